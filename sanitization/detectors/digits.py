"""How many decimal digits every match of a pattern holds: most of a page has none, and a year has four."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as kinds  # type: ignore[attr-defined]  # how Python itself reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


def digits_needed(pattern: re.Pattern[str]) -> int:
    """The fewest digits that stand in a match and in what it looks ahead to."""
    return _sequence(parser.parse(pattern.pattern, pattern.flags))


def _sequence(parts: Iterable[tuple[Any, Any]]) -> int:
    """What is looked ahead to may be what is taken next: it adds nothing."""
    taken = ahead = 0
    for kind, value in parts:
        if kind is kinds.ASSERT:
            ahead = max(ahead, _sequence(value[1])) if value[0] > 0 else ahead
        else:
            taken += _part(kind, value)
    return max(taken, ahead)


def _part(kind: Any, value: Any) -> int:
    if kind is kinds.IN:
        return int(all(_is_digits(*member) for member in value))
    if kind is kinds.LITERAL:
        return int(_is_digits(kind, value))
    if kind in _REPEATS:
        return int(value[0]) * _sequence(value[2])
    if kind is kinds.SUBPATTERN:
        return _sequence(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _sequence(value)
    if kind is kinds.BRANCH:
        return min(_sequence(branch) for branch in value[1])
    return 0


def _is_digits(kind: Any, value: Any) -> bool:
    if kind is kinds.LITERAL:
        return bool(ord("0") <= value <= ord("9"))
    if kind is kinds.RANGE:
        return bool(ord("0") <= value[0] and value[1] <= ord("9"))
    return kind is kinds.CATEGORY and value is kinds.CATEGORY_DIGIT
