"""Canonical names: `text:p` for an element or attribute, whatever prefix a file uses."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_DOCUMENT_FOUNDATION = "urn:org:documentfoundation:names:experimental:"

URI_OF: dict[str, str] = {
    "anim": f"{_OASIS}animation:1.0",
    "chart": f"{_OASIS}chart:1.0",
    "config": f"{_OASIS}config:1.0",
    "db": f"{_OASIS}database:1.0",
    "dr3d": f"{_OASIS}dr3d:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "form": f"{_OASIS}form:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "of": f"{_OASIS}of:1.2",
    "office": f"{_OASIS}office:1.0",
    "presentation": f"{_OASIS}presentation:1.0",
    "script": f"{_OASIS}script:1.0",
    "smil": f"{_OASIS}smil-compatible:1.0",
    "style": f"{_OASIS}style:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "calcext": f"{_DOCUMENT_FOUNDATION}calc:xmlns:calcext:1.0",
    "loext": f"{_DOCUMENT_FOUNDATION}office:xmlns:loext:1.0",
    "chartooo": "http://openoffice.org/2010/chart",
    "css3t": "http://www.w3.org/TR/css3-text/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dom": "http://www.w3.org/2001/xml-events",
    "drawooo": "http://openoffice.org/2010/draw",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "formx": "urn:openoffice:names:experimental:ooxml-odf-interop:xmlns:form:1.0",
    "grddl": "http://www.w3.org/2003/g/data-view#",
    "math": "http://www.w3.org/1998/Math/MathML",
    "officeooo": "http://openoffice.org/2009/office",
    "ooo": "http://openoffice.org/2004/office",
    "oooc": "http://openoffice.org/2004/calc",
    "ooow": "http://openoffice.org/2004/writer",
    "rpt": "http://openoffice.org/2005/report",
    "tableooo": "http://openoffice.org/2009/table",
    "xforms": "http://www.w3.org/2002/xforms",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
PREFIX_OF: dict[str, str] = {uri: prefix for prefix, uri in URI_OF.items()}

# Prefixes that also stand inside values: formulas, kinds of charts, kinds of form controls.
IN_VALUES = ("of", "oooc", "ooow", "ooo", "chart")

# The same as they are spelled in ASCII.
_CANONICAL = frozenset((prefix.encode(), uri.encode()) for prefix, uri in URI_OF.items())
_KNOWN = frozenset(uri for _, uri in _CANONICAL)
_DECLARATION = re.compile(rb"\sxmlns[:=\s]")
_DECLARED = re.compile(rb"""xmlns:([^\s=]+)\s*=\s*["']([^"']*)["']""")


@lru_cache(maxsize=16_384)
def canonical(tag: str) -> str | None:
    """`{uri}local` as `prefix:local`, a bare name as itself, None when the namespace is unknown."""
    if tag[0] != "{":
        return tag
    uri, _, local = tag[1:].partition("}")
    prefix = PREFIX_OF.get(uri)
    return None if prefix is None else f"{prefix}:{local}"


def expanded(name: str) -> str:
    """`prefix:local` as `{uri}local`."""
    prefix, _, local = name.partition(":")
    return f"{{{URI_OF[prefix]}}}{local}" if local else name


def has_usual_prefixes(data: bytes) -> bool:
    """Whether a part in ASCII or UTF-8 declares namespaces at its root only, and known ones canonically."""
    start = data.find(b"<", data.find(b"?>") + 1)
    head = data[start : data.find(b">", start)]
    declared = _DECLARED.findall(head)
    return (
        len(declared) == len(_DECLARATION.findall(head))
        and head.count(b"xmlns") == data.count(b"xmlns")
        and _are_canonical(declared)
    )


def _are_canonical(declared: list[tuple[bytes, bytes]]) -> bool:
    return all(pair in _CANONICAL or pair[1] not in _KNOWN for pair in declared)


def settled(root: etree._Element, data: bytes, *, is_usual: bool = False) -> etree._Element:
    """The tree with canonical prefixes and without declarations that nothing uses.

    is_usual: has_usual_prefixes() holds, so much is known.
    A prefix or a namespace is a free text of its own: "xmlns:acme" says who made a file.
    """
    if not is_usual and (
        data[:100].find(b"\x00") >= 0 or not (has_usual_prefixes(data) or _are_canonical(_DECLARED.findall(data)))
    ):
        root = _rebuilt(root)
    declared = root.nsmap
    etree.cleanup_namespaces(root, keep_ns_prefixes=[p for p in IN_VALUES if declared.get(p) == URI_OF[p]])
    return root


def _rebuilt(root: etree._Element) -> etree._Element:
    fresh = etree.Element(root.tag, nsmap={p: uri for p, uri in URI_OF.items() if p != "xml"})
    pairs = [(root, fresh)]
    while pairs:
        old, new = pairs.pop()
        for key, value in old.attrib.items():
            new.set(key, value)
        new.text = old.text
        for child in old:
            copy = etree.SubElement(new, child.tag)
            copy.tail = child.tail
            pairs.append((child, copy))
    return fresh
