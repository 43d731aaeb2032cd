"""Our own passages: what they hold is well-formed, and today's shares are upper bounds on the way to the targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.detection import passages

TARGETS = {"leftover": 0.02, "over_covered": 0.02, "touched_clean": 0.05}
# With patterns alone names stay; with the model everything counts. What each file gave when no rule had been mended by
# it stands in first_measures.py; none is a blind measure any more.
TODAY = {
    "embedded": {"leftover": 0.014, "over_covered": 0.009, "touched_clean": 0.045},
    "none": {"leftover": 0.475, "over_covered": 0.002, "touched_clean": 0.005},
}
# Far from the targets: a quarter of these is full of public names.
APART = {"leftover": 0.045, "over_covered": 0.03, "touched_clean": 0.37}


def test_the_set_is_large_varied_and_a_third_of_it_clean() -> None:
    rows = passages.rows()
    types = {span["type"] for row in rows for span in row["spans"]}  # type: ignore[attr-defined]

    assert len(rows) >= 300
    assert len(types) >= 20
    assert sum(not row["spans"] for row in rows) >= len(rows) // 3
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)


def test_spans_lie_in_their_text_and_never_overlap() -> None:
    for row in passages.rows((*passages.FILES, *passages.APART)):
        last = 0
        for span in row["spans"]:  # type: ignore[attr-defined]
            value = str(row["text"])[span["start"] : span["end"]]
            assert value == value.strip() != "", row["id"]
            assert span["start"] >= last, row["id"]
            last = span["end"]


@pytest.mark.parametrize("detector", TODAY)
def test_no_more_is_left_or_covered_than_today(detector: str) -> None:
    shares = passages.measure(detector)

    found = {name: getattr(shares, name) for name in TARGETS}
    assert all(found[name] <= most for name, most in TODAY[detector].items()), (found, TARGETS, shares.examples)


def test_no_more_is_left_or_covered_of_the_files_apart() -> None:
    shares = passages.measure("embedded", passages.APART)

    found = {name: getattr(shares, name) for name in TARGETS}
    assert all(found[name] <= most for name, most in APART.items()), (found, shares.examples)


def test_clients_are_found_among_what_everybody_knows() -> None:
    """Papers that speak of nobody's "our", with a client beside well-known firms or well known itself.

    Written with the rules in mind; not part of the set. Two names of 32 were left when this was written.
    """
    shares = passages.measure("embedded", [Path(__file__).with_name("passages_clients.jsonl")])

    assert shares.clean == 0
    assert shares.leftover <= 0.065, shares.examples
