"""Where a word ends whose letters are spelled with signs."""

from __future__ import annotations

import base64
import io

import pytest
from reportlab.pdfgen import canvas

from sanitization.vocabulary import FileKind
from tests.sanitization.verification.test_reader import found, hidden, pdf_with


@pytest.mark.parametrize(
    "word",
    [
        "Walt%C3%A9",
        "Walt%E1%BB%85n",
        "Walt&eacute;r",
        "Walt&#233;r",
        "Walt&#x200b;er",
        "Walt\\u00e9r",
        "Walt\\u00ader",
        "Walt=C3=A9r",
        f"=?utf-8?b?{base64.b64encode(b'and of Walt').decode()}?= =?utf-8?q?=C3=A9r?=",
    ],
)
def test_half_a_word_whose_next_letter_is_spelled_with_signs_is_nobodys_name(word: str) -> None:
    assert found(f"by {word} alone", FileKind.TEXT, hidden("Walt")) == set()
    assert found(f"by {word} and Walt", FileKind.TEXT, hidden("Walt")) == {"Walt"}


@pytest.mark.parametrize(
    "text", ["Walt%20", "Walt%2C", "Walt&nbsp;x", "Walt&amp;x", "Walt\\u0020x", "Walt=E2=80=94x", "Walt&"]
)
def test_signs_spelled_out_end_a_word(text: str) -> None:
    assert found(f"by {text} alone", FileKind.TEXT, hidden("Walt")) == {"Walt"}


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        (b"[(Walt) -20 (er)] TJ", set()),
        (b"(Walt) Tj (er) Tj", set()),
        (b"(Walt) Tj /F1 11 Tf 0.2 Tc (er) Tj", set()),
        (b"[(Walt) -250 (er)] TJ", {"Walt"}),
        (b"(Walt) Tj 0 -12 Td (er) Tj", {"Walt"}),
        (b"(Walt) Tj T* (er) Tj", {"Walt"}),
        (b"[(W) 80 (alt)] TJ", {"Walt"}),
        (b"(Wa) Tj (lt) Tj", {"Walt"}),
    ],
)
def test_strings_of_a_stream_go_on_while_the_pen_stays(shown: bytes, left: set[str]) -> None:
    unused = pdf_with(Extra=b"BT /F1 12 Tf 50 700 Td " + shown + b" ET")

    assert found(unused, FileKind.PDF, hidden("Walt")) == left


def test_words_that_a_page_shows_whole_are_no_residue_where_its_stream_cuts_them() -> None:
    def page(second: str) -> bytes:
        sink = io.BytesIO()
        sheet = canvas.Canvas(sink, pageCompression=1)
        pen = sheet.beginText(50, 700)
        pen.textOut("by Walt")
        pen.setTextOrigin(50 + sheet.stringWidth("by Walt"), 700)
        pen.textOut(second)
        sheet.drawText(pen)
        sheet.save()
        return sink.getvalue()

    assert found(page("er alone"), FileKind.PDF, hidden("Walt")) == set()
    assert found(page(" er alone"), FileKind.PDF, hidden("Walt")) == {"Walt"}
    assert found(page(", er alone"), FileKind.PDF, hidden("Walt")) == {"Walt"}
    assert found(page("er alone"), FileKind.PDF, hidden("Walter")) == {"Walter"}
