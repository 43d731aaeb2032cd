"""Passports, driving licences, number plates, medical records: letters and digits that only a label explains."""

from __future__ import annotations

import re

from sanitization.detectors import checksums
from sanitization.detectors.patterns import Rule, Rules, after, around

MIXED = r"(?=[A-Z0-9 -]{0,12}\d)[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,6}){1,4}"
PASSPORT = re.compile(r"(?<![\w-])(?P<value>(?=(?:[A-Z]{0,3}\d){4})[A-Z0-9]{7,10})(?![\w-])")
LICENCE = re.compile(r"(?<![\w-])(?P<value>(?=[A-Z0-9-]{0,12}\d\d)[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){5,19})(?![\w-])")
UK_LICENCE = re.compile(
    r"(?<!\w)(?P<value>[A-Z]{1,5}9{0,4}(?<=[A-Z9]{5})\d[0156]\d[0-3]\d{2}[A-Z9]{2}\d[A-Z]{2})(?!\w)"
)
PLATE = re.compile(
    r"(?<![\w-])(?P<value>[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}-\d{3}-[A-Z]{2}|"
    r"[A-Z]{2} ?\d{2} ?\d{3}|\d{1,4} ?[A-Z]{2,3} ?\d{1,4}|[A-Z]{2} ?\d{1,2} ?[A-Z]{1,2} ?\d{4}|"
    r"[A-Z]{3}[- ]?\d{3,4}|[A-Z]{1,2} \d{2,4} [A-Z]{2,3}|\d{4} ?[A-Z]{3}|\d[A-Z]{3}\d{3})(?![\w-])"
)
UK_PLATE = re.compile(
    r"(?<![\w-])(?P<value>[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-7]\d) ?[A-HJ-PR-Z]{3}|"
    r"(?-i:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?[1-9]\d{0,3}[EH]?))(?![\w-])"
)
BEHIND_A_VEHICLE = re.compile(
    r"\b(?i:truck|lorry|van|car|vehicle|trailer|bus|minibus|taxi|cab|fahrzeug|camion|auto)"
    r"(?i: reg\.?| plate| is| was)?[ :(]{1,2}"
    r"(?P<value>(?=[A-Z0-9 -]{0,8}\d)[A-Z]{1,3}(?:[ -]?[A-Z]{1,2})?[ -]?\d{2,5}(?: [A-Z]{2}|[A-Z]{0,2}))(?![\w-])"
)
_VEHICLES = re.compile(
    r"\b(?:vehicle|car|van|lorry|truck|trailer|driver|driving|parked|parking|reg\b|registration|plate|fleet|pkw|lkw|fahrzeug|"
    r"motorbike|motorcycle|minibus|taxi|mot)\b",
    re.IGNORECASE,
)
RECORD = re.compile(r"(?<![\w-])(?P<value>(?=[A-Z-]{0,5}\d{3})[A-Z]{0,4}-?\d(?:\d|-(?=\d)){3,11})(?![\w-])")
VIN = re.compile(r"(?<!\w)(?P<value>[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8})(?!\w)")
PERSONS_UUID = re.compile(
    r"(?<![\w-])(?P<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])", re.IGNORECASE
)
IMEI = re.compile(r"(?<![\w-])(?P<value>\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d)(?![\w-])")

PASSPORT_LABEL = r"passport|reisepass|passeport|pasaporte|passaporto"
_NEAR_PASSPORT = re.compile(PASSPORT_LABEL, re.IGNORECASE)
LICENCE_LABEL = (
    r"driv(?:er|ing)[’']?s? ?licen[cs]e|driver[’']?s? lic|dl ?(?:#|no|number)|f[üu]hrerschein|"
    r"permis de conduire|licen[cs]e is"
)
PLATE_LABEL = (
    r"(?:licen[cs]e|number|registration|car|vehicle|rear|front) plate|plates?\b|vehicle reg|reg(?:istration)?\.? "
    r"?(?:no|number|mark)|kennzeichen|immatriculation|matr[ií]cula|tag number"
)
RECORD_LABEL = (
    r"mrn\b|medical record|med\.? rec|patient (?:id|no|number|record)|chart (?:no|number|#)|hospital (?:no|number)"
)


def _near_a_vehicle(_: str, match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 40) : match.start()].rpartition("\n")[2]
    behind = match.string[match.end() : match.end() + 40].partition("\n")[0]
    return _VEHICLES.search(before) is not None or _VEHICLES.search(behind) is not None


def _rule(entity: str, pattern: re.Pattern[str], label: str, what: str, score: float = 0.85) -> Rule:
    return Rule(
        entity=entity, pattern=pattern, score=score, reason=f"stands after a label for {what}", check=after(label)
    )


def recognizer() -> Rules:
    return Rules(
        "documents",
        [
            Rule(
                entity="PASSPORT",
                pattern=PASSPORT,
                score=0.85,
                reason="stands after a label for a passport",
                check=lambda _, match: (
                    _NEAR_PASSPORT.search(match.string[max(0, match.start() - 80) : match.start()]) is not None
                ),
            ),
            _rule("DRIVING_LICENCE", LICENCE, LICENCE_LABEL, "a driving licence"),
            Rule(entity="DRIVING_LICENCE", pattern=UK_LICENCE, score=0.8, reason="has the form of a driving licence"),
            _rule("LICENSE_PLATE", PLATE, PLATE_LABEL, "a number plate"),
            Rule(
                entity="LICENSE_PLATE",
                pattern=UK_PLATE,
                score=0.7,
                reason="has the form of a number plate, beside a word for what is driven",
                check=_near_a_vehicle,
            ),
            Rule(
                entity="LICENSE_PLATE",
                pattern=BEHIND_A_VEHICLE,
                score=0.7,
                reason="stands after a word for what is driven",
            ),
            _rule("MEDICAL_RECORD", RECORD, RECORD_LABEL, "a medical record", 0.9),
            Rule(
                entity="VEHICLE_ID",
                pattern=VIN,
                score=0.9,
                reason="has the form of a vehicle's number, with a valid check digit",
                check=lambda value, _: checksums.vin(value),
            ),
            _rule("VEHICLE_ID", VIN, r"vin\b|chassis|vehicle id", "a vehicle's number"),
            Rule(
                entity="PERSON_UUID",
                pattern=PERSONS_UUID,
                score=0.7,
                reason="stands beside a word for a person's key",
                check=around(
                    r"user|person|patient|employee|customer|member|account|owner|subject|profile|contact|device", 24
                ),
            ),
            Rule(
                entity="DEVICE_ID",
                pattern=IMEI,
                score=0.9,
                reason="stands after a label for a device, with a valid check digit",
                check=lambda value, match: checksums.luhn(value) and after(r"imei|device (?:id|serial)")(value, match),
            ),
        ],
    )
