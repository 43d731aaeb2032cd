"""One opened docx, xlsx or pptx: surveyed once, then read or rewritten part by part, each time from its bytes."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import quote, unquote

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.ooxml import counting, identities, properties
from sanitization.formats.ooxml.cleaning import clean, let_go
from sanitization.formats.ooxml.container import write_container
from sanitization.formats.ooxml.graph import Graph, Link, Node, is_part, spelled, used_relationships
from sanitization.formats.ooxml.names import canonical, is_relation
from sanitization.formats.ooxml.outline import Outline, outline
from sanitization.formats.ooxml.parts import HOUSEKEEPING, MAIN, Role
from sanitization.formats.ooxml.pools import Pools, edited
from sanitization.formats.ooxml.walking import Walk
from sanitization.formats.ooxml.xmlread import parse
from sanitization.formats.ooxml.xmlwrite import written
from sanitization.formats.opc import (
    Package,
    Relationship,
    content_types_part,
    relationships_name,
    relationships_part,
)
from sanitization.formats.protocol import CleanMember, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import (
    ContentPolicy,
    Edit,
    Fate,
    Fidelity,
    FileKind,
    Known,
    LedgerEntry,
    Passage,
    PassageKind,
)

_MAIN_RELATIONSHIP = "officeDocument"
# One grey pixel, stretched over the frame of a picture that could not be cleaned.
_PLACEHOLDER = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4BgAA2gDZwnHuewAAAABJRU5ErkJggg=="
)
# Trees of this many bytes of XML are kept from the survey to the writing; larger parts are read again.
_HELD_BYTES = 24 << 20
_IDENTIFYING = frozenset({"people", "person", "usernames", "revisionHeaders", "changesInfo", "documenttasks"})


@dataclass(frozen=True, slots=True)
class _Held:
    """A part as the survey left it."""

    root: etree._Element
    seen: Outline
    passages: tuple[Passage, ...]
    size: int


class OfficeDocument:
    """Document of the protocol for all three families; xlsx adds its sheets."""

    def __init__(self, source: BinaryIO, kind: FileKind, budget: Budget) -> None:
        self.family = str(kind)
        self.budget = budget
        self.package = Package(source, budget, self.largest(budget))
        self.pools = Pools()
        self.before: Counter[str] = Counter()
        self.known: dict[tuple[str, str], Known] = {}
        self._application = ""
        self.policy = ContentPolicy()
        self._spent = False
        self._held: dict[str, _Held] = {}
        self._held_bytes = 0
        self.graph = self._opened()
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
        self.before.update(counting.of_names(seen.names()))
        self.learn(root, seen)
        self.check_root(node, root)
        self.settle(node, root)
        sites = self.walk(node, survey=True).sites(root, seen)
        if self._held_bytes + size <= _HELD_BYTES:
            self._held_bytes += size
            self._held[node.key] = _Held(root, seen, tuple(site.passage for site in sites), size)
        else:
            for _ in sites:
                pass
        return list(used_relationships(root, seen))

    def settle(self, node: Node, root: etree._Element) -> None:
        """What one family has to put right in a cleaned tree before it is walked."""

    def parsed(self, node: Node) -> etree._Element:
        return parse(self.package.read(node.name), self.budget.limits.xml_depth)

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
            self._application = self._application or properties.program(root)
            for known in identities.from_properties(root):
                self.known.setdefault((known.value, known.entity), known)
        for relationship in self.package.relationships(self.graph.main.name):
            if relationship.type in _IDENTIFYING and not relationship.external:
                root = self._parsed_aside(relationship.target)
                self.learn(root, outline(root))

    def _parsed_aside(self, name: str) -> etree._Element:
        """A part that is removed in any case: if it cannot be read, there is nothing to learn from it."""
        try:
            return parse(self.package.read(name), self.budget.limits.xml_depth)
        except FileRefused as refusal:
            if refusal.code == "xml.dtd_forbidden":
                raise
            return etree.Element("none")

    def walk(self, node: Node, *, survey: bool = False, rename: bool = False) -> Walk:
        return Walk(node.key, node.label, node.group, self.pools, survey=survey, rename=rename)

    def cleaned(self, node: Node) -> tuple[etree._Element, Outline]:
        """The cleaned tree of a part, which the caller may change, and what it was made of."""
        held = self._held.pop(node.key, None)
        if held is not None:
            self._held_bytes -= held.size
            return held.root, held.seen
        root = self.parsed(node)
        seen = clean(root, {link.relationship.id for link in node.links})
        self.settle(node, root)
        return root, seen

    # The protocol

    def follow(self, policy: ContentPolicy) -> None:
        self.policy = policy

    def passages(self) -> Iterator[Passage]:
        for passage in self._passages():
            if not self._spent:
                self.budget.spend_passage(len(passage.text))
            yield passage
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
            yield from held.passages
            return
        for site in self.walk(node).sites(*self.cleaned(node)):
            yield site.passage

    def _link_passages(self, node: Node) -> Iterator[Passage]:
        for number, link in enumerate(_outward(node), 1):
            yield Passage(
                key=f"{node.key}/link/{number}",
                text=unquote(link.relationship.target),
                place=f"{node.label}, link {number}" if node.label else f"link {number}",
                kind=PassageKind.REFERENCE,
                group=node.group,
            )

    def members(self) -> Iterator[Member]:
        for node in self._embedded():
            ending = node.out.rsplit(".", 1)[-1]
            word = "picture" if node.role is Role.PICTURE else "embedded-file"
            yield Member(
                key=node.key,
                name=f"{word}-{node.number}.{ending}",
                place=node.label or node.title,
                data=self.package.read(node.name),
            )

    def _embedded(self) -> Iterator[Node]:
        return (node for node in self.graph if node.role in (Role.PICTURE, Role.PACKAGE))

    def learned(self) -> Sequence[Known]:
        return tuple(self.known.values())

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        self.pools.prepare(edits)
        after: Counter[str] = Counter()
        parts: dict[str, bytes | bytearray] = {}
        overrides: list[tuple[str, str]] = []
        ledger: list[LedgerEntry] = []
        shown = self.graph.reachable(self.left_out())
        wanted: set[str] = set()
        kept: dict[str, int] = {}
        for node in self.graph:
            if node.role in (Role.PICTURE, Role.PACKAGE):
                continue
            if node.key not in shown:
                ledger.append(LedgerEntry(part=node.title, fate=Fate.REMOVED, reason="not shown"))
                continue
            links = {old: new for old, new in _numbered(node, members).items() if _leads(node, old, shown)}
            data, touched = self.write_part(node, edits, links, after)
            if data is None:
                continue
            parts[node.out] = data
            overrides.append((node.out, node.content_type))
            if links:
                relationships = list(self._relationships(node, links, edits, members))
                kept[node.name] = len(relationships)
                folder = node.out.rpartition("/")[0]
                parts[relationships_name(node.out)] = relationships_part(folder, relationships)
            wanted |= {link.target.key for link in node.links if link.target and link.relationship.id in links}
            ledger.append(LedgerEntry(part=node.title, fate=Fate.REWRITTEN if touched else Fate.REBUILT))
        for node in self._embedded():
            if node.key in wanted or (node.role is Role.PACKAGE and _is_gone(node, members)):
                ledger.append(self._write_member(node, members, parts, overrides))
            else:
                ledger.append(LedgerEntry(part=node.title, fate=Fate.REMOVED, reason="not shown"))
        ledger.extend(self.graph.account(kept))
        self._write_package(sink, parts, overrides)
        return Rewritten(ledger=tuple(ledger), fidelity=self._fidelity(after, ledger, members))

    def _fidelity(
        self, after: Counter[str], ledger: Sequence[LedgerEntry], members: Mapping[str, CleanMember]
    ) -> Fidelity:
        parts = [entry for entry in ledger if is_part(entry) and entry.part.rpartition(" ")[0] not in HOUSEKEEPING]
        parts = [entry for entry in parts if not entry.part.startswith("unused ")]
        kept = sum(entry.fate is not Fate.REMOVED for entry in parts)
        gone = [node for node in self._embedded() if node.role is Role.PICTURE and _is_gone(node, members)]
        blank = sum(link.target is node for node in gone for other in self.graph for link in other.links)
        after["pictures"] = max(after["pictures"] - blank, 0)
        counts = tuple((what, self.before[what], after[what]) for what in self.before)
        return Fidelity(counts=(("parts", len(parts), kept), *counts))

    def write_part(
        self, node: Node, edits: Mapping[str, Sequence[Edit]], links: dict[str, str], after: Counter[str]
    ) -> tuple[bytes | bytearray | None, bool]:
        """The clean bytes of one part and whether anything in it was edited; None: the part is not written."""
        root, seen = self.cleaned(node)
        touched = apply(self.walk(node, rename=True), root, seen, edits)
        let_go(root, links)
        self.trimmed(node, root, seen, links)
        self.finish(node, root)
        return self.serialised(root, seen, links, after), touched

    def trimmed(self, node: Node, root: etree._Element, seen: Outline, links: dict[str, str]) -> None:
        """Take out what the policy does not want, and the relationships that only that had."""
        if self.policy == ContentPolicy():
            return
        self.trim(node, root)
        used = set(used_relationships(root, seen))
        for link in node.links:
            rule = link.target.rule if link.target else None
            if link.relationship.id not in used and not (rule and rule.implicit) and not _leads_back(link):
                links.pop(link.relationship.id, None)

    def trim(self, node: Node, root: etree._Element) -> None:
        """Take tracked changes and content that is not shown out of a part, where the policy says so."""

    def left_out(self) -> frozenset[str]:
        """Keys of the parts that the policy does not want."""
        return frozenset()

    def finish(self, node: Node, root: etree._Element) -> None:
        """A last look at a part before it is written; for what one family needs."""

    def serialised(
        self,
        root: etree._Element,
        seen: Outline,
        links: dict[str, str],
        after: Counter[str],
        body: bytearray | None = None,
    ) -> bytes | bytearray:
        after.update(counting.of_tree(root))
        for element in root.iter(*seen.related) if seen.related else ():
            for key, value in element.attrib.items():
                if value and is_relation(canonical(str(key))):
                    element.set(key, links.get(str(value), ""))
        default = (canonical(str(root.tag)) or "").partition(":")[0]
        return written(root, default if default in ("x", "xltc") else "", body)

    def _relationships(
        self,
        node: Node,
        links: dict[str, str],
        edits: Mapping[str, Sequence[Edit]],
        members: Mapping[str, CleanMember],
    ) -> Iterator[Relationship]:
        number = 0
        for link in node.links:
            relationship = link.relationship
            target = link.target.out if link.target else relationship.target
            if link.target is None:
                number += 1
                wanted = edits.get(f"{node.key}/link/{number}", ())
                if wanted:
                    target = quote(edited(unquote(target), wanted), safe="/:?#[]@!$&'()*+,;=%~\\")
            elif link.target.role is Role.PICTURE and _is_gone(link.target, members):
                target = _placeholder_name(target)
            if relationship.id in links:
                yield Relationship(
                    id=links[relationship.id], uri=relationship.uri, target=target, external=link.target is None
                )

    def _write_member(
        self,
        node: Node,
        members: Mapping[str, CleanMember],
        parts: dict[str, bytes | bytearray],
        overrides: list[tuple[str, str]],
    ) -> LedgerEntry:
        member = members.get(node.key)
        if member is None or member.data is None:
            reason = member.reason if member else "not cleaned"
            if node.role is Role.PICTURE:
                parts[_placeholder_name(node.out)] = _PLACEHOLDER
                overrides.append((_placeholder_name(node.out), "image/png"))
            return LedgerEntry(part=node.title, fate=Fate.REMOVED, reason=reason)
        parts[node.out] = member.data
        overrides.append((node.out, node.content_type))
        return LedgerEntry(part=node.title, fate=Fate.REWRITTEN)

    def _write_package(
        self, sink: BinaryIO, parts: dict[str, bytes | bytearray], overrides: list[tuple[str, str]]
    ) -> None:
        main = self.graph.main
        extra = properties.parts(self._application)
        relationships = [
            Relationship(id="rId1", uri=properties.MAIN_URI, target=main.out, external=False),
            *properties.relationships(),
        ]
        types = content_types_part([*overrides, *properties.CONTENT_TYPES], (("xml", "application/xml"),))
        write_container(
            sink,
            {
                "[Content_Types].xml": types,
                "_rels/.rels": relationships_part("", relationships),
                **parts,
                **extra,
            },
        )


def apply(walk: Walk, root: etree._Element, seen: Outline, edits: Mapping[str, Sequence[Edit]]) -> bool:
    """Write every edit into the tree; True if there were any."""
    touched = False
    for site in list(walk.sites(root, seen)):
        wanted = edits.get(site.passage.key, ())
        if wanted or site.always:
            site.write(wanted)
        touched = touched or bool(wanted)
    return touched


def _outward(node: Node) -> list[Link]:
    return [link for link in node.links if link.target is None]


def _numbered(node: Node, members: Mapping[str, CleanMember]) -> dict[str, str]:
    """Old id -> new id for the relationships that are written; an embedded file that went takes its own along."""
    links: dict[str, str] = {}
    for link in node.links:
        target = link.target
        if target is not None and target.role is Role.PACKAGE and _is_gone(target, members):
            continue
        links[link.relationship.id] = f"rId{len(links) + 1}"
    return links


def _leads(node: Node, identity: str, shown: frozenset[str]) -> bool:
    """Whether a relationship leads to a part that is written, or outwards."""
    return all(
        link.target is None or link.target.key in shown for link in node.links if link.relationship.id == identity
    )


def _leads_back(link: Link) -> bool:
    """Whether a relationship is the one from a slide's notes or comments to their slide."""
    return link.target is not None and link.target.rule is not None and link.target.rule.label == "slide"


def _is_gone(node: Node, members: Mapping[str, CleanMember]) -> bool:
    member = members.get(node.key)
    return member is None or member.data is None


def _placeholder_name(name: str) -> str:
    return name.rpartition(".")[0] + ".png"
