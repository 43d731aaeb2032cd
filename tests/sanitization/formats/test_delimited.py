"""CSV and TSV: dialects kept, cells told apart."""

from __future__ import annotations

import csv
import io

import pytest

from sanitization.errors import FileRefused
from sanitization.formats.delimited import DelimitedHandler, tell_delimiter
from sanitization.limits import Limits
from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.rewriting import hide, open_bytes, texts


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_dialect_is_told_and_kept(delimiter: str) -> None:
    rows = [["Name", "City", "Amount"], ["Walt Harborline", "Basel", "12"], ["Zoe Marsh", "Bern", "7"]]
    text = "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"

    outcome = hide(DelimitedHandler(), FileKind.CSV, text.encode(), ["Walt Harborline"])

    assert tell_delimiter(text) == delimiter
    assert outcome.clean.decode() == text.replace("Walt Harborline", "Person 1")


def test_quoted_cells_with_quotes_and_line_breaks_survive() -> None:
    text = 'id,note\n1,"He said ""Walt\nHarborline"", twice"\n2,plain\n'

    outcome = hide(DelimitedHandler(), FileKind.CSV, text.encode(), ["Walt Harborline"])

    rows = list(csv.reader(io.StringIO(outcome.clean.decode())))
    assert rows == [["id", "note"], ["1", 'He said "Person 1", twice'], ["2", "plain"]]


def test_stand_in_with_the_delimiter_is_quoted() -> None:
    outcome = hide(DelimitedHandler(), FileKind.CSV, b"a,b\nWalt,1\n", ["Walt"], stand_in="Person, one")

    assert outcome.clean == b'a,b\n"Person, one",1\n'


def test_cells_know_their_column_and_numbers_are_numbers() -> None:
    document = open_bytes(DelimitedHandler(), FileKind.CSV, b"Name,Phone\nWalt,0791234567\n")

    found = [(passage.text, passage.context, passage.kind) for passage in document.passages()]
    assert found[2:] == [("Walt", "Name", PassageKind.CELL), ("0791234567", "Phone", PassageKind.NUMBER)]


def test_first_row_of_values_is_no_header() -> None:
    document = open_bytes(DelimitedHandler(), FileKind.CSV, b"Walt,12\nZoe,13\n")

    assert {passage.context for passage in document.passages()} == {""}


def test_ragged_rows_comments_and_unclosed_quotes_are_read() -> None:
    data = b'# exported by Walt\na,b\n1,2,3,Walt\n\n"open Walt'

    outcome = hide(DelimitedHandler(), FileKind.CSV, data, ["Walt"])

    assert b"Walt" not in outcome.clean
    assert texts(outcome.document)[-1] == "open Walt"


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(FileRefused) as refusal:
        open_bytes(DelimitedHandler(), FileKind.CSV, b"a,b\nc,d\n", Limits(cells=3))

    assert refusal.value.code == "sheet.too_big"
