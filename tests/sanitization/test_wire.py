"""The codec between engine and child: what goes in comes out, and no lie gets through."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from sanitization import wire
from sanitization.answers import opened
from sanitization.errors import EngineFailed, Refusal
from sanitization.vocabulary import (
    Fate,
    Fidelity,
    FileKind,
    Found,
    Hidden,
    Known,
    LedgerEntry,
    Location,
    PassageKind,
    Plan,
    Reach,
    Reading,
    Redaction,
    Seen,
    Span,
    SpanToHide,
    Verification,
)

PLACE = Location(members=("a.zip",), place="line 1")
SPAN = Span(start=3, end=18, entity="PERSON", score=0.9, detectors=("names",), reason="looks like a name")
READING = Reading(
    kind=FileKind.DOCX,
    passages=(Seen(key="p1", location=PLACE, kind=PassageKind.PROSE, text="by Walt Harborline \udce9"),),
    found=(Found(key="p1", location=PLACE, value="Walt Harborline", span=SPAN),),
    learned=(Known(value="Acme", entity="ORGANIZATION", source="metadata"),),
    removed=(LedgerEntry(part="member 1", fate=Fate.REMOVED, reason="file.corrupt"),),
    unexamined=("pixels",),
)
PLAN = Plan(
    hidden=(Hidden(value="Walt", entity="PERSON", stand_in="Person 1", slug="person-1", number="9001"),),
    spans=(SpanToHide(key="p1", start=0, end=4, hidden=0),),
    kept=("Acme",),
)
REDACTION = Redaction(
    kind=FileKind.CSV,
    clean_name="person-1.csv",
    ledger=(LedgerEntry(part="rows", fate=Fate.REWRITTEN),),
    fidelity=Fidelity(counts=(("rows", 3, 3),)),
    replaced=2,
)
VERIFICATION = Verification(searched=1, parts=4, residue=((0, "row 1"),))


@pytest.mark.parametrize(
    ("value", "check"),
    [
        (READING, wire.reading),
        (PLAN, wire.plan),
        (REDACTION, wire.redaction),
        (VERIFICATION, wire.verification(PLAN)),
        (Known(value="Acme", entity="TERM", reach=Reach.ANYWHERE), wire.known),
    ],
)
def test_what_goes_in_comes_out(value: object, check: Callable[[object], object]) -> None:
    assert wire.decode(wire.encode(value), check) == value


def lie(*path: object) -> Callable[[Any], Any]:
    """Set what stands at path[:-1] to path[-1]; "-" removes it."""

    def tell(honest: Any) -> Any:
        place = honest
        for step in path[:-2]:
            place = place[step]
        if path[-1] == "-":
            del place[path[-2]]
        else:
            place[path[-2]] = path[-1]
        return honest

    return tell


@pytest.mark.parametrize(
    "tell",
    [
        lie("kind", "exe"),
        lie("kind", "-"),
        lie("more", 1),
        lie("truncated", 0),
        lie("truncated", "false"),
        lie("passages", {}),
        lie("passages", None),
        lie("passages", 0, "text", 7),
        lie("passages", 0, "kind", "html"),
        lie("passages", 0, "key", "x" * 5000),
        lie("passages", 0, "group", "Page\n2"),
        lie("passages", 0, "location", "place", "line\x001"),
        lie("passages", 0, "location", "members", ["x"] * 9),
        lie("passages", 0, "location", "members", [1]),
        lie("found", 0, "value", "Walt Harborlinx"),
        lie("found", 0, "value", "Walt"),
        lie("found", 0, "key", "p2"),
        lie("found", 0, "reach", "everywhere"),
        lie("found", 0, "span", "start", -1),
        lie("found", 0, "span", "start", 18),
        lie("found", 0, "span", "end", 10**9),
        lie("found", 0, "span", "end", 18.0),
        lie("found", 0, "span", "start", True),
        lie("found", 0, "span", "score", 1.5),
        lie("found", 0, "span", "score", "0.9"),
        lie("found", 0, "span", "entity", "<b>"),
        lie("found", 0, "span", "detectors", ["x"] * 40),
        lie("found", 0, "span", "reason", "x" * 500),
        lie("learned", 0, "entity", "person"),
        lie("learned", 0, "source", ["metadata"]),
        lie("removed", 0, "fate", "eaten"),
        lie("removed", 0, "part", "a\x1b[31m"),
        lie("unexamined", [["pixels"]]),
    ],
)
def test_lies_about_a_reading_are_refused(tell: Callable[[Any], Any]) -> None:
    honest = json.loads(wire.encode(READING))
    assert wire.decode(json.dumps(honest).encode(), wire.reading) == READING

    with pytest.raises(EngineFailed, match=r"engine\.answer"):
        wire.decode(json.dumps(tell(honest)).encode(), wire.reading)


@pytest.mark.parametrize(
    ("value", "check", "tell"),
    [
        (PLAN, wire.plan, lie("spans", 0, "hidden", 1)),
        (PLAN, wire.plan, lie("spans", 0, "end", 0)),
        (PLAN, wire.plan, lie("hidden", 0, "stand_in", "-")),
        (PLAN, wire.plan, lie("kept", "Acme")),
        (REDACTION, wire.redaction, lie("replaced", -1)),
        (REDACTION, wire.redaction, lie("clean_name", "x" * 5000)),
        (REDACTION, wire.redaction, lie("fidelity", "counts", [["rows", 3]])),
        (REDACTION, wire.redaction, lie("fidelity", "counts", [["rows", 3, "3"]])),
        (VERIFICATION, wire.verification(PLAN), lie("searched", 2)),
        (VERIFICATION, wire.verification(PLAN), lie("residue", [[1, "row 1"]])),
        (VERIFICATION, wire.verification(PLAN), lie("residue", [[-1, "row 1"]])),
        (VERIFICATION, wire.verification(PLAN), lie("residue", "-")),
        (VERIFICATION, wire.verification(Plan()), lie("searched", 0)),
    ],
)
def test_lies_about_the_rest_are_refused(
    value: object, check: Callable[[object], object], tell: Callable[[Any], Any]
) -> None:
    with pytest.raises(EngineFailed, match=r"engine\.answer"):
        wire.decode(json.dumps(tell(json.loads(wire.encode(value)))).encode(), check)


@pytest.mark.parametrize(
    "frame",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"answer"',
        b'{"answer":NaN}',
        b'{"answer":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b"\xff\xfe",
        b'{"answer":{},"refused":"file.corrupt"}',
        b'{"refused":"file.corrupt"}',
        b'{"refused":"no.such_code","where":""}',
        b'{"refused":"<script>","where":""}',
        b'{"refused":["file.corrupt"],"where":""}',
        b'{"refused":"file.corrupt","where":"a\\nb"}',
        b'{"answer":' + b"9" * 10_000 + b"}",
    ],
)
def test_frames_that_are_no_answer_are_refused(frame: bytes) -> None:
    with pytest.raises(EngineFailed, match=r"engine\.answer"):
        opened(frame, wire.reading)


def test_a_refusal_in_a_frame_is_raised_as_itself() -> None:
    with pytest.raises(Refusal, match=r"archive\.too_deep"):
        opened(b'{"refused":"archive.too_deep","where":""}', wire.reading)
