"""The contractor's verbs from the check to sending."""

from __future__ import annotations

import re

from django.db import transaction
from django.db.models.functions import Now

from portal.audit import chain
from portal.queue.doorbell import ring_task
from portal.vault import actions as vault
from sanitization import orders
from sanitization.policies.masking import mask
from sanitization.policies.normal_forms import normalise
from submissions import lifecycle
from submissions.confirmation import queries
from submissions.errors import Incomplete, NotNow
from submissions.intake.actions import change_terms
from submissions.models import Declined, Ruling, Submission, Term
from submissions.states import State

TERM_LIMIT = 100
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")


def rule(submission: Submission, fingerprint: str, verdict: str, because: str = "") -> None:
    """Give the word on one value, for all its places. Raises Incomplete or NotNow."""
    _check_confirming(submission)
    if verdict not in Ruling.Verdict.values:
        raise Incomplete("ruling.unknown", "Choose hide, keep or hide everywhere.")
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise Incomplete("ruling.unknown", "Choose one of the values that were found.")
    if verdict == Ruling.Verdict.KEEP and because not in Ruling.Because.values:
        raise Incomplete("ruling.because", "Say why it may stay.")
    because = because if verdict == Ruling.Verdict.KEEP else ""
    with transaction.atomic():
        Ruling.objects.update_or_create(
            submission=submission,
            fingerprint=fingerprint,
            defaults={
                "verdict": verdict,
                "because": because,
                "ruled_at": Now(),
            },
        )
        chain.record(
            submission.owner,
            "finding.ruled",
            "submission",
            submission.pk,
            fingerprint=fingerprint,
            verdict=verdict,
            because=because,
        )


def unrule(submission: Submission, fingerprint: str) -> None:
    """Take the word back; the value is hidden by default again."""
    _check_confirming(submission)
    with transaction.atomic():
        if Ruling.objects.filter(submission=submission, fingerprint=fingerprint).delete()[0]:
            chain.record(submission.owner, "finding.unruled", "submission", submission.pk, fingerprint=fingerprint)


def declare(submission: Submission, value: str) -> Term:
    """Declare a confidential term and read every file again with it. Raises Incomplete or NotNow."""
    _check_confirming(submission)
    value = " ".join(value.split())
    if len(value) < 3:
        raise Incomplete("term.too_short", "A term needs at least three characters.")
    if len(value) > 100:
        raise Incomplete("term.too_long", "A term may have at most 100 characters.")
    if submission.terms.count() >= TERM_LIMIT:
        raise Incomplete("term.too_many", f"At most {TERM_LIMIT} terms.")
    fingerprint = vault.fingerprinter(submission.owner)(normalise(value))
    with transaction.atomic():
        term, created = Term.objects.get_or_create(
            submission=submission,
            fingerprint=fingerprint,
            defaults={"sealed": vault.seal_text(submission.owner, value, "term"), "mask": mask(value)},
        )
        if created:
            _read_again(submission)
    return term


def accept(submission: Submission, fingerprint: str) -> Term:
    """Declare a term that was suggested. Raises Incomplete or NotNow."""
    _check_confirming(submission)
    for each in queries.suggestions(submission):
        if each.fingerprint == fingerprint:
            return declare(submission, each.value)
    raise Incomplete("suggestion.unknown", "This term is not suggested any more.")


def decline(submission: Submission, fingerprint: str) -> None:
    """Do not suggest this term again. Raises Incomplete or NotNow."""
    _check_confirming(submission)
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise Incomplete("suggestion.unknown", "This term is not suggested any more.")
    with transaction.atomic():
        _, created = Declined.objects.get_or_create(submission=submission, fingerprint=fingerprint)
        if created:
            chain.record(submission.owner, "suggestion.declined", "submission", submission.pk, fingerprint=fingerprint)


def retract(submission: Submission, term: Term) -> None:
    _check_confirming(submission)
    with transaction.atomic():
        if Term.objects.filter(pk=term.pk, submission=submission).delete()[0]:
            _read_again(submission)


def confirm(submission: Submission) -> None:
    """Settle what goes and what stays, and have the fair copies made. Undecided findings are hidden."""
    with transaction.atomic():
        lifecycle.move(submission.owner, submission, State.REDACTING, act="submission.confirmed")
        for artifact in submission.artifacts.select_related("redaction"):
            orders.cancel(artifact.redaction)
        submission.artifacts.update(redaction=None)
    ring_task("submissions.tasks.carry_on", str(submission.pk))


def reopen_check(submission: Submission) -> None:
    """Raises NotNow where there is nothing to check: not every file was read."""
    _check_state(submission, State.READY, State.RETURNED, State.HALTED)
    if submission.artifacts.filter(removed_at=None, scan__reading=None).exists():
        raise NotNow("state.conflict", "Not every file could be read.", "Open the files again instead.")
    lifecycle.move(submission.owner, submission, State.CONFIRMING, act="submission.check_reopened", halted_code="")


def send(submission: Submission) -> None:
    """Send the verified fair copies for review."""
    # A reviewer who puts it back makes the same move; it is not the owner's to make.
    _check_state(submission, State.READY)
    lifecycle.move(
        submission.owner,
        submission,
        State.SUBMITTED,
        act="submission.sent",
        submitted_at=Now(),
        reviewer=None,
        details={"version": submission.version},
    )


def _read_again(submission: Submission) -> None:
    change_terms(submission)
    lifecycle.move(submission.owner, submission, State.SCANNING, act="submission.terms_changed")
    pk = str(submission.pk)
    transaction.on_commit(lambda: ring_task("submissions.tasks.carry_on", pk))


def _check_confirming(submission: Submission) -> None:
    if submission.state != State.CONFIRMING:
        raise NotNow("state.conflict", "The check is not open.", "Reload the page.")


def _check_state(submission: Submission, *allowed: State) -> None:
    if submission.state not in allowed:
        raise NotNow("state.conflict", "This is not possible at this point.", "Reload the page and look again.")
