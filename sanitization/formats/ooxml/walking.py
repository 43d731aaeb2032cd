"""Walks a cleaned part and offers every place where words stand; nothing that is text is ever skipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from sanitization.formats.ooxml import formulas, strands
from sanitization.formats.ooxml.cleaning import MIXED, is_dropped
from sanitization.formats.ooxml.css import tidy
from sanitization.formats.ooxml.familiar import is_familiar_font, is_familiar_font_style
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.numbers import LONG_NUMBER, as_number, whole_number
from sanitization.formats.ooxml.outline import Outline, Tag
from sanitization.formats.ooxml.places import STEPS, Places
from sanitization.formats.ooxml.pools import Pools, edited
from sanitization.formats.ooxml.removals import ATTRIBUTES, CONSTANTS
from sanitization.formats.ooxml.slots import Slot, Use, slot_for, slot_of_text
from sanitization.vocabulary import Edit, Passage, PassageKind

_MADE_BY_US = frozenset({*CONSTANTS, ("mc:Choice", "Requires")})
# Cached values of charts: a number may not become words.
_CACHED = frozenset({"c:v", "cx:pt", "cx:v"})
_FORMULA_NAMES = (
    ("sheet name", formulas.Part.SHEET),
    ("table name", formulas.Part.NAME),
    ("defined name", formulas.Part.NAME),
    ("column name", formulas.Part.COLUMN),
)
_LITERAL = re.compile(r'"([^"]*)"')
_QUOTING = re.compile(r"['\[]")
_PLAIN_CELL = re.compile(r"(?<![\w.$!])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w.(!])")
_HEADER_CODES = re.compile(r'(&(?:[LCRPNDTZFGABEIUOHSXY&]|\d{1,3}|K[0-9A-F]{6}|K\d\d[+-]\d{3}|"[^"]*"))', re.IGNORECASE)
_HEADERS = frozenset(
    f"{prefix}:{which}{what}"
    for prefix in ("x", "c", "cx")
    for which in ("odd", "even", "first")
    for what in ("Header", "Footer")
)


@dataclass(slots=True)
class Site:
    """A passage and the way to write its edits back; `always`: also when there are none."""

    passage: Passage
    write: Callable[[Sequence[Edit]], None]
    always: bool = False


class Walk:
    """One pass over one part.

    key: prefix of its passages' keys. pools: every pooled value is added when `survey` is set, else replaced by its
    new value when `rename` is set.
    """

    def __init__(self, key: str, label: str, group: str, pools: Pools, *, survey: bool = False, rename: bool = False):
        self._key = key
        self._group = group
        self._places = Places(label)
        self._pools = pools
        self._survey = survey
        self._rename = rename
        self._number = 0
        self._renaming: bool | None = None
        self._covered = 0
        self._shapes: set[str] = set()
        self._involved: tuple[str, ...] = ()
        self._simple: tuple[str, ...] = ()

    def sites(self, root: etree._Element, seen: Outline) -> Iterator[Site]:
        """Every site of a cleaned part, in document order. `seen`: what cleaning it told.

        Only elements of names that may hold something are visited; every other is structure through and through.
        """
        visited = attentive(seen)
        self._involved = seen.raw_names_of(lambda name: name in strands.INVOLVED)
        self._simple = seen.raw_names_of(lambda name: name in strands.SIMPLE)
        open_steps: list[bool] = []
        for event, element in etree.iterwalk(root, events=("start", "end"), tag=visited) if visited else ():
            name = canonical(str(element.tag)) or ""
            if event == "start":
                open_steps.append(self._places.enter(name))
                if element.attrib:
                    yield from self._attributes(element, name)
                if name in strands.PARAGRAPHS:
                    yield from self._paragraph(element)
                elif element.text and element.text.strip() and name not in strands.COVERED:
                    yield from self._loose(element, name)
                continue
            if element.tail and element.tail.strip():
                yield self._site(element.tail, "text", PassageKind.PROSE, _tail_writer(element))
            if open_steps.pop():
                self._places.leave(name)
        yield from self._strays(root, seen)

    def _strays(self, root: etree._Element, seen: Outline) -> Iterator[Site]:
        """Runs of text that no paragraph showed: only odd files have them, and they must not pass unseen."""
        if seen.count(strands.COVERED) == self._covered:
            return
        shown = {
            piece.element
            for paragraph in root.iter(*strands.PARAGRAPHS_RAW)
            for strand in strands.strands(paragraph)
            for piece in strand.pieces
        }
        for element in root.iter(*strands.COVERED_RAW):
            if element not in shown and element.text and element.text.strip():
                yield self._site(element.text, "text", PassageKind.PROSE, _text_writer(element))

    def _site(
        self, text: str, words: str, kind: PassageKind, write: Callable[[Sequence[Edit]], None], hint: str = ""
    ) -> Site:
        self._number += 1
        passage = Passage(
            key=f"{self._key}/{self._number}",
            text=text,
            place=self._places.place(words),
            kind=kind,
            hint=hint,
            group=self._group,
        )
        return Site(passage, write)

    def _paragraph(self, root: etree._Element) -> Iterator[Site]:
        for strand in strands.strands(root, self._involved, self._simple):
            self._covered += sum(piece.editable and piece.element is not root for piece in strand.pieces)
            text = strand.text
            write: Callable[[Sequence[Edit]], None] = strand.write
            kind, always = PassageKind.PROSE, False
            if strand.what == "field code":
                renamed = self._pools.changes("bookmark") if self._rename else {}
                write, kind, always = _code_writer(strand, renamed), PassageKind.REFERENCE, bool(renamed)
            # The key is spent even on white space, so that addresses do not depend on what was written.
            site = self._site(text, strand.what, kind, write)
            site.always = always
            if text.strip():
                yield site

    def _loose(self, element: etree._Element, name: str) -> Iterator[Site]:
        text = element.text or ""
        if name in _HEADERS:
            yield from self._header(element)
            return

        def put(value: str) -> None:
            element.text = value

        if name in _CACHED and (number := whole_number(text)) is not None:
            if len(number.lstrip("-")) >= LONG_NUMBER:
                yield self._site(number, "value", PassageKind.NUMBER, lambda edits: put(as_number(number, edits)))
            return
        slot = slot_of_text(name, text)
        yield from self._slot(slot, text, put)

    def _attributes(self, element: etree._Element, name: str) -> Iterator[Site]:
        above = element.getparent() if name == "w:name" else None
        parent = (canonical(str(above.tag)) or "") if above is not None else ""
        for key, raw in list(element.attrib.items()):
            value = str(raw)
            attribute = canonical(str(key)) or ""
            if not value or _is_settled(name, attribute):
                continue
            slot = slot_for(name, attribute, value, parent)
            if slot.use is Use.KEEP:
                continue
            if slot.use is Use.DROP:
                del element.attrib[key]
                continue

            def put(text: str, target: etree._Element = element, where: str | bytes = key) -> None:
                target.set(where, text)

            yield from self._slot(slot, value, put)

    def _slot(self, slot: Slot, value: str, put: Callable[[str], None]) -> Iterator[Site]:
        if slot.use is Use.POOL:
            if self._survey:
                self._pools.add(slot, value)
            if self._rename:
                put(self._pools.renamed(slot.pool, value))
        elif slot.use is Use.STYLE:
            put(tidy(value))
        elif slot.use is Use.DROP:
            put("")
        elif slot.use is Use.WORDS:
            yield self._site(value, slot.words, slot.kind, lambda edits: put(edited(value, edits)), slot.hint)
        elif slot.use is Use.FORMULA:
            yield from self.formula(value, put)
        elif slot.use is Use.FORMAT:
            yield from self._format(value, put)

    def formula(self, value: str, put: Callable[[str], None]) -> Iterator[Site]:
        """The literals of a formula as passages; its names renamed. `put` is called once, after the last edit."""
        wordless = '"' not in value and not formulas.names_book(value)
        named = self._is_new(value) if self._survey else self._rename and (not wordless or self._moved())
        if wordless and not named:
            return
        changed: dict[int, str] = {}

        def settle() -> None:
            put(formulas.rewritten(value, lambda index, token: changed.get(index)))

        for index, token in enumerate(formulas.tokens(value)):
            if token.part is formulas.Part.LITERAL and token.text.strip():

                def write(edits: Sequence[Edit], at: int = index, text: str = token.text) -> None:
                    changed[at] = edited(text, edits)
                    settle()

                yield self._site(token.text, "formula", PassageKind.CELL, write)
            elif named:
                new = self._formula_name(token)
                if new is not None:
                    changed[index] = new
        if changed and self._rename:
            settle()

    def _is_new(self, formula: str) -> bool:
        """Whether no formula surveyed before named the same things: columns of formulas differ in their rows alone."""
        shape = _LITERAL.sub('""', formula)
        if not _QUOTING.search(shape):
            shape = _PLAIN_CELL.sub("A1", shape)
        if shape in self._shapes:
            return False
        self._shapes.add(shape)
        return True

    def _moved(self) -> bool:
        """Whether any name that formulas may use is changed, or a book is to be taken out of them."""
        if self._renaming is None:
            self._renaming = any(self._pools.changes(pool) for pool, _ in _FORMULA_NAMES)
        return self._renaming

    def _formula_name(self, token: formulas.Token) -> str | None:
        if token.part in (formulas.Part.OTHER, formulas.Part.LITERAL):
            return None
        if token.part is formulas.Part.BOOK:
            return ""
        for pool, part in _FORMULA_NAMES:
            if token.part is part and self._pools.has(pool, token.text):
                return self._renamed(pool, token.text)
        slot = _UNKNOWN_NAME[token.part]
        if self._survey:
            self._pools.add(slot, token.text)
        return self._renamed(slot.pool, token.text)

    def _renamed(self, pool: str, name: str) -> str | None:
        new = self._pools.renamed(pool, name) if self._rename else name
        return None if new == name else new

    def _format(self, value: str, put: Callable[[str], None]) -> Iterator[Site]:
        pieces = _LITERAL.split(value)

        def settle() -> None:
            put("".join(piece if at % 2 == 0 else f'"{piece}"' for at, piece in enumerate(pieces)))

        for index in range(1, len(pieces), 2):
            if not pieces[index].strip():
                continue

            def write(edits: Sequence[Edit], at: int = index) -> None:
                pieces[at] = edited(pieces[at], edits).replace('"', "")
                settle()

            yield self._site(pieces[index], "number format", PassageKind.CELL, write)

    def _header(self, element: etree._Element) -> Iterator[Site]:
        """A sheet's header: codes such as &L or &"Arial,Bold" cut it into runs of words."""
        pieces = _HEADER_CODES.split(element.text or "")
        if self._rename:
            for index in range(1, len(pieces), 2):
                pieces[index] = _plain_font(pieces[index])
            element.text = "".join(pieces)
        for index in range(0, len(pieces), 2):
            if not pieces[index].strip():
                continue

            def write(edits: Sequence[Edit], at: int = index) -> None:
                text = edited(pieces[at], edits).replace("&", "&&")
                # After a size code a digit would be read as part of the size.
                pieces[at] = f" {text}" if at and pieces[at - 1][1:].isdigit() and text[:1].isdigit() else text
                element.text = "".join(pieces)

            yield self._site(pieces[index], "", PassageKind.PROSE, write)


