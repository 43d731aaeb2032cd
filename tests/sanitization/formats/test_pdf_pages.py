"""Many pages: what is kept between the passes changes nothing, and the same order gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import reportlab
from reportlab.pdfgen import canvas

from sanitization.formats import pdf, pdf_draft
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import Outcome, hide

SECRET = "Walt Harborline"
COUNT, EVERY = 9, 4


def book() -> bytes:
    """Pages of three fonts, a person named on every fourth, links and a kerned line on all."""
    sink = io.BytesIO()
    page = canvas.Canvas(sink, pagesize=(400, 300))
    for number in range(COUNT):
        for line, font in enumerate(("Helvetica", "Times-Italic", "Courier-Bold")):
            page.setFont(font, 9 + line)
            who = SECRET if number % EVERY == 0 and line == 1 else "nobody in particular"
            page.drawString(40, 240 - 20 * line, f"Page {number} line {line}: {who} was there.")
        page.linkURL(f"https://example.org/{number}", (40, 40, 90, 60))
        page.showPage()
    page.save()
    return sink.getvalue()


def cleaned() -> Outcome:
    return hide(pdf.PdfHandler(), FileKind.PDF, book(), [SECRET])


def test_what_is_kept_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = cleaned()
    monkeypatch.setattr(pdf_draft, "KEPT_GLYPHS", 0)
    assert cleaned().clean == usual.clean
    monkeypatch.setattr(pdf, "KEPT_CHARS", -1)
    unkept = cleaned()
    assert unkept.clean == usual.clean
    assert list(unkept.document.passages()) == list(usual.document.passages())


def test_every_page_says_what_it_said_but_the_name() -> None:
    outcome = cleaned()
    with pypdfium2.PdfDocument(outcome.clean) as document:
        said = [page.get_textpage().get_text_bounded() for page in document]
    assert len(said) == COUNT
    for number, text in enumerate(said):
        assert SECRET not in text
        assert ("Person 1" in text) == (number % EVERY == 0)
        assert text.count(f"Page {number} line") == 3
    links = [passage.text for passage in outcome.document.passages() if passage.key.startswith("u")]
    assert links == [f"https://example.org/{number}" for number in range(COUNT)]


def test_pages_without_an_edit_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_draft, "KEPT_GLYPHS", 0)
    asked: list[int] = []
    read = pdf_draft.Reader.read
    monkeypatch.setattr(pdf_draft.Reader, "read", lambda self, index: (asked.append(index), read(self, index))[1])
    cleaned()
    assert asked == [*range(COUNT), *range(0, COUNT, EVERY)]


def test_the_same_bytes_in_every_process() -> None:
    """Fonts are numbered as they are met: in an order of their own, and not in that of a set."""
    with pikepdf.open(io.BytesIO(book())) as document:
        for font in document.pages[0].Resources.Font.values():
            font.BaseFont = pikepdf.Name("/Made" + str(font.BaseFont)[1:])
            program = document.make_stream((Path(reportlab.__file__).parent / "fonts/Vera.ttf").read_bytes())
            font.FontDescriptor = pikepdf.Dictionary(
                Type=pikepdf.Name.FontDescriptor, FontName=font.BaseFont, FontFile2=program
            )
        sink = io.BytesIO()
        document.save(sink)
    code = (
        "import sys, hashlib; from sanitization.formats.pdf import PdfHandler\n"
        "from sanitization.vocabulary import FileKind\nfrom tests.sanitization.formats.rewriting import hide\n"
        f"clean = hide(PdfHandler(), FileKind.PDF, sys.stdin.buffer.read(), ['{SECRET}']).clean\n"
        "print(hashlib.sha256(clean).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code], input=sink.getvalue(), capture_output=True, check=True,
            cwd=Path(__file__).parents[3], env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3", "4")
    }  # fmt: skip
    assert len(found) == 1
    assert len(found.pop().strip()) == 2 * hashlib.sha256().digest_size
