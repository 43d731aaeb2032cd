"""Shared strings: read once, resolved cell by cell, and written anew so that an edit in one cell stays there."""

from __future__ import annotations

import copy
import io
from collections.abc import Sequence

from lxml import etree

from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.names import URI_OF, canonical, local
from sanitization.formats.ooxml.strands import strands
from sanitization.formats.ooxml.xmlread import check, refusal
from sanitization.formats.ooxml.xmlwrite import Writer, escaped

# What each strand of a formatted string is, and its text.
Told = tuple[tuple[str, str], ...]
# Markup characters stand in a spelled cell only as markup.
_SHARED = ' t="s"><v>'
_TOGETHER = 256  # formatted strings that are cleaned at once
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class SharedStrings:
    """What a file holds. A plain string is a str, formatted text an element."""

    def __init__(self, data: bytes, depth: int) -> None:
        self._items: list[str | etree._Element] = []
        self._told: dict[int, Told] = {}
        context = etree.iterparse(
            io.BytesIO(data),
            events=("end",),
            tag="{*}si",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        waiting: list[tuple[int, etree._Element]] = []
        try:
            for _, element in context:
                if not self._items:
                    check(element.getroottree().getroot(), 0)
                plain = _plain(element)
                if plain is None:
                    waiting.append((len(self._items), copy.deepcopy(element)))
                    self._settle(waiting, _TOGETHER)
                self._items.append(plain or "")
                element.clear()
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
        except etree.XMLSyntaxError as error:
            raise refusal(data, error) from None
        self._settle(waiting, 1)
        if context.root is not None:
            check(context.root, depth)

    def _settle(self, waiting: list[tuple[int, etree._Element]], least: int) -> None:
        """Clean the formatted strings that wait, all at once, when they are at least so many."""
        if len(waiting) < least:
            return
        if all(canonical(str(item.tag)) == "x:si" for _, item in waiting):
            prefixes = waiting[0][1].nsmap
            around = etree.Element(waiting[0][1].tag, nsmap=prefixes)  # type: ignore[arg-type]  # None: the default
            around.extend([item for _, item in waiting])
            clean(around, ())
        else:
            for _, item in waiting:
                clean(item, ())
        for number, item in waiting:
            self._items[number] = item
        waiting.clear()

    def at(self, index: int) -> str | etree._Element:
        """The string of this number, to be read only."""
        return self._items[index] if index < len(self._items) else ""

    def told(self, index: int) -> Told:
        """The strands of a string of this number that is formatted: what each is, and its text."""
        found = self._told.get(index)
        if found is None:
            item = self._items[index] if index < len(self._items) else ""
            found = () if isinstance(item, str) else tuple((strand.what, strand.text) for strand in strands(item))
            self._told[index] = found
        return found

    def text(self, index: int) -> str:
        """What a reader sees of the string of this number."""
        item = self.at(index)
        return item if isinstance(item, str) else first_of(self.told(index))

    def item(self, index: str | None) -> str | etree._Element:
        """The string of one cell; an element is a copy that the caller may change."""
        if not index or not index.strip().isdigit() or int(index) >= len(self._items):
            return ""
        found = self._items[int(index)]
        return found if isinstance(found, str) else copy.deepcopy(found)


def _plain(element: etree._Element) -> str | None:
    """The string of an item that is not formatted."""
    if len(element) == 1 and local(str(element[0].tag)) == "t":
        return element[0].text or ""
    return None


def text_of(item: str | etree._Element) -> str:
    """What a reader sees of a string."""
    return item if isinstance(item, str) else first_of([(strand.what, strand.text) for strand in strands(item)])


def first_of(told: Sequence[tuple[str, str]]) -> str:
    """What a reader sees of the strands of a formatted string."""
    return told[0][1] if told and not told[0][0] else ""


class StringTable:
    """The shared strings of the clean copy, in order of first use."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._plain: dict[str, str] = {}
        self.uses = 0

    def place(self, item: str | etree._Element) -> str:
        self.uses += 1
        if not isinstance(item, str):
            return self._place(Writer("x").fragment(item))
        place = self._plain.get(item)
        if place is None:
            place = self._plain[item] = self._place(plain_xml(item))
        return place

    def _place(self, xml: str) -> str:
        return str(self._places.setdefault(xml, len(self._places)))

    def part(self, uri: str = URI_OF["x"]) -> bytes:
        items = "".join(self._places)
        return (
            f'{_HEAD}<sst xmlns="{uri}" count="{self.uses}" uniqueCount="{len(self._places)}">{items}</sst>'
        ).encode()


class Moved(dict[str, str]):
    """Where the clean copy keeps each shared string that nobody edited, by its number in cells, told when asked for."""

    def __init__(self, strings: SharedStrings | None, table: StringTable) -> None:
        self.table = table
        self._strings = strings

    def __missing__(self, number: str) -> str:
        place = self[number] = self.table.place(self._strings.at(int(number)) if self._strings else "")
        self.table.uses -= 1
        return place

    def written(self, cells: str) -> str:
        """Strictly spelled cells with every shared string's number replaced by its place."""
        head, *pieces = cells.split(_SHARED)
        if not pieces:
            return cells
        self.table.uses += len(pieces)
        parted = [piece.partition("<") for piece in pieces]
        return _SHARED.join([head, *[f"{self[number]}<{rest}" for number, _, rest in parted]])


def plain_xml(text: str, tag: str = "si") -> str:
    space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f"<{tag}><t{space}>{escaped(text)}</t></{tag}>"
