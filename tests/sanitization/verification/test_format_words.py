"""Words of the formats are nobody's where the formats ask for them, and somebody's everywhere else."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest
from docx.shared import Pt

from sanitization import engine
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.verification.format_words import (
    is_font,
    is_own_attribute,
    is_own_member,
    is_own_name,
    is_own_pdf_name,
    without_collections,
    without_programs,
)
from sanitization.verification.needles import BREAK
from sanitization.vocabulary import ContentPolicy, FileKind, Known, Reach
from tests.leaktest.judging import NoDetection
from tests.sanitization.verification.test_reader import found, hidden, zipped

PEOPLE = ("Hans Roman", "Georgia Strong", "Vrinda Mangal", "Franklin Black", "Miriam Page", "Kartika Long")
FIRMS = ("Microsoft", "Adobe", "Oracle")


@pytest.mark.parametrize(
    "name",
    ["Georgia", "Times New Roman", "TimesNewRomanPS-BoldMT", "ABCDEF+Arial,Bold", "'Lohit Hindi1'", "Gill Sans MT"],
)
def test_fonts_that_come_with_programs(name: str) -> None:
    assert is_font(name)
    assert is_own_pdf_name(name)


@pytest.mark.parametrize("name", ["Harborline Sans", "Georgia Quint", "Bold", "", "Arial;Harborline"])
def test_fonts_of_a_firm_and_names_that_begin_like_fonts_are_somebodys(name: str) -> None:
    assert not is_font(name)


@pytest.mark.parametrize(
    ("element", "key", "value", "own"),
    [
        ("a:font", "script", "Hans", True),
        ("w:lang", "w:eastAsia", "zh-Hans", True),
        ("a:latin", "typeface", "Georgia", True),
        ("w:font", "w:name", "Miriam", True),
        ("w:bookmarkStart", "w:name", "Miriam", False),
        ("p:cmAuthor", "name", "Georgia", False),
        ("p:cNvPr", "name", "Georgia", False),
        ("p:cNvPr", "name", "Date Placeholder 3", True),
        ("p:cNvPr", "descr", "Date Placeholder 3", False),
        ("w:style", "w:styleId", "Heading1Char", True),
        ("w:name", "w:val", "Strong", True),
        ("w:name", "w:val", "Harborline Strong", False),
        ("w:alias", "w:val", "Strong", False),
        ("style:style", "style:name", "Text_20_body", True),
        ("style:style", "style:name", "Harborline_20_body", False),
        ("style:style", "style:family", "drawing-page", True),
        ("table:table", "table:name", "drawing-page", False),
        ("config:config-item", "config:name", "IsLabelDocument", True),
        ("config:config-item-map-entry", "config:name", "Document", False),
        ("m:mathFont", "m:val", "Cambria Math", True),
        ("Relationship", "Target", "../theme/theme1.xml", True),
        ("draw:object", "xlink:href", "Object 9/content.xml", True),
        ("draw:object", "xlink:href", "Harborline 9/content.xml", False),
        ("Relationship", "Target", "harborline/theme1.xml", False),
        ("v:shape", "style", "position:absolute;mso-position-horizontal-relative:text", True),
        ("v:shape", "style", "position:absolute;title:Harborline", False),
    ],
)
def test_a_value_is_the_formats_own_in_its_place_only(element: str, key: str, value: str, own: bool) -> None:
    assert is_own_attribute(element, key, value) is own


def test_members_of_packages() -> None:
    assert all(
        map(is_own_member, ("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/worksheets/sheet12.xml"))
    )
    assert not any(map(is_own_member, ("word/harborline.xml", "core/harborline", "media/Hans.png", "Hans/image1.png")))


def test_the_same_words_count_in_texts_names_and_archives() -> None:
    part = (
        b'<?xml version="1.0"?><a:theme xmlns:a="x"><a:t>Hans</a:t><a:font script="Hans" typeface="Georgia"/></a:theme>'
    )
    package = zipped(("[Content_Types].xml", b"<Types/>"), ("ppt/theme/theme1.xml", part))

    assert found(package, FileKind.PPTX, hidden("Hans"), hidden("Georgia")) == {"Hans"}
    assert found(zipped(("docProps/core.txt", b"x")), FileKind.ZIP, hidden("Core")) == {"Core"}


def test_programs_and_collections_are_nobodys_by_themselves_alone() -> None:
    told = BREAK.join(
        ("Microsoft Office Word", "by Microsoft Office Word", "Microsoft", "LibreOffice/7.4.7.2$Linux_X86_64")
    )

    assert without_programs(told).split(BREAK) == ["by Microsoft Office Word", "Microsoft"]
    assert without_collections(b"/Registry (Adobe) /Ordering(Identity) (Adobe)") == b"  (Adobe)"
    assert b"Harborline" in without_collections(b"/Registry (Harborline)")
    assert not is_own_name("Harborline") and not is_own_name("12")


def _docx(text: str) -> bytes:
    document = docx.Document()
    document.add_heading("Minutes", level=1)
    run = document.add_paragraph(text, style="List Bullet").add_run(" and so on")
    run.font.name, run.font.size = "Georgia", Pt(11)
    return _saved(document)


def _xlsx(text: str) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = text
    workbook.active["A1"].font = openpyxl.styles.Font(name="Times New Roman")
    return _saved(workbook)


def _pptx(text: str) -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = text
    return _saved(deck)


def _saved(document: object) -> bytes:
    sink = io.BytesIO()
    document.save(sink)  # type: ignore[attr-defined]
    return sink.getvalue()


@pytest.mark.parametrize(("name", "build"), [("a.docx", _docx), ("a.xlsx", _xlsx), ("a.pptx", _pptx)])
def test_files_of_people_who_are_called_like_fonts_scripts_and_styles_are_cleaned(name: str, build: object) -> None:
    text = f"{', '.join(PEOPLE)} of {' and '.join(FIRMS)} met Hans, Georgia and Vrinda."
    source = build(text)  # type: ignore[operator]
    known = [Known(value=one, entity="PERSON", reach=Reach.WORD, source="declared") for one in PEOPLE]
    known += [Known(value=one, entity="TERM", reach=Reach.ANYWHERE, source="declared") for one in FIRMS]

    first = engine.scan(io.BytesIO(source), name, NoDetection(), known, content=ContentPolicy())
    reading = engine.scan(io.BytesIO(source), name, NoDetection(), known_from([first], known), content=ContentPolicy())
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={}, content=ContentPolicy())
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), name, plan, sink)

    assert {"Hans", "Georgia", "Vrinda", "Microsoft"} <= {one.value for one in plan.hidden}
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).residue == ()
    assert not engine.verify(io.BytesIO(source), redaction.kind, Path(name).name, plan).passed
