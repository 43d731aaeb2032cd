"""Terms that files suggest, taken or left by the contractor; and marks that raise the risk of a file."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from sanitization.policies.risk import Risk, highest, risk_of
from sanitization.vocabulary import FileKind, Found, Location, Mark, PassageKind, Reach, Reading, Seen, Span
from submissions import bundles
from submissions.confirmation import actions, queries
from submissions.errors import Incomplete, NotNow
from submissions.models import Declined, Submission, Term
from submissions.review import actions as review
from submissions.review import queries as review_queries
from submissions.states import State
from tests.submissions import factory
from tests.submissions.test_review import TICKED

pytestmark = pytest.mark.django_db
TEXT = "This is between Quintanar Foods plc (the Client) and Harborline Capital LLP (the Supplier). Copyright 2024 {}."


def reading_of(text: str, name: str) -> Reading:
    """Both firms found, and a notice of privilege in files that hold the word."""
    found = []
    for value in ("Quintanar Foods plc", "Harborline Capital LLP"):
        start = text.find(value)
        while start >= 0:
            span = Span(start=start, end=start + len(value), entity="ORGANIZATION", score=0.9, detectors=("test",))
            found.append(
                Found(key="line1", location=Location(place="line 1"), value=value, span=span, reach=Reach.WORD)
            )
            start = text.find(value, start + 1)
    privileged = "privileged" in text
    return Reading(
        kind=FileKind.TEXT,
        passages=(Seen(key="line1", location=Location(place="line 1"), kind=PassageKind.PROSE, text=text),),
        found=tuple(found),
        marks=(Mark(place="line 1", reason="a notice of legal privilege"),) * 2 if privileged else (),
    )


@pytest.fixture
def contractor(person: Any) -> Any:
    return person("contractor")


@pytest.fixture
def submission(contractor: Any, monkeypatch: pytest.MonkeyPatch) -> Submission:
    monkeypatch.setattr(factory, "reading_of", reading_of)
    monkeypatch.setattr(factory, "TEXT", TEXT.format("Harborline Capital LLP"))
    return factory.make(contractor, State.CONFIRMING)


def values(submission: Submission) -> dict[str, str]:
    return {each.value: each.fingerprint for each in queries.suggestions(submission)}


def test_the_page_suggests_terms_with_their_evidence(submission: Submission, contractor: Any) -> None:
    client = Client()
    client.force_login(contractor)

    page = client.get(reverse("confirmation:check", args=[submission.pk])).content.decode()

    assert "Terms we suggest" in page
    assert "In 1 file: a party of a contract, copyright line" in page
    assert {"Harborline", "Quintanar"} <= set(values(submission))


def test_one_that_is_taken_becomes_a_term_and_every_file_is_read_again(submission: Submission) -> None:
    version = submission.terms_version

    actions.accept(submission, values(submission)["Quintanar"])

    submission.refresh_from_db()
    assert (submission.state, submission.terms_version) == (State.SCANNING, version + 1)
    assert Term.objects.get(submission=submission).mask == "Q•••"
    assert "Quintanar" not in values(submission)


def test_one_that_is_left_is_remembered_without_its_value(submission: Submission) -> None:
    fingerprint = values(submission)["Quintanar"]

    actions.decline(submission, fingerprint)
    actions.decline(submission, fingerprint)

    row = Declined.objects.get(submission=submission)
    assert row.fingerprint == fingerprint
    assert not any("quintanar" in str(value).casefold() for value in vars(row).values())
    assert set(values(submission)) == {"Harborline"}
    submission.refresh_from_db()
    assert submission.state == State.CONFIRMING


def test_what_was_never_suggested_is_refused(submission: Submission) -> None:
    with pytest.raises(Incomplete, match="suggestion.unknown"):
        actions.accept(submission, "f" * 32)
    with pytest.raises(Incomplete, match="suggestion.unknown"):
        actions.decline(submission, "Quintanar")
    Submission.objects.filter(pk=submission.pk).update(state=State.READY)
    submission.refresh_from_db()
    with pytest.raises(NotNow):
        actions.decline(submission, "f" * 32)


@pytest.mark.parametrize(
    ("reasons", "risk"),
    [
        ((), Risk.LOW),
        (("a mark of confidentiality",), Risk.MARKED),
        (("speaks of inside information", "a mark of confidentiality"), Risk.INSIDE),
        (("a mark of confidentiality", "a notice of legal privilege"), Risk.PRIVILEGED),
        (("something else",), Risk.LOW),
    ],
)
def test_the_highest_mark_is_the_risk(reasons: tuple[str, ...], risk: Risk) -> None:
    assert risk_of(reasons) is risk


def test_the_highest_of_stored_risks() -> None:
    assert highest(["", "marked", "low"]) is Risk.MARKED
    assert highest([]) is Risk.LOW


def test_a_privileged_file_needs_the_reviewers_word(
    person: Any, contractor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(factory, "reading_of", reading_of)
    monkeypatch.setattr(factory, "TEXT", "Legally privileged advice.")
    reviewer = person("reviewer")
    submission = factory.make(contractor, State.IN_REVIEW, reviewer=reviewer)
    digest = bundles.digest(bundles.files_of(submission))
    client = Client()
    client.force_login(reviewer)

    page = client.get(reverse("review:decide", args=[submission.pk])).content.decode()
    assert "Marked as legally privileged" in page
    assert "Deliverable 1.txt: a notice of legal privilege (line 1, 2 times)" in page
    assert 'name="risk_accepted"' in page
    assert review_queries.queue(reviewer)[0].risk == Risk.PRIVILEGED
    with pytest.raises(Incomplete, match="review.checklist"):
        review.approve(reviewer, submission, dict(TICKED), digest)

    review.approve(reviewer, submission, {**TICKED, "risk_accepted": True}, digest)

    submission.refresh_from_db()
    assert submission.state == State.APPROVED
    assert submission.reviews.get().checklist["risk_accepted"] is True
