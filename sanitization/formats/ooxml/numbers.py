"""Numbers in cells and charts: long whole ones may be somebody's, and what replaces them must stay a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sanitization.formats.ooxml.pools import edited
from sanitization.vocabulary import Edit

# A telephone number, an account, an identity card: nothing shorter singles anybody out.
LONG_NUMBER = 7


def whole_number(value: str) -> str | None:
    """The digits of a number as a person writes them; "" for a fraction, None for what is no number."""
    try:
        number = float(value)
    except ValueError:
        return None
    if not number.is_integer() or "_" in value:
        return ""
    return str(int(number)) if re.search(r"[.eE]", value) else value.strip().lstrip("+")


def as_number(digits: str, edits: Sequence[Edit]) -> str:
    """`digits` with the edits applied, still a number."""
    kept = re.sub(r"\D", "", edited(digits, edits))
    return str(int(kept)) if kept else "0"
