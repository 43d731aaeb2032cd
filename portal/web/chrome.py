"""The frame of each page: the few places a person has, by permission."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from portal.accounts import permissions as may


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    name: str
    url: str
    is_here: bool


# name, permission, route, path prefix that counts as being there
_PLACES = (
    ("Work", may.HAND_IN, "intake:home", "/pieces/"),
    ("Queue", may.REVIEW, "review:queue", "/review/"),
    ("Store", may.CURATE, "curated:store", "/store/"),
    ("Batches", may.CURATE, "batches:home", "/batches/"),
    ("People", may.MANAGE_PEOPLE, "accounts:people", "/people/"),
    ("Record", may.READ_RECORD, "web:record", "/record/"),
)


def places(request: HttpRequest) -> dict[str, object]:
    """Template context: `places`, the entries of the top bar; on a demo site its people, for the sign-in page."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"places": [], **(_demo() if settings.DEMO else {})}
    return {
        "places": [
            Place(name=name, url=reverse(route), is_here=request.path.startswith(prefix))
            for name, permission, route, prefix in _PLACES
            if user.has_perm(permission)
        ]
    }


def _demo() -> dict[str, object]:
    from portal.accounts import demo_people  # noqa: PLC0415 - only a demo site has them

    return {"demo_people": demo_people.PEOPLE, "demo_password": demo_people.PASSWORD}
