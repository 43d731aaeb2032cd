"""OpenDocument slides: the places, a builder, and what must survive."""

from __future__ import annotations

from sanitization.vocabulary import FileKind
from tests.leaktest.opendocument import shared
from tests.leaktest.opendocument.facts import facts, opens
from tests.leaktest.opendocument.package import EDITIONS, OpenPackage, root
from tests.leaktest.opendocument.shared import OPEN, places
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting

PLACES = places("""
title            | content.xml | presentation title                      | content  | words   | runs
body             | content.xml | draw:text-box                           | content  | words   | runs
list             | content.xml | text:list-item                          | content  | words   | runs
cell             | content.xml | table in a frame                        | content  | words   | runs
notes            | content.xml | presentation:notes                      | content  | words   | runs
page-hidden      | content.xml | page with presentation:visibility       | content  | words   | runs
notes-hidden     | content.xml | notes of a hidden page                  | content  | words   | runs
page-name        | content.xml | draw:page @draw:name                    | content  | client  | attribute
off-page         | content.xml | shape far outside the page              | content  | words   | runs
group            | content.xml | shape in a group                        | content  | words   | runs
group-name       | content.xml | draw:g @draw:name                       | content  | short   | attribute
shape-desc       | content.xml | draw:custom-shape svg:desc              | content  | words   | text
shape-data       | content.xml | draw:custom-shape @draw:data            | metadata | words   | attribute
connector        | content.xml | draw:connector                          | content  | words   | runs
caption          | content.xml | draw:caption                            | content  | words   | runs
measure          | content.xml | draw:measure                            | content  | words   | runs
header-decl      | content.xml | presentation:header-decl                | content  | words   | text
footer-decl      | content.xml | presentation:footer-decl                | content  | words   | text
date-decl        | content.xml | presentation:date-time-decl             | content  | words   | text
show             | content.xml | presentation:show @presentation:name    | content  | client  | attribute
sound            | content.xml | presentation:sound @xlink:href          | metadata | path    | escaped
audio            | content.xml | anim:audio @xlink:href                  | metadata | url     | escaped
media            | content.xml | draw:plugin @xlink:href                 | metadata | path    | escaped
media-param      | content.xml | draw:param @draw:value                  | metadata | words   | attribute
applet           | content.xml | draw:applet @draw:code                  | metadata | url     | escaped
frame-inside     | content.xml | draw:floating-frame @xlink:href         | metadata | url     | escaped
click            | content.xml | presentation:event-listener @href       | metadata | path    | escaped
command          | content.xml | anim:param @anim:value                  | metadata | words   | attribute
area-link        | content.xml | draw:area-rectangle @xlink:href         | content  | url     | escaped
area-desc        | content.xml | draw:area-rectangle svg:desc            | content  | words   | text
author-field     | content.xml | text:author-name                        | metadata | who     | text
file-field       | content.xml | text:file-name                          | metadata | path    | text
layer            | styles.xml  | draw:layer @draw:name                   | content  | token   | plain
master-text      | styles.xml  | style:master-page text                  | content  | words   | runs
master-notes     | styles.xml  | notes of a master page                  | content  | words   | runs
handout          | styles.xml  | style:handout-master text               | content  | words   | runs
layout           | styles.xml  | style:presentation-page-layout @name    | content  | client  | attribute
marker           | styles.xml  | draw:marker @draw:display-name          | content  | client  | attribute
fill-image       | styles.xml  | draw:fill-image @draw:display-name      | content  | client  | attribute
table-template   | styles.xml  | table:table-template @table:name        | content  | token   | plain
""")

_OUTSIDE = ' svg:x="-90cm" svg:y="0cm"'
_TITLE = ' presentation:class="title"'


def _frame(text: str, more: str = "") -> str:
    return f"<draw:frame draw:name='Frame1'{more}><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"


def _shapes(p: Planting) -> str:
    return (
        f"<draw:g draw:name=\"{p.words('group-name')}\"><draw:custom-shape draw:name='Shape1'"
        f' draw:data="{p.bare("shape-data")}"><svg:desc>{p.words("shape-desc")}</svg:desc>'
        f"<text:p>{p.runs('group', OPEN)}"
        "</text:p><draw:enhanced-geometry draw:type='rectangle'/></draw:custom-shape></draw:g>"
        f"<draw:connector draw:name='Line1'><text:p>{p.runs('connector', OPEN)}</text:p></draw:connector>"
        f"<draw:caption draw:name='Shape2'><text:p>{p.runs('caption', OPEN)}</text:p></draw:caption>"
        f"<draw:measure draw:name='Line2'><text:p>{p.runs('measure', OPEN)}</text:p></draw:measure>"
        f"{_frame(p.runs('off-page', OPEN), _OUTSIDE)}"
        f"<draw:frame draw:name='Frame2'><draw:plugin xlink:href=\"{p.bare('media')}\"><draw:param draw:name='x'"
        f' draw:value="{p.bare("media-param")}"/></draw:plugin></draw:frame>'
        f"<draw:frame draw:name='Frame3'><draw:applet draw:code=\"{p.bare('applet')}\"/></draw:frame>"
        f"<draw:frame draw:name='Frame4'><draw:floating-frame xlink:href=\"{p.bare('frame-inside')}\"/></draw:frame>"
        "<draw:frame draw:name='Frame5'><draw:image xlink:href='Pictures/used.jpg'/><draw:image-map>"
        f'<draw:area-rectangle xlink:href="{p.bare("area-link")}"><svg:desc>{p.words("area-desc")}</svg:desc>'
        "</draw:area-rectangle></draw:image-map></draw:frame><draw:frame draw:name='Frame6'><table:table>"
        "<table:table-row>"
        f"<table:table-cell><text:p>{p.runs('cell', OPEN)}</text:p></table:table-cell></table:table-row></table:table>"
        "</draw:frame>"
    )


