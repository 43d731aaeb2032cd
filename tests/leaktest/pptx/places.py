"""Every hiding place of a presentation that the leak test plants."""

from __future__ import annotations

from tests.leaktest.places import table
from tests.leaktest.shared_places import SHARED

PLACES = table(
    SHARED.replace("ROOT", "ppt")
    + """
    title            | ppt/slides       | title a:t                             | content  | words  | drawing runs
    text             | ppt/slides       | a:t, a second shape                   | content  | words  | drawing runs
    text-third       | ppt/slides       | a:t, beside a link                    | content  | words  | drawing runs
    field            | ppt/slides       | a:fld a:t                             | content  | short  | text
    cell             | ppt/slides       | a:tbl cell                            | content  | words  | drawing runs
    group            | ppt/slides       | a:t in a group                        | content  | words  | drawing runs
    off-slide        | ppt/slides       | a:t of a shape beside the slide       | content  | words  | drawing runs
    hidden-shape     | ppt/slides       | a:t of a hidden shape                 | content  | words  | drawing runs
    footer           | ppt/slides       | ftr placeholder                       | content  | words  | drawing runs
    date             | ppt/slides       | dt placeholder                        | content  | words  | drawing runs
    alternate        | ppt/slides       | mc:Choice a:t                         | content  | words  | drawing runs
    fallback         | ppt/slides       | mc:Fallback a:t                       | content  | words  | drawing runs
    shape-name       | ppt/slides       | p:cNvPr @name                         | content  | short  | attribute
    shape-descr      | ppt/slides       | p:cNvPr @descr                        | content  | words  | attribute
    shape-title      | ppt/slides       | p:cNvPr @title                        | content  | words  | attribute
    shape-tip        | ppt/slides       | a:hlinkClick @tooltip                 | content  | words  | attribute
    shape-action     | ppt/slides       | a:hlinkClick @action, a program       | metadata | path   | escaped
    hover-tip        | ppt/slides       | a:hlinkHover @tooltip                 | content  | words  | attribute
    link-url         | ppt/slides       | a:hlinkClick @invalidUrl              | metadata | url    | escaped
    link-frame       | ppt/slides       | a:hlinkClick @tgtFrame                | metadata | token  | name
    link-target      | ppt/slides/_rels | hyperlink Target                      | content  | url    | escaped
    link-mail        | ppt/slides/_rels | hyperlink Target, mailto              | content  | mail   | escaped
    link-file        | ppt/slides/_rels | hyperlink Target, a file              | content  | outside| escaped
    pic-name         | ppt/slides       | p:pic cNvPr @name                     | content  | short  | attribute
    pic-descr        | ppt/slides       | p:pic cNvPr @descr                    | content  | words  | attribute
    pic-link         | ppt/slides/_rels | a:blip @r:link Target                 | metadata | outside| escaped
    video-link       | ppt/slides/_rels | linked video Target                   | metadata | outside| escaped
    sound-name       | ppt/slides       | p:snd @name                           | metadata | words  | attribute
    sound            | ppt/media        | WAV INFO IART                         | metadata | who    | plain
    captions         | ppt/media        | WebVTT captions of a video            | metadata | words  | plain
    poster           | ppt/media        | p14:media @r:embed, bytes             | metadata | words  | plain
    bookmark         | ppt/slides       | p14:bmk @name                         | metadata | token  | name
    animation        | ppt/slides       | p:strVal @val                         | content  | short  | attribute
    animation-name   | ppt/slides       | p:attrName                            | content  | token  | name
    slide-name       | ppt/slides       | p:cSld @name                          | content  | words  | attribute
    custom-data      | ppt/slides       | p:custData Target                     | metadata | words  | text
    creation         | ppt/slides       | p14:creationId @val                   | metadata | token  | plain
    creation-shape   | ppt/slides       | a16:creationId @id                    | metadata | guid   | plain
    predecessor      | ppt/slides       | a16:predDERef @pred                   | metadata | guid   | plain
    ole-name         | ppt/slides       | p:oleObj @name                        | metadata | words  | attribute
    ole-prog         | ppt/slides       | p:oleObj @progId                      | metadata | token  | name
    control          | ppt/slides       | p:control @name                       | metadata | token  | name
    font             | ppt/slides       | a:latin @typeface                     | content  | client | attribute
    language         | ppt/slides       | a:rPr @lang, no language              | content  | client | plain
    bookmark-mark    | ppt/slides       | a:rPr @bmk                            | content  | token  | name
    comment-xml      | ppt/slides       | XML comment                           | metadata | words  | plain
    instruction      | ppt/slides       | processing instruction                | metadata | words  | plain
    unknown-element  | ppt/slides       | an element of no known vocabulary     | metadata | words  | text
    unknown-attribute| ppt/slides       | an attribute of no known vocabulary   | metadata | words  | attribute
    hidden-slide     | ppt/slides       | a slide with show=0                   | content  | words  | drawing runs
    lost-slide       | ppt/slides       | a slide that no list shows            | metadata | words  | text
    notes            | ppt/notesSlides  | speaker notes                         | content  | words  | drawing runs
    notes-header     | ppt/notesSlides  | hdr placeholder                       | content  | words  | drawing runs
    notes-hidden     | ppt/notesSlides  | notes of a hidden slide               | content  | words  | drawing runs
    notes-master     | ppt/notesMasters | hdr placeholder                       | content  | words  | drawing runs
    handout          | ppt/handoutMasters | hdr placeholder                     | content  | words  | drawing runs
    master           | ppt/slideMasters | a:t                                   | content  | words  | drawing runs
    master-name      | ppt/slideMasters | p:cSld @name                          | content  | short  | attribute
    layout           | ppt/slideLayouts | a:t                                   | content  | words  | drawing runs
    layout-name      | ppt/slideLayouts | p:cSld @name                          | content  | short  | attribute
    layout-match     | ppt/slideLayouts | @matchingName                         | content  | client | attribute
    layout-prompt    | ppt/slideLayouts | placeholder prompt                    | content  | words  | drawing runs
    comment          | ppt/comments     | p:cm p:text                           | content  | words  | text
    comment-date     | ppt/comments     | p:cm @dt                              | metadata | token  | plain
    author           | ppt/commentAuthors.xml | p:cmAuthor @name                | metadata | who    | attribute
    author-initials  | ppt/commentAuthors.xml | p:cmAuthor @initials            | metadata | token  | name
    author-user      | ppt/commentAuthors.xml | p15:presenceInfo @userId        | metadata | mail   | attribute
    modern           | ppt/comments     | p188:cm a:t                           | content  | words  | drawing runs
    reply            | ppt/comments     | p188:reply a:t                        | content  | words  | drawing runs
    modern-date      | ppt/comments     | p188:cm @created                      | metadata | token  | plain
    modern-tags      | ppt/comments     | p188:cm @tags                         | content  | token  | name
    modern-assigned  | ppt/comments     | p188:cm @assignedTo                   | metadata | mail   | attribute
    modern-likes     | ppt/comments     | p188:cm @likes                        | metadata | mail   | attribute
    modern-title     | ppt/comments     | p188:cm @title                        | content  | words  | attribute
    modern-task      | ppt/comments     | a task's assignee in an extension     | metadata | mail   | attribute
    person           | ppt/authors.xml  | p188:author @name                     | metadata | who    | attribute
    person-initials  | ppt/authors.xml  | p188:author @initials                 | metadata | token  | name
    person-user      | ppt/authors.xml  | p188:author @userId                   | metadata | mail   | attribute
    person-provider  | ppt/authors.xml  | p188:author @providerId               | metadata | client | attribute
    tag              | ppt/tags         | p:tag @val                            | metadata | words  | attribute
    tag-name         | ppt/tags         | p:tag @name                           | metadata | token  | name
    show-name        | ppt/presentation.xml | p:custShow @name                  | content  | words  | attribute
    section          | ppt/presentation.xml | p14:section @name                 | content  | words  | attribute
    modifier         | ppt/presentation.xml | p:modifyVerifier @hashData        | metadata | token  | plain
    kinsoku          | ppt/presentation.xml | p:kinsoku @invalStChars           | content  | client | plain
    embedded-font    | ppt/presentation.xml | p:embeddedFont p:font @typeface   | metadata | client | attribute
    font-file        | ppt/fonts        | embedded font                         | metadata | client | plain
    photo-album      | ppt/presentation.xml | an unknown extension              | metadata | words  | attribute
    publish-title    | ppt/presProps.xml| p:htmlPubPr @title                    | metadata | words  | attribute
    publish-target   | ppt/presProps.xml| p:htmlPubPr Target                    | metadata | outside| escaped
    publish-encoding | ppt/presProps.xml| p:webPr @encoding                     | metadata | token  | name
    view-extension   | ppt/viewProps.xml| an unknown extension                  | metadata | words  | attribute
    table-style      | ppt/tableStyles.xml | a:tblStyle @styleName              | content  | client | attribute
    revision         | ppt/revisionInfo.xml | p1510:client @id                  | metadata | guid   | plain
    change-name      | ppt/changesInfos | pc:chgData @name                      | metadata | who    | attribute
    change-user      | ppt/changesInfos | pc:chgData @userId                    | metadata | mail   | attribute
    ink              | ppt/ink          | inkml:annotation                      | metadata | words  | text
    sync             | ppt/slideUpdateInfo | p:sldSyncPr @serverSldId           | metadata | outside| escaped
    legacy-text      | ppt/legacyDocTextInfo.bin | UTF-16                       | metadata | words  | plain
    exif             | ppt/media        | JPEG EXIF Artist                      | metadata | who    | plain
    xmp              | ppt/media        | JPEG XMP                              | metadata | words  | plain
    media-name       | ppt/media        | name of the part                      | metadata | token  | plain
    """
)
