"""Glyphs to lines to blocks: text as a person reads it, with a way back from every character to its glyph."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from sanitization.formats.pdf_glyphs import Glyph, Setting

WORD_GAP = 0.17
CELL_GAP = 1.2
BACKWARD = 0.3
SAME_LINE = 0.25
BLOCK_LINES = 60
BLOCK_CHARS = 4_000
CONTEXT_CHARS = 60


@dataclass(slots=True)
class Line:
    """Glyphs on one baseline, in reading direction. u: along the line, v: across it (growing upwards)."""

    glyphs: list[Glyph]
    start: float
    end: float
    v: float
    size: float
    direction: tuple[int, int]
    text: str = ""
    chars: list[int] = field(default_factory=list)
    limit: float | None = None
    left: str = ""
    number: int = 0

    @property
    def order(self) -> int:
        return min([glyph.setting.first + glyph.index for glyph in self.glyphs])


@dataclass(slots=True)
class Block:
    """Lines that read as one paragraph. chars: for every character of `text` its glyph, or None where none stands."""

    lines: list[Line]
    text: str = ""
    chars: list[Glyph | None] = field(default_factory=list)
    line_of_char: bytearray = field(default_factory=bytearray)


def blocks_of(glyphs: list[Glyph]) -> list[Block]:
    """Blocks of a page in reading order."""
    lines = _lines(_runs(glyphs))
    lines = [line for line in lines if line.text.strip()]
    lines.sort(key=lambda line: line.order)
    blocks: list[Block] = []
    for number, line in enumerate(lines, start=1):
        line.number = number
        if blocks and _continues(blocks[-1], line):
            blocks[-1].lines.append(line)
        else:
            blocks.append(Block(lines=[line]))
    for block in blocks:
        _join(block)
    return blocks


def along(glyph: Glyph) -> float:
    return glyph.x * glyph.dx + glyph.y * glyph.dy


def across(glyph: Glyph) -> float:
    return glyph.y * glyph.dx - glyph.x * glyph.dy


def _direction(setting: Setting) -> tuple[int, int]:
    return round(setting.dx * 50), round(setting.dy * 50)


def _runs(glyphs: list[Glyph]) -> list[Line]:
    """Glyphs that follow each other both in the stream and on the page."""
    runs: list[Line] = []
    last: Line | None = None
    setting: Setting | None = None
    before: Glyph | None = None
    dx = dy = size = before_u = tolerance = 0.0
    same_way = False
    for glyph in glyphs:
        if not glyph.cast.text:
            continue
        if glyph.setting is not setting:
            setting = glyph.setting
            dx, dy = setting.dx, setting.dy
            size = setting.size if setting.size > 0.1 else 0.1
            if last is not None and before is not None:
                same_way = (before.dx == dx and before.dy == dy) or last.direction == _direction(setting)
                before_u = before.x * dx + before.y * dy
                tolerance = SAME_LINE * min(size, last.size)
        x, y = glyph.x, glyph.y
        u, v = x * dx + y * dy, y * dx - x * dy
        before = glyph
        if (
            last is not None
            and same_way
            and abs(v - last.v) < tolerance
            and -BACKWARD * size <= u - last.end <= CELL_GAP * size
            and u >= before_u
        ):
            last.glyphs.append(glyph)
            last.end = u + glyph.cast.width
        else:
            last = Line([glyph], u, u + glyph.cast.width, v, size, _direction(setting))
            runs.append(last)
            same_way, tolerance = True, SAME_LINE * size
        before_u = u
    return runs


def _lines(runs: list[Line]) -> list[Line]:
    lines: list[Line] = []
    for row in _rows(runs):
        row.sort(key=lambda run: run.start)
        open_lines: list[Line] = []
        for run in row:
            best = None
            for line in open_lines:
                gap = run.start - line.end
                if -BACKWARD * run.size <= gap <= CELL_GAP * run.size and (best is None or line.end > best.end):
                    best = line
            if best is None:
                open_lines.append(run)
            else:
                best.glyphs.extend(run.glyphs)
                best.end = run.end
        for line in open_lines:
            _spell(line)
        for left, right in pairwise(open_lines):
            if right.start > left.end:
                left.limit = right.start - 0.3 * right.size
                right.left = left.text.strip()[-CONTEXT_CHARS:]
        lines.extend(open_lines)
    return lines


def _rows(runs: list[Line]) -> list[list[Line]]:
    """Runs on the same baseline, wherever they stand on it."""
    rows: list[list[Line]] = []
    for run in sorted(runs, key=lambda item: (item.direction, item.v)):
        row = rows[-1] if rows else None
        if (
            row is not None
            and row[-1].direction == run.direction
            and abs(run.v - row[0].v) < SAME_LINE * min(run.size, row[0].size)
        ):
            row.append(run)
        else:
            rows.append([run])
    return rows


def _spell(line: Line) -> None:
    """Characters of a line; a gap becomes a space (char -1 means: no glyph)."""
    pieces: list[str] = []
    chars = line.chars
    last_end = 0.0
    spaced = True
    for index, glyph in enumerate(line.glyphs):
        setting, cast = glyph.setting, glyph.cast
        text = cast.text
        u = glyph.x * setting.dx + glyph.y * setting.dy
        blank = text.isspace()
        if not blank and not spaced and u - last_end > WORD_GAP * setting.size:
            pieces.append(" ")
            chars.append(-1)
        pieces.append(text)
        if len(text) == 1:
            chars.append(index)
        else:
            chars.extend([index] * len(text))
        last_end = u + cast.width + setting.spacing
        spaced = blank
    line.text = "".join(pieces)


def _continues(block: Block, line: Line) -> bool:
    last = block.lines[-1]
    if last.direction != line.direction or len(block.lines) >= BLOCK_LINES:
        return False
    if sum(len(item.text) for item in block.lines) + len(line.text) > BLOCK_CHARS:
        return False
    step = last.v - line.v
    size = max(last.size, line.size)
    if len(block.lines) > 1 and step > 1.25 * (block.lines[-2].v - last.v):
        return False
    if not 0.5 * size < step < 1.9 * size or min(last.size, line.size) < 0.8 * size:
        return False
    return min(last.end, line.end) > max(last.start, line.start)


def _join(block: Block) -> None:
    pieces: list[str] = []
    for at, line in enumerate(block.lines):
        text, chars = line.text, line.chars
        following = block.lines[at + 1].text.lstrip() if at + 1 < len(block.lines) else ""
        stripped = text.rstrip()
        cut = len(text)
        if following[:1].islower() and len(stripped) > 1 and stripped[-1] in "-\u00ad\u2010" and stripped[-2].isalpha():
            # A word hyphenated at the line's end is one word to every search.
            cut = len(stripped) - 1
            glue = ""
        else:
            glue = "\n" if following else ""
        pieces.append(text[:cut] + glue)
        block.chars.extend(line.glyphs[index] if index >= 0 else None for index in chars[:cut])
        block.line_of_char.extend(bytes((at,)) * cut)
        if glue:
            block.chars.append(None)
            block.line_of_char.append(at)
        line.chars = []
    block.text = "".join(pieces)
