"""PDF: text taken out of the page, everything around it rebuilt."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from sanitization import tesseract
from sanitization.errors import Refusal
from sanitization.formats.pdf import PdfHandler
from sanitization.limits import Limits
from sanitization.vocabulary import Edit, Fate, FileKind, PassageKind
from tests.sanitization.formats.rewriting import Outcome, edits_in, hide, open_bytes, texts

SECRET = "Walt Harborline"


def drawn(draw: Callable[[canvas.Canvas], None], **options: Any) -> bytes:
    sink = io.BytesIO()
    page = canvas.Canvas(sink, pagesize=(400, 300), **options)
    draw(page)
    page.showPage()
    page.save()
    return sink.getvalue()


def content(operators: str, **resources: Any) -> bytes:
    """One page with a content stream of one's own; fonts F1 (Helvetica) always there."""
    pdf = pikepdf.Pdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, 400, 300]),
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font), **resources),
        Contents=pdf.make_stream(operators.encode("latin-1")),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


def saved(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    sink = io.BytesIO()
    pdf.save(sink, **options)
    return sink.getvalue()


def hidden(data: bytes, *words: str) -> Outcome:
    return hide(PdfHandler(), FileKind.PDF, data, words or (SECRET,))


def read(data: bytes, page: int = 0) -> str:
    return str(pypdfium2.PdfDocument(data)[page].get_textpage().get_text_bounded()).replace("\r\n", "\n")


def raw(data: bytes) -> bytes:
    """Every byte of the file, streams unpacked."""
    pdf = pikepdf.open(io.BytesIO(data))
    plain = pikepdf.ObjectStreamMode.disable
    return saved(pdf, stream_decode_level=pikepdf.StreamDecodeLevel.all, object_stream_mode=plain)


@pytest.mark.parametrize(
    "operators",
    [
        "BT /F1 12 Tf 50 200 Td (by Walt Harborline today) Tj ET",
        "BT /F1 12 Tf 50 200 Td [(by W) 40 (alt Har) -20 (borline) 10 ( today)] TJ ET",
        "BT /F1 12 Tf 50 200 Td <62792057616c7420486172626f726c696e6520746f646179> Tj ET",
        "BT /F1 12 Tf 50 200 Td (by W\\141lt H\\141rborline today) Tj ET",
        "BT /F1 12 Tf 14 TL 50 200 Td (by Walt Harborline today) ' ET",
        'BT /F1 12 Tf 14 TL 50 200 Td 1 0.5 (by Walt Harborline today) " ET',
        "BT /F1 12 Tf 50 200 Td (by Walt ) Tj (Harbor) Tj (line today) Tj ET",
        "BT /F1 12 Tf 50 200 Td (by) Tj 16 0 Td (Walt) Tj 28 0 Td (Harborline) Tj 62 0 Td (today) Tj ET",
        "BT /F1 12 Tf 2 Tc 5 Tw 80 Tz 50 200 Td (by Walt Harborline today) Tj ET",
        "BT /F1 1 Tf 12 0 0 12 50 200 Tm (by Walt Harborline today) Tj ET",
        "q 0 1 -1 0 200 50 cm BT /F1 12 Tf 10 10 Td (by Walt Harborline today) Tj ET Q",
        "BT 1 1 1 rg /F1 12 Tf 50 200 Td (by Walt Harborline today) Tj ET",
        "BT /F1 12 Tf 50 200 Td (by Walt Harborline today) Tj ET 0 g 40 190 200 30 re f",
        "BT /F1 12 Tf 3 Tr 50 200 Td (by Walt Harborline today) Tj ET",
        "BT /F1 12 Tf 5000 200 Td (by Walt Harborline today) Tj ET",
    ],
)
def test_text_goes_from_the_content_stream_and_a_stand_in_comes(operators: str) -> None:
    data = content(operators)

    outcome = hidden(data)

    assert [text.split() for text in texts(outcome.document)] == [["by", "Walt", "Harborline", "today"]]
    again = open_bytes(PdfHandler(), FileKind.PDF, outcome.clean)
    assert " ".join(" ".join(texts(again)).split()) == "by Person 1 today"
    assert b"alt" not in raw(outcome.clean).replace(b"Default", b"")
    assert b"arborline" not in raw(outcome.clean)


def test_the_gap_does_not_tell_how_long_the_name_was() -> None:
    short = hidden(content("BT /F1 12 Tf 50 200 Td (by Al today) Tj ET"), "Al")
    name = "Walt Bartholomew Harborline"
    long = hidden(content(f"BT /F1 12 Tf 50 200 Td (by {name} today) Tj ET"), name)

    assert position(short.clean, "today") == pytest.approx(position(long.clean, "today"), abs=0.1)


def position(data: bytes, word: str) -> float:
    text = pypdfium2.PdfDocument(data)[0].get_textpage()
    index, _ = text.search(word).get_next()
    return float(text.get_charbox(index)[0])


def test_what_follows_on_other_lines_does_not_move() -> None:
    data = drawn(lambda page: (page.drawString(50, 200, f"{SECRET} was here"), page.drawString(50, 180, "second line")))

    outcome = hidden(data)

    assert position(outcome.clean, "second") == pytest.approx(position(data, "second"), abs=0.01)
    assert read(outcome.clean) == "Person 1 was here\nsecond line"


def test_value_over_a_line_break_and_hyphenation() -> None:
    lines = ["the report was signed by Walt", "Harborline and sent to Harbor-", "line as agreed with all of them"]

    def draw(page: canvas.Canvas) -> None:
        for number, line in enumerate(lines):
            page.drawString(50, 200 - 14 * number, line)

    outcome = hidden(drawn(draw), SECRET, "Harborline")

    assert "arbor" not in read(outcome.clean)
    assert read(outcome.clean).count("Person 1") == 2


def test_paragraphs_read_as_paragraphs_with_their_place() -> None:
    sink = io.BytesIO()
    style = getSampleStyleSheet()["BodyText"]
    words = f"A sentence about {SECRET} that runs on for a while. " * 6
    SimpleDocTemplate(sink).build([Paragraph(words, style), Paragraph("Another paragraph.", style)])

    passages = list(open_bytes(PdfHandler(), FileKind.PDF, sink.getvalue()).passages())

    assert len(passages) == 2
    assert passages[0].text.replace("\n", " ") == words.strip()
    assert passages[0].place.startswith("page 1, lines 1 to ")
    assert (passages[0].group, passages[0].key) == ("Page 1", "p1b1")


def test_shared_form_is_cleaned_wherever_it_is_used() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.beginForm("letterhead")
        page.drawString(10, 10, f"{SECRET} & Co")
        page.endForm()
        for _ in range(2):
            page.doForm("letterhead")
            page.drawString(50, 200, "body")
            page.showPage()

    outcome = hidden(drawn(draw))

    assert [read(outcome.clean, page) for page in (0, 1)] == ["Person 1 & Co\nbody", "Person 1 & Co\nbody"]
    assert b"arborline" not in raw(outcome.clean)


def everything() -> bytes:
    """A PDF with the secret in every place around the page text."""
    marked = "/Span <</ActualText (Walt Harborline)>> BDC BT /F1 12 Tf 50 200 Td (body) Tj ET EMC"
    pdf = pikepdf.open(io.BytesIO(content(f"% {SECRET}\n{marked}")))
    name, string, dictionary, array = pikepdf.Name, pikepdf.String(SECRET), pikepdf.Dictionary, pikepdf.Array
    page = pdf.pages[0].obj
    stream = pdf.make_stream
    pdf.trailer["/Info"] = pdf.make_indirect(dictionary(Author=string, Title=string, Custom=string))
    root = pdf.Root
    root["/Metadata"] = stream(f"<dc:creator><rdf:Seq><rdf:li>{SECRET}</rdf:li></rdf:Seq></dc:creator>".encode())
    root["/PieceInfo"] = dictionary(App=dictionary(Private=string))
    root["/Extra"] = string
    root["/StructTreeRoot"] = pdf.make_indirect(dictionary(K=dictionary(S=name.P, Alt=string)))
    root["/OpenAction"] = dictionary(S=name.JavaScript, JS=string)
    root["/PageLabels"] = dictionary(Nums=array([0, dictionary(P=string)]))
    root["/Threads"] = array([dictionary(I=dictionary(Author=string))])
    attached = dictionary(Type=name.Filespec, F=string, EF=dictionary(F=stream(SECRET.encode())))
    root["/Names"] = dictionary(
        EmbeddedFiles=dictionary(Names=array([string, attached])),
        JavaScript=dictionary(Names=array([string, dictionary(S=name.JavaScript, JS=string)])),
        Dests=dictionary(Names=array([string, array([page, name.Fit])])),
    )
    page["/Metadata"] = stream(SECRET.encode())
    page["/PieceInfo"] = dictionary(App=dictionary(Private=string))
    page["/Thumb"] = stream(SECRET.encode(), Width=1, Height=1)
    page["/Annots"] = array(
        [
            dictionary(Subtype=name.Text, Rect=array([1, 1, 9, 9]), Contents=string, T=string, NM=string),
            dictionary(Subtype=name.Link, Rect=array([1, 1, 9, 9]), A=dictionary(S=name.Launch, F=string)),
        ]
    )
    pdf.make_indirect(dictionary(Unused=string))
    data = saved(pdf)
    return data + b"\n% " + SECRET.encode() + b"\n"


def test_everything_around_the_pages_goes() -> None:
    data = everything()
    assert raw(data).count(SECRET.encode()) > 15

    outcome = hide(PdfHandler(), FileKind.PDF, data, [])

    assert SECRET.encode() not in raw(outcome.clean)
    assert SECRET.encode() not in outcome.clean
    assert read(outcome.clean) == "body"
    assert [(known.value, known.entity) for known in outcome.document.learned()] == [(SECRET, "PERSON")]
    removed = {entry.part for entry in outcome.rewritten.ledger if entry.fate is Fate.REMOVED}
    assert removed >= {"document properties", "XMP metadata", "attachment 1", "scripts", "2 annotations"}


def test_previous_revision_is_gone() -> None:
    first = content(f"BT /F1 12 Tf 50 200 Td ({SECRET}) Tj ET")
    pdf = pikepdf.open(io.BytesIO(first))
    number = pdf.pages[0].obj.Contents.objgen[0]
    body = b"BT /F1 12 Tf 50 200 Td (new text) Tj ET"
    update = b"\n%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (number, len(body), body)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(first) + 1)
    before = first.rfind(b"startxref")
    previous = int(first[before:].split()[1])
    trailer = b"trailer\n<</Size %d /Root %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(pdf.objects) + 1,
        pdf.Root.objgen[0],
        previous,
        len(first) + len(update),
    )
    data = first + update + table + trailer
    assert zlib.compress(SECRET.encode()) not in data

    outcome = hide(PdfHandler(), FileKind.PDF, data, [])

    assert read(outcome.clean) == "new text"
    assert SECRET.encode() not in raw(outcome.clean)


