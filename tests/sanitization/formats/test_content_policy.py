"""Tracked changes and content that is not shown: kept and scrubbed by default, otherwise taken out as told."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
import pptx
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.table import Table
from PIL import Image
from pptx.util import Emu

from sanitization import engine
from sanitization.vocabulary import ContentPolicy, FileKind, HiddenContent, Plan, TrackedChanges
from tests.sanitization.formats.ooxml_making import WORD, changed, everything, parts

CHANGE = 'w:id="9" w:author="Quillon" w:date="2024-01-01T00:00:00Z"'
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
NEWER = "http://schemas.microsoft.com/office/drawing/2012/chart"
REMOVE = ContentPolicy(hidden_content=HiddenContent.REMOVE)


def _written(data: bytes, kind: FileKind, policy: ContentPolicy) -> bytes:
    sink = io.BytesIO()
    engine.redact(io.BytesIO(data), f"a.{kind}", Plan(content=policy), sink)
    return sink.getvalue()


def _saved(document: Any) -> bytes:
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def _word(body: str) -> bytes:
    xml = f'<w:document xmlns:w="{WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return changed(_saved(docx.Document()), {"word/document.xml": xml.encode()})


def _run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def _revised() -> bytes:
    bold = f"<w:rPr><w:i/><w:rPrChange {CHANGE}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc></w:tr>"
    return _word(
        f"<w:p>{_run('stays ')}<w:ins {CHANGE}>{_run('added ')}</w:ins>"
        f"<w:del {CHANGE}><w:r><w:delText>taken </w:delText></w:r></w:del>"
        f"<w:moveFrom {CHANGE}>{_run('moved ')}</w:moveFrom>{_run('end', bold)}</w:p>"
        f"<w:p><w:moveTo {CHANGE}>{_run('moved ')}</w:moveTo></w:p>"
        f"<w:p><w:pPr><w:rPr><w:ins {CHANGE}/></w:rPr></w:pPr><w:ins {CHANGE}>{_run('a new paragraph')}</w:ins></w:p>"
        f"<w:tbl>{row.format('', _run('first row'))}"
        f"{row.format(f'<w:trPr><w:ins {CHANGE}/></w:trPr>', _run('new row'))}"
        f"{row.format(f'<w:trPr><w:del {CHANGE}/></w:trPr>', _run('old row'))}</w:tbl>"
    )


def _shown(data: bytes) -> tuple[list[str], list[str]]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs], cells


def test_changes_are_kept_by_default_with_a_stand_in_for_their_author() -> None:
    clean = parts(_written(_revised(), FileKind.DOCX, ContentPolicy()))["word/document.xml"].decode()

    assert clean.count("<w:ins ") == 4 and clean.count("<w:del ") == 2 and "taken " in clean
    assert "Quillon" not in clean and 'w:author="Redacted"' in clean


@pytest.mark.parametrize(
    ("choice", "paragraphs", "cells", "style"),
    [
        (TrackedChanges.ACCEPT, ["stays added end", "moved ", "a new paragraph"], ["first row", "new row"], "w:i"),
        (TrackedChanges.REJECT, ["stays taken moved end", ""], ["first row", "old row"], "w:b"),
    ],
)
def test_changes_are_accepted_or_rejected(
    choice: TrackedChanges, paragraphs: list[str], cells: list[str], style: str
) -> None:
    clean = _written(_revised(), FileKind.DOCX, ContentPolicy(tracked_changes=choice))
    xml = parts(clean)["word/document.xml"].decode()

    assert _shown(clean) == (paragraphs, cells)
    assert f"<{style}/>" in xml
    for trace in ("w:ins", "w:del", "w:move", "Change", "delText", "w:author"):
        assert trace not in xml


def test_hidden_text_goes_with_the_policy_alone() -> None:
    veiled = _run("veiled", "<w:rPr><w:vanish/></w:rPr>")
    bare = _run("bare", "<w:rPr><w:vanish w:val='0'/></w:rPr>")
    hidden = _word(f"<w:p>{_run('shown ')}{veiled}{bare}</w:p>")

    assert _shown(_written(hidden, FileKind.DOCX, ContentPolicy()))[0] == ["shown veiledbare"]
    assert _shown(_written(hidden, FileKind.DOCX, REMOVE))[0] == ["shown bare"]


def test_a_picture_in_deleted_text_goes_with_it() -> None:
    document = docx.Document()
    picture = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(picture, "PNG")
    document.add_picture(picture)
    data = _saved(document)
    xml = parts(data)["word/document.xml"].decode()
    start, end = xml.index("<w:r>"), xml.index("</w:r>") + len("</w:r>")
    deleted = f"{xml[:start]}<w:del {CHANGE}>{xml[start:end]}</w:del>{xml[end:]}"
    revised = changed(data, {"word/document.xml": deleted.encode()})

    kept = parts(_written(revised, FileKind.DOCX, ContentPolicy()))
    clean = parts(_written(revised, FileKind.DOCX, ContentPolicy(tracked_changes=TrackedChanges.ACCEPT)))
    assert any(name.startswith("word/media/") for name in kept)
    assert not any(name.startswith("word/media/") for name in clean)
    assert b"media" not in clean["word/_rels/document.xml.rels"]


def _book() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Name", "Sum", "Note"])
    for number in range(1, 4):
        sheet.append([f"row {number}", number * 1_000_000_000, f"note {number}"])
    sheet["D5"] = "=SUM(B2:B4)"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.add_table(Table(displayName="Figures", ref="A1:C4"))
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(state)
        other["A1"] = f"secret of the {state} sheet"
        other.sheet_state = state
    return _saved(book)


def test_cells_that_are_not_shown_are_emptied_with_the_policy_alone() -> None:
    kept = openpyxl.load_workbook(io.BytesIO(_written(_book(), FileKind.XLSX, ContentPolicy())))
    clean = openpyxl.load_workbook(io.BytesIO(_written(_book(), FileKind.XLSX, REMOVE)))

    assert [cell.value for cell in kept.active[3]][:3] == ["row 2", 2_000_000_000, "note 2"]
    assert [[cell.value for cell in row] for row in clean.active.iter_rows(max_col=4)] == [
        ["Name", "Sum", "Note", None],
        ["row 1", 1_000_000_000, None, None],
        [None, None, None, None],
        ["row 3", 3_000_000_000, None, None],
        [None, None, None, "=SUM(B2:B4)"],
    ]
    assert clean.sheetnames == ["Sheet", "hidden", "veryHidden"]
    left = everything(_written(_book(), FileKind.XLSX, REMOVE))
    assert "note 2" in everything(_written(_book(), FileKind.XLSX, ContentPolicy()))
    assert "note 2" not in left and "row 2" not in left and "secret of the" not in left


def _charted(*, hidden: bool) -> bytes:
    """A chart that remembers its words and numbers, over two rows of which the second may be hidden."""
    book = openpyxl.Workbook()
    page = book.active
    for row in (("north", 4471), ("quillon", 60913)):
        page.append(row)
    page.row_dimensions[2].hidden = hidden
    chart = BarChart()
    chart.add_data(Reference(page, min_col=2, min_row=1, max_row=2))
    chart.set_categories(Reference(page, min_col=1, min_row=1, max_row=2))
    page.add_chart(chart, "D1")
    data = _saved(book)
    xml = parts(data)["xl/charts/chart1.xml"].decode()
    for kind, first, second in (("num", "4471", "60913"), ("str", "north", "quillon")):
        points = f'<c:pt idx="0"><c:v>{first}</c:v></c:pt><c:pt idx="1"><c:v>{second}</c:v></c:pt>'
        cache = f'<c:{kind}Cache xmlns:c="{CHART}"><c:ptCount val="2"/>{points}</c:{kind}Cache>'
        place = ("<val>", "</numRef>") if kind == "num" else ("<cat>", "</numRef>")
        at = xml.index(place[1], xml.index(place[0]))
        xml = xml[:at] + cache + xml[at:]
        if kind == "str":
            start = xml.index("<cat>")
            end = xml.index("</cat>")
            xml = xml[:start] + xml[start:end].replace("numRef", "strRef") + xml[end:]
    return _labelled(data, xml)


def _labelled(data: bytes, xml: str) -> bytes:
    """With labels of points that stand in cells."""
    labels = (
        f'<c:extLst xmlns:c="{CHART}"><c:ext xmlns:c15="{NEWER}" uri="{{02D57815-91ED-43cb-92C2-25804820EDAC}}">'
        "<c15:datalabelsRange><c15:f>Sheet!$A$1:$A$2</c15:f><c15:dlblRangeCache>"
        '<c:ptCount val="2"/><c:pt idx="1"><c:v>raman</c:v></c:pt></c15:dlblRangeCache></c15:datalabelsRange>'
        "</c:ext></c:extLst>"
    )
    xml = xml.replace("</ser>", f"{labels}</ser>")
    return changed(data, {"xl/charts/chart1.xml": xml.encode()})


@pytest.mark.parametrize("hidden", [True, False])
def test_charts_forget_cells_that_were_emptied(hidden: bool) -> None:
    data = _charted(hidden=hidden)
    assert "60913" in everything(data)

    scrubbed = parts(_written(data, FileKind.XLSX, ContentPolicy()))["xl/charts/chart1.xml"].decode()
    removed = parts(_written(data, FileKind.XLSX, REMOVE))["xl/charts/chart1.xml"].decode()

    words = ("60913", "quillon", "raman")
    assert all(word in scrubbed for word in words)
    assert [word in removed for word in words] == [not hidden] * 3
    assert "datalabelsRange" in removed
    assert "$B$1:$B$2" in removed


def _deck() -> bytes:
    deck = pptx.Presentation()
    for number in range(1, 4):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        for name, left in (("inside", 0), ("partly outside", deck.slide_width - 10), ("outside", deck.slide_width)):
            box = slide.shapes.add_textbox(Emu(left), Emu(0), Emu(1000), Emu(1000))
            box.text_frame.text = f"{name} {number}"
        veiled = slide.shapes.add_textbox(Emu(0), Emu(0), Emu(1000), Emu(1000))
        veiled.text_frame.text = f"veiled {number}"
        veiled._element.nvSpPr.cNvPr.set("hidden", "1")
        slide.notes_slide.notes_text_frame.text = f"note {number}"
    deck.slides[1]._element.set("show", "0")
    return _saved(deck)


def _texts(data: bytes) -> list[list[str]]:
    deck = pptx.Presentation(io.BytesIO(data))
    return [[shape.text_frame.text for shape in slide.shapes if shape.has_text_frame] for slide in deck.slides]


def test_slides_and_shapes_that_are_not_shown_go_with_the_policy_alone() -> None:
    kept = _written(_deck(), FileKind.PPTX, ContentPolicy())
    clean = _written(_deck(), FileKind.PPTX, REMOVE)

    assert [len(texts) for texts in _texts(kept)] == [4, 4, 4]
    assert _texts(clean) == [["inside 1", "partly outside 1"], ["inside 3", "partly outside 3"]]
    assert "note 2" in everything(kept) and "note 2" not in everything(clean)
    assert "note 3" in everything(clean)
    names = parts(clean)
    assert sum(name.startswith("ppt/slides/slide") for name in names) == 2
    assert sum(name.startswith("ppt/notesSlides/notesSlide") for name in names) == 2
