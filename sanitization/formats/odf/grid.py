"""Rows and cells of a sheet by their position; what is told once for many is parted only where one of them changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.ooxml.wordlists import words

SHEET, _ROW, _COLUMN = expanded("table:table"), expanded("table:table-row"), expanded("table:table-column")
CELL = expanded("table:table-cell")
CELLS = frozenset({CELL, expanded("table:covered-table-cell")})
ROWS_REPEATED = expanded("table:number-rows-repeated")
COLUMNS_REPEATED = expanded("table:number-columns-repeated")
_GROUPS = frozenset(
    expanded(f"table:{name}")
    for name in words(
        """table-rows table-row-group table-header-rows table-columns table-column-group table-header-columns"""
    )
)
_DISPLAY, _VISIBILITY = expanded("table:display"), expanded("table:visibility")
_UNSEEN = frozenset({"collapse", "filter"})
# What makes a cell say something; its look, its place and its rules are no part of that.
SAYING = tuple(
    expanded(name)
    for name in words(
        """office:value-type office:value office:date-value office:time-value office:boolean-value office:string-value
        office:currency calcext:value-type table:formula table:number-matrix-columns-spanned
        table:number-matrix-rows-spanned"""
    )
)


def count(repeated: str | None) -> int:
    """How many rows or cells an element stands for."""
    if repeated is None or not (repeated.isascii() and repeated.isdigit() and len(repeated) < 9):
        return 1
    return max(1, int(repeated))


def rows(sheet: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The rows of a sheet, not of tables in its cells, and whether each is shown."""
    return _leaves(sheet, _ROW, shown=True)


def columns(sheet: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """The columns of a sheet and whether each is shown."""
    return _leaves(sheet, _COLUMN, shown=True)


def _leaves(element: etree._Element, leaf: str, *, shown: bool) -> Iterator[tuple[etree._Element, bool]]:
    # As deep as the walk let the part be.
    for child in list(element):
        if child.tag == leaf:
            yield child, shown and child.get(_VISIBILITY) not in _UNSEEN
        elif child.tag in _GROUPS:
            yield from _leaves(child, leaf, shown=shown and child.get(_DISPLAY) != "false")


def cells(row: etree._Element) -> list[etree._Element]:
    return [child for child in row if child.tag in CELLS]


def is_blank(cell: etree._Element) -> bool:
    return not len(cell) and not any(key in cell.attrib for key in SAYING)


def parted(element: etree._Element, key: str, start: int, length: int) -> etree._Element:
    """The element that stands for `length` rows or cells from `start` on; copies stand for those around them."""
    whole = count(element.get(key))
    for there, number in ((element.addprevious, start), (element.addnext, whole - start - length)):
        if number > 0:
            copy = deepcopy(element)
            _tell(copy, key, number)
            there(copy)
    _tell(element, key, length)
    return element


def _tell(element: etree._Element, key: str, number: int) -> None:
    if number > 1:
        element.set(key, str(number))
    elif key in element.attrib:
        del element.attrib[key]


class Grid:
    """Finds single cells of one sheet."""

    def __init__(self, sheet: etree._Element) -> None:
        self._rows: list[etree._Element] = []
        self._starts: list[int] = []
        self.height = 0
        for row, _ in rows(sheet):
            self._rows.append(row)
            self._starts.append(self.height)
            self.height += count(row.get(ROWS_REPEATED))

    def cell(self, row: int, column: int) -> etree._Element:
        """The cell at a place, counted from 0, that stands for itself alone. row: less than the height."""
        at = bisect_right(self._starts, row) - 1
        found, start = self._rows[at], self._starts[at]
        whole = count(found.get(ROWS_REPEATED))
        if whole > 1:
            parted(found, ROWS_REPEATED, row - start, 1)
            before, after = found.getprevious(), found.getnext()
            around = [(before, start)] if row > start else []
            around += [(found, row), *([(after, row + 1)] if row + 1 < start + whole else [])]
            self._rows[at : at + 1] = [one for one, _ in around if one is not None]
            self._starts[at : at + 1] = [position for one, position in around if one is not None]
        position = 0
        for cell in cells(found):
            width = count(cell.get(COLUMNS_REPEATED))
            if column < position + width:
                return parted(cell, COLUMNS_REPEATED, column - position, 1)
            position += width
        if column > position:
            _tell(etree.SubElement(found, CELL), COLUMNS_REPEATED, column - position)
        return etree.SubElement(found, CELL)
