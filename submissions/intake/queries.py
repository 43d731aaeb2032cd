"""What the hand-in pages read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet

from portal.accounts.models import User
from portal.audit import chain
from portal.audit.models import Event
from portal.queue.models import Status
from portal.vault import actions as vault
from sanitization.errors import WORDINGS
from submissions.models import Artifact, Submission, Upload
from submissions.models.artifact import Role
from submissions.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that a submission lacks before its check; `step` is the page where it is mended."""

    code: str
    sentence: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One file as its owner sees it."""

    artifact: Artifact
    name: str
    state: str  # "waiting", "reading", "read", "refused", "set_aside"
    found: int
    code: str
    sentence: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One line of a submission's history."""

    at: datetime
    words: str
    note: str


def overview(user: User) -> QuerySet[Submission]:
    """The owner's submissions, newest first, with counts of files."""
    files = Count("artifacts", filter=Q(artifacts__removed_at=None) & ~Q(artifacts__role=Role.REQUEST_TEXT))
    return Submission.objects.filter(owner=user).annotate(files=files).order_by("-number")


def request_text(submission: Submission) -> str:
    """The request as the owner wrote it."""
    artifact = submission.artifacts.filter(role=Role.REQUEST_TEXT, removed_at=None).select_related("source").first()
    return vault.read_bytes(artifact.source).decode() if artifact else ""


def file_rows(submission: Submission) -> list[FileRow]:
    """The uploaded files with how far their reading is, without the request's text."""
    artifacts = (
        submission.artifacts.filter(removed_at=None)
        .exclude(role=Role.REQUEST_TEXT)
        .select_related("scan")
        .annotate(found=Count("scan__findings"))
    )
    return [_row(submission.owner, artifact) for artifact in artifacts]


def _row(owner: User, artifact: Artifact) -> FileRow:
    scan = artifact.scan
    code = scan.error_code if scan else ""
    states = {
        Status.QUEUED: "waiting",
        Status.RUNNING: "reading",
        Status.DONE: "read",
        Status.QUARANTINED: "set_aside",
    }
    wording = WORDINGS.get(code)
    return FileRow(
        artifact=artifact,
        name=vault.open_text(owner, artifact.name_sealed, "name"),
        state=states.get(Status(scan.status), "refused") if scan else "waiting",
        found=artifact.found,  # type: ignore[attr-defined]
        code=code,
        sentence=wording.sentence if wording else "",
        action=wording.action if wording else "",
    )


def arriving(submission: Submission) -> QuerySet[Upload]:
    return submission.uploads.filter(artifact=None, offset__lt=F("size"))


def gaps(submission: Submission) -> list[Gap]:
    """What is missing before the check may begin, in the order of the steps."""
    artifacts = submission.artifacts.filter(removed_at=None).select_related("scan")
    roles = {artifact.role for artifact in artifacts}
    found = []
    if Role.REQUEST_TEXT not in roles:
        found.append(Gap(code="request.missing", sentence="Add the request that prompted the work.", step="request"))
    if Role.DELIVERABLE not in roles:
        found.append(Gap(code="deliverable.missing", sentence="Add at least one deliverable.", step="files"))
    if arriving(submission).exists():
        found.append(Gap(code="upload.unfinished", sentence="Wait until every file has arrived.", step="files"))
    if any(artifact.scan and artifact.scan.status in (Status.FAILED, Status.QUARANTINED) for artifact in artifacts):
        found.append(Gap(code="file.refused", sentence="Remove the files that could not be taken.", step="files"))
    if not (submission.occupation and submission.sector and submission.authenticity and submission.outcome):
        found.append(Gap(code="context.missing", sentence="Tell the context of the work.", step="context"))
    if submission.rights_signed_at is None:
        found.append(Gap(code="rights.missing", sentence="Answer the questions on rights.", step="rights"))
    return found


_WORDS = {
    "submission.started": "Started",
    "artifact.added": "A file was added",
    "artifact.removed": "A file was removed and destroyed",
    "submission.rights_signed": "Rights answered and signed",
    "submission.check_started": "Files closed, reading began",
    "submission.read": "Everything was read",
    "submission.terms_changed": "Your terms changed, reading began again",
    "submission.confirmed": "You confirmed what goes and what stays",
    "submission.cleaned": "The fair copy was made and verified",
    "submission.halted": "Stopped",
    "submission.quarantined": "Set aside for an admin",
    "submission.reopened": "Opened again for changes",
    "submission.check_reopened": "The check was opened again",
    "submission.sent": "Sent for review",
    "submission.claimed": "A reviewer took it up",
    "submission.released": "The reviewer put it back",
    "submission.approved": "Approved",
    "submission.returned": "Returned to you",
    "submission.rejected": "Rejected",
    "submission.withdrawn": "Withdrawn; originals destroyed",
    "item.exported": "Part of an export",
}


def history(submission: Submission) -> list[Moment]:
    """What happened, oldest first, from the record."""
    events = Event.objects.filter(thing="submission", thing_id=str(submission.pk)).order_by("seq")
    return [
        Moment(
            at=chain.moment(event),
            words=_WORDS.get(event.action, event.action),
            note=str(event.details.get("code", "")),
        )
        for event in events
    ]


def steps(submission: Submission) -> list[dict[str, object]]:
    """The six steps with their state: "done", "here" is set by the page, "todo" or "closed"."""
    missing = {gap.step for gap in gaps(submission)} if submission.state == State.DRAFT else set()
    editable = submission.state == State.DRAFT
    named = (
        ("request", "Request", "intake:request"),
        ("files", "Files", "intake:files"),
        ("context", "Context", "intake:context"),
        ("rights", "Rights", "intake:rights"),
        ("check", "The check", "confirmation:check"),
        ("fair-copy", "Fair copy", "confirmation:fair-copy"),
    )
    after_check = submission.state not in (State.DRAFT, State.SCANNING, State.CONFIRMING, State.HALTED)
    after_copy = submission.state in (State.SUBMITTED, State.IN_REVIEW, State.APPROVED)
    result: list[dict[str, object]] = []
    for key, name, route in named:
        if key in ("request", "files", "context", "rights"):
            state = "todo" if key in missing else "done"
            reachable = editable
        elif key == "check":
            state, reachable = ("done" if after_check else "todo"), submission.state != State.DRAFT
        else:
            state, reachable = ("done" if after_copy else "todo"), after_check
        result.append({"key": key, "name": name, "route": route, "state": state, "reachable": reachable})
    return result
