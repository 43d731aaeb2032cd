"""What styles say about being shown, looked up through the styles that they follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from lxml import etree

from sanitization.formats.odf.names import expanded

_STYLE, _NAME, _FAMILY = expanded("style:style"), expanded("style:name"), expanded("style:family")
_PARENT = expanded("style:parent-style-name")
_COMMON, _AUTOMATIC = expanded("office:styles"), expanded("office:automatic-styles")
_TEXT, _TABLE = expanded("style:text-properties"), expanded("style:table-properties")
_DRAWING_PAGE = expanded("style:drawing-page-properties")
_TEXT_DISPLAY, _TABLE_DISPLAY = expanded("text:display"), expanded("table:display")
_VISIBILITY = expanded("presentation:visibility")
_TEXT_STYLE, _TABLE_STYLE = expanded("text:style-name"), expanded("table:style-name")
_PAGE_STYLE = expanded("draw:style-name")
_LAYER, _LAYER_NAME, _LAYER_DISPLAY = expanded("draw:layer"), expanded("draw:name"), expanded("draw:display")
_MASTER, _LAYOUT = expanded("style:master-page"), expanded("style:page-layout")
_LAYOUT_NAME = expanded("style:page-layout-name")
_LAYOUT_PROPERTIES = expanded("style:page-layout-properties")
_SIZE = (expanded("fo:page-width"), expanded("fo:page-height"))
_FOLLOWED = 64  # styles, one after the other
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_MEASURE = re.compile(r"(-?\d{0,8}(?:\.\d{0,12})?)(cm|mm|in|pt|pc|px)")


class Looks:
    """The styles that a part can use: its own automatic ones, and the common ones of its document."""

    def __init__(self, root: etree._Element, document: Iterable[etree._Element]) -> None:
        self._parts = tuple(document)
        self._styles: dict[tuple[str, str], etree._Element] = {}
        for holder in [*_within(self._parts, _COMMON), *_within((root,), _AUTOMATIC)]:
            for style in holder.iterchildren(_STYLE):
                self._styles[style.get(_FAMILY, ""), style.get(_NAME, "")] = style

    def shows_text(self, family: str, element: etree._Element) -> bool | None:
        """Whether a paragraph or span is shown, None where its style leaves that open."""
        display = self._said(family, element.get(_TEXT_STYLE, ""), _TEXT, _TEXT_DISPLAY)
        return None if display is None else display != "none"

    def shows_sheet(self, sheet: etree._Element) -> bool:
        return self._said("table", sheet.get(_TABLE_STYLE, ""), _TABLE, _TABLE_DISPLAY) != "false"

    def shows_page(self, page: etree._Element) -> bool:
        return self._said("drawing-page", page.get(_PAGE_STYLE, ""), _DRAWING_PAGE, _VISIBILITY) != "hidden"

    def _said(self, family: str, name: str, properties: str, key: str) -> str | None:
        for _ in range(_FOLLOWED):
            style = self._styles.get((family, name)) if name else None
            if style is None:
                return None
            told = style.find(properties)
            value = told.get(key) if told is not None else None
            if value is not None:
                return value
            name = style.get(_PARENT, "")
        return None

    @cached_property
    def unseen_layers(self) -> frozenset[str]:
        """The names of layers that are neither drawn nor printed."""
        return frozenset(
            layer.get(_LAYER_NAME, "") for layer in _within(self._parts, _LAYER) if layer.get(_LAYER_DISPLAY) == "none"
        )

    @cached_property
    def page_sizes(self) -> dict[str, tuple[float, float]]:
        """Width and height in centimetres of the pages that follow each master page."""
        layouts = {
            layout.get(_NAME, ""): size
            for layout in _within(self._parts, _LAYOUT)
            if (size := _page_size(layout)) is not None
        }
        masters = _within(self._parts, _MASTER)
        return {
            master.get(_NAME, ""): layouts[master.get(_LAYOUT_NAME, "")]
            for master in masters
            if master.get(_LAYOUT_NAME, "") in layouts
        }


def centimetres(measure: str | None) -> float | None:
    """A length with a unit in centimetres, None for none."""
    found = _MEASURE.fullmatch(measure) if measure else None
    if found is None or not any(character.isdigit() for character in found[1]):
        return None
    return float(found[1]) * _CENTIMETRES[found[2]]


def _page_size(layout: etree._Element) -> tuple[float, float] | None:
    properties = layout.find(_LAYOUT_PROPERTIES)
    width, height = (centimetres(properties.get(key)) if properties is not None else None for key in _SIZE)
    return (width, height) if width and height else None


def _within(parts: Iterable[etree._Element], tag: str) -> Iterator[etree._Element]:
    for part in parts:
        yield from part.iter(tag)
