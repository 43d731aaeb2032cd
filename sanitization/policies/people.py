"""Which values name the same person or firm: other casing, initials, surname only, e-mail local part, legal form."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sanitization.policies.normal_forms import searchable
from sanitization.policies.word_lists import listed

HONORIFICS = listed("""
    mr mrs ms miss mx dr prof professor sir dame lord lady herr frau hon rev
""")
LEGAL_FORMS = listed("""
    ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh mbh ag kg ohg sa sas sarl srl
    spa bv nv oy oyj ab as asa aps pty pte pvt kk group holding holdings the and
""")
_WORDS = re.compile(r"[^\W_]+")


def person_words(value: str) -> tuple[str, ...]:
    """First names before surnames, without titles: "Harborline, Mr Walt" gives ("walt", "harborline")."""
    folded = searchable(value)
    folded = re.sub(r"'s\b", "", folded)
    before, comma, after = folded.partition(",")
    ordered = f"{after} {before}" if comma and after.strip() and len(after.split()) <= 3 else folded
    return tuple(word for word in _WORDS.findall(ordered) if word not in HONORIFICS)


def firm_words(value: str) -> tuple[str, ...]:
    """The words of a firm's name without its legal form."""
    words = _WORDS.findall(re.sub(r"'s\b", "", searchable(value)))
    kept = tuple(word for word in words if word not in LEGAL_FORMS and len(word) > 1)
    return kept or tuple(words)


class Register:
    """Known people or firms by their words, so that another form of a name finds its owner."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], int] = {}
        self._by_last: dict[str, set[int]] = {}
        self._by_first: dict[str, set[int]] = {}
        self._by_handle: dict[str, set[int]] = {}

    def add(self, words: tuple[str, ...], owner: int) -> None:
        if not words:
            return
        self._by_words.setdefault(words, owner)
        self._by_first.setdefault(words[0], set()).add(owner)
        self._by_last.setdefault(words[-1], set()).add(owner)
        for handle in handles(words):
            self._by_handle.setdefault(handle, set()).add(owner)

    def person(self, words: tuple[str, ...]) -> int | None:
        """The owner of the name in this form, if there is exactly one."""
        exact = self._by_words.get(words)
        if exact is not None or not words:
            return exact
        if len(words) == 1:
            return _only(self._by_last.get(words[0], set()) | self._by_first.get(words[0], set()))
        fitting = self._by_last.get(words[-1], set())
        initial = words[0][0]
        same_initial = {
            owner
            for known, owner in self._by_words.items()
            if owner in fitting and len(known) > 1 and known[-1] == words[-1] and known[0][0] == initial
        }
        short = len(words[0]) == 1
        compatible = {
            owner
            for known, owner in self._by_words.items()
            if owner in same_initial and (short or len(known[0]) == 1 or known[0] == words[0])
        }
        return _only(compatible)

    def firm(self, words: tuple[str, ...]) -> int | None:
        exact = self._by_words.get(words)
        if exact is not None or not words:
            return exact
        return _only({
            owner
            for known, owner in self._by_words.items()
            if len(known) != len(words) and (known[: len(words)] == words or words[: len(known)] == known)
        })  # fmt: skip

    def handle(self, text: str) -> int | None:
        """The owner of an e-mail local part, a user name, or a firm's domain label."""
        return _only(self._by_handle.get(re.sub(r"[^a-z]", "", searchable(text)), set()))


def handles(words: tuple[str, ...]) -> Iterable[str]:
    """Forms in which a name stands in user names, letters only."""
    first, last = words[0], words[-1]
    if len(words) == 1:
        return (first,) if len(first) > 2 else ()
    forms = {first + last, last + first, "".join(words)}
    if len(last) > 2:
        forms |= {first[0] + last, last + first[0], last}
    if len(first) > 2:
        forms |= {first + last[0], first}
    if len(words) > 2:
        forms.add("".join(word[0] for word in words[:-1]) + last)
    return forms


def _only(owners: set[int]) -> int | None:
    return next(iter(owners)) if len(owners) == 1 else None
