"""The quality page says what was measured, of the model and the policy that are shipped."""

from __future__ import annotations

from sanitization.ner.model import fingerprint
from sanitization.quality import PAGE, interval, load, page, parsed, unparsed
from sanitization.versions import POLICY
from tests.detection import first_measures, passages


def test_the_page_is_what_its_figures_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(load())
    assert parsed(unparsed(load())) == load()


def test_the_figures_are_of_what_is_shipped() -> None:
    assert load().model == fingerprint()
    assert load().policy == POLICY


def test_the_figures_of_our_own_passages_come_out_again() -> None:
    shares = passages.measure("embedded")
    [table] = [table for table in load().tables if table.heading == "Our own passages, by genre"]
    again = [
        (genre, str(count), interval(shares.whole_by_genre[genre], count))
        for genre, count in sorted(shares.all_by_genre.items())
    ]
    assert [row[:2] for row in table.rows] == [row[:2] for row in again]
    # What the model finds moves a little with the machine that it runs on.
    moved = sum(row != other for row, other in zip(table.rows, again, strict=True))
    assert moved <= 2, (table.rows, again)


def test_the_measures_that_were_taken_first_are_of_the_files_that_are_here() -> None:
    [table] = [table for table in load().tables if table.heading.endswith("measured first")]
    assert [row[:2] for row in table.rows] == [(first.words, f"{first.passages:,}") for first in first_measures.FIRST]
    for first in first_measures.FIRST:
        rows = passages.rows([first.file])
        clean = sum(not row["spans"] for row in rows)
        # A file may have been given a passage more, or a label, since.
        assert abs(len(rows) - first.passages) <= 1
        assert abs(clean - first.clean) <= 1
        assert 0 < first.touched < first.clean


def test_an_interval_is_that_of_wilson() -> None:
    assert interval(0, 0) == "-"
    assert interval(9, 10) == "0.900 (0.60-0.98)"
    assert interval(0, 10) == "0.000 (0.00-0.28)"
    assert interval(50, 50) == "1.000 (0.93-1.00)"
