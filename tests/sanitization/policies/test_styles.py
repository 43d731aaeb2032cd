"""Invented names that belong together, and dates that move together."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.dates import Calendar, shift_of, shifted
from sanitization.policies.identities import known_from
from sanitization.policies.named import policy_named
from sanitization.policies.planning import plan_submission
from sanitization.policies.shapes import phone_of_fiction
from sanitization.policies.styles import Dates, Names, Style
from sanitization.vocabulary import FileKind, Location, PassageKind, Reading, Seen

ANALYZER = build("none")
MAIL = """Dear Ms Rosa Quintanar,
Mr Walt Harborline of Harborline Capital LLP called on Tuesday, 5 March 2024.

Kind regards,
Walt Harborline
walt.harborline@harborline-capital.com
+44 20 7123 4567
"""
NOTE = """W. Harborline, HARBORLINE, WALT and wharborline met Quintanar, Rosa at Harborline Capital.
See www.harborline-capital.com; call (212) 664-7665 before 2024-03-12.
"""


def cleaned(*texts: str, key: str = "one", dates: Dates = Dates.KEEP) -> list[str]:
    files = [(f"file{number}.txt", text.encode()) for number, text in enumerate(texts)]
    known = known_from([engine.scan(io.BytesIO(data), name, ANALYZER) for name, data in files], ())
    readings = [engine.scan(io.BytesIO(data), name, ANALYZER, known) for name, data in files]
    style = Style(names=Names.REALISTIC, dates=dates, key=key)
    plans, assigned = plan_submission(readings, verdicts={}, declared=(), assigned={}, style=style)
    again, _ = plan_submission(readings, verdicts={}, declared=(), assigned=assigned, style=style)
    assert [plan.hidden for plan in again] == [plan.hidden for plan in plans], "a later run dresses alike"
    clean = []
    for (name, data), plan in zip(files, plans, strict=True):
        sink = io.BytesIO()
        done = engine.redact(io.BytesIO(data), name, plan, sink, measure=False)
        assert engine.verify(sink, done.kind, done.clean_name, plan).passed
        clean.append(sink.getvalue().decode())
    return clean


def test_names_addresses_and_user_names_belong_together() -> None:
    mail, note = cleaned(MAIL, NOTE)

    first, last = re.findall(r"regards,\n(\w+) ([\w-]+)\n", mail)[0]
    stem = re.findall(r"of (\w+) \w+ LLP called", mail)[0]
    assert f"\n{first}.{last}@{stem}.example\n".casefold() in mail.casefold()
    assert f"Mr {first} {last} of {stem}" in mail
    assert f"{first[0]}. {last}, {last.upper()}, {first.upper()} and {first[0]}{last}".casefold() in note.casefold()
    assert f"www.{stem}.example".casefold() in note.casefold()
    assert note.index(f" at {stem} ") > 0
    woman = re.findall(r"Dear Ms ([\w -]+),", mail)[0].split()
    assert f"{woman[1]}, {woman[0]} at" in note
    assert not re.search(r"harborline|quintanar|\bwalt\b|\brosa\b|Person \d", mail + note, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "Ms Hye-jin Namgoong left; Namgoong, Hye-jin; Hye-jin",
            r"Ms (?P<f>\w+) (?P<l>\w+) left; (?P=l), (?P=f); (?P=f)",
        ),
        (
            "Mr Jean-Luc Moreau left; J.-L. Moreau",
            r"Mr (?P<f>(?P<i>\w)\w+) (?P<l>[\w-]+) left; (?P=i)\.-(?P=i)\. (?P=l)",
        ),
        ("Mr Nasser al-Qubaisi left; Mr al-Qubaisi", r"Mr \w+ (?P<l>al-\w+) left; Mr (?P=l)"),
    ],
)
def test_an_invented_name_stands_for_both_halves_of_a_first_name(text: str, form: str) -> None:
    [clean] = cleaned(text)

    assert re.fullmatch(form, clean), clean


def test_the_key_decides_and_nobody_of_the_submission_comes_back() -> None:
    assert cleaned(MAIL, NOTE) == cleaned(MAIL, NOTE)
    assert cleaned(MAIL, NOTE, key="other") != cleaned(MAIL, NOTE)
    taken = re.findall(r"regards,\n(\w+) ([\w-]+)\n", cleaned(MAIL)[0])[0]

    crowded = cleaned(MAIL, f"The {taken[0]} and {taken[1]} files.\n")

    assert not {*taken} & {*re.findall(r"regards,\n(\w+) ([\w-]+)\n", crowded[0])[0]}


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("+44 20 7123 4567", r"\+44 20 7946 0\d{3}"),
        ("07911 123456", r"07700 900\d{3}"),
        ("020 7123 4567", r"020 7946 0\d{3}"),
        ("+1 212 664 7665", r"\+1 \d{3} 555 01\d\d"),
        ("(212) 664-7665", r"\d{3}-555-01\d\d"),
        ("+49 89 123456", r"\+1 \d{3} 555 01\d\d"),
    ],
)
def test_phones_are_of_ranges_that_are_kept_for_fiction(value: str, form: str) -> None:
    assert all(re.fullmatch(form, phone_of_fiction(value, number)) for number in (0, 7, 999))


def _reading(*texts: str) -> Reading:
    seen = [
        Seen(key=str(number), location=Location(), kind=PassageKind.PROSE, text=text)
        for number, text in enumerate(texts)
    ]
    return Reading(kind=FileKind.TEXT, passages=tuple(seen))


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("on 2024-03-12 at noon", "on 2024-02-27 at noon"),
        ("Tue, 05 Mar 2024 09:30:00 +0000", "Tue, 20 Feb 2024 09:30:00 +0000"),
        ("Tuesday, 5 March 2024", "Tuesday, 20 February 2024"),
        ("March 5th, 2024", "February 20th, 2024"),
        ("the 1st of March 2024", "the 16th of February 2024"),
        ("14/03/2024 and 3/5/2024", "29/02/2024 and 19/4/2024"),
        ("5.3.24", "20.2.24"),
        ("in March 2024", "in March 2024"),
        ("MAY 3, 2024", "APRIL 19, 2024"),
        ("5 March", "20 February"),
        ("version 1.2.3, you may 5 times, 12-34, 2024", "version 1.2.3, you may 5 times, 12-34, 2024"),
    ],
)
def test_dates_move_in_their_own_form(text: str, new: str) -> None:
    (moved,) = shifted([_reading(text, "14/03/2024, 2024-01-01")], timedelta(weeks=-2))

    for _, start, end, piece in reversed([each for each in moved if each[0] == "0"]):
        text = text[:start] + piece + text[end:]
    assert text == new


def test_the_order_of_days_and_months_is_the_submissions() -> None:
    ((first, *_),) = shifted([_reading("3/5/2024", "03/14/2024")], timedelta(weeks=-1))

    assert first[3] == "2/27/2024"


def test_a_shift_is_whole_weeks_and_the_keys() -> None:
    days = {shift_of(f"key {number}").days for number in range(200)}

    assert len(days) > 20
    assert all(day % 7 == 0 and -60 * 7 <= day <= -8 * 7 for day in days)


def test_dates_of_a_file_move_together_and_weekdays_stay_right() -> None:
    mail, note = cleaned(MAIL, NOTE, dates=Dates.SHIFT)

    named = re.findall(r"on Tuesday, (\d+) (\w+) (\d{4})", mail)[0]
    moved = date.fromisoformat(re.findall(r"before (\d{4}-\d\d-\d\d)", note)[0])
    months = "January February March April May June July August September October November December".split()
    told = date(int(named[2]), months.index(named[1]) + 1, int(named[0]))
    assert told.strftime("%A") == "Tuesday"
    assert told != date(2024, 3, 5)
    assert moved - told == timedelta(days=7)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("on 2024-03-12 at noon", "on 2024 at noon"),
        ("Tue, 05 Mar 2024 09:30:00 +0000", "2024"),
        ("seen on Tuesday, 5 March 2024, again on March 5th, 2023", "seen on 2024, again on 2023"),
        ("14/03/2024 and 3.5.24", "2024 and 2024"),
        ("2021-06-07T09:30:00Z, in March 2021", "2021, in 2021"),
        ("7 December 1941", "1941"),
        ("due on 5 March", "due on 2024"),
        ("version 1.2.3, you may 5 times, 12-34, 2024", "version 1.2.3, you may 5 times, 12-34, 2024"),
    ],
)
def test_dates_are_cut_to_their_year(text: str, new: str) -> None:
    calendar = Calendar([_reading(text, "14/03/2024, 2024-01-01, 2024-01-02")], None)

    for start, end, piece in reversed(list(calendar.of_text(text))):
        text = text[:start] + piece + text[end:]
    assert text == new


@pytest.mark.parametrize(
    ("policy", "text", "clean"),
    [
        ("general", "DOB: 12 March 1984. Seen on 5 May 2024.", "DOB: 1984. Seen on 2024."),
        ("general", "Born on 02/01/1931, seen on 2024-03-12.", "Born on 90 or older, seen on 2024."),
        (
            "health",
            "The patient, aged 93, was seen on Tuesday, 5 March 2024.",
            "The patient, aged 90 or more, was seen on 2024.",
        ),
        ("health", "DOB: 1934-12-31, seen in 2024", "DOB: 90 or older, seen in 2024"),
        ("health", "DOB: 1985-01-01, seen in 2024-02", "DOB: 1985, seen in 2024-02"),
    ],
)
def test_nothing_but_years_is_left_and_of_the_oldest_not_even_that(policy: str, text: str, clean: str) -> None:
    reading = engine.scan(io.BytesIO(text.encode()), "note.txt", ANALYZER, policy=policy_named(policy))
    style = Style(dates=Dates.YEAR, key="one")
    (plan,), _ = plan_submission([reading], verdicts={}, declared=(), assigned={}, style=style)
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(text.encode()), "note.txt", plan, sink, measure=False)

    assert sink.getvalue().decode() == clean
    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
