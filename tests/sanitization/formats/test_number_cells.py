"""Cells of numbers whose header says what they are: amounts that are scaled, dates that stay dates."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from lxml import etree
from openpyxl.chart import BarChart, Reference
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.formats.ooxml import remembered, watching
from sanitization.formats.ooxml.serial_dates import SerialDates, shows_day
from sanitization.policies.named import policy_named
from sanitization.policies.planning import plan_submission
from sanitization.policies.styles import PLAIN, Dates, Figures, Style
from sanitization.vocabulary import Hidden, Known, Plan, Reach, SpanToHide
from tests.office import libreoffice

ANALYZER = build("none")
QUINTANAR = Known(value="Rosa Quintanar", entity="PERSON", source="declared")
SCALED = Style(figures=Figures.SCALE, key="one")
Rows = list[tuple[Any, ...]]


def saved(workbook: openpyxl.Workbook) -> bytes:
    sink = io.BytesIO()
    workbook.save(sink)
    return sink.getvalue()


def cleaned(data: bytes, name: str, policy: str = "general", style: Style = PLAIN) -> bytes:
    reading = engine.scan(io.BytesIO(data), name, ANALYZER, policy=policy_named(policy))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=(), assigned={}, style=style)
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(data), name, plan, sink)
    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
    return sink.getvalue()


def rows(data: bytes, sheet: int = 0, *, results: bool = True) -> Rows:
    return list(
        openpyxl.load_workbook(io.BytesIO(data), data_only=results).worksheets[sheet].iter_rows(values_only=True)
    )


def converted(data: bytes, source: str, target: str, folder: Path) -> bytes:
    (folder / f"in.{source}").write_bytes(data)
    assert libreoffice.convert(folder / f"in.{source}", folder / f"out.{target}")
    return (folder / f"out.{target}").read_bytes()


def payroll() -> openpyxl.Workbook:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Pay 2024"
    sheet.append(["Name", "Salary", "Bonus", "Sum", "Part", "Units"])
    people = [("Rosa Quintanar", 85000.5, 1200), ("Ida Nordberg", 72000, 3400), ("Tom Becker", 1250000, 560)]
    for at, (name, salary, bonus) in enumerate(people, 2):
        sheet.append([name, salary, bonus, f"=B{at}+C{at}", f"=D{at}/D$5", at])
    sheet.append(["Total", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)", "=SUM(F2:F4)"])
    other = workbook.create_sheet("More")
    other.append(["What", "Value"])
    other.append(["With tax", "='Pay 2024'!D5*1.1"])
    other.append(["Looked up", "=VLOOKUP(\"x\",A1:B2,2)+'Pay 2024'!D5"])
    other.append(["People", "=COUNT('Pay 2024'!B2:B4)"])
    return workbook


@pytest.mark.skipif(not libreoffice.is_installed(), reason="asks LibreOffice to calculate")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_payroll_foots_after_scaling_and_a_program_agrees(kind: str, tmp_path: Path) -> None:
    source = converted(saved(payroll()), "xlsx", kind, tmp_path)

    clean = cleaned(source, f"pay.{kind}", "finance", SCALED)

    opened = converted(clean, kind, "xlsx", tmp_path)
    header, *people, total = rows(opened)
    assert header == ("Name", "Salary", "Bonus", "Sum", "Part", "Units")
    for name, salary, bonus, together, part, units in people:
        assert name.startswith("Person ")
        assert salary not in (85000.5, 72000, 1250000)
        assert together == pytest.approx(salary + bonus)
        assert part == pytest.approx(together / total[3])
        assert units in (2, 3, 4)
    assert total[1] == pytest.approx(sum(row[1] for row in people))
    assert total[3] == pytest.approx(total[1] + total[2])
    assert total[4:] == (pytest.approx(1), 9)
    assert people[2][4] == pytest.approx(1250560 / 1412160.5, abs=1e-4), "shares are as they were"
    assert rows(opened, 1)[1][1] == pytest.approx(total[3] * 1.1)
    assert rows(opened, 1)[3] == ("People", 3)
    if kind == "xlsx":
        assert rows(clean) == rows(opened), "the last results that we wrote are those that a program calculates"
        assert rows(clean, 1)[2] == ("Looked up", None), "what we cannot calculate does not stay"
    assert rows(opened, results=False)[4][1:4] == ("=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)")
    everything = b"".join(
        zipfile.ZipFile(io.BytesIO(clean)).read(name) for name in zipfile.ZipFile(io.BytesIO(clean)).namelist()
    )
    for told in (b"85000.5", b"1412160.5", b"1407000.5", b"1553376.55"):
        assert told not in everything


def staff() -> openpyxl.Workbook:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Staff"
    sheet.append(["Employee ID", "Headcount", "Salary", "Order No", "Postcode", "Account"])
    for at in range(5):
        sheet.append([10231 + 7 * at, at + 12, 10231 + 7 * at, 481003 + at, 10115 + at, 4000 + 10 * at])
    other = workbook.create_sheet("Shifts")
    other.append(["Emp No", "Hours", "Pay"])
    for at in range(5):
        other.append([10231 + 7 * at, 38 + at, f"=VLOOKUP(A{at + 2},Staff!A$2:C$6,3,FALSE)"])
    return workbook


@pytest.mark.skipif(not libreoffice.is_installed(), reason="asks LibreOffice to calculate")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_short_numbers_that_name_people_go_and_lookups_by_them_hold(kind: str, tmp_path: Path) -> None:
    source = converted(saved(staff()), "xlsx", kind, tmp_path)

    opened = converted(cleaned(source, f"staff.{kind}"), kind, "xlsx", tmp_path)

    before, after = rows(saved(staff()))[1:], rows(opened)[1:]
    for old, new in zip(before, after, strict=True):
        assert all(isinstance(value, int) for value in new)
        assert not {old[0], old[3], old[4]} & {new[0], new[3], new[4]}, "numbers of people, orders and places go"
        assert (old[1], old[2], old[5]) == (new[1], new[2], new[5]), "amounts, counts and a ledger's accounts stay"
    shifts = rows(opened, 1)[1:]
    assert [row[0] for row in shifts] == [row[0] for row in after], "one stand-in everywhere"
    assert [row[2] for row in shifts] == [row[2] for row in before], "a program finds by it what it found before"


@pytest.mark.skipif(not libreoffice.is_installed(), reason="makes OpenDocument files with LibreOffice")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_addresses_do_not_depend_on_which_numbers_are_read(kind: str, tmp_path: Path) -> None:
    workbook = payroll()
    chart = BarChart()
    chart.add_data(Reference(workbook.active, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    chart.y_axis.title = "Signed by Rosa Quintanar in May"
    workbook.active.add_chart(chart, "A10")
    workbook.active.append(["and by", "Rosa Quintanar too"])
    data = converted(saved(workbook), "xlsx", kind, tmp_path)
    reading = engine.scan(io.BytesIO(data), f"a.{kind}", ANALYZER, [QUINTANAR], policy=policy_named("finance"))
    told = [found for found in reading.found if found.value == QUINTANAR.value]
    assert len(told) >= 3
    assert len(reading.found) > len(told)
    hidden = Hidden(
        value=QUINTANAR.value, entity="PERSON", stand_in="Person 1", slug="person-1", number="1", reach=Reach.HERE
    )
    spans = [SpanToHide(key=found.key, start=found.span.start, end=found.span.end, hidden=0) for found in told]
    sink = io.BytesIO()

    engine.redact(io.BytesIO(data), f"a.{kind}", Plan(hidden=(hidden,), spans=tuple(spans)), sink)

    left = engine.scan(sink, f"a.{kind}", ANALYZER, [QUINTANAR])
    words = [passage.text for passage in left.passages]
    assert not any("Quintanar" in text for text in words)
    assert "Signed by Person 1 in May" in words
    assert "Person 1 too" in words


@pytest.mark.skipif(not libreoffice.is_installed(), reason="makes OpenDocument files with LibreOffice")
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_short_number_that_words_tell_is_found_in_cells_without_a_header(kind: str, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Thing", "Seen", "Remark"])
    for at in range(4):
        workbook.active.append(["lamp", 482910 + at, "see employee no. 482912" if at == 3 else "fine"])
    data = converted(saved(workbook), "xlsx", kind, tmp_path)

    clean = cleaned(data, f"a.{kind}")

    left = engine.scan(
        io.BytesIO(clean), f"a.{kind}", ANALYZER, [Known(value="482912", entity="ID", source="declared")]
    )
    assert not any("482912" in passage.text for passage in left.passages)
    after = rows(converted(clean, kind, "xlsx", tmp_path))
    assert [row[1] for row in after[1:3]] == [482910, 482911]
    assert after[3][1] != 482912
    assert isinstance(after[3][1], int)
    assert after[4][1] == 482913


def test_the_general_policy_leaves_amounts_and_their_results() -> None:
    data = saved(payroll())

    assert [row[1:] for row in rows(cleaned(data, "pay.xlsx"), results=False)] == [
        row[1:] for row in rows(data, results=False)
    ]


def test_a_formula_that_says_an_amount_itself_becomes_its_result() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append(["Name", "Salary"])
    for formula in ("=85000*1.03", "=B2+25000", "=B2*1.5"):
        workbook.active.append(["somebody", formula])
    data = saved(workbook)
    for at, value in enumerate((87550, 112550, 131325), 2):
        data = _with_result(data, f"B{at}", value)

    clean = cleaned(data, "pay.xlsx", "finance", SCALED)

    values, formulas = rows(clean), rows(clean, results=False)
    assert [row[1] for row in formulas[1:3]] == [row[1] for row in values[1:3]], "no formula any more"
    assert formulas[3][1] == "=B2*1.5"
    assert values[3][1] == pytest.approx(values[1][1] * 1.5)
    assert values[1][1] / 87550 == pytest.approx(values[2][1] / 112550, rel=1e-3)


def _with_result(data: bytes, cell: str, value: float) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(sink, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                head, found, tail = part.partition(f'<c r="{cell}">'.encode())
                assert found
                part = (
                    head
                    + found
                    + tail.replace(b"<v/>", f"<v>{value}</v>".encode(), 1).replace(
                        b"<v></v>", f"<v>{value}</v>".encode(), 1
                    )
                )
            copy.writestr(name, part)
    return sink.getvalue()


def test_rows_with_a_label_are_scaled_too_and_charts_forget() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in [("Plan", 2023, 2024), ("Revenue", 812345, 901234), ("Costs", 700123, 655321), ("Head count", 12, 13)]:
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "F1")
    data = saved(workbook)
    cache = b'<numCache><formatCode>General</formatCode><ptCount val="1"/><pt idx="0"><v>812345</v></pt></numCache>'
    cache += b"</numRef>"
    remembered = b"<numRef><f>'Sheet'!$B$2:$B$3</f>" + cache
    sink = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(sink, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/charts/chart1.xml":
                assert b"<numRef><f>'Sheet'!$B$2:$B$3</f></numRef>" in part
                part = part.replace(b"<numRef><f>'Sheet'!$B$2:$B$3</f></numRef>", remembered)
            copy.writestr(name, part)

    clean = cleaned(sink.getvalue(), "plan.xlsx", "finance", SCALED)

    assert rows(clean)[0] == ("Plan", 2023, 2024)
    assert rows(clean)[3] == ("Head count", 12, 13)
    ratios = [new / old for new, old in zip(rows(clean)[1][1:] + rows(clean)[2][1:], (812345, 901234, 700123, 655321))]
    assert max(ratios) - min(ratios) < 1e-4
    assert abs(ratios[0] - 1) > 0.09
    package = zipfile.ZipFile(io.BytesIO(clean))
    charts = [package.read(name) for name in package.namelist() if "charts/chart" in name]
    assert len(charts) == 1
    assert b"$B$2:$B$3" in charts[0]
    assert b"812345" not in charts[0]


def test_charts_of_slides_follow_the_sheet_that_they_are_drawn_from() -> None:
    deck = Presentation()
    told = CategoryChartData()
    told.categories = ["North", "South"]
    told.add_series("Revenue (USD)", (812345, 4321))
    told.add_series("Units", (4321, 17))
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, 4_000_000, 4_000_000, told)
    sink = io.BytesIO()
    deck.save(sink)

    clean = Presentation(io.BytesIO(cleaned(sink.getvalue(), "deck.pptx", "finance", SCALED)))

    (chart,) = (shape.chart for shape in clean.slides[0].shapes if shape.has_chart)
    revenue, units = (tuple(series.values) for series in chart.plots[0].series)
    inside = rows(chart.part.chart_workbook.xlsx_part.blob)
    assert [row[1] for row in inside[1:]] == list(revenue)
    assert 812345 not in revenue
    assert revenue[0] / 812345 == pytest.approx(revenue[1] / 4321, rel=1e-3)
    assert [row[2] for row in inside[1:]] == [4321, 17], "a count stays, even one that is like an amount"
    assert units == (4321, 17)


def test_pivot_tables_remember_the_new_numbers() -> None:
    root = etree.fromstring(
        '<pivotCacheDefinition xmlns="urn:x"><sharedItems minValue="17" maxValue="812345"><n v="812345"/><n v="17"/>'
        '<n v="1"/><n v="x"/></sharedItems></pivotCacheDefinition>'
    )

    remembered.replace(root, {812345.0: "1001", 17.0: "23.5"})

    assert root.get("refreshOnLoad") == "1"
    assert dict(root[0].attrib) == {"minValue": "23.5", "maxValue": "1001"}
    assert [item.get("v") for item in root[0]] == ["1001", "23.5", "1", "x"]


def people() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Name", "Date of birth", "Start", "Rooms"])
    sheet.append(["Rosa Quintanar", date(1984, 3, 12), date(2021, 6, 7), 30753])
    sheet.append(["Ida Nordberg", datetime(1931, 1, 2, 7, 30), date(2020, 2, 29), 4])
    sheet.cell(2, 2).number_format = "dd/mm/yyyy"
    return saved(workbook)


def test_days_of_birth_in_cells_of_numbers_are_found_and_stay_dates() -> None:
    clean = cleaned(people(), "people.xlsx")

    assert [row[1:] for row in rows(clean)[1:]] == [
        (datetime(1900, 1, 1), datetime(2021, 6, 7), 30753),
        (datetime(1900, 1, 1), datetime(2020, 2, 29), 4),
    ]
    assert openpyxl.load_workbook(io.BytesIO(clean)).active["B2"].number_format == "dd/mm/yyyy"


def test_days_in_cells_move_together_by_whole_weeks() -> None:
    clean = cleaned(people(), "people.xlsx", style=Style(dates=Dates.SHIFT, key="one"))

    before, after = rows(people()), rows(clean)
    shifts = {new - old for one, other in zip(before[1:], after[1:]) for old, new in zip(one[1:3], other[1:3])}
    (shift,) = shifts
    assert shift.days % 7 == 0
    assert shift.days < -50


def test_days_in_cells_become_the_first_of_their_year_and_stay_dates() -> None:
    clean = cleaned(people(), "people.xlsx", style=Style(dates=Dates.YEAR, key="one"))

    assert [row[1:3] for row in rows(clean)[1:]] == [
        (datetime(1984, 1, 1), datetime(2021, 1, 1)),
        ("90 or older", datetime(2020, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("number", "day", "since_1904"),
    [
        ("1", "1900-01-01", False),
        ("59", "1900-02-28", False),
        ("61", "1900-03-01", False),
        ("30753", "1984-03-12", False),
        ("45357.5", "2024-03-06 12:00:00", False),
        ("0", "1904-01-01", True),
        ("29291", "1984-03-12", True),
    ],
)
def test_serial_numbers_and_days_lead_to_each_other(number: str, day: str, since_1904: bool) -> None:
    dates = SerialDates(frozenset({"3"}), since_1904=since_1904)

    assert dates.day("3", number) == day
    assert dates.number(day) == number
    assert dates.day("1", number) is None


def test_what_is_no_day_is_none() -> None:
    dates = SerialDates(frozenset({"3"}))

    assert [dates.day("3", value) for value in ("0.5", "-3", "2958466", "x", "inf", "nan")] == [None] * 6
    assert [dates.number(told) for told in ("1899-12-31", "2024-02-30", "Redacted 3", "90 or older")] == [None] * 4
    assert dates.number("1984") == "30682"


@pytest.mark.parametrize(
    ("code", "is_day"),
    [
        ("dd/mm/yyyy", True),
        ("[$-409]mmmm yy;@", True),
        ("yyyy-mm-dd hh:mm", True),
        ("General", False),
        ("#,##0.00 [Red]", False),
        ('0 "days"', False),
        ("hh:mm:ss", False),
        ("0.00E+00", False),
        ('#,##0\\ "d";-0', False),
    ],
)
def test_formats_tell_days_from_numbers(code: str, is_day: bool) -> None:
    assert shows_day(code) is is_day


def test_a_sheet_of_very_many_days_says_what_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MOST_DAYS", 100)
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["When", "Born"])
    for _ in range(60):
        sheet.append([date(2024, 3, 5), date(2024, 3, 5)])

    reading = engine.scan(io.BytesIO(saved(workbook)), "log.xlsx", ANALYZER)

    assert reading.unexamined == ("sheet 1: some of its many dates",)
    assert sum(found.span.entity == "DATE_OF_BIRTH" for found in reading.found) == 60


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_tables_of_documents_and_slides_are_read_by_their_headers(kind: str) -> None:
    table = [
        ("Name", "Date of birth", "Salary", "Units"),
        ("Rosa Quintanar", "12.03.1984", "85,017", "4"),
        ("Ida Nordberg", "02.01.1979", "72,341", "12"),
        ("Total", "", "157,358", "16"),
    ]
    sink = io.BytesIO()
    if kind == "docx":
        document = docx.Document()
        _fill(document.add_table(4, 4), table)
        document.save(sink)
    else:
        deck = Presentation()
        frame = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_table(4, 4, 0, 0, 4_000_000, 4_000_000)
        _fill(frame.table, table)
        deck.save(sink)

    clean = cleaned(sink.getvalue(), f"pay.{kind}", "finance", SCALED)

    if kind == "docx":
        made = docx.Document(io.BytesIO(clean)).tables[0]
    else:
        made = next(shape.table for shape in Presentation(io.BytesIO(clean)).slides[0].shapes if shape.has_table)
    told = [[made.cell(row, column).text for column in range(4)] for row in range(4)]
    one, other, both = (int(row[2].replace(",", "")) for row in told[1:])
    assert one + other == both != 157358
    assert [row[3] for row in told] == ["Units", "4", "12", "16"]
    assert [row[1] for row in told[1:]] == ["01.01.1900", "01.01.1900", ""]


def _fill(table: Any, told: Rows) -> None:
    for row, cells in enumerate(told):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
