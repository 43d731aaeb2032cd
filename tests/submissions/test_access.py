"""The matrix: every route, method, persona and state answers as the declared table says."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from portal.vault import actions as vault
from portal.vault import keys
from submissions.models import Submission, Upload
from submissions.states import State
from tests.access_table import METHODS, TABLE, Rule
from tests.submissions import factory

PERMISSIONS = {
    "hand_in": {"owner", "stranger"},
    "review": {"claimer", "colleague"},
    "curate": {"admin"},
    "manage_people": {"admin"},
    "read_record": {"admin"},
    "owner": {"owner", "stranger"},
    "reviewer": {"claimer", "colleague"},
}
OBJECT_RULES = {"owner", "reviewer"}


def routes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """(name, names of its arguments) of every route in the URLconf."""

    def walk(resolver: URLResolver, namespace: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                yield from walk(entry, f"{entry.namespace}:" if entry.namespace else namespace)
            elif isinstance(entry, URLPattern):
                yield f"{namespace}{entry.name}", tuple(entry.pattern.converters)

    yield from walk(get_resolver(), "")


ROUTES = dict(routes())


def test_every_route_is_declared_and_every_row_is_a_route() -> None:
    assert set(ROUTES) == set(TABLE)


@pytest.fixture
def people(person: Any) -> dict[str, Any]:
    made = {
        "nobody": person(),
        "owner": person("contractor"),
        "stranger": person("contractor"),
        "claimer": person("reviewer"),
        "colleague": person("reviewer"),
        "admin": person("admin"),
        "suspended": person("contractor", "reviewer", "admin"),
    }
    person("admin")  # so that the admin of the table is not the last one
    return made


@pytest.fixture
def clients(people: dict[str, Any]) -> dict[str, Client]:
    made = {"anonymous": Client()}
    for name, user in people.items():
        made[name] = Client()
        made[name].force_login(user)
    people["suspended"].is_active = False
    people["suspended"].save()
    return made


def arguments(name: str, submission: Submission, upload: Upload) -> dict[str, object]:
    deliverable = submission.artifacts.get(role="deliverable")
    known: dict[str, object] = {
        "pk": submission.pk,
        "artifact_pk": deliverable.pk,
        "upload_pk": upload.pk,
        "term_pk": uuid.uuid4(),
        "item_pk": uuid.uuid4(),
        "export_pk": uuid.uuid4(),
        "index": 0,
        "number": 0,
        "token": "wrong",
    }
    if name.startswith("accounts:") and "pk" in ROUTES[name]:
        known["pk"] = submission.owner_id if name != "accounts:withdraw-invitation" else uuid.uuid4()
    return {argument: known[argument] for argument in ROUTES[name]}


DATA = {
    "confirmation:suggestion": {"fingerprint": "f" * 32, "answer": "leave"},
    "confirmation:rule": {"fingerprint": "f" * 32, "verdict": "hide"},
    "confirmation:declare": {"term": "Falcon"},
}


def ask(client: Client, name: str, method: str, submission: Submission, upload: Upload) -> int:
    url = reverse(name, kwargs=arguments(name, submission, upload))
    data = DATA.get(name, {}) if method == "POST" else b""
    kwargs = {} if method in ("GET", "HEAD") else {"data": data}
    if method in ("PUT", "PATCH", "DELETE"):
        kwargs["content_type"] = "text/plain"
    with transaction.atomic():
        status = getattr(client, method.lower())(url, **kwargs).status_code
        transaction.set_rollback(True)
    return status


def expected(rule: Rule, persona: str, submission: Submission) -> int | tuple[int, ...]:
    state = State(submission.state)
    if rule.who == "everybody":
        return rule.answer
    if persona in ("anonymous", "suspended"):
        return 302  # to the sign-in page
    if persona not in PERMISSIONS[rule.who]:
        return 403
    if rule.who == "owner" and persona != "owner":
        return 404
    if rule.who == "reviewer":
        if state not in (State.SUBMITTED, State.IN_REVIEW):
            return 404
        if state == State.IN_REVIEW and persona == "colleague" and rule.answer in (302, 422):
            return 409
    return rule.answer if state in rule.states else rule.else_


@pytest.mark.parametrize("state", list(State))
def test_every_cell_answers_as_declared(
    state: State, people: dict[str, Any], clients: dict[str, Client], django_capture_on_commit_callbacks: Any
) -> None:
    submission = factory.make(people["owner"], state, reviewer=people["claimer"])
    owner = people["owner"]
    upload = Upload.objects.create(
        submission=submission, owner=owner, role="deliverable", size=10,
        name_sealed=vault.seal_text(owner, "a.txt", "name"),
        key_sealed=keys.wrap(keys.derived(owner, "staging"), bytes(32), b"staging"),
    )  # fmt: skip
    surprises = []
    for name, methods in TABLE.items():
        for persona, client in clients.items():
            for method, rule in methods.items():
                if rule.who not in OBJECT_RULES and state != State.DRAFT:
                    continue  # no object, no state
                if name in ("accounts:sign-in", "web:home", "accounts:sign-out"):
                    continue  # they depend on the session, and are tested on their own
                wanted = expected(rule, persona, submission)
                got = ask(client, name, method, submission, upload)
                if got != wanted:
                    surprises.append(f"{name} {method} {persona} {state}: {got}, not {wanted}")
    assert not surprises, "\n".join(surprises)


def test_methods_that_are_not_declared_are_refused(people: dict[str, Any], clients: dict[str, Client]) -> None:
    submission = factory.make(people["owner"], State.DRAFT)
    owner = people["owner"]
    upload = Upload.objects.create(
        submission=submission, owner=owner, role="deliverable", size=10,
        name_sealed=b"", key_sealed=b"",
    )  # fmt: skip
    entering = {"hand_in": "owner", "owner": "owner", "review": "claimer", "reviewer": "claimer"}
    surprises = []
    for name, methods in TABLE.items():
        who = next(iter(methods.values())).who
        client = clients["admin" if who not in entering else entering[who]]
        for method in METHODS:
            if method in methods or (method == "HEAD" and "GET" in methods) or name.startswith("accounts:sign"):
                continue
            got = ask(client, name, method, submission, upload)
            if got != 405:
                surprises.append(f"{name} {method}: {got}")
    assert not surprises, "\n".join(surprises)


@pytest.mark.django_db
def test_signing_in_and_out(people: dict[str, Any]) -> None:
    client = Client()
    page = reverse("accounts:sign-in")

    assert client.get(page).status_code == 200
    wrong = client.post(page, {"username": people["owner"].email, "password": "wrong wrong 1"})
    assert wrong.status_code == 200
    right = client.post(page, {"username": people["owner"].email.upper(), "password": "pass phrase 1"})
    assert right.status_code == 302
    assert client.get("/", follow=True).redirect_chain[-1][0] == reverse("intake:home")
    assert client.post(reverse("accounts:sign-out")).status_code == 302
    assert client.get(reverse("intake:home")).status_code == 302


@pytest.mark.django_db
def test_nobody_reviews_own_work(person: Any) -> None:
    both = person("contractor", "reviewer")
    submission = factory.make(both, State.SUBMITTED)
    client = Client()
    client.force_login(both)

    assert client.get(reverse("review:decide", args=[submission.pk])).status_code == 404
    assert client.post(reverse("review:claim", args=[submission.pk])).status_code == 404
    assert submission.label not in client.get(reverse("review:queue")).content.decode()
