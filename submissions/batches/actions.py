"""The admin's verbs on batches."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.db.models.functions import Now

from portal.accounts.models import User
from portal.audit import chain
from portal.queue import doorbell
from portal.queue.models import Status
from submissions import bundles, lifecycle
from submissions.errors import Incomplete, NotNow
from submissions.models import Batch, BatchItem, CuratedItem, Export
from submissions.states import BatchState

ITEM_LIMIT = 10_000


def create(actor: User, name: str, purpose: str) -> Batch:
    with transaction.atomic():
        chain.take_turn()
        highest = Batch.objects.aggregate(highest=Max("number"))["highest"]
        batch = Batch.objects.create(number=(highest or 0) + 1, name=name.strip(), purpose=purpose, made_by=actor)
        chain.record(actor, "batch.created", "batch", batch.pk)
    return batch


def add(actor: User, batch: Batch, items: Iterable[UUID]) -> int:
    """Add items that are in the store; returns how many were new. Raises NotNow unless it is a draft."""
    _check_draft(batch)
    added = 0
    with transaction.atomic():
        for item in CuratedItem.objects.filter(pk__in=list(items), withdrawn_at=None):
            if batch.entries.count() >= ITEM_LIMIT:
                raise Incomplete("batch.too_big", f"A batch may hold {ITEM_LIMIT:,} items.")
            try:
                with transaction.atomic():
                    BatchItem.objects.create(batch=batch, item=item)
            except IntegrityError:
                continue  # it was in already
            added += 1
        chain.record(actor, "batch.items_added", "batch", batch.pk, count=added)
    return added


def take_out(actor: User, batch: Batch, item: UUID) -> None:
    _check_draft(batch)
    with transaction.atomic():
        if BatchItem.objects.filter(batch=batch, item_id=item).delete()[0]:
            chain.record(actor, "batch.item_taken_out", "batch", batch.pk, item=item)


def seal(actor: User, batch: Batch) -> None:
    """Freeze the selection: every byte is read again. Raises Incomplete, NotNow integrity.failed or export.changed."""
    items = [entry.item for entry in batch.entries.select_related("item__submission")]
    if not items:
        raise Incomplete("export.empty", "A batch needs at least one item.", "Add items from the store.")
    check_items(items)
    lifecycle.move_batch(
        actor, batch, BatchState.SEALED, act="batch.sealed", sealed_at=Now(), sealed_digest=digest_of(items)
    )


def unseal(actor: User, batch: Batch) -> None:
    """Open a sealed batch again, as long as it was not exported."""
    if batch.exports.filter(status__in=[Status.QUEUED, Status.RUNNING]).exists():
        raise NotNow("export.running", "An export of this batch is being built.", "Wait until it is over.")
    lifecycle.move_batch(actor, batch, BatchState.DRAFT, act="batch.unsealed", sealed_at=None, sealed_digest="")


def order_export(actor: User, batch: Batch) -> Export:
    """Queue the building of an export. Raises NotNow unless the batch is sealed."""
    if batch.state not in (BatchState.SEALED, BatchState.EXPORTED):
        raise NotNow("batch.not_sealed", "Seal the batch first.")
    with transaction.atomic():
        if batch.exports.filter(status__in=[Status.QUEUED, Status.RUNNING]).exists():
            raise NotNow("export.running", "An export of this batch is being built.")
        export = Export.objects.create(batch=batch, ordered_by=actor)
        chain.record(actor, "export.ordered", "batch", batch.pk, export=export.pk)
        doorbell.ring(Export, export.pk)
    return export


def note_download(actor: User, export: Export) -> None:
    with transaction.atomic():
        Export.objects.filter(pk=export.pk).update(downloads=F("downloads") + 1)
        chain.record(actor, "export.downloaded", "batch", export.batch_id, export=export.pk)


def check_items(items: list[CuratedItem]) -> None:
    """Every item is still in the store and every byte is the approved one."""
    for item in items:
        if item.withdrawn_at is not None:
            raise NotNow("export.changed", "An item was withdrawn meanwhile.", "Take it out and seal again.")
        if bundles.digest(item.files) != item.bundle_digest or item.approval.bundle_digest != item.bundle_digest:
            raise NotNow("integrity.failed", "An item is not what was approved.", "Tell an auditor.")
        bundles.check_stored(item.files)


def digest_of(items: list[CuratedItem]) -> str:
    bound = sorted([str(item.pk), item.bundle_digest] for item in items)
    return hashlib.sha256(json.dumps(bound, separators=(",", ":")).encode()).hexdigest()


def _check_draft(batch: Batch) -> None:
    if batch.state != BatchState.DRAFT:
        raise NotNow("batch.sealed", "A sealed batch does not change.", "Open it again first.")
