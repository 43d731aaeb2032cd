"""A selection of curated items on its way to a recipient."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from portal.queue.models import WorkItem
from submissions.models.curated_item import CuratedItem
from submissions.states import BatchState


class Batch(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField(unique=True)
    name = models.CharField(max_length=80)
    purpose = models.CharField(
        max_length=12,
        choices=[("evaluate", "Agent evaluation"), ("compare", "Human baseline"), ("prefer", "Preference training")],
        default="evaluate",
    )
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.DRAFT)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())
    sealed_at = models.DateTimeField(null=True)
    sealed_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-number"]

    @property
    def label(self) -> str:
        return f"B-{self.number:03d}"


class BatchItem(models.Model):
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="entries")
    item = models.ForeignKey(CuratedItem, on_delete=models.PROTECT, related_name="entries")
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["item__submission__number"]
        constraints = [models.UniqueConstraint(fields=["batch", "item"], name="item_once_per_batch")]


class Export(WorkItem):
    """The building of one export, and where it lies."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="exports")
    ordered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    stored_as = models.CharField(max_length=120, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.BigIntegerField(null=True)
    manifest_sha256 = models.CharField(max_length=64, blank=True)
    rows = models.PositiveIntegerField(default=0)
    downloads = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["status", "lease_until"])]
