"""How a clean copy looks, as one stored file: the length of a table, the table, then the pictures."""

from __future__ import annotations

from typing import BinaryIO

from sanitization import wire
from sanitization.errors import EngineFailed
from sanitization.vocabulary import Picture, Shown

_LENGTH = 4  # bytes of the table's length, big-endian


def packed(shown: Shown, pack: BinaryIO) -> bytes:
    """The stored form. pack: the pictures, one after the other."""
    table = wire.encode(shown)
    pack.seek(0)
    return len(table).to_bytes(_LENGTH, "big") + table + pack.read()


def table(file: BinaryIO) -> Shown:
    """What is in a stored file. Raises engine.answer."""
    size = int.from_bytes(file.read(_LENGTH), "big")
    return wire.decode(file.read(size), wire.shown)


def picture(file: BinaryIO, number: int) -> tuple[Picture, bytes]:
    """One picture, from 0 on, and its WebP bytes. Raises engine.answer, IndexError."""
    shown = table(file)
    wanted = shown.pictures[number]
    file.seek(wanted.start, 1)
    data = file.read(wanted.size)
    if len(data) != wanted.size:
        raise EngineFailed("engine.answer")
    return wanted, data
