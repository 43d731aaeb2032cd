"""Exports: the same bytes every time, signed, without a trace of people, and whole or not there."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from contextlib import contextmanager
from typing import Any

import pyarrow.parquet as pq
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse

from portal.audit.models import Event
from portal.queue import claims
from portal.queue.models import Status
from portal.vault import actions as vault
from submissions import bundles
from submissions.batches import actions, building, work
from submissions.choices import CHECKLIST
from submissions.errors import Incomplete, NotNow
from submissions.models import Batch, CuratedItem, Export, Submission
from submissions.models.artifact import Role
from submissions.review import actions as review
from submissions.states import State
from tests.submissions import factory

FORMULAS = ("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\tTAB", "|pipe", "＝1+1")
NAMES = ("Harborline memo.txt", "request.txt", "Walt Harborline's list.txt")


@pytest.fixture
def admin(person: Any) -> Any:
    return person("admin", email="steward@people.example")


@pytest.fixture
def batch(person: Any, admin: Any) -> Batch:
    """A sealed batch of three items; their text begins like formulas."""
    batch = actions.create(admin, "For Harborline only", "evaluate")
    reviewer = person("reviewer", email="judge@people.example")
    for number in range(3):
        owner = person("contractor", email=f"walt{number}@harborline.example")
        submission = factory.make(owner, State.IN_REVIEW, reviewer=reviewer)
        factory.add_artifact(submission, Role.REFERENCE, factory.TEXT, "\n".join(FORMULAS), NAMES[2])
        factory.add_artifact(submission, Role.DELIVERABLE, factory.TEXT, FORMULAS[number], NAMES[0], ordinal=2)
        digest = bundles.digest(bundles.files_of(submission))
        item = review.approve(reviewer, submission, {key: True for key, _ in CHECKLIST}, digest)
        actions.add(admin, batch, [item.pk])
    actions.seal(admin, batch)
    return batch


def items_of(batch: Batch) -> list[CuratedItem]:
    return [entry.item for entry in batch.entries.order_by("?")]


def built(batch: Batch) -> bytes:
    sink = io.BytesIO()
    building.build(batch, items_of(batch), sink)
    return sink.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_batch_gives_the_same_bytes(batch: Batch) -> None:
    assert built(batch) == built(batch)


def test_the_manifest_lists_every_file_and_the_signature_covers_it(batch: Batch) -> None:
    files = members(built(batch))
    manifest = files.pop("manifest-sha256.txt")
    signed = json.loads(files.pop("signature.json"))
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed["public_key"]))

    listed = dict(reversed(line.split("  ", 1)) for line in manifest.decode().splitlines())
    assert listed == {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    key.verify(bytes.fromhex(signed["signature"]), manifest)
    with pytest.raises(InvalidSignature):
        key.verify(bytes.fromhex(signed["signature"]), manifest.replace(b"README", b"README2"))
    assert signed["public_key"] == building.public_key()


def test_rows_are_equal_in_both_forms_and_point_to_files_that_are_there(batch: Batch) -> None:
    files = members(built(batch))
    lines = [json.loads(line) for line in files["data/items.jsonl"].decode().splitlines()]
    table = pq.read_table(io.BytesIO(files["data/items.parquet"])).to_pylist()

    assert lines == table
    assert len(lines) == 3
    for row in lines:
        for path, sha256 in zip(row["deliverable_files"], row["deliverable_sha256"], strict=True):
            assert hashlib.sha256(files[path]).hexdigest() == sha256
        assert set(row["reference_files"] + row["request_files"]) <= set(files)


def test_text_that_looks_like_a_formula_stays_as_it_is(batch: Batch) -> None:
    files = members(built(batch))
    texts = [json.loads(line)["deliverable_text"] for line in files["data/items.jsonl"].decode().splitlines()]

    assert [text.split("\n\n")[1] for text in texts] == list(FORMULAS[:3])
    references = [content.decode() for path, content in files.items() if "/reference-" in path]
    assert references == ["\n".join(FORMULAS)] * 3


def test_no_person_and_no_uploaded_name_is_in_any_byte(batch: Batch, admin: Any) -> None:
    people = [admin, *[item.submission.owner for item in items_of(batch)]]
    secrets = [*NAMES, "Harborline", "harborline.example", batch.name, "judge@people.example", str(batch.pk)]
    for user in people:
        secrets += [user.email, str(user.pk), user.pk.hex]
    secrets += [str(pk) for pk in Submission.objects.values_list("pk", flat=True)]
    content = built(batch)
    unpacked = b"\0".join(part for name, body in members(content).items() for part in (name.encode(), body))

    assert b"Person 1 signs" in unpacked
    for secret in secrets:
        for form in (secret.encode(), secret.encode("utf-16-le")):
            assert form not in unpacked, secret
            assert form not in content, secret
    owners = [item.submission.owner.pseudonym.encode() for item in items_of(batch)]
    assert not any(owner in unpacked for owner in owners)


def test_an_export_is_stored_once_recorded_and_downloads_whole(batch: Batch, admin: Any) -> None:
    export = actions.order_export(admin, batch)
    with pytest.raises(NotNow, match="export.running"):
        actions.order_export(admin, batch)
    with pytest.raises(NotNow, match="export.running"):
        actions.unseal(admin, batch)
    work.perform_export(export.pk)
    work.perform_export(export.pk)  # rung for twice

    export.refresh_from_db()
    batch.refresh_from_db()
    assert (export.status, export.rows, export.attempt, batch.state) == (Status.DONE, 3, 1, "exported")
    assert Event.objects.filter(action="export.built").count() == 1
    assert Event.objects.filter(action="item.exported").count() == 3
    client = Client()
    client.force_login(admin)
    address = reverse("batches:download", args=[batch.pk, export.pk])
    answer = client.get(address)
    content = b"".join(answer.streaming_content)
    assert hashlib.sha256(content).hexdigest() == export.sha256
    assert content == built(batch)
    assert "attachment" in answer["Content-Disposition"]
    with storages["exports"].open(export.stored_as) as file:
        spoiled = bytearray(file.read())
    spoiled[100] ^= 1
    storages["exports"].save(export.stored_as, io.BytesIO(bytes(spoiled)))
    refused = client.get(address, headers={"Accept": "application/json"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "integrity.failed")


def test_one_that_lost_its_fence_between_storing_and_committing_counts_for_nothing(
    batch: Batch, admin: Any, monkeypatch: Any
) -> None:
    export = actions.order_export(admin, batch)
    committing = claims.committing

    @contextmanager
    def overtaken(held: Any, *arguments: Any) -> Any:
        Export.objects.filter(pk=held.pk).update(fence=held.fence + 1, lease_until=claims.later(-1))
        with committing(held, *arguments):
            yield

    with monkeypatch.context() as patched:
        patched.setattr(claims, "committing", overtaken)
        work.perform_export(export.pk)
    export.refresh_from_db()
    assert (export.status, export.stored_as, export.sha256) == (Status.RUNNING, "", "")
    assert not Event.objects.filter(action="export.built").exists()

    work.perform_export(export.pk)  # the sweeper rings again
    export.refresh_from_db()
    assert (export.status, export.attempt) == (Status.DONE, 2)
    assert Event.objects.filter(action="export.built").count() == 1


def test_an_item_withdrawn_while_the_export_is_built_stops_it(batch: Batch, admin: Any, monkeypatch: Any) -> None:
    export = actions.order_export(admin, batch)
    build = work.build

    def build_and_withdraw(*arguments: Any) -> Any:
        result = build(*arguments)
        CuratedItem.objects.filter(pk=items_of(batch)[0].pk).update(withdrawn_at=claims.later(0))
        return result

    monkeypatch.setattr(work, "build", build_and_withdraw)
    work.perform_export(export.pk)

    export.refresh_from_db()
    assert (export.status, export.error_code, export.stored_as) == (Status.FAILED, "export.changed", "")
    assert not Event.objects.filter(action="item.exported").exists()


def test_a_batch_that_is_not_the_sealed_one_is_not_built(batch: Batch, admin: Any) -> None:
    export = actions.order_export(admin, batch)
    batch.entries.first().delete()  # type: ignore[union-attr]
    work.perform_export(export.pk)

    export.refresh_from_db()
    assert (export.status, export.error_code) == (Status.FAILED, "integrity.failed")
    assert Event.objects.get(action="export.failed").details["code"] == "integrity.failed"


def test_a_failing_store_costs_no_attempt(batch: Batch, admin: Any, settings: Any, tmp_path: Any) -> None:
    (tmp_path / "file").write_text("not a folder")
    folder = {"BACKEND": "portal.vault.storages.DurableFolder", "OPTIONS": {"location": str(tmp_path / "file" / "x")}}
    settings.STORAGES = {**settings.STORAGES, "exports": folder}
    export = actions.order_export(admin, batch)
    work.perform_export(export.pk)

    export.refresh_from_db()
    assert (export.status, export.attempt, export.stored_as) == (Status.QUEUED, 0, "")


def test_an_empty_or_open_batch_is_not_exported(admin: Any) -> None:
    empty = actions.create(admin, "Empty", "evaluate")

    with pytest.raises(Incomplete, match="export.empty"):
        actions.seal(admin, empty)
    with pytest.raises(NotNow, match="batch.not_sealed"):
        actions.order_export(admin, empty)


def test_a_sealed_batch_does_not_change(batch: Batch, admin: Any) -> None:
    item = items_of(batch)[0]
    with pytest.raises(NotNow, match="batch.sealed"):
        actions.add(admin, batch, [item.pk])
    with pytest.raises(NotNow, match="batch.sealed"):
        actions.take_out(admin, batch, item.pk)
    assert batch.entries.count() == 3
    assert b"Harborline" in vault.read_bytes(item.submission.artifacts.get(role=Role.REQUEST_TEXT).source)
