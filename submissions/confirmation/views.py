"""The check and the fair copy, for the owner alone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from portal.queue.health import workers_alive
from portal.vault import actions as vault
from submissions import downloads, looks, previews, sealed
from submissions.access import own, own_artifact
from submissions.confirmation import actions, queries
from submissions.errors import Incomplete
from submissions.intake.queries import steps
from submissions.models import Artifact, Ruling, Submission
from submissions.states import WORKING, State
from submissions.stayed import stayed

FAIR_COPY_STATES = frozenset(
    {State.REDACTING, State.READY, State.SUBMITTED, State.IN_REVIEW, State.RETURNED, State.APPROVED, State.REJECTED}
)


@needs(may.HAND_IN)
@require_GET
def check(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if submission.state == State.SCANNING:
        return _progress(request, submission, "confirmation/waiting.html")
    if submission.state != State.CONFIRMING:
        return redirect("intake:status", pk=pk)
    return _check_page(request, submission, request.GET.get("file", ""), _page(request))


@needs(may.HAND_IN)
@require_GET
def progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The fragment that a waiting page asks for again; sends the page on when the waiting is over."""
    submission = own(request.user, pk)
    if submission.state in WORKING:
        return _progress(request, submission, "confirmation/_progress.html")
    target = {State.CONFIRMING: "confirmation:check", State.READY: "confirmation:fair-copy"}
    response = HttpResponse(status=204)
    response["HX-Redirect"] = reverse(target.get(State(submission.state), "intake:status"), args=[pk])
    return response


