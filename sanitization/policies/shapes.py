"""Dummies that keep the shape of what they replace: ids, cards, accounts, keys, dates, numbers."""

from __future__ import annotations

import re


def digits_like(value: str, number: int) -> str:
    """As many digits as `value` has, in a range that looks made up: 9000012."""
    width = max(1, sum(character.isdigit() for character in value))
    tail = str(number)
    if width <= len(tail):
        return tail
    return "9" + tail.zfill(width - 1)


def same_shape(value: str, number: int) -> str:
    """Letters become x, digits 0, the rest stays; the number stands in the last places."""
    shape = [
        "x" if character.islower() else "X" if character.isalpha() else "0" if character.isdigit() else character
        for character in value
    ]
    places = [place for place, character in enumerate(value) if character.isdigit()]
    if len(places) < len(str(number)):
        places = [place for place, character in enumerate(value) if character.isalnum()]
    tail = str(number)[-len(places) :] if places else ""
    for place, digit in zip(places[len(places) - len(tail) :], tail, strict=True):
        shape[place] = digit
    return "".join(shape)


def credit_card(value: str, number: int) -> str:
    """A test card that passes the Luhn check, grouped as the original."""
    body = f"400000{number:09d}"
    total = 0
    for place, digit in enumerate(reversed(body)):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    card = body + str(-total % 10)
    between = next((character for character in value if character in " -"), "")
    return between.join(card[place : place + 4] for place in range(0, 16, 4))


def iban(value: str, number: int) -> str:
    """An account at the bank "TEST" that passes the mod-97 check."""
    body = f"TEST{number:014d}"
    as_digits = "".join(str(int(character, 36)) for character in f"{body}GB00")
    whole = f"GB{98 - int(as_digits) % 97:02d}{body}"
    return " ".join(re.findall(".{1,4}", whole)) if " " in value else whole


def phone(value: str, number: int) -> str:
    """A number of the range that is kept for fiction."""
    area = 202 + (number // 100) % 700
    return "+1 555 01" + f"{number:02d}" if number < 100 else f"+1 {area} 555 01{number % 100:02d}"


def phone_of_fiction(value: str, number: int) -> str:
    """A number of a range that is kept for fiction, of the country of the original where it has one.

    number: 0..999. Sources: Ofcom, numbers for drama; NANPA, 555-0100 to 555-0199; ACMA, numbers for fiction.
    """
    digits = re.sub(r"\D", "", value)
    plus = value.strip().startswith(("+", "(+", "00"))
    digits = digits[2:] if digits.startswith("00") else digits
    if digits.startswith("44") if plus else re.match(r"0[127]", digits):
        mobile = digits.removeprefix("44").lstrip("0").startswith("7")
        local = f"7700 900{number:03d}" if mobile else f"20 7946 0{number:03d}"
        return f"+44 {local}" if plus else f"0{local}"
    if digits.startswith("61") and plus:
        return f"+61 2 5550 {1000 + number:04d}"
    line = f"{212 + number % 700} 555 01{number % 100:02d}"
    return f"+1 {line}" if plus else line.replace(" ", "-")


def ip_address(value: str, number: int) -> str:
    """An address of the ranges that are kept for documentation."""
    if ":" in value:
        return f"2001:db8::{number:x}"
    block = ("192.0.2", "198.51.100", "203.0.113")[(number // 254) % 3]
    return f"{block}.{number % 254 + 1}"


def ssn(value: str, number: int) -> str:
    """A number that was never given out: area 000."""
    between = next((character for character in value if character in "- ."), "")
    return f"000{between}00{between}{number % 10000:04d}"


def date(value: str, number: int) -> str:
    """One day for everybody, in the form of the original, without its time."""
    value = re.sub(r"(?<=\d)[T ]\d{1,2}:\d{2}.*", "", value)
    if re.fullmatch(r"\d{4}\D\d{1,2}\D\d{1,2}", value):
        return f"1900{value[4]}01{value[4]}01"
    if re.fullmatch(r"\d{1,2}\D\d{1,2}\D\d{2,4}", value):
        mark = next(character for character in value if not character.isdigit())
        return f"01{mark}01{mark}1900"
    if re.fullmatch(r"[^\W\d_]{3,}\.?,? \d{4}", value):
        return "January 1900"
    if re.fullmatch(r"\d{1,2}(?:\.|st|nd|rd|th)? (?:of )?[^\W\d_]{3,}\.?", value):
        return "1 January"
    return "1 January 1900"


def age_band(value: str, number: int) -> str:
    """The ten years that an age lies in; from 90 on one span, as the HIPAA safe harbour has it."""
    digits = re.search(r"\d{1,3}", value)
    if digits is None:
        return "of some age"
    age = int(digits[0])
    band = "90 or more" if age >= 90 else f"{age // 10 * 10} to {age // 10 * 10 + 9}"
    return value[: digits.start()] + band + value[digits.end() :]


def age_floor(value: str) -> str:
    """The first year of the span of age_band(), for a cell that has to stay a number."""
    digits = re.search(r"\d{1,3}", value)
    return str(min(int(digits[0]) // 10 * 10, 90)) if digits else "0"


def figure(value: str, number: int) -> str:
    """An amount of the same form in the same currency: its digits are made up."""
    places = [place for place, character in enumerate(value) if character.isdigit()]
    made = list(value)
    tail = str(number % 10 ** len(places)).zfill(len(places))
    for at, place in enumerate(places):
        made[place] = "9" if at == 0 and len(places) > len(str(number)) else tail[at]
    return "".join(made)


def secret(value: str, number: int) -> str:
    """As long as the original and of the same characters' kinds, so that code and configuration still parse."""
    return same_shape(value, number)
