"""What charts and pivot tables of a workbook remember of its cells, when those were edited or emptied."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

_BOUNDS = ("minValue", "maxValue")
# Words of cells that stand as labels of points: numbers as well as names.
_LABELS = ("{*}dlblRangeCache", "{*}dlblFieldTableCache")

_NUMBER = re.compile(r"[^\w\n]{0,6}\d[\d.,'’\s]{0,30}[^\w\n]{0,6}")

LONGEST_NAME = 120  # characters


def series_of(value: etree._Element) -> str:
    """The name of the series of a chart that a remembered value belongs to, "" for labels and where there is none."""
    held = next(value.iterancestors("{*}val", "{*}yVal", "{*}bubbleSize"), None)
    series = held.getparent() if held is not None else None
    name = series.find("{*}tx") if series is not None else None
    shown = name.find(".//{*}v") if name is not None else None
    return (shown.text or "")[:LONGEST_NAME] if shown is not None else ""


def forget(root: etree._Element, *, words: bool = False) -> None:
    """Take the remembered numbers out of a chart, and its words; what draws it reads the cells themselves."""
    kinds = ("num", "str", "multiLvlStr") if words else ("num",)
    for reference in list(root.iter(*(f"{{*}}{kind}Ref" for kind in kinds))):
        for cache in list(reference.iterchildren(*(f"{{*}}{kind}Cache" for kind in kinds))):
            reference.remove(cache)
    for label in list(root.iter(*_LABELS)):
        holder = label.getparent()
        if holder is not None and (words or any(_NUMBER.fullmatch(point.text or "") for point in label.iter("{*}v"))):
            holder.remove(label)
    for dimension in root.iter("{*}numDim", *(("{*}strDim",) if words else ())):
        if dimension.find("{*}f") is not None:
            for level in list(dimension.iterchildren("{*}lvl")):
                dimension.remove(level)


def replace(root: etree._Element, numbers: Mapping[float, str]) -> None:
    """Bring the remembered numbers of a pivot table up to date and let a program read the cells when it opens them.

    numbers: old number -> new one.
    """
    for item in root.iter("{*}n"):
        _put(item, "v", numbers)
    for items in root.iter("{*}sharedItems"):
        for bound in _BOUNDS:
            _put(items, bound, numbers)
    if str(root.tag).endswith("}pivotCacheDefinition"):
        root.set("refreshOnLoad", "1")


def _put(element: etree._Element, key: str, numbers: Mapping[float, str]) -> None:
    try:
        new = numbers.get(float(element.get(key) or "nan"))
    except ValueError:
        return
    if new is not None:
        element.set(key, new)
