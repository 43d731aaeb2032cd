"""Machines in sentences and the numbers of cases, parcels and staff."""

from __future__ import annotations

import pytest

from sanitization.detectors.analyzer import build
from sanitization.vocabulary import Passage

ANALYZER = build("none")
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB4kq0kVbWJ2mQ7Zs8xY5tN3uR1pLdGfHcJvKwEoAiXz"


def found(text: str) -> set[tuple[str, str]]:
    (spans,) = ANALYZER.analyze([Passage(key="a", text=text, place="line 1")])
    return {(span.entity, text[span.start : span.end]) for span in spans}


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("url = jdbc:oracle:thin:@ora1.quill.local:1521/x", "HOSTNAME", "ora1.quill.local"),
        (f"{KEY} marta@quill-laptop", "USERNAME", "marta@quill-laptop"),
        ("Server build07 is down again.", "HOSTNAME", "build07"),
        ("Please restart the VM etl12.", "HOSTNAME", "etl12"),
        ("docketed as 3:21-cv-04412 in May", "CONTRACT_ID", "3:21-cv-04412"),
        ("Please settle invoice 20231188 soon.", "CONTRACT_ID", "20231188"),
        ("Your tracking number is 1Z999AA10123456784.", "CONTRACT_ID", "1Z999AA10123456784"),
        ("The parcel 7712 3456 7890 is late.", "CONTRACT_ID", "7712 3456 7890"),
        ("her badge (E-44871) was found", "EMPLOYEE_ID", "E-44871"),
        ("Then employee 77120 called.", "EMPLOYEE_ID", "77120"),
    ],
)
def test_what_stands_behind_its_word_is_found(text: str, entity: str, value: str) -> None:
    assert (entity, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Run it on server version2 with node v18 and host ipv6.",
        "The ratio was 3:21 in 2021.",
        "We sent 20 parcels in 2023 and tracking 14 more.",
        "Each employee 2024 plan has 12 days.",
        "The invoice 2023 series starts in May.",
    ],
)
def test_ordinary_sentences_stay(text: str) -> None:
    assert {entity for entity, _ in found(text)} & {"HOSTNAME", "CONTRACT_ID", "EMPLOYEE_ID"} == set()
