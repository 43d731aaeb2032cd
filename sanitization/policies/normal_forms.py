"""The same value written in different ways: one identity for fingerprints, one folding for searching."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Characters that take no room on the page and would hide a value from a search.
INVISIBLE = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4"), "'")
# The letters of phonetics that people write names with: they have no other form in Unicode's tables.
SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")
_SAME: dict[int, int | str] = {**_DASHES, **_QUOTES, **SMALL_CAPITALS}
# Between two words of a name these stand for a space: walt.harborline, Acme_Corp, acme-corp, Acme+Corp.
_JOINT = re.compile(r"[-_.+](?<=[^\W_][-_.+])(?=[^\W_])")
_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_PLAIN = str.maketrans(_SPACES + "`", " " * len(_SPACES) + "'")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_FEW = 3  # characters that are sooner folded than asked about together
_CHANGES = re.compile(rf"[\s\u0300-\u036f{''.join(map(chr, _SAME))}{''.join(INVISIBLE)}]")
# Of ASCII, only this and runs of spaces become shorter in folding.
# Marks as links spell them ("www%2Eharborline%2Eexample"): their last letter would stand before a word. Letters, too,
# in UTF-8: M%C3%BCller.
_ESCAPE = re.compile(r"%(?:2[0-9a-f]|3[a-f]|40|5[b-f]|7[b-f])|(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3})+")
_ESCAPED = re.compile(r"%(?:[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}|[0-9a-f]{2})", re.IGNORECASE)
_SPACED = re.compile("  +")


class Folded(NamedTuple):
    """Folded text, made of stretches: where each starts in it, and in the text it came from.

    Within a stretch both run alike.
    """

    text: str
    starts: Sequence[int]
    origins: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """text[start:end] in offsets of the text it came from; not empty."""
        if len(self.starts) == 1:
            shift = self.origins[0]
            return start + shift, end + shift
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, place: int) -> int:
        stretch = bisect_right(self.starts, place) - 1
        return self.origins[stretch] + place - self.starts[stretch]


@lru_cache(maxsize=8192)
def _folded_character(character: str) -> str:
    if character in INVISIBLE:
        return ""
    if character.isspace():
        return " "
    whole = unicodedata.normalize("NFKD", character.translate(_SAME)).casefold()
    # Accents are dropped: a name is often typed without them.
    return "".join(part for part in whole if not "\u0300" <= part <= "\u036f")


def fold(text: str, *, joints: bool = True) -> Folded:
    """Text as the search sees it: any casing, white space, accents, dashes and invisible characters alike.

    joints: also what joins the words of a name ("walt.harborline") like a space.
    """
    if text.isascii() and not _shortens(plain := text.lower().translate(_PLAIN)):
        return Folded(_JOINT.sub(" ", plain) if joints else plain, (0,), (0,))
    folding = _Folding()
    at = 0
    for foreign in _FOREIGN.finditer(text):
        start = foreign.start()
        if at < start:
            folding.add_ascii(text[at:start], at)
        at = foreign.end()
        if at - start > _FEW and _stays(foreign[0]):
            folding.add_folded(foreign[0], start)
            continue
        for place, character in enumerate(foreign[0], start):
            for part in _folded_character(character):
                folding.add_part(part, place)
    if at < len(text):
        folding.add_ascii(text[at:], at)
    whole = "".join(folding.pieces)
    return Folded(_JOINT.sub(" ", whole) if joints else whole, folding.starts, folding.origins)


def _stays(text: str) -> bool:
    """Whether a run of characters beyond ASCII is folded already, as most scripts without capitals are."""
    return not _CHANGES.search(text) and unicodedata.is_normalized("NFKD", text) and text.casefold() == text


def _shortens(plain: str) -> bool:
    return "  " in plain or ("%" in plain and _ESCAPE.search(plain) is not None)


class _Folding:
    """Collects stretches of folded text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.origins: list[int] = []
        self._ends_with_space = False
        self._length = 0

    def add_ascii(self, text: str, origin: int) -> None:
        plain = text.lower().translate(_PLAIN)
        if not _shortens(plain):
            self._add_plain(plain, origin)
            return
        at = 0
        # Each alone is found far faster than one or the other.
        runs = [*_SPACED.finditer(plain), *_ESCAPE.finditer(plain)]
        for run in sorted(runs, key=re.Match.start):
            if at < run.start():
                self._add_plain(plain[at : run.start()], origin + at)
            if len(run[0]) > 3 and run[0][0] == "%":
                self._add_letters(run[0], origin + run.start())
            else:
                mark = " " if run[0][0] == " " else chr(int(run[0][1:], 16))
                self.add_part(mark, origin + run.start())
            at = run.end()
        if at < len(plain):
            self._add_plain(plain[at:], origin + at)

    def _add_letters(self, escapes: str, origin: int) -> None:
        try:
            letters = bytes.fromhex(escapes.replace("%", "")).decode()
        except UnicodeDecodeError:
            self._add_plain(escapes, origin)
            return
        for letter in letters:
            for part in _folded_character(letter):
                self.add_part(part, origin)
            origin += 3 * len(letter.encode())

    def add_folded(self, text: str, origin: int) -> None:
        """What needs no folding and holds no space."""
        self._add(text, origin)

    def add_part(self, part: str, origin: int) -> None:
        """One character; a space is none behind a space."""
        if part != " " or not self._ends_with_space:
            self._add(part, origin)

    def _add_plain(self, plain: str, origin: int) -> None:
        if plain[0] == " " and self._ends_with_space:
            plain, origin = plain[1:], origin + 1
        if plain:
            self._add(plain, origin)

    def _add(self, piece: str, origin: int) -> None:
        self.pieces.append(piece)
        self.starts.append(self._length)
        self.origins.append(origin)
        self._length += len(piece)
        self._ends_with_space = piece[-1] == " "


def end_of_escape(text: str, end: int) -> int:
    """Where a match ends whose last character may be only the beginning of one that is spelled as in links."""
    escaped = _ESCAPED.match(text, end - 1) if text[end - 1] == "%" else None
    return escaped.end() if escaped else end


@lru_cache(maxsize=65536)
def searchable(value: str) -> str:
    """`value` folded as fold() folds texts, without white space around it."""
    return fold(value).text.strip()


@lru_cache(maxsize=65536)
def normalise(value: str) -> str:
    """The identity of a value: NFKC, case folded, white space and invisible characters folded."""
    plain = visible(value).translate(_SAME)
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold()).split())


def visible(value: str) -> str:
    """`value` without what takes no room, accents one with their letters: so that its words are whole."""
    if value.isascii():
        return value
    return unicodedata.normalize("NFC", "".join(character for character in value if character not in INVISIBLE))
