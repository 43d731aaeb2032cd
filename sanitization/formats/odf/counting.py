"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.ooxml.wordlists import words

_WHAT: dict[str, str] = {
    "text:p": "paragraphs",
    "text:h": "paragraphs",
    "draw:page": "pages",
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
_PARAGRAPHS = tuple(expanded(name) for name, what in _WHAT.items() if what == "paragraphs")
_IMAGE, _OBJECT = expanded("draw:image"), expanded("draw:object")
_TABLE, _SHEETS = expanded("table:table"), expanded("office:spreadsheet")
_CELLS = tuple(expanded(f"table:{name}") for name in words("table-cell covered-table-cell"))
_FORMULA, _VALUE = expanded("table:formula"), expanded("office:value")
# All that a part does not hold by the ten thousand.
_FEW = (*_BY_TAG.keys() - set(_PARAGRAPHS), _IMAGE, _TABLE)


def count(root: etree._Element, counts: Counter[str]) -> None:
    """Add what stands in a whole part."""
    found = Counter(paragraphs=sum([1 for _ in root.iter(*_PARAGRAPHS)]))
    found.update([_what(element) for element in root.iter(*_FEW)])
    found.update(
        [
            "formulas" if cell.get(_FORMULA) is not None else "numbers" if cell.get(_VALUE) is not None else ""
            for cell in root.iter(*_CELLS)
        ]
    )
    del found[""]
    counts.update(+found)


def _what(element: etree._Element) -> str:
    parent = element.getparent()
    if element.tag == _TABLE:
        return "sheets" if parent is not None and parent.tag == _SHEETS else "tables"
    if element.tag == _IMAGE:
        # A picture of an embedded document is drawn afresh from the document.
        return "pictures" if parent is None or parent.find(_OBJECT) is None else ""
    return _BY_TAG[str(element.tag)]
