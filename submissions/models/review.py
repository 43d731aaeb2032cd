"""One reviewer's turn with one submission."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from submissions.choices import REJECT_CODES, RETURN_CODES, name_of
from submissions.models.submission import Submission


class Decision(models.TextChoices):
    APPROVE = "approve", "Approved"
    RETURN = "return", "Returned"
    REJECT = "reject", "Rejected"


class Review(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="reviews")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviews")
    version = models.PositiveIntegerField()
    decision = models.CharField(max_length=8, choices=Decision)
    code = models.CharField(max_length=30, blank=True)
    note = models.TextField(blank=True)
    checklist = models.JSONField(default=dict)
    bundle_digest = models.CharField(max_length=64)  # the exact bytes that were decided on
    decided_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-decided_at"]

    @property
    def code_words(self) -> str:
        return name_of(RETURN_CODES + REJECT_CODES, self.code)
