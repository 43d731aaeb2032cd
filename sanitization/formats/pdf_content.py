"""Follow a page's content streams and note every glyph: what it says, where it stands, which operand shows it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.pdf_fonts import UNKNOWN, Font, Fonts
from sanitization.formats.pdf_glyphs import Cast, Glyph, Setting, Show

FORM_DEPTH = 12
MAX_GLYPHS = 400_000
MAX_FORMS = 5_000
PAGE = 0

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Content:
    """What following one page gave. shows: per stream, from the first time it was run. unclear: glyphs say nothing."""

    glyphs: list[Glyph] = field(default_factory=list)
    shows: dict[int, list[Show]] = field(default_factory=dict)
    pictures: list[tuple[Box, int]] = field(default_factory=list)
    forms: dict[int, Any] = field(default_factory=dict)
    runs: int = 0
    unclear: bool = False


@dataclass(slots=True)
class _State:
    ctm: Matrix = IDENTITY
    font: Font | None = None
    font_name: str = ""
    size: float = 1.0
    char_space: float = 0.0
    word_space: float = 0.0
    horizontal: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """`first` applied before `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def instructions_of(stream: Any) -> list[Any]:
    """The instructions of a page or form. Raises pdf.corrupt."""
    try:
        return list(pikepdf.parse_content_stream(stream))
    except (pikepdf.PdfError, ValueError, TypeError) as error:
        raise FileRefused("pdf.corrupt") from error


def follow(page: Any, resources: Any, fonts: Fonts) -> Content:
    """Run the page's content. Raises pdf.corrupt, pdf.too_big."""
    content = Content()
    run = _Run(content, fonts)
    run.stream(PAGE, page, resources, _State(), 0, ())
    content.unclear = any(cast.text == UNKNOWN for casts in run.casts.values() for cast in casts.values())
    return content


class _Run:
    """The interpreter; one instance per page."""

    def __init__(self, content: Content, fonts: Fonts) -> None:
        self.content = content
        self.fonts = fonts
        self.casts: dict[tuple[Font, float, float, float, float], dict[bytes, Cast]] = {}

    def stream(
        self, number: int, stream: Any, resources: Any, state: _State, depth: int, above: tuple[int, ...]
    ) -> None:
        self.content.runs += 1
        if self.content.runs > MAX_FORMS or len(self.content.glyphs) > MAX_GLYPHS:
            raise LimitReached("pdf.too_big")
        text = _Text(self, number, resources, state)
        stack: list[_State] = []
        for op, instruction in enumerate(instructions_of(stream)):
            name = str(instruction.operator)
            operands = instruction.operands
            try:
                if name == "q":
                    stack.append(replace(text.state))
                elif name == "Q":
                    if stack:
                        text.state = stack.pop()
                elif name == "cm":
                    text.state.ctm = multiply(_matrix(operands), text.state.ctm)
                elif name == "Do":
                    self._do(str(operands[0]), resources, text.state, depth, above)
                elif name == "INLINE IMAGE":
                    self._picture(text.state.ctm)
                else:
                    text.step(op, name, operands)
            except (ValueError, TypeError, IndexError, OverflowError):
                # An operator with wrong operands does nothing, as in every reader.
                continue
        self.content.shows.setdefault(number, text.shows)

    def _do(self, name: str, resources: Any, state: _State, depth: int, above: tuple[int, ...]) -> None:
        target = entry(entry(resources, "/XObject"), name)
        if not isinstance(target, pikepdf.Stream):
            return
        subtype = str(target.get("/Subtype", ""))
        if subtype == "/Image":
            self._picture(state.ctm)
            return
        number = target.objgen[0]
        if subtype != "/Form" or number in above or depth >= FORM_DEPTH:
            return
        matrix = target.get("/Matrix")
        inner = replace(state)
        if isinstance(matrix, pikepdf.Array) and len(matrix) == 6:
            inner.ctm = multiply(_matrix(matrix), state.ctm)
        self.content.forms[number] = target
        own = target.get("/Resources")
        self.stream(
            number,
            target,
            own if isinstance(own, pikepdf.Dictionary) else resources,
            inner,
            depth + 1,
            (*above, number),
        )

    def _picture(self, ctm: Matrix) -> None:
        corners = [(ctm[4] + x * ctm[0] + y * ctm[2], ctm[5] + x * ctm[1] + y * ctm[3]) for x in (0, 1) for y in (0, 1)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        self.content.pictures.append(((min(xs), min(ys), max(xs), max(ys)), len(self.content.glyphs)))


class _Text:
    """Text state and position within one stream."""

    def __init__(self, run: _Run, number: int, resources: Any, state: _State) -> None:
        self.run = run
        self.number = number
        self.resources = resources
        self.state = replace(state)
        self.matrix: Matrix = IDENTITY
        self.line: Matrix = IDENTITY
        self.fresh = True
        self.shows: list[Show] = []

    def step(self, op: int, name: str, operands: Sequence[Any]) -> None:
        state = self.state
        if name == "Tj":
            self._show(op, [bytes(operands[0])])
        elif name == "TJ":
            self._show(op, list(operands[0]))
        elif name == "'":
            self._move(0, -state.leading)
            self._show(op, [bytes(operands[0])])
        elif name == '"':
            state.word_space, state.char_space = float(operands[0]), float(operands[1])
            self._move(0, -state.leading)
            self._show(op, [bytes(operands[2])])
        elif name == "BT":
            self._place(IDENTITY)
        elif name == "Td":
            self._move(float(operands[0]), float(operands[1]))
        elif name == "TD":
            state.leading = -float(operands[1])
            self._move(float(operands[0]), float(operands[1]))
        elif name == "Tm":
            self._place(_matrix(operands))
        elif name == "T*":
            self._move(0, -state.leading)
        elif name == "Tf":
            self._font(str(operands[0]), entry(entry(self.resources, "/Font"), str(operands[0])), float(operands[1]))
        elif name == "gs":
            self._graphics_state(entry(entry(self.resources, "/ExtGState"), str(operands[0])))
        elif name == "Tc":
            state.char_space = float(operands[0])
        elif name == "Tw":
            state.word_space = float(operands[0])
        elif name == "Tz":
            state.horizontal = float(operands[0]) / 100
        elif name == "TL":
            state.leading = float(operands[0])
        elif name == "Ts":
            state.rise = float(operands[0])
        elif name == "Tr":
            state.mode = int(operands[0])

    def _graphics_state(self, settings: Any) -> None:
        pair = entry(settings, "/Font")
        if isinstance(pair, pikepdf.Array) and len(pair) == 2:
            self._font("", pair[0], float(pair[1]))

    def _font(self, name: str, font: Any, size: float) -> None:
        number = font.objgen[0] if isinstance(font, pikepdf.Dictionary) else 0
        self.state.font = self.run.fonts.get(number)
        self.state.font_name = name
        self.state.size = size

    def _place(self, matrix: Matrix) -> None:
        self.matrix = self.line = matrix
        self.fresh = True

    def _move(self, x: float, y: float) -> None:
        self._place(multiply((1, 0, 0, 1, x, y), self.line))

    def _show(self, op: int, items: list[Any]) -> None:
        state = self.state
        font = state.font or self.run.fonts.get(0)
        show = Show(
            op=op,
            fresh=self.fresh,
            font_name=state.font_name,
            font_size=state.size,
            em=font.em,
            horizontal=state.horizontal,
            char_space=state.char_space,
            word_space=state.word_space,
            vertical=font.vertical,
        )
        self.fresh = False
        self._run_glyphs(show, font, items)
        self.shows.append(show)

    def _run_glyphs(self, show: Show, font: Font, items: list[Any]) -> None:
        """The inner loop: everything that is the same for the whole operator is worked out once."""
        state = self.state
        full = multiply(multiply((1, 0, 0, 1, 0, state.rise), self.matrix), state.ctm)
        vertical = font.vertical
        stretch = 1.0 if vertical else state.horizontal
        along_x, along_y = (full[2], full[3]) if vertical else (full[0], full[1])
        scale = math.hypot(along_x, along_y) or 1e-9
        height = math.hypot(full[2], full[3]) or scale
        per_width = state.size * stretch
        sign = -1.0 if per_width < 0 or vertical else 1.0
        char_space, word_space = state.char_space * stretch, state.word_space * stretch
        glyphs = self.run.content.glyphs
        setting = Setting(
            stream=self.number,
            op=show.op,
            dx=sign * along_x / scale,
            dy=sign * along_y / scale,
            size=abs(state.size) * font.em * height,
            spacing=max(0.0, state.char_space * stretch * scale),
            scale=scale * sign,
            em=abs(per_width) * font.em * scale,
            invisible=state.mode in (3, 7),
            first=len(glyphs),
        )
        casts = self.run.casts.setdefault((font, per_width, scale, char_space, word_space), {})
        left, base = full[4], full[5]
        level = along_y == 0
        pieces = show.pieces
        pen = 0.0
        count = 0
        for item in items:
            if not isinstance(item, (bytes, pikepdf.String)):
                number = float(item)
                pieces.append(number)
                pen -= number / 1000 * per_width
                continue
            row: list[Glyph] = []
            for code in font.codes(bytes(item)):
                raw = code.raw
                cast = casts.get(raw)
                if cast is None:
                    natural = code.width * per_width
                    advance = natural + char_space + (word_space if raw == b" " else 0.0)
                    cast = casts[raw] = Cast(raw, code.text, abs(natural) * scale, advance)
                row.append(Glyph(setting, cast, count, left + pen * along_x, base if level else base + pen * along_y))
                pen += cast.advance
                count += 1
            pieces.extend(row)
            glyphs.extend(row)
        self._forward(pen, vertical)

    def _forward(self, distance: float, vertical: bool) -> None:
        move: Matrix = (1, 0, 0, 1, 0, distance) if vertical else (1, 0, 0, 1, distance, 0)
        self.matrix = multiply(move, self.matrix)


def entry(dictionary: Any, name: str) -> Any:
    """dictionary[name], or None where either is missing or of the wrong type."""
    if isinstance(dictionary, (pikepdf.Dictionary, pikepdf.Stream)):
        return dictionary.get(name)
    return None


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in operands)
    return (a, b, c, d, e, f)
