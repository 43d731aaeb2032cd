"""Take glyphs out of content streams and set stand-ins in their place; the line closes up, so no gap tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pdfminer.fontmetrics import FONT_METRICS

from sanitization.formats.pdf_glyphs import Glyph, Show
from sanitization.formats.pdf_lines import Block, Line, along
from sanitization.vocabulary import Edit

STAND_IN_FONT = "/FaircopyStandIn"
SMALLEST = 0.6
EPSILON = 1e-3
LINE_RESERVE = 4.0

_WIDTHS: Mapping[str, float] = {str(char): float(width) for char, width in FONT_METRICS["Helvetica"][1].items()}
_AVERAGE = 556.0

Key = tuple[int, int]


@dataclass(slots=True)
class Insert:
    """A stand-in in front of a removed glyph. shift: how far from the glyph's old place, in text space."""

    text: str
    factor: float
    shift: float


@dataclass(slots=True)
class StreamPlan:
    """What to do to the glyphs of one stream, by (operator, index within it)."""

    removed: set[Key] = field(default_factory=set)
    inserts: dict[Key, Insert] = field(default_factory=dict)
    shifts: dict[Key, float] = field(default_factory=dict)


@dataclass(slots=True)
class Removal:
    """Glyphs that go for one edit, and what stands there instead."""

    glyphs: list[Glyph]
    text: str


def standard_text(text: str) -> bytes:
    """`text` in the encoding of the stand-in font."""
    return text.encode("cp1252", "replace")


def text_width(text: str) -> float:
    """Width of `text` in Helvetica, in units of the font size."""
    return sum(_WIDTHS.get(char, _AVERAGE) for char in text) / 1000


def removals(block: Block, edits: Sequence[Edit]) -> list[Removal]:
    """The glyphs under each edit. A ligature that is only partly covered gives its other letters to the stand-in."""
    found: list[Removal] = []
    for edit in edits:
        glyphs: list[Glyph] = []
        for at in range(edit.start, min(edit.end, len(block.chars))):
            glyph = block.chars[at]
            if glyph is not None and (not glyphs or glyphs[-1] is not glyph):
                glyphs.append(glyph)
        if not glyphs:
            continue
        before, after = edit.start, edit.end
        while before > 0 and block.chars[before - 1] is glyphs[0]:
            before -= 1
        while after < len(block.chars) and block.chars[after] is glyphs[-1]:
            after += 1
        text = block.text[before : edit.start] + edit.replacement + block.text[edit.end : after]
        found.append(Removal(glyphs, text))
    return found


def plan_block(
    block: Block, edits: Sequence[Edit], plans: dict[int, StreamPlan], right_bound: float | None
) -> list[Removal]:
    """Add the edits of one block to the plans of the streams that hold its glyphs."""
    gone = removals(block, edits)
    starts = {id(removal.glyphs[0]): removal.text for removal in gone if removal.text}
    removed = {id(glyph) for removal in gone for glyph in removal.glyphs}
    for line in block.lines:
        if not removed.isdisjoint(map(id, line.glyphs)):
            _plan_line(line, starts, removed, plans, right_bound)
    return gone


def _plan_line(
    line: Line, starts: dict[int, str], removed: set[int], plans: dict[int, StreamPlan], right_bound: float | None
) -> None:
    factor = _factor(line, starts, removed, right_bound)
    delta = 0.0
    run_start: float | None = None
    run_end = 0.0
    at_start = True
    for glyph in line.glyphs:
        plan = plans.setdefault(glyph.setting.stream, StreamPlan())
        key = glyph.key
        u = along(glyph)
        if id(glyph) not in removed:
            if run_start is not None and at_start and glyph.text.isspace():
                # A value that began on the line before leaves no indent here.
                run_end = u + glyph.width
            elif run_start is not None:
                delta -= (u if at_start else run_end) - run_start
                run_start = None
            at_start = at_start and glyph.text.isspace()
            if abs(delta) > EPSILON and key not in plan.removed:
                plan.shifts.setdefault(key, delta / glyph.setting.scale)
            continue
        at_start = at_start and id(glyph) not in starts
        if run_start is None:
            run_start = u
        run_end = max(run_end, u + glyph.width) if run_start < run_end else u + glyph.width
        plan.removed.add(key)
        plan.shifts.pop(key, None)
        text = starts.get(id(glyph))
        if text:
            # Two stand-ins without anything kept between them stand behind each other.
            shift = delta - (u - run_start)
            plan.inserts.setdefault(key, Insert(text, factor, shift / glyph.setting.scale))
            delta += text_width(text) * glyph.setting.em * factor


