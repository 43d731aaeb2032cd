"""Hostile text costs every pattern time in proportion to its length: growth is bounded by a ratio, never by seconds."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Sequence

import pytest
from presidio_analyzer import PatternRecognizer

import sanitization.detectors
from sanitization.detectors import analyzer, embedded_names, phones, secrets
from sanitization.detectors.patterns import Rules
from sanitization.detectors.published import recognizers

SEEDS = (
    "a", "A", "1", " ", "\n", "1 ", "1-", "1.", "1,", "a.", "a-", "a_", "a@", "a.b@", "a@b.", "Aa ", "Aa, ", "A. ",
    "AB12 ", "1 Aa ", "12 Aa 3 ", "Aa\n", ",\n", "(", "(1", "+1 ", "00", "\\\\a", "\\a", "/a", "https://",
    "https://a:", "x://a@", "password=", "password: ", "-----BEGIN PRIVATE KEY-----", "Mr ", "Dear Aa ", "by: Aa ",
    "user: a", "0x", "1A", "bc1", "eyJa.", "id no ", "1 May ", "2020-", "Aa & Aa ", "GB1", "=", "'", "1/", "12:",
    "Aa-Aa ", "é", "[at]", "Via Aa ", "strictly ",
)  # fmt: skip
LINEAR, QUADRATIC = 4, 16
TOO_FAST = 0.03  # seconds of processor time that say nothing


# Patterns that read whole texts outside of a rule. All others get one value, or a few characters beside one.
MORE = [phones.CANDIDATE, analyzer._WORD, analyzer._NAME_JOINTS, embedded_names._BREAK]


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of our rules, of the recognizers that we take from Presidio, and the few that stand alone."""
    for module in pkgutil.iter_modules(sanitization.detectors.__path__):
        made = getattr(importlib.import_module(f"sanitization.detectors.{module.name}"), "recognizer", None)
        rules = made() if made else None
        if isinstance(rules, Rules):
            yield from dict.fromkeys((module.name, rule.pattern) for rule in rules.rules)
    for recognizer in recognizers():
        assert isinstance(recognizer, PatternRecognizer)
        for each in recognizer.patterns:
            yield recognizer.name, re.compile(each.regex, recognizer.global_regex_flags)
    yield from (("alone", pattern) for pattern in MORE)


PATTERNS = list(patterns())


def seconds(pattern: re.Pattern[str], text: str) -> float:
    began = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - began


def growth(pattern: re.Pattern[str], seed: str, length: int) -> float:
    """How many times longer four times the text takes; 1 where both are too fast to tell."""
    short = (seed * (length // len(seed))) + "!"
    long = (seed * (4 * length // len(seed))) + "!"
    best = QUADRATIC * 2.0
    for _ in range(3):
        more = seconds(pattern, long)
        if more < TOO_FAST:
            return 1.0
        best = min(best, more / max(seconds(pattern, short), TOO_FAST / QUADRATIC))
        if best < LINEAR * 2:
            break
    return best


def slow(length: int, seeds: Sequence[str] = SEEDS) -> list[str]:
    return [
        f"{name}: {seed!r} x{times:.0f}: {pattern.pattern[:60]}"
        for name, pattern in PATTERNS
        for seed in seeds
        if (times := growth(pattern, seed, length)) > LINEAR * 2
    ]


def test_there_are_patterns_of_every_detector() -> None:
    assert len(PATTERNS) > 100
    assert {"secrets", "national_ids", "IbanRecognizer"} <= {name for name, _ in PATTERNS}
    assert len(list(secrets._published())) > 20


def test_the_measure_tells_quadratic_from_linear() -> None:
    assert growth(re.compile(r"\d+x"), "1", 10_000) > LINEAR * 2
    assert growth(re.compile(r"\d"), "1", 250_000) < LINEAR * 2


def test_no_pattern_grows_faster_than_its_text() -> None:
    assert slow(8_000, SEEDS[::2]) == []


@pytest.mark.deep
@pytest.mark.timeout(3600)
def test_no_pattern_grows_faster_than_a_megabyte() -> None:
    assert slow(250_000) == []
