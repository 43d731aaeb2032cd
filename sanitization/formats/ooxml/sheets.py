"""A worksheet read as a stream of rows, each brought into one strict spelling, so that most cells need no look at all.

An empty million of rows costs nothing, and a million of short numbers little more than reading them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple, TypeGuard

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.ooxml.cell_spelling import (
    ATTRIBUTE,
    EMPTY_FORMULA,
    STRICT,
    Cell,
    Formula,
    cell_xml,
    column_name,
    column_number,
)
from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.names import PREFIX_OF, local, namespace
from sanitization.formats.ooxml.shapes import fits
from sanitization.formats.ooxml.unpacking import Source
from sanitization.formats.ooxml.xmlread import check, parse, refusal
from sanitization.formats.ooxml.xmlwrite import Writer, quoted

_ROW = {"r": "n", "spans": "", "s": "n", "customFormat": "b", "ht": "n", "hidden": "b", "customHeight": "b",
        "outlineLevel": "n", "collapsed": "b", "thickTop": "b", "thickBot": "b", "ph": "b"}  # fmt: skip
_SPANS = re.compile(r"[\d: ]*")
_USUAL_ROW = re.compile(r'( r="[0-9]{1,7}"(?: spans="[0-9]{1,5}:[0-9]{1,5}")?)')
_ROW_NUMBER = re.compile(r' r="([^"]{1,7})"')
_AFTER_NAME = (" ", "/", "")
_BETWEEN = "\x00"  # what XML cannot hold
_PIECE = 1 << 16
# A row's start tag behind its name, and its cells.
_Spelled = tuple[str, str]
_REFERENCE = re.compile(r"([A-Z]{1,3})[1-9]\d{0,6}")
_TYPES = frozenset({"s", "n", "b", "e", "str", "inlineStr", "d"})


class Row(NamedTuple):
    """attributes and cells as strictly spelled XML."""

    attributes: str
    cells: str

    @property
    def size(self) -> int:
        return self.cells.count("<c ")

    @property
    def filled(self) -> int:
        return self.cells.count("</c>")

    @property
    def formulas(self) -> int:
        return self.cells.count("</f>")


class Sheet:
    """Iterate `groups()` to the end; then `root` is the rest of the sheet, with an empty sheetData.

    Rows are told from the spelling of all that were parsed since the last look: a call for each would cost more than
    most rows do.
    """

    def __init__(self, source: Source, depth: int) -> None:
        self._source = source
        self._depth = depth
        self._number = 0  # of the row that was told last
        self.root: etree._Element | None = None

    def groups(self) -> Iterator[Sequence[Row]]:
        """Some rows at a time, in their order."""
        first = self._source.read(_PIECE)
        if len(first) == _PIECE:
            yield from self._streamed(first)
            return
        root = parse(first, self._depth, spaced=False)
        holder = _only([element for element in root.iter("{*}sheetData") if _is_sheet(element)])
        if holder is not None:
            yield self._told(holder, len(holder))
            holder.clear()
        self.root = root

    def _streamed(self, first: bytes) -> Iterator[Sequence[Row]]:
        parser = etree.XMLPullParser(
            events=("start",),
            tag="{*}sheetData",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        holders: list[etree._Element] = []
        piece = first
        try:
            while piece:
                parser.feed(piece)
                holders += [element for _, element in parser.read_events() if _is_sheet(element)]
                holder = _only(holders)
                if holder is not None:
                    # The last one may go on in the next piece.
                    yield self._told(holder, len(holder) - 1)
                piece = self._source.read(_PIECE)
            root = parser.close()
        except etree.XMLSyntaxError as error:
            raise refusal(b"", error) from None
        if holders:
            yield self._told(holders[0], len(holders[0]))
            holders[0].clear()
        check(root, self._depth)
        self.root = root

    def _told(self, holder: etree._Element, count: int) -> Sequence[Row]:
        """The first `count` children of `holder`, which are taken out of it."""
        if count < 1:
            return ()
        if self._number == 0:
            check(holder.getroottree().getroot(), 0)
        spelled = _spelled(etree.tostring(holder, encoding="unicode", with_tail=False), count)
        rows = _strict(spelled)
        if rows:
            self._number = _last_number(spelled, self._number)
        else:
            rows = [row for element in list(islice(holder, count)) if (row := self._one(element)) is not None]
        del holder[:count]  # type: ignore[index]  # the stubs know single places only
        return rows

    def _one(self, element: etree._Element) -> Row | None:
        if local(str(element.tag)) != "row" or PREFIX_OF.get(namespace(str(element.tag))) != "x":
            return None
        self._number = _number(element, self._number)
        return _alone(element) or _respelled(element, self._number)


def _is_sheet(element: object) -> TypeGuard[etree._Element]:
    """Whether an element of that name is of the workbook's vocabulary."""
    return isinstance(element, etree._Element) and PREFIX_OF.get(namespace(str(element.tag))) == "x"


