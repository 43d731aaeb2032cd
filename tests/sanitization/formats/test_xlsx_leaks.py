"""One planted word in each hiding place of a workbook; none may be left."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from sanitization.vocabulary import FileKind
from tests.sanitization.formats.ooxml_making import (
    RELATIONSHIPS,
    SHEET,
    changed,
    cleaned,
    left,
    packed,
    parts,
    planted,
    with_link,
    with_part,
)

SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml."
SHEET1 = "xl/worksheets/sheet1.xml"


def _workbook() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = f"{planted(1)} plan"
    sheet.append([planted(2), "Fee"])
    sheet.append([planted(3), 4])
    sheet["D1"] = f'="{planted(4)}"&A1'
    sheet["D2"] = 1
    sheet["D2"].number_format = f'0" {planted(5)}"'
    sheet["D2"].font = openpyxl.styles.Font(name=planted(6))
    sheet["E1"].comment = Comment(planted(7), planted(8))
    sheet["E2"] = "link"
    sheet["E2"].hyperlink = f"mailto:{planted(9)}@x.example"
    sheet["E2"].hyperlink.tooltip = planted(10)
    sheet.oddHeader.center.text = planted(11)
    sheet.firstFooter.right.text = planted(12)
    sheet.add_data_validation(
        DataValidation(
            type="list", formula1=f'"{planted(13)},b"', prompt=planted(14), error=planted(15), errorTitle=planted(16)
        )
    )
    sheet.data_validations.dataValidation[0].add("F1")
    sheet.conditional_formatting.add("A1", FormulaRule(formula=[f'A1="{planted(17)}"']))
    sheet.conditional_formatting.add("A2", CellIsRule(operator="equal", formula=[f'"{planted(18)}"']))
    table = Table(displayName=f"T{planted(19)}", ref="A1:B2")
    sheet.add_table(table)
    hidden = workbook.create_sheet("Hidden")
    hidden["A1"], hidden.sheet_state = planted(20), "veryHidden"
    hidden.row_dimensions[1].hidden = True
    hidden["A2"] = f"='{planted(1)} plan'!A1"
    workbook.defined_names[f"n{planted(21)}"] = DefinedName(
        f"n{planted(21)}", attr_text=f'"{planted(22)}"', comment=planted(23)
    )
    workbook.properties.creator, workbook.properties.keywords = planted(24), planted(25)
    sink = io.BytesIO()
    workbook.save(sink)
    return sink.getvalue()


def _planted() -> bytes:
    def more(old: bytes) -> bytes:
        scenario = (
            f'<scenarios><scenario name="{planted(30)}" user="{planted(31)}" comment="{planted(32)}">'
            f'<inputCells r="A1" val="{planted(33)}"/></scenario></scenarios>'
        )
        protected = f'<protectedRanges><protectedRange sqref="A1" name="{planted(34)}"/></protectedRanges>'
        return (
            old.replace(b"</sheetData>", f"</sheetData>{protected}{scenario}".encode(), 1)
            .replace(b"<sheetPr>", f'<sheetPr codeName="{planted(35)}">'.encode(), 1)
            .replace(b"<f>", f"<!--{planted(36)}--><f>".encode(), 1)
            .replace(b"<v></v>", f"<v>{planted(37)}</v>".encode(), 1)
            .replace(b"<v />", f"<v>{planted(37)}</v>".encode(), 1)
            .replace(b"<v/>", f"<v>{planted(37)}</v>".encode(), 1)
        )

    def workbook(old: bytes) -> bytes:
        path = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"
        return old.replace(
            b"<workbookPr",
            f'<fileSharing userName="{planted(38)}"/><x:absPath xmlns:x="{path}" url="C:\\{planted(39)}\\"/>'
            f'<workbookPr codeName="{planted(40)}"'.encode(),
            1,
        )

    data = changed(_workbook(), {SHEET1: more, "xl/workbook.xml": workbook})
    cache = (
        f'<pivotCacheDefinition xmlns="{SHEET}" xmlns:r="{RELATIONSHIPS}" refreshedBy="{planted(41)}"'
        ' r:id="rIdNewpivotCacheRecords">'
        f'<cacheFields count="1"><cacheField name="{planted(42)}"><sharedItems><s v="{planted(43)}"/></sharedItems>'
        "</cacheField></cacheFields></pivotCacheDefinition>"
    )
    records = f'<pivotCacheRecords xmlns="{SHEET}" count="1"><r><s v="{planted(44)}"/></r></pivotCacheRecords>'
    connections = f'<connections xmlns="{SHEET}"><connection id="1" name="{planted(45)}"/></connections>'
    names = f'<sheetNames><sheetName val="{planted(46)}"/></sheetNames>'
    link = f'<externalLink xmlns="{SHEET}"><externalBook>{names}</externalBook></externalLink>'
    for kind, name, content_type, body in (
        ("pivotCacheDefinition", "xl/p.xml", "pivotCacheDefinition+xml", cache),
        ("connections", f"xl/{planted(47)}.xml", "connections+xml", connections),
        ("externalLink", "xl/e.xml", "externalLink+xml", link),
    ):
        data = with_part(data, "xl/workbook.xml", kind, name, SHEETML + content_type, body.encode())
    data = with_part(
        data, "xl/p.xml", "pivotCacheRecords", "xl/pr.xml", f"{SHEETML}pivotCacheRecords+xml", records.encode()
    )
    printer = planted(48).encode("utf-16-le")
    data = with_part(data, SHEET1, "printerSettings", "xl/d.bin", f"{SHEETML}printerSettings", printer)
    data = with_link(data, "xl/workbook.xml", "externalLinkPath", f"file:///C:/{planted(49)}.xlsx")
    return packed(parts(data), comment=planted(50).encode())


def test_nothing_planted_is_left() -> None:
    source = _planted()
    expected = [*range(1, 26), *range(30, 51)]

    clean, _ = cleaned(source, FileKind.XLSX)

    assert [number for number in expected if f"{number:02d}" not in left(source)] == []
    assert left(clean) == []
    workbook = openpyxl.load_workbook(io.BytesIO(clean))
    assert workbook.sheetnames == ["person-3 plan", "Hidden"]
    assert workbook["Hidden"]["A2"].value == "='person-3 plan'!A1"
    assert [cell.value for cell in workbook.active["A"]] == ["person-3", "person-3"]
