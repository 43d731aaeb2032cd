"""Stand-ins that read like what they stand for: invented names, addresses and user names that belong together.

Works on stand-ins that are already given ("Person 3", "person3@example.com"): every number becomes one invented
person, firm, place or project, so that what was consistent stays consistent.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sanitization.policies.invented import CODE_NAMES, ENGLISH, FIRM_KINDS, FIRM_STEMS, TOWNS, culture_of
from sanitization.policies.normal_forms import normalise, searchable
from sanitization.policies.people import HONORIFICS, LEGAL_FORMS, PARTICLES, firm_words, person_words, spelled
from sanitization.policies.shapes import phone_of_fiction
from sanitization.policies.spelling import skeleton, typed
from sanitization.vocabulary import Hidden, Reading

_NUMBERED = re.compile(r"(?P<family>person|company|project|place|address)[ -]?(?P<number>\d+)", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:['’`ʼ][^\W_]+)*")
_TEXT_WORD = re.compile(r"[^\W\d_]{3,}")
_WOMAN = re.compile(r"\b(?:ms|mrs|miss|mme|frau|señora|sra|dame|lady)\.?[ \u00a0]$", re.IGNORECASE)
_MAN = re.compile(r"\b(?:mr|herr|sir|señor|lord|monsieur)\.?[ \u00a0]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Person:
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class _Firm:
    stem: str
    kind: str


def dressed(hidden: Sequence[Hidden], readings: Sequence[Reading], key: str) -> list[Hidden]:
    """The same values with invented names instead of labels. Falls back to the label where names run out."""
    return list(_Wardrobe(hidden, readings, key).dress())


class _Wardrobe:
    def __init__(self, hidden: Sequence[Hidden], readings: Sequence[Reading], key: str) -> None:
        self._hidden = hidden
        self._key = key.encode()
        # No word of an invented name stands in the submission: it could be somebody there.
        self._taken = _words_of(readings)
        self._mains = _longest_values(hidden)
        self._genders = _genders(hidden, readings)
        self._people: dict[int, _Person] = {}
        self._firms: dict[int, _Firm] = {}
        self._domains: dict[str, str] = {}
        for family, number in self._mains:
            if family == "person":
                self._invent_person(number)
            elif family == "company":
                self._invent_firm(number)
        for item in hidden:
            match = _NUMBERED.search(item.stand_in)
            if item.entity in ("DOMAIN_NAME", "HOSTNAME") and match is not None and int(match["number"]) in self._firms:
                self._domains[item.value.casefold()] = self._domain(int(match["number"]))

    def dress(self) -> Iterator[Hidden]:
        used: set[str] = set()
        for item in self._hidden:
            made = self._made(item)
            if made is None:
                yield item
                continue
            # Two addresses or user names of one person are two.
            if item.entity in ("EMAIL_ADDRESS", "USERNAME", "PHONE_NUMBER"):
                made = _unused(made, used)
                used.add(normalise(made))
            yield replace(item, stand_in=made, slug=_slug(item, made))

    def _made(self, item: Hidden) -> str | None:
        match = _NUMBERED.search(item.stand_in)
        if item.entity == "PHONE_NUMBER":
            return phone_of_fiction(item.value, self._draw(f"phone {normalise(item.value)}", 1000))
        if match is None:
            return None
        number, family = int(match["number"]), match["family"].casefold()
        if item.entity == "PERSON" and number in self._people:
            return _as_person(item.value, self._mains.get(("person", number), item.value), self._people[number])
        if item.entity == "USERNAME" and number in self._people:
            return _as_user(item.value, self._people[number])
        if item.entity == "EMAIL_ADDRESS" and family == "person" and number in self._people:
            domain = item.value.rpartition("@")[2].casefold()
            return f"{_as_user('a.b', self._people[number])}@{self._domains.get(domain, 'example.com')}"
        if item.entity == "ORGANIZATION" and number in self._firms:
            return _as_firm(item.value, self._firms[number])
        if item.entity in ("DOMAIN_NAME", "HOSTNAME") and family == "company" and number in self._firms:
            return item.stand_in.replace(f"company-{number}.example", self._domain(number))
        if item.entity == "PROJECT":
            return self._pick(f"project {number}", CODE_NAMES)
        if item.entity == "LOCATION":
            return self._pick(f"place {number}", TOWNS)
        if item.entity == "STREET_ADDRESS":
            town = self._pick(f"address {number}", TOWNS)
            return f"{1 + self._draw(f'house {number}', 98)} {town} Road" if town else None
        return None

    def _domain(self, number: int) -> str:
        return f"{self._firms[number].stem.casefold()}.example"

    def _invent_person(self, number: int) -> None:
        main = self._mains["person", number]
        culture = culture_of(main)
        given = {"woman": culture.women, "man": culture.men}.get(self._genders.get(number, ""), culture.either)
        # Names are given once, as long as there are enough of them.
        names = (given, (*culture.either, *culture.women, *culture.men), (*ENGLISH.women, *ENGLISH.men))
        picked = (self._pick(f"first {number}", each, spelled(main)[0]) for each in names)
        first = next((name for name in picked if name), None)
        last = self._pick(f"last {number}", culture.surnames, spelled(main)[-1]) or self._pick(
            f"last {number}", ENGLISH.surnames
        )
        if first and last:
            self._people[number] = _Person(first, last)

    def _invent_firm(self, number: int) -> None:
        stem = self._pick(f"firm {number}", FIRM_STEMS, firm_words(self._mains["company", number])[0])
        if stem:
            self._firms[number] = _Firm(stem, FIRM_KINDS[self._draw(f"kind {number}", len(FIRM_KINDS))])

    def _pick(self, what: str, names: Sequence[str], like: str = "") -> str | None:
        """One of `names` that nobody here has, of the length of `like` where one is left; None where none is."""
        free = [name for name in names if not set(_TEXT_WORD.findall(searchable(name))) & self._taken]
        close = [name for name in free if _length(name) == _length(like)] if like else []
        chosen = close or free
        if not chosen:
            return None
        name = chosen[self._draw(what, len(chosen))]
        self._taken.update(_TEXT_WORD.findall(searchable(name)))
        return name

    def _draw(self, what: str, below: int) -> int:
        return int.from_bytes(hmac.new(self._key, what.encode(), hashlib.sha256).digest()[:6], "big") % below


def _words_of(readings: Sequence[Reading]) -> set[str]:
    words: set[str] = set()
    for reading in readings:
        for seen in reading.passages:
            words.update(_TEXT_WORD.findall(searchable(seen.text)))
    return words


def _longest_values(hidden: Sequence[Hidden]) -> dict[tuple[str, int], str]:
    """(family, number) -> the name that says most, in the order of numbers."""
    mains: dict[tuple[str, int], str] = {}
    for item in hidden:
        match = _NUMBERED.fullmatch(item.stand_in)
        if match is None or item.entity not in ("PERSON", "ORGANIZATION"):
            continue
        place = (match["family"].casefold(), int(match["number"]))
        words = person_words if item.entity == "PERSON" else firm_words
        weight = (len(words(item.value)), len(item.value))
        if place not in mains or weight > (len(words(mains[place])), len(mains[place])):
            mains[place] = item.value
    for item in hidden:  # people of whom only an address or a user name is known
        match = _NUMBERED.search(item.stand_in)
        if (
            match is not None
            and item.entity in ("EMAIL_ADDRESS", "USERNAME")
            and match["family"].casefold() == "person"
        ):
            mains.setdefault(("person", int(match["number"])), item.value.partition("@")[0])
    return dict(sorted(mains.items()))


def _genders(hidden: Sequence[Hidden], readings: Sequence[Reading]) -> Mapping[int, str]:
    """number of a person -> "woman" or "man", where a title before the name says so."""
    numbers: dict[str, int] = {}
    for item in hidden:
        match = _NUMBERED.fullmatch(item.stand_in)
        if item.entity == "PERSON" and match is not None:
            numbers[normalise(item.value)] = int(match["number"])
    genders: dict[int, str] = {}
    for reading in readings:
        texts = {seen.key: seen.text for seen in reading.passages}
        for found in reading.found:
            number = numbers.get(normalise(found.value))
            if number is not None and number not in genders:
                before = texts.get(found.key, "")[max(0, found.span.start - 10) : found.span.start]
                titled = "woman" if _WOMAN.search(before) else "man" if _MAN.search(before) else ""
                if titled:
                    genders[number] = titled
    return genders


def _as_person(value: str, main: str, person: _Person) -> str:
    """The invented name in the form that `value` has: order, initials, casing and titles kept."""
    words = person_words(main)
    firsts = _given(main, words)
    made: list[str] = []
    last_end, previous = 0, ""
    known = [token for token in _TOKEN.finditer(value) if searchable(token[0]) not in PARTICLES]
    for token in known:
        between = value[last_end : token.start()]
        plain = skeleton(token[0]).replace("'", "")
        if searchable(token[0]) in HONORIFICS:
            made.append(between + token[0])
            previous = ""
        else:
            is_first = plain in firsts or (
                len(plain) == 1
                and any(word.startswith(plain) for word in firsts)
                and len(made) < len(firsts)
                and len(known) > 1
            )
            part = person.first if is_first else person.last
            part = part[0].upper() if len(plain) == 1 else part
            part = part.upper() if token[0].isupper() and len(plain) > 1 else part
            part = part.lower() if token[0].islower() else part
            if part.casefold() == previous.casefold() and len(plain) > 1:
                last_end = token.end()  # a surname of two words becomes one of one
                continue
            gap = between if not made else re.sub(r"[^\W_]+[ '’-]*", "", between) or " "
            made.append((gap if made else "") + part)
            previous = part
        last_end = token.end()
    return "".join(made) + value[last_end:] if made else person.last


def _given(main: str, words: Sequence[str]) -> set[str]:
    """The words of the first name: both halves of "Hye-jin"."""
    if len(words) > 2 and re.search(r"[-‐‑]".join(map(re.escape, spelled(main)[:2])), main):
        return set(words[:2])
    return set(words[:1]) if len(words) > 1 else set()


def _as_user(value: str, person: _Person) -> str:
    first, last = (next(iter(typed(word.split("-")[-1])), "x") for word in (person.first, person.last))
    joint = re.search(r"[._-]", value)
    return f"{first}{joint[0]}{last}" if joint else f"{first[0]}{last}"


def _as_firm(value: str, firm: _Firm) -> str:
    words = value.split()
    forms = [
        word for word in words if searchable(word).strip(".,") in LEGAL_FORMS - {"the", "and", "group", "co", "company"}
    ]
    letters = re.sub(r"[^\w]", "", value)
    if len(words) == 1 and letters.isupper() and len(letters) <= 5:
        return (firm.stem[0] + firm.kind[0] + "G")[: max(2, len(letters))].upper()
    if len(firm_words(value)) == 1:
        made = " ".join((firm.stem, *forms))
    else:
        made = " ".join((firm.stem, firm.kind, *forms))
    if value.isupper():
        return made.upper()
    return made.lower() if value.islower() else made


def _slug(item: Hidden, made: str) -> str:
    if item.entity in ("PERSON", "ORGANIZATION", "PROJECT", "LOCATION", "STREET_ADDRESS"):
        return re.sub(r"[^a-z0-9]+", "-", searchable(made)).strip("-") or item.slug
    return made


def _unused(made: str, used: Iterable[str]) -> str:
    local, at, domain = made.partition("@")
    number = 2
    candidate = made
    while normalise(candidate) in used:
        candidate = f"{local}{number}{at}{domain}"
        number += 1
    return candidate


def _length(word: str) -> int:
    """Short, middle or long."""
    return (len(word) > 5) + (len(word) > 8)
