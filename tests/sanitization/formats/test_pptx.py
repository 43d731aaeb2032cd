"""Presentations: slides, notes, masters and comments are read; sound, film and embedded objects go."""

from __future__ import annotations

import io
from typing import Any

import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.ooxml_making import (
    SLIDES,
    changed,
    cleaned,
    edited,
    everything,
    left,
    opened,
    parts,
    passages,
    planted,
    texts,
    unchanged,
    with_link,
    with_part,
)

PPTX = FileKind.PPTX
SLIDE1 = "ppt/slides/slide1.xml"


def _presentation(words: str = "Ada") -> Any:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = words
    return presentation


def _saved(presentation: Any) -> bytes:
    sink = io.BytesIO()
    presentation.save(sink)
    return sink.getvalue()


def _loaded(data: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(data))


def test_shapes_keep_their_place_and_size() -> None:
    presentation = _presentation()
    box = presentation.slides[0].shapes.add_textbox(Inches(1), Inches(2), Inches(3), Inches(4))
    presentation.slides[0].shapes.add_group_shape([box])

    def frames(deck: Any) -> list[tuple[Any, ...]]:
        shapes = deck.slides[0].shapes
        inner = [shape for group in shapes if group.shape_type == 6 for shape in group.shapes]
        return [(one.left, one.top, one.width, one.height) for one in (*shapes, *inner)]

    clean = _loaded(unchanged(_saved(presentation), PPTX))

    assert (Inches(1), Inches(2), Inches(3), Inches(4)) in frames(presentation)
    assert frames(clean) == frames(presentation)


def test_shapes_tables_and_notes_say_where_they_are() -> None:
    presentation = _presentation("on slide 1")
    second = presentation.slides.add_slide(presentation.slide_layouts[5])
    second.shapes.title.text = "on slide 2"
    table = second.shapes.add_table(2, 2, 0, 0, Inches(1), Inches(1)).table
    table.cell(1, 1).text = "in a cell"
    second.notes_slide.notes_text_frame.text = "said aloud"

    places = {text: place for place, text in texts(_saved(presentation), PPTX).items()}

    assert places["on slide 1"] == "slide 1, shape 1"
    assert places["on slide 2"] == "slide 2, shape 1"
    assert places["in a cell"] == "slide 2, shape 2, row 2, column 2"
    assert places["said aloud"].startswith("slide 2, speaker notes, shape")
    assert {one.group for one in passages(_saved(presentation), PPTX) if one.text == "said aloud"} == {"Slide 2"}


def test_words_split_over_runs_keep_their_formatting() -> None:
    presentation = _presentation("")
    paragraph = presentation.slides[0].shapes.title.text_frame.paragraphs[0]
    for text, bold in (("Ada Love", None), ("lace", True), (" speaks", None)):
        run = paragraph.add_run()
        run.text, run.font.bold = text, bold

    clean = _loaded(edited(_saved(presentation), PPTX, {"slide 1, shape 1": ("Lovelace", "P3")}))

    runs = clean.slides[0].shapes.title.text_frame.paragraphs[0].runs
    assert [(run.text, run.font.bold) for run in runs] == [("Ada P3", None), ("", True), (" speaks", None)]


def test_line_breaks_part_words() -> None:
    presentation = _presentation("Ask\vAda")

    assert texts(_saved(presentation), PPTX)["slide 1, shape 1"] == "Ask\nAda"


def test_notes_keep_their_slide() -> None:
    presentation = _presentation()
    presentation.slides[0].notes_slide.notes_text_frame.text = "said aloud"

    clean = _loaded(unchanged(_saved(presentation), PPTX))

    assert clean.slides[0].notes_slide.notes_text_frame.text == "said aloud"
    assert clean.slides[0].notes_slide.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
    )


def test_chart_and_its_workbook_are_cleaned_alike() -> None:
    presentation = _presentation()
    data = CategoryChartData()
    data.categories = [planted(1), "West"]
    data.add_series(planted(2), (1, 2))
    size = (Inches(1), Inches(1), Inches(4), Inches(3))
    presentation.slides[0].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data)
    source = _saved(presentation)

    clean, rewritten = cleaned(source, PPTX)

    assert left(source) == ["01", "02"]
    assert left(clean) == []
    chart = next(shape.chart for shape in _loaded(clean).slides[0].shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == ["person-3", "West"]
    assert [series.name for series in chart.series] == ["person-3"]
    assert chart.part.chart_workbook.xlsx_part is not None
    assert ("charts", 1, 1) in rewritten.fidelity.counts


def test_chart_lets_go_of_a_workbook_that_could_not_be_cleaned() -> None:
    presentation = _presentation()
    data = CategoryChartData()
    data.categories = ["East"]
    data.add_series("Sales", (1,))
    size = (Inches(1), Inches(1), Inches(4), Inches(3))
    presentation.slides[0].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *size, data)
    sink = io.BytesIO()

    opened(_saved(presentation), PPTX).rewrite(sink, {}, {})

    chart = next(shape.chart for shape in _loaded(sink.getvalue()).slides[0].shapes if shape.has_chart)
    assert "externalData" not in everything(sink.getvalue())
    assert list(chart.plots[0].categories) == ["East"]


