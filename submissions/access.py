"""Fetches with permission: each function returns the thing or raises 404, so that a view can't forget to ask."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from portal.accounts.models import User
from submissions import rules
from submissions.models import Artifact, Submission, Upload


def own(user: User, pk: UUID) -> Submission:
    """A submission of `user`'s own. Anybody else's does not exist."""
    return get_object_or_404(rules.visible_to_owner(user).select_related("owner", "stand_ins"), pk=pk)


def own_artifact(submission: Submission, pk: UUID) -> Artifact:
    rows = submission.artifacts.filter(removed_at=None).select_related("scan__reading", "redaction", "source")
    return get_object_or_404(rows, pk=pk)


def own_upload(submission: Submission, pk: UUID) -> Upload:
    return get_object_or_404(submission.uploads.select_related("owner", "submission"), pk=pk)


def reviewable(user: User, pk: UUID) -> Submission:
    """A submission that `user` may see as a reviewer."""
    submission = get_object_or_404(rules.visible_to_reviewer(user).select_related("owner"), pk=pk)
    if not rules.may_review(user, submission):
        raise Http404
    return submission
