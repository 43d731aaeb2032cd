"""From a plan to the edits of one passage: where, and with which of a stand-in's three shapes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sanitization.policies.matching import Matcher
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Edit, Hidden, Passage, PassageKind, Plan

NOBODY = "Redacted"


def edits_for(
    passage: Passage, spans: Sequence[tuple[int, int, int]], plan: Plan, matcher: Matcher[Hidden]
) -> list[Edit]:
    """Edits sorted by start, never overlapping. `spans`: (start, end, index into plan.hidden)."""
    text = passage.text
    kept = _kept(plan.kept)
    if passage.kind is PassageKind.IDENTITY:
        return _whole(passage, spans, plan, matcher)
    wanted = [
        (start, end, index)
        for start, end, index in spans
        if 0 <= start < end <= len(text) and normalise(text[start:end]) not in kept
    ]
    wanted.extend((match.start, match.end, match.index) for match in matcher.find(text))
    edits = [
        Edit(start=start, end=end, replacement=_shaped(plan.hidden[index], passage.kind))
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


def _shaped(hidden: Hidden, kind: PassageKind) -> str:
    if kind in (PassageKind.PROSE, PassageKind.CELL):
        return hidden.stand_in
    if kind is PassageKind.NUMBER:
        return hidden.number
    return hidden.slug
