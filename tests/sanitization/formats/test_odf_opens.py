"""Clean copies of OpenDocument open in LibreOffice, with as many pages as the original had."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from sanitization import engine
from sanitization.errors import Refusal
from sanitization.vocabulary import FileKind, Hidden, LedgerEntry, Plan
from tests.office.libreoffice import is_installed, to_pdf
from tests.sanitization.formats.odf_making import ODP, ODS, ODT, document, styles

PLAN = Plan(
    hidden=(Hidden(value="Quillon01", entity="PERSON", stand_in="Person 3", slug="person-3", number="7000001"),)
)
MASTERS = styles(
    '<office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm"'
    ' fo:page-height="29cm"/></style:page-layout></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles>'
)
SAMPLES = {
    ODT: document(
        ODT,
        '<text:p>Call <text:span text:style-name="T1">Quil</text:span>lon01<text:s text:c="3"/>now</text:p>'
        '<text:section text:name="Quillon01 part"><text:p>inside</text:p></text:section>'
        '<table:table table:name="Quillon01"><table:table-column/><table:table-row><table:table-cell'
        ' office:value-type="string"><text:p>Quillon01</text:p></table:table-cell></table:table-row></table:table>',
        styles__xml=MASTERS,
    ),
    ODS: document(
        ODS,
        '<table:table table:name="Quillon01 plan"><table:table-column/><table:table-row><table:table-cell'
        ' office:value-type="string"><text:p>Quillon01</text:p></table:table-cell><table:table-cell'
        ' table:formula="of:=LEN([$&apos;Quillon01 plan&apos;.A1])" office:value-type="float" office:value="9">'
        "<text:p>9</text:p></table:table-cell></table:table-row></table:table>",
        styles__xml=MASTERS,
    ),
    ODP: document(
        ODP,
        '<draw:page draw:name="Quillon01" draw:master-page-name="Default"><draw:frame svg:width="9cm" svg:height="2cm"'
        ' svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>Quillon01</text:p></draw:text-box></draw:frame></draw:page>'
        '<draw:page draw:name="page2" draw:master-page-name="Default"/>',
        styles__xml=MASTERS,
    ),
}


def redacted(data: bytes, name: str) -> tuple[bytes, tuple[LedgerEntry, ...]]:
    sink = io.BytesIO()
    ledger = engine.redact(io.BytesIO(data), name, PLAN, sink).ledger
    assert engine.verify(sink, FileKind(name.rpartition(".")[2]), name, PLAN).passed
    return sink.getvalue(), ledger


def pages(data: bytes, ending: str, folder: Path) -> tuple[int, str]:
    """Pages and words of what LibreOffice draws."""
    source, target = folder / f"a.{ending}", folder / "a.pdf"
    source.write_bytes(data)
    assert to_pdf(source, target)
    drawn = pypdfium2.PdfDocument(target)
    text = " ".join(page.get_textpage().get_text_bounded() for page in drawn)
    return len(drawn), text


@pytest.mark.skipif(not is_installed(), reason="LibreOffice is absent")
@pytest.mark.parametrize("kind", [ODT, ODS, ODP])
def test_a_clean_copy_opens_with_as_many_pages(kind: FileKind, tmp_path: Path) -> None:
    data = SAMPLES[kind]

    clean, _ = redacted(data, f"a.{kind}")

    before, seen = pages(data, kind.value, tmp_path)
    after, left = pages(clean, kind.value, tmp_path)
    assert "Quillon01" in seen
    assert "Quillon01" not in left
    assert "Person 3" in left
    assert after == before


def corpus(shared: Path) -> list[Path]:
    return sorted(path for folder in ("odf", "rich-odf") for path in (shared / "corpus" / folder).glob("*.od?"))


def test_every_member_of_every_corpus_file_has_one_line(shared: Path) -> None:
    for path in corpus(shared):
        data = path.read_bytes()
        if len(data) > 100_000:
            continue
        _, ledger = redacted(data, f"a{path.suffix}")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [name for name in archive.namelist() if not name.endswith("/")]
        own = [line for line in ledger if not line.part.startswith("picture") or ": " not in line.part]
        assert len(own) == len(members), (path.name, [line.part for line in own], members)
        assert len({line.part for line in own}) == len(own), path.name


@pytest.mark.deep
@pytest.mark.skipif(not is_installed(), reason="LibreOffice is absent")
def test_every_clean_copy_of_the_corpus_opens_with_as_many_pages(shared: Path, tmp_path: Path) -> None:
    for path in corpus(shared):
        data = path.read_bytes()
        try:
            clean, _ = redacted(data, f"a{path.suffix}")
        except Refusal:
            continue
        ending = path.suffix[1:]
        if to_pdf(path, tmp_path / "original.pdf"):  # there are some that LibreOffice never finishes to draw
            before = len(pypdfium2.PdfDocument(tmp_path / "original.pdf"))
            assert pages(clean, ending, tmp_path)[0] == before, path.name
