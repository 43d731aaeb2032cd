"""From what many detectors said about one passage to spans that do not overlap."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sanitization.policies.entities import VISIBLE
from sanitization.vocabulary import Span

CONFIDENT = 0.5
EACH_MORE_VOTE = 0.05
NEAR = 4  # names that begin within one name
_ONE_MORE = re.compile(r"[ \u00a0][^\W\d_]+")
_ONE_NAME = re.compile(r"[^\W\d_][^\n,;:()/|<>@]{3,80}")


def resolve(spans: Sequence[Span], text: str = "") -> list[Span]:
    """Spans in order of place, none overlapping; nothing that a detector wants hidden is left uncovered.

    What is to be hidden wins over what stays visible, confident over doubtful, longer over shorter.
    A loser keeps the part that the winner does not cover, without the white space at its ends where `text` is given;
    its vote is counted for the winner.
    """
    found = [span for span in spans if span.end > span.start]
    ranked = sorted([*found, *_run_on(found, text)], key=_rank)
    taken: list[Span] = []
    voters: dict[tuple[int, int], list[Span]] = {}
    for span in ranked:
        clashing = _clashes(taken, span)
        for winner in clashing:
            voters[(winner.start, winner.end)].append(span)
        pieces: Iterable[Span] = [span] if not clashing else _rest(span, clashing, text)
        for piece in pieces:
            taken.insert(bisect_left([other.start for other in taken], piece.start), piece)
            voters[(piece.start, piece.end)] = [piece]
    return [_with_votes(span, voters[(span.start, span.end)]) for span in taken]


def _run_on(spans: Sequence[Span], text: str) -> Iterator[Span]:
    """Names of people that share words are one name: "Rosa Quint" and "Quint Marlow" of "Rosa Quint Marlow".

    So is a known surname right behind a name.
    """
    people = sorted({(span.start, span.end): span for span in spans if span.entity == "PERSON"}.items())
    for at, ((start, end), span) in enumerate(people):
        for (other_start, other_end), other in people[at + 1 : at + 1 + NEAR]:
            follows = (
                other_start == end + 1 and "known" in other.detectors and _ONE_MORE.fullmatch(text, end, other_end)
            )
            shares = start < other_start < end < other_end
            if (shares or follows) and _ONE_NAME.fullmatch(text, start, other_end):
                names = tuple(dict.fromkeys((*span.detectors, *other.detectors)))
                yield replace(span, end=other_end, score=min(span.score, other.score), detectors=names)


def _rank(span: Span) -> tuple[bool, bool, int, bool, float, int]:
    # What is called a project is one, however much its name reads like somebody's.
    other = span.entity != "PROJECT"
    return (span.entity in VISIBLE, span.score < CONFIDENT, span.start - span.end, other, -span.score, span.start)


def _clashes(taken: Sequence[Span], span: Span) -> list[Span]:
    return [other for other in taken if other.start < span.end and span.start < other.end]


def _rest(span: Span, winners: Sequence[Span], text: str) -> list[Span]:
    if span.entity in VISIBLE:
        return []
    open_parts: list[tuple[int, int]] = []
    start = span.start
    for winner in winners:
        open_parts.append((start, winner.start))
        start = max(start, winner.end)
    open_parts.append((start, span.end))
    trimmed = [_trimmed(text, *part) for part in open_parts]
    return [replace(span, start=start, end=end) for start, end in trimmed if end - start > 1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start : start + 1].isspace():
        start += 1
    while start < end and text[end - 1 : end].isspace():
        end -= 1
    return start, end


def _with_votes(span: Span, votes: Sequence[Span]) -> Span:
    same = [vote for vote in votes if vote.entity == span.entity]
    names = tuple(dict.fromkeys(name for vote in [span, *same] for name in vote.detectors))
    best = max([span.score, *(vote.score for vote in same)])
    more = EACH_MORE_VOTE * (len(names) - len(span.detectors))
    score = best if best >= 1.0 else min(0.99, best + max(0.0, more))
    return replace(span, score=max(best, score), detectors=names)
