"""Doing the work: claim the row, run the engine in confinement, write the effect once."""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import storages
from django.db import DatabaseError

from portal.queue import claims
from portal.queue.claims import Claim, FenceLost
from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.keys import KeyDestroyed
from portal.vault.models import VaultObject
from portal.vault.storages import STORE_ERRORS, measure
from sanitization import looks, records, runtime, wire
from sanitization.appearance import appearance
from sanitization.confinement import Confinement
from sanitization.errors import Refusal
from sanitization.fidelity import joined
from sanitization.models import Redaction, Scan
from sanitization.vocabulary import Known, Reading, Shown

log = logging.getLogger("faircopy.work")
ATTEMPTS = 3
# The file may be innocent of these: worth another attempt, and quarantine after the last.
DOUBTFUL = frozenset({"parse.crashed", "parse.timeout", "engine.answer", "engine.failed"})
# The surroundings are to blame: waiting costs no attempt.
SURROUNDINGS = frozenset({"sandbox.unavailable", "engine.scratch_full"})


def perform_scan(pk: UUID) -> None:
    _perform(Scan, pk, _scan)


def perform_redaction(pk: UUID) -> None:
    _perform(Redaction, pk, _redact)


def _perform(model: type[Scan] | type[Redaction], pk: UUID, do: Callable[[Claim], None]) -> None:
    held = claims.claim(model, pk)
    if held is None:
        return
    try:
        with claims.leased(held):
            do(held)
    except FenceLost:
        log.info("%s %s went on elsewhere", model.__name__, pk)
    except vault.StoreFailed:
        log.warning("%s %s waits: the store did not answer", model.__name__, pk)
        claims.put_back(held, 15, burn=False)
    except DatabaseError:
        raise  # the lease runs out and the sweeper rings again
    except (KeyDestroyed, vault.Tampered):
        _end(held, Status.FAILED, "engine.failed")
    except Refusal as refusal:
        _refused(held, refusal.code)
    except Exception as error:  # noqa: BLE001 - whatever broke, the row must not hang
        # The message may quote content; the type may not.
        log.error("%s %s broke: %s", model.__name__, pk, type(error).__name__)
        _refused(held, "engine.failed")


def _refused(held: Claim, code: str) -> None:
    if code in SURROUNDINGS:
        claims.put_back(held, 20, burn=False)
    elif code in DOUBTFUL and held.attempt < ATTEMPTS:
        claims.put_back(held, 1)
    else:
        _end(held, Status.QUARANTINED if code in DOUBTFUL else Status.FAILED, code)


def _end(held: Claim, status: Status, code: str) -> None:
    try:
        with claims.committing(held, status, code):
            records.ended_badly(held.model, held.pk)
    except FenceLost:
        log.info("%s %s went on elsewhere", held.model.__name__, held.pk)


def _scan(held: Claim) -> None:
    scan = Scan.objects.select_related("owner", "source", "known").get(pk=held.pk)
    known: list[Known] = list(wire.decode(vault.read_bytes(scan.known), wire.known_list)) if scan.known else []
    name = vault.open_text(scan.owner, scan.name_sealed, "name")
    confinement = runtime.confinement()
    with _in_memory(scan.source) as source, confinement.modern(source, name) as file:
        reading = confinement.scan(file.source, file.name, known, runtime.content_policy(), settings.POLICY)
    sealed = vault.put_bytes(scan.owner, VaultObject.Kind.READING, wire.encode(reading))
    try:
        with claims.committing(held):
            records.save_reading(scan, reading, sealed)
    except FenceLost:
        vault.shred(sealed)  # nothing will ever refer to it
        raise


def _redact(held: Claim) -> None:
    row = Redaction.objects.select_related("owner", "source", "plan").get(pk=held.pk)
    plan = wire.decode(vault.read_bytes(row.plan), wire.plan)
    name = vault.open_text(row.owner, row.name_sealed, "name")
    confinement = runtime.confinement()
    with (
        _in_memory(row.source) as source,
        confinement.modern(source, name) as file,
        _memory() as sink,
        ExitStack() as drawings,
    ):
        redaction, verification = confinement.redact(file.source, file.name, plan, sink, file.note)
        sink.seek(0)
        pack = drawings.enter_context(_memory())
        preview, shown = _previewed(confinement, sink, redaction.clean_name, pack)
        if settings.COMPARE_PAGES:
            pages = drawings.enter_context(_memory())
            alike, drawn = appearance(confinement, redaction.kind, file.source, sink, pages)
            redaction = dataclasses.replace(redaction, fidelity=joined((redaction.fidelity, alike)))
            if drawn.pictures:
                pack = pages
                shown = dataclasses.replace(shown, pictures=drawn.pictures, pictures_left=drawn.pictures_left)
        # Content-free names; the fence keeps two workers' bytes apart, only the committed one is referenced.
        stored = f"{row.pk.hex[:2]}/{row.pk.hex}-{held.fence}"
        digest, size = measure(sink)
        try:
            sink.seek(0)
            clean_as = storages["clean"].save(stored, File(sink, name=stored))
            preview_as = storages["clean"].save(f"{stored}.preview", records.preview_file(preview, f"{stored}.preview"))
            looks_as, looks_sha256 = _keep_looks(f"{stored}.looks", shown, pack)
        except STORE_ERRORS as error:
            raise vault.StoreFailed from error
    with claims.committing(held):
        records.save_redaction(
            row,
            redaction,
            verification,
            unexamined=preview.unexamined,
            clean_as=clean_as,
            clean_sha256=digest,
            clean_size=size,
            preview_as=preview_as,
            looks_as=looks_as,
            looks_sha256=looks_sha256,
        )


def _previewed(confinement: Confinement, clean: BinaryIO, name: str, pack: BinaryIO) -> tuple[Reading, Shown]:
    """What the pages show of a clean copy; where it cannot be drawn, its text alone."""
    try:
        return confinement.preview(clean, name, pack)
    except Refusal:
        pack.seek(0)
        pack.truncate()
        return confinement.read(clean, name), Shown()


def _keep_looks(name: str, shown: Shown, pack: BinaryIO) -> tuple[str, str]:
    """Name and digest of what was stored, both "" where there is nothing to show."""
    if not shown.pictures and not shown.files:
        return "", ""
    content = looks.packed(shown, pack)
    return storages["clean"].save(name, ContentFile(content, name=name)), hashlib.sha256(content).hexdigest()


@contextmanager
def _memory() -> Iterator[BinaryIO]:
    """A file that lives in memory only and dies with its last holder."""
    with os.fdopen(os.memfd_create("faircopy", os.MFD_CLOEXEC), "w+b") as file:
        yield file


@contextmanager
def _in_memory(stored: VaultObject) -> Iterator[BinaryIO]:
    with _memory() as file:
        vault.pour_into(stored, file)
        file.flush()
        file.seek(0)
        yield file
