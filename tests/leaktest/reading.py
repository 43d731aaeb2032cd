"""Everything that can be read out of a file, at any depth and in any encoding, as one folded text.

Own code: members are found by their local headers and inflated raw, markup is undone by search and replace.
"""

from __future__ import annotations

import base64
import binascii
import html
import io
import re
import struct
import tarfile
import urllib.parse
import zlib
from decimal import Decimal

from tests.leaktest import reading_git, reading_mail, reading_notebooks, reading_pdf, reading_pictures
from tests.leaktest.values import folded

DEPTH = 6
_TAG = re.compile(r"<[^>]*>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{24,}={0,2}")
_STYLE_ESCAPE = re.compile(r"\\((?:10|0?[0-9A-Fa-f])?[0-9A-Fa-f]{1,4})[ \t]")
_EXPONENT = re.compile(r"\b\d\.\d+[Ee]\+?\d{1,2}\b")
_LOCAL = b"PK\x03\x04"


def read(data: bytes) -> str:
    """The folded text of everything in `data`; pieces that nobody reads as one are parted by a bar."""
    return "|".join(dict.fromkeys(folded(text) for text in _texts(data, 0)))


def _texts(data: bytes, depth: int) -> list[str]:
    found: list[str] = []
    inner: list[bytes] = []
    if data[:4] == _LOCAL or b"PK\x05\x06" in data[-70000:]:
        inner = _members(data)
        found += _bytes_as_text(_rest(data))
    else:
        for text in _bytes_as_text(data):
            found += _undone(text)
            if len(data) < 2_000_000:
                inner += _blobs(text)
    if reading_pictures.fits(data):
        for piece in reading_pictures.read(data):
            found += [*_bytes_as_text(piece), *_undone(piece.decode("utf-8", "replace"))]
    if data[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            inner += [archive.extractfile(one).read() for one in archive if one.isreg()]  # type: ignore[union-attr]
    for special in (reading_mail, reading_notebooks, reading_pdf, reading_git):
        if special.fits(data):
            texts, files = special.read(data)
            found += [one for text in texts for one in _undone(text)]
            inner += files
    if data[:2] == b"\x1f\x8b":
        inner.append(zlib.decompressobj(31).decompress(data))
    if depth < DEPTH:
        for one in inner:
            found += _texts(one, depth + 1)
    return found


def _bytes_as_text(data: bytes) -> list[str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [data.decode("utf-16", "replace")]
    texts = [data.decode("utf-8", "replace")]
    if b"\0" in data:
        texts += [data.decode("utf-16-le", "replace"), data[1:].decode("utf-16-le", "replace")]
        texts.append(data.replace(b"\0", b"").decode("latin-1"))
    return texts


def _undone(text: str) -> list[str]:
    found = [text]
    if "<" in text:
        opened = _CDATA.sub(lambda match: html.escape(match[1]), text)
        found.append(html.unescape(opened))
        bare = _TAG.sub("", opened)
        found += [html.unescape(bare), html.unescape(html.unescape(bare))]
    found += [urllib.parse.unquote(one) for one in found[:2] if "%" in one]
    found += [urllib.parse.unquote(one) for one in found[-2:] if "%25" in text]
    if _STYLE_ESCAPE.search(text):
        found.append(_STYLE_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text))
    found += [f"{Decimal(number):f}" for number in _EXPONENT.findall(text)]
    return found


def _blobs(text: str) -> list[bytes]:
    blobs = []
    for match in _BASE64.findall(text):
        try:
            blobs.append(base64.b64decode(match + "=" * (-len(match) % 4)))
        except binascii.Error:
            continue
    return blobs


def _members(data: bytes) -> list[bytes]:
    """Every member by its local header, whether a directory lists it or not, with its name and extra bytes."""
    members = []
    at = data.find(_LOCAL)
    while at >= 0:
        method, packed = struct.unpack_from("<8xH8xL", data, at)
        name, extra = struct.unpack_from("<26x2H", data, at)
        start = at + 30 + name + extra
        members.append(data[at + 30 : start])
        stream = data[start : start + packed]
        try:
            members.append(zlib.decompressobj(-15).decompress(stream) if method == 8 else stream)
        except zlib.error:
            members.append(stream)
        at = data.find(_LOCAL, start + packed)
    return members


def _rest(data: bytes) -> bytes:
    """The central directory and whatever stands around the members: names, extra bytes, comments."""
    pieces = []
    end = 0
    at = data.find(_LOCAL)
    while at >= 0:
        pieces.append(data[end:at])
        (packed,) = struct.unpack_from("<18xL", data, at)
        name, extra = struct.unpack_from("<26x2H", data, at)
        end = at + 30 + name + extra + packed
        at = data.find(_LOCAL, end)
    return b"".join(pieces) + data[end:]
