"""What a part consists of, told once: its distinct start tags with how often each stands, and where loose text is.

Documents repeat themselves: a part of thousands of elements has a few dozen distinct start tags. Judging those, and
visiting only the elements that need a look, is what keeps rewriting near the cost of parsing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from lxml import etree

from sanitization.formats.ooxml.names import XML, canonical, is_relation
from sanitization.formats.ooxml.xmlread import unescaped

# The serialised form is the parser library's own: markup characters stand in it only as markup.
_START = re.compile(r"<([^/<>][^<>]*)>")
_BEFORE_TEXT = re.compile(r"<([^<>]*)>[^<]")
_ATTRIBUTE = re.compile(r'([^\s=]+)="([^"]*)"')
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A start tag. raw: `{uri}local`. name: canonical, None when unknown. attributes: raw key, canonical key, value."""

    raw: str
    name: str | None
    attributes: tuple[tuple[str, str | None, str], ...]


@lru_cache(maxsize=20_000)
def _is_related(tag: Tag) -> bool:
    return any(is_relation(name) for _, name, _ in tag.attributes)


@dataclass(frozen=True)
class Outline:
    """counts: elements by start tag. worded: raw names with text of their own. tailed: raw names with text after."""

    counts: dict[Tag, int]
    worded: frozenset[str]
    tailed: frozenset[str]

    @cached_property
    def related(self) -> tuple[str, ...]:
        """The raw names of the elements that refer to relationships."""
        return self.raw_names(_is_related)

    @cached_property
    def named(self) -> dict[str, str | None]:
        """Raw name -> canonical name of every element."""
        return {tag.raw: tag.name for tag in self.counts}

    def raw_names(self, wanted: Callable[[Tag], bool]) -> tuple[str, ...]:
        """The raw names of the tags that are `wanted`, each once."""
        return tuple({tag.raw: None for tag in self.counts if wanted(tag)})

    def raw_names_of(self, wanted: Callable[[str | None], bool]) -> tuple[str, ...]:
        """The raw names whose canonical name is `wanted`, each once."""
        return tuple([raw for raw, name in self.named.items() if wanted(name)])

    def names(self) -> Counter[str]:
        """How many elements there are of each canonical name."""
        found: Counter[str] = Counter()
        for tag, number in self.counts.items():
            found[tag.name or ""] += number
        return found

    def count(self, names: Iterable[str]) -> int:
        wanted = frozenset(names)
        return sum(number for tag, number in self.counts.items() if tag.name in wanted)


@dataclass(slots=True)
class _Memory:
    """Tags already taken apart, by the prefixes in force."""

    tags: dict[tuple[tuple[tuple[str, str], ...], str], Tag] = field(default_factory=dict)


_memory = _Memory()


def outline(root: etree._Element) -> Outline:
    """The outline of a parsed part without comments and processing instructions."""
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    starts = Counter(_START.findall(text))
    prefixes = _prefixes(starts)
    if prefixes is None:
        return _by_walking(root)
    scope = tuple(sorted(prefixes.items()))
    counts: dict[Tag, int] = {}
    for start, number in starts.items():
        tag = _memory.tags.get((scope, start))
        if tag is None:
            tag = _taken_apart(start, prefixes)
            if len(_memory.tags) >= _REMEMBERED:
                _memory.tags.clear()
            _memory.tags[scope, start] = tag
        counts[tag] = counts.get(tag, 0) + number
    worded, tailed = set[str](), set[str]()
    for before in set(_BEFORE_TEXT.findall(text)):
        name = re.split(r"[\s/]", before.lstrip("/"), maxsplit=1)[0]
        is_tail = before.startswith("/") or before.endswith("/")
        (tailed if is_tail else worded).add(_raw(name, prefixes))
    return Outline(counts, frozenset(worded), frozenset(tailed))


def _prefixes(starts: Iterable[str]) -> dict[str, str] | None:
    """Prefix -> URI through the whole part; None when a prefix means different things in different places."""
    found: dict[str, str] = {}
    for start in starts:
        if "xmlns" not in start:
            continue
        for key, value in _ATTRIBUTE.findall(start):
            is_declaration = key == "xmlns" or key.startswith("xmlns:")
            if is_declaration and found.setdefault(key[6:], unescaped(value)) != unescaped(value):
                return None
    # Names without a prefix change their meaning below a default that is declared further in.
    return None if "" in found and 'xmlns="' not in next(iter(starts)) else found


def _taken_apart(start: str, prefixes: dict[str, str]) -> Tag:
    name, _, rest = start.rstrip("/").partition(" ")
    attributes = []
    for key, value in _ATTRIBUTE.findall(rest):
        if key == "xmlns" or key.startswith("xmlns:"):
            continue
        raw = _raw(key, prefixes) if ":" in key else key
        attributes.append((raw, canonical(raw), unescaped(value)))
    raw = _raw(name, prefixes)
    return Tag(raw, canonical(raw), tuple(attributes))


def _raw(name: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    if not colon:
        prefix, local = "", name
    uri = XML if prefix == "xml" else prefixes.get(prefix, "")
    return f"{{{uri}}}{local}" if uri else local


def _by_walking(root: etree._Element) -> Outline:
    """The same, element by element: for parts that bind a prefix more than once."""
    found: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
    worded, tailed = set[str](), set[str]()
    for element in root.iter(etree.Element):
        raw = str(element.tag)
        key = (raw, tuple((str(name), str(value)) for name, value in element.attrib.items()))
        found[key] = found.get(key, 0) + 1
        if element.text:
            worded.add(raw)
        if element.tail and element is not root:
            tailed.add(raw)
    counts = {
        Tag(raw, canonical(raw), tuple((name, canonical(name), value) for name, value in attributes)): number
        for (raw, attributes), number in found.items()
    }
    return Outline(counts, frozenset(worded), frozenset(tailed))
