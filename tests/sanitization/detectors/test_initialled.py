"""Initials are somebody's where a paper says that it was initialled."""

from __future__ import annotations

import pytest

from sanitization.detectors import initialled

TABLE = [
    ("Initialled: P.M. / B.A.", ["P.M.", "B.A."]),
    ("Initials: J. R. K.", ["J. R. K."]),
    ("INITIALED BY A.-S.L., T.O. and W.Q.", ["A.-S.L.", "T.O.", "W.Q."]),
    ("Initialled by Q.R. on page 3", ["Q.R."]),
    # Times, degrees and countries, and initials of anything else.
    ("The meeting is at 4 P.M. / 5 P.M.", []),
    ("holds a B.A. and an M.S.", []),
    ("Initials are letters. A.B. is one.", []),
    ("initialise: U.S. values", []),
]


@pytest.mark.parametrize(("text", "found"), TABLE, ids=[row[0] for row in TABLE])
def test_initials(text: str, found: list[str]) -> None:
    spans = initialled.recognizer().analyze(text, [])

    assert [text[each.start : each.end] for each in spans] == found
    assert all(each.entity_type == "PERSON" for each in spans)
