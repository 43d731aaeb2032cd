"""Edits of one passage: shape by kind, identities whole, kept values exempt."""

from __future__ import annotations

import pytest

from sanitization.policies.matching import Matcher
from sanitization.policies.replacing import edits_for
from sanitization.vocabulary import Hidden, Passage, PassageKind, Plan, Reach

WALT = Hidden(value="Walt Harborline", entity="PERSON", stand_in="Person 1", slug="person-1", number="9000001")
WILL = Hidden(value="Will", entity="PERSON", stand_in="Person 2", slug="person-2", number="9000002", reach=Reach.HERE)


def rewritten(
    text: str,
    kind: PassageKind = PassageKind.PROSE,
    spans: tuple[tuple[int, int, int], ...] = (),
    kept: tuple[str, ...] = (),
) -> str:
    plan = Plan(hidden=(WALT, WILL), kept=kept)
    passage = Passage(key="1", text=text, place="line 1", kind=kind)
    edits = edits_for(passage, spans, plan, Matcher(plan.hidden, kept=kept))
    for edit in reversed(edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (PassageKind.PROSE, "by Person 1."),
        (PassageKind.CELL, "by Person 1."),
        (PassageKind.NUMBER, "by 9000001."),
        (PassageKind.CODE, "by person-1."),
        (PassageKind.NAME, "by person-1."),
        (PassageKind.REFERENCE, "by person-1."),
    ],
)
def test_the_kind_decides_the_shape(kind: PassageKind, expected: str) -> None:
    assert rewritten("by Walt Harborline.", kind) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("walt_harborline_total = 1", "person_1_total = 1"),
        ("f'{walt_harborline.width:.3f}'", "f'{person_1.width:.3f}'"),
        ("fn sum<'a>(walt_harborline: &'a str)", "fn sum<'a>(person_1: &'a str)"),
        ("walt.harborline.extend(rows)", "person_1.extend(rows)"),
        ("say('Walt Harborline')", "say('Person 1')"),
    ],
)
def test_code_stays_code(code: str, expected: str) -> None:
    assert rewritten(code, PassageKind.CODE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("module github.example/Harborline/ledger", "module github.example/person-3/ledger"),
        ("in D:\\Harborline\\x and @Harborline/ui", "in D:\\person-3\\x and @person-3/ui"),
        ("SELECT * FROM Harborline_orders", "SELECT * FROM person_3_orders"),
        ("by Harborline (Harborline-led), Harborline.", "by Person 3 (Person 3-led), Person 3."),
        ("Walt Harborline/Rosa", "Person 1/Rosa"),  # no piece of a path holds a space
        ("HarborlineTotals2024, Harborline2024", "Person 3Totals2024, Person 3-2024"),
    ],
)
def test_paths_and_identifiers_within_text_get_no_space(text: str, expected: str) -> None:
    name = Hidden(value="Harborline", entity="PERSON", stand_in="Person 3", slug="person-3", number="9000003")
    plan = Plan(hidden=(WALT, name))
    passage = Passage(key="1", text=text, place="line 1")
    for edit in reversed(edits_for(passage, (), plan, Matcher(plan.hidden))):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    assert text == expected


def test_a_value_found_here_is_replaced_here_only() -> None:
    assert rewritten("Will said he will", spans=((0, 4, 1),)) == "Person 2 said he will"


def test_identities_are_replaced_whole() -> None:
    assert rewritten("walt harborline", PassageKind.IDENTITY) == "Person 1"
    assert rewritten("Walt Harborline (Acme)", PassageKind.IDENTITY) == "Redacted"
    assert rewritten("Will", PassageKind.IDENTITY, spans=((0, 4, 1),)) == "Person 2"
    assert rewritten("", PassageKind.IDENTITY) == ""


def test_kept_values_win_over_every_rule() -> None:
    assert rewritten("by Walt Harborline", kept=("Walt Harborline",)) == "by Walt Harborline"
    assert rewritten("Walt Harborline", PassageKind.IDENTITY, kept=("Walt Harborline",)) == "Walt Harborline"
    assert rewritten("Will", spans=((0, 4, 1),), kept=("Will",)) == "Will"


def test_overlapping_wishes_become_one_edit_over_their_union() -> None:
    text = "Dr Walt Harborline jun"

    assert rewritten(text, spans=((0, 12, 1), (16, 22, 1))) == "Person 1"
