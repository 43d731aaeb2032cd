"""Dates that a sheet holds as numbers of days: which styles show dates, and the way there and back.

Source: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates and times).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from lxml import etree

from sanitization.formats.ooxml.names import namespace

# Built-in formats that show a day, those of East Asian programs among them.
_BUILT_IN = frozenset({*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58})
_FIRST_FREE = 164
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DAY = re.compile(r"[dy]|(?<![hs:])mmm+", re.IGNORECASE)
_TOLD = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")
_LAST = 2_958_466  # the day after 9999-12-31
_SECONDS = 86_400


class SerialDates:
    """styles: the styles of cells that show dates, as cells name them. since_1904: as the first Macs counted."""

    def __init__(self, styles: frozenset[str] = frozenset(), *, since_1904: bool = False) -> None:
        self.styles = styles
        self._zero = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001  # no zone is meant
        self._since_1904 = since_1904

    def day(self, style: str, value: str) -> str | None:
        """What a number of this style shows: "1984-03-12", or "1984-03-12 09:30:00"; None where it is no date."""
        if style not in self.styles:
            return None
        try:
            serial = float(value)
        except ValueError:
            return None
        # Days before March 1900 stand one off: the first program took 1900 for a leap year.
        if not (0 if self._since_1904 else 1) <= serial < _LAST - 1_462 * self._since_1904:
            return None
        early = 0 if self._since_1904 or serial >= 61 else 1
        seconds = round(serial % 1 * _SECONDS)
        shown = self._zero + timedelta(days=int(serial) + early, seconds=seconds)
        return shown.strftime("%Y-%m-%d" if not seconds else "%Y-%m-%d %H:%M:%S").zfill(10)

    def number(self, told: str) -> str | None:
        """The number of a day or of a year's first day; None where it is neither."""
        match = _TOLD.fullmatch(told.strip()) or _TOLD.fullmatch(f"{told.strip()}-01-01")
        if match is None:
            return None
        try:
            when = datetime(*(int(part or 0) for part in match.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
        except ValueError:
            return None
        since = when - self._zero
        days = since.days - (0 if self._since_1904 or when.date() >= date(1900, 3, 1) else 1)
        if days < (0 if self._since_1904 else 1):
            return None
        return f"{days + since.seconds / _SECONDS:.10f}".rstrip("0").rstrip(".")


def date_styles(root: etree._Element) -> frozenset[str]:
    """The numbers of the cell formats in a part of styles that show a day."""
    uri = namespace(str(root.tag))
    own = {str(each.get("numFmtId")): str(each.get("formatCode") or "") for each in root.iter(f"{{{uri}}}numFmt")}
    formats = root.find(f"{{{uri}}}cellXfs")
    found = set()
    for number, each in enumerate(formats.iterchildren(f"{{{uri}}}xf") if formats is not None else ()):
        identity = str(each.get("numFmtId") or "0")
        is_built_in = identity.isdigit() and int(identity) < _FIRST_FREE and int(identity) in _BUILT_IN
        if is_built_in or (identity in own and shows_day(own[identity])):
            found.add(str(number))
    return frozenset(found)


def shows_day(code: str) -> bool:
    """Whether a format code shows more of a time than hours: "dd/mm/yyyy", "mmm yy"."""
    return len(code) < 256 and _DAY.search(_NO_CODE.sub("", code.partition(";")[0])) is not None
