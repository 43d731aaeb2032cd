"""Open Packaging Conventions: content types and relationships. Parts are reached from relationships, never by name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote

from sanitization.errors import FileRefused
from sanitization.formats.ooxml import names
from sanitization.formats.ooxml.container import Container
from sanitization.formats.ooxml.unpacking import Source, Unpacking
from sanitization.formats.ooxml.xmlread import has_document_type, parse
from sanitization.formats.ooxml.xmlwrite import quoted
from sanitization.limits import Budget

CONTENT_TYPES = "[Content_Types].xml"
# A path that is resolved already.
_PLAIN_TARGET = re.compile(r"/?(?:[\w-][\w.-]*/)*[\w-][\w.-]*")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


class Relationship(NamedTuple):
    """`type` is the last word of its type's URI; `target` is a part name, or as written when external."""

    id: str
    uri: str
    target: str
    external: bool

    @property
    def type(self) -> str:
        return _last_word(self.uri)


@lru_cache(maxsize=1024)
def _last_word(uri: str) -> str:
    return uri.rsplit("/", 1)[-1]


class _Relationships(NamedTuple):
    """Of one part. leading: those that lead somewhere. written: how many stand there."""

    leading: tuple[Relationship, ...]
    written: int


class Package:
    """One opened package: parts by name, asked for by whoever follows the relationships."""

    def __init__(self, source: BinaryIO, budget: Budget, largest: int = 0) -> None:
        """largest: bytes of the largest part that open() gives, if not the budget's own limit for parts."""
        self._container = Container(source, budget, largest)
        self._depth = budget.limits.xml_depth
        # Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
        self._stored = {name.casefold(): name for name in self._container.entries}
        self._unpacking = Unpacking(self._container, budget.limits.part_bytes)
        for name in self._container.entries:
            head = self._unpacking.head(name)
            # Also in parts that nothing refers to: no program writes one.
            if name.casefold().endswith((".xml", ".rels", ".vml")) and has_document_type(head):
                raise FileRefused("xml.dtd_forbidden")
        self._relationships: dict[str, _Relationships] = {}
        self._defaults: dict[str, str] = {}
        self._overrides: dict[str, str] = {}
        self._read_content_types()

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self._container.entries)

    def has(self, name: str) -> bool:
        return name.casefold() in self._stored

    def size(self, name: str) -> int:
        return self._container.entries[self._stored[name.casefold()]].size

    def read(self, name: str) -> bytes:
        return self._unpacking.read(self._stored[name.casefold()])

    def open(self, name: str) -> Source:
        """A part as a stream."""
        return self._unpacking.open(self._stored[name.casefold()])

    def content_type(self, name: str) -> str:
        folded = name.casefold()
        extension = folded.rsplit(".", 1)[-1] if "." in folded else ""
        return self._overrides.get(folded) or self._defaults.get(extension, "")

    def relationships(self, name: str = "") -> tuple[Relationship, ...]:
        """The relationships of one part, or of the package itself. Those that lead nowhere are left out."""
        return self._related(name).leading

    def relationship_count(self, name: str) -> int:
        """How many relationships are written down for a part, those that lead nowhere included."""
        return self._related(name).written

    def _related(self, name: str) -> _Relationships:
        found = self._relationships.get(name)
        if found is None:
            found = self._relationships[name] = self._read_relationships(name)
        return found

    def _read_relationships(self, name: str) -> _Relationships:
        source = relationships_name(name)
        if not self.has(source):
            return _Relationships((), 0)
        folder = name.rpartition("/")[0]
        found: dict[str, Relationship] = {}
        count = 0
        for element in parse(self.read(source), self._depth, spaced=False):
            if names.local(str(element.tag)) != "Relationship":
                continue
            count += 1
            identity, uri, target = element.get("Id"), element.get("Type"), element.get("Target")
            if not identity or not uri or target is None or identity in found:
                continue
            external = (element.get("TargetMode") or "").lower() == "external"
            resolved = target if external else self._resolved(folder, target)
            if resolved is not None:
                found[identity] = Relationship(id=identity, uri=uri, target=resolved, external=external)
        return _Relationships(tuple(found.values()), count)

    def _resolved(self, folder: str, target: str) -> str | None:
        if _PLAIN_TARGET.fullmatch(target):
            plain = target[1:] if target[0] == "/" else f"{folder}/{target}" if folder else target
            return self._stored.get(plain.casefold())
        path = unquote(target.split("#", 1)[0]).replace("\\", "/")
        joined = posixpath.normpath(posixpath.join("/" + folder, path)).lstrip("/")
        return self._stored.get(joined.casefold())

    def _read_content_types(self) -> None:
        if not self.has(CONTENT_TYPES):
            raise FileRefused("file.corrupt")
        for element in parse(self.read(CONTENT_TYPES), self._depth, spaced=False):
            tag = names.local(str(element.tag))
            kind = (element.get("ContentType") or "").strip().lower()
            if tag == "Default":
                self._defaults[(element.get("Extension") or "").casefold()] = kind
            elif tag == "Override":
                name = unquote(element.get("PartName") or "").lstrip("/").casefold()
                if name in self._overrides:
                    raise FileRefused("file.corrupt")
                self._overrides[name] = kind


def content_types_part(overrides: Iterable[tuple[str, str]], defaults: Iterable[tuple[str, str]]) -> bytes:
    """`[Content_Types].xml` for a rebuilt package; overrides by part name, defaults by extension."""
    lines = [f'<Default Extension="rels" ContentType="{_RELATIONSHIPS_TYPE}"/>']
    lines += [f'<Default Extension="{quoted(ending)}" ContentType="{quoted(kind)}"/>' for ending, kind in defaults]
    lines += [f'<Override PartName="/{quoted(name)}" ContentType="{quoted(kind)}"/>' for name, kind in overrides]
    return f'{_HEAD}<Types xmlns="{_TYPES}">{"".join(lines)}</Types>'.encode()


def relationships_part(folder: str, relationships: Iterable[Relationship]) -> bytes:
    """A `.rels` part; inner targets are part names and are written relative to `folder`."""
    lines = []
    for relationship in relationships:
        if relationship.external:
            target, mode = relationship.target, ' TargetMode="External"'
        else:
            target, mode = _from_folder(folder, relationship.target), ""
        lines.append(
            f'<Relationship Id="{quoted(relationship.id)}" Type="{quoted(relationship.uri)}"'
            f' Target="{quoted(target)}"{mode}/>'
        )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'.encode()


def _from_folder(folder: str, name: str) -> str:
    """A part's name as it is reached from `folder`."""
    inside = f"{folder}/" if folder else ""
    return name[len(inside) :] if name.startswith(inside) else posixpath.relpath(f"/{name}", f"/{folder}")


def relationships_name(name: str) -> str:
    """Where the relationships of the part `name` stand."""
    folder, slash, base = name.rpartition("/")
    return f"{folder.rstrip('/')}{slash}_rels/{base}.rels"


def relationships_source(name: str) -> str | None:
    """The part whose relationships the part `name` holds, "" for the package's own, None if it holds none."""
    folder, _, base = name.rpartition("/")
    above, slash, last = folder.rstrip("/").rpartition("/")
    if last.casefold() != "_rels" or not base.casefold().endswith(".rels"):
        return None
    return f"{above.rstrip('/')}{slash}{base[: -len('.rels')]}"
