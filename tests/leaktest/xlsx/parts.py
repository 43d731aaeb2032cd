"""What stands beside the sheets and stays: comments, drawings, tables, pivot tables, styles."""

from __future__ import annotations

from tests.leaktest.charts import add_chart, add_chartex, chosen
from tests.leaktest.diagrams import add_diagram
from tests.leaktest.namespaces import declared, uri
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.planting import CELL, DRAWING, Planting
from tests.leaktest.xlsx.sheets import FIRST

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
BOOK = "xl/workbook.xml"
_PERSON = "{00000000-0000-0000-0000-00000000000A}"


def add_comments(package: Package, p: Planting) -> None:
    package.add(
        FIRST, "comments", "xl/comments1.xml", f"{TYPE}comments+xml",
        f'<comments xmlns="{uri("x")}" {declared("xr")}><authors><author>{p.bare("comment-author")}</author></authors>'
        f'<commentList><comment ref="A1" authorId="0" xr:uid="{p.bare("comment-guid")}"><text>{p.runs("comment", CELL)}'
        "</text></comment></commentList></comments>",
    )  # fmt: skip
    package.add(
        FIRST, f"{MICROSOFT}/2017/10/relationships/threadedComment", "xl/threadedComments/threadedComment1.xml",
        "application/vnd.ms-excel.threadedcomments+xml",
        f'<ThreadedComments xmlns="{uri("xltc")}"><threadedComment ref="A1" dT="{p.bare("threaded-date")}" personId="{_PERSON}"'
        f' id="{{00000000-0000-0000-0000-00000000000B}}"><text>@{p.bare("mention")} {p.words("threaded")}</text><mentions>'
        f'<mention mentionpersonId="{_PERSON}" mentionId="{p.bare("mention-id")}" startIndex="0" length="9"/></mentions>'
        "</threadedComment></ThreadedComments>",
    )  # fmt: skip
    package.add(
        BOOK, f"{MICROSOFT}/2017/10/relationships/person", "xl/persons/person.xml", "application/vnd.ms-excel.person+xml",
        f'<personList xmlns="{uri("xltc")}"><person displayName="{p.bare("person")}" id="{_PERSON}"'
        f' userId="{p.bare("person-user")}" providerId="{p.bare("person-provider")}"/></personList>',
    )  # fmt: skip


def add_notes(package: Package, p: Planting) -> str:
    """The legacy drawing with a note and a form control; the relationship's id."""
    return package.add(
        FIRST, "vmlDrawing", "xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing",
        f'<xml {declared("v o")} xmlns:x="{uri("xvml")}"><v:shape id="{p.bare("note-id")}" alt="{p.words("note-alt")}"'
        f' style="width:90pt"><v:textbox><div style="text-align:left"><font face="{p.bare("note-font")}" size="160"'
        f' color="auto">{p.words("note-label")}</font></div></v:textbox><x:ClientData ObjectType="Button">'
        f"<x:FmlaMacro>{p.bare('note-macro')}</x:FmlaMacro><x:ScriptText>{p.bare('note-script')}</x:ScriptText>"
        "</x:ClientData></v:shape></xml>",
    )  # fmt: skip


def add_drawing(package: Package, p: Planting) -> str:
    name = "xl/drawings/drawing1.xml"
    link = package.relate(name, "hyperlink", p.bare("shape-link"), external=True)
    photo = package.add(
        name,
        "image",
        f"xl/media/{p.raw('media-name')}.jpeg",
        "image/jpeg",
        jpeg(artist=p.raw("exif"), xmp=p.bare("xmp")),
    )
    second = package.add(name, "image", "xl/media/image2.png", "image/png", png())
    outside = package.relate(name, "image", p.bare("pic-link"), external=True)
    shape = (
        f'<xdr:sp macro="[0]!{p.bare("shape-macro")}" textlink="{p.bare("shape-formula")}!$A$1"><xdr:nvSpPr>'
        f'<xdr:cNvPr id="2" name="{p.words("shape-name")}" descr="{p.words("shape-descr")}" title="{p.words("shape-title")}">'
        f'<a:hlinkClick {declared("r")} r:id="{link}" tooltip="{p.words("shape-tip")}"/></xdr:cNvPr><xdr:cNvSpPr/>'
        f"</xdr:nvSpPr><xdr:spPr/>{_body(p, 'shape-text')}</xdr:sp>"
    )
    group = (
        '<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="Group 3"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>'
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="TextBox 4"/><xdr:cNvSpPr/></xdr:nvSpPr>'
        f"<xdr:spPr/>{_body(p, 'group-text')}</xdr:sp></xdr:grpSp>"
    )
    pictures = "".join(
        f'<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{number}" name="{told}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        f'<a:blip {declared("r")} r:embed="{blip}"{other}/><a:stretch/></xdr:blipFill><xdr:spPr/></xdr:pic>|'
        for number, told, blip, other in (
            (5, p.words("pic-name"), photo, ""),
            (6, "Picture 6", second, f' r:link="{outside}"'),
        )
    )

    def frame(number: int, kind: str, inner: str) -> str:
        return (
            f'<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{number}" name="Chart {number}"/>'
            '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
            f'<a:graphic><a:graphicData uri="{kind}">{inner}</a:graphicData></a:graphic></xdr:graphicFrame>'
        )

    chart = f'<c:chart {declared("c r")} r:id="{add_chart(package, p, name)}"/>'
    chartex = f'<cx:chart {declared("cx r")} r:id="{add_chartex(package, p, name)}"/>'
    frames = [
        frame(7, uri("c"), chart),
        chosen(frame(8, uri("cx"), chartex)),
        frame(9, uri("dgm"), add_diagram(package, p, name).replace(declared("dgm"), declared("dgm r"))),
    ]
    marks = "".join(
        f"<xdr:{which}><xdr:col>{at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{which}>"
        for which, at in (("from", 1), ("to", 4))
    )
    anchors = "".join(
        f"<xdr:twoCellAnchor>{marks}{inner}<xdr:clientData/></xdr:twoCellAnchor>"
        for inner in (shape, group, *pictures.split("|")[:-1], *frames)
    )
    return package.add(
        FIRST, "drawing", name, "application/vnd.openxmlformats-officedocument.drawing+xml",
        f"<xdr:wsDr {declared('xdr a')}>{anchors}</xdr:wsDr>",
    )  # fmt: skip


