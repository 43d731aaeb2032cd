"""XML of any vocabulary: what is said is in reach, what is structure stays as it was written."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from sanitization.errors import Refusal
from sanitization.formats.xmltext import XmlDocument, XmlHandler
from sanitization.limits import Budget, Limits
from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.rewriting import Outcome, hide, open_bytes, texts

NAME = "Walt Harborline"


def outcome(text: str | bytes, *words: str, stand_in: str = "Person 1") -> Outcome:
    data = text if isinstance(text, bytes) else text.encode()
    return hide(XmlHandler(), FileKind.XML, data, words or [NAME], stand_in)


def clean(text: str | bytes, *words: str, stand_in: str = "Person 1") -> str:
    return outcome(text, *words, stand_in=stand_in).clean.decode()


ODD = (
    '\ufeff<?xml version = "1.0"  standalone=\'yes\'?>\r\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN"'
    ' "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<a  b = \'c\' xmlns:x="urn:x"  >\n\t<![CDATA[ <d> & ]]><x:e/>'
    "<f></f >&#65;&amp;\r\n<!-- g --></a>\n\n"
)


def test_without_edits_every_byte_stays() -> None:
    assert outcome(ODD, "nothing").clean == ODD.encode()


def test_only_what_is_edited_changes() -> None:
    text = f"<a b='1'>\n  <c who=\"{NAME}\">x</c><d><![CDATA[{NAME} & co]]></d>\n  <e>&#87;alt Harborline &lt;</e></a>"

    assert clean(text) == (
        "<a b='1'>\n  <c who=\"Person 1\">x</c><d><![CDATA[Person 1 & co]]></d>\n  <e>Person 1 &lt;</e></a>"
    )


def test_a_value_needs_no_luck_with_marks() -> None:
    text = "<a b='Walt &quot;W&quot; Harborline'>Walt<![CDATA[ > ]]>Harborline</a>"

    after = clean(text, 'Walt "W" Harborline', "Walt > Harborline", stand_in="<\"'&]]>")

    root = ElementTree.fromstring(after)
    assert (root.attrib["b"], root.text) == ("<\"'&]]>", "<\"'&]]>")


def test_words_in_mixed_content_are_one_text_and_fields_are_not() -> None:
    text = "<doc><p>Dear Wa<hi>lt</hi> Harbor<lb/>line!</p><first>Walt</first><last>Harborline</last></doc>"

    assert texts(open_bytes(XmlHandler(), FileKind.XML, text.encode()))[:3] == [
        "Dear Walt Harborline!",
        "Walt",
        "Harborline",
    ]
    assert "<p>Dear Person 1<hi></hi><lb/>!</p><first>Walt</first>" in clean(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '<d>&lt;p class="walt"&gt;Wa&lt;b&gt;lt&lt;/b&gt; Harborline&lt;br/&gt;x &lt; y&lt;/p&gt;</d>',
            '<d>&lt;p class="Person 1"&gt;Person 1&lt;b&gt;&lt;/b&gt;&lt;br/&gt;x &lt; y&lt;/p&gt;</d>',
        ),
        (
            '<d><![CDATA[<p class="walt">Wa<b>lt</b> Harborline<br/>x < y</p>]]></d>',
            '<d><![CDATA[<p class="Person 1">Person 1<b></b><br/>x < y</p>]]></d>',
        ),
    ],
)
def test_a_page_in_an_element_is_read_over_its_tags(before: str, after: str) -> None:
    assert clean(before, NAME, "walt") == after


def test_passages_know_what_they_are() -> None:
    text = (
        f'<feed xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{NAME}</dc:creator><dateOfBirth>1990</dateOfBirth>'
        "<link>https://a.example/?q=Walt%20Harborline</link><note>A longer text of several words that runs on and on"
        " until it is no cell any more.</note></feed>"
    )
    document = open_bytes(XmlHandler(), FileKind.XML, text.encode())

    found = [(one.text[:9], one.kind, one.context) for one in document.passages()][1:5]

    assert found == [
        ("Walt Harb", PassageKind.IDENTITY, "creator"),
        ("1990", PassageKind.NUMBER, "date Of Birth"),
        ("https://a", PassageKind.REFERENCE, "link"),
        ("A longer ", PassageKind.PROSE, "note"),
    ]
    assert [known.value for known in document.learned()] == [NAME]
    assert "https://a.example/?q=Person%201" in clean(text)


def test_names_of_tags_change_everywhere_alike() -> None:
    text = (
        "<Harborline_Order Harborline_Id='1'><x:Harborline_Order xmlns:x='u'>a</x:Harborline_Order></Harborline_Order>"
    )

    after = clean(text, "Harborline", stand_in="firm-1")

    assert after == "<firm-1_Order firm-1_Id='1'><x:firm-1_Order xmlns:x='u'>a</x:firm-1_Order></firm-1_Order>"


def test_comments_are_scrubbed_and_instructions_go() -> None:
    text = f"<?xml-stylesheet href='harborline.css'?><!-- {NAME} --><a><?php {NAME} ?><!--{NAME}-->b</a><!-- {NAME} -->"

    after = clean(text, NAME, "harborline", stand_in="a--b-")

    assert "alt" not in after and "php" not in after
    ElementTree.fromstring(after)


def test_what_is_not_well_formed_is_read_as_lines() -> None:
    text = f"<a>\n<b>{NAME}\n</a> &undefined;\n"
    document = open_bytes(XmlHandler(), FileKind.XML, text.encode())

    assert not isinstance(document, XmlDocument)
    assert clean(text) == text.replace(NAME, "Person 1")


def test_its_own_plain_entities_are_put_in() -> None:
    text = f'<!DOCTYPE a [<!ELEMENT a (#PCDATA)><!ENTITY me "{NAME}"><!-- x -->]><a b="&me;">&me; &amp; co</a>'

    assert clean(text) == '<a b="Person 1">Person 1 &amp; co</a>'


LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
FORBIDDEN = {
    "laughs": f"<!DOCTYPE a [{LAUGHS}]><a>&a9;</a>",
    "external": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "public": '<!DOCTYPE a [<!ENTITY x PUBLIC "p" "http://a.example/x">]><a>&x;</a>',
    "parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://a.example/x"> %x;]><a/>',
    "blow-up": f'<!DOCTYPE a [<!ENTITY x "{"x" * 400}">]><a>{"&x;" * 100_000}</a>',
    "long": f'<!DOCTYPE a [<!ENTITY x "{"x" * 500}">]><a>&x;</a>',
    "many": "<!DOCTYPE a [" + "".join(f'<!ENTITY x{n} "y">' for n in range(300)) + "]><a/>",
    "markup": '<!DOCTYPE a [<!ENTITY x "<b/>">]><a>&x;</a>',
}


@pytest.mark.parametrize("name", FORBIDDEN)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_that_do_more_are_refused(name: str, encoding: str) -> None:
    with pytest.raises(Refusal) as refusal:
        open_bytes(XmlHandler(), FileKind.XML, FORBIDDEN[name].encode(encoding))

    assert refusal.value.code == "xml.dtd_forbidden"


@pytest.mark.parametrize("depth", [201, 100_000])
def test_deep_documents_are_refused(depth: int) -> None:
    with pytest.raises(Refusal) as refusal:
        open_bytes(XmlHandler(), FileKind.XML, ("<a>" * depth + "x" + "</a>" * depth).encode())

    assert refusal.value.code == "xml.too_deep"


def test_limits_are_kept() -> None:
    with pytest.raises(Refusal) as refusal:
        XmlHandler().open(io.BytesIO(b"<a><b>x</b><b>y</b></a>"), FileKind.XML, Budget(Limits(passages=1)))

    assert refusal.value.code == "limit.passages"


@pytest.mark.parametrize(
    ("encoding", "label"),
    [
        ("utf-16", "UTF-16"),
        ("cp1252", "windows-1252"),
        ("shift_jis", "Shift_JIS"),
        ("cp852", "IBM852"),
        ("big5", "Big5"),
    ],
)
def test_encodings_stay(encoding: str, label: str) -> None:
    word = "日本" if encoding in ("shift_jis", "big5") else "Müller"
    text = f'<?xml version="1.0" encoding="{label}"?>\n<a>{NAME} {word}</a>'

    after = outcome(text.encode(encoding)).clean

    assert after.decode(encoding) == text.replace(NAME, "Person 1")


def test_many_values_are_not_held_at_once() -> None:
    text = "<a>" + "<b c='Walt x'>Walt</b>" * 30_000 + "</a>"

    result = outcome(text, "Walt", stand_in="P")

    assert result.clean.decode() == text.replace("Walt", "P")
