"""Tracked changes of Word documents, accepted or rejected."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.ooxml.elements import remove
from sanitization.formats.ooxml.names import canonical, namespace, raw_names
from sanitization.vocabulary import TrackedChanges

_ADDED = frozenset({"w:ins", "w:moveTo", "w:cellIns"})
_TAKEN = frozenset({"w:del", "w:moveFrom", "w:cellDel"})
_MARKS = frozenset(
    {"w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "w:cellMerge",
     "w:numberingChange"}
)  # fmt: skip
_FORMER = frozenset(
    {"w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:trPrChange",
     "w:tcPrChange", "w:tblGridChange"}
)  # fmt: skip
_DELETED_TEXT = {"w:delText": "t", "w:delInstrText": "instrText"}
_PROPERTIES = frozenset({"w:rPr", "w:trPr", "w:tcPr", "w:numPr"})


def settle(root: etree._Element, wanted: TrackedChanges) -> None:
    """Accept or reject every change in the tree; nothing to do for KEEP."""
    if wanted is TrackedChanges.KEEP:
        return
    goes, stays = (_TAKEN, _ADDED) if wanted is TrackedChanges.ACCEPT else (_ADDED, _TAKEN)
    for element in reversed(list(root.iter(*raw_names(_ADDED | _TAKEN)))):
        name = canonical(str(element.tag))
        if _is_mark(element):
            _settle_mark(element, gone=name in goes)
        elif name in goes:
            remove(element)
        elif name in stays:
            _unwrap(element)
    for change in reversed(list(root.iter(*raw_names(_FORMER)))):
        if wanted is TrackedChanges.REJECT:
            _restore(change)
        remove(change)
    for mark in list(root.iter(*raw_names(_MARKS))):
        remove(mark)
    if wanted is TrackedChanges.REJECT:
        for element in root.iter(*raw_names(_DELETED_TEXT)):
            name = canonical(str(element.tag)) or ""
            element.tag = f"{{{namespace(str(element.tag))}}}{_DELETED_TEXT[name]}"


def _is_mark(element: etree._Element) -> bool:
    """In properties a change stands for the paragraph, row or cell that has them, and holds nothing itself."""
    parent = element.getparent()
    return parent is not None and canonical(str(parent.tag)) in _PROPERTIES


def _settle_mark(mark: etree._Element, *, gone: bool) -> None:
    properties = mark.getparent()
    remove(mark)
    if not gone or properties is None:
        return
    owner = properties.getparent()
    if owner is None:
        return
    if canonical(str(properties.tag)) == "w:trPr":
        remove(owner)
    elif canonical(str(owner.tag)) == "w:pPr":
        paragraph = owner.getparent()
        # With its mark a paragraph loses its end; only one that is empty by now can go without moving words.
        if paragraph is not None and len(paragraph) == 1 and _may_go(paragraph):
            remove(paragraph)


def _may_go(paragraph: etree._Element) -> bool:
    """A cell, a note or a text box must end with a paragraph."""
    parent = paragraph.getparent()
    if parent is None or paragraph.find("{*}pPr/{*}sectPr") is not None:
        return False
    return sum(canonical(str(child.tag)) == "w:p" for child in parent) > 1


def _restore(change: etree._Element) -> None:
    """Put the former properties in the place of the present ones."""
    present = change.getparent()
    former = change[0] if len(change) else None
    if present is None:
        return
    if canonical(str(change.tag)) == "w:tblGridChange":
        former = change.find("{*}tblGrid") if former is None else former
    # The run properties of a paragraph's mark and a section's own settings are no part of what pPrChange kept.
    kept = [child for child in present if canonical(str(child.tag)) in ("w:rPr", "w:sectPr") and child is not change]
    for child in list(present):
        if child is not change and child not in kept:
            present.remove(child)
    for at, child in enumerate(list(former) if former is not None else []):
        present.insert(at, child)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    parent.remove(element)
