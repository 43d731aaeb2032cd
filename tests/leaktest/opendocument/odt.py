"""OpenDocument texts: the places, a builder, and what must survive."""

from __future__ import annotations

from sanitization.vocabulary import FileKind
from tests.leaktest.opendocument import shared
from tests.leaktest.opendocument.facts import facts, opens
from tests.leaktest.opendocument.package import EDITIONS, OpenPackage, root
from tests.leaktest.opendocument.shared import OPEN, places
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting

PLACES = places("""
body             | content.xml | text:p                               | content  | words   | runs
heading          | content.xml | text:h                               | content  | words   | runs
list             | content.xml | text:list-item                       | content  | words   | runs
cell             | content.xml | table:table-cell                     | content  | words   | runs
deleted          | content.xml | text:deletion                        | content  | words   | runs
change-author    | content.xml | text:deletion dc:creator             | metadata | who     | text
insert-author    | content.xml | text:insertion dc:creator            | metadata | who     | text
format-author    | content.xml | text:format-change dc:creator        | metadata | who     | text
hidden-text      | content.xml | text:hidden-text @string-value       | content  | words   | attribute
hidden-condition | content.xml | text:hidden-text @condition          | content  | client  | escaped
if-true          | content.xml | text:string-value-if-true            | content  | words   | attribute
if-false         | content.xml | text:string-value-if-false           | content  | words   | attribute
variable         | content.xml | text:variable-decl @text:name        | content  | token   | plain
user-field       | content.xml | text:user-field-decl @string-value   | content  | words   | attribute
field-result     | content.xml | text:user-field-get                  | content  | words   | runs
formula-literal  | content.xml | text:variable-set @text:formula      | content  | client  | escaped
bookmark         | content.xml | text:bookmark @text:name             | content  | token   | plain
reference-mark   | content.xml | text:reference-mark @text:name       | content  | short   | attribute
section          | content.xml | text:section @text:name              | content  | short   | attribute
section-hidden   | content.xml | hidden section                       | content  | words   | runs
section-source   | content.xml | text:section-source @xlink:href      | metadata | url     | escaped
footnote         | content.xml | text:note footnote                   | content  | words   | runs
endnote          | content.xml | text:note endnote                    | content  | words   | runs
title-field      | content.xml | text:title                           | content  | words   | runs
property-field   | content.xml | text:user-defined                    | content  | words   | runs
author-name      | content.xml | text:author-name                     | metadata | who     | text
author-initials  | content.xml | text:author-initials                 | metadata | person  | text
creator-field    | content.xml | text:creator                         | metadata | who     | text
sender-first     | content.xml | text:sender-firstname                | metadata | person  | text
sender-mail      | content.xml | text:sender-email                    | metadata | mail    | text
sender-phone     | content.xml | text:sender-phone-work               | metadata | short   | text
sender-company   | content.xml | text:sender-company                  | metadata | client  | text
sender-street    | content.xml | text:sender-street                   | metadata | words   | text
file-name        | content.xml | text:file-name                       | metadata | path    | text
template-name    | content.xml | text:template-name                   | metadata | outside | text
placeholder      | content.xml | text:placeholder                     | content  | words   | runs
placeholder-tip  | content.xml | text:placeholder @text:description   | content  | words   | attribute
input            | content.xml | text:text-input                      | content  | words   | runs
script-field     | content.xml | text:script                          | metadata | words   | text
dde              | content.xml | text:dde-connection-decl @dde-topic  | metadata | path    | escaped
database         | content.xml | text:database-display @table-name    | metadata | token   | plain
macro-field      | content.xml | text:execute-macro @text:name        | metadata | token   | plain
index-key        | content.xml | text:alphabetical-index-mark @key1   | content  | words   | attribute
index-body       | content.xml | text:table-of-content                | content  | words   | runs
bibliography     | content.xml | text:bibliography-mark @text:author  | content  | person  | attribute
bibliography-url | content.xml | text:bibliography-mark @text:url     | content  | url     | escaped
ruby             | content.xml | text:ruby-text                       | content  | short   | text
table-name       | content.xml | table:table @table:name              | content  | short   | attribute
table-title      | content.xml | table:title                          | content  | words   | text
table-desc       | content.xml | table:desc                           | content  | words   | text
box              | content.xml | draw:text-box                        | content  | words   | runs
form-label       | content.xml | form:button @form:label              | content  | words   | attribute
form-value       | content.xml | form:text @form:current-value        | content  | words   | attribute
form-source      | content.xml | form:form @form:datasource           | metadata | path    | escaped
form-command     | content.xml | form:form @form:command              | metadata | words   | attribute
form-property    | content.xml | form:property @office:string-value   | metadata | words   | attribute
control-title    | content.xml | loext:content-control @loext:alias   | content  | words   | attribute
fieldmark        | content.xml | field:param @field:value             | content  | words   | attribute
list-prefix      | styles.xml  | style:num-prefix                     | content  | client  | attribute
header           | styles.xml  | style:header                         | content  | words   | runs
header-first     | styles.xml  | style:header-first                   | content  | words   | runs
footer           | styles.xml  | style:footer                         | content  | words   | runs
""")


