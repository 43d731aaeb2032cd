"""Text joined over tags: what a reader sees as one, and edits put back into the words they touch."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from sanitization.formats.markup.tokens import Open, Words
from sanitization.vocabulary import Edit

_WHITE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


@dataclass(slots=True)
class Piece:
    """token: the words that are changed, or the tag that stands for `shown` and goes when it is touched, or None.

    starts: offsets in `shown` behind which the words have more white space, with the difference up to there.
    """

    token: Words | Open | None
    shown: str
    starts: list[tuple[int, int]] = field(default_factory=list)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the words of shown[start:end], which is not empty."""
        return start + self._more(start), end + self._more(end - 1)

    def _more(self, at: int) -> int:
        place = bisect_right(self.starts, (at, 1 << 60))
        return self.starts[place - 1][1] if place else 0


def piece_of(token: Words, *, as_it_stands: bool) -> Piece:
    """A piece of words; runs of white space show as one space unless they count."""
    if as_it_stands or not _WHITE.search(token.text):
        return Piece(token, token.text)
    shown: list[str] = []
    starts: list[tuple[int, int]] = []
    at = length = 0
    for run in _WHITE.finditer(token.text):
        shown.extend((token.text[at : run.start()], " "))
        length += run.start() - at + 1
        at = run.end()
        if at != length:
            starts.append((length, at - length))
    shown.append(token.text[at:])
    return Piece(token, "".join(shown), starts)


@dataclass(slots=True)
class Strand:
    """Pieces in their order, read as one text."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join([piece.shown for piece in self.pieces])

    def has_words(self) -> bool:
        return any(isinstance(piece.token, Words) and not piece.shown.isspace() for piece in self.pieces if piece.shown)

    def write(self, edits: Sequence[Edit]) -> None:
        """Apply sorted, separate edits: the first piece touched takes the replacement."""
        bounds = [0]
        for piece in self.pieces:
            bounds.append(bounds[-1] + len(piece.shown))
        cuts: list[list[tuple[int, int, str]]] = [[] for _ in self.pieces]
        for edit in edits:
            self._place(edit, bounds, cuts)
        for piece, wanted in zip(self.pieces, cuts, strict=True):
            if wanted and isinstance(piece.token, Words):
                piece.token.text = _cut(piece.token.text, wanted)

    def _place(self, edit: Edit, bounds: list[int], cuts: list[list[tuple[int, int, str]]]) -> None:
        waiting = edit.replacement
        nearest = -1
        for at in range(max(0, bisect_right(bounds, edit.start) - 1), len(self.pieces)):
            if bounds[at] >= edit.end:
                break
            piece = self.pieces[at]
            start, end = max(edit.start - bounds[at], 0), min(edit.end - bounds[at], len(piece.shown))
            if start >= end:
                continue
            if isinstance(piece.token, Words):
                cuts[at].append((*piece.back(start, end), waiting))
                waiting = ""
            elif isinstance(piece.token, Open):
                piece.token.gone = True
            else:
                nearest = at
        if waiting and nearest < 0:
            before = [at for at, piece in enumerate(self.pieces) if isinstance(piece.token, Words)]
            at = max((at for at in before if bounds[at] <= edit.start), default=before[0] if before else -1)
            if at >= 0:
                words = self.pieces[at].token
                length = len(words.text) if isinstance(words, Words) else 0
                cuts[at].append((length, length, waiting))


def _cut(text: str, cuts: Sequence[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, replacement in sorted(cuts):
        pieces.extend((text[at:start], replacement))
        at = max(at, end)
    pieces.append(text[at:])
    return "".join(pieces)
