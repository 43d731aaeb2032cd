"""A name that a firm's trade follows is a firm's; a table with near-misses."""

from __future__ import annotations

import pytest

from sanitization.detectors import firm_tails
from sanitization.vocabulary import Span

TABLE = [
    ("the Corrib Groundworks digger", "Corrib", "PERSON", "Corrib Groundworks", "ORGANIZATION"),
    ("signed by Stroud Okafor Solicitors.", "Stroud Okafor", "PERSON", "Stroud Okafor Solicitors", "ORGANIZATION"),
    ("from Polperro Day Boats today", "Polperro", "LOCATION", "Polperro Day Boats", "ORGANIZATION"),
    ("GP at Castle Street Surgery", "Castle", "LOCATION", "Castle Street Surgery", "ORGANIZATION"),
    ("Quint & Mottram Dental Care rang", "Quint", "PERSON", "Quint & Mottram Dental Care", "ORGANIZATION"),
    # Verbs, jobs, other lines, capitals all through, and other names stay what they are.
    ("Rosa Quint works late", "Rosa Quint", "PERSON", "Rosa Quint", "PERSON"),
    ("Rosa Quint Security Manager", "Rosa Quint", "PERSON", "Rosa Quint", "PERSON"),
    ("Rosa Quint\nSecurity", "Rosa Quint", "PERSON", "Rosa Quint", "PERSON"),
    ("ROSA QUINT OAKHAM VETS", "ROSA QUINT", "PERSON", "ROSA QUINT", "PERSON"),
    ("Rosa Quint and Birch Foods", "Rosa Quint", "PERSON", "Rosa Quint", "PERSON"),
    ("Birch Capital and Ostwind Partners", "Birch Capital", "ORGANIZATION", "Birch Capital", "ORGANIZATION"),
    ("in Leeds, Motors are sold", "Leeds", "LOCATION", "Leeds", "LOCATION"),
    ("mail rosa@birch.example Foods", "rosa@birch.example", "EMAIL_ADDRESS", "rosa@birch.example", "EMAIL_ADDRESS"),
]


@pytest.mark.parametrize(("text", "found", "entity", "whole", "kind"), TABLE, ids=[row[0] for row in TABLE])
def test_a_trade_behind_a_name(text: str, found: str, entity: str, whole: str, kind: str) -> None:
    start = text.index(found)
    span = Span(start=start, end=start + len(found), entity=entity, score=0.6, detectors=("x",), reason="guessed")

    [told] = firm_tails.extended(text, [span])

    assert (text[told.start : told.end], told.entity) == (whole, kind)
