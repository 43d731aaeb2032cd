"""One planted word in each hiding place of a Word document; none may be left."""

from __future__ import annotations

import io

import docx
from PIL import Image

from sanitization.vocabulary import FileKind
from tests.sanitization.formats.ooxml_making import (
    DRAWING,
    RELATIONSHIPS,
    WORD,
    changed,
    cleaned,
    left,
    packed,
    parts,
    planted,
    with_link,
    with_part,
)

NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}" xmlns:a="{DRAWING}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def _paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _body() -> str:
    change = 'w:id="9" w:date="2024-01-01T00:00:00Z"'
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return "".join(
        _paragraph(inner)
        for inner in (
            _run(planted(1)),
            f"{_run('Quil')}<w:proofErr w:type='spellStart'/>{_run('lon02')}",
            _run("&#81;&#117;illon03"),
            f"<w:ins w:author='{planted(4)}' {change}>{_run(planted(5))}</w:ins>",
            f"<w:del w:author='x' {change}><w:r><w:delText>{planted(6)}</w:delText></w:r></w:del>",
            f"<w:bookmarkStart w:id='1' w:name='{planted(7)}'/><w:bookmarkEnd w:id='1'/>",
            f'{begin}<w:r><w:instrText> XE "Quil</w:instrText></w:r><w:r><w:instrText>lon08" </w:instrText></w:r>{end}',
            f"<w:fldSimple w:instr=' QUOTE \"{planted(9)}\" '>{_run('q')}</w:fldSimple>",
            f"<w:r><w:drawing><wp:inline><wp:docPr id='1' name='{planted(10)}' descr='{planted(11)}'"
            f" title='{planted(12)}'/><a:graphic/></wp:inline></w:drawing></w:r>",
            f"<w:r><w:pict><v:shape id='{planted(13)}' alt='{planted(14)}' style='font-family:{planted(15)}'>"
            f"<v:textpath string='{planted(16)}'/></v:shape></w:pict></w:r>",
            f"<w:sdt><w:sdtPr><w:alias w:val='{planted(17)}'/><w:tag w:val='{planted(18)}'/>"
            f"<w:dropDownList><w:listItem w:displayText='{planted(19)}' w:value='{planted(20)}'/></w:dropDownList>"
            f"</w:sdtPr><w:sdtContent>{_run(planted(21))}</w:sdtContent></w:sdt>",
            f"<w:hyperlink r:id='rIdNewhyperlink' w:tooltip='{planted(22)}'>{_run('go')}</w:hyperlink>",
            f"<w:smartTag w:uri='urn:{planted(23)}' w:element='x'><w:smartTagPr><w:attr w:name='a'"
            f" w:val='{planted(24)}'/></w:smartTagPr>{_run('tag')}</w:smartTag>",
            f"<w:r><w:rPr><w:rFonts w:ascii='{planted(25)} Sans'/></w:rPr><w:t>font</w:t></w:r>",
            f"<w:r><w:object><o:OLEObject ProgID='{planted(26)}' r:id='rIdNewoleObject'/></w:object></w:r>",
        )
    )


def _document() -> bytes:
    document = docx.Document()
    document.core_properties.author = planted(30)
    document.core_properties.title = planted(31)
    document.styles.add_style(f"{planted(32)} Quote", 1)
    document.sections[0].header.paragraphs[0].text = planted(33)
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    document.add_picture(io.BytesIO(picture.getvalue() + planted(34).encode()))
    document.add_comment(document.add_paragraph("x").add_run("y"), text=planted(35), author=planted(36), initials="Q")
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def _planted() -> bytes:
    settings = (
        f"<w:settings {NAMESPACES}><w:mailMerge><w:query w:val='select {planted(40)}'/></w:mailMerge>"
        f"<w:docVars><w:docVar w:name='{planted(41)}' w:val='{planted(42)}'/></w:docVars></w:settings>"
    )
    data = changed(
        _document(),
        {
            "word/settings.xml": settings.encode(),
            "word/document.xml": _inserted,
        },
    )
    notes = f"<w:endnotes {NAMESPACES}><w:endnote w:id='2'>{_paragraph(_run(planted(43)))}</w:endnote></w:endnotes>"
    data = with_part(data, "word/document.xml", "endnotes", "word/e.xml", f"{WORDML}endnotes+xml", notes.encode())
    people = f"<people><person author='{planted(44)}'/></people>".encode()
    data = with_part(data, "word/document.xml", "people", f"word/{planted(45)}.xml", f"{WORDML}people+xml", people)
    data = with_part(
        data, "word/document.xml", "oleObject", "word/o.bin", "application/x", planted(46).encode("utf-16")
    )
    data = with_part(data, "", "customXml", "customXml/i.xml", "application/xml", f"<a>{planted(47)}</a>".encode())
    data = with_link(data, "word/document.xml", "hyperlink", f"https://x.example/{planted(48)}")
    content = parts(data)
    content[f"[trash]/{planted(49)}.dat"] = planted(50).encode()
    return packed(content, comment=planted(51).encode())


def _inserted(old: bytes) -> bytes:
    known = old[: old.index(b">", old.index(b"<w:document"))]
    missing = " ".join(one for one in NAMESPACES.split(" ") if one.split("=")[0].encode() + b"=" not in known)
    body = f"<!--{planted(52)}--><?x {planted(53)}?>{_body()}"
    return old.replace(b"<w:document ", f"<w:document {missing} ".encode(), 1).replace(
        b"<w:body>", f"<w:body>{body}".encode(), 1
    )


def test_nothing_planted_is_left() -> None:
    source = _planted()
    expected = [*range(1, 27), *range(30, 37), *range(40, 54)]

    clean, _ = cleaned(source, FileKind.DOCX)

    # Words split over runs cannot be seen in one piece, those at a picture's end hide in its bytes.
    assert [number for number in expected if f"{number:02d}" not in left(source)] == []
    assert left(clean) == []
    assert docx.Document(io.BytesIO(clean)).paragraphs[0].text == "person-3"
