"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.schema import elements
from sanitization.formats.odf.start_tags import Tags, is_plain

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
# All that is counted, as it is told.
ORDER = tuple(dict.fromkeys([*_WHAT.values(), "sheets", "tables", "formulas", "numbers", "pictures"]))
_BY_TAG = {expanded(name): what for name, what in _WHAT.items()}
_BY_SPELLING = {name.encode(): what for name, what in _WHAT.items()}
_PARAGRAPHS = tuple(expanded(name) for name, what in _WHAT.items() if what == "paragraphs")
_IMAGE, _OBJECT = expanded("draw:image"), expanded("draw:object")
_TABLE, _BODY, _SHEETS = expanded("table:table"), expanded("office:body"), expanded("office:spreadsheet")
_CELL_NAMES = ("table:table-cell", "table:covered-table-cell")
_SPELLED_CELLS = frozenset(name.encode() for name in _CELL_NAMES)
_CELLS = tuple(expanded(name) for name in _CELL_NAMES)
_FORMULA, _VALUE = expanded("table:formula"), expanded("office:value")
# All that a part does not hold by the ten thousand.
_FEW = (*_BY_TAG.keys() - set(_PARAGRAPHS), _IMAGE, _TABLE)

# Start tags, except those that a part holds by the ten thousand.
_TAGS = re.compile(rb"<(?!/|table:table-cell[\s>]|text:p>)([^\s/>]+)")
_CELL_TAG = re.compile(rb"<table:table-cell[\s>]")
_FORMULAS, _VALUES = b' table:formula="', b' office:value="'
_FORMULA_AND_VALUE = re.compile(_FORMULAS + b"[^>]*" + _VALUES)
_VALUE_AND_FORMULA = re.compile(_VALUES + b"[^>]*" + _FORMULAS)
_VALUED_OTHERS = frozenset(
    name.encode()
    for name, (_, types) in elements().items()
    if name not in _CELL_NAMES and ("office:value" in types or "table:formula" in types)
)


def count(root: etree._Element, data: bytes, counts: Counter[str], tags: Tags | None = None) -> None:
    """Add what stands in a whole part. data: `root` as it is spelled; cells are counted there in half the time.

    tags: the start tags of the part, if they were told apart.
    """
    names: dict[bytes, int] = {}
    if tags is not None:
        names = {name: sum(spellings.values()) for name, spellings in tags.items()}
    elif root.find(f"{_BODY}/{_SHEETS}") is not None and is_plain(root, data):
        names = Counter(_TAGS.findall(data))
        names[b"text:p"] = names.get(b"text:p", 0) + data.count(b"<text:p>")
        names[b"table:table-cell"] = _CELL_TAG.search(data) is not None
    has_cells = not names.keys().isdisjoint(_SPELLED_CELLS)
    if names and names.keys().isdisjoint(_VALUED_OTHERS) and (not has_cells or _has_plain_cells(data)):
        found = _spelled(root, data, names)
    else:
        found = _walked(root)
    for what, number in found.items():
        if number:
            counts[what] += number


def _has_plain_cells(data: bytes) -> bool:
    """Whether cells of a plain part can be told by their bytes alone."""
    return data.count(b"office:value") == data.count(_VALUES) + data.count(b"office:value-type") and data.count(
        b"table:formula"
    ) == data.count(_FORMULAS)


def _spelled(root: etree._Element, data: bytes, tags: dict[bytes, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for tag, number in tags.items():
        what = _BY_SPELLING.get(tag)
        if what is not None:
            found[what] += number
    if not tags.keys().isdisjoint(_SPELLED_CELLS):
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
