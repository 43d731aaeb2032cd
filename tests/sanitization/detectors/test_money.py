"""Columns of money: by what headers call them, and what their cells hold."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.columns import can_be, entity_of, heeded
from sanitization.policies.named import policy_named

ANALYZER = build("none")


@pytest.mark.parametrize(
    "header",
    ["Salary", "Base salary", "annualSalary", "unit_price", "Amount (USD)", "Q1 (USD)", "EUR k", "Total EUR",
     "Revenue 2023", "Budget FY24", "Revenue actual", "Day rate", "Cost of sales", "Betrag", "Fees (£)"],
)  # fmt: skip
def test_headers_of_money(header: str) -> None:
    assert entity_of(header) == "FINANCIAL_FIGURE"


@pytest.mark.parametrize(
    "header",
    ["Price change %", "Discount (%)", "Rate", "FX rate USD/EUR", "Year", "2023", "Quantity", "Number of fees", "Total",
     "Cost centre", "Price list", "Paid by", "USD/EUR rate", "Currency code (EUR)", "Revenue growth"],
)  # fmt: skip
def test_headers_of_other_numbers(header: str) -> None:
    assert entity_of(header) != "FINANCIAL_FIGURE"


@pytest.mark.parametrize(
    "cell", ["1250", "(1,250.00)", "USD 1.25 million", "€ 3,4 Mio", "-500", "1.2E5", "CHF 1'250'000"]
)
def test_amounts_are_cells_of_money(cell: str) -> None:
    assert can_be("FINANCIAL_FIGURE", cell)


@pytest.mark.parametrize(
    "cell", ["12%", "n/a", "12.03.2024", "2024-03-12", "INV-0012", "on request", "+1 212 664 7665"]
)
def test_others_are_none(cell: str) -> None:
    assert not can_be("FINANCIAL_FIGURE", cell)


def test_short_numbers_are_heeded_under_the_headers_that_are_asked_for() -> None:
    heeds = heeded({"FINANCIAL_FIGURE", "PERSON"})

    assert [heeds(header) for header in ("Price", "Salary 2024", "Born", "Units", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(("policy", "found"), [("general", []), ("finance", ["85000", "72,000.50"]), ("health", [])])
def test_a_policy_decides_whether_amounts_of_columns_are_found(policy: str, found: list[str]) -> None:
    text = 'Name,Salary,Grade\nRosa Quintanar,85000,7\nIda Nordberg,"72,000.50",9\n'

    reading = engine.scan(io.BytesIO(text.encode()), "pay.csv", ANALYZER, policy=policy_named(policy))

    assert [each.value for each in reading.found if each.span.entity == "FINANCIAL_FIGURE"] == found
