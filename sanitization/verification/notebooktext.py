"""Notebooks as JSON: lists of lines joined, files in base64 taken out, every key and number a text of its own."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sanitization.errors import Residue
from sanitization.verification import decoding

_MARKUP = ("html", "svg", "xml")


@dataclass(frozen=True, slots=True)
class Piece:
    """text for words, data for a file."""

    part: str
    text: str = ""
    data: bytes = b""
    is_markup: bool = False


class _Pairs(list[tuple[str, Any]]):
    """An object with every key that stands in it, those that stand twice too."""


def pieces(data: bytes) -> Iterator[Piece]:
    """Everything in a notebook. Raises Residue("verify.unreadable")."""
    text = next(decoding.readings(data))
    try:
        value = json.loads(
            text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str, parse_constant=str, strict=False
        )
    except (ValueError, RecursionError) as error:
        raise Residue("verify.unreadable") from error
    stack: list[tuple[str, Any]] = [("", value)]
    while stack:
        key, inner = stack.pop()
        if isinstance(inner, _Pairs):
            for name, one in inner:
                yield Piece("a key", text=name)
                stack.append((name.lower(), one))
        elif isinstance(inner, list):
            if inner and all(isinstance(one, str) for one in inner):
                yield from _said(key, "".join(inner))
            stack.extend((key, one) for one in inner)
        elif isinstance(inner, str):
            yield from _said(key, inner)


def _said(key: str, text: str) -> Iterator[Piece]:
    if key.startswith(("image/", "application/pdf")) or key in ("png", "jpeg", "pdf"):
        try:
            yield Piece("a file", data=base64.b64decode(text, validate=False))
        except (binascii.Error, ValueError):
            yield Piece("text", text=text)
        if not key.endswith(_MARKUP):
            return
    yield Piece("text", text=text, is_markup=any(mark in key for mark in _MARKUP))
