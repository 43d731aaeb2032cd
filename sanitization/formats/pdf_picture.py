"""The last resort for a page: its picture with boxes over what goes, and a text layer, by word, of what stays."""

from __future__ import annotations

import ctypes
import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import ImageDraw

from sanitization.formats.pdf_content import Content
from sanitization.formats.pdf_glyphs import Glyph
from sanitization.formats.pdf_lines import Block
from sanitization.formats.pdf_rewrite import Removal, removals, stand_in_font, standard_text, text_width
from sanitization.vocabulary import Edit

SCALE = 150 / 72
MAX_PIXELS = 40_000_000
QUALITY = 85
ASCENT, DESCENT = 0.95, 0.3
LABEL = (228, 232, 238)
PAD, COVER_PAD = 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Word:
    """Text at a place of the page; visible ones are stand-ins."""

    text: str
    x: float
    y: float
    dx: float
    dy: float
    size: float
    width: float
    visible: bool


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Everything a page rebuilt from its picture needs. width, height in points."""

    jpeg: bytes
    pixels: tuple[int, int]
    width: float
    height: float
    rotate: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Something in a picture that goes. box: left, top, right, bottom in points from the page's upper left corner."""

    box: tuple[float, float, float, float]
    text: str


def needs_picture(content: Content, gone: Sequence[Removal]) -> bool:
    """Whether what goes may also be seen in a picture: invisible text over a scan, or text under a picture."""
    for removal in gone:
        for glyph in removal.glyphs:
            x, y = glyph.x + glyph.dx * glyph.width / 2, glyph.y + glyph.dy * glyph.width / 2
            for (left, bottom, right, top), order in content.pictures:
                covered = left <= x <= right and bottom <= y <= top
                if covered and (glyph.setting.invisible or order > glyph.order):
                    return True
    return False


