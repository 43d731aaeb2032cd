"""Speakers, lists of people, and who is rung: told by people beside them; a table with near-misses."""

from __future__ import annotations

import pytest

from sanitization.detectors import rosters
from sanitization.vocabulary import Span

# Text, the people whom a model knows, and who is found beside them.
FOUND = [
    ("marek: deploy at 4?\ngil: fine by me", ["marek"], ["gil"]),
    ("- Ngaio: done\n- Cem: blocked", ["Ngaio"], ["Cem"]),
    ("[09:02] Sade Quint: morning\n[09:03] Rask: not me", ["Sade Quint"], ["Rask"]),
    ("Nadia 🌻: has anyone the code\nPer: no idea", ["Nadia"], ["Per"]),
    ("bjorn_h: the key leaked\nkim: expired\nbjorn_h: ok", ["kim"], ["bjorn_h", "bjorn_h"]),
    # Nobody is known, but they speak in turn.
    (
        "Ngaio: who is on the late shift?\nTama: me and Hone\nNgaio: good, the van comes at 8\nTama: I open up",
        [],
        ["Ngaio", "Tama", "Ngaio", "Tama"],
    ),
    (
        "rask_v: anyone else with timeouts?\nnils.o: since when, please?\nrask_v: for an hour\nnils.o: same here, too",
        [],
        ["rask_v", "nils.o", "rask_v", "nils.o"],
    ),
    (
        "Q: who is on the late shift?\nA: nobody is, as I said\nQ: and on the early one?\nA: Rosa, if she is back",
        [],
        [],
    ),
    (
        "image: a web server of ours\nname: the first of three\nimage: a queue for mails\nname: the second one",
        [],
        [],
    ),
    ("Present: Salma (chair), Dieter, Rain. Rain books the hall.", ["Salma", "Dieter"], ["Rain", "Rain"]),
    ("Apologies: Hope and Rosa Quint", ["Rosa Quint"], ["Hope"]),
    # The others are no people, labels of forms, departments, or nobody beside them is known.
    ("marek: deploy at 4?\nbot: deployed", ["marek"], []),
    ("Owner: Rosa Quint\nStatus: open\nQuint: see above", ["Rosa Quint"], []),
    ("host: db3\nport: 5432\nuser: quint", [], []),
    ("marek: ok\nenv: prod\nregion: west\nzone: b", ["marek"], []),
    ("Attending: Finance, Legal, Rosa Quint", ["Rosa Quint"], []),
    ("Attending: Rain, Hope", [], []),
    ("Team: Rosa Quint, the new starters, two interns", ["Rosa Quint"], []),
]


def _spans(text: str, names: list[str], entity: str = "PERSON") -> list[Span]:
    return [
        Span(
            start=text.index(name),
            end=text.index(name) + len(name),
            entity=entity,
            score=0.9,
            detectors=("x",),
            reason="",
        )
        for name in names
    ]


@pytest.mark.parametrize(("text", "known", "expected"), FOUND, ids=[text[:40] for text, _, _ in FOUND])
def test_people_beside_people(text: str, known: list[str], expected: list[str]) -> None:
    found = rosters.named(text, _spans(text, known))

    assert sorted(text[span.start : span.end] for span in found) == sorted(expected)
    assert all(span.entity == ("USERNAME" if "_" in text[span.start : span.end] else "PERSON") for span in found)


RUNG = [
    ("drop at the back, ring Gorka 611 555 209", "611 555 209", ["Gorka"]),
    ("ask for Mo on 611 555 209", "611 555 209", ["Mo"]),
    ("call Reception on 611 555 209", "611 555 209", []),
    ("Office 611 555 209", "611 555 209", []),
    ("ring us on 611 555 209", "611 555 209", []),
]


@pytest.mark.parametrize(("text", "number", "expected"), RUNG)
def test_who_is_rung_at_a_number_is_a_person(text: str, number: str, expected: list[str]) -> None:
    found = rosters.named(text, _spans(text, [number], "PHONE_NUMBER"))

    assert [text[span.start : span.end] for span in found] == expected
