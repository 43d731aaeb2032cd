"""What the engine asks of detection: passages in, spans out, in batches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from sanitization.vocabulary import Passage, Span


class Analyzer(Protocol):
    """Finds what is personal, secret or confidential. Loaded once, used for many files."""

    def analyze(self, passages: Sequence[Passage]) -> list[list[Span]]:
        """One list of spans per passage, same order. Spans may overlap; the engine resolves them."""


@runtime_checkable
class Expects(Protocol):
    """An analyzer that judges better when it knows where the texts come from."""

    def expect(self, texts: Iterable[str], known: Sequence[str] = ()) -> None:
        """Asked before a file's passages: texts of it, and values of other files that belong to it."""


@runtime_checkable
class ReadsAhead(Protocol):
    """A recognizer that may begin with a text in threads of its own before it is asked for it."""

    def ahead(self, text: str) -> AbstractContextManager[None]:
        """Begin with `text`; asked within, it gives what it found by then. Nothing goes on behind the context."""
