"""What a model took for a firm, a person or a place although it is called a project: "Project Larkspur"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from sanitization.detectors.companies import PROJECT
from sanitization.vocabulary import Span


def settled(text: str, spans: Sequence[Span]) -> list[Span]:
    """`spans`, where names that begin with the word for a project give way to the project's own."""
    projects = {(span.start, span.end) for span in spans if span.entity == "PROJECT"}
    return [_given_way(text, span, projects) for span in spans] if projects else list(spans)


def _given_way(text: str, span: Span, projects: Set[tuple[int, int]]) -> Span:
    if span.entity not in ("PERSON", "ORGANIZATION", "LOCATION"):
        return span
    called = PROJECT.match(text, span.start)
    is_one = called is not None and called.end("value") == span.end and called.span("value") in projects
    return replace(span, start=called.start("value")) if called is not None and is_one else span
