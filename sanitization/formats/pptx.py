"""PowerPoint presentations, shows and templates, with or without the macros that are taken out."""

from __future__ import annotations

from collections.abc import Container
from typing import BinaryIO

from lxml import etree

from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.ooxml.elements import remove
from sanitization.formats.ooxml.graph import Node
from sanitization.formats.ooxml.names import canonical, raw_names
from sanitization.formats.protocol import Document
from sanitization.limits import Budget
from sanitization.vocabulary import FileKind, HiddenContent

_SHAPES = raw_names({"p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp"})
_SIZES = raw_names({"p:sldSz"})
_SLIDE_IDS = raw_names({"p:sldId", "p:sld"})
_SECTION_SLIDES = raw_names({"p14:sldId"})


class Presentation(OfficeDocument):
    """Adds slides and shapes that are not shown."""

    def __init__(self, source: BinaryIO, kind: FileKind, budget: Budget) -> None:
        self._hidden: set[str] = set()
        self._size: tuple[int, int] | None = None
        super().__init__(source, kind, budget)

    def settle(self, node: Node, root: etree._Element) -> None:
        if node is self.graph.main:
            for size in root.iter(*_SIZES):
                self._size = (_number(size, "cx"), _number(size, "cy"))
        elif canonical(str(root.tag)) == "p:sld" and root.get("show") in ("0", "false"):
            self._hidden.add(node.key)

    def left_out(self) -> frozenset[str]:
        return frozenset(self._hidden) if self.policy.hidden_content is HiddenContent.REMOVE else frozenset()

    def trim(self, node: Node, root: etree._Element) -> None:
        if self.policy.hidden_content is not HiddenContent.REMOVE:
            return
        for shape in list(root.iter(*_SHAPES)):
            if _says_hidden(shape) or self._is_off_slide(shape):
                remove(shape)
        if node is self.graph.main and self._hidden:
            gone = {link.relationship.id for link in node.links if link.target and link.target.key in self._hidden}
            _forget_slides(root, gone)

    def _is_off_slide(self, shape: etree._Element) -> bool:
        """Whether no part of a shape stands on the slide; positions inside groups are not worked out."""
        parent = shape.getparent()
        if self._size is None or parent is None or canonical(str(parent.tag)) != "p:spTree":
            return False
        frame = next((found for found in shape.iterchildren("{*}spPr", "{*}xfrm", "{*}grpSpPr")), None)
        if frame is not None and not str(frame.tag).endswith("}xfrm"):
            frame = frame.find("{*}xfrm")
        start = frame.find("{*}off") if frame is not None else None
        extent = frame.find("{*}ext") if frame is not None else None
        if start is None or extent is None:
            return False
        x, y = _number(start, "x"), _number(start, "y")
        width, height = self._size
        return x >= width or y >= height or x + _number(extent, "cx") <= 0 or y + _number(extent, "cy") <= 0


def _says_hidden(shape: etree._Element) -> bool:
    properties = next(iter(shape), None)
    named = properties.find("{*}cNvPr") if properties is not None else None
    return named is not None and named.get("hidden") in ("1", "true")


def _forget_slides(root: etree._Element, gone: Container[str]) -> None:
    """Take slides out of the list, the custom shows and the sections."""
    numbers: set[str] = set()
    for entry in list(root.iter(*_SLIDE_IDS)):
        if any(str(key).endswith("}id") and str(value) in gone for key, value in entry.attrib.items()):
            numbers.add(str(entry.get("id")))
            remove(entry)
    for entry in list(root.iter(*_SECTION_SLIDES)):
        if entry.get("id") in numbers:
            remove(entry)


def _number(element: etree._Element, attribute: str) -> int:
    value = str(element.get(attribute) or "0")
    return int(value) if value.lstrip("-").isdigit() else 0


class PptxHandler:
    """pptx, pptm, ppsx, ppsm, potx, potm; transitional and Strict."""

    kinds: tuple[FileKind, ...] = (FileKind.PPTX,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return Presentation(source, kind, budget)
