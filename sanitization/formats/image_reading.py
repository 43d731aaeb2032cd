"""What pictures show: words, read by Tesseract where it is installed, and bar codes; and how they are covered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from sanitization import tesseract
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Passage, PassageKind

Box = tuple[int, int, int, int]

READ_PIXELS = 4_000_000  # larger pictures are read at a smaller size
SMALLEST = 16  # pixels a side: nothing smaller can be read by anybody
SURE_PICTURE = 55.0  # mean confidence of a picture that counts as read
MARGIN = 3
COVER = (228, 232, 238)
INK = (40, 48, 60)
_REMEMBERED = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of words. spans: where each word stands in `text`, with its box in the picture."""

    text: str
    spans: tuple[tuple[int, int, Box], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one frame shows. examined: whether its pixels could be read."""

    lines: tuple[Line, ...] = ()
    codes: tuple[Box, ...] = ()
    examined: bool = False


# What pictures were read in this process, by the digest of their pixels and their size.
_SHOWN: dict[tuple[bytes, tuple[int, int]], Shown] = {}


def look(frame: Image.Image, budget: Budget) -> Shown:
    """Read one frame, as far as the budget allows."""
    if min(frame.size) < SMALLEST:
        return Shown(examined=True)
    plain = _plain(frame)
    if not budget.may_look(min(plain.width * plain.height, READ_PIXELS)):
        return Shown()
    if not tesseract.is_installed():
        return Shown(codes=tuple(_codes(plain)))
    # A file is read again to measure its copy, and one picture stands in many places: most are met more than once.
    pixels = (hashlib.sha256(plain.tobytes()).digest(), plain.size)
    shown = _SHOWN.get(pixels)
    if shown is None:
        if len(_SHOWN) >= _REMEMBERED:
            _SHOWN.pop(next(iter(_SHOWN)))
        shown = _SHOWN[pixels] = _read(plain)
    return shown


def _read(plain: Image.Image) -> Shown:
    codes = tuple(_codes(plain))
    scale = min(1.0, (READ_PIXELS / (plain.width * plain.height)) ** 0.5)
    small = (
        plain if scale == 1.0 else plain.resize((max(1, int(plain.width * scale)), max(1, int(plain.height * scale))))
    )
    words = tesseract.read(small)
    if not words and small.width * small.height <= READ_PIXELS // 4:
        words = tesseract.read(small, layout=tesseract.SPARSE)
    sure = not words or sum(word.sure for word in words) / len(words) >= SURE_PICTURE
    return Shown(lines=tuple(_lines(words, scale)), codes=codes, examined=sure)


def _plain(frame: Image.Image) -> Image.Image:
    """In shades of grey on white, as a reader shows it."""
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        shown = frame.convert("RGBA")
        white = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(white, shown).convert("L")
    if frame.mode.startswith(("I", "F")):
        low, high = frame.getextrema()
        spread = float(high) - float(low) or 1.0  # type: ignore[arg-type]
        return frame.convert("F").point(lambda value: (value - float(low)) * 255 / spread).convert("L")  # type: ignore[arg-type]
    return frame.convert("L")


def _codes(picture: Image.Image) -> Iterator[Box]:
    for code in zxingcpp.read_barcodes(picture):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        across, down = [corner.x for corner in corners], [corner.y for corner in corners]
        # Bar codes are found along one line: what they say is often printed right below.
        reach = max(4, (max(across) - min(across)) // 3) if max(down) - min(down) < SMALLEST else 4
        yield min(across) - 4, min(down) - reach, max(across) + 4, max(down) + reach


def _lines(words: Sequence[tesseract.ReadWord], scale: float) -> Iterator[Line]:
    for group in tesseract.lines(words):
        if all(word.sure < tesseract.SURE for word in group):
            continue  # guessed from a texture; beside a word that was read, others are seldom guesses
        text, spans = "", []
        for word in group:
            start = len(text) + bool(text)
            text = f"{text} {word.text}" if text else word.text
            left, top, right, bottom = (round(edge / scale) for edge in word.box)
            spans.append((start, len(text), (left, top, right, bottom)))
        yield Line(text=text, spans=tuple(spans))


def passages(shown: Sequence[Shown]) -> Iterator[Passage]:
    """One for each line, keyed by frame and line."""
    for frame, each in enumerate(shown, start=1):
        for number, line in enumerate(each.lines, start=1):
            place = f"frame {frame}, line {number}" if len(shown) > 1 else f"line {number}"
            yield Passage(
                key=f"f{frame}l{number}", text=line.text, place=f"in the picture, {place}", kind=PassageKind.PROSE,
                group="Words in the picture",
            )  # fmt: skip


def covered(image: Image.Image, shown: Shown, frame: int, edits: Mapping[str, Sequence[Edit]]) -> Image.Image:
    """`image` with boxes over bar codes and over the words that edits touch, labelled with what stands for them."""
    boxes: list[tuple[Box, str]] = [(box, "") for box in shown.codes]
    for number, line in enumerate(shown.lines, start=1):
        for edit in edits.get(f"f{frame}l{number}", ()):
            touched = [box for start, end, box in line.spans if start < edit.end and edit.start < end]
            boxes.extend((_around(part), edit.replacement) for part in [touched] if part)
    if not boxes:
        return image
    if image.mode not in ("RGB", "RGBA", "L"):
        image = image.convert("RGBA" if image.mode in ("LA", "PA") else "L" if image.mode == "1" else "RGB")
    draw = ImageDraw.Draw(image)
    cover, ink = (COVER[1], INK[1]) if image.mode == "L" else (COVER, INK)
    for (left, top, right, bottom), label in boxes:
        place = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
        draw.rectangle(place, fill=cover)
        font = ImageFont.load_default(max(8, int((bottom - top) * 0.8)))
        if label and draw.textlength(label, font=font) <= right - left:
            draw.text((left, top), label, font=font, fill=ink)
    return image


def _around(boxes: Sequence[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
