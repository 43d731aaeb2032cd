"""Columns of PINs, door codes and passwords: their figures go, and the words of tables about tokens stay."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.planning import plan_submission

ANALYZER = build("none")
ROWS: list[tuple[Any, ...]] = [
    ("Site", "PIN", "Door code", "Alarm code", "Password", "Units"),
    ("North", 4821, 7391, "6604#", 2846, 5172),
    ("South", 9013, 1177, "0083#", 55119, 6438),
]
SECRETS = ("4821", "7391", "6604", "2846", "9013", "1177", "0083", "55119")
WORDS = [("Token", "Password"), ("the", "required"), ("house", "optional")]


def cleaned(data: bytes, name: str) -> bytes:
    reading = engine.scan(io.BytesIO(data), name, ANALYZER)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=(), assigned={})
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(data), name, plan, sink)
    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
    return sink.getvalue()


def workbook(rows: list[tuple[Any, ...]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    sink = io.BytesIO()
    book.save(sink)
    return sink.getvalue()


def word(rows: list[tuple[Any, ...]]) -> bytes:
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, values in zip(table.rows, rows, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = str(value)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def delimited(rows: list[tuple[Any, ...]]) -> bytes:
    return "\n".join(",".join(map(str, row)) for row in rows).encode()


def shown(data: bytes, name: str) -> str:
    if name.endswith("xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(data))
        return " ".join(str(value) for row in book.active.iter_rows(values_only=True) for value in row)
    if name.endswith("docx"):
        return " ".join(cell.text for row in docx.Document(io.BytesIO(data)).tables[0].rows for cell in row.cells)
    return data.decode()


@pytest.mark.parametrize(("name", "make"), [("a.xlsx", workbook), ("a.docx", word), ("a.csv", delimited)])
def test_keyed_codes_go_and_counts_stay(name: str, make: Any) -> None:
    before = shown(make(ROWS), name)
    after = shown(cleaned(make(ROWS), name), name)

    assert [code for code in SECRETS if code not in before] == []
    assert [code for code in SECRETS if code in after] == []
    assert "5172" in after
    assert "6438" in after


def test_words_under_token_and_password_stay_in_documents() -> None:
    assert shown(cleaned(word(WORDS), "a.docx"), "a.docx") == "Token Password the required house optional"


def test_pins_of_a_plug_stay() -> None:
    rows: list[tuple[Any, ...]] = [("Pin", "Signal"), ("GPIO12", "TX"), ("7", "RX")]

    assert shown(cleaned(delimited(rows), "a.csv"), "a.csv") == "Pin,Signal\nGPIO12,TX\n7,RX"


def test_records_still_lose_passwords_that_are_words() -> None:
    assert b"swordfish" not in cleaned(b'{"password": "swordfish"}', "a.json")
