"""Patterns look only where there is what their matches hold, and find the same as if they looked everywhere."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.detectors.digits import digits_needed
from sanitization.detectors.needles import crosses, folded, needles
from sanitization.detectors.patterns import Rules
from sanitization.detectors.stretches import Need, Places, matches, need
from sanitization.vocabulary import Passage, Span
from tests.sanitization.detectors.test_linear import PATTERNS, SEEDS

PASSAGES = Path(__file__).parents[2] / "detection" / "passages.jsonl"


@pytest.mark.parametrize(
    ("pattern", "least"),
    [
        (r"\d", 1),
        (r"a\d+", 1),
        (r"a\d*", 0),
        (r"(?:\d|[0-9]x)", 1),
        (r"(?:\d|x)", 0),
        (r"(?:\d{3}|\d \d)", 2),
        (r"[0-9a]", 0),
        (r"(?P<value>x(?:19|20))-\d{2,4}", 4),
        (r"(?=\d\d)\w", 2),
        (r"(?=\d\d)\d{4}", 4),
        (r"(?!\d)\w", 0),
        (r"(?<=\d)\w", 0),
        (r"(?i:no\.? ?[1-9])", 1),
        (r"(?:\d{2}-){3}", 6),
        (r"\w{3}", 0),
    ],
)
def test_how_many_digits_a_match_holds(pattern: str, least: int) -> None:
    assert digits_needed(re.compile(pattern)) == least


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"foo", {"foo"}),
        (r"Foo(?:bar|baz)\d", {"foobar", "foobaz"}),
        (r"\w+@\w+", {"@"}),
        (r"(?i:passw(?:or)?d)\s*[:=]", {"passwd", "password"}),
        (r"(?i:pin|a|of)\s*[:=]", {":", "="}),
        (r"(?:born(?: on)?|dob) \d", {"born ", "dob "}),
        (r"(?:born|reborn)\d", {"born"}),
        (r"a?b?\d", set()),
        (r"x(?=yz)", {"yz"}),
        (r"(?<=yz)x\d", set()),
        (r"(?<=yz)wx", {"wx"}),
        (r"(?!yz)wx", {"wx"}),
        (r"(?:ab){2,3}", {"ab"}),
        (r"(?:ab)*", set()),
        (r"[Mm]y name", {"my name"}),
        (r"né le", {" le"}),
        (r"(?:é|foo)", set()),
        (r"[^a]", set()),
        (r"(?P<mark>[-/])1(?P=mark)", {"-1", "/1"}),
    ],
)
def test_what_a_match_holds(pattern: str, found: set[str]) -> None:
    assert needles(re.compile(pattern)) == found


@pytest.mark.parametrize("text", ["SŞNſ İ ı \u212a", "Straße", "ΑΣ", "plain"])
def test_folding_keeps_the_length_and_knows_what_case_makes_alike(text: str) -> None:
    assert len(folded(text)) == len(text)
    for letter in "isk":
        assert (letter in folded(text)) is (re.search(letter, text, re.IGNORECASE) is not None)


@pytest.mark.parametrize(
    ("pattern", "across"),
    [
        (r"a\s+b", False),
        (r"a[^b]+b", True),
        (r"a.b", True),
        (r"https://[^\s]+", False),
        (r"a\s*[^\s]", True),
        (r"a(?=[\n\ue000])", True),
        (r"(?<=[\n\ue000])a", False),
        (r"(?P<mark>[-/])1(?P=mark)", False),
        (r"\W+", True),
    ],
)
def test_which_matches_may_cross_from_one_passage_to_the_next(pattern: str, across: bool) -> None:
    assert crosses(re.compile(pattern), "\n", "\ue000") is across


def looked(texts: list[str], pattern: str) -> list[str]:
    text = "\n\ue000\n".join(texts)
    return [text[start:end].replace("\n", "") for start, end in Places(text).stretches(need(re.compile(pattern)))]


def test_patterns_look_at_runs_of_passages_that_hold_what_they_need() -> None:
    texts = ["no", "a 1", "b 2", "none 1234", "", "AT 34", "at"]

    assert looked(texts, r"\d") == ["a 1\ue000b 2\ue000none 1234\ue000", "AT 34\ue000"]
    assert looked(texts, r"\d{4}") == ["none 1234\ue000"]
    assert looked(texts, r"(?i:at)") == ["AT 34\ue000at"]
    assert looked(texts, r"(?i:at) ?\d\d") == ["AT 34\ue000"]
    assert looked(texts, r"xx\d") == []
    assert looked(texts, r"zz.x") == []
    assert looked(texts, r"at.?") == ["\ue000".join(texts)]
    assert looked(["nothing"], r"\d") == []
    assert looked(["\u0663"], r"\d") == ["\u0663"]
    assert looked(["no", "at\ue0005", "no"], r"at\S\d") == ["at\ue0005\ue000"]


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
                narrowed += sum(
                    each.within and bool(each.digits or each.needles) for each in recognizer._needs.values()
                )
                recognizer._needs = dict.fromkeys(recognizer.rules, Need(0, frozenset(), within=True))
    assert narrowed > 100
    given = passages(seed)
    spans = found(narrow, given)

    assert sum(map(len, spans)) > 150
    assert spans == found(wide, given)


def test_every_pattern_finds_in_its_stretches_what_it_finds_in_all() -> None:
    chance = random.Random(4)
    needed = [(name, pattern, need(pattern)) for name, pattern in PATTERNS]
    texts = [json.loads(line)["text"] for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
    words = sorted({*SEEDS, *(word for text in texts for word in re.findall(r"\S+|\s+", text))})
    words += sorted({needle for _, _, each in needed for needle in each.needles})
    mixed = ["".join(chance.choices(words, k=chance.randint(0, 9))) for _ in range(200)]
    mixed += [text.replace("s", "ſ").replace("i", "İ").replace(" ", "\ue000", 1) for text in chance.sample(texts, 40)]
    chance.shuffle(mixed)
    found = 0
    for first in range(0, len(mixed), 60):
        text = "\n\ue000\n".join(mixed[first : first + 60])
        for name, pattern, each in needed:
            everywhere = [match.span() for match in pattern.finditer(text) if match[0]]
            found += len(everywhere)
            assert [match.span() for match in matches(pattern, text, each) if match[0]] == everywhere, name
    assert found > 300
