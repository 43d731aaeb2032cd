"""People: invited once, suspended at once, locked out after guesses; and a site that starts safe or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings as site
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.accounts import actions
from portal.accounts.models import Invitation, User
from portal.audit.models import Event
from tests.access_table import TABLE

PASSWORD = "a long pass phrase 7"
SIGN_IN = "/sign-in/"


@pytest.fixture
def admin(person: Any) -> Any:
    return person("admin")


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def join(token: str, client: Client | None = None) -> Any:
    return (client or Client()).post(f"/join/{token}/", {"name": "Ann", "password": PASSWORD})


def test_an_invitation_works_once_and_signs_in(admin: Any) -> None:
    _, token = actions.invite(admin, " New.Person@People.example ", "reviewer")
    client = Client()

    assert client.get(f"/join/{token}/").status_code == 200
    assert join(token, client).status_code == 302
    joined = User.objects.get(email="new.person@people.example")
    assert (joined.role_names, joined.check_password(PASSWORD)) == (["reviewer"], True)
    assert client.get(reverse("review:queue")).status_code == 200
    assert Client().get(f"/join/{token}/").status_code == 410
    assert join(token).status_code == 410
    assert User.objects.filter(email__startswith="new.").count() == 1


@pytest.mark.parametrize("end", ["expired", "withdrawn", "unknown"])
def test_an_invitation_that_is_over_admits_nobody(admin: Any, end: str) -> None:
    invitation, token = actions.invite(admin, "new@people.example", "reviewer")
    if end == "expired":
        Invitation.objects.update(expires_at="2020-01-01T00:00:00Z")
    elif end == "withdrawn":
        assert signed_in(admin).post(reverse("accounts:withdraw-invitation", args=[invitation.pk])).status_code == 302
    else:
        token = token[:-1] + ("A" if token[-1] != "A" else "B")

    assert Client().get(f"/join/{token}/").status_code == 410
    assert join(token).status_code == 410
    assert not User.objects.filter(email="new@people.example").exists()


def test_two_who_use_a_link_at_once_make_one_person(admin: Any, monkeypatch: Any) -> None:
    invitation, token = actions.invite(admin, "new@people.example", "reviewer")
    join(token)
    monkeypatch.setattr(actions, "open_invitation", lambda _: invitation)  # looked at before the other was done

    assert join(token).status_code == 410
    assert User.objects.filter(email="new@people.example").count() == 1


def test_an_invitation_is_no_way_into_an_account_that_exists(admin: Any, person: Any) -> None:
    victim = person("contractor", email="victim@people.example")
    answer = signed_in(admin).post(reverse("accounts:invite"), {"email": "Victim@people.example", "role": "admin"})
    assert (answer.status_code, Invitation.objects.count()) == (422, 0)

    _, token = actions.invite(admin, "later@people.example", "admin")
    later = person("contractor", email="later@people.example")
    client = Client()
    assert join(token, client).status_code == 410
    assert client.get("/").status_code == 302
    assert "_auth_user_id" not in client.session
    assert (victim.role_names, User.objects.get(pk=later.pk).role_names) == (["contractor"], ["contractor"])


def test_only_a_digest_of_the_token_is_kept(admin: Any) -> None:
    page = signed_in(admin).post(reverse("accounts:invite"), {"email": "new@people.example", "role": "reviewer"})
    token = page.content.decode().partition("/join/")[2].partition("/")[0]

    assert actions.open_invitation(token).email == "new@people.example"
    assert token not in "\n".join(connection.connection.iterdump())
    assert "new@people.example" not in str(list(Event.objects.values()))


def test_weak_passwords_are_refused(admin: Any) -> None:
    _, token = actions.invite(admin, "new@people.example", "reviewer")
    for weak in ("short", "password123", ""):
        assert Client().post(f"/join/{token}/", {"name": "Ann", "password": weak}).status_code == 200
    assert actions.open_invitation(token)


def test_the_last_active_admin_stays_one(admin: Any, person: Any) -> None:
    other = person("admin")
    actions.suspend(admin, other)

    for act in (lambda: actions.suspend(admin, admin), lambda: actions.set_roles(admin, admin, ["reviewer"])):
        with pytest.raises(actions.LastAdmin):
            act()
    client = signed_in(admin)
    assert client.post(reverse("accounts:person", args=[admin.pk]), {"roles": ["reviewer"]}).status_code == 422
    client.post(reverse("accounts:suspend", args=[admin.pk]))
    admin.refresh_from_db()
    assert (admin.is_active, User.objects.get(pk=admin.pk).role_names) == (True, ["admin"])
    actions.reinstate(admin, other)
    actions.suspend(other, admin)


def test_a_suspended_person_is_out_at_the_next_request(admin: Any, person: Any) -> None:
    reviewer = person("reviewer")
    client = signed_in(reviewer)
    assert client.get(reverse("review:queue")).status_code == 200

    actions.suspend(admin, reviewer)

    assert client.get(reverse("review:queue")).status_code == 302
    body = {"username": reviewer.email, "password": "pass phrase 1"}
    assert Client().post(SIGN_IN, body).status_code == 200
    actions.reinstate(admin, reviewer)
    assert Client().post(SIGN_IN, body).status_code == 302


def test_a_role_that_was_taken_is_gone_at_the_next_request(admin: Any, person: Any) -> None:
    reviewer = person("reviewer")
    client = signed_in(reviewer)
    actions.set_roles(admin, reviewer, [])

    assert client.get(reverse("review:queue")).status_code == 403


def test_guessing_is_locked_after_eight_failures_however_the_address_is_written(person: Any) -> None:
    email = person("contractor", email="walt@people.example").email
    client = Client()
    spellings = [email, email.upper(), f" {email} ", "Walt@People.Example"]
    for number in range(7):
        answer = client.post(SIGN_IN, {"username": spellings[number % 4], "password": "guess"})
        assert answer.status_code == 200
    assert client.post(SIGN_IN, {"username": email, "password": "guess"}).status_code == 429

    right = {"username": email, "password": "pass phrase 1"}
    assert client.post(SIGN_IN, right).status_code == 429
    assert Client(REMOTE_ADDR="10.9.8.7").post(SIGN_IN, right).status_code == 302


def test_unknown_and_wrong_answer_alike(person: Any) -> None:
    email = person("contractor").email
    answers = [
        list(Client().post(SIGN_IN, {"username": name, "password": "guess"}).context["form"].non_field_errors())
        for name in (email, "nobody@people.example")
    ]

    assert answers[0] == answers[1] != []


def test_forms_without_a_token_are_refused(person: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("contractor"))
    answer = client.post(reverse("intake:start"), headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "auth.csrf")


@pytest.mark.parametrize("role", ["", "contractor", "reviewer", "admin"])
def test_every_page_carries_the_headers(role: str, person: Any) -> None:
    client = Client(raise_request_exception=False)
    if role:
        client.force_login(person(role))
    plain = [reverse(name) for name, methods in TABLE.items() if "GET" in methods and _is_plain(name)]
    for address in [*plain, "/no/such/page/", "/join/x/"]:
        answer = client.get(address)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy, address
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["Referrer-Policy"] == "same-origin"
        assert "no-store" in answer["Cache-Control"], address
        assert len(answer["X-Reference"]) == 8
        body = answer.content.decode()
        assert " style=" not in body, address
        assert "<script>" not in body
        assert not any(f" on{event}=" in body for event in ("click", "load", "error", "submit", "change"))


def _is_plain(name: str) -> bool:
    from tests.submissions.test_access import ROUTES

    return not ROUTES[name]


def test_a_page_that_breaks_tells_nothing_of_the_inside(person: Any, monkeypatch: Any) -> None:
    from submissions.intake import queries

    monkeypatch.setattr(queries, "overview", lambda _: 1 / 0)
    client = Client(raise_request_exception=False)
    client.force_login(person("contractor"))
    answer = client.get(reverse("intake:home"))

    assert answer.status_code == 500
    assert "no-store" in answer["Cache-Control"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert not any(word in answer.content.decode() for word in ("ZeroDivision", "Traceback", "submissions/", "lambda"))


PRODUCTION = {
    "FAIRCOPY_MODE": "production",
    "FAIRCOPY_SECRET_KEY": "k" * 50,
    "FAIRCOPY_MASTER_KEY": "ab" * 32,
    "FAIRCOPY_SIGNING_KEY": "cd" * 32,
    "FAIRCOPY_ALLOWED_HOSTS": "fair.example",
    "FAIRCOPY_BROKER_URL": "redis://127.0.0.1:1/0",
}
SHOW = """
import django; django.setup()
from django.conf import settings as s
print(s.DEBUG, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE,
      s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS, s.ALLOWED_HOSTS)