def test_links_and_bookmarks_come_back_clean() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(50, 200, "first")
        page.linkURL("https://example.com/walt", (50, 190, 100, 210))
        page.linkURL("javascript:alert(1)", (50, 100, 100, 120))
        page.bookmarkPage("here")
        page.addOutlineEntry(f"About {SECRET}", "here", 0)
        page.bookmarkPage("inner")
        page.addOutlineEntry("Inner", "inner", 1)
        page.showPage()
        page.drawString(50, 200, "second")
        page.linkAbsolute("back", "here", (1, 1, 50, 50))

    data = drawn(draw)

    outcome = hide(PdfHandler(), FileKind.PDF, data, [SECRET, "walt"], stand_in="person-1")

    kinds = {passage.text: passage.kind for passage in outcome.document.passages()}
    assert kinds["https://example.com/walt"] is PassageKind.REFERENCE
    pdf = pikepdf.open(io.BytesIO(outcome.clean))
    assert str(pdf.pages[0].Annots[0].A.URI) == "https://example.com/person-1"
    assert len(pdf.pages[0].Annots) == 1
    assert pdf.pages[1].Annots[0].Dest[0].objgen == pdf.pages[0].obj.objgen
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["About person-1"]
        assert [item.title for item in outline.root[0].children] == ["Inner"]


