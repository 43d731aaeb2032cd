"""Every state and every legal move. Pure; the only writer is `lifecycle`."""

from __future__ import annotations

from django.db.models import TextChoices


class State(TextChoices):
    DRAFT = "draft", "Draft"
    SCANNING = "scanning", "Being read"
    CONFIRMING = "confirming", "Waiting for your check"
    REDACTING = "redacting", "Fair copy being made"
    READY = "ready", "Fair copy ready"
    SUBMITTED = "submitted", "Waiting for review"
    IN_REVIEW = "in_review", "In review"
    RETURNED = "returned", "Returned to you"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn"
    HALTED = "halted", "Stopped"
    QUARANTINED = "quarantined", "Set aside"


MOVES: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.SCANNING, State.WITHDRAWN}),
    State.SCANNING: frozenset({State.CONFIRMING, State.HALTED, State.QUARANTINED, State.DRAFT, State.WITHDRAWN}),
    State.CONFIRMING: frozenset({State.SCANNING, State.REDACTING, State.DRAFT, State.WITHDRAWN}),
    State.REDACTING: frozenset({State.READY, State.HALTED, State.QUARANTINED, State.WITHDRAWN}),
    State.READY: frozenset({State.CONFIRMING, State.SUBMITTED, State.DRAFT, State.WITHDRAWN}),
    State.SUBMITTED: frozenset({State.IN_REVIEW, State.WITHDRAWN}),
    State.IN_REVIEW: frozenset({State.SUBMITTED, State.APPROVED, State.RETURNED, State.REJECTED, State.WITHDRAWN}),
    State.RETURNED: frozenset({State.DRAFT, State.CONFIRMING, State.WITHDRAWN}),
    State.APPROVED: frozenset({State.WITHDRAWN}),
    State.REJECTED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.HALTED: frozenset({State.DRAFT, State.CONFIRMING, State.WITHDRAWN}),
    State.QUARANTINED: frozenset({State.DRAFT, State.WITHDRAWN}),
}

EDITABLE = frozenset({State.DRAFT})
WORKING = frozenset({State.SCANNING, State.REDACTING})
REVIEWABLE = frozenset({State.SUBMITTED, State.IN_REVIEW})


class BatchState(TextChoices):
    DRAFT = "draft", "Draft"
    SEALED = "sealed", "Sealed"
    EXPORTED = "exported", "Exported"
    RECALLED = "recalled", "Recalled"


BATCH_MOVES: dict[BatchState, frozenset[BatchState]] = {
    BatchState.DRAFT: frozenset({BatchState.SEALED}),
    BatchState.SEALED: frozenset({BatchState.DRAFT, BatchState.EXPORTED}),
    BatchState.EXPORTED: frozenset({BatchState.RECALLED}),
    BatchState.RECALLED: frozenset(),
}
