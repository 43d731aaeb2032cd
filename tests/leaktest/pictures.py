"""Pictures and sounds with something written into them."""

from __future__ import annotations

import io
import struct

from PIL import Image
from PIL.PngImagePlugin import PngInfo

_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator></rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)


def jpeg(artist: str = "", comment: str = "", xmp: str = "", tail: str = "") -> bytes:
    """A small JPEG; xmp is put into markup as it is."""
    sink = io.BytesIO()
    exif = Image.Exif()
    if artist:
        exif[0x013B] = artist.encode()
    options: dict[str, bytes] = {"exif": exif.tobytes()} if artist else {}
    if comment:
        options["comment"] = comment.encode()
    Image.new("RGB", (40, 30), (190, 120, 60)).save(sink, "JPEG", quality=90, **options)
    data = sink.getvalue()
    if xmp:
        body = b"http://ns.adobe.com/xap/1.0/\0" + _XMP.replace("{}", xmp).encode()
        data = data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]
    return data + tail.encode()


def png(author: str = "") -> bytes:
    sink = io.BytesIO()
    info = PngInfo()
    if author:
        info.add_itxt("Author", author)
    Image.new("RGB", (40, 30), (20, 120, 60)).save(sink, "PNG", pnginfo=info)
    return sink.getvalue()


def wav(artist: str) -> bytes:
    text = artist.encode() + b"\0" * (2 - len(artist.encode()) % 2)
    info = b"INFOIART" + struct.pack("<L", len(text)) + text
    form = b"fmt " + struct.pack("<LHHLLHH", 16, 1, 1, 8000, 8000, 1, 8) + b"data" + struct.pack("<L", 2) + b"\x80\x80"
    body = b"WAVE" + form + b"LIST" + struct.pack("<L", len(info)) + info
    return b"RIFF" + struct.pack("<L", len(body)) + body
