"""The resumable upload over HTTP: it goes on after a cut, says no with codes, and holds no plain byte on its way."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from portal.vault import actions as vault
from portal.vault.models import VaultObject
from submissions.intake import actions, staging, uploading
from submissions.models import Artifact, Submission, Upload
from submissions.states import State

PLAIN = "Walt Harborline 4929-1183-FALCON"
CONTENT = (PLAIN.encode() + b"\n") * 70_000  # more than two frames


@pytest.fixture
def staged(settings: Any, tmp_path: Any) -> Any:
    """A staging folder and a vault of the test's own."""
    settings.STAGING_DIR = tmp_path / "staging"
    _vault_at(settings, tmp_path / "vault")
    return settings.STAGING_DIR


@pytest.fixture
def owner(person: Any, staged: Any) -> Any:
    return person("contractor")


@pytest.fixture
def submission(owner: Any) -> Submission:
    return actions.start(owner)


@pytest.fixture
def client(owner: Any) -> Client:
    client = Client()
    client.force_login(owner)
    return client


def _vault_at(settings: Any, folder: Any) -> None:
    durable = {"BACKEND": "portal.vault.storages.DurableFolder", "OPTIONS": {"location": str(folder)}}
    settings.STORAGES = {**settings.STORAGES, "vault": durable}


def _metadata(name: str, role: str) -> str:
    return ",".join(
        f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in (("filename", name), ("role", role))
    )


def create(client: Client, submission: Submission, size: object, name: str = "a.txt", role: str = "deliverable") -> Any:
    return client.post(
        reverse("intake:uploads", args=[submission.pk]),
        headers={
            "Tus-Resumable": "1.0.0",
            "Upload-Length": str(size),
            "Upload-Metadata": _metadata(name, role),
        },
    )


def patch(client: Client, url: str, offset: object, body: bytes, **headers: str) -> Any:
    return client.patch(
        url,
        data=body,
        content_type="application/offset+octet-stream",
        headers={"Tus-Resumable": "1.0.0", "Upload-Offset": str(offset), **headers},
    )


def head(client: Client, url: str) -> Any:
    return client.head(url, headers={"Tus-Resumable": "1.0.0"})


def begun(client: Client, submission: Submission, content: bytes = CONTENT, name: str = "a.txt") -> tuple[str, Upload]:
    url = create(client, submission, len(content), name)["Location"]
    return url, Upload.objects.get()


