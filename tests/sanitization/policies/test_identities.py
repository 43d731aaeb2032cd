"""One identity over all files of a submission, through the engine."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.policies.proposals import proposals
from sanitization.vocabulary import Known, Reach, Reading

ANALYZER = build("none")


def read(*texts: str) -> list[Reading]:
    files = [(f"file{number}.txt", text.encode()) for number, text in enumerate(texts)]
    first = [engine.scan(io.BytesIO(data), name, ANALYZER) for name, data in files]
    known = known_from(first, ())
    return [engine.scan(io.BytesIO(data), name, ANALYZER, known) for name, data in files]


def cleaned(*texts: str) -> list[str]:
    plans, _ = plan_submission(read(*texts), verdicts={}, declared=(), assigned={})
    clean = []
    for number, (text, plan) in enumerate(zip(texts, plans, strict=True)):
        sink = io.BytesIO()
        done = engine.redact(io.BytesIO(text.encode()), f"file{number}.txt", plan, sink, measure=False)
        assert engine.verify(sink, done.kind, done.clean_name, plan).passed
        clean.append(sink.getvalue().decode())
    return clean


MAIL = "From: Rosa Quintanar <rq77@quintanar-foods.com>\nDear Mr Walt Harborline,\n"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("asked W. Harborline and Harborline's team", "asked Person 2 and Person 2's team"),
        ("HARBORLINE, WALT signed", "Person 2 signed"),
        ("owner: wharborline", "owner: person-2"),
        ("signed W.H. today", "signed Person 2 today"),
        ("ask Quintanar, R. or rq77", "ask Person 1 or person-1"),
    ],
)
def test_every_form_gets_the_stand_in_of_its_owner(text: str, clean: str) -> None:
    assert cleaned(MAIL, text)[1] == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("ask harborline, says walt", "ask Person 2, says Person 2"),
        (
            "the harborline of old, a harborline, and every harborline there is, harborline",
            None,
        ),  # so it is a word here
        ("he said it at length", None),
    ],
)
def test_a_surname_goes_in_small_letters_too_where_it_is_no_word(text: str, clean: str | None) -> None:
    """It is a word where texts mostly write it small, and where English has it."""
    assert cleaned(f"{MAIL}Dear Ms Ida Length,\nHarborline, Harborline\n", text)[1] == (clean or text)


def test_a_name_that_is_an_ordinary_word_goes_only_where_it_is_a_name() -> None:
    text = (
        "Prices rose again. The rose is red. Please call Rose or ask her.\nRose, thank you.\nRose gardens are nice.\n"
    )

    clean = cleaned("Dear Ms Rose Fielding,\n", text)[1]

    assert clean == (
        "Prices rose again. The rose is red. Please call Person 1 or ask her.\nPerson 1, thank you.\n"
        "Rose gardens are nice.\n"
    )


def test_two_of_one_surname_are_not_mixed() -> None:
    clean = cleaned("Dear Mr Walt Harborline,\n", "Dear Ms Ida Harborline,\n", "Walt, Ida, Harborline met Walt H.\n")[2]

    assert clean == "Person 1, Person 2, Person 3 met Person 1\n"


def test_a_short_form_that_the_text_defines_is_the_firm() -> None:
    clean = cleaned('between Quintanar Foods plc ("QF") and others; QF pays. The qf ratio stays.')[0]

    assert clean == 'between Company 1 ("Company 1") and others; Company 1 pays. The qf ratio stays.'


def test_code_names_go_from_identifiers_too() -> None:
    clean = cleaned("We call it Project Tamarisk.\n", "tamarisk_loader reads TamariskFeed\n")

    assert "tamarisk" not in "".join(clean).casefold()
    assert clean[0] == "We call it Project 1.\n"


def test_terms_are_proposed_with_their_evidence_and_without_their_value() -> None:
    readings = read(
        "This Agreement is between Quintanar Foods plc (the Client) and Harborline Capital LLP (the Supplier).\n",
        "Copyright 2024 Harborline Capital LLP. Project Tamarisk.\nwalt.berg@harborline-capital.com\n",
    )

    made = {each.value: each for each in proposals(readings, ())}

    assert {"Harborline", "Quintanar", "Tamarisk"} <= set(made)
    assert "copyright line" in made["Harborline"].evidence
    assert "a party of a contract" in made["Quintanar"].evidence
    assert made["Harborline"].words.startswith("in 2 files: ")
    assert not any(value.casefold() in each.words.casefold() for value, each in made.items())
    declared = [Known(value="Harborline", entity="CONFIDENTIAL", reach=Reach.ANYWHERE)]
    assert "Harborline" not in {each.value for each in proposals(readings, declared)}


def test_a_firm_that_a_program_writes_small_is_looked_for_everywhere() -> None:
    texts = (
        "Quintmar Foods plc supplies the flour for all sites.\nWe asked Quintmar Foods plc for its terms.\n",
        "FROM python\nCOPY quintmar /srv\nsee https://quintmar.example/orders and build/quintmar_export\n",
    )

    clean = cleaned(*texts)  # small once in three times: as often as not, it would be a word here

    assert "quintmar" in texts[1]
    assert not any("quintmar" in text.casefold() for text in clean)


def test_a_project_that_is_called_like_somebody_is_proposed_as_one() -> None:
    analyzer = build("embedded")
    mail = b"From: Dana Whitlock <dana@quintanar.example>\nSubject: Project Kestrel\n\nProject Kestrel is late.\n"
    found = engine.scan(io.BytesIO(mail), "a.eml", analyzer)
    alone = [(each.value, each.span.entity) for each in found.found]
    assert ("Kestrel", "PROJECT") in alone
    assert ("Dana Whitlock", "PERSON") in alone

    made = {each.value: each.kind for each in proposals([found], ())}

    assert made["Kestrel"] == "project"


def test_ordinary_texts_propose_nothing() -> None:
    assert proposals(read("The European Union met in March. Use Excel.\n", "Next steps: open questions.\n"), ()) == []
