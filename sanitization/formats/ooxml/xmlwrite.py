"""Writes a tree anew: only elements and attributes, canonical prefixes, namespaces that are used, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from re import compile as pattern

from lxml import etree

from sanitization.formats.ooxml import names

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Anything that may need care; whatever has none of it is written as it is.
_SPECIAL = pattern("[^ -!#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORBIDDEN = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: str) -> str:
    """`text` for element content."""
    if not _SPECIAL.search(text):
        return text
    text = _FORBIDDEN.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def quoted(text: str) -> str:
    """`text` for an attribute in double quotes."""
    if not _SPECIAL.search(text):
        return text
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def written(root: etree._Element, default: str = "", body: bytearray | None = None) -> bytes | bytearray:
    """The whole part, with canonical prefixes for the namespaces that are used, and no others.

    default: the prefix that is written as the default namespace. With `body`, these bytes stand in place of the
    content of `sheetData`. `root` is changed on the way.
    """
    required = [prefix for choice in root.iter(*_CHOICE) for prefix in (choice.get("Requires") or "").split()]
    ignorable = str(root.get(_IGNORABLE) or "").split()
    etree.cleanup_namespaces(root, keep_ns_prefixes=[*required, *ignorable])
    declared = {prefix or default for prefix in root.nsmap}
    _set_ignorable(root, [prefix for prefix in ignorable if prefix in declared])
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    if not _is_canonical(text, default, body is not None):
        _set_ignorable(root, [prefix for prefix in ignorable if prefix in _used(root)])
        text = Writer(default).document(root, required)
    return _with_body(_HEAD + text, body)


_IGNORABLE = f"{{{names.URI_OF['mc']}}}Ignorable"
_CHOICE = names.raw_names({"mc:Choice"})
_DECLARATION = pattern(r' xmlns(?::([^\s="]+))?="([^"]*)"')


def _is_canonical(text: str, default: str, bare: bool) -> bool:
    """Whether every namespace is declared under the prefix that everybody uses; `bare`: the default one without any."""
    head = text[: text.find(">")]
    declared = set(_DECLARATION.findall(head if text.count("xmlns") == head.count("xmlns") else text))
    if bare and not any(prefix == "" and names.PREFIX_OF.get(uri) == default for prefix, uri in declared):
        return False
    return all(names.PREFIX_OF.get(uri) == (prefix or default) for prefix, uri in declared)


def _set_ignorable(root: etree._Element, prefixes: list[str]) -> None:
    if _IGNORABLE in root.attrib:
        del root.attrib[_IGNORABLE]
    if prefixes:
        root.set(_IGNORABLE, " ".join(dict.fromkeys(prefixes)))


def _used(root: etree._Element) -> set[str]:
    """The canonical prefixes of everything in the tree."""
    raws = {str(name) for element in root.iter(etree.Element) for name in (element.tag, *element.attrib)}
    return {(names.canonical(raw) or "").partition(":")[0] for raw in raws}


def _with_body(text: str, body: bytearray | None) -> bytes | bytearray:
    if body is None:
        return text.encode("utf-8")
    before, mark, after = text.partition("<sheetData/>")
    if not mark:
        return text.encode("utf-8")
    # In place: the rows of a large sheet are not held twice.
    body[0:0] = f"{before}<sheetData>".encode()
    body += f"</sheetData>{after}".encode()
    return body


class Writer:
    """Collects one document. `default` is the prefix that is written as the default namespace."""

    def __init__(self, default: str = "") -> None:
        self._default = default
        self._uris: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}

    def document(self, root: etree._Element, extra_prefixes: Iterable[str] = ()) -> str:
        """The whole tree as text, with every namespace declared at its root."""
        pieces: list[str] = []
        self._element(root, pieces)
        opening = pieces[0]
        for prefix in extra_prefixes:
            if prefix not in self._prefixes and prefix in names.URI_OF:
                self._declare(names.URI_OF[prefix], prefix)
        declared = "".join(
            f' xmlns{":" + prefix if prefix != self._default else ""}="{quoted(uri)}"'
            for uri, prefix in sorted(self._uris.items(), key=lambda item: item[1])
            if prefix
        )
        end = len(opening.rstrip("/>")) if " " not in opening else opening.index(" ")
        pieces[0] = opening[:end] + declared + opening[end:]
        return "".join(pieces)

    def fragment(self, element: etree._Element) -> str:
        """One element without namespace declarations; for content that stands inside a written root."""
        pieces: list[str] = []
        self._element(element, pieces)
        return "".join(pieces)

    def _declare(self, uri: str, prefix: str) -> str:
        known = self._uris.get(uri)
        if known is not None:
            return known
        name = prefix
        number = 1
        while name in self._prefixes:
            name = f"{prefix}{number}"
            number += 1
        self._uris[uri] = name
        self._prefixes[name] = uri
        return name

    def _name(self, tag: str, *, attribute: bool = False) -> str:
        uri = names.namespace(tag)
        if not uri:
            return tag
        local = names.local(tag)
        if uri == names.XML:
            return f"xml:{local}"
        prefix = self._declare(uri, names.PREFIX_OF[uri])
        return local if prefix == self._default and not attribute else f"{prefix}:{local}"

    def _element(self, element: etree._Element, pieces: list[str]) -> None:
        name = self._name(element.tag)
        attributes = "".join(
            f' {self._name(str(key), attribute=True)}="{quoted(str(value))}"' for key, value in element.attrib.items()
        )
        text = element.text
        if text is None and len(element) == 0:
            pieces.append(f"<{name}{attributes}/>")
        else:
            pieces.append(f"<{name}{attributes}>")
            if text:
                pieces.append(escaped(text))
            for child in element:
                self._element(child, pieces)
            pieces.append(f"</{name}>")
        if element.tail:
            pieces.append(escaped(element.tail))
