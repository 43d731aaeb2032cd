"""meta.xml: read for what it gives away, written anew with nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from sanitization.formats.odf.names import URI_OF, canonical, expanded
from sanitization.formats.ooxml.identities import known_firm, known_person
from sanitization.vocabulary import Known

_PEOPLE = frozenset({"meta:initial-creator", "dc:creator", "meta:printed-by"})
_NAME, _HREF = expanded("meta:name"), expanded("xlink:href")
_PERSON_PROPERTY = re.compile(
    r"author|owner|manager|editor|checked by|recorded by|reviewer|typist|client contact", re.I
)
_FIRM_PROPERTY = re.compile(r"company|organi[sz]ation|client|publisher|department", re.I)
_USER_FOLDER = re.compile(r"[\\/](?:Users|home|Documents and Settings)[\\/]([^\\/]{3,})[\\/]", re.IGNORECASE)


def learned(root: etree._Element) -> Iterator[Known]:
    """Identities in the properties of a document."""
    for element in root.iter(etree.Element):
        name = canonical(str(element.tag))
        text = "".join(str(piece) for piece in element.itertext()).strip()
        if name in _PEOPLE and text:
            yield from known_person(text)
        elif name == "meta:user-defined" and text:
            label = element.get(_NAME, "")
            if _PERSON_PROPERTY.search(label):
                yield from known_person(text)
            elif _FIRM_PROPERTY.search(label):
                yield from known_firm(text)
        folder = _USER_FOLDER.search(element.get(_HREF, "").replace("%20", " "))
        if folder:
            yield from known_person(folder[1])


def part(version: str) -> bytes:
    """An empty meta.xml: programs look for the part, nobody needs the values."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<office:document-meta xmlns:office="{URI_OF["office"]}" office:version="{version}"><office:meta/>'
        "</office:document-meta>"
    ).encode()
