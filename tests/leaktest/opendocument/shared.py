"""Places that every OpenDocument file has, and the parts that hold them."""

from __future__ import annotations

import base64
from dataclasses import replace

from tests.leaktest.forms import Form
from tests.leaktest.opendocument.package import HEAD, OpenPackage, root
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.places import Place, table
from tests.leaktest.planting import Dialect, Planting

OPEN = Dialect(
    '<text:span text:style-name="T1">{}</text:span>',
    {
        Form.BOOKMARK: ("", '<text:bookmark text:name="Bookmark 1"/>', ""),
        Form.ANCHOR: ("", '<office:annotation-end office:name="__Annotation__1_1"/>', ""),
        Form.PROOF: ("", "<text:soft-page-break/>", ""),
    },
)

SHARED = """
meta-title       | meta.xml              | dc:title                        | metadata | words   | text
meta-subject     | meta.xml              | dc:subject                      | metadata | words   | text
meta-description | meta.xml              | dc:description                  | metadata | words   | text
meta-keyword     | meta.xml              | meta:keyword                    | metadata | words   | text
meta-initial     | meta.xml              | meta:initial-creator            | metadata | who     | text
meta-creator     | meta.xml              | dc:creator                      | metadata | who     | text
meta-printed     | meta.xml              | meta:printed-by                 | metadata | who     | text
meta-template    | meta.xml              | meta:template @xlink:href       | metadata | outside | escaped
meta-template-t  | meta.xml              | meta:template @xlink:title      | metadata | words   | attribute
meta-reload      | meta.xml              | meta:auto-reload @xlink:href    | metadata | url     | escaped
meta-name        | meta.xml              | meta:user-defined @meta:name    | metadata | words   | attribute
meta-value       | meta.xml              | meta:user-defined               | metadata | words   | text
meta-generator   | meta.xml              | meta:generator                  | metadata | words   | text
set-printer      | settings.xml          | PrinterName                     | metadata | unc     | text
set-setup        | settings.xml          | PrinterSetup, base64            | metadata | words   | plain
set-database     | settings.xml          | CurrentDatabaseDataSource       | metadata | path    | text
set-unknown      | settings.xml          | an unknown item                 | metadata | words   | text
thumbnail        | Thumbnails            | PNG author                      | metadata | who     | plain
basic            | Basic                 | module                          | metadata | words   | text
dialog           | Dialogs               | dialog                          | metadata | words   | text
script           | Scripts               | python source                   | metadata | path    | plain
signature        | META-INF              | X509SubjectName                 | metadata | words   | text
macro-signature  | META-INF              | X509SubjectName of the macros   | metadata | words   | text
rdf              | manifest.rdf          | RDF literal                     | metadata | words   | text
version          | Versions              | bytes of an older version       | metadata | words   | plain
version-list     | VersionList.xml       | VL:creator                      | metadata | who     | attribute
layout-cache     | layout-cache          | bytes                           | metadata | words   | plain
interface        | Configurations2       | menu item                       | metadata | words   | attribute
font-file        | Fonts                 | bytes                           | metadata | words   | plain
picture-unused   | Pictures              | PNG author, nothing refers to it| metadata | who     | plain
picture-artist   | Pictures              | EXIF artist                     | metadata | who     | plain
picture-comment  | Pictures              | JPEG comment                    | metadata | words   | plain
ole-bytes        | Object 8              | bytes, ASCII                    | metadata | path    | plain
ole-wide         | Object 8              | bytes, UTF-16                   | metadata | words   | plain
replacement      | ObjectReplacements    | bytes                           | metadata | words   | plain
object-creator   | Object 1/meta.xml     | dc:creator                      | metadata | who     | text
unlisted         | (zip)                 | a member that nothing knows     | metadata | words   | text
member-name      | (zip)                 | name of a member                | metadata | token   | plain
zip-comment      | (zip)                 | archive comment                 | metadata | words   | plain
zip-extra        | (zip)                 | extra field                     | metadata | words   | plain
zip-member       | (zip)                 | comment of a member             | metadata | words   | plain
comment          | content.xml           | XML comment                     | metadata | short   | plain
instruction      | content.xml           | processing instruction          | metadata | short   | plain
prefix           | content.xml           | xmlns:prefix                    | metadata | token   | plain
namespace        | content.xml           | a namespace that nothing knows  | metadata | url     | escaped
unknown          | content.xml           | an unknown attribute            | metadata | words   | attribute
rsid             | content.xml           | officeooo:rsid                  | metadata | hex     | plain
rdfa             | content.xml           | xhtml:content                   | metadata | words   | attribute
listener         | content.xml           | script:event-listener @href     | metadata | url     | escaped
macro-source     | content.xml           | office:script                   | metadata | words   | text
linked-picture   | content.xml           | draw:image @xlink:href outside  | metadata | url     | escaped
note-author      | content.xml           | office:annotation dc:creator    | metadata | who     | text
note-initials    | content.xml           | meta:creator-initials           | metadata | person  | text
note             | content.xml           | office:annotation text          | content  | words   | runs
frame-name       | content.xml           | draw:frame @draw:name           | content  | short   | attribute
alt-title        | content.xml           | svg:title                       | content  | words   | text
alt-desc         | content.xml           | svg:desc                        | content  | words   | text
link             | content.xml           | xlink:href                      | content  | url     | escaped
link-file        | content.xml           | xlink:href, a local path        | content  | path    | escaped
link-mail        | content.xml           | xlink:href, mailto              | content  | mail    | escaped
link-title       | content.xml           | office:title                    | content  | words   | attribute
style            | styles.xml            | style:name                      | content  | token   | plain
style-shown      | styles.xml            | style:display-name              | content  | client  | attribute
font             | styles.xml            | svg:font-family                 | content  | client  | attribute
gradient         | styles.xml            | draw:gradient @display-name     | content  | client  | attribute
number-text      | styles.xml            | number:text                     | content  | client  | text
master           | styles.xml            | style:master-page @display-name | content  | client  | attribute
chart-title      | Object 1              | chart:title text:p              | content  | words   | runs
chart-cell       | Object 1              | cell of the chart's table       | content  | short   | runs
chart-label      | Object 1              | loext:label-string              | content  | short   | attribute
object-text      | Object 2              | text of an embedded document    | content  | words   | runs
formula-text     | Object 3              | math:mtext                      | content  | short   | text
formula-source   | Object 3              | math:annotation                 | content  | short   | text
"""
_SPLIT = (Form.BOOKMARK, Form.ANCHOR, Form.PROOF)


