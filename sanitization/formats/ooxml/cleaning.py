"""Cuts a parsed part down to what is known, in place: the first half of rebuilding it."""

from __future__ import annotations

import re
from collections.abc import Container
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from lxml import etree

from sanitization.formats.ooxml import fields, hollow_frames, names, removals
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.outline import REMEMBERED, Outline, Tag, outline
from sanitization.formats.ooxml.schema import elements

# Where words and elements may stand side by side.
MIXED = frozenset({"div", "font", "br", "b", "i", "u", "span", "p", "v:textbox"})
_CHOICE = frozenset({"mc:Choice"})
_WRAPPERS = removals.UNWRAPPED | removals.HOLLOW
_REQUIRED_RELATION = re.compile(r"r:\w+|o:relid")


def clean(root: etree._Element, kept: Container[str]) -> Outline:
    """Remove everything unknown, identifying or dangling. `kept`: ids of relationships that stay.

    Gives back what the part consisted of before.
    """
    seen = outline(root)
    if seen.has("oleObj", "object"):
        _replace_embedded(root)
    if canonical(root.tag) == "w:settings":
        for child in list(root):
            if canonical(str(child.tag)) not in removals.SETTINGS:
                root.remove(child)
    if seen.has("fldChar", "instrText", "delInstrText", "fldSimple"):
        fields.unlink(root)
    _drop_elements(root, seen)
    _drop_attributes(root, seen, kept)
    _drop_text(root, seen)
    if seen.has("graphicData"):
        hollow_frames.drop(root)
    _settle_wrappers(root, seen)
    if seen.has("timing"):
        _drop_broken_timing(root)
    return seen


@cache
def is_dropped(name: str | None) -> bool:
    """Whether elements of this canonical name go with everything in them."""
    return name is None or name not in elements() or name in removals.ELEMENTS


def _drop_elements(root: etree._Element, seen: Outline) -> None:
    gone = [raw for raw, name in seen.named.items() if is_dropped(name)]
    if gone:
        etree.strip_elements(root, *gone, with_tail=True)
    for choice in _found(root, seen, _CHOICE):
        if not _understood(choice):
            _remove(choice)


def _drop_attributes(root: etree._Element, seen: Outline, kept: Container[str]) -> None:
    judged = [(tag.raw, _judged(tag)) for tag in seen.counts if tag.attributes]
    judged = [(raw, judgement) for raw, judgement in judged if judgement is not _NOTHING]
    everywhere = {raw for _, judgement in judged for raw in judgement.everywhere}
    if everywhere:
        etree.strip_attributes(root, *everywhere)
    wanted = {raw for raw, judgement in judged if judgement.needs_a_look(kept)}
    if not wanted:
        return
    for element in list(root.iter(*wanted)):
        if not _clean_attributes(element, kept) and element is not root:
            _remove(element)


class _Judgement(NamedTuple):
    """On the attributes of a start tag: those that go everywhere, whether others need a look, relationships named."""

    everywhere: tuple[str, ...]
    looks: bool
    relations: tuple[str, ...]

    def needs_a_look(self, kept: Container[str]) -> bool:
        return self.looks or (bool(self.relations) and any(value not in kept for value in self.relations))


_NOTHING = _Judgement((), False, ())


@lru_cache(maxsize=REMEMBERED)
def _judged(tag: Tag) -> _Judgement:
    everywhere = tuple(raw for raw, name, _ in tag.attributes if ("*", name) in removals.ATTRIBUTES)
    verdicts: list[tuple[_Verdict, str]] = []
    if not is_dropped(tag.name):
        verdicts = [(_verdict(tag.name or "", attribute), value) for _, attribute, value in tag.attributes]
    looks = any(verdict is _Verdict.LOOK for verdict, _ in verdicts)
    relations = tuple(value for verdict, value in verdicts if verdict is _Verdict.RELATION and value)
    return _Judgement(everywhere, looks, relations) if everywhere or looks or relations else _NOTHING


class _Verdict(Enum):
    PASS = 0
    RELATION = 1
    LOOK = 2


@cache
def _verdict(name: str, attribute: str | None) -> _Verdict:
    if attribute == "xml:space" or ("*", attribute) in removals.ATTRIBUTES:
        return _Verdict.PASS
    if (
        attribute is None
        or attribute == "mc:Ignorable"
        or attribute not in elements()[name][1]
        or (name, attribute) in removals.CONSTANTS
        or (name, attribute) in removals.ATTRIBUTES
        or _is_stray(name, attribute)
    ):
        return _Verdict.LOOK
    return _Verdict.RELATION if _REQUIRED_RELATION.fullmatch(attribute) else _Verdict.PASS


def _is_stray(name: str | None, attribute: str) -> bool:
    return name == "dsp:dataModelExt" and attribute == "relId"


def _drop_text(root: etree._Element, seen: Outline) -> None:
    """Text where the schema knows none, and text after elements outside the few places of mixed content."""
    mute = [raw for raw in seen.worded if _is_mute(canonical(raw))]
    if mute:
        for element in root.iter(*mute):
            element.text = None
    if seen.tailed:
        for element in root.iter(*seen.tailed):
            parent = element.getparent()
            if parent is None or canonical(str(parent.tag)) not in MIXED or not (element.tail or "").strip():
                element.tail = None


@cache
def _is_mute(name: str | None) -> bool:
    return elements().get(name or "", ("-", {}))[0] == "-"


def _settle_wrappers(root: etree._Element, seen: Outline) -> None:
    """Unwrap what only marks words, drop what holds nothing any more; innermost first."""
    for element in reversed(_found(root, seen, _WRAPPERS)):
        if element is root:
            continue
        name = canonical(str(element.tag))
        if name in removals.UNWRAPPED:
            _unwrap(element)
        elif len(element) == 0:
            if not element.get("cx"):  # a shape's size has the name of an extension
                _remove(element)
        elif name == "mc:AlternateContent" and all(canonical(str(one.tag)) != "mc:Choice" for one in element):
            _unwrap_fallback(element)


def _found(root: etree._Element, seen: Outline, names: frozenset[str]) -> list[etree._Element]:
    raws = seen.raw_names(names)
    return list(root.iter(*raws)) if raws else []


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
            or _is_stray(name, attribute)
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
