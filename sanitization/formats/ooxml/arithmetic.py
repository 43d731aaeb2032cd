"""Formulas of plain arithmetic over cells: parsed and calculated, so that last results can follow changed numbers.

Whatever goes beyond that is Unknown, and a program calculates it when it opens the file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

DEPTH = 40
LONGEST = 2_000  # characters of a formula
MOST_TOKENS = 400
_TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)(?![\w.(])
    |(?P<function>[A-Z][A-Z0-9.]*)\(
    |(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<sheet>[^\W\d][\w.]*))!)?
     (?P<first>\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(?P<last>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\w.(!])
    |(?P<mark><=|>=|<>|[-+*/^%(),=<>]))""",
    re.VERBOSE,
)
_PLACE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})")


class Unknown(Exception):  # an answer, not an error
    """What this arithmetic cannot tell."""


class Area(NamedTuple):
    """Cells, from 1 on, both corners included. sheet: None for the formula's own."""

    sheet: str | None
    top: int
    left: int
    bottom: int
    right: int

    @property
    def size(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def places(self) -> Iterator[tuple[int, int]]:
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column


class Node(NamedTuple):
    """what: a number, an area, an operator or a function."""

    what: float | Area | str
    parts: tuple[Node, ...] = ()


@lru_cache(maxsize=4096)
def parsed(formula: str) -> Node:
    """Raises Unknown."""
    if len(formula) > LONGEST:
        raise Unknown
    return _Parser(formula).whole()


def areas(node: Node, down: int = 0, right: int = 0) -> Iterator[Area]:
    """The cells that a formula names, moved so far: shared formulas are written for their first cell."""
    if isinstance(node.what, str) and node.what == "area":
        yield _moved(node, down, right)
    else:
        for part in node.parts:
            yield from areas(part, down, right)


def calculated(node: Node, look: Callable[[Area], Sequence[float | None]], down: int = 0, right: int = 0) -> float:
    """look: the numbers of an area, None for a cell without one; may raise Unknown. Raises Unknown."""
    try:
        value = _value(node, look, down, right)
    except (OverflowError, TypeError, ValueError, ZeroDivisionError):
        raise Unknown from None
    if isinstance(value, complex) or not math.isfinite(value):
        raise Unknown
    return value


def _moved(node: Node, down: int, right: int) -> Area:
    area = node.parts[0].what
    if not isinstance(area, Area):
        raise Unknown
    free = str(node.parts[1].what)  # which of top, left, bottom, right are relative
    steps = (down, right, down, right)
    numbers = [
        number + (step if mark == "r" else 0)
        for number, step, mark in zip((area.top, area.left, area.bottom, area.right), steps, free, strict=True)
    ]
    if min(numbers) < 1:
        raise Unknown
    return Area(area.sheet, *numbers)


class _Parser:
    def __init__(self, formula: str) -> None:
        self._tokens: list[re.Match[str]] = []
        at = 0
        end = len(formula.rstrip())
        while at < end:
            match = _TOKEN.match(formula, at)
            if match is None:
                raise Unknown
            self._tokens.append(match)
            at = match.end()
        if len(self._tokens) > MOST_TOKENS:
            raise Unknown
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._level(0)
        if self._at < len(self._tokens):
            raise Unknown
        return node

    def _mark(self) -> str:
        return (self._tokens[self._at]["mark"] or "") if self._at < len(self._tokens) else ""

    _LEVELS = (("=", "<>", "<", ">", "<=", ">="), ("+", "-"), ("*", "/"), ("^",))

    def _level(self, level: int) -> Node:
        if level == len(self._LEVELS):
            return self._signed()
        node = self._level(level + 1)
        while (mark := self._mark()) in self._LEVELS[level]:
            self._at += 1
            node = Node(mark, (node, self._level(level + 1)))
        return node

    def _signed(self) -> Node:
        self._depth += 1
        if self._depth > DEPTH or self._at >= len(self._tokens):
            raise Unknown
        mark = self._mark()
        if mark in ("+", "-"):
            self._at += 1
            node = self._signed()
            node = Node("negative", (node,)) if mark == "-" else node
        else:
            node = self._atom()
        while self._mark() == "%":
            self._at += 1
            node = Node("/", (node, Node(100.0)))
        self._depth -= 1
        return node

    def _atom(self) -> Node:
        token = self._tokens[self._at]
        self._at += 1
        if token["number"] is not None:
            return Node(float(token["number"]))
        if token["first"] is not None:
            return _area(token)
        if token["function"] is not None:
            return Node(token["function"], tuple(self._arguments()))
        if token["mark"] != "(":
            raise Unknown
        node = self._level(0)
        self._close()
        return node

    def _arguments(self) -> Iterator[Node]:
        while True:
            yield self._level(0)
            if self._mark() != ",":
                break
            self._at += 1
        self._close()

    def _close(self) -> None:
        if self._mark() != ")":
            raise Unknown
        self._at += 1


def _area(token: re.Match[str]) -> Node:
    first = _PLACE.fullmatch(token["first"])
    last = _PLACE.fullmatch(token["last"] or token["first"])
    if first is None or last is None:
        raise Unknown
    sheet = token["quoted"].replace("''", "'") if token["quoted"] else token["sheet"]
    corners = (int(first[4]), _column(first[2]), int(last[4]), _column(last[2]))
    if corners[0] > corners[2] or corners[1] > corners[3]:
        raise Unknown
    free = "".join("a" if mark else "r" for mark in (first[3], first[1], last[3], last[1]))
    return Node("area", (Node(Area(sheet, *corners)), Node(free)))


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number


_Look = Callable[[Area], Sequence[float | None]]


def _value(node: Node, look: _Look, down: int, right: int) -> float:
    what = node.what
    if isinstance(what, float):
        return what
    if what == "area":
        area = _moved(node, down, right)
        if area.size != 1:
            raise Unknown
        return look(area)[0] or 0.0
    if what == "negative":
        return -_value(node.parts[0], look, down, right)
    if what in _OPERATORS:
        one, other = (_value(part, look, down, right) for part in node.parts)
        return _OPERATORS[str(what)](one, other)
    if what == "IF" and len(node.parts) == 3:
        condition = _value(node.parts[0], look, down, right)
        return _value(node.parts[1 if condition else 2], look, down, right)
    if what in _OF_NUMBERS:
        return _OF_NUMBERS[str(what)]([_value(part, look, down, right) for part in node.parts])
    parts = node.parts
    if what == "SUMPRODUCT" and len(parts) == 2 and all(part.what == "area" for part in parts):
        pairs = [look(_moved(part, down, right)) for part in parts]
        return math.fsum((one or 0.0) * (other or 0.0) for one, other in zip(*pairs, strict=True))
    if what not in _OF_MANY:
        raise Unknown
    numbers: list[float] = []
    for part in parts:
        if part.what == "area":
            numbers.extend(value for value in look(_moved(part, down, right)) if value is not None)
        else:
            numbers.append(_value(part, look, down, right))
    return _OF_MANY[str(what)](numbers)


def _rounded(numbers: Sequence[float]) -> float:
    number, digits = numbers
    scale = 10.0 ** int(digits)
    return math.copysign(math.floor(abs(number) * scale + 0.5 + 1e-9), number) / scale


_OPERATORS: dict[str, Callable[[float, float], float]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
    "^": lambda one, other: one**other,
    "=": lambda one, other: float(one == other),
    "<>": lambda one, other: float(one != other),
    "<": lambda one, other: float(one < other),
    ">": lambda one, other: float(one > other),
    "<=": lambda one, other: float(one <= other),
    ">=": lambda one, other: float(one >= other),
}
_OF_NUMBERS: dict[str, Callable[[Sequence[float]], float]] = {
    "ABS": lambda numbers: abs(numbers[0]),
    "ROUND": _rounded,
}
_OF_MANY: dict[str, Callable[[Sequence[float]], float]] = {
    "SUM": math.fsum,
    "AVERAGE": lambda numbers: math.fsum(numbers) / len(numbers),
    "MIN": lambda numbers: min(numbers, default=0.0),
    "MAX": lambda numbers: max(numbers, default=0.0),
    "PRODUCT": math.prod,
    "COUNT": lambda numbers: float(len(numbers)),
}
