"""Which values name the same person or firm: other casing, initials, surname only, e-mail local part, legal form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sanitization.policies.normal_forms import searchable, visible
from sanitization.policies.spelling import skeleton, sound, typed
from sanitization.policies.word_lists import listed

HONORIFICS = listed("""
    mr mrs ms miss mx dr prof professor sir dame lord lady herr frau hon rev mme mlle madame monsieur senor senora
    sr sra signor signora
""")
# Small words inside surnames: they come and go ("van der Berg", "Berg").
PARTICLES = listed("""
    van von der den ter ten de da do dos das del della di la le du des el al bin bint ibn af av zu zum zur
""")
LEGAL_FORMS = listed("""
    ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh mbh ag kg ohg sa sas sarl srl
    spa bv nv oy oyj ab as asa aps pty pte pvt kk group holding holdings the and
""")
REMEMBERED = 65_536  # names that are taken apart once
LONGEST_HANDLE = 8  # characters that old systems gave a user name
_WORDS = re.compile(r"[^\W_]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑](?=[^\W\d_])")
_SECOND_HALF = re.compile(r"(?<=[^\W\d_])[-‐‑]([^\W\d_]+)")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def spelled(value: str) -> tuple[str, ...]:
    """The words of a person's name as written, first names before surnames, without titles: "Quint, Ms Rosa"."""
    words = _in_order(value)
    kept = tuple(word for word in words if searchable(word) not in HONORIFICS)
    if any(word[0].isupper() for word in kept):  # "Rosa first" names Rosa, "Hye-jin" both halves
        halves = _SECOND_HALF.findall(visible(value))
        kept = tuple(word for word in kept if not word[0].islower() or searchable(word) in PARTICLES or word in halves)
    return tuple(word for word in kept if searchable(word) not in PARTICLES) or kept


def _in_order(value: str) -> list[str]:
    """All words, the surname last. An apostrophe inside a name joins it; a hyphen parts it."""
    plain = _POSSESSIVE.sub("", visible(value))
    before, comma, after = plain.partition(",")
    ordered = f"{after} {before}" if comma and after.strip() and len(after.split()) <= 3 else plain
    words = re.findall(r"[^\W_]+(?:['’`ʼ][^\W_]+)*", ordered)
    shouted = [word for word in words if len(word) > 2 and word.isupper()]
    # "QUINT Rosa": capitals mark the surname.
    if shouted and words[: len(shouted)] == shouted and any(word.istitle() for word in words[len(shouted) :]):
        return words[len(shouted) :] + shouted
    return words


@lru_cache(maxsize=REMEMBERED)
def joined(value: str) -> tuple[str, ...]:
    """Like spelled(), with the small words of surnames at the head of what follows them: ("Femke", "vanderBerg")."""
    merged: list[str] = []
    small = ""
    for word in _in_order(value):
        if searchable(word) in PARTICLES:
            small += word
        else:
            merged.append(small + word)
            small = ""
    words = spelled(value)
    fits = len(merged) == len(words) and all(long.endswith(word) for long, word in zip(merged, words, strict=True))
    return tuple(merged) if fits else words


@lru_cache(maxsize=REMEMBERED)
def compounded(value: str) -> tuple[str, ...]:
    """Like spelled(), with the parts of a double name in one word: ("AnneSophie", "LefèvreCaron")."""
    return spelled(_HYPHEN.sub("", visible(value)))


@lru_cache(maxsize=REMEMBERED)
def person_words(value: str) -> tuple[str, ...]:
    """The words of a person's name in the one spelling that all spellings share, without titles and particles."""
    return _alike(spelled(value))


def _alike(words: tuple[str, ...]) -> tuple[str, ...]:
    # An initial stays one letter: "Þ." is no "th".
    return tuple(re.sub(r"['’`ʼ]", "", skeleton(word))[: 1 if len(word) == 1 else None] for word in words)


@lru_cache(maxsize=REMEMBERED)
def firm_words(value: str) -> tuple[str, ...]:
    """The words of a firm's name without its legal form."""
    words = _WORDS.findall(_POSSESSIVE.sub("", searchable(value)))
    kept = tuple(word for word in words if word not in LEGAL_FORMS and len(word) > 1)
    return kept or tuple(words)


