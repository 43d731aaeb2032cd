"""Text to model input: word pieces, and for each piece what its word looks like and what stands before it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tokenizers import Tokenizer

TYPES = (
    "PERSON", "ORGANIZATION", "LOCATION", "STREET_ADDRESS", "USERNAME", "ID", "DATE_OF_BIRTH", "TITLE",
)  # fmt: skip
LABELS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BI"))
SHAPES = 32  # rows of the shape embedding; 28 are used
# Characters that hide a name from a reader without changing what a person sees.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text: text[start:end], and its pieces as positions in the encoding."""

    start: int
    end: int
    first_piece: int


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces without the two special ones that every window gets."""

    ids: list[int]
    shapes: list[int]
    words: list[Word]


def fold(text: str) -> tuple[str, list[int]]:
    """NFKC without invisible characters, and for each character its offset in `text`."""
    if text.isascii():
        return text, list(range(len(text)))
    folded: list[str] = []
    origin: list[int] = []
    for offset, character in enumerate(text):
        if character in INVISIBLE:
            continue
        for part in unicodedata.normalize("NFKC", character):
            folded.append(part)
            origin.append(offset)
    return "".join(folded), origin


def shape(word: str, before: str) -> int:
    """A number for the casing of `word` and the white space in front of it."""
    if not any(map(str.isalnum, word)):
        case = 6
    elif any(map(str.isdigit, word)):
        case = 5
    elif word.islower():
        case = 0
    elif len(word) == 1:
        case = 4
    elif word.isupper():
        case = 2
    elif word[0].isupper() and word[1:].islower():
        case = 1
    else:
        case = 3
    if "\n" in before:
        gap = 3
    elif "\t" in before or len(before) > 1:
        gap = 2
    else:
        gap = len(before)
    return case * 4 + gap


def encode(tokenizer: Tokenizer, text: str) -> Encoded:
    """`text` must be folded already. Words are what the tokenizer splits at white space and punctuation."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids: list[int] = encoding.ids
    spans: Sequence[tuple[int, int]] = encoding.offsets
    owners: Sequence[int | None] = encoding.word_ids
    words: list[Word] = []
    shapes: list[int] = []
    firsts = [index for index in range(len(ids)) if not index or owners[index] != owners[index - 1]]
    previous_end = 0
    for index, after in pairwise([*firsts, len(ids)]):
        start, end = spans[index][0], spans[after - 1][1]
        before = "\n" if not words else text[previous_end:start]
        number = shape(text[start:end], before)
        shapes.extend([number] * (after - index) if after - index > 1 else (number,))
        words.append(Word(start, end, index))
        previous_end = end
    return Encoded(ids, shapes, words)
