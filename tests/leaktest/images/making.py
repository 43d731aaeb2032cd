"""What several formats of pictures hold: EXIF, XMP, IPTC, colour profiles; and what of a picture must survive."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

from PIL import Image, ImageCms

from tests.leaktest.places import Edition

EDITIONS = (Edition.PLAIN,)
ASCII, LONG, UNDEFINED, BYTE = 2, 4, 7, 1
_SIZE = {ASCII: 1, LONG: 4, UNDEFINED: 1, BYTE: 1, 3: 2, 5: 8}
Entry = tuple[int, int, bytes]


def text(value: str) -> bytes:
    return value.encode() + b"\0"


def wide(value: str) -> bytes:
    return value.encode("utf-16-le") + b"\0\0"


def directories(
    chain: Sequence[Sequence[Entry]], inner: dict[int, Sequence[Entry]] | None = None, start: int = 8
) -> bytes:
    """Little-endian image file directories, one behind the other; `inner`: tag of the first one -> directory it points to."""
    blocks = bytearray()
    for number, entries in enumerate(chain):
        last = number == len(chain) - 1
        blocks += _directory(entries, start + len(blocks), inner if number == 0 else None, last=last)
    return bytes(blocks)


def _directory(entries: Sequence[Entry], at: int, inner: dict[int, Sequence[Entry]] | None, *, last: bool) -> bytes:
    rows = sorted([*entries, *((tag, LONG, b"\0\0\0\0") for tag in inner or {})])
    head = 2 + 12 * len(rows) + 4
    data = bytearray()
    table = bytearray(struct.pack("<H", len(rows)))
    for tag, kind, value in rows:
        where = at + head + len(data)
        if inner and tag in inner:
            data += _directory(inner[tag], where, None, last=True)
            value = struct.pack("<L", where)
            table += struct.pack("<HHL4s", tag, kind, 1, value)
        elif len(value) <= 4:
            table += struct.pack("<HHL4s", tag, kind, len(value) // _SIZE[kind], value)
        else:
            data += value + b"\0" * (len(value) % 2)
            table += struct.pack("<HHLL", tag, kind, len(value) // _SIZE[kind], where)
        if len(data) % 2:
            data += b"\0"
    following = 0 if last else at + head + len(data)
    return bytes(table + struct.pack("<L", following) + data)


def exif(chain: Sequence[Sequence[Entry]], inner: dict[int, Sequence[Entry]] | None = None) -> bytes:
    return b"II*\0\x08\0\0\0" + directories(chain, inner)


def xmp(creator: str, region: str = "", history: str = "") -> bytes:
    """A packet; the values are put into markup as they are."""
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>'
        f"<Regions><Name>{region}</Name></Regions><History>{history}</History></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def iptc(author: str, caption: str) -> bytes:
    """A Photoshop resource with two IPTC records."""
    records = b"".join(
        b"\x1c\x02" + bytes((number,)) + struct.pack(">H", len(value.encode())) + value.encode()
        for number, value in ((80, author), (120, caption))
    )
    return b"8BIM\x04\x04\0\0" + struct.pack(">L", len(records)) + records + b"\0" * (len(records) % 2)


def profile(description: str) -> bytes:
    """An sRGB profile with another description."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    words = description.encode("utf-16-be")
    body = b"mluc\0\0\0\0" + struct.pack(">LL2s2sLL", 1, 12, b"en", b"US", len(words), 28) + words
    body += b"\0" * (-len(body) % 4)
    count = struct.unpack_from(">L", data, 128)[0]
    for number in range(count):
        at = 132 + 12 * number
        if data[at : at + 4] == b"desc":
            struct.pack_into(">LL", data, at + 4, len(data), len(body))
    data += body
    struct.pack_into(">L", data, 0, len(data))
    return bytes(data)


def picture(shade: int = 0) -> Image.Image:
    """Something to look at."""
    image = Image.new("RGB", (64, 48), (192, 128 + shade, 64))
    image.paste((16, 48, 96), (8, 8, 30, 30))
    return image


def saved(image: Image.Image, name: str, **options: object) -> bytes:
    sink = io.BytesIO()
    image.save(sink, name, **options)
    return sink.getvalue()


def facts(data: bytes) -> dict[str, list[str]]:
    """Format, size, frames and what can be seen, roughly."""
    image = Image.open(io.BytesIO(data))
    name = "JPEG" if image.format == "MPO" else str(image.format)
    frames = 1 if name == "JPEG" else int(getattr(image, "n_frames", 1))
    seen = []
    for number in range(frames):
        image.seek(number)
        shown = Image.new("RGBA", image.size, (255, 255, 255, 255))
        shown.alpha_composite(image.convert("RGBA"))
        spots = [shown.getpixel(spot) for spot in ((20, 20), (50, 40), (40, 4))]
        seen.append(str([tuple(round(value / 16) for value in spot[:3]) for spot in spots if isinstance(spot, tuple)]))
    return {"format": [name], "size": [str(image.size)], "frames": [str(frames)], "seen": seen}


def opens(data: bytes) -> object:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
