"""Text joined over runs: a paragraph as the strands that a reader sees as one, and edits put back into their runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.ooxml.names import XML, canonical
from sanitization.vocabulary import Edit

PARAGRAPHS = frozenset({"w:p", "a:p", "x:si", "x:is", "x:text", "xltc:text", "p:text"})
_TEXT = frozenset({"w:t", "a:t", "m:t", "x:t"})
_DELETED = frozenset({"w:delText"})
_CODE = frozenset({"w:instrText", "w:delInstrText"})
_STAND_FOR = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "-",
    "w:softHyphen": "",
    "w:sym": "\ufffc",
}
# Strands of their own: read apart from the text around them.
_APART = frozenset({"w:rt", "x:rPh", "mc:Fallback"})
_GONE = frozenset({"w:del", "w:moveFrom"})
COVERED = _TEXT | _DELETED | _CODE


@dataclass(slots=True)
class Piece:
    element: etree._Element
    text: str
    editable: bool


@dataclass(slots=True)
class Strand:
    """what: "" for ordinary text, else "deleted text", "field code", "reading aid"."""

    what: str = ""
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def write(self, edits: Sequence[Edit]) -> None:
        """Apply `edits`: the first run touched takes the replacement and keeps its formatting."""
        for edit in reversed(edits):
            at = 0
            replacement: str | None = edit.replacement
            for piece in self.pieces:
                start, end = max(edit.start - at, 0), min(edit.end - at, len(piece.text))
                length = len(piece.text)
                if start < end:
                    replacement = _replace(piece, start, end, replacement)
                at += length
            if replacement is not None:
                self._insert(edit.start, replacement)
        for piece in self.pieces:
            if piece.editable:
                _set_text(piece.element, piece.text)

    def _insert(self, start: int, text: str) -> None:
        """Only separators were touched: the words go to the nearest run."""
        at = 0
        nearest = next((piece for piece in self.pieces if piece.editable), None)
        for piece in self.pieces:
            if piece.editable and at <= start:
                nearest = piece
            at += len(piece.text)
        if nearest is not None:
            nearest.text += text


def _replace(piece: Piece, start: int, end: int, replacement: str | None) -> str | None:
    """Take text[start:end] out of the piece; give back the replacement while it is not placed."""
    if not piece.editable:
        parent = piece.element.getparent()
        if parent is not None:
            parent.remove(piece.element)
        piece.text = ""
        return replacement
    piece.text = piece.text[:start] + (replacement or "") + piece.text[end:]
    return None


def _set_text(element: etree._Element, text: str) -> None:
    if (element.text or "") == text:
        return
    element.text = text
    if text != text.strip() and canonical(str(element.tag)) != "a:t":
        element.set(f"{{{XML}}}space", "preserve")


@dataclass(slots=True)
class _Reader:
    main: Strand = field(default_factory=Strand)
    others: list[Strand] = field(default_factory=list)
    deleted: Strand | None = None
    how: str = ""
    codes: list[Strand | None] = field(default_factory=list)

    def read(self, element: etree._Element, gone: str, main: Strand) -> None:
        for child in element:
            name = canonical(str(child.tag)) or ""
            if name in PARAGRAPHS or name == "w:txbxContent":
                continue
            if name in _APART:
                apart = Strand("reading aid" if name != "mc:Fallback" else "")
                self.others.append(apart)
                self.read(child, "", apart)
            elif name in _TEXT or name in _DELETED:
                self._text(child, gone or ("w:del" if name in _DELETED else ""), main)
            elif name in _CODE:
                self._code(child)
            elif name in _STAND_FOR:
                target = self._gone_strand(gone) if gone else main
                target.pieces.append(Piece(child, _STAND_FOR[name], False))
            elif name == "w:fldChar":
                self._field(child)
                self.read(child, gone, main)
            else:
                self.read(child, name if name in _GONE else gone, main)

    def _text(self, child: etree._Element, gone: str, main: Strand) -> None:
        target = self._gone_strand(gone) if gone else main
        if not gone:
            self.deleted = None
        target.pieces.append(Piece(child, child.text or "", True))

    def _gone_strand(self, how: str) -> Strand:
        """Deleted words that touch are one strand; words moved away are another."""
        if self.deleted is None or self.how != how:
            self.how = how
            self.deleted = Strand("deleted text")
            self.others.append(self.deleted)
        return self.deleted

    def _field(self, child: etree._Element) -> None:
        kind = next((value for key, value in child.attrib.items() if str(key).endswith("fldCharType")), "")
        if kind == "begin":
            self.codes.append(None)
        elif kind == "end" and self.codes:
            self.codes.pop()

    def _code(self, child: etree._Element) -> None:
        if not self.codes:
            self.codes.append(None)
        strand = self.codes[-1]
        if strand is None:
            strand = self.codes[-1] = Strand("field code")
            self.others.append(strand)
        strand.pieces.append(Piece(child, child.text or "", True))


def strands(paragraph: etree._Element) -> list[Strand]:
    """The strands of one paragraph, ordinary text first; nested paragraphs are not part of it."""
    reader = _Reader()
    if (paragraph.text or "").strip() and len(paragraph) == 0:
        return [Strand("", [Piece(paragraph, paragraph.text or "", True)])]
    reader.read(paragraph, "", reader.main)
    return [strand for strand in (reader.main, *reader.others) if any(piece.editable for piece in strand.pieces)]


def is_inside_paragraph(element: etree._Element) -> bool:
    """Whether a run of text is already read with a paragraph."""
    return any(canonical(str(parent.tag)) in PARAGRAPHS for parent in element.iterancestors())
