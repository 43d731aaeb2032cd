"""Workbooks: cells one by one, numbers stay numbers, names are renamed in every formula."""

from __future__ import annotations

import io
import re
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from sanitization.errors import Refusal
from sanitization.limits import Limits
from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.ooxml_making import (
    SHEET,
    changed,
    cleaned,
    edited,
    everything,
    opened,
    parts,
    passages,
    texts,
    unchanged,
    with_link,
    with_part,
)

XLSX = FileKind.XLSX
SHEET1 = "xl/worksheets/sheet1.xml"


def _saved(workbook: Any) -> bytes:
    sink = io.BytesIO()
    workbook.save(sink)
    return sink.getvalue()


def _loaded(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def _with_rows(xml: str) -> bytes:
    """A workbook whose first sheet holds these rows."""
    sheet = f'<?xml version="1.0"?><worksheet xmlns="{SHEET}"><sheetData>{xml}</sheetData></worksheet>'
    return changed(_saved(openpyxl.Workbook()), {SHEET1: sheet.encode()})


def _with_shared_strings(rows: str, strings: str) -> bytes:
    return with_part(
        _with_rows(rows),
        "xl/workbook.xml",
        "sharedStrings",
        "xl/sharedStrings.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
        f'<sst xmlns="{SHEET}">{strings}</sst>'.encode(),
    )


def test_edit_in_one_cell_leaves_equal_cells_alone() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in (1, 2, 3))
    data = _with_shared_strings(rows, "<si><t>Ada</t></si>")

    clean = edited(data, XLSX, {"sheet 1, cell A2": ("Ada", "Person 3")})

    assert [cell.value for cell in _loaded(clean).active["A"]] == ["Ada", "Person 3", "Ada"]
    assert parts(clean)["xl/sharedStrings.xml"].count(b"<si>") == 2


def test_strings_that_no_cell_uses_are_not_written() -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    data = _with_shared_strings(rows, "<si><t>used</t></si><si><t>Lovelace</t></si>")

    clean = unchanged(data, XLSX)

    assert "Lovelace" in everything(data)
    assert "Lovelace" not in everything(clean)
    assert _loaded(clean).active["A1"].value == "used"


def test_rich_text_keeps_its_runs() -> None:
    rich = "<is><r><t>Ada Love</t></r><r><rPr><b/></rPr><t>lace</t></r></is>"
    data = _with_rows(f'<row r="1"><c r="A1" t="inlineStr">{rich}</c></row>')

    clean = edited(data, XLSX, {"sheet 1, cell A1": ("Lovelace", "P3")})

    assert texts(data, XLSX)["sheet 1, cell A1"] == "Ada Lovelace"
    assert "<r><t>Ada P3</t></r><r><rPr><b/></rPr><t></t></r>" in parts(clean)[SHEET1].decode()


def test_reading_aids_are_passages_and_go_when_their_words_change() -> None:
    aided = "<is><t>花子</t><rPh sb='0' eb='2'><t>ハナコ</t></rPh></is>"
    data = _with_rows(f'<row r="1"><c r="A1" t="inlineStr">{aided}</c></row>')

    assert texts(data, XLSX)["sheet 1, cell A1, reading aid"] == "ハナコ"
    assert "ハナコ" not in everything(edited(data, XLSX, {"sheet 1, cell A1": ("花子", "Person 3")}))
    assert "ハナコ".encode() in parts(unchanged(data, XLSX))[SHEET1]


def test_long_numbers_are_passages_and_stay_numbers() -> None:
    workbook = openpyxl.Workbook()
    for column, value in enumerate((4155551234, 123456, 3.14159265358979, 12345678), 1):
        workbook.active.cell(1, column, value)
    data = _saved(workbook)

    found = [(one.text, one.kind) for one in passages(data, XLSX) if "cell" in one.place]
    clean = edited(data, XLSX, {"sheet 1, cell A1": ("4155551234", "no. 7000001")})

    assert found == [("4155551234", PassageKind.NUMBER), ("12345678", PassageKind.NUMBER)]
    assert _loaded(clean).active["A1"].value == 7000001