def picture_page(
    data: bytes, index: int, blocks: Sequence[Block], edits: Sequence[Sequence[Edit]], covers: Sequence[Cover] = ()
) -> PagePicture:
    """Render one page and cover what goes. covers: what was found in its pictures."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[index]
        rotate = page.get_rotation()
        page.set_rotation(0)
        left, bottom, _, _ = page.get_cropbox()
        width, height = page.get_size()
        scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        image = page.render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    draw = ImageDraw.Draw(image)
    words: list[Word] = []
    gone_glyphs: list[Glyph] = []
    for block, wanted in zip(blocks, edits, strict=True):
        gone = removals(block, wanted)
        for removal in gone:
            _cover(draw, removal, left, bottom, height, scale)
            words.extend(_label(removal, left, bottom))
        hidden = {id(glyph) for removal in gone for glyph in removal.glyphs}
        gone_glyphs.extend(glyph for removal in gone for glyph in removal.glyphs)
        words.extend(_words(block, hidden, left, bottom))
    for cover in covers:
        draw.rectangle([edge * scale for edge in _wider(cover.box)], fill=LABEL)
        if not any(_stands_in(cover.box, glyph, left, bottom, height) for glyph in gone_glyphs):
            words.extend(_cover_label(cover, height))
    sink = io.BytesIO()
    image.save(sink, "JPEG", quality=QUALITY)
    return PagePicture(sink.getvalue(), image.size, width, height, rotate, tuple(words))


def damaged_page(document: pypdfium2.PdfDocument, index: int) -> PagePicture:
    """A page whose content cannot be followed, as a reader shows it, with the words that the reader found."""
    page = document[index]
    rotate = page.get_rotation()
    page.set_rotation(0)
    left, bottom, _, _ = page.get_cropbox()
    width, height = page.get_size()
    scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    image = page.render(scale=scale).to_pil().convert("RGB")
    sink = io.BytesIO()
    image.save(sink, "JPEG", quality=QUALITY)
    words = tuple(_read_words(page.get_textpage(), left, bottom))
    return PagePicture(sink.getvalue(), image.size, width, height, rotate, words)


def _read_words(text: pypdfium2.PdfTextPage, left: float, bottom: float) -> Iterator[Word]:
    """Words as pdfium reads them, along the direction in which each runs."""
    x, y = ctypes.c_double(), ctypes.c_double()
    low_x, high_x, low_y, high_y = (ctypes.c_double() for _ in range(4))
    word, start, turn, end, size = "", (0.0, 0.0), 0.0, 0.0, 1.0
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        char = chr(code) if 32 < code < 0xD800 else ""
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        pdfium.FPDFText_GetCharBox(text, at, low_x, high_x, low_y, high_y)
        angle = -max(0.0, float(pdfium.FPDFText_GetCharAngle(text, at)))  # which counts clockwise
        along, across = _in_line(turn, x.value - start[0], y.value - start[1])
        moved = abs(across) > 0.3 * size or along - end > size or abs(angle - turn) > 0.02
        if word and (not char or moved):
            yield _found(word, start[0] - left, start[1] - bottom, turn, size, end)
            word = ""
        if not char:
            continue
        if not word:
            start, turn = (x.value, y.value), angle
            size = max(float(pdfium.FPDFText_GetFontSize(text, at)), 1.0)
        word += char
        corners = [
            (a - start[0], b - start[1]) for a in (low_x.value, high_x.value) for b in (low_y.value, high_y.value)
        ]
        end = max(_in_line(turn, *corner)[0] for corner in corners)
    if word:
        yield _found(word, start[0] - left, start[1] - bottom, turn, size, end)


def _in_line(angle: float, x: float, y: float) -> tuple[float, float]:
    """How far along a line that runs at `angle`, and how far across it."""
    return x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)


def _found(text: str, x: float, y: float, angle: float, size: float, width: float) -> Word:
    return Word(text, x, y, math.cos(angle), math.sin(angle), size, max(width, 0.1), False)


def add_picture_page(pdf: pikepdf.Pdf, picture: PagePicture) -> None:
    image = pdf.make_stream(
        picture.jpeg,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.pixels[0],
        Height=picture.pixels[1],
        ColorSpace=pikepdf.Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    parts = [f"q {picture.width:.3f} 0 0 {picture.height:.3f} 0 0 cm /Picture Do Q".encode()]
    parts.extend(_shown(word) for word in picture.words)
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, picture.width, picture.height]),
        Rotate=picture.rotate,
        Resources=pikepdf.Dictionary(
            XObject=pikepdf.Dictionary({"/Picture": image}), Font=pikepdf.Dictionary({"/F": stand_in_font(pdf)})
        ),
        Contents=pdf.make_stream(b"\n".join(parts)),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _cover(
    draw: ImageDraw.ImageDraw, removal: Removal, left: float, bottom: float, height: float, scale: float
) -> None:
    for run in _line_runs(removal.glyphs):
        first, last = run[0], run[-1]
        up_x, up_y = -first.dy, first.dx
        end_x, end_y = last.x + last.dx * last.width, last.y + last.dy * last.width
        low, high = DESCENT * first.size + PAD, ASCENT * first.size + PAD
        corners = [
            (first.x - up_x * low - first.dx * PAD, first.y - up_y * low - first.dy * PAD),
            (end_x - up_x * low + first.dx * PAD, end_y - up_y * low + first.dy * PAD),
            (end_x + up_x * high + first.dx * PAD, end_y + up_y * high + first.dy * PAD),
            (first.x + up_x * high - first.dx * PAD, first.y + up_y * high - first.dy * PAD),
        ]
        draw.polygon([((x - left) * scale, (height - (y - bottom)) * scale) for x, y in corners], fill=LABEL)


def _line_runs(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run:
            last = run[-1]
            off = abs((glyph.x - last.x) * -last.dy + (glyph.y - last.y) * last.dx)
            if off > 0.3 * max(last.size, 0.1):
                yield run
                run = []
        run.append(glyph)
    if run:
        yield run


def _wider(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return left - COVER_PAD, top - COVER_PAD, right + COVER_PAD, bottom + COVER_PAD


def _stands_in(box: tuple[float, float, float, float], glyph: Glyph, left: float, bottom: float, height: float) -> bool:
    """Whether a glyph that goes, and has its stand-in, lies in the box: a text layer says what its picture shows."""
    x, y = glyph.x - left + glyph.dx * glyph.width / 2, height - (glyph.y - bottom) - 0.3 * glyph.size
    return box[0] - COVER_PAD <= x <= box[2] + COVER_PAD and box[1] - COVER_PAD <= y <= box[3] + COVER_PAD


def _cover_label(cover: Cover, height: float) -> Iterator[Word]:
    """The stand-in where it can be read: along the box, as large as its height and width allow."""
    if not cover.text:
        return
    left, top, right, bottom = cover.box
    size = min(0.8 * (bottom - top), (right - left) / max(text_width(cover.text), 0.1))
    yield Word(cover.text, left, height - bottom + 0.2 * size, 1.0, 0.0, max(size, 2.0), 0.0, True)


def _label(removal: Removal, left: float, bottom: float) -> Iterator[Word]:
    if not removal.text:
        return
    run = next(_line_runs(removal.glyphs))
    first, last = run[0], run[-1]
    room = (last.x - first.x) * first.dx + (last.y - first.y) * first.dy + last.width
    size = min(first.size, max(room, first.size) / max(text_width(removal.text), 0.1))
    yield Word(removal.text, first.x - left, first.y - bottom, first.dx, first.dy, max(size, 2.0), 0.0, True)


def _words(block: Block, hidden: set[int], left: float, bottom: float) -> Iterator[Word]:
    start: Glyph | None = None
    last: Glyph | None = None
    text = ""
    line = -1
    marked = zip(block.text, block.chars, block.line_of_char, strict=True)
    for char, glyph, at in marked:
        ends = glyph is None or char.isspace() or id(glyph) in hidden or at != line
        if ends and start is not None and last is not None:
            yield _word(text, start, last, left, bottom)
            start, text = None, ""
        line = at
        if glyph is None or char.isspace() or id(glyph) in hidden:
            continue
        if start is None:
            start = glyph
        last, text = glyph, text + char
    if start is not None and last is not None:
        yield _word(text, start, last, left, bottom)


def _word(text: str, first: Glyph, last: Glyph, left: float, bottom: float) -> Word:
    width = (last.x - first.x) * first.dx + (last.y - first.y) * first.dy + last.width
    return Word(text, first.x - left, first.y - bottom, first.dx, first.dy, first.size, width, False)


def _shown(word: Word) -> bytes:
    natural = text_width(word.text) * word.size
    stretch = 100.0 if word.visible or natural <= 0 or word.width <= 0 else 100 * word.width / natural
    text = standard_text(word.text if word.visible else word.text + " ")
    escaped = text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    matrix = f"{word.dx:.4f} {word.dy:.4f} {-word.dy:.4f} {word.dx:.4f} {word.x:.3f} {word.y:.3f} Tm"
    mode = 0 if word.visible else 3
    return f"BT {mode} Tr /F {word.size:.3f} Tf {stretch:.2f} Tz {matrix} (".encode() + escaped + b") Tj ET"
