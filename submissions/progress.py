"""Moves a submission on when the work it waits for is over. Idempotent: rung for, nudged, or both at once."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from portal.queue.claims import later
from portal.queue.models import Status
from portal.vault import actions as vault
from sanitization import orders
from sanitization.models import Redaction, Scan
from sanitization.policies.identities import known_from
from submissions import lifecycle, sealed
from submissions.errors import NotNow
from submissions.models import Artifact, Submission
from submissions.states import WORKING, State

MACHINE = "system:worker"
_BAD = (Status.FAILED, Status.QUARANTINED, Status.CANCELLED)


def carry_on(pk: UUID) -> None:
    """Take the next step of a submission that is being read or rewritten, if it is due."""
    submission = Submission.objects.select_related("owner").filter(pk=pk, state__in=WORKING).first()
    if submission is None:
        return
    try:
        if submission.state == State.SCANNING:
            _carry_on_scanning(submission)
        else:
            _carry_on_redacting(submission)
    except NotNow:
        pass  # another worker took the same step first


def nudge() -> None:
    """Carry on every submission whose ring was lost."""
    waiting = Submission.objects.filter(state__in=WORKING, moved_at__lt=later(-5)).values_list("pk", flat=True)
    for pk in list(waiting[:500]):
        carry_on(pk)


def _artifacts(submission: Submission) -> list[Artifact]:
    rows = submission.artifacts.filter(removed_at=None).select_related("scan__reading", "redaction", "source")
    return list(rows.order_by("role", "ordinal"))


def _carry_on_scanning(submission: Submission) -> None:
    artifacts = _artifacts(submission)
    scans = [artifact.scan for artifact in artifacts if artifact.scan is not None]
    if _ended_badly(submission, scans):
        return
    if any(scan.status != Status.DONE for scan in scans):
        return
    behind = [artifact for artifact in artifacts if artifact.terms_version != submission.terms_version]
    if behind and _read_again(submission, artifacts, behind):
        return
    lifecycle.move(MACHINE, submission, State.CONFIRMING, act="submission.read", details={"files": len(scans)})


def _read_again(submission: Submission, artifacts: list[Artifact], behind: list[Artifact]) -> bool:
    """Order a second reading that knows what the first ones and the contractor's terms told. False: nothing new."""
    readings = [sealed.reading(artifact) for artifact in artifacts]
    known = known_from(readings, sealed.declared(submission))
    if not known and submission.terms_version == 0:
        submission.artifacts.update(terms_version=0)
        return False
    with transaction.atomic():
        for artifact in behind:
            name = vault.open_text(submission.owner, artifact.name_sealed, "name")
            scan = orders.order_scan(submission.owner, artifact.source, name, known)
            taken = Artifact.objects.filter(pk=artifact.pk, scan=artifact.scan, removed_at=None).update(
                scan=scan, terms_version=submission.terms_version
            )
            if not taken:  # ordered by another worker meanwhile
                orders.cancel(scan)
    return True


def _carry_on_redacting(submission: Submission) -> None:
    artifacts = _artifacts(submission)
    if any(artifact.redaction is None for artifact in artifacts):
        _order_redactions(submission, artifacts)
        return
    redactions = [artifact.redaction for artifact in artifacts if artifact.redaction is not None]
    if _ended_badly(submission, redactions):
        return
    if any(redaction.status != Status.DONE for redaction in redactions):
        return
    lifecycle.move(
        MACHINE,
        submission,
        State.READY,
        act="submission.cleaned",
        version=submission.version + 1,
        details={"version": submission.version + 1},
    )


def _order_redactions(submission: Submission, artifacts: list[Artifact]) -> None:
    plans, stand_ins = sealed.plans(submission, artifacts)
    with transaction.atomic():
        sealed.keep_stand_ins(submission, stand_ins)
        for artifact, plan in zip(artifacts, plans, strict=True):
            name = vault.open_text(submission.owner, artifact.name_sealed, "name")
            redaction = orders.order_redaction(submission.owner, artifact.source, name, plan)
            if not Artifact.objects.filter(pk=artifact.pk, redaction=None).update(redaction=redaction):
                orders.cancel(redaction)


def _ended_badly(submission: Submission, rows: list[Scan] | list[Redaction]) -> bool:
    bad = [row for row in rows if row.status in _BAD]
    if not bad:
        return False
    first = bad[0]
    quarantined = first.status == Status.QUARANTINED
    lifecycle.move(
        MACHINE,
        submission,
        State.QUARANTINED if quarantined else State.HALTED,
        act="submission.quarantined" if quarantined else "submission.halted",
        halted_code=first.error_code or "engine.failed",
        details={"code": first.error_code},
    )
    return True
