"""Reads of the store. Search sees clean text only."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet

from submissions.choices import OCCUPATIONS, name_of
from submissions.models import CuratedItem


def store(
    *, q: str = "", occupation: str = "", sector: str = "", format: str = "", authenticity: str = "", **_: Any
) -> QuerySet[CuratedItem]:
    """Items that were not withdrawn, newest first."""
    items = CuratedItem.objects.filter(withdrawn_at=None).select_related("submission")
    if q:
        wanted = Q(request_text__icontains=q)
        digits = q.upper().removeprefix("FC-").lstrip("0")
        if digits.isdecimal() and len(digits) < 9:
            wanted |= Q(submission__number=int(digits))
        items = items.filter(wanted)
    if occupation:
        items = items.filter(occupation=occupation)
    if sector:
        items = items.filter(sector=sector)
    if format:
        items = items.filter(formats__contains=f" {format} ")
    if authenticity:
        items = items.filter(authenticity=authenticity)
    return items.order_by("-admitted_at")


def balance(items: QuerySet[CuratedItem]) -> list[tuple[str, int, int]]:
    """(occupation, count, percent of the largest) for the bars beside the store."""
    counted = list(items.order_by().values("occupation").annotate(count=Count("pk")).order_by("-count")[:8])
    largest = max((row["count"] for row in counted), default=1)
    return [
        (name_of(OCCUPATIONS, row["occupation"]), row["count"], round(100 * row["count"] / largest)) for row in counted
    ]
