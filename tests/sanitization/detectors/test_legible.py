"""What hides a name from a pattern is seen through, and every offset leads back to the text as it was."""

from __future__ import annotations

import re

import pytest

from sanitization.detectors.analyzer import build
from sanitization.detectors.legible import legible
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Passage


@pytest.mark.parametrize(
    ("hidden", "plain"),
    [
        ("Wa\u200blt Har\u00adborline", "Walt Harborline"),
        ("\u202eWalt\u202c Harborline", "Walt Harborline"),
        ("Wаlt Hаrbоrline", "Walt Harborline"),  # Cyrillic a and o
        ("Wαlt Ηarborline", "Walt Harborline"),  # Greek alpha and Eta
        ("Ｗａｌｔ", "Walt"),
        ("𝐖𝐚𝐥𝐭 𝐇", "Walt H"),
        ("Griﬃn", "Griffin"),
        ("W a l t  H a r b o r", "Walt Harbor"),
        ("Har-\nborline", "Harborline"),
        ("Har\u2010\nborline", "Harborline"),
        ("457\u201155\u20115462", "457-55-5462"),
        ("DE89\u00a03704\u202f0044\u20090532", "DE89 3704 0044 0532"),
        ("457\u201355\u20135462", "457-55-5462"),
        ("jo＠corrib．example", "jo@corrib.example"),
        ("B\u2009r\u2009e\u2009n\u2009n", "Brenn"),
    ],
)
def test_hidden_writing_reads_plainly(hidden: str, plain: str) -> None:
    assert legible(f"Ask {hidden}, please.").text == f"Ask {plain}, please."


@pytest.mark.parametrize(
    "text",
    [
        "Москва и Анна", "Αθήνα", "Müller & Sønner, São Paulo, Łódź", "x² + y½ = 10 µm…", "a b c",
        "North-\nSouth 12-\n14",        "I a", "Table A B C", "“quoted” – it’s", "1 2 3 4 5",
        "2019–2021", "Rome–Paris–Oslo", "A–B",
    ],
)  # fmt: skip
def test_honest_writing_stays(text: str) -> None:
    assert legible(text).text == text


def test_every_clean_character_leads_back_to_where_it_came_from() -> None:
    text = "x\u200bＷ a l t  ﬁ-\nne Hаr\u00adb"
    seen = legible(text)
    assert len(seen.text) == len(seen.origin)
    assert list(seen.origin) == sorted(seen.origin)
    for place, character in enumerate(seen.text):
        start, end = seen.back(place, place + 1)
        assert text[start] not in "\u200b\u00ad"
        assert end == start + 1
        assert character.isascii()


@pytest.mark.parametrize(
    "hidden", ["jane.d\u200boe@corrib.example", "jаnе.dое@corrib.example", "\u2066jane.doe@corrib.example\u2069"]
)
def test_a_pattern_sees_through_and_the_whole_value_is_covered(hidden: str) -> None:
    text = f"Write to {hidden} today."
    [spans] = build("none").analyze([Passage(key="a", text=text, place="")])
    assert [text[span.start : span.end].strip("\u2066\u2069") for span in spans if span.entity == "EMAIL_ADDRESS"] == [
        hidden.strip("\u2066\u2069")
    ]


@pytest.mark.parametrize(
    ("entity", "written"),
    [
        ("US_SSN", "SSN {457-55-5462}"), ("CREDIT_CARD", "card {4556 7375 8689 9855}"),
        ("IBAN_CODE", "IBAN {DE89 3704 0044 0532 0130 00}"), ("PHONE_NUMBER", "tel {020 7946 0958}"),
        ("UK_NINO", "NI no. {JG 10 37 59 A}"), ("LICENSE_PLATE", "plate {LD67 XKR}"), ("UK_NHS", "NHS {943-476-5919}"),
        ("AGE", "a {63}-year-old woman"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("space", "\u00a0\u2009\u202f")
@pytest.mark.parametrize("hyphen", "\u2010\u2011\u2012")
def test_numbers_are_found_as_word_processors_group_them(entity: str, written: str, space: str, hyphen: str) -> None:
    before, value, after = re.split("[{}]", written.replace(" ", space).replace("-", hyphen))
    text = f"{before}{value}{after}"
    [spans] = build("none").analyze([Passage(key="a", text=text, place="")])
    assert [text[span.start : span.end] for span in spans if span.entity == entity] == [value]


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("to D E 8 9  3 7 0 4  0 0 4 4  0 5 now", "to DE89 3704 0044 05 now"),
        ("card 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1.", "card 4111111111111111."),
        ("1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"),
        ("by Rᴏꜱᴀ ᴡᴀʟᴛᴇʀ", "by ROSA WALTER"),
        ("as in [bɪt]", "as in [bɪt]"),
    ],
)
def test_spaced_numbers_and_small_capitals_are_read(text: str, clear: str) -> None:
    seen = legible(text)

    assert seen.text == clear
    word = clear.rsplit(maxsplit=1)[-1].rstrip(".")
    start = seen.text.rindex(word)
    assert len(text) >= seen.back(start, start + len(word))[1] > 0


def test_small_capitals_are_the_same_letters_in_a_search() -> None:
    assert normalise("Rᴏꜱᴀ Wᴀʟᴛᴇʀ") == normalise("Rosa Walter")
