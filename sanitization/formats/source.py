"""Program text by lines: comments are prose, the rest is code; nothing is parsed beyond telling the two apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sanitization.formats.escapes import unescaped
from sanitization.formats.plain import cut_points, group_of, lines_of
from sanitization.formats.protocol import Document
from sanitization.formats.slices import Slice, SlicedDocument, read_text
from sanitization.limits import Budget
from sanitization.vocabulary import FileKind, Passage, PassageKind

_BLOCKS: tuple[tuple[str, str], ...] = (
    ("/*", "*/"),
    ("<!--", "-->"),
    ('"""', '"""'),
    ("'''", "'''"),
    ("(*", "*)"),
    ("{-", "-}"),
    ("=begin", "=end"),
)
_LINE_COMMENT = re.compile(
    r"\s*(?://|#(?!include|define|if|ifdef|ifndef|endif|else|elif|pragma|undef)|--|%|;|rem\b|')", re.IGNORECASE
)
# A comment behind code: its mark stands after white space, so that URLs and colours are not taken for one.
_TRAILING = re.compile(r"(?<=\s)(?://|#|--)(?=\s)")
_TRAILING_HASH = re.compile(r"(?<=\s)#(?=\s)")
# Where '//' divides: lines that start like Python, none that ends in a semicolon.
_HASH_LANGUAGE = re.compile(r"^\s*(?:def |class \w+[:(]|import \w|from [\w.]+ import |#!)", re.MULTILINE)
_STATEMENT_END = re.compile(r"[;{]\s*$", re.MULTILINE)


@dataclass(slots=True)
class _Block:
    """The end mark of the comment or docstring that is open, or ''."""

    closing: str = ""


class SourceHandler:
    """SOURCE: any programming language, told apart by the usual comment marks only."""

    kinds = (FileKind.SOURCE,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return SlicedDocument(read_text(source, budget), source_slices, "lines", budget)


def source_slices(text: str) -> Iterator[Slice]:
    block = _Block()
    divides = _HASH_LANGUAGE.search(text) is not None and _STATEMENT_END.search(text) is None
    trailing_mark = _TRAILING_HASH if divides else _TRAILING
    for number, start, end in lines_of(text):
        line = text[start:end]
        inside = bool(block.closing)
        _follow(line, block)
        if not line.strip():
            continue
        if inside or block.closing or _opens_with_block(line) or _LINE_COMMENT.match(line):
            yield from _line(text, number, start, end, PassageKind.PROSE)
            continue
        trailing = _trailing_comment(line, trailing_mark)
        if trailing is None:
            yield from _line(text, number, start, end, PassageKind.CODE)
            continue
        yield from _line(text, number, start, start + trailing, PassageKind.CODE)
        yield from _line(text, number, start + trailing, end, PassageKind.PROSE, mark="c")


def _line(text: str, number: int, start: int, end: int, kind: PassageKind, mark: str = "") -> Iterator[Slice]:
    for begin, finish in cut_points(text, start, end):
        key = f"l{number}{mark}" if begin == start else f"l{number}{mark}+{begin - start}"
        reading = unescaped(text[begin:finish])
        words = reading.text if reading else text[begin:finish]
        passage = Passage(key=key, text=words, place=f"line {number}", kind=kind, group=group_of(number))
        yield Slice(passage=passage, start=begin, end=finish, rewrite=reading.rewrite if reading else None)


def _follow(line: str, block: _Block) -> None:
    """Track block comments and docstrings over lines; marks inside ordinary strings may fool it, harmlessly."""
    position = 0
    while True:
        if block.closing:
            found = line.find(block.closing, position)
            if found < 0:
                return
            position = found + len(block.closing)
            block.closing = ""
            continue
        opened = [(line.find(mark, position), mark, closing) for mark, closing in _BLOCKS]
        first = min((item for item in opened if item[0] >= 0), default=None)
        if first is None:
            return
        position = first[0] + len(first[1])
        block.closing = first[2]


def _opens_with_block(line: str) -> bool:
    return line.lstrip().startswith(tuple(mark for mark, _ in _BLOCKS))


def _trailing_comment(line: str, mark: re.Pattern[str]) -> int | None:
    for match in mark.finditer(line):
        before = line[: match.start()]
        if before.count('"') % 2 == 0 and before.count("'") % 2 == 0:
            return match.start()
    return None
