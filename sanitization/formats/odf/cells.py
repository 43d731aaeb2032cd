"""What one cell says and shows, changed together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml import etree

from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.rules import rule_of
from sanitization.formats.ooxml.numbers import LONG_NUMBER, whole_number
from sanitization.vocabulary import Edit

VALUE, VALUE_TYPE = expanded("office:value"), expanded("office:value-type")
TYPED = tuple(expanded(f"office:{name}-value") for name in ("date", "time", "boolean"))
_SHOWN_TYPE = expanded("calcext:value-type")

_WORDY = re.compile(r"[^\W\d_]{2,}|@|\d{7,}|\d[\d\s().+/-]{8,}\d")


def _paragraphs(cell: etree._Element) -> list[etree._Element]:
    return [child for child in cell if rule_of(str(child.tag)).paragraph]


def shown(cell: etree._Element) -> str:
    found = _paragraphs(cell)
    if len(found) == 1 and not len(found[0]):
        return found[0].text or ""
    return "\n".join("".join(str(piece) for piece in one.itertext()) for one in found)


def bare_words(cell: etree._Element) -> str | None:
    """What a cell shows whose paragraphs are bare, so that there is nothing to clean in them; None for all others."""
    shown = []
    for child in cell:
        if len(child) or child.attrib or not rule_of(str(child.tag)).paragraph:
            return None
        child.tail = None
        shown.append(child.text or "")
    return "\n".join(shown)


def show(cell: etree._Element, text: str) -> None:
    """Let a cell show `text` and no other words; comments and pictures in it stay."""
    found = _paragraphs(cell)
    for other in found[1:]:
        cell.remove(other)
    if found:
        for child in list(found[0]):
            found[0].remove(child)
        found[0].attrib.clear()
        found[0].text = text


def number_in(text: str) -> str:
    digits = re.sub(r"\D", "", text)[:15]
    return str(int(digits)) if digits else "0"


def into_words(cell: etree._Element) -> None:
    for key in (VALUE, *TYPED):
        if key in cell.attrib:
            del cell.attrib[key]
    cell.set(VALUE_TYPE, "string")
    if _SHOWN_TYPE in cell.attrib:
        cell.set(_SHOWN_TYPE, "string")


def followed(
    write: Callable[[Sequence[Edit]], None], then: Callable[[], object], unless: Sequence[bool]
) -> Callable[[Sequence[Edit]], None]:
    def both(edits: Sequence[Edit]) -> None:
        if not unless:
            write(edits)
            then()

    return both


def _is_short(value: str) -> bool:
    """However many digits its fraction has, such a number is nobody's."""
    whole, point, fraction = value.removeprefix("-").partition(".")
    return len(whole) < LONG_NUMBER and whole.isdecimal() and (fraction.isdecimal() if point else True)


def is_quiet_number(value: str, shown: str) -> bool:
    """Whether a value is a number too short to be anybody's, and no more is shown."""
    if _is_short(value):
        return shown == value or says_no_more(shown, value)
    digits = whole_number(value)
    return digits is not None and len(digits.lstrip("-")) < LONG_NUMBER and says_no_more(shown, value)


def says_no_more(shown: str, value: str) -> bool:
    """Whether what a cell of a short number shows holds no words and no other number that may be somebody's."""
    if shown.replace(",", ".") == value and _is_short(value):
        return True
    return _WORDY.search(shown) is None