def _body(p: Planting, identity: str) -> str:
    return f"<xdr:txBody><a:bodyPr/><a:lstStyle/><a:p>{p.runs(identity, DRAWING)}</a:p></xdr:txBody>"


def add_table(package: Package, p: Planting) -> str:
    name = p.bare("table-name")
    return package.add(
        FIRST, "table", "xl/tables/table1.xml", f"{TYPE}table+xml",
        f'<table xmlns="{uri("x")}" id="1" name="{name}" displayName="{name}" ref="E30:F33" totalsRowCount="1"'
        f' comment="{p.words("table-comment")}"><autoFilter ref="E30:F32"><filterColumn colId="0"><filters>'
        f'<filter val="{p.words("table-filter")}"/></filters></filterColumn></autoFilter><tableColumns count="2">'
        f'<tableColumn id="1" name="{p.bare("table-column")}" totalsRowLabel="{p.words("table-total")}">'
        f'<xmlColumnPr mapId="1" xpath="/a/{p.bare("table-xpath")}" xmlDataType="string"/></tableColumn>'
        f'<tableColumn id="2" name="Amount"><calculatedColumnFormula>"{p.words("table-formula")}"&amp;A1'
        f'</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="{p.bare("table-style")}"/></table>',
    )  # fmt: skip


def add_pivot(package: Package, p: Planting) -> None:
    cache = "xl/pivotCache/pivotCacheDefinition1.xml"
    records = package.add(
        cache, "pivotCacheRecords", "xl/pivotCache/pivotCacheRecords1.xml", f"{TYPE}pivotCacheRecords+xml",
        f'<pivotCacheRecords xmlns="{uri("x")}" count="1"><r><s v="{p.words("pivot-record")}"/><n v="12"/></r></pivotCacheRecords>',
    )  # fmt: skip
    outside = package.relate(cache, "externalLinkPath", p.bare("pivot-path"), external=True)
    package.part(
        cache, f"{TYPE}pivotCacheDefinition+xml",
        f'<pivotCacheDefinition xmlns="{uri("x")}" {declared("r")} r:id="{records}" refreshedBy="{p.bare("pivot-user")}"'
        f' recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="{p.bare("pivot-sheet")}"'
        f' name="{p.bare("pivot-source")}" r:id="{outside}"/></cacheSource><cacheFields count="2">'
        f'<cacheField name="{p.words("pivot-field")}" caption="{p.words("pivot-caption")}"><sharedItems count="1">'
        f'<s v="{p.words("pivot-item")}" c="{p.words("pivot-item-text")}"/></sharedItems></cacheField>'
        f'<cacheField name="Amount" formula="IF(A1=&quot;{p.words("pivot-formula")}&quot;,1,2)"><sharedItems/></cacheField>'
        "</cacheFields></pivotCacheDefinition>",
    )  # fmt: skip
    package.relate(BOOK, "pivotCacheDefinition", cache, identity="rIdCache")
    table = "xl/pivotTables/pivotTable1.xml"
    package.add(
        FIRST, "pivotTable", table, f"{TYPE}pivotTable+xml",
        f'<pivotTableDefinition xmlns="{uri("x")}" name="{p.words("pivot-name")}" cacheId="1" dataCaption="Values"'
        f' rowHeaderCaption="{p.words("pivot-rows")}" grandTotalCaption="{p.words("pivot-total")}" tag="{p.bare("pivot-tag")}">'
        '<location ref="H1:I3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2">'
        f'<pivotField name="{p.words("pivot-column")}" axis="axisPage"><items count="1">'
        f'<item x="0" n="{p.words("pivot-member")}"/></items></pivotField><pivotField dataField="1"/></pivotFields>'
        f'<pageFields count="1"><pageField fld="0" name="{p.words("pivot-page")}"/></pageFields>'
        f'<dataFields count="1"><dataField name="{p.words("pivot-data")}" fld="1"/></dataFields></pivotTableDefinition>',
    )  # fmt: skip
    package.relate(table, "pivotCacheDefinition", cache)


def add_styles(package: Package, p: Planting) -> None:
    package.add(
        BOOK, "styles", "xl/styles.xml", f"{TYPE}styles+xml",
        f'<styleSheet xmlns="{uri("x")}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0 &quot;{p.bare("format")}&quot;"/>'
        f'</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><color rgb="FFFFFFFF"/>'
        f'<name val="{p.bare("font")}"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="170" xfId="0"/>'
        f'<xf fontId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="{p.bare("cell-style")}" xfId="0"/>'
        f'</cellStyles><dxfs count="0"/><tableStyles count="1"><tableStyle name="{p.bare("table-look")}" pivot="0" count="0"/>'
        "</tableStyles></styleSheet>",
    )  # fmt: skip
