"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from sanitization.formats.odf.names import expanded, has_usual_prefixes
from sanitization.formats.odf.schema import elements

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
_BY_SPELLING = {name.encode(): what for name, what in _WHAT.items()}
_PARAGRAPHS = tuple(expanded(name) for name, what in _WHAT.items() if what == "paragraphs")
_IMAGE, _OBJECT = expanded("draw:image"), expanded("draw:object")
_TABLE, _BODY, _SHEETS = expanded("table:table"), expanded("office:body"), expanded("office:spreadsheet")
_CELL_NAMES = ("table:table-cell", "table:covered-table-cell")
_CELLS = tuple(expanded(name) for name in _CELL_NAMES)
_FORMULA, _VALUE = expanded("table:formula"), expanded("office:value")
# All that a part does not hold by the ten thousand.
_FEW = (*_BY_TAG.keys() - set(_PARAGRAPHS), _IMAGE, _TABLE)

# Start tags, except those that a part holds by the ten thousand.
_TAGS = re.compile(rb"<(?!/|table:table-cell[\s>]|text:p>)([^\s/>]+)")
_FORMULAS, _VALUES = b' table:formula="', b' office:value="'
_FORMULA_AND_VALUE = re.compile(_FORMULAS + b"[^>]*" + _VALUES)
_VALUE_AND_FORMULA = re.compile(_VALUES + b"[^>]*" + _FORMULAS)
_VALUED_OTHERS = frozenset(
    name.encode()
    for name, (_, types) in elements().items()
    if name not in _CELL_NAMES and ("office:value" in types or "table:formula" in types)
)
_ENCODINGS = frozenset({None, "UTF-8", "utf-8", "US-ASCII", "ASCII"})


def count(root: etree._Element, data: bytes, counts: Counter[str]) -> None:
    """Add what stands in a whole part. data: `root` as it is spelled; cells are counted there in half the time."""
    found = None
    if root.find(f"{_BODY}/{_SHEETS}") is not None and _is_usual(root, data):
        tags = Counter(_TAGS.findall(data))
        if tags.keys().isdisjoint(_VALUED_OTHERS):
            found = _spelled(root, data, tags)
    counts.update(+(_walked(root) if found is None else found))


def _is_usual(root: etree._Element, data: bytes) -> bool:
    """Whether a part is spelled so plainly that tags and attributes can be told by their bytes alone."""
    return (
        root.getroottree().docinfo.encoding in _ENCODINGS
        and has_usual_prefixes(data)
        # No comment, no section of raw text, no instruction but the first: nothing that may look like a tag.
        and (data.find(b"!") < 0 or b"<!" not in data)
        and (data.find(b"?", 100) < 0 or data.find(b"<?", 1) < 0)
        # A ">" that ends no tag would have no "<" before it.
        and data.count(b"<") == data.count(b">")
        and data.count(b"office:value") == data.count(_VALUES) + data.count(b"office:value-type")
        and data.count(b"table:formula") == data.count(_FORMULAS)
    )


def _spelled(root: etree._Element, data: bytes, tags: Counter[bytes]) -> Counter[str]:
    found: Counter[str] = Counter(paragraphs=data.count(b"<text:p>"))
    for tag, number in tags.items():
        what = _BY_SPELLING.get(tag)
        if what is not None:
            found[what] += number
    found["formulas"] = data.count(_FORMULAS)
    both = len(_FORMULA_AND_VALUE.findall(data)) if found["formulas"] else 0
    if both < found["formulas"]:
        both += len(_VALUE_AND_FORMULA.findall(data))
    found["numbers"] = data.count(_VALUES) - both
    if b"table:table" in tags:
        body = root.find(f"{_BODY}/{_SHEETS}")
        found["sheets"] = 0 if body is None else sum(1 for _ in body.iterchildren(_TABLE))
        found["tables"] = tags[b"table:table"] - found["sheets"]
    if b"draw:image" in tags:
        found["pictures"] = sum(1 for image in root.iter(_IMAGE) if _what(image))
    return found


def _walked(root: etree._Element) -> Counter[str]:
    found = Counter(paragraphs=sum([1 for _ in root.iter(*_PARAGRAPHS)]))
    found.update([_what(element) for element in root.iter(*_FEW)])
    found.update(
        [
            "formulas" if cell.get(_FORMULA) is not None else "numbers" if cell.get(_VALUE) is not None else ""
            for cell in root.iter(*_CELLS)
        ]
    )
    del found[""]
    return found


def _what(element: etree._Element) -> str:
    parent = element.getparent()
    if element.tag == _TABLE:
        return "sheets" if parent is not None and parent.tag == _SHEETS else "tables"
    if element.tag == _IMAGE:
        # A picture of an embedded document is drawn afresh from the document.
        return "pictures" if parent is None or parent.find(_OBJECT) is None else ""
    return _BY_TAG[str(element.tag)]
