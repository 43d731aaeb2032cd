"""The parts beside the main document: headers, notes, comments, settings, styles, lists, fonts, and what is attached."""

from __future__ import annotations

from tests.leaktest.docx.body import change, paragraph, run
from tests.leaktest.namespaces import declared
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.planting import WORD, Planting
from tests.leaktest.workbooks import small_workbook

MAIN = "word/document.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_NS = declared("w r w14 w15 a")


def add_stories(package: Package, p: Planting) -> str:
    """Headers, footers, notes and comments; the section's references to the first two."""
    marked = f"<w:ins {change(p.bare('header-author'), 30)}>{run('inserted')}</w:ins>"
    first = paragraph(p.runs("header", WORD) + marked)
    references = ""
    for number, (kind, tag, body) in enumerate(
        (("header", "hdr", first), ("header", "hdr", paragraph(p.runs("header-first", WORD)))), 1
    ):
        identity = package.add(
            MAIN, kind, f"word/header{number}.xml", f"{_TYPE}header+xml", f"<w:{tag} {_NS}>{body}</w:{tag}>"
        )
        references += f'<w:headerReference w:type="{("default", "first")[number - 1]}" r:id="{identity}"/>'
    package.add(
        MAIN, "header", "word/header3.xml", f"{_TYPE}header+xml",
        f"<w:hdr {_NS}>{paragraph(run(p.bare('header-unused')))}</w:hdr>",
    )  # fmt: skip
    footer = package.add(
        MAIN, "footer", "word/footer1.xml", f"{_TYPE}footer+xml",
        f"<w:ftr {_NS}>{paragraph(p.runs('footer', WORD))}</w:ftr>",
    )  # fmt: skip
    for name in ("footnote", "endnote"):
        package.add(
            MAIN, f"{name}s", f"word/{name}s.xml", f"{_TYPE}{name}s+xml",
            f'<w:{name}s {_NS}><w:{name} w:id="2">{paragraph(p.runs(name, WORD))}</w:{name}></w:{name}s>',
        )  # fmt: skip
    package.add(
        MAIN, "comments", "word/comments.xml", f"{_TYPE}comments+xml",
        f'<w:comments {_NS}><w:comment w:id="0" w:author="{p.bare("comment-author")}"'
        f' w:initials="{p.bare("comment-initials")}" w:date="2024-03-01T09:00:00Z">'
        f'{paragraph(p.runs("comment", WORD))}</w:comment></w:comments>',
    )  # fmt: skip
    return f'{references}<w:footerReference w:type="default" r:id="{footer}"/><w:titlePg/>'


def add_people(package: Package, p: Planting) -> None:
    package.add(
        MAIN, f"{MICROSOFT}/2011/relationships/commentsExtended", "word/commentsExtended.xml",
        f"{_TYPE}commentsExtended+xml",
        f'<w15:commentsEx {_NS}><w15:commentEx w15:paraId="{p.bare("comment-extended")}" w15:done="0"/></w15:commentsEx>',
    )  # fmt: skip
    package.add(
        MAIN, f"{MICROSOFT}/2016/09/relationships/commentsIds", "word/commentsIds.xml", f"{_TYPE}commentsIds+xml",
        f'<w16cid:commentsIds {declared("w16cid")}><w16cid:commentId w16cid:durableId="{p.bare("comment-ids")}"/>'
        "</w16cid:commentsIds>",
    )  # fmt: skip
    package.add(
        MAIN, f"{MICROSOFT}/2019/05/relationships/documenttasks", "word/documenttasks1.xml",
        "application/vnd.ms-office.documenttasks+xml",
        f'<t:Tasks xmlns:t="{MICROSOFT}/tasks/2019/documenttasks"><t:Assign userId="{p.bare("comment-tasks")}"/></t:Tasks>',
    )  # fmt: skip
    package.add(
        MAIN, f"{MICROSOFT}/2011/relationships/people", "word/people.xml", f"{_TYPE}people+xml",
        f'<w15:people {_NS}><w15:person w15:author="{p.bare("people-author")}"><w15:presenceInfo w15:providerId="AD"'
        f' w15:userId="{p.bare("people-user")}"/></w15:person></w15:people>',
    )  # fmt: skip


