"""Slides and shapes that a presentation does not show, and shapes on layers that nobody sees, taken out."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.odf.looks import Looks, centimetres
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.strands import cut
from sanitization.formats.ooxml.wordlists import words

_PRESENTATION, _PAGE = expanded("office:presentation"), expanded("draw:page")
_MASTER, _MASTER_NAME, _NAME = (
    expanded("style:master-page"),
    expanded("draw:master-page-name"),
    expanded("style:name"),
)
_GROUP, _LINK = expanded("draw:g"), expanded("draw:a")
_HOLDERS = frozenset({_GROUP, _LINK})
_SHAPES = tuple(
    expanded(name)
    for name in words(
        """draw:frame draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:polyline draw:polygon
        draw:regular-polygon draw:path draw:connector draw:measure draw:caption draw:control draw:page-thumbnail
        dr3d:scene draw:g"""
    )
)
_LAYER, _DISPLAY = expanded("draw:layer"), expanded("drawooo:display")
_CORNER = (expanded("svg:x"), expanded("svg:y"))
_EXTENT = (expanded("svg:width"), expanded("svg:height"))
_ENDS = tuple((expanded(f"svg:{axis}1"), expanded(f"svg:{axis}2")) for axis in "xy")
_POINT = (expanded("draw:caption-point-x"), expanded("draw:caption-point-y"))
_TRANSFORM = expanded("draw:transform")


def remove_pages(root: etree._Element, looks: Looks) -> dict[int, str]:
    """Take hidden slides out of a part; their numbers and names."""
    gone: dict[int, str] = {}
    for show in root.iter(_PRESENTATION):
        for number, page in enumerate(list(show.iterchildren(_PAGE)), 1):
            if not looks.shows_page(page):
                gone[number] = page.get(expanded("draw:name"), "")
                cut(page)
    return gone


def remove_shapes(root: etree._Element, looks: Looks) -> bool:
    """Take shapes out that are hidden, on an unseen layer, or beside the page of a presentation."""
    unseen = looks.unseen_layers
    gone = [one for one in root.iter(*_SHAPES) if one.get(_DISPLAY) == "none" or one.get(_LAYER) in unseen]
    for page in root.iter(_PAGE, _MASTER):
        master = page.get(_MASTER_NAME if page.tag == _PAGE else _NAME, "")
        size = looks.page_sizes.get(master)
        if size is not None:
            gone += [shape for shape in _on_page(page) if _is_beside(shape, size)]
    for shape in gone:
        _take_out(shape)
    return bool(gone)


def _on_page(page: etree._Element) -> list[etree._Element]:
    """The shapes of a page, also those in groups, whose positions count from the page as well; notes are another."""
    found: list[etree._Element] = []
    waiting = [page]
    while waiting:
        for child in waiting.pop():
            if child.tag in _HOLDERS:
                waiting.append(child)
            elif child.tag in _SHAPES:
                found.append(child)
    return found


def _is_beside(shape: etree._Element, size: tuple[float, float]) -> bool:
    """Whether no part of a shape stands on its page; turned ones are not worked out."""
    if _TRANSFORM in shape.attrib:
        return False
    for axis in (0, 1):
        low, high = _reach(shape, axis)
        if (low is not None and low >= size[axis]) or (high is not None and high <= 0):
            return True
    return False


def _reach(shape: etree._Element, axis: int) -> tuple[float | None, float | None]:
    """Where a shape begins and ends along an axis, None where that is not said."""
    start, end = (centimetres(shape.get(key)) for key in _ENDS[axis])
    if start is not None and end is not None:
        return min(start, end), max(start, end)
    corner = centimetres(shape.get(_CORNER[axis]))
    if corner is None:
        return None, None
    extent = centimetres(shape.get(_EXTENT[axis]))
    low, high = corner, None if extent is None else corner + extent
    point = centimetres(shape.get(_POINT[axis]))
    if point is not None:
        low, high = min(low, corner + point), None if high is None else max(high, corner + point)
    return low, high


def _take_out(shape: etree._Element) -> None:
    """A group or link goes with its last shape."""
    parent = shape.getparent()
    cut(shape)
    while parent is not None and parent.tag in _HOLDERS and next(parent.iterchildren(*_SHAPES, _LINK), None) is None:
        if parent.text and parent.text.strip():
            return
        shape, parent = parent, parent.getparent()
        cut(shape)