class Register:
    """Known people or firms by their words, so that another form of a name finds its owner."""

    def __init__(self) -> None:
        self._names: dict[int, list[tuple[str, ...]]] = {}
        self._by_words: dict[tuple[str, ...], int] = {}
        self._by_word: dict[str, set[int]] = {}
        self._by_pair: dict[tuple[str, str], set[int]] = {}
        self._by_sound: dict[str, set[int]] = {}
        self._by_handle: dict[str, set[int]] = {}
        self._by_initials: tuple[dict[str, set[int]], dict[str, set[int]]] = ({}, {})  # likely, less likely

    def add(self, words: tuple[str, ...], owner: int, spellings: Sequence[tuple[str, ...]] = ()) -> None:
        """spellings: the words as written, in one way or more, for what they look like in addresses."""
        if not words or self._by_words.get(words) == owner:
            return
        for name in dict.fromkeys((words, *(_alike(spelling) for spelling in spellings))):
            self._by_words.setdefault(name, owner)
            self._names.setdefault(owner, []).append(name)
            for word in name:
                if len(word) > 1:
                    self._by_word.setdefault(word, set()).add(owner)
                    self._by_sound.setdefault(sound(word), set()).add(owner)
            for pair in _pairs(name):
                self._by_pair.setdefault(pair, set()).add(owner)
        for spelling in spellings or (words,):
            for handle in handles(spelling):
                for written in {handle, skeleton(handle)}:
                    self._by_handle.setdefault(written, set()).add(owner)
            for at, letters in enumerate(initials(_alike(spelling))):
                self._by_initials[at > 1].setdefault(letters, set()).add(owner)

    def person(self, words: tuple[str, ...]) -> int | None:
        """The owner of the name in this form, if there is exactly one."""
        return _only(self.people(words))

    def people(self, words: tuple[str, ...]) -> set[int]:
        """All who may be meant by the name in this form."""
        exact = self._by_words.get(words)
        if exact is not None:
            return {exact}
        if not words:
            return set()
        if all(len(word) == 1 for word in words):
            letters = "".join(words)
            likely, less_likely = self._by_initials
            return likely.get(letters) or less_likely.get(letters, set())
        for turned in _turns(words):
            fitting = {
                owner
                for owner in self._candidates(turned)
                if any(
                    _same_person(turned, known) for known in self._names[owner] if len(known) > 1 or len(turned) == 1
                )
            }
            if fitting:
                return fitting
        alike = self._by_sound.get(sound(words[-1]), set())
        for word in words[:-1]:
            alike = alike & self._by_sound.get(sound(word), set())
        if alike:
            return alike
        # "joaquin zubizarretaleal", out of an address
        owner = self.handle("".join(words)) if len(words) <= 2 else None
        return set() if owner is None else {owner}

    def _candidates(self, words: tuple[str, ...]) -> set[int]:
        """Those whom _same_person() may take for `words`: many share one word, few share a letter besides."""
        if len(words) == 1:
            return self._by_word.get(words[0], set())
        sets = [self._by_pair[pair] for pair in _pairs(words) if pair in self._by_pair]
        return set().union(*sets) if sets else set()

    def firm(self, words: tuple[str, ...]) -> int | None:
        exact = self._by_words.get(words)
        if exact is not None or not words:
            return exact
        fitting = {
            owner
            for owner in self._by_word.get(words[0], ())
            for known in self._names[owner]
            if len(known) != len(words) and (known[: len(words)] == words or words[: len(known)] == known)
        }
        return _only(fitting) if fitting or len(words) > 1 else self.handle(words[0])

    def handle(self, text: str) -> int | None:
        """The owner of an e-mail local part, a user name, or a firm's domain label."""
        letters = re.sub(r"[^a-z]", "", searchable(text))
        return _only(self._by_handle.get(letters) or self._by_handle.get(skeleton(letters), set()))


@lru_cache(maxsize=REMEMBERED)
def handles(words: tuple[str, ...]) -> tuple[str, ...]:
    """Forms in which a name stands in user names, letters only."""
    spellings = [tuple(typed(word)) for word in words]
    if not all(spellings):
        return ()
    forms: dict[str, None] = {}
    for way in (0, -1):
        for form in _handles(tuple(each[way] for each in spellings)):
            forms.setdefault(form)
    return tuple(forms)


def _handles(words: tuple[str, ...]) -> Iterator[str]:
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield from (first,) if len(first) > 2 else ()
        return
    whole = "".join(words[1:])
    for surname in dict.fromkeys((last, whole, words[1])):
        yield from (first + surname, surname + first)
        if len(surname) > 2:
            yield from (first[0] + surname, surname + first[0], surname)
            if len(surname) >= LONGEST_HANDLE:
                yield from ((first[0] + surname)[:LONGEST_HANDLE], (surname + first[0])[:LONGEST_HANDLE])
    if len(first) > 2:
        yield from (first + last[0], first + words[1][0], first)
    if len(words) > 2:
        yield "".join(words[:-1]) + last[0]
        yield "".join(words[:2])
        yield "".join(word[0] for word in words[:-1]) + last


def initials(words: tuple[str, ...]) -> Iterator[str]:
    """First letters: of the first and the last word, of all, and, less likely, of the first two (Ashdown-Pryce: A).

    Always three, so that the place of one tells how likely it is.
    """
    if len(words) > 1:
        yield from (words[0][0] + words[-1][0], "".join(word[0] for word in words), words[0][0] + words[1][0])


def _pairs(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each whole word of a name with the first letter of each of its other words."""
    for at, word in enumerate(words):
        if len(word) > 1:
            for other in (*words[:at], *words[at + 1 :]):
                yield word, other[:1]


def _turns(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words as they stand, then with the surname written first."""
    yield words
    if 1 < len(words) <= 4:
        yield (words[-1], *words[:-1])
        if len(words) > 2:
            yield (*words[1:], words[0])


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is a short form of the other: words in order, initials allowed, a surname in full."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    places = []
    at = 0
    for word in short:
        at = next((place for place in range(at, len(long)) if _same_word(word, long[place])), -1)
        if at < 0:
            return False
        places.append(at)
        at += 1
    whole = [place for word, place in zip(short, places, strict=True) if len(word) > 1 and len(long[place]) > 1]
    if len(short) == 1:
        return bool(whole)
    # Both name the first name, or neither does.
    return bool(whole) and (places[0] == 0 or places == list(range(len(long) - len(short), len(long))))


def _same_word(one: str, other: str) -> bool:
    return one == other or (one[:1] == other[:1] and 1 in (len(one), len(other)))


def _only(owners: set[int]) -> int | None:
    return next(iter(owners)) if len(owners) == 1 else None
