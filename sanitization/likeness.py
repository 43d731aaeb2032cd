"""Do two drawings of a file, before and after, look alike where nothing was changed? Both are PDFs.

Lines whose words are the same in both are compared wherever they stand now: size and darkness. Pages on which no such
line moved are compared pixel by pixel outside the lines that differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import BinaryIO

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from sanitization.errors import FileRefused
from sanitization.vocabulary import Fidelity

PAGES, LINES, LONGEST_SIDE = 50, 5_000, 1_500.0
POINTS, SHADE = 1.0, 6.0  # how far the size of a line, and its mean darkness of 255, may differ
PIXEL, SHARE, MARGIN = 64, 0.001, 2  # a pixel that differs; how many of a page may; pixels around a changed line
Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A run of words on a page. box: left, top, right, bottom in points from the upper left corner."""

    page: int
    words: str
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class _Drawing:
    count: int = 0
    pictures: list[Picture] = field(default_factory=list)
    scales: list[float] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=list)


def compare(before: BinaryIO, after: BinaryIO) -> Fidelity:
    """Pages drawn, lines that look the same and pages that look the same; the first 50 pages are looked at.

    Raises pdf.corrupt.
    """
    one, other = _drawing(before), _drawing(after)
    pairs = list(_pairs(one.lines, other.lines))
    unchanged = {line for line, _ in pairs}, {twin for _, twin in pairs}
    still = _still(pairs, min(len(one.pictures), len(other.pictures)))
    return Fidelity(
        counts=(
            ("pages drawn", one.count, other.count),
            ("unchanged lines that look alike", len(pairs), sum(_alike(one, a, other, b) for a, b in pairs)),
            ("still pages that look alike", len(still), sum(_same_page(page, one, other, unchanged) for page in still)),
        )
    )


def _drawing(source: BinaryIO) -> _Drawing:
    source.seek(0)
    made = _Drawing()
    try:
        document = pypdfium2.PdfDocument(source.read())
        made.count = len(document)
        for number in range(min(made.count, PAGES)):
            page = document[number]
            scale = min(1.0, LONGEST_SIDE / max(*page.get_size(), 1.0))
            picture = page.render(scale=scale, grayscale=True).to_numpy()
            made.pictures.append(picture.reshape(picture.shape[0], -1).copy())
            made.scales.append(scale)
            made.lines.extend(_lines(page, number))
            page.close()
        document.close()
    except pypdfium2.PdfiumError as error:
        raise FileRefused("pdf.corrupt") from error
    return made


def _lines(page: pypdfium2.PdfPage, number: int) -> Iterator[_Line]:
    height = page.get_size()[1]
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = text.get_text_bounded(left, bottom, right, top).strip()
        if words:
            yield _Line(page=number, words=words, box=(left, height - top, right, height - bottom))
    text.close()


def _pairs(before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Lines with the same words, in order."""
    before, after = before[:LINES], after[:LINES]
    match = SequenceMatcher(None, [line.words for line in before], [line.words for line in after], autojunk=True)
    for start, other, length in match.get_matching_blocks():
        yield from zip(before[start : start + length], after[other : other + length], strict=True)


def _part(drawing: _Drawing, line: _Line, margin: int = 0) -> tuple[slice, slice]:
    """Where a line stands in the picture of its page: rows and columns."""
    left, top, right, bottom = (round(edge * drawing.scales[line.page]) for edge in line.box)
    return (
        slice(max(0, top - margin), max(0, bottom + margin + 1)),
        slice(max(0, left - margin), max(0, right + margin + 1)),
    )


def _alike(one: _Drawing, line: _Line, other: _Drawing, twin: _Line) -> bool:
    wide, high = (abs(_size(line)[axis] - _size(twin)[axis]) for axis in (0, 1))
    ours, theirs = one.pictures[line.page][_part(one, line)], other.pictures[twin.page][_part(other, twin)]
    if not ours.size or not theirs.size:
        return ours.size == theirs.size
    return wide <= POINTS and high <= POINTS and abs(float(ours.mean()) - float(theirs.mean())) <= SHADE


def _size(line: _Line) -> tuple[float, float]:
    left, top, right, bottom = line.box
    return right - left, bottom - top


def _still(pairs: Sequence[tuple[_Line, _Line]], pages: int) -> list[int]:
    """Pages on which no unchanged line moved."""
    moved = {
        page
        for line, twin in pairs
        if line.page != twin.page or any(abs(a - b) > POINTS for a, b in zip(line.box[:2], twin.box[:2], strict=True))
        for page in (line.page, twin.page)
    }
    return [page for page in range(pages) if page not in moved]


def _same_page(page: int, one: _Drawing, other: _Drawing, unchanged: tuple[set[_Line], set[_Line]]) -> bool:
    ours, theirs = one.pictures[page], other.pictures[page]
    if ours.shape != theirs.shape:
        return False
    differs = np.abs(ours.astype(np.int16) - theirs.astype(np.int16)) > PIXEL
    for drawing, same in zip((one, other), unchanged, strict=True):
        for line in drawing.lines:
            if line.page == page and line not in same:
                differs[_part(drawing, line, MARGIN)] = False
    return bool(differs.mean() <= SHARE)
