"""Drawings: the words and shapes stay, what runs, fetches or tells does not."""

from __future__ import annotations

import base64
import io
import zipfile
from xml.etree import ElementTree

import pytest
from PIL import Image

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.errors import Refusal
from sanitization.formats.svg import SvgHandler
from sanitization.policies.planning import plan_submission
from sanitization.sniffing import sniff
from sanitization.vocabulary import ContentPolicy, FileKind, HiddenContent, Known
from tests.sanitization.formats.rewriting import Outcome, edits_in, hide, open_bytes, texts

NAME = "Walt Harborline"
SVG = 'xmlns="http://www.w3.org/2000/svg"'
ROOT = f'{SVG} xmlns:xlink="http://www.w3.org/1999/xlink"'


def outcome(inside: str, *words: str, stand_in: str = "Person 1") -> Outcome:
    return hide(SvgHandler(), FileKind.SVG, f"<svg {ROOT}>{inside}</svg>".encode(), words or [NAME], stand_in)


def clean(inside: str, *words: str, stand_in: str = "Person 1") -> str:
    text = outcome(inside, *words, stand_in=stand_in).clean.decode()
    ElementTree.fromstring(text)
    return text[text.index(">", text.index("<svg")) + 1 : text.rindex("</svg>")]


def test_it_is_a_type_of_its_own() -> None:
    assert sniff(io.BytesIO(b"<svg/>"), "a.svg") is FileKind.SVG


def test_words_over_spans_are_one_and_lines_are_parted() -> None:
    inside = (
        "<text>Wa<tspan>lt</tspan> Harborline</text>"
        "<text><tspan y='1'>Walt</tspan><tspan y='2'>Harborline</tspan></text>"
    )

    assert texts(open_bytes(SvgHandler(), FileKind.SVG, f"<svg {ROOT}>{inside}</svg>".encode())) == [
        "Walt Harborline",
        "\nWalt\nHarborline",
    ]
    assert clean(inside).startswith("<text>Person 1<tspan></tspan></text>")


def test_names_change_with_their_references() -> None:
    inside = (
        "<style>.harborline{fill:url(#harborline)}</style><linearGradient id='harborline'/><rect class='harborline'"
        " fill='url(#harborline)' style='stroke:url(#harborline)'/><use xlink:href='#harborline'/>"
    )

    after = clean(inside, "harborline", stand_in="firm-1")

    assert "harborline" not in after
    assert after.count("#firm-1") == 4 and '<linearGradient id="firm-1" />' in after


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<g onclick='alert(1)'/>",
        "<a xlink:href='javascript:alert(1)'><rect/></a>",
        "<a xlink:href=' java&#10;script:alert(1)'><rect/></a>",
        "<a href='data:text/html,alert'><rect/></a>",
        "<a xlink:href='#x'><animate attributeName='href' values='javascript:alert(1)'/></a>",
        "<a xlink:href='#x'><set attributeName=' xlink:href ' to='javascript:alert(1)'/></a>",
        "<set attributeName='onload' to='alert(1)'/>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>alert</p></foreignObject>",
        "<handler type='application/ecmascript'>alert(1)</handler>",
        "<use href='https://a.example/a.svg#alert'/>",
        "<image href='https://a.example/alert.png?u=12345678901'/>",
        "<style>@import 'https://a.example/alert.css';</style>",
        "<style>rect{fill:url(https://a.example/alert?u=12345678901)}</style>",
        "<rect fill='url(https://a.example/alert#x)'/>",
        "<rect style='background:\\75rl(\"javascript:alert(1)\")'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/>",
        "<metadata>alert</metadata><!-- alert --><?alert alert?>",
        "<image xlink:href='data:image/png;base64,YWxlcnQ='/>",
        "<g><![CDATA[<script>alert(1)</script>]]></g>",
    ],
)
def test_what_runs_fetches_or_tells_is_gone(inside: str) -> None:
    before = f"<svg {ROOT}>{inside}</svg>"
    assert "alert" in before or "YWxlcnQ" in before

    after = clean(inside)

    assert "alert" not in after and "YWxlcnQ" not in after and "script" not in after


