"""Firms told by the words around them, where a model took a name of one word for a person or a place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from sanitization.vocabulary import Span

REASON = "the words around it are said of firms"
# A place is one where the model is sure; "our London office" and "worked at Leeds" speak of places.
SURE_PLACE = 0.75
LOOK_BACK, LOOK_AHEAD = 48, 64
MOST_WORDS = 3
_JOINED = re.compile(r"(?:, | of | at )(?=[A-Z\d])")
_BEFORE = re.compile(
    r"\b(?:(?:CEO|CFO|CTO|COO|chair(?:man|woman)?|(?:co-?)?founders?|shareholders?|employees?|customers?|clients?|"
    r"subsidiar(?:y|ies)|acquisition|takeover|vice president|managing director) (?:of|at)|"
    r"(?:work(?:s|ed|ing)?|jobs?|positions?|role|career|intern(?:ship|ed)?|employed|hired) (?:at|for|by|with)|"
    r"(?:supplier|vendor|contractor|employer|company|firm|start-?up),?) $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:['’]s)? (?:head )?(?:"
    r"headquarters|HQ|shareholders|shares|stock|subsidiar(?:y|ies)|customer (?:service|support)|employees|website|"
    r"annual report|press release|spokes(?:man|woman|person)|"
    r"offices? (?:is|are) (?:at|in|on)|"
    r"(?:is|was) (?:founded|headquartered|incorporated|acquired|the brainchild of)|"
    r"(?:is|was) an? (?:[\w-]+ ){0,3}(?:company|firm|start-?up|agency|charity|non-?profit|501\(c\)|bank|supplier|"
    r"vendor|manufacturer|subsidiary|provider|consultancy|retailer|wholesaler|insurer|distributor))\b",
    re.IGNORECASE,
)


def retyped(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans`, with guesses that the words around them call a firm turned into ORGANIZATION."""
    whole = {span.start: span.end for span in spans if span.entity == "PERSON" and " " in text[span.start : span.end]}
    spans = [_without_person(text, span, whole) for span in spans]
    people = frozenset(whole.values())
    return [
        replace(span, entity="ORGANIZATION", reason=f"{span.reason}; {REASON}")
        if _is_firm(text, span, people)
        else span
        for span in spans
    ]


def _without_person(text: str, firm: Span, whole: Mapping[int, int]) -> Span:
    """A whole name before a firm is a person's ("Ana Quint, Birch Ltd"). whole: start -> end of whole names."""
    end = whole.get(firm.start) if firm.entity == "ORGANIZATION" else None
    joint = _JOINED.match(text, end, firm.end) if end is not None else None
    return firm if joint is None else replace(firm, start=joint.end())


def _is_firm(text: str, span: Span, people: AbstractSet[int]) -> bool:
    """people: where whole names end."""
    if span.entity == "PERSON":
        # "a job for Walt Quint": whole names are people's.
        if " " in text[span.start : span.end]:
            return False
    elif span.entity != "LOCATION" or span.score >= SURE_PLACE or text.count(" ", span.start, span.end) >= MOST_WORDS:
        return False
    # "Ana Quint of Nordwind"
    of = span.entity == "PERSON" and text.startswith((" of ", " at "), span.start - 4) and span.start - 4 in people
    return (
        of
        or _BEHIND.match(text, span.end, span.end + LOOK_AHEAD) is not None
        or _BEFORE.search(text, max(0, span.start - LOOK_BACK), span.start) is not None
    )
