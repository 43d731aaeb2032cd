"""From readings and a person's verdicts to one plan per file, with one set of stand-ins for the submission."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sanitization.policies.entities import AMBIGUOUS, COARSE_PLACES, GENERIC_FIRMS, NAMES, PUBLIC_DOMAINS, STRUCTURAL
from sanitization.policies.normal_forms import normalise
from sanitization.policies.people import person_words
from sanitization.policies.stand_ins import OFFICE_MAILBOXES, StandIns
from sanitization.policies.treatments import is_ambiguous, is_no_secret
from sanitization.vocabulary import ContentPolicy, Found, Hidden, Known, Plan, Reach, Reading, SpanToHide

CONFIDENT = 0.8
# A word of running text; words inside addresses, paths and identifiers say nothing about English.
_PLAIN_WORD = re.compile(r"(?<![\w@./\\:-])[a-z]{3,}(?![\w@/\\-]|[.:]\w)")
_LOOKS_LIKE_A_STAND_IN = re.compile(r"\b(?:person|company|place|address|project|term|redacted)[ -]?\d+\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a person said about a value: leave it, or hide it inside longer words too."""

    keep: bool = False
    anywhere: bool = False


@dataclass(slots=True)
class _Wish:
    value: str
    entities: dict[str, float]
    reach: Reach


def known_from(readings: Sequence[Reading], declared: Sequence[Known]) -> tuple[Known, ...]:
    """What a second scan of every file of the submission should know."""
    common = _words_in_lower_case(readings)
    known: dict[str, Known] = {}

    def learn(value: str, entity: str, source: str, reach: Reach = Reach.WORD) -> None:
        known.setdefault(normalise(value), Known(value=value.strip(), entity=entity, reach=reach, source=source))

    for term in declared:
        if term.value.strip():
            learn(term.value, term.entity, term.source or "declared", term.reach)
    for reading in readings:
        for identity in reading.learned:
            if _worth_searching(identity.entity, identity.value, common):
                learn(identity.value, identity.entity, identity.source or "metadata")
    for found in _all_found(readings):
        sure = found.span.score >= CONFIDENT or found.span.entity not in NAMES
        if found.reach is not Reach.HERE and sure and _worth_searching(found.span.entity, found.value, common):
            learn(found.value, found.span.entity, "found elsewhere")
    for value, entity in [(term.value, term.entity) for term in known.values()]:
        for part, part_entity, source in _parts(value, entity):
            if _worth_searching(part_entity, part, common):
                learn(part, part_entity, source)
    return tuple(known.values())


def plan_submission(
    readings: Sequence[Reading],
    *,
    verdicts: Mapping[str, Verdict],
    declared: Sequence[Known],
    assigned: Mapping[str, str],
    content: ContentPolicy | None = None,
) -> tuple[list[Plan], dict[str, str]]:
    """One plan per reading, in order, and every stand-in by normal form for the next run."""
    common = _words_in_lower_case(readings)
    kept = {key for key, verdict in verdicts.items() if verdict.keep}
    kept_values: dict[str, str] = {}
    wishes: dict[str, _Wish] = {}

    def wish(value: str, entity: str, reach: Reach, weight: float) -> None:
        key = normalise(value)
        if key in kept:
            kept_values.setdefault(key, value.strip())
            return
        if not key:
            return
        verdict = verdicts.get(key)
        if verdict is not None and verdict.anywhere:
            reach = Reach.ANYWHERE
        known = wishes.setdefault(key, _Wish(value.strip(), {}, reach))
        known.entities[entity] = known.entities.get(entity, 0.0) + weight
        known.reach = max(known.reach, reach, key=_WIDTH.index)

    for term in declared:
        wish(term.value, term.entity, term.reach, 1000.0)
    for found in _all_found(readings):
        wish(found.value, found.span.entity, _reach(found, common), found.span.score)
    for known in known_from(readings, declared):
        wish(known.value, known.entity, known.reach, 0.5)

    stand_ins = StandIns(assigned, _taboo(readings, wishes))
    entities = {key: max(wanted.entities, key=lambda name: wanted.entities[name]) for key, wanted in wishes.items()}
    for key, wanted in wishes.items():
        stand_ins.known_name(wanted.value, entities[key])
    hidden: list[Hidden] = []
    places: dict[str, int] = {}
    for key, wanted in wishes.items():
        places[key] = len(hidden)
        hidden.append(stand_ins.give(wanted.value, entities[key], wanted.reach))
    everything, exempt = tuple(hidden), tuple(kept_values.values())
    plans = [
        Plan(hidden=everything, spans=_spans(reading, places, hidden), kept=exempt, content=content or ContentPolicy())
        for reading in readings
    ]
    return plans, stand_ins.assigned


