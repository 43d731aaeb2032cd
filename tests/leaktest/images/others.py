"""GIF, WebP and BMP."""

from __future__ import annotations

import struct

from PIL import Image

from sanitization.vocabulary import FileKind
from tests.leaktest.images import making
from tests.leaktest.images.making import ASCII, EDITIONS, text
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

GIF_PLACES = table("""
comment     | blocks | comment                    | metadata | words  | plain
between     | blocks | comment between frames     | metadata | words  | plain
application | blocks | application extension      | metadata | words  | plain
xmp         | blocks | XMP extension              | metadata | who    | escaped
plain-text  | blocks | plain text extension       | metadata | words  | plain
palette     | blocks | colours that nothing has   | metadata | token  | plain
tail        | file   | bytes after the trailer    | metadata | words  | plain
""")
WEBP_PLACES = table("""
exif        | chunks | EXIF Artist                | metadata | who    | plain
xmp         | chunks | XMP                        | metadata | who    | escaped
profile     | chunks | ICCP description           | metadata | client | plain
unknown     | chunks | unknown chunk              | metadata | words  | plain
tail        | file   | bytes after the end        | metadata | words  | plain
""")
BMP_PLACES = table("""
palette     | header | colours that nothing has   | metadata | token  | plain
gap         | file   | bytes before the pixels    | metadata | words  | plain
profile     | header | path of a linked profile   | metadata | path   | plain
tail        | file   | bytes after the pixels     | metadata | words  | plain
""")


def _blocks(data: bytes) -> bytes:
    pieces = [data[at : at + 255] for at in range(0, len(data), 255)]
    return b"".join(bytes((len(piece),)) + piece for piece in pieces) + b"\0"


def _colours(value: str, count: int) -> bytes:
    return value.encode().ljust(count, b" ")[:count]


def build_gif(p: Planting, edition: Edition) -> bytes:
    frames = [making.picture(shade).quantize(8, dither=Image.Dither.NONE) for shade in (0, 64)]
    data = making.saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=[100, 200], loop=0)
    # A table of 64 colours, of which the picture uses a few.
    flags = data[10]
    used = 3 << ((flags & 7) + 1)
    colours = data[13 : 13 + used] + _colours(p.raw("palette"), 3 * 64 - used)
    head = data[:10] + bytes((flags & 0xF8 | 5,)) + data[11:13] + colours
    body = data[13 + used :]
    extensions = (
        b"\x21\xfe" + _blocks(p.raw("comment").encode())
        + b"\x21\xff\x0bOWNPROG 1.0" + _blocks(p.raw("application").encode())
        + b"\x21\xff\x0bXMP DataXMP" + making.xmp(p.bare("xmp")) + b"\x01" + bytes(range(255, -1, -1)) + b"\0"
        + b"\x21\x01" + _blocks(b"\0" * 12)[:-1] + _blocks(p.raw("plain-text").encode())
    )  # fmt: skip
    between = b"\x21\xfe" + _blocks(p.raw("between").encode())
    at = body.rindex(b"\x21\xf9")
    return head + extensions + body[:at] + between + body[at:] + p.raw("tail").encode()


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<L", len(body)) + body + b"\0" * (len(body) % 2)


def build_webp(p: Planting, edition: Edition) -> bytes:
    data = making.saved(
        making.picture(), "WEBP", lossless=True, exif=making.exif([[(0x013B, ASCII, text(p.raw("exif")))]]),
        xmp=making.xmp(p.bare("xmp")), icc_profile=making.profile(p.raw("profile")),
    )  # fmt: skip
    body = data[12:] + _chunk(b"OWNX", p.raw("unknown").encode())
    return b"RIFF" + struct.pack("<L", len(body) + 4) + b"WEBP" + body + p.raw("tail").encode()


def build_bmp(p: Planting, edition: Edition) -> bytes:
    image = making.picture().quantize(8, dither=Image.Dither.NONE)
    palette = (image.getpalette() or [])[: 3 * 8]
    entries = b"".join(bytes((palette[at + 2], palette[at + 1], palette[at], 0)) for at in range(0, len(palette), 3))
    spare = _colours(p.raw("palette"), 4 * 64 - len(entries))
    rows = b"".join(image.crop((0, row, 64, row + 1)).tobytes() for row in reversed(range(48)))
    profile, gap = text(p.raw("profile")), text(p.raw("gap"))
    start = 14 + 124 + 4 * 64 + len(gap)
    info = struct.pack("<LllHHLLllLL", 124, 64, 48, 1, 8, 0, len(rows), 2835, 2835, 64, 64)
    info += struct.pack("<LLLL4s", 0, 0, 0, 0, b"KNIL") + b"\0" * 48
    info += struct.pack("<LLLL", 4, 124 + 4 * 64 + len(gap) + len(rows), len(profile), 0)
    size = start + len(rows) + len(profile)
    head = b"BM" + struct.pack("<LHHL", size, 0, 0, start)
    return head + info + entries + spare + gap + rows + profile + p.raw("tail").encode()


def _format(name: str, places: tuple, build: object) -> Format:  # type: ignore[type-arg]
    return Format(
        kind=FileKind.IMAGE, name=name, places=places, build=build, facts=making.facts, opens=making.opens,  # type: ignore[arg-type]
        editions=EDITIONS,
    )  # fmt: skip


GIF = _format("moving.gif", GIF_PLACES, build_gif)
WEBP = _format("photo.webp", WEBP_PLACES, build_webp)
BMP = _format("old.bmp", BMP_PLACES, build_bmp)
