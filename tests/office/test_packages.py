"""The reader of packages names each fault that is put into a sound one, and clean copies have none."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from sanitization import engine
from sanitization.vocabulary import Plan
from tests.journey import planted
from tests.office.packages import faults
from tests.sanitization.formats.ooxml_making import changed, parts

Change = Callable[[bytes], bytes]
MEMO, BOOK, DECK = ("a.docx", planted.memo), ("a.xlsx", planted.workbook), ("a.pptx", planted.deck)


def _clean(name: str, data: bytes) -> bytes:
    sink = io.BytesIO()
    engine.redact(io.BytesIO(data), name, Plan(), sink)
    return sink.getvalue()


def _sub(pattern: bytes, new: bytes) -> Change:
    def change(old: bytes) -> bytes:
        done, times = re.subn(pattern, new, old, count=1)
        assert times == 1, pattern
        return done

    return change


def _before_first_paragraph(inside: bytes) -> Change:
    return _sub(rb"<w:body>", b"<w:body><w:p>" + inside + b"</w:p>")


@pytest.mark.parametrize(("name", "made"), [MEMO, BOOK, DECK])
def test_clean_copies_are_sound(name: str, made: Callable[[], bytes]) -> None:
    assert faults(_clean(name, made())) == []


@pytest.mark.parametrize(
    ("name", "made", "part", "change", "fault"),
    [
        (*MEMO, "word/_rels/document.xml.rels", _sub(rb'Target="[^"]*styles[^"]*"', b'Target="gone.xml"'), "nowhere"),
        (*MEMO, "word/_rels/document.xml.rels", _sub(rb'Id="rId2"', b'Id="rId1"'), "rId1 twice"),
        (*MEMO, "[Content_Types].xml", _sub(rb'<Override PartName="/word/styles[^>]*/>', b""), "content type"),
        (
            *MEMO,
            "word/document.xml",
            _sub(rb"<w:p>", b'<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr></w:p><w:p>'),
            "'Gone'",
        ),
        (
            *MEMO,
            "word/document.xml",
            _sub(rb"<w:p>", b'<w:p><w:r><w:commentReference w:id="99"/></w:r></w:p><w:p>'),
            "comment 99",
        ),
        (*BOOK, "xl/worksheets/sheet1.xml", _sub(rb'(<c r="[A-Z]+\d+")', rb'\1 s="999"'), "style is not there"),
        (*BOOK, "xl/workbook.xml", _sub(rb"<sheets>(<sheet [^>]*/>)", rb"<sheets>\1\1"), "sheet id"),
        (*DECK, "ppt/slides/slide1.xml", _sub(rb'(<p:cNvPr id=")[2-9]', rb"\g<1>1"), "shape id"),
        (*DECK, "ppt/slides/_rels/slide1.xml.rels", _sub(rb'<Relationship [^>]*slideLayout"[^>]*/>', b""), "0 layouts"),
    ],
)
def test_a_fault_is_named(name: str, made: Callable[[], bytes], part: str, change: Change, fault: str) -> None:
    clean = _clean(name, made())
    assert part in parts(clean)

    found = faults(changed(clean, {part: change}))
    assert any(fault in one for one in found), found
