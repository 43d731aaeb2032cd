"""The row as the unit of work: one claimer, leases, fences, three attempts, sweeping."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from portal.queue import claims, doorbell, health, sweeping
from portal.queue.models import Pulse, Status
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization.models import Scan


@pytest.fixture
def scan(person: Any) -> Scan:
    owner = person("contractor")
    return Scan.objects.create(
        owner=owner,
        source=vault.put_bytes(owner, VaultObject.Kind.ORIGINAL, b"text"),
        name_sealed=vault.seal_text(owner, "a.txt", "name"),
    )


@pytest.fixture
def rung(monkeypatch: Any) -> list[str]:
    """Ids that were rung for, instead of a broker."""
    heard: list[str] = []
    monkeypatch.setattr(sweeping, "ring_task", lambda task, pk: heard.append(pk))
    return heard


def expire(scan: Scan) -> None:
    Scan.objects.filter(pk=scan.pk).update(lease_until=claims.later(-1))


def test_a_claimed_row_cannot_be_claimed_again(scan: Scan) -> None:
    first = claims.claim(Scan, scan.pk)

    assert first is not None
    assert (first.attempt, first.fence) == (1, 1)
    assert claims.claim(Scan, scan.pk) is None


def test_an_expired_lease_passes_to_the_next_with_a_higher_fence(scan: Scan) -> None:
    first = claims.claim(Scan, scan.pk)
    expire(scan)
    second = claims.claim(Scan, scan.pk)

    assert first is not None
    assert second is not None
    assert (second.attempt, second.fence) == (2, 2)
    assert not claims.keep(first)
    with pytest.raises(claims.FenceLost), claims.committing(first):
        raise AssertionError("the late one must not get here")
    with claims.committing(second):
        pass
    assert Scan.objects.get(pk=scan.pk).status == Status.DONE


def test_a_finished_row_cannot_be_claimed_or_finished_again(scan: Scan) -> None:
    held = claims.claim(Scan, scan.pk)
    assert held is not None
    with claims.committing(held):
        pass

    assert claims.claim(Scan, scan.pk) is None
    with pytest.raises(claims.FenceLost), claims.committing(held):
        pass


def test_a_row_that_brings_its_worker_down_is_set_aside_after_exactly_three_attempts(
    scan: Scan, rung: list[str]
) -> None:
    attempts = 0
    for _ in range(6):
        if claims.claim(Scan, scan.pk) is not None:
            attempts += 1
        expire(scan)
        sweeping.sweep()

    scan.refresh_from_db()
    assert attempts == 3
    assert (scan.status, scan.error_code) == (Status.QUARANTINED, "parse.crashed")


def test_faults_of_the_surroundings_cost_no_attempt(scan: Scan) -> None:
    for _ in range(5):
        held = claims.claim(Scan, scan.pk)
        assert held is not None
        claims.put_back(held, -1, burn=False)

    assert Scan.objects.get(pk=scan.pk).attempt == 0


def test_a_row_put_back_for_later_is_not_claimed_before(scan: Scan) -> None:
    held = claims.claim(Scan, scan.pk)
    assert held is not None
    claims.put_back(held, 60)

    assert claims.claim(Scan, scan.pk) is None


def test_the_sweeper_rings_for_stale_and_abandoned_rows_only(scan: Scan, rung: list[str]) -> None:
    sweeping.sweep()
    assert rung == []

    Scan.objects.update(rung_at=claims.later(-60))
    sweeping.sweep()
    sweeping.sweep()
    assert rung == [str(scan.pk)]

    claims.claim(Scan, scan.pk)
    sweeping.sweep()
    assert len(rung) == 1
    expire(scan)
    sweeping.sweep()
    assert len(rung) == 2


@pytest.mark.django_db(transaction=True)
def test_of_many_claimers_one_wins(scan: Scan) -> None:
    def attempt(_: int) -> bool:
        try:
            return claims.claim(Scan, scan.pk) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(24))) == 1


@pytest.mark.django_db(transaction=True)
def test_a_lease_is_kept_alive_while_the_work_runs(scan: Scan, settings: Any) -> None:
    import time

    settings.QUEUE_LEASE_SECONDS = 1
    held = claims.claim(Scan, scan.pk)
    assert held is not None
    with claims.leased(held):
        time.sleep(1.6)
        assert claims.claim(Scan, scan.pk) is None


def test_a_ring_is_sent_only_after_the_commit(
    scan: Scan, monkeypatch: Any, django_capture_on_commit_callbacks: Any
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(doorbell, "ring_task", lambda task, pk: heard.append(pk))

    with django_capture_on_commit_callbacks(execute=True):
        doorbell.ring(Scan, scan.pk)
        assert heard == []
    assert heard == [str(scan.pk)]


def test_health_knows_the_living_from_the_silent(db: None) -> None:
    assert health.workers_alive() == 0
    sweeping.beat("a", "worker")
    assert health.workers_alive() == 1
    Pulse.objects.update(seen_at=claims.later(-60))
    assert health.workers_alive() == 0
