"""Writes what the engine answered into rows: masks and fingerprints in the open, values sealed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile

from portal.queue.models import WorkItem
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import versions, wire
from sanitization.models import Finding, Redaction, Scan
from sanitization.policies.masking import mask, mask_within
from sanitization.policies.named import policy_named
from sanitization.policies.normal_forms import normalise
from sanitization.policies.risk import risk_of
from sanitization.signals import redaction_finished, scan_finished
from sanitization.vocabulary import Reading, Verification
from sanitization.vocabulary import Redaction as Redacted

BATCH = 1000


def save_reading(scan: Scan, reading: Reading, sealed: VaultObject) -> None:
    """Record a reading. Called inside the committing transaction."""
    scan.reading = sealed
    scan.kind = reading.kind
    scan.removed = [{"part": entry.part, "reason": entry.reason} for entry in reading.removed]
    scan.unexamined = list(reading.unexamined)
    scan.truncated = reading.truncated
    scan.risk = risk_of(mark.reason for mark in reading.marks)
    scan.marks = _marks(reading)
    scan.save(update_fields=["reading", "kind", "removed", "unexamined", "truncated", "risk", "marks"])
    Finding.objects.bulk_create(_findings(scan, reading), batch_size=BATCH)
    scan_finished.send(Scan, row=Scan.objects.get(pk=scan.pk))


def _marks(reading: Reading) -> list[dict[str, object]]:
    """Each kind of mark once, with the first place where it stands."""
    counted = Counter(mark.reason for mark in reading.marks)
    first = {mark.reason: mark.place for mark in reversed(reading.marks)}
    return [{"reason": reason, "place": first[reason][:200], "times": times} for reason, times in counted.most_common()]


def _findings(scan: Scan, reading: Reading) -> list[Finding]:
    values = sorted({found.value for found in reading.found}, key=len, reverse=True)
    mark = vault.fingerprinter(scan.owner)
    rows = []
    for position, found in enumerate(reading.found):
        rows.append(
            Finding(
                scan=scan,
                position=position,
                entity=found.span.entity[:40],
                score=found.span.score,
                detectors=list(found.span.detectors),
                reason=found.span.reason[:200],
                mask=mask(found.value)[:120],
                fingerprint=mark(normalise(found.value)),
                place=found.location.place[:200],
                members=[mask_within(name, values)[:200] for name in found.location.members],
                reach=found.reach,
            )
        )
    return rows


def save_redaction(
    row: Redaction,
    redaction: Redacted,
    verification: Verification,
    *,
    unexamined: Sequence[str],
    clean_as: str,
    clean_sha256: str,
    clean_size: int,
    preview_as: str,
    looks_as: str = "",
    looks_sha256: str = "",
) -> None:
    """Record a verified rewriting. Called inside the committing transaction."""
    row.kind = redaction.kind
    row.clean_as = clean_as
    row.clean_sha256 = clean_sha256
    row.clean_size = clean_size
    row.clean_name_sealed = vault.seal_text(row.owner, redaction.clean_name, "name")
    row.preview_as = preview_as
    row.looks_as = looks_as
    row.looks_sha256 = looks_sha256
    row.ledger = [{"part": line.part, "fate": line.fate, "reason": line.reason} for line in redaction.ledger]
    row.fidelity = [list(count) for count in redaction.fidelity.counts]
    row.searched = verification.searched
    row.parts_read = verification.parts
    row.replaced = redaction.replaced
    row.unexamined = list(unexamined)
    row.versions = {**versions.versions(settings.DETECTOR), "rules": policy_named(settings.POLICY).label}
    row.save(
        update_fields=[
            "kind", "clean_as", "clean_sha256", "clean_size", "clean_name_sealed", "preview_as", "looks_as",
            "looks_sha256", "ledger", "fidelity", "searched", "parts_read", "replaced", "unexamined", "versions",
        ]
    )  # fmt: skip
    redaction_finished.send(Redaction, row=Redaction.objects.get(pk=row.pk))


def preview_file(reading: Reading, name: str) -> ContentFile[bytes]:
    return ContentFile(wire.encode(reading), name=name)


def ended_badly(model: type[WorkItem], pk: UUID) -> None:
    """Tell the floor above that the row ended without an effect. Called inside the ending transaction."""
    if model is Scan:
        scan_finished.send(Scan, row=Scan.objects.get(pk=pk))
    else:
        redaction_finished.send(Redaction, row=Redaction.objects.get(pk=pk))


def scan_given_up(row: Scan) -> None:
    scan_finished.send(Scan, row=row)


def redaction_given_up(row: Redaction) -> None:
    redaction_finished.send(Redaction, row=row)
