"""Parses one XML part with nothing resolved, nothing fetched and a limit on depth."""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from sanitization.errors import FileRefused, LimitReached

_DOCUMENT_TYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


_REFERENCE = re.compile(r"&(#\d+|#x[0-9A-Fa-f]+|\w+);")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


def unescaped(text: str) -> str:
    """`text` as the parser library spells it in its output, read back."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    word = match[1]
    if word.startswith("#x"):
        return chr(int(word[2:], 16))
    return chr(int(word[1:])) if word.startswith("#") else _NAMED.get(word, match[0])


@cache
def _parser(spaced: bool) -> etree.XMLParser:
    """One for all parts: it keeps nothing from one to the next, and making one costs as much as a small part."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
        remove_blank_text=not spaced,
    )


def parse(data: bytes, depth: int, *, spaced: bool = True) -> etree._Element:
    """The root of `data`. Raises xml.dtd_forbidden, xml.too_deep, file.corrupt.

    spaced: with the white space between elements. Where words stand only in elements without others beside them it is
    indentation, which makes a part twice as long.
    """
    try:
        root = etree.fromstring(data, _parser(spaced))
    except etree.XMLSyntaxError as error:
        raise refusal(data, error) from None
    except ValueError:
        raise FileRefused("file.corrupt") from None
    check(root, depth, data)
    return root


def check(root: etree._Element, depth: int, data: bytes = b"") -> None:
    """Refuse a document type; with `depth`, also what is nested deeper. data: what it was parsed from, if at hand."""
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.externalDTD is not None:
        raise FileRefused("xml.dtd_forbidden")
    if depth and not (data and _is_shallow(data, info.encoding, depth)) and _deeper_than(root, depth):
        raise LimitReached("xml.too_deep")


def _is_shallow(data: bytes, encoding: str | None, depth: int) -> bool:
    """Whether there is too little in a part for so many levels: cheaper than to count them."""
    # Each level takes as many bytes as <a></a>, whatever the encoding, and where that is plain, an end tag.
    if len(data) <= 7 * depth:
        return True
    return encoding == "UTF-8" and data.count(b"</") < depth and b"\x00" not in data


def refusal(data: bytes, error: etree.XMLSyntaxError) -> FileRefused | LimitReached:
    """What a syntax error means for a person."""
    # A document type makes parsing fail in many ways; it is the reason to give whichever came first.
    if has_document_type(data):
        return FileRefused("xml.dtd_forbidden")
    if "depth" in (error.msg or "").lower():
        return LimitReached("xml.too_deep")
    return FileRefused("file.corrupt")


def has_document_type(data: bytes) -> bool:
    """Whether the head of a part declares one, in any encoding that XML programs write."""
    head = data[:8192]
    return b"!" in head and any(mark in head for mark in _DOCUMENT_TYPES)


@cache
def _nested(depth: int) -> etree.XPath:
    return etree.XPath(f"boolean({'/*' * (depth + 1)})")


def _deeper_than(root: etree._Element, limit: int) -> bool:
    try:
        return bool(_nested(limit)(root))
    except etree.XPathError:
        raise LimitReached("archive.part_too_big") from None  # more nodes than the library counts