def test_number_in_exponent_form_is_read_in_digits() -> None:
    data = _with_rows('<row r="1"><c r="A1"><v>4.155551234E9</v></c></row>')

    assert texts(data, XLSX)["sheet 1, cell A1"] == "4155551234"


def test_column_header_is_the_context() -> None:
    workbook = openpyxl.Workbook()
    for row in (("Customer", "Account"), ("Ada", 12345678)):
        workbook.active.append(row)

    found = {one.place: one.context for one in passages(_saved(workbook), XLSX)}

    assert found["sheet 1, cell A2"] == "Customer"
    assert found["sheet 1, cell B2"] == "Account"
    assert found["sheet 1, cell A1"] == ""


def test_sheet_name_is_renamed_in_every_formula() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Ada's plan"
    other = workbook.create_sheet("Sum")
    other["A1"] = "='Ada''s plan'!B2+SUM('Ada''s plan'!A1:A3)"
    workbook.defined_names["Total"] = DefinedName("Total", attr_text="'Ada''s plan'!$B$2")

    clean = _loaded(edited(_saved(workbook), XLSX, {"sheet name 1": ("Ada's", "Person/3")}))

    assert clean.sheetnames == ["Person-3 plan", "Sum"]
    assert clean["Sum"]["A1"].value == "='Person-3 plan'!B2+SUM('Person-3 plan'!A1:A3)"
    assert clean.defined_names["Total"].attr_text == "'Person-3 plan'!$B$2"


def test_two_sheets_never_get_one_name() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Ada"
    workbook.create_sheet("Grace")

    changes = {"sheet name 1": ("Ada", "Person"), "sheet name 2": ("Grace", "Person")}

    assert _loaded(edited(_saved(workbook), XLSX, changes)).sheetnames == ["Person", "Person 2"]


def test_defined_and_table_names_are_renamed_where_they_are_used() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (("Name", "Fee"), ("x", 1)):
        sheet.append(row)
    sheet.add_table(Table(displayName="AdaFees", ref="A1:B2"))
    sheet["D1"] = "=SUM(AdaFees[Fee])*AdaRate"
    workbook.defined_names["AdaRate"] = DefinedName("AdaRate", attr_text="2")

    changes = {"table name 1": ("Ada", "P 3 "), "defined name 1": ("Ada", "3-")}
    clean = _loaded(edited(_saved(workbook), XLSX, changes))

    assert list(clean.defined_names) == ["_3_Rate"]
    assert list(clean.active.tables) == ["P_3_Fees"]
    assert clean.active["D1"].value == "=SUM(P_3_Fees[Fee])*_3_Rate"


def test_words_inside_formulas_are_passages() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = '=IF(B1="Ada ""A"" L","yes",LEN("Ada"))'

    clean, _ = cleaned(_saved(workbook), XLSX, re.compile("Ada"), 'say "3"')

    assert [one.text for one in passages(_saved(workbook), XLSX) if "A1" in one.place] == ['Ada "A" L', "yes", "Ada"]
    assert _loaded(clean).active["A1"].value == '=IF(B1="say ""3"" ""A"" L","yes",LEN("say ""3"""))'


@pytest.mark.parametrize(
    "formula", ["'[1]Book'!A1*2", "[1]Book!A1", "'C:\\Users\\ada\\[b.xlsx]S'!A1", "WEBSERVICE(A2)"]
)
def test_formula_that_reaches_outside_leaves_its_result(formula: str) -> None:
    data = _with_rows(f'<row r="1"><c r="A1"><f>{formula}</f><v>42</v></c></row>')

    clean = unchanged(data, XLSX)

    assert _loaded(clean).active["A1"].value == 42
    assert "<f>" not in parts(clean)[SHEET1].decode()


