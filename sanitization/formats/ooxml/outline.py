"""What a part consists of, told once: its distinct start tags with how often each stands, and where loose text is.

Documents repeat themselves: a part of thousands of elements has a few dozen distinct start tags. Judging those, and
visiting only the elements that need a look, is what keeps rewriting near the cost of parsing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from sanitization.formats.ooxml.names import XML, canonical, is_relation, local
from sanitization.formats.ooxml.xmlread import unescaped

_ATTRIBUTE = re.compile(r'([^\s=]+)="([^"]*)"')
# Start tags whose verdicts are remembered, here and by whoever judges them.
REMEMBERED = 20_000
_BLOCK = 1 << 20
_DECLARING = re.compile("<[^<>]*xmlns[^<>]*")


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A start tag. raw: `{uri}local`. name: canonical, None when unknown. attributes: raw key, canonical key, value.

    related: whether it refers to relationships.
    """

    raw: str
    name: str | None
    attributes: tuple[tuple[str, str | None, str], ...]
    related: bool


class Outline:
    """counts: elements by start tag. worded: raw names with text of their own. tailed: raw names with text after.

    named: raw name -> canonical name of every element. related: raw names of those that refer to relationships.
    """

    __slots__ = ("_locals", "_names", "counts", "named", "related", "tailed", "worded")

    def __init__(self, counts: dict[Tag, int], worded: frozenset[str], tailed: frozenset[str]) -> None:
        self.counts = counts
        self.worded = worded
        self.tailed = tailed
        self.named = {tag.raw: tag.name for tag in counts}
        self.related = tuple({tag.raw: None for tag in counts if tag.related})
        self._names = frozenset(self.named.values())
        self._locals = frozenset(map(local, self.named))

    def raw_names(self, names: Set[str]) -> list[str]:
        """The raw names of the elements with one of these canonical names, each once."""
        if self._names.isdisjoint(names):
            return []
        return [raw for raw, name in self.named.items() if name in names]

    def has(self, *locals_: str) -> bool:
        """Whether there is an element of one of these names, whatever its namespace."""
        return not self._locals.isdisjoint(locals_)

    def count(self, names: Set[str]) -> int:
        """How many elements have one of these canonical names."""
        if self._names.isdisjoint(names):
            return 0
        return sum([number for tag, number in self.counts.items() if tag.name in names])


# What is spelled between angle brackets, with and without the second one: a start tag, of an end tag the raw name.
_Known = dict[str, Tag | str]


@dataclass(slots=True)
class _Memory:
    """Tags already taken apart, by the prefixes in force and the start tag."""

    scopes: dict[frozenset[tuple[str, str]], _Known] = field(default_factory=dict)
    size: int = 0

    def of(self, prefixes: dict[str, str]) -> _Known:
        if self.size >= REMEMBERED:
            self.scopes.clear()
            self.size = 0
        return self.scopes.setdefault(frozenset(prefixes.items()), {})


_memory = _Memory()


def outline(root: etree._Element) -> Outline:
    """The outline of a parsed part without comments and processing instructions."""
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    prefixes = _prefixes(text)
    if prefixes is None:
        return _by_walking(root)
    return _Spelled(prefixes).outline(text)


class _Spelled:
    """Reads serialised XML whose prefixes mean one thing throughout.

    It is the parser library's own: markup characters stand in it only as markup.
    """

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._prefixes = prefixes
        self._known = _memory.of(prefixes)
        self._counts: dict[Tag, int] = {}
        self._worded: set[str] = set()
        self._tailed: set[str] = set()

    def outline(self, text: str) -> Outline:
        at = 1
        while at < len(text):
            end = text.find("<", at + _BLOCK) if len(text) > _BLOCK else -1
            end = len(text) if end < 0 else end
            self._read(text[at:end])
            at = end + 1
        return Outline(self._counts, frozenset(self._worded), frozenset(self._tailed))

    def _read(self, block: str) -> None:
        """Count what stands in a block: tags, each with the text behind it."""
        counts, known = self._counts, self._known
        for piece, number in Counter(block.split("<")).items():
            tag = known.get(piece)
            if tag is None:
                tag = self._beginning(piece)
            if isinstance(tag, Tag):
                counts[tag] = counts.get(tag, 0) + number

    def _beginning(self, piece: str) -> Tag | str:
        """What a piece begins with that has text behind it, or was not met before."""
        spelled, _, words = piece.partition(">")
        tag = self._known.get(spelled)
        if tag is None:
            is_end = spelled[0] == "/"
            tag = _raw(spelled[1:], self._prefixes) if is_end else _taken_apart(spelled, self._prefixes)
            self._known[spelled] = self._known[f"{spelled}>"] = tag
            _memory.size += 1
        if words:
            if isinstance(tag, str):
                self._tailed.add(tag)
            else:
                (self._tailed if spelled[-1] == "/" else self._worded).add(tag.raw)
        return tag


def _prefixes(text: str) -> dict[str, str] | None:
    """Prefix -> URI through the whole part; None when a prefix means different things in different places."""
    head = text[: text.find(">")]
    if text.count("xmlns") == head.count("xmlns"):
        return _declared((head,))
    return _declared((head, *dict.fromkeys(_DECLARING.findall(text))))


@lru_cache(maxsize=64)
def _declared(starts: tuple[str, ...]) -> dict[str, str] | None:
    """What start tags declare, the outermost first."""
    found: dict[str, str] = {}
    for start in starts:
        for key, value in _ATTRIBUTE.findall(start):
            is_declaration = key == "xmlns" or key.startswith("xmlns:")
            if is_declaration and found.setdefault(key[6:], unescaped(value)) != unescaped(value):
                return None
    # Names without a prefix change their meaning below a default that is declared further in.
    return None if "" in found and 'xmlns="' not in starts[0] else found


def _taken_apart(start: str, prefixes: dict[str, str]) -> Tag:
    name, _, rest = start.rstrip("/").partition(" ")
    attributes = []
    for key, value in _ATTRIBUTE.findall(rest):
        if key == "xmlns" or key.startswith("xmlns:"):
            continue
        raw = _raw(key, prefixes) if ":" in key else key
        attributes.append((raw, unescaped(value)))
    raw = _raw(name, prefixes)
    return _tag(raw, tuple(attributes))


@lru_cache(maxsize=REMEMBERED)
def _tag(raw: str, attributes: tuple[tuple[str, str], ...]) -> Tag:
    """The same one for the same tag, so that what is remembered about it is found again."""
    named = tuple([(name, canonical(name), value) for name, value in attributes])
    return Tag(raw, canonical(raw), named, any(is_relation(name) for _, name, _ in named))


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
    counts = {_tag(raw, attributes): number for (raw, attributes), number in found.items()}
    return Outline(counts, frozenset(worded), frozenset(tailed))
