"""Members that are unpacked for a check before they are read; the small ones are unpacked only once."""

from __future__ import annotations

import io
from typing import Protocol

from sanitization.formats.ooxml.container import Container

_PIECE = 1 << 20
# Bytes that are kept, taken together.
_KEPT = 4 << 20


class Source(Protocol):
    """What a part is read from."""

    def read(self, size: int = -1, /) -> bytes: ...


class Unpacking:
    """The members of one container, read whole."""

    def __init__(self, container: Container, largest: int) -> None:
        """largest: bytes of the largest member that may be read whole."""
        self._container = container
        self._kept: dict[str, bytes] = {}
        self._room = min(_KEPT, largest)

    def head(self, name: str) -> bytes:
        """At least the first MiB of a member that has been unpacked to its end, and so been checked."""
        stream = self._container.open(name)
        if self._container.entries[name].size <= self._room:
            data = self._kept[name] = stream.read()
            self._room -= len(data)
            return data
        head = stream.read(_PIECE)
        while stream.read(_PIECE):
            pass
        return head

    def open(self, name: str) -> Source:
        """A member to be read piece by piece."""
        kept = self._kept.pop(name, None)
        return self._container.open(name) if kept is None else io.BytesIO(kept)

    def read(self, name: str) -> bytes:
        """A whole member. Raises archive.inconsistent, file.corrupt, archive.part_too_big."""
        kept = self._kept.pop(name, None)
        return self._container.read(name) if kept is None else kept
