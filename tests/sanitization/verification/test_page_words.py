"""Pages and mails about people who are called like elements, attributes and fonts."""

from __future__ import annotations

import base64
import quopri

import pytest

from sanitization.verification.page_words import without_own_fonts, without_own_markup
from sanitization.vocabulary import FileKind
from tests.sanitization.verification.test_reader import found, hidden

WORDS = ("Strong", "Mark", "Link", "Georgia", "Roman", "Cambria", "Body", "Face")
PAGE = """<html><head><style>@font-face {font-family:"Cambria Math";}
p {font:italic 12.0pt "Times New Roman",serif}</style>
</head><body lang=EN-US link="#0563C1"><p style='font-family:"Georgia",serif;mso-bidi-font-family:"Times New Roman"'>
<strong>hello</strong> <mark>you</mark> <font face="Georgia, Times" size=2>there</font> {}</p></body></html>
"""
HEAD = "From: a@b.example\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: "


def ways(inside: str) -> list[tuple[str, FileKind]]:
    page = PAGE.replace("{}", inside)
    quoted = quopri.encodestring(page.encode()).decode()
    return [
        (page, FileKind.HTML),
        (page, FileKind.TEXT),
        (f"{HEAD}8bit\n\n{page}", FileKind.EMAIL),
        (f"{HEAD}quoted-printable\n\n{quoted}", FileKind.EMAIL),
        (f"{HEAD}base64\n\n{base64.encodebytes(page.encode()).decode()}", FileKind.EMAIL),
    ]


@pytest.mark.parametrize("way", range(5))
def test_markup_and_fonts_of_programs_are_nobodys(way: int) -> None:
    assert found(*ways("")[way], *map(hidden, WORDS)) == set()


@pytest.mark.parametrize("way", range(5))
@pytest.mark.parametrize(
    "inside",
    [
        " by Strong",
        '<i title="Strong">x</i>',
        '<img alt="by Strong">',
        "<a href='https://strong.example/x'>x</a>",
        "<p class='strong'>x</p>",
        '<span style="font-family:Strong Sans">x</span>',
        '<font face="Arial, Strong">x</font>',
        "<strong>Strong</strong>",
        "<b>Str</b>ong",
    ],
)
def test_the_same_words_count_wherever_people_write(way: int, inside: str) -> None:
    assert found(*ways(inside)[way], hidden("Strong")) == {"Strong"}


def test_only_what_is_known_goes() -> None:
    assert (
        without_own_fonts("p {font-family: Georgia, 'Harborline Sans'}")
        == "p {font-family: Georgia, 'Harborline Sans'}"
    )
    assert without_own_fonts("p {font: 12px/1.5 &quot;Times New Roman&quot;, serif}") == "p {font:}"
    assert without_own_markup('<harborline x="1"><p harborline="1">') == '<harborline x="1">< harborline="1">'
    assert without_own_markup("1 < 2 and body > head") == "1 < 2 and body > head"
