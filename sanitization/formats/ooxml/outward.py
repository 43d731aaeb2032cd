"""Formulas that fetch from outside, start a program or name another workbook."""

from __future__ import annotations

import re

from sanitization.formats.ooxml import formulas

_WORDS = ("WEBSERVICE", "RTD", "IMAGE", "STOCKHISTORY", "CALL", "REGISTER.ID", "SQL.REQUEST", "EVALUATE")
_OUTWARD = re.compile(rf"\b({'|'.join(map(re.escape, _WORDS))})\s*\(|\w\|'?", re.IGNORECASE)
# Within one formula, as it is spelled in XML.
_BOOK = re.compile(r"\[\d+\]|\][^\[\]<]*!")
# What counts as I, S and K when case is ignored.
_LOOKALIKES = "\u0130\u0131\u017f\u212a"


def reaches_out(formula: str) -> bool:
    if not may_reach_out(formula):
        return False
    return _OUTWARD.search(formula) is not None or formulas.names_book(formula)


def may_reach_out(text: str) -> bool:
    """Whether a formula in `text` could reach out: cheaper than to find out.

    text: a formula, or any number of cells as they are spelled in XML.
    """
    if "|" in text or ("]" in text and _BOOK.search(text)):
        return True
    if not text.isascii() and any(char in text for char in _LOOKALIKES):
        return True
    told = text.upper()
    for word in _WORDS:  # noqa: SIM110 - asked for every row; any() takes twice as long
        if word in told:
            return True
    return False
