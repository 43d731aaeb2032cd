"""The exact bytes that a decision binds: every clean file of a submission by role, place and digest."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from submissions.downloads import digest_of
from submissions.errors import NotNow
from submissions.models import Artifact, Submission


def files_of(submission: Submission) -> list[dict[str, Any]]:
    """One entry per file, in order. Raises NotNow where a file has no verified clean copy."""
    entries = []
    artifacts: list[Artifact] = list(
        submission.artifacts.filter(removed_at=None).select_related("redaction").order_by("role", "ordinal")
    )
    for artifact in artifacts:
        redaction = artifact.redaction
        if redaction is None or not redaction.clean_as:
            raise NotNow("state.conflict", "The fair copy is not whole.", "Reload the page.")
        entries.append(
            {
                "role": artifact.role,
                "ordinal": artifact.ordinal,
                "suffix": artifact.suffix,
                "kind": redaction.kind,
                "stored_as": redaction.clean_as,
                "preview_as": redaction.preview_as,
                "preview_sha256": digest_of("clean", redaction.preview_as),
                "sha256": redaction.clean_sha256,
                "size": redaction.clean_size,
                "versions": redaction.versions,
            }
        )
    return entries


def digest(files: list[dict[str, Any]]) -> str:
    """One digest over roles, places and contents."""
    bound = [[entry["role"], entry["ordinal"], entry["sha256"], entry["size"]] for entry in files]
    return hashlib.sha256(json.dumps(bound, separators=(",", ":")).encode()).hexdigest()


def check_stored(files: list[dict[str, Any]]) -> None:
    """Read every file again. Raises NotNow integrity.failed when a stored byte is not what was verified."""
    for entry in files:
        is_whole = digest_of("clean", entry["stored_as"]) == entry["sha256"]
        # The preview's text goes into exports as well.
        if not is_whole or digest_of("clean", entry["preview_as"]) != entry["preview_sha256"]:
            raise NotNow("integrity.failed", "A stored copy is not the one that was verified.", "Tell an admin.")
