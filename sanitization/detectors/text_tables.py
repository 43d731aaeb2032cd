"""Tables within text, as mails and notes hold them: a line of headers, lines with as many cells below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitization.detectors import columns
from sanitization.detectors.patterns import Finder

NAME = "table in text"
MARKS = ("\t", "|", ";", ",")
LONGEST = 400  # characters of a line
LONGEST_HEADER = 40  # characters of one header
_RULE = re.compile(r"[\s|:=+-]+")
_NO_HEADER = re.compile(r"[.!?@]|\w \w+ \w+ \w+ ")

Line = tuple[int, str]


def recognizer() -> Finder:
    return Finder(NAME, columns.ENTITIES, _found, score=0.8, reason="stands in a column whose header says so")


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    kinds: list[str | None] = []
    mark = ""
    above: Line | None = None
    for start, line in _lines(text):
        if kinds and line.count(mark) == len(kinds) - 1:
            yield from _cells(start, line, mark, kinds)
            continue
        kinds = []
        if above is not None and _RULE.fullmatch(line) is None:
            mark = next((each for each in MARKS if 0 < above[1].count(each) == line.count(each)), "")
            kinds = _headers(above[1], mark) if mark else []
            if kinds:
                yield from _cells(start, line, mark, kinds)
        if not line or _RULE.fullmatch(line) is None:
            above = (start, line)


def _lines(text: str) -> Iterator[Line]:
    """Lines with their places; too long ones are empty."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end] if end - start <= LONGEST else ""
        start = end + 1


def _headers(line: str, mark: str) -> list[str | None]:
    cells = [cell.strip(" \t\"'>*#") for cell in line.split(mark)]
    inner = cells[1:-1] if mark == "|" and not cells[0] and not cells[-1] else cells
    if any(not cell or len(cell) > LONGEST_HEADER or _NO_HEADER.search(cell) for cell in inner):
        return []
    kinds = [columns.entity_of(cell) for cell in cells]
    return kinds if any(kinds) else []


def _cells(start: int, line: str, mark: str, kinds: list[str | None]) -> Iterator[tuple[str, int, int]]:
    for cell, kind in zip(line.split(mark), kinds, strict=True):
        value = cell.strip(" \t\"'>*#")
        if kind is not None and value and columns.can_be(kind, value):
            first = start + cell.index(value)
            yield kind, first, first + len(value)
        start += len(cell) + 1
