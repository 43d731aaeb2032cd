"""What the health page looks at. Rooms above may add checks of their own by `register`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from portal.queue import health

Level = Literal["green", "yellow", "red"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    name: str
    level: Level
    words: str


_CHECKS: list[Callable[[], Line]] = []


def register(check: Callable[[], Line]) -> None:
    _CHECKS.append(check)


def look() -> list[Line]:
    queue = health.look()
    return [
        Line(name="Database", level="green", words="answers"),
        Line(
            name="Workers",
            level="green" if queue.is_alive else "red",
            words=f"{queue.workers} alive" if queue.is_alive else "none alive: files wait until one starts",
        ),
        Line(
            name="Sweeper",
            level="green" if queue.sweeper else "yellow",
            words="swept within 30 seconds" if queue.sweeper else "has not swept for 30 seconds",
        ),
        Line(
            name="Queue",
            level="yellow" if queue.stuck else "green",
            words=f"{queue.waiting} waiting, {queue.running} running, {queue.stuck} stuck, "
            f"{queue.quarantined} set aside",
        ),
        *(check() for check in _CHECKS),
    ]
