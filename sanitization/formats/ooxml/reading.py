"""Reading one docx, xlsx or pptx: surveyed once; what later steps need of it is kept, up to a size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO
from urllib.parse import unquote

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.garbage import steadily
from sanitization.formats.ooxml import counting, identities, properties
from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.graph import Graph, Link, Node, spelled, used_relationships
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.outline import Outline, outline
from sanitization.formats.ooxml.parts import MAIN, Role
from sanitization.formats.ooxml.pools import Pools
from sanitization.formats.ooxml.sites import Sites
from sanitization.formats.ooxml.walking import Walk
from sanitization.formats.ooxml.xmlread import parse
from sanitization.formats.opc import Package
from sanitization.formats.protocol import Member
from sanitization.limits import Budget
from sanitization.vocabulary import ContentPolicy, FileKind, Known, Passage, PassageKind

_MAIN_RELATIONSHIP = "officeDocument"
# What a site takes when it is kept, in bytes of XML whose tree takes as much.
_SITE_BYTES = 100
_BATCH = 1024
_TOGETHER = 64  # passages that are counted at once
_IDENTIFYING = frozenset({"people", "person", "usernames", "revisionHeaders", "changesInfo", "documenttasks"})


@dataclass(frozen=True, slots=True)
class Held:
    """A part as the survey left it. cost: what the budget counts for it."""

    root: etree._Element
    seen: Outline
    found: Sites
    cost: int


class OfficeReading:
    """The reading half of a document of the protocol, for all three families; xlsx adds its sheets."""

    def __init__(self, source: BinaryIO, kind: FileKind, budget: Budget) -> None:
        self.family = str(kind)
        self.budget = budget
        self.package = Package(source, budget, self.largest(budget))
        self.pools = Pools()
        self.before: Counter[str] = Counter()
        self.known: dict[tuple[str, str], Known] = {}
        self.application = ""
        self.policy = ContentPolicy()
        self._spent = False
        self._held: dict[str, Held] = {}
        self.graph = self._opened()
        with steadily():
            self._survey()

    def largest(self, budget: Budget) -> int:
        """Bytes of the largest part that this family can take."""
        return budget.limits.part_bytes

    def _opened(self) -> Graph:
        for relationship in self.package.relationships():
            if relationship.type == _MAIN_RELATIONSHIP and not relationship.external:
                family, out = MAIN.get(spelled(self.package.content_type(relationship.target)), ("", ""))
                if family == self.family:
                    return Graph(self.package, family, relationship.target, out)
        raise FileRefused("file.corrupt")

    def _survey(self) -> None:
        """Decide what stays, count, learn, and collect everything that is renamed throughout."""
        waiting = [self.graph.main]
        while waiting:
            node = waiting.pop(0)
            candidates = self.graph.candidates(node) if node.role not in (Role.PICTURE, Role.PACKAGE) else {}
            used = list(self.survey_part(node, set(candidates)))
            # Depth first, so that what belongs to slide 1 is numbered before slide 2.
            waiting[:0] = list(self.graph.follow(node, used, candidates))
        self._learn_from_properties()

    def survey_part(self, node: Node, kept: set[str]) -> Iterable[str]:
        """Read one part for the survey; gives back the relationships that its cleaned tree uses."""
        if node.role is not Role.XML:
            return ()
        root = self.parsed(node)
        return self.survey_tree(node, root, kept, self.package.size(node.name))

    def survey_tree(self, node: Node, root: etree._Element, kept: set[str], size: int) -> Iterable[str]:
        """size: bytes of XML that the tree stands for."""
        seen = clean(root, kept)
        self.before.update(counting.of_outline(seen))
        self.learn(root, seen)
        self.check_root(node, root)
        self.settle(node, root)
        self._gather(node, root, seen, size)
        return list(used_relationships(root, seen))

    def _gather(self, node: Node, root: etree._Element, seen: Outline, size: int) -> None:
        """Walk a part for the survey, and keep the tree and its sites while there is room for them."""
        found = Sites()
        walk = self.walk(node, survey=True, found=found)
        sites = walk.sites(root, seen)
        cost, more = 0, size
        while self.budget.may_hold(more):
            cost += more
            batch = list(islice(sites, _BATCH))
            if not batch:
                self._held[node.key] = Held(root, seen, found, cost)
                return
            found.sites.extend(batch)
            more = size + len(found) * _SITE_BYTES - cost
        self.budget.let_go(cost)
        walk.found = None
        for _ in sites:
            pass

    def settle(self, node: Node, root: etree._Element) -> None:
        """What one family has to put right in a cleaned tree before it is walked."""

    def parsed(self, node: Node) -> etree._Element:
        # Words and elements stand side by side in drawings of the old kind only.
        is_mixed = node.rule is not None and node.rule.stem == "drawings/vmlDrawing"
        return parse(self.package.read(node.name), self.budget.limits.xml_depth, spaced=is_mixed)

    def check_root(self, node: Node, root: etree._Element) -> None:
        """A part whose root is not even of a known vocabulary is not what its content type says."""
        if canonical(str(root.tag)) is None:
            raise FileRefused("file.corrupt")

    def learn(self, root: etree._Element, seen: Outline) -> None:
        for known in identities.from_part(root, seen):
            self.known.setdefault((known.value, known.entity), known)

    def _learn_from_properties(self) -> None:
        for relationship in self.package.relationships():
            if relationship.external or not relationship.type.endswith("-properties"):
                continue
            root = self._parsed_aside(relationship.target)
            self.application = self.application or properties.program(root)
            for known in identities.from_properties(root):
                self.known.setdefault((known.value, known.entity), known)
        for relationship in self.package.relationships(self.graph.main.name):
            if relationship.type in _IDENTIFYING and not relationship.external:
                root = self._parsed_aside(relationship.target)
                self.learn(root, outline(root))

    def _parsed_aside(self, name: str) -> etree._Element:
        """A part that is removed in any case: if it cannot be read, there is nothing to learn from it."""
        try:
            return parse(self.package.read(name), self.budget.limits.xml_depth, spaced=False)
        except FileRefused as refusal:
            if refusal.code == "xml.dtd_forbidden":
                raise
            return etree.Element("none")

    def walk(self, node: Node, *, survey: bool = False, found: Sites | None = None) -> Walk:
        pools = self.pools if survey else None
        return Walk(node.key, node.label, node.group, pools, found, budget=self.budget)

    def taken(self, node: Node) -> Held:
        """The cleaned tree of a part, which the caller may change, with its sites."""
        held = self._held.pop(node.key, None)
        if held is not None:
            self.budget.let_go(held.cost)
            return held
        root, seen = self.cleaned(node)
        found = Sites()
        found.sites.extend(self.walk(node, found=found).sites(root, seen))
        return Held(root, seen, found, 0)

    def cleaned(self, node: Node) -> tuple[etree._Element, Outline]:
        """The cleaned tree of a part, read again, and what it was made of."""
        root = self.parsed(node)
        seen = clean(root, {link.relationship.id for link in node.links})
        self.settle(node, root)
        return root, seen

    # The protocol

    def follow(self, policy: ContentPolicy) -> None:
        self.policy = policy

    def passages(self) -> Iterator[Passage]:
        found = self._passages()
        while batch := list(islice(found, _TOGETHER)):
            if not self._spent:
                self.budget.spend_passage(sum([len(passage.text) for passage in batch]), len(batch))
            yield from batch
        self._spent = True

    def _passages(self) -> Iterator[Passage]:
        for node in self.graph:
            if node.role not in (Role.PICTURE, Role.PACKAGE):
                yield from self.part_passages(node)
            yield from self._link_passages(node)
        yield from self.pools.passages()

    def part_passages(self, node: Node) -> Iterator[Passage]:
        held = self._held.get(node.key)
        if held is not None:
            for site in held.found.sites:
                yield site.passage
            return
        for site in self.walk(node).sites(*self.cleaned(node)):
            yield site.passage

    def _link_passages(self, node: Node) -> Iterator[Passage]:
        for number, link in enumerate(outward(node), 1):
            yield Passage(
                key=f"{node.key}/link/{number}",
                text=unquote(link.relationship.target),
                place=f"{node.label}, link {number}" if node.label else f"link {number}",
                kind=PassageKind.REFERENCE,
                group=node.group,
            )

    def members(self) -> Iterator[Member]:
        for node in self.embedded():
            ending = node.out.rsplit(".", 1)[-1]
            word = "picture" if node.role is Role.PICTURE else "embedded-file"
            yield Member(
                key=node.key,
                name=f"{word}-{node.number}.{ending}",
                place=node.label or node.title,
                data=self.package.read(node.name),
            )

    def embedded(self) -> Iterator[Node]:
        return (node for node in self.graph if node.role in (Role.PICTURE, Role.PACKAGE))

    def learned(self) -> Sequence[Known]:
        return tuple(self.known.values())

    def unexamined(self) -> Sequence[str]:
        return ()


def outward(node: Node) -> list[Link]:
    """The links of a part that leave the file, in the order of their passages' keys."""
    return [link for link in node.links if link.target is None]
