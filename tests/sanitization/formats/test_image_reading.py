"""Words in pictures are read and covered where Tesseract is installed; bar codes are covered everywhere."""

from __future__ import annotations

import io
import random
from pathlib import Path

import docx
import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from sanitization import engine, tesseract
from sanitization.detectors.analyzer import build
from sanitization.formats import image_reading
from sanitization.formats.image import ImageHandler
from sanitization.limits import Limits
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.verification import reader
from sanitization.vocabulary import FileKind, Hidden, Known, Plan, Reach
from tests.sanitization.formats.rewriting import hide, open_bytes, texts

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
reads = pytest.mark.skipif(
    not (tesseract.is_installed() and FONT.exists()), reason="Tesseract or its test font is not installed"
)
NAME = "Henrietta Vandersloot"


def drawing(mode: str = "RGB", code: str = "") -> Image.Image:
    picture = Image.new("RGB", (900, 420), (245, 245, 235))
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(("Harbour lease, draft", f"Ask {NAME} for it", "Due in March")):
        draw.text((40, 40 + 70 * number), line, font=ImageFont.truetype(str(FONT), 32), fill=(20, 20, 40))
    if code:
        symbol = Image.fromarray(zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode).to_image(scale=4))
        picture.paste(symbol.convert("RGB"), (650, 180))
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    sink = io.BytesIO()
    picture.save(sink, kind, **options)
    return sink.getvalue()


def seen(data: bytes) -> str:
    return " ".join(word.text for word in tesseract.words(Image.open(io.BytesIO(data)).convert("L")))


@reads
@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGB", "PNG"), ("RGBA", "PNG"), ("L", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("RGB", "JPEG"), ("CMYK", "JPEG"),
     ("P", "GIF"), ("RGB", "WEBP"), ("RGB", "BMP"), ("RGB", "TIFF"), ("1", "TIFF")],
)  # fmt: skip
def test_a_name_is_covered_and_the_rest_stays(mode: str, kind: str) -> None:
    data = saved(drawing(mode), kind)
    assert "Vandersloot" in seen(data)

    outcome = hide(ImageHandler(), FileKind.IMAGE, data, [NAME])

    assert "Harbour lease, draft" in texts(outcome.document)
    assert outcome.document.unexamined() == ()
    after = seen(outcome.clean)
    assert "Henrietta" not in after
    assert "Vandersloot" not in after
    assert "Due in" in after


@reads
def test_a_picture_without_findings_keeps_its_pixels() -> None:
    picture = drawing()

    outcome = hide(ImageHandler(), FileKind.IMAGE, saved(picture, "PNG"), ["nobody"])

    assert Image.open(io.BytesIO(outcome.clean)).tobytes() == picture.tobytes()


def test_codes_are_covered_whatever_they_say() -> None:
    data = saved(drawing(code="https://brightwater.example/guest/4711"), "PNG")
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(data)))]

    outcome = hide(ImageHandler(), FileKind.IMAGE, data, [])

    assert zxingcpp.read_barcodes(Image.open(io.BytesIO(outcome.clean))) == []
    assert ("1 bar codes", "covered") in {(entry.part, entry.reason) for entry in outcome.rewritten.ledger}


@reads
def test_every_page_of_a_tiff_is_read() -> None:
    data = saved(drawing(), "TIFF", save_all=True, append_images=[drawing("RGB")])

    outcome = hide(ImageHandler(), FileKind.IMAGE, data, [NAME])

    pages = Image.open(io.BytesIO(outcome.clean))
    for page in range(2):
        pages.seek(page)
        assert "Vandersloot" not in seen(saved(pages.convert("L"), "PNG"))


@reads
def test_a_picture_beyond_the_budget_is_told_of() -> None:
    document = open_bytes(ImageHandler(), FileKind.IMAGE, saved(drawing(), "PNG"), Limits(look_pixels=1000))

    assert list(document.passages()) == []
    assert document.unexamined() == ("pixels of the picture",)


