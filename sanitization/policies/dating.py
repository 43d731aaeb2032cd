"""What a site's choice about dates does to a plan: dates of texts that move or are cut, and days of birth with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanitization.policies.dates import Calendar, shift_of
from sanitization.policies.normal_forms import normalise
from sanitization.policies.styles import Dates, Style
from sanitization.vocabulary import Hidden, Reach, Reading, SpanToHide

_OF_PEOPLE = frozenset({"DATE_OF_BIRTH", "DATE_TIME"})
Spans = list[tuple[SpanToHide, ...]]


def dated(hidden: Sequence[Hidden], readings: Sequence[Reading], style: Style) -> tuple[list[Hidden], Spans]:
    """The same values with dates by `style`, further ones behind them, and for each reading the spans of those."""
    if style.dates is Dates.KEEP:
        return list(hidden), [()] * len(readings)
    calendar = Calendar(readings, shift_of(style.key) if style.dates is Dates.SHIFT else None)
    made = [_as_date(item, calendar) for item in hidden]
    gone = {normalise(item.value) for item in hidden if item.entity in _OF_PEOPLE}
    indexes: dict[tuple[str, str], int] = {}
    spans: Spans = []
    for reading, moved in zip(readings, calendar.of_readings(), strict=True):
        texts = {seen.key: seen.text for seen in reading.passages}
        taken: dict[str, list[tuple[int, int]]] = {}
        for found in reading.found:
            if found.span.entity in _OF_PEOPLE and normalise(found.value) in gone:
                taken.setdefault(found.key, []).append((found.span.start, found.span.end))
        of_one = []
        for key, start, end, new in moved:
            if any(first <= start and end <= last for first, last in taken.get(key, ())):
                continue
            old = texts[key][start:end]
            index = indexes.setdefault((old, new), len(made))
            if index == len(made):
                made.append(Hidden(value=old, entity="DATE_TIME", stand_in=new, slug=new, number=new, reach=Reach.HERE))
            of_one.append(SpanToHide(key=key, start=start, end=end, hidden=index))
        spans.append(tuple(of_one))
    return made, spans


def _as_date(item: Hidden, calendar: Calendar) -> Hidden:
    new = calendar.of_birth(item.value) if item.entity in _OF_PEOPLE else None
    return item if new is None else replace(item, stand_in=new, slug=new, number=new)
