"""From readings and a person's verdicts to one plan per file, with one set of stand-ins for the submission."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sanitization.policies.careful import careful_names, careful_places
from sanitization.policies.dating import dated
from sanitization.policies.identities import PROJECT, WIDTH, identities, worth_searching
from sanitization.policies.normal_forms import normalise
from sanitization.policies.places import coarse
from sanitization.policies.realistic import dressed
from sanitization.policies.rough import Rough
from sanitization.policies.scaling import linked, scaled
from sanitization.policies.stand_ins import StandIns
from sanitization.policies.styles import PLAIN, Figures, Names, Places, Style
from sanitization.policies.wording import Wording
from sanitization.vocabulary import ContentPolicy, Found, Hidden, Known, Plan, Reach, Reading, SpanToHide

DECLARED, CALLED_PROJECT = 1000.0, 100.0
FOLLOWS = 5.0  # a surname is a person's, whatever else that word was taken for
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


def plan_submission(
    readings: Sequence[Reading],
    *,
    verdicts: Mapping[str, Verdict],
    declared: Sequence[Known],
    assigned: Mapping[str, str],
    content: ContentPolicy | None = None,
    style: Style = PLAIN,
) -> tuple[list[Plan], dict[str, str]]:
    """One plan per reading, in order, and every stand-in by normal form for the next run.

    The stand-ins for the next run are labels whatever the style is: it dresses them anew, the same way for its key.
    """
    wording = Wording(readings)
    kept = {key for key, verdict in verdicts.items() if verdict.keep}
    who = identities(readings, declared, wording, kept)
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
        known.reach = max(known.reach, reach, key=WIDTH.index)

    for term in declared:
        wish(term.value, term.entity, term.reach, DECLARED)
    loose = Rough(who.known)
    for found in _all_found(readings):
        ruled = normalise(found.value) in verdicts
        if ruled or "slot" in found.span.detectors or not loose.covers(found.span.entity, found.value):
            wish(found.value, found.span.entity, _reach(found, wording), found.span.score)
    for known in who.known:
        wish(known.value, known.entity, known.reach, CALLED_PROJECT if known.source == PROJECT else 0.5)
    for form in who.follows:
        wish(form.value, form.entity, form.reach, FOLLOWS)

    careful = careful_names(who.known, wording)
    found_by_care = [tuple(careful_places(reading, careful)) for reading in readings]
    names = {plain: name for name, plain in careful.items()}
    for plain in dict.fromkeys(place[3] for places_of_one in found_by_care for place in places_of_one):
        wish(names[plain], "PERSON", Reach.HERE, 0.5)

    stand_ins = StandIns(assigned, _taboo(readings, wishes), who.owners)
    entities = {key: max(wanted.entities, key=lambda name: wanted.entities[name]) for key, wanted in wishes.items()}
    stand_ins.known_names((wanted.value, entities[key]) for key, wanted in wishes.items())
    hidden: list[Hidden] = []
    places: dict[str, int] = {}
    for key, wanted in wishes.items():
        places[key] = len(hidden)
        hidden.append(stand_ins.give(wanted.value, entities[key], wanted.reach))
    if style.names is Names.REALISTIC:
        hidden = dressed(hidden, readings, style.key)
    if style.places is Places.COARSE:
        hidden = coarse(hidden, readings)
    same: list[tuple[SpanToHide, ...]] = [()] * len(readings)
    if style.figures is Figures.SCALE:
        hidden = scaled(hidden, readings, style.key)
        same = linked(hidden, readings)
    hidden, moved = dated(hidden, readings, style)
    everything, exempt = tuple(hidden), tuple(kept_values.values())
    plans = [
        Plan(
            hidden=everything,
            spans=(*_spans(reading, places, hidden, more), *numbers, *dates),
            kept=exempt,
            content=content or ContentPolicy(),
        )
        for reading, more, numbers, dates in zip(readings, found_by_care, same, moved, strict=True)
    ]
    return plans, stand_ins.assigned


def _reach(found: Found, wording: Wording) -> Reach:
    sure = found.span.detectors and ("slot" in found.span.detectors or "known" in found.span.detectors)
    if found.reach is Reach.WORD and not sure and not worth_searching(found.span.entity, found.value, wording):
        return Reach.HERE
    return found.reach


def _spans(
    reading: Reading,
    places: Mapping[str, int],
    hidden: Sequence[Hidden],
    more: Sequence[tuple[str, int, int, str]],
) -> tuple[SpanToHide, ...]:
    """Where the search for values would not look: values of reach HERE, and values grown into longer words."""
    texts = {seen.key: seen.text for seen in reading.passages}
    spans = [
        SpanToHide(key=key, start=start, end=end, hidden=places[plain])
        for key, start, end, plain in more
        if plain in places
    ]
    for found in reading.found:
        index = places.get(normalise(found.value))
        if index is None:
            continue
        start, end = found.span.start, found.span.end
        text = texts.get(found.key, "")
        inside = (start > 0 and text[start - 1 : start].isalnum()) or text[end : end + 1].isalnum() or not text
        if hidden[index].reach in (Reach.HERE, Reach.EXACT) or inside:
            spans.append(SpanToHide(key=found.key, start=start, end=end, hidden=index))
    return tuple(spans)


def _all_found(readings: Sequence[Reading]) -> Iterable[Found]:
    for reading in readings:
        yield from reading.found


def _taboo(readings: Sequence[Reading], wishes: Mapping[str, _Wish]) -> set[str]:
    """What no stand-in may be: any real value, and anything in the texts that looks like a stand-in."""
    taboo = set(wishes)
    for reading in readings:
        for seen in reading.passages:
            taboo.update(normalise(text) for text in _LOOKS_LIKE_A_STAND_IN.findall(seen.text))
    return taboo
