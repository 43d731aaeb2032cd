"""What every match of a pattern must hold: one of a few short strings. Where a text has none of them nobody looks.

As RE2's prefilter does: literals that follow each other are put together, branches are united, the rarest set is kept.
Only ASCII counts; what a pattern looks ahead to counts as held, what it looks back at does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import _constants as kinds  # type: ignore[attr-defined]  # how Python itself reads a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Strings = frozenset[str]
MOST, MOST_JOINED = 48, 24  # strings of one pattern, and of what was put together
_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
COMMON = 0.03  # a share of all characters: that of a letter is more
_EMPTY: Strings = frozenset({""})
# About how often a character of a text is this one. Letters are taken alike.
_SHARES = {" ": 0.2, ".": 0.02, ",": 0.02, "-": 0.01, "\n": 0.02, ":": 0.006, "/": 0.006, "@": 0.002, "(": 0.004}
_LETTER, _OTHER = 0.05, 0.003
# Letters that `re` takes for others when case does not count, though lower() keeps them apart.
_ALIKE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s", "\u212a": "k"})


def folded(text: str) -> str:
    """`text` as needles are sought in it, of the same length."""
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()


def needles(pattern: re.Pattern[str]) -> Strings:
    """Strings of which every match, folded, holds at least one; empty where there are none or they stand everywhere."""
    found = _best(_sequence(parser.parse(pattern.pattern, pattern.flags))) or frozenset()
    if sum(map(_share, found)) > COMMON:
        return frozenset()
    return frozenset(each for each in found if not any(other != each and other in each for other in found))


def crosses(pattern: re.Pattern[str], *characters: str) -> bool:
    """Whether a match, or what it looks ahead to, may hold all `characters`. True in doubt."""
    parts = list(_all(parser.parse(pattern.pattern, pattern.flags)))
    return all(any(_takes(kind, value, ord(character)) for kind, value in parts) for character in characters)


def _sequence(parts: Iterable[tuple[Any, Any]]) -> tuple[Strings | None, Strings | None]:
    """All that `parts` can match, if that is little, and what each of their matches holds."""
    exact: Strings | None = _EMPTY
    run: Strings = _EMPTY
    sets: list[Strings | None] = []
    for kind, value in parts:
        mine, needed = _part(kind, value)
        sets.append(needed)
        joined = _joined(run, mine) if mine is not None else None
        if joined is None:
            exact = None
            sets.append(run)
            run = mine or _EMPTY
        else:
            run = joined
    sets.append(run)
    return (run if exact is not None else None), _best(sets)


def _part(kind: Any, value: Any) -> tuple[Strings | None, Strings | None]:
    if kind is kinds.ASSERT and value[0] > 0:
        return _EMPTY, _best(_sequence(value[1]))
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return _EMPTY, None
    if kind is kinds.LITERAL:
        return (frozenset({chr(value).lower()}) if value < 128 else None), None
    if kind is kinds.IN:
        one = {chr(each).lower() for what, each in value if what is kinds.LITERAL and each < 128}
        return (frozenset(one) if all(what is kinds.LITERAL and each < 128 for what, each in value) else None), None
    if kind is kinds.SUBPATTERN:
        return _sequence(value[3])
    if kind is kinds.ATOMIC_GROUP:
        return _sequence(value)
    if kind is kinds.BRANCH:
        return _branch([_sequence(branch) for branch in value[1]])
    if kind in _REPEATS:
        return _repeat(*value)
    return None, None


def _branch(branches: list[tuple[Strings | None, Strings | None]]) -> tuple[Strings | None, Strings | None]:
    exact: set[str] | None = set()
    needed: set[str] | None = set()
    for mine, wanted in branches:
        exact = exact | mine if exact is not None and mine is not None else None
        best = _best((mine, wanted))
        needed = needed | best if needed is not None and best is not None else None
    return (
        frozenset(exact) if exact is not None and len(exact) <= MOST_JOINED else None,
        frozenset(needed) if needed is not None and len(needed) <= MOST else None,
    )


def _repeat(least: int, most: int, parts: Any) -> tuple[Strings | None, Strings | None]:
    exact, needed = _sequence(parts)
    if least == 0:
        return (exact | _EMPTY if exact is not None and most == 1 else None), None
    if least == most == 1:
        return exact, needed
    return None, _best((exact, needed))


def _joined(before: Strings, after: Strings) -> Strings | None:
    if len(before) * len(after) > MOST_JOINED:
        return None
    return frozenset(first + second for first, second in product(before, after))


def _best(sets: Iterable[Strings | None]) -> Strings | None:
    """The set that is found least often."""
    usable = [each for each in sets if each and "" not in each and len(each) <= MOST]
    return min(usable, key=lambda each: sum(map(_share, each)), default=None)


def _share(needle: str) -> float:
    share = 1.0
    for character in needle:
        share *= _LETTER if character.isalnum() else _SHARES.get(character, _OTHER)
    return share


def _all(parts: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Every part that takes characters, but for what is looked back at."""
    for kind, value in parts:
        if kind is kinds.SUBPATTERN:
            yield from _all(value[3])
        elif kind is kinds.ATOMIC_GROUP:
            yield from _all(value)
        elif kind is kinds.BRANCH:
            for branch in value[1]:
                yield from _all(branch)
        elif kind in _REPEATS:
            yield from _all(value[2])
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
            if value[0] > 0:
                yield from _all(value[1])
        else:
            yield kind, value


def _takes(kind: Any, value: Any, character: int) -> bool:
    if kind is kinds.LITERAL:
        return bool(value == character)
    if kind is kinds.NOT_LITERAL:
        return bool(value != character)
    if kind in (kinds.AT, kinds.GROUPREF):  # a reference takes what its group took
        return False
    if kind is kinds.RANGE:
        return bool(value[0] <= character <= value[1])
    if kind is kinds.IN:
        negated = value[0][0] is kinds.NEGATE
        taken = any(_takes(what, each, character) for what, each in (value[1:] if negated else value))
        return taken is not negated
    return _is_of(value, chr(character)) if kind is kinds.CATEGORY else True


def _is_of(category: Any, character: str) -> bool:
    if category in (kinds.CATEGORY_DIGIT, kinds.CATEGORY_NOT_DIGIT):
        return character.isdecimal() is (category is kinds.CATEGORY_DIGIT)
    if category in (kinds.CATEGORY_SPACE, kinds.CATEGORY_NOT_SPACE):
        return character.isspace() is (category is kinds.CATEGORY_SPACE)
    return (character.isalnum() or character == "_") is (category is kinds.CATEGORY_WORD)
