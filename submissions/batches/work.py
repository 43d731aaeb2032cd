"""Builds exports: claim, check every byte, write aside, store, then the row. A kill leaves nothing half named."""

from __future__ import annotations

import logging
import tempfile
from uuid import UUID

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import storages

from portal.audit import chain
from portal.queue import claims
from portal.queue.claims import Claim, FenceLost
from portal.queue.models import Status
from portal.vault.storages import STORE_ERRORS, measure
from submissions import lifecycle
from submissions.batches import actions
from submissions.batches.building import Changed, build
from submissions.errors import ActRefused, NotNow
from submissions.models import CuratedItem, Export
from submissions.states import BatchState

log = logging.getLogger("faircopy.exports")


def perform_export(pk: UUID) -> None:
    held = claims.claim(Export, pk)
    if held is None:
        return
    try:
        with claims.leased(held):
            _build(held)
    except FenceLost:
        log.info("export %s went on elsewhere", pk)
    except STORE_ERRORS:
        claims.put_back(held, 15, burn=False)
    except Changed:
        _fail(held, "integrity.failed")
    except ActRefused as refused:
        _fail(held, refused.code)


def gave_up(export: Export) -> None:
    chain.record("system:sweeper", "export.failed", "batch", export.batch_id, export=export.pk)


def _build(held: Claim) -> None:
    export = Export.objects.select_related("batch").get(pk=held.pk)
    batch = export.batch
    items = [entry.item for entry in batch.entries.select_related("item__submission", "item__approval__reviewer")]
    actions.check_items(items)
    if actions.digest_of(items) != batch.sealed_digest:
        raise Changed
    settings.SCRATCH_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryFile(dir=settings.SCRATCH_DIR) as aside:
        built = build(batch, items, aside)
        digest, size = measure(aside)
        aside.seek(0)
        name = f"{batch.label.lower()}-{export.pk.hex}-{held.fence}.zip"
        stored_as = storages["exports"].save(name, File(aside, name=name))
    with claims.committing(held):
        if any(item.withdrawn_at for item in CuratedItem.objects.filter(entries__batch=batch)):
            raise NotNow("export.changed", "An item was withdrawn meanwhile.")
        Export.objects.filter(pk=export.pk).update(
            stored_as=stored_as, sha256=digest, size=size, manifest_sha256=built.manifest_sha256, rows=built.rows
        )
        batch.refresh_from_db()
        if batch.state == BatchState.SEALED:
            lifecycle.move_batch("system:worker", batch, BatchState.EXPORTED, act="batch.exported")
        chain.record(
            "system:worker",
            "export.built",
            "batch",
            batch.pk,
            export=export.pk,
            sha256=digest,
            manifest=built.manifest_sha256,
            rows=built.rows,
        )
        for item in items:
            chain.record("system:worker", "item.exported", "submission", item.submission_id, batch=batch.pk)


def _fail(held: Claim, code: str) -> None:
    try:
        with claims.committing(held, Status.FAILED, code):
            export = Export.objects.get(pk=held.pk)
            chain.record("system:worker", "export.failed", "batch", export.batch_id, export=export.pk, code=code)
    except FenceLost:
        log.info("export %s went on elsewhere", held.pk)
