"""Pages that are pictures of text: read by Tesseract where it is installed, and given its words as a text layer."""

from __future__ import annotations

import io

import pypdfium2
import pypdfium2.raw as pdfium

from sanitization import tesseract
from sanitization.formats.pdf_picture import QUALITY, PagePicture, Word

PAGES = 12  # a page takes seconds, and is read again by every step
SCALE = 200 / 72
MAX_PIXELS = 8_000_000
SUREST = 60  # mean confidence, of 100, from which a page counts as read
FEWEST = 3  # characters: fewer are no text of a page


def scanned_pages(document: pypdfium2.PdfDocument) -> list[int]:
    """Pages without text that show a picture."""
    found = []
    for index in range(len(document)):
        page = document[index]
        if page.get_textpage().count_chars() < FEWEST and _shows_picture(page):
            found.append(index)
        page.close()
    return found


def _shows_picture(page: pypdfium2.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4))


def read_page(document: pypdfium2.PdfDocument, index: int) -> tuple[PagePicture, bool]:
    """The page as it is shown, upright, with the words that were read in it, and whether they are to be relied on."""
    page = document[index]
    width, height = page.get_size()
    scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    sink = io.BytesIO()
    image.save(sink, "JPEG", quality=QUALITY)
    words: list[Word] = []
    found = tesseract.read(image, round(72 * scale))
    for line in tesseract.lines(found):
        # One base line and size for a whole line, so that it is one line for whoever reads the layer.
        low, high = max(word.box[3] for word in line), min(word.box[1] for word in line)
        size = max((low - high) / scale, 4.0)
        for word in line:
            left, right = word.box[0] / scale, word.box[2] / scale
            baseline = height - low / scale + 0.2 * size
            words.append(Word(word.text, left, baseline, 1.0, 0.0, size, max(right - left, 0.1), False))
    sure = bool(found) and sum(word.sure for word in found) / len(found) >= SUREST
    return PagePicture(sink.getvalue(), image.size, width, height, 0, tuple(words)), sure
