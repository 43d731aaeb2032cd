"""Plain text and everything that is read as lines of it: prose is joined over wrapped lines, logs are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.formats import pipe_tables
from sanitization.formats.escapes import unescaped
from sanitization.formats.protocol import Document
from sanitization.formats.slices import Slice, SlicedDocument, applied, read_text
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, FileKind, Passage, PassageKind

PASSAGE_CHARS = 12_000
PARAGRAPH_LINES = 40
PARAGRAPH_CHARS = 4_000
GROUP_LINES = 100
# A line shorter than this ends its paragraph: nobody wraps that early.
WRAPPED_FROM = 40

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
# What mail programs put before every line that somebody else wrote.
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_INNER_QUOTE = re.compile(r"(?<=\n)(?:>[ \t]?)+")
_FRESH_START = re.compile(r"\s*(?:$|[\d\[<#*+\-=|>@\\{}/]|&(?! )|[A-Z]+[:\s]*\d|\w+\s*[:=])")


class PlainHandler:
    """TEXT. cutters: what cuts files of certain endings, where they are no lines of prose."""

    kinds = (FileKind.TEXT,)

    def __init__(self, cutters: Mapping[str, Callable[[str], Iterator[Slice]]] | None = None) -> None:
        self._cutters = cutters or {}

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return self.open_named(source, kind, budget, "")

    def open_named(self, source: BinaryIO, kind: FileKind, budget: Budget, ending: str) -> Document:
        return SlicedDocument(read_text(source, budget), self._cutters.get(ending, text_slices), "lines", budget)


def text_slices(text: str, first_line: int = 1) -> Iterator[Slice]:
    """Paragraphs of wrapped lines, or single lines, of `text`."""
    start = end = 0
    line_from = line_to = first_line
    number = first_line - 1
    open_paragraph = False
    depth = 0
    above, table_from = "", 0
    table: list[str] = []
    for match in _LINE.finditer(text):
        if match.start() == match.end():
            continue
        number += 1
        line = match[0].rstrip("\r\n")
        if table and pipe_tables.is_row(line):
            place = f"table from line {table_from}, row {number - table_from}"
            yield from pipe_tables.row(line, match.start(), number, table, place, group_of(number))
            continue
        table, table_from, above = pipe_tables.headers(above, line), number, line
        if table and open_paragraph:
            yield from _pieces(text, start, end, line_from, line_to)
            open_paragraph = False
        quote = _QUOTE.match(line) if line[:1] == ">" else None
        words, marks = (line[quote.end() :], quote[0].count(">")) if quote else (line, 0)
        joins = (
            open_paragraph
            and number - line_from < PARAGRAPH_LINES
            and match.end() - start < PARAGRAPH_CHARS
            and marks == depth
            and not _FRESH_START.match(words)
        )
        if not joins and open_paragraph:
            yield from _pieces(text, start, end, line_from, line_to)
            open_paragraph = False
        if not joins:
            start, line_from, depth = match.start(), number, marks
        end, line_to = match.start() + len(line), number
        if len(words.strip()) < WRAPPED_FROM:
            yield from _pieces(text, start, end, line_from, line_to)
            open_paragraph = False
        else:
            open_paragraph = True
    if open_paragraph:
        yield from _pieces(text, start, end, line_from, line_to)


def lines_of(text: str) -> Iterator[tuple[int, int, int]]:
    """(number from 1, start, end without line ending) of every line."""
    number = 0
    for match in _LINE.finditer(text):
        if match.start() == match.end():
            continue
        number += 1
        yield number, match.start(), match.start() + len(match[0].rstrip("\r\n"))


def cut_points(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """text[start:end] in pieces of bounded size, cut at white space where there is some."""
    while end - start > PASSAGE_CHARS:
        cut = start + PASSAGE_CHARS
        for position in range(cut, cut - PASSAGE_CHARS // 4, -1):
            if text[position].isspace():
                cut = position
                break
        yield start, cut
        start = cut
    yield start, end


def group_of(line: int) -> str:
    first = (line - 1) // GROUP_LINES * GROUP_LINES + 1
    return f"Lines {first} to {first + GROUP_LINES - 1}"


def _pieces(text: str, start: int, end: int, line_from: int, line_to: int) -> Iterator[Slice]:
    if not text[start:end].strip():
        return
    place = f"line {line_from}" if line_from == line_to else f"lines {line_from} to {line_to}"
    if text[start] == ">" and line_from < line_to:
        yield _quoted(text, start, end, place, line_from)
        return
    for begin, finish in cut_points(text, start, end):
        key = f"l{line_from}" if begin == start else f"l{line_from}+{begin - start}"
        reading = unescaped(text[begin:finish])
        passage = Passage(
            key=key,
            text=reading.text if reading else text[begin:finish],
            place=place,
            kind=PassageKind.PROSE,
            group=group_of(line_from),
        )
        yield Slice(passage=passage, start=begin, end=finish, rewrite=reading.rewrite if reading else None)


def _quoted(text: str, start: int, end: int, place: str, line_from: int) -> Slice:
    """Quoted lines as one text without the marks between them: a name may go on behind the mark of the next line."""
    clear = _INNER_QUOTE.sub("", text[start:end])
    passage = Passage(key=f"l{line_from}", text=clear, place=place, kind=PassageKind.PROSE, group=group_of(line_from))
    return Slice(passage=passage, start=start, end=end, rewrite=_requoted)


def _requoted(raw: str, edits: Sequence[Edit]) -> str:
    """`raw` with edits whose offsets do not count the marks."""
    marks = [match.span() for match in _INNER_QUOTE.finditer(raw)]

    def stands_at(offset: int) -> int:
        for begin, finish in marks:
            if begin > offset:
                break
            offset += finish - begin
        return offset

    moved = [edit._replace(start=stands_at(edit.start), end=stands_at(edit.end - 1) + 1) for edit in edits]
    return applied(raw, moved)
