"""Frames on a page whose content is not known or went: no program opens a frame around nothing."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.wordlists import words

# What goes with an empty frame; of a choice, the other way to show it stays.
_WHOLE = frozenset(words("mc:Choice xdr:twoCellAnchor xdr:oneCellAnchor xdr:absoluteAnchor w:drawing"))


def drop(root: etree._Element) -> None:
    """Take out every frame that holds nothing, as those of slicers are when their parts went."""
    for data in list(root.iter("{*}graphicData")):
        if len(data) == 0:
            _drop_around(data)


def _drop_around(data: etree._Element) -> None:
    frame: etree._Element | None = None
    for around in data.iterancestors():
        name = canonical(str(around.tag)) or ""
        if name in _WHOLE:
            frame = around
            break
        if name.endswith(":graphicFrame"):
            frame = around
        elif frame is not None:
            break
    holder = frame.getparent() if frame is not None else None
    if frame is not None and holder is not None:
        frame.tail = None
        holder.remove(frame)
