"""Cuts a parsed part down to what is known, in place: the first half of rebuilding it."""

from __future__ import annotations

import re
from collections.abc import Container

from lxml import etree

from sanitization.formats.ooxml import fields, names, removals
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.schema import elements

_HTML = frozenset({"div", "font", "br", "b", "i", "u", "span", "p"})
_REQUIRED_RELATION = re.compile(r"r:\w+|o:relid")


def clean(root: etree._Element, kept: Container[str]) -> None:
    """Remove everything unknown, identifying or dangling. `kept`: ids of relationships that stay."""
    _replace_embedded(root)
    if canonical(root.tag) == "w:settings":
        for child in list(root):
            if canonical(str(child.tag)) not in removals.SETTINGS:
                root.remove(child)
    fields.unlink(root)
    _clean_attributes(root, kept)
    _clean_children(root, kept)
    _drop_broken_timing(root)


def _clean_children(element: etree._Element, kept: Container[str]) -> None:
    table = elements()
    for child in list(element):
        name = canonical(str(child.tag)) if isinstance(child.tag, str) else None
        if name is None or name not in table or name in removals.ELEMENTS or not _clean_attributes(child, kept):
            _remove(child)
            continue
        if name == "mc:Choice" and not _understood(child):
            _remove(child)
            continue
        _clean_children(child, kept)
        if name in removals.UNWRAPPED:
            _unwrap(child)
        elif name in removals.HOLLOW and len(child) == 0:
            _remove(child)
        elif name == "mc:AlternateContent" and all(canonical(str(one.tag)) != "mc:Choice" for one in child):
            _unwrap_fallback(child)
        else:
            _clean_text(child, name)


def _clean_text(element: etree._Element, name: str) -> None:
    if elements()[name][0] == "-" and element.text is not None:
        element.text = None
    if element.tail is not None:
        parent = element.getparent()
        if parent is None or canonical(str(parent.tag)) not in _HTML | {"v:textbox"} or not element.tail.strip():
            element.tail = None


def _clean_attributes(element: etree._Element, kept: Container[str]) -> bool:
    """Whether the element may stay: one that lived by a relationship goes with it."""
    name = canonical(element.tag) or ""
    allowed = elements().get(name, ("-", {}))[1]
    for key, value in list(element.attrib.items()):
        attribute = canonical(str(key))
        if (name, attribute) in removals.CONSTANTS:
            element.set(key, removals.CONSTANTS[name, str(attribute)])
        elif attribute == "xml:space":
            continue
        elif attribute == "mc:Ignorable" and element.getparent() is None:
            prefixes = (names.PREFIX_OF.get(element.nsmap.get(prefix, "")) for prefix in str(value).split())
            element.set(key, " ".join(prefix for prefix in prefixes if prefix))
        elif (
            attribute is None
            or attribute not in allowed
            or ("*", attribute) in removals.ATTRIBUTES
            or (name, attribute) in removals.ATTRIBUTES
            or (name == "dsp:dataModelExt" and attribute == "relId")
        ):
            del element.attrib[key]
        elif _REQUIRED_RELATION.fullmatch(attribute) and value and value not in kept:
            if name in _ACTIONS:
                element.set(key, "")
                continue
            del element.attrib[key]
            if name not in _SURVIVES_UNRELATED:
                return False
    return True


# Their relationship may be empty but not absent.
_ACTIONS = frozenset({"a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver"})
# These hold more than their relationship.
_SURVIVES_UNRELATED = frozenset(
    {"a:blip", "v:imagedata", "v:fill", "v:stroke", "v:shape", "w:hyperlink", "x:hyperlink", "w:pict",
     "x:pivotCacheDefinition", "x:pageSetup", "x:worksheetSource", "dgm:shape", "v:rect", "v:oval", "x:cacheSource",
     "v:background", "x:rangeSet"}
)  # fmt: skip


def let_go(root: etree._Element, kept: Container[str]) -> None:
    """Take out what refers to an embedded file that could not be cleaned after all."""
    for element in list(root.iter("{*}externalData")):
        if any(canonical(str(key)) == "r:id" and value not in kept for key, value in element.attrib.items()):
            _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        element.tail = None
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in list(element):
        if canonical(str(child.tag)) not in ("w:smartTagPr", "w:customXmlPr"):
            parent.insert(at, child)
            at += 1
    parent.remove(element)


def _unwrap_fallback(element: etree._Element) -> None:
    for fallback in list(element):
        if canonical(str(fallback.tag)) == "mc:Fallback":
            parent = element.getparent()
            if parent is not None:
                at = parent.index(element)
                for child in list(fallback):
                    parent.insert(at, child)
                    at += 1
    _remove(element)


def _understood(choice: etree._Element) -> bool:
    """Whether every namespace that a choice requires is known; prefixes are put into their canonical form."""
    wanted = (choice.get("Requires") or "").split()
    prefixes = [names.PREFIX_OF.get(choice.nsmap.get(prefix, "")) for prefix in wanted]
    if not prefixes or any(prefix is None for prefix in prefixes):
        return False
    choice.set("Requires", " ".join(str(prefix) for prefix in prefixes))
    return True


def _replace_embedded(root: etree._Element) -> None:
    """An embedded object goes; the picture that stands for it on the page stays."""
    for frame in list(root.iter("{*}graphicFrame")):
        pictures = [
            picture for found in frame.iter("{*}oleObj") for picture in found if names.local(str(picture.tag)) == "pic"
        ]
        if not any(True for _ in frame.iter("{*}oleObj")):
            continue
        parent = frame.getparent()
        if parent is not None:
            if pictures:
                parent.insert(parent.index(frame), pictures[-1])
            _remove(frame)
    for holder in list(root.iter("{*}object")):
        if canonical(str(holder.tag)) == "w:object":
            uri = names.namespace(str(holder.tag))
            holder.tag = f"{{{uri}}}pict"
            holder.attrib.clear()


def _drop_broken_timing(root: etree._Element) -> None:
    """Animations that play a sound or a film lose their target, and an empty list of them is not legal."""
    for timing in list(root.iter("{*}timing")):
        if any(names.local(str(node.tag)) in ("cmd", "audio", "video") for node in timing.iter("{*}*")):
            _remove(timing)
