"""Read a zip by its own directory, distrusting every number in it; nothing is ever extracted to disk."""

from __future__ import annotations

import struct
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.encodings import decode
from sanitization.limits import Budget

END_RECORD = b"PK\x05\x06"
CENTRAL = b"PK\x01\x02"
LOCAL = b"PK\x03\x04"
CHUNK = 1 << 16

_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_HEADER = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x1
_SIZES_BEHIND = 0x8
_UTF8_NAME = 0x800


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipEntry:
    """One line of the directory. mode: Unix permission and type bits, or 0."""

    index: int
    name: str
    method: int
    flags: int
    crc: int
    packed: int
    size: int
    offset: int
    mode: int

    @property
    def is_folder(self) -> bool:
        return self.name.endswith("/")

    @property
    def is_encrypted(self) -> bool:
        return bool(self.flags & _ENCRYPTED)


class ZipDirectory:
    """The directory of a zip whose bytes stand in a seekable stream."""

    def __init__(self, source: BinaryIO, max_members: int) -> None:
        self._source = source
        self._size = source.seek(0, 2)
        end_at, count, size, offset = self._find_end()
        # Bytes in front of the archive shift every offset by the same amount.
        self._shift = end_at - size - offset
        if self._shift < 0:
            raise FileRefused("archive.inconsistent")
        if count > max_members:
            raise LimitReached("archive.too_many")
        self._directory_at = offset + self._shift
        self.entries = self._read_entries(count, self._directory_at, size)

    @property
    def prefix(self) -> int:
        """Bytes in front of the archive that belong to no member."""
        return self._shift

    def check_layout(self) -> None:
        """Raises archive.overlap where members share bytes, archive.inconsistent where headers contradict."""
        spans = sorted((self._data_span(entry) for entry in self.entries), key=lambda span: span[0])
        position = 0
        for start, end in spans:
            if start < position:
                raise FileRefused("archive.overlap")
            position = end
        if position > self._directory_at:
            raise FileRefused("archive.overlap")

    def read(self, entry: ZipEntry, budget: Budget) -> bytes:
        """The unpacked bytes of one member, bounded, with size and checksum proven."""
        limit = budget.limits.part_bytes
        if entry.size > limit:
            raise LimitReached("archive.part_too_big")
        pieces: list[bytes] = []
        total = 0
        for piece in self._inflated(entry):
            total += len(piece)
            if total > limit:
                raise LimitReached("archive.part_too_big")
            if total > entry.size:
                raise FileRefused("archive.inconsistent")
            budget.spend_unpacked(len(piece))
            pieces.append(piece)
        data = b"".join(pieces)
        if len(data) != entry.size:
            raise FileRefused("archive.inconsistent")
        if zlib.crc32(data) != entry.crc:
            raise FileRefused("archive.corrupt")
        return data

    def head(self, entry: ZipEntry, limit: int) -> bytes:
        """The first bytes of a member, unproven: for sniffing only."""
        pieces: list[bytes] = []
        total = 0
        try:
            for piece in self._inflated(entry):
                pieces.append(piece)
                total += len(piece)
                if total >= limit:
                    break
        except FileRefused:
            pass
        return b"".join(pieces)[:limit]

    def _find_end(self) -> tuple[int, int, int, int]:
        tail_size = min(self._size, 65_557)
        self._source.seek(self._size - tail_size)
        tail = self._source.read(tail_size)
        at = tail.rfind(END_RECORD)
        while at >= 0 and len(tail) - at < _END.size:
            at = tail.rfind(END_RECORD, 0, at)
        if at < 0:
            raise FileRefused("file.truncated")
        _, disk, first_disk, here, count, size, offset, _ = _END.unpack_from(tail, at)
        if disk or first_disk or here != count:
            raise FileRefused("archive.inconsistent")
        if 0xFFFF in (count,) or 0xFFFFFFFF in (size, offset):
            # Zip64 is needed only beyond 65,534 members or 4 GiB, both far over the limits.
            raise LimitReached("archive.too_many")
        return self._size - tail_size + at, count, size, offset

    def _read_entries(self, count: int, start: int, size: int) -> list[ZipEntry]:
        self._source.seek(start)
        data = self._source.read(size)
        entries: list[ZipEntry] = []
        position = 0
        while position < len(data):
            if len(data) - position < _ENTRY.size or not data.startswith(CENTRAL, position):
                raise FileRefused("archive.corrupt")
            entry, position = _entry(data, position, len(entries))
            entries.append(entry)
            if len(entries) > count:
                raise FileRefused("archive.inconsistent")
        if len(entries) != count:
            raise FileRefused("archive.inconsistent")
        return entries

    def _data_span(self, entry: ZipEntry) -> tuple[int, int]:
        start = self._data_start(entry)
        return entry.offset + self._shift, start + entry.packed

    def _data_start(self, entry: ZipEntry) -> int:
        at = entry.offset + self._shift
        self._source.seek(at)
        raw = self._source.read(_HEADER.size)
        if len(raw) < _HEADER.size or not raw.startswith(LOCAL):
            raise FileRefused("archive.corrupt")
        _, _, flags, method, _, _, crc, packed, size, name_size, extra_size = _HEADER.unpack(raw)
        sizes_behind = bool(flags & _SIZES_BEHIND)
        declared = (crc, packed, size)
        if method != entry.method or (flags ^ entry.flags) & _ENCRYPTED:
            raise FileRefused("archive.inconsistent")
        if declared != (entry.crc, entry.packed, entry.size) and not (sizes_behind and not any(declared[1:])):
            raise FileRefused("archive.inconsistent")
        name = self._source.read(name_size)
        if _name(name, flags) != entry.name:
            raise FileRefused("archive.inconsistent")
        return int(at + _HEADER.size + name_size + extra_size)

    def _inflated(self, entry: ZipEntry) -> Iterator[bytes]:
        if entry.is_encrypted:
            raise FileRefused("file.encrypted")
        if entry.method not in (_STORED, _DEFLATED):
            raise FileRefused("archive.corrupt")
        self._source.seek(self._data_start(entry))
        left = entry.packed
        if entry.method == _STORED:
            while left > 0:
                piece = self._source.read(min(CHUNK, left))
                if not piece:
                    raise FileRefused("file.truncated")
                left -= len(piece)
                yield piece
            return
        stream = zlib.decompressobj(-15)
        while not stream.eof:
            piece = stream.unconsumed_tail or self._source.read(min(CHUNK, left))
            if not stream.unconsumed_tail:
                left -= len(piece)
            if not piece:
                raise FileRefused("archive.corrupt")
            try:
                yield stream.decompress(piece, 4 * CHUNK)
            except zlib.error as error:
                raise FileRefused("archive.corrupt") from error


