"""One docx, xlsx or pptx of the protocol: what its reading kept, changed and written part by part."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO
from urllib.parse import quote, unquote

from lxml import etree

from sanitization.formats.ooxml import counting, pivots, properties
from sanitization.formats.ooxml.cleaning import let_go
from sanitization.formats.ooxml.container import write_container
from sanitization.formats.ooxml.graph import Link, Node, is_part, used_relationships
from sanitization.formats.ooxml.names import canonical, is_relation
from sanitization.formats.ooxml.outline import Outline
from sanitization.formats.ooxml.parts import HOUSEKEEPING, Role
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.reading import OfficeReading
from sanitization.formats.ooxml.xmlwrite import written
from sanitization.formats.opc import Relationship, content_types_part, relationships_name, relationships_part
from sanitization.formats.protocol import CleanMember, Rewritten
from sanitization.vocabulary import ContentPolicy, Edit, Fate, Fidelity, LedgerEntry

# One grey pixel, stretched over the frame of a picture that could not be cleaned.
_PLACEHOLDER = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4BgAA2gDZwnHuewAAAABJRU5ErkJggg=="
)


class OfficeDocument(OfficeReading):
    """Document of the protocol for all three families; xlsx adds its sheets."""

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
                reason = pivots.REASON if pivots.is_pivot(node) else "not shown"
                ledger.append(LedgerEntry(part=node.title, fate=Fate.REMOVED, reason=reason))
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
        for node in self.embedded():
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
        gone = [node for node in self.embedded() if node.role is Role.PICTURE and _is_gone(node, members)]
        blank = sum(link.target is node for node in gone for other in self.graph for link in other.links)
        after["pictures"] = max(after["pictures"] - blank, 0)
        counts = tuple((what, self.before[what], after[what]) for what in self.before)
        return Fidelity(counts=(("parts", len(parts), kept), *counts))

    def write_part(
        self, node: Node, edits: Mapping[str, Sequence[Edit]], links: dict[str, str], after: Counter[str]
    ) -> tuple[bytes | bytearray | None, bool]:
        """The clean bytes of one part and whether anything in it was edited; None: the part is not written."""
        held = self.taken(node)
        touched = held.found.write(edits, self.pools)
        let_go(held.root, links)
        self.trimmed(node, held.root, held.seen, links)
        self.finish(node, held.root)
        return self.serialised(held.root, held.seen, links, after), touched

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
        after.update(counting.of_tree(root, seen))
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
        extra = properties.parts(self.application)
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
