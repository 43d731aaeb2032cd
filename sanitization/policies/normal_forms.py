"""The same value written in different ways: one identity for fingerprints, one folding for searching."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Characters that take no room on the page and would hide a value from a search.
INVISIBLE = frozenset("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4"), "'")
_SAME = {**_DASHES, **_QUOTES}
# Between two words of a name these stand for a space: walt.harborline, Acme_Corp, acme-corp, Acme+Corp.
_JOINT = re.compile(r"[-_.+](?<=[^\W_][-_.+])(?=[^\W_])")
_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_PLAIN = str.maketrans(_SPACES + "`", " " * len(_SPACES) + "'")
# What folding may make longer, shorter or one with its neighbour.
_ODD = re.compile(r"[^\x00-\x7f]|[ \t-\r\x1c-\x1f]{2,}|%20")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and for each of its characters the offset in the text it came from."""

    text: str
    origin: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        return self.origin[start], self.origin[end - 1] + 1


@lru_cache(maxsize=8192)
def _folded_character(character: str) -> str:
    if character in INVISIBLE:
        return ""
    if character.isspace():
        return " "
    whole = unicodedata.normalize("NFKD", character.translate(_SAME)).casefold()
    # Accents are dropped: a name is often typed without them.
    return "".join(part for part in whole if not "\u0300" <= part <= "\u036f")


def fold(text: str) -> Folded:
    """Text as the search sees it: any casing, white space, accents, dashes and invisible characters alike."""
    if text.isascii() and "  " not in (plain := text.lower().translate(_PLAIN)) and "%20" not in plain:
        return Folded(_JOINT.sub(" ", plain), range(len(plain)))
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for odd in _ODD.finditer(text):
        _add_plain(text, at, odd.start(), pieces, origin)
        for part in _folded_character(odd[0]) if len(odd[0]) == 1 else " ":
            if part != " " or not _ends_with_space(pieces):
                pieces.append(part)
                origin.append(odd.start())
        at = odd.end()
    _add_plain(text, at, len(text), pieces, origin)
    return Folded(_JOINT.sub(" ", "".join(pieces)), origin)


def _add_plain(text: str, start: int, end: int, pieces: list[str], origin: list[int]) -> None:
    """ASCII text without runs of white space: folding keeps its length."""
    if start < end and text[start] in _SPACES and _ends_with_space(pieces):
        start += 1
    if start < end:
        pieces.append(text[start:end].lower().translate(_PLAIN))
        origin.extend(range(start, end))


def _ends_with_space(pieces: list[str]) -> bool:
    return bool(pieces) and pieces[-1][-1] == " "


@lru_cache(maxsize=65536)
def searchable(value: str) -> str:
    """`value` folded as fold() folds texts, without white space around it."""
    return fold(value).text.strip()


@lru_cache(maxsize=65536)
def normalise(value: str) -> str:
    """The identity of a value: NFKC, case folded, white space and invisible characters folded."""
    visible = "".join(character for character in value if character not in INVISIBLE).translate(_SAME)
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold()).split())
