"""How a submission itself uses words: a name of one word is no name where the texts use it as an ordinary word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sanitization.policies.entities import COARSE_PLACES
from sanitization.policies.plain_words import PLAIN
from sanitization.vocabulary import PassageKind, Reading

# A word of running text; words inside addresses, paths and identifiers say nothing about English.
_PLAIN_WORD = re.compile(r"(?<![\w@./\\:(-])[a-z]{3,}(?![\w@/\\-]|[.:]\w)")
_CAPITALISED = re.compile(r"(?<![\w@./\\-])[A-Z][a-z]{2,}(?![\w@/\\])")


class Wording:
    """common: words that stand in small letters somewhere. ordinary: those that do so about as often as not.

    english and plain: of the common ones those that are no known person's surname in small letters, and no firm's
    name: programs write that small.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        small: Counter[str] = Counter()
        large: Counter[str] = Counter()
        for reading in readings:
            for seen in reading.passages:
                if seen.kind is PassageKind.CELL and " " not in seen.text.strip():
                    continue  # a cell of one word is a user name as likely as not
                small.update(_PLAIN_WORD.findall(seen.text))
                large.update(word.lower() for word in _CAPITALISED.findall(seen.text))
        self.common = frozenset(small) | COARSE_PLACES
        self.ordinary = frozenset(word for word, count in small.items() if 2 * count > large[word])
        mostly_small = frozenset(word for word, count in small.items() if count > large[word])
        self.plain = self.ordinary | (self.common & PLAIN) | COARSE_PLACES
        self.english = mostly_small | (self.common & PLAIN) | COARSE_PLACES
