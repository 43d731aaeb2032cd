"""The bytes of a picture that are no pixels: every segment, chunk or tag where words could stand."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from PIL import Image, ImageSequence

from sanitization.heif import is_heif

FRAME_PIXELS, LONGEST = 50_000_000, 2_000
_PIXELS_PNG = frozenset({b"IDAT", b"fdAT", b"PLTE", b"tRNS", b"IHDR"})


def wordy_bytes(data: bytes) -> Iterator[bytes]:
    """Pieces that could hold words. Unknown kinds come whole."""
    if data.startswith(b"\x89PNG"):
        yield from _png(data)
    elif data.startswith(b"\xff\xd8"):
        yield from _jpeg(data)
    elif data.startswith(b"GIF8"):
        yield from _gif(data)
    elif data[:4] == b"RIFF":
        yield from _riff(data)
    elif data[:2] == b"BM":
        end = int.from_bytes(data[2:6], "little")
        yield data[end:]
    elif data[:4] in (b"II*\x00", b"MM\x00*"):
        yield from _tiff(data)
    else:
        yield data


def _png(data: bytes) -> Iterator[bytes]:
    position = 8
    while position + 12 <= len(data):
        size = int.from_bytes(data[position : position + 4], "big")
        kind = data[position + 4 : position + 8]
        body = data[position + 8 : position + 8 + size]
        if kind not in _PIXELS_PNG:
            yield body
            if kind in (b"zTXt", b"iTXt", b"iCCP"):
                yield from _inflated(body)
        position += 12 + size
        if kind == b"IEND":
            break
    yield data[position:]


def _inflated(body: bytes) -> Iterator[bytes]:
    for mark in (b"\x78\x9c", b"\x78\xda", b"\x78\x01", b"\x78\x5e"):
        at = body.find(mark)
        if at >= 0:
            try:
                yield zlib.decompressobj().decompress(body[at:], 1 << 24)
            except zlib.error:
                continue


def _jpeg(data: bytes) -> Iterator[bytes]:
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker == 0xD9:
            position += 2
            break
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        if marker >= 0xE0:
            yield data[position + 4 : position + 2 + size]
        position += 2 + size
        if marker == 0xDA:
            while position < len(data):
                at = data.find(b"\xff", position)
                if at < 0:
                    return
                following = data[at + 1 : at + 2]
                if following != b"\x00" and not b"\xd0" <= following <= b"\xd7" and following != b"\xff":
                    position = at
                    break
                position = at + (1 if following == b"\xff" else 2)
    yield data[position:]


def _gif(data: bytes) -> Iterator[bytes]:
    flags = data[10] if len(data) > 12 else 0
    position = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    while position < len(data):
        mark = data[position]
        if mark == 0x3B:
            yield data[position + 1 :]
            return
        if mark == 0x2C:
            flags = data[position + 9] if position + 9 < len(data) else 0
            position += 10 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0) + 1
            _, position = _blocks(data, position)
        elif mark == 0x21:
            body, position = _blocks(data, position + 2)
            yield body
        else:
            yield data[position:]
            return


def _blocks(data: bytes, position: int) -> tuple[bytes, int]:
    body = bytearray()
    while position < len(data) and data[position]:
        size = data[position]
        body += data[position + 1 : position + 1 + size]
        position += 1 + size
    return bytes(body), position + 1


def _riff(data: bytes) -> Iterator[bytes]:
    position = 12
    while position + 8 <= len(data):
        kind = data[position : position + 4]
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        if kind not in (b"VP8 ", b"VP8L", b"ALPH", b"ANMF", b"VP8X", b"ANIM"):
            yield data[position + 8 : position + 8 + size]
        position += 8 + size + size % 2
    yield data[position:]


def _tiff(data: bytes) -> Iterator[bytes]:
    order = "little" if data[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(data[at : at + size], "little" if order == "little" else "big")

    position = number(4, 4)
    seen: set[int] = set()
    while position and position not in seen and position + 2 <= len(data):
        seen.add(position)
        count = number(position, 2)
        for index in range(count):
            at = position + 2 + index * 12
            kind, amount = number(at + 2, 2), number(at + 4, 4)
            width = {1: 1, 2: 1, 6: 1, 7: 1}.get(kind, 0) * amount
            if 0 < width <= 4:
                yield data[at + 8 : at + 8 + width]
            elif width:
                start = number(at + 8, 4)
                yield data[start : start + width]
        position = number(position + 2 + count * 12, 4)


def frames(data: bytes, most: int) -> Iterator[Image.Image]:
    """The pictures as they are shown, in grey, as long as they hold no more than `most` pixels together."""
    try:
        image = Image.open(io.BytesIO(data))
        for frame in ImageSequence.Iterator(image):
            if frame.width * frame.height > FRAME_PIXELS:
                return
            grey = frame.convert("RGB").convert("L")
            grey.thumbnail((LONGEST, LONGEST))
            most -= grey.width * grey.height
            if most < 0:
                return
            yield grey
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return


def is_picture(data: bytes) -> bool:
    return (
        data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM"))
        or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
        or is_heif(data)
    )
