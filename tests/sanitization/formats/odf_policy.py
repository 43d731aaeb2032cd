"""Cleans OpenDocument files by a content policy and reads what is left from the raw package, with no code of ours."""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from PIL import Image

from sanitization import engine
from sanitization.vocabulary import ContentPolicy, FileKind, Hidden, HiddenContent, Plan, Redaction, TrackedChanges

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
ACCEPT = ContentPolicy(tracked_changes=TrackedChanges.ACCEPT)
REJECT = ContentPolicy(tracked_changes=TrackedChanges.REJECT)
REMOVE = ContentPolicy(hidden_content=HiddenContent.REMOVE)
KEEP = ContentPolicy()
NAMED = (Hidden(value="Quillon01", entity="PERSON", stand_in="Person 3", slug="person-3", number="7000001"),)


def redacted(data: bytes, kind: FileKind, policy: ContentPolicy) -> tuple[bytes, Redaction]:
    """The verified clean copy, with one name hidden besides."""
    plan = Plan(hidden=NAMED, content=policy)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(data), f"a.{kind}", plan, sink)
    assert engine.verify(sink, kind, f"a.{kind}", plan).passed
    return sink.getvalue(), redaction


def written(data: bytes, kind: FileKind, policy: ContentPolicy) -> bytes:
    return redacted(data, kind, policy)[0]


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, name: str = "content.xml") -> etree._Element:
    return etree.fromstring(members(data)[name])


def paragraphs(data: bytes, name: str = "content.xml") -> list[str]:
    """The words of every paragraph outside the list of changes."""
    found = []
    for one in tree(data, name).iter(f"{TEXT}p", f"{TEXT}h"):
        if next(one.iterancestors(f"{TEXT}tracked-changes"), None) is None:
            found.append("".join(str(text) for text in one.itertext()))
    return found


def everything(data: bytes) -> str:
    return "\n".join(part.decode("utf-8", "replace") for part in members(data).values())


def picture() -> bytes:
    sink = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(sink, "PNG")
    return sink.getvalue()


def cell(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def number(value: int, more: str = "") -> str:
    told = f'office:value-type="float" office:value="{value}"{more}'
    return f"<table:table-cell {told}><text:p>{value}</text:p></table:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def rows_of(data: bytes, name: str) -> list[list[str]]:
    """What the cells of a sheet show, repeated ones written out."""
    sheet = next(one for one in tree(data).iter(f"{TABLE}table") if one.get(f"{TABLE}name") == name)
    return [
        [
            "".join(str(text) for text in one.itertext())
            for one in line.iter(f"{TABLE}table-cell")
            for _ in range(int(one.get(f"{TABLE}number-columns-repeated", "1")))
        ]
        for line in sheet.iter(f"{TABLE}table-row")
    ]
