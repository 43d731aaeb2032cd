"""Brings each sample to its state by the verbs that people use, waiting for the worker in between."""

from __future__ import annotations

import time
from collections.abc import Callable

from portal.accounts.models import User
from submissions import bundles
from submissions.batches import actions as batches
from submissions.choices import CHECKLIST
from submissions.confirmation import actions as confirmation
from submissions.demo.samples import RIGHTS, SAMPLES, Sample
from submissions.intake import actions as intake
from submissions.intake import uploading
from submissions.models import Submission
from submissions.review import actions as review
from submissions.states import WORKING, State

PATIENCE_SECONDS = 300


def hand_in_all(people: dict[str, User], say: Callable[[str], None]) -> None:
    """Hand in every sample once; a site that has submissions is left alone."""
    if Submission.objects.exists():
        say("there are submissions already; no samples added")
        return
    batch = None
    for sample in SAMPLES:
        submission = _hand_in(people["contractor"], sample)
        reached = _bring(submission, sample, people)
        say(f"{submission.label} is {reached}")
        if submission.state == State.APPROVED:
            batch = batch or batches.create(people["admin"], "First look", "evaluate")
            batches.add(people["admin"], batch, [submission.curated_item.pk])


def _hand_in(contractor: User, sample: Sample) -> Submission:
    submission = intake.start(contractor)
    if sample.request:
        intake.save_request(submission, sample.request)
    for role, name, build in sample.files:
        uploading.add_bytes(contractor, submission, role, name, build())
    if sample.context:
        intake.save_context(submission, **sample.context)
        intake.sign_rights(submission, RIGHTS)
    submission.refresh_from_db()
    return submission


def _bring(submission: Submission, sample: Sample, people: dict[str, User]) -> str:
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("draft", lambda: intake.start_check(submission)),
        ("confirming", lambda: confirmation.confirm(submission)),
        ("ready", lambda: confirmation.send(submission)),
        ("submitted", lambda: review.claim(people["reviewer"], submission)),
        ("in_review", lambda: _approve(people["reviewer"], submission)),
    )
    for state, step in steps:
        if sample.goal == state or submission.state != state:
            break
        step()
        _wait(submission)
    return submission.state


def _approve(reviewer: User, submission: Submission) -> None:
    digest = bundles.digest(bundles.files_of(submission))
    review.approve(reviewer, submission, {key: True for key, _ in CHECKLIST}, digest)


def _wait(submission: Submission) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    submission.refresh_from_db()
    while submission.state in WORKING and time.monotonic() < deadline:
        time.sleep(0.5)
        submission.refresh_from_db()