def test_other_programs_leave_nothing() -> None:
    data = (
        f'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" ['
        '<!ENTITY ns_svg "http://www.w3.org/2000/svg">'
        '<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>'
        '<svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:viewOrigin="Walt"'
        ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="/home/walt/a.png">'
        '<inkscape:perspective id="walt"/><metadata><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{NAME}</dc:creator></metadata><i:pgf>walt</i:pgf><g><path d='M0 0'/></g></svg>"
    )

    result = hide(SvgHandler(), FileKind.SVG, data.encode(), [])

    assert b"alt" not in result.clean and b"walt" not in result.clean and b'<path d="M0 0" />' in result.clean
    assert [known.value for known in result.document.learned()] == [NAME]


def test_hidden_texts_are_scrubbed_or_removed() -> None:
    data = (
        f"<svg {ROOT}><text display='none'>{NAME} a</text><text style='visibility: hidden'>b</text><text>c</text></svg>"
    )
    found = {}
    for content in HiddenContent:
        document = open_bytes(SvgHandler(), FileKind.SVG, data.encode())
        edits = {passage.key: wanted for passage in document.passages() if (wanted := edits_in(passage, [NAME]))}
        document.follow(ContentPolicy(hidden_content=content))  # type: ignore[attr-defined]
        sink = io.BytesIO()
        document.rewrite(sink, edits, {})
        found[content] = "".join(ElementTree.fromstring(sink.getvalue()).itertext()).strip()

    assert found == {HiddenContent.SCRUB: "Person 1 abc", HiddenContent.REMOVE: "c"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("<html><svg/></html>", "type.mismatch"),
        ("<svg><g></svg>", "file.corrupt"),
        ("<svg>" * 300 + "</svg>" * 300, "xml.too_deep"),
        ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', "xml.dtd_forbidden"),
    ],
)
def test_bad_drawings_are_refused(data: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        open_bytes(SvgHandler(), FileKind.SVG, data.encode())

    assert refusal.value.code == code


def test_a_picture_that_stands_too_deep_goes_by_itself() -> None:
    drawing = f"<svg {ROOT}><image xlink:href='data:image/png;base64,iVBORw0KGgo='/><text>x</text></svg>".encode()
    packed = drawing
    for name in ("a.svg", "b.zip"):
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w") as archive:
            archive.writestr(name, packed)
        packed = sink.getvalue()

    reading = engine.scan(io.BytesIO(packed), "c.zip", build("none"))

    assert [entry.reason for entry in reading.removed] == ["archive.too_deep"]
    assert "x" in [seen.text for seen in reading.passages]


def test_pictures_inside_are_cleaned_by_their_own_handlers() -> None:
    sink = io.BytesIO()
    tags = Image.Exif()
    tags[0x013B] = NAME
    Image.new("RGB", (4, 4)).save(sink, "JPEG", exif=tags)
    inner = f"<svg {SVG}><text>{NAME}</text></svg>"
    pictures = [("jpeg", sink.getvalue()), ("svg+xml", inner.encode())]
    inside = "".join(
        f"<image xlink:href='data:image/{kind};base64,{base64.b64encode(data).decode()}'/>" for kind, data in pictures
    )
    source = f"<svg {ROOT}>{inside}<text>{NAME}</text></svg>".encode()
    known = [Known(value=NAME, entity="PERSON", source="declared")]

    reading = engine.scan(io.BytesIO(source), "a.svg", build("none"), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    clean_copy = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), "a.svg", plan, clean_copy)

    assert engine.verify(clean_copy, redaction.kind, redaction.clean_name, plan).passed
    hrefs = [
        base64.b64decode(value.partition(",")[2])
        for element in ElementTree.fromstring(clean_copy.getvalue()).iter()
        for key, value in element.attrib.items()
        if key.endswith("href")
    ]
    assert len(hrefs) == 2 and all(data and NAME.encode() not in data for data in hrefs)
