"""JPEG."""

from __future__ import annotations

import struct

from sanitization.vocabulary import FileKind
from tests.leaktest.images import making
from tests.leaktest.images.making import ASCII, BYTE, EDITIONS, LONG, UNDEFINED, text, wide
from tests.leaktest.pictures import jpeg
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
artist       | EXIF     | Artist                     | metadata | who    | plain
description  | EXIF     | ImageDescription           | metadata | words  | plain
copyright    | EXIF     | Copyright                  | metadata | client | plain
software     | EXIF     | Software                   | metadata | short  | plain
host         | EXIF     | HostComputer               | metadata | token  | plain
xp-author    | EXIF     | XPAuthor                   | metadata | person | plain
xp-comment   | EXIF     | XPComment                  | metadata | words  | plain
xp-title     | EXIF     | XPTitle                    | metadata | words  | plain
user-comment | EXIF     | UserComment                | metadata | words  | plain
owner        | EXIF     | CameraOwnerName            | metadata | person | plain
serial       | EXIF     | BodySerialNumber           | metadata | token  | plain
unique       | EXIF     | ImageUniqueID              | metadata | guid   | plain
maker-note   | EXIF     | MakerNote                  | metadata | person | plain
gps-area     | EXIF     | GPSAreaInformation         | metadata | client | plain
gps-method   | EXIF     | GPSProcessingMethod        | metadata | words  | plain
thumbnail    | EXIF     | comment of the thumbnail   | metadata | words  | plain
creator      | XMP      | dc:creator                 | metadata | who    | escaped
face         | XMP      | name of a face             | metadata | person | escaped
history      | XMP      | history                    | metadata | words  | escaped
extended     | XMP      | extended packet            | metadata | words  | plain
by-line      | IPTC     | by-line                    | metadata | person | plain
caption      | IPTC     | caption                    | metadata | words  | plain
comment      | segments | COM                        | metadata | words  | plain
jfxx         | segments | JFXX                       | metadata | short  | plain
profile      | segments | description of the profile | metadata | client | plain
unknown      | segments | APP9                       | metadata | words  | plain
provenance   | segments | APP11 JUMBF                | metadata | client | plain
second       | file     | EXIF of a second picture   | metadata | who    | plain
tail         | file     | bytes after the end        | metadata | words  | plain
""")


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def _exif(p: Planting) -> bytes:
    thumbnail = jpeg(comment=p.raw("thumbnail"))
    main = [
        (0x013B, ASCII, text(p.raw("artist"))), (0x010E, ASCII, text(p.raw("description"))),
        (0x8298, ASCII, text(p.raw("copyright"))), (0x0131, ASCII, text(p.raw("software"))),
        (0x013C, ASCII, text(p.raw("host"))), (0x9C9D, BYTE, wide(p.raw("xp-author"))),
        (0x9C9C, BYTE, wide(p.raw("xp-comment"))), (0x9C9B, BYTE, wide(p.raw("xp-title"))),
    ]  # fmt: skip
    folder = [
        (0x9286, UNDEFINED, b"UNICODE\0" + wide(p.raw("user-comment"))), (0xA430, ASCII, text(p.raw("owner"))),
        (0xA431, ASCII, text(p.raw("serial"))), (0xA420, ASCII, text(p.raw("unique"))),
        (0x927C, UNDEFINED, b"Maker\0" + text(p.raw("maker-note"))),
    ]  # fmt: skip
    place = [
        (0x001B, UNDEFINED, b"ASCII\0\0\0" + text(p.raw("gps-method"))),
        (0x001C, UNDEFINED, b"UNICODE\0" + wide(p.raw("gps-area"))),
    ]
    inner = {0x8769: folder, 0x8825: place}
    # The second directory holds the thumbnail, whose place is known once the size is.
    for _ in range(2):
        small = [(0x0201, LONG, struct.pack("<L", 0)), (0x0202, LONG, struct.pack("<L", len(thumbnail)))]
        size = len(making.exif([main, small], inner))
        small[0] = (0x0201, LONG, struct.pack("<L", size))
    return b"Exif\0\0" + making.exif([main, small], inner) + thumbnail


def build(p: Planting, edition: Edition) -> bytes:
    data = making.saved(making.picture(), "JPEG", quality=92)
    packet = making.xmp(p.bare("creator"), p.bare("face"), p.bare("history"))
    extended = making.xmp(p.raw("extended"))
    second = jpeg(artist=p.raw("second"))
    segments = (
        _segment(0xE1, _exif(p)),
        _segment(0xE0, b"JFXX\0\x10" + text(p.raw("jfxx"))),
        _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet),
        _segment(
            0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">LL", len(extended), 0) + extended
        ),
        _segment(0xED, b"Photoshop 3.0\0" + making.iptc(p.raw("by-line"), p.raw("caption"))),
        _segment(0xE2, b"ICC_PROFILE\0\x01\x01" + making.profile(p.raw("profile"))),
        _segment(0xE9, text(p.raw("unknown"))),
        _segment(0xEB, b"JP\0\x01\0\0\0\x01" + text(p.raw("provenance"))),
        _segment(0xFE, p.raw("comment").encode()),
    )
    return data[:20] + b"".join(segments) + data[20:] + second + p.raw("tail").encode()


FORMAT = Format(
    kind=FileKind.IMAGE, name="photo.jpg", places=PLACES, build=build, facts=making.facts, opens=making.opens,
    editions=EDITIONS,
)  # fmt: skip
