"""Sheets of many rows: read piece by piece, whatever stands between the rows, and written like those of few."""

from __future__ import annotations

import html
import io
import random
import re

import openpyxl
import pytest

from sanitization.errors import Refusal
from sanitization.formats.ooxml.outward import may_reach_out, reaches_out
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.ooxml_making import SHEET, changed, edited, opened, parts, texts, unchanged, with_part

XLSX = FileKind.XLSX
SHEET1 = "xl/worksheets/sheet1.xml"
PIECE = 1 << 16  # bytes: a sheet of fewer is read at once
STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def _workbook(sheet: str, strings: str = "") -> bytes:
    """A workbook with this first sheet and these shared strings."""
    sink = io.BytesIO()
    openpyxl.Workbook().save(sink)
    data = changed(sink.getvalue(), {SHEET1: sheet.encode()})
    body = f'<sst xmlns="{SHEET}">{strings}</sst>'.encode()
    return with_part(data, "xl/workbook.xml", "sharedStrings", "xl/sharedStrings.xml", STRINGS, body)


def _sheet(rows: str) -> str:
    return f'<worksheet xmlns="{SHEET}" xmlns:x="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'


def _row(number: int, word: str) -> str:
    cells = f'<c r="A{number}" t="inlineStr"><is><t>{word}</t></is></c><c r="B{number}"><v>{number}</v></c>'
    return f'<row r="{number}" spans="1:2" hidden="0">{cells}</row>'


def _of(number: int) -> str:
    return f"word{number}"


@pytest.mark.parametrize(
    "between",
    ["", "\n  ", "<!-- none -->", "<other/>", '<y:row xmlns:y="urn:y" r="7"/>', '<row xmlns="urn:y" r="7"/>', "loose"],
)
def test_every_row_of_a_long_sheet_is_told_and_written(between: str) -> None:
    count = 2 * PIECE // len(_row(1000, _of(1000)))
    rows = between.join(_row(number, _of(number)) for number in range(1, count + 1))
    assert len(rows) > PIECE

    data = _workbook(_sheet(rows))
    told = texts(data, XLSX)
    clean = edited(data, XLSX, {f"sheet 1, cell A{count // 2}": (_of(count // 2), "Eve")})

    assert [told[f"sheet 1, cell A{number}"] for number in range(1, count + 1)] == [
        _of(number) for number in range(1, count + 1)
    ]
    values = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(clean)).active["A"]]
    assert values == ["Eve" if number == count // 2 else _of(number) for number in range(1, count + 1)]
    assert "loose" not in parts(clean)[SHEET1].decode()


def test_a_row_without_a_number_stands_below_the_row_before_it() -> None:
    odd = '<x:row><x:c t="inlineStr"><x:is><x:t>Ada</x:t></x:is></x:c></x:row>'
    for many in (1, 2 * PIECE // len(_row(1000, _of(1000)))):
        rows = "".join(_row(number, _of(number)) for number in range(1, many + 1))
        assert texts(_workbook(_sheet(rows + odd)), XLSX)[f"sheet 1, cell A{many + 1}"] == "Ada"


@pytest.mark.parametrize("size", [1, PIECE])
def test_a_sheet_with_two_bodies_is_refused(size: int) -> None:
    filler = " " * size

    with pytest.raises(Refusal) as caught:
        opened(_workbook(_sheet(f"{_row(1, 'Ada')}</sheetData>{filler}<sheetData>{_row(2, 'Eve')}")), XLSX)
    assert caught.value.code == "file.corrupt"


def test_text_between_formatted_strings_does_not_come_along() -> None:
    rich = "<si><r><t>Ada</t></r><r><t> Lovelace</t></r></si>"
    data = _workbook(_sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), f"{rich}Quillon{rich}")
    assert b"Quillon" in parts(data)["xl/sharedStrings.xml"]

    clean = unchanged(data, XLSX)

    assert b"<t> Lovelace</t></r></si>" in parts(clean)["xl/sharedStrings.xml"]
    assert not any(b"Quillon" in part for part in parts(clean).values())


def test_many_formatted_strings_keep_their_numbers() -> None:
    count = 600
    strings = "".join(
        f"<si><t>plain {number}</t></si>" if number % 3 else f"<si><r><t>rich </t></r><r><t>{number}</t></r></si>"
        for number in range(count)
    )
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>{count - row}</v></c></row>' for row in range(1, count + 1))
    data = _workbook(_sheet(rows), strings)

    told = texts(data, XLSX)
    values = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(unchanged(data, XLSX))).active["A"]]

    expected = [f"{'plain' if number % 3 else 'rich'} {number}" for number in range(count - 1, -1, -1)]
    assert [told[f"sheet 1, cell A{row}"] for row in range(1, count + 1)] == expected
    assert values == expected


def test_no_formula_that_reaches_out_is_missed_among_spelled_cells() -> None:
    chance = random.Random(7)
    pieces = [
        "A1",
        "[1]",
        "'",
        "[b.xlsx]",
        "S",
        "!",
        "CALL",
        "(",
        " ",
        "|",
        "Table[a]",
        "<",
        '"x"',
        "rtd",
        "\u017f",
        "]",
    ]
    reaching = 0
    for _ in range(20_000):
        formula = "".join(chance.choices(pieces, k=chance.randrange(1, 8)))
        if reaches_out(formula):
            reaching += 1
            assert may_reach_out(f'<c r="A1"><f>{html.escape(formula, quote=False)}</f><v>1</v></c>'), formula
    assert reaching > 1_000


def test_indentation_goes_but_no_space_that_is_a_word() -> None:
    sheet = re.sub("(<[a-z])", "\n  \\1", _sheet(_row(1, "Ada")))
    rich = '<si><r><t>Ada</t></r><r><t xml:space="preserve"> </t></r><r><t>Lovelace</t></r></si>'
    data = _workbook(sheet.replace("</sheetData>", '<row r="2"><c r="A2" t="s"><v>0</v></c></row></sheetData>'), rich)

    told = texts(data, XLSX)

    assert (told["sheet 1, cell A1"], told["sheet 1, cell A2"]) == ("Ada", "Ada Lovelace")
    assert b"\n" not in parts(unchanged(data, XLSX))[SHEET1].partition(b"\n")[2]
