"""What a page or a drawing tells of itself once it was walked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanitization.formats.markup.findings import Findings
from sanitization.formats.protocol import Member
from sanitization.vocabulary import ContentPolicy, Known, Passage


class Held:
    """What a file holds beside its passages, told by one walk."""

    def __init__(self, findings: Findings) -> None:
        self._members = tuple(member for member, _, _ in findings.files)
        self._learned = tuple(findings.learned.values())

    def members(self) -> Iterator[Member]:
        yield from self._members

    def learned(self) -> Sequence[Known]:
        return self._learned

    def unexamined(self) -> Sequence[str]:
        return ()


class Walked(Held):
    """The half of a Document that holds what one walk found. Every walk gives the same keys."""

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self._policy = ContentPolicy()
        self._passages = tuple(findings.passages())

    def passages(self) -> Iterator[Passage]:
        yield from self._passages

    def follow(self, policy: ContentPolicy) -> None:
        self._policy = policy
