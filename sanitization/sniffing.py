"""What a file is: by content first, by name second, refused where the two disagree or where content has two faces."""

from __future__ import annotations

import re
from typing import BinaryIO

from sanitization import heif
from sanitization.errors import FileRefused
from sanitization.formats.encodings import looks_like_text
from sanitization.formats.zip_directory import END_RECORD, ZipDirectory
from sanitization.heif import is_heif
from sanitization.sniffing_tables import (
    ALLOWED_NAMES,
    BECOMES,
    ENDINGS,
    LATER_ENDINGS,
    LEGACY,
    OFFICE_MAIN_TYPES,
    OLE_SIGNATURE,
    OPEN_MAIN_TYPES,
    RTF_SIGNATURE,
    SIGNATURES,
    Family,
)
from sanitization.vocabulary import FileKind

HEAD = 8_192
TAIL = 65_557
PDF_HEADER_WITHIN = 1_024
MAX_ENTRIES = 65_535

_OPEN = (FileKind.ODT, FileKind.ODS, FileKind.ODP)
_OFFICE = (FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, *_OPEN)
_TEXTUAL = (
    FileKind.TEXT,
    FileKind.CSV,
    FileKind.JSON,
    FileKind.SOURCE,
    FileKind.XML,
    FileKind.HTML,
    FileKind.SVG,
    FileKind.NOTEBOOK,
    FileKind.EMAIL,
)
_CONTENT_TYPE = re.compile(rb"""ContentType\s*=\s*["']([^"']{1,300})["']""", re.IGNORECASE)
# A message starts with a header, a mailbox with a line that every message in it starts with.
_MAIL_START = re.compile(rb"(?:\xef\xbb\xbf)?(?:[\r\n]{0,16}[\w.-]{1,200}[ \t]*:|From [^\n]{1,500}\n)")
_NOTEBOOK_WITHIN = 64
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def sniff(source: BinaryIO, name: str) -> FileKind:
    """The kind of `source`. Raises type.* and file.* refusals; leaves the stream anywhere."""
    size = source.seek(0, 2)
    source.seek(0)
    head = source.read(HEAD)
    source.seek(max(0, size - TAIL))
    tail = source.read(TAIL)
    claimed = kind_by_name(name)
    family = _family(head)
    if family is Family.EXECUTABLE and (claimed is not None or ending(name) in LEGACY):
        raise FileRefused("type.mismatch")
    if family in (Family.EXECUTABLE, Family.UNWANTED):
        raise FileRefused("type.not_allowed")
    if ending(name) in LEGACY:
        refuse_locked_package(source)
        raise FileRefused("type.legacy" if legacy_target(head, name) else "type.mismatch")
    if ending(name) in BECOMES:
        raise FileRefused("type.mismatch")
    if claimed is None and family is not Family.OLE:
        raise FileRefused("type.not_supported_yet" if ending(name) in LATER_ENDINGS else "type.not_allowed")
    _refuse_second_face(family, head, tail)
    if family is Family.PDF:
        return _agreed(FileKind.PDF, claimed)
    if family is Family.OLE:
        refuse_locked_package(source)
        raise FileRefused("type.mismatch" if claimed is not None else "type.not_supported_yet")
    if family is Family.HEIF and not heif.is_readable():
        raise FileRefused("type.heic" if claimed is FileKind.IMAGE else "type.mismatch")
    if family in (Family.IMAGE, Family.HEIF):
        return _agreed(FileKind.IMAGE, claimed)
    if family is Family.LATER:
        raise FileRefused("type.not_supported_yet" if claimed in (None, FileKind.IMAGE) else "type.mismatch")
    if family is Family.ZIP:
        return _zip_kind(source, claimed)
    if family is Family.TAR or (family is Family.PACKED and claimed in (FileKind.TAR, FileKind.ZIP)):
        return _agreed(FileKind.TAR, claimed)
    if family is Family.BUNDLE:
        return _agreed(FileKind.BUNDLE, claimed)
    if family is Family.PACKED:
        raise FileRefused("type.mismatch")
    return _text_kind(head, claimed)


def ending(name: str) -> str:
    """The last ending in lower case, 'tar.gz' as one, or ''."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1].strip().lower()
    stem, dot, last = base.rpartition(".")
    if not dot or not stem:
        return ""
    if last in ("gz", "bz2", "xz") and stem.endswith(".tar"):
        return f"tar.{last}"
    return last


def legacy_target(head: bytes, name: str) -> str | None:
    """The ending that an old Office file gets when LibreOffice converts it, or None if it is not one.

    head: at least its first eight bytes. Word writes RTF under its own ending too.
    """
    new = LEGACY.get(ending(name))
    fits = head.startswith(OLE_SIGNATURE) or (new == "docx" and head.startswith(RTF_SIGNATURE))
    return new if fits else None


def kind_by_name(name: str) -> FileKind | None:
    """What the name claims, or None."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1].strip().lower()
    return ALLOWED_NAMES.get(base) or ENDINGS.get(ending(name))


