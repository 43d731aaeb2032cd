"""The words of a worksheet's cells: strings, long numbers, formulas' literals and their last results."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lxml import etree

from sanitization.formats.ooxml.cell_spelling import (
    Cell,
    Formula,
    Plain,
    Shared,
    cell_of,
    formula_texts,
    is_steady,
    parts,
    taken_apart,
)
from sanitization.formats.ooxml.explained import Explained
from sanitization.formats.ooxml.formula_names import FormulaNames, literals
from sanitization.formats.ooxml.number_writers import amount_writer, day_writer
from sanitization.formats.ooxml.numbers import is_long, told, whole_number
from sanitization.formats.ooxml.outward import may_reach_out, reaches_out
from sanitization.formats.ooxml.pools import Pools, edited
from sanitization.formats.ooxml.sharedstrings import SharedStrings, first_of, text_of
from sanitization.formats.ooxml.sheets import Row
from sanitization.formats.ooxml.sites import Site
from sanitization.formats.ooxml.strands import Strand, strands
from sanitization.formats.ooxml.watching import Watch
from sanitization.vocabulary import Edit, Passage, PassageKind

# A date, a time, an error: what calculates so is nobody's words.
_RESULT = re.compile(r"[\d:TZ.+-]*|#[A-Z/0-9!?]*")


class Cells:
    """One pass over the cells of one sheet."""

    def __init__(
        self,
        pools: Pools,
        key: str,
        place: str,
        group: str,
        strings: SharedStrings | None,
        watch: Watch,
        about: str = "",
        *,
        reaches: bool = False,
    ) -> None:
        """about: names of the sheet and its tables, a line each. reaches: whether some formula may reach out."""
        self.watch = watch
        self.explained = Explained(watch, strings)
        self._about = about
        self._writes = False
        self._names = FormulaNames(pools)
        self._key = key
        self._place = place
        self._group = group
        self._strings = strings
        self._number = 0
        self._outward: set[str] = set()
        self.reaches = reaches

    def passages(self, row: Row) -> list[Passage]:
        found: list[Passage] = []
        for part in self.explained.begin(row):
            if isinstance(part, str):
                if self.watch.is_idle:
                    self._number += part.count("<c ")
                else:
                    found += self._quiet(part)
                continue
            self._number += 1
            if isinstance(part, Shared):
                item = self._strings.at(part.number) if self._strings else ""
                if not isinstance(item, str):
                    found += self._formatted(part)
                elif item and not item.isspace():
                    found.append(self._shown(part.column, part.row, item))
            elif isinstance(part, Plain):
                if part.string and not part.string.isspace() and not (part.result and _RESULT.fullmatch(part.string)):
                    found.append(self._shown(part.column, part.row, part.string))
            else:
                found += [site.passage for site in self.sites(part)]
        return found

    def _formatted(self, part: Shared) -> Iterator[Passage]:
        told = self._strings.told(part.number) if self._strings else ()
        for number, (what, text) in enumerate(told, 1):
            if text.strip():
                tail = "" if number == 1 and not what else f"t{number}"
                yield self._at(part.column, part.row, tail, text, words=what)
        self.explained.told(part.column, part.row, first_of(told))

    def _quiet(self, run: str) -> Iterator[Passage]:
        """Dates, and short numbers that their header explains."""
        first = self._number
        for each in self.watch.in_run(run):
            self._number = first + each.number
            cell = Cell(f"{each.column}{each.row}", each.column, "", each.style, each.value)
            for site in self._numeric(cell):
                yield site.passage
        self._number = first + run.count("<c ")

    def _shown(self, column: str, row: str, text: str) -> Passage:
        key, place = f"{self._key}/c{self._number}", f"{self._place}, cell {column}{row}"
        context = self.explained.by(column, row)
        passage = Passage(key, text, place, PassageKind.CELL, context, "", self._group, self._about)
        self.explained.told(column, row, text)
        return passage

    def stays(self, cells: str) -> bool:
        """Whether rows without edits change in nothing but the numbers of their shared strings."""
        if "<f" in cells:
            if self._names.is_moved or self._outward:
                return False
            if self.reaches and may_reach_out(cells) and any(map(reaches_out, formula_texts(cells))):
                return False
        return is_steady(cells)

    @property
    def number(self) -> int:
        """Of the cell that was told last."""
        return self._number

    def pass_over(self, count: int) -> None:
        """Count cells that nobody looks at."""
        self._number += count

    def is_edited(self, count: int, edited: Sequence[int]) -> bool:
        """Whether one of the next `count` cells is among the `edited` numbers, which are sorted."""
        at = bisect_right(edited, self._number)
        return at < len(edited) and edited[at] <= self._number + count

    def parts(self, row: Row, edited: Sequence[int]) -> Iterator[str | Shared | Cell]:
        """The cells of a row; those taken apart are to be asked for their sites at once.

        edited: the numbers of cells that an edit falls into, sorted.
        """
        self._writes = True
        for part in parts(row.cells):
            size = part.count("<c ") if isinstance(part, str) else 1
            is_edited = self.is_edited(size, edited)
            if isinstance(part, str) and is_edited:
                for cell in taken_apart(part):
                    self._number += 1
                    yield cell
                continue
            self._number += size
            yield cell_of(part) if isinstance(part, Shared) and is_edited else part

    def sites(self, cell: Cell) -> Iterator[Site]:
        if cell.formula is not None and self.reaches and self._is_outward(cell.formula):
            cell.formula = None
        if cell.formula is not None and cell.formula.text:
            yield from self._formula(cell, cell.formula)
        yield from self._value(cell)

    def _is_outward(self, formula: Formula) -> bool:
        """Such a formula goes and its last result stays; cells that share it lose it as well."""
        if not formula.text:
            return bool(self._outward) and formula.shared in self._outward
        outward = reaches_out(formula.text)
        if outward and formula.shared:
            self._outward.add(formula.shared)
        return outward

    def settle(self, cell: Cell) -> None:
        """Write edited literals and new names into the formula of a cell whose sites were asked for."""
        formula = cell.formula
        if formula is not None and formula.text:
            settled = self._names.settled(formula.text, formula.literals)
            formula.text = formula.text if settled is None else settled

    def _formula(self, cell: Cell, formula: Formula) -> Iterator[Site]:
        for number, (at, text) in enumerate(literals(formula.text), 1):

            def write(edits: Sequence[Edit], at: int = at, text: str = text) -> None:
                formula.literals[at] = edited(text, edits)

            yield Site(self._passage(cell, f"f{number}", text, PassageKind.CELL, "formula"), write)

    def _value(self, cell: Cell) -> Iterator[Site]:
        if cell.type == "s":
            cell.item = self._strings.item(cell.value) if self._strings else ""
            yield from self._string(cell, cell.item)
        elif cell.type == "inlineStr":
            cell.item = cell.item if cell.item is not None else cell.value or ""
            yield from self._string(cell, cell.item)
        elif cell.type == "d" and cell.value and self.watch.dates.number(cell.value[:10]) is not None:
            yield self._day(cell, cell.value)
        elif cell.type in ("str", "d", "e"):
            if cell.value and cell.value.strip() and not _RESULT.fullmatch(cell.value):
                cell.type = "str"  # words are neither a date nor an error, and no program opens them as such
                yield self._plain(cell, cell.value)
        elif cell.value is not None:
            yield from self._numeric(cell)

    def _string(self, cell: Cell, item: str | etree._Element) -> Iterator[Site]:
        if isinstance(item, str):
            if item.strip():
                yield self._plain(cell, item)
            return
        for number, strand in enumerate(strands(item), 1):
            if not strand.text.strip():
                continue
            tail = "" if number == 1 else f"t{number}"
            if number > 1 or strand.what:
                yield Site(self._passage(cell, tail or "t1", strand.text, PassageKind.CELL, strand.what), strand.write)
            else:

                def write(edits: Sequence[Edit], found: Strand = strand, whole: etree._Element = item) -> None:
                    found.write(edits)
                    _drop_reading_aids(whole)

                yield Site(self._passage(cell, "", strand.text, PassageKind.CELL), write)
        self.explained.told(cell.column, cell.ref.removeprefix(cell.column), text_of(item))

    def _plain(self, cell: Cell, text: str) -> Site:
        passage = self._passage(cell, "", text, PassageKind.CELL)
        self.explained.told(cell.column, cell.ref.removeprefix(cell.column), text)

        def write(edits: Sequence[Edit]) -> None:
            if cell.type in ("s", "inlineStr"):
                cell.item = edited(text, edits)
            else:
                cell.value = edited(text, edits)

        return Site(passage, write)

    def _numeric(self, cell: Cell) -> Iterator[Site]:
        value = (cell.value or "").strip()
        digits = whole_number(value)
        if digits is None:
            # Not a number at all: words in disguise. A formula that was never calculated has no result.
            if value:
                cell.type = "str"
                yield self._plain(cell, value)
            return
        if cell.type == "b":
            return
        row = cell.ref.removeprefix(cell.column)
        day = self.watch.dates.day(cell.style, value)
        if day is not None and (self._writes or self.watch.may_tell(cell.column, row)):
            yield self._day(cell, day)
        elif day is None and (
            self._writes or is_long(digits) or digits in self.watch.numbers or self.watch.is_heeded(cell.column, row)
        ):
            yield self._amount(cell, digits or told(value) or value)

    def _amount(self, cell: Cell, text: str) -> Site:
        passage = self._passage(cell, "", text, PassageKind.NUMBER, context=self._explained(cell))
        return Site(passage, amount_writer(cell, text))

    def _day(self, cell: Cell, day: str) -> Site:
        passage = self._passage(cell, "", day, PassageKind.CELL, context=self._explained(cell))
        return Site(passage, day_writer(cell, day, self.watch.dates))

    def _explained(self, cell: Cell) -> str:
        return self.explained.number_by(cell.column, cell.ref.removeprefix(cell.column))

    def _passage(
        self, cell: Cell, tail: str, text: str, kind: PassageKind, words: str = "", context: str | None = None
    ) -> Passage:
        return self._at(cell.column, cell.ref.removeprefix(cell.column), tail, text, kind, words, context)

    def _at(
        self,
        column: str,
        row: str,
        tail: str,
        text: str,
        kind: PassageKind = PassageKind.CELL,
        words: str = "",
        context: str | None = None,
    ) -> Passage:
        place = f"{self._place}, cell {column}{row}"
        return Passage(
            key=f"{self._key}/c{self._number}{tail}",
            text=text,
            place=f"{place}, {words}" if words else place,
            kind=kind,
            context=self.explained.by(column, row) if context is None else context,
            group=self._group,
            about=self._about,
        )


def _drop_reading_aids(item: etree._Element) -> None:
    """Furigana spell the words beneath them: when those change, they go."""
    for aid in list(item.iter("{*}rPh", "{*}phoneticPr")):
        parent = aid.getparent()
        if parent is not None:
            parent.remove(aid)
