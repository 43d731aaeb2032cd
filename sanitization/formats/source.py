"""Program text by lines: comments are prose, the rest is code; nothing is parsed to tell the two apart."""

from __future__ import annotations

import ast
import io
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import BinaryIO

from sanitization.formats.escapes import unescaped
from sanitization.formats.plain import cut_points, group_of, lines_of
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.formats.slices import Slice, SlicedDocument, read_text
from sanitization.formats.source_marks import LIKE_PYTHON, Marks, marks_of
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fidelity, FileKind, Passage, PassageKind

_ASSIGNMENT = re.compile(r"^\w+(?:: \w+)? = ", re.MULTILINE)
PARSED_CHARS = 1_000_000


class SourceHandler:
    """SOURCE: any programming language, told apart by the ending and the usual comment marks only."""

    kinds = (FileKind.SOURCE,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return self.open_named(source, kind, budget, "")

    def open_named(self, source: BinaryIO, kind: FileKind, budget: Budget, ending: str) -> Document:
        return ProgramDocument(read_text(source, budget), partial(source_slices, ending=ending), "lines", budget)


class ProgramDocument(SlicedDocument):
    """A program. Where it is Python, rewriting tells whether it still parses."""

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        written = io.BytesIO()
        rewritten = super().rewrite(written, edits, members)
        sink.write(written.getvalue())
        if not is_python(self._decoded.text):
            return rewritten
        still = int(is_python(written.getvalue().decode(self._decoded.encoding, "replace")))
        counts = (*rewritten.fidelity.counts, ("programs that parse", 1, still))
        return replace(rewritten, fidelity=Fidelity(counts=counts))


def is_python(text: str) -> bool:
    """Whether Python would take it. Only what looks like Python and is no giant is tried."""
    if len(text) > PARSED_CHARS or not (LIKE_PYTHON.search(text) or _ASSIGNMENT.search(text)):
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True


def source_slices(text: str, ending: str = "") -> Iterator[Slice]:
    """Comments and long strings as prose, everything else as code, line by line."""
    marks = marks_of(ending, text)
    closing = ""
    for number, start, end in lines_of(text):
        pieces, closing = _pieces(text[start:end], marks, closing)
        at = start
        count = 0
        for length, kind in pieces:
            if text[at : at + length].strip():
                yield from _line(text, number, at, at + length, kind, mark=_mark(count))
                count += 1
            at += length


def _pieces(line: str, marks: Marks, closing: str) -> tuple[list[tuple[int, PassageKind]], str]:
    """Lengths of the code and prose of a line, and the mark that ends the block that is open after it, or ""."""
    opens_block = line.lstrip().startswith(tuple(mark for mark, _ in marks.blocks))
    if not closing and marks.start is not None and marks.start.match(line) and not opens_block:
        return [(len(line), PassageKind.PROSE)], ""
    pieces: list[tuple[int, PassageKind]] = []
    begun = at = 0
    opening = _opening(marks)
    while True:
        if closing:
            found = line.find(closing, at)
            if found < 0:
                pieces.append((len(line) - begun, PassageKind.PROSE))
                return pieces, closing
            at = found + len(closing)
            pieces.append((at - begun, PassageKind.PROSE))
            begun, closing = at, ""
            continue
        match = opening.search(line, at)
        if match is None:
            pieces.append((len(line) - begun, PassageKind.CODE))
            return pieces, ""
        if match["quote"]:
            at = _string_end(line, match.end(), match["quote"])
            continue
        indent = not line[begun : match.start()].strip()  # white space before a comment belongs to it
        if not indent:
            pieces.append((match.start() - begun, PassageKind.CODE))
            begun = match.start()
        if not match["block"]:
            pieces.append((len(line) - begun, PassageKind.PROSE))
            return pieces, ""
        closing = dict(marks.blocks)[match["block"]]
        at = match.end()


@lru_cache(maxsize=64)
def _opening(marks: Marks) -> re.Pattern[str]:
    blocks = "|".join(re.escape(mark) for mark, _ in marks.blocks) or "(?!)"
    return re.compile(f"(?P<block>{blocks})|(?P<line>{marks.line.pattern})|(?P<quote>[{marks.quotes}])")


def _string_end(line: str, at: int, quote: str) -> int:
    """Where a string ends that starts before `at`; a quote without a twin, as of a lifetime, is no string."""
    position = at
    while (found := line.find(quote, position)) >= 0:
        escapes = len(line[at:found]) - len(line[at:found].rstrip("\\"))
        if escapes % 2 == 0:
            return found + 1
        position = found + 1
    return at


def _mark(count: int) -> str:
    """What tells the pieces of a line apart in their keys."""
    return "" if count == 0 else "c" if count == 1 else f"c{count}"


def _line(text: str, number: int, start: int, end: int, kind: PassageKind, mark: str) -> Iterator[Slice]:
    for begin, finish in cut_points(text, start, end):
        key = f"l{number}{mark}" if begin == start else f"l{number}{mark}+{begin - start}"
        reading = unescaped(text[begin:finish])
        words = reading.text if reading else text[begin:finish]
        passage = Passage(key=key, text=words, place=f"line {number}", kind=kind, group=group_of(number))
        yield Slice(passage=passage, start=begin, end=finish, rewrite=reading.rewrite if reading else None)
