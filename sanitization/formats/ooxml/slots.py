"""What each attribute and loose text is for: kept as structure, shown as words, renamed throughout, or a link."""

from __future__ import annotations

import re
from functools import lru_cache

from sanitization.formats.ooxml import placements
from sanitization.formats.ooxml.familiar import is_familiar_font, is_familiar_shape, is_familiar_style
from sanitization.formats.ooxml.schema import elements
from sanitization.formats.ooxml.shapes import fits, is_neutral
from sanitization.formats.ooxml.slot_tables import (
    BOOKMARK,
    BY_ATTRIBUTE,
    BY_SLOT,
    BY_TEXT,
    DROP,
    FORMULA,
    KEEP,
    RELATION,
    SHAPE,
    STYLE_NAME,
    Slot,
    Use,
    pooled,
    worded,
)
from sanitization.formats.ooxml.structure import (
    is_structural_text,
    is_structure,
    is_structure_here,
    may_be_structural_text,
    may_be_structure,
)
from sanitization.vocabulary import PassageKind

_SHAPE_REFERENCES = frozenset({"id", "type", "idref"})


def _is_measure(value: str) -> bool:
    return fits("n", value) and not re.search(r"\d{7}", value)


@lru_cache(maxsize=65_536)
def slot_for(element: str, attribute: str, value: str, parent: str = "") -> Slot:
    """The slot of a known attribute with this value; `parent` is the name of the element around."""
    if element == "w:name":
        return _settled(STYLE_NAME if parent == "w:style" else BOOKMARK, value)
    if attribute.startswith("r:") or attribute == "o:relid":
        return RELATION
    if is_structure_here(element, attribute, value):
        return KEEP
    slot = BY_SLOT.get((element, attribute))
    if slot is None:
        kind = elements()[element][1].get(attribute, "s")
        if kind == "6":
            return DROP
        if kind != "s":
            return KEEP if fits(kind, value) else pooled("value")
        slot = BY_ATTRIBUTE.get(attribute)
    if slot is None:
        if is_structure(attribute, value):
            return KEEP
        if element.endswith((":cNvPr", ":docPr")) and attribute == "name":
            slot = SHAPE
        elif attribute in _SHAPE_REFERENCES and element.startswith(("v:", "o:")):
            return pooled("shape id")
        else:
            return _placed(attribute, value)
    return _settled(slot, value)


def _placed(attribute: str, value: str) -> Slot:
    """The slot of an attribute that only its name places; what no list names does not pass."""
    if attribute in placements.WORDS:
        return _settled(worded("value"), value)
    if attribute in placements.FORMULAS:
        return FORMULA
    if attribute in placements.DROPPED:
        return DROP
    if is_neutral(value) or _is_measure(value):
        return KEEP if placement(attribute) else DROP
    return pooled("value") if attribute in placements.REFERENCES or may_be_structure(attribute) else DROP


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
    slot = BY_SLOT.get((element, attribute)) or BY_ATTRIBUTE.get(attribute)
    if slot is not None:
        return slot.use.value
    if element.endswith((":cNvPr", ":docPr")) and attribute == "name":
        return SHAPE.use.value
    if attribute in _SHAPE_REFERENCES and element.startswith(("v:", "o:")):
        return Use.POOL.value
    if element == "w:name":
        return Use.POOL.value
    return "shape" if may_be_structure(attribute, element) else placement(attribute)


def use_of_text(element: str) -> str:
    """What becomes of the free text of an element, in a word; "" where nobody placed it."""
    slot = BY_TEXT.get(element)
    if slot is not None:
        return slot.use.value
    return Use.WORDS.value if element in placements.WORDY_ELEMENTS or may_be_structural_text(element) else ""


def _settled(slot: Slot, value: str) -> Slot:
    """A slot whose value is known to be nobody's words is plain structure."""
    if not value or (slot.pool == "font name" and is_familiar_font(value)):
        return KEEP
    if slot.words == "name" and is_familiar_shape(value):
        return KEEP
    if slot.pool in ("style name", "style id") and is_familiar_style(value):
        return KEEP
    if slot.use is Use.WORDS and slot.kind is not PassageKind.IDENTITY and is_neutral(value):
        return KEEP
    return slot


def slot_of_text(element: str, value: str) -> Slot:
    """The slot of an element's own text."""
    if is_structural_text(element, value):
        return KEEP
    slot = BY_TEXT.get(element)
    if slot is not None:
        return _settled(slot, value)
    kind = elements()[element][0]
    if kind != "s":
        return KEEP if fits(kind, value.strip()) else pooled("value")
    if is_neutral(value):
        return KEEP
    return worded("text") if use_of_text(element) else DROP
