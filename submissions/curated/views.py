"""The store's pages, for admins."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import storages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from submissions import downloads
from submissions.choices import OCCUPATIONS, SECTORS, TOOLS, name_of
from submissions.curated import queries
from submissions.curated.forms import StoreFilter
from submissions.models import Batch, CuratedItem
from submissions.states import BatchState

PER_PAGE = 50


@needs(may.CURATE)
@require_GET
def store(request: PersonRequest) -> HttpResponse:
    given = request.GET.copy()
    page = given.pop("page", ["1"])[0]
    form = StoreFilter(given)
    form.check_parameters(given)
    items = queries.store(**form.criteria())
    shown = Paginator(items, PER_PAGE).get_page(page)
    context = {
        "form": form,
        "shown": shown,
        "total": shown.paginator.count,
        "balance": queries.balance(items),
        "batches": Batch.objects.filter(state=BatchState.DRAFT),
        "occupations": dict(OCCUPATIONS),
        "given": given.urlencode(),
    }
    return render(request, "curated/store.html", context)


@needs(may.CURATE)
@require_GET
def item(request: PersonRequest, pk: UUID) -> HttpResponse:
    shown = get_object_or_404(CuratedItem.objects.select_related("submission", "approval__reviewer"), pk=pk)
    context = {
        "item": shown,
        "occupation": name_of(OCCUPATIONS, shown.occupation),
        "sector": name_of(SECTORS, shown.sector),
        "tools": [name_of(TOOLS, tool) for tool in shown.tools],
        "entries": shown.entries.select_related("batch"),
        "batches": Batch.objects.filter(state=BatchState.DRAFT).exclude(entries__item=shown),
    }
    return render(request, "curated/item.html", context)


@needs(may.CURATE)
@require_GET
def download(request: PersonRequest, pk: UUID, index: int) -> HttpResponseBase:
    shown = get_object_or_404(CuratedItem, pk=pk)
    if index >= len(shown.files):
        raise Http404
    entry = shown.files[index]
    downloads.check("clean", entry["stored_as"], entry["sha256"])
    name = f"{shown.label}-{entry['role']}-{entry['ordinal']}{entry['suffix']}".lower()
    return downloads.attachment(storages["clean"].open(entry["stored_as"]), name)
