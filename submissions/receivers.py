"""Hears the two signals of the floor below and rings for the submission that waits for them."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import receiver

from portal.queue.doorbell import ring_task
from sanitization.models import Redaction, Scan
from sanitization.signals import redaction_finished, scan_finished
from submissions.models import Artifact


@receiver(scan_finished, dispatch_uid="submissions.scan")
def scan_ended(sender: type[Scan], row: Scan, **_: Any) -> None:
    _ring(Artifact.objects.filter(scan=row))


@receiver(redaction_finished, dispatch_uid="submissions.redaction")
def redaction_ended(sender: type[Redaction], row: Redaction, **_: Any) -> None:
    _ring(Artifact.objects.filter(redaction=row))


def _ring(artifacts: Any) -> None:
    for submission_id in set(artifacts.values_list("submission_id", flat=True)):
        transaction.on_commit(partial(ring_task, "submissions.tasks.carry_on", str(submission_id)))