_UNKNOWN_NAME = {
    formulas.Part.SHEET: Slot(use=Use.POOL, pool="sheet name", kind=PassageKind.NAME),
    formulas.Part.NAME: Slot(use=Use.POOL, pool="defined name", kind=PassageKind.NAME),
    formulas.Part.COLUMN: Slot(use=Use.POOL, pool="column name", kind=PassageKind.CELL),
}


def _plain_font(code: str) -> str:
    """A header's font code names a font: one that no office suite ships gives way to the sheet's own."""
    font, comma, style = code[2:-1].partition(",")
    if not code.startswith('&"') or is_familiar_font(font):
        return code
    return f'&"-{comma}{style if is_familiar_font_style(style) else "Regular"}"'


def _tail_writer(element: etree._Element) -> Callable[[Sequence[Edit]], None]:
    def write(edits: Sequence[Edit]) -> None:
        element.tail = edited(element.tail or "", edits)

    return write


def _text_writer(element: etree._Element) -> Callable[[Sequence[Edit]], None]:
    def write(edits: Sequence[Edit]) -> None:
        element.text = edited(element.text or "", edits)

    return write


def attentive(seen: Outline) -> tuple[str, ...]:
    """The raw names of the elements that a walk has to visit."""
    tailed = seen.tailed if seen.count(MIXED) else frozenset()
    return seen.raw_names(lambda tag: tag.raw in tailed or _is_worded(tag, seen) or _is_telling(tag))


