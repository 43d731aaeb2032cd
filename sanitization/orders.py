"""Asking for work. Doing it is `work`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from portal.queue import doorbell
from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import wire
from sanitization.models import Redaction, Scan
from sanitization.vocabulary import Known, Plan


def known_digest(known: Sequence[Known]) -> str:
    """A digest of what a scan knew, to tell whether another would know more. "" for nothing."""
    return hashlib.sha256(wire.encode(list(known))).hexdigest() if known else ""


def order_scan(owner: Any, source: VaultObject, name: str, known: Sequence[Known] = ()) -> Scan:
    """Queue a reading of `source`. known: values to look for besides what detection finds."""
    sealed = vault.put_bytes(owner, VaultObject.Kind.KNOWN, wire.encode(list(known))) if known else None
    with transaction.atomic():
        scan = Scan.objects.create(
            owner=owner,
            source=source,
            name_sealed=vault.seal_text(owner, name, "name"),
            known=sealed,
            known_digest=known_digest(known),
        )
        doorbell.ring(Scan, scan.pk)
    return scan


def order_redaction(owner: Any, source: VaultObject, name: str, plan: Plan) -> Redaction:
    """Queue a rewriting of `source` by `plan`."""
    sealed = vault.put_bytes(owner, VaultObject.Kind.PLAN, wire.encode(plan))
    with transaction.atomic():
        redaction = Redaction.objects.create(
            owner=owner, source=source, name_sealed=vault.seal_text(owner, name, "name"), plan=sealed
        )
        doorbell.ring(Redaction, redaction.pk)
    return redaction


def cancel(row: Scan | Redaction | None) -> None:
    """Take back work that is no longer wanted. A worker that is at it loses its fence."""
    if row is not None:
        type(row).objects.filter(pk=row.pk, status__in=[Status.QUEUED, Status.RUNNING]).update(
            status=Status.CANCELLED, finished_at=Now(), lease_until=None
        )
