"""Charts of both generations, with a workbook, a drawing on top and labels from a range."""

from __future__ import annotations

from tests.leaktest.namespaces import declared
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.planting import DRAWING, Planting
from tests.leaktest.workbooks import small_workbook

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


_AXES = "".join(
    f'<c:{name}><c:axId val="{one}"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="{other}"/></c:{name}>'
    for name, one, other in (("catAx", 1, 2), ("valAx", 2, 1))
)


def _rich(p: Planting, identity: str, prefix: str = "c") -> str:
    return f"<{prefix}:rich><a:bodyPr/><a:p>{p.runs(identity, DRAWING)}</a:p></{prefix}:rich>"


def _cache(values: str, kind: str = "str") -> str:
    return f'<c:{kind}Cache><c:ptCount val="1"/><c:pt idx="0"><c:v>{values}</c:v></c:pt></c:{kind}Cache>'


def add_chart(package: Package, p: Planting, source: str) -> str:
    """The relationship's id from `source` to a chart in which every chart place is planted."""
    root = source.split("/", maxsplit=1)[0]
    name = f"{root}/charts/chart1.xml"
    identity = package.relate(source, "chart", name)
    book = package.add(
        name, "package", f"{root}/embeddings/chart1.xlsx", _WORKBOOK,
        small_workbook(p.words("chart-cell"), p.bare("chart-author")),
    )  # fmt: skip
    drawing = package.add(
        name, "chartUserShapes", f"{root}/drawings/drawing9.xml",
        "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml",
        f'<c:userShapes {declared("c cdr a")}><cdr:relSizeAnchor><cdr:from><cdr:x>0</cdr:x><cdr:y>0</cdr:y></cdr:from>'
        '<cdr:to><cdr:x>1</cdr:x><cdr:y>1</cdr:y></cdr:to><cdr:sp macro="" textlink=""><cdr:nvSpPr>'
        f'<cdr:cNvPr id="2" name="TextBox 1" descr="{p.words("chart-shape-name")}"/><cdr:cNvSpPr/></cdr:nvSpPr>'
        f'<cdr:spPr/><cdr:txBody><a:bodyPr/><a:p>{p.runs("chart-shape", DRAWING)}</a:p></cdr:txBody></cdr:sp>'
        "</cdr:relSizeAnchor></c:userShapes>",
    )  # fmt: skip
    label = (
        f'<c:dLbls><c:dLbl><c:idx val="0"/><c:tx>{_rich(p, "chart-label")}</c:tx><c:showVal val="1"/></c:dLbl>'
        f'<c:numFmt formatCode="0.0 &quot;{p.bare("chart-format")}&quot;" sourceLinked="0"/>'
        '<c:showVal val="1"/></c:dLbls>'
    )
    extension = (
        '<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"'
        f" {declared('c15')}><c15:datalabelsRange><c15:f>Sheet1!$C$1</c15:f><c15:dlblRangeCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{p.words("chart-range")}</c:v></c:pt></c15:dlblRangeCache>'
        "</c15:datalabelsRange></c:ext></c:extLst>"
    )
    series = (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>[{p.bare("chart-formula")}.xlsx]Sheet1!$A$1'
        f"</c:f>{_cache(p.words('chart-series'))}</c:strRef></c:tx>{label}"
        f"<c:cat><c:strRef><c:f>Sheet1!$A$1</c:f>{_cache(p.words('chart-category'))}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$1</c:f>{_cache('41', 'num')}</c:numRef></c:val>{extension}</c:ser>"
    )
    body = (
        f"<c:chartSpace {declared('c a r')}><c:pivotSource><c:name>[Book.xlsx]Sheet1!{p.bare('chart-pivot')}</c:name>"
        f'<c:fmtId val="0"/></c:pivotSource><c:chart><c:title><c:tx>{_rich(p, "chart-title")}</c:tx></c:title>'
        f'<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>{series}'
        f'<c:axId val="1"/><c:axId val="2"/></c:barChart>{_AXES}</c:plotArea></c:chart>'
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData>'
        f"<c:printSettings><c:headerFooter><c:oddHeader>&amp;L{p.words('chart-header')}</c:oddHeader></c:headerFooter>"
        f'<c:pageMargins b="1" l="1" r="1" t="1" header="1" footer="1"/></c:printSettings>'
        f'<c:userShapes r:id="{drawing}"/></c:chartSpace>'
    )
    package.part(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", body)
    return identity


def add_chartex(package: Package, p: Planting, source: str) -> str:
    name = f"{source.split('/', maxsplit=1)[0]}/charts/chartEx1.xml"
    body = (
        f'<cx:chartSpace {declared("cx a r")}><cx:chartData><cx:data id="0"><cx:strDim type="cat">'
        f"<cx:f>[{p.bare('chartex-formula')}.xlsx]Sheet1!$A$1</cx:f>"
        f'<cx:lvl ptCount="1"><cx:pt idx="0">{p.words("chartex-point")}</cx:pt></cx:lvl></cx:strDim></cx:data>'
        f"</cx:chartData><cx:chart><cx:title><cx:tx>{_rich(p, 'chartex-title', 'cx')}</cx:tx></cx:title>"
        '<cx:plotArea><cx:plotAreaRegion><cx:series layoutId="funnel"><cx:dataId val="0"/></cx:series>'
        "</cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>"
    )
    return package.add(
        source, f"{MICROSOFT}/2014/relationships/chartEx", name, "application/vnd.ms-office.chartex+xml", body
    )


def chosen(inner: str) -> str:
    """What shows a chart of the newer generation, as programs write it: with a way out for older ones."""
    return f'<mc:AlternateContent {declared("mc")}><mc:Choice {declared("cx1")} Requires="cx1">{inner}</mc:Choice></mc:AlternateContent>'
