"""Files inside a PDF: taken out for their own handlers, and put back clean, as a plain list beside the pages.

Where a note or a tag held a file is not kept; what the file was said to be (description, dates, relation) goes.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from sanitization.formats.archive_names import CleanNames
from sanitization.formats.pdf_extras import annotations_of, name_tree
from sanitization.formats.protocol import CleanMember, Member
from sanitization.limits import Budget
from sanitization.vocabulary import Fate, LedgerEntry

MOST = 500
BROKEN = "file.corrupt"
# What the second reader has to know to open a file that its bytes do not tell.
_TYPES = {"eml": "message/rfc822", "ipynb": "application/x-ipynb+json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """data: None where its bytes could not be read."""

    name: str
    data: bytes | None


def attachments_of(pdf: pikepdf.Pdf, budget: Budget) -> list[Attachment]:
    """Files of the catalog, of tags and of notes, each once. Raises archive.too_many, archive.too_big."""
    found: list[Attachment] = []
    seen: set[tuple[int, int]] = set()
    for specification in _specifications(pdf):
        stream = _stream_of(specification)
        if stream is None or stream.objgen in seen:
            continue
        seen.add(stream.objgen)
        budget.spend_member()
        try:
            data: bytes | None = stream.read_bytes()
        except pikepdf.PdfError:
            data = None
        budget.spend_unpacked(len(data or b""))
        found.append(Attachment(name=_name_of(specification), data=data))
        if len(found) >= MOST:
            break
    return found


def _specifications(pdf: pikepdf.Pdf) -> Iterator[Any]:
    names = pdf.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary):
        for _, specification in name_tree(names.get("/EmbeddedFiles")):
            yield specification
    holders = [pdf.Root, *(page.obj for page in pdf.pages)]
    for holder in holders:
        files = holder.get("/AF")
        yield from files if isinstance(files, pikepdf.Array) else ()
    for page in pdf.pages:
        for annotation in annotations_of(page.obj):
            yield annotation.get("/FS")


def _stream_of(specification: Any) -> Any:
    files = specification.get("/EF") if isinstance(specification, pikepdf.Dictionary) else None
    if not isinstance(files, pikepdf.Dictionary):
        return None
    for key in ("/UF", "/F", "/DOS", "/Mac", "/Unix"):
        stream = files.get(key)
        if isinstance(stream, pikepdf.Stream):
            return stream
    return None


def _name_of(specification: Any) -> str:
    for key in ("/UF", "/F", "/DOS", "/Mac", "/Unix"):
        name = specification.get(key)
        if isinstance(name, pikepdf.String) and str(name).strip():
            return str(name).replace("\\", "/").rsplit("/", 1)[-1][:255]
    return "attachment"


def key_of(number: int) -> str:
    return f"a{number}"


def members_of(attachments: Sequence[Attachment]) -> Iterator[Member]:
    for number, one in enumerate(attachments, start=1):
        if one.data is not None:
            yield Member(key=key_of(number), name=one.name, place=f"attachment {number}", data=one.data)


def put_back(
    pdf: pikepdf.Pdf, attachments: Sequence[Attachment], members: Mapping[str, CleanMember]
) -> list[LedgerEntry]:
    """Add the clean files to `pdf`, and say what became of each."""
    account, names = [], CleanNames()
    for number, _ in enumerate(attachments, start=1):
        part = f"attachment {number}"
        outcome = members.get(key_of(number))
        if outcome is None or outcome.data is None:
            reason = outcome.reason if outcome else BROKEN
            account.append(LedgerEntry(part=part, fate=Fate.REMOVED, reason=reason))
            continue
        name = names.make(outcome.name).replace("/", "-")
        ending = name.rsplit(".", 1)[-1].lower()
        kind = _TYPES.get(ending) or mimetypes.types_map.get(f".{ending}", "application/octet-stream")
        stream = pdf.make_stream(outcome.data, Type=pikepdf.Name.EmbeddedFile, Subtype=pikepdf.Name(f"/{kind}"))
        specification = pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec,
            F=pikepdf.String(name),
            UF=pikepdf.String(name),
            EF=pikepdf.Dictionary(F=stream, UF=stream),
        )
        _listed(pdf).extend([pikepdf.String(f"{number:04}"), pdf.make_indirect(specification)])
        account.append(LedgerEntry(part=part, fate=Fate.REBUILT, reason="cleaned as a file of its own"))
    return account


def _listed(pdf: pikepdf.Pdf) -> Any:
    if "/Names" not in pdf.Root:
        pdf.Root["/Names"] = pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=pikepdf.Array()))
    return pdf.Root["/Names"]["/EmbeddedFiles"]["/Names"]
