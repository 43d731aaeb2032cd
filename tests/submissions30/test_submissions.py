"""Five files about the same invented people, firms and project: what was found once is gone everywhere, as one."""

from __future__ import annotations

import functools

import pytest

from sanitization.detectors.analyzer import build
from tests.submissions30.running import Outcome, run

FEW = (3, 12, 16, 27)  # two with namesakes; three alphabets, particles, double surnames


@functools.cache
def _outcome(seed: int) -> Outcome:
    return run(seed, build("embedded"))


def _check(seed: int) -> Outcome:
    one = _outcome(seed)
    assert one.forms > 80, "the files must hold what is looked for"
    assert one.missed == [], "an identity that nobody found"
    assert one.left == []
    assert one.torn == []
    assert one.lost == [], "words that are nobody's"
    assert one.residue == []
    return one


@pytest.mark.parametrize("seed", FEW)
def test_nothing_of_an_identity_is_left_and_each_keeps_one_stand_in(seed: int) -> None:
    _check(seed)


@pytest.mark.deep
def test_thirty_submissions() -> None:
    outcomes = [_check(seed) for seed in range(1, 31)]
    assert sum(one.proposed.get("employer", False) and one.proposed.get("client", False) for one in outcomes) >= 29
