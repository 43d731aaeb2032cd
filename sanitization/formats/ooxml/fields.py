"""Word's fields: those that reach outside the document or name its people are replaced by their last result."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.removals import FIELDS


def is_outward(code: str) -> bool:
    """Whether a field of this code is taken out."""
    words = code.replace("\\", " \\").split()
    return bool(words) and words[0].upper().strip('"') in FIELDS


@dataclass(slots=True)
class _Open:
    marks: list[etree._Element] = field(default_factory=list)
    code: list[etree._Element] = field(default_factory=list)
    in_code: bool = True


def unlink(root: etree._Element) -> None:
    """Take outward fields out of a part, leaving what they showed."""
    if (canonical(root.tag) or "").partition(":")[0] != "w":
        return
    stack: list[_Open] = []
    for element in list(root.iter("{*}fldChar", "{*}instrText", "{*}delInstrText", "{*}fldSimple")):
        name = canonical(str(element.tag))
        if name == "w:fldChar":
            _mark(element, stack)
        elif name in ("w:instrText", "w:delInstrText") and stack:
            stack[-1].code.append(element)
        elif name == "w:fldSimple" and is_outward(_attribute(element, "instr")):
            _unwrap(element)


def _mark(element: etree._Element, stack: list[_Open]) -> None:
    kind = _attribute(element, "fldCharType")
    if kind == "begin":
        stack.append(_Open(marks=[element]))
    elif stack:
        stack[-1].marks.append(element)
        if kind == "end":
            opened = stack.pop()
            if is_outward("".join(piece.text or "" for piece in opened.code)):
                for gone in (*opened.marks, *opened.code):
                    parent = gone.getparent()
                    if parent is not None:
                        parent.remove(gone)


def _attribute(element: etree._Element, local: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith("}" + local)), "")


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        for child in list(element):
            parent.insert(at, child)
            at += 1
        parent.remove(element)
