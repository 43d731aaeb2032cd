"""One row of the record, and the head that gives away a cut tail. Rows hold ids and codes, never words of a file."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    seq = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)  # UTC to the microsecond, as hashed
    actor = models.CharField(max_length=64)  # user id, or "system:<name>"
    role = models.CharField(max_length=20, blank=True)
    action = models.CharField(max_length=60)
    thing = models.CharField(max_length=40)
    thing_id = models.CharField(max_length=64, blank=True)
    details = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["seq"]
        indexes = [models.Index(fields=["thing", "thing_id"])]


class Head(models.Model):
    """One row: how long the chain is and how it ends. Taking it for update puts appends in a row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seq = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default="0" * 64)
