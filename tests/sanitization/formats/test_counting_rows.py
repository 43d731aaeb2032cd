"""Rows of a sheet are counted many at a time, and that tells the same as counting one by one."""

from __future__ import annotations

from collections import Counter

import pytest

from sanitization.formats.ooxml.counting import Rows
from sanitization.formats.ooxml.sheets import Row

NUMBER = '<c r="A{0}"><v>{0}</v></c>'
TYPED = '<c r="B{0}" t="n"><v>{0}</v></c>'
SHARED = '<c r="C{0}" t="s"><v>{0}</v></c>'
TRUE = '<c r="D{0}" t="b"><v>1</v></c>'
FORMULA = '<c r="E{0}"><f>A{0}*2</f><v>{0}</v></c>'
UNCALCULATED = '<c r="F{0}"><f>A{0}*2</f><v></v></c>'
EMPTY = '<c r="G{0}" s="1"/>'


def counted(cells: list[str], *, one_by_one: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    rows = Rows(counts)
    for number, text in enumerate(cells, 1):
        rows.add([Row(f' r="{number}"', text.format(number))])
        if one_by_one:
            rows.finish()
    rows.finish()
    return counts


@pytest.mark.parametrize("length", [1, 63, 64, 65, 200])
def test_many_rows_at_a_time_count_like_one_by_one(length: int) -> None:
    kinds = (NUMBER + SHARED, TYPED + TRUE + EMPTY, FORMULA + UNCALCULATED, "", SHARED, NUMBER + TYPED + FORMULA)
    cells = [kinds[number * 5 % len(kinds)] for number in range(length)]
    together, single = counted(cells, one_by_one=False), counted(cells, one_by_one=True)
    assert list(together.items()) == list(single.items())


def test_what_is_counted() -> None:
    cells = [NUMBER + TYPED + SHARED + TRUE + EMPTY, FORMULA + UNCALCULATED] * 100
    assert counted(cells, one_by_one=False) == {
        "cells": 600,
        "formulas": 200,
        "cached results": 100,
        "number cells": 200,
    }
