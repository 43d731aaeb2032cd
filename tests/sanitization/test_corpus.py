"""The command over files that nobody on this project wrote: a sample each time, all of them in the deep proofs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.corpus_run import run_warm

# Its name promises a bomb, but the file as stored holds neither a shared-strings part nor a DTD.
HARMLESS = {"hostile/lol-sheet.xlsx"}
SMALL = 400_000


def rows(corpus: Path) -> list[dict[str, str]]:
    with (corpus / "manifest.csv").open(newline="") as file:
        return [row for row in csv.DictReader(file) if row["file"] not in HARMLESS]


def check(corpus: Path, chosen: list[dict[str, str]]) -> None:
    outcomes = [run_warm(corpus, row, "embedded") for row in chosen]
    assert [outcome for outcome in outcomes if outcome.broken] == []
    assert any(outcome.exit == 0 for outcome in outcomes)
    assert any(outcome.exit == 2 for outcome in outcomes)


@pytest.mark.xdist_group("corpus")
def test_a_sample_ends_with_a_verified_copy_or_one_line(shared: Path) -> None:
    corpus = shared / "corpus"
    check(corpus, [row for row in rows(corpus)[::13] if int(row["size"] or 0) < SMALL])


@pytest.mark.deep
def test_every_file_ends_with_a_verified_copy_or_one_line(shared: Path) -> None:
    corpus = shared / "corpus"
    check(corpus, rows(corpus))
