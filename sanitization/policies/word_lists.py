"""Word lists that people can read and extend."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, each one for itself."""
    return frozenset(words.split())


def phrases(words: str) -> frozenset[str]:
    """As listed(), with a stroke below for each space: "new_york"."""
    return frozenset(word.replace("_", " ") for word in words.split())
