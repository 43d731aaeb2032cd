"""The row that is the work item, and the pulse of the workers."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now


class Status(models.TextChoices):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"  # ended with a code; trying again would not help
    QUARANTINED = "quarantined"  # brought its worker down three times; only a person re-opens it
    CANCELLED = "cancelled"


class WorkItem(models.Model):
    """Base of every table whose rows are worked off. Times come from the database's clock alone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.QUEUED)
    attempt = models.PositiveSmallIntegerField(default=0)
    fence = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    not_before = models.DateTimeField(null=True)
    queued_at = models.DateTimeField(db_default=Now())
    rung_at = models.DateTimeField(db_default=Now())  # when a worker was last called for it
    finished_at = models.DateTimeField(null=True)
    error_code = models.CharField(max_length=40, blank=True)
    progress = models.CharField(max_length=80, blank=True)

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["status", "lease_until"])]

    @property
    def is_over(self) -> bool:
        return self.status not in (Status.QUEUED, Status.RUNNING)


class Pulse(models.Model):
    """The last sign of life of one worker, or of the sweeper."""

    name = models.CharField(max_length=120, primary_key=True)
    kind = models.CharField(max_length=10)  # "worker" or "sweeper"
    seen_at = models.DateTimeField(db_default=Now())