def _only(holders: Sequence[etree._Element]) -> etree._Element | None:
    """What is around the rows of a sheet, if it has begun."""
    if len(holders) > 1:
        raise FileRefused("file.corrupt")
    return holders[0] if holders else None


def _number(element: etree._Element, before: int) -> int:
    told = str(element.get("r") or "")
    return int(told) if told.isdigit() and len(told) < 8 else before + 1


def _last_number(spelled: Sequence[_Spelled], before: int) -> int:
    """The number of the last of some rows. before: of the row above them."""
    for after, (opening, _) in enumerate(reversed(spelled)):
        told = _ROW_NUMBER.search(opening)
        if told is not None and told[1].isdigit():
            return int(told[1]) + after
    return before + len(spelled)


def _spelled(text: str, count: int) -> list[_Spelled]:
    """The first `count` rows of a sheetData as the parser library spells it, [] when not all of them are mere rows.

    Markup characters stand in it only as markup.
    """
    head, *pieces = text.removesuffix("</sheetData>").split("<row")
    if len(pieces) < count or not head.startswith(("<sheetData>", "<sheetData ")) or head.count("<") > 1:
        return []
    found: list[_Spelled] = []
    for piece in pieces[:count]:
        opening, _, rest = piece.partition(">")
        cells, end, after = rest.rpartition("</row>")
        # A declaration could give the names of the row another meaning.
        if opening[:1] not in _AFTER_NAME or " xmlns=" in opening or "<" in after or not (end or opening[-1:] == "/"):
            return []
        found.append((opening, cells))
    return found


def _alone(element: etree._Element) -> Row | None:
    """One row as the parser library spells it, when that is strict already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    if not text.startswith(("<row ", "<row>", "<row/>")):
        return None
    opening, _, cells = text.removeprefix("<row").partition(">")
    rows = _strict([(opening, cells.removesuffix("</row>"))])
    return rows[0] if rows else None


def _strict(spelled: Sequence[_Spelled]) -> list[Row]:
    """The rows, [] when a cell in them is not strictly spelled."""
    whole = _BETWEEN.join([cells for _, cells in spelled]).replace("<v/>", "<v></v>")
    if "<f " in whole or "<f/>" in whole:
        whole = EMPTY_FORMULA.sub(r"\1></f>", whole)
    if STRICT.fullmatch(whole.replace(_BETWEEN, "")) is None:
        return []
    return [
        Row(_row_attributes(opening), cells)
        for (opening, _), cells in zip(spelled, whole.split(_BETWEEN), strict=False)
    ]


def _row_attributes(text: str) -> str:
    """The attributes that a row may have. text: what stands in its start tag behind the name."""
    usual = _USUAL_ROW.match(text)
    return usual[1] + _other_attributes(text[usual.end() :]) if usual is not None else _other_attributes(text)


@lru_cache(maxsize=4096)
def _other_attributes(text: str) -> str:
    return "".join(
        f' {key}="{value}"'
        for key, value in ATTRIBUTE.findall(text)
        if (kind := _ROW.get(key)) is not None and (fits(kind, value) if kind else _SPANS.fullmatch(value))
    )


def _respelled(element: etree._Element, number: int) -> Row:
    """A row that is written in any other way, cell by cell; what no cell may hold is left out."""
    attributes = "".join(f' {key!s}="{quoted(str(value))}"' for key, value in element.attrib.items())
    cells: list[str] = []
    before = ""
    for child in element:
        if PREFIX_OF.get(namespace(str(child.tag))) == "x" and local(str(child.tag)) == "c":
            column, text = _respelled_cell(child, number, before)
            cells.append(text)
            before = column
    return Row(_row_attributes(attributes), "".join(cells))


def _respelled_cell(element: etree._Element, row: int, before: str) -> tuple[str, str]:
    """The column, and the cell; a cell without a reference stands right of the one before."""
    match = _REFERENCE.fullmatch(element.get("r") or "")
    column = match[1] if match else column_name(column_number(before) + 1)
    kind, style = element.get("t") or "", element.get("s") or ""
    cell = Cell(
        match[0] if match else f"{column}{row}",
        column,
        kind if kind in _TYPES else "",
        style if re.fullmatch(r"\d{1,6}", style, re.ASCII) else "",
    )
    inline: str | None = None
    for child in element:
        name = local(str(child.tag)) if PREFIX_OF.get(namespace(str(child.tag))) == "x" else ""
        if name == "v":
            cell.value = child.text or ""
        elif name == "f":
            attributes = [
                f' {key!s}="{quoted(str(value))}"' for key, value in child.attrib.items() if not namespace(str(key))
            ]
            cell.formula = Formula(child.text or "", "".join(attributes))
        elif name == "is":
            clean(child, ())
            inline = Writer("x").fragment(child)
    return column, cell_xml(cell, inline)


def row_xml(attributes: str, cells: str) -> str:
    return f"<row{attributes}>{cells}</row>" if cells else f"<row{attributes}/>"
