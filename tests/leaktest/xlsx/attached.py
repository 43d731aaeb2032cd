"""Parts of a workbook that are taken out: links outside, connections, history, models, add-ins."""

from __future__ import annotations

import base64
import io
import zipfile

from tests.leaktest.namespaces import declared, uri
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.planting import Planting
from tests.leaktest.xlsx.parts import BOOK, TYPE
from tests.leaktest.xlsx.sheets import FIRST


def add_outside(package: Package, p: Planting) -> str:
    """Another workbook's cached values, and connections; the id of the link."""
    name = "xl/externalLinks/externalLink1.xml"
    path = package.relate(name, "externalLinkPath", p.bare("outer-path"), external=True)
    package.part(
        name, f"{TYPE}externalLink+xml",
        f'<externalLink xmlns="{uri("x")}" {declared("r")}><externalBook r:id="{path}"><sheetNames>'
        f'<sheetName val="{p.bare("outer-sheet")}"/></sheetNames><definedNames><definedName name="{p.bare("outer-name")}"/>'
        '</definedNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str">'
        f"<v>{p.bare('outer-value')}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>",
    )  # fmt: skip
    package.add(
        BOOK, "connections", "xl/connections.xml", f"{TYPE}connections+xml",
        f'<connections xmlns="{uri("x")}"><connection id="1" name="{p.bare("connection-name")}"'
        f' description="{p.bare("connection-text")}" sourceFile="{p.bare("connection-file")}" type="5">'
        f'<dbPr connection="{p.bare("connection-string")}" command="{p.bare("connection-sql")}"/>'
        f'<webPr url="{p.bare("connection-web")}"/></connection></connections>',
    )  # fmt: skip
    package.add(
        "xl/tables/table1.xml", "queryTable", "xl/queryTables/queryTable1.xml", f"{TYPE}queryTable+xml",
        f'<queryTable xmlns="{uri("x")}" name="{p.bare("query-name")}" connectionId="1"/>',
    )  # fmt: skip
    return package.relate(BOOK, "externalLink", name)


def add_history(package: Package, p: Planting) -> None:
    headers = "xl/revisions/revisionHeaders.xml"
    package.add(
        BOOK, "revisionHeaders", headers, f"{TYPE}revisionHeaders+xml",
        f'<headers xmlns="{uri("x")}"><header userName="{p.bare("history-user")}"/></headers>',
    )  # fmt: skip
    package.add(
        headers, "revisionLog", "xl/revisions/revisionLog1.xml", f"{TYPE}revisionLog+xml",
        f'<revisions xmlns="{uri("x")}"><rcc><oc t="inlineStr"><is><t>{p.bare("history-value")}</t></is></oc></rcc></revisions>',
    )  # fmt: skip
    package.add(
        BOOK, "usernames", "xl/revisions/userNames.xml", f"{TYPE}userNames+xml",
        f'<users xmlns="{uri("x")}"><userInfo name="{p.bare("history-names")}"/></users>',
    )  # fmt: skip


def add_more(package: Package, p: Planting) -> None:
    microsoft = "application/vnd.ms-excel."
    space = f'xmlns="{uri("x")}"'
    newer = f"xmlns='{uri('x14')}'"
    rich = f"{MICROSOFT}/2017/06/relationships"
    for source, kind, name, content_type, body in (
        (BOOK, f"{MICROSOFT}/2007/relationships/slicerCache", "slicerCaches/slicerCache1", "slicerCache",
         f'<slicerCacheDefinition {newer} sourceName="{p.bare("slicer-source")}"/>'),
        (FIRST, f"{MICROSOFT}/2007/relationships/slicer", "slicers/slicer1", "slicer",
         f'<slicers {newer}><slicer caption="{p.bare("slicer")}"/></slicers>'),
        (FIRST, f"{MICROSOFT}/2011/relationships/timeline", "timelines/timeline1", "timeline",
         f'<timelines {newer}><timeline caption="{p.bare("timeline")}"/></timelines>'),
        (BOOK, "xmlMaps", "xmlMaps", "xmlMaps", f'<MapInfo {space}><Map ID="1" Name="{p.bare("xml-map")}"/></MapInfo>'),
        (BOOK, "volatileDependencies", "volatileDependencies", "volatileDependencies",
         f'<volTypes {space}><volType type="realTimeData"><main first="{p.bare("live-program")}"><tp>'
         f'<v>{p.bare("live-value")}</v></tp></main></volType></volTypes>'),
        (BOOK, f"{rich}/rdRichValue", "richData/rdrichvalue", "rdrichvalue",
         f'<rvData xmlns="{MICROSOFT}/spreadsheetml/2017/richdata"><rv s="0"><v>{p.bare("rich-value")}</v></rv></rvData>'),
        (BOOK, f"{rich}/rdRichValueStructure", "richData/rdrichvaluestructure", "rdrichvaluestructure",
         f'<rvStructures xmlns="{MICROSOFT}/spreadsheetml/2017/richdata"><s t="{p.bare("rich-structure")}"/></rvStructures>'),
        (BOOK, "sheetMetadata", "metadata", "sheetMetadata",
         f'<metadata {space}><metadataTypes><metadataType name="{p.bare("cell-metadata")}"/></metadataTypes></metadata>'),
        (FIRST, f"{MICROSOFT}/2019/04/relationships/namedSheetView", "namedSheetViews/namedSheetView1", "namedsheetviews",
         f'<namedSheetViews xmlns="{MICROSOFT}/spreadsheetml/2019/namedsheetviews"><namedSheetView'
         f' name="{p.bare("sheet-view")}"/></namedSheetViews>'),
        (BOOK, f"{MICROSOFT}/2022/10/relationships/python", "python", "python",
         f"<python>{p.bare('python')}</python>"),
        (BOOK, f"{MICROSOFT}/2019/05/relationships/documenttasks", "documenttasks/documenttask1", "documenttasks",
         f'<Tasks><Assign userId="{p.bare("tasks")}"/></Tasks>'),
        (FIRST, "tableSingleCells", "tables/tableSingleCells1", "tableSingleCells",
         f'<singleXmlCells {space}><singleXmlCell r="A1"><xmlCellPr id="1"><xmlPr xpath="/{p.bare("single-cell")}"/>'
         "</xmlCellPr></singleXmlCell></singleXmlCells>"),
    ):  # fmt: skip
        package.add(source, kind, f"xl/{name}.xml", f"{microsoft}{content_type}+xml", body)
    package.add(
        BOOK, f"{MICROSOFT}/2011/relationships/powerPivotData", "xl/model/item.data", f"{microsoft}model+data",
        p.raw("model").encode("utf-16-le"),
    )  # fmt: skip
    package.add(
        BOOK, "customXml", "customXml/item2.xml", "application/xml",
        f'<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">{_mashup(p.raw("mashup"))}</DataMashup>',
    )  # fmt: skip


def _mashup(secret: str) -> str:
    """A Power Query store: a version, then a zip with the queries, in base64."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Formulas/Section1.m", f'section Section1; shared Q = Sql.Database("{secret}");')
    return base64.b64encode(sink.getvalue()).decode()
