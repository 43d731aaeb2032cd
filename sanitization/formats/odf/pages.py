"""Tables and sheets: where their words stand, and cells whose numbers must stay numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from lxml import etree

from sanitization.errors import LimitReached
from sanitization.formats.odf import cells, formulas
from sanitization.formats.odf.frames import FrameWalk
from sanitization.formats.odf.grid import CELL, COLUMNS_REPEATED, ROWS_REPEATED, count
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.number_cells import amount_writer, day_writer
from sanitization.formats.odf.rules import Rule, rule_of
from sanitization.formats.odf.start_tags import Samples
from sanitization.formats.odf.strands import cut
from sanitization.formats.odf.tables import Table
from sanitization.formats.ooxml.numbers import is_long, told, whole_number
from sanitization.vocabulary import PassageKind

_TABLE_NAME = expanded("table:name")
_FORMULA = expanded("table:formula")
_VALUE, _VALUE_TYPE = cells.VALUE, cells.VALUE_TYPE
_SOURCE = expanded("table:table-source")
_PARAGRAPHS = frozenset(expanded(name) for name in ("text:p", "text:h", "loext:p"))
_NUMERIC = frozenset({"float", "currency", "percentage"})
_OTHER_TYPES = frozenset({"date", "time", "boolean"})
_OUTSIDE = re.compile(r"'?\w+:/|.*'#")


class PageWalk(FrameWalk):
    """A walk that knows tables, slides and frames. Repeated rows and cells are counted, never expanded."""

    _table: Table | None = None
    _cell: etree._Element | None = None
    _tables = 0

    def part(self, root: etree._Element, samples: Samples | None = None) -> None:
        # By rule: attributes of cells that need no care, by raw name and value, with the type of value that they tell.
        self._usual: dict[Rule, dict[tuple[str, str], str]] = {}
        super().part(root, samples)

    # Sheets and tables

    def _sheets(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """Sheets that only keep what another file said go."""
        for table in list(element.iterchildren(expanded("table:table"))):
            if table.find(_SOURCE) is not None or _OUTSIDE.match(table.get(_TABLE_NAME, "")):
                cut(table)
        self.children(element, rule, depth)

    def _whole_table(self, element: etree._Element, rule: Rule, depth: int) -> None:
        parent = element.getparent()
        sheet = parent is not None and rule_of(str(parent.tag)).name == "office:spreadsheet"
        around = (self._table, self._cell, self.places.cell, self.kind, self.context, self.about, self.group)
        if self.places.cell is not None:
            self.places.enter(self.places.cell_step())
            self.places.cell = None
        number = self.places.count("sheet" if sheet else "table")
        self.places.enter(f"{'sheet' if sheet else 'table'} {number}")
        if sheet:
            self.group = f"Sheet {number}"
        self._tables += 1
        self._table = Table(element, self.findings.budget, sheet=sheet, number=self._tables)
        self.about = self._table.about
        self._cell = None
        self.children(element, rule, depth)
        self.places.leave()
        self._table, self._cell, self.places.cell, self.kind, self.context, self.about, self.group = around
        if self.places.cell is not None:
            self.places.leave()

    def _row(self, element: etree._Element, rule: Rule, depth: int) -> None:
        table = self._table or self._no_table()
        table.begin_row()
        element.text = None
        column = read = 0
        closely = self.findings.budget.amounts
        usual = self._usual_cell if depth + 1 < self._limit else None
        for child, child_rule in self._cells_of(element):
            child.tail = None
            if not child_rule.cell:
                self.block(child, child_rule, depth + 1)
                continue
            child.text = None
            if usual is not None and len(child) == 1:
                inside = child[0]
                words = usual(child, inside, child_rule, closely=closely or column in table.heeded)
                if words is not None:
                    read += 1
                    if words:
                        self._bare_words(inside, words, depth + 2, table, column)
                    column += 1
                    continue
            repeated = count(child.get(COLUMNS_REPEATED))
            if len(child) or child.attrib:
                self._one_cell(child, child_rule, depth + 1, table, column, repeated)
            column += repeated
        self._count_cells(read)
        table.row += count(element.get(ROWS_REPEATED))

    def _no_table(self) -> Table:
        """For a row that stands in none."""
        self._tables += 1
        return Table(None, self.findings.budget, sheet=False, number=self._tables)

    def heeds(self, header: str) -> bool:
        """Whether a short number under this header is worth reading."""
        return bool(header) and self.findings.budget.heeds(header)

    def _cells_of(self, row: etree._Element) -> list[tuple[etree._Element, Rule]]:
        """The children that stay."""
        rule = rule_of(CELL)
        same = [(cell, rule) for cell in row.iterchildren(CELL)]
        return same if len(same) == len(row) else self.settled(row)

    def _count_cells(self, number: int) -> None:
        self.findings.cells += number
        if self.findings.cells > self.findings.budget.limits.cells:
            raise LimitReached("sheet.too_big")

    def _usual_cell(self, cell: etree._Element, inside: etree._Element, rule: Rule, *, closely: bool) -> str | None:
        """The words of a cell like most: one bare paragraph, and attributes that need no care; None for any other.

        closely: even short numbers need care.
        """
        if len(inside) or inside.keys() or inside.tag not in _PARAGRAPHS:
            return None
        usual = self._usual.get(rule)
        if usual is None:
            usual = self._usual[rule] = {}
        kind = value = ""
        items: list[tuple[str, str]] = cell.items()  # type: ignore[assignment]
        for item in items:
            told = usual.get(item)
            if told:
                kind = told
            elif told is None:
                key = item[0]
                if key == _VALUE:
                    value = item[1]
                elif key == _FORMULA:
                    if not formulas.is_plain(item[1]):
                        return None
                elif item in self.quiet_of(rule) and key != COLUMNS_REPEATED:
                    told = usual[item] = item[1] if key == _VALUE_TYPE else ""
                    kind = told or kind
                else:
                    return None
        text = inside.text or ""
        if kind in _NUMERIC:
            if closely or value in self.findings.budget.numbers or not cells.is_quiet_number(value, text):
                return None
            text = ""
        elif kind != "string" or value:
            return None
        elif text.isspace():
            text = ""
        inside.tail = None
        return text

    def _bare_words(self, paragraph: etree._Element, text: str, depth: int, table: Table, column: int) -> None:
        """The only paragraph of a cell, with nothing but words in it."""
        around, self.context = self.context, table.context(column)
        self.places.cell = (table.sheet, table.row, column)
        self.site(text, self.places.place(), PassageKind.CELL, partial(self._write, paragraph, depth, 0))
        self.places.cell = None
        self.context = around
        table.told(column, text)

    def _one_cell(self, cell: etree._Element, rule: Rule, depth: int, table: Table, column: int, repeated: int) -> None:
        kind = cell.get(cells.VALUE_TYPE)
        if not len(cell) and kind is None:
            self.places.cell = (table.sheet, table.row, column)
            self.attributes(cell, rule)
            self.places.cell = None
            return
        self._count_cells(1)
        around = self.kind, self.context, self._cell
        self.kind, self.context, self._cell = PassageKind.CELL, table.context(column), cell
        self.places.cell = (table.sheet, table.row, column)
        if kind in _NUMERIC:
            # Which numbers are read is a matter of policy; the addresses of others must not depend on it.
            counted = self._key, self._number
            self._key, self._number = f"{self._key}/t{table.number}r{table.row}c{column}", 0
            self._numeric(cell, rule, depth)
            self._key, self._number = counted
        else:
            self.attributes(cell, rule)
            first = len(self.findings.sites)
            text = cells.shown(cell) if kind not in _OTHER_TYPES else ""
            self.children(cell, rule, depth)
            if kind in _OTHER_TYPES:
                self._after(first, lambda: cells.into_words(cell))
                self._date(cell)
            else:
                table.told(column, text, repeated)
        self.kind, self.context, self._cell = around
        self.places.cell = None

    def _date(self, cell: etree._Element) -> None:
        """A date may be a day of birth however the cell shows it."""
        value = cell.get(cells.TYPED[0])
        if value is None:
            return

        self.site(value, self.places.place(), PassageKind.CELL, day_writer(cell, value))

    def _numeric(self, cell: etree._Element, rule: Rule, depth: int) -> None:
        """A long number is a passage, and what the cell shows follows it; words that it shows are passages too."""
        raw = cell.get(cells.VALUE)
        digits = whole_number(raw) if raw is not None else None
        self.attributes(cell, rule)
        if digits is None:
            cells.into_words(cell)
            self.children(cell, rule, depth)
            return
        bare = cells.bare_words(cell)
        done: list[bool] = []
        if cell.get(_FORMULA) is not None:
            self.findings.results.append(cell)
        if is_long(digits) or digits in self.findings.budget.numbers or self.heeds(self.context):
            shown = digits or told(raw or "") or raw or ""

            write = amount_writer(cell, shown, done, self.findings.changed)
            self.site(shown, self.places.place(), PassageKind.NUMBER, write)
            if bare == shown or (bare is not None and cells.says_no_more(bare, raw or "")):
                return
        elif bare is not None and cells.says_no_more(bare, raw or ""):
            return
        else:
            self._number += 1  # the address of the number, were it read
        first = len(self.findings.sites)
        self.children(cell, rule, depth)
        self._after(first, lambda: cell.set(cells.VALUE, cells.number_in(cells.shown(cell))), unless=done)

    def _after(self, first: int, then: Callable[[], object], unless: Sequence[bool] = ()) -> None:
        """What follows when a passage of this cell is edited."""
        for site in self.findings.sites[first:]:
            if site.passage.kind is PassageKind.CELL:
                site.write = cells.followed(site.write, then, unless)

    def _number_value(self, element: etree._Element, key: str, value: str) -> None:
        if element is not self._cell:
            super()._number_value(element, key, value)


PageWalk.special = {
    "office:spreadsheet": PageWalk._sheets,
    "table:table": PageWalk._whole_table,
    "loext:table": PageWalk._whole_table,
    "table:table-row": PageWalk._row,
    "loext:table-row": PageWalk._row,
    "draw:page": PageWalk._page,
    "presentation:notes": PageWalk._notes,
    "draw:frame": PageWalk._frame,
    "office:annotation": PageWalk._comment,
}
