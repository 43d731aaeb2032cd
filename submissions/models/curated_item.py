"""An approved piece, frozen: exact bytes by digest."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from submissions.models.review import Review
from submissions.models.submission import Submission


class CuratedItem(models.Model):
    """files: [{"role", "ordinal", "suffix", "kind", "stored_as", "preview_as", "sha256", "size"}]."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.OneToOneField(Submission, on_delete=models.PROTECT, related_name="curated_item")
    approval = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="+")
    bundle_digest = models.CharField(max_length=64)
    files = models.JSONField()
    request_text = models.TextField()  # clean, as approved
    occupation = models.CharField(max_length=10)
    sector = models.CharField(max_length=10)
    tools = models.JSONField(default=list)
    minutes_spent = models.PositiveIntegerField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    authenticity = models.CharField(max_length=12)
    outcome = models.CharField(max_length=12)
    formats = models.CharField(max_length=120)  # " docx pdf " with spaces around, for filters
    admitted_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-admitted_at"]

    @property
    def label(self) -> str:
        return self.submission.label
