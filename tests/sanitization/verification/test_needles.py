"""Where a word ends whose letters are spelled with signs."""

from __future__ import annotations

import base64

import pytest

from sanitization.vocabulary import FileKind
from tests.sanitization.verification.test_reader import found, hidden


@pytest.mark.parametrize(
    "word",
    [
        "Walt%C3%A9",
        "Walt%E1%BB%85n",
        "Walt&eacute;r",
        "Walt&#233;r",
        "Walt&#x200b;er",
        "Walt\\u00e9r",
        "Walt\\u00ader",
        "Walt=C3=A9r",
        f"=?utf-8?b?{base64.b64encode(b'and of Walt').decode()}?= =?utf-8?q?=C3=A9r?=",
    ],
)
def test_half_a_word_whose_next_letter_is_spelled_with_signs_is_nobodys_name(word: str) -> None:
    assert found(f"by {word} alone", FileKind.TEXT, hidden("Walt")) == set()
    assert found(f"by {word} and Walt", FileKind.TEXT, hidden("Walt")) == {"Walt"}


@pytest.mark.parametrize(
    "text", ["Walt%20", "Walt%2C", "Walt&nbsp;x", "Walt&amp;x", "Walt\\u0020x", "Walt=E2=80=94x", "Walt&"]
)
def test_signs_spelled_out_end_a_word(text: str) -> None:
    assert found(f"by {text} alone", FileKind.TEXT, hidden("Walt")) == {"Walt"}
