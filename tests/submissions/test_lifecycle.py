"""The one writer of states: every pair of states, stale objects, and races that one person wins."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from portal.audit import chain
from portal.audit.models import Event
from submissions import bundles, lifecycle
from submissions.choices import CHECKLIST
from submissions.errors import NotNow
from submissions.models import Batch, CuratedItem, Review, Submission
from submissions.review import actions
from submissions.states import BATCH_MOVES, MOVES, BatchState, State
from tests.submissions import factory

TICKED = {key: True for key, _ in CHECKLIST}


@pytest.fixture
def owner(person: Any) -> Any:
    return person("contractor")


def events() -> list[tuple[str, dict[str, Any]]]:
    return [(event.action, event.details) for event in Event.objects.order_by("seq")]


@pytest.mark.parametrize("old", list(State))
def test_every_move_is_legal_with_one_event_or_refused_with_none(old: State, owner: Any) -> None:
    for number, new in enumerate(State, start=1):
        submission = Submission.objects.create(owner=owner, number=number, state=old)
        before = events()
        if new in MOVES[old]:
            lifecycle.move(owner, submission, new, act="test.moved", details={"code": "x"}, version=7)
            assert (submission.state, submission.version) == (new, 7)
            assert events() == [*before, ("test.moved", {"from": str(old), "to": str(new), "code": "x"})]
        else:
            with pytest.raises(NotNow, match="state.conflict"):
                lifecycle.move(owner, submission, new, act="test.moved", version=7)
            submission.refresh_from_db()
            assert (submission.state, submission.version, events()) == (old, 1, before)
    assert chain.verify() is None


@pytest.mark.parametrize("old", list(BatchState))
def test_every_move_of_a_batch_too(old: BatchState, owner: Any) -> None:
    for number, new in enumerate(BatchState, start=1):
        batch = Batch.objects.create(number=number, name="b", made_by=owner, state=old)
        before = events()
        if new in BATCH_MOVES[old]:
            lifecycle.move_batch(owner, batch, new, act="test.moved")
            assert batch.state == new
            assert events() == [*before, ("test.moved", {"from": str(old), "to": str(new)})]
        else:
            with pytest.raises(NotNow):
                lifecycle.move_batch(owner, batch, new, act="test.moved")
            batch.refresh_from_db()
            assert (batch.state, events()) == (old, before)


def test_what_was_read_before_somebody_moved_it_cannot_be_moved(owner: Any) -> None:
    first = factory.make(owner, State.SUBMITTED)
    stale = Submission.objects.get(pk=first.pk)
    lifecycle.move(owner, first, State.WITHDRAWN, act="test.moved")
    before = events()

    with pytest.raises(NotNow, match="state.conflict"):
        lifecycle.move(owner, stale, State.IN_REVIEW, act="test.moved")

    assert Submission.objects.get(pk=first.pk).state == State.WITHDRAWN
    assert events() == before


def test_a_broken_record_undoes_the_move(owner: Any, monkeypatch: Any) -> None:
    submission = factory.make(owner, State.SUBMITTED)
    monkeypatch.setattr(chain, "record", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        lifecycle.move(owner, submission, State.WITHDRAWN, act="test.moved")

    assert Submission.objects.get(pk=submission.pk).state == State.SUBMITTED


def race(attempt: Any, arguments: list[Any], threads: int) -> list[str]:
    """Run `attempt` for every argument from threads; "won", or the code of its refusal."""

    def one(argument: Any) -> str:
        try:
            attempt(argument)
        except NotNow as refused:
            return refused.code
        finally:
            connection.close()
        return "won"

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(one, arguments))


@pytest.mark.django_db(transaction=True)
def test_of_two_who_claim_one_wins(person: Any) -> None:
    reviewers = [person("reviewer"), person("reviewer")]
    submission = factory.make(person("contractor"), State.SUBMITTED)
    copies = [(reviewer, Submission.objects.get(pk=submission.pk)) for reviewer in reviewers * 4]

    outcomes = race(lambda pair: actions.claim(*pair), copies, threads=8)

    assert sorted(outcomes) == ["state.conflict"] * 7 + ["won"]
    winner = copies[outcomes.index("won")][0]
    assert Submission.objects.get(pk=submission.pk).reviewer == winner
    assert [event.actor for event in Event.objects.filter(action="submission.claimed")] == [str(winner.pk)]


@pytest.mark.django_db(transaction=True)
def test_twenty_reviewers_over_ten_items_decide_each_once(person: Any) -> None:
    reviewers = [person("reviewer") for _ in range(20)]
    owner = person("contractor")
    items = [factory.make(owner, State.SUBMITTED).pk for _ in range(10)]
    digests = {pk: bundles.digest(bundles.files_of(Submission.objects.get(pk=pk))) for pk in items}

    def take_and_decide(pair: tuple[Any, Any]) -> None:
        reviewer, pk = pair
        actions.claim(reviewer, Submission.objects.get(pk=pk))
        seen = Submission.objects.get(pk=pk)
        twin = Submission.objects.get(pk=pk)  # the second tab of the same reviewer
        actions.approve(reviewer, seen, TICKED, digests[pk])
        with pytest.raises(NotNow):
            actions.reject(reviewer, twin, "quality", "")

    pairs = [(reviewer, pk) for reviewer in reviewers for pk in items]
    random.Random(7).shuffle(pairs)
    outcomes = race(take_and_decide, pairs, threads=8)

    assert outcomes.count("won") == 10
    assert set(outcomes) == {"won", "state.conflict"}
    assert Review.objects.count() == CuratedItem.objects.count() == 10
    assert Event.objects.filter(action="submission.approved").count() == 10
    assert not Submission.objects.exclude(state=State.APPROVED).exists()
    assert chain.verify() is None
