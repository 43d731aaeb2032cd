"""Every hiding place of a workbook that the leak test plants."""

from __future__ import annotations

from tests.leaktest.places import table
from tests.leaktest.shared_places import SHARED

PLACES = table(
    SHARED.replace("ROOT", "xl")
    + """
    string           | xl/sharedStrings.xml | si t                              | content  | words  | text
    string-2         | xl/sharedStrings.xml | si t, a second one                | content  | words  | text
    string-3         | xl/sharedStrings.xml | si t, in a cell that is merged    | content  | words  | text
    rich             | xl/sharedStrings.xml | si r t, over runs                 | content  | words  | runs
    phonetic         | xl/sharedStrings.xml | si rPh t                          | content  | person | text
    orphan           | xl/sharedStrings.xml | si that no cell uses              | metadata | words  | text
    inline           | xl/worksheets    | is t                                  | content  | words  | text
    inline-rich      | xl/worksheets    | is r t, over runs                     | content  | words  | runs
    literal          | xl/worksheets    | f, a literal                          | content  | short  | text
    literal-shared   | xl/worksheets    | f t="shared", a literal               | content  | short  | text
    literal-array    | xl/worksheets    | f t="array", a literal                | content  | short  | text
    literal-link     | xl/worksheets    | f, HYPERLINK of a URL                 | content  | url    | escaped
    let-name         | xl/worksheets    | f, a name in LET                      | content  | token  | name
    sheet-name-used  | xl/worksheets    | f, a sheet that is not there          | content  | token  | name
    column-used      | xl/worksheets    | f, a column of a table that is gone   | content  | token  | name
    result           | xl/worksheets    | v t="str", a cached result            | content  | words  | text
    result-literal   | xl/worksheets    | v of a formula that was taken out     | content  | words  | text
    service          | xl/worksheets    | f WEBSERVICE                          | metadata | url    | escaped
    other-book       | xl/worksheets    | f of another workbook, quoted         | metadata | unc    | escaped
    other-book-plain | xl/worksheets    | f of another workbook, not quoted     | metadata | token  | name
    dde              | xl/worksheets    | f, a DDE link                         | metadata | token  | name
    number           | xl/worksheets    | v, a number with a format             | content  | number | escaped
    number-exponent  | xl/worksheets    | v, a number written with an exponent  | content  | number | plain
    number-text      | xl/worksheets    | v t="n" that is no number             | content  | short  | text
    number-string    | xl/worksheets    | digits in a string cell               | content  | number | escaped
    error-cell       | xl/worksheets    | v t="e" that is no error              | content  | short  | text
    date-cell        | xl/worksheets    | v t="d" that is no date               | content  | short  | text
    boolean-cell     | xl/worksheets    | v t="b" that is no boolean            | content  | short  | text
    hidden-row       | xl/worksheets    | a cell of a hidden row                | content  | words  | text
    hidden-column    | xl/worksheets    | a cell of a hidden column             | content  | words  | text
    white-cell       | xl/worksheets    | a cell in white                       | content  | words  | text
    hidden-sheet     | xl/worksheets    | a cell of a hidden sheet              | content  | words  | text
    very-hidden      | xl/worksheets    | a cell of a very hidden sheet         | content  | words  | text
    code-name        | xl/worksheets    | sheetPr @codeName                     | metadata | token  | name
    protected-name   | xl/worksheets    | protectedRange @name                  | metadata | token  | name
    protected-user   | xl/worksheets    | protectedRange @securityDescriptor    | metadata | who    | attribute
    sheet-hash       | xl/worksheets    | sheetProtection @hashValue            | metadata | token  | plain
    scenario-name    | xl/worksheets    | scenario @name                        | content  | short  | attribute
    scenario-user    | xl/worksheets    | scenario @user                        | metadata | who    | attribute
    scenario-comment | xl/worksheets    | scenario @comment                     | content  | words  | attribute
    scenario-value   | xl/worksheets    | inputCells @val                       | content  | short  | attribute
    rule-text        | xl/worksheets    | cfRule @text                          | content  | short  | attribute
    rule-formula     | xl/worksheets    | cfRule formula, a literal             | content  | short  | text
    rule-value       | xl/worksheets    | cfvo @val, a literal                  | content  | short  | attribute
    rule-x14         | xl/worksheets    | x14:cfRule xne:f, a literal           | content  | short  | text
    prompt           | xl/worksheets    | dataValidation @prompt                | content  | words  | attribute
    prompt-title     | xl/worksheets    | dataValidation @promptTitle           | content  | short  | attribute
    error            | xl/worksheets    | dataValidation @error                 | content  | words  | attribute
    error-title      | xl/worksheets    | dataValidation @errorTitle            | content  | short  | attribute
    list             | xl/worksheets    | dataValidation formula1, a list       | content  | short  | text
    list-x14         | xl/worksheets    | x14:dataValidation xne:f, a list      | content  | short  | text
    link-display     | xl/worksheets    | hyperlink @display                    | content  | words  | attribute
    link-tooltip     | xl/worksheets    | hyperlink @tooltip                    | content  | words  | attribute
    link-location    | xl/worksheets    | hyperlink @location                   | content  | token  | name
    link-target      | xl/worksheets    | hyperlink Target                      | content  | url    | escaped
    link-mail        | xl/worksheets    | hyperlink Target, mailto              | content  | mail   | escaped
    link-file        | xl/worksheets    | hyperlink Target, a file              | content  | outside| escaped
    odd-header       | xl/worksheets    | oddHeader                             | content  | words  | text
    even-header      | xl/worksheets    | evenHeader                            | content  | words  | text
    first-footer     | xl/worksheets    | firstFooter                           | content  | words  | text
    header-font      | xl/worksheets    | oddFooter, the name of a font         | metadata | client | text
    custom-property  | xl/worksheets    | customPr @name                        | metadata | short  | attribute
    custom-view      | xl/worksheets    | customSheetView headerFooter          | metadata | words  | text
    custom-filter    | xl/worksheets    | customSheetView autoFilter            | metadata | words  | attribute
    filter           | xl/worksheets    | autoFilter filter @val                | content  | short  | attribute
    filter-custom    | xl/worksheets    | autoFilter customFilter @val          | content  | short  | attribute
    sort-list        | xl/worksheets    | sortCondition @customList             | content  | short  | attribute
    consolidate      | xl/worksheets    | dataConsolidate dataRef @name         | metadata | token  | name
    ole-prog         | xl/worksheets    | oleObject @progId                     | metadata | token  | name
    control-name     | xl/worksheets    | control @name                         | metadata | token  | name
    web-item         | xl/worksheets    | webPublishItem @destinationFile       | metadata | outside| escaped
    web-item-title   | xl/worksheets    | webPublishItem @title                 | metadata | words  | attribute
    smart-tag        | xl/worksheets    | cellSmartTagPr @val                   | metadata | words  | attribute
    spark            | xl/worksheets    | x14:sparkline xne:f, a sheet          | content  | token  | name
    unknown-element  | xl/worksheets    | an element of no known vocabulary     | metadata | words  | text
    unknown-attribute| xl/worksheets    | an attribute of no known vocabulary   | metadata | words  | attribute
    comment-xml      | xl/worksheets    | XML comment                           | metadata | words  | plain
    instruction      | xl/worksheets    | processing instruction                | metadata | words  | plain
    chart-sheet      | xl/chartsheets   | oddHeader                             | content  | words  | text
    sharing          | xl/workbook.xml  | fileSharing @userName                 | metadata | who    | attribute
    abs-path         | xl/workbook.xml  | x15ac:absPath @url                    | metadata | path   | escaped
    version          | xl/workbook.xml  | fileVersion @codeName                 | metadata | guid   | plain
    revision-id      | xl/workbook.xml  | xr:revisionPtr @documentId            | metadata | token  | plain
    book-hash        | xl/workbook.xml  | workbookProtection @workbookHashValue | metadata | token  | plain
    book-code        | xl/workbook.xml  | workbookPr @codeName                  | metadata | token  | name
    sheet            | xl/workbook.xml  | sheet @name                           | content  | token  | name
    defined          | xl/workbook.xml  | definedName @name                     | content  | token  | name
    defined-comment  | xl/workbook.xml  | definedName @comment                  | content  | words  | attribute
    defined-text     | xl/workbook.xml  | definedName @description              | content  | words  | attribute
    defined-help     | xl/workbook.xml  | definedName @help                     | content  | words  | attribute
    defined-status   | xl/workbook.xml  | definedName @statusBar                | content  | words  | attribute
    defined-menu     | xl/workbook.xml  | definedName @customMenu               | content  | words  | attribute
    defined-constant | xl/workbook.xml  | definedName, a string constant        | content  | words  | text
    defined-hidden   | xl/workbook.xml  | definedName, hidden, of an add-in     | content  | token  | name
    view-name        | xl/workbook.xml  | customWorkbookView @name              | metadata | who    | attribute
    publish-file     | xl/workbook.xml  | webPublishObject @destinationFile     | metadata | outside| escaped
    publish-title    | xl/workbook.xml  | webPublishObject @title               | metadata | words  | attribute
    functions        | xl/workbook.xml  | functionGroup @name                   | metadata | token  | name
    smart-type       | xl/workbook.xml  | smartTagType @name                    | metadata | client | attribute
    comment-author   | xl/comments1.xml | authors author                        | metadata | who    | text
    comment          | xl/comments1.xml | comment text                          | content  | words  | runs
    comment-guid     | xl/comments1.xml | comment @xr:uid                       | metadata | guid   | plain
    threaded         | xl/threadedComments | text                               | content  | words  | text
    mention          | xl/threadedComments | mention, in the text               | content  | person | text
    mention-id       | xl/threadedComments | mention @mentionId                 | metadata | guid   | plain
    threaded-date    | xl/threadedComments | threadedComment @dT                | metadata | token  | plain
    person           | xl/persons       | person @displayName                   | metadata | who    | attribute
    person-user      | xl/persons       | person @userId                        | metadata | mail   | attribute
    person-provider  | xl/persons       | person @providerId                    | metadata | client | attribute
    note-alt         | xl/drawings/*.vml| v:shape @alt                          | content  | words  | attribute
    note-id          | xl/drawings/*.vml| v:shape @id                           | metadata | token  | name
    note-label       | xl/drawings/*.vml| v:textbox, a form control's label     | content  | words  | text
    note-font        | xl/drawings/*.vml| font @face                            | content  | client | attribute
    note-macro       | xl/drawings/*.vml| x:FmlaMacro                           | metadata | token  | name
    note-script      | xl/drawings/*.vml| x:ScriptText                          | metadata | words  | text
    shape-name       | xl/drawings      | xdr:cNvPr @name                       | content  | short  | attribute
    shape-descr      | xl/drawings      | xdr:cNvPr @descr                      | content  | words  | attribute
    shape-title      | xl/drawings      | xdr:cNvPr @title                      | content  | words  | attribute
    shape-tip        | xl/drawings      | a:hlinkClick @tooltip                 | content  | words  | attribute
    shape-link       | xl/drawings      | a:hlinkClick Target                   | content  | url    | escaped
    shape-macro      | xl/drawings      | xdr:sp @macro                         | metadata | token  | name
    shape-formula    | xl/drawings      | xdr:sp @textlink, a sheet             | content  | token  | name
    shape-text       | xl/drawings      | xdr:txBody a:t                        | content  | words  | drawing runs
    group-text       | xl/drawings      | xdr:grpSp a:t                         | content  | words  | drawing runs
    pic-name         | xl/drawings      | xdr:pic cNvPr @name                   | content  | short  | attribute
    pic-link         | xl/drawings      | a:blip @r:link Target                 | metadata | outside| escaped
    exif             | xl/media         | JPEG EXIF Artist                      | metadata | who    | plain
    xmp              | xl/media         | JPEG XMP                              | metadata | words  | plain
    media-name       | xl/media         | name of the part                      | metadata | token  | plain
    pivot-user       | xl/pivotCache    | pivotCacheDefinition @refreshedBy     | metadata | who    | attribute
    pivot-field      | xl/pivotCache    | cacheField @name                      | content  | short  | attribute
    pivot-caption    | xl/pivotCache    | cacheField @caption                   | content  | short  | attribute
    pivot-formula    | xl/pivotCache    | cacheField @formula, a literal        | content  | short  | attribute
    pivot-item       | xl/pivotCache    | sharedItems s @v                      | content  | words  | attribute
    pivot-item-text  | xl/pivotCache    | sharedItems s @c                      | content  | words  | attribute
    pivot-sheet      | xl/pivotCache    | worksheetSource @sheet                | content  | token  | name
    pivot-source     | xl/pivotCache    | worksheetSource @name                 | content  | token  | name
    pivot-path       | xl/pivotCache    | cache source Target                   | metadata | path   | escaped
    pivot-record     | xl/pivotCache    | pivotCacheRecords s @v                | content  | words  | attribute
    pivot-name       | xl/pivotTables   | pivotTableDefinition @name            | content  | client | attribute
    pivot-data       | xl/pivotTables   | dataField @name                       | content  | short  | attribute
    pivot-column     | xl/pivotTables   | pivotField @name                      | content  | short  | attribute
    pivot-page       | xl/pivotTables   | pageField @name                       | content  | short  | attribute
    pivot-member     | xl/pivotTables   | item @n                               | content  | short  | attribute
    pivot-rows       | xl/pivotTables   | @rowHeaderCaption                     | content  | words  | attribute
    pivot-total      | xl/pivotTables   | @grandTotalCaption                    | content  | words  | attribute
    pivot-tag        | xl/pivotTables   | @tag                                  | metadata | words  | attribute
    outer-sheet      | xl/externalLinks | sheetName @val                        | metadata | token  | name
    outer-value      | xl/externalLinks | cell v                                | metadata | words  | text
    outer-name       | xl/externalLinks | definedName @name                     | metadata | token  | name
    outer-path       | xl/externalLinks | externalLinkPath Target               | metadata | outside| escaped
    connection-name  | xl/connections.xml | connection @name                    | metadata | words  | attribute
    connection-text  | xl/connections.xml | connection @description             | metadata | words  | attribute
    connection-file  | xl/connections.xml | connection @sourceFile              | metadata | path   | escaped
    connection-string| xl/connections.xml | dbPr @connection                    | metadata | secret | attribute
    connection-sql   | xl/connections.xml | dbPr @command                       | metadata | words  | attribute
    connection-web   | xl/connections.xml | webPr @url                          | metadata | url    | escaped
    query-name       | xl/queryTables   | queryTable @name                      | metadata | token  | name
    table-name       | xl/tables        | table @displayName                    | content  | token  | name
    table-column     | xl/tables        | tableColumn @name                     | content  | short  | attribute
    table-total      | xl/tables        | tableColumn @totalsRowLabel           | content  | words  | attribute
    table-comment    | xl/tables        | table @comment                        | content  | words  | attribute
    table-formula    | xl/tables        | calculatedColumnFormula, a literal    | content  | short  | text
    table-filter     | xl/tables        | autoFilter filter @val                | content  | short  | attribute
    table-xpath      | xl/tables        | xmlColumnPr @xpath                    | metadata | token  | name
    table-style      | xl/tables        | tableStyleInfo @name                  | content  | client | attribute
    format           | xl/styles.xml    | numFmt @formatCode, a literal         | content  | client | attribute
    font             | xl/styles.xml    | font name                             | content  | client | attribute
    cell-style       | xl/styles.xml    | cellStyle @name                       | content  | client | attribute
    table-look       | xl/styles.xml    | tableStyle @name                      | content  | client | attribute
    history-user     | xl/revisions     | header @userName                      | metadata | who    | attribute
    history-value    | xl/revisions     | rcc oc, the old value                 | metadata | words  | text
    history-names    | xl/revisions     | userInfo @name                        | metadata | who    | attribute
    model            | xl/model/item.data | UTF-16                              | metadata | words  | plain
    property-bytes   | xl/customProperty1.bin | bytes                           | metadata | words  | plain
    slicer           | xl/slicers       | slicer @caption                       | metadata | words  | attribute
    slicer-source    | xl/slicerCaches  | @sourceName                           | metadata | words  | attribute
    timeline         | xl/timelines     | timeline @caption                     | metadata | words  | attribute
    control-item     | xl/ctrlProps     | item @val                             | metadata | words  | attribute
    xml-map          | xl/xmlMaps.xml   | Map @Name                             | metadata | token  | name
    live-program     | xl/volatileDependencies.xml | main @first                | metadata | token  | name
    live-value       | xl/volatileDependencies.xml | tp v                       | metadata | words  | text
    rich-value       | xl/richData      | rv v                                  | metadata | words  | text
    rich-structure   | xl/richData      | s @t                                  | metadata | token  | name
    cell-metadata    | xl/metadata.xml  | metadataType @name                    | metadata | token  | name
    mashup           | customXml/item2.xml | DataMashup, a zip in base64        | metadata | secret | plain
    sheet-view       | xl/namedSheetViews | namedSheetView @name                | metadata | who    | attribute
    python           | xl/python.xml    | code                                  | metadata | words  | text
    tasks            | xl/documenttasks | Assign @userId                        | metadata | mail   | attribute
    single-cell      | xl/tables        | singleXmlCell xpath                   | metadata | token  | name
    """
)
