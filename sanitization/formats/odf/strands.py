"""Text joined over spans: a paragraph as a reader sees it, and edits put back into the spans they touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from sanitization.vocabulary import Edit


@dataclass(slots=True)
class Piece:
    """tail: the text stands behind the element, not in it. editable: else the element itself stands for the text."""

    element: etree._Element
    text: str
    tail: bool = False
    editable: bool = True


@dataclass(slots=True)
class Strand:
    """what: "" for ordinary text, else "reading aid" and the like."""

    what: str = ""
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join([piece.text for piece in self.pieces])

    def has_words(self) -> bool:
        return any(piece.editable and not piece.text.isspace() for piece in self.pieces)

    def write(self, edits: Sequence[Edit]) -> None:
        """Apply `edits`: the first span touched takes the replacement and keeps its formatting."""
        before = [piece.text for piece in self.pieces]
        gone: list[etree._Element] = []
        for edit in reversed(edits):
            at = 0
            waiting: str | None = edit.replacement
            for piece, old in zip(self.pieces, before, strict=True):
                start, end = max(edit.start - at, 0), min(edit.end - at, len(old))
                at += len(old)
                if start >= end:
                    continue
                if piece.editable:
                    piece.text = piece.text[:start] + (waiting or "") + piece.text[end:]
                    waiting = None
                elif piece.text:
                    piece.text = ""
                    gone.append(piece.element)
            if waiting is not None:
                self._insert(before, edit.start, waiting)
        for piece in self.pieces:
            if piece.editable:
                _set(piece)
        for element in gone:
            cut(element)

    def _insert(self, before: Sequence[str], start: int, text: str) -> None:
        """Only separators were touched: the words go behind the nearest text before them."""
        at = 0
        nearest = next((piece for piece in self.pieces if piece.editable), None)
        for piece, old in zip(self.pieces, before, strict=True):
            if piece.editable and at <= start:
                nearest = piece
            at += len(old)
        if nearest is not None:
            nearest.text += text


def _set(piece: Piece) -> None:
    if piece.tail:
        piece.element.tail = piece.text
    else:
        piece.element.text = piece.text


def cut(element: etree._Element) -> None:
    """Take an element out; what stands behind it stays where it was."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
        element.tail = None
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Take an element out; what stands in it and behind it stays where it was."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    text = element.text or ""
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    cut(element)
