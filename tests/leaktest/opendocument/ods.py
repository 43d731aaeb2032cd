"""OpenDocument sheets: the places, a builder, and what must survive."""

from __future__ import annotations

from sanitization.vocabulary import FileKind
from tests.leaktest.opendocument import shared
from tests.leaktest.opendocument.facts import facts, opens
from tests.leaktest.opendocument.package import EDITIONS, OpenPackage, root
from tests.leaktest.opendocument.shared import OPEN, places
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting

PLACES = places("""
cell             | content.xml | table:table-cell                        | content  | words   | runs
cell-value       | content.xml | table:table-cell @office:string-value   | content  | words   | attribute
cell-far         | content.xml | cell behind 1,048,000 repeated rows     | content  | words   | runs
number           | content.xml | table:table-cell @office:value          | content  | number  | plain
covered          | content.xml | table:covered-table-cell                | content  | words   | runs
row-hidden       | content.xml | hidden row                              | content  | words   | runs
row-filtered     | content.xml | filtered row                            | content  | words   | runs
sheet-hidden     | content.xml | hidden sheet                            | content  | words   | runs
sheet-name       | content.xml | table:table @table:name                 | content  | client  | attribute
literal          | content.xml | table:formula string literal            | content  | client  | escaped
result           | content.xml | result of a formula                     | content  | words   | runs
outward          | content.xml | table:formula that reads another file   | metadata | path    | escaped
range            | content.xml | table:named-range @table:name           | content  | token   | plain
expression       | content.xml | table:named-expression @expression      | content  | client  | escaped
database         | content.xml | table:database-range @table:name        | content  | token   | plain
filter           | content.xml | table:filter-condition @table:value     | content  | words   | attribute
list             | content.xml | table:content-validation @condition     | content  | client  | escaped
help-title       | content.xml | table:help-message @table:title         | content  | words   | attribute
help             | content.xml | table:help-message                      | content  | words   | runs
error-title      | content.xml | table:error-message @table:title        | content  | words   | attribute
error            | content.xml | table:error-message                     | content  | words   | runs
condition        | content.xml | calcext:condition @calcext:value        | content  | client  | escaped
map              | content.xml | style:map @style:condition              | content  | client  | escaped
pivot-name       | content.xml | table:data-pilot-table @table:name      | content  | token   | plain
pivot-field      | content.xml | table:data-pilot-field @source-field    | content  | short   | attribute
pivot-member     | content.xml | table:data-pilot-member @table:name     | content  | short   | attribute
pivot-service    | content.xml | table:source-service @table:user-name   | metadata | person  | attribute
pivot-data       | content.xml | table:data-pilot-table @application-data| metadata | words   | attribute
scenario         | content.xml | table:scenario @table:comment           | content  | words   | attribute
change-author    | content.xml | table:cell-content-change dc:creator    | metadata | who     | text
change-previous  | content.xml | table:previous                          | content  | words   | runs
cache-name       | content.xml | name of an external sheet's cache       | metadata | path    | escaped
cache-cell       | content.xml | cell of an external sheet's cache       | metadata | words   | text
cache-source     | content.xml | table:table-source @xlink:href          | metadata | url     | escaped
dde              | content.xml | office:dde-source @dde-topic            | metadata | path    | escaped
dde-cell         | content.xml | cached cell of a DDE link               | metadata | words   | text
query            | content.xml | table:database-source-sql               | metadata | words   | attribute
shape            | content.xml | draw:custom-shape                       | content  | words   | runs
form-label       | content.xml | form:button @form:label                 | content  | words   | attribute
form-source      | content.xml | form:form @form:datasource              | metadata | path    | escaped
sheet-title      | content.xml | table:title                             | content  | words   | text
header           | styles.xml  | style:header                            | content  | words   | runs
footer           | styles.xml  | style:footer                            | content  | words   | runs
view             | settings.xml| view of a sheet                         | content  | client  | attribute
""")


