"""The contractor's word on a value, and a term that the contractor declared."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from submissions.models.submission import Submission


class Ruling(models.Model):
    class Verdict(models.TextChoices):
        HIDE = "hide", "Hide"
        KEEP = "keep", "Keep"
        EVERYWHERE = "everywhere", "Hide everywhere"

    class Because(models.TextChoices):
        PUBLIC_BODY = "public_body", "a public body or published fact"
        FICTIONAL = "fictional", "an invented example"
        PRODUCT = "product", "a product or tool anybody can buy"
        NOT_IDENTIFYING = "not_identifying", "an ordinary word, found by mistake"
        OWN = "own", "my own, and I agree that it stays"

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="rulings")
    fingerprint = models.CharField(max_length=32)
    verdict = models.CharField(max_length=10, choices=Verdict)
    # A choice, not free text: reviewers read it, and reasons tend to repeat the value.
    because = models.CharField(max_length=16, choices=Because, blank=True)
    ruled_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["submission", "fingerprint"], name="one_ruling_per_value")]


class Declined(models.Model):
    """A term that was suggested and not wanted; it is not suggested again."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="declined")
    fingerprint = models.CharField(max_length=32)
    declined_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["submission", "fingerprint"], name="declined_once")]


class Term(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="terms")
    sealed = models.BinaryField()
    fingerprint = models.CharField(max_length=32)
    mask = models.CharField(max_length=120)
    declared_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["declared_at"]
        constraints = [models.UniqueConstraint(fields=["submission", "fingerprint"], name="term_once")]
