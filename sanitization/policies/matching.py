"""Literal search for many known values at once: whole words, any casing, any run of white space between words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sanitization.vocabulary import Hidden, Known

Value = TypeVar("Value", Known, Hidden)


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    start: int
    end: int
    value: Value
    index: int


class Matcher(Generic[Value]):
    """Built once over values, then asked per passage. Matches never overlap; the longest wins."""

    def __init__(self, values: Sequence[Value], kept: Sequence[str] = ()) -> None:
        raise NotImplementedError

    def find(self, text: str) -> list[Match[Value]]:
        raise NotImplementedError
