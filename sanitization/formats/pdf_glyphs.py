"""Ask a second library what a glyph says where the first one cannot tell."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from sanitization.formats.pdf_content import Glyph
from sanitization.formats.pdf_fonts import UNKNOWN

MAX_CHARS = 400_000


def name_unknown(data: bytes, index: int, glyphs: Sequence[Glyph]) -> None:
    """Give glyphs without a meaning the character that pdfium reads at the same origin."""
    try:
        known = _origins(data, index)
    except (pypdfium2.PdfiumError, ValueError):
        return
    for glyph in glyphs:
        if glyph.text == UNKNOWN:
            column, row = round(glyph.x), round(glyph.y)
            near = [known.get((column + dx, row + dy)) for dx in (0, -1, 1) for dy in (0, -1, 1)]
            found = [item for item in near if item and abs(item[0] - glyph.x) < 0.6 and abs(item[1] - glyph.y) < 0.6]
            if found:
                glyph.cast = replace(glyph.cast, text=found[0][2])


def _origins(data: bytes, index: int) -> dict[tuple[int, int], tuple[float, float, str]]:
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[index]
        text = page.get_textpage()
        found: dict[tuple[int, int], tuple[float, float, str]] = {}
        x, y = ctypes.c_double(), ctypes.c_double()
        for at in range(min(text.count_chars(), MAX_CHARS)):
            code = pdfium.FPDFText_GetUnicode(text, at)
            if code < 32 or code in (0xFFFD, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF:
                continue
            if pdfium.FPDFText_GetCharOrigin(text, at, x, y):
                found[(round(x.value), round(y.value))] = (x.value, y.value, " " if code == 0xA0 else chr(code))
        return found
    finally:
        document.close()
