"""What each attribute and loose text is for: kept as structure, shown as words, renamed throughout, or a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sanitization.formats.ooxml import placements
from sanitization.formats.ooxml.familiar import is_familiar_font, is_familiar_shape, is_familiar_style
from sanitization.formats.ooxml.schema import elements
from sanitization.formats.ooxml.shapes import fits, is_neutral
from sanitization.formats.ooxml.structure import (
    is_structural_text,
    is_structure,
    is_structure_here,
    may_be_structural_text,
    may_be_structure,
)
from sanitization.formats.ooxml.wordlists import words
from sanitization.vocabulary import PassageKind


class Use(StrEnum):
    KEEP = "keep"
    WORDS = "words"
    POOL = "pool"  # one value, many slots: changed everywhere alike
    FORMULA = "formula"
    FORMAT = "format"  # a number format: only its quoted literals are words
    RELATION = "relation"
    STYLE = "style"  # VML's style sheet in an attribute
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """words: what to call the slot in a place. pool: which values are renamed together."""

    use: Use
    words: str = ""
    kind: PassageKind = PassageKind.PROSE
    hint: str = ""
    pool: str = ""


_KEEP = Slot(use=Use.KEEP)
_DROP = Slot(use=Use.DROP)
_RELATION = Slot(use=Use.RELATION)
_FORMULA = Slot(use=Use.FORMULA)
_NAME = PassageKind.NAME


def _words(words: str, kind: PassageKind = PassageKind.PROSE) -> Slot:
    return Slot(use=Use.WORDS, words=words, kind=kind)


def _pool(pool: str, hint: str = "", kind: PassageKind = _NAME) -> Slot:
    return Slot(use=Use.POOL, pool=pool, words=pool, hint=hint, kind=kind)


_AUTHOR = _pool("author", "PERSON", PassageKind.IDENTITY)
_ALT = _words("alt text")
_SHAPE = _words("name", _NAME)
_FONT = _pool("font name")
_STYLE_ID = _pool("style id")
_STYLE_NAME = _pool("style name")
_BOOKMARK = _pool("bookmark")
_SHEET = _pool("sheet name")
_DEFINED = _pool("defined name")
_TABLE = _pool("table name")

# By attribute, wherever the schema calls it free text.
_BY_ATTRIBUTE: dict[str, Slot] = {
    "descr": _ALT,
    "title": _words("title"),
    "alt": _ALT,
    "altText": _ALT,
    "altTextSummary": _ALT,
    "tooltip": _words("tooltip"),
    "w:tooltip": _words("tooltip"),
    "w:author": _AUTHOR,
    "w:ascii": _FONT,
    "w:hAnsi": _FONT,
    "w:cs": _FONT,
    "w:eastAsia": _FONT,
    "typeface": _FONT,
    "w:font": _FONT,
    "w14:font": _FONT,
    "w16se:font": _FONT,
    "w:anchor": _BOOKMARK,
    "bmkName": _BOOKMARK,
    "w:displayText": _words("list item"),
    "w:value": _pool("list value"),
    "w:lastValue": _pool("list value"),
    "w:instr": Slot(use=Use.WORDS, words="field code", kind=PassageKind.REFERENCE),
    "prompt": _words("prompt"),
    "promptTitle": _words("prompt title"),
    "error": _words("error message"),
    "errorTitle": _words("error title"),
    "location": _FORMULA,
    "display": _words("link text"),
    "comment": _words("comment"),
    "description": _words("description"),
    "help": _words("help"),
    "statusBar": _words("status text"),
    "customMenu": _words("menu text"),
    "caption": _words("caption"),
    "text": _words("searched text"),
    "href": _words("link", PassageKind.REFERENCE),
    "macro": _DROP,
    "formatCode": Slot(use=Use.FORMAT, words="number format"),
    "textlink": _FORMULA,
    "formula": _FORMULA,
    "fmlaLink": _FORMULA,
    "fmlaRange": _FORMULA,
    "totalsRowLabel": _words("totals label", PassageKind.CELL),
    "string": _words("text"),
    "dataCaption": _words("caption"),
    "grandTotalCaption": _words("caption"),
    "errorCaption": _words("caption"),
    "missingCaption": _words("caption"),
    "rowHeaderCaption": _words("caption"),
    "colHeaderCaption": _words("caption"),
    "subtotalCaption": _words("caption"),
    "relId": _RELATION,
    "style": Slot(use=Use.STYLE),
}

_BY_SLOT: dict[tuple[str, str], Slot] = {
    ("w:style", "w:styleId"): _STYLE_ID,
    **{
        (f"w:{name}", "w:val"): _STYLE_ID
        for name in words(
            """basedOn next link pStyle rStyle tblStyle numStyleLink styleLink clickAndTypeStyle defaultTableStyle
        style"""
        )
    },
    ("w:bookmarkStart", "w:name"): _BOOKMARK,
    ("w:moveFromRangeStart", "w:name"): _BOOKMARK,
    ("w:moveToRangeStart", "w:name"): _BOOKMARK,
    ("w:font", "w:name"): _FONT,
    ("w:altName", "w:val"): _FONT,
    ("m:mathFont", "m:val"): _FONT,
    ("x:name", "val"): _FONT,
    ("font", "face"): _FONT,
    ("x:rFont", "val"): _FONT,
    ("w:aliases", "w:val"): _STYLE_NAME,
    ("w:alias", "w:val"): _words("field title"),
    ("w:tag", "w:val"): _pool("field tag"),
    ("w:helpText", "w:val"): _words("help text"),
    ("w:statusText", "w:val"): _words("status text"),
    ("w:default", "w:val"): _words("default text"),
    ("w:listEntry", "w:val"): _words("list item"),
    ("w:lvlText", "w:val"): _words("numbering text"),
    ("w:tblCaption", "w:val"): _words("table title"),
    ("w:tblDescription", "w:val"): _words("table description"),
    ("w:docVar", "w:val"): _words("document variable"),
    ("w:docVar", "w:name"): _pool("variable name"),
    ("w:lsdException", "w:name"): _STYLE_NAME,
    ("w:hyperlink", "w:tgtFrame"): _DROP,
    ("p:cmAuthor", "name"): _AUTHOR,
    ("p188:author", "name"): _AUTHOR,
    ("xltc:person", "displayName"): _AUTHOR,
    ("x:sheet", "name"): _SHEET,
    ("x:sheetName", "val"): _SHEET,
    ("x:worksheetSource", "sheet"): _SHEET,
    ("x:worksheetSource", "name"): _DEFINED,
    ("x:rangeSet", "sheet"): _SHEET,
    ("x:rangeSet", "name"): _DEFINED,
    ("x:definedName", "name"): _DEFINED,
    ("x:table", "name"): _TABLE,
    ("x:table", "displayName"): _TABLE,
    ("x:tableColumn", "name"): _pool("column name", kind=PassageKind.CELL),
    ("x:cacheField", "name"): _pool("column name", kind=PassageKind.CELL),
    ("x:cellStyle", "name"): _STYLE_NAME,
    ("x:scenario", "name"): _words("scenario name", _NAME),
    ("x:inputCells", "val"): _words("scenario value", PassageKind.CELL),
    ("x:cfvo", "val"): _FORMULA,
    ("x:s", "v"): _words("value", PassageKind.CELL),
    ("x:e", "v"): _words("value", PassageKind.CELL),
    ("x:customFilter", "val"): _words("filter", PassageKind.CELL),
    ("x:filter", "val"): _words("filter", PassageKind.CELL),
    ("x:tableStyle", "name"): _STYLE_NAME,
    ("x:tableStyleInfo", "name"): _STYLE_NAME,
    ("x:pivotTableStyleInfo", "name"): _STYLE_NAME,
    ("x:tableStyles", "defaultTableStyle"): _STYLE_NAME,
    ("x:tableStyles", "defaultPivotStyle"): _STYLE_NAME,
    ("x14:slicerStyles", "defaultSlicerStyle"): _STYLE_NAME,
    ("x15:timelineStyles", "defaultTimelineStyle"): _STYLE_NAME,
    ("x:table", "headerRowCellStyle"): _STYLE_NAME,
    ("x:table", "dataCellStyle"): _STYLE_NAME,
    ("x:tableColumn", "headerRowCellStyle"): _STYLE_NAME,
    ("x:tableColumn", "dataCellStyle"): _STYLE_NAME,
    ("x:dataField", "name"): _words("value name", PassageKind.CELL),
    ("x:pivotField", "name"): _pool("column name", kind=PassageKind.CELL),
    ("p:strVal", "val"): _words("animation value", _NAME),
    ("p14:section", "name"): _words("section name", _NAME),
    ("p:custShow", "name"): _words("custom show name", _NAME),
    ("p:cSld", "name"): _words("name", _NAME),
    ("a:theme", "name"): _pool("theme name"),
    ("a:clrScheme", "name"): _pool("theme name"),
    ("a:fontScheme", "name"): _pool("theme name"),
    ("a:fmtScheme", "name"): _pool("theme name"),
    ("a:tblStyle", "styleName"): _STYLE_NAME,
    ("dgm:prSet", "phldrT"): _words("placeholder"),
    ("dgm:title", "val"): _words("diagram title"),
    ("dgm:desc", "val"): _words("diagram description"),
    ("a:hlinkClick", "action"): _DROP,  # but for those that stay within the show, see structure
    ("a:hlinkHover", "action"): _DROP,
    ("a:hlinkMouseOver", "action"): _DROP,
    ("v:textpath", "string"): _words("watermark"),
}


_SHAPE_REFERENCES = frozenset({"id", "type", "idref"})


def _is_measure(value: str) -> bool:
    return fits("n", value) and not re.search(r"\d{7}", value)


@lru_cache(maxsize=65_536)
def slot_for(element: str, attribute: str, value: str, parent: str = "") -> Slot:
    """The slot of a known attribute with this value; `parent` is the name of the element around."""
    if element == "w:name":
        return _settled(_STYLE_NAME if parent == "w:style" else _BOOKMARK, value)
    if attribute.startswith("r:") or attribute == "o:relid":
        return _RELATION
    if is_structure_here(element, attribute, value):
        return _KEEP
    slot = _BY_SLOT.get((element, attribute))
    if slot is None:
        kind = elements()[element][1].get(attribute, "s")
        if kind == "6":
            return _DROP
        if kind != "s":
            return _KEEP if fits(kind, value) else _pool("value")
        slot = _BY_ATTRIBUTE.get(attribute)
    if slot is None:
        if is_structure(attribute, value):
            return _KEEP
        if element.endswith((":cNvPr", ":docPr")) and attribute == "name":
            slot = _SHAPE
        elif attribute in _SHAPE_REFERENCES and element.startswith(("v:", "o:")):
            return _pool("shape id")
        else:
            return _placed(attribute, value)
    return _settled(slot, value)


def _placed(attribute: str, value: str) -> Slot:
    """The slot of an attribute that only its name places; what no list names does not pass."""
    if attribute in placements.WORDS:
        return _settled(_words("value"), value)
    if attribute in placements.FORMULAS:
        return _FORMULA
    if attribute in placements.DROPPED:
        return _DROP
    if is_neutral(value) or _is_measure(value):
        return _KEEP if placement(attribute) else _DROP
    return _pool("value") if attribute in placements.REFERENCES or may_be_structure(attribute) else _DROP


def placement(attribute: str) -> str:
    """Which list of placements.py names an attribute, "shape" where a shape tells; "" where nobody placed it."""
    lists = {
        "measure": placements.MEASURES,
        "reference": placements.REFERENCES,
        "words": placements.WORDS,
        "formula": placements.FORMULAS,
        "dropped": placements.DROPPED,
    }
    found = next((name for name, listed in lists.items() if attribute in listed), "")
    return found or ("shape" if may_be_structure(attribute) else "")


def use_of(element: str, attribute: str) -> str:
    """What becomes of a free-text attribute of the schema, in a word; "" where nobody placed it."""
    slot = _BY_SLOT.get((element, attribute)) or _BY_ATTRIBUTE.get(attribute)
    if slot is not None:
        return slot.use.value
    if element.endswith((":cNvPr", ":docPr")) and attribute == "name":
        return _SHAPE.use.value
    if attribute in _SHAPE_REFERENCES and element.startswith(("v:", "o:")):
        return Use.POOL.value
    if element == "w:name":
        return Use.POOL.value
    return "shape" if may_be_structure(attribute, element) else placement(attribute)


def use_of_text(element: str) -> str:
    """What becomes of the free text of an element, in a word; "" where nobody placed it."""
    slot = _BY_TEXT.get(element)
    if slot is not None:
        return slot.use.value
    return Use.WORDS.value if element in placements.WORDY_ELEMENTS or may_be_structural_text(element) else ""


def _settled(slot: Slot, value: str) -> Slot:
    """A slot whose value is known to be nobody's words is plain structure."""
    if not value or (slot.pool == "font name" and is_familiar_font(value)):
        return _KEEP
    if slot.words == "name" and is_familiar_shape(value):
        return _KEEP
    if slot.pool in ("style name", "style id") and is_familiar_style(value):
        return _KEEP
    if slot.use is Use.WORDS and slot.kind is not PassageKind.IDENTITY and is_neutral(value):
        return _KEEP
    return slot


