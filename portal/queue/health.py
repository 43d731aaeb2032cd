"""Is anybody working? Read from the rows alone, so that the answer needs no broker."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.db.models.functions import Now

from portal.queue.claims import later
from portal.queue.models import Pulse, Status
from portal.queue.registry import kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueHealth:
    workers: int
    sweeper: bool
    waiting: int
    running: int
    stuck: int  # due rows that nobody took for two minutes
    quarantined: int

    @property
    def is_alive(self) -> bool:
        return self.workers > 0


def workers_alive() -> int:
    recent = later(-settings.WORKER_SILENCE_SECONDS)
    return Pulse.objects.filter(kind="worker", seen_at__gt=recent).count()


def look() -> QueueHealth:
    waiting = running = stuck = quarantined = 0
    for kind in kinds():
        rows = kind.model._default_manager
        waiting += rows.filter(status=Status.QUEUED).count()
        running += rows.filter(status=Status.RUNNING).count()
        quarantined += rows.filter(status=Status.QUARANTINED).count()
        due = Q(not_before=None) | Q(not_before__lt=Now())
        stuck += rows.filter(due, status=Status.QUEUED, queued_at__lt=later(-120)).count()
    sweeper = Pulse.objects.filter(kind="sweeper", seen_at__gt=later(-30)).exists()
    return QueueHealth(
        workers=workers_alive(),
        sweeper=sweeper,
        waiting=waiting,
        running=running,
        stuck=stuck,
        quarantined=quarantined,
    )