def _changes(p: Planting) -> str:
    def region(number: int, kind: str, author: str, inside: str = "") -> str:
        info = (
            f"<office:change-info><dc:creator>{p.bare(author)}</dc:creator><dc:date>2024-03-01T09:00:00"
            "</dc:date></office:change-info>"
        )
        return (
            f'<text:changed-region xml:id="ct{number}" text:id="ct{number}"><text:{kind}>{info}{inside}</text:{kind}>'
            "</text:changed-region>"
        )

    return (
        "<text:tracked-changes>"
        + region(1, "deletion", "change-author", f"<text:p>{p.runs('deleted', OPEN)}</text:p>")
        + region(2, "insertion", "insert-author")
        + region(3, "format-change", "format-author")
        + "</text:tracked-changes>"
    )


def _forms(p: Planting) -> str:
    return (
        f'<office:forms><form:form form:name="Form" form:datasource="{p.bare("form-source")}"'
        f' form:command="{p.bare("form-command")}"><form:button form:name="Button"'
        f' form:label="{p.words("form-label")}"/>'
        f'<form:text form:name="Text" form:current-value="{p.words("form-value")}"><form:properties><form:property'
        f' form:property-name="Tag" office:value-type="string" office:string-value="{p.bare("form-property")}"/>'
        "</form:properties></form:text></form:form></office:forms>"
    )


def _declared(p: Planting) -> str:
    return (
        f'<text:dde-connection-decls><text:dde-connection-decl office:name="d" office:dde-topic="{p.bare("dde")}"/>'
        "</text:dde-connection-decls><text:variable-decls><text:variable-decl office:value-type='string'"
        f" text:name='{p.raw('variable')}'/></text:variable-decls><text:user-field-decls><text:user-field-decl"
        f" office:value-type='string' text:name='u' office:string-value='{p.words('user-field')}'/>"
        "</text:user-field-decls>"
    )


def _fields(p: Planting) -> str:
    literal = f"ooow:&quot;{p.bare('formula-literal')}&quot;"
    simple = (
        ("author-name", "author-name"), ("author-initials", "author-initials"), ("creator", "creator-field"),
        ("sender-firstname", "sender-first"), ("sender-email", "sender-mail"), ("sender-phone-work", "sender-phone"),
        ("sender-company", "sender-company"), ("sender-street", "sender-street"), ("file-name", "file-name"),
        ("template-name", "template-name"),
    )  # fmt: skip
    return (
        f'<text:p><text:hidden-text text:condition="ooow:u == &quot;{p.bare("hidden-condition")}&quot;"'
        f' text:string-value="{p.words("hidden-text")}" text:is-hidden="true"/><text:conditional-text'
        f' text:condition="ooow:1" text:string-value-if-true="{p.words("if-true")}"'
        f' text:string-value-if-false="{p.words("if-false")}">x</text:conditional-text></text:p>'
        f"<text:p><text:user-field-get text:name='u'>{p.runs('field-result', OPEN)}</text:user-field-get></text:p>"
        f'<text:p><text:variable-set text:name="{p.raw("variable")}" text:formula="{literal}"'
        ' office:value-type="string">x</text:variable-set>'
        f"<text:title>{p.runs('title-field', OPEN)}</text:title></text:p>"
        f"<text:p><text:user-defined text:name='Info 1'>{p.runs('property-field', OPEN)}</text:user-defined>"
        "</text:p><text:p>"
        + " ".join(f"<text:{name}>{p.bare(place)}</text:{name}>" for name, place in simple)
        + "</text:p><text:p><text:placeholder text:placeholder-type='text'"
        f' text:description="{p.words("placeholder-tip")}">'
        f"{p.runs('placeholder', OPEN)}</text:placeholder> <text:text-input>{p.runs('input', OPEN)}</text:text-input>"
        f"<text:script script:language='x'>{p.bare('script-field')}</text:script><text:database-display"
        f" text:table-name='{p.raw('database')}' text:column-name='c'>shown</text:database-display>"
        f"<text:execute-macro text:name='{p.raw('macro-field')}'>press</text:execute-macro>"
        f'<text:alphabetical-index-mark text:string-value="entry" text:key1="{p.words("index-key")}"/>'
        f'<text:bibliography-mark text:bibliography-type="book" text:author="{p.words("bibliography")}"'
        f' text:url="{p.bare("bibliography-url")}">[1]</text:bibliography-mark>'
        f"<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>{p.words('ruby')}</text:ruby-text>"
        "</text:ruby>"
        f'<loext:content-control loext:alias="{p.words("control-title")}">control</loext:content-control>'
        f'<field:fieldmark-start text:name="Bookmark 2" field:type="vnd.oasis.opendocument.field.FORMTEXT"><field:param'
        f' field:name="Name" field:value="{p.words("fieldmark")}"/></field:fieldmark-start>x'
        "<field:fieldmark-end/></text:p>"
    )


