"""Pictures, shapes of both generations, charts and diagrams in the main document."""

from __future__ import annotations

import base64

from tests.leaktest.charts import add_chart, add_chartex, chosen
from tests.leaktest.diagrams import add_diagram
from tests.leaktest.docx.body import paragraph
from tests.leaktest.namespaces import declared, uri
from tests.leaktest.packages import Package
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.planting import WORD, Planting
from tests.leaktest.properties import add_ole

MAIN = "word/document.xml"


def _inline(properties: str, kind: str, inner: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="900000"/>'
        f'{properties}<a:graphic><a:graphicData uri="{kind}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def shapes(package: Package, p: Planting) -> str:
    return "".join(
        (
            paragraph(_picture(package, p)),
            paragraph(_box(p)),
            paragraph(_legacy(package, p)),
            paragraph(
                f'<w:r><w:object><v:shape id="_x0000_i1025"/><o:OLEObject Type="Embed" ProgID="{p.bare("ole-prog")}"'
                f' ShapeID="_x0000_i1025" DrawAspect="Content" ObjectID="_1" r:id="{add_ole(package, p, MAIN)}"/>'
                "</w:object></w:r>"
            ),
            paragraph(
                _inline('<wp:docPr id="4" name="Chart 4"/>', uri("c"),
                        f'<c:chart {declared("c")} r:id="{add_chart(package, p, MAIN)}"/>')
            ),
            paragraph(
                chosen(_inline('<wp:docPr id="5" name="Chart 5"/>', uri("cx"),
                               f'<cx:chart {declared("cx")} r:id="{add_chartex(package, p, MAIN)}"/>'))
            ),
            paragraph(_inline('<wp:docPr id="6" name="Diagram 6"/>', uri("dgm"), add_diagram(package, p, MAIN))),
        )
    )  # fmt: skip


def _picture(package: Package, p: Planting) -> str:
    photo = jpeg(
        artist=p.raw("exif"), comment=p.raw("jpeg-comment"), xmp=p.bare("xmp"), tail=p.raw("jpeg-tail")
    )  # fmt: skip
    first = package.add(MAIN, "image", f"word/media/{p.raw('media-name')}.jpeg", "image/jpeg", photo)
    second = package.add(MAIN, "image", "word/media/image2.png", "image/png", png(p.raw("png-text")))
    outside = package.relate(MAIN, "image", p.bare("pic-link"), external=True)
    link = package.relate(MAIN, "hyperlink", p.bare("shape-link"), external=True)
    properties = (
        f'<wp:docPr id="1" name="{p.words("shape-name")}" descr="{p.words("shape-descr")}"'
        f' title="{p.words("shape-title")}"><a:hlinkClick r:id="{link}" tooltip="{p.words("shape-tip")}"/></wp:docPr>'
    )
    names = f'name="{p.words("pic-name")}" descr="{p.words("pic-descr")}"'

    def picture(blip: str, names: str) -> str:
        return (
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" {names}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}'
            '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        )

    plain = '<wp:docPr id="2" name="Picture 2"/>'
    return _inline(properties, uri("pic"), picture(f'<a:blip r:embed="{first}"/>', names)) + _inline(
        plain, uri("pic"), picture(f'<a:blip r:embed="{second}" r:link="{outside}"/>', 'name="Picture 2"')
    )


def _box(p: Planting) -> str:
    shape = (
        '<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
        f"{paragraph(p.runs('text-box', WORD))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    choice = _inline('<wp:docPr id="3" name="Text Box 3"/>', uri("wps"), shape)
    fallback = (
        f'<w:r><w:pict><v:shape id="_x0000_s1030" style="width:90pt;height:90pt"><v:textbox><w:txbxContent>'
        f"{paragraph(p.runs('vml-box', WORD))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def _legacy(package: Package, p: Planting) -> str:
    image = package.add(MAIN, "image", "word/media/image3.png", "image/png", png())
    stored = base64.b64encode(f"{p.raw('vml-gfxdata')} in a copy of the shape".encode()).decode()
    return (
        f'<w:r><w:pict><v:shape id="{p.bare("vml-id")}" o:spid="{p.bare("vml-spid")}" alt="{p.words("vml-alt")}"'
        f' href="{p.bare("vml-href")}" title="{p.words("vml-title")}" o:gfxdata="{stored}"'
        f" style=\"width:90pt;height:90pt;font-family:'{p.bare('vml-style')}'\">"
        f'<v:imagedata r:id="{image}" o:title="{p.bare("vml-image-title")}" o:href="{p.bare("vml-image-href")}"/>'
        f'<v:textpath style="width:1pt" string="{p.words("vml-watermark")}"/></v:shape></w:pict></w:r>'
    )
