"""Drawings."""

from __future__ import annotations

import base64
import re
from xml.etree import ElementTree as Tree

from sanitization.vocabulary import FileKind
from tests.leaktest.pages.shared import EDITIONS, SPAN, encoded, in_style
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
text             | drawing | text                         | content  | words   | svg runs
hidden           | drawing | display=none text            | content  | words   | svg runs
title            | drawing | title                        | content  | words   | text
desc             | drawing | desc                         | content  | words   | text
on-path          | drawing | textPath                     | content  | words   | text
tool-tip         | drawing | xlink:title                  | content  | words   | attribute
aria             | drawing | aria-label                   | content  | words   | attribute
identity         | drawing | id and its references        | content  | token   | plain
class            | drawing | class and its selector       | content  | token   | plain
link             | drawing | a href                       | content  | url     | escaped
font             | drawing | font-family                  | content  | client  | attribute
font-style       | drawing | font-family in a style       | content  | client  | plain
css-escaped      | style   | string with escapes          | content  | person  | plain
css-animation    | style   | name of an animation         | content  | token   | plain
css-comment      | style   | comment of a style sheet     | metadata | words   | plain
css-import       | style   | @import                      | metadata | url     | plain
comment          | drawing | comment                      | metadata | words   | plain
before           | drawing | comment before the drawing   | metadata | words   | plain
instruction      | drawing | processing instruction       | metadata | words   | plain
export-name      | drawing | inkscape:export-filename     | metadata | path    | attribute
document-name    | drawing | sodipodi:docname             | metadata | path    | attribute
layer-name       | drawing | inkscape:label               | metadata | words   | attribute
creator          | drawing | metadata dc:creator          | metadata | who     | text
rights           | drawing | metadata cc:license          | metadata | url     | escaped
private          | drawing | i:pgf of Illustrator         | metadata | words   | text
script           | drawing | script                       | metadata | words   | plain
handler          | drawing | event handler                | metadata | short   | attribute
foreign          | drawing | foreignObject                | metadata | words   | text
remote           | drawing | image href                   | metadata | url     | escaped
use-remote       | drawing | use href of another file     | metadata | url     | escaped
animated         | drawing | animated href                | metadata | url     | escaped
javascript       | drawing | a href=javascript:           | metadata | short   | escaped
exif             | drawing | EXIF of an inline picture    | metadata | who     | plain
png-text         | drawing | text of an inline PNG        | metadata | who     | plain
inner            | drawing | title of an inline drawing   | content  | client  | plain
data-attribute   | drawing | data-* attribute             | metadata | words   | attribute
loose            | drawing | words outside of texts       | metadata | words   | text
""")

_NAMES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"'
    ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"'
)


def _style(p: Planting) -> str:
    return (
        f"<style type='text/css'><![CDATA[/* {p.raw('css-comment')} */ @import url({p.raw('css-import')});"
        f' .{p.raw("class")} {{ animation: {p.raw("css-animation")} 2s; fill: url(#{p.raw("identity")}); font-family: "{p.raw("font-style")}" }}'
        f' text::after {{ content: "{in_style(p, "css-escaped")}" }}]]></style>'
    )


def _dropped(p: Planting) -> str:
    return (
        f'<metadata><rdf:RDF><dc:creator>{p.bare("creator")}</dc:creator><cc:license rdf:resource="{p.bare("rights")}"/>'
        f"</rdf:RDF></metadata><sodipodi:namedview/><i:pgf>{p.bare('private')}</i:pgf><script><![CDATA[{p.raw('script')}]]></script>"
        f'<!-- {p.raw("comment")} --><?xpacket {p.raw("instruction")}?><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">'
        f'{p.bare("foreign")}</p></foreignObject><image width="9" height="9" xlink:href="{p.bare("remote")}?id=1234567890"/>'
        f'<use xlink:href="{p.bare("use-remote")}#a"/><a xlink:href="#x"><set attributeName="xlink:href" to="{p.bare("animated")}"/></a>'
        f"<a xlink:href=\"javascript:open('{p.bare('javascript')}')\"><path d='M0 0L9 9'/></a><g>{p.bare('loose')}</g>"
    )


def build(p: Planting, edition: Edition) -> bytes:
    identity = p.raw("identity")
    inner = f'<svg xmlns="http://www.w3.org/2000/svg"><title>{p.bare("inner")}</title></svg>'
    pictures = (
        ("jpeg", jpeg(artist=p.raw("exif"))), ("png", png(author=p.raw("png-text"))), ("svg+xml", inner.encode()),
    )  # fmt: skip
    inline = "".join(
        f'<image x="1" width="9" height="9" xlink:href="data:image/{kind};base64,{base64.b64encode(data).decode()}"/>'
        for kind, data in pictures
    )
    label = "utf-16" if edition is Edition.UTF16 else "utf-8"
    text = (
        f'<?xml version="1.0" encoding="{label}"?>\n<!-- {p.raw("before")} -->\n<svg {_NAMES} viewBox="0 0 90 40"'
        f' inkscape:export-filename="{p.bare("export-name")}" sodipodi:docname="{p.bare("document-name")}"'
        f' onload="{p.bare("handler")}" aria-label="{p.words("aria")}"><title>{p.words("title")}</title>'
        f'<desc>{p.words("desc")}</desc>{_style(p)}{_dropped(p)}<defs><linearGradient id="{identity}"><stop offset="0"'
        f' stop-color="#fff"/></linearGradient></defs><g inkscape:label="{p.bare("layer-name")}" data-who="{p.bare("data-attribute")}">'
        f'<rect class="{p.raw("class")}" width="9" height="9" fill="url(#{identity})"/><use xlink:href="#{identity}"/>'
        f'<text x="1" y="20" font-family="{p.bare("font")}">{p.runs("text", SPAN)}</text>'
        f'<text x="1" y="30" display="none">{p.runs("hidden", SPAN)}</text><text><textPath xlink:href="#{identity}">'
        f'{p.words("on-path")}</textPath></text><a xlink:href="{p.bare("link")}" xlink:title="{p.words("tool-tip")}">'
        f"<path d='M0 0L9 9'/></a></g>{inline}</svg>\n"
    )
    return encoded(text, edition)


def facts(data: bytes) -> dict[str, list[str]]:
    root = Tree.fromstring(data)
    found = [element for element in root.iter() if element.tag.startswith("{http://www.w3.org/2000/svg}")]
    counted = "rect text textPath linearGradient stop path title desc g".split()
    counts = [f"{name} {sum(one.tag.endswith('}' + name) for one in found)}" for name in counted]
    paths = [one.attrib["d"] for one in found if "d" in one.attrib]
    ids = {one.attrib["id"] for one in found if "id" in one.attrib}
    used = re.findall(r"#([^\s\"')]+)", " ".join(value for one in found for value in one.attrib.values()))
    return {"elements": counts, "paths": paths, "dangling": [str(sum(name in ids for name in used))]}


def opens(data: bytes) -> object:
    return Tree.fromstring(data)


FORMAT = Format(
    kind=FileKind.SVG, name="drawing.svg", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
