"""A decision binds exact bytes: what reviewers may do, what a changed byte stops, what enters the store."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse

from portal.audit.models import Event
from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.keys import KeyDestroyed
from portal.vault.models import VaultObject
from sanitization.models import Redaction, Scan
from submissions import bundles
from submissions.batches import actions as batch_actions
from submissions.batches import work
from submissions.choices import CHECKLIST
from submissions.confirmation import actions as confirmation
from submissions.errors import Incomplete, NotNow, NotPermitted
from submissions.intake import actions as intake
from submissions.models import Batch, BatchItem, CuratedItem, Review, Submission
from submissions.models.artifact import Role
from submissions.review import actions
from submissions.review.queries import findings_of
from submissions.states import State
from tests.submissions import factory

TICKED = {key: True for key, _ in CHECKLIST}


@pytest.fixture
def reviewer(person: Any) -> Any:
    return person("reviewer")


@pytest.fixture
def submission(person: Any, reviewer: Any) -> Submission:
    return factory.make(person("contractor"), State.IN_REVIEW, reviewer=reviewer)


def digest(submission: Submission) -> str:
    return bundles.digest(bundles.files_of(submission))


def approved(reviewer: Any, submission: Submission) -> CuratedItem:
    return actions.approve(reviewer, submission, TICKED, digest(submission))


def spoil(stored_as: str) -> None:
    """Change one byte of a stored clean file."""
    with storages["clean"].open(stored_as) as file:
        content = bytearray(file.read())
    content[-1] ^= 1
    storages["clean"].save(stored_as, ContentFile(bytes(content)))


def deliverable(submission: Submission) -> Redaction:
    redaction = submission.artifacts.get(role=Role.DELIVERABLE).redaction
    assert redaction is not None
    return redaction


def batch_with(admin: Any, item: CuratedItem) -> Batch:
    batch = batch_actions.create(admin, "First", "evaluate")
    assert batch_actions.add(admin, batch, [item.pk]) == 1
    return batch


def unchanged(submission: Submission) -> bool:
    submission.refresh_from_db()
    return submission.state == State.IN_REVIEW and not Review.objects.exists() and not CuratedItem.objects.exists()


@pytest.mark.parametrize("missing", [key for key, _ in CHECKLIST])
def test_every_point_of_the_checklist_is_needed(submission: Submission, reviewer: Any, missing: str) -> None:
    with pytest.raises(Incomplete, match="review.checklist"):
        actions.approve(reviewer, submission, {**TICKED, missing: False}, digest(submission))
    assert unchanged(submission)


def test_every_finding_says_why_and_which_detectors_voted(
    client: Client, submission: Submission, reviewer: Any
) -> None:
    finding = findings_of(submission).first()
    assert finding is not None
    finding.reason, finding.detectors = "stands after a word for a test", ["first voter", "second voter"]
    finding.save()
    client.force_login(reviewer)

    page = client.get(reverse("review:decide", args=[submission.pk])).content.decode()

    assert "Stands after a word for a test" in page
    assert "first voter, second voter" in page


def test_approval_binds_the_bytes_that_were_seen(submission: Submission, reviewer: Any) -> None:
    seen = digest(submission)
    item = actions.approve(reviewer, submission, TICKED, seen)

    review = Review.objects.get()
    assert (review.bundle_digest, item.bundle_digest, item.approval) == (seen, seen, review)
    event = Event.objects.get(action="submission.approved")
    assert event.actor == str(reviewer.pk)
    assert event.details == {
        "from": "in_review", "to": "approved", "bundle": seen, "review": str(review.pk), "version": 1,
    }  # fmt: skip
    assert [(e["role"], e["sha256"]) for e in item.files] == [
        (artifact.role, artifact.redaction.clean_sha256) for artifact in submission.artifacts.order_by("role")
    ]
    assert item.request_text == "Please write to Person 1 about the budget."
    assert factory.TEXT not in str(item.files)


def test_a_removed_file_is_in_no_bundle(submission: Submission, reviewer: Any) -> None:
    extra = factory.add_artifact(submission, Role.REFERENCE, "old", "old", "old.txt")
    extra.removed_at = "2026-01-01T00:00:00Z"
    extra.save()

    assert len(approved(reviewer, submission).files) == 2


def test_other_bytes_than_those_seen_are_not_approved(submission: Submission, reviewer: Any) -> None:
    seen = digest(submission)
    artifact = submission.artifacts.get(role=Role.DELIVERABLE)
    source = vault.put_bytes(submission.owner, VaultObject.Kind.ORIGINAL, b"newer")
    artifact.redaction = factory.redacted(submission.owner, source, "Another clean text.", "n.txt")
    artifact.save()
    client = Client()
    client.force_login(reviewer)

    answer = client.post(
        reverse("review:approve", args=[submission.pk]),
        {**dict.fromkeys(TICKED, "on"), "bundle": seen},
        headers={"Accept": "application/json"},
    )

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "review.stale")
    assert unchanged(submission)


@pytest.mark.parametrize("column", ["clean_as", "preview_as"])
def test_a_changed_stored_byte_stops_approval_or_makes_it_stale(
    submission: Submission, reviewer: Any, column: str
) -> None:
    seen = digest(submission)
    if column == "clean_as":
        spoil(deliverable(submission).clean_as)
        with pytest.raises(NotNow, match="integrity.failed"):
            actions.approve(reviewer, submission, TICKED, seen)
        assert unchanged(submission)
    else:
        item = actions.approve(reviewer, submission, TICKED, seen)
        spoil(deliverable(submission).preview_as)  # its text would go into the export's rows
        with pytest.raises(NotNow, match="integrity.failed"):
            batch_actions.check_items([item])


def test_a_changed_stored_byte_stops_sealing(submission: Submission, reviewer: Any, person: Any) -> None:
    batch = batch_with(person("admin"), approved(reviewer, submission))
    spoil(deliverable(submission).clean_as)

    with pytest.raises(NotNow, match="integrity.failed"):
        batch_actions.seal(person("admin"), batch)
    assert Batch.objects.get().state == "draft"


def test_a_changed_stored_byte_stops_the_export(submission: Submission, reviewer: Any, person: Any) -> None:
    admin = person("admin")
    batch = batch_with(admin, approved(reviewer, submission))
    batch_actions.seal(admin, batch)
    export = batch_actions.order_export(admin, batch)
    spoil(deliverable(submission).clean_as)

    work.perform_export(export.pk)

    export.refresh_from_db()
    assert (export.status, export.error_code, export.stored_as) == (Status.FAILED, "integrity.failed", "")


def test_a_changed_stored_byte_stops_every_download(submission: Submission, reviewer: Any, person: Any) -> None:
    artifact = submission.artifacts.get(role=Role.DELIVERABLE)
    addresses = [
        (reviewer, reverse("review:download", args=[submission.pk, artifact.pk])),
        (submission.owner, reverse("confirmation:download", args=[submission.pk, artifact.pk])),
    ]
    item = approved(reviewer, submission)
    index = [entry["role"] for entry in item.files].index(Role.DELIVERABLE)
    addresses.append((person("admin"), reverse("curated:download", args=[item.pk, index])))
    clients = []
    for who, address in addresses:
        client = Client(headers={"Accept": "application/json"})
        client.force_login(who)
        answer = client.get(address)
        assert b"".join(answer.streaming_content) == factory.CLEAN.encode()
        assert answer["Content-Disposition"].startswith("attachment")
        assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")
        clients.append(client)

    spoil(deliverable(submission).clean_as)

    for client, (_, address) in zip(clients, addresses, strict=True):
        answer = client.get(address)
        assert (answer.status_code, answer.json()["error"]["code"]) == (409, "integrity.failed")


def test_nobody_decides_on_own_work_or_on_what_another_claimed(submission: Submission, person: Any) -> None:
    both = submission.owner
    both.groups.add(*person("reviewer").groups.all())
    both = type(both).objects.get(pk=both.pk)

    for act in (
        lambda: actions.claim(both, submission),
        lambda: actions.release(both, submission),
        lambda: actions.approve(both, submission, TICKED, digest(submission)),
        lambda: actions.reject(both, submission, "quality", ""),
    ):
        with pytest.raises(NotPermitted, match="review.own_item"):
            act()
    with pytest.raises(NotNow, match="review.not_claimed"):
        actions.approve(person("reviewer"), submission, TICKED, digest(submission))
    assert unchanged(submission)


@pytest.mark.parametrize(("code", "note"), [("", "Take it out."), ("made_up", "Take it out."), ("mismatch", " \n")])
def test_returning_needs_a_code_and_a_note(submission: Submission, reviewer: Any, code: str, note: str) -> None:
    with pytest.raises(Incomplete, match="review.reason_missing"):
        actions.return_for_changes(reviewer, submission, code, note)
    with pytest.raises(Incomplete, match="review.note_too_long"):
        actions.return_for_changes(reviewer, submission, "mismatch", "x" * 2001)
    with pytest.raises(Incomplete, match="review.reason_missing"):
        actions.reject(reviewer, submission, "made_up", "")
    assert unchanged(submission)


def test_returning_binds_too_and_keeps_the_note_out_of_the_record(submission: Submission, reviewer: Any) -> None:
    actions.return_for_changes(reviewer, submission, "mismatch", "Line 4 says Tuesday.")

    review = Review.objects.get()
    assert (submission.state, review.code, review.note) == (State.RETURNED, "mismatch", "Line 4 says Tuesday.")
    assert review.bundle_digest == digest(submission)
    assert "Tuesday" not in str(list(Event.objects.values()))


def test_the_owner_cannot_make_the_moves_of_others(person: Any, reviewer: Any) -> None:
    owner = person("contractor")
    in_review = factory.make(owner, State.IN_REVIEW, reviewer=reviewer)
    scanning = factory.make(owner, State.SCANNING)
    unread = factory.make(owner, State.HALTED)
    Scan.objects.filter(artifacts__submission=unread).update(reading=None)

    for act in (
        lambda: confirmation.send(in_review),
        lambda: confirmation.reopen_check(scanning),
        lambda: confirmation.reopen_check(unread),
        lambda: intake.start_check(scanning),
    ):
        with pytest.raises(NotNow, match="state.conflict"):
            act()
    in_review.refresh_from_db()
    assert (in_review.state, in_review.reviewer) == (State.IN_REVIEW, reviewer)


def test_withdrawing_takes_it_out_of_drafts_and_stops_the_export_of_sealed_batches(
    submission: Submission, reviewer: Any, person: Any
) -> None:
    admin = person("admin")
    item = approved(reviewer, submission)
    draft, sealed = batch_with(admin, item), batch_with(admin, item)
    batch_actions.seal(admin, sealed)
    export = batch_actions.order_export(admin, sealed)

    intake.withdraw(submission)
    work.perform_export(export.pk)

    assert list(BatchItem.objects.values_list("batch", flat=True)) == [sealed.pk]
    export.refresh_from_db()
    assert (export.status, export.error_code) == (Status.FAILED, "export.changed")
    assert batch_actions.add(admin, draft, [item.pk]) == 0


def test_withdrawing_destroys_what_every_pass_learned_from_the_originals(
    submission: Submission, django_capture_on_commit_callbacks: Any
) -> None:
    artifact = submission.artifacts.get(role=Role.DELIVERABLE)
    first = artifact.scan
    artifact.scan = factory.scanned(submission.owner, artifact.source, factory.TEXT, "again.txt")  # the second pass
    artifact.save()
    assert first is not None
    assert first.reading is not None
    assert b"Harborline" in vault.read_bytes(first.reading)

    with django_capture_on_commit_callbacks(execute=True):
        intake.withdraw(submission)

    for stored in VaultObject.objects.filter(owner=submission.owner):
        with pytest.raises(KeyDestroyed):
            vault.read_bytes(stored)
    assert VaultObject.objects.count() == 7  # 2 originals, 3 readings, 2 plans
