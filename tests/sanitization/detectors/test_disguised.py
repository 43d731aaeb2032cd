"""Names that are written so that nobody reads them at once."""

from __future__ import annotations

import pytest

from sanitization.detectors import disguised


def found(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.entity_type) for each in disguised.recognizer().analyze(text, [])]


@pytest.mark.parametrize(
    ("text", "value", "entity"),
    [
        ("the patient is V2FsdCBIYXJib3JsaW5l (base64)", "V2FsdCBIYXJib3JsaW5l", "PERSON"),
        ("token=T3R0b2xpbmUgQnJhbmR0", "T3R0b2xpbmUgQnJhbmR0", "PERSON"),
        ("user: d2FsdEBjb3JyaWIuZXhhbXBsZQ==", "d2FsdEBjb3JyaWIuZXhhbXBsZQ==", "EMAIL_ADDRESS"),
        ("Redacted as W*** H********* in the file", "W*** H*********", "PERSON"),
        ("Please forward the report to 健一 井上 this week", "健一 井上", "PERSON"),
        ("The meeting with 王小明 was moved to Friday", "王小明", "PERSON"),
        ("Our contact 김민수 will call you tomorrow", "김민수", "PERSON"),
    ],
)
def test_is_found(text: str, value: str, entity: str) -> None:
    assert (value, entity) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "aGVsbG8gd29ybGQgaG93IGFyZQ== is a greeting",  # small letters: no name
        "commit 1b9c2d7e8f1b9c2d7e8f1b9c2d7e8f1b9c2d7e8f",
        "internationalisation and characterisation",
        "5 *** hotel, rated **** by guests; see A* and B**",
        "本报告由财务部编写。请在周五之前回复。",
        "東京",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert found(text) == []
