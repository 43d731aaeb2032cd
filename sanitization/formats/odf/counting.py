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
_IMAGE, _OBJECT = expanded("draw:image"), expanded("draw:object")
_TABLE, _SHEETS = expanded("table:table"), expanded("office:spreadsheet")
_CELLS = tuple(expanded(f"table:{name}") for name in words("table-cell covered-table-cell"))
_FORMULA, _VALUE = expanded("table:formula"), expanded("office:value")


def count(root: etree._Element, counts: Counter[str]) -> None:
    """Add what stands in a whole part."""
    for tag, number in Counter([element.tag for element in root.iter(*_BY_TAG)]).items():
        counts[_BY_TAG[str(tag)]] += number
    for picture in root.iter(_IMAGE):
        frame = picture.getparent()
        # A picture of an embedded document is drawn afresh from the document.
        if frame is None or frame.find(_OBJECT) is None:
            counts["pictures"] += 1
    for table in root.iter(_TABLE):
        parent = table.getparent()
        counts["sheets" if parent is not None and parent.tag == _SHEETS else "tables"] += 1
    cells = Counter(
        [
            "formulas" if cell.get(_FORMULA) is not None else "numbers" if cell.get(_VALUE) is not None else ""
            for cell in root.iter(*_CELLS)
        ]
    )
    del cells[""]
    counts.update(cells)
