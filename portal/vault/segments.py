"""Streams as sealed segments of 1 MiB (AES-256-GCM, STREAM construction of Hoang, Reyhanitabar, Rogaway, Vizár 2015).

Nonce = 7 random bytes, 4 bytes counter, 1 byte "last". A cut, swapped, repeated or foreign segment does not open.
Layout: magic "FCV1", nonce prefix, then segments of up to 1 MiB + 16 bytes tag.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SEGMENT = 1 << 20
TAG = 16
MAGIC = b"FCV1"
PREFIX = 7
HEADER = len(MAGIC) + PREFIX


class Tampered(Exception):
    """The stored bytes are not what was written."""


def seal(plain: BinaryIO, key: bytes, associated: bytes) -> Iterator[bytes]:
    """Yield the sealed form of `plain`, read to its end. key: 32 bytes. associated: binds the object's id."""
    cipher = AESGCM(key)
    prefix = os.urandom(PREFIX)
    yield MAGIC + prefix
    counter = 0
    segment = _read_full(plain, SEGMENT)
    while True:
        following = _read_full(plain, SEGMENT) if len(segment) == SEGMENT else b""
        last = not following
        yield cipher.encrypt(_nonce(prefix, counter, last=last), segment, associated)
        if last:
            return
        segment = following
        counter += 1


def unseal(stored: BinaryIO, key: bytes, associated: bytes) -> Iterator[bytes]:
    """Yield the plain segments of `stored`. Raises Tampered before yielding anything of a bad segment.

    The caller has the whole only when the iterator ends without an error.
    """
    cipher = AESGCM(key)
    header = _read_full(stored, HEADER)
    if len(header) != HEADER or header[: len(MAGIC)] != MAGIC:
        raise Tampered
    prefix = header[len(MAGIC) :]
    counter = 0
    segment = _read_full(stored, SEGMENT + TAG)
    while True:
        following = _read_full(stored, SEGMENT + TAG) if len(segment) == SEGMENT + TAG else b""
        try:
            yield cipher.decrypt(_nonce(prefix, counter, last=not following), segment, associated)
        except InvalidTag:
            raise Tampered from None
        if not following:
            return
        segment = following
        counter += 1


def _nonce(prefix: bytes, counter: int, *, last: bool) -> bytes:
    return prefix + counter.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def _read_full(stream: BinaryIO, size: int) -> bytes:
    parts = []
    while size:
        part = stream.read(size)
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
