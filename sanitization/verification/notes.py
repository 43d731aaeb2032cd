"""What the second reader has found so far, and the ways of looking into text, pixels and bytes."""

from __future__ import annotations

from PIL import Image

from sanitization import tesseract
from sanitization.verification import decoding
from sanitization.verification.needles import BREAK, Needles


class Notes:
    """residue: numbers of values and where each was found. parts: how many pieces were looked into."""

    def __init__(self, needles: Needles) -> None:
        self.needles = needles
        self.residue: set[tuple[int, str]] = set()
        self.parts = 0

    def text(self, text: str, part: str) -> None:
        self.parts += 1
        for view in decoding.views(text):
            self.note(self.needles.find(view), part)

    def seen(self, picture: Image.Image, part: str) -> None:
        """What can be read in the pixels, line by line."""
        lines = tesseract.lines(tesseract.read(picture))
        self.text(BREAK.join(" ".join(word.text for word in line) for line in lines), part)

    def raw(self, data: bytes, part: str) -> None:
        """Bytes that no decoder understood: longer values only, in the ways in which programs store strings."""
        self.parts += 1
        for text in decoding.stored(data):
            self.note(self.needles.find(text, in_bytes=True), part)

    def note(self, found: set[int], part: str) -> None:
        self.residue.update((index, part) for index in found)
