"""What the texts themselves say belongs together: a name and its address, a name and its short form in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sanitization.policies.normal_forms import normalise
from sanitization.policies.people import firm_words, person_words, spelled
from sanitization.policies.spelling import FOREIGN, sound
from sanitization.vocabulary import Found, Reading

_BETWEEN = re.compile(r"[\"'”’]?[\s,]{0,3}[<(\[]?(?:mailto:)?[\"' ]?")
_PROJECT_BEFORE = re.compile(r"\b(?:[Pp]roject|[Oo]peration|[Cc]ode ?name)[ :_-]{1,2}[\"“']?$")
_DEFINED = re.compile(
    r"[\"”’]?,?\s{0,3}\((?:hereinafter|hereafter|the|in short|short|also|known as|formerly)?[ ,]{0,2}"
    r"[\"“'‘«]?(?P<short>[A-Z][\w&.-]{1,24})[\"”'’»]?(?:[ ,]+(?:or|and)\b[^()]{0,40})?\)"
)


def addresses(readings: Sequence[Reading]) -> dict[str, str]:
    """normalised mail address -> the name that it stands behind, in a header, a history or running text."""
    named: dict[str, str] = {}
    for reading in readings:
        texts = {seen.key: seen.text for seen in reading.passages}
        slots = {found.key: found for found in reading.found if "slot" in found.span.detectors}
        for key, found in slots.items():
            # Headers and histories keep a name beside its address: "...n" and "...a".
            name = slots.get(f"{key[:-1]}n") if key.endswith("a") else None
            if name is not None and "@" in found.value and "@" not in name.value:
                named.setdefault(normalise(found.value), name.value)
        for name, mail in _neighbours(reading.found):
            between = texts.get(mail.key, "")[name.span.end : mail.span.start]
            if _BETWEEN.fullmatch(between):
                named.setdefault(normalise(mail.value), name.value)
    return named


def _neighbours(found: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    before: Found | None = None
    for each in sorted(found, key=lambda item: (item.key, item.span.start)):
        kinds = (before.span.entity, each.span.entity) if before is not None else ()
        if before is not None and before.key == each.key and kinds == ("PERSON", "EMAIL_ADDRESS"):
            yield before, each
        before = each


def definitions(readings: Sequence[Reading]) -> Iterator[tuple[str, str, str]]:
    """(short form, name, entity) where a name is followed by its short form in brackets: Quint Foods plc ("QF")."""
    for reading in readings:
        texts = {seen.key: seen.text for seen in reading.passages}
        for found in reading.found:
            if found.span.entity not in ("PERSON", "ORGANIZATION"):
                continue
            behind = texts.get(found.key, "")[found.span.end : found.span.end + 90]
            match = _DEFINED.match(behind)
            if match is not None and _stands_for(match["short"], found.value, found.span.entity):
                yield match["short"], found.value, found.span.entity


def _stands_for(short: str, name: str, entity: str) -> bool:
    letters = short.replace(".", "").replace("&", "").replace("-", "")
    if entity == "PERSON":
        words = spelled(name)
        return letters.isupper() and letters.casefold() == "".join(word[0] for word in words).casefold()
    if not letters.isupper() or not 2 <= len(letters) <= 8:
        words = firm_words(name)
        return len(short) > 3 and len(words) > 1 and normalise(short) == words[0]
    # The letters stand in the name in this order, the first of them at its head.
    rest = iter(name.upper())
    return name[:1].upper() == letters[0] and all(letter in rest for letter in letters)


def projects(readings: Sequence[Reading]) -> Iterator[str]:
    """Names that stand behind the word project, whatever they were taken for."""
    for reading in readings:
        texts = {seen.key: seen.text for seen in reading.passages}
        for found in reading.found:
            if found.span.entity in ("PERSON", "ORGANIZATION", "LOCATION", "PROJECT"):
                before = texts.get(found.key, "")[max(0, found.span.start - 16) : found.span.start]
                if _PROJECT_BEFORE.search(before):
                    yield found.value


def transliterated(readings: Sequence[Reading], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(value, name) for names in Cyrillic or Greek letters that read like one of `names` (normal form -> value)."""
    known: dict[str, str] = {}
    for name in names.values():
        words = person_words(name)
        if len(words) > 1:
            for word in words:
                if len(word) > 3:
                    known.setdefault(sound(word), name)
    if not known:
        return
    seen: set[str] = set()
    for reading in readings:
        for passage in reading.passages:
            for match in () if passage.text.isascii() else FOREIGN.finditer(passage.text):
                if match[0] not in seen:
                    seen.add(match[0])
                    owner = next((known[key] for word in match[0].split() if (key := sound(word)) in known), None)
                    if owner is not None:
                        yield match[0], owner
