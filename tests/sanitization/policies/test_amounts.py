"""Amounts in the forms in which people and programs write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sanitization.policies.amounts import parsed, written


@pytest.mark.parametrize(
    ("text", "value", "doubled"),
    [
        ("USD 1,250,000", "1250000", "USD 2,500,000"),
        ("1.25 million", "1250000", "2.50 million"),
        ("€ 3,4 Mio", "3400000", "€ 6,8 Mio"),
        ("1.250.000,50 €", "1250000.5", "2.500.001,00 €"),
        ("CHF 1'250'000", "1250000", "CHF 2'500'000"),
        ("1 250 000,75 EUR", "1250000.75", "2 500 001,50 EUR"),
        ("$4.2bn", "4200000000", "$8.4bn"),
        ("€ 120k", "120000", "€ 240k"),
        ("3,400 million", "3400000000", "6,800 million"),
        ("1.250 million", "1250000", "2.500 million"),
        ("(1,250)", "-1250", "(2,500)"),
        ("-$500", "-500", "-$1000"),
        ("£85,000", "85000", "£170,000"),
        ("$0.05", "0.05", "$0.10"),
        ("950", "950", "1900"),
    ],
)
def test_forms_are_read_and_kept(text: str, value: str, doubled: str) -> None:
    amount = parsed(text)

    assert amount is not None
    assert amount.value == Decimal(value)
    assert written(text, amount, amount.value) == text
    assert written(text, amount, amount.value * 2) == doubled


@pytest.mark.parametrize(
    ("text", "value"),
    [("1250.125", "1250.125"), ("1.25E6", "1250000"), ("-85000.5", "-85000.5"), ("0.30000000000000004", "0.3")],
)
def test_numbers_of_programs_have_a_point_and_no_groups(text: str, value: str) -> None:
    amount = parsed(text, is_number=True)

    assert amount is not None
    assert amount.value == Decimal(value)


def test_more_decimals_are_written_where_the_value_has_them() -> None:
    for text, value, new in [
        ("$5", "6.8", "$6.80"),
        ("€ 3,4 Mio", "4671000", "€ 4,671 Mio"),
        ("1.000 €", "9.5", "9,50 €"),
    ]:
        amount = parsed(text)
        assert amount is not None
        assert written(text, amount, Decimal(value)) == new


@pytest.mark.parametrize("text", ["12%", "n/a", "", "5" * 61])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert parsed(text) is None
