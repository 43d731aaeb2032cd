"""Dates, in figures and in words. Visible by policy: they are needed to read a text, and shifting them is a choice."""

from __future__ import annotations

import re

from sanitization.detectors.birth_dates import MONTH
from sanitization.detectors.patterns import Rule, Rules

TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z| ?[AaPp]\.?[Mm]\.?|[+-]\d{2}:?\d{2})?)?"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1[6-9]|20)\d{2}"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ISO = re.compile(
    rf"(?<![\w./-])(?P<value>{YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01]){TIME})(?![\w]|[-/.]\d)"
)
FIGURES = re.compile(
    rf"(?<![\w./,-])(?P<value>(?:0?[1-9]|[12]\d|3[01])(?P<mark>[-/.])(?:0?[1-9]|[12]\d|3[01])(?P=mark)(?:{YEAR}|\d{{2}}){TIME})"
    r"(?![\w]|[-/.]\d)"
)
WORDS = re.compile(
    rf"(?<![\w])(?P<value>(?:(?:{DAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?),? )?(?:the )?"
    rf"(?:{ORDINAL}(?: day)?(?: of)?[ -](?:{MONTH})\.?(?:,?[ -](?:{YEAR}|['’]\d{{2}}))?|"
    rf"(?:{MONTH})\.? {ORDINAL}(?!\d|:)(?:,? {YEAR})?|(?:{MONTH})\.?,? {YEAR}){TIME})(?!\w)",
    re.IGNORECASE,
)
WEEKDAY = re.compile(rf"\b(?P<value>(?:last |next |this )?{DAY})s?\b")
YEAR_ALONE = re.compile(
    r"\b(?:in|since|until|till|from|by|before|after|during|of|around|to|and|year|late|early|mid|summer|winter|spring|autumn|fall|"
    r"an?|the|our|its|their|your|this|that|fy|q[1-4])"
    r"(?: of)?[ -](?P<value>(?:19|20)\d{2})(?![\w%/:-]|[.,]\d| (?:units?|people|shares?|items?|rows?|employees|times))",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"[(\[](?P<value>(?:19|20)\d{2})[)\]]")
_MAY = re.compile(r"\d{1,2} may\b|\bmay \d", re.IGNORECASE)


def _is_a_date(value: str, match: re.Match[str]) -> bool:
    """Versions and amounts look like dates; "5 may" may be a verb."""
    before = match.string[max(0, match.start() - 12) : match.start()].casefold()
    if before.rstrip(" :").endswith(("version", "ver", "rev", "release", "section", "clause", "v")):
        return False
    return not _MAY.search(value) or "May" in value or "MAY" in value


def recognizer() -> Rules:
    found = [
        (ISO, 0.8, "has the form of a date"),
        (FIGURES, 0.7, "has the form of a date"),
        (WORDS, 0.8, "a date in words"),
        (WEEKDAY, 0.5, "a day of the week"),
        (YEAR_ALONE, 0.5, "a year"),
        (BRACKETED, 0.45, "a year"),
    ]
    return Rules(
        "dates",
        [
            Rule(entity="DATE_TIME", pattern=pattern, score=score, reason=reason, check=_is_a_date)
            for pattern, score, reason in found
        ],
    )
