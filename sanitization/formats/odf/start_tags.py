"""The start tags of a part told by its bytes: most are spelled alike, and looked at once for all."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from lxml import etree

from sanitization.formats.odf.names import has_usual_prefixes
from sanitization.formats.ooxml.xmlwrite import quoted

_ENCODINGS = frozenset({None, "UTF-8", "utf-8", "US-ASCII", "ASCII"})
_START_TAGS = re.compile(rb"<([^/?>][^>]*)>")
# Where something is to be saved a part has so many bytes, a tag in every so many, and each spelling of an element's
# start tag stands for so many of them.
_SMALL, _CLOSE, _ALIKE = 10_000, 90, 8
_NAME = re.compile(rb"[^\s/]+")

# By name, how often each spelling of a start tag stands in a part, without its brackets.
Tags = dict[bytes, dict[bytes, int]]


class Samples(NamedTuple):
    """Of elements that are hardly ever spelled anew one for each spelling, of all others one without attributes."""

    alike: list[etree._Element]
    others: list[etree._Element]


def is_plain(root: etree._Element, data: bytes) -> bool:
    """Whether a part is spelled so plainly that its tags can be told by their bytes alone. data: as `root` was read."""
    return (
        root.getroottree().docinfo.encoding in _ENCODINGS
        and has_usual_prefixes(data)
        # No comment, no section of raw text, no instruction but the first: nothing that may look like a tag.
        and (data.find(b"!") < 0 or b"<!" not in data)
        and (data.find(b"?", 100) < 0 or data.find(b"<?", 1) < 0)
        # A ">" that ends no tag would have no "<" before it.
        and data.count(b"<") == data.count(b">")
    )


def start_tags(root: etree._Element, data: bytes) -> Tags | None:
    """The start tags of a part; None where telling them apart would not pay."""
    if len(data) < _SMALL or data.count(b"<") * _CLOSE < len(data) or not is_plain(root, data):
        return None
    found = _START_TAGS.findall(data)
    spellings = Counter(found)
    if len(spellings) * 2 > len(found):
        return None
    tags: Tags = {}
    for spelling, number in spellings.items():
        tags.setdefault(_NAME.match(spelling)[0], {})[spelling] = number  # type: ignore[index]
    return tags


def samples(root: etree._Element, tags: Tags) -> Samples:
    """What stands for the start tags of a part."""
    alike: list[bytes] = []
    others: list[bytes] = []
    for name, spellings in tags.items():
        if len(spellings) * _ALIKE > sum(spellings.values()):
            others.append(name)
        else:
            alike.extend(spellings)
    spaces = " ".join([f'xmlns:{prefix}="{quoted(uri)}"' for prefix, uri in root.nsmap.items() if prefix])
    inner = [one if one.endswith(b"/") else one + b"/" for one in (*alike, *others)]
    found = list(etree.fromstring(b"<all %b><%b></all>" % (spaces.encode(), b"><".join(inner))))
    return Samples(found[: len(alike)], found[len(alike) :])
