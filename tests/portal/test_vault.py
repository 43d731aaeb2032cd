"""The vault: put, open, shred, reconcile, on real storages."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.core.management.base import CommandError

from portal.vault import actions, keys
from portal.vault.models import ContributorKey, VaultObject
from portal.vault.reconciling import clear, compare
from portal.vault.segments import Tampered

ORIGINAL = VaultObject.Kind.ORIGINAL


@pytest.fixture
def store(settings: Any, tmp_path: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "vault": {"BACKEND": "portal.vault.storages.DurableFolder", "OPTIONS": {"location": str(tmp_path / "vault")}},
    }


@pytest.mark.django_db
def test_what_was_put_opens_and_is_sealed_at_rest(person: Any, store: None, tmp_path: Any) -> None:
    stored = actions.put(person("contractor"), ORIGINAL, io.BytesIO(b"Walt Harborline" * 100_000))

    assert actions.read_bytes(stored) == b"Walt Harborline" * 100_000
    on_disk = [path.read_bytes() for path in (tmp_path / "vault").rglob("*") if path.is_file()]
    assert len(on_disk) == 1
    assert b"Harborline" not in on_disk[0]


@pytest.mark.django_db
def test_equal_files_leave_no_equal_trace(person: Any, store: None) -> None:
    first = actions.put_bytes(person("contractor"), ORIGINAL, b"same")
    second = actions.put_bytes(person("contractor"), ORIGINAL, b"same")

    assert first.commitment != second.commitment
    assert first.stored_as != second.stored_as


@pytest.mark.django_db
def test_shredding_an_object_destroys_it_even_with_its_bytes_kept(person: Any, store: None) -> None:
    stored = actions.put_bytes(person("contractor"), ORIGINAL, b"gone soon")
    with storages["vault"].open(stored.stored_as) as file:
        kept = file.read()

    actions.shred(stored)

    storages["vault"].save(stored.stored_as, ContentFile(kept))  # a backup comes back
    with pytest.raises(keys.KeyDestroyed):
        actions.read_bytes(VaultObject.objects.get(pk=stored.pk))


@pytest.mark.django_db
def test_shredding_a_contributor_destroys_every_object_and_text(person: Any, store: None) -> None:
    owner = person("contractor")
    stored = actions.put_bytes(owner, ORIGINAL, b"a")
    sealed = actions.seal_text(owner, "Walt's memo.docx", "name")
    other = actions.put_bytes(person("contractor"), ORIGINAL, b"b")

    actions.shred_contributor(owner)

    with pytest.raises(keys.KeyDestroyed):
        actions.read_bytes(stored)
    with pytest.raises(keys.KeyDestroyed):
        actions.open_text(owner, sealed, "name")
    assert actions.read_bytes(other) == b"b"


@pytest.mark.django_db
def test_swapped_objects_do_not_open(person: Any, store: None) -> None:
    owner = person("contractor")
    first = actions.put_bytes(owner, ORIGINAL, b"first")
    second = actions.put_bytes(owner, ORIGINAL, b"second")

    VaultObject.objects.filter(pk=first.pk).update(wrapped_key=second.wrapped_key)

    with pytest.raises(keys.KeyDestroyed):
        actions.read_bytes(VaultObject.objects.get(pk=first.pk))
    with storages["vault"].open(second.stored_as) as file:
        other = file.read()
    storages["vault"].save(first.stored_as, ContentFile(other))
    VaultObject.objects.filter(pk=first.pk).update(wrapped_key=first.wrapped_key)
    with pytest.raises(Tampered):
        actions.read_bytes(VaultObject.objects.get(pk=first.pk))


@pytest.mark.django_db
def test_a_wrong_master_key_opens_nothing(person: Any, store: None, settings: Any) -> None:
    owner = person("contractor")
    stored = actions.put_bytes(owner, ORIGINAL, b"a")

    settings.VAULT_MASTER_KEYS = ["1:" + "ab" * 32]

    with pytest.raises(keys.KeyDestroyed):
        actions.read_bytes(stored)
    assert ContributorKey.objects.get(owner=owner).shredded_at is None


@pytest.mark.django_db
def test_a_failing_store_leaves_no_row(person: Any, settings: Any, tmp_path: Any) -> None:
    blocked = tmp_path / "file-instead-of-folder"
    blocked.write_text("x")
    settings.STORAGES = {
        **settings.STORAGES,
        "vault": {"BACKEND": "portal.vault.storages.DurableFolder", "OPTIONS": {"location": str(blocked / "vault")}},
    }

    with pytest.raises(actions.StoreFailed):
        actions.put_bytes(person("contractor"), ORIGINAL, b"a")

    assert VaultObject.objects.count() == 0


@pytest.mark.django_db
def test_the_reconciler_sees_both_sides_and_deletes_only_old_orphans(
    person: Any, store: None, monkeypatch: Any
) -> None:
    owner = person("contractor")
    kept = actions.put_bytes(owner, ORIGINAL, b"kept")
    dangling = actions.put_bytes(owner, ORIGINAL, b"dangling")
    storages["vault"].delete(dangling.stored_as)
    storages["vault"].save("zz/orphan", ContentFile(b"orphan"))

    difference = compare()

    assert difference.dangling == (dangling.stored_as,)
    assert difference.young == ("zz/orphan",)
    assert clear(difference) == 0
    monkeypatch.setattr("portal.vault.reconciling.GRACE", timedelta(0))
    assert clear(compare()) == 1
    assert not storages["vault"].exists("zz/orphan")
    assert actions.read_bytes(kept) == b"kept"
    with pytest.raises(CommandError):
        call_command("reconcile_vault")


@pytest.mark.django_db
def test_fingerprints_are_equal_for_one_person_only(person: Any) -> None:
    first, second = person("contractor"), person("contractor")

    assert actions.fingerprinter(first)("walt") == actions.fingerprinter(first)("walt")
    assert actions.fingerprinter(first)("walt") != actions.fingerprinter(second)("walt")


@pytest.mark.django_db
def test_the_vault_works_on_s3(person: Any, s3_endpoint: dict[str, str], settings: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "vault": {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": s3_endpoint["FAIRCOPY_S3_VAULT_BUCKET"],
                "endpoint_url": s3_endpoint["FAIRCOPY_S3_ENDPOINT"],
                "access_key": s3_endpoint["FAIRCOPY_S3_ACCESS_KEY"],
                "secret_key": s3_endpoint["FAIRCOPY_S3_SECRET_KEY"],
                "region_name": "us-east-1",
                "addressing_style": "path",
                "file_overwrite": True,
            },
        },
    }
    content = b"Walt Harborline" * 200_000

    stored = actions.put_bytes(person("contractor"), ORIGINAL, content)

    assert actions.read_bytes(stored) == content
    with storages["vault"].open(stored.stored_as) as file:
        assert b"Harborline" not in file.read()
    assert stored.stored_as not in compare().dangling
    actions.shred(stored)
    assert not storages["vault"].exists(stored.stored_as)
