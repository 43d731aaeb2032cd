"""The reviewer's pages."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from submissions import bundles, downloads, looks, previews
from submissions.access import reviewable
from submissions.choices import OCCUPATIONS, REJECT_CODES, RETURN_CODES, SECTORS, TOOLS, name_of
from submissions.errors import Incomplete
from submissions.intake.forms import RightsForm
from submissions.models import Artifact, Submission
from submissions.models.artifact import Role
from submissions.review import actions, queries
from submissions.review.forms import QueueFilter
from submissions.rules import may_decide
from submissions.states import State
from submissions.stayed import stayed


@needs(may.REVIEW)
@require_GET
def queue(request: PersonRequest) -> HttpResponse:
    form = QueueFilter(request.GET)
    form.check_parameters(request.GET)
    rows = queries.queue(request.user, **form.criteria())
    template = "review/_queue.html" if request.headers.get("HX-Request") else "review/queue.html"
    return render(request, template, {"rows": rows, "form": form})


@needs(may.REVIEW)
@require_GET
def decide_page(request: PersonRequest, pk: UUID) -> HttpResponse:
    return _page(request, reviewable(request.user, pk))


@needs(may.REVIEW)
@require_POST
def claim(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.claim(request.user, reviewable(request.user, pk))
    return redirect("review:decide", pk=pk)


@needs(may.REVIEW)
@require_POST
def release(request: PersonRequest, pk: UUID) -> HttpResponse:
    actions.release(request.user, reviewable(request.user, pk))
    return redirect("review:queue")


@needs(may.REVIEW)
@require_POST
def approve(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = reviewable(request.user, pk)
    checklist = {key: request.POST.get(key) == "on" for key, _ in queries.checklist(queries.artifacts_of(submission))}
    try:
        actions.approve(request.user, submission, checklist, request.POST.get("bundle", ""))
    except Incomplete as refused:
        return _page(request, submission, error=refused.sentence, ticked=checklist, status=422)
    messages.success(request, f"{submission.label} was approved and is in the store.")
    return redirect("review:queue")


@needs(may.REVIEW)
@require_POST
def return_for_changes(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = reviewable(request.user, pk)
    try:
        actions.return_for_changes(request.user, submission, request.POST.get("code", ""), request.POST.get("note", ""))
    except Incomplete as refused:
        return _page(request, submission, error=refused.sentence, status=422)
    messages.success(request, f"{submission.label} went back to its contractor.")
    return redirect("review:queue")


@needs(may.REVIEW)
@require_POST
def reject(request: PersonRequest, pk: UUID) -> HttpResponse:
    submission = reviewable(request.user, pk)
    try:
        actions.reject(request.user, submission, request.POST.get("code", ""), request.POST.get("note", ""))
    except Incomplete as refused:
        return _page(request, submission, error=refused.sentence, status=422)
    messages.success(request, f"{submission.label} was rejected.")
    return redirect("review:queue")


@needs(may.REVIEW)
@require_GET
def download(request: PersonRequest, pk: UUID, artifact_pk: UUID) -> HttpResponseBase:
    """A fair copy, under a name of ours."""
    submission = reviewable(request.user, pk)
    artifact = _artifact(queries.artifacts_of(submission), str(artifact_pk))
    if artifact is None or artifact.redaction is None or not artifact.redaction.clean_as:
        raise Http404
    name = f"{submission.label} {artifact.label}".replace(" ", "-").lower()
    return downloads.clean_file(artifact.redaction, name)


@needs(may.REVIEW)
@require_GET
def picture(request: PersonRequest, pk: UUID, artifact_pk: UUID, number: int) -> HttpResponse:
    """A page or picture of a fair copy, drawn anew."""
    artifact = _artifact(queries.artifacts_of(reviewable(request.user, pk)), str(artifact_pk))
    if artifact is None:
        raise Http404
    return looks.picture(artifact.redaction, number)


def _page(
    request: PersonRequest,
    submission: Submission,
    *,
    error: str = "",
    ticked: dict[str, bool] | None = None,
    status: int = 200,
) -> HttpResponse:
    artifacts = queries.artifacts_of(submission)
    chosen = _artifact(artifacts, request.GET.get("file", "")) or next(
        (artifact for artifact in artifacts if artifact.role == Role.DELIVERABLE), artifacts[0]
    )
    raw_page = request.GET.get("page", "1")
    page = int(raw_page) if raw_page.isdecimal() and len(raw_page) < 7 else 1
    sections, pages = previews.clean(chosen.redaction, page)
    context = {
        "submission": submission,
        "artifacts": artifacts,
        "chosen": chosen,
        "sections": sections,
        "looks": looks.looks_of(chosen.redaction),
        "stayed": stayed(chosen.redaction),
        "page": page,
        "pages": pages,
        "request_text": queries.request_text(artifacts),
        "tally": queries.tally(submission),
        "findings": queries.findings_of(submission)[:300],
        "kept": queries.kept(submission),
        "bundle": bundles.digest(bundles.files_of(submission)),
        "checklist": [(key, words, bool(ticked and ticked.get(key))) for key, words in queries.checklist(artifacts)],
        "risk": queries.risk(artifacts),
        "marks": [(artifact, mark) for artifact in artifacts if artifact.scan for mark in artifact.scan.marks],
        "return_codes": RETURN_CODES,
        "reject_codes": REJECT_CODES,
        "occupation": name_of(OCCUPATIONS, submission.occupation),
        "sector": name_of(SECTORS, submission.sector),
        "tools": [name_of(TOOLS, tool) for tool in submission.tools],
        "reviews": submission.reviews.all(),
        "may_decide": submission.state == State.IN_REVIEW and may_decide(request.user, submission),
        "rights": _rights(submission),
        "may_claim": submission.state == State.SUBMITTED,
        "error": error,
    }
    return render(request, "review/decide.html", context, status=status)


def _rights(submission: Submission) -> list[tuple[str, str]]:
    """The rights answers in the words that they were given in."""
    fields = RightsForm.base_fields
    shown = (("made_for", "Made for"), ("under_nda", "Under NDA"), ("permission", "Permission"))
    return [
        (label, str(dict(fields[name].choices).get(submission.rights.get(name), "not answered")))  # type: ignore[attr-defined]
        for name, label in shown
    ]


def _artifact(artifacts: list[Artifact], key: str) -> Artifact | None:
    return next((artifact for artifact in artifacts if str(artifact.pk) == key), None)
