"""Every hiding place of every format, in every edition of a file: nothing planted is left, nothing else is lost."""

from __future__ import annotations

import pytest

from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import Outcome, judge
from tests.leaktest.places import Edition, Format, Kind
from tests.leaktest.seeds import seed

SEED = seed()
CASES = [(wanted, edition) for wanted in FORMATS for edition in wanted.editions]


@pytest.fixture(scope="module", params=CASES, ids=[f"{wanted.title}-{edition}" for wanted, edition in CASES])
def outcome(request: pytest.FixtureRequest) -> Outcome:
    wanted: Format
    edition: Edition
    wanted, edition = request.param
    try:
        return judge(wanted, SEED, edition, shift=list(Edition).index(edition))
    except AssertionError as refused:
        refused.add_note(_again())
        raise


def test_every_place_is_seen_before_cleaning(outcome: Outcome) -> None:
    assert outcome.forgotten == []
    assert outcome.unseen == [], _again()


def test_nothing_planted_is_left(outcome: Outcome) -> None:
    assert outcome.left == [], _again()


def test_control_words_survive(outcome: Outcome) -> None:
    assert outcome.words > 0 or all(row.planted.place.kind is Kind.METADATA for row in outcome.rows)
    assert outcome.kept_share >= 0.995, f"{outcome.lost}; {_again()}"


def test_structure_formulas_and_numbers_survive(outcome: Outcome) -> None:
    assert outcome.changed == [], _again()


def _again() -> str:
    return f"repeat with LEAKTEST_SEED={SEED}"
