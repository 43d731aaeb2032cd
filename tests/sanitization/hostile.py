"""Files that nobody means well with, each with its name and the code that it must end in ("" where it is taken)."""

from __future__ import annotations

import io
import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

import docx
import openpyxl
import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from sanitization.sniffing_tables import OLE_SIGNATURE


@dataclass(frozen=True, slots=True)
class Hostile:
    what: str
    name: str
    data: bytes
    code: str


def zipped(*members: tuple[str, bytes], mode: int = 0, flags: int = 0) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            info.external_attr = mode << 16
            archive.writestr(info, data)
    body = bytearray(sink.getvalue())
    if flags:
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = body.find(mark)
            body[at + offset] |= flags
    return bytes(body)


def tarred(*members: tuple[str, bytes], kind: bytes = tarfile.REGTYPE, target: str = "", packing: str = "gz") -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=f"w:{packing}") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            info.size = len(data) if kind == tarfile.REGTYPE else 0
            archive.addfile(info, io.BytesIO(data))
    return sink.getvalue()


def memo() -> bytes:
    document = docx.Document()
    document.add_paragraph("The lease is due.")
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def replaced(package: bytes, name: str, content: bytes | None) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as copy:
        for info in source.infolist():
            if info.filename != name:
                copy.writestr(info.filename, source.read(info))
            elif content is not None:
                copy.writestr(name, content)
    return sink.getvalue()


def body(inside: bytes, before: bytes = b"") -> bytes:
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return before + b"<w:document " + space + b"><w:body>" + inside + b"</w:body></w:document>"


def pdf(change: object = None, **keys: object) -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(300, 300))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    made.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=font))
    made.pages[0].obj.Contents = made.make_stream(b"BT /F1 12 Tf 50 200 Td (The lease is due.) Tj ET")
    if callable(change):
        change(made)
    sink = io.BytesIO()
    made.save(sink, **keys)
    return sink.getvalue()


