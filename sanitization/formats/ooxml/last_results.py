"""What becomes of the last results of a workbook's formulas when numbers of its cells are edited."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from sanitization.formats.ooxml.cell_spelling import Cell, column_number, taken_apart
from sanitization.formats.ooxml.names import canonical, is_relation, namespace
from sanitization.formats.ooxml.number_writers import amount_writer, day_writer
from sanitization.formats.ooxml.numbers import told, whole_number
from sanitization.formats.ooxml.recalculation import MOST_CELLS, Formula, Grid, Place, Recalculation
from sanitization.formats.ooxml.serial_dates import SerialDates
from sanitization.formats.ooxml.sheets import Row
from sanitization.formats.opc import Relationship
from sanitization.vocabulary import Edit

_NUMERIC = ("", "n")


_NUMBER = re.compile(r"[-\d.,:T ]+")
_CELL_KEY = re.compile(r"/c(\d+)")


class Page(NamedTuple):
    """One sheet. edited: the numbers of its edited cells, with their edits."""

    key: str
    name: str
    rows: Iterable[Row]
    edited: Mapping[int, Sequence[Edit]]


@dataclass(slots=True)
class Followed:
    """What follows from edited numbers.

    results: for each sheet by its key: number of a cell -> its formula's new last result; None: it goes.
    numbers: old number -> new one, for what remembers them elsewhere; empty where none was edited.
    """

    results: dict[str, dict[int, str | None]] = field(default_factory=dict)
    numbers: dict[float, str] = field(default_factory=dict)


def followed(pages: Sequence[Page], dates: SerialDates, cells: int) -> Followed:
    """cells: how many the workbook has."""
    done = Followed()
    changed: dict[Place, float | None] = {}
    dropped: set[Place] = set()
    for sheet, page in enumerate(pages):
        for number, cell in _edited(page):
            old, calculated = _number(cell.value), cell.formula is not None
            new = _written(cell, page.edited[number], dates)
            if new is not None:
                place = _place(sheet, cell)
                changed[place] = _number(new.value) if new.type in (*_NUMERIC, "d") else None
                if old is not None and new.type in _NUMERIC:
                    done.numbers[old] = new.value or "0"
                if calculated and new.formula is None:
                    dropped.add(place)
    if not changed:
        return done
    if cells > MOST_CELLS:
        done.results = {page.key: {at: None for at in _results(page) if at not in page.edited} for page in pages}
        return done
    numbers: dict[Place, tuple[str, int]] = {}
    grid = Grid(sheets={page.name.casefold(): sheet for sheet, page in enumerate(pages)})
    for sheet, page in enumerate(pages):
        _fill(grid, sheet, page, numbers, dropped)
    for place, value in Recalculation(grid, changed).results().items():
        key, number = numbers[place]
        if value is not None or place not in changed:
            told_anew = None if value is None else f"{value:.15g}"
            done.results.setdefault(key, {})[number] = told_anew
            if told_anew is not None and place in grid.numbers:
                done.numbers[grid.numbers[place]] = told_anew
    return done


def numbers_edited(key: str, edits: Mapping[str, Sequence[Edit]]) -> list[int]:
    """Those of which the value itself becomes another number or day; not words, nor those in a formula."""
    found = ((number, edits.get(f"{key}/c{number}", ())) for number in edited_cells(key, edits))
    return [
        number for number, wanted in found if wanted and all(_NUMBER.fullmatch(each.replacement) for each in wanted)
    ]


def edited_cells(key: str, edits: Mapping[str, Sequence[Edit]]) -> list[int]:
    """The numbers of the cells of one sheet that an edit falls into, sorted."""
    numbers = (_CELL_KEY.match(other, len(key)) for other in edits if other.startswith(key))
    return sorted({int(match[1]) for match in numbers if match})


def sheet_names(main: etree._Element, relationships: Iterable[Relationship]) -> dict[str, str]:
    """Name of a part -> name of its sheet. main: the workbook's part."""
    names = {
        str(value): str(sheet.get("name"))
        for sheet in main.iter(f"{{{namespace(str(main.tag))}}}sheet")
        for key, value in sheet.attrib.items()
        if is_relation(canonical(str(key)))
    }
    return {each.target: names[each.id] for each in relationships if each.id in names}


def _fill(grid: Grid, sheet: int, page: Page, numbers: dict[Place, tuple[str, int]], dropped: set[Place]) -> None:
    shared: dict[str, Place] = {}
    for number, cell in _numbered(page.rows):
        place = _place(sheet, cell)
        value = _number(cell.value) if cell.type in _NUMERIC else None
        if value is not None:
            grid.numbers[place] = value
        elif cell.value or cell.item is not None:
            grid.wordy.add(place)
        formula = cell.formula
        if formula is None or place in dropped or cell.type not in _NUMERIC:
            continue
        numbers[place] = page.key, number
        index = formula.shared
        if index and formula.text:
            shared[index] = place
        grid.formulas[place] = Formula(formula.text, shared.get(index) if not formula.text else None)


def _written(cell: Cell, edits: Sequence[Edit], dates: SerialDates) -> Cell | None:
    """A cell of a number as its edits leave it; None for any other."""
    value = (cell.value or "").strip()
    if cell.type not in (*_NUMERIC, "d") or _number(value) is None:
        return None
    day = dates.day(cell.style, value)
    text = day or told(value) or whole_number(value) or value
    (amount_writer(cell, text) if day is None else day_writer(cell, day, dates))(edits)
    return cell


def _edited(page: Page) -> Iterator[tuple[int, Cell]]:
    wanted = sorted(page.edited)
    number = 0
    for row in page.rows if wanted else ():
        before, number = number, number + row.size
        if bisect_right(wanted, before) == bisect_right(wanted, number):
            continue
        for at, cell in enumerate(taken_apart(row.cells), before + 1):
            if at in page.edited:
                yield at, cell


def _results(page: Page) -> Iterator[int]:
    """The cells that hold a formula's last result, a number."""
    for number, cell in _numbered(page.rows):
        if cell.formula is not None and cell.type in _NUMERIC and cell.value:
            yield number


def _numbered(rows: Iterable[Row]) -> Iterator[tuple[int, Cell]]:
    number = 0
    for row in rows:
        for cell in taken_apart(row.cells):
            number += 1
            yield number, cell


def _place(sheet: int, cell: Cell) -> Place:
    return Place(sheet, int(cell.ref.removeprefix(cell.column)), column_number(cell.column))


def _number(value: str | None) -> float | None:
    try:
        return float(value or "")
    except ValueError:
        return None
