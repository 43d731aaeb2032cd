"""Reads an Office zip through its central directory, checked before anything is unpacked; writes a plain one."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, NamedTuple

from zlib_ng import zlib_ng

from sanitization.errors import FileRefused
from sanitization.limits import Budget

_END = b"PK\x05\x06"
_END64_LOCATOR = b"PK\x06\x07"
_END64 = b"PK\x06\x06"
_CENTRAL = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"
_ENCRYPTED, _DESCRIPTOR, _STRONG, _UTF8, _MASKED = 0x1, 0x8, 0x40, 0x800, 0x2000
_NAME_BYTES = 1024
_CHUNK = 1 << 18
# 1 January 1980, midnight: the earliest time that a zip can hold, so that it says nothing.
_DOS_DATE = 0x21
# Of ten levels: copies are a few percent larger than at the usual sixth, and made in half the time.
_LEVEL = 5


class Entry(NamedTuple):
    """One member as the central directory tells it; `start` is where its packed bytes begin."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    header: int
    start: int


class Container:
    """A checked zip. Members are unpacked one at a time, each time they are asked for."""

    def __init__(self, source: BinaryIO, budget: Budget, largest: int = 0) -> None:
        """largest: bytes of the largest member, if not the budget's own limit for parts."""
        self._source = source
        self._limits = budget.limits
        largest = largest or budget.limits.part_bytes
        self.entries: dict[str, Entry] = {}
        total = source.seek(0, 2)
        directory, count, base = _find_directory(source, total)
        if count > budget.limits.members:
            raise FileRefused("archive.too_many")
        seen: set[str] = set()
        packed = unpacked = 0
        for entry in _read_directory(source, directory, count, base):
            budget.spend_member()
            _check_name(entry.name, seen)
            if entry.size > largest:
                raise FileRefused("archive.part_too_big")
            packed += entry.packed
            unpacked += entry.size
            if not entry.name.endswith("/"):
                self.entries[entry.name] = entry
        budget.spend_unpacked(unpacked)
        budget.check_ratio(packed, unpacked)
        _check_overlap(self.entries.values(), total)

    def read(self, name: str) -> bytes:
        """Unpack one member. Raises archive.inconsistent, file.corrupt, archive.part_too_big."""
        if self.entries[name].size > self._limits.part_bytes:
            raise FileRefused("archive.part_too_big")
        return self.open(name).read()

    def open(self, name: str) -> Stream:
        """One member as a stream; where it ends it has been checked like a member that is read at once."""
        return Stream(self._source, self.entries[name])


class Stream:
    """Unpacks a member a piece at a time."""

    def __init__(self, source: BinaryIO, entry: Entry) -> None:
        self._source = source
        self._entry = entry
        self._at = entry.start
        self._packed = entry.packed
        self._inflater = zlib_ng.decompressobj(-15) if entry.method else None
        self._told = 0
        self._crc = 0
        self._done = False

    def read(self, size: int = -1) -> bytes:
        """At most `size` bytes, all that is left without one; b"" at the end."""
        pieces: list[bytes] = []
        wanted = self._entry.size + 1 if size < 0 else size
        while wanted > 0 and not self._done:
            piece = self._next(wanted)
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def _next(self, wanted: int) -> bytes:
        if self._inflater is None:
            piece = self._raw(min(wanted, _CHUNK))
            self._done = not self._packed
        else:
            packed = self._inflater.unconsumed_tail or self._raw(_CHUNK)
            try:
                piece = self._inflater.decompress(packed, wanted)
            except zlib_ng.error:  # type: ignore[misc]  # its stub calls the class an instance
                raise FileRefused("file.corrupt") from None
            self._done = self._inflater.eof
            if not self._done and not piece and not packed:
                raise FileRefused("file.corrupt")
        self._told += len(piece)
        self._crc = zlib_ng.crc32(piece, self._crc)
        if self._told > self._entry.size or (self._done and self._told != self._entry.size):
            raise FileRefused("archive.inconsistent")
        if self._done and self._crc != self._entry.crc:
            raise FileRefused("file.corrupt")
        return piece

    def _raw(self, size: int) -> bytes:
        size = min(size, self._packed)
        self._source.seek(self._at)
        raw = self._source.read(size)
        if len(raw) != size:
            raise FileRefused("file.truncated")
        self._at += size
        self._packed -= size
        return raw


def _find_directory(source: BinaryIO, total: int) -> tuple[bytes, int, int]:
    """The central directory's bytes, its count, and how far the archive is shifted by bytes before it."""
    tail_start = max(0, total - 65_557)
    source.seek(tail_start)
    tail = source.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise FileRefused("file.truncated")
    disk, first, here, count, size, offset, comment = struct.unpack("<HHHHIIH", tail[at + 4 : at + 22])
    if disk or first or here != count:
        raise FileRefused("archive.inconsistent")
    if at + 22 + comment > len(tail):
        raise FileRefused("file.truncated")
    end = tail_start + at
    if count == 0xFFFF or 0xFFFFFFFF in (size, offset):
        end, count, size, offset = _find_directory64(source, end)
    start = end - size
    if start < 0 or start < offset:
        raise FileRefused("archive.inconsistent")
    source.seek(start)
    return source.read(size), count, start - offset


def _find_directory64(source: BinaryIO, end: int) -> tuple[int, int, int, int]:
    source.seek(max(0, end - 20))
    locator = source.read(20)
    if len(locator) != 20 or locator[:4] != _END64_LOCATOR:
        raise FileRefused("archive.inconsistent")
    source.seek(max(0, end - 76))
    record = source.read(56)
    if len(record) != 56 or record[:4] != _END64:
        raise FileRefused("archive.inconsistent")
    here, count, size, offset = struct.unpack("<QQQQ", record[24:56])
    if here != count:
        raise FileRefused("archive.inconsistent")
    return end - 76, count, size, offset


