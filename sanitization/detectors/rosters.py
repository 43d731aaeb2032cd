"""Speakers of chats and names in lists of people, where the others of the same list are known to be people.

"marek: deploy at 4?" / "gil: fine": who speaks beside people is one. "Present: Salma (chair), Dieter, Rain": who is
counted among people is one. A name found so is found again in the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sanitization.detectors.labelled_names import NO_NAMES
from sanitization.detectors.titles import JOB
from sanitization.policies.common_words import NOTED
from sanitization.policies.entities import ACRONYMS, GENERIC_FIRMS, STRUCTURAL, TECHNOLOGIES, VISIBLE
from sanitization.policies.plain_words import PLAIN
from sanitization.policies.word_lists import listed
from sanitization.vocabulary import Span

NAME = "roster"
SPEAKS, LISTED, CALLED, AGAIN = (
    "speaks among people",
    "is listed among people",
    "is rung at the number",
    "was named as one of the people here",
)
MOST = 400  # speakers and lines that are looked at
_LINE = re.compile(
    r"(?:^|(?<=\n))[ \t>]{0,4}(?:[-*•][ \t])?"
    r"(?:\[[^\]\n]{3,24}\][ \t]?|\(?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\)?[ \t])?"
    r"@?(?P<who>[^\W\d_][\w.'’-]{1,24}(?: [^\W\d_][\w.'’-]{0,24}){0,2})(?: \[[\d:. apmAPM]{4,12}\])?"
    r"(?: [^\w\s:]{1,4})?: ?(?=\S)"
)
_LIST = re.compile(
    r"(?:^|(?<=[\s.;|(]))(?i:present|in attendance|attending|attended|attendees|participants|apologies|absent|panel|"
    r"crew|team|reviewers|referees|witnesses|authors|speakers|readers|trustees|volunteers|organisers|organizers|staff|"
    r"members|players|squad|on call|cc)[ \t]?(?:\([^)\n]{1,24}\))?:[ \t]{1,3}(?P<names>[^\n;|]{3,300})"
)
_END = re.compile(r"(?<=[^\W\d_]{3})\.(?:\s|$)|(?<=\))\.(?:\s|$)")
_ITEM = re.compile(r"[^,&()]+(?:\([^)]{0,60}\)?)?")
_AND = re.compile(r"(?:^|\s)(?:and|und|et|y)\s")
_LISTED = re.compile(r"[A-Z\u00c0-\u00de][\w'’-]{1,24}(?: (?:[A-Z\u00c0-\u00de][\w'’-]{0,24}|[A-Z]\.)){0,2}")
_NOBODY = (
    NO_NAMES
    | NOTED
    | STRUCTURAL
    | TECHNOLOGIES
    | ACRONYMS
    | GENERIC_FIRMS
    | listed("""
        q a q1 q2 rep bot system nb ps update info warn warning error debug todo done doing blocked blockers yesterday
        today tomorrow question answer next steps action actions summary result results outcome reason reminder agenda
        topic thread channel all both host guest interviewer interviewee moderator reporter analyst caller seller buyer
        tenant landlord user assistant finance legal sales marketing operations engineering support security board
        procurement facilities product design research management key notes item items plan fix cause impact
        by its title name date signature pro con pros cons before after input output old new
        timeline owner deadline place where when who what why how
    """)
)  # fmt: skip
# "ring Gorka on 0171 ..."
_RUNG = re.compile(
    r"\b(?i:ring|rang|call|called|phone|phoned|text|message|contact|reach|e-?mail|ask for|"
    r"speak to|mobile of|number for)[ ]"
    r"(?P<who>[A-Z\u00c0-\u00de][\w'’-]{1,24}(?: [A-Z\u00c0-\u00de][\w'’-]{1,24})?)[ ,:(]{1,3}(?:on |at |via )?$"
)
FEWEST_TURNS, WORDS_OF_A_TURN = 4, 4  # of a conversation
_HANDLE = re.compile(r"[._\d-]")
LOOK_BACK = 80  # characters before a number
_JOB = re.compile(JOB, re.IGNORECASE)


def named(text: str, spans: Sequence[Span]) -> list[Span]:
    """People beside those of `spans`, not overlapping them. Linear in the text."""
    people = {at for span in spans if span.entity in ("PERSON", "USERNAME") for at in range(span.start, span.end)}
    found = [*_called(text, spans)]
    if ": " in text:
        found += [*_talk(text)] if "\n" in text else []
        if people:
            found += [*_speakers(text, people), *_lists(text, people)]
    if not found:
        return []
    taken = {at for span in spans if span.entity not in VISIBLE for at in range(span.start, span.end)}
    kept: dict[tuple[int, int], str] = {}
    for start, end, reason in [*found, *_again(text, found)]:
        if start not in taken and end - 1 not in taken:
            kept.setdefault((start, end), reason)
    return [
        Span(start=start, end=end, entity=_kind(text[start:end]), score=0.6, detectors=(NAME,), reason=reason)
        for (start, end), reason in kept.items()
    ]


def _kind(value: str) -> str:
    return "USERNAME" if "_" in value or any(map(str.isdigit, value)) else "PERSON"


def _speakers(text: str, people: set[int]) -> Iterator[tuple[int, int, str]]:
    """Those that speak where most of the others are known as people."""
    lines = [match for _, match in zip(range(MOST), _LINE.finditer(text), strict=False)]
    known = {line["who"] for line in lines if line.start("who") in people and line.end("who") - 1 in people}
    others = {line["who"] for line in lines} - known
    if not known or len(others) > len(known):
        return
    for line in lines:
        if line["who"] in others and not _is_nobody(line["who"]):
            yield *line.span("who"), SPEAKS


def _talk(text: str) -> Iterator[tuple[int, int, str]]:
    """Those that speak in turn, each more than once, where hardly anything else is written: no key of a file does."""
    lines = [match for _, match in zip(range(MOST), _LINE.finditer(text), strict=False)]
    turns = Counter(line["who"] for line in lines)
    others = text.count("\n") + 1 - len(lines)
    if len(lines) < FEWEST_TURNS or len(turns) < 2 or others > len(lines) or len(turns) * 2 > len(lines) + 1:
        return
    words = text.count(" ") + text.count("\n")
    if words < len(lines) * WORDS_OF_A_TURN:
        return
    for line in lines:
        who = line["who"]
        if " " not in who and (who[0].isupper() or _HANDLE.search(who)) and not _is_nobody(who):
            yield *line.span("who"), SPEAKS


def _lists(text: str, people: set[int]) -> Iterator[tuple[int, int, str]]:
    for _, match in zip(range(MOST), _LIST.finditer(text), strict=False):
        start, names = match.start("names"), match["names"]
        stop = _END.search(names)
        items = list(_items(names[: stop.start() + 1] if stop else names))
        if not any(start + first in people for first, _ in items):
            continue
        for first, last in items:
            value = names[first:last]
            if _LISTED.fullmatch(value) and not _is_nobody(value):
                yield start + first, start + last, LISTED


def _called(text: str, spans: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Who is rung at the number behind the name."""
    for span in spans:
        if span.entity in ("PHONE_NUMBER", "EMAIL_ADDRESS"):
            match = _RUNG.search(text, max(0, span.start - LOOK_BACK), span.start)
            if match is not None and not _is_nobody(match["who"]):
                yield *match.span("who"), CALLED


def _items(names: str) -> Iterator[tuple[int, int]]:
    """Where the names of a list stand, without what is said of them in brackets."""
    for item in _ITEM.finditer(names):
        said = item[0].partition("(")[0]
        joint = _AND.search(said)
        for part, shift in (
            ((said, 0),) if joint is None else ((said[: joint.start()], 0), (said[joint.end() :], joint.end()))
        ):
            first = item.start() + shift + len(part) - len(part.lstrip())
            value = part.strip(" \t.")
            if value:
                yield first, first + len(value)


def _is_nobody(value: str) -> bool:
    if all(word.casefold() in PLAIN for word in value.split()):
        return True
    return any(word.casefold().strip(".") in _NOBODY for word in value.split()) or _JOB.fullmatch(value) is not None


def _again(text: str, found: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    names = {text[start:end] for start, end, _ in found}
    names = {name for name in names if len(name) > 2}
    if not names or len(names) > MOST:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})(?!\w)")
    for match in pattern.finditer(text):
        yield *match.span(), AGAIN
