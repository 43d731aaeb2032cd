"""The resumable upload over HTTP: tus 1.0.0 core with creation and termination (https://tus.io/protocols/resumable-upload)."""

from __future__ import annotations

import base64
import binascii
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from portal.accounts import permissions as may
from portal.accounts.guards import PersonRequest, needs
from portal.web.errors import refusal
from sanitization.limits import DEFAULT
from submissions.access import own, own_upload
from submissions.intake import staging, uploading

VERSION = "1.0.0"


@needs(may.HAND_IN)
@require_POST
def create(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Begin an upload. Upload-Length in bytes; Upload-Metadata carries `filename` and `role`, base64."""
    submission = own(request.user, pk)
    length = _number(request.headers.get("Upload-Length", ""))
    if length is None:
        return refusal(request, 400, "upload.length_mismatch", "The upload does not say how long it is.")
    metadata = _metadata(request.headers.get("Upload-Metadata", ""))
    upload = uploading.begin(request.user, submission, metadata.get("role", ""), metadata.get("filename", ""), length)
    response = HttpResponse(status=201)
    response["Location"] = reverse("intake:upload", args=[submission.pk, upload.pk])
    return _tus(response)


@needs(may.HAND_IN)
@require_http_methods(["HEAD", "PATCH", "DELETE"])
def upload(request: PersonRequest, pk: UUID, upload_pk: UUID) -> HttpResponse:
    """HEAD: how far it is. PATCH: more bytes at Upload-Offset. DELETE: forget it."""
    submission = own(request.user, pk)
    found = own_upload(submission, upload_pk)
    try:
        if request.method == "DELETE":
            uploading.abandon(found)
            return _tus(HttpResponse(status=204))
        if request.method == "HEAD":
            uploading.finish_if_whole(found)
            response = HttpResponse(status=200)
            response["Upload-Length"] = str(found.size)
        else:
            offset = _number(request.headers.get("Upload-Offset", ""))
            length = _number(request.headers.get("Content-Length") or str(DEFAULT.file_bytes))
            if offset is None or length is None or request.content_type != "application/offset+octet-stream":
                return refusal(request, 400, "upload.length_mismatch", "The upload does not say where it goes on.")
            found = uploading.receive(found, offset, request, length)
            response = HttpResponse(status=204)
    except staging.Busy:
        return refusal(request, 423, "upload.busy", "This file is being written to.", "Try again.", retry=True)
    response["Upload-Offset"] = str(found.offset)
    return _tus(response)


def _tus(response: HttpResponse) -> HttpResponse:
    response["Tus-Resumable"] = VERSION
    return response


def _number(header: str) -> int | None:
    return int(header) if header.isdecimal() and len(header) < 16 else None


def _metadata(header: str) -> dict[str, str]:
    """Decode `key base64,key base64`. What cannot be decoded is left out."""
    result = {}
    for pair in header.split(","):
        key, _, encoded = pair.strip().partition(" ")
        try:
            result[key] = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue
    return result
