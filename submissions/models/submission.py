"""One piece of past work."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from portal.vault.models import VaultObject
from submissions.states import State


class Submission(models.Model):
    """Free text of people stands only in artifacts (sealed); here are choices, numbers and states."""

    class Authenticity(models.TextChoices):
        REAL = "real", "Real: handed over as it is here"
        ADAPTED = "adapted", "Adapted: real work, changed for this"
        FABRICATED = "fabricated", "Fabricated: made for this"

    class Outcome(models.TextChoices):
        DELIVERED = "delivered", "Delivered and accepted"
        REVISED = "revised", "Accepted after changes"
        UNUSED = "unused", "Delivered, not used"
        UNKNOWN = "unknown", "Not known"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField(unique=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="submissions")
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)  # rises with every new set of clean bytes
    started_at = models.DateTimeField(db_default=Now())
    moved_at = models.DateTimeField(db_default=Now())
    submitted_at = models.DateTimeField(null=True)

    occupation = models.CharField(max_length=10, blank=True)
    sector = models.CharField(max_length=10, blank=True)
    tools = models.JSONField(default=list)
    minutes_spent = models.PositiveIntegerField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    authenticity = models.CharField(max_length=12, choices=Authenticity, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)

    rights = models.JSONField(default=dict)
    rights_signed_at = models.DateTimeField(null=True)

    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="claimed")
    # normalised value -> stand-in, sealed: the same for the whole life of the submission
    stand_ins = models.ForeignKey(VaultObject, null=True, on_delete=models.PROTECT, related_name="+")
    terms_version = models.IntegerField(default=0)  # rises with every change of the declared terms
    halted_code = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["state", "submitted_at"])]

    @property
    def label(self) -> str:
        return f"FC-{self.number:04d}"
