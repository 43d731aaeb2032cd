"""Firms told by where they stand: in blocks of contacts, before addresses, and by the words around them."""

from __future__ import annotations

import re

import pytest

from sanitization.detectors import contact_blocks, firm_cues
from sanitization.vocabulary import Span

ORGANIZATION = "ORGANIZATION"
MARKED = re.compile(r"\[(\w+)(?::(0\.\d+))?\|([^\]]*)\]")


def marked(written: str) -> tuple[str, list[Span]]:
    """Text with [TYPE:score|value] in it, as text and spans."""
    text, spans, place = "", [], 0
    for match in MARKED.finditer(written):
        text += written[place : match.start()]
        start, end = len(text), len(text) + len(match[3])
        spans.append(Span(start=start, end=end, entity=match[1], score=float(match[2] or 0.9)))
        text += match[3]
        place = match.end()
    return text + written[place:], spans


def firms(written: str) -> list[str]:
    text, spans = marked(written)
    settled = contact_blocks.settled(text, firm_cues.retyped(text, spans))
    return [text[span.start : span.end] for span in settled if span.entity == ORGANIZATION]


BLOCKS = [
    ("[PERSON|Rosa Quint]\nBirch & Otter\n[STREET_ADDRESS|12 Mill Lane]", ["Birch & Otter"]),
    ("[PERSON|Rosa Quint]\nbirch labs\nTel: [PHONE_NUMBER|020 7946 0018]", ["birch labs"]),
    ("> [PERSON|Rosa Quint]\n> Birchwise\n> [EMAIL_ADDRESS|rosa@birchwise.example]", ["Birchwise"]),
    ("[PERSON|Rosa Quint]\n[TITLE|Senior buyer]\nBirchwise\n[STREET_ADDRESS|12 Mill Lane]", ["Birchwise"]),
    ("[PERSON|Rosa Quint]\n[PERSON|Birchwise]\n[PERSON|Rosa Quint]\n[STREET_ADDRESS|12 Mill Lane]", ["Birchwise"]),
    ("[PERSON|Rosa Quint]\n[STREET_ADDRESS|Birchwise\n12 Mill Lane]", ["Birchwise"]),
    ("[PERSON|Rosa Quint]\nBirchwise\nthe corner of [STREET_ADDRESS|Mill Lane and High Street]", ["Birchwise"]),
    (
        "[PERSON|Rosa Quint]\nHead of Estates\nMistle House Trust\n[STREET_ADDRESS|Priory Yard, Thetford IP24 2AZ]",
        ["Mistle House Trust"],
    ),
    # None of these is a firm.
    ("[PERSON|Rosa Quint]\n[LOCATION|Leeds]\nTel: [PHONE_NUMBER|020 7946 0018]", []),
    ("[PERSON|Rosa Quint]\nGermany\nTel: [PHONE_NUMBER|020 7946 0018]", []),
    ("[PERSON|Rosa Quint]\n[PERSON|Walt Raman]\n[PHONE_NUMBER|020 7946 0018]", []),
    ("[PERSON|Rosa Quint]\n[PERSON|Raman]\n[PERSON|Okafor]", []),
    ("[PERSON|Rosa Quint]\nRose Cottage\n[STREET_ADDRESS|12 Mill Lane]", []),
    ("[PERSON|Rosa Quint]\nThank you\n[PHONE_NUMBER|020 7946 0018]", []),
    ("[PERSON|Rosa Quint]\nshe called twice today.\n[PHONE_NUMBER|020 7946 0018]", []),
    ("[PERSON|Rosa Quint]\nAddress:\n[STREET_ADDRESS|12 Mill Lane]", []),
    ("Rosa Quint\nBirchwise\n[STREET_ADDRESS|12 Mill Lane]", []),
]


@pytest.mark.parametrize(("written", "expected"), BLOCKS)
def test_the_line_between_a_name_and_its_address_is_a_firm(written: str, expected: list[str]) -> None:
    assert firms(written) == expected


def test_an_address_that_began_with_the_firm_begins_behind_it() -> None:
    text, spans = marked("[PERSON|Rosa Quint]\n[STREET_ADDRESS|Birchwise\n12 Mill Lane]\n")

    settled = contact_blocks.settled(text, spans)

    assert [text[span.start : span.end].strip() for span in settled if span.entity == "STREET_ADDRESS"] == [
        "12 Mill Lane"
    ]


BEFORE_ADDRESSES = [
    ("at [STREET_ADDRESS|Birchwise, 12 Mill Lane, Leeds]", ["Birchwise"]),
    ("at [STREET_ADDRESS|Rose Cottage, 12 Mill Lane, Leeds]", []),
    ("at [STREET_ADDRESS|Mill Lane 12, Leeds]", []),
    ("at [STREET_ADDRESS|France, 12 Mill Lane]", []),
]


@pytest.mark.parametrize(("written", "expected"), BEFORE_ADDRESSES)
def test_who_stands_before_an_address_is_a_firm(written: str, expected: list[str]) -> None:
    assert firms(written) == expected


CUES = [
    ("[PERSON|Birchwise] is headquartered in Leeds", ["Birchwise"]),
    ("[PERSON|Birchwise]'s shareholders met", ["Birchwise"]),
    ("[LOCATION:0.5|Birchwise] was founded in 1990", ["Birchwise"]),
    ("the CEO of [PERSON|Birchwise] left", ["Birchwise"]),
    ("she worked for [PERSON|Birchwise] then", ["Birchwise"]),
    ("[PERSON|Rosa Quint] of [PERSON|Birchwise] called", ["Birchwise"]),
    ("[PERSON|Raman] is a small logistics company", ["Raman"]),
    ("[ORGANIZATION|Rosa Quint of Birch Ltd]", ["Rosa Quint of Birch Ltd"]),
    # People and places.
    ("a job for [PERSON|Walt Raman]", []),
    ("[LOCATION|Leeds] was founded in 1207", []),
    ("[PERSON|Quint] of [PERSON|Raman] called", []),
    ("[PERSON|Raman] is a small man", []),
    ("[PERSON|Raman] worked late", []),
]


@pytest.mark.parametrize(("written", "expected"), CUES)
def test_words_around_a_guess_tell_firms(written: str, expected: list[str]) -> None:
    assert firms(written) == expected


@pytest.mark.parametrize("joint", [", ", " of ", " at "])
def test_a_whole_name_before_a_firm_is_a_persons(joint: str) -> None:
    text = f"Rosa Quint{joint}Birch Ltd"
    spans = [
        Span(start=0, end=len(text), entity=ORGANIZATION, score=0.85, detectors=("firms",)),
        Span(start=0, end=10, entity="PERSON", score=0.9),
    ]

    retyped = firm_cues.retyped(text, spans)

    assert [text[span.start : span.end] for span in retyped if span.entity == ORGANIZATION] == ["Birch Ltd"]


def test_a_firm_named_after_people_stays_whole() -> None:
    text = "Quint, Raman & Partners"
    spans = [
        Span(start=0, end=len(text), entity=ORGANIZATION, score=0.85),
        Span(start=0, end=5, entity="PERSON", score=0.9),
    ]

    assert firm_cues.retyped(text, spans)[0] == spans[0]
