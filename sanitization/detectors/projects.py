"""What a model took for a firm, a person or a place although it is called a project: "Project Larkspur"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sanitization.vocabulary import Span

_CALLED = re.compile(r"(?:the )?(?:project|operation|programme|deal|code ?name)[ :]{1,2}[\"“']?", re.IGNORECASE)


def settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans`, where names that begin with the word for a project give way to the project's own."""
    ends = {span.end: span.start for span in spans if span.entity == "PROJECT"}
    return [_given_way(text, span, ends.get(span.end, span.start)) for span in spans]


def _given_way(text: str, span: Span, start: int) -> Span:
    guessed = span.entity in ("PERSON", "ORGANIZATION", "LOCATION")
    return replace(span, start=start) if guessed and _CALLED.fullmatch(text, span.start, start) else span
