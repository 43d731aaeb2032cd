"""Claim, keep, finish. Each is one conditional UPDATE; the row count decides, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.db.models import DateTimeField, ExpressionWrapper, F, Q, Value
from django.db.models.functions import Now

from portal.queue.models import Status, WorkItem


class FenceLost(Exception):
    """Somebody else took the row over: whatever was done here must not count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    model: type[WorkItem]
    pk: UUID
    fence: int
    attempt: int


def later(seconds: float) -> Any:
    """The database's now plus `seconds`."""
    return ExpressionWrapper(Now() + Value(timedelta(seconds=seconds)), output_field=DateTimeField())


def claim(model: type[WorkItem], pk: UUID) -> Claim | None:
    """Take the row if it is free: queued and due, or running with a lease that ran out.

    The attempt is counted here, before any work, so that a crash counts. None: not ours to take.
    """
    free = Q(status=Status.QUEUED) & (Q(not_before=None) | Q(not_before__lte=Now()))
    abandoned = Q(status=Status.RUNNING, lease_until__lt=Now())
    with transaction.atomic():
        taken = (
            _rows(model)
            .filter(free | abandoned, pk=pk, attempt__lt=settings.QUEUE_ATTEMPTS)
            .update(
                status=Status.RUNNING,
                attempt=F("attempt") + 1,
                fence=F("fence") + 1,
                lease_until=later(settings.QUEUE_LEASE_SECONDS),
                progress="",
            )
        )
        if not taken:
            return None
        row = _rows(model).values("fence", "attempt").get(pk=pk)
    return Claim(model=model, pk=pk, fence=row["fence"], attempt=row["attempt"])


def keep(held: Claim, progress: str | None = None) -> bool:
    """Prolong the lease. False: the row is no longer ours."""
    changes: dict[str, Any] = {"lease_until": later(settings.QUEUE_LEASE_SECONDS)}
    if progress is not None:
        changes["progress"] = progress
    return bool(_held(held).update(**changes))


@contextmanager
def committing(held: Claim, status: Status = Status.DONE, error_code: str = "") -> Iterator[None]:
    """A transaction in which the effect is written and the row ends. Raises FenceLost, and nothing is written."""
    with transaction.atomic():
        ended = _held(held).update(
            status=status, error_code=error_code, finished_at=Now(), lease_until=None, progress=""
        )
        if not ended:
            raise FenceLost
        yield


def put_back(held: Claim, delay_seconds: float, *, burn: bool = True) -> None:
    """Hand the row back for a later try. burn False: a fault of the surroundings that must not cost an attempt."""
    changes: dict[str, Any] = {
        "status": Status.QUEUED,
        "lease_until": None,
        "not_before": later(delay_seconds),
        "rung_at": later(delay_seconds),
    }
    if not burn:
        changes["attempt"] = F("attempt") - 1
    _held(held).update(**changes)


@contextmanager
def leased(held: Claim) -> Iterator[None]:
    """Keep the lease alive from a thread while the work runs."""
    stop = threading.Event()

    def beat() -> None:
        try:
            while not stop.wait(settings.QUEUE_LEASE_SECONDS / 3):
                if not keep(held):
                    return
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=5)


def _rows(model: type[WorkItem]) -> Any:
    return model._default_manager


def _held(held: Claim) -> Any:
    return _rows(held.model).filter(pk=held.pk, fence=held.fence, status=Status.RUNNING)
