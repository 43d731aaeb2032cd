"""Home, health, the record, and the page that shows every part of the look."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from portal.accounts.models import User
from portal.audit import chain
from portal.audit.models import Event
from portal.web import checks, chrome


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """To the first place that the person has."""
    if not request.user.is_authenticated:
        return redirect("accounts:sign-in")
    places = chrome.places(request)["places"]
    if places:
        return redirect(places[0].url)  # type: ignore[index]
    return render(request, "web/no_place.html")


@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """Green, yellow or red, for people and for machines (Accept: application/json); 503 when red."""
    try:
        lines = checks.look()
    except DatabaseError:
        lines = [checks.Line(name="Database", level="red", words="does not answer")]
    level = "red" if any(line.level == "red" for line in lines) else "green"
    if level == "green" and any(line.level == "yellow" for line in lines):
        level = "yellow"
    status = 503 if level == "red" else 200
    if "application/json" in request.headers.get("Accept", ""):
        body = {"level": level, "checks": {line.name: [line.level, line.words] for line in lines}}
        return JsonResponse(body, status=status)
    return render(request, "web/health.html", {"lines": lines, "level": level}, status=status)


@needs(may.READ_RECORD)
@require_GET
def record(request: PersonRequest) -> HttpResponse:
    """The audit trail, newest first."""
    page = Paginator(Event.objects.order_by("-seq"), 100).get_page(request.GET.get("page"))
    people = {
        str(user.pk): user.pseudonym
        for user in User.objects.filter(pk__in=[e.actor for e in page if not e.actor.startswith("system:")])
    }
    rows = [(event, chain.moment(event), people.get(event.actor, event.actor)) for event in page]
    return render(request, "web/record.html", {"shown": page, "rows": rows})


@needs(may.READ_RECORD)
@require_GET
def verify_record(request: PersonRequest) -> HttpResponse:
    """Walk the chain now and say what was found."""
    return render(request, "web/_verified.html", {"fault": chain.verify(), "count": Event.objects.count()})


# What an account of a fair copy looks like when something was lost.
_STAYED = {
    "short": 1,
    "lines": [
        {"what": "Words that were not hidden", "share": 100, "lost": 0, "counted": "1,203", "mark": "all"},
        {"what": "Pictures", "share": 75, "lost": 1, "counted": "3 of 4", "mark": "1 fewer"},
        {"what": "Formulas", "share": 100, "lost": 0, "counted": "18", "mark": "all"},
    ],
}


@require_GET
def style(request: HttpRequest) -> HttpResponse:
    """Every token and component in both themes."""
    return render(request, "web/style.html", {"stayed": _STAYED})
