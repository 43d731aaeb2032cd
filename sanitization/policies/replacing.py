"""From a plan to the edits of one passage: where, and with which of a stand-in's three shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sanitization.policies.matching import Matcher
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Edit, Hidden, Passage, PassageKind, Plan

NOBODY = "Redacted"
_DOTTED = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)+")  # "block.chars" holds the words of a declared "block chars"
_CALLED_A_PROJECT = re.compile(r"\bproject[ \u00a0][\"“']?$", re.IGNORECASE)
_PATH_BEFORE, _PATH_BEHIND = frozenset("/\\_@"), frozenset("/\\_")
_NO_IDENTIFIER = re.compile(r"\W")


def edits_for(
    passage: Passage, spans: Sequence[tuple[int, int, int]], plan: Plan, matcher: Matcher[Hidden]
) -> list[Edit]:
    """Edits sorted by start, never overlapping. `spans`: (start, end, index into plan.hidden)."""
    text = passage.text
    if passage.kind is PassageKind.IDENTITY:
        return _whole(passage, spans, plan, matcher)
    wanted: list[tuple[int, int, int]] = []
    if spans:
        kept = _kept(plan.kept)
        wanted = [
            (start, end, index)
            for start, end, index in spans
            if 0 <= start < end <= len(text) and normalise(text[start:end]) not in kept
        ]
    wanted += [(match.start, match.end, match.index) for match in matcher.find(text)]
    edits = [
        Edit(start=start, end=end, replacement=_shaped(plan.hidden[index], passage, start, end))
        for start, end, index in _joined(wanted)
    ]
    return [edit for edit in edits if edit.replacement != text[edit.start : edit.end]]


@lru_cache(maxsize=8)
def _kept(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(normalise(value) for value in values)


def _whole(passage: Passage, spans: Sequence[tuple[int, int, int]], plan: Plan, matcher: Matcher[Hidden]) -> list[Edit]:
    text = passage.text
    value = normalise(text)
    if not value or value in _kept(plan.kept) or value == normalise(NOBODY):
        return []
    same = [index for start, end, index in spans if text[start:end].strip() == text.strip()]
    same.extend(match.index for match in matcher.find(text) if text[match.start : match.end].strip() == text.strip())
    replacement = plan.hidden[same[0]].stand_in if same else NOBODY
    return [] if replacement == text else [Edit(start=0, end=len(text), replacement=replacement)]


def _joined(wanted: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Overlapping wishes become one over their union, with the stand-in of the longest."""
    if len(wanted) < 2:
        return wanted
    joined: list[tuple[int, int, int, int]] = []
    for start, end, index in sorted(wanted, key=lambda wish: (wish[0], -wish[1])):
        if joined and start < joined[-1][1]:
            first, last, longest, length = joined[-1]
            if end - start > length:
                longest, length = index, end - start
            joined[-1] = (first, max(last, end), longest, length)
        else:
            joined.append((start, end, index, end - start))
    return [(start, end, index) for start, end, index, _ in joined]


def _shaped(hidden: Hidden, passage: Passage, start: int, end: int) -> str:
    """The stand-in, with something between its number and a number that follows: "Blackwood2024"."""
    made = _in_its_shape(hidden, passage, start, end)
    runs_on = made[-1:].isdigit() and passage.text[end : end + 1].isdigit() and passage.kind is not PassageKind.NUMBER
    return f"{made}{'_' if passage.kind is PassageKind.CODE else '-'}" if runs_on else made


def _in_its_shape(hidden: Hidden, passage: Passage, start: int, end: int) -> str:
    if passage.kind in (PassageKind.PROSE, PassageKind.CELL):
        if hidden.entity == "PROJECT" and _CALLED_A_PROJECT.search(passage.text[max(0, start - 12) : start]):
            return hidden.stand_in.removeprefix("Project ")
        if not _is_in_a_path(passage.text, start, end):
            return hidden.stand_in
        return hidden.slug.replace("-", "_") if "_" in passage.text[max(0, start - 1) : end + 1] else hidden.slug
    if passage.kind is PassageKind.NUMBER:
        return hidden.number
    if passage.kind is PassageKind.CODE:
        return _in_code(hidden, passage.text, start, end)
    return hidden.slug


def _is_in_a_path(text: str, start: int, end: int) -> bool:
    """Whether a word is a piece of an address, a path or an identifier, which would break at a space."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return " " not in text[start:end] and (before in _PATH_BEFORE or behind in _PATH_BEHIND)


def _in_code(hidden: Hidden, text: str, start: int, end: int) -> str:
    """Words stay words inside quotes; an identifier, or a piece of one, becomes an identifier wherever it stands.

    Quotes do not tell strings from code in every language ("{name}" in a template, the lifetime 'a of Rust).
    """
    value = text[start:end]
    if not value.replace("$", "").isidentifier():
        if any(text.count(quote, 0, start) % 2 for quote in "\"'`"):
            return hidden.stand_in if " " in value and hidden.stand_in.replace(" ", "").isalnum() else hidden.slug
        if not _DOTTED.fullmatch(value) or "." in hidden.slug:
            return hidden.slug
    made = _NO_IDENTIFIER.sub("_", hidden.slug)
    inside = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    return made if inside or not made[:1].isdigit() else f"_{made}"
