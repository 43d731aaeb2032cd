"""Slides, comments and frames: where their words stand, and what is shown where an embedded document went."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.rules import Rule
from sanitization.formats.odf.strands import cut
from sanitization.formats.odf.walk import Walk
from sanitization.vocabulary import PassageKind

_HREF, _XLINK_TYPE = expanded("xlink:href"), expanded("xlink:type")
_OBJECT, _OLE, _IMAGE = expanded("draw:object"), expanded("draw:object-ole"), expanded("draw:image")
_FRAMED = frozenset({_OBJECT, _OLE, _IMAGE})
NO_PICTURE = "ObjectReplacements/none"


class FrameWalk(Walk):
    """A walk that knows slides, comments and frames."""

    # Slides

    def _page(self, element: etree._Element, rule: Rule, depth: int) -> None:
        number = self.places.count("page")
        around, self.group = self.group, f"Page {number}"
        self.places.enter(f"page {number}")
        self.children(element, rule, depth)
        self.places.leave()
        self.group = around

    def _notes(self, element: etree._Element, rule: Rule, depth: int) -> None:
        here = self.places.place()
        if not here.startswith("page "):
            self.places.enter("notes")
            self.children(element, rule, depth)
            self.places.leave()
            return
        self.places.leave()
        self.places.enter(f"{here} notes")
        self.children(element, rule, depth)
        self.places.leave()
        self.places.enter(here)

    def _comment(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """A comment on a cell is no part of the cell."""
        around = self.kind, self.context
        self.kind, self.context = PassageKind.PROSE, ""
        self.children(element, rule, depth)
        self.kind, self.context = around

    # Frames

    def _frame(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """An embedded document is drawn from its own content; one that goes leaves an empty picture behind."""
        if _FRAMED.isdisjoint([child.tag for child in element]):
            self.children(element, rule, depth)
            return
        gone = list(element.iterchildren(_OLE))
        kept = 0
        for inner in list(element.iterchildren(_OBJECT)):
            href = inner.get(_HREF)
            if self._embedded(inner, _HREF, href) if href else len(inner):
                kept += 1
            else:
                gone.append(inner)
        for inner in gone:
            cut(inner)
        pictures = list(element.iterchildren(_IMAGE))
        if kept:
            for picture in pictures:
                cut(picture)
        elif gone:
            for picture in pictures[1:]:
                cut(picture)
            picture = pictures[0] if pictures else etree.Element(_IMAGE)
            if not pictures:
                element.insert(0, picture)
            picture.set(_HREF, NO_PICTURE)
            picture.set(_XLINK_TYPE, "simple")
        self.children(element, rule, depth)
