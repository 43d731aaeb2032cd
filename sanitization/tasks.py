"""Celery's entries: id in, work done, nothing out."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from sanitization import work


@shared_task
def scan(pk: str) -> None:
    work.perform_scan(UUID(pk))


@shared_task
def redact(pk: str) -> None:
    work.perform_redaction(UUID(pk))
