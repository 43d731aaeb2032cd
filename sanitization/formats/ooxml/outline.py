"""What a part consists of, told once: its distinct start tags with how often each stands, and where loose text is.

Documents repeat themselves: a part of thousands of elements has a few dozen distinct start tags. Judging those, and
visiting only the elements that need a look, is what keeps rewriting near the cost of parsing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from sanitization.formats.ooxml.names import XML, canonical, is_relation, local
from sanitization.formats.ooxml.xmlread import unescaped

_ATTRIBUTE = re.compile(r'([^\s=]+)="([^"]*)"')
# Start tags whose verdicts are remembered, here and by whoever judges them.
REMEMBERED = 20_000
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A start tag. raw: `{uri}local`. name: canonical, None when unknown. attributes: raw key, canonical key, value."""

    raw: str
    name: str | None
    attributes: tuple[tuple[str, str | None, str], ...]


@lru_cache(maxsize=REMEMBERED)
def _is_related(tag: Tag) -> bool:
    return any(is_relation(name) for _, name, _ in tag.attributes)


class Outline:
    """counts: elements by start tag. worded: raw names with text of their own. tailed: raw names with text after.

    named: raw name -> canonical name of every element. related: raw names of those that refer to relationships.
    """

    __slots__ = ("_locals", "_raws", "counts", "named", "related", "tailed", "worded")

    def __init__(self, counts: dict[Tag, int], worded: frozenset[str], tailed: frozenset[str]) -> None:
        self.counts = counts
        self.worded = worded
        self.tailed = tailed
        self.named = {tag.raw: tag.name for tag in counts}
        self.related = tuple({tag.raw: None for tag in counts if tag.attributes and _is_related(tag)})
        self._raws: dict[str | None, list[str]] = {}
        for raw, name in self.named.items():
            self._raws.setdefault(name, []).append(raw)
        self._locals = frozenset([local(raw) for raw in self.named])

    def raw_names(self, names: Set[str]) -> list[str]:
        """The raw names of the elements with one of these canonical names, each once."""
        return [raw for name, raws in self._raws.items() if name in names for raw in raws]

    def has(self, *locals_: str) -> bool:
        """Whether there is an element of one of these names, whatever its namespace."""
        return not self._locals.isdisjoint(locals_)

    def count(self, names: Set[str]) -> int:
        """How many elements have one of these canonical names."""
        if names.isdisjoint(self._raws):
            return 0
        return sum([number for tag, number in self.counts.items() if tag.name in names])


@dataclass(slots=True)
class _Memory:
    """Tags already taken apart, by the prefixes in force and the start tag."""

    scopes: dict[tuple[tuple[str, str], ...], dict[str, Tag]] = field(default_factory=dict)
    size: int = 0

    def of(self, scope: tuple[tuple[str, str], ...]) -> dict[str, Tag]:
        if self.size >= REMEMBERED:
            self.scopes.clear()
            self.size = 0
        return self.scopes.setdefault(scope, {})


_memory = _Memory()


def outline(root: etree._Element) -> Outline:
    """The outline of a parsed part without comments and processing instructions."""
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    starts, worded, tailed = _spelled(text)
    prefixes = _prefixes(starts)
    if prefixes is None:
        return _by_walking(root)
    known = _memory.of(tuple(sorted(prefixes.items())))
    counts: dict[Tag, int] = {}
    for start, number in starts.items():
        tag = known.get(start)
        if tag is None:
            tag = known[start] = _taken_apart(start, prefixes)
            _memory.size += 1
        counts[tag] = counts.get(tag, 0) + number
    return Outline(
        counts,
        frozenset([_raw(name, prefixes) for name in worded]),
        frozenset([_raw(name, prefixes) for name in tailed]),
    )


def _spelled(text: str) -> tuple[dict[str, int], set[str], set[str]]:
    """How often each start tag stands in serialised XML, and which names have text in them and behind them.

    The text is the parser library's own: markup characters stand in it only as markup.
    """
    starts: dict[str, int] = {}
    before_words: set[str] = set()
    at = 0
    while at < len(text):
        end = text.find("<", at + _BLOCK)
        end = len(text) if end < 0 else end
        for piece, number in Counter(text[at + 1 : end].split("<")).items():
            if piece[0] == "/":
                if piece[-1] != ">":
                    before_words.add(piece.partition(">")[0])
                continue
            tag, _, words = piece.partition(">")
            if words:
                before_words.add(tag)
            starts[tag] = starts.get(tag, 0) + number
        at = end
    worded, tailed = set[str](), set[str]()
    for tag in before_words:
        is_tail = tag[0] == "/" or tag[-1] == "/"
        (tailed if is_tail else worded).add(tag.strip("/").partition(" ")[0])
    return starts, worded, tailed


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
