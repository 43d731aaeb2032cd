"""Draws a clean copy for those who look at it: pages and pictures as WebP, and a list of the files inside.

Nothing is passed on as it stands in the file: every picture is decoded to pixels and written afresh, small enough for a
page. SVG is never drawn. What cannot be drawn is left out; the text of the file is shown beside it.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import pypdfium2
from PIL import Image, ImageOps, ImageSequence

from sanitization import heif
from sanitization.engine import Opened
from sanitization.vocabulary import FileKind, Inside, Picture, Shown

PICTURES, PACK_BYTES, SECONDS = 20, 8 << 20, 15.0
LONGEST_SIDE, DOTS_PER_POINT = 1_400, 110 / 72
FRAMES, PIXELS, SMALLEST = 4, 50_000_000, 16  # of one picture; what is smaller than this is a dot or a line
FILES = 2_000
QUALITY, EFFORT = 82, 2
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", *(("HEIF",) if heif.is_installed() else ()))


def show(files: Sequence[Opened], sink: BinaryIO) -> Shown:
    """Pictures of `files` into `sink`, one after the other, and the names of those that are listed."""
    packing = _Packing(sink)
    for file in files:
        if file.kind is FileKind.PDF:
            packing.pages(file.data, file.name if file.is_listed else "")
        elif file.kind is FileKind.IMAGE:
            packing.picture(file.data, file.name if file.is_listed else "")
    listed = [file for file in files if file.is_listed]
    return Shown(
        pictures=tuple(packing.made),
        pictures_left=packing.left,
        files=tuple(
            Inside(members=file.members, name=file.name, kind=file.kind, size=len(file.data)) for file in listed[:FILES]
        ),
        files_left=max(0, len(listed) - FILES),
    )


def draw(pdf: BinaryIO, sink: BinaryIO) -> Shown:
    """Pages of a PDF that another program made of a clean copy."""
    packing = _Packing(sink)
    packing.pages(pdf.read())
    return Shown(pictures=tuple(packing.made), pictures_left=packing.left)


class _Packing:
    """Pictures one after the other in one file, within the bounds. left: how many did not fit."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self._used = 0
        self._until = time.monotonic() + SECONDS
        self.made: list[Picture] = []
        self.left = 0

    def _is_full(self) -> bool:
        return len(self.made) >= PICTURES or time.monotonic() > self._until

    def pages(self, data: bytes, file: str = "") -> None:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return
        try:
            count = len(document)
            for number in range(count):
                if self._is_full():
                    self.left += count - number
                    return
                self._keep(_page(document, number), f"page {number + 1}", file)
        except pypdfium2.PdfiumError:
            return
        finally:
            document.close()

    def picture(self, data: bytes, file: str = "") -> None:
        for number, frame in enumerate(_frames(data), start=1):
            what = "picture" if number == 1 else f"frame {number}"
            if self._is_full():
                self.left += 1
                return
            self._keep(frame, what, file)

    def _keep(self, picture: Image.Image, place: str, file: str) -> None:
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        buffer = io.BytesIO()
        picture.save(buffer, format="WEBP", quality=QUALITY, method=EFFORT)
        size = buffer.tell()
        if self._used + size > PACK_BYTES:
            self.left += 1
            return
        self._sink.write(buffer.getvalue())
        self.made.append(
            Picture(place=place, file=file, width=picture.width, height=picture.height, start=self._used, size=size)
        )
        self._used += size


def _page(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    page = document[number]
    try:
        scale = min(DOTS_PER_POINT, LONGEST_SIDE / max(*page.get_size(), 1.0))
        drawn: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
        return drawn.convert("RGB")
    finally:
        page.close()


def _frames(data: bytes) -> Iterator[Image.Image]:
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
        if image.width * image.height > PIXELS or min(image.size) < SMALLEST:
            return
        for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
            yield _plain(ImageOps.exif_transpose(frame))
            if number == FRAMES:
                return
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, Image.DecompressionBombError):
        return


def _plain(frame: Image.Image) -> Image.Image:
    """Colours that WebP knows; 16 bits of grey are brought down to 8 instead of being cut off."""
    if frame.mode.startswith("I"):
        low, high = frame.getextrema()
        span = max(float(high) - float(low), 1.0)  # type: ignore[arg-type]
        return frame.point(lambda value: (value - low) * (255 / span)).convert("L").convert("RGB")  # type: ignore[operator]
    has_alpha = frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info
    return frame.convert("RGBA" if has_alpha else "RGB")
