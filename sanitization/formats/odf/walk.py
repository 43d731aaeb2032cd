"""One walk over one part: cuts it down to what is placed and collects every place where words stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from lxml import etree

from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.odf.attributes import AttributeWalk
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.rules import APART, KEEP, REMOVE, STAND_FOR, Rule, rule_of
from sanitization.formats.odf.start_tags import Samples
from sanitization.formats.odf.strands import Piece, Strand, cut, unwrap
from sanitization.formats.odf.uses import Slot, Use
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.vocabulary import Edit

_FIXED = expanded("text:fixed")
_COUNT = expanded("text:c")
_NOTE_CLASS = expanded("text:note-class")
_MOST_SPACES = 1000


class Walk(AttributeWalk):
    """Goes through the elements of one part."""

    # By canonical name: what reads the children of an element of its own kind.
    special: ClassVar[Mapping[str, Callable[[Any, etree._Element, Rule, int], None]]] = {}

    def part(self, root: etree._Element, samples: Samples | None = None) -> None:
        """Clean and read a whole part; a walk is for one. samples: of its start tags."""
        rule = rule_of(root.tag)
        if rule.action != KEEP:
            raise FileRefused("file.corrupt")
        root.tail = None
        if samples is not None:
            self.survey(samples)
        self.block(root, rule, 1)
        # The sites know this walk: a circle would keep the file in memory until somebody looks for garbage.
        del self.findings, self._picture, self._embedded

    # Elements

    def block(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """An element and everything in it."""
        if depth > self._limit:
            raise LimitReached("xml.too_deep")
        if rule not in self._still and (not rule.fixed or element.keys()):
            self.attributes(element, rule)
        if rule.text is not None:
            self._slot_text(element, rule, rule.text)
            return
        step = self._step(element, rule) if rule.step else ""
        if step:
            self.places.enter(step)
        if rule.mixed:
            self.paragraph(element, rule, depth)
        else:
            special = self.special.get(rule.name)
            if special is None:
                self.children(element, rule, depth)
            else:
                special(self, element, rule, depth)
        if step:
            self.places.leave()

    def _step(self, element: etree._Element, rule: Rule) -> str:
        return self.places.step(rule.name, element.get(_NOTE_CLASS, "") if rule.name == "text:note" else "")

    def children(self, element: etree._Element, rule: Rule, depth: int) -> None:
        element.text = None
        depth += 1
        still = self._still
        for child, child_rule in self.settled(element):
            if child.tail:
                child.tail = None
            if child_rule.paragraph and depth <= self._limit:
                # Most blocks are these, and nothing else that a block may be.
                if child_rule not in still:
                    self.attributes(child, child_rule)
                self.paragraph(child, child_rule, depth)
            else:
                self.block(child, child_rule, depth)

    def settled(self, element: etree._Element) -> list[tuple[etree._Element, Rule]]:
        """The children that stay, after the others were taken out."""
        while True:
            found = [(child, rule_of(child.tag)) for child in element]
            if self._is_settled:
                return found
            gone = False
            for child, rule in found:
                if rule.action:
                    gone = True
                    (cut if rule.action == REMOVE else unwrap)(child)
            if not gone:
                return found

    def paragraph(self, element: etree._Element, rule: Rule, depth: int) -> None:
        """A run of words, then what is anchored in it."""
        text = self._plain_words(element, depth) if len(element) else element.text
        if text:
            if not text.isspace() and (rule.paragraph or not is_neutral(text)):
                self.site(text, self.places.paragraph(), self.kind, partial(self._write, element, depth, 0))
            return
        if text is not None or not len(element):
            return
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

    def _plain_words(self, element: etree._Element, depth: int) -> str | None:
        """What a paragraph says that holds nothing but plain spans, after they were cleaned; None for any other."""
        if depth >= self._limit:
            return None
        spans = []
        for child in element:
            rule = rule_of(child.tag)
            if not rule.plain or len(child):
                return None
            spans.append((child, rule))
        words = element.text or ""
        still = self._still
        for child, rule in spans:
            if rule not in still:
                self.attributes(child, rule)
            words += (child.text or "") + (child.tail or "")
        return words

    def _strands(
        self, element: etree._Element, depth: int, later: list[tuple[etree._Element, Rule]] | None = None
    ) -> list[Strand]:
        """The words of a paragraph, then those in it that are read apart. later: gathers what is anchored in it."""
        strands = [Strand()]
        self._collect(element, 0, strands, later, depth)
        return strands

    def _write(self, element: etree._Element, depth: int, number: int, edits: Sequence[Edit]) -> None:
        if not len(element):
            element.text = edited(element.text or "", edits)
            return
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
        if later is not None and rule not in self._still:
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


def _repeated(element: etree._Element) -> int:
    count = element.get(_COUNT, "1")
    return min(int(count), _MOST_SPACES) if count.isascii() and count.isdigit() and len(count) < 8 else 1
