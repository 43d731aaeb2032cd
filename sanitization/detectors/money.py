"""What headers call columns of money, and what a cell of such a column holds."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import words

HEADERS = """
    salary base_salary gross_salary net_salary annual_salary wage wages pay base_pay gross_pay net_pay bonus
    compensation total_compensation commission severance pension gehalt lohn price unit_price list_price
    net_price gross_price purchase_price sale_price offer_price preis amount total_amount amount_due amount_paid
    invoice_amount net_amount gross_amount balance opening_balance closing_balance betrag umsatz kosten summe
    montant prix importe precio revenue revenues turnover net_revenue sales net_sales cost costs total_cost
    total_costs cost_of_sales cost_of_goods_sold cogs expense expenses operating_expenses opex capex profit
    gross_profit net_profit operating_profit profit_before_tax net_income operating_income ebit ebitda loss
    budget spend spending fee fees day_rate hourly_rate rent loan debt equity valuation enterprise_value
    deal_value contract_value market_value book_value consideration invoiced paid due debit credit payment
    payments premium deposit discount_amount tax_amount total_price total_assets total_liabilities cash
    cash_flow free_cash_flow depreciation
"""
_NAMED = re.compile(rf"(?:{words(HEADERS)})")
# A header of any words says so by its currency: "Q1 (USD)", "Plan 2024, EUR k".
_CURRENCY = r"USD|EUR|GBP|CHF|JPY|AUD|CAD|INR|SEK|NOK|DKK|PLN"
_MONEY = re.compile(rf"(?<![^\W\d_])(?:{_CURRENCY})(?:[ ’']?(?:k|m|mn|bn|000s?))?(?![^\W\d_])|[$€£¥₹]")
_NO_MONEY = re.compile(
    r"%|percent|\b(?:rate|ratio|share|margin|growth|code|count|number|qty|quantity|date|year)\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r"\b(?:(?:total|actual|plan(?:ned)?|forecast)\b|(?:fy|q[1-4]|h[12])?[ _'-]?(?:(?:19|20)?\d\d)\b|q[1-4]\b|h[12]\b)"
)
# With or without a currency and a word like million: 1250, (1,250.00), "USD 1.25 million".
_SIGN = r"(?:US\$|A\$|C\$|[$€£¥₹]|[A-Z]{3})"
AMOUNT = re.compile(
    rf"[-+−(]{{0,2}}(?:{_SIGN}[ \u00a0]?)?[-−]?"
    r"(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,15}(?:[.,]\d{1,12})?)(?:[eE][-+]?\d{1,3})?"
    rf"(?:[ \u00a0]?(?:k|m|mn|bn|thousand|million|billion|Mio\.?|Mrd\.?))?(?:[ \u00a0]?{_SIGN})?[)\-]?"
)


def is_header(context: str, last: str, header: str) -> bool:
    """By a currency among any words, or by a word for money alone or beside a year: "Revenue FY2023".

    last: the last word of `context`, where that is a path. header: the same in small letters, without brackets.
    """
    if _NO_MONEY.search(context):
        return "%" not in context and _NAMED.fullmatch(header) is not None
    return bool(_MONEY.search(last) or _NAMED.fullmatch(_PERIOD.sub("", header).strip(" _-,/'")))
