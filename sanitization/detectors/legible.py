"""Text as a reader sees it: without what hides a name from a pattern or a model, and with the way back.

Invisible and direction marks go; compatibility letters (ligatures, full width, mathematical) become plain ones; letters
of another script that stand in for Latin ones inside a Latin word become those; spaces that do not break and hyphens of
other kinds become the common ones; s p a c e d letters and numbers are joined, small capitals become capitals, and a
word that a hyphen divides at a line's end is joined. Everything else stays, so that most texts cost one look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sanitization.policies.normal_forms import INVISIBLE, SMALL_CAPITALS

GONE = INVISIBLE | frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Cyrillic, Greek and a few others by what they look like (Unicode TR 39, those of one letter to one letter).
LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝгпАВЕКМНОРСТУХЅІЈ" + "οανιρτκυηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "օսոԼՕ",
    "aeopcyxijshdqwrnABEKMHOPCTYXSIJ" + "oaviptkunABEZHIKMNOPTYX" + "ounLO",
)
# One for one, so that no offset moves: word processors write such spaces and hyphens by themselves within numbers.
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2212\ufe63\uff0d"
_WIDE = "\uff0b\uff0e\uff0f\uff1a\uff20\uff3f"  # of the marks of full width, those inside values
_COMMON = str.maketrans(_SPACES + _HYPHENS + _WIDE, " " * len(_SPACES) + "-" * len(_HYPHENS) + "+./:@_")
_UNCOMMON = re.compile(f"[{_SPACES}{_HYPHENS}{_WIDE}]")
# Groups of figures and capitals with en dashes between: a number, where a single dash is a range or a pause.
_DASHED = re.compile("(?<![^\\W_])[A-Z\\d]{1,12}(?:\u2013[A-Z\\d]{1,12}){2,12}(?![^\\W_])")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] {1,2}){3,60}[^\W\d_](?![^\s.,;:!?)])")
# D E 8 9  3 7 0 4: an account's number, or the digits of a card.
_SPACED_NUMBER = re.compile(
    r"(?<!\S)(?:(?:[A-Z] {1,2}){2}(?:\d {1,2}){2}(?:[A-Z\d] {1,2}){8,40}[A-Z\d]|(?:\d {1,2}){12,18}\d)(?![^\s.,;:!?)])"
)
_SMALL = re.compile(f"[{''.join(map(chr, SMALL_CAPITALS))}]")
_CAPITAL = re.compile(f"[A-Za-z{''.join(map(chr, SMALL_CAPITALS))}]+")
_DIVIDED = re.compile("(?<=[a-z\u00df-\u024f]{2})-\n(?=[a-z\u00df-\u024f]{2})")
_PLAIN = re.compile(r"[\x00-\x7f\u00a0-\u00a9\u00ab-\u00ac\u00ae-\u00b1\u00b6-\u00b8\u00bb-\u024f\u2010-\u2027\u20ac]*")


@dataclass(frozen=True, slots=True)
class Legible:
    """Clean text, and for each of its characters the offset in the text it came from."""

    text: str
    origin: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the first text that [start:end) of the clean one came from."""
        return self.origin[start], self.origin[end - 1] + 1


def legible(text: str) -> Legible:
    """Linear in the text; the text itself where nothing hides anything."""
    if not text.isascii():
        if _UNCOMMON.search(text):
            text = text.translate(_COMMON)
        if "\u2013" in text:
            text = _DASHED.sub(lambda match: match[0].replace("\u2013", "-"), text)
    seen = Legible(text, range(len(text)))
    if not _PLAIN.fullmatch(text):
        seen = _each(seen)
        seen = _replaced(seen, _WORD, _latin)
        if _SMALL.search(seen.text):
            seen = _replaced(seen, _WORD, _capital)
    if "-\n" in text:
        seen = _replaced(seen, _DIVIDED, _gone)
    if _SPACED.search(seen.text):
        seen = _replaced(seen, _SPACED, _closed)
    if _SPACED_NUMBER.search(seen.text):
        seen = _replaced(seen, _SPACED_NUMBER, _closed)
    return seen


def _each(seen: Legible) -> Legible:
    pieces: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(seen.text):
        if character in GONE:
            continue
        plain = character
        if character > "\u00ff" and unicodedata.category(character) in ("Ll", "Lu", "Lt", "Lm", "Lo", "Nd", "No"):
            plain = unicodedata.normalize("NFKC", character)
            plain = plain if plain.isalnum() else character
        pieces.append(plain)
        origin.extend([seen.origin[place]] * len(plain))
    return Legible("".join(pieces), origin)


# What a match becomes, and for each new character the character of the match that it came from.
Change = tuple[str, Sequence[int]]


def _latin(word: str) -> Change:
    foreign = not word.isascii() and _LATIN.search(word)
    return (word.translate(LOOKALIKES) if foreign else word), range(len(word))


def _capital(word: str) -> Change:
    """Small capitals as capitals, where most of a word is set in them: phonetics has single ones."""
    small = len(_SMALL.findall(word))
    whole = small > 1 and 2 * small >= len(word)
    return (word.translate(SMALL_CAPITALS).upper() if whole and _CAPITAL.fullmatch(word) else word), range(len(word))


def _gone(_: str) -> Change:
    return "", ()


def _closed(spaced: str) -> Change:
    """Letters without the space between them; where there were two, one was between words."""
    kept = [
        place
        for place, character in enumerate(spaced)
        if not character.isspace() or (place + 1 < len(spaced) and spaced[place + 1].isspace())
    ]
    return "".join(spaced[place] for place in kept), kept


def _replaced(seen: Legible, pattern: re.Pattern[str], change: Callable[[str], Change]) -> Legible:
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for match in pattern.finditer(seen.text):
        new, places = change(match[0])
        if new == match[0]:
            continue
        pieces += [seen.text[at : match.start()], new]
        origin.extend(seen.origin[at : match.start()])
        origin.extend(seen.origin[match.start() + place] for place in places)
        at = match.end()
    if not pieces:
        return seen
    return Legible("".join([*pieces, seen.text[at:]]), [*origin, *seen.origin[at:]])
