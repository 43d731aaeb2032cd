"""What was measured, for everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sanitization import quality


@require_GET
def shown(request: HttpRequest) -> HttpResponse:
    return render(request, "quality/quality.html", {"quality": quality.load()})