def test_filled_fields_become_page_text() -> None:
    def draw(page: canvas.Canvas) -> None:
        page.drawString(50, 220, "Name:")
        page.acroForm.textfield(name=f"field of {SECRET}", value=SECRET, x=90, y=210, width=200, height=24)

    data = drawn(draw)
    assert SECRET.encode() in raw(data)

    outcome = hidden(data)

    assert SECRET.encode() not in raw(outcome.clean)
    assert "Person 1" in read(outcome.clean)
    assert "/AcroForm" not in pikepdf.open(io.BytesIO(outcome.clean)).Root


def test_hidden_layer_goes_and_visible_layer_stays() -> None:
    operators = (
        "/OC /L1 BDC BT /F1 12 Tf 50 200 Td (Walt Harborline) Tj ET EMC"
        " /OC /L2 BDC BT /F1 12 Tf 50 180 Td (shown) Tj ET EMC"
    )
    pdf = pikepdf.open(io.BytesIO(content(operators)))
    off = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(SECRET)))
    on = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String("x")))
    pdf.pages[0].Resources["/Properties"] = pikepdf.Dictionary(L1=off, L2=on)
    pdf.Root["/OCProperties"] = pikepdf.Dictionary(
        OCGs=pikepdf.Array([off, on]), D=pikepdf.Dictionary(OFF=pikepdf.Array([off]))
    )

    outcome = hide(PdfHandler(), FileKind.PDF, saved(pdf), [])

    assert read(outcome.clean) == "shown"
    assert SECRET.encode() not in raw(outcome.clean)


