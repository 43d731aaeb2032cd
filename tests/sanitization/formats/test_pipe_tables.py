"""Tables of Markdown: each cell knows its header, and the rest of the line stays as it is."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.formats.plain import text_slices
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import PassageKind

TABLE = """Who works here:

| Name | Staff no | Notes |
|:-----|---------:|-------|
| **Rosa Quint** | 44871 | a \\| b |
| Walt Harborline |  | `mends | all` |

No table any more | here.
"""


def cells(text: str) -> list[tuple[str, str, str]]:
    passages = [piece.passage for piece in text_slices(text)]
    return [(each.text, each.context, each.place) for each in passages if each.kind is PassageKind.CELL]


def cleaned(text: str) -> str:
    reading = engine.scan(io.BytesIO(text.encode()), "people.md", build("none"))
    [plan], _ = plan_submission([reading], verdicts={}, declared=(), assigned={})
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(text.encode()), "people.md", plan, sink, measure=False)
    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
    return sink.getvalue().decode()


def test_cells_know_their_header_and_their_place() -> None:
    assert cells(TABLE)[:3] == [
        ("Rosa Quint", "Name", "table from line 4, row 1, column 1"),
        ("44871", "Staff no", "table from line 4, row 1, column 2"),
        ("a \\| b", "Notes", "table from line 4, row 1, column 3"),
    ]
    assert [cell[0] for cell in cells(TABLE)[3:]] == ["Walt Harborline", "mends", "all"]


def test_headers_tell_and_the_rest_stays() -> None:
    assert cleaned(TABLE) == TABLE.replace("Rosa Quint", "Person 1").replace("44871", "00001").replace(
        "Walt Harborline", "Person 2"
    )


def test_every_character_stands_in_its_slice() -> None:
    for piece in text_slices(TABLE):
        assert piece.rewrite is not None or TABLE[piece.start : piece.end] == piece.passage.text


@pytest.mark.parametrize(
    "text",
    [
        "Name | Staff no\n--- | ---\nRosa Quint | 44871\n",
        "  | Name | Staff no |\r\n  |---|---|\r\n  | Rosa Quint | 44871 |\r\n",
    ],
)
def test_frames_and_line_ends_do_not_matter(text: str) -> None:
    assert [cell[:2] for cell in cells(text)] == [("Rosa Quint", "Name"), ("44871", "Staff no")]


def test_the_first_column_of_a_form_labels_the_second() -> None:
    form = "| Field | Value |\n|---|---|\n| Employee no | 77120 |\n| **Client** | Birch plc |\n"

    assert [cell[1] for cell in cells(form)] == ["Field", "Employee no", "Field", "Client"]
    assert [cell[1] for cell in cells(form.replace("Value", "Budget"))][1::2] == ["Budget", "Budget"]
    assert "77120" not in cleaned(form)


@pytest.mark.parametrize(
    "text",
    [
        "a | b\nc | d\n",  # no line of dashes
        "Name\n---\nRosa | Quint\n",  # a heading
        "| Name |\n|---|---|\n| Rosa | 1 |\n",  # not as many
        "> | Name | No |\n> |---|---|\n> | Rosa | 1 |\n",  # somebody else's words
        "| Name | No |\n\n|---|---|\n| Rosa | 1 |\n",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert cells(text) == []


def test_long_lines_of_spaces_and_dashes_cost_what_they_hold() -> None:
    """Each of these would take a pattern that goes back many thousand steps for every character."""
    for line in (" " * 3_990 + "|x", "|" + "-" * 3_990 + "x|", "| " + "- " * 1_990 + "x", "|" * 3_990 + "\\"):
        assert cells(f"{line}\n" * 60) == []
