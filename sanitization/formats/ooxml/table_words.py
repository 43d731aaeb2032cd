"""What the first row of a table, or the first cell of a row, says about a cell of a document or slide."""

from __future__ import annotations

import re
from collections.abc import Callable

_CELL = re.compile(r"(?P<table>.*)\brow (?P<row>\d{1,6}), column (?P<column>\d{1,5})$")
LONGEST = 120  # characters of a header
FEWEST_DIGITS = 2  # of a first row's cell that is no header: "Address 1" is one


class TableWords:
    """Asked for every paragraph of a part, in order. heeds: see limits.Budget."""

    def __init__(self, heeds: Callable[[str], bool]) -> None:
        self._heeds = heeds
        self._headers: dict[tuple[str, str], str] = {}
        self._label: tuple[str, str, str] = "", "", ""

    def context(self, place: str, text: str) -> str:
        """The heeded header or label of the cell at `place`; "" for all others."""
        cell = _CELL.fullmatch(place) if "row " in place else None
        if cell is None:
            return ""
        table, row, column = cell.group("table", "row", "column")
        words = text.strip()
        if row == "1":
            beside = self._label[2] if self._label[:2] == (table, row) else ""
            is_heeded = len(words) <= LONGEST and self._heeds(words)
            if is_heeded:
                self._headers.setdefault((table, column), words)
                self._label = table, row, words
            # A form has its first label there, and no header.
            return "" if is_heeded or sum(map(str.isdigit, words)) < FEWEST_DIGITS else beside
        if self._label[:2] != (table, row):
            self._label = table, row, words if len(words) <= LONGEST and self._heeds(words) else ""
        return self._headers.get((table, column)) or (self._label[2] if self._label[2] != words else "")
