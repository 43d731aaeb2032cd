"""Payment cards, by the ranges of their issuers and the check digit."""

from __future__ import annotations

import re

from sanitization.detectors import checksums
from sanitization.detectors.patterns import Rule, Rules, after, around

CARD = re.compile(
    r"(?<![\w.,/@-])(?P<value>(?:4\d{3}|5[0-8]\d{2}|2[2-7]\d{2}|6\d{3}|35\d{2})"
    r"(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{3})?|"
    r"3[47]\d{2}[ -]?\d{6}[ -]?\d{5}|3(?:0[0-5]|[689]\d)\d[ -]?\d{6}[ -]?\d{4})(?![\w@]|[-.,]\d)"
)
# Older and domestic cards have from twelve digits on: too short to be known without a word for them.
SHORT_CARD = re.compile(r"(?<![\w.,/@-])(?P<value>\d{12,19})(?![\w@]|[-.,]\d)")
LABEL = r"cards?\b|credit|debit|visa|mastercard|maestro|amex|discover|jcb|charged? to|cc\b|pan\b"


def recognizer() -> Rules:
    labelled, close = around(LABEL), after(r"cards?\b|visa|mastercard|maestro|amex", 24)
    return Rules(
        "cards",
        [
            Rule(
                entity="CREDIT_CARD",
                pattern=CARD,
                score=0.97,
                reason="a card number with a valid check digit",
                check=lambda value, _: checksums.luhn(value),
            ),
            # Mistyped or cut from a form, it is a card's all the same.
            Rule(
                entity="CREDIT_CARD",
                pattern=CARD,
                score=0.6,
                reason="has the form of a card number, and stands after a word for a card",
                check=close,
            ),
            Rule(
                entity="CREDIT_CARD",
                pattern=SHORT_CARD,
                score=0.8,
                reason="a number with a valid check digit beside a word for a card",
                check=lambda value, match: checksums.luhn(value) and labelled(value, match),
            ),
        ],
    )
