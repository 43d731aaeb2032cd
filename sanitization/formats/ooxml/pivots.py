"""Pivot tables of a workbook that remember cells which the policy empties: they go, and what they show stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lxml import etree

from sanitization.formats.ooxml.elements import remove
from sanitization.formats.ooxml.graph import Node
from sanitization.formats.ooxml.names import canonical, is_relation

CACHE, TABLE, RECORDS = "pivot cache", "pivot table", "pivot records"
REASON = "remembers cells that are not shown"


def is_pivot(node: Node) -> bool:
    """Whether a part belongs to a pivot table."""
    return node.rule is not None and node.rule.label in (CACHE, TABLE, RECORDS)


def source_of(root: etree._Element) -> str:
    """What a pivot cache was filled from: a sheet, spelled `Plan!`, the name of a table or of cells, else ""."""
    source = next(root.iter("{*}worksheetSource"), None)
    if source is None:
        return ""
    sheet = source.get("sheet")
    return f"{sheet}!" if sheet and source.get("ref") else source.get("name") or ""


def resting_on(graph: Iterable[Node], caches: Collection[str]) -> frozenset[str]:
    """Keys of the caches, by name, and of the pivot tables that are filled from them."""
    found = set()
    for node in graph:
        label = node.rule.label if node.rule is not None else ""
        sources = [link.target.name for link in node.links if link.target is not None]
        if (label == CACHE and node.name in caches) or (label == TABLE and any(name in caches for name in sources)):
            found.add(node.key)
    return frozenset(found)


def forget(root: etree._Element, links: Collection[str]) -> None:
    """Take out of a part what refers to pivot tables that went. links: relationships of the part that stay."""
    for entry in list(root.iter("{*}pivotCache")):
        if any(is_relation(canonical(str(key))) and value not in links for key, value in entry.attrib.items()):
            remove(entry)
    for empty in [each for each in root.iter("{*}pivotCaches") if not len(each)]:
        remove(empty)


def separate(root: etree._Element) -> None:
    """Make a chart of a pivot table one of cells, and formats of its cells those of any cells."""
    for source in list(root.iter("{*}pivotSource", "{*}pivotFmts", "{*}pivotSelection")):
        remove(source)
    for formats in root.iter("{*}conditionalFormatting", "{*}cfRule"):
        if "pivot" in formats.attrib:
            del formats.attrib["pivot"]
