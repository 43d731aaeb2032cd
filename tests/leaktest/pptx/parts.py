"""Masters, layouts, notes, comments, and the parts of a presentation as a whole."""

from __future__ import annotations

from tests.leaktest.namespaces import declared
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.planting import DRAWING, Planting
from tests.leaktest.pptx.slides import NS, SLIDE, TYPE, shape, tree
from tests.leaktest.themes import TYPE as THEME

MAIN = "ppt/presentation.xml"
_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
MASTER, LAYOUT = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml"


def add_masters(package: Package, p: Planting) -> dict[str, str]:
    """The master, its layout, the masters of notes and handouts; ids of the relationships by kind."""
    layout = package.relate(MASTER, "slideLayout", LAYOUT)
    package.part(
        LAYOUT, f"{TYPE}slideLayout+xml",
        f'<p:sldLayout {NS} matchingName="{p.bare("layout-match")}">'
        f'{tree(shape(2, p.runs("layout", DRAWING)) + shape(3, p.runs("layout-prompt", DRAWING), "title"), p.words("layout-name"))}'
        "</p:sldLayout>",
    )  # fmt: skip
    package.relate(LAYOUT, "slideMaster", MASTER)
    package.part(
        MASTER, f"{TYPE}slideMaster+xml",
        f"<p:sldMaster {NS}>{tree(shape(2, p.runs('master', DRAWING), 'title'), p.words('master-name'))}{_MAP}"
        f'<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="{layout}"/></p:sldLayoutIdLst></p:sldMaster>',
    )  # fmt: skip
    found = {"master": package.relate(MAIN, "slideMaster", MASTER)}
    theme = "ppt/theme/theme1.xml"
    package.relate(MASTER, "theme", theme)
    for kind, tag, place in (
        ("notesMaster", "notesMaster", "notes-master"),
        ("handoutMaster", "handoutMaster", "handout"),
    ):
        name = f"ppt/{kind}s/{kind}1.xml"
        found[kind] = package.add(
            MAIN, kind, name, f"{TYPE}{kind}+xml",
            f"<p:{tag} {NS}>{tree(shape(2, p.runs(place, DRAWING), 'hdr'))}{_MAP}</p:{tag}>",
        )  # fmt: skip
        package.add(name, "theme", f"ppt/theme/{kind}.xml", THEME, _plain_theme())
    return found


def _plain_theme() -> str:
    return (
        f'<a:theme {declared("a")} name="Office"><a:themeElements><a:clrScheme name="Office"/><a:fontScheme name="Office"/>'
        '<a:fmtScheme name="Office"/></a:themeElements></a:theme>'
    )


def add_slides(package: Package, p: Planting, first: str) -> list[str]:
    """Three slides: one in full, one hidden, one that no list shows; ids of the first two."""
    hidden = "ppt/slides/slide2.xml"
    lost = "ppt/slides/slide3.xml"
    identities = [package.add(MAIN, "slide", SLIDE, f"{TYPE}slide+xml", first)]
    body = f'<p:sld {NS} show="0">{tree(shape(2, p.runs("hidden-slide", DRAWING), "title"))}</p:sld>'
    identities.append(package.add(MAIN, "slide", hidden, f"{TYPE}slide+xml", body))
    text = f"<a:r><a:t>{p.bare('lost-slide')}</a:t></a:r>"
    package.add(MAIN, "slide", lost, f"{TYPE}slide+xml", f"<p:sld {NS}>{tree(shape(2, text))}</p:sld>")
    for number, (slide, shapes) in enumerate(
        (
            (SLIDE, shape(2, p.runs("notes", DRAWING), "body") + shape(3, p.runs("notes-header", DRAWING), "hdr")),
            (hidden, shape(2, p.runs("notes-hidden", DRAWING), "body")),
        ),
        1,
    ):
        package.relate(slide, "slideLayout", LAYOUT)
        name = f"ppt/notesSlides/notesSlide{number}.xml"
        package.add(slide, "notesSlide", name, f"{TYPE}notesSlide+xml", f"<p:notes {NS}>{tree(shapes)}</p:notes>")
        package.relate(name, "slide", slide)
        package.relate(name, "notesMaster", "ppt/notesMasters/notesMaster1.xml")
    return identities


