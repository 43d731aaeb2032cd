"""Slides: shapes of every kind, seen or not, with their names, links, animations and objects."""

from __future__ import annotations

from tests.leaktest.charts import add_chart, add_chartex, chosen
from tests.leaktest.diagrams import add_diagram
from tests.leaktest.namespaces import declared, uri
from tests.leaktest.packages import MICROSOFT, Package
from tests.leaktest.pictures import jpeg, png, wav
from tests.leaktest.planting import DRAWING, Planting
from tests.leaktest.properties import add_ole

SLIDE = "ppt/slides/slide1.xml"
TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
NS = declared("p a r")
_FRAME = '<a:xfrm><a:off x="{at}" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'


def shape(number: int, runs: str, kind: str = "", named: str = 'name="TextBox 1"', at: int = 900000) -> str:
    """kind: of a placeholder, "" for a text box. named: attributes and content of cNvPr."""
    holder = f'<p:ph type="{kind}" idx="{number}"/>' if kind else ""
    attributes, _, inner = named.partition("|")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" {attributes}>{inner}</p:cNvPr><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_FRAME.replace('{at}', str(at))}</p:spPr><p:txBody><a:bodyPr/><a:p>{runs}</a:p></p:txBody></p:sp>"
    )


def tree(shapes: str, name: str = "") -> str:
    told = f' name="{name}"' if name else ""
    return (
        f'<p:cSld{told}><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def first_slide(package: Package, p: Planting) -> str:
    told = f"<!-- {p.raw('comment-xml').replace('--', '')} --><?note {p.raw('instruction')}?>"
    content = tree(_texts(package, p) + _pictures(package, p) + _frames(package, p), p.words("slide-name"))
    data = package.add(
        SLIDE, "customXml", "customXml/item3.xml", "application/xml", f"<a>{p.bare('custom-data')}</a>"
    )  # fmt: skip
    content = content.replace(
        "</p:spTree>", f'</p:spTree><p:custDataLst><p:custData r:id="{data}"/></p:custDataLst>', 1
    )
    creation = (
        '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
        f'<p14:creationId val="{p.bare("creation")}"/></p:ext></p:extLst>'
    )
    content = content.replace("</p:custDataLst>", f"</p:custDataLst>{creation}", 1)
    sound = package.add(SLIDE, "audio", "ppt/media/audio1.wav", "audio/wav", wav(p.raw("sound")))
    transition = f'<p:transition><p:sndAc><p:stSnd><p:snd r:embed="{sound}" name="{p.bare("sound-name")}"/></p:stSnd></p:sndAc></p:transition>'
    timing = (
        '<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:set><p:cBhvr><p:cTn id="2"/><p:attrNameLst>'
        f"<p:attrName>{p.bare('animation-name')}</p:attrName></p:attrNameLst></p:cBhvr><p:to>"
        f'<p:strVal val="{p.words("animation")}"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>'
    )
    return f"<p:sld {declared('p a r mc p14 a16')}>{told}{content}{transition}{timing}</p:sld>"


def _texts(package: Package, p: Planting) -> str:
    links = [
        package.relate(SLIDE, "hyperlink", target, external=True)
        for target in (p.bare("link-target"), f"mailto:{p.bare('link-mail')}", p.bare("link-file"))
    ]
    click = (
        f'<a:hlinkClick r:id="{links[0]}" tooltip="{p.words("shape-tip")}" invalidUrl="{p.bare("link-url")}"'
        f' tgtFrame="{p.bare("link-frame")}"/><a:hlinkHover r:id="{links[1]}" tooltip="{p.words("hover-tip")}"/>'
        '<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}">'
        f'<a16:creationId id="{p.bare("creation-shape")}"/></a:ext><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        f'<a16:predDERef pred="{p.bare("predecessor")}"/></a:ext></a:extLst>'
    )
    named = f'name="{p.words("shape-name")}" descr="{p.words("shape-descr")}" title="{p.words("shape-title")}"|{click}'
    program = f'name="Button 1"|<a:hlinkClick r:id="" action="ppaction://program?{p.bare("shape-action")}"/>'
    field = (
        '<a:fld id="{00000000-0000-0000-0000-000000000001}" type="datetime1"><a:rPr lang="en-GB"/>'
        f"<a:t>{p.words('field')}</a:t></a:fld>"
    )
    odd = (
        f'<a:r><a:rPr lang="{p.bare("language")}" bmk="{p.bare("bookmark-mark")}"><a:latin typeface="{p.bare("font")}"/>'
        f'<a:hlinkClick r:id="{links[2]}"/></a:rPr><a:t>set in a font</a:t></a:r>'
    )
    unknown = f'<u:note xmlns:u="urn:example:unknown" u:by="{p.bare("unknown-attribute")}">{p.bare("unknown-element")}</u:note>'
    choice = (
        f'<mc:AlternateContent><mc:Choice Requires="p14">{shape(20, p.runs("alternate", DRAWING))}</mc:Choice>'
        f"<mc:Fallback>{shape(20, p.runs('fallback', DRAWING))}</mc:Fallback></mc:AlternateContent>"
    )
    return "".join(
        (
            shape(2, p.runs("title", DRAWING), "title", 'name="Title 1"'),
            shape(3, p.runs("text", DRAWING), named=named),
            shape(4, p.runs("text-third", DRAWING) + odd),
            shape(5, field, named=program),
            _group(shape(6, p.runs("group", DRAWING))),
            shape(8, p.runs("off-slide", DRAWING), at=-9000000),
            shape(9, p.runs("hidden-shape", DRAWING), named='name="TextBox 2" hidden="1"'),
            shape(10, p.runs("footer", DRAWING), "ftr", 'name="Footer Placeholder 1"'),
            shape(11, p.runs("date", DRAWING), "dt", 'name="Date Placeholder 1"'),
            choice,
            unknown,
        )
    )


def _group(inner: str) -> str:
    return (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="7" name="Group 7"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{inner}</p:grpSp>"
    )


def _pictures(package: Package, p: Planting) -> str:
    photo = jpeg(artist=p.raw("exif"), xmp=p.bare("xmp"))
    first = package.add(SLIDE, "image", f"ppt/media/{p.raw('media-name')}.jpeg", "image/jpeg", photo)
    second = package.add(SLIDE, "image", "ppt/media/image2.png", "image/png", png())
    outside = package.relate(SLIDE, "image", p.bare("pic-link"), external=True)
    video = package.relate(SLIDE, "video", p.bare("video-link"), external=True)
    film = package.add(
        SLIDE, f"{MICROSOFT}/2007/relationships/media", "ppt/media/media1.mp4", "video/mp4",
        b"\0\0\0\x18ftypmp42" + p.raw("poster").encode(),
    )  # fmt: skip
    package.add(
        SLIDE, f"{MICROSOFT}/2019/03/relationships/closedcaption", "ppt/media/captions1.vtt", "text/vtt",
        "WEBVTT\n\n00:00.000 --> 00:02.000\n" + p.raw("captions"),
    )  # fmt: skip
    marks = (
        f'<a:videoFile r:link="{video}"/><p:extLst><p:ext uri="{{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}}">'
        f'<p14:media r:embed="{film}"><p14:bmkLst><p14:bmk name="{p.bare("bookmark")}" time="1"/></p14:bmkLst></p14:media>'
        "</p:ext></p:extLst>"
    )

    def picture(number: int, named: str, blip: str, inner: str = "") -> str:
        return (
            f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" {named}/><p:cNvPicPr/><p:nvPr>{inner}</p:nvPr></p:nvPicPr>'
            f"<p:blipFill><a:blip {blip}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>"
        )

    named = f'name="{p.words("pic-name")}" descr="{p.words("pic-descr")}"'
    return (
        picture(30, named, f'r:embed="{first}"')
        + picture(31, 'name="Picture 31"', f'r:embed="{second}" r:link="{outside}"')
        + picture(32, 'name="Video 32"', f'r:embed="{second}"', marks)
    )


def _frames(package: Package, p: Planting) -> str:
    def frame(number: int, kind: str, inner: str) -> str:
        return (
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Table {number}"/><p:cNvGraphicFramePr/>'
            '<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic>'
            f'<a:graphicData uri="{kind}">{inner}</a:graphicData></a:graphic></p:graphicFrame>'
        )

    table = (
        '<a:tbl><a:tblGrid><a:gridCol w="900"/></a:tblGrid><a:tr h="900"><a:tc><a:txBody><a:bodyPr/>'
        f"<a:p>{p.runs('cell', DRAWING)}</a:p></a:txBody></a:tc></a:tr></a:tbl>"
    )
    ole = (
        f'<p:oleObj name="{p.bare("ole-name")}" progId="{p.bare("ole-prog")}" r:id="{add_ole(package, p, SLIDE)}"><p:embed/>'
        '<p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip/></p:blipFill>'
        "<p:spPr/></p:pic></p:oleObj>"
    )
    control = package.add(
        SLIDE, "control", "ppt/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<ax/>"
    )
    chart = f'<c:chart {declared("c")} r:id="{add_chart(package, p, SLIDE)}"/>'
    chartex = f'<cx:chart {declared("cx")} r:id="{add_chartex(package, p, SLIDE)}"/>'
    return "".join(
        (
            frame(40, f"{uri('a').removesuffix('main')}table", table),
            frame(41, "http://schemas.openxmlformats.org/presentationml/2006/ole", ole),
            frame(42, uri("c"), chart),
            chosen(frame(43, uri("cx"), chartex)),
            frame(44, uri("dgm"), add_diagram(package, p, SLIDE)),
            f'<p:controls><p:control name="{p.bare("control")}" r:id="{control}"/></p:controls>',
        )
    )
