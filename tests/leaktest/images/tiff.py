"""TIFF with two pages."""

from __future__ import annotations

import struct

from sanitization.vocabulary import FileKind
from tests.leaktest.images import making
from tests.leaktest.images.making import ASCII, BYTE, EDITIONS, LONG, UNDEFINED, Entry, text
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
artist      | page 1 | 315 Artist                 | metadata | who    | plain
document    | page 1 | 269 DocumentName           | metadata | path   | plain
description | page 1 | 270 ImageDescription       | metadata | words  | plain
page-name   | page 1 | 285 PageName               | metadata | words  | plain
software    | page 1 | 305 Software               | metadata | short  | plain
host        | page 1 | 316 HostComputer           | metadata | token  | plain
copyright   | page 1 | 33432 Copyright            | metadata | client | plain
xmp         | page 1 | 700 XMP                    | metadata | who    | escaped
iptc        | page 1 | 33723 IPTC                 | metadata | person | plain
photoshop   | page 1 | 34377 Photoshop            | metadata | words  | plain
profile     | page 1 | 34675 profile              | metadata | client | plain
layers      | page 1 | 37724 ImageSourceData      | metadata | words  | plain
geo         | page 1 | 34737 GeoAsciiParams       | metadata | client | plain
private     | page 1 | private tag                | metadata | words  | plain
exif        | page 1 | CameraOwnerName            | metadata | person | plain
sub         | page 1 | SubIFD Artist              | metadata | person | plain
second      | page 2 | 315 Artist                 | metadata | who    | plain
second-name | page 2 | 269 DocumentName           | metadata | path   | plain
loose       | file   | bytes that no tag points to | metadata | words  | plain
""")


def _page(at: int, shade: int) -> tuple[bytes, list[Entry]]:
    pixels = making.picture(shade).tobytes()
    numbers = ((256, 64), (257, 48), (259, 1), (262, 2), (273, at), (277, 3), (278, 48), (279, len(pixels)))
    depth: list[Entry] = [(258, 3, struct.pack("<HHH", 8, 8, 8))]
    return pixels, [*((tag, LONG, struct.pack("<L", number)) for tag, number in numbers), *depth]


def build(p: Planting, edition: Edition) -> bytes:
    iptc = making.iptc(p.raw("iptc"), "caption")
    first, entries = _page(8, 0)
    second, others = _page(8 + len(first), 64)
    loose = text(p.raw("loose")) + b"\0" * (len(text(p.raw("loose"))) % 2)
    entries += [
        (315, ASCII, text(p.raw("artist"))), (269, ASCII, text(p.raw("document"))),
        (270, ASCII, text(p.raw("description"))), (285, ASCII, text(p.raw("page-name"))),
        (305, ASCII, text(p.raw("software"))), (316, ASCII, text(p.raw("host"))),
        (33432, ASCII, text(p.raw("copyright"))), (700, BYTE, making.xmp(p.bare("xmp"))), (33723, UNDEFINED, iptc),
        (34377, BYTE, b"8BIM\x03\xed\0\0" + text(p.raw("photoshop"))),
        (34675, UNDEFINED, making.profile(p.raw("profile"))), (37724, UNDEFINED, text(p.raw("layers"))),
        (34737, ASCII, text(p.raw("geo"))), (50999, ASCII, text(p.raw("private"))),
    ]  # fmt: skip
    others += [(315, ASCII, text(p.raw("second"))), (269, ASCII, text(p.raw("second-name")))]
    inner = {34665: [(0xA430, ASCII, text(p.raw("exif")))], 330: [(315, ASCII, text(p.raw("sub")))]}
    start = 8 + len(first) + len(second) + len(loose)
    body = making.directories([entries, others], inner, start)
    return b"II*\0" + struct.pack("<L", start) + first + second + loose + body


FORMAT = Format(
    kind=FileKind.IMAGE, name="scan.tiff", places=PLACES, build=build, facts=making.facts, opens=making.opens,
    editions=EDITIONS,
)  # fmt: skip
