"""Rings for a row after its transaction, from a thread of its own: a dead or frozen broker costs the caller nothing."""

from __future__ import annotations

import logging
import os
import queue
import threading
from uuid import UUID

from django.db import transaction

from portal.celery import app
from portal.queue.models import WorkItem
from portal.queue.registry import kind_of

log = logging.getLogger("faircopy.queue")
_waiting: queue.Queue[tuple[str, str]] = queue.Queue(maxsize=10_000)
_ringer: tuple[int, threading.Thread] | None = None
_lock = threading.Lock()


def ring(model: type[WorkItem], pk: UUID) -> None:
    """Wake a worker for the row once the running transaction has committed. Never raises, never waits."""
    task = kind_of(model).task
    transaction.on_commit(lambda: ring_task(task, str(pk)))


def ring_task(task: str, pk: str) -> None:
    _ensure_ringer()
    try:
        _waiting.put_nowait((task, pk))
    except queue.Full:
        # The sweeper rings again for every row that stays unclaimed.
        log.warning("doorbell full; left to the sweeper")


def _ensure_ringer() -> None:
    global _ringer
    with _lock:
        # After a fork the thread is gone although the variable is not.
        if _ringer is None or _ringer[0] != os.getpid() or not _ringer[1].is_alive():
            thread = threading.Thread(target=_ring_for_ever, name="doorbell", daemon=True)
            _ringer = (os.getpid(), thread)
            thread.start()


def _ring_for_ever() -> None:
    while True:
        task, pk = _waiting.get()
        try:
            app.send_task(task, args=[pk], retry=False, ignore_result=True)
        except Exception as error:  # noqa: BLE001 - any broker fault is the sweeper's to mend
            log.warning("doorbell not heard (%s); left to the sweeper", type(error).__name__)
