"""The main document: running text, changes, fields, controls, tables."""

from __future__ import annotations

from tests.leaktest.planting import WORD, Planting

_CHANGE = 'w:id="9{n}" w:date="2024-03-01T09:00:00Z"'
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def paragraph(inner: str, properties: str = "", attributes: str = "") -> str:
    return (
        f"<w:p{attributes}><w:pPr>{properties}</w:pPr>{inner}</w:p>"
        if properties
        else f"<w:p{attributes}>{inner}</w:p>"
    )


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def change(author: str, number: int) -> str:
    return f'w:author="{author}" {_CHANGE.replace("{n}", str(number))}'


def field(code: str, result: str) -> str:
    return f'{BEGIN}<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>{SEPARATE}{result}{END}'


def text(p: Planting) -> str:
    """Paragraphs of words, hidden or not, with comments and links."""
    link = f'w:tooltip="{p.words("link-tip")}" w:docLocation="{p.bare("link-location")}"'
    return "".join(
        (
            f"<!-- {p.raw('comment-xml').replace('--', '')} --><?note {p.raw('instruction')}?>",
            paragraph(p.runs("run", WORD), attributes=f' w:rsidR="{p.bare("rsid")}" w14:paraId="{p.bare("para-id")}"'),
            paragraph(p.runs("bold", WORD)),
            paragraph(p.runs("third", WORD)),
            paragraph(p.runs("heading", WORD), '<w:pStyle w:val="Heading1"/>'),
            paragraph(run(p.words("hidden"), "<w:vanish/>")),
            paragraph(run(p.words("web-hidden"), "<w:webHidden/>")),
            paragraph(run(p.words("white"), '<w:color w:val="FFFFFF"/><w:sz w:val="2"/>')),
            paragraph(
                f'<w:smartTag w:uri="{p.bare("smart-uri")}" w:element="PersonName"><w:smartTagPr>'
                f'<w:attr w:name="ProductID" w:val="{p.bare("smart-value")}"/></w:smartTagPr>'
                f"{p.runs('smart-text', WORD)}</w:smartTag>"
            ),
            f'<w:customXml w:uri="{p.bare("custom-uri")}" w:element="client"><w:customXmlPr><w:attr w:name="a"'
            f' w:val="{p.bare("custom-value")}"/></w:customXmlPr>{paragraph(p.runs("custom-text", WORD))}</w:customXml>',
            paragraph(
                f'<w:hyperlink r:id="rIdLink" {link} w:tgtFrame="{p.bare("link-frame")}">{p.runs("link-text", WORD)}'
                f'</w:hyperlink><w:hyperlink w:anchor="{p.bare("link-anchor")}">{run("see there")}</w:hyperlink>'
                f'<w:hyperlink r:id="rIdMail">{run("write")}</w:hyperlink>'
                f'<w:hyperlink r:id="rIdFile">{run("open")}</w:hyperlink>'
            ),
            paragraph(f"<m:oMath><m:r><m:t>{p.words('math')}</m:t></m:r></m:oMath>"),
            paragraph(
                "<w:r><w:ruby><w:rubyPr/><w:rt>"
                f"<w:r><w:t>{p.words('ruby')}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{p.words('ruby-base')}</w:t></w:r>"
                "</w:rubyBase></w:ruby></w:r>"
            ),
            paragraph(
                f'<w:permStart w:id="7" w:ed="{p.bare("perm")}"/><w:bookmarkStart w:id="1" w:name="{p.bare("bookmark")}"/>'
                f'{run("here")}<w:bookmarkEnd w:id="1"/><w:permEnd w:id="7"/>'
            ),
            f'<w:p><u:note xmlns:u="urn:example:unknown">{p.bare("unknown-element")}</u:note>'
            f'<w:r xmlns:u="urn:example:unknown" u:by="{p.bare("unknown-attribute")}"><w:t>stays</w:t></w:r></w:p>',
            paragraph('<w:subDoc r:id="rIdSub"/>'),
            paragraph('<w:commentRangeStart w:id="0"/>' + run("noted") + '<w:commentRangeEnd w:id="0"/>'
                      '<w:r><w:commentReference w:id="0"/></w:r>'),
            paragraph(f'<w:r><w:rPr><w:rFonts w:ascii="{p.bare("font-ascii")}" w:eastAsia="{p.bare("font-east")}"/>'
                      "</w:rPr><w:t>set in a font</w:t></w:r>"),
            paragraph('<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'),
            '<w:altChunk r:id="rIdChunk"/>',
        )
    )  # fmt: skip


