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
_JOINT = re.compile(r"(?<=[^\W_])[-_.+](?=[^\W_])")
_WHITE_ASCII = str.maketrans("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f", " " * 9)


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
    if text.isascii() and "  " not in (plain := text.lower().translate(_WHITE_ASCII)) and "%20" not in plain:
        return Folded(_JOINT.sub(" ", plain), range(len(plain)))
    characters: list[str] = []
    origin: list[int] = []
    offset = 0
    while offset < len(text):
        if text.startswith("%20", offset):
            folded, width = " ", 3
        else:
            folded, width = _folded_character(text[offset]), 1
        for part in folded:
            if part == " " and characters and characters[-1] == " ":
                continue
            characters.append(part)
            origin.append(offset)
        offset += width
    return Folded(_JOINT.sub(" ", "".join(characters)), origin)


@lru_cache(maxsize=65536)
def searchable(value: str) -> str:
    """`value` folded as fold() folds texts, without white space around it."""
    return fold(value).text.strip()


@lru_cache(maxsize=65536)
def normalise(value: str) -> str:
    """The identity of a value: NFKC, case folded, white space and invisible characters folded."""
    visible = "".join(character for character in value if character not in INVISIBLE).translate(_SAME)
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold()).split())