def add_settings(package: Package, p: Planting) -> None:
    name = "word/settings.xml"
    package.add(
        MAIN, "settings", name, f"{_TYPE}settings+xml",
        f'<w:settings {_NS} xmlns:sl="http://schemas.openxmlformats.org/schemaLibrary/2006/main">'
        f'<w:writeProtection w:hashValue="{p.bare("write-protection")}"/><w:zoom w:percent="100"/>'
        f'<w:activeWritingStyle w:lang="en-GB" w:vendorID="64" w:dllVersion="5" w:nlCheck="1" w:checkStyle="1"'
        f' w:appName="{p.bare("writing-style")}"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/>'
        f'<w:connectString w:val="{p.bare("mail-connect")}"/><w:query w:val="{p.bare("mail-query")}"/>'
        f'<w:addressFieldName w:val="{p.bare("mail-address")}"/><w:mailSubject w:val="{p.bare("mail-subject")}"/>'
        f'<w:odso><w:udl w:val="{p.bare("mail-udl")}"/></w:odso></w:mailMerge>'
        f'<w:documentProtection w:edit="readOnly" w:hashValue="{p.bare("protection")}" w:enforcement="0"/>'
        f'<w:defaultTabStop w:val="720"/><w:saveThroughXslt w:solutionID="{p.bare("xslt")}"/>'
        f'<w:rsids><w:rsid w:val="{p.bare("rsids")}"/></w:rsids>'
        f'<w:docVars><w:docVar w:name="{p.bare("variable-name")}" w:val="{p.words("variable")}"/></w:docVars>'
        f'<w:attachedSchema w:val="{p.bare("schema")}"/><w:themeFontLang w:val="en-GB"/>'
        f'<sl:schemaLibrary><sl:schema sl:manifestLocation="{p.bare("schema-library")}"/></sl:schemaLibrary>'
        f'<w:captions><w:caption w:name="{p.bare("caption")}"/></w:captions>'
        f'<w15:docId w15:val="{p.bare("doc-id")}"/></w:settings>',
    )  # fmt: skip
    package.relate(name, "attachedTemplate", p.bare("template"), external=True)
    package.relate(name, "mailMergeSource", p.bare("merge-source"), external=True)
    package.add(
        name, f"{MICROSOFT}/2006/relationships/recipientData", "word/recipients.xml", f"{_TYPE}mailMergeRecipientData+xml",
        f'<w:recipients {_NS}><w:recipientData><w:uniqueTag w:val="{p.bare("recipients")}"/></w:recipientData></w:recipients>',
    )  # fmt: skip


def add_looks(package: Package, p: Planting) -> None:
    """Styles, numbering and fonts."""
    style = p.bare("style-id")
    package.add(
        MAIN, "styles", "word/styles.xml", f"{_TYPE}styles+xml",
        f'<w:styles {_NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi="{p.bare("style-font")}"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        f'</w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="{style}"><w:name w:val="{p.bare("style-name")}"/>'
        f'<w:aliases w:val="{p.bare("style-alias")}"/><w:basedOn w:val="Normal"/></w:style></w:styles>',
    )  # fmt: skip
    package.add(
        MAIN, "numbering", "word/numbering.xml", f"{_TYPE}numbering+xml",
        f'<w:numbering {_NS}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="{p.bare("list-id")}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:name w:val="{p.bare("list-name")}"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1 {p.words("level-text")}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    )  # fmt: skip
    fonts = "word/fontTable.xml"
    file = package.add(
        fonts, "font", "word/fonts/font1.odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont",
        p.raw("font-file").encode("utf-16-be"),
    )  # fmt: skip
    package.add(
        MAIN, "fontTable", fonts, f"{_TYPE}fontTable+xml",
        f'<w:fonts {_NS}><w:font w:name="{p.bare("font-name")}"><w:altName w:val="{p.bare("font-other")}"/>'
        f'<w:embedRegular r:id="{file}" w:fontKey="{p.bare("font-key")}"/></w:font></w:fonts>',
    )  # fmt: skip


def add_attached(package: Package, p: Planting) -> None:
    """What hangs on a document and is taken out."""
    package.relate(MAIN, "subDocument", p.bare("subdoc"), external=True, identity="rIdSub")
    package.part("word/afchunk.html", "text/html", f"<html><body>{p.bare('chunk')}</body></html>")
    package.relate(MAIN, "aFChunk", "word/afchunk.html", identity="rIdChunk")
    package.add(
        MAIN, "webSettings", "word/webSettings.xml", f"{_TYPE}webSettings+xml",
        f'<w:webSettings {_NS}><w:frameset><w:frame><w:name w:val="{p.bare("part-web")}"/></w:frame></w:frameset>'
        "</w:webSettings>",
    )  # fmt: skip
    package.add(
        MAIN, "glossaryDocument", "word/glossary/document.xml", f"{_TYPE}document.glossary+xml",
        f'<w:glossaryDocument {_NS}><w:docParts><w:docPart><w:docPartPr><w:name w:val="{p.bare("glossary-name")}"/>'
        f"</w:docPartPr><w:docPartBody>{paragraph(run(p.bare('glossary')))}</w:docPartBody></w:docPart></w:docParts>"
        "</w:glossaryDocument>",
    )  # fmt: skip
    package.add(
        MAIN, "package", "word/embeddings/sheet1.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", small_workbook(p.bare("package-cell")),
    )  # fmt: skip
    package.add(
        MAIN, "control", "word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml",
        f'<ax:ocx xmlns:ax="{MICROSOFT}/2006/activeX"><ax:ocxPr ax:name="Caption" ax:value="{p.bare("active-x")}"/></ax:ocx>',
    )  # fmt: skip
    package.add(
        MAIN, "customXml", "word/ink/ink1.xml", "application/inkml+xml",
        f'<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:annotation>{p.bare("ink")}</inkml:annotation></inkml:ink>',
    )  # fmt: skip
    package.add(
        "word/vbaProject.bin", f"{MICROSOFT}/2006/relationships/wordVbaData", "word/vbaData.xml",
        "application/vnd.ms-word.vbaData+xml",
        f'<wne:vbaSuppData xmlns:wne="{MICROSOFT}/word/2006/wordml"><wne:mcd wne:macroName="{p.bare("macro-data")}"/>'
        "</wne:vbaSuppData>",
    )  # fmt: skip
