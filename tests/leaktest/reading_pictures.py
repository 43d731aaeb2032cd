"""What the compressed parts of a picture say, and its colours and pixels taken for letters."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"RIFF", b"BM")
_HEAD = 200  # bytes of a chunk within which its packed part begins
_FRAMES = 8


def fits(data: bytes) -> bool:
    return data.startswith(_STARTS)


def read(data: bytes) -> list[bytes]:
    pieces = _chunks(data) if data[:4] == b"\x89PNG" else []
    try:
        image = Image.open(io.BytesIO(data))
        for number in range(min(getattr(image, "n_frames", 1), _FRAMES)):
            image.seek(number)
            pieces += [image.tobytes(), image.convert("RGBA").tobytes(), bytes(image.getpalette() or [])]
    except (OSError, ValueError):
        pass
    return pieces


def _chunks(data: bytes) -> list[bytes]:
    """Whatever can be inflated in the chunks of a PNG, in those behind its end too."""
    pieces: list[bytes] = []
    at = 8
    while at + 12 <= len(data):
        (size,) = struct.unpack_from(">L", data, at)
        body = data[at + 8 : at + 8 + size]
        for start in [place for place in range(min(len(body), _HEAD)) if body[place] == 0x78]:
            try:
                pieces.append(zlib.decompressobj().decompress(body[start:], 1 << 22))
            except zlib.error:
                continue
        at += 12 + size
    return pieces
