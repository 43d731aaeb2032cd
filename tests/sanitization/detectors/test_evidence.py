"""A finding tells the words of its context that spoke for it, and none of the text's own."""

from __future__ import annotations

import re

import pytest

from sanitization.detectors.analyzer import build
from sanitization.vocabulary import Passage, PassageKind
from tests.detection import passages

TOLD = re.compile("“(.+?)”")
LABELS = {"Project"}  # of values in our own passages, "Project Lark" whole
TABLE = [
    ("MRN 00847213 was seen", "00847213", "MRN"),
    ("her payroll number is 8841207", "8841207", "payroll number"),
    ("routing 026009593 at the bank", "026009593", "routing"),
    ("Tax file number 123 456 782", "123 456 782", "Tax file"),
    ("My plate is KX21 OWR", "KX21 OWR", "plate"),
    ("reset the password for rosa.quint today", "rosa.quint", "password for"),
    ("Dear Rosa Quint,\n", "Rosa Quint", "Dear"),
    ("card 4111 1111 1111 1111", "4111 1111 1111 1111", ""),  # by its check digit, with no word
]


@pytest.mark.parametrize(("text", "value", "context"), TABLE, ids=[row[0] for row in TABLE])
def test_the_words_that_told_are_named(text: str, value: str, context: str) -> None:
    [spans] = build("none").analyze([Passage(key="1", text=text, place="text")])
    told = [TOLD.search(span.reason) for span in spans if text[span.start : span.end] == value]

    assert told
    assert (context == "" and None in told) or context in [match[1] for match in told if match is not None]


def test_the_header_of_a_column_is_named() -> None:
    cell = Passage(key="1", text="4471", place="cell B2", kind=PassageKind.CELL, context="Employee No. (since 2020)")
    [spans] = build("none").analyze([cell])

    assert [span.reason for span in spans if span.entity == "EMPLOYEE_ID"] == [
        "stands in a column or field whose header says so: “employee no”"
    ]


def test_no_word_of_a_value_is_among_them() -> None:
    """Reviewers read them, and never a value."""
    rows = passages.rows()
    texts = [Passage(key=str(row["id"]), text=str(row["text"]), place="text") for row in rows]
    told = 0
    for row, passage, spans in zip(rows, texts, build("none").analyze(texts), strict=True):
        secret = {
            word
            for span in row["spans"]  # type: ignore[attr-defined]
            for word in re.findall(r"[A-Z][a-z]{3,}|\d{3,}", passage.text[span["start"] : span["end"]])
        }
        for span in spans:
            match = TOLD.search(span.reason)
            if match is not None:
                told += 1
                assert not secret & set(match[1].split()) - LABELS, (row["id"], span.reason)
    assert told > 300
