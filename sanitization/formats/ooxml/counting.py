"""How much substance a part holds: counted alike before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from sanitization.formats.ooxml.names import raw_names
from sanitization.formats.ooxml.outline import Outline
from sanitization.formats.ooxml.sheets import Row

_WHAT: dict[str, str] = {
    "w:p": "paragraphs",
    "a:p": "paragraphs",
    "w:tbl": "tables",
    "a:tbl": "tables",
    "x:table": "tables",
    "a:blip": "pictures",
    "v:imagedata": "pictures",
    "w:hyperlink": "hyperlinks",
    "x:hyperlink": "hyperlinks",
    "a:hlinkClick": "hyperlinks",
    "c:chartSpace": "charts",
    "cx:chartSpace": "charts",
    "w:comment": "comments",
    "x:comment": "comments",
    "p:cm": "comments",
    "p188:cm": "comments",
    "xltc:threadedComment": "comments",
    "w:footnoteReference": "notes",
    "w:endnoteReference": "notes",
    "w:style": "styles",
    "x:cellStyle": "styles",
    "a:tblStyle": "styles",
    "w:ins": "tracked changes",
    "w:del": "tracked changes",
    "p:sldId": "slides",
    "x:sheet": "sheets",
    "x:definedName": "defined names",
    "x:pivotTableDefinition": "pivot tables",
    "x:cfRule": "conditional formats",
    "x:dataValidation": "data validations",
    "dgm:dataModel": "diagrams",
}


_VALUE = '"><v'
_TOGETHER = 64  # rows: some ten thousand characters
_NO_NUMBER = tuple(f' t="{kind}"><v' for kind in ("str", "b", "e", "d"))
_RAW = {raw: what for name, what in _WHAT.items() for raw in raw_names({name})}


def of_outline(seen: Outline) -> Counter[str]:
    """What the elements of a part amount to."""
    counts: Counter[str] = Counter()
    if not _RAW.keys().isdisjoint(seen.named):
        for tag, number in seen.counts.items():
            if tag.raw in _RAW:
                counts[_RAW[tag.raw]] += number
    return counts


def of_tree(root: etree._Element, seen: Outline) -> Counter[str]:
    """What the elements of a tree amount to. seen: the outline of the part from which it was made."""
    wanted = [raw for raw in seen.named if raw in _RAW]
    return Counter([_RAW[element.tag] for element in root.iter(*wanted)] if wanted else ())


class Rows:
    """Counts the rows of one sheet, many at a time: finish() after the last one."""

    def __init__(self, counts: Counter[str]) -> None:
        self._counts = counts
        self._waiting: list[str] = []

    def add(self, rows: Iterable[Row]) -> None:
        self._waiting += [row.cells for row in rows]
        if len(self._waiting) >= _TOGETHER:
            self.finish()

    def finish(self) -> None:
        counts, waiting = self._counts, self._waiting
        if not waiting:
            return
        if "formulas" not in counts and "number cells" not in counts:
            # What is counted is told in the order in which rows first hold it.
            first = next((cells for cells in waiting if "</f>" in cells or _VALUE in cells), "</f>")
            if "</f>" not in first:
                counts["cells"] += 0
                counts["number cells"] = 0
        _of_cells("".join(waiting), counts)
        waiting.clear()


def _of_cells(cells: str, counts: Counter[str]) -> None:
    """Cells that hold something, formulas, their results, plain numbers; no count reaches over the end of a cell."""
    counts["cells"] += cells.count("</c>")
    formulas = cells.count("</f>")
    if formulas:
        counts["formulas"] += formulas
        counts["cached results"] += cells.count("</f><v") - cells.count("</f><v></v>")
    values = cells.count(_VALUE)
    if not values:
        return
    typed = cells.count(' t="')
    if typed:
        shared = cells.count(' t="s"><v')
        values -= shared
        if typed > shared and typed > shared + cells.count(' t="n"><v'):
            for spelled in _NO_NUMBER:
                values -= cells.count(spelled)
    counts["number cells"] += values
