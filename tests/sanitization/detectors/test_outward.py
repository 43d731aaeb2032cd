"""What a model took for a name in a text about the world stays; beside anybody, or where one deals, it goes."""

from __future__ import annotations

import re

import pytest

from sanitization.detectors.outward import settled
from sanitization.vocabulary import Span

KINDS = {"L": "LOCATION", "O": "ORGANIZATION", "P": "PERSON", "E": "EMAIL_ADDRESS"}
GUIDE = "{L|Lisbon} is at its best in May and October, when days are warm. Take the tram, walk through {L|Corribeira}"
TRADE = (
    "Since 2019 {O|Airbus} has won most orders for aircraft with one aisle, while {O|Boeing} had to slow production. "
    "Suppliers such as {O|Safran} feel the difference. Airlines want more choice, but certification in Europe will "
    "take years, and until then the two will divide the market between them."
)


def read(marked: str, detector: str = "embedded names") -> tuple[str, list[Span]]:
    """The text, and a span for each "{L|Lisbon}" in it."""
    text, spans, at = "", [], 0
    for mark in re.finditer(r"\{(\w)\|([^}]*)\}", marked):
        text += marked[at : mark.start()]
        names = ("e-mail address",) if mark[1] == "E" else (detector,)
        spans.append(
            Span(start=len(text), end=len(text) + len(mark[2]), entity=KINDS[mark[1]], score=0.9, detectors=names)
        )
        text += mark[2]
        at = mark.end()
    return text + marked[at:], spans


def kept(marked: str, detector: str = "embedded names") -> list[str]:
    text, spans = read(marked, detector)
    return [text[span.start : span.end] for span in settled(text, spans)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{GUIDE} in the afternoon and stay for a concert.", []),
        (f"{GUIDE} with {{P|Rosa}} and stay for a concert.", ["Lisbon", "Corribeira", "Rosa"]),
        (f"{GUIDE} and write to {{E|r@corrib.example}} for more.", ["Lisbon", "Corribeira", "r@corrib.example"]),
        (f"{GUIDE} where our client has an office.", ["Lisbon", "Corribeira"]),
        ("Hotels cost up to 140 a night, in {L|Paris} up to 220.", []),
        ("We met the supplier in {L|Paris} for an hour or two.", ["Paris"]),
        ("Hotels cost up to 140 a night, in {L|Corribeira} up to 220.", ["Corribeira"]),
        ("{L|Paris}", ["Paris"]),
        ("Site: {L|Paris}, room two", ["Paris"]),
        (TRADE, []),
        (TRADE.replace("feel", "and {O|Corrib Foods} feel"), ["Airbus", "Boeing", "Safran", "Corrib Foods"]),
        (TRADE.replace("Airlines", "Our clients"), ["Safran", "Airbus", "Boeing"]),
        ("The case of {O|IKEA} is known well.", ["IKEA"]),
        ("In the {P|Darwin} reading, species change by selection.", ["Darwin"]),
        ("As {P|Kant} and {P|Hegel} argue, history has an end.", []),
        ("As {P|Kant} and {P|Petra Quint} argue, history has an end.", ["Kant", "Petra Quint"]),
        ("{P|Ishikawa} finishes the slides by Friday, {P|Kolb} reads them.", ["Ishikawa", "Kolb"]),
        ("The invoice went to {P|Darwin} on Tuesday, as agreed.", ["Darwin"]),
    ],
)
def test_what_is_kept(marked: str, expected: list[str]) -> None:
    assert sorted(kept(marked)) == sorted(expected)


def test_what_another_detector_found_is_kept() -> None:
    assert kept(f"{GUIDE} in the afternoon.", "field in text") == ["Lisbon", "Corribeira"]
