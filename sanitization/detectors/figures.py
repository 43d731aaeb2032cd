"""Amounts of money that say something about somebody: beside a named party, or behind a contract's word for a price.

Visible by policy; policies for finance and law hide them. Other amounts are nobody's and are not found.
"""

from __future__ import annotations

import re

from sanitization.detectors.companies import FORM
from sanitization.detectors.patterns import Rule, Rules

NUMBER = r"\d{1,3}(?:[,.'\u00a0 ]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,3})?"
SCALE = r"(?:[ \u00a0]?(?:k|m|mn|bn|thousand|million|billion|Mio\.?|Mrd\.?)(?![A-Za-z]))?"
CURRENCY = r"(?:US\$|A\$|C\$|[$€£¥₹]|(?:USD|EUR|GBP|CHF|JPY|AUD|CAD|INR|SEK|NOK|DKK|PLN)(?![A-Za-z]))"
AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<value>{CURRENCY}[ \u00a0]?(?:{NUMBER}){SCALE}|"
    rf"(?:{NUMBER}){SCALE}[ \u00a0]?(?:{CURRENCY}|euros?|dollars?|pounds?))(?!\w)",
)
WORDS = re.compile(
    r"\b(?:purchase price|offer price|price|fees?|consideration|valuation|valued at|enterprise value|contract value|"
    r"deal value|retainer|day rate|hourly rate|salary|bonus|settlement|damages|invoice total|amount due|"
    r"royalt(?:y|ies)|earn-?out|"
    r"loan of|facility of|revenues? of|turnover of|profit of|ebitda of|acquired? for|sold for|pays?|paid)\b",
    re.IGNORECASE,
)
PARTY = re.compile(rf"\b[A-Z][\w&'’-]+ (?:[A-Z&][\w&'’-]* ){{0,3}}{FORM}(?!\w)")
AROUND = 90  # characters of the same line


def _is_somebodys(value: str, match: re.Match[str]) -> bool:
    start, end = match.span("value")
    line_start = max(match.string.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = match.string.find("\n", end)
    around = match.string[line_start : min(end + AROUND, line_end if line_end >= 0 else len(match.string))]
    return any(map(str.isdigit, value)) and (WORDS.search(around) or PARTY.search(around)) is not None


def recognizer() -> Rules:
    rule = Rule(
        entity="FINANCIAL_FIGURE",
        pattern=AMOUNT,
        score=0.6,
        reason="an amount beside a named party or a word for a price",
        check=_is_somebodys,
    )
    return Rules("figures", [rule])
