"""Storages that keep the promise "stored means stored": written aside, synced, renamed, folder synced."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path
from typing import IO, Any

from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage

# What a local folder or an S3-compatible service may raise while it stores or gives bytes.
STORE_ERRORS = (OSError, BotoCoreError, ClientError)


def measure(file: IO[bytes]) -> tuple[str, int]:
    """SHA-256 in hexadecimal and size in bytes of a seekable file, read from its start in pieces."""
    file.seek(0)
    digest = hashlib.sha256()
    size = 0
    while part := file.read(1 << 20):
        digest.update(part)
        size += len(part)
    return digest.hexdigest(), size


class DurableFolder(FileSystemStorage):
    """A local folder whose files appear whole or not at all. An existing name is replaced, as in S3."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        return name

    def _save(self, name: str, content: File[bytes]) -> str:
        final = Path(self.path(name))
        final.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside = final.with_name(f".{final.name}.{secrets.token_hex(6)}.part")
        try:
            with open(aside, "xb") as file:
                for chunk in content.chunks(1 << 20):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            aside.chmod(0o600)
            aside.rename(final)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        folder = os.open(final.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return name


class Nowhere(Storage):
    """The default storage: nothing may land there by oversight."""

    def _save(self, name: str, content: Any) -> str:
        raise NotImplementedError("Name the storage: vault, clean or exports.")

    def _open(self, name: str, mode: str = "rb") -> Any:
        raise NotImplementedError("Name the storage: vault, clean or exports.")
