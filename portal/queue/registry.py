"""Which tables hold work, what rings for them, and who is told when a row is given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from portal.queue.models import WorkItem


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkKind:
    """task: name of the Celery task that takes the row's id. gave_up: called inside the giving-up transaction."""

    model: type[WorkItem]
    task: str
    gave_up: Callable[[Any], None]


_KINDS: dict[type[WorkItem], WorkKind] = {}


def register(kind: WorkKind) -> None:
    _KINDS[kind.model] = kind


def kinds() -> tuple[WorkKind, ...]:
    return tuple(_KINDS.values())


def kind_of(model: type[WorkItem]) -> WorkKind:
    return _KINDS[model]
