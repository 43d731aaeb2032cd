"""Excel workbooks and templates, with or without the macros that are taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import BinaryIO

from lxml import etree

from sanitization.errors import LimitReached
from sanitization.formats.headings import EARLY_ROWS
from sanitization.formats.ooxml import counting, pivots
from sanitization.formats.ooxml.cells import Cells
from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.ooxml.formula_survey import FormulaSurvey
from sanitization.formats.ooxml.graph import Node
from sanitization.formats.ooxml.last_results import Followed, Page, edited_cells, followed, numbers_edited, sheet_names
from sanitization.formats.ooxml.names import URI_OF, canonical, is_relation, namespace
from sanitization.formats.ooxml.parts import Role
from sanitization.formats.ooxml.remembered import forget, replace
from sanitization.formats.ooxml.rows import HeldRows
from sanitization.formats.ooxml.serial_dates import SerialDates, date_styles
from sanitization.formats.ooxml.sharedstrings import Moved, SharedStrings, StringTable
from sanitization.formats.ooxml.sheet_order import settle_sheets, sheet_ids
from sanitization.formats.ooxml.sheet_writing import SheetWriting
from sanitization.formats.ooxml.sheets import Sheet
from sanitization.formats.ooxml.unseen import Unseen, heading_rows, hidden_columns, is_hidden
from sanitization.formats.ooxml.watching import Watch
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, FileKind, HiddenContent, Passage

MOST_TABLES = 8  # of a sheet, whose names help to tell what its values are


class Workbook(OfficeDocument):
    """An Office document whose sheets are read as streams."""

    def __init__(self, source: BinaryIO, kind: FileKind, budget: Budget) -> None:
        self._cells = 0
        self._namespace = URI_OF["x"]
        self._hidden_sheets: frozenset[str] = frozenset()
        self._hiding: set[str] = set()  # parts of sheets of which anything is not shown
        self._left_out: frozenset[str] = frozenset()
        self._pivots: dict[str, str] = {}  # what they are filled from: sheets, by the parts of their caches
        self._sheet_ids: list[str] = []
        self._rows: dict[str, HeldRows] = {}
        self._reaching: set[str] = set()  # keys of sheets with formulas that may reach out
        self._strings: SharedStrings | None = None
        self._dates = SerialDates()
        self._watches: dict[str, Watch] = {}
        self._followed = Followed()
        self._ahead: dict[str, etree._Element] = {}  # parts that were parsed before their turn
        self._names: dict[str, str] = {}  # of sheets, by their parts
        self._tables: dict[str, str] = {}  # their names, by their parts
        self._moved = Moved(None, StringTable())
        super().__init__(source, kind, budget)

    def largest(self, budget: Budget) -> int:
        return max(budget.limits.part_bytes, budget.limits.sheet_bytes)

    def survey_part(self, node: Node, kept: set[str]) -> Iterable[str]:
        if node is self.graph.main:
            self._load_strings()
            self._load_dates(self._early(node.name))
        if node.role is not Role.SHEET:
            return super().survey_part(node, kept)
        sheet = self._sheet(node)
        surveyed = FormulaSurvey(self.pools)
        rows = self._rows[node.key] = HeldRows()
        counted = counting.Rows(self.before)
        for group in sheet.groups():
            together = "".join([row.cells for row in group])
            self._cells += together.count("</c>")
            if self._cells > self.budget.limits.cells:
                raise LimitReached("sheet.too_big")
            counted.add(group)
            surveyed.add(together)
            rows.extend(group)
            if node.name not in self._hiding and any(map(is_hidden, group)):
                self._hiding.add(node.name)
        counted.finish()
        if surveyed.reaches:
            self._reaching.add(node.key)
        root = _rest(sheet)
        if hidden_columns(root):
            self._hiding.add(node.name)
        return self.survey_tree(node, root, kept, size=0)

    def settle(self, node: Node, root: etree._Element) -> None:
        if node is self.graph.main:
            self._namespace = namespace(str(root.tag)) or URI_OF["x"]
            self._hidden_sheets = self._not_shown(root)
            self._hiding |= self._hidden_sheets
            settle_sheets(root, self._sheet_ids)
        elif node.rule is not None and node.rule.label == pivots.CACHE:
            self._pivots[node.name] = pivots.source_of(root)

    @property
    def _empties(self) -> bool:
        """Whether the policy empties anything here."""
        return bool(self._hiding) and self.policy.hidden_content is HiddenContent.REMOVE

    def left_out(self) -> frozenset[str]:
        """Pivot tables remember every row that they were filled from."""
        self._left_out = frozenset()
        if self._empties and self._pivots:
            shown = {f"{name}!" for part, name in self._names.items() if part not in self._hiding}
            shown |= self._tables_of(part for part in self._names if part not in self._hiding)
            caches = {part for part, source in self._pivots.items() if source not in shown}
            self._left_out = pivots.resting_on(self.graph, caches)
        return self._left_out

    def trim(self, node: Node, root: etree._Element) -> None:
        if not self._left_out:
            return
        pivots.separate(root)
        if node is self.graph.main:
            staying = [each for each in node.links if each.target is None or each.target.key not in self._left_out]
            pivots.forget(root, {each.relationship.id for each in staying})

    def _not_shown(self, root: etree._Element) -> frozenset[str]:
        """The names of the parts of sheets that are hidden, so or so."""
        hidden = {
            str(value)
            for sheet in root.iter(f"{{{self._namespace}}}sheet")
            if sheet.get("state") in ("hidden", "veryHidden")
            for key, value in sheet.attrib.items()
            if is_relation(canonical(str(key)))
        }
        relationships = self.package.relationships(self.graph.main.name)
        return frozenset(each.target for each in relationships if each.id in hidden)

    def part_passages(self, node: Node) -> Iterator[Passage]:
        if node.role is Role.STRINGS:
            return
        if node.role is Role.SHEET:
            cells = self._cells_of(node, self._about(node))
            cells.explained.look_ahead(islice(self._rows[node.key], EARLY_ROWS))
            for row in self._rows[node.key]:
                yield from cells.passages(row)
        yield from super().part_passages(node)

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        self._moved = Moved(self._strings, StringTable())
        sheets = {node.key for node in self.graph if node.role is Role.SHEET}
        cells_changed = any(key.partition("/")[0] in sheets for key in edits)
        # Formulas that call macros could not be calculated any more: their last results are all there is.
        self._calculates = cells_changed and not self.graph.lost("macros")
        self._followed = followed(self._pages(edits), self._dates, self._cells) if cells_changed else Followed()
        return super().rewrite(sink, edits, members)

    def write_part(
        self, node: Node, edits: Mapping[str, Sequence[Edit]], links: dict[str, str], after: Counter[str]
    ) -> tuple[bytes | bytearray | None, bool]:
        if node.role is Role.STRINGS:
            return self._moved.table.part(self._namespace), False
        if node.role is not Role.SHEET:
            return super().write_part(node, edits, links, after)
        cells = self._cells_of(node)
        results = self._followed.results.get(node.key, {})
        edited = sorted({*edited_cells(node.key, edits), *results})
        body = bytearray()
        touched = bool(edited)
        held = self.taken(node)
        self.trim(node, held.root)
        unseen = self._unseen(node, held.root)
        writing = SheetWriting(cells, self._moved, edits, edited, results)
        counted = counting.Rows(after)
        for group in self._rows[node.key].groups():
            rows, xml = writing.written([unseen.without(row) for row in group] if unseen else group)
            counted.add(rows)
            body += xml.encode()
        counted.finish()
        touched = held.found.write(edits, self.pools) or touched
        return self.serialised(held.root, held.seen, links, after, body), touched

    def _unseen(self, node: Node, root: etree._Element) -> Unseen | None:
        if self.policy.hidden_content is not HiddenContent.REMOVE:
            return None
        tables = [link.target for link in node.links if link.target and link.target.rule]
        return Unseen(
            sheet=node.name in self._hidden_sheets,
            columns=hidden_columns(root),
            headings=heading_rows(
                self.parsed(table) for table in tables if table.rule is not None and table.rule.label == "table"
            ),
        )

    def _pages(self, edits: Mapping[str, Sequence[Edit]]) -> list[Page]:
        """The sheets with their edited cells, for the formulas that look at those."""
        return [
            Page(
                node.key,
                self._names.get(node.name, ""),
                self._rows[node.key],
                {number: edits[f"{node.key}/c{number}"] for number in numbers_edited(node.key, edits)},
            )
            for node in self.graph
            if node.role is Role.SHEET
        ]

    def parsed(self, node: Node) -> etree._Element:
        if node.role is not Role.SHEET:
            early = self._ahead.pop(node.name, None)
            root = super().parsed(node) if early is None else early
            if node is self.graph.main:
                self._sheet_ids = sheet_ids(root)
            elif str(root.tag).endswith("}table"):
                self._tables.setdefault(node.name, root.get("displayName", ""))
            return root
        sheet = self._sheet(node)
        for _ in sheet.groups():
            pass
        return _rest(sheet)

    def _sheet(self, node: Node) -> Sheet:
        return Sheet(self.package.open(node.name), self.budget.limits.xml_depth)

    def finish(self, node: Node, root: etree._Element) -> None:
        label = node.rule.label if node.rule is not None else ""
        emptied = self._empties
        if (self._followed.numbers or emptied) and label.startswith("chart"):
            forget(root, words=emptied)
        elif self._followed.numbers and label.startswith("pivot"):
            replace(root, self._followed.numbers)
        if node is self.graph.main and self._calculates:
            # Cached results may follow from words that changed: let the program calculate them again.
            uri = namespace(str(root.tag))
            calculation = root.find(f"{{{uri}}}calcPr")
            if calculation is not None:
                calculation.set("fullCalcOnLoad", "1")

    def _cells_of(self, node: Node, about: str = "") -> Cells:
        watch = self._watches[node.key] = Watch(self._dates, self.budget)
        return Cells(
            self.pools,
            node.key,
            node.label,
            node.group,
            self._strings,
            watch,
            about,
            reaches=node.key in self._reaching,
        )

    def _about(self, node: Node) -> str:
        """The names of a sheet and of the tables on it, a line each."""
        tables = [
            self._tables[link.target.name] for link in node.links if link.target and link.target.name in self._tables
        ]
        return "\n".join([self._names.get(node.name, ""), *tables[:MOST_TABLES]])

    def _tables_of(self, sheets: Iterable[str]) -> set[str]:
        """The names of the tables that stand on some sheets, by their parts."""
        parts = set(sheets)
        targets = [link.target.name for node in self.graph if node.name in parts for link in node.links if link.target]
        return {self._tables[target] for target in targets if target in self._tables}

    def unexamined(self) -> Sequence[str]:
        nodes = [node for node in self.graph if node.key in self._watches and self._watches[node.key].has_more]
        return (*super().unexamined(), *(f"{node.label}: some of its many dates" for node in nodes))

    def _early(self, name: str) -> etree._Element:
        """A part that something else depends on, parsed before its turn and kept until then."""
        root = self._parsed_aside(name)
        if root.tag != "none":
            self._ahead[name] = root
        return root

    def _load_dates(self, main: etree._Element) -> None:
        """Which cells show dates, by their styles."""
        self._names = sheet_names(main, self.package.relationships(self.graph.main.name))
        uri = namespace(str(main.tag))
        settings = main.find(f"{{{uri}}}workbookPr")
        since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        for relationship in self.package.relationships(self.graph.main.name):
            if relationship.type == "styles" and not relationship.external:
                styles = date_styles(self._early(relationship.target))
                self._dates = SerialDates(styles, since_1904=since_1904)

    def _load_strings(self) -> None:
        for relationship in self.package.relationships(self.graph.main.name):
            if relationship.type == "sharedStrings" and not relationship.external:
                self._strings = SharedStrings(self.package.read(relationship.target), self.budget.limits.xml_depth)


def _rest(sheet: Sheet) -> etree._Element:
    if sheet.root is None:
        raise RuntimeError("the rows were not read to their end")
    return sheet.root


class XlsxHandler:
    """xlsx, xlsm, xltx, xltm; transitional and Strict."""

    kinds: tuple[FileKind, ...] = (FileKind.XLSX,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return Workbook(source, kind, budget)
