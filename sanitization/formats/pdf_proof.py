"""Read the written pages again with two libraries: is anything that was taken out still to be read?"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFDevice, PDFTextSeq
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

PROVABLE_CHARS = 5
_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """gone: texts taken out of a page. expected: what the page says now."""

    gone: tuple[str, ...]
    expected: str


def leftovers(data: bytes, proofs: Mapping[int, Proof]) -> list[int]:
    """Indexes of pages that say more of what is gone than they should."""
    found: list[int] = []
    miner = _Miner(data)
    document = pypdfium2.PdfDocument(data)
    try:
        for index, proof in proofs.items():
            values = {value for value in map(squashed, proof.gone) if len(value) >= PROVABLE_CHARS}
            if not values:
                continue
            expected = squashed(proof.expected)
            page = document[index]
            mined = miner.text(index)
            readings = [squashed(page.get_textpage().get_text_bounded()), squashed(mined or "")]
            if mined is None or any(
                reading.count(value) > expected.count(value) for value in values for reading in readings
            ):
                found.append(index)
    finally:
        document.close()
    return found


def squashed(text: str) -> str:
    """Letters and digits only: white space and marks differ between readers."""
    return _MARKS.sub("", text.casefold())


class _Miner:
    """pdfminer over one document, page by page."""

    def __init__(self, data: bytes) -> None:
        self._manager = PDFResourceManager()
        self._pages = list(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))))

    def text(self, index: int) -> str | None:
        """What pdfminer reads on one page, or None where it gives up: then nothing is proven."""
        device = _Characters(self._manager)
        try:
            PDFPageInterpreter(self._manager, device).process_page(self._pages[index])
        except Exception:  # noqa: BLE001 - it raises whatever a damaged page makes it stumble over
            return None
        return "".join(device.characters)


class _Characters(PDFDevice):
    """Every character that is shown, in the order of the content. Where it stands does not matter for the proof."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.characters: list[str] = []

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        font = textstate.font
        if font is None:
            raise ValueError("text without a font")
        for piece in seq:
            if not isinstance(piece, bytes):
                continue
            for code in font.decode(piece):
                try:
                    self.characters.append(font.to_unichr(code))
                except PDFUnicodeNotDefined:
                    self.characters.append(" ")
