"""Walk JSON text token by token with a stack of its own: depth is a number here, never recursion."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from sanitization.errors import FileRefused

CONTEXT_WORDS = 4

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?")
_WORD = re.compile(r"true|false|null|NaN|-?Infinity")
_KEY_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


class NotJson(Exception):
    """The text does not follow the grammar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A string or number at text[start:end]. context: words of the keys above it. record: line of JSONL, or 0."""

    start: int
    end: int
    is_string: bool
    is_key: bool
    context: str
    record: int


@dataclass(slots=True)
class _Level:
    """An open object or array; `expect` is what may come next."""

    is_object: bool
    expect: str  # "first", "key", "colon", "value", "comma"
    key: str = ""


def tokens(text: str, max_depth: int) -> Iterator[Token]:
    """Strings and numbers in order; several values after each other are JSONL. Raises NotJson, data.too_deep."""
    stack: list[_Level] = []
    position = _end(_SPACE, text, 1 if text.startswith("\ufeff") else 0)
    record = 0
    several = None
    while position < len(text):
        if not stack:
            record += 1
            if several is None:
                several = _has_several(text)
        position = yield from _step(text, position, stack, record if several else 0, max_depth)
        position = _end(_SPACE, text, position)
    if stack or record == 0:
        raise NotJson


def _step(text: str, position: int, stack: list[_Level], record: int, max_depth: int) -> Generator[Token, None, int]:
    char = text[position]
    level = stack[-1] if stack else None
    if level and char in "]}":
        if (char == "}") != level.is_object or level.expect not in ("first", "comma"):
            raise NotJson
        stack.pop()
        return position + 1
    if level and level.expect == "comma":
        if char != ",":
            raise NotJson
        level.expect = "key" if level.is_object else "value"
        return position + 1
    if level and level.expect == "colon":
        if char != ":":
            raise NotJson
        level.expect = "value"
        return position + 1
    wants_key = level is not None and level.is_object and level.expect in ("first", "key")
    if level:
        level.expect = "colon" if wants_key else "comma"
    if char == '"':
        end = _require(_STRING, text, position)
        if wants_key and level:
            level.key = text[position + 1 : min(end - 1, position + 60)]
        yield Token(
            start=position, end=end, is_string=True, is_key=wants_key, context=_context(stack, wants_key), record=record
        )
        return end
    if wants_key:
        raise NotJson
    if char in "{[":
        stack.append(_Level(is_object=char == "{", expect="first"))
        if len(stack) > max_depth:
            raise FileRefused("data.too_deep")
        return position + 1
    if char in "-0123456789" and not text.startswith("-I", position):
        end = _require(_NUMBER, text, position)
        yield Token(
            start=position, end=end, is_string=False, is_key=False, context=_context(stack, False), record=record
        )
        return end
    return _require(_WORD, text, position)


def _context(stack: list[_Level], is_key: bool) -> str:
    levels = stack[:-1] if is_key else stack
    words: list[str] = []
    for level in levels[-2:]:
        words.extend(_KEY_WORDS.findall(level.key))
    return " ".join(words[-CONTEXT_WORDS:])


def _has_several(text: str) -> bool:
    """Whether the first line is a whole value and more follow: JSONL."""
    first, newline, rest = text.lstrip().partition("\n")
    return bool(newline and rest.strip()) and first.rstrip().endswith(("}", "]", '"')) and first[:1] in '{["'


def _require(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    if match is None:
        raise NotJson
    return match.end()


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position
