"""Places on earth in figures: GPS coordinates, geo URIs, plus codes."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, after

DECIMAL = re.compile(
    r"(?<![\w.-])(?P<value>[-+]?(?:[0-8]?\d|90)\.\d{4,10}°?(?: ?[NS])?,? {0,2}"
    r"[-+]?(?:1[0-7]\d|\d{1,2}|180)\.\d{4,10}°?(?: ?[EWO])?)(?![\w.])"
)
DEGREES = re.compile(
    r"(?<![\w.])(?P<value>\d{1,2}° ?\d{1,2}['′’] ?(?:\d{1,2}(?:\.\d{1,4})?[\"″”] ?)?[NS],? {0,2}"
    r"\d{1,3}° ?\d{1,2}['′’] ?"
    r"(?:\d{1,2}(?:\.\d{1,4})?[\"″”] ?)?[EWO])(?!\w)"
)
SINGLE = re.compile(r"(?<![\w.-])(?P<value>[-+]?\d{1,3}\.\d{4,10})(?![\w.])")
PLUS_CODE = re.compile(r"(?<!\w)(?P<value>[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3})(?!\w)")


def recognizer() -> Rules:
    return Rules(
        "coordinates",
        [
            Rule(entity="COORDINATES", pattern=DECIMAL, score=0.8, reason="has the form of coordinates",
                 check=lambda value, _: "," in value or " " in value.strip()),
            Rule(entity="COORDINATES", pattern=DEGREES, score=0.9, reason="has the form of coordinates"),
            Rule(entity="COORDINATES", pattern=SINGLE, score=0.75, reason="stands after a label for coordinates",
                 check=after(r"lat(?:itude)?\b|lon(?:g(?:itude)?)?\b|lng\b|gps\b", 16)),
            Rule(entity="COORDINATES", pattern=PLUS_CODE, score=0.7, reason="has the form of a plus code"),
        ],
    )  # fmt: skip
