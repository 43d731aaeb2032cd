"""Makes Office files in memory, puts more into their parts, cleans them with a perfect detector, reads everything."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Mapping

from sanitization.formats.docx import DocxHandler
from sanitization.formats.pptx import PptxHandler
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.formats.xlsx import XlsxHandler
from sanitization.limits import Budget, Limits
from sanitization.vocabulary import Edit, FileKind, Passage, PassageKind

HANDLERS = {FileKind.DOCX: DocxHandler(), FileKind.XLSX: XlsxHandler(), FileKind.PPTX: PptxHandler()}
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"

# What the leak tests plant: a word that no program writes, with the number of its place.
PLANTED = re.compile(r"quillon(\d\d)", re.IGNORECASE)


def planted(number: int) -> str:
    return f"Quillon{number:02d}"


def opened(data: bytes, kind: FileKind, limits: Limits | None = None) -> Document:
    return HANDLERS[kind].open(io.BytesIO(data), kind, Budget(limits or Limits()))


def passages(data: bytes, kind: FileKind) -> list[Passage]:
    return list(opened(data, kind).passages())


def texts(data: bytes, kind: FileKind) -> dict[str, str]:
    """Text of the passages by their place."""
    return {passage.place: passage.text for passage in passages(data, kind)}


def cleaned(
    data: bytes, kind: FileKind, pattern: re.Pattern[str] = PLANTED, stand_in: str = "person-3"
) -> tuple[bytes, Rewritten]:
    """The clean copy when a perfect detector replaces `pattern`, inside embedded files as well."""
    document = opened(data, kind)
    edits: dict[str, list[Edit]] = {}
    for passage in document.passages():
        if passage.kind is PassageKind.IDENTITY:
            edits[passage.key] = [Edit(start=0, end=len(passage.text), replacement="Person 1")]
            continue
        word = "7000001" if passage.kind is PassageKind.NUMBER else stand_in
        found = [
            Edit(start=match.start(), end=match.end(), replacement=word) for match in pattern.finditer(passage.text)
        ]
        if found:
            edits[passage.key] = found
    members: dict[str, CleanMember] = {}
    for member in document.members():
        ending = member.name.rsplit(".", 1)[-1]
        if ending in ("xlsx", "docx", "pptx"):
            inner, _ = cleaned(member.data, FileKind(ending), pattern, stand_in)
            members[member.key] = CleanMember(data=inner, name=member.name)
        else:
            members[member.key] = CleanMember(data=b"clean picture", name=member.name)
    sink = io.BytesIO()
    rewritten = document.rewrite(sink, edits, members)
    return sink.getvalue(), rewritten


def unchanged(data: bytes, kind: FileKind) -> bytes:
    """The clean copy when nothing at all is found."""
    document = opened(data, kind)
    members = {member.key: CleanMember(data=member.data, name=member.name) for member in document.members()}
    sink = io.BytesIO()
    document.rewrite(sink, {}, members)
    return sink.getvalue()


def edited(data: bytes, kind: FileKind, changes: Mapping[str, tuple[str, str]]) -> bytes:
    """The clean copy after replacing, in the passage at each place, one text by another."""
    document = opened(data, kind)
    edits: dict[str, list[Edit]] = {}
    for passage in document.passages():
        old, new = changes.get(passage.place, ("", ""))
        if old:
            at = passage.text.index(old)
            edits[passage.key] = [Edit(start=at, end=at + len(old), replacement=new)]
    assert len(edits) == len(changes), [passage.place for passage in document.passages()]
    members = {member.key: CleanMember(data=member.data, name=member.name) for member in document.members()}
    sink = io.BytesIO()
    document.rewrite(sink, edits, members)
    return sink.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(content: Mapping[str, bytes], comment: bytes = b"") -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
        archive.comment = comment
    return sink.getvalue()


def changed(data: bytes, changes: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """`data` with parts put in, replaced or passed through a function."""
    content = parts(data)
    for name, change in changes.items():
        content[name] = change(content[name]) if callable(change) else change
    return packed(content)


def with_part(data: bytes, source: str, kind: str, target: str, content_type: str, body: bytes) -> bytes:
    """`data` with one more part, related to `source` ("" for the package) under the id `rIdNew...`."""
    content = parts(data)
    content[target] = body
    types = content["[Content_Types].xml"].decode()
    override = f'<Override PartName="/{target}" ContentType="{content_type}"/>'
    content["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()
    return packed(_related(content, source, kind, f"/{target}", external=False))


def with_link(data: bytes, source: str, kind: str, target: str) -> bytes:
    """`data` with one more relationship to somewhere outside."""
    return packed(_related(parts(data), source, kind, target, external=True))


def _related(content: dict[str, bytes], source: str, kind: str, target: str, *, external: bool) -> dict[str, bytes]:
    folder, _, base = source.rpartition("/")
    name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
    empty = f'<Relationships xmlns="{PACKAGE}/relationships"></Relationships>'
    old = content.get(name, empty.encode()).decode().replace("'", '"')
    if "</Relationships>" not in old:
        old = re.sub(r"(<Relationships[^>]*?)/>", r"\1></Relationships>", old)
    uri = kind if "://" in kind else f"{RELATIONSHIPS}/{kind}"
    identity = f"rIdNew{kind.rsplit('/', 1)[-1]}"
    mode = ' TargetMode="External"' if external else ""
    one = f'<Relationship Id="{identity}" Type="{uri}" Target="{html.escape(target)}"{mode}/>'
    content[name] = old.replace("</Relationships>", f"{one}</Relationships>").encode()
    return content


def everything(data: bytes) -> str:
    """All that anybody could read in a package: names, bytes, texts without tags, at every depth."""
    seen = [data.decode("latin-1")]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        seen.append(archive.comment.decode("latin-1"))
        for entry in archive.infolist():
            content = archive.read(entry)
            seen += [entry.filename, entry.comment.decode("latin-1"), entry.extra.decode("latin-1")]
            text = content.decode("utf-8", "replace")
            seen += [text, html.unescape(text), html.unescape(re.sub(r"<[^>]*>", "", text))]
            seen.append(content.replace(b"\0", b"").decode("latin-1"))
            if content[:4] == b"PK\x03\x04":
                seen.append(everything(content))
    return "\n".join(seen)


def left(data: bytes) -> list[str]:
    """Numbers of the planted places that are still to be found."""
    return sorted(set(PLANTED.findall(everything(data))))
