"""What stayed of a file, as the pages tell it: a line for each thing that was counted before and after."""

from __future__ import annotations

from dataclasses import dataclass

from sanitization.fidelity import WORDS
from sanitization.models import Redaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """share: whole percent of what was there, 100 only where nothing was lost."""

    what: str
    before: int
    after: int

    @property
    def lost(self) -> int:
        return max(self.before - self.after, 0)

    @property
    def share(self) -> int:
        if not self.lost:
            return 100
        return min(99, round(100 * self.after / self.before))

    @property
    def counted(self) -> str:
        return f"{self.after:,} of {self.before:,}" if self.lost else f"{self.after:,}"

    @property
    def mark(self) -> str:
        return f"{self.lost:,} fewer" if self.lost else "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stayed:
    """lines: words first, then what lost something, then the others."""

    lines: tuple[Line, ...]

    @property
    def short(self) -> int:
        """How many kinds of things lost something."""
        return sum(1 for line in self.lines if line.lost)

    @property
    def losses(self) -> str:
        """What there is less of now: "charts (1 fewer), parts (3 fewer)"."""
        return ", ".join(f"{line.what.lower()} ({line.mark})" for line in self.lines if line.lost)


def stayed(redaction: Redaction | None) -> Stayed:
    """The account of one fair copy; without lines where nothing was counted."""
    lines = [
        Line(what=_wording(what), before=before, after=after)
        for what, before, after in (redaction.fidelity if redaction else ())
    ]
    words = [line for line in lines if line.what == _wording(WORDS)]
    others = [line for line in lines if line.what != _wording(WORDS)]
    return Stayed(lines=(*words, *sorted(others, key=lambda line: not line.lost)))


def _wording(what: str) -> str:
    return "Words that were not hidden" if what == WORDS else what[:1].upper() + what[1:]
