"""Who may do what with which thing. One predicate per line of policy; states are not asked here."""

from __future__ import annotations

from django.db.models import QuerySet

from portal.accounts import permissions as may
from portal.accounts.models import User
from submissions.models import Submission
from submissions.states import REVIEWABLE, State


def visible_to_owner(user: User) -> QuerySet[Submission]:
    """The submissions that `user` handed in; nobody reaches another's through these pages."""
    if not user.has_perm(may.HAND_IN):
        return Submission.objects.none()
    return Submission.objects.filter(owner=user)


def visible_to_reviewer(user: User) -> QuerySet[Submission]:
    """What a reviewer may see: the queue, and what this reviewer claimed or decided; never own work."""
    if not user.has_perm(may.REVIEW):
        return Submission.objects.none()
    open_ones = Submission.objects.filter(state__in=REVIEWABLE)
    decided = Submission.objects.filter(
        reviews__reviewer=user, state__in=[State.APPROVED, State.RETURNED, State.REJECTED]
    )
    return (open_ones | decided).exclude(owner=user).distinct()


def may_review(user: User | None, submission: Submission | None) -> bool:
    """Nobody decides on own work."""
    return user is not None and submission is not None and user.has_perm(may.REVIEW) and submission.owner_id != user.pk


def may_decide(user: User | None, submission: Submission | None) -> bool:
    """Only who has claimed it."""
    return may_review(user, submission) and submission is not None and submission.reviewer_id == user.pk  # type: ignore[union-attr]
