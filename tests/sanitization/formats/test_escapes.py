"""Escapes in program text: read as what they mean, rewritten where they stand."""

from __future__ import annotations

import pytest

from sanitization.formats.escapes import unescaped
from sanitization.formats.source import SourceHandler
from sanitization.vocabulary import Edit, FileKind
from tests.sanitization.formats.rewriting import hide, texts


@pytest.mark.parametrize(
    ("raw", "reading"),
    [
        (r"regards,\nRosa Quint", "regards,\nRosa Quint"),
        (r"W\u00e4lt \x48arborline", "Wält Harborline"),
        (r"\u{48}arborline", r"\u{48}arborline"),
        ("mailto:ada%40harborline.com", "mailto:ada@harborline.com"),
        ("W%C3%A4lt%20Harborline", "Wält Harborline"),
        (r"C:\\Users\\walt", r"C:\Users\walt"),
        (r"C:\new\table", r"C:\new\table"),
        (r"\\files01\new", r"\\files01\new"),
        (r"\\\\files01\\new", r"\\files01\new"),
        ("%FF and 100%", "%FF and 100%"),
        (r"a\qb \ud800", r"a\qb \ud800"),
    ],
)
def test_what_an_escape_stands_for(raw: str, reading: str) -> None:
    found = unescaped(raw)

    assert (found.text if found else raw) == reading


@pytest.mark.parametrize(
    ("raw", "word", "stand_in", "clean"),
    [
        (r'x = "regards,\nRosa Quint\n"', "Rosa Quint", "Person 1", r'x = "regards,\nPerson 1\n"'),
        (r'x = "W\u00e4lt and W\u00e4lt"', "Wält", "Bob", 'x = "Bob and Bob"'),
        ("href=mailto:ada%40harborline.com&x", "ada@harborline.com", "p@x.example", "href=mailto:p@x.example&x"),
        (r'p = "C:\\Users\\walt\\x"', r"C:\Users\walt", r"C:\Users\user", r'p = "C:\\Users\\user\\x"'),
        (r"p = r'C:\Users\walt\new'", r"walt", "user", r"p = r'C:\Users\user\new'"),
        (r'"Rosa\tQuint"', "Rosa\tQuint", "Person 1", '"Person 1"'),
    ],
)
def test_values_are_replaced_where_they_stand(raw: str, word: str, stand_in: str, clean: str) -> None:
    outcome = hide(SourceHandler(), FileKind.SOURCE, raw.encode(), [word], stand_in)

    assert outcome.clean.decode() == clean


def test_an_edit_may_begin_and_end_inside_escapes() -> None:
    found = unescaped(r"a%41%42%43b")
    assert found is not None
    assert found.text == "aABCb"

    assert found.rewrite(r"a%41%42%43b", [Edit(start=2, end=3, replacement="x")]) == "axb"
    assert found.rewrite(r"a%41%42%43b", [Edit(start=0, end=1, replacement="x")]) == "x%41%42%43b"
    assert found.rewrite(r"a%41%42%43b", [Edit(start=4, end=5, replacement="x")]) == "a%41%42%43x"


def test_text_without_escapes_stays_byte_for_byte() -> None:
    data = b'int x = 1; // by Walt\r\nputs("100% \\\\d");\r\n'

    outcome = hide(SourceHandler(), FileKind.SOURCE, data, ["Walt"])

    assert outcome.clean == data.replace(b"Walt", b"Person 1")
    assert 'puts("100% \\d");' in texts(outcome.document)
