"""A worksheet read as a stream: one row at a time, so that an empty million of rows costs nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.ooxml.names import PREFIX_OF, local, namespace
from sanitization.formats.ooxml.shapes import fits
from sanitization.formats.ooxml.xmlread import check, refusal
from sanitization.formats.ooxml.xmlwrite import escaped, quoted

_ROW = {"r": "n", "spans": "", "s": "n", "customFormat": "b", "ht": "n", "hidden": "b", "customHeight": "b",
        "outlineLevel": "n", "collapsed": "b", "thickTop": "b", "thickBot": "b", "ph": "b"}  # fmt: skip
_FORMULA = {"t": "", "ref": "", "si": "n", "aca": "b", "bx": "b", "ca": "b", "dt2D": "b", "dtr": "b", "r1": "",
            "r2": "", "del1": "b", "del2": "b"}  # fmt: skip
_SPANS = re.compile(r"[\d: ]*")
_AREA = re.compile(r"[A-Z0-9: ]*|normal|array|shared|dataTable")
_CELL = re.compile(r"([A-Z]{1,3})[1-9]\d{0,6}")
_TYPES = frozenset({"s", "n", "b", "e", "str", "inlineStr", "d"})


@dataclass(slots=True)
class Formula:
    text: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Cell:
    """ref may be "" (positions then follow from order). rich: the `is` element of an inline string."""

    ref: str
    column: str
    type: str
    style: str
    value: str | None = None
    formula: Formula | None = None
    rich: etree._Element | None = None


@dataclass(slots=True)
class Row:
    attributes: dict[str, str]
    cells: list[Cell] = field(default_factory=list)


class Sheet:
    """Iterate `rows()` to the end; then `root` is the rest of the sheet, with an empty sheetData."""

    def __init__(self, data: bytes, depth: int) -> None:
        self._data = data
        self._depth = depth
        self.root: etree._Element | None = None

    def rows(self) -> Iterator[Row]:
        context = etree.iterparse(
            io.BytesIO(self._data),
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
                    yield _row(element, number)
                    element.clear()
                    while element.getprevious() is not None:
                        del parent[0]
        except etree.XMLSyntaxError as error:
            raise refusal(self._data, error) from None
        root = context.root
        if root is None:
            raise FileRefused("file.corrupt")
        check(root, self._depth)
        self.root = root


def _number(element: etree._Element, before: int) -> int:
    told = str(element.get("r") or "")
    return int(told) if told.isdigit() and len(told) < 8 else before + 1


def _row(element: etree._Element, number: int) -> Row:
    attributes = {
        str(name): str(value)
        for name, value in element.attrib.items()
        if (kind := _ROW.get(str(name))) is not None
        and (fits(kind, str(value)) if kind else _SPANS.fullmatch(str(value)))
    }
    row = Row(attributes)
    before = ""
    for child in element:
        if str(child.tag)[-2:] == "}c":
            cell = _cell(child)
            if not cell.column:
                cell.column = column_name(_column_number(before) + 1)
                cell.ref = f"{cell.column}{number}"
            before = cell.column
            row.cells.append(cell)
    return row


def _cell(element: etree._Element) -> Cell:
    ref, kind, style = element.get("r"), element.get("t"), element.get("s")
    match = _CELL.fullmatch(ref) if ref else None
    cell = Cell(
        ref or "" if match else "",
        match[1] if match else "",
        kind if kind and kind in _TYPES else "",
        style if style and style.isdigit() else "",
    )
    for child in element:
        name = str(child.tag)[-2:]
        if name == "}v":
            cell.value = child.text or ""
        elif name == "}f":
            attributes = {
                key: value
                for key, wanted in _FORMULA.items()
                if (value := child.get(key)) is not None and (fits(wanted, value) if wanted else _AREA.fullmatch(value))
            }
            cell.formula = Formula(child.text or "", attributes)
        elif name == "is":
            cell.rich = child
    return cell


def _column_number(name: str) -> int:
    number = 0
    for char in name:
        number = number * 26 + ord(char) - 64
    return number


def column_name(number: int) -> str:
    """1 -> A, 27 -> AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def row_xml(row: Row, rich: dict[int, str]) -> str:
    """One row written anew; `rich`: inline strings by the identity of their cell."""
    cells = "".join(_cell_xml(cell, rich.get(id(cell))) for cell in row.cells)
    return f"<row{_attributes(row.attributes)}>{cells}</row>" if cells else f"<row{_attributes(row.attributes)}/>"


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{quoted(value)}"' for name, value in attributes.items())


def _cell_xml(cell: Cell, inline: str | None) -> str:
    opening = f'<c r="{cell.ref}"'
    if cell.style:
        opening += f' s="{cell.style}"'
    if cell.type:
        opening += f' t="{cell.type}"'
    body = ""
    if cell.formula is not None:
        body = f"<f{_attributes(cell.formula.attributes)}>{escaped(cell.formula.text)}</f>"
    if inline is not None:
        body += inline
    elif cell.value is not None:
        value = cell.value
        space = ' xml:space="preserve"' if value != value.strip() else ""
        body += f"<v{space}>{escaped(value)}</v>"
    return f"{opening}>{body}</c>" if body else f"{opening}/>"
