"""Word lists that people can read and extend."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, each one for itself."""
    return frozenset(words.split())