def _factor(line: Line, starts: dict[int, str], removed: set[int], right_bound: float | None) -> float:
    """How much smaller the stand-ins are set so that the line ends where there is room."""
    new = sum(text_width(starts[id(glyph)]) * glyph.setting.em for glyph in line.glyphs if id(glyph) in starts)
    old = sum(glyph.width for glyph in line.glyphs if id(glyph) in removed)
    limit = line.limit if line.limit is not None else right_bound
    if limit is None or new <= 0:
        return 1.0
    room = max(limit, line.end) - (line.end - old)
    return min(1.0, max(SMALLEST, room / new))


def rewritten(instructions: Iterable[Any], shows: Sequence[Show], plan: StreamPlan) -> list[Any]:
    """The instructions with the plan carried out."""
    by_op = {show.op: show for show in shows}
    touched = {op for op, _ in plan.removed} | {op for op, _ in plan.shifts} | {op for op, _ in plan.inserts}
    out: list[Any] = []
    carry = 0.0
    for op, instruction in enumerate(instructions):
        show = by_op.get(op)
        if show is None:
            out.append(instruction)
            continue
        if show.fresh:
            carry = 0.0
        if op not in touched and abs(carry) < EPSILON:
            out.append(instruction)
            continue
        out.extend(_line_moves(instruction))
        rebuilt, carry = _rebuilt(show, plan, carry)
        out.extend(rebuilt)
    return out


def _line_moves(instruction: Any) -> list[Any]:
    """What ' and " do besides showing text."""
    name = str(instruction.operator)
    moves: list[Any] = []
    if name == '"':
        moves.append(_instruction("Tw", instruction.operands[0]))
        moves.append(_instruction("Tc", instruction.operands[1]))
    if name in ("'", '"'):
        moves.append(_instruction("T*"))
    return moves


def _rebuilt(show: Show, plan: StreamPlan, carry: float) -> tuple[list[Any], float]:
    out: list[Any] = []
    array: list[Any] = []
    codes = bytearray()
    unit = show.font_size * (1.0 if show.vertical else show.horizontal) / 1000

    def close_codes() -> None:
        if codes:
            array.append(pikepdf.String(bytes(codes)))
            codes.clear()

    def move_to(wanted: float) -> float:
        if abs(wanted - carry) > EPSILON and abs(unit) > 1e-9:
            close_codes()
            array.append(round(-(wanted - carry) / unit, 3))
            return wanted
        return carry

    def close_array() -> None:
        close_codes()
        if array:
            out.append(_instruction("TJ", pikepdf.Array(array)))
            array.clear()

    for piece in show.pieces:
        if not isinstance(piece, Glyph):
            # Kerning is not written as it stood: the next kept glyph is put where it belongs.
            carry += piece * unit
            continue
        key = piece.key
        insert = plan.inserts.get(key)
        if insert is not None:
            carry = move_to(insert.shift)
            close_array()
            out.extend(_stand_in(show, insert))
            carry += text_width(insert.text) * show.font_size * show.em * insert.factor * show.horizontal
        if key in plan.removed:
            carry -= piece.cast.advance
            continue
        carry = move_to(plan.shifts.get(key, 0.0))
        codes.extend(piece.cast.raw)
    close_array()
    return out, carry


def _stand_in(show: Show, insert: Insert) -> list[Any]:
    size = round(show.font_size * show.em * insert.factor, 4)
    out = [_instruction("Tf", pikepdf.Name(STAND_IN_FONT), size)]
    if show.char_space:
        out.append(_instruction("Tc", 0))
    if show.word_space:
        out.append(_instruction("Tw", 0))
    out.append(_instruction("Tj", pikepdf.String(standard_text(insert.text))))
    if show.char_space:
        out.append(_instruction("Tc", round(show.char_space, 5)))
    if show.word_space:
        out.append(_instruction("Tw", round(show.word_space, 5)))
    if show.font_name:
        out.append(_instruction("Tf", pikepdf.Name(show.font_name), round(show.font_size, 5)))
    return out


def _instruction(operator: str, *operands: Any) -> Any:
    return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))


def stand_in_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The font that stand-ins are set in; every reader has it."""
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )
