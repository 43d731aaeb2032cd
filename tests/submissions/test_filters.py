"""Filters, pages and forms take what they offer and nothing else, and no answer hints at a hidden row."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from submissions.models import Ruling, Submission
from submissions.states import State
from tests.submissions import factory


@pytest.fixture
def people(person: Any) -> dict[str, Any]:
    return {
        "owner": person("contractor"),
        "stranger": person("contractor"),
        "claimer": person("reviewer"),
        "colleague": person("reviewer"),
        "admin": person("admin"),
    }


@pytest.fixture
def clients(people: dict[str, Any]) -> dict[str, Client]:
    made = {name: Client() for name in people}
    for name, user in people.items():
        made[name].force_login(user)
    return made


HOSTILE = (
    "owner__password__startswith=a", "owner__email=x", "order_by=owner__email", "ordering=owner__password", "limit=-1",
    "sort=owner__email", "occupation=99-9999", "format=admin", "q__gt=1", "mine__in=1", "state=draft", "pk=1",
)  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_filters_that_are_not_offered_are_refused(clients: dict[str, Client], query: str) -> None:
    for who, route in (("claimer", "review:queue"), ("admin", "curated:store")):
        answer = clients[who].get(f"{reverse(route)}?{query}", headers={"Accept": "application/json"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "query.not_allowed"), route


@pytest.mark.parametrize("page", ["1e9", "-1", "0", "999999999999999999999", "x", "%00", "1&page=2", "\u0663"])
def test_pages_that_do_not_exist_do_no_harm(clients: dict[str, Client], people: dict[str, Any], page: str) -> None:
    owned = factory.make(people["owner"], State.CONFIRMING)
    open_one = factory.make(people["owner"], State.SUBMITTED)
    for who, address in (
        ("admin", reverse("web:record")),
        ("admin", reverse("curated:store")),
        ("owner", reverse("confirmation:check", args=[owned.pk])),
        ("claimer", reverse("review:decide", args=[open_one.pk])),
    ):
        assert clients[who].get(f"{address}?page={page}").status_code in (200, 400), address


def shape(response: Any) -> tuple[int, bytes]:
    """The answer without what is random in every one."""
    body = re.sub(rb'(csrfmiddlewaretoken" value=|X-CSRFToken": )"[^"]+"', b"", response.content)
    return response.status_code, body.replace(response["X-Reference"].encode(), b"")


def _answers(clients: dict[str, Client]) -> dict[str, tuple[int, bytes]]:
    asked = {}
    for query in ("", "occupation=19-0000", "format=pdf", "sort=newest", "sort=findings", "mine=on"):
        asked[f"{reverse('review:queue')}?{query}"] = "claimer"
    for query in ("", "q=Falcon", "q=FC-0004", "occupation=19-0000", "sector=K", "format=pdf"):
        asked[f"{reverse('curated:store')}?{query}"] = "admin"
    asked[reverse("intake:home")] = "stranger"
    answers = {address: shape(clients[who].get(address)) for address, who in asked.items()}
    answers["not entitled"] = shape(clients["stranger"].get(reverse("curated:store") + "?q=Falcon"))
    return answers


def test_answers_are_equal_whether_or_not_a_hidden_row_matches(
    people: dict[str, Any], clients: dict[str, Client], person: Any
) -> None:
    factory.make(people["owner"], State.SUBMITTED)
    before = _answers(clients)

    for state in set(State) - {State.SUBMITTED, State.IN_REVIEW}:
        hidden = factory.make(people["owner"], state)
        Submission.objects.filter(pk=hidden.pk).update(occupation="19-0000")
    own = factory.make(people["claimer"], State.SUBMITTED)  # a reviewer's own work is hidden from that reviewer
    Submission.objects.filter(pk=own.pk).update(occupation="19-0000")

    assert _answers(clients) == before
    assert shape(clients["colleague"].get(reverse("review:queue"))) != before[reverse("review:queue") + "?"]


def test_what_is_anothers_and_what_is_not_there_answer_alike(
    people: dict[str, Any], clients: dict[str, Client]
) -> None:
    hidden = factory.make(people["owner"], State.CONFIRMING)
    for who, routes in (
        ("stranger", ("intake:status", "intake:files", "confirmation:check", "confirmation:fair-copy")),
        ("claimer", ("review:decide",)),
    ):
        for route in routes:
            there, absent = (clients[who].get(reverse(route, args=[pk])) for pk in (hidden.pk, uuid4()))
            assert shape(there) == shape(absent)
            assert there.status_code == 404


def test_fields_that_are_not_offered_are_never_written(people: dict[str, Any], clients: dict[str, Client]) -> None:
    extra = {
        "state": "approved", "owner": str(people["stranger"].pk), "reviewer": str(people["stranger"].pk),
        "version": "9", "number": "77", "halted_code": "x", "terms_version": "5", "is_superuser": "true", "groups": "1",
    }  # fmt: skip
    own = factory.make(people["owner"], State.DRAFT)
    before = {field: getattr(own, field) for field in ("state", "owner_id", "reviewer_id", "number", "halted_code")}
    posted = {**factory.CONTEXT, **factory.RIGHTS, "signed": "on", "text": "Please."}
    for route in ("intake:context", "intake:rights", "intake:request"):
        assert clients["owner"].post(reverse(route, args=[own.pk]), {**posted, **extra}).status_code == 302
    own.refresh_from_db()
    people["owner"].refresh_from_db()

    assert {field: getattr(own, field) for field in before} == before
    assert (own.version, own.terms_version) == (1, 0)
    assert (people["owner"].is_superuser, people["owner"].role_names) == (False, ["contractor"])


def test_a_ruling_takes_marks_and_choices_only(people: dict[str, Any], clients: dict[str, Client]) -> None:
    own = factory.make(people["owner"], State.CONFIRMING)
    value = "Quell000002brook"
    for posted in (
        {"fingerprint": value, "verdict": "hide"},
        {"fingerprint": "f" * 33, "verdict": "hide"},
        {"fingerprint": "f" * 32, "verdict": "hide", "because": value},
        {"fingerprint": "f" * 32, "verdict": value, "because": value},
    ):
        assert clients["owner"].post(reverse("confirmation:rule", args=[own.pk]), posted).status_code == 302

    assert [ruling.because for ruling in Ruling.objects.all()] == [""]
    assert value not in "\n".join(connection.connection.iterdump())
