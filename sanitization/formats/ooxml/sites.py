"""Every place of one part where words stand, kept from the reading to the writing: nothing is looked for twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from sanitization.formats.ooxml.formula_names import FormulaNames
from sanitization.formats.ooxml.pools import Pools
from sanitization.formats.ooxml.strands import Strand
from sanitization.vocabulary import Edit, Passage


@dataclass(slots=True)
class Site:
    """A passage and the way to write its edits back."""

    passage: Passage
    write: Callable[[Sequence[Edit]], None]


class Target(NamedTuple):
    """An attribute of an element by its raw name, or the element's own text where there is none."""

    element: etree._Element
    key: str | None

    def put(self, text: str) -> None:
        if self.key is None:
            self.element.text = text
        else:
            self.element.set(self.key, text)


class Name(NamedTuple):
    """A value that changes everywhere alike."""

    target: Target
    pool: str
    value: str


class FormulaSite(NamedTuple):
    """A formula; `literals`: the new texts of those that were edited, by the number of their token."""

    target: Target
    value: str
    literals: dict[int, str]


@dataclass(slots=True)
class FieldCode:
    """Field codes follow renamed bookmarks; other edits may not end the argument they stand in."""

    strand: Strand
    bookmarks: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, edits: Sequence[Edit]) -> None:
        text = self.strand.text
        moved = [
            Edit(start=match.start(), end=match.end(), replacement=new)
            for old, new in self.bookmarks.items()
            for match in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", text)
        ]
        plain = [
            Edit(start=one.start, end=one.end, replacement=re.sub(r'["\\]', " ", one.replacement))
            for one in edits
            if not any(one.start < other.end and other.start < one.end for other in moved)
        ]
        self.strand.write(sorted([*moved, *plain], key=lambda one: one.start))


@dataclass(slots=True)
class Sites:
    """What a walk found in one tree, in document order."""

    sites: list[Site] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    formulas: list[FormulaSite] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.sites) + len(self.names) + len(self.formulas)

    def write(self, edits: Mapping[str, Sequence[Edit]], pools: Pools) -> bool:
        """Write every edit and every new name into the tree; True if there were edits."""
        bookmarks = pools.changes("bookmark")
        touched = False
        for site in self.sites:
            wanted = edits.get(site.passage.key, ())
            touched = touched or bool(wanted)
            if isinstance(site.write, FieldCode) and bookmarks:
                site.write.bookmarks = bookmarks
                site.write(wanted)
            elif wanted:
                site.write(wanted)
        for name in self.names:
            new = pools.renamed(name.pool, name.value)
            if new != name.value:
                name.target.put(new)
        formulas = FormulaNames(pools)
        for formula in self.formulas:
            settled = formulas.settled(formula.value, formula.literals)
            if settled is not None:
                formula.target.put(settled)
        return touched
