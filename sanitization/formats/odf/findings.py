"""What the walks over all parts of a file gather."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.odf.pools import Pools
from sanitization.formats.odf.rules import Rule
from sanitization.formats.odf.uses import Slot
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Passage


@dataclass(slots=True)
class Site:
    """A passage and the way to write its edits back."""

    passage: Passage
    write: Callable[[Sequence[Edit]], None]


@dataclass(slots=True)
class Findings:
    """What walks over all parts of a file gather.

    results: cells of numbers that formulas calculate. changed: cells whose numbers were edited.
    quiet: by rule, attributes of such elements that are known to need no care, by raw name and value.
    """

    pools: Pools
    budget: Budget
    sites: list[Site] = field(default_factory=list)
    formulas: list[tuple[etree._Element, str, dict[int, str]]] = field(default_factory=list)
    lists: list[tuple[etree._Element, str, str, Slot]] = field(default_factory=list)
    links: list[tuple[etree._Element, str, str, str, str]] = field(default_factory=list)
    inner: list[tuple[etree._Element, str, str, str, str]] = field(default_factory=list)
    results: list[etree._Element] = field(default_factory=list)
    changed: set[etree._Element] = field(default_factory=set)
    cells: int = 0
    quiet: dict[Rule, set[tuple[str, str]]] = field(default_factory=dict)
