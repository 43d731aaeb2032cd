"""Answers an act that was refused in the one shape of errors, wherever it was raised."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from portal.vault.actions import StoreFailed
from portal.vault.keys import KeyDestroyed
from portal.web.errors import refusal
from submissions.errors import ActRefused


class RefusalAnswers:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, ActRefused):
            return refusal(request, exception.status, exception.code, exception.sentence, exception.action)
        if isinstance(exception, StoreFailed):
            return refusal(
                request, 507, "storage.full", "There is no room to keep this right now.", "Try again later.", retry=True
            )
        if isinstance(exception, KeyDestroyed):
            return refusal(request, 410, "original.destroyed", "This was destroyed for good, as was asked.")
        return None
