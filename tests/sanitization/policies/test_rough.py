"""Which names that were cut too wide need no stand-in of their own, because what is telling in them has one."""

from __future__ import annotations

import pytest

from sanitization.policies.rough import Rough
from sanitization.vocabulary import Known, Reach


@pytest.mark.parametrize(
    ("value", "covered"),
    [
        ("Namgoong ledger", True),
        ("the Namgoong of Hye", True),
        ("Hye-jin Namgoong", False),
        ("Ms Hye-jin Namgoong of Namgoong", False),  # "jin" would stay
        ("Hye\u2011jin Namgoong ledger", False),
        ("Namgoong Brothers ledger", False),
    ],
)
def test_nothing_of_a_name_stays_where_it_is_covered(value: str, *, covered: bool) -> None:
    known = [Known(value=name, entity="PERSON", reach=Reach.WORD) for name in ("Hye", "Namgoong")]

    assert Rough(known).covers("PERSON", value) is covered
