"""Rows, columns and sheets that a workbook does not show, emptied where the policy says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.ooxml.cell_spelling import emptied
from sanitization.formats.ooxml.names import raw_names
from sanitization.formats.ooxml.sheets import Row

_COLUMNS = raw_names({"x:col"})
_TRUE = frozenset({"1", "true"})
_ROW_NUMBER = re.compile(r' r="(\d+)"')
_HIDDEN_ROW = re.compile(r' hidden="(?:1|true)"')


@dataclass(frozen=True, slots=True)
class Unseen:
    """What of one sheet is not shown. columns: 1 for A. headings: rows that tables need to have their words in."""

    sheet: bool = False
    columns: tuple[range, ...] = ()
    headings: frozenset[int] = field(default_factory=frozenset)

    def without(self, row: Row) -> Row:
        """The row with nothing left in the cells that are not shown; they keep their place and style."""
        number = _ROW_NUMBER.search(row.attributes)
        if number and int(number[1]) in self.headings:
            return row
        if self.sheet or is_hidden(row):
            return Row(row.attributes, emptied(row.cells, lambda column: True))
        if self.columns:
            return Row(row.attributes, emptied(row.cells, lambda column: any(column in run for run in self.columns)))
        return row


def is_hidden(row: Row) -> bool:
    return ' hidden="' in row.attributes and _HIDDEN_ROW.search(row.attributes) is not None


def hidden_columns(root: etree._Element) -> tuple[range, ...]:
    """The columns that a sheet says it does not show."""
    return tuple(
        range(_number(column, "min"), _number(column, "max") + 1)
        for column in root.iter(*_COLUMNS)
        if column.get("hidden") in _TRUE
    )


def heading_rows(tables: Iterable[etree._Element]) -> frozenset[int]:
    """The rows that hold the column names of tables."""
    rows: set[int] = set()
    for table in tables:
        first = re.match(r"\$?[A-Z]+\$?(\d+)", str(table.get("ref") or ""))
        if first and str(table.get("headerRowCount") or "1") != "0":
            rows.add(int(first[1]))
    return frozenset(rows)


def _number(element: etree._Element, attribute: str) -> int:
    value = str(element.get(attribute) or "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 8 else 0
