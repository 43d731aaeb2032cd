"""Codes of PDF fonts to text and widths: which bytes make a glyph, what it means, how far it moves the pen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.cmapdb import IdentityCMap, IdentityCMapByte
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import dict_value

UNKNOWN = "\ufffd"
# What pdfminer raises on fonts that contradict themselves.
FONT_FAULTS = (
    PDFUnicodeNotDefined,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    AssertionError,
    OverflowError,
    ZeroDivisionError,
    RecursionError,
    Exception,
)


@dataclass(frozen=True, slots=True)
class Code:
    """One glyph as stored: its bytes, its text, its width in thousandths of nothing (units of the font size)."""

    raw: bytes
    text: str
    width: float


class Font:
    """A font by pdfminer, asked code by code so that bytes and glyphs stay paired."""

    def __init__(self, font: PDFFont | None) -> None:
        self._font = font
        self.vertical = bool(font is not None and font.is_vertical())
        self.is_multibyte = bool(font is not None and font.is_multibyte())
        self._cache: dict[bytes, Code] = {}
        self._single: dict[int, Code] | None = None if isinstance(font, PDFCIDFont) else {}
        self.em = _em(font)

    def codes(self, data: bytes) -> list[Code]:
        """The glyphs of a shown string."""
        single = self._single
        if single is not None:
            for byte in set(data).difference(single):
                single[byte] = Code(bytes((byte,)), self._text(byte), self._width(byte))
            return [single[byte] for byte in data]
        cache = self._cache
        found: list[Code] = []
        for raw, cid in self._split(data):
            known = cache.get(raw)
            if known is None:
                known = cache[raw] = Code(raw, self._text(cid), self._width(cid))
            found.append(known)
        return found

    def _split(self, data: bytes) -> Iterator[tuple[bytes, int]]:
        cmap: Any = getattr(self._font, "cmap", None)
        if isinstance(cmap, IdentityCMapByte):
            for byte in data:
                yield bytes((byte,)), byte
        elif isinstance(cmap, IdentityCMap):
            for at in range(0, len(data) - 1, 2):
                yield data[at : at + 2], int.from_bytes(data[at : at + 2], "big")
        else:
            yield from _walk_cmap(cmap.code2cid, data)

    def _text(self, cid: int) -> str:
        # A damaged font's single bytes are most likely what they look like; the second reader sees them so, too.
        plain = chr(cid) if not isinstance(self._font, PDFCIDFont) and 32 <= cid < 127 else UNKNOWN
        if self._font is None:
            return plain
        try:
            text = str(self._font.to_unichr(cid))
        except FONT_FAULTS:
            return plain
        if text.startswith("(cid:"):
            return plain
        if len(text) == 1 and "\ufb00" <= text <= "\ufb06":
            return unicodedata.normalize("NFKC", text)
        return "".join(char for char in text if char >= " " and not 0x7F <= ord(char) < 0xA0)

    def _width(self, cid: int) -> float:
        if self._font is None:
            return 0.5
        try:
            if self.vertical:
                return -float(self._font.char_width(cid)) if self._font.char_width(cid) > 0 else -1.0
            return float(self._font.char_width(cid))
        except FONT_FAULTS:
            return 0.5


class Fonts:
    """Fonts of one document by object number."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._manager = PDFResourceManager(caching=False)
        self._fonts: dict[int, Font] = {}

    def get(self, number: int) -> Font:
        known = self._fonts.get(number)
        if known is None:
            known = Font(self._load(number))
            self._fonts[number] = known
        return known

    def _load(self, number: int) -> PDFFont | None:
        try:
            spec = dict_value(self._document.getobj(number))
            return self._manager.get_font(number, spec)
        except FONT_FAULTS:
            return None


def _walk_cmap(table: dict[int, Any], data: bytes) -> Iterator[tuple[bytes, int]]:
    start = 0
    here: Any = table
    for at, byte in enumerate(data):
        found = here.get(byte)
        if isinstance(found, int):
            yield data[start : at + 1], found
        elif isinstance(found, dict):
            here = found
            continue
        elif here is table:
            yield data[start : at + 1], 0
        else:
            # No such code: taken as long as it got, as readers do.
            yield data[start : at + 1], 0
        start, here = at + 1, table
    if start < len(data):
        yield data[start:], 0


def _em(font: PDFFont | None) -> float:
    """Height of the letters of a font in units of its size: 1, but for Type 3 fonts with a scale of their own."""
    matrix = getattr(font, "matrix", None)
    if font is None or matrix is None:
        return 1.0
    try:
        height = abs((font.bbox[3] - font.bbox[1]) * float(matrix[3])) / 1.2
    except FONT_FAULTS:
        return 1.0
    return height if 0.01 < height < 100 else 1.0
