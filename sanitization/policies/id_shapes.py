"""Numbers of people and of business by the shape that one of them has: EMP-00413 labelled once finds EMP-00977."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sanitization.policies.word_lists import listed
from sanitization.vocabulary import Found, Reading

SOURCE = "of the shape of a labelled number"
MOST = 5_000
SURE = 0.75
_KINDS = frozenset(
    {"EMPLOYEE_ID", "CUSTOMER_ID", "ACCOUNT_ID", "CONTRACT_ID", "TICKET_ID", "MEDICAL_RECORD", "DEVICE_ID", "ID"}
)
# Letters, then digits in groups: EMP-00413, INV-2024-0012, HC20481, K/2024/17.
_SHAPE = re.compile(r"[A-Za-z]{1,6}(?:[-/_.# ]?\d{1,10}){1,4}[A-Za-z]?")
_NOBODYS = listed("""
    iso iec din en bs astm ieee ansi rfc pep cve cwe sha md utf ascii http tls ssl gdpr ifrs ias isa covid fy cp mp
    page fig figure table section chapter clause article art item step phase level part version ver rev room floor
    unit suite form type model size cell row line slide sheet q h a b
""")


def alike(readings: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """(value, entity) of every number in the texts that has the shape of one that a label explained."""
    shapes: dict[str, str] = {}
    for reading in readings:
        for found in reading.found:
            shape = _shape_of(found)
            if shape is not None:
                shapes.setdefault(shape, found.span.entity)
    if not shapes:
        return
    patterns = [(re.compile(rf"(?<![\w-]){shape}(?![\w-]|[.,]\d)"), entity) for shape, entity in shapes.items()]
    seen: set[str] = set()
    for reading in readings:
        for passage in reading.passages:
            for pattern, entity in patterns:
                for match in pattern.finditer(passage.text):
                    if match[0] not in seen and len(seen) < MOST:
                        seen.add(match[0])
                        yield match[0], entity


def _shape_of(found: Found) -> str | None:
    """A pattern of the value's letters and numbers of digits; None where it would fit anything."""
    value = found.value.strip()
    prefix = re.match(r"[A-Za-z]*", value)
    letters = prefix[0] if prefix is not None else ""
    digits = sum(map(str.isdigit, value))
    if found.span.entity not in _KINDS or found.span.score < SURE or not _SHAPE.fullmatch(value):
        return None
    if letters.casefold() in _NOBODYS or digits < (3 if len(letters) > 1 else 5):
        return None
    return re.sub(r"\d+", lambda run: rf"\d{{{len(run[0])}}}", re.escape(value).replace(r"\ ", " "))
