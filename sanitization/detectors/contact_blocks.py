"""Blocks of contacts: a name, a job, a firm, an address, telephones, one a line, as in signatures and letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sanitization.detectors.firm_tails import TRADES
from sanitization.detectors.titles import JOB
from sanitization.policies.entities import COARSE_PLACES, VISIBLE
from sanitization.vocabulary import Span

NAME = "contact block"
REASON = "the line between a name and its address or telephone"
SURE = 0.8  # of a place or of a whole name: then it is one
LONGEST_LINE = 60
BEFORE_ADDRESS = 16  # characters: a label, "the corner of"
_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"[\s>|*]{0,40}(?:\?{3}\s{0,8})?")  # of quotes and lists
# A firm is words; a number, a sentence's end or a label's colon is something else.
_FIRM = re.compile(r"[^\W\d_][\w'’.&+-]{0,40}(?:,? (?:[\w'’.+-]{1,40}|&)){0,5}")
_SENTENCE = re.compile(r"[^.]{3}\.$|[!?:;]$|\d{3}")
_JOB = re.compile(
    rf"(?:(?:deputy|assistant|associate|vice|interim|acting|regional|global|group|joint) )*"
    rf"(?:head|director|manager|president|chair|vp|lead|leader|secretary|officer|dean|partner) (?:of|for)\b|"
    rf"(?:{JOB})$",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"\b(?:thanks?|you|regards|sincerely|cheers|greetings|wishes|gr[üu](?:ß|ss)en?|cordialement|saludos)\b", re.I
)
_REACHED_BY = re.compile(
    r"(?:tel|telephone|phone|ph|office|desk|direct|fax|mobile|cell|e-?mail|web|website|[tfme])\b[.:]", re.IGNORECASE
)
_REACHES = frozenset({"STREET_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS", "URL", "URL_INTERNAL", "POST_CODE"})
_ADDRESSEE = re.compile(
    r"(?P<who>[^\W\d_](?:[^\W\d_]|['’&-]){1,30}(?: (?:[^\W\d_]|['’&.-]){1,30}){0,2}), (?=\d{1,5} (?:\d{1,4} )?[^\W\d_])"
)
# "Rose Cottage" begins an address and is none of a firm.
_HOUSES = re.compile(
    r"\b(?:cottage|house|farm|barn|lodge|villa|hall|mill|manor|court|tower|building|block|floor|level|mews|gardens|"
    r"apt|apartment|suite|unit|flat|room|box|haus|hof|hus|maison|résidence|casa|palazzo|edificio|uss|usns|usnv|uscgc)\b",
    re.IGNORECASE,
)
_FIRM_END = re.compile(
    r"\b(?:trust|group|bank|partners|associates|holdings?|foundation|society|council|university|college|school|clinic|"
    r"hospital|agency|services|solutions|systems|consulting|engineering|logistics|limited|ltd|inc|gmbh|llc)\.?$",
    re.IGNORECASE,
)


# The last line of a signature, with nothing behind it, says by its last word what it is.
_TRADED = re.compile(rf"[^\W\d_] (?=[A-Z])(?i:{TRADES})$|{_FIRM_END.pattern}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int


def settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans`, with firms told by their line in a block of contacts. Linear in the text."""
    spans = [piece for span in spans for piece in _addressee(text, span)]
    if "\n" not in text or not any(span.entity == "PERSON" for span in spans):
        return spans
    lines = [line for match in _LINE.finditer(text) for line in _said(match)]
    ordered = sorted(spans, key=lambda span: span.start)
    starts = [span.start for span in ordered]
    firms: list[_Line] = []
    for before, line, after in zip(_names_above(text, lines, ordered, starts), lines, [*lines[1:], None], strict=False):
        if before is None or (firms and firms[-1] == before):
            continue
        if after is None:
            if _TRADED.search(text, line.start, line.end) and _may_be_firm(text, line, ordered, starts):
                firms.append(line)
            continue
        if _may_be_firm(text, line, ordered, starts) and (
            text[after.start : after.end] == text[before.start : before.end] or _reaches(text, after, ordered, starts)
        ):
            firms.append(line)
    return _told(text, spans, firms) if firms else spans


