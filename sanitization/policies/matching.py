"""Literal search for many known values at once: whole words, any casing, any run of white space between words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from sanitization.policies.entities import NAMES
from sanitization.policies.joined_words import Joined, joined_words
from sanitization.policies.normal_forms import Folded, end_of_escape, fold, searchable
from sanitization.vocabulary import Hidden, Known, Reach

Value = TypeVar("Value", Known, Hidden)
KEPT = -1
_RUN = re.compile(r"[^\W_]+")
# So many words are sooner looked for one by one than all words of a text are told apart.
_FEW = 16
# Names that are also looked for within words that are several: "BlackwoodTotals", "Blackwood2024".
_WITHIN = NAMES | {"PROJECT", "TERM"}
SHORTEST_WITHIN = 5  # characters of such a name
# Scripts written without spaces: a name there has no word boundaries to ask for.
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff]")


@dataclass(slots=True)
class Match(Generic[Value]):
    start: int
    end: int
    value: Value
    index: int


class Matcher(Generic[Value]):
    """Built once over values, then asked per passage. Matches never overlap; the longest wins.

    Values of reach HERE are not searched. Kept values win over what they cover and are not reported.
    """

    def __init__(self, values: Sequence[Value], kept: Sequence[str] = ()) -> None:
        self._values: Sequence[Value] = values
        # first word -> (characters before it, whole length) -> folded value -> index; linear in the text.
        self._by_first: dict[str, dict[tuple[int, int], dict[str, int]]] = {}
        self._within: set[str] = set()  # first words of values that are looked for within words, too
        self._exact = frozenset(index for index, value in enumerate(values) if value.reach is Reach.EXACT)
        inside: dict[str, int] = {}
        for spared in kept:
            self._add(searchable(spared), KEPT)
        for index, value in enumerate(values):
            folded = "" if value.reach is Reach.HERE else str(searchable(value.value))
            if not folded:
                continue
            if value.reach is Reach.ANYWHERE or _UNSPACED.search(folded):
                inside.setdefault(folded, index)
                inside.setdefault(folded.replace(" ", ""), index)
            self._add(folded, index)
            if value.entity in _WITHIN and len(folded) >= SHORTEST_WITHIN and value.reach is not Reach.EXACT:
                self._within.update(_RUN.findall(folded)[:1])
        self._inside = inside
        longest_first = sorted(inside, key=lambda text: (-len(text), text))
        self._inside_pattern = re.compile("|".join(map(re.escape, longest_first))) if inside else None

    def _add(self, folded: str, index: int) -> None:
        first = _RUN.search(folded)
        if first is not None:
            sizes = self._by_first.setdefault(first[0], {})
            sizes.setdefault((first.start(), len(folded)), {}).setdefault(folded, index)

    def find(self, text: str) -> list[Match[Value]]:
        if not text or not (self._by_first or self._inside):
            return []
        folded: Folded = fold(text)
        candidates = self._words(folded.text)
        if self._inside_pattern is not None:
            candidates += self._anywhere(folded.text)
        if self._exact:
            candidates = [hit for hit in candidates if hit[2] not in self._exact or self._as_written(text, folded, hit)]
        found: list[Match[Value]] = []
        for start, end, index in candidates if len(candidates) == 1 else _longest(candidates):
            if index != KEPT:
                first, last = folded.back(start, end)
                found.append(Match(first, end_of_escape(text, last), self._values[index], index))
        if self._within:
            parts: list[Match[Value]] = list(self._parts(text, found))
            found += parts
            found.sort(key=lambda match: match.start)
        return found

    def _parts(self, text: str, found: Sequence[Match[Value]]) -> Iterator[Match[Value]]:
        """Values that are parts of words, where nothing else was found."""
        for word in self._of_parts(text):
            if any(match.start < word.end and word.start < match.end for match in found):
                continue
            folded = fold(word.apart)
            for start, end, index in _longest(self._words(folded.text)):
                if index == KEPT or index in self._exact or end - start < SHORTEST_WITHIN:
                    continue
                if self._values[index].entity in _WITHIN:
                    yield Match(*word.back(*folded.back(start, end)), self._values[index], index)

    def _of_parts(self, text: str) -> Iterator[Joined]:
        return (word for word in joined_words(text) if not self._within.isdisjoint(map(searchable, word.parts)))

    def _as_written(self, text: str, folded: Folded, hit: tuple[int, int, int]) -> bool:
        first, last = folded.back(hit[0], hit[1])
        written, value = text[first:last], self._values[hit[2]].value
        return written == value or (len(written) > 2 and written.isupper())

    def standing(self, texts: Sequence[str]) -> set[int]:
        """Indexes of the texts in which find() may find something; far cheaper than asking one by one."""
        # First words are bounded alike whether or not what joins words was folded; only longer values need it.
        folded = fold("\n".join(texts), joints=self._inside_pattern is not None)
        places = [hit[0] for hit in self._anywhere(folded.text)]
        places += [at for at, _ in self._first_words(folded.text)]
        origins = [folded.back(place, place + 1)[0] for place in places]
        if self._within:
            origins += [word.start for word in self._of_parts("\n".join(texts))]
        if not origins:
            return set()
        starts = list(accumulate([len(text) + 1 for text in texts[:-1]], initial=0))
        return {bisect_right(starts, origin) - 1 for origin in origins}

    def _first_words(self, text: str) -> Iterator[tuple[int, str]]:
        """Where a value may begin: the first words of values, each as a word of its own."""
        for word in self._by_first if len(self._by_first) <= _FEW else self._standing_first(text):
            if word not in text:
                continue
            at = text.find(word)
            while at >= 0:
                end = at + len(word)
                if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
                    yield at, word
                at = text.find(word, end)

    def _standing_first(self, text: str) -> set[str]:
        """The first words of values that are words of `text`."""
        # Words repeat themselves: taking apart each stretch between spaces once saves much of the work.
        return self._by_first.keys() & set(_RUN.findall(" ".join(set(text.split(" ")))))

    def _words(self, text: str) -> list[tuple[int, int, int]]:
        hits: list[tuple[int, int, int]] = []
        for at, word in self._first_words(text):
            for (before, length), table in self._by_first[word].items():
                start = at - before
                end = start + length
                index = table.get(text[start:end]) if start >= 0 else None
                if index is not None and _stands_alone(text, start, end):
                    hits.append((start, end, index))
        return hits

    def _anywhere(self, text: str) -> list[tuple[int, int, int]]:
        if self._inside_pattern is None:
            return []
        return [(hit.start(), hit.end(), self._inside[hit[0]]) for hit in self._inside_pattern.finditer(text)]


def _longest(candidates: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of candidates that overlap the longest, in order of their places; at equal length a kept value comes first."""
    candidates.sort(key=lambda hit: (hit[0] - hit[1], hit[2] != KEPT, hit[0]))
    taken: list[tuple[int, int, int]] = []
    for hit in candidates:
        place = bisect_left(taken, hit)
        before_free = place == 0 or taken[place - 1][1] <= hit[0]
        after_free = place == len(taken) or hit[1] <= taken[place][0]
        if before_free and after_free:
            taken.insert(place, hit)
    return taken


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start > 0 and _in_word(text[start - 1]) and _in_word(text[start]):
        return False
    return not (end < len(text) and _in_word(text[end]) and _in_word(text[end - 1]))


def _in_word(character: str) -> bool:
    return character.isalnum() or (not character.isascii() and unicodedata.category(character)[0] == "M")
