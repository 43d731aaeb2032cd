"""A file that brings its reader down is set aside after exactly three attempts, and harms nothing beside it."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest

from portal.queue import claims
from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import orders, runtime, work
from sanitization.errors import EngineFailed, FileRefused
from sanitization.legacy import Modern
from sanitization.models import Scan


class Crashing:
    """A confinement whose child dies each time, as one with a poisonous file would."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.calls = 0

    def modern(self, source: Any, name: str) -> AbstractContextManager[Modern]:
        return nullcontext(Modern(source=source, name=name))

    def scan(self, *_: object) -> None:
        self.calls += 1
        raise (FileRefused if self.code.startswith("file") else EngineFailed)(self.code)


@pytest.fixture
def scan(person: Any) -> Scan:
    owner = person("contractor")
    source = vault.put_bytes(owner, VaultObject.Kind.ORIGINAL, os.urandom(64))
    return orders.order_scan(owner, source, "poison.txt")


def exhaust(scan: Scan) -> None:
    for _ in range(8):
        work.perform_scan(scan.pk)
        Scan.objects.filter(pk=scan.pk).exclude(not_before=None).update(not_before=claims.later(-1))


@pytest.mark.django_db
def test_poison_is_set_aside_after_exactly_three_attempts(scan: Scan, monkeypatch: Any) -> None:
    crashing = Crashing("parse.crashed")
    monkeypatch.setattr(runtime, "confinement", lambda: crashing)

    exhaust(scan)

    scan.refresh_from_db()
    assert crashing.calls == 3
    assert (scan.status, scan.error_code) == (Status.QUARANTINED, "parse.crashed")


@pytest.mark.django_db
def test_a_refused_file_is_not_tried_again(scan: Scan, monkeypatch: Any) -> None:
    crashing = Crashing("file.encrypted")
    monkeypatch.setattr(runtime, "confinement", lambda: crashing)

    exhaust(scan)

    scan.refresh_from_db()
    assert crashing.calls == 1
    assert (scan.status, scan.error_code) == (Status.FAILED, "file.encrypted")


@pytest.mark.django_db
def test_a_machine_that_cannot_confine_burns_no_attempt(scan: Scan, monkeypatch: Any) -> None:
    crashing = Crashing("sandbox.unavailable")
    monkeypatch.setattr(runtime, "confinement", lambda: crashing)

    exhaust(scan)

    scan.refresh_from_db()
    assert crashing.calls > 3
    assert (scan.status, scan.attempt) == (Status.QUEUED, 0)