def places(text: str) -> tuple[Place, ...]:
    """The shared places and those of `text`; running text is split in the ways of OpenDocument too."""
    return tuple(
        replace(place, forms=(*_SPLIT, *place.forms)) if Form.RUNS in place.forms else place
        for place in table(SHARED + text)
    )


def add_shared(package: OpenPackage, p: Planting, settings: str = "") -> None:
    """The parts beside content.xml and styles.xml; settings: more of settings.xml."""
    package.add("meta.xml", _meta(p))
    package.add("settings.xml", _settings(p, settings))
    package.add("Thumbnails/thumbnail.png", png(p.raw("thumbnail")))
    package.add("Basic/Standard/Module1.xml", f"{HEAD}<module>REM {p.bare('basic')}</module>")
    package.add("Dialogs/Standard/Dialog1.xml", f"{HEAD}<dialog>{p.bare('dialog')}</dialog>")
    package.add("Scripts/python/macro.py", f"PATH = r'{p.raw('script')}'\n")
    for name, place in (("documentsignatures", "signature"), ("macrosignatures", "macro-signature")):
        package.add(f"META-INF/{name}.xml", f"{HEAD}<signatures><name>CN={p.bare(place)}</name></signatures>")
    package.add("manifest.rdf", f"{HEAD}<rdf>{p.bare('rdf')}</rdf>")
    package.add("Versions/Version1", b"older " + p.raw("version").encode())
    package.add("VersionList.xml", f'{HEAD}<list creator="{p.bare("version-list")}"/>')
    package.add("layout-cache", b"\0\1" + p.raw("layout-cache").encode())
    package.add("Configurations2/menubar/menubar.xml", f'{HEAD}<menu label="{p.bare("interface")}"/>')
    package.add("Fonts/font1.ttf", b"\0\1\0\0" + p.raw("font-file").encode())
    package.add("Pictures/unused.png", png(p.raw("picture-unused")))
    package.add("Pictures/used.jpg", jpeg(p.raw("picture-artist"), p.raw("picture-comment")))
    package.add(
        "Object 8", b"\xd0\xcf\x11\xe0\0" + p.raw("ole-bytes").encode() + b"\0" + p.raw("ole-wide").encode("utf-16-le")
    )
    package.add("ObjectReplacements/Object 8", b"VCLMTF\1\0" + p.raw("replacement").encode())
    package.add(f"{p.raw('member-name')}/data.xml", f"{HEAD}<data>{p.bare('unlisted')}</data>")
    _add_objects(package, p)


