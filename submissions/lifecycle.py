"""The one writer of state: a conditional UPDATE on the old state, with its Event in the same transaction."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from portal.audit import chain
from submissions.errors import NotNow
from submissions.models import Batch, Submission
from submissions.states import BATCH_MOVES, MOVES, BatchState, State


def move(
    actor: Any,
    submission: Submission,
    to: State,
    *,
    act: str,
    details: dict[str, Any] | None = None,
    **changes: Any,
) -> None:
    """Move `submission` from the state that it was read in to `to`.

    act: the verb for the record ("submission.sent"). changes: further columns set by the same UPDATE.
    Raises NotNow when the move is not legal, or when somebody else moved it first; nothing is written then.
    """
    old = State(submission.state)
    if to not in MOVES[old]:
        raise NotNow("state.conflict", "This is not possible at this point.", "Reload the page and look again.")
    with transaction.atomic():
        moved = Submission.objects.filter(pk=submission.pk, state=old).update(state=to, moved_at=Now(), **changes)
        if not moved:
            raise NotNow("state.conflict", "This changed while you were looking at it.", "Reload the page.")
        chain.record(actor, act, "submission", submission.pk, **{"from": str(old), "to": str(to), **(details or {})})
    submission.refresh_from_db()


def move_batch(actor: Any, batch: Batch, to: BatchState, *, act: str, **changes: Any) -> None:
    """Like `move`, for batches."""
    old = BatchState(batch.state)
    if to not in BATCH_MOVES[old]:
        raise NotNow("state.conflict", "This is not possible at this point.", "Reload the page and look again.")
    with transaction.atomic():
        if not Batch.objects.filter(pk=batch.pk, state=old).update(state=to, **changes):
            raise NotNow("state.conflict", "This changed while you were looking at it.", "Reload the page.")
        chain.record(actor, act, "batch", batch.pk, **{"from": str(old), "to": str(to)})
    batch.refresh_from_db()
