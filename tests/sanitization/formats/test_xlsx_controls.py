"""Slicers go without leaving holes on the page; form controls stay, with clean labels and their cells."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from sanitization.vocabulary import Fate, FileKind
from tests.sanitization.formats.ooxml_making import DRAWING, changed, cleaned, everything, parts, planted, with_part

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SLICER = "http://schemas.microsoft.com/office/drawing/2010/slicer"
TYPE = "application/vnd.ms-excel"
NEWER = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
CHOICES = {
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "sle15": "http://schemas.microsoft.com/office/drawing/2012/slicer",
}


def _anchored(inner: str) -> str:
    corner = "<xdr:col>{0}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{0}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    return (
        f"<xdr:twoCellAnchor><xdr:from>{corner.format(3)}</xdr:from><xdr:to>{corner.format(9)}</xdr:to>{inner}"
        "<xdr:clientData/></xdr:twoCellAnchor>"
    )


def _frame(name: str) -> str:
    return (
        f'<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="{name}"/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{SLICER}"><sle:slicer xmlns:sle="{SLICER}" name="{name}"/></a:graphicData></a:graphic>'
        "</xdr:graphicFrame>"
    )


def _choice(prefix: str, name: str) -> str:
    return (
        f'<mc:AlternateContent xmlns:mc="{COMPATIBILITY}"><mc:Choice xmlns:{prefix}="{CHOICES[prefix]}"'
        f' Requires="{prefix}">{_frame(name)}</mc:Choice><mc:Fallback><xdr:sp macro="" textlink=""><xdr:nvSpPr>'
        '<xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r>'
        "<a:t>a slicer</a:t></a:r></a:p></xdr:txBody></xdr:sp></mc:Fallback></mc:AlternateContent>"
    )


def _book() -> bytes:
    """Two sheets, a note (so that there is a legacy drawing) and a chart."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = planted(1)
    for row in (("where", "many"), ("north", 4471), ("south", 17)):
        page.append(row)
    page["A1"].comment = Comment("a note", "nobody")
    chart = BarChart()
    chart.add_data(Reference(page, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    page.add_chart(chart, "F20")
    book.create_sheet("Choices")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("prefix", ["a14", "sle15"])
def test_where_a_slicer_was_the_other_way_to_show_it_stays(prefix: str) -> None:
    data = _book()
    drawing = parts(data)["xl/drawings/drawing1.xml"].decode()
    spaces = f'xmlns:xdr="{"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"}" xmlns:a="{DRAWING}"'
    more = _anchored(_choice(prefix, planted(2))) + _anchored(_frame(planted(3)))
    more = more.replace("<xdr:twoCellAnchor>", f"<xdr:twoCellAnchor {spaces}>")
    data = changed(data, {"xl/drawings/drawing1.xml": re.sub(r"(</\w*:?wsDr>)", rf"{more}\1", drawing).encode()})
    office = "http://schemas.microsoft.com/office/2007/relationships"
    data = with_part(
        data, "xl/workbook.xml", f"{office}/slicerCache", "xl/slicerCaches/slicerCache1.xml", f"{TYPE}.slicerCache+xml",
        f'<slicerCacheDefinition xmlns="{NEWER}" name="Slicer_1" sourceName="{planted(4)}"/>'.encode(),
    )  # fmt: skip
    data = with_part(
        data, "xl/worksheets/sheet1.xml", f"{office}/slicer", "xl/slicers/slicer1.xml", f"{TYPE}.slicer+xml",
        f'<slicers xmlns="{NEWER}"><slicer name="{planted(3)}" caption="{planted(5)}"/></slicers>'.encode(),
    )  # fmt: skip
    assert all(planted(number) in everything(data) for number in range(1, 6))

    clean, rewritten = cleaned(data, FileKind.XLSX)

    left = parts(clean)["xl/drawings/drawing1.xml"].decode()
    assert "quillon" not in everything(clean).lower()
    assert "slicer" not in left.replace("a slicer", "")
    assert left.count("a slicer") == 1
    assert left.count("graphicFrame>") == 2, "the chart's own frame alone"
    assert left.count("clientData") == 2
    assert [line.part for line in rewritten.ledger if line.fate is Fate.REMOVED and "slicer" in line.part] == [
        "slicer 1",
        "slicer 2",
    ]
    assert len(openpyxl.load_workbook(io.BytesIO(clean)).worksheets[0]._charts) == 1


def _control(number: int, kind: str, more: str) -> str:
    return (
        f'<v:shape id="_x0000_s{1040 + number}" type="#_x0000_t201" style="position:absolute;width:96pt;height:30pt">'
        f'<v:textbox><div><font face="Tahoma">paid by {planted(number)}</font></div></v:textbox>'
        f'<x:ClientData ObjectType="{kind}"><x:Anchor>4, 0, 1, 0, 6, 0, 3, 0</x:Anchor>{more}</x:ClientData></v:shape>'
    )


def test_form_controls_stay_with_clean_labels_and_their_cells() -> None:
    data = _book()
    name = next(name for name in parts(data) if name.endswith(".vml"))
    link = "<x:FmlaLink>$F$9</x:FmlaLink>"
    controls = (
        _control(2, "Checkbox", f"<x:Checked>1</x:Checked>{link}")
        + _control(3, "Drop", f"<x:FmlaRange>{planted(1)}!$A$2:$A$3</x:FmlaRange><x:Sel>2</x:Sel>{link}")
        + _control(4, "Radio", f"<x:FirstButton/>{link}")
        + _control(5, "Spin", f"<x:Val>3</x:Val><x:Min>0</x:Min><x:Max>9</x:Max>{link}")
        + _control(6, "Button", f"<x:FmlaMacro>[0]!{planted(7)}</x:FmlaMacro>")
    )
    drawing = parts(data)[name].decode()
    uri = "urn:schemas-microsoft-com:"
    spaces = f'xmlns:v="{uri}vml" xmlns:o="{uri}office:office" xmlns:x="{uri}office:excel"'
    controls = controls.replace("<v:shape ", f"<v:shape {spaces} ")
    data = changed(data, {name: drawing.replace("</xml>", f"{controls}</xml>").encode()})
    item = f'<formControlPr xmlns="{NEWER}"><itemLst><item val="{planted(8)}"/></itemLst></formControlPr>'.encode()
    part = "xl/ctrlProps/ctrlProp1.xml"
    data = with_part(data, "xl/worksheets/sheet1.xml", "ctrlProp", part, f"{TYPE}.controlproperties+xml", item)
    assert all(planted(number) in everything(data) for number in range(1, 9))

    clean, rewritten = cleaned(data, FileKind.XLSX)

    left = next(part.decode() for name, part in parts(clean).items() if name.endswith(".vml"))
    assert "quillon" not in everything(clean).lower()
    assert re.findall(r'ObjectType="(\w+)"', left) == ["Note", "Checkbox", "Drop", "Radio", "Spin", "Button"]
    assert left.count("paid by person-3") == 5
    assert left.count("FmlaLink>$F$9<") == 4
    sheet = openpyxl.load_workbook(io.BytesIO(clean)).sheetnames[0]
    assert re.findall(r"FmlaRange>([^<]+)</", left) in ([f"'{sheet}'!$A$2:$A$3"], [f"{sheet}!$A$2:$A$3"])
    assert [value in left for value in ("Checked>1<", "Sel>2<", "Val>3<", "Max>9<", "FirstButton")] == [True] * 5
    assert "second description of a form control 1" in [line.part for line in rewritten.ledger]
    counts = {what: (before, after) for what, before, after in rewritten.fidelity.counts}
    assert counts["parts"][0] == counts["parts"][1]
