"""PNG."""

from __future__ import annotations

import struct
import zlib

from sanitization.vocabulary import FileKind
from tests.leaktest.images import making
from tests.leaktest.images.making import ASCII, EDITIONS, text
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
text         | chunks | tEXt                        | metadata | words  | plain
keyword      | chunks | tEXt keyword                | metadata | token  | plain
packed       | chunks | zTXt                        | metadata | words  | plain
wide-text    | chunks | iTXt                        | metadata | words  | plain
packed-wide  | chunks | iTXt, compressed XMP        | metadata | who    | escaped
translated   | chunks | iTXt translated keyword     | metadata | short  | plain
exif         | chunks | eXIf Artist                 | metadata | who    | plain
profile-name | chunks | iCCP name                   | metadata | token  | plain
profile      | chunks | iCCP description            | metadata | client | plain
palette-name | chunks | sPLT name                   | metadata | token  | plain
palette      | chunks | colours of a PLTE           | metadata | token  | plain
private      | chunks | private chunk               | metadata | words  | plain
provenance   | chunks | caBX                        | metadata | client | plain
under-alpha  | pixels | colours under transparency  | metadata | token  | plain
cropped      | file   | image data after the end    | metadata | token  | plain
tail         | file   | bytes after the end         | metadata | words  | plain
""")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def _pixels(secret: bytes) -> bytes:
    """Rows without filters; the last one is transparent and spells the secret in its colours."""
    shown = making.picture().convert("RGBA")
    rows = [bytearray(shown.crop((0, row, 64, row + 1)).tobytes()) for row in range(48)]
    colours = secret.ljust(192, b"\0")[:192]
    rows[-1] = bytearray(b"".join(colours[at : at + 3] + b"\0" for at in range(0, 192, 3)))
    return b"".join(b"\0" + bytes(row) for row in rows)


def build(p: Planting, edition: Edition) -> bytes:
    packet = zlib.compress(making.xmp(p.bare("packed-wide")))
    palette = p.raw("palette").encode().ljust(96, b" ")[:96]
    chunks = (
        _chunk(b"IHDR", struct.pack(">LLBBBBB", 64, 48, 8, 6, 0, 0, 0)),
        _chunk(b"iCCP", text(p.raw("profile-name")) + b"\0" + zlib.compress(making.profile(p.raw("profile")))),
        _chunk(b"sPLT", text(p.raw("palette-name")) + b"\x08" + b"\1\2\3\4\0\0"),
        _chunk(b"PLTE", palette),
        _chunk(b"tEXt", b"Author\0" + p.raw("text").encode()),
        _chunk(b"tEXt", text(p.raw("keyword")) + b"x"),
        _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(p.raw("packed").encode())),
        _chunk(b"iTXt", b"Title\0\0\0en\0" + text(p.raw("translated")) + p.raw("wide-text").encode()),
        _chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packet),
        _chunk(b"eXIf", making.exif([[(0x013B, ASCII, text(p.raw("exif")))]])),
        _chunk(b"prVt", p.raw("private").encode()),
        _chunk(b"caBX", b"jumb" + p.raw("provenance").encode()),
        _chunk(b"IDAT", zlib.compress(_pixels(p.raw("under-alpha").encode()))),
        _chunk(b"IEND", b""),
    )
    rest = _chunk(b"IDAT", p.raw("cropped").encode())
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + rest + p.raw("tail").encode()


FORMAT = Format(
    kind=FileKind.IMAGE, name="shot.png", places=PLACES, build=build, facts=making.facts, opens=making.opens,
    editions=EDITIONS,
)  # fmt: skip
