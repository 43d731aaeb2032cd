"""Words that are several: "BlackwoodTotals", "calcBlackwood", "Blackwood2024", taken apart at capitals and digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 120  # characters; longer runs are no words that people made
_SMALL, _LARGE = "a-z\u00df-\u00f6\u00f8-\u00ff", "A-Z\u00c0-\u00d6\u00d8-\u00de"
_LETTER = _SMALL + _LARGE
_JOINED = re.compile(
    rf"(?<![^\W_])(?=[^\W_]{{0,{LONGEST}}}?(?:[{_SMALL}][{_LARGE}]|[{_LARGE}]{{2}}[{_SMALL}]|[{_LETTER}]\d|\d[{_LETTER}]))"
    rf"[^\W_]{{2,{LONGEST}}}(?![^\W_])"
)
_JOINT = re.compile(
    rf"(?<=[{_SMALL}])(?=[{_LARGE}])|(?<=[{_LARGE}])(?=[{_LARGE}][{_SMALL}])|"
    rf"(?<=[{_LETTER}])(?=\d)|(?<=\d)(?=[{_LETTER}])"
)


class Joined(NamedTuple):
    """text[start:end], and its parts in order."""

    start: int
    end: int
    parts: list[str]

    @property
    def apart(self) -> str:
        return " ".join(self.parts)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """apart[start:end] in offsets of the text; no end of it is a space."""
        return self.start + start - self.apart.count(" ", 0, start), self.start + end - self.apart.count(" ", 0, end)


def joined_words(text: str) -> Iterator[Joined]:
    """In order; linear in the text."""
    for word in _JOINED.finditer(text):
        yield Joined(*word.span(), _JOINT.split(word[0]))
