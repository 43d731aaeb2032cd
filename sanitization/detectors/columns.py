"""What the header of a column, the label of a field or the key of a record says about its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain

from sanitization.detectors import headers, money
from sanitization.detectors.labelled_names import NO_NAMES
from sanitization.detectors.patterns import words
from sanitization.policies.treatments import is_no_secret
from sanitization.vocabulary import Passage, PassageKind, Span

NAME = "column header"
LONGEST, LONGEST_HEADER = 200, 500
LEAST_SERIAL = 7  # characters of a device's number; shorter ones count rows

_PEOPLE = (
    "employee manager supervisor owner author assignee reporter reviewer approver contact patient candidate applicant "
    "interviewer interviewee attendee participant consultant engineer analyst partner lead tenant landlord signatory "
    "salesperson sales_rep rep account_manager project_manager responsible person staff student teacher respondent "
    "recipient sender beneficiary insured claimant spouse member driver doctor physician nurse witness attorney lawyer "
    "account_holder cardholder guest colleague trainer buyer requester requestor committer speaker "
    "child guardian carer pupil learner resident volunteer mentor tutor coach"
)
_PASSWORDS = "password passwd pwd passphrase passcode"
# Keyed in at doors, phones and machines: figures, where "Pin 7" of a plug is none of these.
_DIALLED = (
    "pin pin_code pin_no pin_number alarm_code door_code gate_code access_code entry_code entrance_code keypad_code "
    "lock_code lockbox_code safe_code disarm_code garage_code security_code security_pin alarm_pin card_pin phone_pin "
    "voicemail_pin cvv cvc cvv2 safe_combination lock_combination"
)
_HEADERS: tuple[tuple[str, str], ...] = (
    ("SECRET", "secret token api_key apikey access_key private_key client_secret "
               + _PASSWORDS + " " + _DIALLED),
    ("DATE_OF_BIRTH", "dob date_of_birth birth_date birthdate birthday born geburtsdatum"),
    ("EMAIL_ADDRESS", "email e-mail mail mail_address email_address"),
    ("PHONE_NUMBER", "phone telephone mobile cell fax tel phone_number contact_number telefon handy whatsapp"),
    ("STREET_ADDRESS", "address street street_address home_address billing_address shipping_address mailing_address "
                       "address_line address_line_1 address_line_2 "
                       "post_code postcode zip zip_code postal_code adresse"),
    ("IP_ADDRESS", "ip ip_address client_ip remote_addr"),
    ("HOSTNAME", "host hostname server server_name machine fqdn computer_name workstation"),
    ("USERNAME", "username user_name login user_id userid account_name sam_account handle uid user"),
    ("EMPLOYEE_ID", "employee_id employee_no employee_number emp_id emp_no staff_id staff_no personnel_number "
                    "payroll_no badge badge_no worker_id"),
    ("ACCOUNT_ID", "account account_no account_number acct acct_no iban card_number card sort_code routing_number "
                   "policy_number loan_number bank_account swift bic"),
    ("CUSTOMER_ID", "customer_id customer_no customer_number client_id client_no patient_id patient_no mrn nhs_number "
                    "member_id member_no case_no claim_no claim_number subscriber_id"),
    ("CONTRACT_ID", "contract_no contract_number invoice_no invoice_number po_number purchase_order order_no "
                    "order_number reference_number vendor_id supplier_id matter_number invoice po awb waybill"),
    ("LICENSE_PLATE", "plate plates plate_no number_plate license_plate licence_plate van truck lorry trailer "
                      "vehicle_reg registration reg reg_no kennzeichen"),
    ("ID", "ssn social_security_number national_id national_insurance nino passport passport_no tax_id tin vat vat_no "
           "licence_no license_number driving_licence id_number personal_id"),
    ("DEVICE_ID", "serial serial_no serial_number service_tag asset_tag imei device_id"),
    ("PERSON", "full_name first_name last_name surname forename given_name family_name middle_name maiden_name "
               "person_name nachname vorname nom prenom apellido nombre names " + _PEOPLE),
    ("ORGANIZATION", "company company_name employer client client_name customer customer_name vendor vendor_name "
                     "supplier "
                     "supplier_name organisation organization organisation_name firm bank insurer "
                     "counterparty account_company"),
    ("LOCATION", "city town birthplace place_of_birth hometown village county"),
    ("FINANCIAL_FIGURE", money.HEADERS),
)  # fmt: skip
_IS_DIALLED = re.compile(words(_DIALLED))
_IS_KEYED = re.compile(words(f"{_PASSWORDS} {_DIALLED}"))
_FIGURES = re.compile(r"[#*]?\d(?:[ -]?\d){2,11}[#*]?")
# What a table says of a password that it does not hold.
_DESCRIBE = frozenset(
    "string text varchar char integer int number boolean bool required optional mandatory hidden masked encrypted "
    "hashed expired changed unchanged reset yes none null unset blank empty default type description".split()
)
_ROLE_NAME = re.compile(rf"(?:{words(_PEOPLE)})'?s?[ _-]?(?:full[ _-]?)?name")
_HEADER = {entity: re.compile(rf"(?:{words(labels)})(?:[ _-]?\d{{1,2}})?") for entity, labels in _HEADERS}
_FURTHER = {entity: re.compile(rf"(?:{labels})(?:[ _-]?\d{{1,2}})?") for entity, labels in headers.patterns().items()}
ENTITIES = frozenset(_HEADER) | frozenset(_FURTHER)
_SOMEBODYS = frozenset({"ID", "PASSPORT", "DRIVING_LICENCE", "LICENSE_PLATE", "MEDICAL_RECORD"})
_BRACKETS = re.compile(r"\([^()]*\)")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_AGE = re.compile(r"(?:1[01]\d|[1-9]?\d)(?:\.\d)?(?: ?(?:y|yrs?|years?)(?: old)?\.?)?", re.IGNORECASE)
_BARE = frozenset({"id", "no", "nr", "number", "code", "name"})
# Nobody's names, and nothing that a client would keep to itself.
_THINGS = frozenset(
    "product item article part sku file folder column field task ticket category feature module service asset device "
    "server machine vehicle room country region currency metric kpi chart report document course book recipe "
    "ingredient material tool test case step stage role department team".split()
)
_PLATE = re.compile(
    r"(?=(?:[A-Z\d][ -]?){5})(?=[A-Z -]{0,6}\d)(?=[\d -]{0,6}[A-Z])[A-Z\d]{1,4}(?:[ -]?[A-Z\d]{1,4}){1,2}"
)
_AMOUNT = re.compile(r"(?<!\d)[$€£]? ?\d{1,3}(?:[ ,.']?\d{3}){0,4}[.,]\d\d ?[€A-Z]{0,3}")
_LETTERS = re.compile(r"[^\W\d_]")
_SECOND_HALF = re.compile(r"[.>/|\]:]+")


def spans(passage: Passage) -> list[Span]:
    """The whole value, when the header names what it is and it can be that."""
    value = passage.text.strip()
    said = label(passage)
    if passage.kind not in (PassageKind.CELL, PassageKind.NUMBER, PassageKind.PROSE) or not said:
        return []
    if not value or len(value) > LONGEST or "\n" in value:
        return []
    entity = entity_of(said)
    is_label = value.endswith(":") or value.casefold() == said.strip().casefold()
    if entity is None or is_label or not can_be(entity, value, said):
        return []
    start = passage.text.index(value)
    score = 0.75 if entity in ("ORGANIZATION", "LOCATION") else 0.85
    return [
        Span(
            start=start,
            end=start + len(value),
            entity=entity,
            score=score,
            detectors=(NAME,),
            reason="stands in a column or field whose header says so" + _told(entity, said),
        )
    ]


def _told(entity: str, said: str) -> str:
    """The header, which is one of those listed here; headers of amounts may hold any word."""
    return f": “{_header(said)}”" if entity != "FINANCIAL_FIGURE" else ""


def label(passage: Passage) -> str:
    """What says what a value is: the header of its column or its label, if bare with what its table is of."""
    if not passage.about:
        return passage.context
    return _of_table(passage.context, passage.about) or passage.context


@lru_cache(maxsize=256)
def _of_table(header: str, about: str) -> str | None:
    """ "ID" in a table of employees is an employee id, "Name" in one of products no person's; None: it says no more."""
    bare = header.casefold().strip(" .:#*_-") if len(header) <= 12 else ""
    if bare not in _BARE and header.strip() != "#":
        return None
    for noun in _nouns(about):
        if bare == "name" and noun in _THINGS:
            return f"{noun} {bare}"
        whole = f"{noun} {'no' if bare in ('', 'nr', 'number') else bare}"
        entity = entity_of(whole)
        if entity is not None and (bare != "name" or entity in ("PERSON", "ORGANIZATION")):
            return whole
    return None


