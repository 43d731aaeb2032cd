"""Which short numbers of a sheet are passages: dates, known ones, and those under or beside a word that is heeded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanitization.formats.ooxml.serial_dates import SerialDates
from sanitization.limits import Budget

# Days of a sheet that are read wherever they stand; behind these only those under a heeded header.
MOST_DAYS = 250_000
_MOST_NUMBERS = 200  # that are looked for by name
MOST_LABELS = 2_000  # of the rows of a sheet that are judged
_CELL = (
    r'([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="n")?>'
    r'(?:<f(?: [^<>]*)?>[^<"]*</f>)?<v>([^<]+)</v></c>'
)
_ANY = re.compile(f'<c r="{_CELL}')


class Quiet(NamedTuple):
    """A short number of a run. number: which cell of the run it is, from 1."""

    number: int
    column: str
    row: str
    style: str
    value: str


class Watch:
    """One pass over one sheet. What the budget heeds, announces and which numbers it names: see limits.Budget."""

    def __init__(self, dates: SerialDates, budget: Budget) -> None:
        self.dates = dates
        self.announces = budget.announces
        self.numbers = budget.numbers
        self._heeds = budget.heeds
        self._columns: set[str] = set()
        self._labels: dict[str, bool] = {}
        self._row = self._label = ""
        self._days = 0
        self._pattern = self._compiled()

    def header(self, column: str, text: str) -> None:
        """The first words of a column."""
        if self._heeds(text):
            self._columns.add(column)
            self._pattern = self._compiled()

    def label(self, row: str, text: str) -> None:
        """Words in a row: the first are its label."""
        if self._row == row:
            return
        if text not in self._labels:
            if len(self._labels) >= MOST_LABELS:
                self._row, self._label = row, ""
                return
            self._labels[text] = self._heeds(text)
        self._row, self._label = row, text if self._labels[text] else ""

    def context(self, column: str, row: str, header: str) -> str:
        """What explains a number: its header, or else the label of its row."""
        return self._label if column not in self._columns and self._row == row and self._label else header

    def is_heeded(self, column: str, row: str) -> bool:
        return column in self._columns or (self._row == row and bool(self._label))

    def may_tell(self, column: str, row: str) -> bool:
        """Count a day; whether it is still among those that are read."""
        self._days += 1
        return self._days <= MOST_DAYS or self.is_heeded(column, row)

    @property
    def has_more(self) -> bool:
        """Whether days were left unread."""
        return self._days > MOST_DAYS

    @property
    def is_idle(self) -> bool:
        """Whether no short number is worth reading now."""
        return self._pattern is None and not self._label

    def in_run(self, run: str) -> Iterator[Quiet]:
        """The short numbers of a run of quiet cells, all of one row, that may be worth reading."""
        pattern = _ANY if self._label and f'{self._row}"' in run else self._pattern
        at = count = 0
        for match in pattern.finditer(run) if pattern is not None else ():
            count += run.count("<c ", at, match.start()) + 1
            at = match.end()
            column, row, style, value = match.groups()
            yield Quiet(count, column, row, style or "", value)

    def _compiled(self) -> re.Pattern[str] | None:
        wanted = []
        if self._columns:
            wanted.append(rf"(?:{'|'.join(sorted(self._columns))})\d")
        if self.dates.styles:
            wanted.append(rf'[A-Z]{{1,3}}\d{{1,7}}" s="(?:{"|".join(sorted(self.dates.styles))})"')
        if len(self.numbers) > _MOST_NUMBERS:
            return _ANY
        if self.numbers:
            wanted.append(rf'[^>]*>(?:<f(?: [^<>]*)?>[^<"]*</f>)?<v>(?:{"|".join(sorted(self.numbers))})<')
        return re.compile(f'<c r="(?={"|".join(wanted)}){_CELL}') if wanted else None
