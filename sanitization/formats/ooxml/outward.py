"""Formulas that fetch from outside, start a program or name another workbook."""

from __future__ import annotations

import re

from sanitization.formats.ooxml import formulas

_WORDS = ("WEBSERVICE", "RTD", "IMAGE", "STOCKHISTORY", "CALL", "REGISTER.ID", "SQL.REQUEST", "EVALUATE")
_OUTWARD = re.compile(rf"\b({'|'.join(map(re.escape, _WORDS))})\s*\(|\w\|'?", re.IGNORECASE)
_BAR = re.compile(r"\w\|")
# Within one formula, as it is spelled in XML.
_BOOK = re.compile(r"\[\d+\]|\][^\W\d][\w.:]*!|\][^\]<]*'!")
# What counts as I, S and K when case is ignored.
_LOOKALIKES = "\u0130\u0131\u017f\u212a"


def reaches_out(formula: str) -> bool:
    if _may_call(formula) and _OUTWARD.search(formula):
        return True
    return "]" in formula and formulas.names_book(formula)


def may_reach_out(cells: str) -> bool:
    """Whether a formula in `cells`, spelled in XML, could reach out: cheaper than to find out."""
    return _may_call(cells) or ("]" in cells and _BOOK.search(cells) is not None)


def _may_call(text: str) -> bool:
    if "|" in text and _BAR.search(text):
        return True
    if not text.isascii() and any(char in text for char in _LOOKALIKES):
        return True
    told = text.upper()
    for word in _WORDS:  # noqa: SIM110 - asked for every row; any() takes twice as long
        if word in told:
            return True
    return False
