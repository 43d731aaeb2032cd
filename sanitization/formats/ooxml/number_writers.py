"""How edits are written into cells of numbers: an amount stays a number, a day stays a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sanitization.formats.ooxml.cell_spelling import Cell
from sanitization.formats.ooxml.numbers import as_amount
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.serial_dates import SerialDates
from sanitization.vocabulary import Edit

_LARGE = re.compile(r"(?<![\w.$:!])\d{4,}(?:\.\d+)?(?![\w(:!])")
_ANY_CELL = re.compile(r"[A-Za-z]\$?\d|[A-Z]:\$?[A-Z]|\[|[A-Za-z_]{4,}(?!\()\b")


def amount_writer(cell: Cell, text: str) -> Callable[[Sequence[Edit]], None]:
    """A formula that says an amount itself goes with it; any other stays, to be calculated anew."""

    def write(edits: Sequence[Edit]) -> None:
        cell.value = as_amount(text, edits)
        formula = cell.formula
        # Other cells may live on a shared formula.
        if formula is not None and "t" not in formula.attributes and holds_amount(formula.text):
            cell.formula = None

    return write


def day_writer(cell: Cell, day: str, dates: SerialDates) -> Callable[[Sequence[Edit]], None]:
    """A date stays one where what stands there instead is a day or a year."""

    def write(edits: Sequence[Edit]) -> None:
        new = edited(day, edits).strip()
        number = dates.number(new)
        if number is None:
            cell.type, cell.value, cell.formula = "str", new, None
        elif cell.type == "d":
            cell.value = new if len(new) > len("1984") else f"{new}-01-01"
        else:
            cell.value = number

    return write


def holds_amount(formula: str) -> bool:
    """Whether a formula says an amount itself: it names no cell, or holds a large number."""
    return bool(formula) and (_LARGE.search(formula) is not None or _ANY_CELL.search(formula) is None)
