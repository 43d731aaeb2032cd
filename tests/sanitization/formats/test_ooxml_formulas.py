"""Formulas: cut and joined again they are the same; names are told from cells and functions."""

from __future__ import annotations

import pytest

from sanitization.formats.ooxml.formulas import Part, Token, names_book, rewritten, tokens

FORMULAS = [
    "A1+$B$2*R1C1",
    'IF(A1="x ""y"" z",TRUE,#N/A)',
    "'It''s mine'!A1:B2",
    "SUM(Jan:Dec!A1)",
    "Sheet1!A1",
    "Table1[[#Headers],[Amount]:[Tax]]",
    "Table1[@Amount]",
    "Table1[[#All],[it''s '[odd']]]",
    "{1,2;3,4}",
    "_xlfn.XLOOKUP(A1,names,Rate%)",
    "1.5E+3-2%",
    "Überschuss*größe",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_formula_is_the_same_after_nothing_changes(formula: str) -> None:
    assert rewritten(formula, lambda index, token: None) == formula


@pytest.mark.parametrize(
    ("formula", "part", "found"),
    [
        ("SUM(A1,rate)*Überschuss", Part.NAME, ["rate", "Überschuss"]),
        ("'My plan'!A1+Other!B2", Part.SHEET, ["My plan", "Other"]),
        ("SUM('Jan 1:Dec 2'!A1)", Part.SHEET, ["Jan 1", "Dec 2"]),
        ('"a"&"b ""c"""', Part.LITERAL, ["a", 'b "c"']),
        ("Fees[Amount]+Fees[[#Data],[Tax '#1]]", Part.COLUMN, ["Amount", "Tax #1"]),
        ("[1]Book!A1", Part.BOOK, ["[1]"]),
        ("[b 1.xlsx]Sheet1!$A$1", Part.BOOK, ["[b 1.xlsx]"]),
        ("Fees[Amount]*Other!A1", Part.BOOK, []),
        ("'C:\\x\\[b.xlsx]S 1'!A1", Part.BOOK, ["C:\\x\\[b.xlsx]"]),
        ("SUM(A1:B2)+LOG10(C3)", Part.NAME, []),
    ],
)
def test_names_are_found(formula: str, part: Part, found: list[str]) -> None:
    assert [token.text for token in tokens(formula) if token.part is part] == found


def test_new_sheet_name_is_quoted_when_it_has_to_be() -> None:
    def rename(index: int, token: Token) -> str | None:
        return "Person 3" if token.part is Part.SHEET else None

    assert rewritten("Ada!A1+'Ada L'!A1", rename) == "'Person 3'!A1+'Person 3'!A1"


def test_only_other_workbooks_are_books() -> None:
    assert names_book("[1]Sheet1!A1")
    assert names_book("'[b.xlsx]S'!A1")
    assert not names_book("Table1[Amount]+Sheet1!A1")
    assert not names_book('"[1]"&A1')
