"""Dates moved by whole weeks, or cut to their year.

Moved, days of the week stay right, and spans of time as long as they were. Cut, only the year is left, and of people
over 89 not even that. Source: HIPAA safe harbour, 45 CFR 164.514(b)(2)(i)(C).
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from sanitization.vocabulary import PassageKind, Reading

LEAST_WEEKS, MOST_WEEKS = 8, 60
FIRST_YEAR, LAST_YEAR = 1950, 2090  # before, dates are history; days of birth are not
FIRST_BIRTH = 1900
OLDEST = 89
# Passage key, start, end, new text.
Moved = tuple[str, int, int, str]
_MONTHS = tuple("january february march april may june july august september october november december".split())
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" if len(month) > 3 else month for month in _MONTHS) + "|sept"
_ISO = re.compile(
    r"(?<![\w./-])(?P<y>(?:19|20)\d\d)(?P<m1>[-/.]?)(?P<m>0[1-9]|1[0-2])(?P=m1)(?P<d>0[1-9]|[12]\d|3[01])(?![\d])"
)
_FIGURES = re.compile(
    r"(?<![\w./,-])(?P<a>0?[1-9]|[12]\d|3[01])(?P<m1>[-/.])(?P<b>0?[1-9]|[12]\d|3[01])(?P=m1)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?![\w]|[-/.]\d)"
)
_DAY_MONTH = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?P<th>st|nd|rd|th)?(?P<of>(?: of)?[ \u00a0-])(?P<m>{_MONTH})\b\.?"
    r"(?:,?[ \u00a0-](?P<y>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b(?P<m>{_MONTH})\b\.?[ \u00a0](?P<d>\d{{1,2}})(?P<th>st|nd|rd|th)?(?![\d:.]|,\d)(?:,? (?P<y>(?:19|20)\d\d))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b(?P<m>{_MONTH})\b\.?,? (?P<y>(?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WEEKDAY_BEFORE = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? (?:the )?\Z", re.IGNORECASE)
_TIME_BEHIND = re.compile(
    r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[AaPp][Mm]|[+-]\d{2}:?\d{2}))?(?!\d)"
)
_KINDS = frozenset({PassageKind.PROSE, PassageKind.CELL, PassageKind.CODE, PassageKind.NAME})


def shift_of(key: str) -> timedelta:
    """The submission's own shift: whole weeks, backwards."""
    drawn = int.from_bytes(hmac.new(key.encode(), b"dates", hashlib.sha256).digest()[:4], "big")
    return timedelta(weeks=-(LEAST_WEEKS + drawn % (MOST_WEEKS - LEAST_WEEKS + 1)))


def shifted(readings: Sequence[Reading], shift: timedelta) -> list[list[Moved]]:
    """Every date of each reading, moved by `shift`.

    Dates without a year are taken to be in the year that the submission names most.
    """
    return Calendar(readings, shift).of_readings()


class Calendar:
    """How a submission writes dates, and what becomes of them. shift: None cuts them to their year."""

    def __init__(self, readings: Sequence[Reading], shift: timedelta | None) -> None:
        self._readings = readings
        self._shift = shift
        years = Counter(
            match["y"]
            for reading in readings
            for seen in reading.passages
            for pattern in (_ISO, _DAY_MONTH, _MONTH_DAY, _MONTH_YEAR)
            for match in pattern.finditer(seen.text)
            if match["y"]
        )
        self.year = int(years.most_common(1)[0][0]) if years else 2023
        # The record may be older than today, but how old somebody is today can be told from it as well.
        self.latest = max(*map(int, years), self.year, datetime.now(UTC).year)
        self._months_first = _months_first(readings)

    def of_readings(self) -> list[list[Moved]]:
        return [
            [
                (seen.key, start, end, new)
                for seen in reading.passages
                if seen.kind in _KINDS
                for start, end, new in self.of_text(seen.text)
            ]
            for reading in self._readings
        ]

    def of_text(self, text: str, first: int = FIRST_YEAR) -> Iterator[tuple[int, int, str]]:
        """(start, end, new text) of every date. first: the first year whose dates move."""
        if self._shift is not None:
            yield from _dates(text, self._shift, (self.year, first), months_first=self._months_first)
            return
        at = 0
        found = sorted(_dates(text, timedelta(0), (self.year, FIRST_BIRTH), months_first=self._months_first))
        for start, end, new in found:
            weekday = _WEEKDAY_BEFORE.search(text, at, start)
            time = _TIME_BEHIND.match(text, end)
            at = time.end() if time is not None else end
            yield weekday.start() if weekday is not None else start, at, self._year_in(new)

    def _year_in(self, date: str) -> str:
        whole = _YEAR.search(date)
        if whole is not None:
            return whole[0]
        short = _FIGURES.fullmatch(date)
        return str(_whole(short["y"], self.year)) if short is not None else str(self.year)

    def of_birth(self, value: str) -> str | None:
        """What stands where a day of birth stood; None where `value` is none that this knows."""
        new, at = "", 0
        for start, end, piece in self.of_text(value, FIRST_BIRTH):
            new, at = new + value[at:start] + piece, end
        if not at and self._shift is None and _YEAR.fullmatch(value.strip()):
            new, at = value.strip(), len(value)
        if not at:
            return None
        if self._shift is None and _YEAR.fullmatch(new) and self.latest - int(new) > OLDEST:
            return "90 or older"
        return new + value[at:]


