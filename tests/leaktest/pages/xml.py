"""XML of no vocabulary in particular: a feed, a project and a letter in one."""

from __future__ import annotations

import base64
import re
from xml.etree import ElementTree as Tree

from sanitization.vocabulary import FileKind
from tests.leaktest.pages.shared import BARE, EDITIONS, INLINE, encoded, in_address
from tests.leaktest.pictures import png
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
text             | document | element                      | content  | words   | text
mixed            | document | words in mixed content       | content  | words   | xml runs
nested           | document | words split over elements    | content  | words   | xml bare
cdata            | document | CDATA section                | content  | words   | plain
attribute        | document | attribute                    | content  | words   | attribute
comment          | document | comment                      | content  | words   | plain
before           | document | comment before the document  | content  | words   | plain
creator          | document | dc:creator                   | metadata | who     | text
instruction      | document | processing instruction       | metadata | words   | plain
style-sheet      | document | xml-stylesheet               | content  | url     | plain
entity           | document | entity of its own            | content  | person  | plain
address          | document | element with an address      | content  | url     | escaped
query            | document | query of an address          | content  | person  | plain
link             | document | attribute with an address    | content  | url     | escaped
mail             | document | attribute mailto:            | content  | mail    | escaped
element-name     | document | name of an element           | content  | token   | plain
attribute-name   | document | name of an attribute         | content  | token   | plain
namespace        | document | namespace                    | content  | url     | escaped
number           | document | element with a number        | content  | number  | plain
local            | document | path                         | content  | path    | escaped
exif             | document | picture in a data: address   | metadata | who     | plain
""")


def build(p: Planting, edition: Edition) -> bytes:
    tag, attribute = p.raw("element-name"), p.raw("attribute-name")
    inline = base64.b64encode(png(author=p.raw("exif"))).decode()
    label = "utf-16" if edition is Edition.UTF16 else "utf-8"
    comment, before = p.raw("comment"), p.raw("before")
    text = (
        f'<?xml version="1.0" encoding="{label}"?>\n<?xml-stylesheet type="text/xsl" href="{p.raw("style-sheet")}"?>\n'
        f'<!-- {before} -->\n<!DOCTYPE feed [<!ENTITY me "{p.raw("entity")}">]>\n'
        f'<feed xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:own="{p.bare("namespace")}" version="2.0">\n'
        f"  <?php {p.raw('instruction')} ?>\n  <dc:creator>{p.bare('creator')}</dc:creator>\n"
        f'  <item note="{p.words("attribute")}"><title>{p.words("text")}</title><!-- {p.control()} {comment} {p.control()} -->\n'
        f"  <p>{p.control()} {p.runs('mixed', INLINE)}</p><p>{p.control()} {p.runs('nested', BARE)} <hi/> {p.control()}</p></item>\n"
        f"  <data><![CDATA[<p>{p.control()} {p.raw('cdata')} {p.control()}</p>]]></data><who>&me;</who>\n"
        f"  <link>{p.bare('address')}</link><find>https://example.org/?name={in_address(p, 'query')}&amp;page=2</find>\n"
        f'  <at href="{p.bare("link")}"/><to href="mailto:{p.bare("mail")}"/><{tag} {attribute}="1">{p.control()}</{tag}>\n'
        f'  <account>{p.raw("number")}</account><file>{p.bare("local")}</file><img src="data:image/png;base64,{inline}"/>\n'
        "  <amount currency='EUR'>1250.50</amount><empty/>\n</feed>\n"
    )
    return encoded(text, edition)


def facts(data: bytes) -> dict[str, list[str]]:
    root = Tree.fromstring(re.sub(rb"<!DOCTYPE[^\]]*\]>|&me;", b"", data) if data[:1] == b"<" else _plain(data))
    return {
        "elements": [str(sum(1 for _ in root.iter()))],
        "shape": [str(len(element)) for element in root.iter()],
        "amount": [element.text or "" for element in root.iter("amount")],
    }


def _plain(data: bytes) -> bytes:
    text = re.sub(r"<!DOCTYPE[^\]]*\]>|&me;", "", data.decode("utf-16"))
    return text.replace('encoding="utf-16"', 'encoding="utf-8"', 1).encode()


def opens(data: bytes) -> object:
    return Tree.fromstring(data)


FORMAT = Format(
    kind=FileKind.XML, name="feed.xml", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
