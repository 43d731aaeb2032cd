"""Where amounts stand beside and below each other: the columns and rows of tables, by the places of their cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from sanitization.policies.amounts import Amount
from sanitization.vocabulary import Location

_REFERENCE = re.compile(r"\bcell (?P<column>[A-Z]{1,3})(?P<row>\d{1,7})\b")
_NUMBERED = re.compile(r"\brow (?P<row>\d{1,7}), (?:column|cell) (?P<column>\d{1,5})\b")
LONGEST_LINE = 100_000  # amounts


class Placed(NamedTuple):
    """An amount with its place. reading: number of the file. line: within its passage, from 0."""

    text: str
    amount: Amount
    reading: int
    location: Location
    key: str
    line: int
    is_number: bool


def lines(placed: Iterable[Placed]) -> Iterator[Sequence[Decimal]]:
    """The amounts of each column and row of each table, in order; in running text, those of a file as they follow."""
    columns: dict[tuple[object, ...], list[Decimal]] = {}
    rows: dict[tuple[object, ...], list[Decimal]] = {}
    for each in placed:
        table = each.reading, each.location.members
        cell = _REFERENCE.search(each.location.place) or _NUMBERED.search(each.location.place)
        if cell is not None:
            around = each.location.place[: cell.start()]
            columns.setdefault((*table, around, cell["column"]), []).append(each.amount.value)
            rows.setdefault((*table, around, "row", cell["row"]), []).append(each.amount.value)
            continue
        row = rows.setdefault((*table, each.key, "line", each.line), [])
        # Amounts of text stand below each other where they are the first, the second and so on of their lines.
        columns.setdefault((*table, "text", len(row)), []).append(each.amount.value)
        row.append(each.amount.value)
    for found in (*columns.values(), *rows.values()):
        yield found[:LONGEST_LINE]
