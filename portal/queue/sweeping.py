"""Finds rows that nobody works on and rings for them again; gives up what failed three times."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from portal.queue.claims import later
from portal.queue.doorbell import ring_task
from portal.queue.models import Pulse, Status
from portal.queue.registry import WorkKind, kinds

log = logging.getLogger("faircopy.queue")
BATCH = 500
RING_AGAIN_SECONDS = 12


def sweep() -> int:
    """Ring for every due row that waits unclaimed or whose lease ran out. Safe to run twice at once.

    Returns how many rows were rung for.
    """
    rung = 0
    for kind in kinds():
        _give_up(kind)
        rung += _ring_again(kind)
    beat("sweeper", "sweeper")
    return rung


def beat(name: str, kind: str) -> None:
    """Note a sign of life, by the database's clock."""
    Pulse.objects.update_or_create(name=name[:120], defaults={"kind": kind, "seen_at": Now()})


def _give_up(kind: WorkKind) -> None:
    rows: Any = kind.model._default_manager
    spent = Q(status=Status.RUNNING, lease_until__lt=Now()) | Q(status=Status.QUEUED)
    for pk in rows.filter(spent, attempt__gte=settings.QUEUE_ATTEMPTS).values_list("pk", flat=True)[:BATCH]:
        with transaction.atomic():
            changed = rows.filter(spent, pk=pk, attempt__gte=settings.QUEUE_ATTEMPTS).update(
                status=Status.QUARANTINED, error_code="parse.crashed", finished_at=Now(), lease_until=None
            )
            if changed:
                log.warning("%s %s given up after %s attempts", kind.model.__name__, pk, settings.QUEUE_ATTEMPTS)
                kind.gave_up(rows.get(pk=pk))


def _ring_again(kind: WorkKind) -> int:
    rows: Any = kind.model._default_manager
    stale = Q(status=Status.QUEUED, rung_at__lt=later(-settings.QUEUE_STALE_SECONDS)) & (
        Q(not_before=None) | Q(not_before__lte=Now())
    )
    abandoned = Q(status=Status.RUNNING, lease_until__lt=Now())
    due = rows.filter(stale | abandoned, attempt__lt=settings.QUEUE_ATTEMPTS).order_by("queued_at")
    pks = list(due.values_list("pk", flat=True)[:BATCH])
    # Rows that merely wait their turn are not rung for at every sweep, or the broker would fill with echoes.
    rows.filter(pk__in=pks).update(rung_at=later(RING_AGAIN_SECONDS))
    for pk in pks:
        ring_task(kind.task, str(pk))
    return len(pks)
