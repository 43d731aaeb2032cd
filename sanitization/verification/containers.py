"""Read zips and tars by their bytes, with a reader of its own, and say what stands between the members too."""

from __future__ import annotations

import bz2
import lzma
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from sanitization.errors import Residue

MAX_UNPACKED = 1 << 30
_END = b"PK\x05\x06"


@dataclass(frozen=True, slots=True)
class Inner:
    """A member: name and extra bytes as text to search, data to look into."""

    name: str
    data: bytes


def zip_members(data: bytes) -> Iterator[Inner]:
    """Members by the central directory; bytes that no member owns come as one member without a name."""
    end = data.rfind(_END)
    if end < 0 or len(data) < end + 22:
        raise Residue("verify.unreadable")
    count, size = struct.unpack_from("<HL", data, end + 10)
    position = end - size
    loose = bytearray(data[end + 22 :])
    owned: list[tuple[int, int]] = []
    total = 0
    for _ in range(count):
        if data[position : position + 4] != b"PK\x01\x02":
            raise Residue("verify.unreadable")
        method, packed, full = struct.unpack_from("<H8xLL", data, position + 10)
        name_size, extra_size, comment_size = struct.unpack_from("<HHH", data, position + 28)
        (local,) = struct.unpack_from("<L", data, position + 42)
        after_name = position + 46 + name_size
        loose += data[after_name : after_name + extra_size + comment_size]
        name = data[position + 46 : after_name].decode("utf-8", "replace")
        position = after_name + extra_size + comment_size
        total += full
        if total > MAX_UNPACKED or data[local : local + 4] != b"PK\x03\x04":
            raise Residue("verify.unreadable")
        local_name, local_extra = struct.unpack_from("<HH", data, local + 26)
        loose += data[local + 30 + local_name : local + 30 + local_name + local_extra]
        start = local + 30 + local_name + local_extra
        owned.append((local, start + packed))
        yield Inner(name, _unpacked(data[start : start + packed], method, full))
    at = 0
    for start, stop in sorted(owned):
        loose += data[at:start]
        at = max(at, stop)
    loose += data[at : end - size]
    if loose:
        yield Inner("", bytes(loose))


def is_package(data: bytes) -> bool:
    """Whether a zip is an Office or OpenDocument file, by what its directory lists."""
    end = data.rfind(_END)
    size = struct.unpack_from("<L", data, end + 12)[0] if 0 <= end <= len(data) - 22 else 0
    return b"[Content_Types].xml" in data[max(0, end - size) : max(0, end)] or data[30:38] == b"mimetype"


def _unpacked(packed: bytes, method: int, full: int) -> bytes:
    if method == 0:
        return packed
    if method != 8:
        raise Residue("verify.unreadable")
    stream = zlib.decompressobj(-15)
    try:
        data = stream.decompress(packed, full + 1)
    except zlib.error as error:
        raise Residue("verify.unreadable") from error
    if len(data) != full or stream.unused_data:
        raise Residue("verify.unreadable")
    return data


def tar_members(data: bytes) -> Iterator[Inner]:
    """Members by their header blocks; every header is searched as it stands."""
    position = 0
    longer = ""
    while position + 512 <= len(data):
        header = data[position : position + 512]
        if not header.strip(b"\x00"):
            rest = data[position:]
            if rest.strip(b"\x00"):
                yield Inner("", rest)
            return
        digits = header[124:136].strip(b" \x00")
        try:
            size = int(digits, 8) if digits else 0
        except ValueError as error:
            raise Residue("verify.unreadable") from error
        body = data[position + 512 : position + 512 + size]
        if len(body) < size:
            raise Residue("verify.unreadable")
        # The name comes last, so that its ending tells what the member is.
        fields = [header[157:257], header[265:297], header[297:329], header[345:500], header[:100]]
        words = (field.split(b"\x00")[0].decode("utf-8", "replace") for field in fields)
        name = " ".join(word for word in (*words, longer) if word)
        longer = _longer_name(header[156:157], body)
        yield Inner(name, body)
        position += 512 + (size + 511) // 512 * 512


def _longer_name(kind: bytes, body: bytes) -> str:
    """The name that a header of this kind gives to the member behind it."""
    record = re.search(rb"\d+ path=([^\n]*)\n", body) if kind == b"x" else None
    name = body.rstrip(b"\x00") if kind == b"L" else record[1] if record else b""
    return name.decode("utf-8", "replace")


def unpacked(data: bytes, limit: int) -> bytes:
    """What is behind gzip, bzip2 or xz; `data` itself otherwise. Raises Residue("verify.unreadable")."""
    if data.startswith(b"\x1f\x8b"):
        stream = zlib.decompressobj(31)
        found, whole = stream.decompress(data, limit), stream.eof
    elif data.startswith(b"BZh"):
        bzipped = bz2.BZ2Decompressor()
        found, whole = bzipped.decompress(data, limit), bzipped.eof
    elif data.startswith(b"\xfd7zXZ"):
        xzipped = lzma.LZMADecompressor()
        found, whole = xzipped.decompress(data, limit), xzipped.eof
    else:
        found, whole = data, True
    if not whole:
        raise Residue("verify.unreadable")
    return found
