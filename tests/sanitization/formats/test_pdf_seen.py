"""Pictures on pages with text: read as they are shown, covered where something in them goes, said where not read."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from sanitization import engine, tesseract
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.formats import pdf_seen
from sanitization.formats.pdf import PdfHandler
from sanitization.limits import Limits
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Fate, FileKind, Known, Reach
from tests.sanitization.formats.rewriting import Outcome, hide, open_bytes

reads = pytest.mark.skipif(not tesseract.is_installed(), reason="component not installed: tesseract")
NAME = "Henrietta Vandersloot"


def shot(*lines: str, size: tuple[int, int] = (900, 300)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((30, 30 + 70 * number), line, font=ImageFont.load_default(40), fill="black")
    return image


def page(
    *pictures: tuple[Image.Image, tuple[float, float, float, float]],
    words: Sequence[str] = ("The lease is due in March.",),
) -> bytes:
    sink = io.BytesIO()
    canvas = Canvas(sink, pagesize=(595, 842))
    for number, line in enumerate(words):
        canvas.drawString(60, 780 - 20 * number, line)
    for image, (x, y, width, height) in pictures:
        canvas.drawImage(ImageReader(image), x, y, width, height)
    canvas.showPage()
    canvas.save()
    return sink.getvalue()


def seen_in(data: bytes) -> str:
    picture = pypdfium2.PdfDocument(data)[0].render(scale=200 / 72).to_pil()
    return " ".join(word.text for word in tesseract.words(picture, 200))


def hidden(data: bytes, *words: str) -> Outcome:
    return hide(PdfHandler(), FileKind.PDF, data, list(words))


PLACE = (60, 400, 450, 150)


@reads
def test_words_in_a_picture_are_read_and_covered() -> None:
    data = page((shot(f"Approved by {NAME}", "on the first of March"), PLACE))
    assert "Vandersloot" in seen_in(data)
    outcome = hidden(data, NAME)

    places = [passage.place for passage in outcome.document.passages()]
    assert "page 1, in picture 1, line 1" in places
    seen = seen_in(outcome.clean)
    assert "Vandersloot" not in seen and "Henrietta" not in seen
    assert "Approved by Person 1" in seen
    assert "on the first of March" in seen and "The lease is due in March." in seen
    text = " ".join(pypdfium2.PdfDocument(outcome.clean)[0].get_textpage().get_text_range().split())
    assert "The lease is due in March." in text and "Person 1" in text
    assert outcome.document.unexamined() == []
    entries = [entry for entry in outcome.rewritten.ledger if entry.part == "page 1"]
    assert [entry.fate for entry in entries] == [Fate.REBUILT]


@reads
def test_a_page_whose_picture_says_nothing_that_goes_stays_as_it_is() -> None:
    data = page((shot("Nothing to hide here"), PLACE), words=(f"Dear {NAME},", "the lease is due."))
    outcome = hidden(data, NAME)

    page_text = pypdfium2.PdfDocument(outcome.clean)[0].get_textpage().get_text_range()
    assert page_text.split() == "Dear Person 1, the lease is due.".split()
    assert ("pages with live text", 1, 1) in outcome.rewritten.fidelity.counts


@reads
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(turn: int) -> None:
    upright = shot(f"Approved by {NAME}")
    laid = upright.rotate(turn, expand=True)
    place = (60.0, 300.0, 450.0, 150.0) if turn == 180 else (60.0, 300.0, 150.0, 450.0)
    turned, sink = pypdfium2.PdfDocument(page((laid, place))), io.BytesIO()
    turned[0].set_rotation(turn)
    turned.save(sink)
    data = sink.getvalue()

    def seen(pdf: bytes) -> str:
        drawn = pypdfium2.PdfDocument(pdf)[0]
        drawn.set_rotation(0)
        left, bottom, width, height = (edge * 200 / 72 for edge in place)
        whole = drawn.render(scale=200 / 72).to_pil()
        cut = whole.crop(
            (int(left), int(whole.height - bottom - height), int(left + width), int(whole.height - bottom))
        )
        return " ".join(word.text for word in tesseract.words(cut.rotate(-turn, expand=True), 200))

    assert f"Approved by {NAME}" in seen(data)
    outcome = hidden(data, NAME)

    assert "Vandersloot" not in seen(outcome.clean)
    assert "Approved by" in seen(outcome.clean)


@reads
def test_a_picture_in_strips_is_read_as_one() -> None:
    image = shot(f"Approved by {NAME}", size=(900, 120))
    strips = [(image.crop((0, at, 900, at + 20)), (60.0, 500.0 - at / 2, 450.0, 10.0)) for at in range(0, 120, 20)]
    data = page(*strips)
    outcome = hidden(data, NAME)

    assert "Vandersloot" in seen_in(data)
    assert "Vandersloot" not in seen_in(outcome.clean)


@reads
def test_bar_codes_in_pictures_are_covered() -> None:
    made = zxingcpp.create_barcode("https://brightwater.example/henrietta", zxingcpp.BarcodeFormat.QRCode)
    code = Image.fromarray(zxingcpp.write_barcode_to_image(made, scale=8)).convert("RGB")
    data = page((code, (200, 300, 200, 200)))

    def codes(pdf: bytes) -> list[str]:
        picture = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil()
        return [found.text for found in zxingcpp.read_barcodes(picture)]

    assert len(codes(data)) == 1
    assert codes(hidden(data).clean) == []


@reads
def test_what_the_budget_does_not_reach_is_said() -> None:
    data = page((shot(f"Approved by {NAME}"), PLACE))
    document = open_bytes(PdfHandler(), FileKind.PDF, data, Limits(look_pixels=1_000))

    assert document.unexamined() == ["pictures of page 1"]
    assert all("picture" not in passage.place for passage in document.passages())


def test_without_tesseract_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_seen.tesseract, "is_installed", lambda: False)
    document = open_bytes(PdfHandler(), FileKind.PDF, page((shot("words"), PLACE)))

    assert document.unexamined() == ["pictures of page 1"]


def test_dots_and_lines_are_no_pictures() -> None:
    dot = Image.new("RGB", (10, 10), "navy")
    document = open_bytes(PdfHandler(), FileKind.PDF, page((dot, (60, 400, 10, 10)), (dot, (60, 300, 400, 2))))

    assert document.unexamined() == []


@reads
def test_the_whole_way_leaves_nothing_in_the_picture_and_the_clean_copy_counts_as_read() -> None:
    data = page((shot(f"Approved by {NAME}"), PLACE), words=(f"Dear {NAME},", "the lease is due in March."))
    known = [Known(value=NAME, entity="PERSON", reach=Reach.WORD, source="declared")]
    source, sink = io.BytesIO(data), io.BytesIO()
    reading = engine.scan(source, "a.pdf", PresidioAnalyzer(None), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    redaction = engine.redact(source, "a.pdf", plan, sink)

    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    assert "Vandersloot" not in seen_in(sink.getvalue())
    assert engine.read(sink, "a.pdf").unexamined == ()
