"""Amounts scaled together: what added up adds up, shares stay, forms stay, and the factor does not show."""

from __future__ import annotations

import io
import json
import math
import re
from decimal import Decimal

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.amounts import parsed
from sanitization.policies.named import policy_named
from sanitization.policies.planning import Verdict, plan_submission
from sanitization.policies.scaling import Scale, sums
from sanitization.policies.styles import Dates, Figures, Style

ANALYZER = build("none")
BUDGET = """Item;Q1 (EUR);Q2 (EUR);Total (EUR);Share of costs %;Units
Salaries;61.237;64.118;125.355;48.2;7
Rent;18.400;18.400;36.800;14.1;2
Staff and rent;79.637;82.518;162.155;62.3;9
Travel;7.093;11.402;18.495;7.1;31
Licences;39.999;39.551;79.550;30.6;12
Other;47.092;50.953;98.045;37.7;43
Total;126.729;133.471;260.200;100.0;52
"""
KEYS = [f"key {number}" for number in range(25)]


def cleaned(*files: tuple[str, str], key: str = "one", keep: tuple[str, ...] = ()) -> list[str]:
    readings = [
        engine.scan(io.BytesIO(text.encode()), name, ANALYZER, policy=policy_named("finance")) for name, text in files
    ]
    plans, _ = plan_submission(
        readings,
        verdicts={value: Verdict(keep=True) for value in keep},
        declared=(),
        assigned={},
        style=Style(figures=Figures.SCALE, dates=Dates.KEEP, key=key),
    )
    clean = []
    for (name, text), plan in zip(files, plans, strict=True):
        sink = io.BytesIO()
        done = engine.redact(io.BytesIO(text.encode()), name, plan, sink, measure=False)
        assert engine.verify(sink, done.kind, done.clean_name, plan).passed
        clean.append(sink.getvalue().decode())
    return clean


def table(text: str) -> list[list[str]]:
    return [line.split(";") for line in text.strip().splitlines()]


def value(text: str) -> Decimal:
    amount = parsed(text)
    assert amount is not None
    return amount.value


@pytest.mark.parametrize("key", KEYS)
def test_a_budget_with_subtotals_foots_in_rows_and_columns(key: str) -> None:
    (clean,) = cleaned(("budget.csv", BUDGET), key=key)

    old, new = table(BUDGET), table(clean)
    amounts = [[value(cell) for cell in row[1:4]] for row in new[1:]]
    salaries, rent, staff, travel, licences, other, total = amounts
    for column in range(3):
        assert salaries[column] + rent[column] == staff[column]
        assert travel[column] + licences[column] == other[column]
        assert staff[column] + other[column] == total[column]
    assert all(first + second == both for first, second, both in amounts)
    for row, (_, _, both) in zip(new[1:], amounts, strict=True):
        assert abs(100 * both / total[2] - Decimal(row[4])) < Decimal("0.1"), "shares hold as they are written"
    assert [row[4:] for row in new] == [row[4:] for row in old], "shares and counts stay"
    assert [row[0] for row in new] == [row[0] for row in old]
    real = {cell for row in old[1:] for cell in row[1:4]}
    assert not real & {cell for row in new[1:] for cell in row[1:4]}, "no amount is one of the real ones"


@pytest.mark.parametrize("sign", [1, -1])
def test_profit_and_loss_holds_whichever_way_it_is_written(sign: int) -> None:
    """Costs with a minus, or without one."""
    text = "".join(
        f"{item},{amount}\n"
        for item, amount in [
            ("Item", "Amount (USD)"),
            ("Revenue", 1204337),
            ("Cost of sales", -611228 * sign),
            ("Gross profit", 593109),
            ("Overheads", -333777 * sign),
            ("Profit", 259332),
        ]
    )
    for key in KEYS:
        (clean,) = cleaned(("pl.csv", text), key=key)
        revenue, sales, gross, overheads, profit = (Decimal(line.split(",")[1]) for line in clean.splitlines()[1:])
        assert revenue + sign * sales == gross
        assert gross + sign * overheads == profit


def test_one_amount_is_one_amount_in_every_form_and_file() -> None:
    memo = (
        "The purchase price is USD 3,612,000. That is 3.612 million dollars, a fee of $3612000 for Quint Foods plc.\n"
        "In German: ein Preis (price) von 3.612.000,00 EUR.\n"
    )
    clean, rows = cleaned(("memo.txt", memo), ("rows.csv", "Item,Price (USD)\nAll,3612000\n"))

    first, second, third = re.findall(r"USD ([\d,.]+)\.|is ([\d.]+) million|\$(\d+)", clean)
    whole = Decimal(first[0].replace(",", ""))
    assert whole != 3612000
    assert Decimal(second[1]) * 1_000_000 == whole == Decimal(third[2])
    assert re.search(rf"von {f'{int(whole):,}'.replace(',', '.')},00 EUR", clean)
    assert Decimal(rows.split(",")[-1]) == whole


