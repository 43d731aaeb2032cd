"""One opened odt, ods or odp: read and cut down in one walk, written anew from what was kept."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.garbage import steadily
from sanitization.formats.odf import choices, counting, metadata, package, settings
from sanitization.formats.odf.findings import Findings
from sanitization.formats.odf.names import expanded, settled
from sanitization.formats.odf.number_cells import without_results
from sanitization.formats.odf.package import MEDIA_TYPES, Package
from sanitization.formats.odf.pages import PageWalk
from sanitization.formats.odf.pictures import media_type_of
from sanitization.formats.odf.pools import Pools
from sanitization.formats.odf.references import References
from sanitization.formats.odf.settling import settle_formulas, settle_links
from sanitization.formats.odf.start_tags import samples, start_tags
from sanitization.formats.odf.uses import NAMED, VARIABLE
from sanitization.formats.ooxml.container import write_container
from sanitization.formats.ooxml.identities import known_person
from sanitization.formats.ooxml.xmlread import parse
from sanitization.formats.protocol import CleanMember, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import ContentPolicy, Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

_BODIES = {FileKind.ODT: "office:text", FileKind.ODS: "office:spreadsheet", FileKind.ODP: "office:presentation"}
_GROUPS = {FileKind.ODT: "Document", FileKind.ODS: "Workbook", FileKind.ODP: "Presentation"}
_ROOTS = {
    "content.xml": ("office:document-content", "math:math"),
    "styles.xml": ("office:document-styles",),
}
_BODY = expanded("office:body")
_VERSION = expanded("office:version")
_MATH = expanded("math:math")


@dataclass(slots=True)
class _Part:
    """A part that stays. data: its bytes as stored, for the prefixes that it declares. is_usual: as in settled()."""

    name: str
    out: str
    title: str
    key: str
    root: etree._Element
    data: bytes
    is_usual: bool

    @property
    def folder(self) -> str:
        """The folder of the copy: "" for the file itself, that of an embedded document otherwise."""
        return posixpath.dirname(self.out)


class OdfDocument:
    """Document of the protocol for all three families; embedded documents are part of it."""

    def __init__(self, source: BinaryIO, kind: FileKind, budget: Budget) -> None:
        self.kind = kind
        self.budget = budget
        self.package = Package(source, budget)
        self.policy = ContentPolicy()
        self._names = NAMED if kind is FileKind.ODS else VARIABLE
        self._load(budget.anew())
        self._passages = (*[site.passage for site in self.findings.sites], *self.findings.pools.passages())
        budget.spend_passage(sum([len(passage.text) for passage in self._passages]), len(self._passages))
        self._known = self._learned()
        self._fresh = True

    # Reading

    def _load(self, budget: Budget) -> None:
        with steadily():
            self._read_parts(budget)

    def _read_parts(self, budget: Budget) -> None:
        self.findings = Findings(Pools(), budget)
        self.references = References(self.package)
        self.parts: list[_Part] = []
        self.before: Counter[str] = Counter()
        while self.references.waiting:
            folder = self.references.waiting.pop(0)
            for name in ("content.xml", "styles.xml"):
                if self.package.has(posixpath.join(folder, name)):
                    self._read_part(folder, name)
        self._settings = {
            folder: root
            for folder in self.references.objects
            if (root := self._aside(posixpath.join(folder, "settings.xml"))) is not None
        }
        for root in self._settings.values():
            settings.survey(root, self.findings.pools)
        settle_links(self.findings)

    def _read_part(self, folder: str, name: str) -> None:
        stored = posixpath.join(folder, name)
        data = self.package.read(stored)
        root = parse(data, 0)
        if root.tag not in [expanded(one) for one in _ROOTS[name]]:
            raise FileRefused("file.corrupt")
        if not folder and name == "content.xml":
            self._check_body(root)
        label = self.references.objects[folder].lower()
        # Cells are told by their own values, hardly two of them alike.
        has_cells = self.kind is FileKind.ODS and name == "content.xml"
        tags = None if has_cells else start_tags(root, data)
        counting.count(root, data, self.before, tags)
        part = _Part(
            name=stored,
            out=posixpath.join(self.references.objects[folder], name),
            title=f"{label}: {name[:-4]}" if folder else name[:-4],
            key=f"p{len(self.parts) + 1}",
            root=root,
            data=data,
            is_usual=tags is not None,
        )
        self.parts.append(part)
        walk = PageWalk(
            self.findings,
            part.key,
            label,
            "Pages and styles" if name == "styles.xml" and not folder else _GROUPS[self.kind],
            names=self._names,
            picture=lambda element, key, value: self.references.picture(folder, element, key, value),
            embedded=lambda element, key, value: self.references.embedded(folder, element, key, value),
        )
        walk.part(root, samples(root, tags) if tags else None)

    def _check_body(self, root: etree._Element) -> None:
        version = root.get(_VERSION, "")
        self._version = version if version in ("1.0", "1.1", "1.2", "1.3", "1.4") else "1.2"
        root.set(_VERSION, self._version)
        body = root.find(_BODY)
        if body is None or body.find(expanded(_BODIES[self.kind])) is None:
            raise FileRefused("file.corrupt")

    def _aside(self, name: str) -> etree._Element | None:
        """A part that is written anew in any case: if it cannot be read, there is nothing in it to keep."""
        if not self.package.has(name):
            return None
        try:
            return parse(self.package.read(name), self.budget.limits.xml_depth)
        except FileRefused as refusal:
            if refusal.code == "xml.dtd_forbidden":
                raise
            return None

    def _learned(self) -> tuple[Known, ...]:
        known: dict[tuple[str, str], Known] = {}
        for name in self.package.names:
            if posixpath.basename(name) == "meta.xml":
                root = self._aside(name)
                for one in metadata.learned(root) if root is not None else ():
                    known.setdefault((one.value, one.entity), one)
        for author in self.findings.pools.values("author"):
            for one in known_person(author):
                known.setdefault((one.value, one.entity), one)
        return tuple(known.values())

    # The protocol

    def passages(self) -> Iterator[Passage]:
        return iter(self._passages)

    def follow(self, policy: ContentPolicy) -> None:
        self.policy = policy

    def members(self) -> Iterator[Member]:
        yield from self.references.members()

    def learned(self) -> Sequence[Known]:
        return self._known

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        if not self._fresh:
            self._load(self.budget.anew())
        self._fresh = False
        touched = self._apply(edits)
        ledger = [LedgerEntry(part="media type", fate=Fate.REBUILT)] if self.package.has("mimetype") else []
        if self.policy != ContentPolicy():
            ledger.extend(self._choose())
        out: dict[str, bytes] = {}
        ledger.extend(self.references.write(members, out))
        after: Counter[str] = Counter()
        parts: dict[str, bytes] = {}
        for part in self.parts:
            if part.folder in self.references.gone:
                ledger.append(LedgerEntry(part=part.title, fate=Fate.REMOVED, reason="not shown"))
                continue
            written = parts[part.out] = _serialised(part)
            counting.count(part.root, written, after)
            ledger.append(LedgerEntry(part=part.title, fate=Fate.REWRITTEN if part.key in touched else Fate.REBUILT))
        folders = [folder for folder in self.references.objects.values() if folder not in self.references.gone]
        for folder, root in {"": None, **self._settings}.items():
            copied = self.references.objects[folder]
            if copied in folders:
                parts[posixpath.join(copied, "settings.xml")] = settings.rebuilt(
                    root, self.findings.pools, self._version
                )
        parts["meta.xml"] = metadata.part(self._version)
        ledger.extend(self._others())
        media_type = self._media_type()
        listed = [(name, "text/xml") for name in parts] + [(name, media_type_of(data)) for name, data in out.items()]
        listed += [(f"{folder}/", self._object_type(folder)) for folder in folders if folder]
        write_container(
            sink,
            {
                "mimetype": media_type.encode(),
                **parts,
                **out,
                package.MANIFEST: package.manifest(media_type, self._version, listed),
            },
            stored=("mimetype",),
        )
        counts = tuple((what, self.before[what], after[what]) for what in counting.ORDER if what in self.before)
        return Rewritten(ledger=tuple(ledger), fidelity=Fidelity(counts=counts))

    # Writing

    def _apply(self, edits: Mapping[str, Sequence[Edit]]) -> set[str]:
        """Write every edit into the trees; the keys of the parts that were touched."""
        touched: set[str] = set()
        for site in self.findings.sites:
            wanted = edits.get(site.passage.key)
            if wanted:
                site.write(wanted)
                touched.add(site.passage.key.partition("/")[0])
        if self.findings.changed and self.findings.budget.amounts:
            without_results(self.findings.results, self.findings.changed)
        self.findings.pools.prepare(edits)
        settle_formulas(self.findings, self._names.pool)
        return touched

    def _choose(self) -> list[LedgerEntry]:
        """Settle what the policy asks for in the edited trees, and let go of what only that needed."""
        documents: dict[str, list[etree._Element]] = {}
        for part in self.parts:
            documents.setdefault(part.folder, []).append(part.root)
        done = list(choices.settle(documents, self.policy, self.budget.limits.cells))
        self.references.let_go(documents)
        return done

    def _others(self) -> Iterator[LedgerEntry]:
        """The members that are no part of the copy, or written anew without regard to what they held."""
        done = {part.name for part in self.parts} | set(self.references.pictures) | {"mimetype"}
        for name in ("settings.xml", "meta.xml", package.MANIFEST):
            if self.package.has(name):
                yield LedgerEntry(part=posixpath.basename(name)[:-4], fate=Fate.REBUILT)
                done.add(name)
        for folder, out in self.references.objects.items():
            if folder in self._settings and folder:
                gone = out in self.references.gone
                yield LedgerEntry(
                    part=f"{out.lower()}: settings",
                    fate=Fate.REMOVED if gone else Fate.REBUILT,
                    reason="not shown" if gone else "",
                )
                done.add(posixpath.join(folder, "settings.xml"))
        yield from package.removed(name for name in self.package.names if name not in done)

    def _media_type(self) -> str:
        """Templates stay templates."""
        usual = MEDIA_TYPES[self.kind]
        return f"{usual}-template" if self.package.media_type() == f"{usual}-template" else usual

    def _object_type(self, folder: str) -> str:
        root = next(part.root for part in self.parts if part.out == f"{folder}/content.xml")
        if root.tag == _MATH:
            return "application/vnd.oasis.opendocument.formula"
        body = root.find(_BODY)
        kind = str(body[0].tag).rpartition("}")[2] if body is not None and len(body) else "text"
        known = {"spreadsheet", "presentation", "chart", "drawing", "text"}
        word = kind if kind in known else "text"
        return f"application/vnd.oasis.opendocument.{'graphics' if word == 'drawing' else word}"


def _serialised(part: _Part) -> bytes:
    root = settled(part.root, part.data, is_usual=part.is_usual)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


class OdfHandler:
    """odt, ods, odp and their templates."""

    kinds: tuple[FileKind, ...] = (FileKind.ODT, FileKind.ODS, FileKind.ODP)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> OdfDocument:
        return OdfDocument(source, kind, budget)
