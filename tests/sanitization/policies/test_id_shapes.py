"""One labelled number shows what the others look like."""

from __future__ import annotations

import pytest

from sanitization.policies.id_shapes import alike
from sanitization.vocabulary import FileKind, Found, Location, PassageKind, Reading, Seen, Span


def found(value: str, entity: str, text: str) -> list[tuple[str, str]]:
    span = Span(start=0, end=len(value), entity=entity, score=0.8, detectors=("labelled numbers",))
    reading = Reading(
        kind=FileKind.TEXT,
        passages=(Seen(key="1", location=Location(), kind=PassageKind.PROSE, text=text),),
        found=(Found(key="0", location=Location(), value=value, span=span),),
    )
    return list(alike([reading]))


@pytest.mark.parametrize(
    ("value", "entity", "text", "others"),
    [
        ("EMP-00413", "EMPLOYEE_ID", "EMP-00977, EMP-1 and XEMP-00978; EMP-00979.", ["EMP-00977", "EMP-00979"]),
        ("INV-2024-0012", "CONTRACT_ID", "see INV-2023-0777 or INV-2023-77", ["INV-2023-0777"]),
        ("HC20481", "CUSTOMER_ID", "HC20482 HC2048 hc20483", ["HC20482"]),
        ("20481234", "CUSTOMER_ID", "20481235", []),
        ("ISO-27001", "ID", "ISO-27002", []),
        ("A12", "ID", "A13", []),
        ("EMP-00413", "PERSON", "EMP-00977", []),
    ],
)
def test_numbers_of_the_same_shape(value: str, entity: str, text: str, others: list[str]) -> None:
    assert found(value, entity, text) == [(other, entity) for other in others]