def add_comments(package: Package, p: Planting) -> None:
    package.add(
        MAIN, "commentAuthors", "ppt/commentAuthors.xml", f"{TYPE}commentAuthors+xml",
        f'<p:cmAuthorLst {declared("p p15")}><p:cmAuthor id="0" name="{p.bare("author")}" initials="{p.bare("author-initials")}"'
        ' lastIdx="1" clrIdx="0"><p:extLst><p:ext uri="{19B8F6BF-5375-455C-9EA6-DF929625EA0E}"><p15:presenceInfo'
        f' userId="{p.bare("author-user")}" providerId="AD"/></p:ext></p:extLst></p:cmAuthor></p:cmAuthorLst>',
    )  # fmt: skip
    package.add(
        SLIDE, "comments", "ppt/comments/comment1.xml", f"{TYPE}comments+xml",
        f'<p:cmLst {NS}><p:cm authorId="0" dt="{p.bare("comment-date")}" idx="1"><p:pos x="0" y="0"/>'
        f"<p:text>{p.words('comment')}</p:text></p:cm></p:cmLst>",
    )  # fmt: skip
    person = "{00000000-0000-0000-0000-00000000000C}"
    package.add(
        MAIN, f"{MICROSOFT}/2018/10/relationships/authors", "ppt/authors.xml", "application/vnd.ms-powerpoint.authors+xml",
        f'<p188:authorLst {declared("p188")}><p188:author id="{person}" name="{p.bare("person")}"'
        f' initials="{p.bare("person-initials")}" userId="{p.bare("person-user")}" providerId="{p.bare("person-provider")}"/>'
        "</p188:authorLst>",
    )  # fmt: skip
    date = "2024-03-01T09:00:00.000"

    def body(place: str) -> str:
        return f"<p188:txBody><a:bodyPr/><a:p>{p.runs(place, DRAWING)}</a:p></p188:txBody>"

    task = "urn:example:tasks"
    package.add(
        SLIDE, f"{MICROSOFT}/2018/10/relationships/comments", "ppt/comments/modernComment_1.xml",
        "application/vnd.ms-powerpoint.comments+xml",
        f'<p188:cmLst {declared("p188 a")}><p188:cm id="{{00000000-0000-0000-0000-00000000000D}}" authorId="{person}"'
        f' created="{p.bare("modern-date")}" tags="{p.bare("modern-tags")}" title="{p.words("modern-title")}"'
        f' assignedTo="{p.bare("modern-assigned")}" likes="{p.bare("modern-likes")}"><p188:replyLst>'
        f'<p188:reply id="{{00000000-0000-0000-0000-00000000000E}}" authorId="{person}" created="{date}">{body("reply")}'
        f'</p188:reply></p188:replyLst>{body("modern")}<p188:extLst><a:ext uri="{{1}}"><t:task xmlns:t="{task}"'
        f' assignee="{p.bare("modern-task")}"/></a:ext></p188:extLst></p188:cm></p188:cmLst>',
    )  # fmt: skip


