"""Notebooks as JSON: every text joined over its lines, every file out of its base64."""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Any

_ANSI = re.compile(r"\x1b\[[\d;]*m")

_QUOTE = re.compile(r"\n(?:> ?)+")


def fits(data: bytes) -> bool:
    return b"nbformat" in data.replace(b"\0", b"") and data.lstrip(b"\xff\xfe \n")[:1] == b"{"


def read(data: bytes) -> tuple[list[str], list[bytes]]:
    texts: list[str] = []
    files: list[bytes] = []
    _value(json.loads(data, object_pairs_hook=_pairs), texts, files)
    return texts, files


def _pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; what a key that stands twice said first is kept under another name."""
    found: dict[str, Any] = {}
    for key, value in items:
        found[key if key not in found else f"{key} again"] = value
    return found


def _value(value: Any, texts: list[str], files: list[bytes]) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            texts.append(key)
            if "/" in key and isinstance(inner, str):
                try:
                    files.append(base64.b64decode(inner, validate=True))
                except (binascii.Error, ValueError):
                    pass
            _value(inner, texts, files)
    elif isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            texts += [_ANSI.sub("", "".join(value)), _QUOTE.sub("", "".join(value))]
        for one in value:
            _value(one, texts, files)
    elif value is not None:
        texts.append(_ANSI.sub("", str(value)))
