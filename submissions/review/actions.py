"""The reviewer's verbs: claim, put back, decide."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import storages
from django.db import transaction

from portal.accounts.models import User
from submissions import bundles, lifecycle, rules
from submissions.choices import REJECT_CODES, RETURN_CODES
from submissions.errors import Incomplete, NotNow, NotPermitted
from submissions.models import CuratedItem, Review, Submission
from submissions.models.artifact import Role
from submissions.models.review import Decision
from submissions.review import queries
from submissions.states import State

NOTE_LIMIT = 2000


def claim(reviewer: User, submission: Submission) -> None:
    """Take it up. Of two who try, one gets NotNow."""
    if not rules.may_review(reviewer, submission):
        raise NotPermitted("review.own_item", "You cannot review your own work.")
    lifecycle.move(reviewer, submission, State.IN_REVIEW, act="submission.claimed", reviewer=reviewer)


def release(reviewer: User, submission: Submission) -> None:
    _check_mine(reviewer, submission)
    lifecycle.move(reviewer, submission, State.SUBMITTED, act="submission.released", reviewer=None)


def approve(reviewer: User, submission: Submission, checklist: dict[str, bool], seen_digest: str) -> CuratedItem:
    """Approve the exact bytes that were seen, and admit them to the store.

    seen_digest: the bundle digest of the page. Raises Incomplete, NotNow review.stale, integrity.failed.
    """
    _check_mine(reviewer, submission)
    open_points = [
        words for key, words in queries.checklist(queries.artifacts_of(submission)) if not checklist.get(key)
    ]
    if open_points:
        raise Incomplete("review.checklist", f"Still to be checked: {open_points[0]}.")
    files = bundles.files_of(submission)
    digest = bundles.digest(files)
    if digest != seen_digest:
        raise NotNow("review.stale", "The fair copy changed since you opened it.", "Reload the page and look again.")
    bundles.check_stored(files)
    request_text = _request_text(files)
    with transaction.atomic():
        review = _record(reviewer, submission, Decision.APPROVE, digest, checklist=checklist)
        lifecycle.move(
            reviewer,
            submission,
            State.APPROVED,
            act="submission.approved",
            details={"bundle": digest, "review": str(review.pk), "version": submission.version},
        )
        return CuratedItem.objects.create(
            submission=submission,
            approval=review,
            bundle_digest=digest,
            files=files,
            request_text=request_text,
            occupation=submission.occupation,
            sector=submission.sector,
            tools=submission.tools,
            minutes_spent=submission.minutes_spent,
            year=submission.year,
            authenticity=submission.authenticity,
            outcome=submission.outcome,
            formats=" " + " ".join(sorted({entry["kind"] for entry in files if entry["role"] != "request_text"})) + " ",
        )


def return_for_changes(reviewer: User, submission: Submission, code: str, note: str) -> None:
    """Hand it back to the contractor with a reason. Raises Incomplete."""
    _check_mine(reviewer, submission)
    if code not in dict(RETURN_CODES):
        raise Incomplete("review.reason_missing", "Say why it goes back.")
    if not note.strip():
        raise Incomplete("review.reason_missing", "Write what has to change.")
    _decide(reviewer, submission, Decision.RETURN, State.RETURNED, "submission.returned", code, note)


def reject(reviewer: User, submission: Submission, code: str, note: str) -> None:
    """Say no for good. Raises Incomplete."""
    _check_mine(reviewer, submission)
    if code not in dict(REJECT_CODES):
        raise Incomplete("review.reason_missing", "Choose why it is rejected.")
    _decide(reviewer, submission, Decision.REJECT, State.REJECTED, "submission.rejected", code, note)


def _decide(
    reviewer: User, submission: Submission, decision: Decision, to: State, act: str, code: str, note: str
) -> None:
    if len(note) > NOTE_LIMIT:
        raise Incomplete("review.note_too_long", f"At most {NOTE_LIMIT} characters.")
    with transaction.atomic():
        digest = bundles.digest(bundles.files_of(submission))
        review = _record(reviewer, submission, decision, digest, code=code, note=note.strip())
        lifecycle.move(
            reviewer,
            submission,
            to,
            act=act,
            details={"code": code, "bundle": digest, "review": str(review.pk), "version": submission.version},
        )


def _record(reviewer: User, submission: Submission, decision: Decision, digest: str, **fields: Any) -> Review:
    return Review.objects.create(
        submission=submission,
        reviewer=reviewer,
        version=submission.version,
        decision=decision,
        bundle_digest=digest,
        **fields,
    )


def _check_mine(reviewer: User, submission: Submission) -> None:
    if not rules.may_review(reviewer, submission):
        raise NotPermitted("review.own_item", "You cannot review your own work.")
    if submission.state != State.IN_REVIEW or not rules.may_decide(reviewer, submission):
        raise NotNow("review.not_claimed", "You have not claimed this, or it was decided meanwhile.", "Reload.")


def _request_text(files: list[dict[str, Any]]) -> str:
    for entry in files:
        if entry["role"] == Role.REQUEST_TEXT:
            with storages["clean"].open(entry["stored_as"]) as file:
                return bytes(file.read()).decode()
    return ""