def add_whole(package: Package, p: Planting) -> None:
    """Settings of the show, of views and tables, and what is taken out."""
    props = "ppt/presProps.xml"
    target = package.relate(props, "htmlPubSaveAs", p.bare("publish-target"), external=True)
    package.add(
        MAIN, "presProps", props, f"{TYPE}presProps+xml",
        f'<p:presentationPr {NS}><p:htmlPubPr title="{p.bare("publish-title")}" r:id="{target}"/>'
        f'<p:webPr encoding="{p.bare("publish-encoding")}"/></p:presentationPr>',
    )  # fmt: skip
    package.add(
        MAIN, "viewProps", "ppt/viewProps.xml", f"{TYPE}viewProps+xml",
        f'<p:viewPr {NS}><p:gridSpacing cx="1" cy="1"/><p:extLst><p:ext uri="{{1}}"><u:v xmlns:u="urn:example:unknown"'
        f' by="{p.bare("view-extension")}"/></p:ext></p:extLst></p:viewPr>',
    )  # fmt: skip
    package.add(
        MAIN, "tableStyles", "ppt/tableStyles.xml", f"{TYPE}tableStyles+xml",
        f'<a:tblStyleLst {declared("a")} def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"><a:tblStyle'
        f' styleId="{{00000000-0000-0000-0000-00000000000F}}" styleName="{p.bare("table-style")}"/></a:tblStyleLst>',
    )  # fmt: skip
    office = f"{MICROSOFT}"
    for source, kind, name, content_type, body in (
        (SLIDE, "tags", "tags/tag1.xml", f"{TYPE}tags+xml",
         f'<p:tagLst {NS}><p:tag name="{p.bare("tag-name")}" val="{p.bare("tag")}"/></p:tagLst>'),
        (MAIN, f"{office}/2015/10/relationships/revisionInfo", "revisionInfo.xml",
         "application/vnd.ms-powerpoint.revisioninfo+xml", f'<revInfo><client id="{p.bare("revision")}"/></revInfo>'),
        (MAIN, f"{office}/2016/11/relationships/changesInfo", "changesInfos/changesInfo1.xml",
         "application/vnd.ms-powerpoint.changesinfo+xml",
         f'<pc:chgInfo xmlns:pc="{office}/powerpoint/2013/main/command"><pc:chgData name="{p.bare("change-name")}"'
         f' userId="{p.bare("change-user")}"/></pc:chgInfo>'),
        (SLIDE, "customXml", "ink/ink1.xml", "application/inkml+xml", f"<ink>{p.bare('ink')}</ink>"),
        (SLIDE, "slideUpdateInfo", "slideUpdateInfo/slideUpdateInfo1.xml", f"{TYPE}slideUpdateInfo+xml",
         f'<p:sldSyncPr {NS} serverSldId="{p.bare("sync")}"/>'),
    ):  # fmt: skip
        package.add(source, kind, f"ppt/{name}", content_type, body)
    package.add(
        MAIN, f"{office}/2006/relationships/legacyDocTextInfo", "ppt/legacyDocTextInfo.bin",
        "application/vnd.ms-office.legacyDocTextInfo", p.raw("legacy-text").encode("utf-16-le"),
    )  # fmt: skip


def presentation(package: Package, p: Planting, masters: dict[str, str], slides: list[str]) -> str:
    font = package.add(MAIN, "font", "ppt/fonts/font1.fntdata", "application/x-fontdata", p.raw("font-file").encode())
    listed = "".join(f'<p:sldId id="{256 + at}" r:id="{identity}"/>' for at, identity in enumerate(slides))
    return (
        f"<p:presentation {declared('p a r p14')}><p:sldMasterIdLst>"
        f'<p:sldMasterId id="2147483648" r:id="{masters["master"]}"/></p:sldMasterIdLst><p:notesMasterIdLst>'
        f'<p:notesMasterId r:id="{masters["notesMaster"]}"/></p:notesMasterIdLst><p:handoutMasterIdLst>'
        f'<p:handoutMasterId r:id="{masters["handoutMaster"]}"/></p:handoutMasterIdLst><p:sldIdLst>{listed}</p:sldIdLst>'
        '<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst><p:embeddedFont>'
        f'<p:font typeface="{p.bare("embedded-font")}"/><p:regular r:id="{font}"/></p:embeddedFont></p:embeddedFontLst>'
        f'<p:custShowLst><p:custShow name="{p.words("show-name")}" id="0"><p:sldLst><p:sld r:id="{slides[0]}"/></p:sldLst>'
        f'</p:custShow></p:custShowLst><p:kinsoku invalStChars="{p.bare("kinsoku")}" invalEndChars="("/>'
        f'<p:modifyVerifier hashData="{p.bare("modifier")}"/><p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst><p14:section name="{p.words("section")}" id="{{00000000-0000-0000-0000-000000000010}}">'
        '<p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext>'
        f'<p:ext uri="{{2}}"><u:album xmlns:u="urn:example:unknown" by="{p.bare("photo-album")}"/></p:ext></p:extLst>'
        "</p:presentation>"
    )  # fmt: skip