def _nouns(about: str) -> Iterable[str]:
    """The last words of the names of sheet and table, in the singular."""
    for name in about.split("\n"):
        words_ = re.findall(r"[a-z]+", _CAMEL.sub(" ", name).casefold())
        if words_:
            last = words_[-1]
            yield last[:-3] + "y" if last.endswith("ies") else last.removesuffix("s")


def _last(context: str) -> str:
    """Behind the last point of a path."""
    return _SECOND_HALF.split(context.strip().rstrip(":#*. "))[-1].strip()


def _header(context: str) -> str:
    """In small letters, without what stands in brackets; "" where it is too long for one."""
    if len(_last(context)) > LONGEST_HEADER:
        return ""
    header = _CAMEL.sub(" ", _last(_BRACKETS.sub(" ", context))).casefold()
    return re.sub(r"[*#:]", " ", header).strip(" _-")


@lru_cache(maxsize=4096)  # the words of a table's first rows, asked for twice
def entity_of(context: str) -> str | None:
    """The entity that a header or the last word of a key path announces."""
    last = _last(context)
    header = _header(context)
    if not header or len(header) > 60:
        return None
    if _ROLE_NAME.fullmatch(header) or header == "name":
        return "PERSON"
    every = chain(_HEADER.items(), _FURTHER.items())
    named = next((entity for entity, pattern in every if pattern.fullmatch(header)), None)
    if named not in (None, "FINANCIAL_FIGURE"):
        return named
    return "FINANCIAL_FIGURE" if money.is_header(context, last, header) else None


