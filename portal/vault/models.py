"""What is stored sealed, and the wrapped keys. A null key is a destroyed key."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class ContributorKey(models.Model):
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, primary_key=True)
    wrapped = models.BinaryField(null=True)
    master_version = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField(db_default=Now())
    shredded_at = models.DateTimeField(null=True)


class VaultObject(models.Model):
    class Kind(models.TextChoices):
        ORIGINAL = "original"  # bytes as uploaded
        READING = "reading"  # what reading found, values in clear
        PLAN = "plan"  # what stands for what
        KNOWN = "known"  # terms for a scan

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    wrapped_key = models.BinaryField(null=True)
    size = models.BigIntegerField()  # plain bytes
    # HMAC of the plain SHA-256: a bare digest would confirm a guessed file for ever.
    commitment = models.CharField(max_length=64)
    stored_as = models.CharField(max_length=80, unique=True)
    stored_at = models.DateTimeField(db_default=Now())
    shredded_at = models.DateTimeField(null=True)
