"""One planted word in each hiding place of a presentation; none may be left."""

from __future__ import annotations

import io

import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from sanitization.vocabulary import FileKind
from tests.sanitization.formats.ooxml_making import (
    DRAWING,
    SLIDES,
    changed,
    cleaned,
    left,
    packed,
    parts,
    planted,
    with_link,
    with_part,
)

SLIDEML = "application/vnd.openxmlformats-officedocument.presentationml."
SLIDE1 = "ppt/slides/slide1.xml"
BOX = (Inches(1), Inches(1), Inches(4), Inches(3))


def _presentation() -> bytes:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    paragraph = slide.shapes.title.text_frame.paragraphs[0]
    for text in ("Quil", "lon01"):
        paragraph.add_run().text = text
    slide.shapes.title.name = f"{planted(2)} 1"
    table = slide.shapes.add_table(1, 1, *BOX).table
    table.cell(0, 0).text = planted(3)
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(Inches(-40), 0, 10, 10).text_frame.text = planted(4)
    slide.notes_slide.notes_text_frame.text = planted(5)
    data = CategoryChartData()
    data.categories = [planted(6)]
    data.add_series(planted(7), (1,))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.PIE, *BOX, data).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = planted(8)
    hidden = presentation.slides.add_slide(presentation.slide_layouts[5])
    hidden._element.set("show", "0")
    hidden.shapes.title.text = planted(9)
    presentation.slide_layouts[5].name = planted(10)
    presentation.slide_layouts[5].placeholders[0].text = planted(11)
    presentation.slide_master.placeholders[0].text = planted(12)
    presentation.notes_master.placeholders[0].text = planted(13)
    presentation.core_properties.author = planted(14)
    presentation.core_properties.subject = planted(15)
    sink = io.BytesIO()
    presentation.save(sink)
    return sink.getvalue()


def _planted() -> bytes:
    def slide(old: bytes) -> bytes:
        picture = (
            f'<p:pic><p:nvPicPr><p:cNvPr id="90" name="{planted(20)}" descr="{planted(21)}" title="{planted(22)}">'
            f'<a:hlinkClick r:id="rIdNewhyperlink" tooltip="{planted(23)}"/></p:cNvPr><p:cNvPicPr/><p:nvPr>'
            '<a:videoFile r:link="rIdNewvideo"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip/></p:blipFill>'
            "<p:spPr/></p:pic>"
        )
        timing = (
            '<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:set><p:cBhvr><p:cTn id="2"/></p:cBhvr>'
            f'<p:to><p:strVal val="{planted(24)}"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>'
        )
        return (
            old.replace(b"</p:spTree>", f"{picture}</p:spTree>".encode(), 1)
            .replace(b"<p:cSld>", f'<!--{planted(25)}--><p:cSld name="{planted(26)}">'.encode(), 1)
            .replace(b"</p:sld>", f"{timing}</p:sld>".encode(), 1)
        )

    def show(old: bytes) -> bytes:
        section = "http://schemas.microsoft.com/office/powerpoint/2010/main"
        return old.replace(
            b"</p:presentation>",
            f'<p:custShowLst><p:custShow name="{planted(27)}" id="0"><p:sldLst/></p:custShow></p:custShowLst>'
            f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{section}">'
            f'<p14:section name="{planted(28)}" id="{{1}}"/></p14:sectionLst></p:ext></p:extLst>'
            "</p:presentation>".encode(),
            1,
        )

    def theme(old: bytes) -> bytes:
        return old.replace(b"<a:theme ", f'<a:theme x="{planted(29)}" '.encode(), 1)

    data = changed(_presentation(), {SLIDE1: slide, "ppt/presentation.xml": show, "ppt/theme/theme1.xml": theme})
    modern = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
    authors = (
        f'<p188:authorLst xmlns:p188="{modern}"><p188:author id="{{2}}" name="{planted(30)}" initials="Q"'
        f' userId="S::{planted(31)}@x.example" providerId="AD"/></p188:authorLst>'
    )
    comments = (
        f'<p188:cmLst xmlns:p188="{modern}" xmlns:a="{DRAWING}"><p188:cm id="{{1}}" authorId="{{2}}"'
        ' created="2024-01-01T00:00:00.000"><p188:txBody><a:bodyPr/><a:p><a:r>'
        f"<a:t>{planted(32)}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>"
    )
    tags = f'<p:tagLst xmlns:p="{SLIDES}"><p:tag name="CLIENT" val="{planted(33)}"/></p:tagLst>'
    office = "http://schemas.microsoft.com/office"
    for source, kind, name, content_type, body in (
        ("ppt/presentation.xml", f"{office}/2018/10/relationships/authors", "ppt/a.xml",
         "application/vnd.ms-powerpoint.authors+xml", authors),
        (SLIDE1, f"{office}/2018/10/relationships/comments", "ppt/c.xml",
         "application/vnd.ms-powerpoint.comments+xml", comments),
        (SLIDE1, "tags", f"ppt/{planted(34)}.xml", f"{SLIDEML}tags+xml", tags),
        ("ppt/presentation.xml", f"{office}/2016/11/relationships/changesInfo", "ppt/i.xml",
         "application/vnd.ms-powerpoint.changesinfo+xml", f"<i name='{planted(35)}'/>"),
        ("ppt/presentation.xml", f"{office}/2006/relationships/vbaProject", "ppt/v.bin",
         "application/vnd.ms-office.vbaProject", planted(36)),
    ):  # fmt: skip
        data = with_part(data, source, kind, name, content_type, body.encode())
    data = with_link(data, SLIDE1, "hyperlink", f"https://x.example/{planted(37)}")
    data = with_link(data, SLIDE1, "video", f"file:///C:/{planted(38)}.mp4")
    return packed(parts(data), comment=planted(39).encode())


def test_nothing_planted_is_left() -> None:
    source = _planted()
    expected = [*range(1, 16), *range(20, 40)]

    clean, _ = cleaned(source, FileKind.PPTX)

    assert [number for number in expected if f"{number:02d}" not in left(source)] == []
    assert left(clean) == []
    presentation = pptx.Presentation(io.BytesIO(clean))
    assert [slide.shapes.title.text for slide in presentation.slides] == ["person-3", "person-3"]
    assert presentation.slides[0].notes_slide.notes_text_frame.text == "person-3"