def _note(p: Planting, kind: str) -> str:
    return (
        f'<text:note text:id="ftn{kind}" text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body><text:p>{p.runs(kind, OPEN)}</text:p></text:note-body></text:note>"
    )


def build(p: Planting, edition: Edition) -> bytes:
    package = OpenPackage("application/vnd.oasis.opendocument.text", edition)
    table = (
        f'<table:table table:name="{p.words("table-name")}"><table:title>{p.words("table-title")}</table:title>'
        f"<table:desc>{p.words('table-desc')}</table:desc><table:table-row><table:table-cell><text:p>"
        f"{p.runs('cell', OPEN)}</text:p></table:table-cell><table:table-cell table:formula='ooow:&lt;A1&gt;+1'"
        " office:value-type='float' office:value='7'><text:p>7</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    body = (
        _forms(p) + _changes(p) + _declared(p)
        + f"<text:h text:outline-level='1'>{p.runs('heading', OPEN)}</text:h><text:p text:style-name='S2'>"
        f"{p.runs('body', OPEN)}<text:change text:change-id='ct1'/>{_note(p, 'footnote')}{_note(p, 'endnote')}</text:p>"
        f"<text:p>{shared.note(p)}{shared.frames(p)}</text:p><text:p><draw:frame draw:name='Frame9'>"
        "<draw:text-box><text:p>"
        f"{p.runs('box', OPEN)}</text:p></draw:text-box></draw:frame></text:p>{shared.links(p)}{_fields(p)}{table}"
        f"<text:list><text:list-item><text:p>{p.runs('list', OPEN)}</text:p></text:list-item></text:list>"
        f"<text:p><text:bookmark text:name='{p.raw('bookmark')}'/><text:reference-mark"
        f" text:name=\"{p.words('reference-mark')}\"/>"
        f"</text:p><text:section text:name=\"{p.words('section')}\" text:display='none'><text:section-source"
        f" xlink:href=\"{p.bare('section-source')}\"/><text:p>{p.runs('section-hidden', OPEN)}</text:p></text:section>"
        f"<text:table-of-content text:name='Table of Contents1'><text:index-body><text:p>{p.runs('index-body', OPEN)}"
        "</text:p></text:index-body></text:table-of-content>"
    )  # fmt: skip
    package.add(
        "content.xml",
        root(
            "document-content",
            f"{shared.before_body(p)}<office:body><office:text>{body}</office:text></office:body>",
            shared.more_names(p),
        ),
    )
    lists = (
        f'<text:list-style style:name="L1"><text:list-level-style-number text:level="1"'
        f' style:num-prefix="{p.words("list-prefix")}" style:num-format="1"/></text:list-style>'
    )
    headers = "".join(
        f"<style:{name}><text:p>{p.runs(name, OPEN)}</text:p></style:{name}>"
        for name in ("header", "header-first", "footer")
    )
    package.add(
        "styles.xml",
        root(
            "document-styles",
            f"{shared.looks(p).replace('</office:styles>', lists + '</office:styles>')}<office:master-styles>"
            f'<style:master-page style:name="Standard" style:display-name="{p.words("master")}"'
            f' style:page-layout-name="pm1">{headers}</style:master-page></office:master-styles>',
        ),
    )
    shared.add_shared(package, p)
    return shared.finish(package, p)


FORMAT = Format(
    kind=FileKind.ODT, name="memo.odt", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
