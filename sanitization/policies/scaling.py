"""Amounts scaled by one factor of the submission, so that what added up adds up and shares stay as they were.

Each amount becomes its product with the factor, rounded to four digits or to what it was written in, whichever says
more. An amount that is the sum of others becomes the sum of theirs. The same amount becomes the same everywhere,
whatever its form. An exact factor would show in the divisors that all results have in common; a rounded one does not.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from sanitization.policies.amounts import Amount, parsed, written
from sanitization.policies.lines import Placed, lines
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Hidden, PassageKind, Reading

ENTITY = "FINANCIAL_FIGURE"
DIGITS = 4  # significant, that an amount keeps at least
ATTEMPTS, FEW_ATTEMPTS, MANY = 64, 6, 5_000
LONGEST_SUM = 200  # amounts that add up to one
CENT = Decimal("0.01")
_VALUE = re.compile(r"(?:record \d+, )?value \d+")

# A sum, and what it is the sum of; all with their signs.
Relation = tuple[Decimal, tuple[Decimal, ...]]


def scaled(hidden: Sequence[Hidden], readings: Sequence[Reading], key: str) -> list[Hidden]:
    """The same values, those that are amounts with scaled amounts instead of dummies."""
    amounts = {item.value: parsed(item.value) for item in hidden if item.entity == ENTITY}
    placed = list(_placed(readings, set(map(normalise, amounts))))
    numbers = {normalise(each.text): each.amount for each in placed if each.is_number}
    steps: dict[Decimal, Decimal] = {}
    read: dict[str, Amount] = {}
    for value, in_words in amounts.items():
        amount = numbers.get(normalise(value)) or in_words
        if amount is not None:
            read[value] = amount
            steps[abs(amount.value)] = min(amount.step, steps.get(abs(amount.value), amount.step))
    relations = list(_relations(line for line in lines(placed)))
    new = Scale(key, steps, relations).new
    marks = Counter((amount.group, amount.point) for amount in read.values() if amount.group)
    usual = max(marks, key=lambda pair: (marks[pair], pair), default=("", ""))
    return [_dressed(item, read.get(item.value), new, *usual) if item.entity == ENTITY else item for item in hidden]


def _dressed(
    item: Hidden, amount: Amount | None, new: Mapping[Decimal, Decimal], usual_group: str, usual_point: str
) -> Hidden:
    """usual_group, usual_point: how the submission parts thousands, for an amount that had none and may get some."""
    if amount is None:
        return item
    value = new[abs(amount.value)]
    text = shown = written(item.value, amount, value)
    is_small = not amount.group and abs(amount.value.scaleb(-amount.power)) < 1_000
    if is_small and usual_group and (amount.point == usual_point or not amount.decimals):
        shown = written(item.value, replace(amount, group=usual_group, point=usual_point), value)
    return replace(item, stand_in=shown, slug=text, number=text)


def _placed(readings: Sequence[Reading], wanted: set[str]) -> Iterator[Placed]:
    """Every amount that goes, where it stands."""
    for number, reading in enumerate(readings):
        texts = {seen.key: seen for seen in reading.passages}
        names = _names(reading)
        for found in reading.found:
            if found.span.entity != ENTITY or normalise(found.value) not in wanted:
                continue
            seen = texts.get(found.key)
            is_number = seen is not None and seen.kind is PassageKind.NUMBER
            amount = parsed(found.value, is_number=is_number)
            if amount is not None:
                before = seen.text.count("\n", 0, found.span.start) if seen is not None else 0
                yield Placed(
                    found.value, amount, number, found.location, found.key, before, is_number, names.get(found.key, "")
                )


def _names(reading: Reading) -> dict[str, str]:
    """Passage key of a value of JSON -> the key of the record before it."""
    names: dict[str, str] = {}
    name = ""
    for seen in reading.passages:
        if _VALUE.fullmatch(seen.location.place):
            if seen.kind is PassageKind.NAME:
                name = seen.text
            else:
                names[seen.key] = name
    return names


def _relations(found: Iterable[Sequence[Decimal]]) -> Iterator[Relation]:
    for line in found:
        if len(line) > 2:
            yield from sums(line)
            yield from sums(line[::-1])


def sums(line: Sequence[Decimal]) -> Iterator[Relation]:
    """Every amount of a column or row that is the sum of at least two just before it, subtotals standing for theirs."""
    open_: list[Decimal] = []
    for value in line:
        run = Decimal(0)
        for count, before in enumerate(reversed(open_[-LONGEST_SUM:]) if value else (), 1):
            run += before
            if count > 1 and run == value and {abs(part) for part in open_[-count:]} - {abs(value), Decimal(0)}:
                yield value, tuple(open_[-count:])
                del open_[-count:]
                break
        open_.append(value)


class Scale:
    """new: amount without its sign -> what it becomes.

    steps: amount without its sign -> the smallest step in which it was written.
    """

    def __init__(self, key: str, steps: Mapping[Decimal, Decimal], relations: Sequence[Relation]) -> None:
        self._key = key.encode()
        self._steps = steps
        self._sums = _by_largest(relations, steps)
        self._order = sorted(steps)
        best: tuple[int, dict[Decimal, Decimal]] | None = None
        for attempt in range(FEW_ATTEMPTS if len(steps) > MANY else ATTEMPTS):
            new = self._attempt(self._factor(attempt))
            if new is None:
                continue
            # A new amount that is a real one of the submission would be taken for it.
            same = sum(value in steps for value in new.values() if value)
            if best is None or same < best[0]:
                best = same, new
            if not same:
                break
        self.new: Mapping[Decimal, Decimal] = best[1] if best is not None else self._exact()

    def _drawn(self, what: str) -> int:
        return int.from_bytes(hmac.new(self._key, what.encode(), hashlib.sha256).digest()[:8], "big")

    def _factor(self, attempt: int) -> Decimal:
        """0.6 to 0.9, or 1.1 to 1.7: far enough from 1, and near enough for amounts to stay plausible."""
        drawn = self._drawn(f"amounts {attempt}") % 900_000
        return Decimal(600_000 + drawn if drawn < 300_000 else 800_000 + drawn).scaleb(-6)

    def _attempt(self, factor: Decimal) -> dict[Decimal, Decimal] | None:
        """None where two sums would have one amount become two."""
        new: dict[Decimal, Decimal] = {}
        for value in self._order:
            told = {sum((_signed(part, new) for part in parts), Decimal(0)) for parts in self._sums.get(value, ())}
            if len(told) > 1 or any(each <= 0 for each in told):
                return None
            new[value] = next(iter(told), None) or _rounded(value * factor, _unit(value, self._steps[value]))
        return new

    def _exact(self) -> dict[Decimal, Decimal]:
        """By a factor of two decimals and not rounded: any sum holds, at the price of more decimals."""
        drawn = self._drawn("exact") % 57
        factor = Decimal(61 + drawn if drawn < 28 else 85 + drawn).scaleb(-2)
        return {value: value * factor for value in self._order}


def _by_largest(
    relations: Iterable[Relation], known: Mapping[Decimal, Decimal]
) -> dict[Decimal, set[tuple[Decimal, ...]]]:
    """Largest amount of a relation, without its sign -> the others, which add up to it; trivial ones left out."""
    found: dict[Decimal, set[tuple[Decimal, ...]]] = {}
    for total, parts in relations:
        terms = sorted((-total, *parts), key=abs)
        largest = terms.pop()
        smaller = tuple(-term if largest > 0 else term for term in terms if term)
        if all(abs(term) < abs(largest) and abs(term) in known for term in smaller) and abs(largest) in known:
            found.setdefault(abs(largest), set()).add(smaller)
    return found


def _signed(value: Decimal, new: Mapping[Decimal, Decimal]) -> Decimal:
    return new[abs(value)] if value > 0 else -new[abs(value)]


def _unit(value: Decimal, step: Decimal) -> Decimal:
    """What an amount is rounded to: as round as it was, but with at least DIGITS digits and at most its cents."""
    if not value:
        return step
    round_to = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    unit = min(round_to, Decimal(1).scaleb(value.adjusted() - DIGITS + 1))
    unit = max(unit, min(step, CENT))
    return CENT if CENT < unit < 1 else unit


def _rounded(value: Decimal, unit: Decimal) -> Decimal:
    return (value / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
