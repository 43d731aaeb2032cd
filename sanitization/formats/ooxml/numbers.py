"""Numbers in cells and charts: long whole ones may be somebody's, and what replaces them must stay a number.

Shorter ones are asked for only where they stand under a header that the budget heeds: salaries, prices.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from sanitization.formats.ooxml.pools import edited
from sanitization.vocabulary import Edit

# A telephone number, an account, an identity card: nothing shorter singles anybody out.
LONG_NUMBER = 7
_AMOUNT = re.compile(r"-?\d{1,20}(?:\.\d{1,20})?")


def whole_number(value: str) -> str | None:
    """The digits of a number as a person writes them; "" for a fraction, None for what is no number."""
    try:
        number = float(value)
    except ValueError:
        return None
    if not number.is_integer() or "_" in value:
        return ""
    return str(int(number)) if re.search(r"[.eE]", value) else value.strip().lstrip("+")


def is_long(digits: str) -> bool:
    """Whether a whole number may be somebody's wherever it stands."""
    return len(digits.lstrip("-")) >= LONG_NUMBER


def as_number(digits: str, edits: Sequence[Edit]) -> str:
    """`digits` with the edits applied, still a number."""
    kept = re.sub(r"\D", "", edited(digits, edits))
    return str(int(kept)) if kept else "0"


def told(value: str) -> str | None:
    """A number as a person writes it, with its decimals; None for what is no number."""
    digits = whole_number(value)
    if digits != "":
        return digits
    number = float(value)
    if not math.isfinite(number):
        return None
    return repr(number) if "e" in value.lower() else value.strip().lstrip("+")


def as_amount(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the edits applied, still a number: with sign and decimals where it has them."""
    new = edited(text, edits).strip()
    return new if _AMOUNT.fullmatch(new) else as_number(text, edits)
