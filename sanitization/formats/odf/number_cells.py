"""Cells of numbers and days when they are edited: a number stays one, a day too, and last results go."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from lxml import etree

from sanitization.formats.odf import cells
from sanitization.formats.ooxml.numbers import as_amount
from sanitization.formats.ooxml.pools import edited
from sanitization.vocabulary import Edit

_DAY = re.compile(r"\d{4}(-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)?")
Write = Callable[[Sequence[Edit]], None]


def amount_writer(cell: etree._Element, shown: str, done: list[bool], changed: set[etree._Element]) -> Write:
    """shown: the number as its passage has it. done, changed: where it is noted that it was edited."""

    def write(edits: Sequence[Edit]) -> None:
        new = as_amount(shown, edits)
        cell.set(cells.VALUE, new)
        cells.show(cell, new)
        done.append(True)
        changed.add(cell)

    return write


def day_writer(cell: etree._Element, day: str) -> Write:
    """A date stays one where what stands there instead is a day or a year; else its cell holds words."""

    def write(edits: Sequence[Edit]) -> None:
        new = edited(day, edits).strip()
        if not _set_day(cell, new):
            cells.into_words(cell)
        cells.show(cell, new)

    return write


def _set_day(cell: etree._Element, told: str) -> bool:
    match = _DAY.fullmatch(told)
    if match is None or cell.get(cells.VALUE_TYPE) != "date":
        return False
    cell.set(cells.TYPED[0], told.replace(" ", "T") if match[1] else f"{told}-01-01")
    return True


def without_results(found: Iterable[etree._Element], changed: Collection[etree._Element]) -> None:
    """Take out last results of formulas, which may follow from changed numbers; a program calculates them anew."""
    for cell in found:
        if cell not in changed and cells.VALUE in cell.attrib:
            del cell.attrib[cells.VALUE]
            cells.show(cell, "")
