"""What explains a cell of a document's table: its header, or the label before it, in the first row too."""

from __future__ import annotations

import pytest

from sanitization.formats.ooxml.table_words import TableWords


def heeds(words: str) -> bool:
    return words.rstrip(":") in ("Passport", "BSN")


def told(rows: list[list[str]]) -> list[list[str]]:
    table = TableWords(heeds)
    return [
        [table.context(f"table 1, row {row}, column {column}", text) for column, text in enumerate(cells, 1)]
        for row, cells in enumerate(rows, 1)
    ]


@pytest.mark.parametrize("mark", [":", ""])
def test_a_form_is_explained_from_its_first_row_on(mark: str) -> None:
    form = [[f"BSN{mark}", "111222333"], [f"Passport{mark}", "925076473"], ["Remarks", "12"]]

    assert [row[1] for row in told(form)][:2] == [f"BSN{mark}", f"Passport{mark}"]
    assert told(form)[2][1] == ""


def test_headers_are_not_explained_by_headers() -> None:
    table = [["Passport", "Remarks", "BSN"], ["925076473", "paid", "111222333"]]

    assert told(table) == [["", "", ""], ["Passport", "", "BSN"]]
