"""What charts of a workbook remember of its cells, forgotten when cells were emptied."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.odf.grid import SHEET, cells, rows
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.unseen_cells import clear
from sanitization.formats.ooxml.wordlists import words

_CHART = expanded("chart:chart")
_ADDRESSES = tuple(
    expanded(name)
    for name in words("table:cell-range-address chart:values-cell-range-address chart:label-cell-address")
)
# How a chart addresses its own table, and not the workbook around it.
_OWN = "local-table"


def forget(root: etree._Element) -> None:
    """Empty the table of every chart that is drawn from cells of a workbook; what draws it reads the cells."""
    for chart in root.iter(_CHART):
        if not _looks_at_cells(chart):
            continue
        for table in chart.iterchildren(SHEET):
            for row, _ in rows(table):
                for cell in cells(row):
                    clear(cell)


def _looks_at_cells(chart: etree._Element) -> bool:
    return any(
        _OWN not in address for element in chart.iter() for key in _ADDRESSES if (address := element.get(key, "")) != ""
    )
