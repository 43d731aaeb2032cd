"""What a model took for a name in a text about the world stays; beside anybody, or where one deals, it goes."""

from __future__ import annotations

import io
import re

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.outward import settled
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Span

KINDS = {"L": "LOCATION", "O": "ORGANIZATION", "P": "PERSON", "E": "EMAIL_ADDRESS"}
GUIDE = "{L|Lisbon} is at its best in May and October, when days are warm. Take the tram, walk through {L|Corribeira}"
TRADE = (
    "Since 2019 {O|Airbus} has won most orders for aircraft with one aisle, while {O|Boeing} had to slow production. "
    "Suppliers such as {O|Safran} feel the difference. Airlines want more choice, but certification in Europe will "
    "take years, and until then the two will divide the market between them."
)
SURVEY = (
    "Sales of shoes grew again. {O|Nike} and {O|Adidas} lost shares in the United States, {O|Puma} held its own in"
    " {L|Paris}, and {O|Asics} gained with runners. {O|Corrib Sport} is sold by mail alone. Prices rose less than wages"
    " did, and returns by post remain the largest cost of all brands."
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
        (TRADE.replace("feel", "and {O|Corrib Foods} feel"), ["Safran", "Corrib Foods"]),
        (TRADE.replace("Airlines", "Our clients"), ["Safran", "Airbus", "Boeing"]),
        ("The case of {O|IKEA} is known well.", ["IKEA"]),
        ("In the {P|Darwin} reading, species change by selection.", ["Darwin"]),
        ("As {P|Kant} and {P|Hegel} argue, history has an end.", []),
        ("As {P|Kant} and {P|Petra Quint} argue, history has an end.", ["Kant", "Petra Quint"]),
        ("{P|Ishikawa} finishes the slides by Friday, {P|Kolb} reads them.", ["Ishikawa", "Kolb"]),
        ("The invoice went to {P|Darwin} on Tuesday, as agreed.", ["Darwin"]),
        # among much that everybody knows, what nobody knows is kept alone, unless it is named once in one breath
        (SURVEY, ["Corrib Sport"]),
        (SURVEY.replace("{O|Asics}", "{O|Corrib Sport}"), ["Corrib Sport", "Corrib Sport"]),
        (SURVEY.replace("{O|Puma} held", "{O|Puma} and {O|Corrib Run} held"), ["Corrib Sport"]),
        (SURVEY.replace("Prices", "{P|Rosa Quint} adds that prices"), ["Corrib Sport", "Rosa Quint"]),
        (SURVEY.replace("Sales", "Dear Rosa, sales"), ["Nike", "Adidas", "Puma", "Paris", "Asics", "Corrib Sport"]),
        (SURVEY.replace("Sales", "For our client sales"), ["Corrib Sport", "Nike", "Adidas", "Puma", "Paris", "Asics"]),
        # for whom a paper was written stays, however well known
        (TRADE.replace("Since 2019", "Findings of the audit at {O|Siemens}. Since 2019"), ["Siemens"]),
        ("Workshop with {O|Danone}. {O|Nestlé} and {O|Unilever} were named as ahead in refill by all.", ["Danone"]),
        # people whose name many bear, and last names, need others beside them
        ("As {P|Charles Taylor} and {P|John Watson} argue, a week is short.", ["Charles Taylor", "John Watson"]),
        ("As {P|Charles Taylor} and {P|Karl Popper} argue, a week is short.", []),
        ("Read what {P|Nozick}, {P|Rawls} and {P|Habermas} say of a just state before you write.", []),
        ("Ask {P|Nozick} whether he reads the draft of {P|Kolb} by tomorrow.", ["Nozick", "Kolb"]),
        # schools, bodies and cities in number
        ("Most hold degrees from {O|ETH Zurich}, {L|TU Delft} or {O|Stanford}, as our own do.", []),
        (
            "Our invoice to {O|ETH Zurich}, {L|TU Delft} and {O|Stanford} is late.",
            ["ETH Zurich", "TU Delft", "Stanford"],
        ),
        ("By the rules of the {O|PRA} a bank in the US has one more month to report it.", []),
        (
            "Where next? {L|Lyon} is rich, {L|Lille} is near, we like {L|Nantes} best, but rents in"
            " {L|Bordeaux} are lower now than they were.",
            [],
        ),
        (
            "We have shops in {L|Lyon}, {L|Lille}, {L|Nantes} and {L|Bordeaux}, and one more to come in the new year.",
            ["Lyon", "Lille", "Nantes", "Bordeaux"],
        ),
    ],
)
def test_what_is_kept(marked: str, expected: list[str]) -> None:
    assert sorted(kept(marked)) == sorted(expected)


def test_what_another_detector_found_is_kept() -> None:
    assert kept(f"{GUIDE} in the afternoon.", "field in text") == ["Lisbon", "Corribeira"]


def test_a_known_firm_goes_from_a_text_about_the_world_once_it_was_found_elsewhere() -> None:
    world = (
        "Siemens holds most of the market for rail signalling in Europe, where it grew by four per cent over the last"
        " year, and prices rose in all countries of the union.\n"
    )
    mail = (
        "Dear Petra Quint,\n\nour client Siemens has asked us for the final invoice of the engagement."
        " Please call Rosa Mbeki at Siemens before Friday.\n"
    )

    def cleaned(*texts: str) -> str:
        files = [(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
        detector = build("embedded")
        first = [engine.scan(io.BytesIO(data), name, detector) for name, data in files]
        known = known_from(first, ())
        readings = [engine.scan(io.BytesIO(data), name, detector, known) for name, data in files]
        (plan, *_), _ = plan_submission(readings, verdicts={}, declared=(), assigned={})
        sink = io.BytesIO()
        engine.redact(io.BytesIO(files[0][1]), files[0][0], plan, sink)
        return sink.getvalue().decode()

    assert "Siemens" in cleaned(world)
    assert "Siemens" not in cleaned(world, mail)
