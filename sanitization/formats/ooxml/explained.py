"""What explains the cells of a sheet: their column's header, the label at their left, a heeded word in their row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from sanitization.formats.headings import LabelsAbove, header_rows, label_columns
from sanitization.formats.ooxml.cell_spelling import Cell, Plain, Shared, shown
from sanitization.formats.ooxml.sharedstrings import SharedStrings, text_of
from sanitization.formats.ooxml.sheets import Row
from sanitization.formats.ooxml.watching import Watch

_CHARS = 120  # of a header or a label
_KEPT = 5_000  # cells that are kept from the look ahead


class Explained:
    """One pass over the rows of one sheet."""

    def __init__(self, watch: Watch, strings: SharedStrings | None) -> None:
        self._watch = watch
        self._strings = strings
        self._headers: dict[str, str] = {}
        self._announcing: set[str] = set()  # columns whose header announces something
        self._heads: frozenset[int] = frozenset()
        self._labels: frozenset[str] = frozenset()
        self._label = ("", "")  # the row and the words of the label that came last
        self._above: LabelsAbove[str] = LabelsAbove()
        self._row = 0
        self._labelled = ""  # the row whose label the watch knows
        self._early: list[list[str | Shared | Plain | Cell]] = []  # the cells of the first rows, while they are few

    def look_ahead(self, rows: Iterable[Row]) -> None:
        """The first rows tell which of them are headers and which columns hold labels."""
        early: list[list[tuple[str, str]]] = []
        room = _KEPT
        for row in rows:
            parts = list(shown(row.cells))
            early.append(list(self._words(parts)))
            room -= len(parts)
            if room >= 0:
                self._early.append(parts)
        self._heads = header_rows(early, self._watch.announces)
        self._labels = label_columns(early, self._heads, self._watch.announces)

    def begin(self, row: Row) -> Iterable[str | Shared | Plain | Cell]:
        """To be told each row before its cells, which it gives back."""
        if self._row in self._heads:
            for column, words in self._words(shown(row.cells)):
                self._head(column, words)
        self._row += 1
        return self._early[self._row - 1] if self._row <= len(self._early) else shown(row.cells)

    def by(self, column: str, row: str) -> str:
        """The label at the left or right above, or the header of the column."""
        if column in self._labels:
            return self._above.over(column, int(row)) if self._above.active else ""
        header = self._headers.get(column, "")
        if column in self._announcing:
            return header
        if self._label[0] == row:
            return self._label[1]
        return (self._above.over(column, int(row)) if self._above.active else "") or header

    def number_by(self, column: str, row: str) -> str:
        """What explains a number."""
        return self._watch.context(column, row, self.by(column, row))

    def told(self, column: str, row: str, text: str) -> None:
        """The words of a cell: the first of a column are its header, those of a row its label."""
        words = text.strip()[:_CHARS]
        if words:
            if column not in self._headers:
                self._head(column, words)
            if row != self._labelled:
                self._labelled = row
                self._watch.label(row, words)
            if words[-1] == ":" or self._above.active:
                self._above.told(column, int(row), words)
            if column in self._labels or words[-1] == ":":
                self._label = row, words

    def _head(self, column: str, words: str) -> None:
        self._headers[column] = words
        self._watch.header(column, words)
        if self._watch.announces(words) is None:
            self._announcing.discard(column)
        else:
            self._announcing.add(column)

    def _words(self, parts: Iterable[str | Shared | Plain | Cell]) -> Iterator[tuple[str, str]]:
        """The cells that hold words: column and words."""
        for part in parts:
            if isinstance(part, str):
                continue
            words: str | etree._Element | None = None
            if isinstance(part, Plain):
                words = part.string
            elif isinstance(part, Shared):
                words = self._strings.text(part.number) if self._strings else None
            elif isinstance(part, Cell) and part.type in ("str", "inlineStr"):
                words = part.item if part.item is not None else part.value
            if words is not None:
                text = (words if isinstance(words, str) else text_of(words)).strip()[:_CHARS]
                if text:
                    yield part.column, text
