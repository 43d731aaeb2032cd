"""Fields of JSON that a sandboxed child wrote: each is untrusted until one of these has looked at it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

LABEL = 400  # characters of a place, a reason, a part
NAME = 4096  # characters of a file or member name, a key
VALUE = 1 << 20  # characters of one value
TEXT = 1 << 26  # characters of one passage
MANY = 20_000_000  # items of any list
BIG = 1 << 53
SIDE = 1 << 14  # pixels of a picture's side

_ENTITY = re.compile(r"[A-Z][A-Z0-9_]{0,63}")

Checked = TypeVar("Checked")
Word = TypeVar("Word", bound=StrEnum)


class Lie(Exception):
    """A field is not what it has to be."""


def fields(untrusted: object, *names: str) -> dict[str, Any]:
    if not isinstance(untrusted, dict) or set(untrusted) != set(names):
        raise Lie("fields")
    return untrusted


def text(untrusted: object, longest: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > longest:
        raise Lie("text")
    return untrusted


def label(untrusted: object) -> str:
    """Words of ours: no control characters, so that nothing can forge a log line or a page."""
    words = text(untrusted, LABEL)
    if any(ord(character) < 32 or ord(character) == 127 for character in words):
        raise Lie("label")
    return words


def count(untrusted: object, highest: int = BIG) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= highest:
        raise Lie("count")
    return untrusted


def flag(untrusted: object) -> bool:
    if type(untrusted) is not bool:
        raise Lie("flag")
    return untrusted


def score(untrusted: object) -> float:
    if type(untrusted) not in (int, float) or not 0 <= untrusted <= 1:  # type: ignore[operator]
        raise Lie("score")
    return float(untrusted)  # type: ignore[arg-type]


def word(untrusted: object, words: type[Word]) -> Word:
    return words(text(untrusted, 40))


def entity(untrusted: object) -> str:
    if not _ENTITY.fullmatch(text(untrusted, 64)):
        raise Lie("entity")
    return str(untrusted)


def items(untrusted: object, check: Callable[[object], Checked], most: int = MANY) -> tuple[Checked, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise Lie("list")
    return tuple(check(item) for item in untrusted)
