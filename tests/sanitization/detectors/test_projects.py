"""A name that is called a project is the project's, whatever a model took the two words for."""

from __future__ import annotations

import pytest

from sanitization.detectors import projects
from sanitization.vocabulary import Span

TABLE = [
    ("on Project Larkspur now", "Project Larkspur", "ORGANIZATION", "Larkspur", "Larkspur"),
    ("Project “Marlow” is late", "Project “Marlow", "PERSON", "Marlow", "Marlow"),
    ("Codename: Falkirk", "Codename: Falkirk", "LOCATION", "Falkirk", "Falkirk"),
    # No project stands there, or it stands elsewhere, or the span says more.
    ("on Project Larkspur now", "Project Larkspur", "ORGANIZATION", "", "Project Larkspur"),
    ("Quint Project Larkspur", "Quint Project Larkspur", "ORGANIZATION", "Larkspur", "Quint Project Larkspur"),
    ("Project Larkspur Ltd", "Project Larkspur Ltd", "ORGANIZATION", "Larkspur", "Project Larkspur Ltd"),
    ("see project.larkspur.example", "project.larkspur.example", "HOSTNAME", "example", "project.larkspur.example"),
]


def _span(text: str, value: str, entity: str) -> Span:
    start = text.index(value)
    return Span(start=start, end=start + len(value), entity=entity, score=0.9, detectors=("x",), reason="guessed")


@pytest.mark.parametrize(("text", "found", "entity", "project", "left"), TABLE)
def test_the_word_for_a_project_is_no_part_of_its_name(
    text: str, found: str, entity: str, project: str, left: str
) -> None:
    spans = [_span(text, found, entity)] + ([_span(text, project, "PROJECT")] if project else [])

    told = projects.settled(text, spans)[0]

    assert (text[told.start : told.end], told.entity) == (left, entity)
