"""What metadata gives away about people and firms, collected before it is removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from sanitization.formats.ooxml import names
from sanitization.formats.ooxml.outline import REMEMBERED, Outline, Tag
from sanitization.formats.ooxml.wordlists import lines, words
from sanitization.vocabulary import Known

_PEOPLE = frozenset({"author", "userName", "refreshedBy", "user", "ed", "displayName", "userId", "assignedTo"})
_NAMED = frozenset({"cmAuthor", "userInfo", "chgData"})
_PEOPLE_PROPERTIES = frozenset({"creator", "lastModifiedBy", "Manager", "_AuthorEmailDisplayName"})
_MAIL = re.compile(r"([\w.+-]+)@((?:[\w-]+\.)+[A-Za-z]{2,})")
_USER_FOLDER = re.compile(r"[\\/](?:Users|home|Documents and Settings)[\\/]([^\\/]+)[\\/]", re.IGNORECASE)
_MAIL_HOSTS = frozenset(
    words(
        """gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com
        gmx.de gmx.net web.de proton.me protonmail.com mail.ru qq.com 163.com"""
    )
)
_GENERIC = lines(
    """administrator|admin|author|user|unknown|unknown author|unbekannter autor|microsoft office
user|microsoft|microsoft corporation|windows user|python-docx|python-pptx|openpyxl|xlsxwriter|apache
poi|docx4j|pandoc|libreoffice|openoffice.org|google|google
docs|default|everyone|editors|owner|guest|test|none|public|shared|hewlett-packard|hewlett-packard
company|dell|lenovo|hp inc.|home|office|un-named|current|owners|administrators|contributors|n/a|aspose|wps
office|ibm|asus|toshiba|acer|samsung|sony"""
)


def known_person(value: str) -> Iterator[Known]:
    """What one identity slot tells: a person, and the domain and mailbox of an address in it."""
    value = value.strip()
    mail = _MAIL.search(value)
    if mail:
        yield _known(mail[0], "EMAIL_ADDRESS")
        if mail[2].lower() not in _MAIL_HOSTS:
            yield _known(mail[2], "DOMAIN_NAME")
    elif _is_telling(value) and not re.search(r"^S[-:]|^[0-9a-f-]{12,}$", value, re.IGNORECASE):
        yield _known(value, "PERSON")


def known_firm(value: str) -> Iterator[Known]:
    value = value.strip()
    if _MAIL.search(value):
        yield from known_person(value)
    elif _is_telling(value):
        yield _known(value, "ORGANIZATION")


def from_part(root: etree._Element, seen: Outline) -> Iterator[Known]:
    """Identities in the attributes of any part, and the authors that stand as text."""
    for tag in seen.counts:
        if tag.attributes and (told := _from_attributes(tag)):
            yield from told
    for element in root.iter("{*}author") if seen.has("author") else ():
        if element.text:
            yield from known_person(element.text)


@lru_cache(maxsize=REMEMBERED)
def _from_attributes(tag: Tag) -> tuple[Known, ...]:
    return tuple(_told(tag))


def _told(tag: Tag) -> Iterator[Known]:
    local = names.local(tag.raw)
    for key, _, value in tag.attributes:
        attribute = names.local(key)
        if attribute in _PEOPLE or (attribute == "name" and local in _NAMED):
            if attribute == "displayName" and local != "person":
                continue
            yield from known_person(value)
        elif attribute in ("url", "href") and local == "absPath":
            folder = _USER_FOLDER.search(value)
            if folder and _is_telling(folder[1]):
                yield _known(folder[1], "PERSON")


def from_properties(root: etree._Element) -> Iterator[Known]:
    """Identities in one part of the document properties."""
    for element in root.iter():
        local = names.local(str(element.tag))
        if local in _PEOPLE_PROPERTIES:
            text = _text(element)
            for name in re.split(r"[;,]\s*", text) if "@" not in text else [text]:
                yield from known_person(name)
        elif local == "Company":
            yield from known_firm(_text(element))
        elif local == "property" and str(element.get("name", "")).startswith("_AuthorEmail"):
            yield from known_person(_text(element))


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _is_telling(value: str) -> bool:
    return len(value) > 2 and value.casefold() not in _GENERIC and any(char.isalpha() for char in value)


def _known(value: str, entity: str) -> Known:
    return Known(value=value, entity=entity, source="metadata")
