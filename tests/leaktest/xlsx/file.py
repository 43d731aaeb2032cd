"""One workbook with every place planted."""

from __future__ import annotations

import io
import re

import openpyxl
from lxml import etree

from sanitization.vocabulary import FileKind
from tests.leaktest.namespaces import declared, uri
from tests.leaktest.packages import Package
from tests.leaktest.parts import data_of, main_part, related
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting
from tests.leaktest.properties import add_custom_data, add_properties, finish
from tests.leaktest.themes import add_theme
from tests.leaktest.xlsx.attached import add_history, add_more, add_outside
from tests.leaktest.xlsx.cells import Strings, figures, sheet_data
from tests.leaktest.xlsx.parts import BOOK, TYPE, add_comments, add_drawing, add_notes, add_pivot, add_styles, add_table
from tests.leaktest.xlsx.places import PLACES
from tests.leaktest.xlsx.sheets import FIRST, after_rows, before_rows

# Formulas that reach outside: they go, and their last result stays.
_OUTWARD = re.compile(r"WEBSERVICE|\[[^\]]*\.xlsx\]|\|'")


def build(p: Planting, edition: Edition) -> bytes:
    package = Package(edition)
    package.relate("", "officeDocument", BOOK)
    strings = Strings()
    sheets = [package.relate(BOOK, "worksheet", FIRST)]
    rows = sheet_data(p, strings)
    rest = after_rows(package, p, add_drawing(package, p), add_notes(package, p), add_table(package, p))
    package.part(
        FIRST, f"{TYPE}worksheet+xml",
        f'<worksheet xmlns="{uri("x")}" {declared("r")}>{before_rows(p)}<sheetData>{rows}</sheetData>{rest}</worksheet>',
    )  # fmt: skip
    sheets += [
        package.add(BOOK, "worksheet", f"xl/worksheets/sheet{number}.xml", f"{TYPE}worksheet+xml", _simple(inner))
        for number, inner in (
            (2, figures(strings)),
            (3, _cell(p.words("hidden-sheet"))),
            (4, _cell(p.words("very-hidden"))),
        )
    ]
    sheets.append(_chart_sheet(package, p))
    package.part(BOOK, f"{TYPE}sheet.main+xml", _book(p, sheets, add_outside(package, p)))
    package.add(BOOK, "sharedStrings", "xl/sharedStrings.xml", f"{TYPE}sharedStrings+xml", strings.xml(uri("x")))
    add_styles(package, p)
    add_comments(package, p)
    add_pivot(package, p)
    add_history(package, p)
    add_more(package, p)
    add_theme(package, p, BOOK)
    add_custom_data(package, p, BOOK)
    add_properties(package, p)
    return finish(package, p)


def _chart_sheet(package: Package, p: Planting) -> str:
    name = "xl/chartsheets/sheet1.xml"
    drawing = package.add(
        name, "drawing", "xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml",
        f"<xdr:wsDr {declared('xdr a')}/>",
    )  # fmt: skip
    return package.add(
        BOOK, "chartsheet", name, f"{TYPE}chartsheet+xml",
        f'<chartsheet xmlns="{uri("x")}" {declared("r")}><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        f"<headerFooter><oddHeader>{p.words('chart-sheet')}</oddHeader></headerFooter>"
        f'<drawing r:id="{drawing}"/></chartsheet>',
    )  # fmt: skip


def _simple(rows: str) -> str:
    return f'<worksheet xmlns="{uri("x")}"><sheetData>{rows}</sheetData></worksheet>'


def _cell(words: str) -> str:
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{words}</t></is></c></row>'


