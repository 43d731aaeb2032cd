"""Error pages and error answers: one shape, a stable code, no detail of the inside."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

log = logging.getLogger("faircopy.web")

PAGES = {
    400: ("request.bad", "That request could not be understood.", "Go back and try again."),
    403: ("auth.forbidden", "Your role does not include this.", "Ask an admin if it should."),
    404: ("not_found", "There is nothing here for you.", "Check the address, or go back to your work."),
    405: ("request.method", "That cannot be done here.", "Go back and use the buttons of the page."),
    409: ("state.conflict", "This changed while you were looking at it.", "Reload the page and look again."),
    500: ("server.failed", "Something broke on our side. Nothing you saved is lost.", "Try again in a minute."),
    503: ("server.busy", "The site cannot be reached at its base right now.", "Try again in a minute."),
}


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "") or "Tus-Resumable" in request.headers


def refusal(
    request: HttpRequest, status: int, code: str, message: str, action: str = "", *, retry: bool = False
) -> HttpResponse:
    """An error in the one shape, as JSON or as a page. message and action must hold no content of a file."""
    reference = getattr(request, "reference", "")
    if wants_json(request):
        body = {"code": code, "message": message, "action": action, "retry": retry, "ref": reference}
        return JsonResponse({"error": body}, status=status)
    context = {"status": status, "code": code, "message": message, "action": action, "reference": reference}
    return render(request, "web/error.html", context, status=status)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    code, message, action = PAGES[status]
    return refusal(request, status, code, message, action, retry=status >= 500)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return refusal(
        request,
        403,
        "auth.csrf",
        "The page was open too long, or cookies are off.",
        "Reload the page; what you saved is kept.",
        retry=True,
    )
