"""What attributes and loose texts are called and treated as, by name: the tables that slots.py looks things up in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


KEEP = Slot(use=Use.KEEP)
DROP = Slot(use=Use.DROP)
RELATION = Slot(use=Use.RELATION)
FORMULA = Slot(use=Use.FORMULA)
_NAME = PassageKind.NAME


def worded(words: str, kind: PassageKind = PassageKind.PROSE) -> Slot:
    """A slot of words of its own."""
    return Slot(use=Use.WORDS, words=words, kind=kind)


def pooled(pool: str, hint: str = "", kind: PassageKind = _NAME) -> Slot:
    """A slot whose value is renamed alike in every slot of the pool."""
    return Slot(use=Use.POOL, pool=pool, words=pool, hint=hint, kind=kind)


_AUTHOR = pooled("author", "PERSON", PassageKind.IDENTITY)
_ALT = worded("alt text")
SHAPE = worded("name", _NAME)
_FONT = pooled("font name")
_STYLE_ID = pooled("style id")
STYLE_NAME = pooled("style name")
BOOKMARK = pooled("bookmark")
_SHEET = pooled("sheet name")
_DEFINED = pooled("defined name")
_TABLE = pooled("table name")

# By attribute, wherever the schema calls it free text.
BY_ATTRIBUTE: dict[str, Slot] = {
    "descr": _ALT,
    "title": worded("title"),
    "alt": _ALT,
    "altText": _ALT,
    "altTextSummary": _ALT,
    "tooltip": worded("tooltip"),
    "w:tooltip": worded("tooltip"),
    "w:author": _AUTHOR,
    "w:ascii": _FONT,
    "w:hAnsi": _FONT,
    "w:cs": _FONT,
    "w:eastAsia": _FONT,
    "typeface": _FONT,
    "w:font": _FONT,
    "w14:font": _FONT,
    "w16se:font": _FONT,
    "w:anchor": BOOKMARK,
    "bmkName": BOOKMARK,
    "w:displayText": worded("list item"),
    "w:value": pooled("list value"),
    "w:lastValue": pooled("list value"),
    "w:instr": Slot(use=Use.WORDS, words="field code", kind=PassageKind.REFERENCE),
    "prompt": worded("prompt"),
    "promptTitle": worded("prompt title"),
    "error": worded("error message"),
    "errorTitle": worded("error title"),
    "location": FORMULA,
    "display": worded("link text"),
    "comment": worded("comment"),
    "description": worded("description"),
    "help": worded("help"),
    "statusBar": worded("status text"),
    "customMenu": worded("menu text"),
    "caption": worded("caption"),
    "text": worded("searched text"),
    "href": worded("link", PassageKind.REFERENCE),
    "macro": DROP,
    "formatCode": Slot(use=Use.FORMAT, words="number format"),
    "textlink": FORMULA,
    "formula": FORMULA,
    "fmlaLink": FORMULA,
    "fmlaRange": FORMULA,
    "totalsRowLabel": worded("totals label", PassageKind.CELL),
    "string": worded("text"),
    "dataCaption": worded("caption"),
    "grandTotalCaption": worded("caption"),
    "errorCaption": worded("caption"),
    "missingCaption": worded("caption"),
    "rowHeaderCaption": worded("caption"),
    "colHeaderCaption": worded("caption"),
    "subtotalCaption": worded("caption"),
    "relId": RELATION,
    "style": Slot(use=Use.STYLE),
}

BY_SLOT: dict[tuple[str, str], Slot] = {
    ("w:style", "w:styleId"): _STYLE_ID,
    **{
        (f"w:{name}", "w:val"): _STYLE_ID
        for name in words(
            """basedOn next link pStyle rStyle tblStyle numStyleLink styleLink clickAndTypeStyle defaultTableStyle
        style"""
        )
    },
    ("w:bookmarkStart", "w:name"): BOOKMARK,
    ("w:moveFromRangeStart", "w:name"): BOOKMARK,
    ("w:moveToRangeStart", "w:name"): BOOKMARK,
    ("w:font", "w:name"): _FONT,
    ("w:altName", "w:val"): _FONT,
    ("m:mathFont", "m:val"): _FONT,
    ("x:name", "val"): _FONT,
    ("font", "face"): _FONT,
    ("x:rFont", "val"): _FONT,
    ("w:aliases", "w:val"): STYLE_NAME,
    ("w:alias", "w:val"): worded("field title"),
    ("w:tag", "w:val"): pooled("field tag"),
    ("w:helpText", "w:val"): worded("help text"),
    ("w:statusText", "w:val"): worded("status text"),
    ("w:default", "w:val"): worded("default text"),
    ("w:listEntry", "w:val"): worded("list item"),
    ("w:lvlText", "w:val"): worded("numbering text"),
    ("w:tblCaption", "w:val"): worded("table title"),
    ("w:tblDescription", "w:val"): worded("table description"),
    ("w:docVar", "w:val"): worded("document variable"),
    ("w:docVar", "w:name"): pooled("variable name"),
    ("w:lsdException", "w:name"): STYLE_NAME,
    ("w:hyperlink", "w:tgtFrame"): DROP,
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
    ("x:tableColumn", "name"): pooled("column name", kind=PassageKind.CELL),
    ("x:cacheField", "name"): pooled("column name", kind=PassageKind.CELL),
    ("x:cellStyle", "name"): STYLE_NAME,
    ("x:scenario", "name"): worded("scenario name", _NAME),
    ("x:inputCells", "val"): worded("scenario value", PassageKind.CELL),
    ("x:cfvo", "val"): FORMULA,
    ("x:s", "v"): worded("value", PassageKind.CELL),
    ("x:e", "v"): worded("value", PassageKind.CELL),
    ("x:customFilter", "val"): worded("filter", PassageKind.CELL),
    ("x:filter", "val"): worded("filter", PassageKind.CELL),
    ("x:tableStyle", "name"): STYLE_NAME,
    ("x:tableStyleInfo", "name"): STYLE_NAME,
    ("x:pivotTableStyleInfo", "name"): STYLE_NAME,
    ("x:tableStyles", "defaultTableStyle"): STYLE_NAME,
    ("x:tableStyles", "defaultPivotStyle"): STYLE_NAME,
    ("x14:slicerStyles", "defaultSlicerStyle"): STYLE_NAME,
    ("x15:timelineStyles", "defaultTimelineStyle"): STYLE_NAME,
    ("x:table", "headerRowCellStyle"): STYLE_NAME,
    ("x:table", "dataCellStyle"): STYLE_NAME,
    ("x:tableColumn", "headerRowCellStyle"): STYLE_NAME,
    ("x:tableColumn", "dataCellStyle"): STYLE_NAME,
    ("x:dataField", "name"): worded("value name", PassageKind.CELL),
    ("x:pivotField", "name"): pooled("column name", kind=PassageKind.CELL),
    ("p:strVal", "val"): worded("animation value", _NAME),
    ("p14:section", "name"): worded("section name", _NAME),
    ("p:custShow", "name"): worded("custom show name", _NAME),
    ("p:cSld", "name"): worded("name", _NAME),
    ("a:theme", "name"): pooled("theme name"),
    ("a:clrScheme", "name"): pooled("theme name"),
    ("a:fontScheme", "name"): pooled("theme name"),
    ("a:fmtScheme", "name"): pooled("theme name"),
    ("a:tblStyle", "styleName"): STYLE_NAME,
    ("dgm:prSet", "phldrT"): worded("placeholder"),
    ("dgm:title", "val"): worded("diagram title"),
    ("dgm:desc", "val"): worded("diagram description"),
    ("a:hlinkClick", "action"): DROP,  # but for those that stay within the show, see structure
    ("a:hlinkHover", "action"): DROP,
    ("a:hlinkMouseOver", "action"): DROP,
    ("v:textpath", "string"): worded("watermark"),
}

# Loose text: elements whose own text is no paragraph.
BY_TEXT: dict[str, Slot] = {
    "x:f": FORMULA,
    "x:formula": FORMULA,
    "x:formula1": FORMULA,
    "x:formula2": FORMULA,
    "x:definedName": FORMULA,
    "x:calculatedColumnFormula": FORMULA,
    "x:totalsRowFormula": FORMULA,
    "xne:f": FORMULA,
    "c:f": FORMULA,
    "cx:f": FORMULA,
    "c15:f": FORMULA,
    "c15:sqref": FORMULA,
    "c:formatCode": Slot(use=Use.FORMAT, words="number format"),
    "x12ac:list": worded("list", PassageKind.CELL),
    "x:author": _AUTHOR,
    "c:v": worded("value", PassageKind.CELL),
    "cx:v": worded("value", PassageKind.CELL),
    "cx:pt": worded("value", PassageKind.CELL),
    "c:name": worded("name", _NAME),
    "p:attrName": worded("animated property", _NAME),
    "xvml:FmlaLink": FORMULA,
    "xvml:FmlaRange": FORMULA,
    "xvml:FmlaTxbx": FORMULA,
    "xvml:FmlaGroup": FORMULA,
}
