"""Glyphs and the operators that show them; a second library is asked what one says where the first cannot tell."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pypdfium2
import pypdfium2.raw as pdfium

from sanitization.formats.pdf_fonts import UNKNOWN

MAX_CHARS = 400_000


@dataclass(slots=True)
class Setting:
    """What the glyphs of one text-showing operator share. stream/op: the operator. dx, dy, size, spacing: page units.

    scale: page units per unit of text space along the line. em: length of one em along the line. first: paint order
    of the first glyph.
    """

    stream: int
    op: int
    dx: float
    dy: float
    size: float
    spacing: float
    scale: float
    em: float
    invisible: bool
    first: int


@dataclass(slots=True)
class Cast:
    """A code of a font at one size: its bytes and meaning, width in page units, pen movement in text space."""

    raw: bytes
    text: str
    width: float
    advance: float


@dataclass(slots=True, eq=False)
class Glyph:
    """One glyph on the page, small because there are millions. index: among its operator's. x, y: page units."""

    setting: Setting
    cast: Cast
    index: int
    x: float
    y: float

    @property
    def text(self) -> str:
        return self.cast.text

    @property
    def width(self) -> float:
        return self.cast.width

    @property
    def dx(self) -> float:
        return self.setting.dx

    @property
    def dy(self) -> float:
        return self.setting.dy

    @property
    def size(self) -> float:
        return self.setting.size

    @property
    def key(self) -> tuple[int, int]:
        """Its operator and its place there."""
        return self.setting.op, self.index

    @property
    def order(self) -> int:
        """Paint order on the page."""
        return self.setting.first + self.index


@dataclass(slots=True)
class Show:
    """One text-showing operator: glyphs and kerning numbers in order, with what a rewrite needs to restore."""

    op: int
    fresh: bool
    font_name: str
    font_size: float
    em: float
    horizontal: float
    char_space: float
    word_space: float
    vertical: bool
    pieces: list[Glyph | float] = field(default_factory=list)


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
