"""Walks a cleaned part and offers every place where words stand; nothing that is text is ever skipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lxml import etree

from sanitization.formats.ooxml import strands
from sanitization.formats.ooxml.cleaning import MIXED, is_dropped
from sanitization.formats.ooxml.css import tidy
from sanitization.formats.ooxml.familiar import is_familiar_font, is_familiar_font_style
from sanitization.formats.ooxml.formula_names import FormulaNames, literals
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.numbers import as_amount, is_long, told, whole_number
from sanitization.formats.ooxml.outline import REMEMBERED, Outline, Tag
from sanitization.formats.ooxml.places import STEPS, Places
from sanitization.formats.ooxml.pools import Pools, edited
from sanitization.formats.ooxml.remembered import series_of
from sanitization.formats.ooxml.removals import ATTRIBUTES, CONSTANTS
from sanitization.formats.ooxml.sites import FieldCode, FormulaSite, Name, Site, Sites, Target
from sanitization.formats.ooxml.slot_tables import Slot, Use
from sanitization.formats.ooxml.slots import slot_for, slot_of_text
from sanitization.formats.ooxml.table_words import TableWords
from sanitization.limits import Budget, nothing
from sanitization.vocabulary import Edit, Passage, PassageKind

_MADE_BY_US = frozenset({*CONSTANTS, ("mc:Choice", "Requires")})
# Cached values of charts: a number may not become words.
_CACHED = frozenset({"c:v", "cx:pt", "cx:v"})
_LITERAL = re.compile(r'"([^"]*)"')
_HEADER_CODES = re.compile(r'(&(?:[LCRPNDTZFGABEIUOHSXY&]|\d{1,3}|K[0-9A-F]{6}|K\d\d[+-]\d{3}|"[^"]*"))', re.IGNORECASE)
_HEADERS = frozenset(
    f"{prefix}:{which}{what}"
    for prefix in ("x", "c", "cx")
    for which in ("odd", "even", "first")
    for what in ("Header", "Footer")
)
_Write = Callable[[Sequence[Edit]], None]


class _Stop(NamedTuple):
    """What a walk does at elements of one raw name.

    telling: they may have an attribute that is more than structure. loose: their own text is no paragraph's.
    """

    name: str
    telling: bool
    paragraph: bool
    loose: bool


class Walk:
    """One pass over one part.

    key: prefix of its passages' keys. pools: take every value of theirs and the names of formulas, for a survey.
    found: gathers what has to be written besides passages, where the tree is to be written. budget: its wishes count.
    """

    def __init__(
        self,
        key: str,
        label: str,
        group: str,
        pools: Pools | None = None,
        found: Sites | None = None,
        *,
        budget: Budget | None = None,
    ) -> None:
        self._amounts = budget is not None and budget.amounts
        self._tables = TableWords(budget.heeds if budget is not None else nothing)
        self._key = key
        self._group = group
        self._places = Places(label)
        self._pools = pools
        self._formulas = FormulaNames(pools) if pools is not None else None
        self.found = found
        self._number = 0
        self._covered = 0
        self._involved: tuple[str, ...] = ()
        self._simple: tuple[str, ...] = ()

    def sites(self, root: etree._Element, seen: Outline) -> Iterator[Site]:
        """Every site of a cleaned part, in document order. `seen`: what cleaning it told.

        Only elements of names that may hold something are visited; every other is structure through and through.
        """
        stops = _stops(seen)
        self._involved = tuple(seen.raw_names(strands.INVOLVED))
        self._simple = tuple(seen.raw_names(strands.SIMPLE))
        open_steps: list[bool] = []
        places = self._places
        for event, element in etree.iterwalk(root, events=("start", "end"), tag=tuple(stops)) if stops else ():
            stop = stops[element.tag]
            if event == "start":
                open_steps.append(places.enter(stop.name))
                if stop.telling:
                    yield from self._attributes(element, stop.name)
                if stop.paragraph:
                    yield from self._paragraph(element)
                elif stop.loose:
                    text = element.text
                    if text and text.strip():
                        yield from self._loose(element, stop.name, text)
                continue
            tail = element.tail
            if tail and tail.strip():
                yield self._site(tail, "text", PassageKind.PROSE, _tail_writer(element))
            if open_steps.pop():
                places.leave(stop.name)
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

    def _site(self, text: str, words: str, kind: PassageKind, write: _Write, hint: str = "") -> Site:
        self._number += 1
        place = self._places.place(words)
        context = self._tables.context(place, text) if kind is PassageKind.PROSE else ""
        key = f"{self._key}/{self._number}"
        passage = Passage(key=key, text=text, place=place, kind=kind, context=context, hint=hint, group=self._group)
        return Site(passage, write)

    def _paragraph(self, root: etree._Element) -> Iterator[Site]:
        for strand in strands.strands(root, self._involved, self._simple):
            self._covered += sum([piece.editable and piece.element is not root for piece in strand.pieces])
            text = strand.text
            is_code = strand.what == "field code"
            if not text.strip():
                # The key is spent even on white space, so that addresses do not depend on what was written.
                self._number += 1
            elif is_code:
                yield self._site(text, strand.what, PassageKind.REFERENCE, FieldCode(strand))
            else:
                yield self._site(text, strand.what, PassageKind.PROSE, strand.write)

    def _loose(self, element: etree._Element, name: str, text: str) -> Iterator[Site]:
        if name in _HEADERS:
            yield from self._header(element, text)
            return
        target = Target(element, None)
        if name in _CACHED and (number := whole_number(text)) is not None:
            if self._amounts or is_long(number):
                shown = number or told(text) or text
                site = self._site(shown, "value", PassageKind.NUMBER, lambda edits: target.put(as_amount(shown, edits)))
                yield Site(site.passage._replace(context=series_of(element)), site.write) if self._amounts else site
            else:
                # As above: which numbers are read is a matter of policy, and addresses are not.
                self._number += 1
            return
        yield from self._slot(slot_of_text(name, text), text, target)

    def _attributes(self, element: etree._Element, name: str) -> Iterator[Site]:
        above = element.getparent() if name == "w:name" else None
        parent = (canonical(str(above.tag)) or "") if above is not None else ""
        items: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
        for key, value in items:
            attribute = canonical(key) or ""
            if not value or _is_settled(name, attribute):
                continue
            slot = slot_for(name, attribute, value, parent)
            if slot.use is Use.KEEP:
                continue
            if slot.use is Use.DROP:
                del element.attrib[key]
                continue
            yield from self._slot(slot, value, Target(element, key))

    def _slot(self, slot: Slot, value: str, target: Target) -> Iterator[Site]:
        if slot.use is Use.POOL:
            if self._pools is not None:
                self._pools.add(slot, value)
            if self.found is not None:
                self.found.names.append(Name(target, slot.pool, value))
        elif slot.use is Use.STYLE:
            target.put(tidy(value))
        elif slot.use is Use.DROP:
            target.put("")
        elif slot.use is Use.WORDS:
            yield self._site(value, slot.words, slot.kind, lambda edits: target.put(edited(value, edits)), slot.hint)
        elif slot.use is Use.FORMULA:
            yield from self._formula(value, target)
        elif slot.use is Use.FORMAT:
            yield from self._format(value, target)

    def _formula(self, value: str, target: Target) -> Iterator[Site]:
        """The literals of a formula as passages."""
        if self._formulas is not None:
            self._formulas.survey(value)
        changed: dict[int, str] = {}
        if self.found is not None:
            self.found.formulas.append(FormulaSite(target, value, changed))
        for number, text in literals(value):

            def write(edits: Sequence[Edit], at: int = number, literal: str = text) -> None:
                changed[at] = edited(literal, edits)

            yield self._site(text, "formula", PassageKind.CELL, write)

    def _format(self, value: str, target: Target) -> Iterator[Site]:
        pieces = _LITERAL.split(value)
        for index in range(1, len(pieces), 2):
            if not pieces[index].strip():
                continue

            def write(edits: Sequence[Edit], at: int = index) -> None:
                pieces[at] = edited(pieces[at], edits).replace('"', "")
                target.put("".join([f'"{piece}"' if place % 2 else piece for place, piece in enumerate(pieces)]))

            yield self._site(pieces[index], "number format", PassageKind.CELL, write)

    def _header(self, element: etree._Element, text: str) -> Iterator[Site]:
        """A sheet's header: codes such as &L or &"Arial,Bold" cut it into runs of words."""
        pieces = _HEADER_CODES.split(text)
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


