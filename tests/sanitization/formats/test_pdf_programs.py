"""Fonts in a PDF keep what draws them and lose what names them; damaged pages keep turned words whole."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from sanitization.formats.pdf import PdfHandler
from sanitization.formats.pdf_programs import clean_program, plain_name
from sanitization.verification import pdftext
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import hide

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
installed = pytest.mark.skipif(not DEJAVU.exists(), reason="the font DejaVu is not installed")
TYPE1 = (
    b"%!PS-AdobeFont-1.0: WaltBrand 001\n%%Creator: Walt Harborline\n/FontInfo 5 dict dup begin\n"
    b"/Notice (Made for \\(Walt\\) Harborline) def\n/FullName (Harborline Brand) def\nend def\n"
    b"/FontName /HarborlineBrand def\ncurrentfile eexec\n" + bytes(range(200))
)


def index(*items: bytes) -> bytes:
    offsets = [1]
    for item in items:
        offsets.append(offsets[-1] + len(item))
    return len(items).to_bytes(2, "big") + b"\x01" + bytes(offsets) + b"".join(items)


def cff() -> bytes:
    top = bytes([29]) + (391).to_bytes(4, "big") + b"\x01" + bytes([29]) + (392).to_bytes(4, "big") + b"\x02"
    return b"\x01\x00\x04\x01" + index(b"HarborlineBrand") + index(top) + index(b"by Walt", b"Harborline") + b"rest"


@pytest.mark.parametrize("data", [TYPE1, cff()])
def test_programs_lose_their_words_and_keep_their_length(data: bytes) -> None:
    clean = clean_program(data)

    assert clean is not None
    assert len(clean) == len(data)
    assert b"Walt" not in clean
    assert b"Harborline" not in clean
    assert clean.endswith(data[-4:])


@installed
def test_a_truetype_font_draws_the_same_without_its_names() -> None:
    data = DEJAVU.read_bytes()
    name = "Bitstream".encode("utf-16-be")
    assert name in data

    clean = clean_program(data)

    assert clean is not None
    assert name not in clean
    assert b"Bitstream" not in clean
    pictures = [ImageFont.truetype(io.BytesIO(font), 40).getmask("Rosa Quint & ÄÖ").getbbox() for font in (data, clean)]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"%!PS nothing", b"\x00\x01\x00\x00\xff\xff" + bytes(20), b"\x01\x00\x04\x01\xff"]
)
def test_what_is_no_font_program_goes(data: bytes) -> None:
    assert clean_program(data) is None


@pytest.mark.parametrize(
    ("name", "described", "kept"),
    [
        ("/ABCDEF+Calibri-Bold", True, "/AAAAAA+Calibri-Bold"),
        ("/ArialMT", False, "/ArialMT"),
        ("/BAAAAA+DejaVuSans-BoldOblique", True, "/AAAAAA+DejaVuSans-BoldOblique"),
        ("/TimesNewRomanPS-BoldItalicMT", False, "/TimesNewRomanPS-BoldItalicMT"),
        ("/ABCDEF+HarborlineBrand", True, "/AAAAAA+Font7"),
        ("/HarborlineBrand", False, "/Helvetica"),
        ("/Harborline-DemiOblique", True, "/Font7-BoldItalic"),
        ("/HarborlineItalic", True, "/Font7-Italic"),
        ("/ArialHarborlineCapitalBrand", True, "/Font7"),
    ],
)
def test_common_families_keep_their_names(name: str, described: bool, kept: str) -> None:
    assert plain_name(name, 7, described=described) == kept


@installed
def test_text_in_an_embedded_font_stays_live() -> None:
    pdfmetrics.registerFont(TTFont("Brand", DEJAVU))
    sink = io.BytesIO()
    page = canvas.Canvas(sink)
    page.setFont("Brand", 12)
    page.drawString(72, 700, "Dear Rosa Quint, the leäse is due.")
    page.save()

    clean = hide(PdfHandler(), FileKind.PDF, sink.getvalue(), ["Rosa Quint"]).clean

    text = "".join(pdftext.page_texts(clean))
    assert "the leäse is due." in text
    assert "Quint" not in text
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        fonts = [font for font in pdf.objects if isinstance(font, pikepdf.Dictionary) and "/FontFile2" in font]
        assert len(fonts) == 1


def test_turned_words_on_a_damaged_page_are_read_as_words() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(400, 400))
    page = pdf.pages[0].obj
    words = b"BT /F1 12 Tf 0 1 -1 0 200 50 Tm (by Harborline today) Tj ET"
    page.Contents = pdf.make_stream(words + b" q /X Do Q BT (unclosed")
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font), XObject=pikepdf.Name.Wrong)
    sink = io.BytesIO()
    pdf.save(sink)

    outcome = hide(PdfHandler(), FileKind.PDF, sink.getvalue(), ["Harborline"])

    assert any("Harborline" in passage.text for passage in outcome.document.passages())
    assert "Harborline" not in "".join(pdftext.page_texts(outcome.clean)).replace("\x1e", "")


def test_the_second_reader_reads_turned_lines() -> None:
    sink = io.BytesIO()
    page = canvas.Canvas(sink, pagesize=(400, 400))
    page.rotate(90)
    page.drawString(50, -200, "by Harborline today")
    page.rotate(-55)
    page.drawString(150, 20, "Rosa Quint")
    page.save()

    text = "".join(pdftext.page_texts(sink.getvalue()))

    assert "by Harborline today" in text
    assert "Rosa Quint" in text


def _brand(pdf: pikepdf.Pdf, program: bytes) -> pikepdf.Object:
    """A font with serifs that no reader knows by its name, and its program, if any."""
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=pikepdf.Name("/HarborlineBrand"), Flags=34,
        FontBBox=[-100, -200, 1000, 900], ItalicAngle=0, Ascent=800, Descent=-200, CapHeight=700, StemV=80,
    )  # fmt: skip
    if program:
        descriptor.FontFile2 = pdf.make_stream(program)
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=pikepdf.Name("/HarborlineBrand"),
            FirstChar=32, LastChar=126, Widths=[600] * 95, FontDescriptor=descriptor,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )  # fmt: skip


def _page_in_brand(program: bytes) -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(400, 200))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(b"BT /F1 20 Tf 20 100 Td (The lease of Rosa Quint) Tj ET")
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=_brand(pdf, program)))
    sink = io.BytesIO()
    pdf.save(sink)
    return sink.getvalue()


def _drawing(data: bytes) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=2).to_pil().convert("L")


@pytest.mark.parametrize("program", [b"", b"no program of a font at all " * 9], ids=["not embedded", "not readable"])
def test_a_font_without_a_program_is_drawn_in_the_face_that_stood_for_it(program: bytes) -> None:
    """Its name goes, what its descriptor says of serifs stays: a reader draws it as it did."""
    data = _page_in_brand(program)

    clean = hide(PdfHandler(), FileKind.PDF, data, []).clean

    assert b"Harborline" in data
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        assert not any("Harborline" in repr(item) for item in pdf.objects)
    assert ImageChops.difference(_drawing(data), _drawing(clean)).getbbox() is None
