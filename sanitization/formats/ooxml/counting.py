"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.sheets import Cell

_WHAT: dict[str, str] = {
    "w:p": "paragraphs",
    "a:p": "paragraphs",
    "w:tbl": "tables",
    "a:tbl": "tables",
    "x:table": "tables",
    "a:blip": "pictures",
    "v:imagedata": "pictures",
    "w:hyperlink": "hyperlinks",
    "x:hyperlink": "hyperlinks",
    "a:hlinkClick": "hyperlinks",
    "c:chartSpace": "charts",
    "cx:chartSpace": "charts",
    "w:comment": "comments",
    "x:comment": "comments",
    "p:cm": "comments",
    "p188:cm": "comments",
    "xltc:threadedComment": "comments",
    "w:style": "styles",
    "x:cellStyle": "styles",
    "a:tblStyle": "styles",
    "w:ins": "tracked changes",
    "w:del": "tracked changes",
    "p:sldId": "slides",
    "x:sheet": "sheets",
    "x:definedName": "defined names",
    "x:pivotTableDefinition": "pivot tables",
    "x:cfRule": "conditional formats",
    "x:dataValidation": "data validations",
    "dgm:dataModel": "diagrams",
}


_NOTES = frozenset({"w:footnote", "w:endnote"})
_TYPE = re.compile(r"(\{.*\})?type")


def count(element: etree._Element, counts: Counter[str]) -> None:
    name = canonical(str(element.tag)) or ""
    what = _WHAT.get(name)
    if what is not None:
        counts[what] += 1
    elif name in _NOTES and not any(_TYPE.fullmatch(str(key)) for key in element.attrib):
        # Those with a type are the rules that programs draw above the notes.
        counts["notes"] += 1


def count_cell(cell: Cell, counts: Counter[str]) -> None:
    """Cells that hold something; numbers and results of formulas besides."""
    if cell.value is None and cell.rich is None and cell.formula is None:
        return
    counts["cells"] += 1
    if cell.formula is not None:
        counts["formulas"] += 1
        counts["cached results"] += bool(cell.value)
    elif cell.value is not None and cell.type in ("", "n"):
        counts["number cells"] += 1
