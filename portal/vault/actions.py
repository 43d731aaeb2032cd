"""Put, open, shred. The order of writing is always: sealed bytes, synced, then the row."""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import storages
from django.db.models.functions import Now

from portal.vault import keys
from portal.vault.models import ContributorKey, VaultObject
from portal.vault.segments import Tampered, seal, unseal
from portal.vault.storages import STORE_ERRORS


class StoreFailed(Exception):
    """The store did not take or give the bytes. Nothing was recorded."""


class _Measured:
    """Passes reads through and keeps size and digest of what went by."""

    def __init__(self, plain: BinaryIO) -> None:
        self.plain = plain
        self.size = 0
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        part = self.plain.read(size)
        self.size += len(part)
        self.digest.update(part)
        return part


def put(owner: Any, kind: VaultObject.Kind, plain: BinaryIO) -> VaultObject:
    """Seal `plain` into the vault under keys of `owner` and return its row.

    Raises StoreFailed; then no row exists and what was written is an orphan for the reconciler.
    """
    pk = uuid.uuid4()
    key = os.urandom(32)
    wrapping = keys.contributor_key(owner)
    measured = _Measured(plain)
    stored_as = f"{pk.hex[:2]}/{pk.hex}"
    settings.SCRATCH_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        # Only sealed bytes ever touch the disk.
        with tempfile.TemporaryFile(dir=settings.SCRATCH_DIR) as sealed:
            for part in seal(measured, key, _about(pk, kind)):  # type: ignore[arg-type]
                sealed.write(part)
            sealed.seek(0)
            storages["vault"].save(stored_as, File(sealed, name=stored_as))
    except STORE_ERRORS as error:
        raise StoreFailed from error
    return VaultObject.objects.create(
        id=pk,
        owner=owner,
        kind=kind,
        wrapped_key=keys.wrap(wrapping, key, _about(pk, kind)),
        size=measured.size,
        commitment=_commitment(wrapping, measured.digest.digest()),
        stored_as=stored_as,
    )


def put_bytes(owner: Any, kind: VaultObject.Kind, plain: bytes) -> VaultObject:
    return put(owner, kind, io.BytesIO(plain))


def pour(stored: VaultObject) -> Iterator[bytes]:
    """Yield the plain bytes. Raises keys.KeyDestroyed, Tampered, StoreFailed; a cut stream raises at its end."""
    if stored.wrapped_key is None:
        raise keys.KeyDestroyed
    about = _about(stored.pk, stored.kind)
    key = keys.unwrap(keys.contributor_key(stored.owner), bytes(stored.wrapped_key), about)
    try:
        with storages["vault"].open(stored.stored_as) as file:
            yield from unseal(cast(BinaryIO, file), key, about)
    except STORE_ERRORS as error:
        raise StoreFailed from error


def pour_into(stored: VaultObject, sink: BinaryIO) -> None:
    for part in pour(stored):
        sink.write(part)


def read_bytes(stored: VaultObject) -> bytes:
    return b"".join(pour(stored))


def shred(stored: VaultObject) -> None:
    """Destroy the object's key first, then delete its bytes; from the first moment it cannot be opened."""
    VaultObject.objects.filter(pk=stored.pk, shredded_at=None).update(wrapped_key=None, shredded_at=Now())
    storages["vault"].delete(stored.stored_as)


def shred_contributor(owner: Any) -> None:
    """Destroy the contributor's key: every object sealed under it is unreadable, in backups too."""
    ContributorKey.objects.filter(owner=owner).update(wrapped=None, shredded_at=Now())


def seal_text(owner: Any, text: str, purpose: str) -> bytes:
    """A short text (a file name, a term) sealed for a column of the database."""
    nonce = os.urandom(keys.NONCE)
    cipher = AESGCM(keys.derived(owner, "text"))
    return nonce + cipher.encrypt(nonce, text.encode(), purpose.encode())


def open_text(owner: Any, sealed: bytes | memoryview, purpose: str) -> str:
    """Raises keys.KeyDestroyed."""
    return keys.unwrap(keys.derived(owner, "text"), bytes(sealed), purpose.encode()).decode()


def fingerprinter(owner: Any) -> Callable[[str], str]:
    """Keyed marks of normalised values: equal values of one contributor have equal marks, nobody else can guess."""
    key = keys.derived(owner, "fingerprint")
    return lambda normalised: hmac.new(key, normalised.encode(), hashlib.sha256).hexdigest()[:32]


def _commitment(wrapping: bytes, digest: bytes) -> str:
    return hmac.new(wrapping, b"commitment/" + digest, hashlib.sha256).hexdigest()


def _about(pk: uuid.UUID, kind: str) -> bytes:
    return f"object/{pk.hex}/{kind}".encode()


__all__ = [
    "StoreFailed",
    "Tampered",
    "fingerprinter",
    "open_text",
    "pour",
    "pour_into",
    "put",
    "put_bytes",
    "read_bytes",
    "seal_text",
    "shred",
    "shred_contributor",
]
