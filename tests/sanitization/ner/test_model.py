"""The embedded model on invented text: names in sentences, tables and signatures, and words that are none."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from sanitization.detectors.analyzer import build
from sanitization.detectors.protocol import Analyzer
from sanitization.ner.model import FOLDER, MARK, NameModel, fingerprint
from sanitization.policies.overlaps import resolve
from sanitization.vocabulary import Passage, PassageKind

pytestmark = pytest.mark.skipif(not (FOLDER / "names.onnx").exists(), reason="the model has not been trained here")


@pytest.fixture(scope="module")
def model() -> NameModel:
    return NameModel()


@pytest.fixture(scope="module")
def embedded() -> Analyzer:
    return build("embedded")


def named(model: NameModel, text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], name.label) for name in model.names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please send the report to Anna Kowalski by Friday.", [("Anna Kowalski", "PERSON")]),
        ("we flew from Lisbon to Nairobi", [("Lisbon", "LOCATION"), ("Nairobi", "LOCATION")]),
        ("Brightwell Logistics Ltd has not paid.", [("Brightwell Logistics Ltd", "ORGANIZATION")]),
        ("Attendees: Priya Raman, Tomás Ferreira", [("Priya Raman", "PERSON"), ("Tomás Ferreira", "PERSON")]),
        ("Regards,\nMarta Lindqvist\nHead of Sales", [("Marta Lindqvist", "PERSON")]),
        (
            "Chidi Okafor\tAnalyst\tLagos",
            [("Chidi Okafor", "PERSON"), ("Analyst", "TITLE"), ("Lagos", "LOCATION")],
        ),
        ("The quarterly report shows higher costs in the second quarter.", []),
        ("Total Assets\t1,200\nNet Income\t300", []),
        ("", []),
        ("   \n\t", []),
    ],
)
def test_names_are_found_with_their_type(model: NameModel, text: str, expected: list[tuple[str, str]]) -> None:
    assert named(model, text) == expected


def test_offsets_point_into_the_text_as_given(model: NameModel) -> None:
    text = "I met An\u200bna Kowal\u00adski yesterday."

    assert [text[name.start : name.end] for name in model.names(text)] == ["An\u200bna Kowal\u00adski"]


def test_long_texts_are_read_to_the_end(model: NameModel) -> None:
    filler = "The meeting was moved to the next week because the room was not free. "
    text = filler * 200 + "Anna Kowalski agreed." + filler * 200

    found = [name for name in model.names(text) if text[name.start : name.end] == "Anna Kowalski"]

    assert len(found) == 1
    assert found[0].start == text.index("Anna")


def test_single_cells_are_judged_in_one_text(embedded: Analyzer) -> None:
    cells = ["Anna Kowalski", "Budget", "Priya Raman", "1,200"]

    spans = embedded.analyze([Passage(key=cell, text=cell, place="", kind=PassageKind.CELL) for cell in cells])

    assert [[span.entity for span in resolve(each)] for each in spans] == [["PERSON"], [], ["PERSON"], []]


def test_code_is_not_read_by_the_model(embedded: Analyzer) -> None:
    code = Passage(key="1", text="author = 'Anna Kowalski'  # asked Priya Raman", place="", kind=PassageKind.CODE)

    assert embedded.analyze([code]) == [[]]


def test_the_model_fits_its_card_and_its_size() -> None:
    assert (FOLDER / "names.onnx").stat().st_size < 30 * (1 << 20)
    assert fingerprint() in (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_no_model_has_no_fingerprint(tmp_path: Path) -> None:
    assert fingerprint(tmp_path) == ""


def test_what_is_found_does_not_depend_on_the_number_of_threads() -> None:
    names = ["Anna Kowalski", "Priya Raman", "Tomás Ferreira", "Brightwell Logistics Ltd", "Nairobi", "nobody"]
    text = MARK.join(
        f"{'Really, ' * (number % 40)}{names[number % 6]} wrote to {names[number % 5]} on day {number}."
        for number in range(300)
    )
    alone = NameModel(threads=1).names(text)

    assert len(alone) > 300
    assert [NameModel(threads=threads).names(text) == alone for threads in (2, 3)] == [True, True]


def test_a_text_may_be_begun_and_left() -> None:
    model = NameModel(threads=2)
    before = threading.active_count()

    with model.begun("Anna Kowalski agreed. " * 400):
        pass
    with model.begun("Anna Kowalski agreed.") as found:
        assert [name.label for name in found()] == ["PERSON"]

    assert threading.active_count() == before
