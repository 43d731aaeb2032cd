"""A file is searched alone by its kind and in its archive by its bytes: what passes alone must not refuse the whole."""

from __future__ import annotations

import io
import tarfile

import pytest

from sanitization import engine
from sanitization.verification.reader import search
from sanitization.vocabulary import Fate, FileKind, Hidden, Plan
from tests.sanitization.hostile import memo, replaced, tarred, zipped

PLAN = Plan(
    hidden=(Hidden(value="Harborline", entity="ORGANIZATION", stand_in="Company 1", slug="company-1", number="1"),)
)
DECLARED = b'<?xml version="1.0"?>'
QUOTED = (
    b"From: a@example.org\nSubject: x\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
    b"by Har=\nborli=6Ee\n"
)
PASSING = {
    "values in two elements": ("a.xml", FileKind.XML, DECLARED + b"<r><a>Harbor</a><b>line</b></r>"),
    "the same undeclared": ("a.xml", FileKind.XML, b"<r><a>Harbor</a><b>line</b></r>"),
    "the names of Word in XML": (
        "a.xml", FileKind.XML, DECLARED + b"<w:r xmlns:w='x'><w:t>Harbor</w:t><w:t>line</w:t></w:r>",
    ),
    "two lines of a drawing": (
        "a.svg", FileKind.SVG,
        DECLARED + b"<svg xmlns='http://www.w3.org/2000/svg'><text>Harbor</text><text>line</text></svg>",
    ),
    "two paragraphs": ("a.html", FileKind.HTML, b"<p>Harbor</p><p>line</p>"),
    "two cells": ("a.tsv", FileKind.CSV, b"Harbor\tline\n"),
    "words like a pack": ("a.txt", FileKind.TEXT, b"PACK the boxes\n"),
    "words like bzip2": ("a.txt", FileKind.TEXT, b"BZh means bzip2\n"),
}  # fmt: skip
FAILING = {
    "over an element in a word": ("a.xml", FileKind.XML, DECLARED + b"<r>by Harbor<i>line</i></r>"),
    "as an element": ("a.xml", FileKind.XML, DECLARED + b"<r><harborline/></r>"),
    "as a class": ("a.xml", FileKind.XML, DECLARED + b"<r class='harborline'/>"),
    "in a mail's quoted words": ("a.eml", FileKind.EMAIL, QUOTED),
    "behind words like a pack": ("a.txt", FileKind.TEXT, b"PACK for Harborline\n"),
    "behind words like bzip2": ("a.txt", FileKind.TEXT, b"BZh for Harborline\n"),
}
PACKS = [(zipped, FileKind.ZIP), (tarred, FileKind.TAR)]


def is_clean(data: bytes, kind: FileKind, name: str) -> bool:
    return search(io.BytesIO(data), kind, name, PLAN).passed


@pytest.mark.parametrize(("name", "kind", "data"), PASSING.values(), ids=PASSING)
def test_what_passes_alone_passes_in_an_archive(name: str, kind: FileKind, data: bytes) -> None:
    assert is_clean(data, kind, name)
    for pack, packed in PACKS:
        assert is_clean(pack((name, data)), packed, "a")
        assert is_clean(zipped(("in", pack((name, data)))), FileKind.ZIP, "a")


@pytest.mark.parametrize(("name", "kind", "data"), FAILING.values(), ids=FAILING)
def test_what_is_found_alone_is_found_in_an_archive(name: str, kind: FileKind, data: bytes) -> None:
    assert not is_clean(data, kind, name)
    for pack, packed in PACKS:
        assert not is_clean(pack((name, data)), packed, "a")
        assert not is_clean(zipped(("in", pack((name, data)))), FileKind.ZIP, "a")


def test_an_office_file_in_an_archive_is_read_as_one() -> None:
    """Word parts words over runs, so what stands in two runs is one word there."""
    part = "word/document.xml"
    runs = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
        b"Harbor</w:t></w:r><w:r><w:t>line</w:t></w:r></w:p></w:body></w:document>"
    )
    data = replaced(memo(), part, runs)

    assert is_clean(memo(), FileKind.DOCX, "a")
    assert not is_clean(data, FileKind.DOCX, "a")
    assert not is_clean(zipped(("a.docx", data)), FileKind.ZIP, "a")


def test_an_archive_with_such_members_comes_out_whole() -> None:
    members = [(f"{number}{name}", data) for number, (name, _, data) in enumerate(PASSING.values())]
    members = [(name, data) for name, data in members if not data.startswith(b"BZh")]  # which is no text to anybody
    sink = io.BytesIO()

    redaction = engine.redact(io.BytesIO(zipped(*members)), "a.zip", PLAN, sink)

    assert not [entry for entry in redaction.ledger if entry.fate is Fate.REMOVED and entry.part.startswith("member")]
    assert engine.verify(sink, redaction.kind, redaction.clean_name, PLAN).passed


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_a_long_name_in_a_tar_tells_the_kind_too(form: int) -> None:
    name, kind, data = PASSING["the same undeclared"]
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w", format=form) as archive:
        info = tarfile.TarInfo("folder/" * 30 + name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))

    assert is_clean(data, kind, name)
    assert is_clean(sink.getvalue(), FileKind.TAR, "a")
