"""Which cells of a table explain others: rows of headers below titles, and columns of labels, as forms have them."""

from __future__ import annotations

from collections import Counter
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
    """Columns of which at least half of the words are labels of different things: they explain what is beside them.

    Without colons it takes three things: a few surnames may well be called like headers ("Price", "Driver").
    """
    labels: dict[Column, list[str]] = {}
    all_: Counter[Column] = Counter()
    with_colon: Counter[Column] = Counter()
    for number, row in enumerate(rows):
        for column, words in row if number not in heads else ():
            all_[column] += 1
            with_colon[column] += _is_label(words)
            what = announces(words) or (words if _is_label(words) else None)
            if what is not None:
                labels.setdefault(column, []).append(what)
    return frozenset(
        column
        for column, what in labels.items()
        if len(set(what)) > (1 if with_colon[column] > 1 else 2) and len(what) * 2 >= all_[column]
    )


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
