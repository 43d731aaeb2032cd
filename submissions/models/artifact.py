"""One uploaded file, and a file on its way."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from portal.vault.models import VaultObject
from sanitization.models import Redaction, Scan
from submissions.models.submission import Submission


class Role(models.TextChoices):
    REQUEST_TEXT = "request_text", "Request"
    REQUEST_FILE = "request_file", "Request file"
    DELIVERABLE = "deliverable", "Deliverable"
    REFERENCE = "reference", "Reference"


class Artifact(models.Model):
    """The name is sealed like the content: people write names into names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="artifacts")
    role = models.CharField(max_length=14, choices=Role)
    ordinal = models.PositiveIntegerField()  # position within the role, never reused
    name_sealed = models.BinaryField()
    suffix = models.CharField(max_length=12, blank=True)  # ".docx"; from a closed list
    size = models.BigIntegerField()
    source = models.ForeignKey(VaultObject, on_delete=models.PROTECT, related_name="+")
    scan = models.ForeignKey(Scan, null=True, on_delete=models.PROTECT, related_name="artifacts")
    # Which state of the declared terms `scan` knew; -1 is the first reading, which knows none.
    terms_version = models.IntegerField(default=-1)
    redaction = models.ForeignKey(Redaction, null=True, on_delete=models.PROTECT, related_name="artifacts")
    added_at = models.DateTimeField(db_default=Now())
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["role", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["submission", "role", "ordinal"], name="artifact_place_once")]

    @property
    def label(self) -> str:
        """What everybody but the owner sees instead of the name."""
        return f"{self.get_role_display()} {self.ordinal}{self.suffix}"


class Upload(models.Model):
    """A file that is still arriving, sealed frame by frame in the staging folder."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="uploads")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=14, choices=Role)
    name_sealed = models.BinaryField()
    key_sealed = models.BinaryField()
    size = models.BigIntegerField()
    offset = models.BigIntegerField(default=0)  # plain bytes that are safe
    stored_bytes = models.BigIntegerField(default=0)  # sealed bytes that are safe
    frames = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(db_default=Now())
    touched_at = models.DateTimeField(db_default=Now())
    artifact = models.OneToOneField(Artifact, null=True, on_delete=models.CASCADE, related_name="upload")
    refused_code = models.CharField(max_length=40, blank=True)