CELLS = (
    '<c r="A1"><f>SUM(C1:D1)</f><v>3</v></c>',
    '<c r="A1" s="1"><f>C1*2</f><v/></c>',
    '<c r="A1"><f>C1</f></c>',
    '<c r="A1" t="str"><f>"x"&amp;C1</f><v>some words</v></c>',
    '<c r="A1" t="str"><v> some words</v></c>',
    '<c r="A1" t="inlineStr"><is><t>Grace &lt;Hopper&gt;</t></is></c>',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Grace</t></is></c>',
    '<c r="A1" t="inlineStr"><is><t>Grace\nHopper</t></is></c>',
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1+1</f><v>4</v></c>',
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1+1</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>5</v></c>',
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">[1]S!C1+1</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>5</v></c>',
    '<c r="A1"><f ca="1" other="Quillon">NOW()</f><v>45000.25</v></c>',
    '<c r="A1"><f>[1]Book!A1</f><v>42</v></c>',
    '<c r="A1"><f>webservice(A2)</f><v>42</v></c>',
    '<c r="A1"><f>cmd|1!A0</f><v>42</v></c>',
    '<c r="A1" t="e"><v>#N/A</v></c>',
    '<c r="A1" t="b"><f>TRUE()</f><v>1</v></c>',
    '<c r="A1"><v>-1.5E-3</v></c><c r="B1" s="3"/>',
    '<c r="A1"><v>no number</v></c>',
)


@pytest.mark.parametrize("cells", CELLS)
def test_a_row_that_nobody_edits_comes_out_like_one_that_is_taken_apart(cells: str) -> None:
    data = _with_rows(f'<row r="1">{cells}<c r="Z1" t="inlineStr"><is><t>Ada</t></is></c></row>')

    whole = parts(unchanged(data, XLSX))[SHEET1].decode()
    apart = parts(edited(data, XLSX, {"sheet 1, cell Z1": ("Ada", "Eve")}))[SHEET1].decode()

    assert "Ada" in whole
    assert apart == whole.replace("Ada", "Eve")
    assert "Quillon" not in whole


def test_a_formula_that_was_never_calculated_has_no_result_afterwards_either() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append([1, "=A1*2"])

    for clean in (unchanged(_saved(workbook), XLSX), cleaned(_saved(workbook), XLSX)[0]):
        assert '<c r="B1"><f>A1*2</f><v></v></c>' in parts(clean)[SHEET1].decode()


def test_cell_at_the_far_corner_costs_nothing() -> None:
    data = _with_rows('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Ada</t></is></c></row>')

    assert texts(data, XLSX)["sheet 1, cell XFD1048576"] == "Ada"


def test_too_many_cells_are_refused() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="B{row}" s="0"/></row>' for row in range(1, 12))

    assert opened(_with_rows(rows), XLSX, Limits(cells=11))
    with pytest.raises(Refusal) as caught:
        opened(_with_rows(rows), XLSX, Limits(cells=10))
    assert caught.value.code == "sheet.too_big"


def test_hidden_sheets_are_read() -> None:
    workbook = openpyxl.Workbook()
    for state in ("hidden", "veryHidden"):
        sheet = workbook.create_sheet(state)
        sheet["A1"] = f"in {state}"
        sheet.sheet_state = state

    clean = _loaded(unchanged(_saved(workbook), XLSX))

    assert [one.text for one in passages(_saved(workbook), XLSX) if "cell" in one.place] == [
        "in hidden",
        "in veryHidden",
    ]
    assert [sheet.sheet_state for sheet in clean.worksheets] == ["visible", "hidden", "veryHidden"]


def test_headers_comments_validations_and_formats_are_passages() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet["A1"] = 1
    sheet["A1"].number_format = '0" for Ada"'
    sheet["A1"].comment = Comment("Ada knows", "Ada Lovelace")
    sheet.oddHeader.left.text = "Ada & Co"
    sheet.oddHeader.left.size = 12
    sheet.add_data_validation(DataValidation(type="list", formula1='"Ada,Grace"', prompt="ask Ada", sqref="B1"))
    data = _saved(workbook)

    found = texts(data, XLSX)
    clean, _ = cleaned(data, XLSX, re.compile("Ada"), "P3")

    assert found["sheet 1, header or footer"].strip() == "Ada & Co"
    assert found["sheet 1, data validation 1, formula"] == "Ada,Grace"
    assert found["sheet 1, data validation 1, prompt"] == "ask Ada"
    assert found["styles 1, number format"] == " for Ada"
    assert found["sheet 1, comment 1"].endswith("Ada knows")
    assert "Ada" not in everything(clean)
    reloaded = _loaded(clean).active
    assert reloaded["A1"].number_format == '0" for P3"'
    assert reloaded["A1"].comment.author == "Person 1"


