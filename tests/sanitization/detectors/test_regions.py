"""Where a submission is at home, and which local numbers are phones there."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.regions import USUAL, regions_of
from sanitization.policies.identities import known_from

ANALYZER = build("none")
ENGLISH = "Thank you for the call and the notes of this week; that is all we have for you."


def phones(text: str, known: tuple[str, str] | None = None) -> list[str]:
    more = known_from([engine.scan(io.BytesIO(known[1].encode()), known[0], ANALYZER)], ()) if known else ()
    reading = engine.scan(io.BytesIO(text.encode()), "note.txt", ANALYZER, more)
    return [found.value for found in reading.found if found.span.entity == "PHONE_NUMBER"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Call +48 22 123 45 67 tomorrow.", "PL"),
        ("0041 44 668 18 00", "CH"),
        ("write to anna@quintanar.es or info@fabrica.com.es", "ES"),
        ("see www.rask-verft.no and post@rask.no", "NO"),
        ("CHF 1'200 and CHF 300 are due", "CH"),
        ("Quintanar GmbH und Rask GmbH", "DE"),
        ("12 Mill Lane, Leeds LS1 4AP and 3 High Street, York YO1 7HH", "GB"),
        ("Vi har mottatt fakturaen og takk for det. Hei, jeg har ikke betalt til deg.", "NO"),
        ("Os dados não são nossa responsabilidade; você e a senhora das vendas, obrigado.", "PT"),
    ],
)
def test_signs_of_a_country_are_read(text: str, first: str) -> None:
    assert regions_of([text])[0] == first


@pytest.mark.parametrize(
    "text", ["", ENGLISH, "import re\nx = foo.is_ok('me.at')", "one GmbH", "The die met on the pro."]
)
def test_nothing_told_is_the_usual(text: str) -> None:
    assert regions_of([text]) == USUAL


def test_english_texts_keep_english_numbers() -> None:
    regions = regions_of([ENGLISH, "Rask AS, post@rask.no, www.rask.no"])

    assert regions == ("NO", "US", "GB")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Escriba a ventas@quintanar.es o marta@quintanar.es. Marta 612 34 56 78, oficina 912 345 678.", 2),
        ("Kontakt: biuro@quintanar.pl, ewa@quintanar.pl. Ewa 601 234 567.", 1),
        ("Skriv til post@quintanar.no eller ida@quintanar.no. Ida 412 34 567.", 1),
        ("Quintanar Pvt, ravi@quintanar.in, asha@quintanar.in. Ravi 98765 43210.", 1),
    ],
)
def test_local_numbers_of_a_country_are_phones_there(text: str, found: int) -> None:
    assert len(phones(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Quintanar GmbH, anna@quintanar.de, tom@quintanar.de. Ergebnis der Messung und Probe: 612 34 56 78.",
        "Quintanar GmbH, anna@quintanar.de, tom@quintanar.de. Die Charge 98765 43210 ist gesperrt.",
        "CHF 300, CHF 400, CHF 500. Serie 412 34 567.",
    ],
)
def test_they_are_no_phones_elsewhere(text: str) -> None:
    assert phones(text) == []


def test_other_files_of_a_submission_tell_too() -> None:
    line = "Marta 612 34 56 78 por favor"

    assert phones(line) == []
    assert phones(
        line, ("mail.txt", "Marta Quintanar <marta@quintanar.es>, Ana <ana@quintanar.es>, +34 912 345 678")
    ) == ["612 34 56 78"]
    assert phones(line) == [], "what one file told is not kept for the next"


def test_numbers_with_a_code_or_a_label_are_found_wherever_it_is() -> None:
    text = "Quintanar GmbH, anna@quintanar.de, tom@quintanar.de. Tel. 612 34 56 78, +34 612 34 56 79."

    assert phones(text) == ["612 34 56 78", "+34 612 34 56 79"]
