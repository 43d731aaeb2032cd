"""Serves clean bytes: always as an attachment, never sniffed, never cached, checked against their digest first."""

from __future__ import annotations

from django.core.files.storage import storages
from django.http import FileResponse

from portal.vault.storages import STORE_ERRORS, measure
from sanitization.models import Redaction
from submissions.errors import NotNow


def digest_of(storage: str, name: str) -> str:
    """SHA-256 of the stored bytes, "" where there are none."""
    try:
        with storages[storage].open(name) as file:
            return measure(file)[0]
    except STORE_ERRORS:
        return ""


def check(storage: str, name: str, sha256: str) -> None:
    """Raises NotNow integrity.failed when the stored bytes are not those that were recorded."""
    if digest_of(storage, name) != sha256:
        raise NotNow("integrity.failed", "The stored copy is not the one that was verified.", "Tell an admin.")


def clean_file(redaction: Redaction, name: str) -> FileResponse:
    """Raises NotNow integrity.failed."""
    check("clean", redaction.clean_as, redaction.clean_sha256)
    return attachment(storages["clean"].open(redaction.clean_as), name)


def attachment(file: object, name: str) -> FileResponse:
    response = FileResponse(file, as_attachment=True, filename=name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
