"""What a member looks like, by its first bytes and its name: the second reader's own judgement."""

from __future__ import annotations

import re
from enum import StrEnum

from sanitization.verification import pictures


class Look(StrEnum):
    ZIP = "zip"
    PDF = "pdf"
    COMPRESSED = "compressed"
    TAR = "tar"
    PACK = "pack"  # of git
    BUNDLE = "bundle"
    PICTURE = "picture"
    MAIL = "mail"
    NOTEBOOK = "notebook"
    HTML = "html"
    SVG = "svg"
    XML = "xml"
    TEXT = "text"  # or bytes that nobody knows


_BEGINNINGS = (
    (Look.ZIP, (b"PK\x03\x04", b"PK\x05\x06")),
    (Look.PDF, (b"%PDF-",)),
    (Look.COMPRESSED, (b"\x1f\x8b", b"\xfd7zXZ")),
    (Look.PACK, (b"PACK\x00\x00\x00\x02", b"PACK\x00\x00\x00\x03")),
)
_ENDINGS = (
    (Look.MAIL, (".eml", ".mbox")),
    (Look.NOTEBOOK, (".ipynb",)),
    (Look.HTML, (".html", ".htm", ".xhtml")),
    (Look.SVG, (".svg",)),
    (Look.XML, (".xml", ".rels", ".vml")),
)
_MARKED_UP = (b"<?xml", b"<!DOC", b"<html", b"<HTML", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<")
_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,200}?-->\s*)?<(?:!doctype\s+)?html\b", re.I | re.S
)
_BZIPPED = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")


def look_of(data: bytes, name: str) -> Look:
    """name: in lower case, "" where a member has none."""
    for look, beginnings in _BEGINNINGS:
        if data.startswith(beginnings):
            return look
    if _BZIPPED.match(data):
        return Look.COMPRESSED
    if data[257:262] == b"ustar":
        return Look.TAR
    if data.startswith(b"# v2 git bundle\n") and b"\n\nPACK" in data:
        return Look.BUNDLE
    if pictures.is_picture(data):
        return Look.PICTURE
    named = next((look for look, endings in _ENDINGS if name.endswith(endings)), None)
    if named in (Look.MAIL, Look.NOTEBOOK, Look.HTML):
        return named
    if _PAGE.match(data[:512]):
        return Look.HTML
    if named is Look.SVG or is_drawing(data):
        return Look.SVG
    if named is Look.XML or data[:64].lstrip().startswith(_MARKED_UP):
        return Look.XML
    return Look.TEXT


def is_drawing(data: bytes) -> bool:
    """A program may speak of "<svg"; a drawing begins with a mark."""
    return b"<svg" in data[:1024] and data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def is_worth_opening(blob: bytes) -> bool:
    """Whether decoded text is a file whose values do not stand there as they are."""
    known = blob[:4] in (b"PK\x03\x04", b"%PDF") or blob[:2] == b"\x1f\x8b" or pictures.is_picture(blob)
    return known or bool(_PAGE.match(blob[:512])) or is_drawing(blob)
