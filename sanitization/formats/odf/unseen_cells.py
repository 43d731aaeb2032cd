"""Rows, columns and sheets that a workbook does not show, emptied: formulas and names that refer to them stay whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lxml import etree

from sanitization.errors import LimitReached
from sanitization.formats.odf.grid import (
    COLUMNS_REPEATED,
    SAYING,
    SHEET,
    cells,
    columns,
    count,
    is_blank,
    parted,
    rows,
)
from sanitization.formats.odf.looks import Looks
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.ranges import PARAGRAPHS
from sanitization.formats.ooxml.wordlists import words

# Pictures and charts may reach from an unseen cell over others; a comment is as unseen as its cell.
_IN_CELL = (*PARAGRAPHS, expanded("text:list"), expanded("office:annotation"))
_ON_SHEET = tuple(expanded(name) for name in words("table:shapes office:forms"))


def empty(book: etree._Element, looks: Looks, limit: int) -> list[int]:
    """Empty what is not shown; the numbers of the sheets that lost something.

    limit: how many cells may be parted because only some of those that they stand for are shown.
    Raises sheet.too_big.
    """
    touched = []
    spent = 0
    for number, sheet in enumerate(book.iterchildren(SHEET), 1):
        shown = looks.shows_sheet(sheet)
        lost = False if shown else _clear_sheet(sheet)
        unseen = _unseen_columns(sheet) if shown else []
        for row, row_shown in rows(sheet):
            for cell in cells(row) if not (shown and row_shown) else ():
                lost = clear(cell, whole=not shown) or lost
            if shown and row_shown and unseen:
                for cell in _in_columns(row, unseen):
                    lost = clear(cell) or lost
                    spent += 1
                    if spent > limit:
                        raise LimitReached("sheet.too_big")
        if lost:
            touched.append(number)
    return touched


def _unseen_columns(sheet: etree._Element) -> list[range]:
    found: list[range] = []
    position = 0
    for column, shown in columns(sheet):
        end = position + count(column.get(COLUMNS_REPEATED))
        if not shown:
            joins = found and found[-1].stop == position
            start = found.pop().start if joins else position
            found.append(range(start, end))
        position = end
    return found


def _in_columns(row: etree._Element, unseen: list[range]) -> Iterator[etree._Element]:
    """The cells that stand in unseen columns and say something, parted from those beside them."""
    starts = [run.start for run in unseen]
    position = 0
    for cell in cells(row):
        end = position + count(cell.get(COLUMNS_REPEATED))
        if not is_blank(cell):
            rest: etree._Element | None = cell
            for run in unseen[max(bisect_right(starts, position) - 1, 0) :]:
                if run.start >= end or rest is None:
                    break
                first, last = max(run.start, position), min(run.stop, end)
                if first < last:
                    yield parted(rest, COLUMNS_REPEATED, first - position, last - first)
                    rest, position = (rest.getnext() if last < end else None), last
        position = end


def clear(cell: etree._Element, *, whole: bool = False) -> bool:
    """Leave a cell its place, look and rules. whole: nothing of what is anchored in it is shown either."""
    lost = not is_blank(cell)
    for key in SAYING:
        if key in cell.attrib:
            del cell.attrib[key]
    for child in list(cell):
        if whole or child.tag in _IN_CELL:
            cell.remove(child)
    return lost


def _clear_sheet(sheet: etree._Element) -> bool:
    """Take out what stands on a sheet but in no cell."""
    found = list(sheet.iterchildren(*_ON_SHEET))
    for one in found:
        sheet.remove(one)
    return bool(found)