def code(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["error"]["code"]


def only_artifact() -> Artifact:
    return Artifact.objects.get()


def test_a_file_arrives_in_parts_and_comes_out_of_the_vault_byte_for_byte(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission, name="Walt's memo.TXT")

    assert head(client, url)["Upload-Offset"] == "0"
    assert patch(client, url, 0, CONTENT[:1_500_001])["Upload-Offset"] == "1500001"
    assert not Artifact.objects.exists()
    assert head(client, url)["Upload-Offset"] == "1500001"
    last = patch(client, url, 1_500_001, CONTENT[1_500_001:])

    artifact = only_artifact()
    assert (last.status_code, last["Upload-Offset"]) == (204, str(len(CONTENT)))
    assert hashlib.sha256(vault.read_bytes(artifact.source)).digest() == hashlib.sha256(CONTENT).digest()
    assert vault.open_text(submission.owner, artifact.name_sealed, "name") == "Walt's memo.TXT"
    assert (artifact.suffix, artifact.size, artifact.scan.status) == (".txt", len(CONTENT), "queued")
    assert not staging.path_of(upload.pk.hex).exists()
    assert patch(client, url, len(CONTENT) - 9, CONTENT[-9:]).status_code == 204  # said twice, done once
    assert Artifact.objects.count() == 1


def test_a_torn_tail_behind_the_safe_bytes_is_cut(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)
    patch(client, url, 0, CONTENT[:100_000])
    path = staging.path_of(upload.pk.hex)
    safe = path.stat().st_size
    with path.open("ab") as file:
        file.write(os.urandom(50_000))  # a frame that the row never heard of

    assert head(client, url)["Upload-Offset"] == "100000"
    patch(client, url, 100_000, CONTENT[100_000:100_001])
    assert path.stat().st_size == safe + 4 + 12 + 1 + 16  # length, nonce, byte, tag
    patch(client, url, 100_001, CONTENT[100_001:])

    assert vault.read_bytes(only_artifact().source) == CONTENT


def test_a_lost_staging_file_starts_anew_instead_of_being_filled_with_nothing(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)
    patch(client, url, 0, CONTENT[:100_000])
    staging.discard(upload.pk.hex)

    assert code(patch(client, url, 100_000, CONTENT[100_000:])) == (409, "upload.offset")
    assert head(client, url)["Upload-Offset"] == "0"
    patch(client, url, 0, CONTENT)
    assert vault.read_bytes(only_artifact().source) == CONTENT


def test_a_changed_staging_file_never_becomes_an_original(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)
    patch(client, url, 0, CONTENT[:1_200_000])
    path = staging.path_of(upload.pk.hex)
    sealed = bytearray(path.read_bytes())
    sealed[5_000] ^= 1
    path.write_bytes(sealed)

    with pytest.raises(vault.Tampered):
        patch(client, url, 1_200_000, CONTENT[1_200_000:])
    assert not Artifact.objects.exists()
    assert not VaultObject.objects.exists()


def test_frames_written_again_never_reuse_a_nonce(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)
    path = staging.path_of(upload.pk.hex)
    nonces = []
    for size in (1_000, 2_000):
        patch(client, url, 0, CONTENT[:size])
        nonces.append(path.read_bytes()[4:16])
        Upload.objects.update(offset=0, stored_bytes=0, frames=0)  # the process died before the row

    assert nonces[0] != nonces[1]


@pytest.mark.parametrize("offset", [1, 99, 10**9])
def test_a_wrong_offset_is_told_and_takes_nothing(client: Client, submission: Any, offset: int) -> None:
    url, _ = begun(client, submission)

    assert code(patch(client, url, offset, b"x")) == (409, "upload.offset")
    assert head(client, url)["Upload-Offset"] == "0"


def test_two_writers_at_once_get_one_lock(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)

    with staging.locked(upload.pk.hex):
        assert code(patch(client, url, 0, b"x")) == (423, "upload.busy")
    assert patch(client, url, 0, b"x").status_code == 204


@pytest.mark.parametrize(
    ("size", "name", "role", "expected"),
    [
        (0, "a.txt", "deliverable", "upload.empty"),
        ((100 << 20) + 1, "a.txt", "deliverable", "upload.too_large"),
        (10, "a.exe", "deliverable", "type.not_allowed"),
        (10, "a.docx.exe", "deliverable", "type.not_allowed"),
        (10, "noending", "deliverable", "type.not_allowed"),
        (10, "a\x00.txt", "deliverable", "name.invalid"),
        (10, "a\r\nb.txt", "deliverable", "name.invalid"),
        (10, "...", "deliverable", "name.invalid"),
        (10, "a.txt", "request_text", "upload.role"),
        (10, "a.txt", "", "upload.role"),
    ],
)
def test_refusals_before_a_byte_is_taken(
    client: Client, submission: Any, size: int, name: str, role: str, expected: str
) -> None:
    assert code(create(client, submission, size, name, role)) == (422, expected)
    assert not Upload.objects.exists()


@pytest.mark.parametrize("length", ["", "-1", "x", "9" * 5_000])
def test_lengths_and_offsets_that_are_none(client: Client, submission: Any, length: str) -> None:
    assert code(create(client, submission, length)) == (400, "upload.length_mismatch")
    url, _ = begun(client, submission)
    assert code(patch(client, url, length, b"x")) == (400, "upload.length_mismatch")


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.txt", "..\\..\\x.txt", "C:\\x.txt", "a/b.txt", "\u202egnp.txt", "é" * 300 + ".txt"]
)
def test_odd_names_are_kept_sealed_and_lead_nowhere(client: Client, submission: Any, name: str, staged: Any) -> None:
    url, upload = begun(client, submission, b"x", name)

    assert patch(client, url, 0, b"x").status_code == 204
    kept = vault.open_text(submission.owner, only_artifact().name_sealed, "name")
    assert "/" not in kept
    assert "\\" not in kept
    assert len(kept.encode()) <= 255
    assert list(staged.iterdir()) == []


def test_quotas_count_what_is_still_arriving(client: Client, submission: Any, settings: Any) -> None:
    settings.UPLOAD_TOTAL_BYTES = 1_000
    assert create(client, submission, 600).status_code == 201
    assert code(create(client, submission, 600)) == (422, "quota.bytes")
    settings.UPLOAD_FILES = 1
    assert code(create(client, submission, 1)) == (422, "upload.too_many_parts")


def test_more_bytes_than_announced_are_not_taken(client: Client, submission: Any) -> None:
    url, _ = begun(client, submission, b"short")
    patch(client, url, 0, b"short and then a lot more")

    assert vault.read_bytes(only_artifact().source) == b"short"


def test_no_plain_byte_lies_in_the_staging_folder_or_the_vault(
    client: Client, submission: Any, staged: Any, tmp_path: Any
) -> None:
    url, upload = begun(client, submission, name=f"{PLAIN}.txt")
    patch(client, url, 0, CONTENT[:1_500_000])
    while_arriving = staging.path_of(upload.pk.hex).read_bytes()
    patch(client, url, 1_500_000, CONTENT[1_500_000:])
    afterwards = [path for path in tmp_path.rglob("*") if path.is_file()]

    assert len(while_arriving) > 1_500_000
    assert len(afterwards) == 1
    for stored in (while_arriving, afterwards[0].read_bytes()):
        assert b"Harborline" not in stored
        assert PLAIN.encode()[-12:] not in stored


Finisher = Callable[[Client, str], object]


@pytest.mark.parametrize("finish", [head, lambda *_: uploading.clear_staging()], ids=["HEAD", "clear_staging"])
def test_a_whole_file_whose_finishing_was_cut_is_finished_later(
    client: Client, submission: Any, monkeypatch: Any, finish: Finisher
) -> None:
    url, upload = begun(client, submission)
    with monkeypatch.context() as patched:
        patched.setattr(uploading, "_finish", lambda *_: None)  # the process dies here
        patch(client, url, 0, CONTENT)
    assert not Artifact.objects.exists()

    finish(client, url)
    finish(client, url)

    assert vault.read_bytes(only_artifact().source) == CONTENT
    assert not staging.path_of(upload.pk.hex).exists()


