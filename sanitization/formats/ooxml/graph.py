"""Which parts of a package stay, what they are called from now on, and what goes: decided before any rewriting."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.ooxml.names import canonical, is_relation
from sanitization.formats.ooxml.outline import Outline
from sanitization.formats.ooxml.parts import (
    PACKAGE_ENDINGS,
    PICTURE_ENDINGS,
    REMOVED,
    SPELLED,
    Role,
    Rule,
    rule_for,
)
from sanitization.formats.ooxml.wordlists import words
from sanitization.formats.opc import CONTENT_TYPES, Package, Relationship, relationships_source
from sanitization.vocabulary import Fate, LedgerEntry

_SINGLE = frozenset(
    words(
        """styles numbering settings fontTable comments footnotes endnotes sharedStrings presProps viewProps
        tableStyles commentAuthors authors persons/person"""
    )
)
_OUTSIDE = "reaches outside the file"
_ROOTS = {"docx": "word", "xlsx": "xl", "pptx": "ppt"}
# Parts that belong to the place of the part that refers to them.
_UNNAMED = frozenset({"comments", "footnotes", "endnotes", "drawing", "legacy drawing", "threaded comments"})
_OWN_PLACE = frozenset(
    {"slide", "layout", "master", "notes master", "handout master", "sheet", "chart sheet", "header", "footer", "theme"}
)


@dataclass(slots=True)
class Link:
    """A relationship that stays: to another node, or outwards (a hyperlink)."""

    relationship: Relationship
    target: Node | None = None


@dataclass(slots=True)
class Node:
    """A part that stays. key: stable address of its passages. out: its name in the clean copy."""

    name: str
    content_type: str
    rule: Rule | None
    key: str
    number: int
    out: str
    label: str
    group: str
    links: list[Link] = field(default_factory=list)
    role: Role = field(init=False)

    def __post_init__(self) -> None:
        self.role = self.rule.role if self.rule else Role.XML

    @property
    def title(self) -> str:
        """What the ledger calls it."""
        return f"{self.rule.label} {self.number}" if self.rule else "main part"


class Graph:
    """Nodes in the order in which a reader meets them, and the ledger of what was left out."""

    def __init__(self, package: Package, family: str, main: str, out: str) -> None:
        self._package = package
        self.family = family
        # Part name -> what to call it and why it goes; relationships that reach outside have no part.
        self._gone: dict[str, tuple[str, str]] = {}
        self._outside: list[str] = []
        self._numbers: dict[str, int] = {}
        self._nodes: dict[str, Node] = {}
        self._reasons: dict[str, int] = {}
        group = {"docx": "Document", "xlsx": "Workbook", "pptx": "Presentation"}[family]
        self.main = Node(main, spelled(package.content_type(main)), None, "p1", 1, out, "", group)
        self._nodes[main] = self.main

    def __iter__(self) -> Iterator[Node]:
        return iter(list(self._nodes.values()))

    def candidates(self, node: Node) -> dict[str, tuple[Relationship, Rule | None]]:
        """The relationships of a part that may stay, by id; the others go into the ledger."""
        found: dict[str, tuple[Relationship, Rule | None]] = {}
        for relationship in self._package.relationships(node.name):
            if relationship.external:
                if relationship.type == "hyperlink":
                    found[relationship.id] = (relationship, None)
                else:
                    self._outside.append(REMOVED.get(relationship.type, "link to outside"))
                continue
            rule = rule_for(self.family, relationship.type, self._package.content_type(relationship.target))
            if rule is None or (rule.role is Role.PACKAGE and (node.rule is None or node.rule.label != "chart")):
                known = REMOVED.get("oleObject" if rule else relationship.type)
                reason = (known, "not needed") if known else ("unknown part", "not known")
                self._gone.setdefault(relationship.target, reason)
            else:
                found[relationship.id] = (relationship, rule)
        return found

    def follow(
        self, node: Node, used: Iterable[str], candidates: dict[str, tuple[Relationship, Rule | None]]
    ) -> Iterator[Node]:
        """Link the parts that a part uses or implies; yields those met for the first time."""
        order = [identity for identity in dict.fromkeys(used) if identity in candidates]
        order += [
            identity
            for identity, (_, rule) in candidates.items()
            if identity not in order and rule is not None and rule.implicit
        ]
        for identity in order:
            relationship, rule = candidates[identity]
            if rule is None:
                node.links.append(Link(relationship))
                continue
            target = self._nodes.get(relationship.target)
            fresh = target is None
            if target is None:
                target = self._add(relationship.target, rule, node)
            node.links.append(Link(relationship, target))
            if fresh:
                yield target
        for identity, (relationship, rule) in candidates.items():
            if identity in order or rule is None:
                continue
            back = self._nodes.get(relationship.target)
            if back is not None and back.rule is not None and back.rule.label == "slide":
                node.links.append(Link(relationship, back))
            elif back is None:
                self._gone.setdefault(relationship.target, (f"unused {rule.label}", "nothing refers to it"))

    def reachable(self, without: frozenset[str]) -> frozenset[str]:
        """Keys of the nodes that the main part leads to when nothing leads through those in `without`."""
        found = {self.main.key}
        waiting = [self.main]
        while waiting:
            for link in waiting.pop().links:
                target = link.target
                if target is not None and target.key not in found and target.key not in without:
                    found.add(target.key)
                    waiting.append(target)
        return frozenset(found)

    def _add(self, name: str, rule: Rule, parent: Node) -> Node:
        number = self._numbers[rule.stem] = self._numbers.get(rule.stem, 0) + 1
        content_type = spelled(self._package.content_type(name))
        node = Node(
            name=name,
            content_type=content_type,
            rule=rule,
            key=f"p{len(self._nodes) + 1}",
            number=number,
            out=self._out(rule, number, content_type),
            label=_label(rule, number, parent),
            group=self._group(rule, number, parent),
        )
        self._nodes[name] = node
        return node

    def _out(self, rule: Rule, number: int, content_type: str) -> str:
        ending = PICTURE_ENDINGS.get(content_type) or PACKAGE_ENDINGS.get(content_type) or "xml"
        if rule.stem == "drawings/vmlDrawing":
            ending = "vml"
        tail = "" if number == 1 and rule.stem in _SINGLE and self.family != "xlsx" else str(number)
        if rule.stem in ("styles", "sharedStrings") and number == 1:
            tail = ""
        return posixpath.join(_ROOTS[self.family], f"{rule.stem}{tail}.{ending}")

    def _group(self, rule: Rule, number: int, parent: Node) -> str:
        if rule.label in ("slide", "sheet", "chart sheet"):
            return f"{rule.label.capitalize()} {number}"
        if rule.label in ("layout", "master", "notes master", "handout master"):
            return "Layouts and masters"
        return parent.group

    def lost(self, label: str) -> bool:
        """Whether a part that the ledger calls so goes."""
        return any(called == label for called, _ in self._gone.values())

    def account(self, kept: Mapping[str, int]) -> Iterator[LedgerEntry]:
        """A line for every stored member that is no node, and for every relationship that reached outside.

        kept: relationships that were written, by the name of the part they start from.
        """
        titles = {node.name: node.title for node in self._nodes.values()}
        for relationship in self._package.relationships():
            if not relationship.external and relationship.type in REMOVED:
                self._gone.setdefault(relationship.target, (REMOVED[relationship.type], "not needed"))
        for name in self._package.parts:
            if name in titles:
                continue
            if name == CONTENT_TYPES:
                yield LedgerEntry(part="content types", fate=Fate.REBUILT)
            elif (source := relationships_source(name)) is not None:
                yield self._account_relationships(source, titles, kept)
            else:
                label, reason = self._gone.get(name, ("unreachable part", "nothing refers to it"))
                fate = Fate.REBUILT if label == "document properties" else Fate.REMOVED
                yield LedgerEntry(
                    part=self._counted(label), fate=fate, reason="emptied" if fate is Fate.REBUILT else reason
                )
        for label in self._outside:
            yield LedgerEntry(part=self._counted(label), fate=Fate.REMOVED, reason=_OUTSIDE)

    def _account_relationships(self, source: str, titles: Mapping[str, str], kept: Mapping[str, int]) -> LedgerEntry:
        if not source:
            return LedgerEntry(part="relationships of the file", fate=Fate.REBUILT)
        if source not in titles:
            return LedgerEntry(part=self._counted("relationships of a removed part"), fate=Fate.REMOVED)
        written, total = kept.get(source, 0), self._package.relationship_count(source)
        fate = Fate.REBUILT if written else Fate.REMOVED
        return LedgerEntry(part=f"relationships of {titles[source]}", fate=fate, reason=f"{written} of {total} stay")

    def _counted(self, label: str) -> str:
        number = self._reasons[label] = self._reasons.get(label, 0) + 1
        return f"{label} {number}"


def is_part(entry: LedgerEntry) -> bool:
    """Whether a line of the account is about a part, not about how parts are joined."""
    return not entry.part.startswith(("relationships of ", "content types")) and entry.reason != _OUTSIDE


def spelled(content_type: str) -> str:
    """A known content type as programs expect it."""
    return SPELLED.get(content_type, content_type)


def _label(rule: Rule, number: int, parent: Node) -> str:
    own = "" if rule.label in _UNNAMED else rule.label if rule.label == "speaker notes" else f"{rule.label} {number}"
    if rule.label in _OWN_PLACE or not parent.label:
        return own
    return f"{parent.label}, {own}" if own else parent.label


def used_relationships(root: etree._Element, seen: Outline) -> Iterator[str]:
    """Ids of relationships that a part refers to, in document order."""
    for element in root.iter(*seen.related) if seen.related else ():
        for key, value in element.attrib.items():
            if value and is_relation(canonical(str(key))):
                yield str(value)
