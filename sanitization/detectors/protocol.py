"""What the engine asks of detection: passages in, spans out, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sanitization.vocabulary import Passage, Span


class Analyzer(Protocol):
    """Finds what is personal, secret or confidential. Loaded once, used for many files."""

    def analyze(self, passages: Sequence[Passage]) -> list[list[Span]]:
        """One list of spans per passage, same order. Spans may overlap; the engine resolves them."""
