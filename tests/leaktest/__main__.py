"""`python -m tests.leaktest [FORMAT...]`: the table, place by place, and totals. Exit 1 when anything is left."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import Outcome, Row, judge
from tests.leaktest.places import Edition, Kind
from tests.leaktest.seeds import seed


def main(arguments: Sequence[str]) -> int:
    number = seed()
    print(f"LEAKTEST_SEED={number}")
    outcomes = [
        judge(wanted, number, edition, shift=list(Edition).index(edition))
        for wanted in FORMATS
        if not arguments or {wanted.kind, wanted.title} & set(arguments)
        for edition in wanted.editions
    ]
    for outcome in outcomes:
        for row in outcome.rows:
            print(_line(outcome, row))
    print()
    for outcome in outcomes:
        print(_total(outcome))
    return 1 if any(outcome.left or outcome.unseen or outcome.changed for outcome in outcomes) else 0


def _line(outcome: Outcome, row: Row) -> str:
    place = row.planted.place
    after = "LEFT" if row.left else "gone"
    before = "seen" if row.before else "NOT SEEN"
    return (
        f"{outcome.format.title:5} {outcome.edition:15} {place.id:18} {place.kind:9} {place.part:26} {place.where:38}"
        f" {row.planted.type:18} {row.planted.form:26} {before:9} {after}"
    )


def _total(outcome: Outcome) -> str:
    metadata = [row for row in outcome.rows if row.planted.place.kind is Kind.METADATA]
    content = [row for row in outcome.rows if row.planted.place.kind is Kind.CONTENT]
    return (
        f"{outcome.format.title:5} {outcome.edition:15}"
        f" left without detection: {sum(row.blind for row in metadata)} of {len(metadata)} metadata places;"
        f" left with values known: {sum(row.known for row in outcome.rows)} of {len(metadata) + len(content)} places;"
        f" control words kept: {outcome.kept_share:.2%} of {outcome.words}; facts changed: {len(outcome.changed)}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
