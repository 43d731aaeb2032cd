"""The default policy: hidden or not, here or everywhere."""

from __future__ import annotations

import pytest

from sanitization.policies.treatments import identity_span, reach_of
from sanitization.vocabulary import Passage, PassageKind, Reach, Span


def reach(value: str, entity: str, score: float = 0.9, *, kind: PassageKind = PassageKind.PROSE) -> Reach | None:
    span = Span(start=0, end=len(value), entity=entity, score=score, detectors=("names",))
    return reach_of(span, value, Passage(key="1", text=value, place="line 1", kind=kind))


@pytest.mark.parametrize(
    ("value", "entity", "expected"),
    [
        ("Walt Harborline", "PERSON", Reach.WORD),
        ("Harborline", "PERSON", Reach.WORD),
        ("Will", "PERSON", Reach.HERE),
        ("Bo", "PERSON", Reach.HERE),
        ("4711", "EMPLOYEE_ID", Reach.HERE),
        ("4711224", "EMPLOYEE_ID", Reach.WORD),
        ("Normal", "ORGANIZATION", None),
        ("Microsoft Word", "ORGANIZATION", None),
        ("Sheet1", "PERSON", None),
        ("Calibri", "PERSON", None),
        ("France", "LOCATION", None),
        ("Springfield", "LOCATION", Reach.WORD),
        ("2024-05-01", "DATE_TIME", None),
        ("French", "NRP", None),
        ("https://www.python.org", "URL", None),
        ("...", "PERSON", None),
    ],
)
def test_reach_by_default(value: str, entity: str, expected: Reach | None) -> None:
    assert reach(value, entity) == expected


def test_doubtful_names_are_hidden_where_they_stand() -> None:
    assert reach("Harborline", "PERSON", 0.5) == Reach.HERE
    assert reach("Harborline", "PERSON", 0.3) is None


def test_an_identity_slot_is_always_hidden() -> None:
    passage = Passage(key="1", text="Administrator", place="author", kind=PassageKind.IDENTITY, hint="PERSON")

    span = identity_span(passage)

    assert (span.start, span.end, span.entity) == (0, 13, "PERSON")
    assert reach_of(span, "Administrator", passage) == Reach.HERE


def test_a_known_value_is_hidden_even_when_it_looks_harmless() -> None:
    span = Span(start=0, end=6, entity="URL", score=1.0, detectors=("known",))

    assert reach_of(span, "Falcon", Passage(key="1", text="Falcon", place="line 1")) == Reach.WORD
