"""The hand-in pages: fetch, bind, act, answer."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from portal.queue.health import workers_alive
from sanitization.errors import WORDINGS
from sanitization.limits import DEFAULT
from submissions.access import own, own_artifact
from submissions.errors import ActRefused, Incomplete
from submissions.intake import actions, queries
from submissions.intake.accepted import ACCEPTED, SUFFIXES
from submissions.intake.forms import ContextForm, RequestForm, RightsForm
from submissions.models import Submission
from submissions.models.artifact import Role
from submissions.states import MOVES, State


@needs(may.HAND_IN)
@require_GET
def home(request: PersonRequest) -> HttpResponse:
    return render(request, "intake/home.html", {"submissions": queries.overview(request.user)})


@needs(may.HAND_IN)
@require_POST
def start(request: PersonRequest) -> HttpResponse:
    return redirect("intake:request", pk=actions.start(request.user).pk)


@needs(may.HAND_IN)
@require_GET
def status(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    return render(
        request,
        "intake/status.html",
        {
            "submission": submission,
            "history": queries.history(submission),
            "files": queries.file_rows(submission),
            "latest_review": submission.reviews.first(),
            "halted": WORDINGS.get(submission.halted_code),
            "can_withdraw": State.WITHDRAWN in MOVES[State(submission.state)],
            "steps": queries.steps(submission),
        },
    )


@needs(may.HAND_IN)
@require_http_methods(["GET", "POST"])
def request_step(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if request.method == "GET" and submission.state != State.DRAFT:
        return redirect("intake:status", pk=pk)
    form = RequestForm(request.POST if request.method == "POST" else None, initial={"text": _text(submission)})
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_request(submission, form.cleaned_data["text"])
        except Incomplete as refused:
            form.add_error("text", refused.sentence)
        else:
            return redirect("intake:files", pk=pk)
    return _step(request, submission, "request", {"form": form}, status=422 if form.errors else 200)


@needs(may.HAND_IN)
@require_GET
def files(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if submission.state != State.DRAFT:
        return redirect("intake:status", pk=pk)
    context = {
        **_files_context(submission),
        "accepted": ACCEPTED,
        "suffixes": ",".join(sorted(SUFFIXES)),
        "limit_bytes": DEFAULT.file_bytes,
    }
    return _step(request, submission, "files", context)


@needs(may.HAND_IN)
@require_GET
def file_list(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The rows of files, asked for again while anything is being read."""
    submission = own(request.user, pk)
    return render(request, "intake/_files.html", {"submission": submission, **_files_context(submission)})


@needs(may.HAND_IN)
@require_POST
def remove_file(request: PersonRequest, pk: UUID, artifact_pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    actions.remove(submission, own_artifact(submission, artifact_pk))
    if request.headers.get("HX-Request"):
        return render(request, "intake/_files.html", {"submission": submission, **_files_context(submission)})
    return redirect("intake:files", pk=pk)


@needs(may.HAND_IN)
@require_http_methods(["GET", "POST"])
def context_step(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if request.method == "GET" and submission.state != State.DRAFT:
        return redirect("intake:status", pk=pk)
    names = ContextForm.base_fields
    form = ContextForm(
        request.POST if request.method == "POST" else None, initial={name: getattr(submission, name) for name in names}
    )
    if request.method == "POST" and form.is_valid():
        actions.save_context(submission, **form.cleaned_data)
        return redirect("intake:rights", pk=pk)
    return _step(request, submission, "context", {"form": form}, status=422 if form.errors else 200)


@needs(may.HAND_IN)
@require_http_methods(["GET", "POST"])
def rights_step(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if request.method == "GET" and submission.state != State.DRAFT:
        return redirect("intake:status", pk=pk)
    form = RightsForm(request.POST if request.method == "POST" else None, initial=submission.rights)
    if request.method == "POST" and form.is_valid():
        answers = {name: value for name, value in form.cleaned_data.items() if name != "signed"}
        actions.sign_rights(submission, answers)
        return redirect("intake:ready", pk=pk)
    return _step(request, submission, "rights", {"form": form}, status=422 if form.errors else 200)


@needs(may.HAND_IN)
@require_GET
def ready(request: PersonRequest, pk: UUID) -> HttpResponse:
    """What was handed in and what is missing, before the files are closed."""
    submission = own(request.user, pk)
    if submission.state != State.DRAFT:
        return redirect("intake:status", pk=pk)
    context = {"gaps": queries.gaps(submission), **_files_context(submission)}
    return _step(request, submission, "ready", context)


@needs(may.HAND_IN)
@require_POST
def start_check(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    try:
        actions.start_check(submission)
    except Incomplete as refused:
        messages.error(request, refused.sentence)
        return redirect("intake:ready", pk=pk)
    return redirect("confirmation:check", pk=pk)


@needs(may.HAND_IN)
@require_POST
def reopen(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.back_to_draft(own(request.user, pk))
    return redirect("intake:files", pk=pk)


@needs(may.HAND_IN)
@require_POST
def withdraw(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    try:
        actions.withdraw(submission)
    except ActRefused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, f"{submission.label} was withdrawn and its originals were destroyed.")
    return redirect("intake:status", pk=pk)


def _text(submission: Submission) -> str:
    return queries.request_text(submission)


def _files_context(submission: Submission) -> dict[str, object]:
    rows = queries.file_rows(submission)
    groups = [
        (role, label, hint, [row for row in rows if row.artifact.role == role])
        for role, label, hint in (
            (Role.DELIVERABLE, "Deliverables", "What you handed over."),
            (Role.REFERENCE, "References", "What you were given or worked from."),
            (Role.REQUEST_FILE, "Request files", "Files that came with the request."),
        )
    ]
    return {
        "groups": groups,
        "rows": rows,
        "is_reading": any(row.state in ("waiting", "reading") for row in rows),
        "no_worker": workers_alive() == 0,
    }


def _step(
    request: PersonRequest, submission: Submission, step: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    shared = {"submission": submission, "steps": queries.steps(submission), "step": step}
    return render(request, f"intake/{step}.html", {**shared, **context}, status=status)
