"""Pictures on pages that have text of their own: read as they are shown, within the bounds of all pictures.

What was found in one is covered by rebuilding the page from its picture; a picture that was not read is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import pypdfium2
from PIL import Image

from sanitization import tesseract
from sanitization.formats.image_reading import Line, Shown, look
from sanitization.formats.pdf_content import Box
from sanitization.formats.pdf_picture import Cover
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Passage, PassageKind

SCALE = 200 / 72
MAX_PIXELS = 8_000_000
SMALLEST = 18.0  # points a side: a smaller picture holds no words
BEYOND = 3.0  # points of a picture outside its page that nobody would miss
READ = 200  # different pictures of one file
MOST, STRIPS = 60, 2_000  # pictures of one page, and what they may be made of


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One picture of a page, read. left, top: of the cut in pixels of the upright page. size: of that page, in pixels.

    turn: degrees by which the page is shown turned clockwise. scale: pixels a point.
    """

    index: int
    number: int
    shown: Shown
    left: int
    top: int
    size: tuple[int, int]
    turn: int
    scale: float


def read_pictures(
    base: bytes, boxes: Mapping[int, Sequence[Box]], budget: Budget
) -> tuple[dict[int, list[Seen]], list[int]]:
    """Pictures of pages by index, boxes in points of the page; and the pages with pictures that were not read."""
    seen: dict[int, list[Seen]] = {}
    unread: list[int] = []
    document = pypdfium2.PdfDocument(base)
    looking = _Looking(document, budget)
    try:
        for index, found in boxes.items():
            places = [box for box in _joined(found[:STRIPS]) if _is_telling(box)]
            if not places:
                continue
            if len(places) > MOST or len(found) > STRIPS or not tesseract.is_installed():
                unread.append(index)
                continue
            pictures = list(looking.page(index, places))
            seen[index] = pictures
            if len(pictures) < len(places) or not all(one.shown.examined for one in pictures):
                unread.append(index)
    except (pypdfium2.PdfiumError, ValueError):
        return {}, list(boxes)
    finally:
        document.close()
    return seen, unread


def _is_telling(box: Box) -> bool:
    left, bottom, right, top = box
    return right - left >= SMALLEST and top - bottom >= SMALLEST


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that touch as one: programs cut pictures into strips, through the words in them."""
    joined: list[Box] = []
    for box in sorted(boxes):
        touching = [one for one in joined if _touch(one, box)]
        joined = [one for one in joined if one not in touching]
        lefts, bottoms, rights, tops = zip(box, *touching, strict=True)
        joined.append((min(lefts), min(bottoms), max(rights), max(tops)))
    return joined


def _touch(one: Box, other: Box) -> bool:
    return one[0] <= other[2] + 1 and other[0] <= one[2] + 1 and one[1] <= other[3] + 1 and other[1] <= one[3] + 1


class _Looking:
    """Cuts pictures out of pages as they are shown and reads each once, however often it stands there."""

    def __init__(self, document: pypdfium2.PdfDocument, budget: Budget) -> None:
        self._document = document
        self._budget = budget
        self._known: dict[bytes, Shown] = {}

    def page(self, index: int, boxes: Sequence[Box]) -> Iterator[Seen]:
        """Fewer than there are boxes where there is no room for more."""
        page = self._document[index]
        try:
            turn = page.get_rotation()
            page.set_rotation(0)
            left, bottom, _, _ = page.get_cropbox()
            width, height = page.get_size()
            scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
            for number, box in enumerate(boxes, start=1):
                x0, y0 = max(0, int((box[0] - left) * scale)), max(0, int((height - (box[3] - bottom)) * scale))
                x1 = min(int(width * scale), int((box[2] - left) * scale) + 1)
                y1 = min(int(height * scale), int((height - (box[1] - bottom)) * scale) + 1)
                if x1 <= x0 or y1 <= y0:
                    continue  # outside what is shown
                if self._budget.looked + (x1 - x0) * (y1 - y0) > self._budget.limits.look_pixels:
                    return
                crop = (x0 / scale, height - y1 / scale, width - x1 / scale, y0 / scale)
                cut = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
                shown = self._look(cut.rotate(-turn, expand=True))
                if not (
                    x1 - x0 >= (box[2] - box[0] - BEYOND) * scale and y1 - y0 >= (box[3] - box[1] - BEYOND) * scale
                ):
                    shown = replace(shown, examined=False)  # what lies beyond the page's edge is there too
                yield Seen(
                    index=index, number=number, shown=shown, left=x0, top=y0, size=cut.size, turn=turn, scale=scale
                )
            page.set_rotation(turn)
        finally:
            page.close()

    def _look(self, upright: Image.Image) -> Shown:
        mark = hashlib.sha256(upright.tobytes()).digest()
        if mark not in self._known:
            if len(self._known) >= READ:
                return Shown()
            self._known[mark] = look(upright, self._budget)
        return self._known[mark]


def _key(one: Seen, line: int) -> str:
    return f"p{one.index + 1}x{one.number}l{line}"


def passages(seen: Sequence[Seen]) -> Iterator[Passage]:
    """The lines of words in the pictures of one page."""
    for one in seen:
        for number, line in enumerate(one.shown.lines, start=1):
            place = f"page {one.index + 1}, in picture {one.number}, line {number}"
            yield Passage(
                key=_key(one, number),
                text=line.text,
                place=place,
                kind=PassageKind.PROSE,
                group=f"Page {one.index + 1}",
            )


def covers(seen: Sequence[Seen], edits: Mapping[str, Sequence[Edit]]) -> list[Cover]:
    """What has to be covered on one page: words that edits touch, and bar codes."""
    found: list[Cover] = []
    for one in seen:
        found.extend(Cover(box=_on_page(one, box), text="") for box in one.shown.codes)
        for number, line in enumerate(one.shown.lines, start=1):
            for edit in edits.get(_key(one, number), ()):
                touched = _touched(line, edit)
                if touched is not None:
                    found.append(Cover(box=_on_page(one, touched), text=edit.replacement))
    return found


def _touched(line: Line, edit: Edit) -> tuple[int, int, int, int] | None:
    boxes = [box for start, end, box in line.spans if start < edit.end and edit.start < end]
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _on_page(one: Seen, box: tuple[int, int, int, int]) -> Box:
    """From pixels of the upright cut to points of the unturned page: left, top, right, bottom from its upper left."""
    width, height = one.size
    x0, y0, x1, y1 = box
    if one.turn == 90:
        x0, y0, x1, y1 = y0, height - x1, y1, height - x0
    elif one.turn == 180:
        x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
    elif one.turn == 270:
        x0, y0, x1, y1 = width - y1, x0, width - y0, x1
    return (
        (x0 + one.left) / one.scale,
        (y0 + one.top) / one.scale,
        (x1 + one.left) / one.scale,
        (y1 + one.top) / one.scale,
    )
