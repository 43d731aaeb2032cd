"""Read the written pages again with two libraries: is anything that was taken out still to be read?"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass

import pypdfium2
from pdfminer.high_level import extract_text_to_fp

PROVABLE_CHARS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """gone: texts taken out of a page. expected: what the page says now."""

    gone: tuple[str, ...]
    expected: str


def leftovers(data: bytes, proofs: Mapping[int, Proof]) -> list[int]:
    """Indexes of pages that say more of what is gone than they should."""
    found: list[int] = []
    document = pypdfium2.PdfDocument(data)
    try:
        for index, proof in proofs.items():
            values = {value for value in map(squashed, proof.gone) if len(value) >= PROVABLE_CHARS}
            if not values:
                continue
            expected = squashed(proof.expected)
            page = document[index]
            readings = [squashed(page.get_textpage().get_text_bounded()), squashed(_mined(data, index))]
            if any(reading.count(value) > expected.count(value) for value in values for reading in readings):
                found.append(index)
    finally:
        document.close()
    return found


def squashed(text: str) -> str:
    """Letters and digits only: white space and marks differ between readers."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _mined(data: bytes, index: int) -> str:
    sink = io.BytesIO()
    extract_text_to_fp(io.BytesIO(data), sink, page_numbers=[index], laparams=None)
    return sink.getvalue().decode("utf-8", "replace")
