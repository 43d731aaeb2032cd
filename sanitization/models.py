"""The rim's rows: one reading of one original, what it found (masked), and one rewriting of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from portal.queue.models import WorkItem
from portal.vault.models import VaultObject


class Scan(WorkItem):
    """Reading one original. The values it found stand only in `reading`, sealed."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(VaultObject, on_delete=models.PROTECT, related_name="+")
    name_sealed = models.BinaryField()
    known = models.ForeignKey(VaultObject, null=True, on_delete=models.PROTECT, related_name="+")
    known_digest = models.CharField(max_length=64, blank=True)
    reading = models.ForeignKey(VaultObject, null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, blank=True)
    removed = models.JSONField(default=list)  # [{"part", "reason"}]
    unexamined = models.JSONField(default=list)  # words without content
    truncated = models.BooleanField(default=False)
    risk = models.CharField(max_length=12, blank=True)  # of policies.risk.Risk; "" where nobody looked
    marks = models.JSONField(default=list)  # [{"place", "reason", "times"}], why the risk is what it is

    class Meta:
        indexes = [models.Index(fields=["status", "lease_until"])]


class Finding(models.Model):
    """One detection, masked. `position` is its place in the sealed reading."""

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()
    entity = models.CharField(max_length=40)
    score = models.FloatField()
    detectors = models.JSONField(default=list)
    reason = models.CharField(max_length=200, blank=True)
    mask = models.CharField(max_length=120)
    fingerprint = models.CharField(max_length=32)
    place = models.CharField(max_length=200)
    members = models.JSONField(default=list)  # masked names of enclosing members
    reach = models.CharField(max_length=10)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["scan", "position"], name="finding_once")]
        indexes = [models.Index(fields=["fingerprint"])]


class Redaction(WorkItem):
    """Rewriting one original by a plan, and the proof. `clean_as` names bytes that passed verification."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(VaultObject, on_delete=models.PROTECT, related_name="+")
    name_sealed = models.BinaryField()
    plan = models.ForeignKey(VaultObject, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, blank=True)
    clean_as = models.CharField(max_length=120, blank=True)
    clean_sha256 = models.CharField(max_length=64, blank=True)
    clean_size = models.BigIntegerField(null=True)
    clean_name_sealed = models.BinaryField(null=True)
    preview_as = models.CharField(max_length=120, blank=True)
    looks_as = models.CharField(max_length=120, blank=True)  # pages and pictures, drawn; "" where there are none
    looks_sha256 = models.CharField(max_length=64, blank=True)
    ledger = models.JSONField(default=list)  # [{"part", "fate", "reason"}]
    fidelity = models.JSONField(default=list)  # [[what, before, after]]
    searched = models.PositiveIntegerField(default=0)
    parts_read = models.PositiveIntegerField(default=0)
    replaced = models.PositiveIntegerField(default=0)
    unexamined = models.JSONField(default=list)
    versions = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["status", "lease_until"])]