def changes(p: Planting) -> str:
    """Every mark of change that a main document may hold."""
    rows = (
        f"<w:tr><w:trPr><w:trPrChange {change(p.bare('trpr-author'), 1)}><w:trPr/></w:trPrChange></w:trPr>"
        + "".join(
            f"<w:tc><w:tcPr><w:{name} {change(p.bare(identity), number)}>{inner}</w:{name}></w:tcPr>{paragraph(run('c'))}</w:tc>"
            for number, (name, identity, inner) in enumerate(
                (
                    ("cellIns", "cellins-author", ""),
                    ("cellDel", "celldel-author", ""),
                    ("cellMerge", "cellmerge-author", ""),
                    ("tcPrChange", "tcpr-author", "<w:tcPr/>"),
                ),
                2,
            )
        )
        + "</w:tr>"
    )
    return "".join(
        (
            paragraph(f"<w:ins {change(p.bare('ins-author'), 10)}>{p.runs('inserted', WORD)}</w:ins>"),
            paragraph(
                f'<w:del {change(p.bare("del-author"), 11)}><w:r><w:delText xml:space="preserve">{p.words("deleted")}'
                f"</w:delText></w:r></w:del>{run('after it')}"
            ),
            paragraph(
                f'<w:moveFromRangeStart {change(p.bare("range-author"), 12)} w:name="{p.bare("move-name")}"/>'
                f"<w:moveFrom {change(p.bare('from-author'), 13)}>{p.runs('moved-from', WORD)}</w:moveFrom>"
                '<w:moveFromRangeEnd w:id="912"/>'
            ),
            paragraph(f"<w:moveTo {change(p.bare('to-author'), 14)}>{p.runs('moved-to', WORD)}</w:moveTo>"),
            paragraph(
                f'{BEGIN}<w:del w:author="a" w:id="77"><w:r><w:delInstrText xml:space="preserve"> XE "'
                f'{p.words("deleted-code")}" </w:delInstrText></w:r></w:del>{END}{run("kept")}'
            ),
            paragraph(
                run("set", f"<w:rPrChange {change(p.bare('rpr-author'), 15)}><w:rPr/></w:rPrChange>"),
                f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange {change(p.bare("numbering-author"), 16)}'
                f' w:original="{p.words("numbering-old")}"/></w:numPr>'
                f'<w:pPrChange {change(p.bare("ppr-author"), 17)}><w:pPr><w:pStyle w:val="{p.bare("old-style")}"/></w:pPr>'
                "</w:pPrChange>",
            ),
            paragraph(
                f'<w:customXmlInsRangeStart {change(p.bare("custom-author"), 18)}/><w:customXmlInsRangeEnd w:id="918"/>'
                + run("ranged")
            ),
            f"<w:tbl><w:tblPr><w:tblPrChange {change(p.bare('tblpr-author'), 19)}><w:tblPr/></w:tblPrChange></w:tblPr>"
            f"<w:tblGrid/>{rows}</w:tbl>",
        )
    )


