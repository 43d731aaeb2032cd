"""A file's text as the pages show it: sections of lines, and sheets as tables. No format is parsed here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.core.files.storage import storages

from sanitization import wire
from sanitization.models import Redaction
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Found, Hidden, PassageKind, Plan, Reading, Seen

PAGE = 400  # passages on one page
_CELL = re.compile(r"cell ([A-Z]{1,3})(\d{1,7})")
_WIDEST = 40  # columns that a table on a page may have
# What programs write by themselves comes after what people wrote.
_LAST = ("Layouts", "Names", "Document properties", "Properties", "Styles", "Theme", "Pages and styles")
Pieces = Callable[[Seen], "tuple[Piece, ...]"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a passage: plain text, or a mark that has a fingerprint."""

    text: str
    fingerprint: str = ""
    entity: str = ""
    stand_in: str = ""
    kept: bool = False


@dataclass(slots=True, kw_only=True)
class Line:
    """times: how often it stands there; only what programs write by themselves is shown once for all."""

    place: str
    kind: str
    pieces: tuple[Piece, ...]
    times: int = 1


@dataclass(slots=True, kw_only=True)
class Section:
    """A heading with its lines, or with a grid: column letters, and rows of (number, one line or None a column)."""

    heading: str
    lines: list[Line] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    grid: list[tuple[int, list[Line | None]]] = field(default_factory=list)


def draft(reading: Reading, plan: Plan, mark: Callable[[str], str], page: int) -> tuple[list[Section], int]:
    """The draft with its findings marked: sections of one page, and the number of pages."""
    marked = _marked(reading, plan, mark)
    shown = [seen for seen in reading.passages if _is_shown(seen) or seen.key in marked]
    return _paged(shown, page, lambda seen: marked.get(seen.key) or (Piece(text=seen.text),))


def clean(redaction: Redaction | None, page: int) -> tuple[list[Section], int]:
    """The fair copy's text, as it was read back out of it. Raises LookupError before it exists."""
    if redaction is None or not redaction.preview_as:
        raise LookupError("no fair copy yet")
    with storages["clean"].open(redaction.preview_as) as file:
        reading = wire.decode(file.read(), wire.reading)
    shown = [seen for seen in reading.passages if _is_shown(seen)]
    return _paged(shown, page, lambda seen: (Piece(text=seen.text),))


def _is_shown(seen: Seen) -> bool:
    return bool(seen.text.strip()) and seen.kind not in (PassageKind.NAME, PassageKind.IDENTITY)


def _marked(reading: Reading, plan: Plan, mark: Callable[[str], str]) -> dict[str, tuple[Piece, ...]]:
    hidden = {normalise(each.value): each for each in plan.hidden}
    texts = {seen.key: seen.text for seen in reading.passages}
    by_key: dict[str, list[Found]] = {}
    for found in reading.found:
        by_key.setdefault(found.key, []).append(found)
    return {key: _pieces(texts[key], finds, hidden, mark) for key, finds in by_key.items() if key in texts}


def _pieces(text: str, finds: list[Found], hidden: dict[str, Hidden], mark: Callable[[str], str]) -> tuple[Piece, ...]:
    pieces = []
    at = 0
    for found in sorted(finds, key=lambda each: each.span.start):
        span = found.span
        if span.start < at:
            continue
        if span.start > at:
            pieces.append(Piece(text=text[at : span.start]))
        normal = normalise(found.value)
        goes = hidden.get(normal)
        pieces.append(
            Piece(
                text=text[span.start : span.end],
                fingerprint=mark(normal),
                entity=span.entity,
                stand_in=goes.stand_in if goes else "",
                kept=goes is None,
            )
        )
        at = span.end
    if at < len(text):
        pieces.append(Piece(text=text[at:]))
    return tuple(pieces)


def _paged(shown: Sequence[Seen], page: int, pieces: Pieces) -> tuple[list[Section], int]:
    ordered = sorted(shown, key=lambda seen: seen.group.startswith(_LAST))
    pages = max(1, -(-len(ordered) // PAGE))
    page = min(max(page, 1), pages)
    sections: dict[str, Section] = {}
    cells: dict[str, dict[int, dict[str, Line]]] = {}
    repeated: dict[tuple[str, tuple[Piece, ...]], Line] = {}
    for seen in ordered[(page - 1) * PAGE : page * PAGE]:
        heading = " · ".join(part for part in (" / ".join(seen.location.members), seen.group) if part)
        section = sections.setdefault(heading, Section(heading=heading))
        line = Line(place=seen.location.place, kind=str(seen.kind), pieces=pieces(seen))
        cell = _CELL.search(seen.location.place)
        if cell and seen.kind in (PassageKind.CELL, PassageKind.NUMBER):
            cells.setdefault(heading, {}).setdefault(int(cell[2]), {})[cell[1]] = line
        elif seen.group.startswith(_LAST) and (heading, line.pieces) in repeated:
            repeated[heading, line.pieces].times += 1
        else:
            repeated[heading, line.pieces] = line
            section.lines.append(line)
    for heading, rows in cells.items():
        _lay_out(sections[heading], rows)
    return list(sections.values()), pages


def _lay_out(section: Section, rows: dict[int, dict[str, Line]]) -> None:
    letters = {letter for row in rows.values() for letter in row}
    section.columns = sorted(letters, key=lambda letter: (len(letter), letter))[:_WIDEST]
    section.grid = [(number, [row.get(letter) for letter in section.columns]) for number, row in sorted(rows.items())]