@reads
def test_a_picture_is_read_once_however_often_it_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy in which nothing was covered has the pixels of the draft, and is read to measure what stayed."""
    honest, asked = tesseract.read, []

    def read(picture: Image.Image, **options: int) -> list[tesseract.ReadWord]:
        asked.append(picture.size)
        return honest(picture, **options)

    monkeypatch.setattr(image_reading.tesseract, "read", read)
    picture = drawing()
    picture.putpixel((0, 0), (1, 2, 3))  # like no other here
    document = docx.Document()
    for name in ("a.png", "b.png"):
        document.add_picture(io.BytesIO(saved(picture, "PNG", pnginfo=_note(name))))
    data = io.BytesIO()
    document.save(data)

    redaction = engine.redact(data, "a.docx", Plan(), io.BytesIO())

    assert asked == [picture.size]
    assert ("pictures", 2, 2) in redaction.fidelity.counts
    picture.putpixel((0, 0), (255, 2, 3))
    open_bytes(ImageHandler(), FileKind.IMAGE, saved(picture, "PNG"))
    assert len(asked) == 2


def _note(text: str) -> PngInfo:
    note = PngInfo()
    note.add_text("Comment", text)
    return note


def test_without_tesseract_pixels_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_reading.tesseract, "is_installed", lambda: False)

    document = open_bytes(ImageHandler(), FileKind.IMAGE, saved(Image.new("RGB", (300, 200)), "PNG"))

    assert document.unexamined() == ("pixels of the picture",)


@reads
@pytest.mark.parametrize("code", ["", NAME])
def test_the_second_reader_looks_at_pixels_and_codes(code: str) -> None:
    picture = Image.new("RGB", (500, 500), "white") if code else drawing()
    if code:
        symbol = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode).to_image(scale=6)
        picture.paste(Image.fromarray(symbol).convert("RGB"), (100, 100))
    plan = Plan(hidden=(Hidden(value=NAME, entity="PERSON", stand_in="x", slug="x", number="1"),))

    found = reader.search(io.BytesIO(saved(picture, "PNG")), FileKind.IMAGE, "a.png", plan)

    assert {part for _, part in found.residue} == {f"picture, its {'codes' if code else 'pixels'}"}


@reads
def test_a_picture_in_a_document_is_read_too() -> None:
    document = docx.Document()
    document.add_paragraph("See the picture.")
    document.add_picture(io.BytesIO(saved(drawing(), "PNG")))
    sink = io.BytesIO()
    document.save(sink)
    known = [Known(value=NAME, entity="PERSON", reach=Reach.WORD, source="declared")]

    analyzer = build("none")
    first = engine.scan(sink, "memo.docx", analyzer, known)
    reading = engine.scan(sink, "memo.docx", analyzer, known_from([first], known))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    clean = io.BytesIO()
    redaction = engine.redact(sink, "memo.docx", plan, clean)

    assert any(found.value == NAME and "in the picture" in found.location.place for found in reading.found)
    assert engine.verify(clean, redaction.kind, redaction.clean_name, plan).passed
    picture = next(
        part.blob for part in docx.Document(clean).part.package.iter_parts() if part.partname.endswith(".png")
    )
    assert "Vandersloot" not in seen(picture)


@reads
@pytest.mark.parametrize("size", [10, 12, 16])
@pytest.mark.parametrize("shade", [60, 170, 215])
def test_small_and_pale_words_beside_dark_ones_are_read(size: int, shade: int) -> None:
    picture = drawing("L")
    draw = ImageDraw.Draw(picture)
    draw.text((60, 300), "Signed by Ottoline Abernathy", font=ImageFont.truetype(str(FONT), size), fill=shade)
    draw.rectangle((560, 290, 860, 380), fill=30)
    draw.text((580, 320), "Casimir Wolanski", font=ImageFont.truetype(str(FONT), size), fill=130)
    names = ["Ottoline Abernathy", "Casimir Wolanski"]

    outcome = hide(ImageHandler(), FileKind.IMAGE, saved(picture, "PNG"), names)

    assert all(name in " ".join(texts(outcome.document)) for name in names)
    after = " ".join(word.text for word in tesseract.read(Image.open(io.BytesIO(outcome.clean))))
    assert not any(part in after for name in names for part in name.split())
    assert "Harbour" in after


PEOPLE = ("Margaret Oyelaran", "Hiroshi Tanaka", "Tobias Lindqvist", "Carmen Ibarra")


def scatter(seed: int) -> bytes:
    """Names in all sizes and shades over and beside boxes: what can be read changes when others are covered."""
    chance = random.Random(seed)
    picture = Image.new("L", (700, 420), chance.randrange(150, 256))
    draw = ImageDraw.Draw(picture)
    for _ in range(3):
        left, top = chance.randrange(500), chance.randrange(300)
        draw.rectangle(
            (left, top, left + chance.randrange(50, 250), top + chance.randrange(30, 150)), fill=chance.randrange(256)
        )
    for _ in range(5):
        font = ImageFont.load_default(chance.choice((11, 13, 16, 20, 28, 40)))
        place = (chance.randrange(20, 450), chance.randrange(20, 380))
        draw.text(place, chance.choice(PEOPLE), font=font, fill=chance.randrange(256))
    return saved(picture, "PNG")


@reads
@pytest.mark.parametrize("seed", [2, 5, 7, 9, 17, 22, 30, 35, 38, 52])
def test_what_can_be_read_only_after_covering_is_covered_too(seed: int) -> None:
    plan = Plan(
        hidden=tuple(
            Hidden(value=name, entity="PERSON", stand_in=f"Person {number}", slug=f"person-{number}", number="1")
            for number, name in enumerate(PEOPLE)
        )
    )
    clean = io.BytesIO()

    redaction = engine.redact(io.BytesIO(scatter(seed)), "a.png", plan, clean)

    assert redaction.replaced
    assert engine.verify(clean, redaction.kind, redaction.clean_name, plan).passed


@pytest.mark.parametrize(
    ("read", "meant"),
    [("lrina", "Irina"), ("lbsen,", "Ibsen,"), ("ln", "In"), ("(lvanov)", "(Ivanov)"), ("Hill-lngram", "Hill-Ingram"),
     ("lease", "lease"), ("llama", "llama"), ("lyric", "lyric"), ("all", "all"), ("la", "la"), ("html", "html")],
)  # fmt: skip
def test_letters_that_look_alike_are_told_apart(read: str, meant: str) -> None:
    assert tesseract.told_apart(read) == meant
