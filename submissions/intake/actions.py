"""The contractor's verbs until the check begins, and withdrawing at any time."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.db.models.functions import Now

from portal.audit import chain
from portal.queue.doorbell import ring_task
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import orders
from sanitization.models import Redaction, Scan
from submissions import lifecycle
from submissions.errors import Incomplete, NotNow
from submissions.intake import uploading
from submissions.intake.queries import gaps
from submissions.models import Artifact, BatchItem, CuratedItem, Submission
from submissions.models.artifact import Role
from submissions.states import EDITABLE, BatchState, State

REQUEST_LIMIT = 200_000


def start(owner: Any) -> Submission:
    """Begin a new piece of work."""
    with transaction.atomic():
        chain.take_turn()
        highest = Submission.objects.aggregate(highest=Max("number"))["highest"]
        submission = Submission.objects.create(owner=owner, number=(highest or 0) + 1)
        chain.record(owner, "submission.started", "submission", submission.pk)
    return submission


def save_request(submission: Submission, text: str) -> None:
    """Keep the request's text, sealed like a file. Raises Incomplete or NotNow."""
    _check_editable(submission)
    if not text.strip():
        raise Incomplete("request.blank", "Write down what you were asked to do.")
    if len(text) > REQUEST_LIMIT:
        raise Incomplete("request.too_long", f"At most {REQUEST_LIMIT:,} characters; add the rest as a file.")
    if "\x00" in text:
        raise Incomplete("request.bad_characters", "The text holds characters that cannot be kept.")
    current = submission.artifacts.filter(role=Role.REQUEST_TEXT, removed_at=None).first()
    content = text.replace("\r\n", "\n").encode()
    if current is not None and vault.read_bytes(current.source) == content:
        return
    with transaction.atomic():
        if current is not None:
            remove(submission, current)
        uploading.add_bytes(submission.owner, submission, Role.REQUEST_TEXT, "request.txt", content)


def remove(submission: Submission, artifact: Artifact) -> None:
    """Take a file back; its original is destroyed at once."""
    _check_editable(submission)
    with transaction.atomic():
        if not Artifact.objects.filter(pk=artifact.pk, removed_at=None).update(removed_at=Now()):
            return
        orders.cancel(artifact.scan)
        chain.record(submission.owner, "artifact.removed", "submission", submission.pk, artifact=artifact.pk)
        transaction.on_commit(lambda: _destroy_source(artifact.source))


def save_context(submission: Submission, **context: Any) -> None:
    _check_editable(submission)
    Submission.objects.filter(pk=submission.pk, state__in=EDITABLE).update(**context)
    submission.refresh_from_db()


def sign_rights(submission: Submission, answers: dict[str, Any]) -> None:
    """Keep the rights answers as signed now. Raises Incomplete where they forbid sharing."""
    _check_editable(submission)
    with transaction.atomic():
        Submission.objects.filter(pk=submission.pk, state__in=EDITABLE).update(rights=answers, rights_signed_at=Now())
        chain.record(submission.owner, "submission.rights_signed", "submission", submission.pk, answers=answers)
    submission.refresh_from_db()


def start_check(submission: Submission) -> None:
    """Close the files and read them together. Raises Incomplete naming what is missing, or NotNow."""
    _check_editable(submission)
    missing = gaps(submission)
    if missing:
        raise Incomplete(missing[0].code, missing[0].sentence)
    lifecycle.move(submission.owner, submission, State.SCANNING, act="submission.check_started", halted_code="")
    ring_task("submissions.tasks.carry_on", str(submission.pk))


def back_to_draft(submission: Submission) -> None:
    """Open the files again for changes."""
    lifecycle.move(submission.owner, submission, State.DRAFT, act="submission.reopened", halted_code="")


def withdraw(submission: Submission) -> None:
    """Take the piece back, for good. Originals are destroyed; sealed batches lose the item or are stopped by it.

    An item that was exported stays withdrawn in the store, so that it is in no later export.
    """
    with transaction.atomic():
        lifecycle.move(submission.owner, submission, State.WITHDRAWN, act="submission.withdrawn", reviewer=None)
        artifacts = list(submission.artifacts.select_related("scan__reading", "source", "redaction__plan"))
        for artifact in artifacts:
            orders.cancel(artifact.scan)
            orders.cancel(artifact.redaction)
        CuratedItem.objects.filter(submission=submission).update(withdrawn_at=Now())
        BatchItem.objects.filter(item__submission=submission, batch__state=BatchState.DRAFT).delete()
        transaction.on_commit(lambda: _destroy(submission, artifacts))


def change_terms(submission: Submission) -> None:
    """Note that the declared terms changed, so that every file is read again with them."""
    Submission.objects.filter(pk=submission.pk).update(terms_version=F("terms_version") + 1)
    submission.refresh_from_db()


def _destroy_source(source: VaultObject) -> None:
    """Destroy an original and all that was learned from it, in earlier passes too."""
    learned = Scan.objects.filter(source=source).values_list("reading_id", "known_id")
    plans = Redaction.objects.filter(source=source).values_list("plan_id")
    for stored in VaultObject.objects.filter(pk__in={pk for row in (*learned, *plans) for pk in row if pk is not None}):
        vault.shred(stored)
    vault.shred(source)


def _destroy(submission: Submission, artifacts: list[Artifact]) -> None:
    for artifact in artifacts:
        _destroy_source(artifact.source)
    if submission.stand_ins is not None:
        vault.shred(submission.stand_ins)


def _check_editable(submission: Submission) -> None:
    if submission.state not in EDITABLE:
        raise NotNow("state.conflict", "This submission is closed for changes.", "Reload the page.")
