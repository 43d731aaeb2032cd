"""Every element and attribute of OpenDocument has a place on purpose; what has none does not pass."""

from __future__ import annotations

import pytest

from sanitization.formats.odf.element_slots import BY_SLOT
from sanitization.formats.odf.removals import REMOVED, UNWRAPPED, is_removed
from sanitization.formats.odf.schema import ANY, elements
from sanitization.formats.odf.slots import BY_ATTRIBUTE, slot_of
from sanitization.formats.odf.texts import BY_TEXT
from sanitization.formats.odf.uses import Use
from sanitization.formats.odf.values import shape_of
from tests.sanitization.formats.odf_making import ODT, body, document, parts, unchanged

FREE = set("sNuir6")


def test_no_slot_of_a_free_type_is_unplaced() -> None:
    unplaced = [
        (element, attribute)
        for element, (_, attributes) in elements().items()
        if element != ANY and not is_removed(element)
        for attribute in {**attributes, **elements()[ANY][1]}
        if slot_of(element, attribute) is None
    ]

    assert len(elements()) > 650
    assert sum(len(attributes) for _, attributes in elements().values()) > 3500
    assert unplaced == []


def test_a_free_slot_passes_as_structure_only_by_a_shape_that_it_was_given() -> None:
    unjudged = [
        (element, attribute)
        for element, (_, attributes) in elements().items()
        if element != ANY and not is_removed(element)
        for attribute, kind in attributes.items()
        if kind in FREE
        and (slot := slot_of(element, attribute)) is not None
        and slot.use is Use.WORDS
        and slot.shape is not None
        and slot.shape("Walter Mitty")
    ]

    assert unjudged == []


def test_every_line_of_the_table_names_something_that_exists() -> None:
    attributes = {attribute for _, found in elements().values() for attribute in found}

    assert [name for name in BY_ATTRIBUTE if name not in attributes] == []
    assert [element for element, _ in BY_SLOT if element not in elements()] == []
    assert [element for element in BY_TEXT if element not in elements()] == []
    assert [element for element in UNWRAPPED if element not in elements()] == []
    assert {"office:scripts", "draw:object-ole", "text:script"} <= REMOVED


@pytest.mark.parametrize("kind", ["e", "n", "p", "d", "l", "q", "geometry", "timing", "mime", "preset"])
@pytest.mark.parametrize("words", ["Walter Mitty", "walter@harborline.com", "Tel. +1 415 555 0137", "C:\\Users\\me"])
def test_no_closed_shape_lets_words_pass(kind: str, words: str) -> None:
    shape = shape_of(kind)
    assert shape is not None
    assert not shape(words)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("e", "from-left"), ("n", "-0.5"), ("p", "rect(0in, 0in, 0.5in, 0in)"), ("p", "#808080 0.18cm 0.18cm"),
        ("p", "0.06pt solid #000000"), ("p", "super 58%"), ("d", "2024-01-02T03:04:05.678"), ("d", "PT12H30M5S"),
        ("q", "chart:bar"), ("q", "ooo:com.sun.star.form.component.TextField"), ("l", "zh-Hant-TW"),
        ("geometry", "M 0 ?f7 G ?f0 ?f2 ?f12 ?f13 N"), ("geometry", "rotate (0.785) translate (2.4cm 5.1cm)"),
    ],
)  # fmt: skip
def test_structure_passes_by_its_shape(kind: str, value: str) -> None:
    shape = shape_of(kind)
    assert shape is not None
    assert shape(value)


def test_unknown_elements_and_attributes_do_not_pass() -> None:
    data = document(
        ODT,
        '<text:p text:mood="Quillon01">kept'
        '<acme:note xmlns:acme="urn:acme-corp">Quillon03</acme:note><text:whisper>Quillon04</text:whisper>'
        " and kept</text:p>"
        '<acme:p xmlns:acme="urn:acme-corp" acme:by="Quillon02">Quillon05</acme:p>'
        '<table:shout table:name="Quillon06"/>',
    )

    clean = unchanged(data, ODT)

    assert "Quillon06" in parts(data)["content.xml"].decode()
    assert body(clean) == "<office:text><text:p>kept and kept</text:p></office:text>"
    assert "acme" not in parts(clean)["content.xml"].decode()


def test_prefixes_become_the_usual_ones() -> None:
    usual = document(ODT, "<text:p>hello</text:p>")
    odd = document(ODT, "<text:p>hello</text:p>", content__xml=parts(usual)["content.xml"].replace(
        b"xmlns:text=", b"xmlns:walter="
    ).replace(b"text:p", b"walter:p"))  # fmt: skip

    clean = parts(unchanged(odd, ODT))["content.xml"].decode()

    assert "<walter:p>" in parts(odd)["content.xml"].decode()
    assert "<text:p>hello</text:p>" in clean
    assert "walter" not in clean