@needs(may.HAND_IN)
@require_POST
def rule(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    fingerprint = request.POST.get("fingerprint", "")
    if request.POST.get("verdict") == "undecided":
        actions.unrule(submission, fingerprint)
    else:
        try:
            actions.rule(submission, fingerprint, request.POST.get("verdict", ""), request.POST.get("because", ""))
        except Incomplete as refused:
            messages.error(request, refused.sentence)
    return _check_again(request, submission)


@needs(may.HAND_IN)
@require_POST
def rule_group(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Hide every undecided value of one group."""
    submission = own(request.user, pk)
    shown = queries.check(submission)
    for group in shown.groups:
        if group.key == request.POST.get("group"):
            for row in group.rows:
                if not row.verdict:
                    actions.rule(submission, row.fingerprint, Ruling.Verdict.HIDE)
    return _check_again(request, submission)


@needs(may.HAND_IN)
@require_POST
def declare(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    try:
        actions.declare(submission, request.POST.get("term", ""))
    except Incomplete as refused:
        messages.error(request, refused.sentence)
    return redirect("confirmation:check", pk=pk)


@needs(may.HAND_IN)
@require_POST
def suggestion(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Take a suggested term, which reads every file again, or leave it."""
    submission = own(request.user, pk)
    fingerprint = request.POST.get("fingerprint", "")
    try:
        if request.POST.get("answer") == "take":
            actions.accept(submission, fingerprint)
            return redirect("confirmation:check", pk=pk)
        actions.decline(submission, fingerprint)
    except Incomplete as refused:
        messages.error(request, refused.sentence)
    return _check_again(request, submission)


@needs(may.HAND_IN)
@require_POST
def retract(request: PersonRequest, pk: UUID, term_pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    actions.retract(submission, get_object_or_404(submission.terms, pk=term_pk))
    return redirect("confirmation:check", pk=pk)


@needs(may.HAND_IN)
@require_POST
def confirm(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.confirm(own(request.user, pk))
    return redirect("confirmation:fair-copy", pk=pk)


@needs(may.HAND_IN)
@require_GET
def fair_copy(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    if submission.state == State.REDACTING:
        return _progress(request, submission, "confirmation/waiting.html")
    if submission.state not in FAIR_COPY_STATES:
        return redirect("intake:status", pk=pk)
    artifacts = queries.artifacts_of(submission)
    files = queries.names_of(submission, artifacts)
    chosen = _chosen(files, request.GET.get("file", ""))
    page = _page(request)
    try:
        draft, pages = queries.draft_sections(submission, chosen, page)
        clean, clean_pages = previews.clean(chosen.redaction, page)
    except LookupError:
        return redirect("intake:status", pk=pk)
    context = {
        "submission": submission,
        "steps": steps(submission),
        "step": "fair-copy",
        "files": files,
        "chosen": chosen,
        "clean_name": _clean_name(submission, chosen),
        "draft": draft,
        "clean": clean,
        "looks": looks.looks_of(chosen.redaction),
        "stayed": stayed(chosen.redaction),
        "page": page,
        "pages": max(pages, clean_pages),
    }
    return render(request, "confirmation/fair_copy.html", context)


@needs(may.HAND_IN)
@require_GET
def download(request: PersonRequest, pk: UUID, artifact_pk: UUID) -> HttpResponseBase:
    """The fair copy itself, for its owner."""
    submission = own(request.user, pk)
    artifact = own_artifact(submission, artifact_pk)
    if artifact.redaction is None or not artifact.redaction.clean_as:
        raise Http404
    return downloads.clean_file(artifact.redaction, _clean_name(submission, artifact))


@needs(may.HAND_IN)
@require_GET
def picture(request: PersonRequest, pk: UUID, artifact_pk: UUID, number: int) -> HttpResponse:
    """A page or picture of the fair copy, drawn anew, for its owner."""
    return looks.picture(own_artifact(own(request.user, pk), artifact_pk).redaction, number)


@needs(may.HAND_IN)
@require_POST
def reopen_check(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.reopen_check(own(request.user, pk))
    return redirect("confirmation:check", pk=pk)


@needs(may.HAND_IN)
@require_POST
def send(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = own(request.user, pk)
    actions.send(submission)
    messages.success(request, f"{submission.label} was sent for review.")
    return redirect("intake:status", pk=pk)


def _check_page(
    request: PersonRequest, submission: Submission, file: str, page: int, template: str = "confirmation/check.html"
) -> HttpResponse:
    shown = queries.check(submission)
    chosen = _chosen(shown.files, file)
    sections, pages = queries.draft_sections(submission, chosen, page)
    context = {
        "submission": submission,
        "steps": steps(submission),
        "step": "check",
        "shown": shown,
        "chosen": chosen,
        "sections": sections,
        "page": page,
        "pages": pages,
        "terms": sealed.terms(submission),
        "becauses": Ruling.Because.choices,
    }
    return render(request, template, context)


def _check_again(request: PersonRequest, submission: Submission) -> HttpResponse:
    file = request.POST.get("file", "")
    if request.headers.get("HX-Request"):
        page = int(request.POST["page"]) if request.POST.get("page", "").isdecimal() else 1
        return _check_page(request, submission, file, page, "confirmation/_check.html")
    return redirect(f"{reverse('confirmation:check', args=[submission.pk])}?file={file}")


def _progress(request: PersonRequest, submission: Submission, template: str) -> HttpResponse:
    artifacts = queries.artifacts_of(submission)
    reading = submission.state == State.SCANNING
    rows = [
        (name, (artifact.scan if reading else artifact.redaction)) for artifact, name in
        queries.names_of(submission, artifacts)
    ]  # fmt: skip
    done = sum(1 for _, row in rows if row is not None and row.is_over)
    context = {
        "submission": submission,
        "steps": steps(submission),
        "step": "check" if reading else "fair-copy",
        "rows": rows,
        "done": done,
        "reading": reading,
        "no_worker": workers_alive() == 0,
    }
    return render(request, template, context)


def _chosen(files: list[tuple[Artifact, str]], key: str) -> Artifact:
    for artifact, _ in files:
        if str(artifact.pk) == key:
            return artifact
    deliverables = [artifact for artifact, _ in files if artifact.role == "deliverable"]
    return (deliverables or [artifact for artifact, _ in files])[0]


def _page(request: PersonRequest) -> int:
    raw = request.GET.get("page", "1")
    return int(raw) if raw.isdecimal() and len(raw) < 7 else 1


def _clean_name(submission: Submission, artifact: Artifact) -> str:
    redaction = artifact.redaction
    if redaction is None or redaction.clean_name_sealed is None:
        return artifact.label
    return vault.open_text(submission.owner, redaction.clean_name_sealed, "name")
