"""Writes the rows of one sheet: those that nobody edited as they are spelled, with the new numbers of their strings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from sanitization.formats.ooxml.cell_spelling import Cell, Shared, cell_xml
from sanitization.formats.ooxml.cells import Cells
from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.sharedstrings import Moved, plain_xml
from sanitization.formats.ooxml.sheets import Row, row_xml
from sanitization.formats.ooxml.xmlwrite import Writer
from sanitization.vocabulary import Edit


class SheetWriting:
    """One pass over the rows of one sheet.

    edited: the numbers of cells that an edit falls into or whose result changes, sorted. results: by the number of a
    cell its formula's new last result; None: it goes.
    """

    def __init__(
        self,
        cells: Cells,
        strings: Moved,
        edits: Mapping[str, Sequence[Edit]],
        edited: Sequence[int],
        results: Mapping[int, str | None],
    ) -> None:
        self._cells = cells
        self._strings = strings
        self._edits = edits
        self._edited = edited
        self._results = results

    def written(self, rows: Sequence[Row]) -> tuple[Sequence[Row], str]:
        """The next rows with the cells that they hold now, and how they are spelled."""
        together = "".join([row.cells for row in rows])
        if self._passes(together, together.count("<c ")):
            return rows, self._strings.written("".join([row_xml(*row) for row in rows]))
        done = [self._row(row) for row in rows]
        return done, "".join([row_xml(*row) for row in done])

    def _passes(self, cells: str, count: int) -> bool:
        """Whether the next cells stay but for the numbers of their strings; counts them if so."""
        if self._cells.is_edited(count, self._edited) or not self._cells.stays(cells):
            return False
        self._cells.pass_over(count)
        return True

    def _row(self, row: Row) -> Row:
        if self._passes(row.cells, row.size):
            return Row(row.attributes, self._strings.written(row.cells))
        return Row(row.attributes, "".join(self._written_cells(row)))

    def _written_cells(self, row: Row) -> Iterator[str]:
        cells = self._cells
        for part in cells.parts(row, self._edited):
            if isinstance(part, str):
                yield part
                continue
            if isinstance(part, Shared):
                yield self._strings.written(part.text)
                continue
            for site in cells.sites(part):
                wanted = self._edits.get(site.passage.key, ())
                if wanted:
                    site.write(wanted)
            cells.settle(part)
            if part.formula is not None and cells.number in self._results and part.type in ("", "n"):
                part.value = self._results[cells.number]
            yield self._cell_xml(part)

    def _cell_xml(self, cell: Cell) -> str:
        if cell.type == "s":
            cell.value = self._strings.table.place(cell.item if cell.item is not None else "")
        elif cell.type == "inlineStr" and cell.item is not None:
            return cell_xml(cell, plain_xml(cell.item, "is") if isinstance(cell.item, str) else _inline(cell.item))
        return cell_xml(cell)


def _inline(item: etree._Element) -> str:
    clean(item, ())
    return Writer("x").fragment(item)
