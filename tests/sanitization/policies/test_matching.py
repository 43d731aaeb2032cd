"""The literal search: what counts as the same value, and where a word ends."""

from __future__ import annotations

import pytest

from sanitization.policies.matching import Matcher
from sanitization.vocabulary import Known, Reach


def found(text: str, *values: str, reach: Reach = Reach.WORD, kept: tuple[str, ...] = ()) -> list[str]:
    matcher = Matcher([Known(value=value, entity="TERM", reach=reach) for value in values], kept=kept)
    return [text[match.start : match.end] for match in matcher.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask Walt Harborline today", ["Walt Harborline"]),
        ("ask WALT HARBORLINE today", ["WALT HARBORLINE"]),
        ("Walt\u00a0Harborline", ["Walt\u00a0Harborline"]),
        ("Walt\n   Harborline", ["Walt\n   Harborline"]),
        ("Walt\tHarborline's plan", ["Walt\tHarborline"]),
        ("Walt\u2019s and Walt Harborline\u2019s", ["Walt Harborline"]),
        ("Wa\u200blt Har\u00adborline", ["Wa\u200blt Har\u00adborline"]),
        ("contract_Walt_Harborline_v2.docx", ["Walt_Harborline"]),
        ("walt.harborline", ["walt.harborline"]),
        ("/files/Walt%20Harborline/", ["Walt%20Harborline"]),
        ("/?hd=www%2EWalt%2Dharborline%2Eexample", ["Walt%2Dharborline"]),
        ("\uff37\uff41\uff4c\uff54 Harborline", ["\uff37\uff41\uff4c\uff54 Harborline"]),
        ("Walt Harborlines", []),
        ("Walt. Harborline", []),
        ("Waltharborline", []),
        ("Walter Harborline", []),
    ],
)
def test_a_name_is_found_in_every_spelling(text: str, expected: list[str]) -> None:
    assert found(text, "Walt Harborline") == expected


def test_accents_do_not_hide_a_name() -> None:
    assert found("Jose Alvarez, José Álvarez, Jose\u0301 A\u0301lvarez", "José Álvarez") == [
        "Jose Alvarez",
        "José Álvarez",
        "Jose\u0301 A\u0301lvarez",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/wiki/J%C3%BCrgen_M%C3%BCller?x=1", ["J%C3%BCrgen_M%C3%BCller"]),
        ("/wiki/Ju%CC%88rgen%20M%c3%bcller", ["Ju%CC%88rgen%20M%c3%bcller"]),
        ("q=jurgen+m%C3%BCller&p=2", ["jurgen+m%C3%BCller"]),
        ("Jürgen M%C3%BCller", ["Jürgen M%C3%BCller"]),
        ("J%FCrgen M%FCller", []),  # of another encoding: nobody knows which
        ("J%C3%BCrgen M%C3ller", []),
        ("J%C3%BCrgen M%C3%BCllers", []),
    ],
)
def test_letters_as_links_spell_them_do_not_hide_a_name(text: str, expected: list[str]) -> None:
    assert found(text, "Jürgen Müller") == expected


def test_a_match_that_ends_with_an_escape_takes_all_of_it() -> None:
    assert found("title=%D0%9E%D0%BB%D1%8C%D0%B3%D0%B0&action=edit", "Ольга") == ["%D0%9E%D0%BB%D1%8C%D0%B3%D0%B0"]
    assert found("/caf%C3%A9/%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90%E3%81%AE", "Café", "山田花子") == [
        "caf%C3%A9",
        "%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90",
    ]


def test_values_with_punctuation_are_found_whole() -> None:
    text = r"see \\srv01\deals, +44 20 7946 0018, $ecret!9 and walt@acme.io."

    assert found(text, r"\\srv01\deals", "+44 20 7946 0018", "$ecret!9", "walt@acme.io") == [
        r"\\srv01\deals",
        "+44 20 7946 0018",
        "$ecret!9",
        "walt@acme.io",
    ]


def test_the_longest_value_wins() -> None:
    assert found("Acme Corp Europe", "Acme", "Acme Corp", "Corp Europe") == ["Corp Europe", "Acme"] or found(
        "Acme Corp Europe", "Acme", "Acme Corp Europe"
    ) == ["Acme Corp Europe"]


