"""Every hiding place of a Word document that the leak test plants."""

from __future__ import annotations

from tests.leaktest.places import table
from tests.leaktest.shared_places import SHARED

PLACES = table(
    SHARED.replace("ROOT", "word")
    + """
    run              | word/document.xml | w:t                                  | content  | words  | word runs
    bold             | word/document.xml | w:t, a second paragraph              | content  | words  | word runs
    third            | word/document.xml | w:t, beside a link                   | content  | words  | word runs
    heading          | word/document.xml | w:t in a heading                     | content  | words  | word runs
    cell             | word/document.xml | w:t in a table cell                  | content  | words  | word runs
    nested-cell      | word/document.xml | w:t in a table in a table            | content  | words  | word runs
    hidden           | word/document.xml | w:t under w:vanish                   | content  | words  | word runs
    web-hidden       | word/document.xml | w:t under w:webHidden                | content  | words  | word runs
    white            | word/document.xml | w:t in white, one point high         | content  | words  | word runs
    smart-text       | word/document.xml | w:t in w:smartTag                    | content  | words  | runs
    custom-text      | word/document.xml | w:t in w:customXml                   | content  | words  | word runs
    link-text        | word/document.xml | w:t in w:hyperlink                   | content  | words  | word runs
    math             | word/document.xml | m:t                                  | content  | short  | text
    ruby             | word/document.xml | w:rt                                 | content  | short  | text
    ruby-base        | word/document.xml | w:rubyBase                           | content  | short  | text
    inserted         | word/document.xml | w:ins text                           | content  | words  | runs
    deleted          | word/document.xml | w:del w:delText                      | content  | words  | text
    moved-from       | word/document.xml | w:moveFrom text                      | content  | words  | runs
    moved-to         | word/document.xml | w:moveTo text                        | content  | words  | runs
    deleted-code     | word/document.xml | w:delInstrText                       | content  | words  | text
    ins-author       | word/document.xml | w:ins @w:author                      | metadata | who    | attribute
    del-author       | word/document.xml | w:del @w:author                      | metadata | who    | attribute
    from-author      | word/document.xml | w:moveFrom @w:author                 | metadata | who    | attribute
    to-author        | word/document.xml | w:moveTo @w:author                   | metadata | who    | attribute
    range-author     | word/document.xml | w:moveFromRangeStart @w:author       | metadata | who    | attribute
    rpr-author       | word/document.xml | w:rPrChange @w:author                | metadata | who    | attribute
    ppr-author       | word/document.xml | w:pPrChange @w:author                | metadata | who    | attribute
    numbering-author | word/document.xml | w:numberingChange @w:author          | metadata | who    | attribute
    numbering-old    | word/document.xml | w:numberingChange @w:original        | content  | short  | attribute
    sect-author      | word/document.xml | w:sectPrChange @w:author             | metadata | who    | attribute
    tblpr-author     | word/document.xml | w:tblPrChange @w:author              | metadata | who    | attribute
    trpr-author      | word/document.xml | w:trPrChange @w:author               | metadata | who    | attribute
    tcpr-author      | word/document.xml | w:tcPrChange @w:author               | metadata | who    | attribute
    cellins-author   | word/document.xml | w:cellIns @w:author                  | metadata | who    | attribute
    celldel-author   | word/document.xml | w:cellDel @w:author                  | metadata | who    | attribute
    cellmerge-author | word/document.xml | w:cellMerge @w:author                | metadata | who    | attribute
    custom-author    | word/document.xml | w:customXmlInsRangeStart @w:author   | metadata | who    | attribute
    old-style        | word/document.xml | w:pPrChange w:pStyle @w:val          | metadata | token  | name
    perm             | word/document.xml | w:permStart @w:ed                    | metadata | mail   | attribute
    comment-xml      | word/document.xml | XML comment                          | metadata | words  | plain
    instruction      | word/document.xml | processing instruction               | metadata | words  | plain
    rsid             | word/document.xml | w:p @w:rsidR                         | metadata | hex    | plain
    para-id          | word/document.xml | w:p @w14:paraId                      | metadata | hex    | plain
    unknown-element  | word/document.xml | an element of no known vocabulary    | metadata | words  | text
    unknown-attribute| word/document.xml | an attribute of no known vocabulary  | metadata | words  | attribute
    code-xe          | word/document.xml | w:instrText XE, over runs            | content  | short  | text
    code-quote       | word/document.xml | w:fldSimple @w:instr                 | content  | short  | attribute
    code-link        | word/document.xml | w:instrText HYPERLINK                | content  | url    | escaped
    code-tc          | word/document.xml | w:instrText TC                       | content  | short  | text
    code-docvariable | word/document.xml | w:instrText DOCVARIABLE              | content  | token  | name
    code-picture     | word/document.xml | w:instrText INCLUDEPICTURE           | metadata | outside| escaped
    code-text        | word/document.xml | w:instrText INCLUDETEXT              | metadata | outside| escaped
    code-database    | word/document.xml | w:instrText DATABASE                 | metadata | secret | escaped
    code-merge       | word/document.xml | w:instrText MERGEFIELD               | metadata | token  | name
    code-addin       | word/document.xml | w:instrText ADDIN                    | metadata | words  | text
    code-dde         | word/document.xml | w:instrText DDEAUTO                  | metadata | outside| escaped
    code-author      | word/document.xml | w:fldSimple AUTHOR, its code         | metadata | person | attribute
    result-author    | word/document.xml | w:fldSimple AUTHOR, its result       | content  | person | runs
    fld-data         | word/document.xml | w:fldData, base64                    | metadata | words  | plain
    form-name        | word/document.xml | w:ffData w:name                      | content  | token  | name
    form-help        | word/document.xml | w:ffData w:helpText                  | content  | words  | attribute
    form-status      | word/document.xml | w:ffData w:statusText                | content  | words  | attribute
    form-default     | word/document.xml | w:ffData w:default                   | content  | words  | attribute
    form-entry       | word/document.xml | w:ffData w:listEntry                 | content  | short  | attribute
    form-macro       | word/document.xml | w:ffData w:entryMacro                | metadata | token  | name
    bookmark         | word/document.xml | w:bookmarkStart @w:name              | content  | token  | name
    move-name        | word/document.xml | w:moveFromRangeStart @w:name         | content  | token  | name
    sdt-alias        | word/document.xml | w:alias                              | content  | words  | attribute
    sdt-tag          | word/document.xml | w:tag                                | content  | token  | name
    sdt-display      | word/document.xml | w:listItem @w:displayText            | content  | short  | attribute
    sdt-value        | word/document.xml | w:listItem @w:value                  | content  | short  | attribute
    sdt-last         | word/document.xml | w:dropDownList @w:lastValue          | content  | short  | attribute
    sdt-placeholder  | word/document.xml | w:placeholder w:docPart              | metadata | token  | name
    sdt-xpath        | word/document.xml | w:dataBinding @w:xpath               | metadata | token  | name
    sdt-prefix       | word/document.xml | w:dataBinding @w:prefixMappings      | metadata | url    | escaped
    sdt-text         | word/document.xml | w:sdtContent w:t                     | content  | words  | word runs
    sdt-gallery      | word/document.xml | w:docPartGallery                     | content  | client | attribute
    sdt-category     | word/document.xml | w:docPartCategory                    | content  | client | attribute
    link-tip         | word/document.xml | w:hyperlink @w:tooltip               | content  | words  | attribute
    link-anchor      | word/document.xml | w:hyperlink @w:anchor                | content  | token  | name
    link-location    | word/document.xml | w:hyperlink @w:docLocation           | metadata | outside| escaped
    link-frame       | word/document.xml | w:hyperlink @w:tgtFrame              | metadata | token  | name
    smart-uri        | word/document.xml | w:smartTag @w:uri                    | metadata | url    | escaped
    smart-value      | word/document.xml | w:smartTagPr w:attr @w:val           | metadata | words  | attribute
    custom-uri       | word/document.xml | w:customXml @w:uri                   | metadata | url    | escaped
    custom-value     | word/document.xml | w:customXmlPr w:attr @w:val          | metadata | words  | attribute
    font-ascii       | word/document.xml | w:rFonts @w:ascii                    | content  | client | attribute
    font-east        | word/document.xml | w:rFonts @w:eastAsia                 | content  | client | attribute
    table-title      | word/document.xml | w:tblCaption                         | content  | words  | attribute
    table-text       | word/document.xml | w:tblDescription                     | content  | words  | attribute
    subdoc           | word/document.xml | subDocument Target                   | metadata | outside| escaped
    shape-name       | word/document.xml | wp:docPr @name                       | content  | short  | attribute
    shape-descr      | word/document.xml | wp:docPr @descr                      | content  | words  | attribute
    shape-title      | word/document.xml | wp:docPr @title                      | content  | words  | attribute
    shape-tip        | word/document.xml | a:hlinkClick @tooltip                | content  | words  | attribute
    shape-link       | word/_rels        | a:hlinkClick Target                  | content  | url    | escaped
    pic-name         | word/document.xml | pic:cNvPr @name                      | content  | short  | attribute
    pic-descr        | word/document.xml | pic:cNvPr @descr                     | content  | words  | attribute
    pic-link         | word/_rels        | a:blip @r:link Target                | metadata | outside| escaped
    text-box         | word/document.xml | wps:txbx w:t                         | content  | words  | word runs
    vml-alt          | word/document.xml | v:shape @alt                         | content  | words  | attribute
    vml-id           | word/document.xml | v:shape @id                          | metadata | token  | name
    vml-spid         | word/document.xml | v:shape @o:spid                      | metadata | token  | name
    vml-style        | word/document.xml | v:shape @style, a font               | metadata | client | plain
    vml-href         | word/document.xml | v:shape @href                        | content  | url    | escaped
    vml-title        | word/document.xml | v:shape @title                       | content  | words  | attribute
    vml-watermark    | word/document.xml | v:textpath @string                   | content  | words  | attribute
    vml-box          | word/document.xml | v:textbox w:t                        | content  | words  | word runs
    vml-image-title  | word/document.xml | v:imagedata @o:title                 | metadata | words  | attribute
    vml-image-href   | word/document.xml | v:imagedata @o:href                  | metadata | outside| escaped
    vml-gfxdata      | word/document.xml | v:shape @o:gfxdata, base64           | metadata | words  | plain
    ole-prog         | word/document.xml | o:OLEObject @ProgID                  | metadata | token  | name
    header           | word/header1.xml  | w:t                                  | content  | words  | word runs
    header-first     | word/header2.xml  | w:t, first page                      | content  | words  | word runs
    header-author    | word/header1.xml  | w:ins @w:author                      | metadata | who    | attribute
    header-unused    | word/header3.xml  | a part that no section uses          | metadata | words  | text
    footer           | word/footer1.xml  | w:t                                  | content  | words  | word runs
    footnote         | word/footnotes.xml| w:t                                  | content  | words  | word runs
    endnote          | word/endnotes.xml | w:t                                  | content  | words  | word runs
    comment          | word/comments.xml | w:t                                  | content  | words  | word runs
    comment-author   | word/comments.xml | w:comment @w:author                  | metadata | who    | attribute
    comment-initials | word/comments.xml | w:comment @w:initials                | metadata | token  | name
    comment-extended | word/commentsExtended.xml | w15:commentEx @w15:paraId     | metadata | hex    | plain
    comment-ids      | word/commentsIds.xml | w16cid:commentId @w16cid:durableId | metadata | hex   | plain
    comment-tasks    | word/documenttasks1.xml | t:Assign @userId               | metadata | mail   | attribute
    people-author    | word/people.xml   | w15:person @w15:author               | metadata | who    | attribute
    people-user      | word/people.xml   | w15:presenceInfo @w15:userId         | metadata | mail   | attribute
    mail-connect     | word/settings.xml | w:mailMerge w:connectString          | metadata | secret | attribute
    mail-query       | word/settings.xml | w:mailMerge w:query                  | metadata | words  | attribute
    mail-subject     | word/settings.xml | w:mailMerge w:mailSubject            | metadata | words  | attribute
    mail-address     | word/settings.xml | w:mailMerge w:addressFieldName       | metadata | token  | name
    mail-udl         | word/settings.xml | w:odso w:udl                         | metadata | secret | attribute
    variable-name    | word/settings.xml | w:docVar @w:name                     | content  | token  | name
    variable         | word/settings.xml | w:docVar @w:val                      | content  | words  | attribute
    schema           | word/settings.xml | w:attachedSchema                     | metadata | url    | escaped
    xslt             | word/settings.xml | w:saveThroughXslt @w:solutionID      | metadata | outside| escaped
    writing-style    | word/settings.xml | w:activeWritingStyle @w:appName      | metadata | client | attribute
    caption          | word/settings.xml | w:captions w:caption @w:name         | metadata | client | attribute
    schema-library   | word/settings.xml | sl:schema @sl:manifestLocation       | metadata | outside| escaped
    doc-id           | word/settings.xml | w15:docId                            | metadata | guid   | plain
    rsids            | word/settings.xml | w:rsids w:rsid                       | metadata | hex    | plain
    protection       | word/settings.xml | w:documentProtection @w:hashValue    | metadata | token  | plain
    write-protection | word/settings.xml | w:writeProtection @w:hashValue       | metadata | token  | plain
    template         | word/_rels        | attachedTemplate Target              | metadata | outside| escaped
    merge-source     | word/_rels        | mailMergeSource Target               | metadata | outside| escaped
    recipients       | word/recipients.xml | w:recipientData w:uniqueTag        | metadata | token  | plain
    style-name       | word/styles.xml   | w:style w:name                       | content  | client | attribute
    style-id         | word/styles.xml   | w:style @w:styleId                   | metadata | token  | name
    style-alias      | word/styles.xml   | w:style w:aliases                    | content  | client | attribute
    style-font       | word/styles.xml   | w:rFonts @w:hAnsi                    | content  | client | attribute
    level-text       | word/numbering.xml| w:lvlText                            | content  | short  | attribute
    list-name        | word/numbering.xml| w:abstractNum w:name                 | content  | client | attribute
    list-id          | word/numbering.xml| w:nsid                               | metadata | hex    | plain
    font-name        | word/fontTable.xml| w:font @w:name                       | content  | client | attribute
    font-other       | word/fontTable.xml| w:altName                            | content  | client | attribute
    font-file        | word/fonts        | embedded font                        | metadata | client | plain
    font-key         | word/fontTable.xml| w:embedRegular @w:fontKey            | metadata | guid   | plain
    part-web         | word/webSettings.xml | w:frame w:name                    | metadata | token  | name
    glossary-name    | word/glossary     | w:docPart w:name                     | metadata | words  | attribute
    glossary         | word/glossary     | w:t                                  | metadata | words  | text
    chunk            | word/afchunk.html | imported HTML                        | metadata | words  | text
    package-cell     | word/embeddings/*.xlsx | cell of an embedded workbook    | metadata | words  | text
    active-x         | word/activeX      | ax:ocxPr @ax:value                   | metadata | words  | attribute
    ink              | word/ink          | inkml:annotation                     | metadata | words  | text
    macro-data       | word/vbaData.xml  | wne:mcd @wne:macroName               | metadata | token  | name
    exif             | word/media        | JPEG EXIF Artist                     | metadata | who    | plain
    jpeg-comment     | word/media        | JPEG COM                             | metadata | words  | plain
    xmp              | word/media        | JPEG XMP                             | metadata | words  | plain
    jpeg-tail        | word/media        | bytes after the JPEG                 | metadata | words  | plain
    png-text         | word/media        | PNG tEXt                             | metadata | words  | plain
    media-name       | word/media        | name of the part                     | metadata | token  | plain
    link-target      | word/_rels        | hyperlink Target                     | content  | url    | escaped
    link-mail        | word/_rels        | hyperlink Target, mailto             | content  | mail   | escaped
    link-file        | word/_rels        | hyperlink Target, a file             | content  | outside| escaped
    relation-id      | word/_rels        | Relationship @Id                     | metadata | token  | plain
    """
)
