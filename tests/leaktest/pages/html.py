"""HTML pages."""

from __future__ import annotations

import base64
import html
import json
import re

from lxml import html as reader

from sanitization.vocabulary import FileKind
from tests.leaktest.pages.shared import BARE, EDITIONS, HTML, decoded, encoded, in_address, in_style
from tests.leaktest.pictures import jpeg
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
title            | head   | title                                  | content  | words   | attribute
description      | head   | meta name=description                  | content  | words   | attribute
keywords         | head   | meta name=keywords                     | content  | short   | attribute
og-title         | head   | meta property=og:title                 | content  | words   | attribute
author           | head   | meta name=author                       | metadata | who     | attribute
generator        | head   | meta name=generator                    | metadata | short   | attribute
csrf             | head   | meta name=csrf-token                   | metadata | secret  | plain
refresh          | head   | meta http-equiv=refresh                | metadata | url     | escaped
canonical        | head   | link rel=canonical                     | metadata | url     | escaped
preload          | head   | link rel=preload                       | metadata | url     | escaped
manifest         | head   | link rel=manifest                      | metadata | url     | escaped
base             | head   | base href                              | metadata | url     | escaped
json-ld          | head   | script type=application/ld+json        | metadata | short   | plain
script           | head   | script                                 | metadata | short   | plain
island           | head   | conditional comment o:Author           | metadata | person  | plain
xml-island       | head   | xml element                            | metadata | person  | text
saved-from       | page   | saved from comment                     | metadata | url     | plain
comment          | body   | comment                                | metadata | words   | plain
instruction      | body   | processing instruction                 | metadata | client  | plain
css-comment      | style  | comment of a style sheet               | metadata | words   | plain
css-import       | style  | @import                                | metadata | url     | plain
css-content      | style  | content:                               | content  | short   | plain
css-escaped      | style  | content: with escapes                  | content  | person  | plain
css-property     | style  | custom property                        | content  | client  | plain
css-class        | style  | class selector                         | content  | token   | plain
css-animation    | style  | name of an animation                   | content  | token   | plain
css-url          | style  | url()                                  | content  | url     | plain
font-family      | body   | style font-family                      | content  | client  | plain
body             | body   | paragraph                              | content  | words   | html runs
bare             | body   | text of the body                       | content  | words   | html bare
heading          | body   | heading                                | content  | words   | html runs
cell             | body   | td                                     | content  | words   | html runs
head-cell        | body   | th                                     | content  | words   | html runs
item             | body   | li                                     | content  | words   | html runs
pre              | body   | pre                                    | content  | words   | attribute
option           | body   | option                                 | content  | words   | attribute
option-value     | body   | option value                           | content  | words   | attribute
textarea         | body   | textarea                               | content  | words   | attribute
noscript         | body   | noscript                               | content  | words   | html runs
template         | body   | template                               | content  | words   | html runs
change-author    | body   | ins cite                               | metadata | person  | escaped
change-cite      | body   | del cite=mailto:                       | metadata | person  | plain
change-style     | body   | mso-prop-change                        | metadata | person  | escaped
unknown          | body   | element of no standard                 | content  | words   | html runs
object           | body   | fallback of an object                  | content  | words   | html runs
office           | body   | o:p                                    | content  | words   | html runs
hidden           | body   | display:none                           | content  | words   | html runs
hidden-attribute | body   | hidden attribute                       | content  | words   | html runs
zero-font        | body   | font-size:0                            | content  | words   | html runs
alt              | body   | img alt                                | content  | words   | attribute
tool-tip         | body   | title attribute                        | content  | words   | attribute
placeholder      | body   | placeholder                            | content  | words   | attribute
aria             | body   | aria-label                             | content  | words   | attribute
summary          | body   | table summary                          | content  | words   | attribute
data             | body   | data-* attribute                       | content  | short   | attribute
data-json        | body   | data-* attribute with JSON             | metadata | short   | plain
identity         | body   | id and its links                       | content  | token   | plain
class            | body   | class                                  | content  | token   | plain
field-name       | body   | input name                             | content  | token   | plain
input-value      | body   | input value                            | content  | words   | attribute
hidden-input     | body   | hidden input                           | metadata | words   | attribute
token-input      | body   | input value of a token field           | metadata | secret  | attribute
download         | body   | download                               | content  | short   | attribute
mail             | body   | href=mailto:                           | content  | mail    | escaped
subject          | body   | href=mailto: subject                   | content  | person  | plain
link             | body   | href                                   | content  | url     | escaped
query            | body   | query of an address                    | content  | person  | plain
query-twice      | body   | query encoded twice                    | content  | person  | plain
query-base64     | body   | query in base64                        | metadata | mail    | plain
user-info        | body   | user info of an address                | metadata | person  | plain
fragment         | body   | fragment of an address                 | content  | person  | plain
javascript       | body   | href=javascript:                       | metadata | short   | escaped
local-file       | body   | href=file:                             | content  | path    | plain
ping             | body   | ping                                   | metadata | url     | escaped
pixel            | body   | tracking picture                       | metadata | url     | escaped
source-set       | body   | srcset                                 | content  | url     | escaped
picture          | body   | img src                                | content  | url     | escaped
handler          | body   | event handler                          | metadata | short   | attribute
srcdoc           | body   | iframe srcdoc                          | metadata | words   | attribute
frame-text       | body   | fallback of an iframe                  | metadata | words   | attribute
embed            | body   | embed src                              | metadata | url     | escaped
exif             | body   | EXIF in a data: address                | metadata | who     | plain
css-exif         | style  | EXIF in a data: address                | metadata | who     | plain
drawing          | body   | text of an inline drawing              | content  | words   | attribute
drawing-title    | body   | title of an inline drawing             | content  | words   | attribute
drawing-data     | body   | metadata of an inline drawing          | metadata | words   | attribute
maths            | body   | mtext                                  | content  | words   | attribute
unknown-attr     | body   | attribute of no standard               | metadata | words   | attribute
""")


def _inline(picture: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(picture).decode()}"


def _head(p: Planting) -> str:
    twice = base64.b64encode(b"<!-- -->").decode()
    return (
        f"<title>{p.words('title')}</title><meta charset='utf-8'><meta name=description content=\"{p.words('description')}\">"
        f'<meta name="keywords" content="{p.words("keywords")}"><meta property="og:title" content="{p.words("og-title")}">'
        f'<meta name="author" content="{p.bare("author")}"><META NAME="Generator" content="{p.bare("generator")}">'
        f'<meta name="csrf-token" content="{p.bare("csrf")}"><meta http-equiv="refresh" content="5; url={p.bare("refresh")}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="canonical" href="{p.bare("canonical")}">'
        f'<link rel=preload as=font href="{p.bare("preload")}"><link rel="manifest" href="{p.bare("manifest")}">'
        f'<base href="{p.bare("base")}"><script type="application/ld+json">{json.dumps({"name": p.raw("json-ld")}, ensure_ascii=False)}</script>'
        f"<script>/* {twice} */ var who = {json.dumps(p.raw('script'), ensure_ascii=False)};</script>"
        f"<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>{p.raw('island')}</o:Author></o:DocumentProperties></xml><![endif]-->"
        f"<xml><o:LastAuthor>{p.bare('xml-island')}</o:LastAuthor></xml>"
    )


def _style(p: Planting) -> str:
    quoted = p.raw("css-content").replace("\\", "\\\\").replace('"', '\\"')
    before, after = p.control(), p.control()
    return (
        f'<style>/* {p.raw("css-comment")} */ @import url("{p.raw("css-import")}");'
        f' .note::before {{ content: "{before} {quoted} {after}"; color: black }}'
        f' .more::after {{ content: "{in_style(p, "css-escaped")}" }} :root {{ --firm: "{p.raw("css-property")}" }}'
        f" .{p.raw('css-class')} > b {{ font-weight: bold; animation-name: {p.raw('css-animation')}; background: url({p.raw('css-url')}) }}"
        f' .seal {{ background: url("{_inline(jpeg(artist=p.raw("css-exif")))}") }}</style>'
    )


def _texts(p: Planting) -> str:
    font = p.raw("font-family")
    return (
        f"<h1>{p.runs('heading', HTML)}</h1><p>{p.runs('body', HTML)}</p>{p.runs('bare', BARE)}"
        f'<table summary="{p.words("summary")}"><tr><th>{p.runs("head-cell", HTML)}</th></tr><tr><td>{p.runs("cell", HTML)}</td></tr></table>'
        f"<ul><li>{p.runs('item', HTML)}</ul><pre>{p.words('pre')}\n  kept   as it stands</pre>"
        f'<select><option value="{p.words("option-value")}">{p.words("option")}</select><textarea>{p.words("textarea")}</textarea>'
        f"<noscript><p>{p.runs('noscript', HTML)}</p></noscript><template><p>{p.runs('template', HTML)}</p></template>"
        f"<x-card>{p.runs('unknown', HTML)}</x-card><object data='a.swf'><p>{p.runs('object', HTML)}</p></object>"
        f"<p class=MsoNormal style='mso-margin-top-alt:auto'>{p.runs('office', HTML)}<o:p></o:p></p>"
        f"<div style='display:none'>{p.runs('hidden', HTML)}</div><p hidden>{p.runs('hidden-attribute', HTML)}</p>"
        f"<span style='font-size:0'>{p.runs('zero-font', HTML)}</span>"
        f"<p style=\"font-family:'{font}'; color:#333\">{p.control()}</p>"
        f'<p>{p.control()} <ins cite="mailto:{p.bare("change-author")}">{p.control()}</ins>'
        f'<del cite="mailto:{in_address(p, "change-cite")}">{p.control()}</del>'
        f"<span style='mso-prop-change:&quot;{p.bare('change-style')}&quot; 20240101T1000'>{p.control()}</span></p>"
        f"<!-- {p.raw('comment')} --><?php {p.raw('instruction')} ?>"
    )


def _attributes(p: Planting) -> str:
    name = p.raw("identity")
    data = html.escape(json.dumps({"who": p.raw("data-json")}, ensure_ascii=False))
    return (
        f'<img alt="{p.words("alt")}" src="{_inline(jpeg(artist=p.raw("exif")))}"><p title="{p.words("tool-tip")}">{p.control()}</p>'
        f'<input placeholder="{p.words("placeholder")}" name="{p.raw("field-name")}"><nav aria-label="{p.words("aria")}"></nav>'
        f'<p data-who="{p.words("data")}" data-state="{data}">{p.control()}</p>'
        f'<h2 id="{name}">{p.control()}</h2><a href="#{name}">{p.control()}</a><label for="{name}">{p.control()}</label>'
        f'<p class="lead {p.raw("class")} {p.raw("css-class")}">{p.control()}</p><input value="{p.words("input-value")}">'
        f'<input type="hidden" name="who" value="{p.bare("hidden-input")}"><input name="csrf_token" value="{p.bare("token-input")}">'
        f'<a href="files/a.pdf" download="{p.bare("download")}">{p.control()}</a><p walt-state="{p.bare("unknown-attr")}">{p.control()}</p>'
        f'<p onclick="show(\'{p.bare("handler")}\')">{p.control()}</p><iframe srcdoc="{p.bare("srcdoc")}">{p.bare("frame-text")}</iframe>'
        f'<embed src="{p.bare("embed")}">'
    )


def _addresses(p: Planting) -> str:
    hidden = base64.urlsafe_b64encode(p.raw("query-base64").encode()).decode().rstrip("=")
    links = (
        f"mailto:{p.bare('mail')}", f"mailto:desk@example.org?subject=About%20{in_address(p, 'subject')}", p.bare("link"),
        f"https://example.org/find?name={in_address(p, 'query')}&amp;page=2",
        f"https://example.org/find?name={in_address(p, 'query-twice', 2)}", f"https://example.org/open?u={hidden}",
        f"https://{in_address(p, 'user-info')}:secret@example.org/", f"https://example.org/page#{in_address(p, 'fragment')}",
        f"javascript:open('{p.bare('javascript')}')", f"file:///{in_address(p, 'local-file')}",
    )  # fmt: skip
    return (
        "".join(f'<p><a href="{link}">{p.control()}</a></p>' for link in links)
        + f'<a href="https://example.org/" ping="{p.bare("ping")}">{p.control()}</a><img width=1 height=1 src="{p.bare("pixel")}">'
        f'<img src="a.png" srcset="{p.bare("source-set")} 2x, b.png 3x"><img src="{p.bare("picture")}">'
    )


def _drawing(p: Planting) -> str:
    return (
        f"<svg viewBox='0 0 90 90'><title>{p.words('drawing-title')}</title><metadata>{p.bare('drawing-data')}</metadata>"
        f"<rect width='9' height='9'/><text x='1' y='20'>{p.words('drawing')}</text></svg><math><mtext>{p.words('maths')}</mtext></math>"
    )


def build(p: Planting, edition: Edition) -> bytes:
    page = (
        f"<!DOCTYPE html>\n<!-- saved from url=(0054){p.raw('saved-from')} -->\n<html lang=en><head>{_head(p)}{_style(p)}</head>\n"
        f"<body>{_texts(p)}{_attributes(p)}{_addresses(p)}{_drawing(p)}</body></html>\n"
    )
    return encoded(page, edition)


_COUNTED = "p h1 h2 td th li a img input option textarea pre label svg rect nav template noscript".split()


def facts(data: bytes) -> dict[str, list[str]]:
    text = decoded(data)
    found = {name: len(re.findall(rf"<{name}[\s>/]", text)) for name in _COUNTED}
    found["img"] -= len(re.findall(r"<img[^>]*width=[\"']?1[\"' ]", text))
    kept = re.findall(r"\n  kept   as it stands</pre>", text)
    doctype = re.findall(r"<!DOCTYPE[^>]*>", text)
    return {"elements": [f"{name} {count}" for name, count in found.items()], "doctype": doctype, "pre": kept}


def opens(data: bytes) -> object:
    root = reader.document_fromstring(data)
    assert not root.xpath("//script | //iframe | //base | //embed | //comment() | //@onclick")
    return root


FORMAT = Format(
    kind=FileKind.HTML, name="page.html", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
