"""Scanned pages are read by Tesseract: values go from pixels and text layer, and the rest becomes text."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from sanitization import engine, tesseract
from sanitization.confinement import Confinement, availability
from sanitization.errors import Refusal
from sanitization.formats.pdf import PdfHandler
from sanitization.policies.planning import plan_submission
from sanitization.verification import reader
from sanitization.vocabulary import Fate, FileKind, Hidden, Known, Plan, Reach
from tests.sanitization.formats.rewriting import hide, open_bytes, texts

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
pytestmark = pytest.mark.skipif(
    not (tesseract.is_installed() and FONT.exists()), reason="Tesseract or its test font is not installed"
)
NAME = "Henrietta Vandersloot"
LINES = (
    "Minutes of the harbour committee",
    f"Present: {NAME}, chair",
    "The lease is due in March.",
    f"Ask {NAME} for the draft.",
)


def shot(lines: tuple[str, ...] = LINES, turn: int = 0) -> Image.Image:
    picture = Image.new("L", (1000, 1300), 250)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((90, 120 + 90 * number), line, font=ImageFont.truetype(str(FONT), 34), fill=20)
    return picture.rotate(turn, expand=True)


def scan(*pages: Image.Image) -> bytes:
    sink = io.BytesIO()
    pages[0].save(sink, "PDF", resolution=120, save_all=True, append_images=pages[1:])
    return sink.getvalue()


def page_text(data: bytes, index: int = 0) -> str:
    return str(pypdfium2.PdfDocument(data)[index].get_textpage().get_text_range())


def test_words_are_read_with_their_places() -> None:
    words = tesseract.words(shot(), 120)

    assert [word.text for word in words][:5] == "Minutes of the harbour committee".split()
    assert [word.text for word in words if word.starts_line] == ["Minutes", "Present:", "The", "Ask"]
    left, top, right, bottom = words[0].box
    assert 80 < left < 100
    assert 110 < top < bottom < 170
    assert 200 < right < 300


def test_a_scan_is_cleaned_in_pixels_and_becomes_text() -> None:
    outcome = hide(PdfHandler(), FileKind.PDF, scan(shot()), [NAME])

    assert f"Present: {NAME}, chair" in " ".join(" ".join(texts(outcome.document)).split())
    clean = page_text(outcome.clean)
    assert "Vandersloot" not in clean
    assert "The lease is due in March." in " ".join(clean.split())
    assert outcome.document.unexamined() == []
    picture = pypdfium2.PdfDocument(outcome.clean)[0].render(scale=200 / 72).to_pil()
    seen = " ".join(word.text for word in tesseract.words(picture, 200))
    assert "Henrietta" not in seen
    assert "Vandersloot" not in seen
    assert "The lease is due in March." in seen
    fates = {entry.part: (entry.fate, entry.reason) for entry in outcome.rewritten.ledger}
    assert fates["page 1"][0] is Fate.REBUILT


def test_a_page_that_is_shown_turned_is_read_upright() -> None:
    pdf = pypdfium2.PdfDocument(scan(shot(turn=90)))
    pdf[0].set_rotation(90)
    sink = io.BytesIO()
    pdf.save(sink)

    outcome = hide(PdfHandler(), FileKind.PDF, sink.getvalue(), [NAME])

    assert "Vandersloot" not in page_text(outcome.clean)
    assert "harbour committee" in page_text(outcome.clean)


def test_only_pages_without_text_are_read() -> None:
    blank = Image.new("L", (1000, 1300), 250)
    ImageDraw.Draw(blank).ellipse((200, 200, 800, 800), fill=90)

    document = open_bytes(PdfHandler(), FileKind.PDF, scan(shot(), blank))

    assert document.unexamined() == ["pictures of page 2"]


def test_too_many_scans_are_refused_with_what_to_do() -> None:
    with pytest.raises(Refusal) as caught:
        open_bytes(PdfHandler(), FileKind.PDF, scan(*[shot()] * 13))

    assert caught.value.code == "pdf.too_many_scans"


def test_the_second_reader_looks_at_the_pixels() -> None:
    data = scan(shot())
    plan = Plan(hidden=(Hidden(value=NAME, entity="PERSON", stand_in="Person 1", slug="person-1", number="1"),))

    found = reader.search(io.BytesIO(data), FileKind.PDF, "scan.pdf", plan)

    assert {part for _, part in found.residue} == {"page 1, its picture"}


@pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")
def test_a_scan_goes_the_whole_way_in_confinement() -> None:
    source = io.BytesIO(scan(shot()))
    known = [Known(value=NAME, entity="PERSON", reach=Reach.WORD, source="declared")]
    sink = io.BytesIO()
    with Confinement(detector="none") as confinement:
        reading = confinement.scan(source, "scan.pdf", known)
        (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
        redaction, verification = confinement.redact(source, "scan.pdf", plan, sink)

    assert verification.passed
    assert redaction.replaced == 2
    assert "Vandersloot" not in page_text(sink.getvalue())
    assert engine.verify(sink, FileKind.PDF, "scan.pdf", plan).passed
