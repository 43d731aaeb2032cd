"""The members of an OpenDocument package: what each is, and the manifest that lists those of the clean copy."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from typing import BinaryIO
from urllib.parse import unquote

from sanitization.errors import FileRefused
from sanitization.formats.odf.names import URI_OF, expanded
from sanitization.formats.ooxml.container import Container
from sanitization.formats.ooxml.unpacking import Unpacking
from sanitization.formats.ooxml.xmlread import has_document_type, parse
from sanitization.formats.ooxml.xmlwrite import quoted
from sanitization.limits import Budget
from sanitization.vocabulary import Fate, FileKind, LedgerEntry

MANIFEST = "META-INF/manifest.xml"
_OPEN = "application/vnd.oasis.opendocument."
MEDIA_TYPES: dict[FileKind, str] = {
    FileKind.ODT: f"{_OPEN}text",
    FileKind.ODS: f"{_OPEN}spreadsheet",
    FileKind.ODP: f"{_OPEN}presentation",
}
_ENCRYPTED = expanded("manifest:encryption-data")

# OpenOffice 3 begins every formula with this; it names a file that nobody has, and nothing is read from it.
_OLD_FORMULA = b'<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd">'

_WITH_TYPES = re.compile(r"(?:Basic|Dialogs|Scripts)/|(?:.+/)?Configurations2/")

# What goes, by where it stands: (pattern, what the ledger calls it, why).
_GOES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), part, reason)
    for pattern, part, reason in (
        (r"Thumbnails/.*", "thumbnail", "a picture of the original"),
        (r"(?:.+/)?Configurations2/.*", "user interface", "not needed"),
        (r"(?:Basic|Dialogs|Scripts)/.*", "macro", "macros are taken out"),
        (
            r"(?:.+/)?META-INF/.*signatures.*",
            "signature",
            "the signature names who signed, and the copy is another file",
        ),
        (r"(?:.+/)?manifest\.rdf|meta/.*|.*\.rdf", "description", "metadata"),
        (r"Versions/.*|VersionList\.xml", "older version", "a complete older document"),
        (r"(?:.+/)?layout-cache", "layout cache", "not needed"),
        (r"(?:.+/)?ObjectReplacements/.*", "object picture", "drawn from the original of an embedded document"),
        (r"(?:.+/)?Fonts/.*", "embedded font", "fonts carry names and licences"),
        (r"(?:.+/)?Pictures/.*", "unused picture", "nothing refers to it"),
        (r"(?:.+/)?(?:meta|settings)\.xml", "metadata of an object", "metadata"),
        (r"(?:Object|OLE)[^/]*", "embedded object", "no embedded document that can be cleaned"),
        (r"(?:Media|Sounds)/.*", "media", "sound and film cannot be cleaned"),
    )
)


class Package:
    """One opened package."""

    def __init__(self, source: BinaryIO, budget: Budget) -> None:
        self._container = Container(source, budget)
        self._unpacking = Unpacking(self._container, budget.limits.part_bytes)
        self._depth = budget.limits.xml_depth
        self.names = tuple(self._container.entries)
        self._check_manifest()
        self._check_document_types()
        if "content.xml" not in self._container.entries:
            raise FileRefused("file.corrupt")

    def has(self, name: str) -> bool:
        return name in self._container.entries

    def read(self, name: str) -> bytes:
        data = self._unpacking.read(name)
        return _usual(name, data)

    def media_type(self) -> str:
        """What the package says it is; "" where it does not."""
        return self.read("mimetype").decode("ascii", "replace").strip() if self.has("mimetype") else ""

    def resolved(self, folder: str, href: str) -> str | None:
        """The member or folder that a reference leads to, "" for none in this package, None for one outside."""
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//|/", href):
            return None
        path = posixpath.normpath(posixpath.join(folder, unquote(href.split("#", 1)[0])))
        for found in (path, posixpath.normpath(unquote(href))):
            if self.has(found) or self.has(f"{found}/content.xml"):
                return found
        return ""

    def _check_manifest(self) -> None:
        if not self.has(MANIFEST):
            return
        if next(parse(self.read(MANIFEST), 0).iter(_ENCRYPTED), None) is not None:
            raise FileRefused("file.encrypted")

    def _check_document_types(self) -> None:
        """Also in parts that nothing refers to; macros and menus begin with one, and go unread."""
        for name in self.names:
            if not name.casefold().endswith((".xml", ".rdf")) or _WITH_TYPES.match(name):
                continue
            if has_document_type(_usual(name, self._unpacking.head(name))):
                raise FileRefused("xml.dtd_forbidden")


def _usual(name: str, data: bytes) -> bytes:
    """A part without the document type that OpenOffice gave to formulas."""
    return data.replace(_OLD_FORMULA, b"", 1) if "/" in name and _OLD_FORMULA in data[:512] else data


def removed(names: Iterable[str]) -> list[LedgerEntry]:
    """One line for each member that goes."""
    counts: dict[str, int] = {}
    lines: list[LedgerEntry] = []
    for name in names:
        part, reason = next(
            ((part, reason) for pattern, part, reason in _GOES if pattern.fullmatch(name)), ("other part", "not known")
        )
        counts[part] = counts.get(part, 0) + 1
        lines.append(LedgerEntry(part=f"{part} {counts[part]}", fate=Fate.REMOVED, reason=reason))
    return lines


def manifest(media_type: str, version: str, entries: Iterable[tuple[str, str]]) -> bytes:
    """`META-INF/manifest.xml`; entries by path and media type. Programs compare the version with the content's."""
    told = f' manifest:version="{version}"' if version >= "1.2" else ""
    lines = [f'<manifest:file-entry manifest:full-path="/"{told} manifest:media-type="{media_type}"/>']
    lines += [
        f'<manifest:file-entry manifest:full-path="{quoted(path)}" manifest:media-type="{quoted(kind)}"/>'
        for path, kind in entries
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest:manifest xmlns:manifest="{URI_OF["manifest"]}"{told}>{"".join(lines)}</manifest:manifest>'
    ).encode()
