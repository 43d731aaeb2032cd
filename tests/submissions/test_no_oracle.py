"""Nobody but the owner meets a planted value: in no page, header, file, log, message or row."""

from __future__ import annotations

import base64
import io
import logging
import queue
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin, urlsplit
from uuid import UUID

import pytest
from django.conf import settings as site
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.queue import doorbell
from portal.vault import actions as vault
from sanitization import orders
from sanitization.policies.masking import mask
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import FileKind, Found, Location, PassageKind, Plan, Reading, Seen, Span
from submissions import bundles
from submissions.batches import actions as batches
from submissions.batches import work
from submissions.choices import CHECKLIST
from submissions.confirmation import actions as confirmation
from submissions.intake import actions as intake
from submissions.intake import uploading
from submissions.models import Batch, CuratedItem, Export, Ruling, Submission, Term
from submissions.models.artifact import Role
from submissions.review import actions as review
from submissions.states import State
from tests.access_table import TABLE
from tests.submissions import factory
from tests.submissions.test_access import ROUTES

CANARY = re.compile(r"Quell[0-9]{6}brook")
LINK = re.compile(r'(?:href|action|hx-get|src)="([^"#]+)')


def canaries() -> Iterator[str]:
    number = 482_113
    while True:
        number += 7_919
        yield f"Quell{number % 1_000_000:06}brook"


def reading_of(text: str, name: str) -> Reading:
    """Every planted value is found, as the engine would."""
    found = tuple(
        Found(
            key="line1", location=Location(place="line 1"), value=match.group(),
            span=Span(start=match.start(), end=match.end(), entity="PERSON", score=0.9, detectors=("t",), reason="t"),
        )
        for match in CANARY.finditer(text)
    )  # fmt: skip
    seen = (
        Seen(key="name", location=Location(place="file name"), kind=PassageKind.NAME, text=name),
        Seen(key="line1", location=Location(place="line 1"), kind=PassageKind.PROSE, text=text),
    )
    return Reading(kind=FileKind.TEXT, passages=seen, found=found)


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
    made = {name: Client(raise_request_exception=False) for name in people}
    for name, user in people.items():
        made[name].force_login(user)
    return made


@pytest.fixture
def planted(people: dict[str, Any], monkeypatch: Any, settings: Any, tmp_path: Any) -> list[str]:
    """A submission in every state with planted names, texts, kept values and terms; one approved and exported."""
    settings.STAGING_DIR = tmp_path / "staging"
    for name in ("vault", "clean", "exports"):
        folder = {"BACKEND": "portal.vault.storages.DurableFolder", "OPTIONS": {"location": str(tmp_path / name)}}
        settings.STORAGES = {**settings.STORAGES, name: folder}
    monkeypatch.setattr(factory, "reading_of", reading_of)
    owner, fresh, values = people["owner"], canaries(), []

    def plant() -> str:
        values.append(next(fresh))
        return values[-1]

    mark = vault.fingerprinter(owner)
    for state in State:
        submission = factory.make(owner, state, reviewer=people["claimer"])
        name, kept, hidden, term = plant(), plant(), plant(), plant()
        text = f"{kept} met {hidden}."
        factory.add_artifact(submission, Role.REFERENCE, text, "Person 1 met Person 2.", f"{name}.txt")
        Ruling.objects.create(
            submission=submission, fingerprint=mark(normalise(kept)), verdict="keep", because="fictional"
        )
        Term.objects.create(
            submission=submission,
            sealed=vault.seal_text(owner, term, "term"),
            fingerprint=mark(normalise(term)),
            mask=mask(term),
        )
    draft = Submission.objects.get(state=State.DRAFT)
    content = plant().encode()
    upload = uploading.begin(owner, draft, Role.DELIVERABLE, f"{plant()}.txt", len(content) + 1)
    uploading.receive(upload, 0, io.BytesIO(content), len(content))
    uploading.add_bytes(owner, draft, Role.REFERENCE, f"{plant()}.txt", plant().encode())
    last = factory.make(owner, State.IN_REVIEW, reviewer=people["claimer"])
    factory.add_artifact(last, Role.REFERENCE, plant(), "Person 1", f"{plant()}.txt")
    digest = bundles.digest(bundles.files_of(last))
    item = review.approve(people["claimer"], last, {key: True for key, _ in CHECKLIST}, digest)
    batch = batches.create(people["admin"], "First", "evaluate")
    batches.add(people["admin"], batch, [item.pk])
    batches.seal(people["admin"], batch)
    work.perform_export(batches.order_export(people["admin"], batch).pk)
    assert len(values) == 58
    return values


