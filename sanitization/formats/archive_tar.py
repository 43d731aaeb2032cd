"""Read tars as a stream through their packing, with a hard bound on what comes out; only ordinary files are taken."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sanitization.errors import FileRefused, LimitReached
from sanitization.limits import Budget

CHUNK = 1 << 16
XZ_MEMORY = 128 << 20

_FORMATS = {b"\x1f\x8b": "gz", b"BZ": "bz2", b"\xfd7": "xz"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TarEntry:
    """One ordinary file, or a folder (its name ends with a slash)."""

    name: str
    data: bytes


def packing_of(head: bytes) -> str:
    return _FORMATS.get(head[:2], "")


class Unpacked(io.RawIOBase):
    """The bytes behind the packing, counted while they are read."""

    def __init__(self, source: BinaryIO, packing: str, budget: Budget) -> None:
        self._source = source
        self._budget = budget
        self._size = source.seek(0, 2)
        source.seek(0)
        self._total = 0
        self._buffer = b""
        self._pieces = _pieces(source, packing)

    def readable(self) -> bool:
        return True

    def readinto(self, target: object) -> int:
        view = memoryview(target)  # type: ignore[arg-type]
        while not self._buffer:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._buffer = piece
            self._total += len(piece)
            self._budget.check_ratio(self._size, self._total)
            if self._total > self._budget.limits.unpacked_bytes:
                raise LimitReached("archive.too_big")
        count = min(len(view), len(self._buffer))
        view[:count] = self._buffer[:count]
        self._buffer = self._buffer[count:]
        return count


def read_tar(source: BinaryIO, budget: Budget) -> Iterator[tarfile.TarInfo | TarEntry]:
    """Every member in stored order: TarInfo for what is no ordinary file, TarEntry for what is."""
    head = source.read(8)
    unpacked = Unpacked(source, packing_of(head), budget)
    count = 0
    try:
        with tarfile.open(fileobj=io.BufferedReader(unpacked, CHUNK), mode="r|", errorlevel=2) as archive:
            for info in archive:
                count += 1
                if count > 65_535:
                    raise LimitReached("archive.too_many")
                yield _entry(archive, info, budget)
            end = archive.offset
        _check_padding(source, packing_of(head), end, budget)
    except (tarfile.TarError, ValueError, OverflowError, EOFError, UnicodeError) as error:
        raise FileRefused("archive.corrupt") from error
    except (zlib.error, lzma.LZMAError, OSError) as error:
        raise FileRefused("archive.corrupt") from error


def _entry(archive: tarfile.TarFile, info: tarfile.TarInfo, budget: Budget) -> tarfile.TarInfo | TarEntry:
    if info.isdir():
        return TarEntry(name=info.name.rstrip("/") + "/", data=b"")
    if not info.isreg() or info.issparse():
        return info
    if info.size < 0 or info.size > budget.limits.part_bytes:
        raise LimitReached("archive.part_too_big")
    stream = archive.extractfile(info)
    data = stream.read(info.size) if stream else b""
    if len(data) != info.size:
        raise FileRefused("file.truncated")
    budget.spend_unpacked(len(data))
    return TarEntry(name=info.name, data=data)


def _check_padding(source: BinaryIO, packing: str, end: int, budget: Budget) -> None:
    """What stands behind the last member must be zeros: anything else is a second content."""
    unpacked = Unpacked(source, packing, budget)
    position = 0
    while piece := unpacked.read(CHUNK):
        position += len(piece)
        if position > end and piece[max(0, end - position + len(piece)) :].strip(b"\x00"):
            raise FileRefused("archive.inconsistent")


def _pieces(source: BinaryIO, packing: str) -> Iterator[bytes]:
    if packing == "gz":
        yield from _gz(source)
    elif packing == "bz2":
        yield from _whole(source, bz2.BZ2Decompressor())
    elif packing == "xz":
        yield from _xz(source)
    else:
        while piece := source.read(CHUNK):
            yield piece


def _gz(source: BinaryIO) -> Iterator[bytes]:
    stream = zlib.decompressobj(31)
    while not stream.eof:
        packed = stream.unconsumed_tail or source.read(CHUNK)
        if not packed:
            raise FileRefused("file.truncated")
        yield stream.decompress(packed, 4 * CHUNK)
    if stream.unused_data.strip(b"\x00") or source.read(1):
        raise FileRefused("archive.inconsistent")


def _xz(source: BinaryIO) -> Iterator[bytes]:
    try:
        yield from _whole(source, lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY))
    except lzma.LZMAError as error:
        code = "archive.memory" if "emory" in str(error) else "archive.corrupt"
        raise FileRefused(code) from error


def _whole(source: BinaryIO, stream: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> Iterator[bytes]:
    while not stream.eof:
        packed = source.read(CHUNK) if stream.needs_input else b""
        if stream.needs_input and not packed:
            raise FileRefused("file.truncated")
        yield stream.decompress(packed, 4 * CHUNK)
    if stream.unused_data.strip(b"\x00") or source.read(1):
        raise FileRefused("archive.inconsistent")
