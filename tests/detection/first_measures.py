"""What our own passages gave when they were measured for the first time, before any rule was mended by them.

Each file was committed before it was measured. `python -m tests.detection.passages FILE` gives these figures again in
the commit that added the file: `git log --diff-filter=A --format=%h -- FILE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.detection.passages import untuned


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """left: share of the values' characters that stayed; covered: share of the others that did not.

    touched: how many of the `clean` passages, which hold no value, were changed.
    """

    file: Path
    words: str
    passages: int
    left: float
    covered: float
    clean: int
    touched: int


FIRST = (
    First(
        file=untuned(1), words="Chats, call notes, handovers, cells alone; clean ones with traps",
        passages=120, left=0.105, covered=0.0322, clean=49, touched=20,
    ),
    First(
        file=untuned(2), words="Radio logs, call sheets, job cards, seating plans; with traps",
        passages=59, left=0.0976, covered=0.0584, clean=29, touched=12,
    ),
    First(
        file=untuned(3), words="Ombudsmen, bailiffs, retrospectives, snagging; with traps",
        passages=40, left=0.1453, covered=0.0473, clean=19, touched=6,
    ),
    First(
        file=untuned(4), words="Ordinary mails, minutes, contracts, invoices, tickets, code",
        passages=132, left=0.0226, covered=0.0136, clean=55, touched=9,
    ),
    First(
        file=untuned(5), words="More of these, when the rules mended by those were done",
        passages=58, left=0.0492, covered=0.0129, clean=30, touched=5,
    ),
    First(
        file=untuned(6), words="What lawyers, nurses, engineers, teachers, analysts hand in",
        passages=157, left=0.0491, covered=0.0167, clean=61, touched=20,
    ),
    First(
        file=untuned(7), words="More of these, when the rules mended by those were done",
        passages=80, left=0.0305, covered=0.0241, clean=40, touched=13,
    ),
    First(
        file=untuned(8), words="What contractors hand in; half of the clean ones full of public names",
        passages=120, left=0.0432, covered=0.0557, clean=60, touched=33,
    ),
    First(
        file=untuned(9), words="More of these, when the rules mended by those were done",
        passages=60, left=0.0939, covered=0.0368, clean=30, touched=12,
    ),
)  # fmt: skip
