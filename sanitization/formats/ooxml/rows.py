"""The rows of a sheet, held packed from the first reading to the writing: parsing large sheets again costs more."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from sanitization.formats.ooxml.sheets import Row

_BLOCK = 1 << 20  # characters
_GROUP = 64
_FIELD, _END = "\x00", "\x01"  # what XML cannot hold


class HeldRows:
    """Filled once, iterated as often as needed. Memory: the last block, and about a third of what stands before."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[Row] = []
        self._size = 0

    def extend(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._open.append(row)
            self._size += len(row.attributes) + len(row.cells)
            if self._size > _BLOCK:
                text = _END.join(f"{held.attributes}{_FIELD}{held.cells}" for held in self._open)
                self._packed.append(zlib.compress(text.encode("utf-8"), 1))
                self._open.clear()
                self._size = 0

    def __iter__(self) -> Iterator[Row]:
        for group in self.groups():
            yield from group

    def groups(self) -> Iterator[list[Row]]:
        """Some rows at a time, in their order."""
        for block in self._packed:
            lines = zlib.decompress(block).decode("utf-8").split(_END)
            for at in range(0, len(lines), _GROUP):
                yield [Row(*line.split(_FIELD)) for line in lines[at : at + _GROUP]]
        for at in range(0, len(self._open), _GROUP):
            yield self._open[at : at + _GROUP]
