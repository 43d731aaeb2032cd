"""A workbook of one sheet, for embedding: enough for openpyxl and for the engine."""

from __future__ import annotations

from tests.leaktest.namespaces import uri
from tests.leaktest.packages import PACKAGE, Package

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def small_workbook(cell: str, creator: str = "") -> bytes:
    """cell and creator: escaped text of the one string cell and of the property."""
    package = Package()
    package.relate("", "officeDocument", "xl/workbook.xml")
    package.part(
        "xl/workbook.xml", f"{_SHEET}sheet.main+xml",
        f'<workbook xmlns="{uri("x")}" xmlns:r="{uri("r")}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId2"/>'
        "</sheets></workbook>",
    )  # fmt: skip
    package.add(
        "xl/workbook.xml", "worksheet", "xl/worksheets/sheet1.xml", f"{_SHEET}worksheet+xml",
        f'<worksheet xmlns="{uri("x")}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{cell}</t></is></c>'
        '<c r="B1"><v>41</v></c><c r="C1"><f>B1*2</f><v>82</v></c></row></sheetData></worksheet>',
    )  # fmt: skip
    if creator:
        package.add(
            "", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{creator}</dc:creator></cp:coreProperties>',
        )  # fmt: skip
    return package.bytes()
