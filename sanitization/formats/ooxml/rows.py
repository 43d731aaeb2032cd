"""The rows of a sheet, held packed from the first reading to the writing: parsing large sheets again costs more."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sanitization.formats.ooxml.sheets import Row

_BLOCK = 1 << 20  # characters
_FIELD, _END = "\x00", "\x01"  # what XML cannot hold


class HeldRows:
    """Filled once, iterated as often as needed. Memory: the last block, and about a third of what stands before."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[Row] = []
        self._size = 0

    def append(self, row: Row) -> None:
        self._open.append(row)
        self._size += len(row.attributes) + len(row.cells)
        if self._size > _BLOCK:
            text = _END.join(f"{held.attributes}{_FIELD}{held.cells}" for held in self._open)
            self._packed.append(zlib.compress(text.encode("utf-8"), 1))
            self._open.clear()
            self._size = 0

    def __iter__(self) -> Iterator[Row]:
        for block in self._packed:
            for line in zlib.decompress(block).decode("utf-8").split(_END):
                attributes, _, cells = line.partition(_FIELD)
                yield Row(attributes, cells)
        yield from self._open
