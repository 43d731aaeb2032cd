"""Numbers of proceedings, invoices, parcels and badges, told by the word before them."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, after

_EDGE, _END = r"(?<![\w./:-])", r"(?![\w:/]|[.-]\w)"
# As US district courts number cases: office, year, type, number and the judges' initials.
_DOCKET = re.compile(
    rf"{_EDGE}(?P<value>\d:\d\d-(?:cv|cr|mc|mj|md|ap|bk|po|sw|misc)-\d{{3,6}}(?:-[A-Z]{{2,4}}){{0,3}}){_END}"
)
_INVOICE = re.compile(rf"\b(?i:invoice|credit note) (?:(?i:no\.?|nr\.?|number) |#)?(?P<value>\d{{6,12}}){_END}")
_UPS = re.compile(
    rf"{_EDGE}(?P<value>1Z ?[0-9A-Z]{{3}} ?[0-9A-Z]{{3}} ?[0-9A-Z]{{2}} ?[0-9A-Z]{{4}} ?[0-9A-Z]{{4}}){_END}"
)
_PARCEL = re.compile(
    rf"{_EDGE}(?P<value>JJD\d{{10,20}}|\d{{4}} \d{{4}} \d{{4}}|\d{{10}}|\d{{12}}|\d{{15}}|\d{{20}}|\d{{22}}){_END}"
)
_BADGE = re.compile(
    rf"\b(?i:badge|employee|staff member|worker|payroll) (?:(?i:no\.?|number|id) |#)?[(\[]?"
    rf"(?P<value>[A-Z]{{1,3}}-?\d{{4,7}}|\d{{5,7}}){_END}"
)
_SENT = r"tracking|shipment|parcel|consignment|waybill|fedex|dhl\b|ups\b"


def recognizer() -> Rules:
    return Rules(
        "references",
        [
            Rule(entity="CONTRACT_ID", pattern=_DOCKET, score=0.85, reason="the number of a case at a court"),
            Rule(entity="CONTRACT_ID", pattern=_INVOICE, score=0.7, reason="stands after the word invoice"),
            Rule(entity="CONTRACT_ID", pattern=_UPS, score=0.85, reason="the number of a parcel"),
            Rule(
                entity="CONTRACT_ID",
                pattern=_PARCEL,
                score=0.7,
                reason="stands after a word for parcels",
                check=after(_SENT),
            ),
            Rule(entity="EMPLOYEE_ID", pattern=_BADGE, score=0.7, reason="stands after a word for staff"),
        ],
    )
