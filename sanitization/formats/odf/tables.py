"""What a walk knows of the table that it is in: where it stands, and what explains the cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from sanitization.formats.headings import EARLY_ROWS, LabelsAbove, header_rows, label_columns
from sanitization.formats.odf import cells, grid
from sanitization.formats.odf.names import expanded
from sanitization.limits import Budget

_NAME = expanded("table:name")
_CONTEXT_CHARS = 120
_FEW_COLUMNS = 64  # of a row by which a table is judged
# A header that spans more columns than this names none of them.
_HEADER_SPAN = 64


class Table:
    """row: counts repeated ones. about: its name. number: of the tables of a part."""

    def __init__(self, element: etree._Element | None, budget: Budget, *, sheet: bool, number: int) -> None:
        self.sheet = sheet
        self.number = number
        self.row = 0
        self.about = element.get(_NAME, "") if element is not None else ""
        self.heeded: set[int] = set()  # columns of which even short numbers are read
        self._budget = budget
        self._headers: dict[int, str] = {}
        self._label = (-1, "")  # the row and the words of the label that came last
        self._above = LabelsAbove[int]()
        early = list(_early(element)) if element is not None else []
        words = [row for _, row in early]
        heads = header_rows(words, budget.announces)
        self._heads = {early[number][0]: words[number] for number in heads}
        self._labels = label_columns(words, heads, budget.announces)

    def begin_row(self) -> None:
        for column, words in self._heads.get(self.row, ()):
            self._head(column, words)

    def context(self, column: int) -> str:
        """The label at the left or right above, or the header of the column."""
        if column in self._labels:
            return self._above.over(column, self.row + 1)
        header = self._headers.get(column, "")
        if self._budget.announces(header) is not None:
            return header
        if self._label[0] == self.row:
            return self._label[1]
        return self._above.over(column, self.row + 1) or header

    def told(self, column: int, text: str, repeated: int = 1) -> None:
        """A cell's words: the first of a column are its header."""
        words = text.strip()[:_CONTEXT_CHARS]
        if not words:
            return
        if words[-1] == ":" or self._above.active:
            self._above.told(column, self.row + 1, words)
        if column in self._labels or words[-1] == ":":
            self._label = self.row, words
        for place in range(column, column + min(repeated, _HEADER_SPAN)):
            if place not in self._headers:
                self._head(place, words)

    def _head(self, column: int, words: str) -> None:
        self._headers[column] = words
        if self._budget.heeds(words):
            self.heeded.add(column)


def _early(table: etree._Element) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """The words of the first rows, by the number of the row."""
    number = 0
    for row, _ in islice(grid.rows(table), EARLY_ROWS):
        yield number, list(_words(row))
        number += grid.count(row.get(grid.ROWS_REPEATED))


def _words(row: etree._Element) -> Iterator[tuple[int, str]]:
    column = 0
    for cell in islice(row, _FEW_COLUMNS):
        if cell.tag not in grid.CELLS:
            continue
        if len(cell) and cell.get(cells.VALUE) is None:
            words = cells.shown(cell).strip()[:_CONTEXT_CHARS]
            if words:
                yield column, words
        column += grid.count(cell.get(grid.COLUMNS_REPEATED))
