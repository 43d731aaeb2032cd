"""Which cells of a table explain others: rows of headers below titles, and columns of labels, as forms have them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Generic, TypeVar

Column = TypeVar("Column", bound=Hashable)
# Told what a word announces (an entity), or None; see limits.Budget.
Announces = Callable[[str], str | None]
# A row's cells that hold words, from left to right: column and words.
Words = Sequence[tuple[Column, str]]
EARLY_ROWS = 200  # of a table, by which it is judged


def header_rows(rows: Sequence[Words[Column]], announces: Announces) -> frozenset[int]:
    """The numbers, from 0, of rows that announce at least two things: they head the columns below them."""
    return frozenset(
        number
        for number, row in enumerate(rows)
        if len({entity for _, words in row if not _is_label(words) and (entity := announces(words)) is not None}) > 1
    )


def label_columns(rows: Sequence[Words[Column]], heads: Collection[int], announces: Announces) -> frozenset[Column]:
    """Columns of which at least half of the words are labels of different things: they explain what is beside them."""
    labels: dict[Column, set[str]] = {}
    told: dict[Column, int] = {}
    all_: dict[Column, int] = {}
    for number, row in enumerate(rows):
        if number in heads:
            continue
        for column, words in row:
            all_[column] = all_.get(column, 0) + 1
            what = announces(words) or (words if _is_label(words) else None)
            if what is not None:
                told[column] = told.get(column, 0) + 1
                labels.setdefault(column, set()).add(what)
    return frozenset(column for column, what in labels.items() if len(what) > 1 and told[column] * 2 >= all_[column])


class LabelsAbove(Generic[Column]):
    """Labels with no other words behind them in their row explain the cells right below them.

    active: whether there are such now; until there are, only labels need to be told.
    """

    def __init__(self) -> None:
        self.active = False
        self._row = 0
        self._labels: dict[Column, str] = {}
        self._above: dict[Column, str] = {}

    def told(self, column: Column, row: int, words: str) -> None:
        """The cells that hold words, row by row; rows count from 1."""
        if row != self._row:
            self._above = self._labels if row == self._row + 1 else {}
            self._labels, self._row = {}, row
        if _is_label(words):
            self._labels[column] = words
        else:
            self._labels = {}
        self.active = bool(self._labels or self._above)

    def over(self, column: Column, row: int) -> str:
        """To be asked before the cell is told."""
        if row == self._row:
            return self._above.get(column, "")
        return self._labels.get(column, "") if row == self._row + 1 else ""


def _is_label(words: str) -> bool:
    return words.endswith(":")