def png(width: int, height: int, rows: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    head = struct.pack(">LLBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def picture(kind: str = "PNG") -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(sink, kind)
    return sink.getvalue()


def _page_of_size(made: pikepdf.Pdf) -> None:
    made.pages[0].obj.MediaBox = Array([0, 0, 1_000_000, 1_000_000])


def _bomb(made: pikepdf.Pdf) -> None:
    packed = zlib.compress(b"q Q " * (24 << 20), 9)
    stream = made.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    made.pages[0].obj.Contents = stream


def _locked() -> bytes:
    return pdf(encryption=pikepdf.Encryption(owner="x", user="y"))


def _twice(*names: str) -> bytes:
    return zipped(*((name, b"The lease is due.") for name in names))


def files() -> Iterator[Hostile]:
    """What any entry may bring: on its own, in a zip, in a tar.gz."""
    text = b"The lease is due.\n"
    good = memo()
    yield Hostile("nothing at all", "a.docx", b"", "upload.empty")
    yield Hostile("a picture named docx", "a.docx", picture(), "type.mismatch")
    yield Hostile("a docx named pdf", "a.pdf", good, "type.mismatch")
    yield Hostile("a program named pdf", "a.pdf", b"\x7fELF" + bytes(200), "type.mismatch")
    yield Hostile("a Windows program named docx", "a.docx", b"MZ\x90\x00" + bytes(200), "type.mismatch")
    yield Hostile("a program", "a.exe", b"MZ\x90\x00" + bytes(200), "type.not_allowed")
    yield Hostile("a PDF behind a script", "a.pdf", b"<script>x</script>" + pdf(), "type.ambiguous")
    yield Hostile("a picture with a zip behind it", "a.png", picture() + zipped(("a.txt", text)), "type.ambiguous")
    yield Hostile(
        "a locked modern file", "a.docx", OLE_SIGNATURE + "EncryptedPackage".encode("utf-16-le"), "file.encrypted"
    )
    yield Hostile("a locked PDF", "a.pdf", _locked(), "file.encrypted")
    yield Hostile("7z", "a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(64), "type.not_supported_yet")
    nothing = "file.corrupt" if find_spec("olefile") else "type.outlook"
    yield Hostile("an Outlook message of nothing", "a.msg", OLE_SIGNATURE + bytes(600), nothing)
    yield Hostile("an old file of nothing", "a.doc", OLE_SIGNATURE + bytes(600), "type.legacy")
    yield Hostile("half a docx", "a.docx", good[: len(good) // 2], "file.truncated")
    yield Hostile("a docx without types", "a.docx", replaced(good, "[Content_Types].xml", None), "file.corrupt")
    dtd = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'
    yield Hostile(
        "declarations in a docx", "a.docx", replaced(good, "word/document.xml", body(b"", dtd)), "xml.dtd_forbidden"
    )
    deep = body(b"<w:sdt><w:sdtContent>" * 3000 + b"</w:sdtContent></w:sdt>" * 3000)
    yield Hostile(
        "3,000 containers in one another", "a.docx", replaced(good, "word/document.xml", deep), "xml.too_deep"
    )
    huge = replaced(good, "word/document.xml", body(b"<w:p/>" * (12 << 20)))
    yield Hostile("72 MB in one part", "a.docx", huge, "archive.part_too_big")
    yield Hostile("a page as large as a town", "a.pdf", pdf(_page_of_size), "pdf.page_size")
    yield Hostile("a bomb in a page", "a.pdf", pdf(_bomb), "pdf.too_big")
    yield Hostile("a PDF of nothing", "a.pdf", b"%PDF-1.7\nnothing\n%%EOF", "pdf.corrupt")
    yield Hostile("60,000 pixels square", "a.png", png(60_000, 60_000, b""), "image.too_many_pixels")
    yield Hostile("half a JPEG", "a.jpg", picture("JPEG")[:300], "image.corrupt")
    yield Hostile("nested JSON", "a.json", b"[" * 100_000 + b"]" * 100_000, "data.too_deep")
    yield Hostile("a line without an end", "a.js", b"x" * 5_000_001, "text.line_too_long")
    yield Hostile("bytes named text", "a.py", bytes(range(256)) * 8, "type.mismatch")
    yield Hostile("a pickle", "a.pkl", b"\x80\x04\x95" + bytes(40), "type.not_allowed")
    yield Hostile("one cell at the far end", "a.xlsx", _far_cell(), "")
    yield Hostile("escapes of a terminal", "a.txt", b"\x1b]8;;http://x\x07The lease is due.\x1b]8;;\x07\n", "")
    yield Hostile("a JSON with two truths", "a.json", json.dumps({"a": 1}).encode()[:-1] + b', "a": 2}', "")


def _far_cell() -> bytes:
    book = openpyxl.Workbook()
    book.active["XFD1048576"] = "x"
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def archives() -> Iterator[Hostile]:
    """What only an archive can bring."""
    text, sixty = b"The lease is due.\n", bytes(60 << 20)
    inner = zipped(("a.txt", text))
    for depth in range(6):
        inner = zipped((f"{depth}.zip", inner))
    yield Hostile("six zips in one another", "a.zip", inner, "archive.too_deep")
    yield Hostile("a flat bomb", "a.zip", zipped(("a.txt", b"\n" * (120 << 20))), "archive.ratio")
    yield Hostile("a locked member", "a.zip", zipped(("a.txt", text), flags=1), "file.encrypted")
    yield Hostile("names that differ by case", "a.zip", _twice("a.txt", "A.TXT"), "archive.duplicate")
    yield Hostile("names that differ by form", "a.zip", _twice("\u00e9.txt", "e\u0301.txt"), "archive.duplicate")
    for what, name in (
        ("upwards", "../a.txt"), ("absolute", "/a.txt"), ("a drive", "C:\\a.txt"), ("backslashes", "a\\b.txt"),
        ("a long name", "a" * 2000 + ".txt"), ("a control character", "a\x01.txt"),
    ):  # fmt: skip
        yield Hostile(f"a bad name: {what}", "a.zip", zipped((name, text)), "archive.bad_name")
    yield Hostile("a pipe in a zip", "a.zip", zipped(("p", b""), mode=0o010644), "archive.special_member")
    yield Hostile("a device in a zip", "a.zip", zipped(("d", b""), mode=0o020644), "archive.special_member")
    yield Hostile(
        "a program that is its owner", "a.zip", zipped(("a.txt", text), mode=0o104755), "archive.special_member"
    )
    for what, kind, target in (
        ("hard link", tarfile.LNKTYPE, "a.txt"),
        ("device", tarfile.CHRTYPE, ""), ("pipe", tarfile.FIFOTYPE, ""),
    ):  # fmt: skip
        yield Hostile(
            f"a {what} in a tar", "a.tar.gz", tarred(("x", b""), kind=kind, target=target), "archive.special_member"
        )
    yield Hostile("bytes behind a gzip", "a.tar.gz", tarred(("a.txt", text)) + b"more", "archive.inconsistent")
    yield Hostile("two gzips", "a.tar.gz", tarred(("a.txt", text)) * 2, "archive.inconsistent")
    yield Hostile("a gzip bomb", "a.tar.gz", tarred(("a.txt", sixty), ("b.txt", sixty)), "archive.ratio")
    yield Hostile(
        "nothing that can be cleaned", "a.zip", zipped(("a.exe", b"MZ\x90\x00" + bytes(64))), "archive.nothing_usable"
    )
    yield Hostile("a tar of garbage", "a.tar", b"x" * 257 + b"ustar" + b"y" * 600, "archive.corrupt")
    size = bytearray(zipped(("a.txt", text)))
    at = size.find(b"PK\x01\x02")
    size[at + 24 : at + 28] = struct.pack("<L", 5)
    yield Hostile("a size that lies", "a.zip", bytes(size), "archive.inconsistent")
