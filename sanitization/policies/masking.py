"""Masks: enough of a value's shape to recognise it for who knows it, too little to learn it for who does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

DOT = "•"
_WORD = re.compile(r"\w+")


def mask(value: str) -> str:
    """The first letter of each word and dots of a fixed number: neither letters nor length can be read off.

    Digits never show; words of one or two letters never show.
    """
    words = _WORD.sub(_masked, value.strip())
    return re.sub(r"\s+", " ", words)[:80]


def mask_within(text: str, values: Sequence[str]) -> str:
    """`text` with each of `values` masked, any casing. values: longest first."""
    for value in values:
        if len(value) >= 3:
            text = re.sub(re.escape(value), lambda match: mask(match[0]), text, flags=re.IGNORECASE)
    return text


def _masked(word: re.Match[str]) -> str:
    text = word[0]
    return text[0] + DOT * 3 if len(text) > 2 and text[0].isalpha() else DOT * 3
