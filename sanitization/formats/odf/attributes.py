"""What becomes of the attributes of an element: kept, dropped, or read as passages and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml import etree

from sanitization.formats.odf import formulas
from sanitization.formats.odf.findings import Findings, Site
from sanitization.formats.odf.formulas import Part
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.places import Places
from sanitization.formats.odf.rules import KEEP, Rule, rule_of
from sanitization.formats.odf.start_tags import Samples
from sanitization.formats.odf.strands import cut
from sanitization.formats.odf.uses import NAMED, TABLE, VARIABLE, Slot, Use
from sanitization.formats.ooxml.numbers import LONG_NUMBER, as_number, whole_number
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.vocabulary import Edit, Passage, PassageKind

_FIXED = expanded("text:fixed")
_LOCAL_RANGE = re.compile(r"[\s.:$A-Z0-9]*|local-table[\s.:$A-Z0-9-]*(?:local-table[.$A-Z0-9]*)*")
# Values of the attributes of one element that are met again and again.
_REMEMBERED = 5000


class AttributeWalk:
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
        self.context = self.about = ""
        self.kind = PassageKind.PROSE
        self._key = key
        self._number = 0
        self._names = names
        self._picture = picture
        self._embedded = embedded
        self._quiet = findings.quiet
        # Elements that have no attribute in this part that needs care.
        self._still: set[Rule] = set()
        # Whether nothing in this part has to be taken out.
        self._is_settled = False
        self._limit = findings.budget.limits.xml_depth

    def attributes(self, element: etree._Element, rule: Rule) -> None:
        items: list[tuple[str, str]] = element.items()  # type: ignore[assignment]
        quiet = self._quiet.get(rule)
        if quiet is None or not quiet.issuperset(items):
            self._judged(element, rule, items)
        if rule.fixed:
            element.set(_FIXED, "true")

    def _judged(self, element: etree._Element, rule: Rule, items: list[tuple[str, str]]) -> None:
        quiet = self.quiet_of(rule)
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

    def survey(self, samples: Samples) -> None:
        """Tell beforehand which elements of the part need no care."""
        restless: set[Rule] = set()
        self._is_settled = all(rule_of(sample.tag).action == KEEP for each in samples for sample in each)
        for sample in samples.alike:
            rule = rule_of(sample.tag)
            if rule in restless:
                continue
            if rule.fixed or rule.picture or not self._is_still(rule, sample.items()):  # type: ignore[arg-type]
                restless.add(rule)
            self._still.add(rule)
        self._still -= restless

    def _is_still(self, rule: Rule, items: list[tuple[str, str]]) -> bool:
        quiet = self.quiet_of(rule)
        for item in items:
            if item in quiet:
                continue
            slot = rule.slot(item[0])
            if slot is None or len(quiet) >= _REMEMBERED or not self._is_quiet(slot, item[1]):
                return False
            quiet.add(item)
        return True

    def quiet_of(self, rule: Rule) -> set[tuple[str, str]]:
        """Attributes of such elements that are known to need no care, by raw name and value."""
        quiet = self._quiet.get(rule)
        if quiet is None:
            quiet = self._quiet[rule] = set()
        return quiet

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
        self._number = number = self._number + 1
        passage = Passage(f"{self._key}/{number}", text, place, kind, self.context, "", self.group, self.about)
        self.findings.sites.append(Site(passage, write))


def _setter(element: etree._Element, key: str, value: str) -> Callable[[Sequence[Edit]], None]:
    return lambda edits: element.set(key, edited(value, edits))


def _literal(changed: dict[int, str], index: int, text: str) -> Callable[[Sequence[Edit]], None]:
    return lambda edits: changed.__setitem__(index, edited(text, edits))


def _without(element: etree._Element, key: str) -> None:
    if key in element.attrib:
        del element.attrib[key]
    cut(element)
