"""The second reader on pages and drawings: every spelling is found, and what the standards themselves say is not."""

from __future__ import annotations

import base64
import io
import urllib.parse
import zipfile

import pytest
from PIL import Image

from sanitization.verification.reader import search
from sanitization.vocabulary import FileKind, Hidden, Plan, Reach

SECRET = "Walt Harborline"
HEX = "".join(f"\\{ord(char):x} " for char in "Walt") + " Harborline"


def found(data: bytes | str, kind: FileKind, *values: str, name: str = "a", reach: Reach = Reach.WORD) -> set[str]:
    """Values that are still there."""
    wanted = tuple(
        Hidden(value=value, entity="PERSON", stand_in="Person 1", slug="person-1", number="1000", reach=reach)
        for value in values or (SECRET,)
    )
    content = data.encode() if isinstance(data, str) else data
    outcome = search(io.BytesIO(content), kind, name, Plan(hidden=wanted))
    return {wanted[index].value for index, _ in outcome.residue}


def photo() -> bytes:
    tags = Image.Exif()
    tags[0x013B] = SECRET
    sink = io.BytesIO()
    Image.new("RGB", (4, 4)).save(sink, "JPEG", exif=tags)
    return sink.getvalue()


def inline(data: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


DRAWING = "<svg><text>Wa<tspan>lt</tspan> Harborline</text></svg>"
HTML = {
    "text": f"<p>{SECRET}</p>",
    "over tags": "<p>Wa<b>lt</b> <i>Har</i><x-y>bor</x-y>line</p>",
    "over a comment": "<p>Walt Har<!-- > -->borline</p>",
    "over what is hidden": "<p>Wa<i style='display: none'>zz</i>lt Har<i hidden>x</i>borline</p>",
    "over a break": "<p>Walt<br>Harborline and Wa<wbr>lt</p>",
    "numbers": "<p>&#87;alt &#x48;arborline</p>",
    "named": "<p>Walt&nbsp;Harborl&iuml;ne</p>",
    "twice": "<p>&amp;#87;alt Harborline</p>",
    "tags as text": "<p>&lt;b&gt;Wa&lt;/b&gt; Walt Harborline</p>",
    "attribute": f'<img alt="{SECRET}">',
    "single quotes": f"<img alt='{SECRET}'>",
    "bare attribute": "<img alt=Walt&nbsp;Harborline>",
    "class": '<p class="x walt-harborline">y</p>',
    "name of an attribute": '<p data-walt-harborline="1">y</p>',
    "percent": '<a href="/?q=Walt%20Harborline">y</a>',
    "percent twice": '<a href="/?q=Walt%2520Harborline">y</a>',
    "address": '<a href="mailto:walt.harborline@x">y</a>',
    "base64": f'<a href="/{base64.b64encode(SECRET.encode()).decode()}">y</a>',
    "picture": f'<img src="{inline(photo(), "image/jpeg")}">',
    "drawing": f'<img src="{inline(DRAWING.encode(), "image/svg+xml")}">',
    "drawing in percent": f'<img src="data:image/svg+xml,{urllib.parse.quote(DRAWING)}">',
    "style": f"<style>a {{ content: '{SECRET}' }}</style>",
    "style escapes": f"<style>a {{ content: '{HEX}' }}</style>",
    "style comment": f"<style>/* {SECRET} */</style>",
    "style name": "<style>.walt-harborline > b { }</style>",
    "style attribute": f"<p style=\"font-family: '{HEX}'\">x</p>",
    "style property": "<style>:root { --owner: walt harborline }</style>",
    "comment": f"<p>x</p><!-- {SECRET} -->",
    "script": f"<script>var a = '{SECRET}'</script>",
    "script escapes": "<script>var a = 'W\\u0061lt Harborline'</script>",
    "cdata": f"<p><![CDATA[{SECRET}]]></p>",
    "textarea": "<textarea>Walt\nHarborline</textarea>",
    "unclosed": f"<p title='{SECRET}",
    "picture and text": "<p>Walt <img src='a.png'> Harborline</p>",
}


@pytest.mark.parametrize("name", HTML)
def test_every_spelling_in_a_page_is_found(name: str) -> None:
    assert found(HTML[name], FileKind.HTML) == {SECRET}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize("kind", [FileKind.HTML, FileKind.XML, FileKind.SVG])
def test_every_encoding_is_read(encoding: str, kind: FileKind) -> None:
    page = "<svg><text>Müller Wa<b>lt</b> Harborline</text></svg>".encode(encoding)

    assert found(page, kind) == {SECRET}


XML = {
    "mixed": "<a>x Wa<hi>lt</hi> Harbor<lb/>line</a>",
    "cdata": "<a>Walt <![CDATA[Harborline]]></a>",
    "attribute": f"<a b='{SECRET}'/>",
    "comment": f"<!-- {SECRET} --><a/>",
    "instruction": f"<?php {SECRET} ?><a/>",
    "tag": "<Walt_Harborline>x</Walt_Harborline>",
    "prefix": "<x:Walt_Harborline xmlns:x='u'/>",
    "namespace": "<a xmlns='urn:walt:harborline'/>".replace(":harb", "-harb"),
    "entities": "<a>&#87;alt &#x48;arborline</a>",
    "escaped page": "<a>&lt;p&gt;Wa&lt;b&gt;lt&lt;/b&gt; Harborline</a>",
    "page in data": "<a><![CDATA[<p>Wa<b>lt</b> Harborline]]></a>",
}


@pytest.mark.parametrize("name", XML)
def test_every_spelling_in_xml_is_found(name: str) -> None:
    assert found(XML[name], FileKind.XML) == {SECRET}


def test_drawings_and_pages_inside_archives_are_read_alike() -> None:
    for name, data in (
        ("a.svg", "<svg><text>Wa<tspan>lt</tspan> Harborline</text></svg>"),
        ("a.html", HTML["over tags"]),
    ):
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w") as archive:
            archive.writestr(name, data)

        assert found(sink.getvalue(), FileKind.ZIP) == {SECRET}


def test_words_of_the_standards_are_nobodys() -> None:
    page = (
        "<html lang=en><head><style>p.x { color: black; font-variant: small-caps }"
        " @media print { b { color: white } }</style>"
        "</head><body><p align=center type=text><small>x</small><a rel=next href='#a'>y</a><table border=1 rules=all>"
        "<svg viewBox='0 0 1 1'><path d='M0 0' stroke='green' stroke-linejoin='round'/></svg></body></html>"
    )

    values = ("Black", "Small", "White", "Center", "Body", "Head", "Table", "Green", "Round", "Next", "Path", "Page")
    assert found(page, FileKind.HTML, *values) == set()
    assert found("<project><name>x</name><page/></project>", FileKind.XML, "Name", "Page", "Project") == set()


def test_fields_side_by_side_are_not_read_as_one() -> None:
    assert found("<tr><td>Walt</td><td>Harborline</td></tr>", FileKind.HTML) == set()
    assert found("<r><a>12</a><b>3456</b></r>", FileKind.XML, "123456") == set()
    assert found(f"<p>{urllib.parse.quote(SECRET)}</p>", FileKind.HTML) == {SECRET}


def test_a_program_that_speaks_of_drawings_is_read_as_text_alone_and_in_an_archive() -> None:
    program = f"import re\n\nDRAWING = '{DRAWING}'\n"
    assert "\n" in program and "<svg" in program[:1024]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("tool.py", program)

    assert found(program, FileKind.SOURCE, name="tool.py") == found(packed.getvalue(), FileKind.ZIP)


@pytest.mark.parametrize("before", ["", "\n \n", "\ufeff", "<?xml version='1.0'?>\n", "<!-- made by hand -->"])
def test_a_drawing_without_a_name_of_its_own_is_read_as_one(before: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("blob", before + DRAWING)

    assert found(packed.getvalue(), FileKind.ZIP) == {SECRET}
