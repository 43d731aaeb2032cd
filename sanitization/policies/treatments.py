"""The default policy: what is hidden, and how far hiding a value goes."""

from __future__ import annotations

import re

from sanitization.policies.entities import AMBIGUOUS, COARSE_PLACES, NAMES, STRUCTURAL
from sanitization.policies.named import GENERAL, Policy
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Passage, PassageKind, Reach, Span

SURE_NAME, SURE_WORD = 0.6, 0.85  # a name of several words, and a single word that may be a name
SHORTEST = 4  # letters and digits that a value needs to be searched everywhere
SHORTEST_NUMBER = 6
SHORTEST_CELL = 7  # digits of a number cell: the same digits elsewhere in a sheet are an amount before they are an id
_YEAR = re.compile(r"(?:19|20)\d\d")
_BARE = re.compile(r"[-+(]{0,2}[\d.,' ]+(?:e[-+]?\d+)?\)?")  # an amount without its currency is any number


def identity_span(passage: Passage) -> Span:
    """The whole of a slot that says who did it, whatever stands there."""
    return Span(
        start=0,
        end=len(passage.text),
        entity=passage.hint or "PERSON",
        score=1.0,
        detectors=("slot",),
        reason="stands where the file says who did it",
    )


def reach_of(span: Span, value: str, passage: Passage, policy: Policy = GENERAL) -> Reach | None:
    """How far hiding `value` goes; None: the policy does not hide it."""
    known = "known" in span.detectors
    if passage.kind is not PassageKind.IDENTITY and not known:
        if policy.leaves(span.entity) or not policy.counts(span.entity, span.score):
            return None
        if is_no_secret(span.entity, value):
            return None
        if span.entity in NAMES and span.score < (SURE_NAME if " " in value.strip() else SURE_WORD):
            return Reach.HERE
        if passage.kind is PassageKind.NUMBER and sum(map(str.isdigit, value)) < SHORTEST_CELL:
            return Reach.HERE
    return Reach.HERE if is_ambiguous(span.entity, value) else Reach.WORD


def is_no_secret(entity: str, value: str) -> bool:
    """Words of programs and file structure, places as large as a country, and years.

    A year alone is no element of a date by HIPAA's safe harbour: 45 CFR 164.514(b)(2)(i)(C).
    """
    plain = normalise(value).strip(" .,:;")
    if entity == "DATE_TIME" and _YEAR.fullmatch(plain):
        return True
    if not any(character.isalnum() for character in plain):
        return True
    if entity in NAMES and all(word in STRUCTURAL for word in plain.split()):
        return True
    return plain in STRUCTURAL or (entity in ("LOCATION", "ORGANIZATION") and plain in COARSE_PLACES)


def is_ambiguous(entity: str, value: str) -> bool:
    """Too short or too common to be searched everywhere."""
    plain = normalise(value).strip(" .,:;'\"")
    letters = sum(character.isalnum() for character in plain)
    if entity == "FINANCIAL_FIGURE" and _BARE.fullmatch(plain):
        return True
    if plain.isascii() and letters < SHORTEST:
        return True
    if letters == sum(character.isdigit() for character in plain) and letters < SHORTEST_NUMBER:
        return True
    if plain in STRUCTURAL or plain in AMBIGUOUS or plain in COARSE_PLACES:
        return True
    return entity in NAMES and " " not in plain and value.strip().islower() and plain.isascii()