def _read_directory(source: BinaryIO, directory: bytes, count: int, base: int) -> Iterator[Entry]:
    at = 0
    for _ in range(count):
        head = directory[at : at + 46]
        if len(head) != 46 or head[:4] != _CENTRAL:
            raise FileRefused("archive.inconsistent")
        flags, method = struct.unpack("<HH", head[8:12])
        crc, packed, size, name_bytes, extra_bytes, comment_bytes = struct.unpack("<IIIHHH", head[16:34])
        mode = struct.unpack("<I", head[38:42])[0] >> 16
        (header,) = struct.unpack("<I", head[42:46])
        raw = directory[at + 46 : at + 46 + name_bytes]
        extra = directory[at + 46 + name_bytes : at + 46 + name_bytes + extra_bytes]
        at += 46 + name_bytes + extra_bytes + comment_bytes
        if flags & (_ENCRYPTED | _STRONG | _MASKED) or method == 99:
            raise FileRefused("file.encrypted")
        if method not in (0, 8):
            raise FileRefused("archive.corrupt")
        if mode & 0xF000 not in (0, 0x8000, 0x4000):
            raise FileRefused("archive.special_member")
        if 0xFFFFFFFF in (packed, size, header):
            size, packed, header = _sizes64(extra, size, packed, header)
        start = _check_local(source, base + header, raw, flags, method, crc, packed, size)
        if method == 0 and packed != size:
            raise FileRefused("archive.inconsistent")
        yield Entry(
            name=_decoded(raw, flags),
            method=method,
            crc=crc,
            packed=packed,
            size=size,
            header=base + header,
            start=start,
        )
    if at != len(directory):
        raise FileRefused("archive.inconsistent")


def _sizes64(extra: bytes, size: int, packed: int, header: int) -> tuple[int, int, int]:
    at = 0
    while at + 4 <= len(extra):
        tag, length = struct.unpack("<HH", extra[at : at + 4])
        if tag == 1:
            values = iter(struct.iter_unpack("<Q", extra[at + 4 : at + 4 + length // 8 * 8]))
            wanted: list[int] = [size, packed, header]
            for index, value in enumerate(wanted):
                if value == 0xFFFFFFFF:
                    wanted[index] = int(next(values, (0xFFFFFFFF,))[0])
            return wanted[0], wanted[1], wanted[2]
        at += 4 + length
    raise FileRefused("archive.inconsistent")


def _check_local(
    source: BinaryIO, at: int, raw: bytes, flags: int, method: int, crc: int, packed: int, size: int
) -> int:
    source.seek(at)
    head = source.read(30)
    if len(head) != 30 or head[:4] != _LOCAL:
        raise FileRefused("archive.inconsistent")
    local_flags, local_method = struct.unpack("<HH", head[6:10])
    local_crc, local_packed, local_size, name_bytes, extra_bytes = struct.unpack("<IIIHH", head[14:30])
    if source.read(name_bytes) != raw or local_method != method or (local_flags ^ flags) & _ENCRYPTED:
        raise FileRefused("archive.inconsistent")
    wide = 0xFFFFFFFF in (local_packed, local_size)
    told = (local_crc, local_packed, local_size)
    if local_flags & _DESCRIPTOR and told == (0, 0, 0):
        wide = True
    if not wide and told != (crc, packed, size):
        raise FileRefused("archive.inconsistent")
    return at + 30 + int(name_bytes) + int(extra_bytes)


def _decoded(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "cp437")
    except UnicodeDecodeError:
        raise FileRefused("archive.bad_name") from None


def _check_name(name: str, seen: set[str]) -> None:
    """Names are addresses inside the package and nothing else; writers that use backslashes are refused too."""
    if (
        not name
        or len(name) > _NAME_BYTES
        or name.startswith("/")
        or "\\" in name
        or (len(name) > 1 and name[1] == ":")
    ):
        raise FileRefused("archive.bad_name")
    if min(name) < " " or ".." in name.split("/"):
        raise FileRefused("archive.bad_name")
    folded = unicodedata.normalize("NFKC", name).casefold()
    if folded in seen:
        raise FileRefused("archive.duplicate")
    seen.add(folded)


def _check_overlap(entries: Iterable[Entry], total: int) -> None:
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header):
        if entry.header < end:
            raise FileRefused("archive.overlap")
        end = entry.start + entry.packed
        if end > total:
            raise FileRefused("file.truncated")


def write_container(sink: BinaryIO, parts: Mapping[str, bytes | bytearray], stored: tuple[str, ...] = ()) -> None:
    """Write `parts` in their order: fixed time, no extra fields, no comments, no system-dependent bits.

    stored: names of parts that are not packed.
    """
    directory = bytearray()
    at = 0
    for name, data in parts.items():
        method = 0 if name in stored else 8
        packed = zlib_ng.compress(data, _LEVEL, -15) if method else data
        raw = name.encode("ascii")
        head = struct.pack(
            "<HHHHHIIIHH", 20, 0, method, 0, _DOS_DATE, zlib_ng.crc32(data), len(packed), len(data), len(raw), 0
        )
        sink.write(_LOCAL + head + raw + packed)
        directory += _CENTRAL + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, at) + raw
        at += 30 + len(raw) + len(packed)
    sink.write(bytes(directory))
    sink.write(_END + struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(directory), at, 0))