def heeded(entities: Iterable[str]) -> Callable[[str], bool]:
    """Whether a header announces one of `entities`: the columns whose short numbers are worth reading."""
    wanted = frozenset(entities) & ENTITIES

    def heeds(context: str) -> bool:
        entity = entity_of(context)
        # Nobody keys in a token: what stands below that word are often words.
        return entity in wanted and (entity != "SECRET" or _IS_KEYED.fullmatch(_header(context)) is not None)

    return heeds


def can_be(entity: str, value: str, header: str = "") -> bool:
    """Whether a cell may hold what its header announces."""
    digits = sum(character.isdigit() for character in value)
    letters = len(_LETTERS.findall(value))
    if is_no_secret("PERSON" if entity == "PERSON" else entity, value):
        return False
    if entity == "AGE":
        return _AGE.fullmatch(value) is not None
    if entity == "NRP":
        return letters >= 3 and digits == 0 and len(value.split()) <= 4
    if entity == "PERSON":
        if all(word.strip(".,").casefold() in NO_NAMES for word in value.split()):
            return False  # an owner may be a department
        return letters >= 2 and digits == 0 and len(value.split()) <= 6 and "@" not in value
    if entity in ("ORGANIZATION", "LOCATION"):
        return letters >= 2 and digits <= letters and len(value.split()) <= 8
    if entity in ("PHONE_NUMBER",):
        return 5 <= digits <= 17 and letters <= 6
    if entity == "EMAIL_ADDRESS":
        return "@" in value
    if entity == "DATE_OF_BIRTH":
        return digits >= 2
    if entity == "FINANCIAL_FIGURE":
        return money.AMOUNT.fullmatch(value) is not None and len(value) <= 40
    if entity == "STREET_ADDRESS":
        return digits >= 1 or letters >= 4
    if entity == "IP_ADDRESS":
        return bool(re.fullmatch(r"[0-9a-fA-F:.]{3,45}(?:/\d+)?", value))
    if entity == "SECRET" and value.casefold() in _DESCRIBE:
        return False
    if entity == "SECRET" and _IS_DIALLED.fullmatch(_header(header)):
        return _FIGURES.fullmatch(value) is not None
    if entity in ("HOSTNAME", "USERNAME", "SECRET"):
        return len(value) >= 3 and " " not in value
    if entity == "DEVICE_ID":
        return digits >= 3 and LEAST_SERIAL <= len(value) <= 40 and " " not in value
    if entity == "LICENSE_PLATE":
        return _PLATE.fullmatch(value) is not None
    if entity in _SOMEBODYS and not headers.is_somebodys(value):
        return False
    if entity in ("ID", "CONTRACT_ID") and _AMOUNT.fullmatch(value):
        return False
    if entity == "ACCOUNT_ID" and digits < 6 and digits == len(value):
        return False  # of a ledger: 4000, revenue
    return digits >= 2 and len(value) <= 40