def _plain_font(code: str) -> str:
    """A header's font code names a font: one that no office suite ships gives way to the sheet's own."""
    font, comma, style = code[2:-1].partition(",")
    if not code.startswith('&"') or is_familiar_font(font):
        return code
    return f'&"-{comma}{style if is_familiar_font_style(style) else "Regular"}"'


def _tail_writer(element: etree._Element) -> _Write:
    def write(edits: Sequence[Edit]) -> None:
        element.tail = edited(element.tail or "", edits)

    return write


def _text_writer(element: etree._Element) -> _Write:
    def write(edits: Sequence[Edit]) -> None:
        element.text = edited(element.text or "", edits)

    return write


def _stops(seen: Outline) -> dict[str, _Stop]:
    """The elements that a walk has to visit, by raw name."""
    tailed = seen.tailed if seen.raw_names(MIXED) else frozenset()
    telling = {tag.raw for tag in seen.counts if (tag.attributes or tag.name == "w:name") and _is_telling(tag)}
    stops: dict[str, _Stop] = {}
    for raw, name in seen.named.items():
        paragraph, loose = name in strands.PARAGRAPHS, name not in strands.COVERED
        if raw in telling or raw in tailed or (loose and raw in seen.worded) or _is_stop(name):
            stops[raw] = _Stop(name or "", raw in telling, paragraph, loose)
    return stops


@cache
def _is_stop(name: str | None) -> bool:
    """Whether such an element adds to a place or is a paragraph."""
    return (name in STEPS or name in strands.PARAGRAPHS) and not is_dropped(name)


@lru_cache(maxsize=REMEMBERED)
def _is_telling(tag: Tag) -> bool:
    """Whether an element with this start tag has an attribute that is more than structure."""
    name = tag.name or ""
    if is_dropped(tag.name):
        return False
    return name == "w:name" or any(
        value
        and ("*", attribute) not in ATTRIBUTES
        and not _is_settled(name, attribute or "")
        and slot_for(name, attribute or "", value).use is not Use.KEEP
        for _, attribute, value in tag.attributes
    )


def _is_settled(name: str, attribute: str) -> bool:
    return attribute in ("xml:space", "mc:Ignorable") or (name, attribute) in _MADE_BY_US