# Loose text: elements whose own text is no paragraph.
_BY_TEXT: dict[str, Slot] = {
    "x:f": _FORMULA,
    "x:formula": _FORMULA,
    "x:formula1": _FORMULA,
    "x:formula2": _FORMULA,
    "x:definedName": _FORMULA,
    "x:calculatedColumnFormula": _FORMULA,
    "x:totalsRowFormula": _FORMULA,
    "xne:f": _FORMULA,
    "c:f": _FORMULA,
    "cx:f": _FORMULA,
    "c15:f": _FORMULA,
    "c15:sqref": _FORMULA,
    "c:formatCode": Slot(use=Use.FORMAT, words="number format"),
    "x12ac:list": _words("list", PassageKind.CELL),
    "x:author": _AUTHOR,
    "c:v": _words("value", PassageKind.CELL),
    "cx:v": _words("value", PassageKind.CELL),
    "cx:pt": _words("value", PassageKind.CELL),
    "c:name": _words("name", _NAME),
    "p:attrName": _words("animated property", _NAME),
    "xvml:FmlaLink": _FORMULA,
    "xvml:FmlaRange": _FORMULA,
    "xvml:FmlaTxbx": _FORMULA,
    "xvml:FmlaGroup": _FORMULA,
}


def slot_of_text(element: str, value: str) -> Slot:
    """The slot of an element's own text."""
    if is_structural_text(element, value):
        return _KEEP
    slot = _BY_TEXT.get(element)
    if slot is not None:
        return _settled(slot, value)
    kind = elements()[element][0]
    if kind != "s":
        return _KEEP if fits(kind, value.strip()) else _pool("value")
    if is_neutral(value):
        return _KEEP
    return _words("text") if use_of_text(element) else _DROP