def test_authors_of_comments_are_identities() -> None:
    author = '<p:cmAuthor id="0" name="Ada L" initials="AL" lastIdx="1" clrIdx="0"/>'
    authors = f'<p:cmAuthorLst xmlns:p="{SLIDES}">{author}</p:cmAuthorLst>'
    comments = (
        f'<p:cmLst xmlns:p="{SLIDES}"><p:cm authorId="0" dt="2024-05-06T07:08:09" idx="1"><p:pos x="1" y="1"/>'
        "<p:text>ask Ada</p:text></p:cm></p:cmLst>"
    )
    kind = "application/vnd.openxmlformats-officedocument.presentationml."
    data = with_part(
        _saved(_presentation("x")),
        "ppt/presentation.xml",
        "commentAuthors",
        "ppt/commentAuthors.xml",
        f"{kind}commentAuthors+xml",
        authors.encode(),
    )
    data = with_part(data, SLIDE1, "comments", "ppt/comments/c1.xml", f"{kind}comments+xml", comments.encode())

    clean, _ = cleaned(data, PPTX)

    assert ("Ada L", PassageKind.IDENTITY, "PERSON") in [(one.text, one.kind, one.hint) for one in passages(data, PPTX)]
    assert texts(data, PPTX)["slide 1, comment 1"] == "ask Ada"
    assert "2024" not in parts(clean)["ppt/comments/comment1.xml"].decode()
    assert 'name="Person 1" initials="A"' in parts(clean)["ppt/commentAuthors.xml"].decode()


def test_embedded_object_leaves_its_picture() -> None:
    presentation = _presentation("x")
    picture = io.BytesIO()
    from PIL import Image

    Image.new("RGB", (4, 4)).save(picture, "PNG")
    presentation.slides[0].shapes.add_ole_object(
        io.BytesIO(b"Quillon01" * 20), "Package", 0, 0, icon_file=io.BytesIO(picture.getvalue())
    )
    source = _saved(presentation)

    clean, rewritten = cleaned(source, PPTX)

    assert left(source) == ["01"]
    assert left(clean) == []
    assert "oleObj" not in parts(clean)[SLIDE1].decode()
    assert [shape.shape_type for shape in _loaded(clean).slides[0].shapes].count(13) == 1
    assert "embedded object 1" in [entry.part for entry in rewritten.ledger]


def test_sound_and_film_go_with_their_animation() -> None:
    def with_film(old: bytes) -> bytes:
        film = b'<p:nvPr><a:videoFile r:link="rIdNewvideo"/></p:nvPr>'
        timing = b'<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:video><p:cMediaNode/></p:video>'
        timing += b"</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing></p:sld>"
        return old.replace(b"<p:nvPr/>", film, 1).replace(b"</p:sld>", timing)

    data = changed(_saved(_presentation("x")), {SLIDE1: with_film})
    data = with_link(data, SLIDE1, "video", "file:///C:/lovelace.mp4")

    clean = unchanged(data, PPTX)

    assert "lovelace" in everything(data)
    assert "lovelace" not in everything(clean)
    assert "p:timing" not in parts(clean)[SLIDE1].decode()
    assert len(_loaded(clean).slides) == 1


def test_slides_that_the_show_does_not_list_are_removed() -> None:
    presentation = _presentation("shown")
    presentation.slides.add_slide(presentation.slide_layouts[5]).shapes.title.text = "Quillon01"
    identities = presentation.slides._sldIdLst
    identities.remove(identities[1])
    source = _saved(presentation)

    clean, rewritten = cleaned(source, PPTX)

    assert left(source) == ["01"]
    assert left(clean) == []
    assert ("unused slide 1", "nothing refers to it") in [(entry.part, entry.reason) for entry in rewritten.ledger]


def test_words_of_layouts_and_masters_are_passages() -> None:
    presentation = _presentation("x")
    presentation.slide_layouts[5].placeholders[0].text = "Ask Ada"

    found = {one.text: (one.place, one.group) for one in passages(_saved(presentation), PPTX)}

    place, group = found["Ask Ada"]
    assert place.startswith("layout ")
    assert group == "Layouts and masters"