def finish(package: OpenPackage, p: Planting) -> bytes:
    package.comment = p.raw("zip-comment").encode()
    told = p.raw("zip-extra").encode()
    package.extra["content.xml"] = b"\x99\x99" + len(told).to_bytes(2, "little") + told
    package.member_comment["content.xml"] = p.raw("zip-member").encode()
    return package.bytes()


def before_body(p: Planting) -> str:
    """What stands in content.xml before the body."""
    return (
        f"<!-- {p.raw('comment')} --><?made {p.raw('instruction')}?>"
        f"<office:scripts><office:script script:language='Basic'>{p.bare('macro-source')}</office:script>"
        f"<office:event-listeners><script:event-listener script:event-name='dom:load' xlink:href="
        f"'{p.bare('listener')}'/></office:event-listeners></office:scripts>"
        '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties'
        f' fo:font-weight="bold" officeooo:rsid="{p.bare("rsid")}"/></style:style>'
        '<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
        '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties'
        ' presentation:visibility="hidden"/></style:style></office:automatic-styles>'
    )


def more_names(p: Planting) -> str:
    """Declarations of the root that nothing needs."""
    return f'xmlns:{p.raw("prefix")}="urn:x-private" xmlns:own="{p.bare("namespace")}" own:by="{p.bare("unknown")}"'


def note(p: Planting) -> str:
    return (
        f'<office:annotation office:name="__Annotation__1_1"><dc:creator>{p.bare("note-author")}</dc:creator>'
        f"<dc:date>2024-03-01T09:00:00</dc:date><meta:creator-initials>{p.bare('note-initials')}"
        f"</meta:creator-initials><text:p>{p.runs('note', OPEN)}</text:p></office:annotation>"
    )


def frames(p: Planting) -> str:
    """Frames with pictures, embedded documents and an embedded program."""
    size = 'svg:width="3cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"'
    inner = (
        f'<draw:image xlink:href="Pictures/used.jpg"/><svg:title>{p.words("alt-title")}</svg:title>'
        f"<svg:desc>{p.words('alt-desc')}</svg:desc>",
        f'<draw:image xlink:href="{p.bare("linked-picture")}"/>',
        '<draw:object xlink:href="./Object 1"/>',
        '<draw:object xlink:href="./Object 2"/>',
        '<draw:object xlink:href="./Object 3"/>',
        '<draw:object-ole xlink:href="./Object 8"/><draw:image xlink:href="./ObjectReplacements/Object 8"/>',
    )
    names = [f'draw:name="{p.words("frame-name")}"', *(f'draw:name="Frame{n}"' for n in range(2, 7))]
    return "".join(f"<draw:frame {name} {size}>{one}</draw:frame>" for name, one in zip(names, inner, strict=True))


def links(p: Planting) -> str:
    return (
        f'<text:p xhtml:content="{p.bare("rdfa")}"><text:a xlink:type="simple" xlink:href="{p.bare("link")}"'
        f' office:title="{p.words("link-title")}">one</text:a> <text:a xlink:href="{p.bare("link-file")}">two</text:a>'
        f' <text:a xlink:href="mailto:{p.bare("link-mail")}">three</text:a></text:p>'
    )


