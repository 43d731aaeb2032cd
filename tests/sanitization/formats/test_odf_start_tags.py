"""A part whose start tags are looked at once for all comes out as one that is looked at element by element."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from lxml import etree

from sanitization import engine
from sanitization.formats.odf import document as odf_document
from sanitization.formats.odf.attributes import AttributeWalk
from sanitization.formats.odf.names import URI_OF
from sanitization.formats.odf.start_tags import samples, start_tags
from sanitization.formats.ooxml.xmlread import parse
from sanitization.vocabulary import ContentPolicy, FileKind, Plan
from tests.sanitization.formats.odf_making import ODP, ODT, document
from tests.sanitization.formats.odf_policy import NAMED, everything, picture, redacted, tree

P = f"{{{URI_OF['text']}}}p"
LINE = '<text:p text:style-name="P1"><text:span text:style-name="T1">so it goes</text:span></text:p>'
LINES = LINE * 200
IMAGE = "<draw:image><office:binary-data>QUJD</office:binary-data></draw:image>"
OLE = '<draw:object-ole xlink:href="Object 1" xlink:type="simple"/>'
# Each holds something that needs care between very many elements that need none.
BODIES = {
    "nothing": "",
    "an unknown attribute": LINE.replace(" text:style-name", ' text:Quillon01="Quillon01" text:style-name'),
    "an unknown attribute of a span": LINE.replace("<text:span", '<text:span text:made-by="Quillon01"'),
    "a name of a style": LINE.replace('"P1"', '"Quillon01"'),
    "a style of its own": LINE.replace('"T1"', '"T1_20_Quillon01"'),
    "an entity": LINE.replace('"P1"', '"Quillon&#48;1"'),
    "an unknown element": "<text:secret>Quillon01</text:secret>",
    "an unknown element in a line": LINE.replace("so it", '<text:secret text:by="Quillon01">Quillon01</text:secret>'),
    "a foreign element": '<x:secret xmlns:x="urn:Quillon01">Quillon01</x:secret>',
    "a wrapper": f"<text:tracked-changes/><text:section>{LINE}</text:section>",
    "words between blocks": "Quillon01",
    "a comment": "<!-- Quillon01 -->",
    "an instruction": "<?by Quillon01?>",
    "an open bracket": LINE.replace("so it", "so > it Quillon01"),
    "an author": "<text:p><office:annotation><dc:creator>Quillon01</dc:creator></office:annotation></text:p>",
    "a picture": f'<draw:frame draw:name="Quillon01">{IMAGE}{OLE}</draw:frame><draw:frame>{OLE}</draw:frame>',
    "a page": '<draw:page draw:name="Quillon01" draw:master-page-name="Default"/>',
    "a fixed field": '<text:p text:style-name="P1"><text:author-name>Quillon01</text:author-name></text:p>',
}


@pytest.mark.parametrize("kind", [ODT, ODP])
@pytest.mark.parametrize("name", BODIES)
def test_both_ways_write_the_same(name: str, kind: FileKind, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = f"{LINES}{BODIES[name]}{LINES}"
    if kind is ODP:
        inside = f'<draw:page draw:name="page1" draw:master-page-name="Default">{inside}</draw:page>'
    data = document(kind, inside, Pictures__a_png=picture())
    told: list[bool] = []
    monkeypatch.setattr(odf_document, "start_tags", noted(told))
    at_once, redaction = redacted(data, kind, ContentPolicy())
    assert told[0] is not (name in ("a comment", "an instruction", "an open bracket", "a foreign element"))
    monkeypatch.setattr(odf_document, "start_tags", lambda *_: None)
    one_by_one, same = redacted(data, kind, ContentPolicy())
    assert at_once == one_by_one
    assert redaction == same
    assert name in ("nothing", "a wrapper") or b"Quillon" in etree.tostring(tree(data), encoding="UTF-8")
    assert "quillon" not in everything(at_once).casefold()


@pytest.mark.parametrize("name", ["an unknown attribute", "an unknown attribute of a span", "a name of a style"])
def test_attributes_that_are_taken_for_known_are_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AttributeWalk, "_is_still", lambda *_: True)
    data = document(ODT, f"{LINES}{BODIES[name]}{LINES}")
    plan, sink = Plan(hidden=NAMED), io.BytesIO()

    engine.redact(io.BytesIO(data), "a.odt", plan, sink)

    assert not engine.verify(sink, ODT, "a.odt", plan).passed


def noted(told: list[bool]) -> Callable[..., object]:
    def asked(*arguments: object) -> object:
        tags = start_tags(*arguments)  # type: ignore[arg-type]
        told.append(tags is not None)
        return tags

    return asked


def test_a_sample_has_the_attributes_of_its_tag() -> None:
    spaces = f'xmlns:text="{URI_OF["text"]}" xmlns:fo="{URI_OF["fo"]}"'
    body = "<text:p text:style-name='a&amp;b'/><text:p\n fo:color=\"#000\" >x</text:p><text:s/>"
    data = f"<text:all {spaces}>{body * 400}</text:all>".encode()
    tags = start_tags(parse(data, 0), data)
    assert tags is not None
    assert {name: sum(spelled.values()) for name, spelled in tags.items()} == {
        b"text:all": 1,
        b"text:p": 800,
        b"text:s": 400,
    }
    alike, others = samples(parse(data, 0), tags)
    assert sorted((one.tag, *one.values()) for one in alike) == [(P, "#000"), (P, "a&b"), (f"{P[:-1]}s",)]
    assert [(one.tag, *one.values()) for one in others] == [(f"{P[:-1]}all",)]


def test_elements_that_are_always_spelled_anew_have_no_sample() -> None:
    pages = "".join(f'<text:page text:name="a{number}"/>' for number in range(100))
    data = f'<text:all xmlns:text="{URI_OF["text"]}">{"<text:p/>" * 2000}{pages}</text:all>'.encode()
    tags = start_tags(parse(data, 0), data)
    assert tags is not None
    alike, others = samples(parse(data, 0), tags)
    assert [one.tag for one in alike] == [P]
    assert [(one.tag.rpartition("}")[2], one.keys()) for one in others] == [("all", []), ("page", [])]


@pytest.mark.parametrize(
    "odd",
    [
        "<!-- <text:p/> -->",
        "<![CDATA[<text:p/>]]>",
        "<?a <text:p/>?>",
        "a > b",
        '<p xmlns="urn:a"/>',
        '<t:p xmlns:t="urn:a"/>',
    ],
)
def test_odd_spelling_is_left_to_the_tree(odd: str) -> None:
    data = f'<text:all xmlns:text="{URI_OF["text"]}">{"<text:p/>" * 2000}{odd}</text:all>'.encode()
    assert start_tags(parse(data, 0), data) is None
    assert start_tags(parse(data.replace(odd.encode(), b""), 0), data.replace(odd.encode(), b"")) is not None


def test_tags_that_differ_are_left_to_the_tree() -> None:
    tags = "".join(f'<text:p text:style-name="P{number}"/>' for number in range(2000))
    data = f'<text:all xmlns:text="{URI_OF["text"]}">{tags}</text:all>'.encode()
    assert start_tags(parse(data, 0), data) is None
