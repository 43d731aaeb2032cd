"""What reviewers see: clean text, masks, codes, counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.core.files.storage import storages
from django.db.models import Count, Q, QuerySet

from portal.accounts.models import User
from sanitization.models import Finding
from sanitization.policies.risk import TO_ACKNOWLEDGE, Risk, highest
from submissions import rules
from submissions.choices import CHECKLIST, OCCUPATIONS, RISK_POINT, name_of
from submissions.models import Artifact, Submission
from submissions.models.artifact import Role
from submissions.states import State

SORTS = {"oldest": "submitted_at", "newest": "-submitted_at", "findings": "-findings"}


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    submission: Submission
    occupation: str
    formats: list[str]
    findings: int
    unexamined: int
    claimed_by: str  # "", "you" or "somebody"
    risk: str


def queue(user: User, *, occupation: str = "", format: str = "", mine: bool = False, sort: str = "") -> list[QueueRow]:
    """Open submissions that `user` may decide on, oldest first unless `sort` says else."""
    rows = rules.visible_to_reviewer(user).filter(state__in=[State.SUBMITTED, State.IN_REVIEW])
    if occupation:
        rows = rows.filter(occupation=occupation)
    if format:
        rows = rows.filter(
            pk__in=Artifact.objects.filter(removed_at=None, redaction__kind=format).values("submission_id")
        )
    if mine:
        rows = rows.filter(reviewer=user)
    rows = rows.annotate(
        findings=Count("artifacts__scan__findings", filter=Q(artifacts__removed_at=None), distinct=True)
    ).order_by(SORTS.get(sort, "submitted_at"), "number")
    listed = list(rows[:200])
    by_submission: dict[object, list[Artifact]] = {}
    artifacts = Artifact.objects.filter(submission__in=listed, removed_at=None).select_related("redaction", "scan")
    for artifact in artifacts:
        by_submission.setdefault(artifact.submission_id, []).append(artifact)
    return [_queue_row(user, submission, by_submission.get(submission.pk, [])) for submission in listed]


def _queue_row(user: User, submission: Submission, artifacts: list[Artifact]) -> QueueRow:
    claimed = "" if submission.reviewer_id is None else "you" if submission.reviewer_id == user.pk else "somebody"
    kinds = [a.redaction.kind for a in artifacts if a.redaction and a.role != Role.REQUEST_TEXT]
    return QueueRow(
        submission=submission,
        occupation=name_of(OCCUPATIONS, submission.occupation),
        formats=sorted(set(kinds)),
        findings=submission.findings,  # type: ignore[attr-defined]
        unexamined=sum(len(a.redaction.unexamined) for a in artifacts if a.redaction),
        claimed_by=claimed,
        risk=risk(artifacts),
    )


def artifacts_of(submission: Submission) -> list[Artifact]:
    rows = submission.artifacts.filter(removed_at=None).select_related("scan", "redaction")
    return list(rows.order_by("role", "ordinal"))


def findings_of(submission: Submission) -> QuerySet[Finding]:
    """Masked findings of the current files. Kept ones are told apart by the template through `kept`."""
    scans = submission.artifacts.filter(removed_at=None).values("scan_id")
    return Finding.objects.filter(scan_id__in=scans).order_by("scan_id", "position")


def tally(submission: Submission) -> list[tuple[str, int]]:
    counted = Counter(findings_of(submission).values_list("entity", flat=True))
    return counted.most_common()


def kept(submission: Submission) -> list[tuple[str, str, int]]:
    """(mask, why, places) of every value that the contractor kept."""
    result = []
    for ruling in submission.rulings.filter(verdict="keep"):
        places = findings_of(submission).filter(fingerprint=ruling.fingerprint)
        first = places.first()
        if first is not None:
            result.append((first.mask, ruling.get_because_display(), places.count()))
    return result


def risk(artifacts: list[Artifact]) -> Risk:
    """The highest risk of the current files."""
    return highest(artifact.scan.risk for artifact in artifacts if artifact.scan)


def checklist(artifacts: list[Artifact]) -> tuple[tuple[str, str], ...]:
    """What a reviewer has to tick; one more point where a mark calls for it."""
    return (*CHECKLIST, RISK_POINT) if risk(artifacts) in TO_ACKNOWLEDGE else CHECKLIST


def request_text(artifacts: list[Artifact]) -> str:
    """The clean request."""
    for artifact in artifacts:
        if artifact.role == Role.REQUEST_TEXT and artifact.redaction and artifact.redaction.clean_as:
            with storages["clean"].open(artifact.redaction.clean_as) as file:
                return bytes(file.read()).decode()
    return ""
