"""Pages and pictures of a fair copy: for its owner and its reviewer alone, as pictures and nothing else, and whole."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from PIL import Image

from sanitization.vocabulary import FileKind, Inside, Shown
from submissions import looks
from submissions.models import Submission
from submissions.states import State
from tests.submissions import factory

pytestmark = pytest.mark.django_db


def client_of(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def url(room: str, submission: Submission, number: int = 0) -> str:
    return reverse(f"{room}:picture", args=[submission.pk, submission.artifacts.get(role="deliverable").pk, number])


def test_a_picture_comes_as_webp_that_can_do_nothing(person: Any) -> None:
    owner = person("contractor")
    submission = factory.make(owner, State.READY)
    response = client_of(owner).get(url("confirmation", submission))

    assert Image.open(io.BytesIO(response.content)).size == (60, 80)
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "no-store" in response["Cache-Control"]
    assert client_of(owner).get(url("confirmation", submission, 1)).status_code == 404


@pytest.mark.parametrize("room", ["confirmation", "review"])
def test_the_page_shows_pictures_and_the_tree(person: Any, room: str) -> None:
    owner, reviewer = person("contractor"), person("reviewer")
    submission = factory.make(owner, State.IN_REVIEW, reviewer=reviewer)
    where = {"confirmation": "confirmation:fair-copy", "review": "review:decide"}[room]
    who = owner if room == "confirmation" else reviewer
    page = client_of(who).get(reverse(where, args=[submission.pk])).content.decode()

    assert f'<img src="{url(room, submission)}" width="60" height="80" loading="lazy"' in page
    assert 'alt="Page 1 of the fair copy"' in page
    assert "person-1.txt" in page and "notes/" in page
    assert client_of(who).get(url(room, submission)).status_code == 200


def test_a_picture_that_was_changed_in_the_store_is_not_served(person: Any) -> None:
    owner = person("contractor")
    submission = factory.make(owner, State.READY)
    redaction = submission.artifacts.get(role="deliverable").redaction
    assert redaction is not None
    with storages["clean"].open(redaction.looks_as) as file:
        body = file.read()
    storages["clean"].save(redaction.looks_as, ContentFile(body[:-1] + bytes([body[-1] ^ 1])))
    response = client_of(owner).get(url("confirmation", submission))

    assert response.status_code == 409
    assert b"RIFF" not in response.content


def test_pictures_that_are_gone_leave_the_page_whole(person: Any) -> None:
    owner = person("contractor")
    submission = factory.make(owner, State.READY)
    redaction = submission.artifacts.get(role="deliverable").redaction
    assert redaction is not None
    storages["clean"].delete(redaction.looks_as)
    page = client_of(owner).get(reverse("confirmation:fair-copy", args=[submission.pk]))

    assert page.status_code == 200
    assert b"How it looks" not in page.content


def test_the_tree_has_folders_archives_and_what_was_left_out() -> None:
    shown = Shown(
        files=(
            Inside(members=(), name="src/app/main.py", kind=FileKind.SOURCE, size=10),
            Inside(members=(), name="inner.zip", kind=FileKind.ZIP, size=99),
            Inside(members=("inner.zip",), name="data/rows.csv", kind=FileKind.CSV, size=5),
            Inside(members=(), name="src/app/__init__.py", kind=None, size=0),
        )
    )

    def flat(nodes: Any, depth: int = 0) -> list[tuple[int, str, str, int]]:
        return [line for node in nodes for line in [(depth, node.name, node.kind, node.files),
                                                    *flat(node.children, depth + 1)]]  # fmt: skip

    assert flat(looks._tree(shown.files)) == [
        (0, "src", "", 2),
        (1, "app", "", 2),
        (2, "__init__.py", "Empty", 1),
        (2, "main.py", "Program", 1),
        (0, "inner.zip", "Zip archive", 2),
        (1, "data", "", 1),
        (2, "rows.csv", "Table", 1),
    ]
