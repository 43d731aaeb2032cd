"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from sanitization.formats.odf.names import expanded

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


def _counted(*paths: str) -> etree.XPath:
    return etree.XPath(
        " + ".join(f"count(descendant-or-self::{path})" for path in paths),
        namespaces={prefix: expanded(f"{prefix}:x")[1:-2] for prefix in ("office", "table")},
    )


# Cells come by the hundred thousand: libxml2 counts them alone.
_CELL = ("table:table-cell", "table:covered-table-cell")
_CELLS = {
    "formulas": _counted(*(f"{cell}[@table:formula]" for cell in _CELL)),
    "numbers": _counted(*(f"{cell}[@office:value][not(@table:formula)]" for cell in _CELL)),
}
_PARAGRAPHS = tuple(tag for tag, what in _BY_TAG.items() if what == "paragraphs")
# All that a part does not hold by the ten thousand.
_FEW = (*(tag for tag, what in _BY_TAG.items() if tag not in _PARAGRAPHS), _IMAGE, _TABLE)


def count(root: etree._Element, counts: Counter[str]) -> None:
    """Add what stands in a whole part."""
    found = Counter(paragraphs=sum([1 for _ in root.iter(*_PARAGRAPHS)]))
    found.update([_what(element) for element in root.iter(*_FEW)])
    if found["sheets"] or found["tables"]:
        found.update({what: _whole(counted(root)) for what, counted in _CELLS.items()})
    del found[""]
    counts.update(+found)


def _whole(number: object) -> int:
    """XPath counts in floating point: exact far beyond any table."""
    return int(number) if isinstance(number, float) else 0


def _what(element: etree._Element) -> str:
    parent = element.getparent()
    if element.tag == _TABLE:
        return "sheets" if parent is not None and parent.tag == _SHEETS else "tables"
    if element.tag == _IMAGE:
        # A picture of an embedded document is drawn afresh from the document.
        return "pictures" if parent is None or parent.find(_OBJECT) is None else ""
    return _BY_TAG[str(element.tag)]