def jpeg(tail: bytes = b"") -> bytes:
    sink = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = SECRET
    Image.new("RGB", (40, 30), "navy").save(sink, "JPEG", exif=exif, comment=SECRET)
    return sink.getvalue() + tail


def with_image(data: bytes, **keys: Any) -> bytes:
    pdf = pikepdf.open(io.BytesIO(content("q 100 0 0 75 50 50 cm /Im Do Q BT /F1 12 Tf 50 200 Td (text) Tj ET")))
    image = pdf.make_stream(data, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=40, Height=30, **keys)
    image["/Metadata"] = pdf.make_stream(SECRET.encode())
    pdf.pages[0].Resources["/XObject"] = pikepdf.Dictionary(Im=image)
    return saved(pdf)


def test_pictures_keep_their_pixels_and_nothing_else() -> None:
    data = with_image(
        jpeg(SECRET.encode()),
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    assert data.count(SECRET.encode()) >= 3

    outcome = hide(PdfHandler(), FileKind.PDF, data, [])

    assert SECRET.encode() not in raw(outcome.clean)
    before, after = (pypdfium2.PdfDocument(which)[0].render().to_pil() for which in (data, outcome.clean))
    assert before.tobytes() == after.tobytes()
    assert outcome.document.unexamined() == ([] if tesseract.is_installed() else ["pictures of page 1"])


def test_bytes_behind_raw_pixels_go() -> None:
    data = with_image(bytes(40 * 30) + SECRET.encode(), ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8)

    assert SECRET.encode() not in raw(hide(PdfHandler(), FileKind.PDF, data, []).clean)


def scanned() -> bytes:
    """A page as a scanner makes it: a picture of text with invisible text over it."""
    font = drawn(lambda page: (page.setFont("Helvetica", 24), page.drawString(30, 200, f"{SECRET} signed")))
    shot = pypdfium2.PdfDocument(font)[0].render(scale=2).to_pil().convert("L")
    pdf = pikepdf.open(
        io.BytesIO(content("q 400 0 0 300 0 0 cm /Im Do Q BT 3 Tr /F1 24 Tf 30 200 Td (Walt Harborline signed) Tj ET"))
    )
    image = pdf.make_stream(shot.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    image["/Width"], image["/Height"], image["/BitsPerComponent"] = shot.width, shot.height, 8
    image["/ColorSpace"] = pikepdf.Name.DeviceGray
    pdf.pages[0].Resources["/XObject"] = pikepdf.Dictionary(Im=image)
    return saved(pdf)


def test_scan_with_a_text_layer_is_covered_in_the_picture_too() -> None:
    data = scanned()

    outcome = hidden(data)

    assert read(outcome.clean).split() == ["Person", "1", "signed"]
    entry = [entry for entry in outcome.rewritten.ledger if entry.part == "page 1"][0]
    assert entry.fate is Fate.REBUILT
    before, after = (pypdfium2.PdfDocument(which)[0].render().to_pil().convert("L") for which in (data, outcome.clean))
    # The stand-in is shorter than the name: behind it the box is bare.
    name_box, kept_box = (140, 78, 195, 105), (215, 78, 330, 105)
    assert ink(before.crop(name_box)) > 50
    assert ink(after.crop(name_box)) == 0
    assert ink(after.crop(kept_box)) > ink(before.crop(kept_box)) / 2


def ink(image: Image.Image) -> int:
    return sum(image.histogram()[:120])


def test_unproven_page_is_rebuilt_from_its_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    import sanitization.formats.pdf as module

    answers = iter([[0], []])
    monkeypatch.setattr(module, "leftovers", lambda *_: next(answers))

    outcome = hidden(drawn(lambda page: page.drawString(50, 200, f"{SECRET} was here")))

    assert read(outcome.clean).split() == ["Person", "1", "was", "here"]
    assert any(entry.fate is Fate.REBUILT and entry.part == "page 1" for entry in outcome.rewritten.ledger)


def test_page_that_cannot_be_proven_at_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import sanitization.formats.pdf as module

    monkeypatch.setattr(module, "leftovers", lambda *_: [0])

    with pytest.raises(Refusal) as refusal:
        hidden(drawn(lambda page: page.drawString(50, 200, SECRET)))

    assert refusal.value.code == "pdf.unprovable"


def test_damaged_content_is_taken_as_its_picture() -> None:
    data = content("BT /F1 12 Tf 50 200 Td (kept words) Tj ET [ 3 0 R ] TJ 1 0 R Tj")

    outcome = hide(PdfHandler(), FileKind.PDF, data, [])

    assert "kept words" in read(outcome.clean)


def test_passages_and_output_are_the_same_each_time() -> None:
    data = drawn(lambda page: page.drawString(50, 200, f"{SECRET} was here"))
    document = open_bytes(PdfHandler(), FileKind.PDF, data)

    first, second = list(document.passages()), list(document.passages())

    assert first == second
    edits = {passage.key: edits_in(passage, [SECRET]) for passage in first}
    outputs = []
    for _ in range(2):
        sink = io.BytesIO()
        document.rewrite(sink, edits, {})
        outputs.append(sink.getvalue())
    assert outputs[0] == outputs[1]


def test_ligature_that_is_partly_hidden_keeps_its_other_letters() -> None:
    pdf = pikepdf.open(io.BytesIO(content("BT /F1 12 Tf 50 200 Td (of\\001ce) Tj ET")))
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange"
        b" 3 beginbfchar <6f> <006f> <63> <0063> <65> <0065> endbfchar 1 beginbfchar <01> <00660069> endbfchar"
        b" 1 beginbfchar <66> <0066> endbfchar endcmap end"
    )
    pdf.pages[0].Resources.Font.F1["/ToUnicode"] = pdf.make_stream(cmap)
    document = open_bytes(PdfHandler(), FileKind.PDF, saved(pdf))
    passage = next(document.passages())
    assert passage.text == "office"
    sink = io.BytesIO()

    document.rewrite(sink, {passage.key: [Edit(start=0, end=3, replacement="XX")]}, {})

    assert texts(open_bytes(PdfHandler(), FileKind.PDF, sink.getvalue())) == ["XXice"]


def many_pages(count: int) -> bytes:
    pdf = pikepdf.Pdf.new()
    for _ in range(count):
        pdf.add_blank_page()
    return saved(pdf)


def page_of_size(side: float) -> bytes:
    pdf = pikepdf.Pdf.new()
    pdf.add_blank_page(page_size=(10, 10))
    pdf.pages[0].MediaBox = pikepdf.Array([0, 0, side, side])
    return saved(pdf)


def locked() -> bytes:
    pdf = pikepdf.Pdf.new()
    pdf.add_blank_page()
    return saved(pdf, encryption=pikepdf.Encryption(user="secret", owner="owner"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (locked(), "file.encrypted"),
        (many_pages(0), "pdf.empty"),
        (many_pages(6), "pdf.too_many_pages"),
        (page_of_size(1_000_000), "pdf.page_size"),
        (b"%PDF-1.4\nnothing here", "pdf.corrupt"),
    ],
)
def test_what_cannot_be_taken_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        open_bytes(PdfHandler(), FileKind.PDF, data, Limits(pdf_pages=5))

    assert refusal.value.code == code


def test_pages_that_hold_only_pictures_need_text() -> None:
    data = with_image(bytes(1200), ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8)
    pdf = pikepdf.open(io.BytesIO(data))
    pdf.pages[0].Contents = pdf.make_stream(b"q 100 0 0 75 50 50 cm /Im Do Q")

    with pytest.raises(Refusal) as refusal:
        open_bytes(PdfHandler(), FileKind.PDF, saved(pdf))

    assert refusal.value.code == "pdf.needs_ocr"


def test_bomb_in_a_content_stream_is_bounded() -> None:
    pdf = pikepdf.Pdf.new()
    pdf.add_blank_page()
    bomb = zlib.compress(b"q Q " * (30 << 20), 9)
    stream = pdf.make_stream(b"")
    stream.write(bomb, filter=pikepdf.Name.FlateDecode)
    pdf.pages[0].Contents = stream

    with pytest.raises(Refusal) as refusal:
        packed = saved(pdf, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
        open_bytes(PdfHandler(), FileKind.PDF, packed)

    assert refusal.value.code in ("pdf.corrupt", "pdf.too_big")