def test_a_full_store_keeps_the_staged_bytes_and_a_later_try_succeeds(
    client: Client, submission: Any, settings: Any, tmp_path: Any
) -> None:
    (tmp_path / "file").write_text("not a folder")
    _vault_at(settings, tmp_path / "file" / "vault")
    url, upload = begun(client, submission)

    assert code(patch(client, url, 0, CONTENT)) == (507, "storage.full")
    assert head(client, url).status_code == 507
    assert uploading.clear_staging() == 0  # one store that fails does not stop the clearing
    assert staging.path_of(upload.pk.hex).stat().st_size > len(CONTENT)
    assert not VaultObject.objects.exists()
    _vault_at(settings, tmp_path / "vault")
    assert head(client, url)["Upload-Offset"] == str(len(CONTENT))
    assert vault.read_bytes(only_artifact().source) == CONTENT


def test_clearing_drops_stale_uploads_and_files_of_nobody_only(client: Client, submission: Any, staged: Any) -> None:
    stale_url, stale = begun(client, submission)
    patch(client, stale_url, 0, b"x")
    Upload.objects.update(touched_at="2020-01-01T00:00:00Z")
    fresh_url = create(client, submission, 5)["Location"]
    patch(client, fresh_url, 0, b"12")
    (staged / "deadbeef").write_bytes(b"of nobody")

    assert uploading.clear_staging() == 2

    assert not Upload.objects.filter(pk=stale.pk).exists()
    assert len(list(staged.iterdir())) == 1
    patch(client, fresh_url, 2, b"345")
    assert vault.read_bytes(only_artifact().source) == b"12345"


def test_the_same_content_twice_is_two_files_without_an_equal_trace(client: Client, submission: Any) -> None:
    for _ in range(2):
        patch(client, create(client, submission, 4)["Location"], 0, b"same")

    first, second = Artifact.objects.order_by("ordinal")
    assert (first.ordinal, second.ordinal) == (1, 2)
    assert first.source.stored_as != second.source.stored_as
    assert vault.read_bytes(first.source) == vault.read_bytes(second.source) == b"same"


def test_a_submission_that_moved_on_takes_no_file_and_keeps_nothing_of_it(
    client: Client, submission: Any, monkeypatch: Any
) -> None:
    url, upload = begun(client, submission)
    with monkeypatch.context() as patched:
        patched.setattr(uploading, "_finish", lambda *_: None)
        patch(client, url, 0, CONTENT)
    Submission.objects.update(state=State.SCANNING)

    assert code(create(client, submission, 5)) == (409, "state.conflict")
    assert code(patch(client, url, 0, b"x")) == (409, "state.conflict")
    assert head(client, url).status_code == 409
    uploading.clear_staging()

    assert not Artifact.objects.exists()
    assert not VaultObject.objects.exclude(shredded_at__isnull=False).exists()


def test_a_submission_that_moves_on_in_the_middle_of_finishing_leaves_no_readable_original(
    client: Client, submission: Any, monkeypatch: Any
) -> None:
    url, _ = begun(client, submission)
    put = vault.put

    def put_and_move(*arguments: Any) -> VaultObject:
        stored = put(*arguments)
        Submission.objects.update(state=State.WITHDRAWN)
        return stored

    monkeypatch.setattr(vault, "put", put_and_move)

    assert code(patch(client, url, 0, CONTENT)) == (409, "state.conflict")
    stored = VaultObject.objects.get()
    assert (stored.wrapped_key, stored.shredded_at is None) == (None, False)


def test_deleting_forgets_the_upload_and_its_bytes(client: Client, submission: Any) -> None:
    url, upload = begun(client, submission)
    patch(client, url, 0, CONTENT[:1_000])

    assert client.delete(url).status_code == 204
    assert head(client, url).status_code == 404
    assert not staging.path_of(upload.pk.hex).exists()


def test_anothers_upload_does_not_exist(client: Client, submission: Any, person: Any) -> None:
    url, _ = begun(client, submission)
    stranger = Client()
    stranger.force_login(person("contractor"))

    assert head(stranger, url).status_code == 404
    assert patch(stranger, url, 0, b"x").status_code == 404
    assert stranger.delete(url).status_code == 404
    assert create(stranger, submission, 5).status_code == 404
    other = actions.start(submission.owner)
    moved = url.replace(str(submission.pk), str(other.pk))
    assert head(client, moved).status_code == 404


def test_a_multipart_file_is_stored_nowhere(client: Client, submission: Any, tmp_path: Any) -> None:
    body = {"text": "Please.", "file": SimpleUploadedFile("a.txt", CONTENT)}
    assert client.post(reverse("intake:request", args=[submission.pk]), body).status_code == 302

    stored = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path.stat().st_size < 1_000 for path in stored] == [True]  # the request alone