def looks(p: Planting) -> str:
    """Fonts and styles of styles.xml."""
    return (
        f'<office:font-face-decls><style:font-face style:name="F1" svg:font-family="{p.words("font")}"/>'
        '</office:font-face-decls><office:styles><style:style style:name="Standard" style:family="paragraph"/>'
        f'<style:style style:name="{p.raw("style")}" style:family="paragraph" style:parent-style-name="Standard"/>'
        f'<style:style style:name="S2" style:display-name="{p.words("style-shown")}" style:family="paragraph"'
        f' style:parent-style-name="{p.raw("style")}"><style:text-properties style:font-name="F1"/></style:style>'
        f'<draw:gradient draw:name="G1" draw:display-name="{p.words("gradient")}" draw:style="linear"/>'
        f'<number:number-style style:name="N101"><number:text>{p.words("number-text")}</number:text>'
        '<number:number number:min-integer-digits="1"/></number:number-style></office:styles>'
    )


def _meta(p: Planting) -> str:
    return root(
        "document-meta",
        f"<office:meta><meta:generator>{p.bare('meta-generator')}</meta:generator>"
        f"<dc:title>{p.bare('meta-title')}</dc:title><dc:subject>{p.bare('meta-subject')}</dc:subject>"
        f"<dc:description>{p.bare('meta-description')}</dc:description>"
        f"<meta:keyword>{p.bare('meta-keyword')}</meta:keyword>"
        f"<meta:initial-creator>{p.bare('meta-initial')}</meta:initial-creator>"
        f"<dc:creator>{p.bare('meta-creator')}</dc:creator><meta:printed-by>{p.bare('meta-printed')}</meta:printed-by>"
        f'<meta:template xlink:type="simple" xlink:href="{p.bare("meta-template")}"'
        f' xlink:title="{p.bare("meta-template-t")}"/><meta:auto-reload xlink:href="{p.bare("meta-reload")}"/>'
        f'<meta:user-defined meta:name="{p.bare("meta-name")}">{p.bare("meta-value")}</meta:user-defined>'
        "</office:meta>",
    )


def _settings(p: Planting, more: str) -> str:
    setup = base64.b64encode(b"devmode " * 4 + p.raw("set-setup").encode("utf-16-le")).decode()
    items = (
        ("PrinterName", "string", p.bare("set-printer")),
        ("PrinterSetup", "base64Binary", setup),
        ("CurrentDatabaseDataSource", "string", p.bare("set-database")),
        ("Whatever", "string", p.bare("set-unknown")),
        ("ChartAutoUpdate", "boolean", "true"),
    )
    written = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, kind, value in items
    )
    return root(
        "document-settings",
        f'<office:settings>{more}<config:config-item-set config:name="ooo:configuration-settings">{written}'
        "</config:config-item-set></office:settings>",
    )


def _add_objects(package: OpenPackage, p: Planting) -> None:
    kind = "application/vnd.oasis.opendocument."
    package.folders.update({"Object 1/": f"{kind}chart", "Object 2/": f"{kind}text", "Object 3/": f"{kind}formula"})
    cell = (
        f'<table:table-cell office:value-type="string"><text:p>{p.runs("chart-cell", OPEN)}</text:p></table:table-cell>'
    )
    package.add(
        "Object 1/content.xml",
        root(
            "document-content",
            '<office:body><office:chart><chart:chart chart:class="chart:bar"><chart:title><text:p>'
            f"{p.runs('chart-title', OPEN)}</text:p></chart:title><chart:plot-area><chart:series"
            f' chart:values-cell-range-address="local-table.B1:.B2" loext:label-string="{p.words("chart-label")}"/>'
            f'</chart:plot-area><table:table table:name="local-table"><table:table-row>{cell}<table:table-cell'
            ' office:value-type="float" office:value="41"><text:p>41</text:p></table:table-cell></table:table-row>'
            "</table:table></chart:chart></office:chart></office:body>",
        ),
    )
    package.add(
        "Object 1/meta.xml",
        root("document-meta", f"<office:meta><dc:creator>{p.bare('object-creator')}</dc:creator></office:meta>"),
    )
    package.add(
        "Object 2/content.xml",
        root(
            "document-content",
            f"<office:body><office:text><text:p>{p.runs('object-text', OPEN)}</text:p></office:text></office:body>",
        ),
    )
    package.add(
        "Object 3/content.xml",
        f'{HEAD}<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow>'
        f"<mtext>{p.words('formula-text')}</mtext>"
        f'</mrow><annotation encoding="StarMath 5.0">{p.words("formula-source")}</annotation></semantics></math>',
    )
