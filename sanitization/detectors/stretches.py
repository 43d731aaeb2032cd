"""Where in a text a pattern can match at all, by the digits and the short strings that its matches hold.

Texts come as many passages with a mark in a line of its own between them. A pattern whose matches end with their
passage looks only at passages that hold what it needs; any other looks at all of the text or at none of it. What is
found is the same, also where a passage holds the mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from sanitization.detectors.digits import digits_needed
from sanitization.detectors.needles import crosses, folded, needles

MARK = "\ue000"
COUNTED = 64  # digits of a passage; more say nothing
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Need:
    """What every match of a pattern holds.

    digits: how many at least. needles: one of these, folded; empty where that is not known. within: whether a match,
    with all that it looks at, ends with its passage.
    """

    digits: int
    needles: frozenset[str]
    within: bool


def need(pattern: re.Pattern[str]) -> Need:
    # From one passage to the next leads no way but over a line end and the mark.
    return Need(min(COUNTED, digits_needed(pattern)), needles(pattern), not crosses(pattern, "\n", MARK))


class Places:
    """The passages of one text, and which of them hold what."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = folded(text)
        self._ends: list[int] = []
        between = text.find(f"\n{MARK}\n")
        while between >= 0:
            self._ends.append(between + 2)
            between = text.find(f"\n{MARK}\n", between + 2)
        self._ends.append(len(text))
        self._starts = [0, *self._ends[:-1]]
        self._digits = [
            sum(1 for _ in islice(_DIGIT.finditer(text, start, end), COUNTED))
            for start, end in zip(self._starts, self._ends, strict=True)
        ]
        self._holding: dict[str, frozenset[int]] = {}
        self._with_digits: dict[int, frozenset[int]] = {}

    def stretches(self, need: Need) -> Sequence[tuple[int, int]]:
        """Start and end of each run of passages where a match may be, its mark included."""
        if not need.digits and not need.needles:
            return ((0, len(self._text)),)
        if not need.within:
            enough = sum(self._digits) >= need.digits
            some = not need.needles or any(needle in self._folded for needle in need.needles)
            return ((0, len(self._text)),) if enough and some else ()
        kept: frozenset[int] | None = self._enough(need.digits) if need.digits else None
        if need.needles and kept != frozenset():
            holding = frozenset().union(*(self._hold(needle) for needle in need.needles))
            kept = holding if kept is None else kept & holding
        return self._runs(sorted(kept or ()))

    def _enough(self, digits: int) -> frozenset[int]:
        if digits not in self._with_digits:
            self._with_digits[digits] = frozenset(
                number for number, count in enumerate(self._digits) if count >= digits
            )
        return self._with_digits[digits]

    def _hold(self, needle: str) -> frozenset[int]:
        if needle not in self._holding:
            self._holding[needle] = frozenset(self._found(needle))
        return self._holding[needle]

    def _found(self, needle: str) -> Iterable[int]:
        number = 0
        at = self._folded.find(needle)
        while at >= 0:
            while self._ends[number] <= at:
                number += 1
            yield number
            at = self._folded.find(needle, self._ends[number])

    def _runs(self, numbers: Sequence[int]) -> list[tuple[int, int]]:
        runs: list[tuple[int, int]] = []
        for number in numbers:
            start, end = self._starts[number], self._ends[number]
            if runs and runs[-1][1] == start:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((start, end))
        return runs


@lru_cache(maxsize=2)
def places(text: str) -> Places:
    """The same for all patterns that look at one text."""
    return Places(text)


def matches(pattern: re.Pattern[str], text: str, needed: Need) -> Iterator[re.Match[str]]:
    """As pattern.finditer(text). needed: need(pattern)."""
    for stretch in places(text).stretches(needed):
        yield from pattern.finditer(text, *stretch)
