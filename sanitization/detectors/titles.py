"""Titles before names. Visible by policy."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules

TITLE = re.compile(
    r"(?<![\w.])(?P<value>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Hon|Capt|Col|Sgt|Lt|Herr|Frau|"
    r"Mme|Mlle|Madame|Monsieur|Se[ñn]ora?|Sra?|Don|Do[ñn]a|Drs|Ing|Dipl\.-Ing|Mag)\.?)(?=[ \u00a0]+"
    r"(?:[A-Z\u00c0-\u00de\u0100-\u024f][\w'’-]|[A-Z]\.))"
)
# At the head of a name that a model found, to be left out of it.
LEADING = re.compile(
    r"(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|hon|herr|frau|mme|mlle|madame|"
    r"monsieur)\.?[ \u00a0]+)+",
    re.IGNORECASE,
)


def recognizer() -> Rules:
    return Rules("titles", [Rule(entity="TITLE", pattern=TITLE, score=0.7, reason="stands before a name")])
