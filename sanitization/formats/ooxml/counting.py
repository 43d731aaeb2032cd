"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from sanitization.formats.ooxml.names import canonical

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
    "w:footnote": "footnotes",
    "w:endnote": "footnotes",
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


def count(element: etree._Element, counts: Counter[str]) -> None:
    what = _WHAT.get(canonical(str(element.tag)) or "")
    if what is not None:
        counts[what] += 1