def test_links_and_their_words_are_passages() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "site"
    workbook.active["A1"].hyperlink = "https://ada.example/plan"

    clean = edited(_saved(workbook), XLSX, {"sheet 1, link 1": ("ada", "person-3")})

    assert _loaded(clean).active["A1"].hyperlink.target == "https://person-3.example/plan"


def test_data_connections_and_paths_go() -> None:
    workbook = openpyxl.Workbook()
    data = with_link(
        changed(
            _saved(workbook),
            {
                "xl/workbook.xml": lambda old: old.replace(
                    b"<workbookPr", b'<fileSharing userName="Lovelace"/><workbookPr codeName="Lovelace"', 1
                )
            },
        ),
        "xl/workbook.xml",
        "externalLinkPath",
        "file:///C:/Users/lovelace/book.xlsx",
    )

    clean = unchanged(data, XLSX)

    assert "lovelace" in everything(data).lower()
    assert "lovelace" not in everything(clean).lower()
    assert [known.value for known in opened(data, XLSX).learned()] == ["Lovelace"]


def test_fidelity_counts_cells_and_formulas() -> None:
    rows = (
        '<c r="A1"><v>1</v></c><c r="B1" t="n"><v>2.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="s"><v>0</v></c>'
        '<c r="E1"><f>A1+1</f><v>2</v></c><c r="F1" t="str"><f>D1</f><v>two</v></c><c r="G1"><f>A1*2</f></c>'
        '<c r="H1"><f>A1*3</f><v></v></c><c r="I1" s="0"/>'
    )
    workbook = openpyxl.Workbook()
    workbook.active.append(["two"])
    cells = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL)
    filled = f'<sheetData><row r="1">{rows}</row></sheetData>'.encode()
    source = changed(_saved(workbook), {"xl/worksheets/sheet1.xml": lambda sheet: cells.sub(filled, sheet)})

    _, rewritten = cleaned(source, XLSX)

    counts = {what: (before, after) for what, before, after in rewritten.fidelity.counts}
    assert counts.pop("parts")[0] > 0
    assert counts.pop("styles")[0] > 0
    assert counts == {
        "sheets": (1, 1), "cells": (8, 8), "formulas": (4, 4), "cached results": (2, 2), "number cells": (2, 2),
    }  # fmt: skip


@pytest.mark.parametrize(("words", "macros", "calculates"), [(1, False, True), (0, False, False), (1, True, False)])
def test_results_are_calculated_anew_only_where_they_may_change(words: int, macros: bool, calculates: bool) -> None:
    workbook = openpyxl.Workbook()
    workbook.calculation.fullCalcOnLoad = False
    workbook.active.append(["Quillon01" if words else "ferry", "=LEN(A1)"])
    workbook.active["A1"].comment = Comment("Look", "Ann Lovelace")
    source = _saved(workbook)
    if macros:
        kind = "application/vnd.ms-office.vbaProject"
        source = with_part(source, "xl/workbook.xml", "vbaProject", "xl/vbaProject.bin", kind, b"macros")

    clean, rewritten = cleaned(source, XLSX)

    assert any(entry.part.startswith("macros") for entry in rewritten.ledger) is macros
    assert ('fullCalcOnLoad="1"' in parts(clean)["xl/workbook.xml"].decode()) is calculates


@pytest.mark.parametrize(("program", "told"), [("Microsoft Excel", True), ("Harborline Sheet Wizard", False)])
def test_only_a_program_that_everybody_has_is_named(program: str, told: bool) -> None:
    """Without it LibreOffice calculates every formula anew, calls of macros that are gone included."""
    properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    app = (
        f'<Properties xmlns="{properties}"><Application>{program}</Application><Company>Quillon</Company></Properties>'
    )
    source = changed(_saved(openpyxl.Workbook()), {"docProps/app.xml": app.encode()})

    clean = parts(unchanged(source, XLSX))["docProps/app.xml"].decode()
    assert (program in clean) is told
    assert "Quillon" not in clean
