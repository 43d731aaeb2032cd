"""What is done to an element wherever it stands."""

from __future__ import annotations

from lxml import etree


def remove(element: etree._Element) -> None:
    """Take an element out with everything in it; Office parts have nothing behind one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
