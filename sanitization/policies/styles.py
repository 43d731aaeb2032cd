"""How stand-ins look and what becomes of dates, amounts and places: choices of a site, with a key of the submission."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Names(StrEnum):
    """What stands where a name stood."""

    LABEL = "label"  # Person 3
    REALISTIC = "realistic"  # an invented name, address and user name that belong together


class Dates(StrEnum):
    """What becomes of the dates of texts."""

    KEEP = "keep"
    SHIFT = "shift"  # all by the same number of whole weeks
    YEAR = "year"  # nothing but the year is left


class Figures(StrEnum):
    """What stands where an amount stood that the policy hides."""

    DUMMY = "dummy"  # made-up digits in the same form
    SCALE = "scale"  # all by one factor, so that sums and shares hold


class Places(StrEnum):
    """What stands where a place stood."""

    LABEL = "label"  # Place 3
    COARSE = "coarse"  # its country, and of a post code the first three digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """key: secret of the submission; the same key gives the same names, the same shift and the same factor."""

    names: Names = Names.LABEL
    dates: Dates = Dates.KEEP
    figures: Figures = Figures.DUMMY
    places: Places = Places.LABEL
    key: str = ""


PLAIN = Style()
