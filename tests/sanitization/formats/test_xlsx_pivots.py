"""A pivot table remembers every row that it was filled from: it goes where such rows are to be emptied."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.table import Table

from sanitization import engine
from sanitization.vocabulary import ContentPolicy, Fate, FileKind, HiddenContent, Plan, Redaction
from tests.office import libreoffice
from tests.sanitization.formats.ooxml_making import RELATIONSHIPS, SHEET, changed, everything, parts, with_part

SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml."
REPORT = "xl/worksheets/sheet2.xml"
REMOVE = ContentPolicy(hidden_content=HiddenContent.REMOVE)
BY_SHEET = 'ref="A1:B3" sheet="Data"'
BY_TABLE = 'name="Sales"'


def book(source: str, hide: str) -> bytes:
    """Data and Report, a pivot table on Report with a chart of it. hide: "row", "column", "sheet", "other" or ""."""
    workbook = openpyxl.Workbook()
    data = workbook.active
    data.title = "Data"
    for row in (("Who", "Amount"), ("Quillon01", 12), ("Marsh", 30)):
        data.append(row)
    data.add_table(Table(displayName="Sales", ref="A1:B3"))
    report = workbook.create_sheet("Report")
    for row in (("Row Labels", "Sum of Amount"), ("Marsh", 30), ("Grand Total", 30)):
        report.append(row)
    other = workbook.create_sheet("Other")
    other.append(["nothing here"])
    if hide == "row":
        data.row_dimensions[2].hidden = True
    elif hide == "column":
        data.column_dimensions["A"].hidden = True
    elif hide == "sheet":
        data.sheet_state = "hidden"
    elif hide == "other":
        other.row_dimensions[1].hidden = True
    chart = BarChart()
    chart.add_data(Reference(report, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    report.add_chart(chart, "E2")
    workbook.active = report
    sink = io.BytesIO()
    workbook.save(sink)
    cache = (
        f'<pivotCacheDefinition xmlns="{SHEET}" xmlns:r="{RELATIONSHIPS}" r:id="rIdNewpivotCacheRecords"'
        f' recordCount="2"><cacheSource type="worksheet"><worksheetSource {source}/></cacheSource>'
        '<cacheFields count="2"><cacheField name="Who" numFmtId="0"><sharedItems count="2"><s v="Quillon01"/>'
        '<s v="Marsh"/></sharedItems></cacheField><cacheField name="Amount" numFmtId="0"><sharedItems'
        ' containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="12"'
        ' maxValue="30"/></cacheField></cacheFields></pivotCacheDefinition>'
    )
    records = (
        f'<pivotCacheRecords xmlns="{SHEET}" count="2"><r><x v="0"/><n v="12"/></r><r><x v="1"/><n v="30"/></r>'
        "</pivotCacheRecords>"
    )
    table = (
        f'<pivotTableDefinition xmlns="{SHEET}" name="PivotTable1" cacheId="5" dataCaption="Values">'
        '<location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2">'
        '<pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items>'
        '</pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/>'
        '</rowFields><rowItems count="2"><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/>'
        '</colItems><dataFields count="1"><dataField name="Sum of Amount" fld="1"/></dataFields></pivotTableDefinition>'
    )
    made = sink.getvalue()
    for origin, kind, name, body in (
        ("xl/workbook.xml", "pivotCacheDefinition", "xl/pivotCache/pivotCacheDefinition1.xml", cache),
        ("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords", "xl/pivotCache/records1.xml", records),
        (REPORT, "pivotTable", "xl/pivotTables/pivotTable1.xml", table),
    ):
        made = with_part(made, origin, kind, name, f"{SHEETML}{kind}+xml", body.encode())
    made = changed(
        made,
        {
            "xl/workbook.xml": lambda old: old.replace(
                b"</workbook>",
                f'<pivotCaches><pivotCache cacheId="5" xmlns:r="{RELATIONSHIPS}" r:id="rIdNewpivotCacheDefinition"/>'
                "</pivotCaches></workbook>".encode(),
            ),
            "xl/charts/chart1.xml": lambda old: old.replace(
                b"<chart>", b'<pivotSource><name>[a.xlsx]Report!PivotTable1</name><fmtId val="0"/></pivotSource><chart>'
            ),
        },
    )
    related = "xl/pivotTables/_rels/pivotTable1.xml.rels"
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{RELATIONSHIPS}/pivotCacheDefinition" Target="/xl/pivotCache/pivotCacheDefinition1.xml"/>'
        "</Relationships>"
    )
    return changed(made, {related: relation.encode()})


def written(data: bytes, policy: ContentPolicy) -> tuple[bytes, Redaction]:
    sink = io.BytesIO()
    plan = Plan(content=policy)
    redaction = engine.redact(io.BytesIO(data), "a.xlsx", plan, sink)
    assert engine.verify(sink, FileKind.XLSX, "a.xlsx", plan).passed
    return sink.getvalue(), redaction


def pivots(data: bytes) -> list[str]:
    return [name for name in parts(data) if "pivot" in name.casefold()]


def shown(data: bytes) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in openpyxl.load_workbook(io.BytesIO(data))["Report"].rows]


@pytest.mark.parametrize("source", [BY_SHEET, BY_TABLE])
@pytest.mark.parametrize("hide", ["row", "sheet", "column"])
def test_it_goes_where_its_rows_are_emptied(hide: str, source: str) -> None:
    data = book(source, hide)
    assert "Quillon01" in everything(data)

    clean, redaction = written(data, REMOVE)

    assert "Quillon01" not in everything(clean)
    assert pivots(clean) == []
    # Only the styles still name one for pivot tables to come.
    assert [name for name, part in parts(clean).items() if b"pivot" in part.lower()] == ["xl/styles.xml"]
    assert shown(clean) == shown(data)
    gone = [entry.part for entry in redaction.ledger if entry.fate is Fate.REMOVED and "remembers" in entry.reason]
    assert {"pivot table 1", "pivot cache 1", "pivot records 1"} <= set(gone)


@pytest.mark.parametrize("source", [BY_SHEET, BY_TABLE])
@pytest.mark.parametrize("hide", ["", "other"])
def test_it_stays_where_all_its_rows_are_shown(hide: str, source: str) -> None:
    clean, _ = written(book(source, hide), REMOVE)

    assert len(openpyxl.load_workbook(io.BytesIO(clean))["Report"]._pivots) == 1
    assert b"pivotSource" in b"".join(parts(clean).values())


@pytest.mark.parametrize("source", ['name="unheard_of"', 'ref="A1:B3" sheet="Elsewhere"', ""])
def test_it_goes_where_nobody_knows_what_it_rests_on(source: str) -> None:
    assert pivots(written(book(source, "other"), REMOVE)[0]) == []


def test_it_stays_by_default() -> None:
    clean, _ = written(book(BY_SHEET, "row"), ContentPolicy())

    assert len(openpyxl.load_workbook(io.BytesIO(clean))["Report"]._pivots) == 1


@pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice is not installed")
def test_libreoffice_opens_what_is_left(tmp_path: Path) -> None:
    clean, _ = written(book(BY_SHEET, "row"), REMOVE)
    (tmp_path / "a.xlsx").write_bytes(clean)

    assert libreoffice.convert(tmp_path / "a.xlsx", tmp_path / "a.csv")
    assert libreoffice.to_pdf(tmp_path / "a.xlsx", tmp_path / "a.pdf")
