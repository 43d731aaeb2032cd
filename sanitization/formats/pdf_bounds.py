"""What pages and forms draw is refused where it unpacks beyond reason, and not drawn instead: that takes minutes."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

from sanitization.errors import LimitReached

STREAM_BYTES = 64 << 20
MOST_FILTERS = 8
PIECE = 1 << 20
RATIO = 1_032  # of Deflate, at most


def check_streams(pdf: pikepdf.Pdf) -> None:
    """What pages draw, and what that draws, stays within STREAM_BYTES at every stage. Raises pdf.too_big."""
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        for stream in contents if isinstance(contents, pikepdf.Array) else (contents,):
            _check(stream)
    try:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and (str(thing.get("/Subtype")) == "/Form" or "/PatternType" in thing):
                _check(thing)
    except pikepdf.PdfError:
        pass  # damaged beyond what its pages show


def _check(stream: Any) -> None:
    """Damaged data pass: the reader says what becomes of them."""
    if not isinstance(stream, pikepdf.Stream):
        return
    filters = _filters(stream)
    if any(name in ("/FlateDecode", "/Fl") for name in filters[:MOST_FILTERS]):
        try:
            _unpack(bytes(stream.read_raw_bytes()), filters[:MOST_FILTERS])
        except (zlib.error, ValueError, pikepdf.PdfError):
            pass


def _filters(stream: Any) -> list[str]:
    value = stream.get("/Filter")
    return [str(item) for item in value] if isinstance(value, pikepdf.Array) else [str(value)]


def _unpack(data: bytes, filters: Iterable[str]) -> None:
    pieces: Iterator[bytes] = iter((data,))
    reach = len(data)
    for name in filters:
        if name in ("/FlateDecode", "/Fl"):
            pieces = _inflated(pieces)
            reach *= RATIO
        elif name in ("/ASCIIHexDecode", "/AHx"):
            pieces = iter((binascii.unhexlify(b"".join(b"".join(pieces).partition(b">")[0].split())),))
        elif name in ("/ASCII85Decode", "/A85"):
            pieces = iter((base64.a85decode(b"".join(pieces).partition(b"~>")[0].removeprefix(b"<~")),))
        else:
            break
    if reach > STREAM_BYTES:
        for _ in pieces:
            pass


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    total = 0
    for piece in pieces:
        rest = piece
        while rest and not unpacker.eof:
            found = unpacker.decompress(rest, PIECE)
            rest = unpacker.unconsumed_tail
            total += len(found)
            if total > STREAM_BYTES:
                raise LimitReached("pdf.too_big")
            yield found
