"""Which patterns hold a digit in every match, and where in a text there are any: most of a page has none.

Texts come as many passages joined by a mark that stands in no passage; what is found lies within one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as kinds  # type: ignore[attr-defined]  # how Python itself reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MARK = "\ue000"
_DIGIT = re.compile(r"\d")
_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


def needs_digit(pattern: re.Pattern[str]) -> bool:
    """Whether every match of `pattern` holds a decimal digit."""
    return _needs(parser.parse(pattern.pattern, pattern.flags))


def _needs(parts: Iterable[tuple[Any, Any]]) -> bool:
    return any(_part_needs(kind, value) for kind, value in parts)


def _part_needs(kind: Any, value: Any) -> bool:
    if kind is kinds.IN:
        return all(_is_digits(*member) for member in value)
    if kind is kinds.LITERAL:
        return _is_digits(kind, value)
    if kind in _REPEATS:
        return value[0] > 0 and _needs(value[2])
    if kind is kinds.SUBPATTERN:
        return _needs(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _needs(value)
    if kind is kinds.BRANCH:
        return all(_needs(branch) for branch in value[1])
    return False


def _is_digits(kind: Any, value: Any) -> bool:
    if kind is kinds.LITERAL:
        return bool(ord("0") <= value <= ord("9"))
    if kind is kinds.RANGE:
        return bool(ord("0") <= value[0] and value[1] <= ord("9"))
    return kind is kinds.CATEGORY and value is kinds.CATEGORY_DIGIT


@lru_cache(maxsize=2)
def stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each run of passages that all hold a digit."""
    found: list[tuple[int, int]] = []
    start = 0
    while start <= len(text):
        end = text.find(MARK, start)
        end = len(text) if end < 0 else end
        if _DIGIT.search(text, start, end):
            if found and found[-1][1] == start - 1:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        start = end + 1
    return tuple(found)
