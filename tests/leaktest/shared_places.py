"""Places that every Office format has; ROOT stands for the folder of the format."""

from __future__ import annotations

SHARED = """
theme            | ROOT/theme                 | a:theme @name                          | metadata | client  | attribute
theme-colours    | ROOT/theme                 | a:clrScheme @name                      | metadata | client  | attribute
theme-fonts      | ROOT/theme                 | a:fontScheme @name                     | metadata | client  | attribute
theme-formats    | ROOT/theme                 | a:fmtScheme @name                      | metadata | client  | attribute
theme-font       | ROOT/theme                 | a:latin @typeface                      | content  | client  | attribute
theme-family     | ROOT/theme                 | thm15:themeFamily @name                | metadata | client  | attribute
theme-family-id  | ROOT/theme                 | thm15:themeFamily @id                  | metadata | guid    | plain
theme-colour     | ROOT/theme                 | a:custClr @name                        | content  | client  | attribute
custom           | customXml/item1.xml        | element text                           | metadata | words   | text
custom-schema    | customXml/itemProps1.xml   | ds:schemaRef @ds:uri                   | metadata | url     | escaped
ole-bytes        | ROOT/embeddings/oleObject1.bin | bytes, ASCII                           | metadata | path    | plain
ole-wide         | ROOT/embeddings/oleObject1.bin | bytes, UTF-16                          | metadata | words   | plain
macros           | ROOT/vbaProject.bin        | bytes                                  | metadata | path    | plain
signature        | _xmlsignatures             | X509SubjectName                        | metadata | words   | text
extension        | ROOT/webextensions         | we:property @value                     | metadata | words   | attribute
label            | docMetadata                | label @siteId                          | metadata | guid    | plain
ribbon           | customUI                   | button @label                          | metadata | words   | attribute
trash            | [trash]/0000.dat           | bytes of a deleted part                | metadata | words   | plain
printer          | ROOT/printerSettings1.bin  | UTF-16 printer path                    | metadata | unc     | plain
thumbnail        | docProps                   | EXIF of the preview                    | metadata | who     | plain
core-title       | docProps/core.xml          | dc:title                               | metadata | words   | text
core-subject     | docProps/core.xml          | dc:subject                             | metadata | words   | text
core-creator     | docProps/core.xml          | dc:creator                             | metadata | who     | text
core-keywords    | docProps/core.xml          | cp:keywords                            | metadata | words   | text
core-description | docProps/core.xml          | dc:description                         | metadata | words   | text
core-modifier    | docProps/core.xml          | cp:lastModifiedBy                      | metadata | who     | text
core-category    | docProps/core.xml          | cp:category                            | metadata | words   | text
core-status      | docProps/core.xml          | cp:contentStatus                       | metadata | words   | text
core-identifier  | docProps/core.xml          | dc:identifier                          | metadata | words   | text
core-version     | docProps/core.xml          | cp:version                             | metadata | short   | text
app-template     | docProps/app.xml           | Template                               | metadata | outside | text
app-company      | docProps/app.xml           | Company                                | metadata | client  | text
app-manager      | docProps/app.xml           | Manager                                | metadata | who     | text
app-base         | docProps/app.xml           | HyperlinkBase                          | metadata | outside | text
app-titles       | docProps/app.xml           | TitlesOfParts                          | metadata | words   | text
app-links        | docProps/app.xml           | HLinks                                 | metadata | url     | text
property-name    | docProps/custom.xml        | property @name                         | metadata | words   | attribute
property-value   | docProps/custom.xml        | vt:lpwstr                              | metadata | words   | text
property-mail    | docProps/custom.xml        | _AuthorEmail                           | metadata | mail    | text
zip-comment      | (zip)                      | archive comment                        | metadata | words   | plain
zip-extra        | (zip)                      | extra field                            | metadata | words   | plain
zip-member       | (zip)                      | comment of a member                    | metadata | words   | plain
zip-gap          | (zip)                      | bytes between the members              | metadata | words   | plain
zip-unlisted     | (zip)                      | a part that nothing refers to          | metadata | words   | text
chart-title      | ROOT/charts                | c:title a:t                            | content  | words   | drawing runs
chart-series     | ROOT/charts                | c:ser c:tx c:v                         | content  | short   | text
chart-category   | ROOT/charts                | c:cat c:v                              | content  | short   | text
chart-label      | ROOT/charts                | c:dLbl a:t                             | content  | words   | drawing runs
chart-formula    | ROOT/charts                | c:f with another book                  | metadata | token   | name
chart-format     | ROOT/charts                | c:numFmt @formatCode                   | content  | client  | attribute
chart-range      | ROOT/charts                | c15:datalabelsRange c:v                | content  | short   | text
chart-header     | ROOT/charts                | c:oddHeader                            | content  | client  | text
chart-pivot      | ROOT/charts                | c:pivotSource c:name                   | content  | token   | name
chart-shape      | ROOT/drawings              | c:userShapes a:t                       | content  | words   | drawing runs
chart-shape-name | ROOT/drawings              | cdr:cNvPr @descr                       | content  | words   | attribute
chart-cell       | ROOT/embeddings            | cell of the chart's workbook           | content  | words   | text
chart-author     | ROOT/embeddings            | dc:creator of the chart's workbook     | metadata | who     | text
chartex-title    | ROOT/charts                | cx:title a:t                           | content  | words   | drawing runs
chartex-point    | ROOT/charts                | cx:strDim cx:pt                        | content  | short   | text
chartex-formula  | ROOT/charts                | cx:f with another book                 | metadata | token   | name
diagram          | ROOT/diagrams              | dgm:t a:t                              | content  | words   | drawing runs
diagram-holder   | ROOT/diagrams              | dgm:prSet @phldrT                      | content  | client  | attribute
diagram-type     | ROOT/diagrams              | dgm:prSet @loTypeId                    | content  | token   | name
diagram-drawing  | ROOT/diagrams              | dsp:txBody a:t                         | metadata | words   | drawing runs
diagram-shape    | ROOT/diagrams              | dsp:cNvPr @descr                       | metadata | words   | attribute
diagram-layout   | ROOT/diagrams              | dgm:layoutDef dgm:title @val           | content  | client  | attribute
diagram-desc     | ROOT/diagrams              | dgm:layoutDef dgm:desc @val            | content  | client  | attribute
diagram-style    | ROOT/diagrams              | dgm:styleDef dgm:title @val            | content  | client  | attribute
diagram-colours  | ROOT/diagrams              | dgm:colorsDef dgm:title @val           | content  | client  | attribute
"""
