"""Tables that Markdown draws with pipes: a line of headers, a line of dashes, then rows of cells.

Source: GitHub Flavored Markdown, section 4.10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sanitization.formats.escapes import unescaped
from sanitization.formats.slices import Slice
from sanitization.vocabulary import Passage, PassageKind

LONGEST = 4_000  # characters of a row
FORM = 2  # columns of a form: what stands in the first is the label of the second
_SAY_NOTHING = frozenset(
    {"", "value", "values", "detail", "details", "answer", "response", "entry", "data", "information"}
)
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL = re.compile(r"(?:\\.|[^|\\])+|\\")
_AROUND = " \t*_~`"  # white space and what makes a cell bold, struck or code


def is_row(line: str) -> bool:
    return "|" in line and len(line) <= LONGEST


def headers(above: str, line: str) -> list[str]:
    """The headers of a table whose line of dashes is `line`; none where `above` has not as many cells."""
    if not is_row(line) or not is_row(above) or not _RULE.fullmatch(line.strip()):
        return []
    found = [above[start:end] for start, end in _cells(above)]
    return found if len(found) == len(list(_cells(line))) else []


def row(line: str, at: int, number: int, labels: Sequence[str], place: str, group: str) -> Iterator[Slice]:
    """Each cell of a row as a passage that knows its header. at: where the line begins in the file."""
    cells = list(_cells(line))
    is_form = len(labels) == len(cells) == FORM and labels[-1].casefold() in _SAY_NOTHING
    for column, (start, end) in enumerate(cells, 1):
        if start == end:
            continue
        label = labels[column - 1] if column <= len(labels) else ""
        if is_form and column == FORM:
            label = line[slice(*cells[0])]
        reading = unescaped(line[start:end])
        passage = Passage(
            key=f"l{number}c{column}",
            text=reading.text if reading else line[start:end],
            place=f"{place}, column {column}",
            kind=PassageKind.CELL,
            context=label,
            group=group,
        )
        yield Slice(passage=passage, start=at + start, end=at + end, rewrite=reading.rewrite if reading else None)


def _cells(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of what each cell says, in order; pipes at both ends of a line are its frame."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip())
    first += line[first : first + 1] == "|"
    last -= first < last and line[last - 1] == "|" and line[last - 2 : last - 1] != "\\"
    start = first
    while start <= last:
        inner = _CELL.match(line, start, last)
        end = inner.end() if inner else start
        yield _trimmed(line, start, end)
        start = end + 1


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start] in _AROUND:
        start += 1
    while start < end and line[end - 1] in _AROUND:
        end -= 1
    return start, end
