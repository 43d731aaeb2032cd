"""The ladder of keys: a master key wraps one key per contributor, which wraps one key per object."""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, transaction

from portal.vault.models import ContributorKey

NONCE = 12


class KeyDestroyed(Exception):
    """The key was shredded: what it sealed is gone for good."""


def wrap(wrapping: bytes, key: bytes, associated: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(wrapping).encrypt(nonce, key, associated)


def unwrap(wrapping: bytes, wrapped: bytes, associated: bytes) -> bytes:
    """Raises KeyDestroyed where the wrapping key does not fit: to a reader that is the same."""
    try:
        return AESGCM(wrapping).decrypt(wrapped[:NONCE], wrapped[NONCE:], associated)
    except InvalidTag:
        raise KeyDestroyed from None


@lru_cache(maxsize=4)
def _masters(declared: tuple[str, ...]) -> dict[int, bytes]:
    masters = {}
    for entry in declared:
        version, _, secret = entry.partition(":")
        try:
            key = bytes.fromhex(secret)
        except ValueError:
            key = b""
        if len(key) != 32:
            raise ImproperlyConfigured("A vault master key must have 32 bytes in hexadecimal.")
        masters[int(version)] = key
    return masters


def masters() -> dict[int, bytes]:
    """Version -> master key; the first declared one writes."""
    return _masters(tuple(settings.VAULT_MASTER_KEYS))


def contributor_key(owner: Any) -> bytes:
    """The owner's key, made at its first use. Raises KeyDestroyed after shredding."""
    row = ContributorKey.objects.filter(owner=owner).first()
    if row is None:
        version, master = next(iter(masters().items()))
        wrapped = wrap(master, os.urandom(32), _about(owner.pk))
        try:
            with transaction.atomic():
                row = ContributorKey.objects.create(owner=owner, wrapped=wrapped, master_version=version)
        except IntegrityError:  # made by another process in between
            row = ContributorKey.objects.get(owner=owner)
    if row.wrapped is None:
        raise KeyDestroyed
    master_of_row = masters().get(row.master_version)
    if master_of_row is None:
        raise KeyDestroyed
    return unwrap(master_of_row, bytes(row.wrapped), _about(owner.pk))


def derived(owner: Any, purpose: str) -> bytes:
    """A key for one purpose only, derived from the owner's key; it dies with it."""
    return hmac.digest(contributor_key(owner), b"faircopy/" + purpose.encode(), hashlib.sha256)


def _about(owner_pk: object) -> bytes:
    return f"contributor/{owner_pk}".encode()