def forms_of(value: str) -> set[bytes]:
    """The value as it might slip out: in other encodings, cases, turned round."""
    plain = value.encode()
    forms = {plain, plain.lower(), plain.upper(), plain[::-1], plain.hex().encode(), plain.hex().upper().encode()}
    forms |= {value.encode("utf-16-le"), value.encode("utf-16-be"), "".join(f"%{byte:02X}" for byte in plain).encode()}
    for shift in range(3):  # base64 looks different at each of three offsets; only whole characters count
        encoded = base64.b64encode(b"\0" * shift + plain + b"\0\0")
        forms.add(encoded[-(-8 * shift // 6) : 8 * (shift + len(plain)) // 6])
    return forms


STEMS = forms_of("Quell") | forms_of("brook")


def met(values: list[str], content: bytes) -> set[str]:
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content += b"\0".join(name.encode() + b"\0" + archive.read(name) for name in archive.namelist())
    if not any(stem in content for stem in STEMS):
        return set()
    return {value for value in values if any(form in content for form in forms_of(value))}


def bytes_of(response: Any) -> bytes:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    # Headers behind the body, so that a zip is still told by its first bytes.
    return body + b"\n" + headers.encode() + b"\n" + response.cookies.output().encode()


def addresses() -> Iterator[str]:
    """Every GET route with every object that there is."""
    for name, methods in TABLE.items():
        if "GET" not in methods:
            continue
        wanted = ROUTES[name]
        things: list[dict[str, object]] = [{"token": "x"}]
        if name.startswith(("intake", "confirmation", "review")):
            for submission in Submission.objects.all():
                things += [
                    {"pk": submission.pk, "artifact_pk": a.pk} for a in submission.artifacts.filter(role="reference")
                ]
        elif name.startswith("curated"):
            things = [{"pk": item.pk, "index": n} for item in CuratedItem.objects.all() for n in range(4)]
        elif name.startswith("batches"):
            things = [{"pk": e.batch_id, "export_pk": e.pk} for e in Export.objects.all()]
        elif name == "accounts:person":
            things = [{"pk": s.owner_id} for s in Submission.objects.all()[:1]]
        for thing in things:
            arguments = {key: value for key, value in thing.items() if key in wanted}
            if set(arguments) == set(wanted):
                yield reverse(name, kwargs=arguments)


def crawl(client: Client, most: int = 5_000) -> dict[str, bytes]:
    """What this person gets: every route, and every link on the pages, one after the other."""
    waiting, got = [*dict.fromkeys(addresses())], {}
    while waiting and len(got) < most:
        address = waiting.pop()
        if address in got:
            continue
        response = client.get(address)
        assert response.status_code != 500, address
        got[address] = bytes_of(response)
        for link in LINK.findall(got[address].decode(errors="replace")):
            target = urljoin(address, link.replace("&amp;", "&"))
            if target.startswith("/") and not target.startswith("/static/"):
                waiting.append(urlsplit(target)._replace(fragment="").geturl())
    return got


def test_the_owner_meets_the_planted_values_so_that_the_search_can_find_them(
    planted: list[str], clients: dict[str, Client]
) -> None:
    assert len(met(planted, b"\n".join(crawl(clients["owner"], most=60).values()))) > 10
    sample = planted[0]
    plain = sample.encode()
    forms = [plain, plain.upper(), plain[::-1], plain.hex().encode(), sample.encode("utf-16"), quote(sample).encode()]
    for form in (*forms, *(base64.b64encode(b"x" * shift + plain + b"y") for shift in range(3))):
        assert met([sample], b"..." + form + b"...") == {sample}


def test_nobody_else_meets_one_in_any_page_header_file_or_log(
    planted: list[str], clients: dict[str, Client], caplog: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    marks = {
        "claimer": b"Person 1 met Person 2.",
        "admin": b"data/items.jsonl",
        "colleague": b"FC-",
        "stranger": b"403",
    }
    for persona, mark in marks.items():
        got = crawl(clients[persona])
        assert len(got) > 100
        assert any(mark in content for content in got.values()), persona  # they do see what is theirs to see
        for address, content in got.items():
            assert not met(planted, content + address.encode()), f"{persona} {address}"
    logged = "\n".join(f"{r.name} {r.getMessage()} {r.args} {r.exc_text}" for r in caplog.records)
    assert "django.request" in logged
    assert not met(planted, logged.encode())


def test_no_row_and_no_stored_byte_holds_one(planted: list[str], clients: dict[str, Client], tmp_path: Any) -> None:
    crawl(clients["owner"], most=25)  # sessions and messages are rows as well
    connection.ensure_connection()
    dump = "\n".join(connection.connection.iterdump()).encode()
    stored = [path.read_bytes() for path in Path(tmp_path).rglob("*") if path.is_file()]

    assert b"Please write to Person 1" in dump
    assert not met(planted, dump)
    assert len(stored) > 100
    for content in stored:
        assert not met(planted, content)


def test_a_ring_carries_nothing_but_an_id(
    people: dict[str, Any], monkeypatch: Any, django_capture_on_commit_callbacks: Any
) -> None:
    heard: queue.Queue[tuple[str, str]] = queue.Queue()
    monkeypatch.setattr(doorbell, "_waiting", heard)
    monkeypatch.setattr(doorbell, "_ensure_ringer", lambda: None)
    owner = people["owner"]
    with django_capture_on_commit_callbacks(execute=True):
        draft = factory.make(owner, State.DRAFT)
        artifact = uploading.add_bytes(owner, draft, Role.REFERENCE, "Quell000000brook.txt", b"text")
        orders.order_redaction(owner, artifact.source, "Quell000000brook.txt", Plan())
        intake.start_check(draft)
        confirming = factory.make(owner, State.CONFIRMING)
        confirmation.declare(confirming, "Quell000001brook")
        confirmation.confirm(factory.make(owner, State.CONFIRMING))
        batch = Batch.objects.create(number=1, name="b", made_by=owner, state="sealed")
        batches.order_export(people["admin"], batch)

    rings = [heard.get_nowait() for _ in range(heard.qsize())]
    assert {task for task, _ in rings} == {
        "sanitization.tasks.scan",
        "sanitization.tasks.redact",
        "submissions.tasks.carry_on",
        "submissions.tasks.export",
    }
    assert all(str(UUID(pk)) == pk for _, pk in rings)
    assert (site.CELERY_ACCEPT_CONTENT, site.CELERY_TASK_SERIALIZER) == (["json"], "json")
