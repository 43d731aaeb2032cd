"""Cells know their neighbours: headers below titles, labels of forms, what sheet and table are of; with near-misses."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.table import Table

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.protocol import Analyzer
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.odf_making import document

Rows = Sequence[Sequence[str | int | None]]


@pytest.fixture(scope="module")
def patterns() -> Analyzer:
    return build("none")


def xlsx(rows: Rows, sheet: str = "Sheet1", table: str = "") -> tuple[bytes, str]:
    book = Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(list(row))
    if table:
        page.add_table(Table(displayName=table, ref=f"A1:{'ABCDEF'[len(rows[0]) - 1]}{len(rows)}"))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue(), "book.xlsx"


def csv(rows: Rows, sheet: str = "", table: str = "") -> tuple[bytes, str]:
    return "".join(",".join(str(cell or "") for cell in row) + "\r\n" for row in rows).encode(), "list.csv"


def ods(rows: Rows, sheet: str = "Sheet1", table: str = "") -> tuple[bytes, str]:
    def cell(value: str | int | None) -> str:
        if value is None:
            return "<table:table-cell/>"
        return f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p></table:table-cell>'

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return document(FileKind.ODS, f'<table:table table:name="{sheet}">{lines}</table:table>'), "book.ods"


def found(analyzer: Analyzer, made: tuple[bytes, str]) -> set[tuple[str, str]]:
    data, name = made
    reading = engine.scan(io.BytesIO(data), name, analyzer)
    return {(each.value, each.span.entity) for each in reading.found if each.location.place.find("name") < 0}


Make = Callable[[Rows, str, str], tuple[bytes, str]]
EACH = pytest.mark.parametrize("make", [xlsx, ods, csv])


@EACH
def test_a_row_that_announces_two_things_heads_what_is_below(patterns: Analyzer, make: Make) -> None:
    rows = [
        ["Staff of the year", None, None],
        ["All figures of May", None, None],
        ["Owner", "Item", "Username"],
        ["quint marrow", "green lamp", "qmarrow"],
        ["raman otter", "blue lamp", "rotter"],
    ]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("quint marrow", "PERSON"),
        ("raman otter", "PERSON"),
        ("qmarrow", "USERNAME"),
        ("rotter", "USERNAME"),
    }


@EACH
def test_labels_of_a_form_explain_their_right_neighbours(patterns: Analyzer, make: Make) -> None:
    rows = [
        ["Patient:", "quint marrow"],
        ["MRN:", "004-418-827"],
        ["Ward:", "blue otter"],
        ["Status:", "waiting 4471"],
    ]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("quint marrow", "PERSON"),
        ("004-418-827", "CUSTOMER_ID"),
    }


@EACH
def test_labels_without_colons_count_where_half_a_column_announces_something(patterns: Analyzer, make: Make) -> None:
    rows = [["Surname", "marrow"], ["Username", "qmarrow"], ["Colour", "otter"], ["Account no", "44-71"]]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("marrow", "PERSON"),
        ("qmarrow", "USERNAME"),
        ("44-71", "ACCOUNT_ID"),
    }


@EACH
def test_labels_explain_what_is_right_below_them(patterns: Analyzer, make: Make) -> None:
    rows = [
        ["Discharge", "of May"],
        ["Patient:", "MRN:"],
        ["quint marrow", "004-418"],
        ["green lamp", "004-419"],
        ["Total:", None],
        ["88-21", None],
        ["Doctor:", "raman otter"],
        ["red lantern", None],
    ]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("quint marrow", "PERSON"),
        ("004-418", "CUSTOMER_ID"),
        ("raman otter", "PERSON"),
    }


@EACH
def test_what_stands_beside_labels_of_things_stays(patterns: Analyzer, make: Make) -> None:
    rows = [
        ["Patient:", "quint marrow"],
        ["Date of birth:", "4 May 1961"],
        ["Employee ID:", "A-4471"],
        ["Total:", 88211],
        ["Product:", "green lamp"],
        ["Delivered:", "4 June 2024"],
    ]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("quint marrow", "PERSON"),
        ("4 May 1961", "DATE_OF_BIRTH"),
        ("A-4471", "EMPLOYEE_ID"),
    }


def test_headers_that_are_hidden_explain_like_others(patterns: Analyzer) -> None:
    data, name = xlsx([["Owner", "Item"], ["quint marrow", "green lamp"], ["raman otter", "blue lamp"]])
    book = load_workbook(io.BytesIO(data))
    book.active.row_dimensions[1].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)

    assert found(patterns, (buffer.getvalue(), name)) == {("quint marrow", "PERSON"), ("raman otter", "PERSON")}


def test_values_that_look_like_labels_explain_nothing_in_a_table(patterns: Analyzer) -> None:
    rows = [["Role", "Team", "Seat"], ["Engineer", "blue otter", "4"], ["Manager", "green lamp", "7"]]

    assert found(patterns, xlsx(rows)) == set()


@pytest.mark.parametrize("make", [xlsx, ods])
@pytest.mark.parametrize(
    ("sheet", "table", "header", "value", "entity"),
    [
        ("Employees", "", "ID", "A-4471", "EMPLOYEE_ID"),
        ("Sheet1", "tblCustomers", "No.", "A-4471", "CUSTOMER_ID"),
        ("Suppliers", "", "Name", "otter and lamp", "ORGANIZATION"),
        ("Patients", "", "#", "A-4471", "CUSTOMER_ID"),
        ("Sheet1", "", "Name", "otter lamp", "PERSON"),
    ],
)
def test_a_bare_header_is_explained_by_its_sheet_or_table(
    patterns: Analyzer, sheet: str, table: str, header: str, value: str, entity: str, make: Make
) -> None:
    if table and make is ods:
        sheet = table
    assert found(patterns, make([[header, "Colour"], [value, "blue"]], sheet, table)) == {(value, entity)}


@pytest.mark.parametrize(
    ("sheet", "header", "value"),
    [("Products", "Name", "otter lamp"), ("Colours", "ID", "A-4471"), ("Machines", "No.", "A-4471")],
)
def test_things_have_names_and_numbers_too(patterns: Analyzer, sheet: str, header: str, value: str) -> None:
    assert found(patterns, xlsx([[header, "Colour"], [value, "blue"]], sheet)) == set()


@EACH
def test_a_surname_that_is_a_header_elsewhere_is_a_surname(patterns: Analyzer, make: Make) -> None:
    rows = [["Surname", "Colour"], ["Price", "blue"], ["Driver", "green"], ["marrow", "red"], ["otter", "white"]]

    assert found(patterns, make(rows, "Sheet1", "")) == {
        ("Price", "PERSON"),
        ("Driver", "PERSON"),
        ("marrow", "PERSON"),
        ("otter", "PERSON"),
    }


@pytest.mark.parametrize("sheet", ["Projects", "Accounts", "Sites"])
def test_names_that_a_client_would_keep_to_itself_go(patterns: Analyzer, sheet: str) -> None:
    assert found(patterns, xlsx([["Name", "Colour"], ["otter lamp", "blue"]], sheet)) == {("otter lamp", "PERSON")}
