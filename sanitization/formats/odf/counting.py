"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.ooxml.wordlists import words

_WHAT: dict[str, str] = {
    "text:p": "paragraphs",
    "text:h": "paragraphs",
    "draw:page": "pages",
    "draw:image": "pictures",
    "text:a": "links",
    "draw:a": "links",
    "chart:chart": "charts",
    "style:style": "styles",
    "office:annotation": "comments",
    "text:note": "notes",
    "text:changed-region": "tracked changes",
    "table:named-range": "named ranges",
    "table:content-validation": "validations",
    "table:data-pilot-table": "pivot tables",
    "calcext:conditional-format": "conditional formats",
    "form:form": "forms",
    "math:math": "formula objects",
}
_BY_TAG = {expanded(name): what for name, what in _WHAT.items()}
_IMAGE, _OBJECT = expanded("draw:image"), expanded("draw:object")
_TABLE, _SHEETS = expanded("table:table"), expanded("office:spreadsheet")
_CELLS = tuple(expanded(f"table:{name}") for name in words("table-cell covered-table-cell"))
_BATCH = 4096
_FORMULA, _VALUE = expanded("table:formula"), expanded("office:value")
# Who and when is no word of the document.
_ABOUT = tuple(expanded(name) for name in words("dc:creator dc:date meta:creator-initials meta:date-string"))


def count(root: etree._Element, counts: Counter[str]) -> None:
    """Add what stands in a whole part."""
    for element in root.iter(*_BY_TAG):
        if element.tag == _IMAGE and (frame := element.getparent()) is not None and frame.find(_OBJECT) is not None:
            continue  # a picture of an embedded document: drawn afresh from the document
        counts[_BY_TAG[str(element.tag)]] += 1
    for table in root.iter(_TABLE):
        parent = table.getparent()
        counts["sheets" if parent is not None and parent.tag == _SHEETS else "tables"] += 1
    for cell in root.iter(*_CELLS):
        if cell.get(_FORMULA) is not None:
            counts["formulas"] += 1
        elif cell.get(_VALUE) is not None:
            counts["numbers"] += 1
    body = root.find(expanded("office:body"))
    if body is not None:
        counts["words"] += _words(body) - sum(_words(about) for about in body.iter(*_ABOUT))


def _words(element: etree._Element) -> int:
    texts = element.itertext()
    number = 0
    while batch := list(islice(texts, _BATCH)):
        number += len(" ".join(batch).split())  # type: ignore[arg-type]
    return number