def _is_worded(tag: Tag, seen: Outline) -> bool:
    return tag.raw in seen.worded and tag.name not in strands.COVERED


@lru_cache(maxsize=20_000)
def _is_telling(tag: Tag) -> bool:
    """Whether such an element adds to a place, is a paragraph, or has an attribute that is more than structure."""
    name = tag.name or ""
    if is_dropped(tag.name):
        return False
    return (
        name in STEPS
        or name in strands.PARAGRAPHS
        or name == "w:name"
        or any(
            value
            and ("*", attribute) not in ATTRIBUTES
            and not _is_settled(name, attribute or "")
            and slot_for(name, attribute or "", value).use is not Use.KEEP
            for _, attribute, value in tag.attributes
        )
    )


def _is_settled(name: str, attribute: str) -> bool:
    return attribute in ("xml:space", "mc:Ignorable") or (name, attribute) in _MADE_BY_US


def _code_writer(strand: strands.Strand, bookmarks: dict[str, str]) -> Callable[[Sequence[Edit]], None]:
    """Field codes follow renamed bookmarks; other edits may not end the argument they stand in."""

    def write(edits: Sequence[Edit]) -> None:
        text = strand.text
        moved = [
            Edit(start=match.start(), end=match.end(), replacement=new)
            for old, new in bookmarks.items()
            for match in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text)
        ]
        plain = [
            Edit(start=one.start, end=one.end, replacement=re.sub(r'["\\]', " ", one.replacement))
            for one in edits
            if not any(one.start < other.end and other.start < one.end for other in moved)
        ]
        strand.write(sorted([*moved, *plain], key=lambda one: one.start))

    return write
