"""Makes OpenDocument files in memory, cleans them with a perfect detector, reads everything that is left."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from sanitization.formats.odf.document import OdfDocument, OdfHandler
from sanitization.formats.odf.names import URI_OF
from sanitization.formats.protocol import CleanMember, Rewritten
from sanitization.limits import Budget, Limits
from sanitization.vocabulary import Edit, FileKind, Passage, PassageKind

ODT, ODS, ODP = FileKind.ODT, FileKind.ODS, FileKind.ODP
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in URI_OF.items() if prefix != "xml")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
BODIES = {ODT: "text", ODS: "spreadsheet", ODP: "presentation"}
# What the tests plant: a word that no program writes, with the number of its place.
PLANTED = re.compile(r"quillon(\d\d)", re.IGNORECASE)


def content(kind: FileKind, body: str, before: str = "") -> str:
    """A content.xml: `before` stands before the body (styles, fonts)."""
    return (
        f'{HEAD}<office:document-content {NAMESPACES} office:version="1.3">{before}<office:body>'
        f"<office:{BODIES[kind]}>{body}</office:{BODIES[kind]}></office:body></office:document-content>"
    )


def styles(inside: str) -> str:
    return f'{HEAD}<office:document-styles {NAMESPACES} office:version="1.3">{inside}</office:document-styles>'


def packed(members: Mapping[str, str | bytes], kind: FileKind = ODT, media_type: str = "") -> bytes:
    """A package of `members`; the media type and a manifest are added."""
    media_type = media_type or f"application/vnd.oasis.opendocument.{BODIES[kind]}"
    entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type=""/>' for name in members)
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="{URI_OF["manifest"]}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media_type}"/>{entries}</manifest:manifest>'
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), media_type)
        for name, data in {"META-INF/manifest.xml": manifest, **members}.items():
            archive.writestr(name, data)
    return sink.getvalue()


def document(kind: FileKind, body: str, before: str = "", **members: str | bytes) -> bytes:
    """A file of `kind` with this body; members by name with `__` for a dot and `___` for a slash."""
    named = {name.replace("___", "/").replace("__", "."): data for name, data in members.items()}
    return packed({"content.xml": content(kind, body, before), **named}, kind)


def opened(data: bytes, kind: FileKind, limits: Limits | None = None) -> OdfDocument:
    return OdfHandler().open(io.BytesIO(data), kind, Budget(limits or Limits()))


def passages(data: bytes, kind: FileKind) -> list[Passage]:
    return list(opened(data, kind).passages())


def texts(data: bytes, kind: FileKind) -> dict[str, str]:
    """Text of the passages by their place."""
    return {passage.place: passage.text for passage in passages(data, kind)}


def cleaned(
    data: bytes, kind: FileKind, pattern: re.Pattern[str] = PLANTED, stand_in: str = "person-3"
) -> tuple[bytes, Rewritten]:
    """The clean copy when a perfect detector replaces `pattern` and every identity."""
    found = opened(data, kind)
    edits: dict[str, list[Edit]] = {}
    for passage in found.passages():
        if passage.kind is PassageKind.IDENTITY:
            edits[passage.key] = [Edit(start=0, end=len(passage.text), replacement="Person 1")]
            continue
        word = "7000001" if passage.kind is PassageKind.NUMBER else stand_in
        hits = [Edit(start=hit.start(), end=hit.end(), replacement=word) for hit in pattern.finditer(passage.text)]
        if hits:
            edits[passage.key] = hits
    return _written(found, edits)


def unchanged(data: bytes, kind: FileKind) -> bytes:
    """The clean copy when nothing at all is found."""
    return _written(opened(data, kind), {})[0]


def edited(data: bytes, kind: FileKind, changes: Mapping[str, tuple[str, str]]) -> bytes:
    """The clean copy after replacing, in the passage at each place, one text by another."""
    found = opened(data, kind)
    edits: dict[str, list[Edit]] = {}
    for passage in found.passages():
        old, new = changes.get(passage.place, ("", ""))
        if old and old in passage.text:
            at = passage.text.index(old)
            edits[passage.key] = [Edit(start=at, end=at + len(old), replacement=new)]
    assert len(edits) == len(changes), [passage.place for passage in found.passages()]
    return _written(found, edits)[0]


def _written(found: OdfDocument, edits: Mapping[str, list[Edit]]) -> tuple[bytes, Rewritten]:
    members = {member.key: CleanMember(data=b"\x89PNG clean", name=member.name) for member in found.members()}
    sink = io.BytesIO()
    rewritten = found.rewrite(sink, edits, members)
    return sink.getvalue(), rewritten


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> str:
    """What stands in the body of content.xml, without namespace declarations."""
    text = parts(data)["content.xml"].decode()
    return text[text.index("<office:body>") + 13 : text.index("</office:body>")]