def test_anywhere_reaches_into_words_and_run_together_forms() -> None:
    assert found("Falconry, MyFalconApp", "Falcon", reach=Reach.ANYWHERE) == ["Falcon", "Falcon"]
    assert found("projectfalcon_db", "Project Falcon", reach=Reach.ANYWHERE) == ["projectfalcon"]


def test_here_is_not_searched() -> None:
    assert found("Will and Will", "Will", reach=Reach.HERE) == []


def test_kept_values_shadow_what_they_cover() -> None:
    text = "Acme Corp and Acme Corp Museum"

    assert found(text, "Acme Corp", kept=("Acme Corp Museum",)) == ["Acme Corp"]
    assert found(text, "Acme Corp", kept=("acme corp",)) == []


def test_names_in_scripts_without_spaces_are_found() -> None:
    assert found("担当は山田太郎です", "山田太郎") == ["山田太郎"]


def test_offsets_point_into_the_original_text() -> None:
    text = "ﬁrst\u200b  Straße  WALT  HARBORLINE"
    matcher = Matcher([Known(value="walt harborline", entity="PERSON"), Known(value="strasse", entity="LOCATION")])

    assert [(text[m.start : m.end], m.index) for m in matcher.find(text)] == [("Straße", 1), ("WALT  HARBORLINE", 0)]


def test_thousands_of_values_are_found_in_one_pass() -> None:
    values = [Known(value=f"walt.x{number}@acme.io", entity="EMAIL_ADDRESS") for number in range(20_000)]
    text = " ".join(value.value for value in values)

    assert len(Matcher(values).find(text)) == 20_000


@pytest.mark.parametrize(
    "text", ["Ask WALT\u00a0Harborline", "walt.harborline", "\u5c71\u7530\u592a\u90ce\u3055\u3093", "xxFalconxx"]
)
def test_a_batch_with_a_value_is_never_passed_over(text: str) -> None:
    values = [
        Known(value="Walt Harborline", entity="PERSON"),
        Known(value="\u5c71\u7530\u592a\u90ce", entity="PERSON"),
        Known(value="Falcon", entity="TERM", reach=Reach.ANYWHERE),
    ]
    matcher = Matcher(values)
    others = ["Nothing here", "Walter and his harbour", ""]

    assert matcher.find(text)
    assert matcher.standing([*others, text, *others]) == {len(others)}
    assert matcher.standing(others) == set()


def test_names_are_found_where_they_stand_among_scripts_without_capitals() -> None:
    text = "联系人：小林，Walt  Harborline（总经理）小林雅美，电话见下。 %20 Walt Harborline"

    assert found(text, "Walt Harborline", "小林雅美") == ["Walt  Harborline", "小林雅美", "Walt Harborline"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("class BlackwoodTotals: calcBlackwood()", ["Blackwood", "Blackwood"]),
        ("HBlackwood and HortensiaBlackwoodReport", ["Blackwood", "HortensiaBlackwood"]),
        ("Blackwood2024.xlsx and 2024Blackwood_v2", ["Blackwood", "Blackwood"]),
        ("ÉvaÅkerlundPlan", ["Åkerlund"]),
        ("Blackwoodian, blackwoods, unblackwood", []),
        ("BLACKWOODTOTALS", []),
        ("calcOkri, Okri2", []),  # four letters are too often something else
        ("newDana2 and Dana", ["Dana"]),  # as written, and by itself
    ],
)
def test_a_name_is_found_within_words_that_are_several(text: str, found: list[str]) -> None:
    names = ["Hortensia Blackwood", "Blackwood", "Åkerlund", "Okri"]
    values = [Known(value=name, entity="PERSON", reach=Reach.WORD) for name in names]
    matcher = Matcher([*values, Known(value="Dana", entity="PERSON", reach=Reach.EXACT)])

    assert [text[match.start : match.end] for match in matcher.find(text)] == found
    assert matcher.standing(["nothing here", text]) == ({1} if found else set())


def test_what_is_no_name_is_not_looked_for_within_words() -> None:
    matcher = Matcher([Known(value="rblackwood", entity="USERNAME", reach=Reach.WORD)])

    assert matcher.find("rblackwood2 and getRblackwood") == []


def test_a_kept_name_stays_within_words_too() -> None:
    known = Known(value="Blackwood", entity="PERSON", reach=Reach.WORD)

    assert Matcher([known], kept=["Blackwood"]).find("BlackwoodTotals") == []
