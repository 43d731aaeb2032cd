"""Patterns that need a digit look only where there are digits, and find the same as if they looked everywhere."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from sanitization.detectors import digits
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.detectors.patterns import Rules
from sanitization.vocabulary import Passage, Span

PASSAGES = Path(__file__).parents[2] / "detection" / "passages.jsonl"


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\d", True),
        (r"a\d+", True),
        (r"a\d*", False),
        (r"(?:\d|[0-9]x)", True),
        (r"(?:\d|x)", False),
        (r"[0-9a]", False),
        (r"(?P<value>x(?:19|20))", True),
        (r"(?=\d)\w", False),
        (r"(?!\d)\w", False),
        (r"(?i:no\.? ?[1-9])", True),
        (r"\w{3}", False),
    ],
)
def test_what_needs_a_digit(pattern: str, needed: bool) -> None:
    assert digits.needs_digit(re.compile(pattern)) is needed


def test_stretches_are_runs_of_passages_with_digits() -> None:
    text = "\n\ue000\n".join(["no", "a 1", "b 2", "none", "", "3"])

    assert [text[start:end].replace("\n", "") for start, end in digits.stretches(text)] == ["a 1\ue000b 2", "3"]
    assert digits.stretches("nothing") == ()
    assert digits.stretches("\u0663") == ((0, 1),)


def passages(seed: int) -> list[Passage]:
    """Our own passages, whole and in pieces, shuffled."""
    chance = random.Random(seed)
    texts = [json.loads(line)["text"] for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
    pieces = [piece for text in texts for piece in re.split(r"(?<=[.:]) |\n", text)]
    mixed = [*texts, *pieces]
    chance.shuffle(mixed)
    return [Passage(key=str(number), text=text, place="") for number, text in enumerate(mixed[:400])]


def found(analyzer: PresidioAnalyzer, given: list[Passage]) -> list[set[tuple[int, int, str]]]:
    def plain(span: Span) -> tuple[int, int, str]:
        return span.start, span.end, span.entity

    return [{plain(span) for span in spans} for spans in analyzer.analyze(given)]


@pytest.mark.parametrize("seed", range(3))
def test_the_same_is_found(seed: int) -> None:
    narrow, wide = PresidioAnalyzer(None), PresidioAnalyzer(None)
    narrowed = 0
    for engine in wide._engines.values():
        for recognizer in engine.registry.recognizers:
            if isinstance(recognizer, Rules):
                narrowed += len(recognizer._narrow)
                recognizer._narrow = frozenset()
    assert narrowed > 50
    given = passages(seed)
    spans = found(narrow, given)

    assert sum(map(len, spans)) > 150
    assert spans == found(wide, given)
