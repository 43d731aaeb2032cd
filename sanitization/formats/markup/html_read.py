"""Parses HTML with the library's own repairs, and nothing fetched, run or resolved."""

from __future__ import annotations

import re

from lxml import etree

from sanitization.errors import FileRefused, LimitReached

MOST_ATTRIBUTES = 2_000
_WHOLE = re.compile(r"<(?:html|head|body|frameset|!doctype|\?xml)\b", re.IGNORECASE)
_DOCTYPE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<!doctype([^>\[]{0,300})>", re.IGNORECASE | re.DOTALL
)
_KNOWN = re.compile(
    r"\s+html(?:\s+PUBLIC\s+([\"'])(-//(?:W3C|IETF|WAPFORUM)//DTD [\w .+-]{1,60}//EN)\1"
    r"(?:\s+([\"'])(http://www\.(?:w3\.org|wapforum\.org)/[\w./-]{1,80})\3)?"
    r"|\s+SYSTEM\s+[\"']about:legacy-compat[\"'])?\s*",
    re.IGNORECASE,
)
_CROWDED = re.compile(r"<[A-Za-z][^<>]{20000,}")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def is_whole(text: str) -> bool:
    """Whether it is a page with a head and a body, not a piece of one."""
    return _WHOLE.search(text) is not None


def doctype_of(text: str) -> str:
    """The document type of the page, in one of the spellings that the standards have, or ""."""
    found = _DOCTYPE.match(text)
    if found is None:
        return ""
    known = _KNOWN.fullmatch(found[1])
    if known is None:
        return "<!DOCTYPE html>"
    if known[2] is None:
        return "<!DOCTYPE html>"
    return f'<!DOCTYPE html PUBLIC "{known[2]}"' + (f' "{known[4]}">' if known[4] else ">")


def parse(text: str) -> etree._Element | None:
    """The root of a page, None for one without anything. Raises xml.too_deep, file.corrupt, limit.passages."""
    for tag in _CROWDED.finditer(text):
        if tag[0].count("=") > MOST_ATTRIBUTES:
            raise LimitReached("limit.passages")
    plain = _CONTROLS.sub("", text)
    if not is_whole(plain):
        plain = f"<html><body>{plain}"
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, recover=True, remove_comments=False, remove_pis=False
    )
    try:
        root = etree.fromstring(plain.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if plain.strip() and "empty" not in str(error).lower():
            raise FileRefused("file.corrupt") from None
        return None
    # The library goes on without what it leaves out.
    if any("depth" in (entry.message or "").lower() for entry in parser.error_log):
        raise LimitReached("xml.too_deep")
    return root