def build(p: Planting, edition: Edition) -> bytes:
    package = OpenPackage("application/vnd.oasis.opendocument.presentation", edition)
    name = p.words("page-name")
    declared = (
        f"<presentation:header-decl presentation:name='hdr1'>{p.words('header-decl')}</presentation:header-decl>"
        f"<presentation:footer-decl presentation:name='ftr1'>{p.words('footer-decl')}</presentation:footer-decl>"
        f"<presentation:date-time-decl presentation:name='dtd1' presentation:source='fixed'>{p.words('date-decl')}"
        "</presentation:date-time-decl>"
    )
    click = (
        "<draw:custom-shape draw:name='Shape3'><office:event-listeners><presentation:event-listener"
        f" script:event-name='dom:click' presentation:action='execute' xlink:href=\"{p.bare('click')}\">"
        f'<presentation:sound xlink:href="{p.bare("sound")}"/></presentation:event-listener></office:event-listeners>'
        "<text:p/></draw:custom-shape>"
    )
    timing = (
        f"<anim:par><anim:audio xlink:href=\"{p.bare('audio')}\"/><anim:command anim:command='verb'><anim:param"
        f" anim:name='x' anim:value=\"{p.bare('command')}\"/></anim:command></anim:par>"
    )
    first = (
        f"<draw:page draw:name=\"{name}\" draw:master-page-name='Default' presentation:use-header-name='hdr1'>"
        f"{_frame(p.runs('title', OPEN), _TITLE)}{_frame(p.runs('body', OPEN))}{shared.note(p)}"
        "<draw:frame draw:name='Frame7'><draw:text-box><text:list><text:list-item>"
        f"<text:p>{p.runs('list', OPEN)}</text:p>"
        f"</text:list-item></text:list>{shared.links(p)}<text:p><text:author-name>{p.bare('author-field')}"
        "</text:author-name>"
        f" <text:file-name>{p.bare('file-field')}</text:file-name></text:p></draw:text-box></draw:frame>"
        f"{shared.frames(p)}{_shapes(p)}{click}{timing}<presentation:notes>{_frame(p.runs('notes', OPEN))}"
        "</presentation:notes></draw:page>"
    )
    second = (
        f"<draw:page draw:name='page2' draw:style-name='dp2'>{_frame(p.runs('page-hidden', OPEN))}<presentation:notes>"
        f"{_frame(p.runs('notes-hidden', OPEN))}</presentation:notes></draw:page>"
    )
    shows = (
        f'<presentation:settings presentation:start-page="{name}"><presentation:show'
        f" presentation:name=\"{p.words('show')}\" presentation:pages='page2'/></presentation:settings>"
    )
    package.add(
        "content.xml",
        root(
            "document-content",
            f"{shared.before_body(p)}<office:body><office:presentation>{declared}{first}{second}{shows}"
            "</office:presentation></office:body>",
            shared.more_names(p),
        ),
    )
    more = (
        f"<draw:marker draw:name='M1' draw:display-name=\"{p.words('marker')}\" svg:viewBox='0 0 20 30'"
        " svg:d='M10 0L0 30z'/>"
        f"<draw:fill-image draw:name='FI1' draw:display-name=\"{p.words('fill-image')}\""
        " xlink:href='Pictures/used.jpg'/>"
        f"<style:presentation-page-layout style:name='AL1T1' style:display-name=\"{p.words('layout')}\"/>"
        f"<table:table-template table:name='{p.raw('table-template')}'><table:body table:style-name='x'/>"
        "</table:table-template>"
        "</office:styles>"
    )
    masters = (
        "<office:master-styles><draw:layer-set><draw:layer draw:name='layout'/><draw:layer"
        f" draw:name='{p.raw('layer')}'/>"
        f"</draw:layer-set><style:handout-master style:page-layout-name='pm1'>{_frame(p.runs('handout', OPEN))}"
        f"</style:handout-master><style:master-page style:name='Default' style:display-name=\"{p.words('master')}\""
        f" style:page-layout-name='pm1'>{_frame(p.runs('master-text', OPEN))}<presentation:notes>"
        f"{_frame(p.runs('master-notes', OPEN))}</presentation:notes></style:master-page></office:master-styles>"
    )
    package.add("styles.xml", root("document-styles", shared.looks(p).replace("</office:styles>", more) + masters))
    shared.add_shared(package, p)
    return shared.finish(package, p)


FORMAT = Format(
    kind=FileKind.ODP, name="deck.odp", places=PLACES, build=build, facts=facts, opens=opens, editions=EDITIONS
)