def fields(p: Planting) -> str:
    """Codes that name things, codes that fetch things, forms and content controls."""
    kept = run("as it was")
    split = p.bare("code-xe")
    picture, included = p.bare("code-picture"), p.bare("code-text")
    return "".join(
        (
            paragraph(
                f'{BEGIN}<w:r><w:instrText xml:space="preserve"> XE "</w:instrText></w:r><w:r><w:instrText>{split}'
                f'</w:instrText></w:r><w:r><w:instrText>" </w:instrText></w:r>{END}'
            ),
            paragraph(
                f'<w:fldSimple w:instr=" QUOTE &quot;{p.words("code-quote")}&quot; ">{run("quoted")}</w:fldSimple>'
            ),
            paragraph(field(f' HYPERLINK "{p.bare("code-link")}" ', run("link"))),
            paragraph(field(f' TC "{p.words("code-tc")}" \\l 1 ', "")),
            paragraph(field(f" DOCVARIABLE {p.bare('code-docvariable')} ", kept)),
            paragraph(field(f' INCLUDEPICTURE "{picture}" \\d ', kept)),
            paragraph(field(f' INCLUDETEXT "{included}" ', kept)),
            paragraph(field(f' DATABASE \\c "{p.bare("code-database")}" ', kept)),
            paragraph(field(f" MERGEFIELD {p.bare('code-merge')} ", kept)),
            paragraph(field(f" ADDIN ZOTERO_ITEM {p.bare('code-addin')} ", kept)),
            paragraph(field(f' DDEAUTO excel "{p.bare("code-dde")}" ', kept)),
            paragraph(
                f'<w:fldSimple w:instr=" AUTHOR {p.bare("code-author")} ">{p.runs("result-author", WORD)}</w:fldSimple>'
            ),
            paragraph(_form(p)),
            _control(p),
            "<w:sdt><w:sdtPr><w:docPartObj>"
            f'<w:docPartGallery w:val="{p.bare("sdt-gallery")}"/><w:docPartCategory w:val="{p.bare("sdt-category")}"/>'
            f"</w:docPartObj></w:sdtPr><w:sdtContent>{paragraph(run('block'))}</w:sdtContent></w:sdt>",
        )
    )


def _form(p: Planting) -> str:
    data = (
        f'<w:ffData><w:name w:val="{p.bare("form-name")}"/><w:enabled/><w:entryMacro w:val="{p.bare("form-macro")}"/>'
        f'<w:helpText w:type="text" w:val="{p.words("form-help")}"/>'
        f'<w:statusText w:type="text" w:val="{p.words("form-status")}"/>'
        f'<w:textInput><w:default w:val="{p.words("form-default")}"/></w:textInput></w:ffData>'
    )
    listed = f'<w:ffData><w:ddList><w:listEntry w:val="{p.words("form-entry")}"/></w:ddList></w:ffData>'
    stored = _base64(p.raw("fld-data"))
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r>'
        f"{SEPARATE}{run('typed')}{END}"
        f'<w:r><w:fldChar w:fldCharType="begin">{listed}</w:fldChar></w:r>'
        f"<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>{END}"
        f'<w:r><w:fldChar w:fldCharType="begin"><w:fldData>{stored}</w:fldData></w:fldChar></w:r>'
        f"<w:r><w:instrText> PAGE </w:instrText></w:r>{END}"
    )


def _base64(text: str) -> str:
    import base64

    return base64.b64encode(f"{text} stored beside its field".encode()).decode()


def _control(p: Planting) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{p.words("sdt-alias")}"/><w:tag w:val="{p.bare("sdt-tag")}"/><w:id w:val="31"/>'
        f'<w:placeholder><w:docPart w:val="{p.bare("sdt-placeholder")}"/></w:placeholder>'
        f'<w:dataBinding w:prefixMappings="xmlns:n=\'{p.bare("sdt-prefix")}\'" w:xpath="/n:{p.bare("sdt-xpath")}"'
        f' w:storeItemID="{{00000000-0000-0000-0000-000000000009}}"/>'
        f'<w:dropDownList w:lastValue="{p.words("sdt-last")}"><w:listItem w:displayText="{p.words("sdt-display")}"'
        f' w:value="{p.words("sdt-value")}"/></w:dropDownList></w:sdtPr>'
        f"<w:sdtContent>{paragraph(p.runs('sdt-text', WORD))}</w:sdtContent></w:sdt>"
    )


def tables(p: Planting) -> str:
    inner = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{paragraph(p.runs('nested-cell', WORD))}</w:tc></w:tr></w:tbl>"
    return (
        f'<w:tbl><w:tblPr><w:tblCaption w:val="{p.words("table-title")}"/>'
        f'<w:tblDescription w:val="{p.words("table-text")}"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
        f"<w:tr><w:tc>{paragraph(p.runs('cell', WORD))}</w:tc><w:tc>{inner}{paragraph(run('1204'))}</w:tc></w:tr></w:tbl>"
    )
