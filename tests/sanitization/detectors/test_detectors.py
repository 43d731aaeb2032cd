"""Tables of (text, what has to be found there), with near-misses; patterns only, no model."""

from __future__ import annotations

import pytest

from sanitization.detectors.analyzer import BETWEEN, build
from sanitization.detectors.protocol import Analyzer
from sanitization.policies.overlaps import resolve
from sanitization.policies.treatments import reach_of
from sanitization.vocabulary import Passage, PassageKind


@pytest.fixture(scope="module")
def patterns() -> Analyzer:
    return build("none")


def passage(text: str, kind: PassageKind = PassageKind.PROSE, context: str = "") -> Passage:
    return Passage(key="1", text=text, place="line 1", kind=kind, context=context)


def hidden(patterns: Analyzer, *passages: Passage) -> list[list[tuple[str, str]]]:
    """What the default policy would hide: (value, entity) for each passage."""
    return [
        [
            (each.text[span.start : span.end], span.entity)
            for span in resolve(spans)
            if reach_of(span, each.text[span.start : span.end], each) is not None
        ]
        for each, spans in zip(passages, patterns.analyze(passages), strict=True)
    ]


PROSE = [
    # e-mail
    ("write to walt.harborline@harborline-capital.com.", [("walt.harborline@harborline-capital.com", "EMAIL_ADDRESS")]),
    ("root@db01.corp.local", [("root@db01.corp.local", "EMAIL_ADDRESS")]),
    ("to x@y.example", [("x@y.example", "EMAIL_ADDRESS")]),
    ("walt [at] harborline [dot] com", [("walt [at] harborline [dot] com", "EMAIL_ADDRESS")]),
    ("icon@2x.png, 5 @ 3.50, foo@bar", []),
    # phone
    ("+44 20 7946 0958", [("+44 20 7946 0958", "PHONE_NUMBER")]),
    ("reach me on (212) 555-0187", [("(212) 555-0187", "PHONE_NUMBER")]),
    ("Tel. 0171 1234567", [("0171 1234567", "PHONE_NUMBER")]),
    ("5 597 33.75 24 and 0.502 0.502 rg and 12.5 13.75", []),
    ("on 2024-01-15 we sold 1234567 units for 12,345,678.90", []),
    # accounts and numbers of the state
    ("card 4012 8888 8888 1881", [("4012 8888 8888 1881", "CREDIT_CARD")]),
    ("order 4012 8888 8888 1882", []),
    ("IBAN GB29 NWBK 6016 1331 9268 19", [("GB29 NWBK 6016 1331 9268 19", "IBAN_CODE")]),
    ("SSN 536-90-4399", [("536-90-4399", "US_SSN")]),
    # network
    ("10.20.30.41 and 192.168.1.77", [("10.20.30.41", "IP_ADDRESS"), ("192.168.1.77", "IP_ADDRESS")]),
    ("127.0.0.1, 0.0.0.0, version 10.2.30.4, section 1.2.3.4", []),
    ("ping build01.harborline.local", [("build01.harborline.local", "HOSTNAME")]),
    ("https://harborline.sharepoint.com/sites/x", [("https://harborline.sharepoint.com/sites/x", "INTERNAL_URL")]),
    ("http://10.1.2.3:8080/a and https://www.python.org/doc", [("http://10.1.2.3:8080/a", "INTERNAL_URL")]),
    (r"on \\srv01\deals\2024", [(r"\\srv01\deals\2024", "UNC_PATH")]),
    (r"C:\Users\wharborline\Desktop", [("wharborline", "USERNAME")]),
    ("/home/wharborline/x /Users/Shared/y", [("wharborline", "USERNAME")]),
    # ids
    ("Employee ID: 004471", [("004471", "EMPLOYEE_ID")]),
    ("customer no. C-10233", [("C-10233", "CUSTOMER_ID")]),
    ("Invoice number INV-2024-0012", [("INV-2024-0012", "CONTRACT_ID")]),
    ("see HARB-1234, not COVID-19, ISO-9001 or UTF-16", [("HARB-1234", "TICKET_ID")]),
    ("the customer number one", []),
    # dates of birth
    ("DOB: 12/03/1984, born on 4 May 1990", [("12/03/1984", "DATE_OF_BIRTH"), ("4 May 1990", "DATE_OF_BIRTH")]),
    ("signed on 12/03/2024", []),
    # addresses
    ("at 12 Mill Lane, Springfield, IL 62704", [("12 Mill Lane, Springfield, IL 62704", "STREET_ADDRESS")]),
    ("Musterstraße 12, 80331 München", [("Musterstraße 12, 80331 München", "STREET_ADDRESS")]),
    ("12 rue de la Paix, 75002 Paris", [("12 rue de la Paix, 75002 Paris", "STREET_ADDRESS")]),
    ("10 Green Bottles on the way", []),
    # names that the text announces
    ("Dear Walt Harborline,", [("Walt Harborline", "PERSON")]),
    ("Dear Sir or Madam,\nDear Hiring Manager,\nDear all,", []),
    ("Kind regards,\nRosa Quint", [("Rosa Quint", "PERSON")]),
    ("Prepared by: Rosa Quint", [("Rosa Quint", "PERSON")]),
    ("From: Quint, Rosa <r@q.example>", [("Quint, Rosa", "PERSON"), ("r@q.example", "EMAIL_ADDRESS")]),
    ("we met Dr. Rosa Quint", [("Rosa Quint", "PERSON")]),
    ("File name: Budget Plan", []),
    # firms and projects
    ("Harborline Capital LLP signed", [("Harborline Capital LLP", "ORGANIZATION")]),
    ("Quint GmbH", [("Quint GmbH", "ORGANIZATION")]),
    ("Project Falcon starts, Project Manager is away", [("Falcon", "PROJECT")]),
    ("The limited offer, and an inc. of sorts", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE, ids=[text[:40] for text, _ in PROSE])
def test_prose(patterns: Analyzer, text: str, expected: list[tuple[str, str]]) -> None:
    assert hidden(patterns, passage(text)) == [expected]


CODE = [
    ('key = "AKIAIOSFODNN7EXAMPLE"', [("AKIAIOSFODNN7EXAMPLE", "SECRET")]),
    ("aws_secret: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", [("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "SECRET")]),
    ("token = ghp_" + "a1B2" * 9, [("ghp_" + "a1B2" * 9, "SECRET")]),
    ("SLACK=xoxb-123456789012-abcdefABCDEF", [("xoxb-123456789012-abcdefABCDEF", "SECRET")]),
    ("stripe.api_key = 'sk_live_" + "4eC39HqLyj" + "WDarjtT1zd'", [("sk_live_4eC39HqLyjWDarjtT1zd", "SECRET")]),
    ("jwt=eyJhbGciOiJI.eyJzdWIiOiIx.abcdefghijkl", [("eyJhbGciOiJI.eyJzdWIiOiIx.abcdefghijkl", "SECRET")]),
    ("postgres://bob:hunter22@db01:5432/x", [("postgres://bob:hunter22@db01:5432/x", "")]),
    ('password = "correct-horse-9"', [("correct-horse-9", "SECRET")]),
    ("Server=x;User Id=sa;Password=Tr0ub4dor;", [("Tr0ub4dor", "SECRET")]),
    ('password = os.environ["DB_PASSWORD"]', []),
    ("def reset(token: str, password: Optional[str] = None):", []),
    ("token = get_token()", []),
    ("password: ${DB_PASSWORD}", []),
    ("class Walter: name = 'Rose Street'", []),
    ("if user.name == employee.name: return Harborline", []),
    ("# mail walt@harborline.local", [("walt@harborline.local", "EMAIL_ADDRESS")]),
    ("x = '/home/wharborline/data'", [("wharborline", "USERNAME")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CODE, ids=[text[:40] for text, _ in CODE])
def test_code(patterns: Analyzer, text: str, expected: list[tuple[str, str]]) -> None:
    found = hidden(patterns, passage(text, PassageKind.CODE))[0]

    if expected and expected[0][1] == "":
        assert ("hunter22", "SECRET") in found or any("hunter22" in value for value, _ in found)
    else:
        assert found == expected


def test_code_is_never_searched_for_names_but_secrets_are_found_on_any_line(patterns: Analyzer) -> None:
    lines = ["-----BEGIN RSA PRIVATE KEY-----", "MIIEowIBAAKCAQEA7", "bXkgc2VjcmV0", "-----END RSA PRIVATE KEY-----"]

    found = hidden(patterns, *[passage(line, PassageKind.CODE) for line in lines])

    assert found == [[], [("MIIEowIBAAKCAQEA7", "SECRET")], [("bXkgc2VjcmV0", "SECRET")], []]


CELLS = [
    ("Employee name", "Rosa Quint", "PERSON"),
    ("Full Name", "Q. Rosa", "PERSON"),
    ("user.lastName", "Quint", "PERSON"),
    ("Account No.", "4471234567", "ACCOUNT_ID"),
    ("employee_id", "E4471", "EMPLOYEE_ID"),
    ("Mobile", "0171 12345", "PHONE_NUMBER"),
    ("Date of birth", "12.03.84", "DATE_OF_BIRTH"),
    ("Home address", "The Old Mill", "STREET_ADDRESS"),
    ("Client", "Harborline", "ORGANIZATION"),
    ("api_key", "qwertyuiop", "SECRET"),
    ("Product name", "Wrench", None),
    ("File name", "budget", None),
    ("Name", "42", None),
    ("Quarter", "Rosa", None),
    ("Name", "Name", None),
    ("Passport Number", "925076473", "PASSPORT"),
    ("Reisepass-Nr.", "C01X00T478", "PASSPORT"),
    ("Licence plate", "LD67 XKR", "LICENSE_PLATE"),
    ("Kennzeichen", "B-MW 4217", "LICENSE_PLATE"),
    ("Driver's License", "D1234568", "DRIVING_LICENCE"),
    ("BSN", "111222334", "ID"),  # its check digit is wrong, its header is not
    ("PESEL", "44051401358", "ID"),
    ("Aadhaar No.", "2341 2341 2345", "ID"),
    ("Steuer-ID", "86 095 742 718", "ID"),
    ("CPF", "390.533.447-05", "ID"),
    ("rodné číslo", "710319/2745", "ID"),
    ("Medicare No", "2123 45670 1", "ID"),
    ("SSN last 4", "5462", "ID"),
    ("Mobile No", "98450 12345", "PHONE_NUMBER"),
    ("Téléphone", "06 12 34 56 78", "PHONE_NUMBER"),
    ("Fecha de nacimiento", "12/08/1975", "DATE_OF_BIRTH"),
    ("Routing number", "021000021", "ACCOUNT_ID"),
    ("Staff number", "881", "EMPLOYEE_ID"),
    ("PLZ", "42103", "STREET_ADDRESS"),
    ("Cognome", "Brambillari", "PERSON"),
    ("Kunde", "Quintmar", "ORGANIZATION"),
    ("Medicare", "145.20", None),  # what was withheld
    ("Social Security", "620", None),
    ("CPR", "2024-03-01", None),  # a course
    ("Passport", "not yet seen, asked 2 times", None),
    ("Plate", "1200", None),
    ("Licence plate", "12 mm", None),
    ("Loan", "250000", None),
    ("Chart", "12", None),
    ("CNP", "3.84", None),
]


@pytest.mark.parametrize(("header", "value", "entity"), CELLS, ids=[f"{header}: {value}" for header, value, _ in CELLS])
def test_cells_are_judged_by_their_header(patterns: Analyzer, header: str, value: str, entity: str | None) -> None:
    found = hidden(patterns, passage(value, PassageKind.CELL, header))

    assert found == [[(value, entity)] if entity else []]


def test_numeric_cells_are_judged_by_header_and_checksum_only(patterns: Analyzer) -> None:
    found = hidden(
        patterns,
        passage("4012888888881881", PassageKind.NUMBER),
        passage("2125550187", PassageKind.NUMBER, "Units"),
        passage("2125550187", PassageKind.NUMBER, "Account number"),
    )

    assert found == [[("4012888888881881", "CREDIT_CARD")], [], [("2125550187", "ACCOUNT_ID")]]


def test_detections_stay_within_their_passage(patterns: Analyzer) -> None:
    found = hidden(patterns, passage("Walt"), passage("Harborline LLP"), passage("10.20.30."), passage("41"))

    assert found == [[], [("Harborline LLP", "ORGANIZATION")], [], []]
    assert not any(character.isspace() for character in BETWEEN.strip("\n"))


def test_every_span_says_why_and_who(patterns: Analyzer) -> None:
    text = "Dear Walt Harborline, mail walt@harborline.local or card 4012 8888 8888 1881"

    spans = patterns.analyze([passage(text)])[0]

    assert len(spans) >= 3
    for span in spans:
        assert span.detectors
        assert span.reason
        assert "Harborline" not in span.reason


def test_identities_are_left_to_the_engine(patterns: Analyzer) -> None:
    assert patterns.analyze([passage("walt@harborline.local", PassageKind.IDENTITY)]) == [[]]


def test_an_unknown_detector_is_an_error() -> None:
    with pytest.raises(ValueError, match="crystal ball"):
        build("crystal ball")