def _book(p: Planting, sheets: list[str], link: str) -> str:
    names = (p.bare("sheet"), "Figures", "Hidden", "Veryhidden", "Chart")
    states = ("", "", ' state="hidden"', ' state="veryHidden"', "")
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}"{state} r:id="{identity}"/>'
        for number, (name, state, identity) in enumerate(zip(names, states, sheets, strict=True), 1)
    )
    defined = (
        f'<definedName name="{p.bare("defined")}" comment="{p.words("defined-comment")}"'
        f' description="{p.words("defined-text")}" help="{p.words("defined-help")}" statusBar="{p.words("defined-status")}"'
        f' customMenu="{p.words("defined-menu")}">Figures!$A$1</definedName>'
        f'<definedName name="Note">&quot;{p.words("defined-constant")}&quot;</definedName>'
        f'<definedName name="{p.bare("defined-hidden")}" hidden="1">1</definedName>'
    )
    view = "{00000000-0000-0000-0000-000000000007}"
    return (
        f'<workbook xmlns="{uri("x")}" {declared("r mc x15ac xr")} mc:Ignorable="xr">'
        f'<fileVersion appName="xl" codeName="{p.bare("version")}"/><fileSharing userName="{p.bare("sharing")}"/>'
        f'<workbookPr codeName="{p.bare("book-code")}"/>'
        f'<x15ac:absPath url="{p.bare("abs-path")}"/><xr:revisionPtr documentId="8_{p.bare("revision-id")}"/>'
        f'<workbookProtection workbookHashValue="{p.bare("book-hash")}"/>'
        f"<bookViews><workbookView/></bookViews><sheets>{listed}</sheets><functionGroups><functionGroup"
        f' name="{p.bare("functions")}"/></functionGroups><externalReferences><externalReference r:id="{link}"/>'
        f'</externalReferences><definedNames>{defined}</definedNames><calcPr calcId="191029"/><customWorkbookViews>'
        f'<customWorkbookView name="{p.bare("view-name")}" guid="{view}" windowWidth="1" windowHeight="1" activeSheetId="1"/>'
        '</customWorkbookViews><pivotCaches><pivotCache cacheId="1" r:id="rIdCache"/></pivotCaches><smartTagTypes>'
        f'<smartTagType name="{p.bare("smart-type")}"/></smartTagTypes><webPublishObjects><webPublishObject id="1" divId="d"'
        f' destinationFile="{p.bare("publish-file")}" title="{p.bare("publish-title")}"/></webPublishObjects></workbook>'
    )


def facts(data: bytes) -> dict[str, list[str]]:
    """Formulas and numbers of the sheet of figures to the letter, counts of all."""
    main = main_part(data)
    root = etree.fromstring(data_of(data, main))
    parts = related(data, main)
    sheets = [
        etree.fromstring(
            data_of(data, parts[next(str(value) for key, value in one.attrib.items() if key.endswith("}id"))])
        )
        for one in root.iter("{*}sheet")
    ]
    formulas = [
        [str(f.text or "") for f in sheet.iter("{*}f") if len(f.getparent()) and _is_cell(f)] for sheet in sheets
    ]
    numbers = [str(v.text) for v in sheets[1].iter("{*}v") if v.getparent().get("t") != "s"]
    return {
        "figures": formulas[1],
        "numbers": numbers,
        "formulas": [str(sum(not _OUTWARD.search(text) for text in found)) for found in formulas],
        "sheets": [f"{one.get('state', 'visible')}" for one in root.iter("{*}sheet")],
        "cells": [str(sum(1 for _ in sheet.iter("{*}c"))) for sheet in sheets],
        "names": [str(sum(1 for _ in root.iter("{*}definedName")))],
        "rules": [
            str(sum(1 for _ in sheet.iter("{*}cfRule", "{*}dataValidation", "{*}hyperlink"))) for sheet in sheets
        ],
    }


def _is_cell(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and str(parent.tag).endswith("}c")


def opens(data: bytes) -> object:
    return openpyxl.load_workbook(io.BytesIO(data)).sheetnames


FORMAT = Format(kind=FileKind.XLSX, name="figures.xlsx", places=PLACES, build=build, facts=facts, opens=opens)
