"""The account of an Office file: every stored member ends in exactly one line, and so does every way out of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.errors import Refusal
from sanitization.vocabulary import Fate, FileKind, LedgerEntry, Plan
from tests.journey import planted
from tests.sanitization.formats.ooxml_making import changed, parts, with_link, with_part

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
OUTSIDE = "reaches outside the file"


def _ledger(data: bytes, name: str) -> tuple[LedgerEntry, ...]:
    return engine.redact(io.BytesIO(data), name, Plan(), io.BytesIO()).ledger


def _own(ledger: tuple[LedgerEntry, ...]) -> list[LedgerEntry]:
    """The lines of this file's members: those of embedded files carry their place before a colon."""
    return [line for line in ledger if ": " not in line.part and line.reason != OUTSIDE]


def _members(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(not name.endswith("/") for name in archive.namelist())


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", planted.memo()), ("a.xlsx", planted.workbook()), ("a.pptx", planted.deck())]
)
def test_every_member_has_one_line(name: str, data: bytes) -> None:
    ledger = _own(_ledger(data, name))

    # A picture is one part and one file inside: the line of the part says what became of both.
    assert len(ledger) == _members(data)
    assert len({line.part for line in ledger}) == len(ledger)


def test_what_goes_is_named_and_unknown_parts_are_said_to_be_unknown() -> None:
    data = with_link(planted.memo(), "word/document.xml", "attachedTemplate", "file:///C:/Users/x/a.dotx")
    data = with_part(data, "word/document.xml", "vbaProject", "word/vba.bin", "application/x", b"macro")
    data = with_part(data, "word/document.xml", "urn/novelty", "word/novelty.xml", "application/x+xml", b"<a/>")
    data = changed(data, {"[trash]/0000.dat": b"slack", "word/_rels/novelty.xml.rels": parts(data)["_rels/.rels"]})
    lines = {line.part: (line.fate, line.reason) for line in _ledger(data, "a.docx")}

    assert lines["macros 1"] == (Fate.REMOVED, "not needed")
    assert lines["unknown part 1"] == (Fate.REMOVED, "not known")
    assert lines["unreachable part 1"] == (Fate.REMOVED, "nothing refers to it")
    assert lines["relationships of a removed part 1"][0] is Fate.REMOVED
    assert lines["template 1"] == (Fate.REMOVED, OUTSIDE)
    assert lines["document properties 1"] == (Fate.REBUILT, "emptied")
    assert lines["content types"][0] is Fate.REBUILT
    assert len(_own(_ledger(data, "a.docx"))) == _members(data)


def test_relationships_are_counted() -> None:
    data = with_link(planted.memo(), "word/document.xml", "attachedTemplate", "file:///C:/Users/x/a.dotx")
    written = parts(data)["word/_rels/document.xml.rels"].count(b"<Relationship ")
    (line,) = [line for line in _ledger(data, "a.docx") if line.part == "relationships of main part"]

    kept = int(line.reason.split(" ")[0])
    assert line.reason == f"{kept} of {written} stay"
    assert 0 < kept < written


@pytest.mark.skipif(not CORPUS.exists(), reason="shared is absent")
def test_the_sum_equals_the_package_in_the_corpus() -> None:
    judged = 0
    for path in sorted(CORPUS.rglob("*"))[::7]:
        if path.suffix.lower().lstrip(".") not in (FileKind.DOCX, FileKind.XLSX, FileKind.PPTX):
            continue
        data = path.read_bytes()
        if len(data) > 100_000:
            continue
        try:
            ledger = _ledger(data, path.name)
        except Refusal:
            continue
        assert len(_own(ledger)) == _members(data), path.name
        judged += 1
    assert judged > 5