def _months_first(readings: Sequence[Reading]) -> bool:
    """Whether 03/14/2024 is how this submission writes dates."""
    day_first = month_first = 0
    for reading in readings:
        for seen in reading.passages:
            for match in _FIGURES.finditer(seen.text):
                day_first += int(match["a"]) > 12
                month_first += int(match["b"]) > 12
    return month_first > day_first


def _dates(
    text: str, shift: timedelta, years: tuple[int, int], *, months_first: bool
) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for pattern in (_ISO, _FIGURES, _DAY_MONTH, _MONTH_DAY, _MONTH_YEAR):
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            new = _moved(match, shift, years, months_first=months_first)
            if new is not None:
                taken.append(match.span())
                yield match.start(), match.end(), new


def _moved(match: re.Match[str], shift: timedelta, years: tuple[int, int], *, months_first: bool) -> str | None:
    year, first_year = years
    groups = match.groupdict()
    if "a" in groups:
        month, day = (groups["a"], groups["b"]) if months_first else (groups["b"], groups["a"])
    else:
        month, day = groups["m"], groups.get("d") or "15"
    written = groups["y"]
    number = (
        int(month)
        if month.isdigit()
        else 1 + next(at for at, name in enumerate(_MONTHS) if name[:3] == month[:3].lower())
    )
    if month == "may":
        return None  # a verb
    try:
        old = date(_whole(written, year), number, int(day))
        new = old + shift
    except (ValueError, OverflowError):
        return None
    if not first_year <= old.year <= LAST_YEAR:
        return None
    pieces = {"m": _month_like(month, new.month), "y": f"{new.year:04d}"[-len(written) :] if written else ""}
    if groups.get("d"):
        pieces["d"] = f"{new.day:0{len(day)}d}" if day.startswith("0") or match.re is _ISO else str(new.day)
        if groups.get("th"):
            pieces["th"] = _ending(new.day)
    if "a" in groups:
        first, second = (new.month, new.day) if months_first else (new.day, new.month)
        padded = "0" in (groups["a"][0], groups["b"][0]) or min(len(groups["a"]), len(groups["b"])) == 2
        pieces["a"], pieces["b"] = (f"{part:02d}" if padded else str(part) for part in (first, second))
    return _with(match, pieces)


def _with(match: re.Match[str], pieces: dict[str, str]) -> str:
    """The match with some of its groups replaced, all between them kept."""
    places = sorted((match.span(name), new) for name, new in pieces.items() if match.groupdict().get(name))
    text, at = "", match.start()
    for (start, end), new in places:
        text += match.string[at:start] + new
        at = end
    return text + match.string[at : match.end()]


def _whole(written: str | None, year: int) -> int:
    if not written:
        return year
    return int(written) if len(written) == 4 else (2000 if int(written) < 70 else 1900) + int(written)


def _month_like(written: str, month: int) -> str:
    if written.isdigit():
        return f"{month:02d}"
    is_whole = len(written) > 3 or written.lower() == "may"
    name = _MONTHS[month - 1] if is_whole and written.lower() != "sept" else _MONTHS[month - 1][:3]
    return name.upper() if written.isupper() else name if written.islower() else name.title()


def _ending(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
