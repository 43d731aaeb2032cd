"""More of the list of bad inputs: packages, pages, pictures and archives that lie about themselves."""

from __future__ import annotations

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from tests.sanitization.formats.odf_making import ODT, document
from tests.sanitization.hostile import Hostile, body, memo, pdf, picture, png, replaced, tarred, zipped

TEXT = b"The lease is due.\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def files() -> Iterator[Hostile]:
    """On its own, in a zip, in a tar.gz."""
    good = memo()
    yield Hostile("a docx that ends in exe", "a.docx.exe", good, "type.not_allowed")
    yield Hostile("a script named pdf", "a.pdf", b"#!/bin/sh\necho lease\n", "type.mismatch")
    yield Hostile("a PDF behind 2 KB of junk", "a.pdf", b"junk and more of it\n" * 103 + pdf(), "type.mismatch")
    yield Hostile("a picture with a script behind it", "a.gif", picture("GIF") + b"<script>x()</script>", "")
    yield Hostile("rar", "a.rar", b"Rar!\x1a\x07\x01\x00" + bytes(64), "type.not_supported_yet")
    for what, before in (("an outside entity", OUTSIDE), ("a billion laughs", LAUGHS)):
        package = replaced(good, "word/document.xml", body(b"<w:p>&a;</w:p>", before))
        yield Hostile(f"{what} in a docx", "a.docx", package, "xml.dtd_forbidden")
    tables = body(b"<w:tbl><w:tr><w:tc>" * 2000 + b"</w:tc></w:tr></w:tbl>" * 2000)
    yield Hostile("2,000 tables in one another", "a.docx", replaced(good, "word/document.xml", tables), "xml.too_deep")
    yield Hostile("a docx without relations", "a.docx", replaced(good, "_rels/.rels", None), "file.corrupt")
    yield Hostile("a docx without its document", "a.docx", replaced(good, "word/document.xml", None), "file.corrupt")
    locked = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' + (
        b'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        b'<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>'
    )
    text = document(ODT, "<text:p>The lease is due.</text:p>")
    yield Hostile("a locked odt", "a.odt", replaced(text, "META-INF/manifest.xml", locked), "file.encrypted")
    yield Hostile("an odt without content", "a.odt", replaced(text, "content.xml", None), "file.corrupt")
    yield Hostile("pages in a ring", "a.pdf", pdf(_ring), "pdf.corrupt")
    yield Hostile("a PDF whose past is its present", "a.pdf", _own_past(), "")
    yield Hostile("an outline in a ring", "a.pdf", pdf(_outline_ring), "")
    yield Hostile("a bomb in two wrappings", "a.pdf", pdf(_wrapped_bomb), "pdf.too_big")
    yield Hostile("a bomb in a form", "a.pdf", pdf(_form_bomb), "pdf.too_big")
    yield Hostile("a bomb behind digits", "a.pdf", pdf(_digits_bomb), "pdf.too_big")
    yield Hostile("a bomb of runs", "a.pdf", pdf(_run_bomb), "pdf.needs_ocr")
    yield Hostile("2,001 pages", "a.pdf", pdf(_many_pages), "pdf.too_many_pages")
    yield Hostile("no page", "a.pdf", pdf(_no_page), "pdf.empty")
    yield Hostile("a PDF that does not find its objects", "a.pdf", _lost(pdf()), "")
    yield Hostile("13,000 pixels square", "a.png", png(13_000, 13_000, b""), "image.too_many_pixels")
    yield Hostile("200 frames of 2,000 pixels square", "a.gif", _film(2000, 200), "image.too_many_frames")
    yield Hostile("a picture with a bomb of words", "a.png", _wordy(), "image.corrupt")
    yield Hostile("a picture of Photoshop", "a.psd", b"8BPS\x00\x01" + bytes(200), "type.not_supported_yet")
    yield Hostile("a picture that is a program", "a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n", "type.not_supported_yet")
    yield Hostile("a drawing with a script", "a.svg", SVG + b"<script>fetch('http://x')</script></svg>", "")
    yield Hostile("a drawing of a file", "a.svg", SVG + b'<image xlink:href="file:///etc/passwd"/></svg>', "")
    yield Hostile("a drawing with laughs", "a.svg", LAUGHS + SVG + b"<text>&c;</text></svg>", "xml.dtd_forbidden")
    yield Hostile("a drawing that uses itself", "a.svg", SVG + b'<g id="a"><use xlink:href="#a"/></g></svg>', "")
    yield Hostile("laughs of YAML", "a.yaml", _anchors(), "")
    yield Hostile("arrays of numpy", "a.npz", zipped(("a.npy", b"\x93NUMPY\x01\x00" + bytes(60))), "type.not_allowed")
    yield Hostile("a word without end", "a.txt", b"a" * 1_000_000, "")
    yield Hostile("half an address, often", "a.txt", b"a@b.c@d.e." * 50_000, "")
    yield Hostile(
        "what scanners are tried with", "a.txt",
        b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", "",
    )  # fmt: skip


