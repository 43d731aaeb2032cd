"""Values that stand in many slots and must change everywhere alike: fonts, styles, bookmarks, authors, sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.formats.ooxml.slot_tables import Slot
from sanitization.vocabulary import Edit, Passage, PassageKind

# Renamed without asking: nobody reads them, and they repeat the names that people gave.
_SILENT = {"style id": "style", "shape id": "shape", "theme name": "Theme "}


def edited(text: str, edits: Sequence[Edit]) -> str:
    """`text` with sorted, separate edits applied."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@dataclass(slots=True)
class _Pooled:
    slot: Slot
    value: str
    number: int


class Pools:
    """Filled while a package is surveyed; afterwards it only answers."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], _Pooled] = {}
        self._counts: dict[str, int] = {}
        self._new: dict[tuple[str, str], str] = {}
        self._changed: dict[str, dict[str, str]] = {}

    def add(self, slot: Slot, value: str) -> None:
        value = value.removeprefix("#") if slot.pool == "shape id" else value
        if (slot.pool, value) not in self._values:
            self._counts[slot.pool] = self._counts.get(slot.pool, 0) + 1
            self._values[slot.pool, value] = _Pooled(slot, value, self._counts[slot.pool])

    def values(self, pool: str) -> Iterator[str]:
        return (pooled.value for pooled in self._values.values() if pooled.slot.pool == pool)

    def has(self, pool: str, value: str) -> bool:
        return (pool, value) in self._values

    def passages(self) -> Iterator[Passage]:
        for pooled in self._values.values():
            if pooled.slot.pool in _SILENT:
                continue
            if pooled.slot.kind is PassageKind.IDENTITY or not is_neutral(pooled.value):
                yield Passage(
                    key=self._key(pooled),
                    text=pooled.value,
                    place=f"{pooled.slot.pool} {pooled.number}",
                    kind=pooled.slot.kind,
                    hint=pooled.slot.hint,
                    group="Names",
                )

    def prepare(self, edits: Mapping[str, Sequence[Edit]]) -> None:
        """Settle every new value, so that parts can be written in any order."""
        self._new.clear()
        self._changed.clear()
        taken: dict[str, set[str]] = {}
        for (pool, value), pooled in self._values.items():
            if pool not in _SILENT and self._key(pooled) not in edits:
                taken.setdefault(pool, set()).add(value.casefold())
        for (pool, value), pooled in self._values.items():
            if pool in _SILENT:
                self._new[pool, value] = f"{_SILENT[pool]}{pooled.number}"
            elif self._key(pooled) in edits:
                wanted = _legal(pool, edited(value, edits[self._key(pooled)])) or f"{pool} {pooled.number}"
                names = taken.setdefault(pool, set())
                self._new[pool, value] = _unique(pool, wanted, names) if pool in _UNIQUE else wanted
                names.add(self._new[pool, value].casefold())
        for (pool, value), new in self._new.items():
            if new != value:
                self._changed.setdefault(pool, {})[value] = new

    def renamed(self, pool: str, value: str) -> str:
        if pool == "shape id" and value.startswith("#"):
            return "#" + self.renamed(pool, value[1:])
        return self._new.get((pool, value), value)

    def changes(self, pool: str) -> dict[str, str]:
        """Old value -> new value of those that change."""
        return self._changed.get(pool, {})

    @staticmethod
    def _key(pooled: _Pooled) -> str:
        return f"pool/{pooled.slot.pool.replace(' ', '-')}/{pooled.number}"


_UNIQUE = frozenset({"bookmark", "sheet name", "defined name", "table name", "style name", "column name"})
_LONGEST = {"bookmark": 40, "sheet name": 31, "font name": 31, "style name": 253}


def _legal(pool: str, name: str) -> str:
    if pool == "sheet name":
        name = re.sub(r"[\[\]:*?/\\]", "-", name).strip("'")
    elif pool in ("bookmark", "defined name", "table name"):
        name = re.sub(r"[^\w.]" if pool != "bookmark" else r"\W", "_", name)
        if name and not re.match(r"[^\W\d]", name):
            name = "_" + name
        if re.fullmatch(r"[A-Za-z]{1,3}\d{1,7}|[RrCc]", name):
            name = "_" + name
    elif pool == "style name":
        name = name.replace(",", " ")
    return name[: _LONGEST.get(pool, 255)]


def _unique(pool: str, name: str, taken: set[str]) -> str:
    longest = _LONGEST.get(pool, 255)
    wanted, number = name, 2
    while wanted.casefold() in taken:
        tail = f"_{number}" if pool not in ("sheet name", "column name", "style name") else f" {number}"
        wanted = name[: longest - len(tail)] + tail
        number += 1
    return wanted
