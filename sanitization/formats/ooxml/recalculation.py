"""Last results of formulas that follow from numbers that were changed: calculated again, or taken out.

A last result that stayed would tell the real total of amounts that are none any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sanitization.formats.ooxml.arithmetic import Area, Node, Unknown, areas, calculated, parsed

MOST_CELLS = 400_000  # of a workbook that is calculated again; larger ones lose the results
MOST_LOOKS = 8_000_000  # cells that all formulas together may look at


class Place(NamedTuple):
    sheet: int
    row: int
    column: int


@dataclass(slots=True)
class Formula:
    """text: "" for a cell that shares the formula of `first`. node: None where it is beyond us."""

    text: str
    first: Place | None = None


@dataclass(slots=True)
class Grid:
    """What the cells of a workbook hold. sheets: name in small letters -> number. wordy: cells of no number."""

    sheets: dict[str, int] = field(default_factory=dict)
    numbers: dict[Place, float] = field(default_factory=dict)
    formulas: dict[Place, Formula] = field(default_factory=dict)
    wordy: set[Place] = field(default_factory=set)


class Recalculation:
    """changed: the new numbers of cells that were edited. results(): what follows from them."""

    def __init__(self, grid: Grid, changed: Mapping[Place, float | None]) -> None:
        self._grid = grid
        self._changed = changed
        self._new: dict[Place, float | None] = {}
        self._done: set[Place] = set()
        self._started: set[Place] = set()
        self._looks = 0

    def results(self) -> dict[Place, float | None]:
        """New last results of formulas that follow from a changed cell; None: nobody here can tell."""
        for place in self._grid.formulas:
            self._settle(place)
        return self._new

    def _settle(self, place: Place) -> None:
        waiting = [place]
        while waiting:
            at = waiting[-1]
            if at in self._done:
                waiting.pop()
            elif at in self._started:
                waiting.pop()
                self._done.add(at)
                self._calculate(at)
            else:
                self._started.add(at)
                waiting.extend(each for each in self._formulas_of(at) if each not in self._started)

    def _formulas_of(self, place: Place) -> Iterator[Place]:
        try:
            for area in self._areas(place):
                for each in self._cells(place, area):
                    if each in self._grid.formulas:
                        yield each
        except Unknown:
            return

    def _calculate(self, place: Place) -> None:
        try:
            if not self._follows(place) and place not in self._changed:
                return
            node, down, right = self._node(place)
            self._new[place] = calculated(node, lambda area: self._look(place, area), down, right)
        except Unknown:
            self._new[place] = self._changed.get(place)

    def _follows(self, place: Place) -> bool:
        """Whether anything that the formula looks at is another number now; yes where nobody can tell."""
        try:
            looked = [each for area in self._areas(place) for each in self._cells(place, area)]
        except Unknown:
            return True
        return any(each in self._changed or each in self._new for each in looked)

    def _node(self, place: Place) -> tuple[Node, int, int]:
        formula = self._grid.formulas[place]
        if formula.text:
            return parsed(formula.text), 0, 0
        first = formula.first
        shared = self._grid.formulas.get(first) if first is not None else None
        if first is None or shared is None or not shared.text:
            raise Unknown
        return parsed(shared.text), place.row - first.row, place.column - first.column

    def _areas(self, place: Place) -> Iterable[Area]:
        return areas(*self._node(place))

    def _cells(self, place: Place, area: Area) -> Iterator[Place]:
        sheet = place.sheet if area.sheet is None else self._grid.sheets.get(area.sheet.casefold(), -1)
        self._looks += area.size
        if sheet < 0 or self._looks > MOST_LOOKS:
            raise Unknown
        for row, column in area.places():
            yield Place(sheet, row, column)

    def _look(self, place: Place, area: Area) -> list[float | None]:
        found: list[float | None] = []
        for each in self._cells(place, area):
            if each in self._new or each in self._changed:
                number = self._new[each] if each in self._new else self._changed[each]
                if number is None:
                    raise Unknown
            elif each in self._started and each not in self._done:
                raise Unknown  # a circle
            elif each in self._grid.wordy and area.size == 1:
                raise Unknown
            else:
                number = self._grid.numbers.get(each)
            found.append(number)
        return found