def archives() -> Iterator[Hostile]:
    """What only an archive can bring."""
    plain = zipped(("a.txt", TEXT), ("b.txt", TEXT))
    yield Hostile("half a zip", "a.zip", plain[: len(plain) // 2], "file.truncated")
    wrong = bytearray(plain)
    for mark, offset in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = wrong.find(mark)
        wrong[at + offset] ^= 0xFF
    yield Hostile("a sum that is wrong", "a.zip", bytes(wrong), "archive.corrupt")
    yield Hostile("members that overlap", "a.zip", _overlapping(), "archive.overlap")
    yield Hostile("25,001 files of nothing", "a.zip", _nothings(25_001), "archive.too_many")
    yield Hostile("an empty name", "a.zip", zipped(("", TEXT)), "archive.bad_name")
    yield Hostile(
        "a sparse file", "a.tar.gz", tarred(("s", b""), kind=tarfile.GNUTYPE_SPARSE), "archive.special_member"
    )
    yield Hostile("the chain around the filter", "a.tar.gz", _chain(), "archive.special_member")
    yield Hostile("a size that is no number", "a.tar", _sized(b"9999999"), "archive.corrupt")
    for what, size in (("negative", b"\xff" * 12), ("huge", b"\x80" + b"\xff" * 11)):
        yield Hostile(f"a size that is {what}", "a.tar", _sized(size), "archive.part_too_big")
    yield Hostile("names without end", "a.tar", _header(b"L", 1 << 30), "archive.corrupt")
    yield Hostile("a header of a gigabyte", "a.tar", _header(b"x", 1 << 30), "archive.corrupt")
    yield Hostile("a size that a second header changes", "a.tar", _two_sizes(), "archive.part_too_big")
    yield Hostile("a dictionary of 4 GiB", "a.tar.xz", _large_dictionary(), "archive.memory")


def _ring(made: pikepdf.Pdf) -> None:
    made.Root.Pages.Kids = Array([made.Root.Pages])


def _own_past() -> bytes:
    data = pdf()
    at = data.rindex(b"startxref") + 9
    return data.replace(b"trailer <<", b"trailer << /Prev " + data[at : data.index(b"%%EOF", at)].strip())


def _outline_ring(made: pikepdf.Pdf) -> None:
    item = made.make_indirect(Dictionary(Title="Lease", Dest=Array([made.pages[0].obj, Name.Fit])))
    item.Next = item.First = item
    made.Root.Outlines = made.make_indirect(Dictionary(Type=Name.Outlines, First=item, Last=item, Count=1))


def _packed(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b"q Q " * (1 << 18)) for _ in range(megabytes)) + packer.flush()


def _wrapped_bomb(made: pikepdf.Pdf) -> None:
    stream = made.make_stream(b"")
    stream.write(zlib.compress(_packed(1024), 9), filter=Array([Name.FlateDecode, Name.FlateDecode]))
    made.pages[0].obj.Contents = stream


def _digits_bomb(made: pikepdf.Pdf) -> None:
    stream = made.make_stream(b"")
    stream.write(_packed(128).hex().encode() + b">", filter=Array([Name.ASCIIHexDecode, Name.FlateDecode]))
    made.pages[0].obj.Contents = stream


def _form_bomb(made: pikepdf.Pdf) -> None:
    form = made.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.write(_packed(1024), filter=Name.FlateDecode)
    made.pages[0].obj.Resources.XObject = Dictionary(Fm=form)
    made.pages[0].obj.Contents = made.make_stream(b"/Fm Do")


def _run_bomb(made: pikepdf.Pdf) -> None:
    stream = made.make_stream(b"")
    runs = b"\x81q\x81 " * (1 << 19) + b"\x80"
    stream.write(zlib.compress(runs, 9), filter=Array([Name.FlateDecode, Name.RunLengthDecode]))
    made.pages[0].obj.Contents = stream


def _many_pages(made: pikepdf.Pdf) -> None:
    for _ in range(2000):
        made.add_blank_page()


def _no_page(made: pikepdf.Pdf) -> None:
    del made.pages[0]


def _lost(data: bytes) -> bytes:
    at = data.rindex(b"startxref")
    return data[:at] + b"startxref\n7\n%%EOF\n"


def _film(side: int, frames: int) -> bytes:
    sink = io.BytesIO()
    Image.new("P", (side, side)).save(sink, "GIF")
    data = sink.getvalue()
    at = data.index(b"\x2c\x00\x00\x00\x00")
    return data[:at] + data[at:-1] * frames + b";"


def _wordy() -> bytes:
    data = picture()
    packed = b"Comment\x00\x00" + zlib.compress(bytes(64 << 20), 9)
    chunk = struct.pack(">L", len(packed)) + b"zTXt" + packed + struct.pack(">L", zlib.crc32(b"zTXt" + packed))
    return data[:33] + chunk + data[33:]


def _anchors() -> bytes:
    lines = ["a0: &a0 [lease]"]
    lines.extend(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    return "\n".join(lines).encode()


def _overlapping() -> bytes:
    """A zip stored in a zip whose directory lists the inner member, too."""
    inner = zipped(("b.txt", TEXT))
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.bin", inner)
    data = sink.getvalue()
    entry = bytearray(inner[inner.find(b"PK\x01\x02") : inner.rfind(b"PK\x05\x06")])
    entry[42:46] = struct.pack("<L", data.find(b"PK\x03\x04", 4))
    end = data.rfind(b"PK\x05\x06")
    size, offset = struct.unpack_from("<LL", data, end + 12)
    return data[:end] + bytes(entry) + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, size + len(entry), offset, 0)


def _nothings(count: int) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", b"")
    return sink.getvalue()


def _chain() -> bytes:
    """Links in folders of long names that Python's own filter follows out of the folder (CVE-2025-4517)."""
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:gz") as archive:

        def add(name: str, kind: bytes, target: str = "") -> None:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            archive.addfile(info)

        path = ""
        for step in "abcdefghijklmnop":
            add(f"{path}{'d' * 247}", tarfile.DIRTYPE)
            add(f"{path}{step}", tarfile.SYMTYPE, "d" * 247)
            path += "d" * 247 + "/"
        short = "/".join("abcdefghijklmnop") + "/" + "l" * 254
        add(short, tarfile.SYMTYPE, "../" * 16)
        add("out", tarfile.SYMTYPE, f"{short}/../../../../etc")
        add("victim", tarfile.LNKTYPE, "out/victim")
    return sink.getvalue()


def _header(kind: bytes, size: int) -> bytes:
    info = tarfile.TarInfo("a.txt")
    info.type, info.size = kind, size
    return info.tobuf(tarfile.USTAR_FORMAT) + TEXT.ljust(512, b"\x00") + bytes(1024)


def _sized(size: bytes) -> bytes:
    data = bytearray(tarred(("a.txt", TEXT), packing=""))
    data[124:136] = size.ljust(12, b"\x00")
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\x00 " % sum(data[:512])
    return bytes(data)


def _two_sizes() -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("a.txt")
        info.size, info.pax_headers = len(TEXT), {"size": "99999999"}
        archive.addfile(info, io.BytesIO(TEXT))
    return sink.getvalue()


def _large_dictionary() -> bytes:
    data = bytearray(lzma.compress(tarred(("a.txt", TEXT), packing=""), check=lzma.CHECK_CRC32))
    size = (data[12] + 1) * 4
    at = data.index(b"\x21\x01", 12)
    data[at + 2] = 40
    data[12 + size - 4 : 12 + size] = struct.pack("<L", zlib.crc32(bytes(data[12 : 12 + size - 4])))
    return bytes(data)
