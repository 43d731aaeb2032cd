"""Dates of birth, by their label. Other dates stay."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    rf"(?:\d{{1,4}}[-/. ]\d{{1,2}}[-/. ]\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{MONTH}\.?,?[ -]\d{{2,4}}|"
    rf"{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
LABELLED = re.compile(
    rf"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth[ _-]?da(?:te|y)|born(?: on)?|geburtsdatum|geboren am|"
    rf"date de naissance|né(?:e)? le|fecha de nacimiento)"
    rf"[\"')]{{0,2}}\s{{0,3}}[:=]?\s{{0,3}}[\"']?(?P<value>{DATE})(?!\d)",
    re.IGNORECASE,
)


def recognizer() -> Rules:
    return Rules(
        "date of birth",
        [Rule(entity="DATE_OF_BIRTH", pattern=LABELLED, score=0.95, reason="stands after a label for date of birth")],
    )
