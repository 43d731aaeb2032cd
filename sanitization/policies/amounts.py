"""Amounts as people write them, read as numbers and written again in the same form: "€ 3,4 Mio", "1'250'000.50"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_NUMBER = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]{0,40}\d)?(?:[eE][-+]?\d{1,3})?")
_SCALE = re.compile(
    r"\s?(?:(?P<k>k|thousand|tsd\.?)|(?P<m>mn|m|million(?:en)?|mio\.?)|(?P<b>bn|billion|mrd\.?|milliarden?))(?![a-z])",
    re.IGNORECASE,
)
_POWERS = {"k": 3, "m": 6, "b": 9}
_COMMA_SCALE = re.compile(r"mio|mrd|tsd|milliard|millionen", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*")
_EXACT = 12  # significant digits; what stands behind them in a cell is noise of binary fractions
LONGEST = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """value: in units of the currency, with its sign. step: the smallest difference that the form can show.

    start, end: where the digits stand in the text. power: of ten, by a word like million. group, point: the marks in
    use, "" for none. decimals: digits behind the point. has_exponent: 1.2E5, as programs write long numbers.
    """

    value: Decimal
    step: Decimal
    start: int
    end: int
    power: int
    group: str
    point: str
    decimals: int
    has_exponent: bool


def parsed(text: str, *, is_number: bool = False) -> Amount | None:
    """The one amount in `text`; None where there is none. is_number: as programs write numbers (12345.67, 1.2E5)."""
    match = _NUMBER.search(text) if len(text) <= LONGEST else None
    if match is None or "%" in text:
        return None
    digits, _, exponent = re.sub("e", "E", match[0]).partition("E")
    scale = None if is_number else _SCALE.match(text, match.end())
    power = next((_POWERS[name] for name, word in scale.groupdict().items() if word), 0) if scale else 0
    group, point = ("", "." if "." in digits else "") if is_number and "," not in digits else _marks(digits, power)
    whole, _, rest = digits.partition(point) if point else (digits, "", "")
    plain = re.sub(r"\D", "", whole) + ("." + rest if rest else "")
    try:
        number = Decimal(plain + (f"E{exponent}" if exponent else ""))
    except InvalidOperation:
        return None
    if number and len(number.as_tuple().digits) > _EXACT:
        number = number.quantize(Decimal(1).scaleb(number.adjusted() - _EXACT + 1))
    sign = -1 if re.search(r"[-−(]\s?(?:[^\d\s]{1,4}\s?)?$", text[: match.start()]) else 1
    return Amount(
        value=sign * number.scaleb(power),
        step=Decimal(1).scaleb(power - len(rest)),
        start=match.start(),
        end=match.end(),
        power=power,
        group=group,
        point=point or ("," if scale and _COMMA_SCALE.search(scale[0]) else "," if group == "." else "."),
        decimals=len(rest),
        has_exponent=bool(exponent),
    )


def written(text: str, amount: Amount, value: Decimal) -> str:
    """`text` with `value` in place of its amount, in the same form; the sign is left to the text.

    More decimals are written where the value has them.
    """
    number = abs(value).scaleb(-amount.power).normalize()
    shown = 0 if amount.has_exponent else amount.decimals
    decimals = max(shown, -int(number.as_tuple().exponent))
    if decimals == 1 and not shown and not amount.power:
        decimals = 2  # money has cents
    whole, _, rest = f"{number:.{decimals}f}".partition(".")
    if amount.group:
        whole = f"{int(whole):,}".replace(",", amount.group)
    return text[: amount.start] + whole + (amount.point + rest if rest else "") + text[amount.end :]


def _marks(digits: str, power: int) -> tuple[str, str]:
    """What groups the digits and what parts off the decimals."""
    used = [mark for mark in digits if not mark.isdigit()]
    if not used:
        return "", ""
    last = used[-1]
    if len(set(used)) > 1 and last in ".,":
        return used[0], last if used.count(last) == 1 else ""
    grouped = _GROUPED.fullmatch(digits) is not None
    # "1.250 million" has decimals; "3,400 million" has thousands of them.
    if grouped and not digits.startswith("0") and not (last == "." and power and len(used) == 1):
        return last, ""
    return ("", last) if last in ".," and len(used) == 1 else (last, "")