"""


def start(changes: dict[str, str | None], var: Any) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FAIRCOPY_")}
    told = {name: value for name, value in {**PRODUCTION, **changes}.items() if value is not None}
    environment = {**kept, "DJANGO_SETTINGS_MODULE": "portal.settings", "FAIRCOPY_VAR": str(var), **told}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SHOW], cwd=site.BASE_DIR, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_production_is_strict_when_it_starts(tmp_path: Any) -> None:
    done = start({}, tmp_path / "var")

    assert done.stdout.strip() == "False True True True Lax True 31536000 ['fair.example']", done.stderr
    assert not (tmp_path / "var" / "keys").exists()  # no secret is made up in production


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FAIRCOPY_SECRET_KEY", None),
        ("FAIRCOPY_SECRET_KEY", "short"),
        ("FAIRCOPY_MASTER_KEY", None),
        ("FAIRCOPY_SIGNING_KEY", None),
        ("FAIRCOPY_ALLOWED_HOSTS", None),
        ("FAIRCOPY_ALLOWED_HOSTS", "*"),
        ("FAIRCOPY_BROKER_URL", None),
        ("FAIRCOPY_MODE", "prod"),
        ("FAIRCOPY_HTTPS", "maybe"),
        ("FAIRCOPY_DATABASE_URL", "mysql://x"),
    ],
)
def test_production_refuses_to_start_without_what_it_must_be_told(name: str, value: str | None, tmp_path: Any) -> None:
    done = start({name: value}, tmp_path / "var")

    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert name in done.stderr.splitlines()[-1]
    assert not (tmp_path / "var" / "keys").exists()
