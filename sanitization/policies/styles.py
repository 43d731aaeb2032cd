"""How stand-ins look and what becomes of dates: choices of a site, with a key of the submission."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """key: secret of the submission; the same key gives the same names and the same shift."""

    names: Names = Names.LABEL
    dates: Dates = Dates.KEEP
    key: str = ""


PLAIN = Style()