@pytest.mark.parametrize("key", KEYS)
def test_an_amount_that_grows_above_a_thousand_is_written_as_the_others_are(key: str) -> None:
    [clean] = cleaned(("a.txt", "Price: $950.00\nDeposit: $1,900.00\nFee: $2,850.00\n"), key=key)
    amounts = re.findall(r"\$([\d.,]+)", clean)

    assert len(amounts) == 3
    assert all(f"{Decimal(amount.replace(',', '')):,.2f}" == amount for amount in amounts), amounts


def test_the_key_decides_and_what_is_kept_stays() -> None:
    text = "Item,Price\nOne,1234.56\nTwo,99.95\n"

    assert cleaned(("a.csv", text)) == cleaned(("a.csv", text))
    assert cleaned(("a.csv", text)) != cleaned(("a.csv", text), key="other")
    assert "99.95" in cleaned(("a.csv", text), keep=("99.95",))[0]


def test_years_counts_and_percentages_stay() -> None:
    text = "Year,Units,Growth %,Code,Revenue (GBP)\n2021,1200,4.5,4711,88350\n2022,1350,5.1,4712,91204\n"

    (clean,) = cleaned(("a.csv", text))

    assert [line.split(",")[:4] for line in clean.splitlines()] == [line.split(",")[:4] for line in text.splitlines()]
    assert "88350" not in clean


def test_the_factor_does_not_show_in_common_divisors() -> None:
    steps = {Decimal(number): Decimal(1) for number in range(20_011, 90_000, 1_237)}

    for key in KEYS:
        new = Scale(key, steps, []).new
        assert math.gcd(*(int(number) for number in new.values())) == 1
        ratios = [new[old] / old for old in new]
        assert max(ratios) - min(ratios) < Decimal("0.0005")
        assert not Decimal("0.9") <= ratios[0] <= Decimal("1.1")


def test_amounts_that_no_rounding_fits_foot_exactly() -> None:
    """100 is twice 50 and 99 and 1: whatever they are rounded to, both have to hold."""
    steps = {Decimal(number): Decimal(1) for number in (1, 49, 50, 51, 99, 100)}
    relations = [(Decimal(100), (Decimal(50), Decimal(50))), (Decimal(100), (Decimal(99), Decimal(1)))]
    relations.append((Decimal(100), (Decimal(49), Decimal(51))))

    for key in KEYS:
        new = Scale(key, steps, relations).new
        assert all(new[total] == sum(new[part] for part in parts) for total, parts in relations)


def test_sums_are_seen_through_subtotals() -> None:
    line = [Decimal(number) for number in (3, 4, 7, 5, 6, 11, 18)]

    assert list(sums(line)) == [(7, (3, 4)), (11, (5, 6)), (18, (7, 11))]
    assert list(sums([Decimal(0), Decimal(5), Decimal(5)])) == []


def test_records_foot_by_their_keys() -> None:
    rows = [("Rosa Quintanar", 85017, 1200.5), ("Ida Nordberg", 72341, 3400), ("Tom Becker", 64333, 99)]
    staff = [{"name": name, "salary": salary, "rating": 4, "bonus": bonus} for name, salary, bonus in rows]
    total = {"salary": sum(row[1] for row in rows), "bonus": sum(row[2] for row in rows)}

    for key in KEYS:
        (clean,) = cleaned(("staff.json", json.dumps({"staff": staff, "total": total})), key=key)
        told = json.loads(clean, parse_float=Decimal)
        assert [row["rating"] for row in told["staff"]] == [4, 4, 4]
        for name in ("salary", "bonus"):
            assert sum(row[name] for row in told["staff"]) == told["total"][name] != total[name]


def test_tables_of_pages_foot_in_their_own_form() -> None:
    page = "<table><tr><th>Item<th>Amount (USD)</tr><tr><td>A<td>1,207</tr><tr><td>B<td>1,331</tr>"

    for key in KEYS:
        (clean,) = cleaned(("page.html", f"{page}<tr><td>Total<td>2,538</tr></table>"), key=key)
        one, other, both = (value(cell) for cell in re.findall(r"<td>([\d.,]+)<", clean))
        assert one + other == both != 2538
