"""The resumable upload's verbs: begin, receive, finish, abandon."""

from __future__ import annotations

import os
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max, Sum
from django.db.models.functions import Now

from portal.audit import chain
from portal.vault import actions as vault
from portal.vault import keys
from portal.vault.models import VaultObject
from sanitization import orders
from sanitization.limits import DEFAULT
from submissions.errors import Incomplete, NotNow
from submissions.intake import staging
from submissions.intake.accepted import suffix_of
from submissions.models import Artifact, Submission, Upload
from submissions.models.artifact import Role
from submissions.states import EDITABLE

UPLOAD_ROLES = frozenset({Role.DELIVERABLE, Role.REFERENCE, Role.REQUEST_FILE})


def begin(owner: Any, submission: Submission, role: str, name: str, size: int) -> Upload:
    """Make room for a file of `size` bytes. Raises Incomplete or NotNow with the code that fits."""
    _check_editable(submission)
    name = clean_name(name)
    if role not in UPLOAD_ROLES:
        raise Incomplete("upload.role", "Say whether this is a deliverable, a reference or part of the request.")
    if not suffix_of(name):
        raise Incomplete(
            "type.not_allowed", "This type of file is not accepted.", "Save it as one of the accepted types."
        )
    if size == 0:
        raise Incomplete("upload.empty", "The file is empty.", "Choose another file.")
    if size > DEFAULT.file_bytes:
        limit = DEFAULT.file_bytes >> 20
        raise Incomplete("upload.too_large", f"The file is larger than {limit} MiB.", "Split it or leave parts out.")
    _check_room(submission, size)
    return Upload.objects.create(
        submission=submission,
        owner=owner,
        role=role,
        name_sealed=vault.seal_text(owner, name, "name"),
        key_sealed=keys.wrap(keys.derived(owner, "staging"), os.urandom(32), b"staging"),
        size=size,
    )


def receive(upload: Upload, offset: int, body: staging.Readable, length: int) -> Upload:
    """Append what `body` brings at `offset`, and finish the file when it is whole.

    Raises NotNow upload.offset (the client must ask where to go on), staging.Busy.
    """
    _check_editable(upload.submission)
    with staging.locked(upload.pk.hex) as file:
        upload.refresh_from_db()
        if upload.artifact_id is not None:
            return upload
        _restart_if_lost(upload, file)
        if offset != upload.offset:
            raise NotNow("upload.offset", "The upload goes on from another place.", "Try again.")
        progress = staging.append(
            file,
            _key(upload),
            _about(upload),
            staging.Progress(upload.offset, upload.stored_bytes, upload.frames),
            body,
            min(length, upload.size - upload.offset),
        )
        _note(upload, offset=progress.offset, stored_bytes=progress.stored_bytes, frames=progress.frames)
        upload.refresh_from_db()
        if upload.offset == upload.size:
            _finish(upload, file)
    return upload


def finish_if_whole(upload: Upload) -> None:
    """Finish a file whose last byte came before the site went down. Raises staging.Busy."""
    if upload.artifact_id is None and upload.offset == upload.size:
        with staging.locked(upload.pk.hex) as file:
            upload.refresh_from_db()
            if upload.artifact_id is None:
                _restart_if_lost(upload, file)
            if upload.artifact_id is None and upload.offset == upload.size:
                _finish(upload, file)


def abandon(upload: Upload) -> None:
    """Forget a file that is still arriving."""
    if upload.artifact_id is None:
        staging.discard(upload.pk.hex)
        upload.delete()


def add_bytes(owner: Any, submission: Submission, role: str, name: str, content: bytes) -> Artifact:
    """Take a whole small file at once (the request's text, samples)."""
    stored = vault.put_bytes(owner, VaultObject.Kind.ORIGINAL, content)
    return _admit(owner, submission, role, name, stored)