def _family(head: bytes) -> Family | None:
    for offset, signature, family in SIGNATURES:
        if head.startswith(signature, offset):
            return family
    if head[:2] == b"MZ" and not looks_like_text(head):
        return Family.EXECUTABLE
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return Family.IMAGE
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Family.IMAGE
    if is_heif(head):
        return Family.HEIF
    if head[4:8] == b"ftyp" or head[:4] == b"RIFF":
        return Family.LATER
    # Readers take a PDF whose header stands behind some junk; text that talks about PDF is no PDF.
    at = head[:PDF_HEADER_WITHIN].find(b"%PDF-")
    if at > 0 and b"obj" in head:
        return Family.PDF
    if _is_tar_header(head[:512]):
        return Family.TAR
    return None


def _is_tar_header(block: bytes) -> bool:
    """Old tars have no signature, only a checksum that fits."""
    if len(block) < 512 or not block[0]:
        return False
    digits = block[148:156].strip(b" \x00")
    if not digits or not all(byte in b"01234567" for byte in digits):
        return False
    return int(digits, 8) == sum(block[:148]) + 8 * 32 + sum(block[156:])


def _refuse_second_face(family: Family | None, head: bytes, tail: bytes) -> None:
    if family is Family.PDF:
        junk = head[: head.find(b"%PDF-")]
        if junk.strip() and (_family(junk.ljust(16, b"\x00")) or b"<" in junk or len(junk) > 512):
            raise FileRefused("type.ambiguous")
    if family in (Family.PDF, Family.IMAGE, Family.HEIF):
        at = tail.rfind(END_RECORD)
        if at >= 0 and len(tail) - at >= 22 and tail.rfind(b"%%EOF") < at:
            raise FileRefused("type.ambiguous")
    if family in (Family.IMAGE, Family.HEIF) and b"%PDF-" in head[:PDF_HEADER_WITHIN]:
        raise FileRefused("type.ambiguous")


def _agreed(kind: FileKind, claimed: FileKind | None) -> FileKind:
    if claimed is not kind and not (kind is FileKind.TAR and claimed is FileKind.ZIP):
        raise FileRefused("type.mismatch")
    return kind


def refuse_locked_package(source: BinaryIO) -> None:
    """A modern Office file under a password is an OLE file with a certain stream. Raises file.encrypted."""
    source.seek(0)
    previous = source.read(len(OLE_SIGNATURE))
    if previous != OLE_SIGNATURE:
        return
    while chunk := source.read(1 << 20):
        if _ENCRYPTED_PACKAGE in previous[-64:] + chunk:
            raise FileRefused("file.encrypted")
        previous = chunk


def _zip_kind(source: BinaryIO, claimed: FileKind | None) -> FileKind:
    try:
        directory = ZipDirectory(source, MAX_ENTRIES)
    except FileRefused as refusal:
        if claimed in _OFFICE and refusal.code.startswith("archive."):
            raise FileRefused("file.corrupt") from refusal
        raise
    if any(entry.is_encrypted for entry in directory.entries):
        raise FileRefused("file.encrypted")
    by_name = {entry.name.lower(): entry for entry in directory.entries}
    mimetype = by_name.get("mimetype")
    declared = directory.head(mimetype, 200).strip() if mimetype else b""
    if declared in OPEN_MAIN_TYPES:
        return _agreed(OPEN_MAIN_TYPES[declared], claimed)
    if b"application/vnd.oasis.opendocument" in declared:
        raise FileRefused("type.mismatch" if claimed in _OFFICE else "type.not_supported_yet")
    types = by_name.get("[content_types].xml")
    office = _office_kind(directory.head(types, 1 << 20)) if types else None
    if office is not None:
        if office is not claimed:
            raise FileRefused("type.mismatch")
        return office
    if claimed in _OFFICE:
        raise FileRefused("file.corrupt")
    return _agreed(FileKind.ZIP, claimed)


def _office_kind(types: bytes) -> FileKind | None:
    for match in _CONTENT_TYPE.finditer(types.replace(b"\x00", b"")):
        told = match[1].lower()
        for start, kind in OFFICE_MAIN_TYPES:
            if told.startswith(start):
                if kind is None:
                    raise FileRefused("type.not_supported_yet")
                return kind
    return None


def _text_kind(head: bytes, claimed: FileKind | None) -> FileKind:
    if claimed is None or claimed not in _TEXTUAL or not looks_like_text(head):
        raise FileRefused("type.mismatch")
    if claimed is FileKind.EMAIL and not _MAIL_START.match(head):
        raise FileRefused("type.mismatch")
    if claimed is FileKind.NOTEBOOK and b"{" not in head[:_NOTEBOOK_WITHIN]:
        raise FileRefused("type.mismatch")
    return claimed
