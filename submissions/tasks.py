"""Celery's entries: id in, work done, nothing out."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from submissions import progress
from submissions.batches import work as batch_work
from submissions.intake import uploading


@shared_task
def carry_on(pk: str) -> None:
    progress.carry_on(UUID(pk))


@shared_task
def nudge() -> None:
    progress.nudge()


@shared_task
def export(pk: str) -> None:
    batch_work.perform_export(UUID(pk))


@shared_task
def clear_staging() -> None:
    uploading.clear_staging()
