"""Fonts whose programs cannot be read: a page that uses one would be drawn with other glyphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pikepdf

PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def programs_of(font: Any) -> Iterator[Any]:
    """Font programs of a font and of those that it is made of."""
    descendants = font.get("/DescendantFonts")
    for one in [font, *(descendants if isinstance(descendants, pikepdf.Array) else ())]:
        descriptor = one.get("/FontDescriptor") if isinstance(one, pikepdf.Dictionary) else None
        if isinstance(descriptor, pikepdf.Dictionary):
            yield from (descriptor[kind] for kind in PROGRAMS if kind in descriptor)


def names_font(page: Any, is_meant: Callable[[tuple[int, int]], bool]) -> bool:
    """Whether a page, or a form that it may draw, names a font that `is_meant`, by object number."""
    seen: set[tuple[int, int]] = set()
    stack = [page.get("/Resources")]
    while stack:
        resources = stack.pop()
        if not isinstance(resources, pikepdf.Dictionary):
            continue
        fonts, objects = resources.get("/Font"), resources.get("/XObject")
        if isinstance(fonts, pikepdf.Dictionary) and any(is_meant(font.objgen) for _, font in fonts.items()):
            return True
        for _, item in objects.items() if isinstance(objects, pikepdf.Dictionary) else ():
            if isinstance(item, pikepdf.Stream) and item.objgen not in seen:
                seen.add(item.objgen)
                stack.append(item.get("/Resources"))
    return False
