"""One Word document with every place planted."""

from __future__ import annotations

import io

import docx
from lxml import etree

from sanitization.vocabulary import FileKind
from tests.leaktest.docx import body
from tests.leaktest.docx.parts import MAIN, add_attached, add_looks, add_people, add_settings, add_stories
from tests.leaktest.docx.places import PLACES
from tests.leaktest.docx.shapes import shapes
from tests.leaktest.namespaces import declared
from tests.leaktest.packages import Package
from tests.leaktest.parts import data_of, main_part
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting
from tests.leaktest.properties import add_custom_data, add_properties, finish
from tests.leaktest.themes import add_theme

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def build(p: Planting, edition: Edition) -> bytes:
    package = Package(edition)
    package.relate("", "officeDocument", MAIN)
    for identity, place in (("rIdLink", "link-target"), ("rIdFile", "link-file")):
        package.relate(MAIN, "hyperlink", p.bare(place), external=True, identity=identity)
    package.relate(MAIN, "hyperlink", f"mailto:{p.bare('link-mail')}", external=True, identity="rIdMail")
    package.relate(MAIN, "hyperlink", "https://www.iso.org/", external=True, identity=f"r{p.bare('relation-id')}")
    section = add_stories(package, p)
    content = body.text(p) + body.changes(p) + body.fields(p) + body.tables(p) + shapes(package, p)
    old = f"<w:sectPrChange {body.change(p.bare('sect-author'), 50)}><w:sectPr/></w:sectPrChange>"
    used = body.paragraph(
        f'<w:hyperlink r:id="r{p.bare("relation-id")}">{body.run("standard")}</w:hyperlink>',
        f'<w:pStyle w:val="{p.bare("style-id")}"/>',
    )
    package.part(
        MAIN, _TYPE,
        f'<w:document {declared("w r m mc wp pic a v o wps w14 w15")} mc:Ignorable="w14 w15"><w:body>{content}{used}'
        f"<w:sectPr>{section}{old}</w:sectPr></w:body></w:document>",
    )  # fmt: skip
    add_looks(package, p)
    add_settings(package, p)
    add_people(package, p)
    add_attached(package, p)
    add_theme(package, p, MAIN)
    add_custom_data(package, p, MAIN)
    add_properties(package, p)
    return finish(package, p)


def facts(data: bytes) -> dict[str, list[str]]:
    """Counted in the main part."""
    root = etree.fromstring(data_of(data, main_part(data)))

    def count(*names: str) -> list[str]:
        return [f"{name} {sum(1 for _ in root.iter('{*}' + name))}" for name in names]

    return {
        "blocks": count("p", "tbl", "tr", "tc", "sdt"),
        "pictures": count("drawing", "blip", "chart", "relIds", "imagedata", "textbox"),
        "links": count("hyperlink", "bookmarkStart"),
        "changes": count("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"),
        "notes": count("footnoteReference", "endnoteReference", "commentReference"),
        "numbers": sorted(text for text in root.itertext() if text.strip() == "1204"),
    }


def opens(data: bytes) -> object:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


FORMAT = Format(kind=FileKind.DOCX, name="memo.docx", places=PLACES, build=build, facts=facts, opens=opens)
