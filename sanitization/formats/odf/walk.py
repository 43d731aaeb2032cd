"""One walk over one part: cuts it down to what is placed and collects every place where words stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from lxml import etree

from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.odf import formulas
from sanitization.formats.odf.findings import Findings, Site
from sanitization.formats.odf.formulas import Part
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.places import Places
from sanitization.formats.odf.rules import APART, KEEP, REMOVE, STAND_FOR, Rule, rule_of
from sanitization.formats.odf.slots import NAMED, TABLE, VARIABLE, Slot, Use
from sanitization.formats.odf.strands import Piece, Strand, cut, unwrap
from sanitization.formats.ooxml.numbers import LONG_NUMBER, as_number, whole_number
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.vocabulary import Edit, Passage, PassageKind

_FIXED = expanded("text:fixed")
_COUNT = expanded("text:c")
_NOTE_CLASS = expanded("text:note-class")
_LOCAL_RANGE = re.compile(r"[\s.:$A-Z0-9]*|local-table[\s.:$A-Z0-9-]*(?:local-table[.$A-Z0-9]*)*")
_MOST_SPACES = 1000
# Values of the attributes of one element that are met again and again.
_REMEMBERED = 5000


class Walk:
    """key: prefix of the keys of its passages. label: how places in this part begin. names: pool of formulas' names.

    picture and embedded are asked for every reference to a member; they answer whether the element may stay.
    """

    def __init__(
        self,
        findings: Findings,
        key: str,
        label: str,
        group: str,
        *,
        names: Slot = VARIABLE,
        picture: Callable[[etree._Element, str, str], bool],
        embedded: Callable[[etree._Element, str, str], bool],
    ) -> None:
        self.findings = findings
        self.pools = findings.pools
        self.places = Places(label)
        self.group = group
        self.context = ""
        self.kind = PassageKind.PROSE
        self._key = key
        self._number = 0
        self._names = names
        self._picture = picture
        self._embedded = embedded
        self._quiet: dict[Rule, set[tuple[str, str]]] = {}
        self._limit = findings.budget.limits.xml_depth

    def part(self, root: etree._Element) -> None:
        """Clean and read a whole part."""
        rule = rule_of(root.tag)
        if rule.action != KEEP:
            raise FileRefused("file.corrupt")
        root.tail = None
        self.block(root, rule, 1)

    # Elements

    def block(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """An element and everything in it."""
        if depth > self._limit:
            raise LimitReached("xml.too_deep")
        if element.attrib:
            self.attributes(element, rule)
        if rule.text is not None:
            self._slot_text(element, rule, rule.text)
            return
        step = self.places.step(rule.name, element.get(_NOTE_CLASS, "") if rule.name == "text:note" else "")
        if step:
            self.places.enter(step)
        if rule.mixed:
            self.paragraph(element, rule, depth)
        else:
            self.children(element, rule, depth)
        if step:
            self.places.leave()

    def children(self, element: etree._Element, rule: Rule, depth: int) -> None:
        element.text = None
        for child, child_rule in self.settled(element):
            child.tail = None
            self.block(child, child_rule, depth + 1)

    def settled(self, element: etree._Element) -> list[tuple[etree._Element, Rule]]:
        """The children that stay, after the others were taken out."""
        while True:
            found = [(child, rule_of(child.tag)) for child in element]
            going = [(child, rule) for child, rule in found if rule.action]
            if not going:
                return found
            for child, rule in going:
                if rule.action == REMOVE:
                    cut(child)
                else:
                    unwrap(child)

    def paragraph(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """A run of words, then what is anchored in it."""
        later: list[tuple[etree._Element, Rule]] = []
        place = ""
        for number, one in enumerate(self._strands(element, depth, later)):
            text = one.text
            if text and one.has_words() and (rule.paragraph or not is_neutral(text)):
                place = place or self.places.paragraph()
                write = partial(self._write, element, depth, number)
                self.site(text, f"{place}, {one.what}" if one.what else place, self.kind, write)
        for child, child_rule in later:
            self.block(child, child_rule, depth + 1)

    def _strands(
        self, element: etree._Element, depth: int, later: list[tuple[etree._Element, Rule]] | None = None
    ) -> list[Strand]:
        """The words of a paragraph, then those in it that are read apart. later: gathers what is anchored in it."""
        strands = [Strand()]
        self._collect(element, 0, strands, later, depth)
        return strands

    def _write(self, element: etree._Element, depth: int, number: int, edits: Sequence[Edit]) -> None:
        # Most paragraphs are never edited: their pieces are not kept from the reading, but looked for again.
        self._strands(element, depth)[number].write(edits)

    def _collect(
        self,
        element: etree._Element,
        number: int,
        strands: list[Strand],
        later: list[tuple[etree._Element, Rule]] | None,
        depth: int,
    ) -> None:
        """later: None where the paragraph is clean already, and only its words are looked for."""
        if depth > self._limit:
            raise LimitReached("xml.too_deep")
        pieces = strands[number].pieces
        if text := element.text:
            pieces.append(Piece(element, text))
        for child, rule in self.settled(element) if len(element) else ():
            if rule.name in STAND_FOR:
                self._tidy(child, rule, later)
                pieces.append(Piece(child, STAND_FOR[rule.name] * _repeated(child), editable=False))
                child.text = None
            elif rule.name in APART:
                self._tidy(child, rule, later)
                strands.append(Strand(APART[rule.name]))
                self._collect(child, len(strands) - 1, strands, later, depth + 1)
            elif rule.text is not None:
                if later is not None:
                    self.block(child, rule, depth + 1)
                pieces.append(Piece(child, "\ufffc", editable=False))
            elif rule.inline:
                self._tidy(child, rule, later)
                self._collect(child, number, strands, later, depth + 1)
            elif len(child) or rule.mixed:
                if later is not None:
                    later.append((child, rule))
            else:
                self._tidy(child, rule, later)
                child.text = None
            if text := child.tail:
                pieces.append(Piece(child, text, tail=True))

    def _tidy(self, element: etree._Element, rule: Rule, later: list[tuple[etree._Element, Rule]] | None) -> None:
        if later is not None:
            self.attributes(element, rule)

    def _slot_text(self, element: etree._Element, rule: Rule, slot: Slot) -> None:
        text = "".join(str(piece) for piece in element.itertext())
        for child in list(element):
            element.remove(child)
        element.text = text
        if rule.fixed:
            element.set(_FIXED, "true")
        if slot.use is Use.CONSTANT:
            element.text = slot.constant
        elif text.strip():
            self.pools.use(slot, element, None, text)

    # Attributes

    def attributes(self, element: etree._Element, rule: Rule) -> None:
        quiet = self._quiet.get(rule)
        if quiet is None:
            quiet = self._quiet[rule] = set()
        items: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
        for item in items:
            if item in quiet:
                continue
            key, value = item
            slot = rule.slot(key)
            if slot is None:
                del element.attrib[key]
            elif self._is_quiet(slot, value):
                if len(quiet) < _REMEMBERED:
                    quiet.add(item)
            else:
                self._slot(element, rule, key, value, slot)
        if rule.fixed:
            element.set(_FIXED, "true")

    def _is_quiet(self, slot: Slot, value: str) -> bool:
        """Whether a value needs no care, wherever it stands in this slot."""
        if slot.shape is not None:
            return bool(slot.shape(value))
        return slot.use is Use.POOL and not slot.many and self.pools.is_structure(slot.pool, value)

    def _slot(self, element: etree._Element, rule: Rule, key: str, value: str, slot: Slot) -> None:
        use = slot.use
        if use is Use.POOL:
            self._name(element, key, value, slot)
        elif use is Use.DROP:
            del element.attrib[key]
        elif not value:
            return
        elif use is Use.WORDS:
            if not is_neutral(value):
                self.site(value, self.places.place(slot.words), slot.kind, _setter(element, key, value))
        elif use is Use.FORMULA:
            self.formula(element, key, value)
        elif use is Use.CELLS:
            self._cells(element, key, value)
        elif use is Use.LINK:
            self.findings.links.append((element, key, value, self.places.place("link"), self._fresh_key()))
        elif use is Use.NUMBER:
            self._number_value(element, key, value)
        elif use is Use.PICTURE:
            if not self._picture(element, key, value):
                _without(element, key)
        elif not self._embedded(element, key, value):
            _without(element, key)

    def _name(self, element: etree._Element, key: str, value: str, slot: Slot) -> None:
        if slot.many:
            for one in value.split(slot.many):
                if one and not self.pools.is_structure(slot.pool, one):
                    self.pools.add(slot, one)
            self.findings.lists.append((element, key, value, slot))
            return
        name = value.strip("'\"") if slot.pool == "font name" else value
        if name and not self.pools.is_structure(slot.pool, name):
            self.pools.use(slot, element, key, name)

    def _number_value(self, element: etree._Element, key: str, value: str) -> None:
        digits = whole_number(value)
        if digits is None:
            del element.attrib[key]
        elif len(digits.lstrip("-")) >= LONG_NUMBER:
            place = self.places.place("value")
            self.site(digits, place, PassageKind.NUMBER, lambda edits: element.set(key, as_number(digits, edits)))

    def _cells(self, element: etree._Element, key: str, value: str) -> None:
        if _LOCAL_RANGE.fullmatch(value):
            return
        if formulas.is_outward(value):
            del element.attrib[key]
            return
        for token in formulas.tokens(value):
            if token.part is Part.SHEET:
                self._known(TABLE, token.text)
            elif token.part is Part.NAME:
                self._known(NAMED, token.text)
        self.findings.formulas.append((element, key, {}))

    def _known(self, slot: Slot, name: str) -> None:
        if not self.pools.is_structure(slot.pool, name):
            self.pools.add(slot, name)

    def formula(self, element: etree._Element, key: str, value: str) -> None:
        """The literals of a formula as passages; its names follow their pools when they are settled."""
        if formulas.is_plain(value):
            return
        if formulas.is_outward(value):
            # It fetches from elsewhere: its last result stays.
            del element.attrib[key]
            return
        changed: dict[int, str] = {}
        names = False
        for index, token in enumerate(formulas.tokens(value)):
            if token.part is Part.LITERAL:
                if not is_neutral(token.text):
                    self.site(
                        token.text, self.places.place("formula"), PassageKind.CELL, _literal(changed, index, token.text)
                    )
                    names = True
            elif token.part is Part.SHEET:
                self._known(TABLE, token.text)
                names = True
            elif token.part is Part.NAME:
                self._known(self._names, token.text)
                names = True
        if names:
            self.findings.formulas.append((element, key, changed))

    # Passages

    def _fresh_key(self) -> str:
        self._number += 1
        return f"{self._key}/{self._number}"

    def site(self, text: str, place: str, kind: PassageKind, write: Callable[[Sequence[Edit]], None]) -> None:
        self._number += 1
        passage = Passage(
            key=f"{self._key}/{self._number}",
            text=text,
            place=place,
            kind=kind,
            context=self.context,
            group=self.group,
        )
        self.findings.sites.append(Site(passage, write))


def _setter(element: etree._Element, key: str, value: str) -> Callable[[Sequence[Edit]], None]:
    return lambda edits: element.set(key, edited(value, edits))


def _literal(changed: dict[int, str], index: int, text: str) -> Callable[[Sequence[Edit]], None]:
    return lambda edits: changed.__setitem__(index, edited(text, edits))


def _repeated(element: etree._Element) -> int:
    count = element.get(_COUNT, "1")
    return min(int(count), _MOST_SPACES) if count.isascii() and count.isdigit() and len(count) < 8 else 1


def _without(element: etree._Element, key: str) -> None:
    if key in element.attrib:
        del element.attrib[key]
    cut(element)
