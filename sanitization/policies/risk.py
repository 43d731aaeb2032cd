"""How much harm a file could do if it left: by marks of confidentiality, inside information and legal privilege."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

# What the detector of marks gives as its reason.
MARKED_BY = "a mark of confidentiality"
INSIDE_BY = "speaks of inside information"
PRIVILEGED_BY = "a notice of legal privilege"


class Risk(StrEnum):
    """From the least to the most."""

    LOW = "low"
    MARKED = "marked"
    INSIDE = "inside"
    PRIVILEGED = "privileged"


_BY_REASON = {MARKED_BY: Risk.MARKED, INSIDE_BY: Risk.INSIDE, PRIVILEGED_BY: Risk.PRIVILEGED}
ORDER = tuple(Risk)
# A reviewer has to say that these were seen and may be shared.
TO_ACKNOWLEDGE = frozenset({Risk.INSIDE, Risk.PRIVILEGED})


def risk_of(reasons: Iterable[str]) -> Risk:
    """The highest risk that any of the marks' reasons stands for; LOW without marks."""
    return max((_BY_REASON.get(reason, Risk.LOW) for reason in reasons), key=ORDER.index, default=Risk.LOW)


def highest(risks: Iterable[str]) -> Risk:
    """The highest of stored risks; "" counts as LOW."""
    return max((Risk(risk) for risk in risks if risk), key=ORDER.index, default=Risk.LOW)
