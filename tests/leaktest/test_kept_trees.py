"""What is kept between the first reading and the writing is for speed alone: without it every byte is the same."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.limits import Limits
from tests.leaktest.planned import BY_FORMAT, SEED, SOURCES

ROOM = Limits().held_bytes


@pytest.mark.parametrize("family", ["docx", "xlsx", "pptx"])
@pytest.mark.parametrize("room", [-1, 20_000])
def test_a_copy_is_the_same_whatever_was_kept(family: str, room: int) -> None:
    source, plan = SOURCES.get(family)

    def copy(limits: Limits) -> bytes:
        sink = io.BytesIO()
        engine.redact(io.BytesIO(source), BY_FORMAT[family].name, plan, sink, limits, measure=False)
        return sink.getvalue()

    assert copy(Limits(held_bytes=room)) == copy(Limits()), f"repeat with LEAKTEST_SEED={SEED}"


@pytest.mark.parametrize("family", ["docx", "xlsx", "pptx"])
def test_nothing_is_kept_where_there_is_no_room_and_all_is_let_go_in_the_end(family: str) -> None:
    from sanitization.formats.registry import handler_for
    from sanitization.limits import Budget

    source, _ = SOURCES.get(family)
    kind = BY_FORMAT[family].kind
    full, ample = Budget(Limits(held_bytes=-1)), Budget(Limits())
    for budget in (full, ample):
        handler_for(kind).open(io.BytesIO(source), kind, budget)
    assert full.held == 0
    assert 0 < ample.held <= ROOM

    budget = Budget(Limits())
    document = handler_for(kind).open(io.BytesIO(source), kind, budget)
    list(document.passages())
    document.rewrite(io.BytesIO(), {}, {})
    assert budget.held == 0