def _words(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def _number(value: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}"{more}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def _first_sheet(p: Planting) -> str:
    sheet = p.words("sheet-name")
    quoted = sheet.replace("'", "''")
    outward = p.bare("outward").replace("'", "''")
    rows = (
        _row(
            _words(p.runs("cell", OPEN)),
            _words("x", f' office:string-value="{p.words("cell-value")}"'),
            _number("12.5"),
        ),
        _row(
            _number(p.raw("number")),
            _words(
                p.runs("result", OPEN),
                f' table:formula="of:=IF([$&apos;{quoted}&apos;.A1]=&quot;{p.bare("literal")}&quot;;'
                f'{p.raw("range")};2)"',
            ),
            _number("3", ' table:formula="of:=SUM([.A1:.C1])"'),
            _number("4", f' table:formula="of:=[&apos;file:///{outward}&apos;#$Sheet1.A1]"'),
        ),
        _row(
            f"<table:covered-table-cell office:value-type='string'><text:p>{p.runs('covered', OPEN)}</text:p>"
            "</table:covered-table-cell>"
        ),
        _row(_words("same"), more=' table:number-rows-repeated="1048000"'),
        _row(_words(p.runs("cell-far", OPEN))),
        _row(_words(p.runs("row-hidden", OPEN)), more=' table:visibility="collapse"'),
        _row(_words(p.runs("row-filtered", OPEN)), more=' table:visibility="filter"'),
        _row(_words("noted").replace("<text:p>", f"{shared.note(p)}<text:p>")),
        _row(f"<table:table-cell office:value-type='string'>{shared.links(p)}</table:table-cell>"),
    )
    shapes = (
        f"<office:forms><form:form form:name='Form' form:datasource=\"{p.bare('form-source')}\"><form:button"
        f" form:name='Button' form:label=\"{p.words('form-label')}\"/></form:form></office:forms><table:shapes>"
        f"{shared.frames(p)}<draw:custom-shape draw:name='Shape1'><text:p>{p.runs('shape', OPEN)}</text:p>"
        "</draw:custom-shape></table:shapes>"
    )
    conditions = (
        "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address='Sheet2.A1:Sheet2.A9'>"
        f"<calcext:condition calcext:apply-style-name='Standard' calcext:value=\"=&quot;{p.bare('condition')}&quot;\""
        " calcext:base-cell-address='Sheet2.A1'/></calcext:conditional-format></calcext:conditional-formats>"
    )
    return (
        f'<table:table table:name="{sheet}"><table:title>{p.words("sheet-title")}</table:title>{shapes}'
        f"{''.join(rows)}{conditions}</table:table>"
    )


def _other_sheets(p: Planting) -> str:
    cache = p.bare("cache-name").replace("'", "''")
    return (
        f"<table:table table:name='Sheet2' table:style-name='hid'>{_row(_words(p.runs('sheet-hidden', OPEN)))}"
        "</table:table>"
        f"<table:table table:name='Sheet3'><table:scenario table:scenario-ranges='Sheet3.A1:Sheet3.B2'"
        f" table:is-active='true' table:comment=\"{p.words('scenario')}\"/>{_row(_number('5'))}</table:table>"
        f"<table:table table:name=\"'file:///{cache}'#Data\" table:print='false'><table:table-source"
        f' xlink:href="{p.bare("cache-source")}"'
        f" table:table-name='Data'/>{_row(_words(p.bare('cache-cell')))}</table:table>"
    )


def _ranges(p: Planting) -> str:
    return (
        f"<table:named-expressions><table:named-range table:name='{p.raw('range')}'"
        " table:base-cell-address='$Sheet2.$A$1' table:cell-range-address='$Sheet2.$A$1:.$B$9'/>"
        f"<table:named-expression table:name='fixed1' table:base-cell-address='$Sheet2.$A$1'"
        f' table:expression="&quot;{p.bare("expression")}&quot;"/></table:named-expressions><table:database-ranges>'
        f"<table:database-range table:name='{p.raw('database')}' table:target-range-address='Sheet2.A1:Sheet2.B9'>"
        f"<table:database-source-sql table:database-name='x' table:sql-statement=\"{p.bare('query')}\"/><table:filter>"
        f"<table:filter-condition table:field-number='0' table:operator='=' table:value=\"{p.words('filter')}\"/>"
        "</table:filter></table:database-range></table:database-ranges><table:data-pilot-tables>"
        f"<table:data-pilot-table table:name='{p.raw('pivot-name')}' table:target-range-address='Sheet3.A1:Sheet3.B9'"
        f" table:application-data=\"{p.bare('pivot-data')}\"><table:source-service table:name='x'"
        f" table:source-name='x' table:object-name='x' table:user-name=\"{p.bare('pivot-service')}\"/>"
        f"<table:data-pilot-field table:source-field-name=\"{p.words('pivot-field')}\" table:orientation='row'>"
        "<table:data-pilot-level><table:data-pilot-members><table:data-pilot-member"
        f' table:name="{p.words("pivot-member")}"/>'
        "</table:data-pilot-members></table:data-pilot-level></table:data-pilot-field></table:data-pilot-table>"
        "</table:data-pilot-tables><table:dde-links><table:dde-link><office:dde-source office:dde-application='x'"
        f" office:dde-topic=\"{p.bare('dde')}\" office:dde-item='x'/><table:table>{_row(_words(p.bare('dde-cell')))}"
        "</table:table></table:dde-link></table:dde-links>"
    )


def _rules(p: Planting) -> str:
    return (
        "<table:tracked-changes><table:cell-content-change table:id='ct1'><table:cell-address table:column='0'"
        f" table:row='0' table:table='0'/><office:change-info><dc:creator>{p.bare('change-author')}</dc:creator>"
        "<dc:date>2024-03-01T09:00:00</dc:date></office:change-info><table:previous><table:change-track-table-cell"
        f" office:value-type='string'><text:p>{p.runs('change-previous', OPEN)}</text:p>"
        "</table:change-track-table-cell>"
        "</table:previous></table:cell-content-change></table:tracked-changes><table:content-validations>"
        "<table:content-validation table:name='val1' table:condition=\"of:cell-content-is-in-list("
        f"&quot;{p.bare('list')}&quot;;&quot;b&quot;)\" table:base-cell-address='Sheet2.A1'>"
        f'<table:help-message table:title="{p.words("help-title")}"><text:p>{p.runs("help", OPEN)}</text:p>'
        "</table:help-message>"
        f'<table:error-message table:title="{p.words("error-title")}"><text:p>{p.runs("error", OPEN)}</text:p>'
        "</table:error-message></table:content-validation></table:content-validations>"
    )


def build(p: Planting, edition: Edition) -> bytes:
    package = OpenPackage("application/vnd.oasis.opendocument.spreadsheet", edition)
    mapped = (
        '<style:style style:name="ce1" style:family="table-cell"><style:map'
        f' style:condition="cell-content()=&quot;{p.bare("map")}&quot;" style:apply-style-name="Standard"/>'
        "</style:style>"
        "</office:automatic-styles>"
    )
    package.add(
        "content.xml",
        root(
            "document-content",
            f"{shared.before_body(p).replace('</office:automatic-styles>', mapped)}<office:body><office:spreadsheet>"
            f"{_rules(p)}{_first_sheet(p)}{_other_sheets(p)}{_ranges(p)}</office:spreadsheet></office:body>",
            shared.more_names(p),
        ),
    )
    headers = "".join(
        f"<style:{name}><text:p>{p.runs(name, OPEN)}</text:p></style:{name}>" for name in ("header", "footer")
    )
    package.add(
        "styles.xml",
        root(
            "document-styles",
            f"{shared.looks(p)}<office:master-styles><style:master-page style:name='Standard'"
            f" style:display-name=\"{p.words('master')}\" style:page-layout-name='pm1'>{headers}</style:master-page>"
            "</office:master-styles>",
        ),
    )
    view = (
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry'
        f' config:name="{p.words("view")}"><config:config-item config:name="HorizontalSplitMode" config:type="short">2'
        "</config:config-item></config:config-item-map-entry></config:config-item-map-named>"
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
    )
    shared.add_shared(package, p, settings=view)
    return shared.finish(package, p)


FORMAT = Format(
    kind=FileKind.ODS, name="model.ods", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
