"""What a file is, and how two-faced files are turned away."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile

import pytest
from PIL import Image

from sanitization.errors import FileRefused
from sanitization.sniffing import ending, sniff
from sanitization.vocabulary import FileKind

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def picture(format_name: str) -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(sink, format_name)
    return sink.getvalue()


def zipped(**members: str) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return sink.getvalue()


def office(main_type: str = DOCX_MAIN) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types><Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        )
    return sink.getvalue()


def tarred(packing: str = "") -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=f"w:{packing}") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = 2
        archive.addfile(info, io.BytesIO(b"hi"))
    return sink.getvalue()


def encrypted_zip() -> bytes:
    data = bytearray(zipped(a__txt="secret"))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def macro_type(name: str) -> str:
    return f"application/vnd.ms-{name}.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", PDF, FileKind.PDF),
        ("A.PDF", PDF, FileKind.PDF),
        ("a.docx", office(), FileKind.DOCX),
        ("a.odt", zipped(mimetype="application/vnd.oasis.opendocument.text"), FileKind.ODT),
        ("a.ott", zipped(mimetype="application/vnd.oasis.opendocument.text-template"), FileKind.ODT),
        ("a.ods", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet\n"), FileKind.ODS),
        ("a.ots", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet-template"), FileKind.ODS),
        ("a.odp", zipped(mimetype="application/vnd.oasis.opendocument.presentation"), FileKind.ODP),
        ("a.otp", zipped(mimetype="application/vnd.oasis.opendocument.presentation-template"), FileKind.ODP),
        ("a.docm", office(macro_type("word.document")), FileKind.DOCX),
        ("a.xlsm", office(macro_type("excel.sheet")), FileKind.XLSX),
        ("a.ppsm", office(macro_type("powerpoint.slideshow")), FileKind.PPTX),
        ("a.zip", zipped(a__txt="hi"), FileKind.ZIP),
        ("a.tar", tarred(), FileKind.TAR),
        ("a.tar.gz", tarred("gz"), FileKind.TAR),
        ("a.tgz", tarred("gz"), FileKind.TAR),
        ("a.tar.bz2", tarred("bz2"), FileKind.TAR),
        ("a.tar.xz", tarred("xz"), FileKind.TAR),
        ("a.png", picture("PNG"), FileKind.IMAGE),
        ("a.jpg", picture("PNG"), FileKind.IMAGE),
        ("a.tif", picture("TIFF"), FileKind.IMAGE),
        ("a.bmp", picture("BMP"), FileKind.IMAGE),
        ("a.webp", picture("WEBP"), FileKind.IMAGE),
        ("a.txt", b"MZ is how this sentence starts", FileKind.TEXT),
        ("a.md", "caf\u00e9".encode("utf-16"), FileKind.TEXT),
        ("a.csv", b"a,b\n1,2\n", FileKind.CSV),
        ("a.jsonl", b"{}\n{}\n", FileKind.JSON),
        ("a.py", b"print(1)\n", FileKind.SOURCE),
        ("src/Makefile", b"all:\n", FileKind.SOURCE),
        ("repo/.env", b"KEY=1\n", FileKind.TEXT),
        ("a.html", b"<p>hi</p>", FileKind.HTML),
        ("a.xml", b"<a/>", FileKind.XML),
        ("a.svg", b"<svg/>", FileKind.SVG),
        ("a.eml", b"From: a@example.com\n\nhi\n", FileKind.EMAIL),
        ("a.mbox", b"From a@example.com Tue Mar  5 09:00:00 2024\nFrom: a@example.com\n\nhi\n", FileKind.EMAIL),
        ("a.txt", b"From: a@example.com\n\nhi\n", FileKind.TEXT),
        ("a.ipynb", b'{"cells": []}', FileKind.NOTEBOOK),
    ],
)
def test_content_and_name_agree(name: str, data: bytes, kind: FileKind) -> None:
    assert sniff(io.BytesIO(data), name) is kind


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", picture("PNG"), "type.mismatch"),
        ("a.pdf", office(), "type.mismatch"),
        ("a.docx", PDF, "type.mismatch"),
        ("a.pdf", b"\x7fELF" + bytes(64), "type.mismatch"),
        ("a.pdf", b"#!/bin/sh\necho hi\n", "type.mismatch"),
        ("a.docx", b"MZ\x90\x00" + bytes(range(256)) * 4, "type.mismatch"),
        ("a.txt", picture("PNG"), "type.mismatch"),
        ("a.py", bytes(range(256)) * 8, "type.mismatch"),
        ("a.docx", OLE, "type.mismatch"),
        ("a.exe", b"MZ\x90\x00" + bytes(64), "type.not_allowed"),
        ("report.docx.exe", office(), "type.not_allowed"),
        ("a.xyz", b"hello there\n", "type.not_allowed"),
        ("noending", b"hello there\n", "type.not_allowed"),
        ("a.doc", OLE, "type.legacy"),
        ("a.msg", OLE, "type.mismatch"),
        ("a.rtf", b"{\\rtf1 hi}", "type.legacy"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(32), "type.not_supported_yet"),
        ("a.avif", b"\x00\x00\x00\x18ftypavif" + bytes(32), "type.not_supported_yet"),
        ("a.odg", zipped(mimetype="application/vnd.oasis.opendocument.graphics"), "type.not_supported_yet"),
        ("a.odt", zipped(mimetype="application/vnd.oasis.opendocument.graphics"), "type.mismatch"),
        ("a.odt", zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "type.mismatch"),
        ("a.docx", zipped(mimetype="application/vnd.oasis.opendocument.text"), "type.mismatch"),
        ("a.odt", zipped(content__xml="<a/>"), "file.corrupt"),
        ("a.odt", office(), "type.mismatch"),
        ("a.eml", b"hello there\n", "type.mismatch"),
        ("a.eml", OLE, "type.mismatch"),
        ("a.mbox", b"<p>From: Walt</p>\n", "type.mismatch"),
        ("a.ipynb", b"print(1)\n", "type.mismatch"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(64), "file.encrypted"),
        ("a.zip", encrypted_zip(), "file.encrypted"),
        ("a.docx", office()[: len(office()) // 2], "file.truncated"),
        ("a.docx", zipped(a__txt="no content types"), "file.corrupt"),
        ("a.pdf", PDF + zipped(a__txt="behind"), "type.ambiguous"),
        ("a.pdf", b"GIF89a" + bytes(20) + PDF, "type.ambiguous"),
        ("a.pdf", b"x" * 600 + PDF, "type.ambiguous"),
        ("a.png", picture("PNG") + zipped(a__txt="behind"), "type.ambiguous"),
        ("a.gif", picture("GIF")[:13] + PDF, "type.ambiguous"),
    ],
)
def test_disagreement_is_refused(name: str, data: bytes, code: str) -> None:
    assert sniff_code(name, data) == code


def sniff_code(name: str, data: bytes) -> str:
    with pytest.raises(FileRefused) as refusal:
        sniff(io.BytesIO(data), name)
    return refusal.value.code


def test_old_tar_without_signature_is_known_by_its_checksum() -> None:
    header = bytearray(tarred()[:512])
    header[257:265] = bytes(8)
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\x00 " % sum(header)

    assert sniff(io.BytesIO(bytes(header) + bytes(2048)), "a.tar") is FileKind.TAR


def test_end_record_must_reach_into_the_file() -> None:
    data = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, 500, 500, 0)

    assert sniff_code("a.zip", data) == "archive.inconsistent"


def test_endings() -> None:
    assert [ending(name) for name in ("a.TAR.GZ", "x/y.b/.env", ".gitignore", "a.", "dir.d/name")] == [
        "tar.gz",
        "",
        "",
        "",
        "",
    ]