def _addressee(text: str, span: Span) -> list[Span]:
    """Who stands before the number ("Nordwind, 12 Mill Lane") is there, unless it is the name of the house."""
    guessed = span.entity == "STREET_ADDRESS" and span.detectors != ("street address",)
    first = _ADDRESSEE.match(text, span.start, span.end) if guessed else None
    if first is None or _HOUSES.search(first["who"]) or first["who"].casefold() in COARSE_PLACES:
        return [span]
    return [
        replace(span, end=first.end("who"), entity="ORGANIZATION", reason="stands before an address"),
        replace(span, start=first.end()),
    ]


def _said(match: re.Match[str]) -> list[_Line]:
    """A line without white space and quote marks around it; none where nothing is left."""
    marks = _MARKS.match(match[0])
    start = match.start() + (marks.end() if marks else 0)
    end = match.start() + len(match[0].rstrip())
    return [_Line(start, end)] if start < end else []


def _names_above(
    text: str, lines: Sequence[_Line], ordered: Sequence[Span], starts: Sequence[int]
) -> list[_Line | None]:
    """For each line the name that the line before holds, alone, or the one above a line that holds a job alone."""
    found: list[_Line | None] = [None]
    for place, line in enumerate(lines[:-1]):
        if _is_whole(line, "PERSON", ordered, starts):
            found.append(line)
        else:
            job = _is_whole(line, "TITLE", ordered, starts) or _JOB.match(text, line.start, line.end)
            found.append(found[place] if job else None)
    return found


def _near(line: _Line, ordered: Sequence[Span], starts: Sequence[int]) -> Sequence[Span]:
    """Spans that begin in the line."""
    return ordered[bisect_left(starts, line.start) : bisect_left(starts, max(line.end, line.start + 1))]


def _is_whole(line: _Line, entity: str, ordered: Sequence[Span], starts: Sequence[int]) -> bool:
    return any(
        span.entity == entity and span.start <= line.start + 6 and span.end >= line.end - 1
        for span in _near(line, ordered, starts)
    )


def _may_be_firm(text: str, line: _Line, ordered: Sequence[Span], starts: Sequence[int]) -> bool:
    said = text[line.start : line.end]
    if len(said) > LONGEST_LINE or _SENTENCE.search(said) or _POLITE.search(said) or _FIRM.fullmatch(said) is None:
        return False
    if (
        _JOB.match(said)
        or said.casefold() in COARSE_PLACES
        or (_HOUSES.search(said) and not _FIRM_END.search(said))
        or _REACHED_BY.match(said)
    ):
        return False
    for span in _near(line, ordered, starts):
        whole = span.end >= line.end - 1 and span.start <= line.start + 1
        if span.entity == "TITLE" and whole:
            return False
        if span.entity in ("LOCATION", "PERSON") and whole and span.score >= SURE and not _one_word(said, span):
            return False
        if span.entity in _REACHES and span.end <= line.end:
            return False
    return True


def _one_word(said: str, span: Span) -> bool:
    """A surname alone below a whole name is a firm more often than another person."""
    return span.entity == "PERSON" and " " not in said


def _reaches(text: str, line: _Line, ordered: Sequence[Span], starts: Sequence[int]) -> bool:
    """The line begins with where somebody is reached; an address may have begun with the firm's line."""
    if any(
        span.entity in _REACHES and span.start <= line.start + BEFORE_ADDRESS for span in _near(line, ordered, starts)
    ):
        return True
    if _REACHED_BY.match(text, line.start):
        return True
    place = bisect_left(starts, line.start)
    return any(
        span.entity == "STREET_ADDRESS" and span.end > line.start + 3 for span in ordered[max(0, place - 4) : place]
    )


def _told(text: str, spans: Sequence[Span], firms: Sequence[_Line]) -> list[Span]:
    """Guesses within a firm's line go, an address that begins with it begins behind it."""
    ends = [line.end for line in firms]
    kept: list[Span] = []
    for span in spans:
        place = bisect_left(ends, span.start + 1)
        line = firms[place] if place < len(firms) and firms[place].start < span.end else None
        if line is None or span.entity in VISIBLE:
            kept.append(span)
        elif span.end > line.end + 1 and span.start >= line.start - 1:
            behind = text[line.end : span.end]
            kept.append(replace(span, start=span.end - len(behind.lstrip(" \t\r\n,>|*"))))
    kept.extend(
        Span(start=line.start, end=line.end, entity="ORGANIZATION", score=0.7, detectors=(NAME,), reason=REASON)
        for line in firms
    )
    return kept
