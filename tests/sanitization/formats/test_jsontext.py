"""JSON: tokens edited, everything between them kept."""

from __future__ import annotations

import json

import pytest

from sanitization.errors import FileRefused
from sanitization.formats.jsontext import JsonHandler
from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.rewriting import hide, open_bytes, texts


def test_layout_stays_and_escapes_are_read() -> None:
    text = '{\n    "who" : "Walt \\u0048arborline",\t"path": "C:\\\\Users\\\\walt" , "n": 1.50\n}\n'

    outcome = hide(JsonHandler(), FileKind.JSON, text.encode(), ["Walt Harborline", "walt"])

    assert outcome.clean.decode() == text.replace("Walt \\u0048arborline", "Person 1").replace("walt", "Person 1")


def test_keys_and_long_numbers_are_passages() -> None:
    data = b'{"walt@harborline.com": {"phone": 41791234567, "age": 51}}'

    document = open_bytes(JsonHandler(), FileKind.JSON, data)

    found = [(passage.text, passage.kind, passage.context) for passage in document.passages()]
    assert found == [
        ("walt@harborline.com", PassageKind.NAME, ""),
        ("phone", PassageKind.NAME, "walt harborline com"),
        ("41791234567", PassageKind.NUMBER, "walt harborline com phone"),
        ("age", PassageKind.NAME, "walt harborline com"),
    ]


def test_number_stays_a_number() -> None:
    outcome = hide(JsonHandler(), FileKind.JSON, b'{"phone": 41791234567}', ["41791234567"], stand_in="10000001")

    assert json.loads(outcome.clean) == {"phone": 10000001}


def test_lines_of_json_are_records() -> None:
    data = b'{"a": "Walt"}\n{"a": "Zoe"}\n'

    outcome = hide(JsonHandler(), FileKind.JSON, data, ["Walt"])

    assert outcome.clean == b'{"a": "Person 1"}\n{"a": "Zoe"}\n'
    assert [passage.place for passage in outcome.document.passages()][-1].startswith("record 2")


def test_emoji_and_slashes_stay_as_they_were_written() -> None:
    data = b'["\\ud83d\\ude00 Walt <\\/b>"]'

    assert hide(JsonHandler(), FileKind.JSON, data, ["Walt"]).clean == b'["\\ud83d\\ude00 Person 1 <\\/b>"]'


def test_very_long_strings_are_cut_at_whole_characters() -> None:
    value = ("\u00e9\n" + "word " * 40) * 200 + "Walt"
    data = json.dumps({"k": value}).encode()

    outcome = hide(JsonHandler(), FileKind.JSON, data, ["Walt"])

    assert json.loads(outcome.clean)["k"] == value.replace("Walt", "Person 1")
    assert "".join(texts(outcome.document)[1:]) == value


@pytest.mark.parametrize("data", [b'{"a": "Walt",}', b'// Walt\n{"a": 1}', b'{"a": "Walt"', b"Walt"])
def test_what_only_resembles_json_is_read_as_lines(data: bytes) -> None:
    assert b"Walt" not in hide(JsonHandler(), FileKind.JSON, data, ["Walt"]).clean


def test_depth_is_bounded_without_recursion() -> None:
    with pytest.raises(FileRefused) as refusal:
        open_bytes(JsonHandler(), FileKind.JSON, b"[" * 100_000)

    assert refusal.value.code == "data.too_deep"