def clear_staging(older_than_seconds: float = 3600) -> int:
    """Finish whole files, drop stale ones and files without a row. Returns how many went."""
    from portal.queue.claims import later  # noqa: PLC0415 - only this rare job needs the clock

    gone = 0
    for upload in Upload.objects.filter(artifact=None, offset=F("size")):
        try:
            finish_if_whole(upload)
        except (staging.Busy, NotNow, vault.StoreFailed, vault.Tampered, keys.KeyDestroyed):
            continue
    for upload in Upload.objects.filter(touched_at__lt=later(-older_than_seconds)):
        staging.discard(upload.pk.hex)
        upload.delete()
        gone += 1
    folder = staging.path_of("x").parent
    # Files first, rows second: a file that is listed here had its row before.
    paths = list(folder.glob("*")) if folder.is_dir() else []
    known = {pk.hex for pk in Upload.objects.values_list("pk", flat=True)}
    for path in paths:
        if path.name not in known:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def clean_name(raw: str) -> str:
    """The last part of an uploaded name. Raises Incomplete name.invalid for control characters or nothing."""
    name = raw.replace("\\", "/").rsplit("/", 1)[-1].strip()
    if not name.strip(".") or any(ord(char) < 32 or ord(char) == 127 for char in name):
        raise Incomplete("name.invalid", "The file's name cannot be used.", "Rename the file and try again.")
    if len(name.encode()) > 255:
        stem, dot, suffix = name.rpartition(".")
        name = stem.encode()[:200].decode(errors="ignore") + dot + suffix[:20]
    return name


def _finish(upload: Upload, file: Any) -> None:
    upload.submission.refresh_from_db()
    _check_editable(upload.submission)
    plain = staging.Unsealing(file, _key(upload), _about(upload), upload.frames)
    stored = vault.put(upload.owner, VaultObject.Kind.ORIGINAL, plain)  # type: ignore[arg-type]
    name = vault.open_text(upload.owner, upload.name_sealed, "name")
    try:
        with transaction.atomic():
            artifact = _admit(upload.owner, upload.submission, upload.role, name, stored)
            _note(upload, artifact=artifact)
    except NotNow:
        vault.shred(stored)  # nobody would ever find it again
        raise
    upload.refresh_from_db()
    staging.discard(upload.pk.hex)


def _note(upload: Upload, **changes: Any) -> None:
    """Raises NotNow where the upload was taken back in between."""
    if not Upload.objects.filter(pk=upload.pk).update(touched_at=Now(), **changes):
        staging.discard(upload.pk.hex)
        raise NotNow("state.conflict", "This upload was taken back.", "Reload the page.")


def _restart_if_lost(upload: Upload, file: Any) -> None:
    """A staging folder that was lost or put back from a backup: the file has to come again."""
    if os.fstat(file.fileno()).st_size < upload.stored_bytes:
        _note(upload, offset=0, stored_bytes=0, frames=0)
        upload.refresh_from_db()


def _admit(owner: Any, submission: Submission, role: str, name: str, stored: VaultObject) -> Artifact:
    with transaction.atomic():
        # Re-checked under the write: files must not slip into a submission that has moved on.
        if not Submission.objects.filter(pk=submission.pk, state__in=EDITABLE).update(moved_at=Now()):
            raise NotNow("state.conflict", "This submission no longer takes files.", "Reload the page.")
        highest = submission.artifacts.filter(role=role).aggregate(highest=Max("ordinal"))["highest"]
        artifact = Artifact.objects.create(
            submission=submission,
            role=role,
            ordinal=(highest or 0) + 1,
            name_sealed=vault.seal_text(owner, name, "name"),
            suffix=suffix_of(name),
            size=stored.size,
            source=stored,
        )
        artifact.scan = orders.order_scan(owner, stored, name)
        artifact.save(update_fields=["scan"])
        chain.record(owner, "artifact.added", "submission", submission.pk, artifact=artifact.pk, role=role)
    return artifact


def _check_editable(submission: Submission) -> None:
    if submission.state not in EDITABLE:
        raise NotNow("state.conflict", "This submission no longer takes files.", "Reload the page.")


def _check_room(submission: Submission, size: int) -> None:
    artifacts = submission.artifacts.filter(removed_at=None)
    arriving = submission.uploads.filter(artifact=None)
    if artifacts.count() + arriving.count() >= settings.UPLOAD_FILES:
        raise Incomplete("upload.too_many_parts", f"At most {settings.UPLOAD_FILES} files.", "Pack some as a zip.")
    used = sum(rows.aggregate(total=Sum("size"))["total"] or 0 for rows in (artifacts, arriving))
    if used + size > settings.UPLOAD_TOTAL_BYTES:
        limit = settings.UPLOAD_TOTAL_BYTES >> 20
        raise Incomplete("quota.bytes", f"All files together may have {limit} MiB.", "Leave some out.")


def _key(upload: Upload) -> bytes:
    return keys.unwrap(keys.derived(upload.owner, "staging"), bytes(upload.key_sealed), b"staging")


def _about(upload: Upload) -> bytes:
    pk: UUID = upload.pk
    return b"upload/" + pk.hex.encode()
