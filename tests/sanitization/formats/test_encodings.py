"""Encodings told, kept, or refused."""

from __future__ import annotations

import pytest

from sanitization.errors import FileRefused
from sanitization.formats.encodings import decode, looks_like_text

RUSSIAN = "Привет, Мария Иванова! Это письмо о договоре между сторонами и о новых условиях поставки.\n"
JAPANESE = "これは日本語の文章です。山田太郎さんが会議に出席しました。よろしくお願いします。\n"
FRENCH = "Le café était fermé, alors Zoé est allée à la gare où elle a déjeuné.\n"
GERMAN = "Die Straße führt über die Brücke zu Jörg Müllers Haus.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("plain ascii\n", "utf-8"),
        (FRENCH, "utf-8"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        ("这是一个关于合同的文件，我们在这里说明大家的意见。\n", "gb18030"),
    ],
)
def test_encoding_is_told_and_kept(text: str, encoding: str) -> None:
    data = text.encode(encoding)

    decoded = decode(data)

    assert decoded.text == text
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_are_kept(encoding: str) -> None:
    data = FRENCH.encode(encoding)

    decoded = decode(data)

    assert decoded.text == FRENCH
    assert decoded.encode("x").decode(encoding) == "x"
    assert decoded.encode(FRENCH) == data


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_without_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)).text == GERMAN


@pytest.mark.parametrize("data", [bytes(range(128, 256)) * 3, b"a\x00b\x00\x00\x00\x00c" * 9, b"\xff\xfe\x00\xd8\x01"])
def test_untold_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(FileRefused) as refusal:
        decode(data)

    assert refusal.value.code == "text.encoding"


def test_binary_does_not_look_like_text() -> None:
    assert not looks_like_text(bytes(range(256)) * 4)
    assert looks_like_text(RUSSIAN.encode("cp866"))
