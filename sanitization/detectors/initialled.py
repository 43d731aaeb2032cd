"""Initials where a paper says that it was initialled: "Initialled: P.M. / A.K."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sanitization.detectors.patterns import Finder
from sanitization.detectors.stretches import matches, need

NAME = "initials"
_INITIALS = r"[A-Z]\.(?:[ -]?[A-Z]\.){1,3}"
SIGNED = re.compile(
    r"\b(?:[Ii]nitial(?:l?ed|s)|INITIAL(?:L?ED|S)|[Pp]araphed|[Ii]nit\.)(?i: by)?[ \t]{0,3}[:=]?[ \t]{1,4}"
    rf"(?P<all>{_INITIALS}(?:[ ]?(?:[/,;&|]|and)[ ]?{_INITIALS}){{0,7}})"
)
_EACH = re.compile(_INITIALS)
_NEED = need(SIGNED)


def _found(text: str) -> Iterator[tuple[str, int, int]]:
    for signed in matches(SIGNED, text, _NEED):
        for each in _EACH.finditer(text, *signed.span("all")):
            yield "PERSON", each.start(), each.end()


def recognizer() -> Finder:
    return Finder(NAME, ("PERSON",), _found, score=0.85, reason="stands where a paper was initialled")
