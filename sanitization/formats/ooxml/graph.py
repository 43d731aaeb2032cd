"""Which parts of a package stay, what they are called from now on, and what goes: decided before any rewriting."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from sanitization.formats.ooxml.names import canonical
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
from sanitization.formats.opc import Package, Relationship
from sanitization.vocabulary import Fate, LedgerEntry

_SINGLE = frozenset(
    words(
        """styles numbering settings fontTable comments footnotes endnotes sharedStrings presProps viewProps
        tableStyles commentAuthors authors persons/person"""
    )
)
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

    @property
    def role(self) -> Role:
        return self.rule.role if self.rule else Role.XML

    @property
    def title(self) -> str:
        """What the ledger calls it."""
        return f"{self.rule.label} {self.number}" if self.rule else "main part"


class Graph:
    """Nodes in the order in which a reader meets them, and the ledger of what was left out."""

    def __init__(self, package: Package, family: str, main: str, out: str) -> None:
        self._package = package
        self.family = family
        self.removed: list[LedgerEntry] = []
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
                    self._remove(REMOVED.get(relationship.type, "link to outside"), "reaches outside the file")
                continue
            rule = rule_for(self.family, relationship.type, self._package.content_type(relationship.target))
            if rule is None or (rule.role is Role.PACKAGE and (node.rule is None or node.rule.label != "chart")):
                known = REMOVED.get("oleObject" if rule else relationship.type)
                self._remove(known or "unknown part", "not needed" if known else "not known")
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
                self._remove(f"unused {rule.label}", "nothing refers to it")

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

    def _remove(self, part: str, reason: str) -> None:
        number = self._reasons[part] = self._reasons.get(part, 0) + 1
        self.removed.append(LedgerEntry(part=f"{part} {number}", fate=Fate.REMOVED, reason=reason))

    def account(self) -> None:
        """Every stored part that nothing led to is removed as well."""
        lost = [
            name
            for name in self._package.parts
            if name not in self._nodes and not name.endswith(".rels") and name != "[Content_Types].xml"
        ]
        for _ in lost[len(self.removed) :]:
            self._remove("unreachable part", "nothing refers to it")


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
    related = seen.raw_names(lambda tag: any(is_relation(name) for _, name, _ in tag.attributes))
    for element in root.iter(*related) if related else ():
        for key, value in element.attrib.items():
            if value and is_relation(canonical(str(key))):
                yield str(value)


def is_relation(attribute: str | None) -> bool:
    """Whether an attribute of this canonical name holds the id of a relationship."""
    return attribute is not None and (attribute.startswith("r:") or attribute == "o:relid")
