"""The admin's pages of batches."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.files.storage import storages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from portal.audit import chain
from portal.audit.models import Event
from portal.queue.health import workers_alive
from portal.queue.models import Status
from submissions import downloads
from submissions.batches import actions
from submissions.batches.building import public_key
from submissions.batches.forms import BatchForm
from submissions.choices import OCCUPATIONS, name_of
from submissions.errors import ActRefused
from submissions.models import Batch, Export

WORDS = {
    "batch.created": "Created",
    "batch.items_added": "Items added",
    "batch.item_taken_out": "An item was taken out",
    "batch.sealed": "Sealed",
    "batch.unsealed": "Opened again",
    "batch.exported": "First export built",
    "export.ordered": "Export ordered",
    "export.built": "Export built and signed",
    "export.failed": "Export failed",
    "export.downloaded": "Export downloaded",
}


@needs(may.CURATE)
@require_http_methods(["GET", "POST"])
def home(request: PersonRequest) -> HttpResponse:
    form = BatchForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        batch = actions.create(request.user, form.cleaned_data["name"], form.cleaned_data["purpose"])
        return redirect("batches:batch", pk=batch.pk)
    batches = Batch.objects.annotate(items=Count("entries")).order_by("-number")
    return render(request, "batches/home.html", {"form": form, "batches": batches}, status=422 if form.errors else 200)


@needs(may.CURATE)
@require_GET
def batch(request: PersonRequest, pk: UUID) -> HttpResponse:
    return render(request, "batches/batch.html", _context(get_object_or_404(Batch, pk=pk)))


@needs(may.CURATE)
@require_GET
def exports(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The fragment with the exports, asked for again while one is being built."""
    return render(request, "batches/_exports.html", _context(get_object_or_404(Batch, pk=pk)))


@needs(may.CURATE)
@require_POST
def add(request: PersonRequest, pk: UUID) -> HttpResponse:
    shown = get_object_or_404(Batch, pk=pk)
    chosen = []
    for raw in request.POST.getlist("item"):
        try:
            chosen.append(UUID(raw))
        except ValueError:
            raise ActRefused("query.not_allowed", "The address asks for something that is not offered.") from None
    added = actions.add(request.user, shown, chosen)
    messages.success(request, f"{added} added to {shown.label}." if added else "Nothing new to add.")
    return redirect("batches:batch", pk=pk)


@needs(may.CURATE)
@require_POST
def take_out(request: PersonRequest, pk: UUID, item_pk: UUID) -> HttpResponse:
    actions.take_out(request.user, get_object_or_404(Batch, pk=pk), item_pk)
    return redirect("batches:batch", pk=pk)


@needs(may.CURATE)
@require_POST
def seal(request: PersonRequest, pk: UUID) -> HttpResponse:
    return _act(request, pk, actions.seal, "Sealed: nothing in it can change now.")


@needs(may.CURATE)
@require_POST
def unseal(request: PersonRequest, pk: UUID) -> HttpResponse:
    return _act(request, pk, actions.unseal, "Opened again.")


@needs(may.CURATE)
@require_POST
def export(request: PersonRequest, pk: UUID) -> HttpResponse:
    return _act(request, pk, actions.order_export, "The export is being built.")


@needs(may.CURATE)
@require_GET
def download(request: PersonRequest, pk: UUID, export_pk: UUID) -> HttpResponseBase:
    """A finished export, if its bytes are still the ones that were built."""
    found = get_object_or_404(Export.objects.select_related("batch"), pk=export_pk, batch_id=pk)
    if found.status != Status.DONE:
        raise Http404
    downloads.check("exports", found.stored_as, found.sha256)
    actions.note_download(request.user, found)
    return downloads.attachment(storages["exports"].open(found.stored_as), f"faircopy-{found.batch.label.lower()}.zip")


def _act(request: PersonRequest, pk: UUID, act, done: str) -> HttpResponse:  # type: ignore[no-untyped-def]
    try:
        act(request.user, get_object_or_404(Batch, pk=pk))
    except ActRefused as refused:
        messages.error(request, f"{refused.sentence} {refused.action}".strip())
    else:
        messages.success(request, done)
    return redirect("batches:batch", pk=pk)


def _context(shown: Batch) -> dict[str, object]:
    entries = list(shown.entries.select_related("item__submission"))
    found = list(shown.exports.order_by("-queued_at"))
    events = Event.objects.filter(thing="batch", thing_id=str(shown.pk)).order_by("seq")
    counts: dict[str, int] = {}
    for entry in entries:
        name = name_of(OCCUPATIONS, entry.item.occupation)
        counts[name] = counts.get(name, 0) + 1
    largest = max(counts.values(), default=1)
    return {
        "batch": shown,
        "entries": entries,
        "balance": [
            (name, count, round(100 * count / largest))
            for name, count in sorted(counts.items(), key=lambda pair: -pair[1])
        ],
        "exports": found,
        "is_building": any(not each.is_over for each in found),
        "no_worker": workers_alive() == 0,
        "timeline": [(chain.moment(event), WORDS.get(event.action, event.action)) for event in events],
        "public_key": public_key(),
    }
