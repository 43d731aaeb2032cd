"""Formulas of plain arithmetic: calculated as a program would, and given up where they go beyond that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sanitization.formats.ooxml.arithmetic import Area, Unknown, areas, calculated, parsed
from sanitization.formats.ooxml.recalculation import MOST_LOOKS, Formula, Grid, Place, Recalculation

CELLS = {(1, 1): 2.0, (2, 1): 3.0, (3, 1): 7.5, (1, 2): -4.0, (2, 2): None}


def look(area: Area) -> Sequence[float | None]:
    assert area.sheet in (None, "Other sheet")
    return [CELLS.get(place) for place in area.places()]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1+2*3", 7),
        ("(1+2)*3", 9),
        ("-A1^2", 4),
        ("10-4-3", 3),
        ("2^3^2", 64),
        ("5%*200", 10),
        ("A1/$A$2", 2 / 3),
        ("SUM(A1:A3)", 12.5),
        ("SUM(A1:B2,10)", 11),
        ("AVERAGE(A1:B2)", 1 / 3),
        ("MAX(A1:A3)-MIN(A1:B1)", 11.5),
        ("ROUND(A3,0)", 8),
        ("ROUND(-A3,0)", -8),
        ("ABS(B1)", 4),
        ("SUMPRODUCT(A1:A2,B1:B2)", -8),
        ("IF(A1>1,A2,A3)", 3),
        ("IF(A1<>2,A2,A3)", 7.5),
        ("COUNT(A1:B3)", 4),
        ("B2+1", 1),
        ("'Other sheet'!A1 + 1.5E1", 17),
    ],
)
def test_arithmetic_is_that_of_sheets(formula: str, value: float) -> None:
    assert calculated(parsed(formula), look) == pytest.approx(value)


@pytest.mark.parametrize(
    "formula",
    ["VLOOKUP(A1,A:B,2)", 'A1&"x"', "Table1[Salary]", "Price*2", "A1:A3", "1/0", "A1/B2", "SUM(", "A1 A2", "B2:A1+1",
     "10^400", "(0-8)^0.5", "AVERAGE(C9:D9)", "SUBTOTAL(9,A1:A3)", "", "[1]Sheet!A1", "ROUND(A1,1E300)",
     "(" * 60 + "1" + ")" * 60, "-" * 60 + "1", "+".join(["1"] * 500), "1" * 3000],
)  # fmt: skip
def test_what_goes_beyond_is_not_guessed(formula: str) -> None:
    with pytest.raises(Unknown):
        calculated(parsed(formula), look)


def test_a_shared_formula_moves_with_its_cell() -> None:
    node = parsed("A1+$A1+A$1+$A$1")

    moved = [(area.top, area.left) for area in areas(node, down=2, right=1)]

    assert moved == [(3, 2), (3, 1), (1, 2), (1, 1)]


def place(row: int, column: int, sheet: int = 0) -> Place:
    return Place(sheet, row, column)


def test_results_follow_over_sheets_and_chains_of_any_length() -> None:
    grid = Grid(sheets={"one": 0, "two": 1}, numbers={place(1, 1): 1.0, place(1, 2): 5.0})
    for row in range(2, 5_001):
        grid.formulas[place(row, 1)] = Formula(f"A{row - 1}+1")
    grid.formulas[place(1, 1, 1)] = Formula("One!A5000*2")
    grid.formulas[place(2, 1, 1)] = Formula("One!B1*2")
    grid.formulas[place(3, 1, 1)] = Formula("HLOOKUP(1,One!A1:B1,1)")

    results = Recalculation(grid, {place(1, 1): 101.0}).results()

    assert results[place(5_000, 1)] == 5_100
    assert results[place(1, 1, 1)] == 10_200
    assert place(2, 1, 1) not in results, "what does not follow stays"
    assert results[place(3, 1, 1)] is None


def test_circles_and_formulas_that_look_at_too_much_lose_their_results() -> None:
    grid = Grid(numbers={place(1, 1): 1.0})
    grid.formulas[place(1, 2)] = Formula("C1+A1")
    grid.formulas[place(1, 3)] = Formula("B1+A1")
    for row in range(2, 12):
        grid.formulas[place(row, 4)] = Formula(f"SUM(A1:B{MOST_LOOKS // 20})")

    results = Recalculation(grid, {place(1, 1): 2.0}).results()

    assert results[place(1, 2)] is None
    assert results[place(11, 4)] is None
