"""A PDF with every place of a PDF."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
from pdfminer.high_level import extract_text
from pikepdf import Array, Dictionary, String

from sanitization.vocabulary import FileKind
from tests.leaktest.pdf import around, page, writing
from tests.leaktest.pdf.places import PLACES
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting


def build(planting: Planting, edition: Edition) -> bytes:
    del edition
    pdf = pikepdf.new()
    first = page.make(pdf, planting)
    pdf.add_blank_page(page_size=(612, 792))
    pdf.pages[1].obj.Contents = pdf.make_stream(writing.line(1, writing.shown(planting.raw("revision"))))
    pdf.pages[1].obj.Resources = Dictionary(Font=Dictionary(F1=writing.helvetica()))
    around.annotate(pdf, first, planting)
    around.furnish(pdf, first, planting)
    # Kept by a reference from what the catalog no longer names once the file is written: nothing shows it.
    pdf.Root.Unused = pdf.make_indirect(Dictionary(Who=planting.raw("unused")))
    token = String(planting.raw("file-id"))
    pdf.trailer.ID = Array([token, token])
    sink = io.BytesIO()
    pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False, static_id=False)
    data = sink.getvalue()
    unused = data.replace(b"/Unused", b"/Nowher")
    return around.revised(unused, planting)


def facts(data: bytes) -> dict[str, list[str]]:
    document = pypdfium2.PdfDocument(data)
    return {
        "pages": [str(len(document))],
        "sizes": [str(tuple(map(round, one.get_size()))) for one in document],
        "second page": [str(document[1].get_textpage().get_text_range()).strip()],
    }


def opens(data: bytes) -> None:
    """qpdf finds nothing wrong, and pdfminer and PDFium read it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        # The engine bounds qpdf's JPEG decoder for the whole process; that is said, and no fault of the file.
        problems = [one for one in pdf.check_pdf_syntax() if "Pl_DCT" not in one and "without filtering" not in one]
        assert problems == [], problems
    assert "Second page" in extract_text(io.BytesIO(data))


FORMAT = Format(
    kind=FileKind.PDF,
    name="report.pdf",
    places=PLACES,
    build=build,
    facts=facts,
    opens=opens,
    editions=(Edition.PLAIN,),
)
