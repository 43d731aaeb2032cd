"""Hostile text costs every pattern time in proportion to its length: growth is bounded by a ratio, never by seconds."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

import pytest
from presidio_analyzer import PatternRecognizer

import sanitization.detectors
import sanitization.policies
from sanitization.detectors import columns, secrets
from sanitization.detectors.patterns import Rules
from sanitization.detectors.published import recognizers

SEEDS = (
    "a", "A", "1", " ", "\n", "1 ", "1-", "1.", "1,", "a.", "a-", "a_", "a@", "a.b@", "a@b.", "Aa ", "Aa, ", "A. ",
    "AB12 ", "1 Aa ", "12 Aa 3 ", "Aa\n", ",\n", "(", "(1", "+1 ", "00", "\\\\a", "\\a", "/a", "https://",
    "https://a:", "x://a@", "password=", "password: ", "-----BEGIN PRIVATE KEY-----", "Mr ", "Dear Aa ", "by: Aa ",
    "user: a", "0x", "1A", "bc1", "eyJa.", "id no ", "1 May ", "2020-", "Aa & Aa ", "GB1", "=", "'", "1/", "12:",
    "Aa-Aa ", "é", "[at]", "Via Aa ", "strictly ", "A b ", "a-\n", "\ue000", "regards,\n", "£5m ", "A** ", "\n ",
)  # fmt: skip
LINEAR, QUADRATIC = 4, 16
TOO_FAST = 0.03  # seconds of processor time that say nothing

# Tried at one place of a value and nowhere else: from everywhere in a text they would be slow.
ANCHORED = {
    "detectors.addresses._NO_STREET", "detectors.emails._NO_MAILBOX", "detectors.plausible._HUMPS",
    "detectors.plausible._TWO_HUMPS", "detectors.name_edges._TRADE", "detectors.name_edges._SMALL",
    "detectors.embedded_names._PLACE_AND_CODE", "policies.identities._SOMEBODY_OF", "policies.identities._TWO_WORDS",
    "policies.replacing._DOTTED",
}  # fmt: skip
# Modules outside of the two packages whose patterns read texts that are to be cleaned.
MORE = ("sanitization.ner.model", "sanitization.ner.encoding")


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


def alone() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every other pattern that a module of detection or of the policies holds."""
    known = {pattern for _, pattern in PATTERNS}
    names = [
        f"{package.__name__}.{module.name}"
        for package in (sanitization.detectors, sanitization.policies)
        for module in pkgutil.iter_modules(package.__path__)
    ]
    for name in [*names, *MORE]:
        for label, held in vars(importlib.import_module(name)).items():
            values = held.values() if isinstance(held, dict) else held if isinstance(held, tuple) else (held,)
            for pattern in values:
                if isinstance(pattern, re.Pattern) and pattern not in known:
                    known.add(pattern)
                    yield f"{name.removeprefix('sanitization.')}.{label}", pattern


PATTERNS = list(patterns())
ALONE = list(alone())


def everywhere(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass


def at_once(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)


Way = Callable[[re.Pattern[str], str], None]


def seconds(pattern: re.Pattern[str], text: str, way: Way = everywhere) -> float:
    began = time.process_time()
    way(pattern, text)
    return time.process_time() - began


def growth(pattern: re.Pattern[str], seed: str, length: int, way: Way = everywhere) -> float:
    """How many times longer four times the text takes; 1 where both are too fast to tell."""
    short = (seed * (length // len(seed))) + "!"
    long = (seed * (4 * length // len(seed))) + "!"
    best = QUADRATIC * 2.0
    for _ in range(3):
        more = seconds(pattern, long, way)
        if more < TOO_FAST:
            return 1.0
        best = min(best, more / max(seconds(pattern, short, way), TOO_FAST / QUADRATIC))
        if best < LINEAR * 2:
            break
    return best


def slow(given: Iterable[tuple[str, re.Pattern[str]]], length: int, seeds: Sequence[str] = SEEDS) -> list[str]:
    return [
        f"{name}: {seed!r} x{times:.0f}: {pattern.pattern[:60]}"
        for name, pattern in given
        for way in [at_once if name in ANCHORED else everywhere]
        for seed in seeds
        if (times := growth(pattern, seed, length, way)) > LINEAR * 2
    ]


def test_there_are_patterns_of_every_detector() -> None:
    assert len(PATTERNS) > 100
    assert {"secrets", "national_ids", "IbanRecognizer"} <= {name for name, _ in PATTERNS}
    assert len(list(secrets._published())) > 20


def test_the_measure_tells_quadratic_from_linear() -> None:
    assert growth(re.compile(r"\d+x"), "1", 10_000) > LINEAR * 2
    assert growth(re.compile(r"\d"), "1", 250_000) < LINEAR * 2


def test_patterns_outside_of_rules_are_there_too() -> None:
    names = {name for name, _ in ALONE}

    assert len(ALONE) > 100
    assert names > ANCHORED
    assert names > {
        "detectors.legible._SPACED", "detectors.phones.CANDIDATE", "detectors.address_blocks.TOWN",
        "policies.proposals._PARTY", "policies.name_forms._PROJECT", "ner.model._MARK",
    }  # fmt: skip


def test_no_pattern_grows_faster_than_its_text() -> None:
    assert slow([*PATTERNS, *ALONE], 8_000, SEEDS[::2]) == []


@pytest.mark.deep
@pytest.mark.timeout(3600)
def test_no_pattern_grows_faster_than_a_megabyte() -> None:
    assert slow([*PATTERNS, *ALONE], 250_000) == []


def test_a_header_without_end_says_nothing() -> None:
    assert columns.entity_of("Name (first and last)") == "PERSON"
    assert columns.entity_of(f"Name ({'x' * 600})") is None
