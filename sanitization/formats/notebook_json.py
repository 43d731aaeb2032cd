"""JSON of notebooks: read whole under a bound of depth, numbers as they are spelled, written in the layout it had."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, Union

from sanitization.errors import FileRefused
from sanitization.formats.json_tokens import NotJson, tokens

Value: TypeAlias = Union[bool, str, "Spelled", list["Value"], dict[str, "Value"], None]

_INDENT = re.compile(r"\s*[{\[]\r?\n([ \t]+)\S")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in the digits in which it stands."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """indent: what a level is indented by, "" for everything on one line."""

    indent: str
    newline: str
    item: str
    key: str
    is_ascii: bool
    end: str


def parsed(text: str, max_depth: int) -> tuple[Value, int]:
    """The value, and how many keys stood more than once in an object (the last one counts).

    Raises data.too_deep, data.corrupt.
    """
    twice = 0

    def pairs(items: list[tuple[str, Value]]) -> dict[str, Value]:
        nonlocal twice
        found = dict(items)
        twice += len(items) - len(found)
        return found

    try:
        for token in tokens(text, max_depth):
            if token.record:
                raise FileRefused("data.corrupt")
        value: Value = json.loads(
            text.removeprefix("\ufeff"), strict=False, object_pairs_hook=pairs, parse_float=Spelled, parse_int=Spelled,
            parse_constant=Spelled,
        )  # fmt: skip
    except (NotJson, ValueError, RecursionError) as error:
        raise FileRefused("data.corrupt") from error
    return value, twice


def layout_of(text: str) -> Layout:
    indented = _INDENT.match(text)
    body = text.rstrip("\r\n \t")
    spaced = indented is not None
    return Layout(
        indent=indented[1] if indented else "",
        newline="\r\n" if "\r\n" in text[:200] else "\n",
        item="," if spaced or '", "' not in text[:4000] else ", ",
        key=": " if '": ' in text[:4000] else ":",
        is_ascii=text.isascii(),
        end=text[len(body) :],
    )


def written(value: Value, layout: Layout) -> str:
    return "".join(_pieces(value, layout, "")) + layout.end


PLAIN = Layout(indent="", newline="\n", item=",", key=":", is_ascii=False, end="")


def _pieces(value: Value, layout: Layout, margin: str) -> Iterator[str]:
    if isinstance(value, Spelled):
        yield value.text
    elif isinstance(value, dict) and value:
        yield from _inside(
            "{", "}", [(_text(key, layout) + layout.key, one) for key, one in value.items()], layout, margin
        )
    elif isinstance(value, list) and value:
        yield from _inside("[", "]", [("", one) for one in value], layout, margin)
    elif isinstance(value, str):
        yield _text(value, layout)
    else:
        yield json.dumps(value)


def _inside(opening: str, closing: str, items: list[tuple[str, Value]], layout: Layout, margin: str) -> Iterator[str]:
    inner = margin + layout.indent
    line = layout.newline + inner if layout.indent else ""
    yield opening
    for at, (key, value) in enumerate(items):
        yield f"{layout.item if at else ''}{line}{key}"
        yield from _pieces(value, layout, inner)
    yield f"{layout.newline}{margin}{closing}" if layout.indent else closing


def _text(text: str, layout: Layout) -> str:
    return json.dumps(text, ensure_ascii=layout.is_ascii)
