"""What a Celery worker does besides tasks: show its pulse, sweep once at its start, forget its pulse at its end."""

from __future__ import annotations

import logging
import os
import socket
import threading

from celery.signals import worker_ready, worker_shutdown
from django.db import DatabaseError, connection

from portal.queue import sweeping
from portal.queue.models import Pulse

log = logging.getLogger("faircopy.queue")
_stop = threading.Event()


def name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"


def _beat_for_ever(worker: str) -> None:
    try:
        sweeping.sweep()
    except DatabaseError:
        log.warning("no sweep at start: the database did not answer")
    while not _stop.is_set():
        try:
            sweeping.beat(worker, "worker")
        except DatabaseError:
            log.warning("no pulse: the database did not answer")
            connection.close()
        _stop.wait(3)
    connection.close()


@worker_ready.connect
def begin(**_: object) -> None:
    _stop.clear()
    threading.Thread(target=_beat_for_ever, args=(name(),), name="pulse", daemon=True).start()


@worker_shutdown.connect
def end(**_: object) -> None:
    _stop.set()
    try:
        Pulse.objects.filter(name=name()).delete()
    except DatabaseError:
        log.warning("pulse left behind: the database did not answer")
