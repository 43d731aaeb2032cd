"""How much of a file's substance is still there: words that nobody hid, and sums over the files inside a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from sanitization.vocabulary import Edit, Fidelity, Passage, PassageKind

WORDS = "words outside findings"
# A character of the scripts that are written without spaces is a word of its own.
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")


def add_words(
    words: Counter[str], passages: Sequence[Passage], edits: Mapping[str, Sequence[Edit]] = MappingProxyType({})
) -> None:
    """Count the words of passages that no edit (by key) touches. Slots that say who did it have none."""
    telling = [passage for passage in passages if passage.kind is not PassageKind.IDENTITY]
    words.update(_WORD.findall("\n".join(passage.text for passage in telling if not edits.get(passage.key))))
    for passage in telling:
        if edits.get(passage.key):
            words.update(_outside(passage.text, edits[passage.key]))


def _outside(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    at = 0
    for word in _WORD.finditer(text):
        while at < len(edits) and edits[at].end < word.start():
            at += 1
        if at == len(edits) or word.end() < edits[at].start:
            yield word[0]


def words_kept(before: Counter[str], after: Counter[str]) -> Fidelity:
    """How many of the words before are found again, each as often as it stood there at most."""
    total = before.total()
    return Fidelity(counts=((WORDS, total, (before & after).total()),) if total else ())


def joined(parts: Iterable[Fidelity]) -> Fidelity:
    """One account out of several: what is called alike is added up, in the order of first mention."""
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for part in parts:
        for what, was, stayed in part.counts:
            before[what] += was
            after[what] += stayed
    return Fidelity(counts=tuple((what, before[what], after[what]) for what in before if before[what] or after[what]))
