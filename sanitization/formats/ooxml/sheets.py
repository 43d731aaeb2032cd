"""A worksheet read as a stream of rows, each brought into one strict spelling, so that most cells need no look at all.

An empty million of rows costs nothing, and a million of short numbers little more than reading them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

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
    fits_formula,
)
from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.names import PREFIX_OF, local, namespace
from sanitization.formats.ooxml.shapes import fits
from sanitization.formats.ooxml.xmlread import check, refusal
from sanitization.formats.ooxml.xmlwrite import Writer, quoted

_ROW = {"r": "n", "spans": "", "s": "n", "customFormat": "b", "ht": "n", "hidden": "b", "customHeight": "b",
        "outlineLevel": "n", "collapsed": "b", "thickTop": "b", "thickBot": "b", "ph": "b"}  # fmt: skip
_SPANS = re.compile(r"[\d: ]*")
_USUAL_ROW = re.compile(r'<row( r="[0-9]{1,7}"(?: spans="[0-9]{1,5}:[0-9]{1,5}")?)')
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


class Source(Protocol):
    """What a part is read from."""

    def read(self, size: int = -1, /) -> bytes: ...


class Sheet:
    """Iterate `rows()` to the end; then `root` is the rest of the sheet, with an empty sheetData."""

    def __init__(self, source: Source, depth: int) -> None:
        self._source = source
        self._depth = depth
        self.root: etree._Element | None = None

    def rows(self) -> Iterator[Row]:
        context = etree.iterparse(
            self._source,
            events=("end",),
            tag=("{*}row", "{*}sheetData"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        seen = False
        number = 0
        try:
            for _, element in context:
                parent = element.getparent()
                if parent is None or PREFIX_OF.get(namespace(str(element.tag))) != "x":
                    continue
                if not seen:
                    check(element.getroottree().getroot(), 0)
                    seen = True
                if local(str(element.tag)) == "sheetData":
                    element.clear()
                elif local(str(parent.tag)) == "sheetData":
                    number = _number(element, number)
                    yield _spelled(element) or _respelled(element, number)
                    element.clear()
                    while element.getprevious() is not None:
                        del parent[0]
        except etree.XMLSyntaxError as error:
            raise refusal(b"", error) from None
        root = context.root
        if root is None:
            raise FileRefused("file.corrupt")
        check(root, self._depth)
        self.root = root


def _number(element: etree._Element, before: int) -> int:
    told = str(element.get("r") or "")
    return int(told) if told.isdigit() and len(told) < 8 else before + 1


def _spelled(element: etree._Element) -> Row | None:
    """The row as the parser library spells it, when that is strict already."""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    if not text.startswith(("<row ", "<row>", "<row/>")):
        return None
    # Markup characters stand in it only as markup.
    opening, _, cells = text.partition(">")
    cells = cells.removesuffix("</row>").replace("<v/>", "<v></v>")
    if "<f " in cells or "<f/>" in cells:
        cells = EMPTY_FORMULA.sub(r"\1></f>", cells)
    return Row(_row_attributes(opening), cells) if STRICT.fullmatch(cells) else None


def _row_attributes(text: str) -> str:
    usual = _USUAL_ROW.fullmatch(text)
    if usual is not None:
        return usual[1]
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
            attributes = {str(key): str(value) for key, value in child.attrib.items()}
            allowed = {key: value for key, value in attributes.items() if fits_formula(key, value)}
            cell.formula = Formula(child.text or "", allowed)
        elif name == "is":
            clean(child, ())
            inline = Writer("x").fragment(child)
    return column, cell_xml(cell, inline)


def row_xml(attributes: str, cells: str) -> str:
    return f"<row{attributes}>{cells}</row>" if cells else f"<row{attributes}/>"
