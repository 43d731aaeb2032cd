"""Notebooks as JSON: lists of lines joined, files in base64 taken out, every key and number a text of its own."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sanitization.errors import Residue
from sanitization.verification import decoding

# Words of the format itself, which no writer may change.
_OWN = frozenset(
    "cells worksheets metadata nbformat nbformat_minor orig_nbformat cell_type id source input outputs output_type"
    " execution_count prompt_number data name stream text ename evalue traceback attachments tags kernelspec"
    " display_name language language_info version mimetype file_extension pygments_lexer codemirror_mode"
    " nbconvert_exporter collapsed scrolled deletable editable hide_input trusted hidden init_cell jupyter"
    " source_hidden outputs_hidden slideshow slide_type format raw_mimetype level title width height isolated"
    " needs_background html latex svg png jpeg json javascript pdf".split()
)
_OWN_MEDIA = re.compile(
    r"(?:text/(?:plain|html|latex|markdown|csv|xml|x-rst|javascript)|image/(?:png|jpeg|jpg|gif|webp|bmp|svg\+xml)"
    r"|application/(?:json|pdf|javascript|xml|(?:geo|ld)\+json|vnd\.(?:plotly|vega|vegalite)\.v\d\+json"
    r"|vnd\.dataresource\+json))"
)
_OWN_VALUES = {
    "cell_type": ("code", "markdown", "raw", "html", "heading"),
    "output_type": ("stream", "display_data", "execute_result", "error", "pyout", "pyerr"),
    "name": ("stdout", "stderr"),
    "stream": ("stdout", "stderr"),
    "slide_type": ("slide", "subslide", "fragment", "skip", "notes", "-"),
}
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
                if name not in _OWN and not _OWN_MEDIA.fullmatch(name):
                    yield Piece("a key", text=name)
                stack.append((name.lower(), one))
        elif isinstance(inner, list):
            if inner and all(isinstance(one, str) for one in inner):
                yield from _said(key, "".join(inner))
            stack.extend((key, one) for one in inner)
        elif isinstance(inner, str) and inner not in _OWN_VALUES.get(key, ()):
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
