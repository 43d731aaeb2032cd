"""Values that cannot be words: how a structural slot proves that nobody wrote in it."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[-+]?[\d.,]*\d[\d.]*([eE][-+]?\d+)?([a-z]{1,2}|%)?|INF|-INF|NaN|auto|indefinite|")
_BOOLEAN = re.compile(r"[01]|true|false|on|off|t|f|True|False|TRUE|FALSE|")
_ENUMERATION = re.compile(r"[A-Za-z0-9_.:+/#-]{0,60}")
_HEXADECIMAL = re.compile(r"#?[0-9A-Fa-f]{0,16}|auto|[0-9A-Fa-f]{20}")
_GUID = re.compile(r"\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]{5,16}(Z|[-+]\d\d:\d\d)?)?")
_WORDY = re.compile(r"[^\W\d_]{2,}|\d{5,}|@")
_BY_KIND = {"n": _NUMBER, "b": _BOOLEAN, "e": _ENUMERATION, "x": _HEXADECIMAL, "d": _DATE}


def fits(kind: str, value: str) -> bool:
    """Whether `value` has the closed shape of a schema kind; free text and base64 never have one."""
    if kind == "n" and " " in value:
        return all(_NUMBER.fullmatch(word) for word in value.split(" "))
    if kind == "e" and " " in value:
        return all(_ENUMERATION.fullmatch(word) for word in value.split(" ")) and len(value) < 200
    shape = _BY_KIND.get(kind)
    return bool(shape and (shape.fullmatch(value) or _GUID.fullmatch(value)))


def is_neutral(value: str) -> bool:
    """Whether `value` holds nothing that reads as a word, a name or a long number."""
    return _WORDY.search(_GUID.sub("", value)) is None
