"""Files on their way: appended to the staging folder as sealed frames, so that no plain byte touches the disk.

A frame is 4 bytes of length, a nonce, and the AES-GCM ciphertext of up to 1 MiB, bound to its number; the key is the
upload's own. The nonce is random, not the number: a frame behind a torn tail is written again with other content.
The row says how many bytes are safe; a torn tail behind them is cut off at the next append.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from portal.vault.segments import SEGMENT, Tampered

NONCE = 12


class Busy(Exception):
    """Another request is writing to the same upload."""


class Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(slots=True)
class Progress:
    """Where a staged file stands: plain bytes, sealed bytes, frames."""

    offset: int
    stored_bytes: int
    frames: int


def path_of(upload_hex: str) -> Path:
    return Path(settings.STAGING_DIR) / upload_hex


@contextmanager
def locked(upload_hex: str) -> Iterator[BinaryIO]:
    """The staged file, opened for this request alone. Raises Busy."""
    path = path_of(upload_hex)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy from None
        yield file


def append(file: BinaryIO, key: bytes, about: bytes, progress: Progress, body: Readable, limit: int) -> Progress:
    """Append up to `limit` plain bytes of `body`. Whatever arrived before a broken connection is kept.

    The returned progress is on disk when this returns.
    """
    cipher = AESGCM(key)
    file.truncate(progress.stored_bytes)
    file.seek(progress.stored_bytes)
    reached = Progress(progress.offset, progress.stored_bytes, progress.frames)
    left = limit
    while left > 0:
        segment = _fill(body, min(SEGMENT, left))
        if not segment:
            break
        nonce = os.urandom(NONCE)
        sealed = nonce + cipher.encrypt(nonce, segment, _bound(about, reached.frames))
        file.write(len(sealed).to_bytes(4, "big") + sealed)
        reached.offset += len(segment)
        reached.stored_bytes += 4 + len(sealed)
        reached.frames += 1
        left -= len(segment)
    file.flush()
    os.fsync(file.fileno())
    return reached


class Unsealing:
    """A readable over a finished staged file. Raises Tampered for a frame that does not open."""

    def __init__(self, file: BinaryIO, key: bytes, about: bytes, frames: int) -> None:
        file.seek(0)
        self._parts = self._open(file, AESGCM(key), about, frames)
        self._rest = b""

    def read(self, size: int = -1, /) -> bytes:
        if not self._rest:
            self._rest = next(self._parts, b"")
        if size < 0:
            size = len(self._rest)
        part, self._rest = self._rest[:size], self._rest[size:]
        return part

    @staticmethod
    def _open(file: BinaryIO, cipher: AESGCM, about: bytes, frames: int) -> Iterator[bytes]:
        for number in range(frames):
            sealed = file.read(int.from_bytes(file.read(4), "big"))
            try:
                yield cipher.decrypt(sealed[:NONCE], sealed[NONCE:], _bound(about, number))
            except (InvalidTag, ValueError):
                raise Tampered from None


def discard(upload_hex: str) -> None:
    path_of(upload_hex).unlink(missing_ok=True)


def _bound(about: bytes, number: int) -> bytes:
    return about + b"/" + number.to_bytes(4, "big")


def _fill(body: Readable, size: int) -> bytes:
    parts: list[bytes] = []
    try:
        while size:
            part = body.read(size)
            if not part:
                break
            parts.append(part)
            size -= len(part)
    except OSError:  # UnreadablePostError: the sender went away; what came is good
        pass
    return b"".join(parts)
