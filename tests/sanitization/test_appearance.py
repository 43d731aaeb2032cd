"""Original and copy look alike where nothing was changed, and the measure sees it when they do not."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from reportlab.pdfgen.canvas import Canvas

from sanitization import likeness
from sanitization.appearance import appearance
from sanitization.confinement import Confinement, availability
from sanitization.errors import Refusal
from sanitization.vocabulary import FileKind
from tests.office import libreoffice

LINES = "unchanged lines that look alike"
PAGES = "still pages that look alike"


def pdf(*lines: str, font: str = "Helvetica", shift: int = 0, box: bool = False, pages: int = 1) -> io.BytesIO:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(400, 400))
    for _ in range(pages):
        if box:
            canvas.rect(50, 50, 100, 60, fill=1)
        for number, line in enumerate(lines):
            canvas.setFont(font, 12)
            canvas.drawString(40, 360 - 20 * number - shift, line)
        canvas.showPage()
    canvas.save()
    return file


def compared(before: io.BytesIO, after: io.BytesIO) -> dict[str, tuple[int, int]]:
    return {what: (was, stayed) for what, was, stayed in likeness.compare(before, after).counts}


def test_a_replaced_name_leaves_everything_else_alike() -> None:
    counts = compared(pdf("Dear Rosa Quint,", "the lease is due."), pdf("Dear Person 1,", "the lease is due."))

    assert counts == {"pages drawn": (1, 1), LINES: (1, 1), PAGES: (1, 1)}


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (lambda: pdf("Dear Person 1,", "the lease is due.", font="Helvetica-Bold"), {LINES: (1, 0)}),
        (lambda: pdf("Dear Person 1,", "the lease is due.", shift=20), {LINES: (1, 1), PAGES: (0, 0)}),
        (lambda: pdf("Dear Person 1,", "the lease is due.", box=True), {LINES: (1, 1), PAGES: (1, 0)}),
        (lambda: pdf("Dear Person 1,", "the lease is due.", pages=2), {"pages drawn": (1, 2)}),
    ],
)
def test_what_looks_different_is_counted(after: Callable[[], io.BytesIO], expected: dict[str, tuple[int, int]]) -> None:
    counts = compared(pdf("Dear Rosa Quint,", "the lease is due."), after())

    assert {what: counts[what] for what in expected} == expected


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        likeness.compare(pdf("x"), io.BytesIO(b"%PDF-1.7 nothing"))

    assert caught.value.code == "pdf.corrupt"


@pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")
@pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice is not installed")
@pytest.mark.parametrize(("big", "alike"), [(False, 2), (True, 1)])
def test_two_documents_are_drawn_and_compared_in_confinement(tmp_path: Path, big: bool, alike: int) -> None:
    files = []
    for name, size in (("Rosa Quint", None), ("Person 1", Pt(20) if big else None)):
        document = docx.Document()
        document.add_paragraph(f"Dear {name},")
        document.add_paragraph("the lease is due.").runs[0].font.size = size
        document.add_paragraph("Sign it.")
        files.append(io.BytesIO())
        document.save(files[-1])

    with Confinement(detector="none") as confinement:
        fidelity, _ = appearance(confinement, FileKind.DOCX, *files)

    counts = {what: (was, stayed) for what, was, stayed in fidelity.counts}
    assert counts["pages drawn"] == (1, 1)
    assert counts[LINES] == (2, alike)
