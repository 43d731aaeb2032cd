"""Celery's entries: three lines each."""

from __future__ import annotations

from celery import shared_task

from portal.queue import sweeping


@shared_task
def sweep() -> None:
    sweeping.sweep()
