"""Text joined over runs: a paragraph as the strands that a reader sees as one, and edits put back into their runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from lxml import etree

from sanitization.formats.ooxml.names import XML, canonical, raw_names
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
COVERED_RAW = raw_names(COVERED)
PARAGRAPHS_RAW = raw_names(PARAGRAPHS)
# With none of these in it a paragraph is one strand, and its pieces are found without looking at anything else.
INVOLVED = PARAGRAPHS | _APART | _GONE | _DELETED | _CODE | {"w:txbxContent", "w:fldChar"}
SIMPLE = _TEXT | frozenset(_STAND_FOR)
_INVOLVED_RAW = frozenset(raw_names(INVOLVED))
_STANDS_FOR_RAW = {raw: text for name, text in _STAND_FOR.items() for raw in raw_names({name})}
_SIMPLE_RAW = frozenset(raw_names(SIMPLE))


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


class _Act(Enum):
    DESCEND = 0
    TEXT = 1
    DELETED = 2
    CODE = 3
    STANDS_FOR = 4
    APART = 5
    FIELD = 6
    OTHER_PARAGRAPH = 7
    GONE = 8


@cache
def _act(raw: str) -> _Act:
    """What reading does at an element of this raw name."""
    name = canonical(raw) or ""
    if name in PARAGRAPHS or name == "w:txbxContent":
        return _Act.OTHER_PARAGRAPH
    if name in _APART:
        return _Act.APART
    if name in _TEXT:
        return _Act.TEXT
    if name in _DELETED:
        return _Act.DELETED
    if name in _CODE:
        return _Act.CODE
    if name in _STAND_FOR:
        return _Act.STANDS_FOR
    if name == "w:fldChar":
        return _Act.FIELD
    return _Act.GONE if name in _GONE else _Act.DESCEND


@dataclass(slots=True)
class _Reader:
    main: Strand = field(default_factory=Strand)
    others: list[Strand] = field(default_factory=list)
    deleted: Strand | None = None
    how: str = ""
    codes: list[Strand | None] = field(default_factory=list)

    def read(self, element: etree._Element, gone: str, main: Strand) -> None:
        for child in element:
            raw = str(child.tag)
            act = _act(raw)
            if act is _Act.DESCEND:
                if len(child):
                    self.read(child, gone, main)
            elif act is _Act.TEXT or act is _Act.DELETED:
                self._text(child, gone or ("w:del" if act is _Act.DELETED else ""), main)
            elif act is _Act.STANDS_FOR:
                target = self._gone_strand(gone) if gone else main
                target.pieces.append(Piece(child, _STAND_FOR[canonical(raw) or ""], False))
            elif act is _Act.CODE:
                self._code(child)
            elif act is _Act.GONE:
                self.read(child, canonical(raw) or "", main)
            elif act is _Act.FIELD:
                self._field(child)
                self.read(child, gone, main)
            elif act is _Act.APART:
                apart = Strand("reading aid" if canonical(raw) != "mc:Fallback" else "")
                self.others.append(apart)
                self.read(child, "", apart)

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


def strands(
    paragraph: etree._Element, involved: tuple[str, ...] | None = None, simple: tuple[str, ...] = ()
) -> list[Strand]:
    """The strands of one paragraph, ordinary text first; nested paragraphs are not part of it.

    involved, simple: raw names of INVOLVED and SIMPLE that can occur at all, where that is known.
    """
    if (paragraph.text or "").strip() and len(paragraph) == 0:
        return [Strand("", [Piece(paragraph, paragraph.text or "", True)])]
    if involved is None:
        plain = _plain(paragraph)
    elif not involved or next(paragraph.iterdescendants(*involved), None) is None:
        plain = Strand("", [_piece(element) for element in paragraph.iterdescendants(*simple)] if simple else [])
    else:
        plain = None
    if plain is not None:
        return [plain] if any(piece.editable for piece in plain.pieces) else []
    reader = _Reader()
    reader.read(paragraph, "", reader.main)
    return [strand for strand in (reader.main, *reader.others) if any(piece.editable for piece in strand.pieces)]


def _plain(paragraph: etree._Element) -> Strand | None:
    """A paragraph as one strand, None for one that takes more.

    Looking at each element is cheaper than a search by many names, which are compiled anew for every tree.
    """
    pieces: list[Piece] = []
    for element in paragraph.iterdescendants():
        raw = element.tag
        if raw in _INVOLVED_RAW:
            return None
        if raw in _SIMPLE_RAW:
            pieces.append(_piece(element))
    return Strand("", pieces)


def _piece(element: etree._Element) -> Piece:
    stands_for = _STANDS_FOR_RAW.get(element.tag)
    return Piece(element, element.text or "", True) if stands_for is None else Piece(element, stands_for, False)
