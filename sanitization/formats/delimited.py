"""CSV and TSV: cells in their dialect, every byte outside a changed cell kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.headings import EARLY_ROWS, Announces, LabelsAbove, header_rows, label_columns
from sanitization.formats.plain import cut_points, group_of
from sanitization.formats.protocol import Document
from sanitization.formats.slices import Slice, SlicedDocument, applied, read_text
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, FileKind, Passage, PassageKind

DELIMITERS = (",", ";", "\t", "|")
NUMERIC = re.compile(r"\s*[-+]?[\d][\d .,'\u00a0]*(?:[eE][-+]?\d+)?\s*")
HEADER_CHARS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """text[start:end] of the file is one cell, quotes included."""

    row: int
    column: int
    start: int
    end: int
    value: str
    quoted: bool


class DelimitedHandler:
    """CSV and TSV in any common dialect."""

    kinds = (FileKind.CSV,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        decoded = read_text(source, budget)
        delimiter = tell_delimiter(decoded.text)
        limit = budget.limits.cells

        def cut(text: str) -> Iterator[Slice]:
            explained = _Explained(text, delimiter, budget.announces)
            for count, cell in enumerate(cells(text, delimiter)):
                if count >= limit:
                    raise FileRefused("sheet.too_big")
                if cell.value.strip():
                    yield from _slices(cell, explained.by(cell), delimiter)

        return SlicedDocument(decoded, cut, "cells", budget)


def tell_delimiter(text: str) -> str:
    """The delimiter that splits the first lines most evenly."""
    declared = re.match(r"sep=(.)[\r\n]", text, re.IGNORECASE)
    if declared:
        return declared[1]
    lines = [line for line in text[:50_000].splitlines() if line.strip() and not line.startswith("#")][:30]
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = [re.sub(r'"[^"]*"', "", line).count(delimiter) for line in lines]
        if not counts or max(counts) == 0:
            continue
        usual = max(set(counts), key=counts.count)
        score = counts.count(usual) / len(counts) * min(usual, 5) if usual else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


def cells(text: str, delimiter: str) -> Iterator[Cell]:
    """Every cell in order. Lenient: a stray quote inside an unquoted cell is text."""
    position = 0
    row, column = 1, 1
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    length = len(text)
    while position < length or column > 1:
        start = position
        quoted = text.startswith('"', position)
        if quoted:
            closed = _closing(text, position)
            position = _end(plain, text, closed)
            inner_end = closed - 1 if closed > start + 1 and text[closed - 1] == '"' else closed
            value = text[start + 1 : inner_end].replace('""', '"') + text[closed:position]
        else:
            position = _end(plain, text, position)
            value = text[start:position]
        yield Cell(row=row, column=column, start=start, end=position, value=value, quoted=quoted)
        if position < length and text[position] == delimiter:
            position += 1
            column += 1
            continue
        if position >= length:
            return
        position += 2 if text.startswith("\r\n", position) else 1
        row, column = row + 1, 1


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match else position


def _closing(text: str, start: int) -> int:
    position = start + 1
    while True:
        found = text.find('"', position)
        if found < 0:
            return len(text)
        if text.startswith('""', found):
            position = found + 2
            continue
        return found + 1


def _headers(text: str, delimiter: str) -> dict[int, str]:
    """Column names, when the first row looks like names."""
    first: dict[int, str] = {}
    for cell in cells(text[:100_000], delimiter):
        if cell.row > 1:
            break
        first[cell.column] = cell.value.strip()
    named = [value for value in first.values() if value]
    if len(named) < 2 and len(first) > 1:
        return {}
    if any(NUMERIC.fullmatch(value) or "@" in value or len(value) > HEADER_CHARS for value in named):
        return {}
    return first


class _Explained:
    """What explains each cell: the header of its column, or the label before it or right above."""

    def __init__(self, text: str, delimiter: str, announces: Announces) -> None:
        self._announces = announces
        self._headers = _headers(text, delimiter)
        self._first = 1  # the row that the headers stand in
        early = _early(text, delimiter)
        numbers = sorted(early)
        heads = header_rows([early[number] for number in numbers], announces)
        self._heads = {numbers[head]: early[numbers[head]] for head in heads}
        self._labels = label_columns([early[number] for number in numbers], heads, announces)
        self._label = (0, "")  # the row and the words of the label that came last
        self._above = LabelsAbove[int]()

    def by(self, cell: Cell) -> str:
        """To be asked for each cell with words, in order."""
        if cell.row in self._heads and cell.row > self._first:
            self._headers.update(self._heads[cell.row])
            self._first = cell.row
        words = cell.value.strip()[:HEADER_CHARS]
        header = self._headers.get(cell.column, "") if cell.row > self._first else ""
        if cell.column in self._labels:
            header = self._above.over(cell.column, cell.row)
        elif self._announces(header) is None:
            left = self._label[1] if self._label[0] == cell.row else ""
            header = left or self._above.over(cell.column, cell.row) or header
        self._above.told(cell.column, cell.row, words)
        if cell.column in self._labels or words.endswith(":"):
            self._label = cell.row, words
        return header


def _early(text: str, delimiter: str) -> dict[int, list[tuple[int, str]]]:
    """The words of the first rows, by their number."""
    rows: dict[int, list[tuple[int, str]]] = {}
    for cell in cells(text[:100_000], delimiter):
        if cell.row > EARLY_ROWS:
            break
        words = cell.value.strip()
        if words and len(words) <= HEADER_CHARS and not NUMERIC.fullmatch(words):
            rows.setdefault(cell.row, []).append((cell.column, words))
    return rows


def _slices(cell: Cell, context: str, delimiter: str) -> Iterator[Slice]:
    numeric = NUMERIC.fullmatch(cell.value) is not None
    base = f"r{cell.row}c{cell.column}"

    def rewrite(raw: str, edits: Sequence[Edit]) -> str:
        return _requoted(applied(cell.value, edits), cell.quoted, delimiter)

    pieces = list(cut_points(cell.value, 0, len(cell.value)))
    if len(pieces) > 1 and not cell.quoted:
        for start, end in pieces:
            yield Slice(
                passage=_passage(f"{base}+{start}", cell, cell.value[start:end], context, numeric=False),
                start=cell.start + start,
                end=cell.start + end,
            )
        return
    passage = _passage(base, cell, cell.value, context, numeric=numeric)
    yield Slice(passage=passage, start=cell.start, end=cell.end, rewrite=rewrite)


def _passage(key: str, cell: Cell, text: str, context: str, *, numeric: bool) -> Passage:
    return Passage(
        key=key,
        text=text,
        place=f"row {cell.row}, column {cell.column}",
        kind=PassageKind.NUMBER if numeric else PassageKind.CELL,
        context=context,
        group=group_of(cell.row).replace("Lines", "Rows"),
    )


def _requoted(value: str, quoted: bool, delimiter: str) -> str:
    if quoted or any(mark in value for mark in (delimiter, '"', "\n", "\r")):
        return '"' + value.replace('"', '""') + '"'
    return value