_WIDTH = (Reach.HERE, Reach.WORD, Reach.ANYWHERE)


def _reach(found: Found, common: set[str]) -> Reach:
    sure = found.span.detectors and ("slot" in found.span.detectors or "known" in found.span.detectors)
    if found.reach is Reach.WORD and not sure and not _worth_searching(found.span.entity, found.value, common):
        return Reach.HERE
    return found.reach


def _spans(reading: Reading, places: Mapping[str, int], hidden: Sequence[Hidden]) -> tuple[SpanToHide, ...]:
    """Where the search for values would not look: values of reach HERE, and values grown into longer words."""
    texts = {seen.key: seen.text for seen in reading.passages}
    spans = []
    for found in reading.found:
        index = places.get(normalise(found.value))
        if index is None:
            continue
        start, end = found.span.start, found.span.end
        text = texts.get(found.key, "")
        inside = (start > 0 and text[start - 1 : start].isalnum()) or text[end : end + 1].isalnum() or not text
        if hidden[index].reach is Reach.HERE or inside:
            spans.append(SpanToHide(key=found.key, start=start, end=end, hidden=index))
    return tuple(spans)


def _all_found(readings: Sequence[Reading]) -> Iterable[Found]:
    for reading in readings:
        yield from reading.found


def _worth_searching(entity: str, value: str, common: set[str]) -> bool:
    """Whether finding the value as a word elsewhere would mean the same thing there."""
    plain = normalise(value)
    if is_ambiguous(entity, value) or is_no_secret(entity, value):
        return False
    return entity not in NAMES or " " in plain or plain not in common


def _parts(value: str, entity: str) -> Iterable[tuple[str, str, str]]:
    """Values that follow from a value: surname and first name, the mail domain and its name."""
    if entity == "PERSON":
        words = person_words(value)
        if 1 < len(words) <= 4:
            spelled = {word.casefold(): word for word in re.findall(r"[^\W\d_][^\W_]*", value)}
            for word in (words[-1], words[0]):
                if len(word) >= 4 and word in spelled and spelled[word][0].isupper():
                    yield spelled[word], "PERSON", "part of a name"
    if entity == "ORGANIZATION" and len(value.split()) > 1:
        yield from _leading_word(value.split(maxsplit=1)[0])
    if entity in ("EMAIL_ADDRESS", "DOMAIN_NAME"):
        local, _, domain = value.rpartition("@")
        if local.casefold() not in OFFICE_MAILBOXES:
            for word in re.findall(r"[^\W\d_]{4,}", local):
                if word.casefold() not in OFFICE_MAILBOXES:
                    yield word.title(), "PERSON", "part of a mail address"
        domain = domain.strip(" .>").casefold()
        if domain in PUBLIC_DOMAINS or "." not in domain or domain.endswith((".example", ".test", ".invalid")):
            return
        yield domain, "DOMAIN_NAME", "mail domain"
        label = max(domain.split(".")[:-1], key=len)
        if len(label) >= 5 and label not in AMBIGUOUS and label not in STRUCTURAL and label not in OFFICE_MAILBOXES:
            yield label.title(), "ORGANIZATION", "mail domain"
            yield from _leading_word(label.split("-")[0].title())


def _leading_word(word: str) -> Iterable[tuple[str, str, str]]:
    """People say "Harborline" for Harborline Capital; a word that says nothing by itself is left alone."""
    if len(word) >= 6 and word.isalpha() and word.casefold() not in AMBIGUOUS | GENERIC_FIRMS | STRUCTURAL:
        yield word, "ORGANIZATION", "part of a name"


def _words_in_lower_case(readings: Sequence[Reading]) -> set[str]:
    """Words that the submission itself uses as ordinary words; no name of one word may be hidden by them."""
    words: set[str] = set(COARSE_PLACES)
    for reading in readings:
        for seen in reading.passages:
            words.update(_PLAIN_WORD.findall(seen.text))
    return words


def _taboo(readings: Sequence[Reading], wishes: Mapping[str, _Wish]) -> set[str]:
    """What no stand-in may be: any real value, and anything in the texts that looks like a stand-in."""
    taboo = set(wishes)
    for reading in readings:
        for seen in reading.passages:
            taboo.update(normalise(text) for text in _LOOKS_LIKE_A_STAND_IN.findall(seen.text))
    return taboo
