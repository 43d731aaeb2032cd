"""Long lists of names, written as running text so that they can be read."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, in order."""
    return tuple(text.split())


def lines(text: str) -> frozenset[str]:
    """What stands between bars, trimmed and case-folded."""
    return frozenset(" ".join(piece.split()).casefold() for piece in text.split("|") if piece.strip())
