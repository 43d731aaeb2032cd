"""What must not be found, and the search for it: own folding and own matching, shared with no writer."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from sanitization.vocabulary import Hidden, Plan, Reach

# Stands between texts that nobody reads as one: no value matches across it.
BREAK = "\x1f"
SHORT = 4
SHORT_IN_BYTES = 6

_RUN = re.compile(r"[^\W_]+")
_WHITE = re.compile(r"[^\S\x1f]+")
_JOINT = re.compile(r"[-_.+](?<=[^\W_][-_.+])(?=[^\W_])")
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = re.compile("[\u2018\u2019\u201b\u02bc\u2032`\u00b4]")
_ACCENTS = re.compile("[\u0300-\u036f]")
# Letters as markup, links, programs and mail spell them: a word that is followed by one goes on.
_SPELLED = re.compile(
    r"(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3})+|\\u[0-9a-f]{4}|(?:=[c-f][0-9a-f](?:=[89ab][0-9a-f]){1,3})+"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,24});")
_MASK = -1


def folded(text: str) -> str:
    """Casing, accents, white space, dashes, joints and unseen characters made alike; BREAK kept."""
    if text.isascii():
        plain = text.lower()
    else:
        plain = _QUOTES.sub("'", _DASHES.sub("-", _UNSEEN.sub("", text)))
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)).casefold()
    return _JOINT.sub(" ", _WHITE.sub(" ", plain))


class Needles:
    """The values of a plan, ready to be looked for in any number of texts."""

    def __init__(self, plan: Plan) -> None:
        self.count = 0
        self._by_first: dict[str, list[tuple[int, str, int]]] = {}
        self._anywhere: list[tuple[str, int]] = []
        self._letters: list[int] = []
        self._plain: list[bool] = []
        for index, hidden in enumerate(plan.hidden):
            value = folded(hidden.value).strip()
            self._plain.append(value.isalpha())
            self._letters.append(sum(char.isalnum() for char in value))
            if hidden.reach in (Reach.HERE, Reach.EXACT) or not value:
                continue
            self.count += 1
            if hidden.reach is Reach.ANYWHERE:
                self._anywhere.append((value, index))
            else:
                self._add(value, index)
        for spared in (*plan.kept, *(text for hidden in plan.hidden for text in _allowed(hidden))):
            self._add(folded(spared).strip(), _MASK)

    def find(self, text: str, *, in_bytes: bool = False) -> set[int]:
        """Indexes of hidden values that `text` holds. in_bytes: undecoded data, where short values mean nothing."""
        least = SHORT_IN_BYTES if in_bytes else 0
        sought = folded(text)
        masks: list[tuple[int, int]] = []
        hits: list[tuple[int, int, int]] = []
        for start, end, index in self._words(sought):
            if index == _MASK:
                masks.append((start, end))
            elif self._letters[index] >= least:
                hits.append((start, end, index))
        for value, index in self._anywhere:
            if self._letters[index] < max(least, 1):
                continue
            at = sought.find(value)
            while at >= 0:
                hits.append((at, at + len(value), index))
                at = sought.find(value, at + 1)
        return {index for start, end, index in hits if not any(low <= start and end <= high for low, high in masks)}

    def is_plain_word(self, index: int) -> bool:
        """Whether a value is a single word of letters only."""
        return self._plain[index]

    def _add(self, value: str, index: int) -> None:
        first = _RUN.search(value)
        if first is not None:
            self._by_first.setdefault(first[0], []).append((first.start(), value, index))

    def _words(self, text: str) -> Iterator[tuple[int, int, int]]:
        for run in _RUN.finditer(text):
            for before, value, index in self._by_first.get(run[0], ()):
                start = run.start() - before
                end = start + len(value)
                if start >= 0 and text.startswith(value, start) and _alone(text, start, end):
                    yield start, end, index


def _allowed(hidden: Hidden) -> tuple[str, ...]:
    return hidden.stand_in, hidden.slug, hidden.number


def _alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    after = end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or _goes_on(text, end))
    return not before and not after


def _goes_on(text: str, end: int) -> bool:
    """Whether a letter follows that is spelled with signs: fran%C3%A7ois, Fran&ccedil;ois."""
    if text[end] == "&":
        entity = _ENTITY.match(text, end)
        return entity is not None and _is_letter(html.unescape(entity[0]))
    spelled = _SPELLED.match(text, end) if text[end] in "%\\=" else None
    if spelled is None:
        return False
    if spelled[0][0] == "\\":
        return _is_letter(chr(int(spelled[0][2:], 16)))
    return _is_letter(bytes.fromhex(spelled[0].replace(spelled[0][0], "")).decode("utf-8", "replace"))


def _is_letter(text: str) -> bool:
    """Unseen signs and accents are folded away inside words."""
    return text[0].isalnum() or _UNSEEN.match(text) is not None or _ACCENTS.match(text) is not None
