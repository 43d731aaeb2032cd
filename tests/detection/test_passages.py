"""Our own passages: what they hold is well-formed, and today's shares are upper bounds on the way to the targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.detection import passages

TARGETS = {"leftover": 0.02, "over_covered": 0.02, "touched_clean": 0.05}
# With patterns alone names stay; with the model everything counts. Each part of the set was measured once before any
# rule was mended by what it showed: the first 150 left 1.5 % of the values' characters and covered 2.2 % of the others,
# the next 50 left 0.1 % and covered 0.8 %, the next 110, the hardest, left 11.7 % and covered 1.0 %, then 208 left
# 9.8 % and covered 1.5 %, the next 302, written when the model's text was fixed, left 3.3 % and covered 0.6 %, then 132
# left 5.0 % and covered 2.3 %, and 91 left 5.0 % and covered 1.2 %; of clean ones at most 5 % were touched. Then three
# files of kinds of text that nobody had tuned for, with harder words in the clean ones: 120 left 10.5 %, covered 3.2 %
# and were touched in 41 % of the clean, 60 left 9.8 %, 6.4 % and 47 %, 40 left 14.5 %, 4.7 % and 32 %.
# Ordinary work text with no traps came last: 132 left 2.3 %, covered 1.4 % and were touched in 16 % of the clean; 58
# more, when the rules mended by these were done, left 4.9 %, 1.3 % and 17 %, and 157 of many trades left 4.9 %, 1.7 %
# and 33 %. 80, written when that was mended, left 3.1 %, 2.4 % and 33 %; then lists of public names were widened by
# what they showed. 120 of what contractors hand in, half of the clean ones dense with public names, left 4.3 %, covered
# 5.6 % and 55 %; the last 60, written when the rules were mended by these, left 9.4 %, 3.7 % and 40 %, and nothing was
# changed for them. In text that no rule was written by, clean passages that speak of the world are touched more often
# than wanted. The first 1,688 alone leave 1.1 %, cover 0.7 % and are touched in 4.0 % of the clean.
TODAY = {
    "embedded": {"leftover": 0.015, "over_covered": 0.0115, "touched_clean": 0.08},
    "none": {"leftover": 0.475, "over_covered": 0.002, "touched_clean": 0.005},
}


def test_the_set_is_large_varied_and_a_third_of_it_clean() -> None:
    rows = passages.rows()
    types = {span["type"] for row in rows for span in row["spans"]}  # type: ignore[attr-defined]

    assert len(rows) >= 300
    assert len(types) >= 20
    assert sum(not row["spans"] for row in rows) >= len(rows) // 3
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)


def test_spans_lie_in_their_text_and_never_overlap() -> None:
    for row in passages.rows():
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


def test_clients_are_found_among_what_everybody_knows() -> None:
    """Papers that speak of nobody's "our", with a client beside well-known firms or well known itself.

    Written with the rules in mind; not part of the set. Two names of 32 were left when this was written.
    """
    shares = passages.measure("embedded", [Path(__file__).with_name("passages_clients.jsonl")])

    assert shares.clean == 0
    assert shares.leftover <= 0.065, shares.examples