def _entry(data: bytes, position: int, index: int) -> tuple[ZipEntry, int]:
    fields = _ENTRY.unpack_from(data, position)
    _, made_by, _, flags, method, _, _, crc, packed, size, name_size, extra_size, comment_size = fields[:13]
    outside, offset = fields[15], fields[16]
    name_at = position + _ENTRY.size
    end = name_at + name_size + extra_size + comment_size
    if end > len(data):
        raise FileRefused("archive.corrupt")
    if 0xFFFFFFFF in (packed, size, offset):
        raise LimitReached("archive.too_big")
    entry = ZipEntry(
        index=index,
        name=_name(data[name_at : name_at + name_size], flags),
        method=method,
        flags=flags,
        crc=crc,
        packed=packed,
        size=size,
        offset=offset,
        mode=outside >> 16 if made_by >> 8 == 3 else 0,
    )
    return entry, end


def _name(raw: bytes, flags: int) -> str:
    if flags & _UTF8_NAME:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise FileRefused("archive.bad_name") from error
    if raw.isascii():
        return raw.decode("ascii")
    try:
        return decode(raw).text
    except FileRefused:
        return raw.decode("cp437")


def same_name(name: str) -> str:
    """What a file system that folds case and accents would take as the same name."""
    return unicodedata.normalize("NFC", name).casefold()
