"""The names that formulas use: gathered into their pools while a package is surveyed, renamed when it is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from sanitization.formats.ooxml import formulas
from sanitization.formats.ooxml.formulas import Part, Token
from sanitization.formats.ooxml.pools import Pools
from sanitization.formats.ooxml.slot_tables import Slot, Use
from sanitization.vocabulary import PassageKind

_POOLS = (
    ("sheet name", Part.SHEET),
    ("table name", Part.NAME),
    ("defined name", Part.NAME),
    ("column name", Part.COLUMN),
)
# Where a name goes that no slot of its own told.
_UNKNOWN = {
    Part.SHEET: Slot(use=Use.POOL, pool="sheet name", kind=PassageKind.NAME),
    Part.NAME: Slot(use=Use.POOL, pool="defined name", kind=PassageKind.NAME),
    Part.COLUMN: Slot(use=Use.POOL, pool="column name", kind=PassageKind.CELL),
}
_BETWEEN = "\x00"  # what XML cannot hold
_LITERAL = re.compile(r'"[^"\x00]*"')
_QUOTING = re.compile(r"['\[]")
_PLAIN_CELL = re.compile(r"(?<![\w.$!])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w.(!])")


def literals(formula: str) -> tuple[tuple[int, str], ...]:
    """The string literals of a formula that say something, by the number of their token."""
    return _literals(formula) if '"' in formula else ()


@lru_cache(maxsize=formulas.REMEMBERED)
def _literals(formula: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (number, token.text)
        for number, token in enumerate(formulas.tokens(formula))
        if token.part is Part.LITERAL and token.text.strip()
    )


def _shapes(found: Sequence[str]) -> list[str]:
    """What formulas name: two of one shape name the same things. Looked for in all at once."""
    joined = _LITERAL.sub('""', _BETWEEN.join(found))
    if not _QUOTING.search(joined):
        return _PLAIN_CELL.sub("A1", joined).split(_BETWEEN) if found else []
    return [shape if _QUOTING.search(shape) else _PLAIN_CELL.sub("A1", shape) for shape in joined.split(_BETWEEN)]


class FormulaNames:
    """Asks and fills the pools of one package. `settled` is for pools whose new names are settled."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._shapes: set[str] = set()
        self._moved: bool | None = None

    def survey(self, formula: str) -> None:
        """Add the names of a formula to their pools."""
        self.survey_all([formula])

    def survey_all(self, found: Sequence[str], goes: Callable[[str], bool] | None = None) -> None:
        """Add the names of formulas to their pools, but of those that go."""
        for formula, shape in zip(found, _shapes(found), strict=True):
            # Columns of formulas differ in their rows alone.
            if shape in self._shapes or (goes is not None and goes(formula)):
                continue
            self._shapes.add(shape)
            for token in formulas.tokens(formula):
                slot = _UNKNOWN.get(token.part)
                if slot is not None and self._pool(token) is None:
                    self._pools.add(slot, token.text)

    def settled(self, formula: str, literals: Mapping[int, str]) -> str | None:
        """The formula with its edited `literals`, new names and no other workbook; None where it stays as it is."""
        if not literals and not self.is_moved and not formulas.names_book(formula):
            return None
        changed = {
            number: new
            for number, token in enumerate(formulas.tokens(formula))
            if (new := literals.get(number, self._new(token))) is not None
        }
        return formulas.rewritten(formula, lambda number, _: changed.get(number)) if changed else None

    @property
    def is_moved(self) -> bool:
        """Whether any name that formulas may use is changed."""
        if self._moved is None:
            self._moved = any(self._pools.changes(pool) for pool, _ in _POOLS)
        return self._moved

    def _pool(self, token: Token) -> str | None:
        """The pool that knows a name."""
        for pool, part in _POOLS:
            if token.part is part and self._pools.has(pool, token.text):
                return pool
        return None

    def _new(self, token: Token) -> str | None:
        if token.part is Part.BOOK:
            return ""
        slot = _UNKNOWN.get(token.part)
        if slot is None:
            return None
        new = self._pools.renamed(self._pool(token) or slot.pool, token.text)
        return None if new == token.text else new
