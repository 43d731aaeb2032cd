"""Numbers of people and of business: what a label calls an id, and the shape of tickets."""

from __future__ import annotations

import re

from sanitization.detectors.patterns import Rule, Rules, words

LABELS = {
    "EMPLOYEE_ID": "employee staff emp personnel payroll badge worker personal associate",
    "CUSTOMER_ID": "customer client cust patient member subscriber student user mrn medical_record nhs case claim",
    "ACCOUNT_ID": "company company_registration registered account acct a/c bank_account sort_code routing policy loan "
    "card meter swift_code bic",
    "CONTRACT_ID": "contract agreement statement_of_work sow work_order invoice purchase_order po order quote project "
    "matter deal reference ref file dossier tender vendor supplier b/l bill_of_lading awb waybill container booking "
    "shipment confirmation delivery_note rechnung auftrag bestellung lieferschein facture commande factura pedido "
    "fattura ordine factuur bestelling faktura fatura",
    "TICKET_ID": "ticket incident request change issue support_case service_request",
    "ID": "passport tax vat licence license driving_licence driver's_license national social_security ssn nino "
    "identity id_card identity_card national_id ni national_insurance tin ein registration serial student_loan visa",
}
NUMBER_WORD = r"(?:id|i\.d\.|n[°º]|no\.?|nr\.?|num(?:ber)?|#|code|key|ref(?:erence)?)"
VALUE = r"(?P<value>[A-Z0-9](?:[A-Z0-9]|[-/_.](?=[A-Z0-9])){2,29})"
# GitHub counts a repository's pull requests: they name nobody's ticket.
PULLED = re.compile(r"\b(?:pull|merge)[ _-]$", re.IGNORECASE)
TICKET = re.compile(r"(?<![\w/-])(?P<value>(?:[A-Z][A-Z0-9]{2,9}|PO|SO|WO|CN|DN|CR)-\d{2,7}(?:-[A-Z]{1,3})?)(?![\w-])")
# "invoice 2024-1187", "our contract is SC-88120": with no word for number between, by its shape.
BARE = re.compile(
    r"\b(?i:invoice|contract|order|quote|quotation|policy|claim|acct|account|agreement|booking|reservation|waybill|"
    r"confirmation|receipt|tracking|consignment|credit note|delivery note|rechnung|facture|factura|fattura|faktura)"
    r"(?: (?:is|was|ref))?[ :#]{1,2}(?P<value>[A-Z]{1,5}[-/]?\d{4,10}|[A-Z]{1,4}[-/]\d{1,6}[-/](?:19|20)\d\d|"
    r"(?:[A-Z]{1,4}[-/])?\d{2,6}[-/](?!(?:19|20)\d\d(?!\d))\d{3,8})(?![\w/-])"
)
# "licence NM-03318-R", "insurance card AZ-7719-0042", "PO 4500071823": letters and figures behind what bears them.
BORNE = re.compile(
    r"\b(?i:licen[cs]e|permit|registration|membership|(?:insurance|member|id|health|loyalty|club) card|purchase order|"
    r"certificate|passport|visa|badge|voucher|prescription|docket|subscription|serial)"
    r"(?:,? (?i:no\.?|number|nr\.?))?:? (?P<value>[A-Z]{1,4}(?:[-/ ]?[A-Z\d]{1,8}){1,4}|\d{6,12})(?![\w/-])"
)
# "booking Q7XW2M": what airlines and hotels call a record, letters and figures mixed.
RECORD = re.compile(
    r"\b(?i:booking|reservation|confirmation|record locator|pnr)(?i: (?:code|ref(?:erence)?|no\.?|number))?[ :#]{1,3}"
    r"(?P<value>(?=[A-Z]{0,5}\d)(?=\d{0,5}[A-Z])[A-Z\d]{6})(?![\w-])"
)
PURCHASE = re.compile(r"\bPO(?: [Nn]o\.?| number)?[ :#]{1,3}(?P<value>\d{5,12})(?![\w/-]|\.\d)")
# "SIN-2024-00871", "RE/2023/114": a register of the year.
OF_THE_YEAR = re.compile(r"(?<![\w/.-])(?P<value>[A-Z]{2,6}[-/](?:19|20)\d\d[-/]\d{3,7})(?![\w/-]|\.\w)")
# "ID no. 22817364"
IDENTITY = re.compile(
    r"\bID(?: card)? (?:[Nn]o\.?|[Nn]umber|[Nn]r\.?):? (?P<value>(?=[A-Z\d-]{0,11}\d)[A-Z\d][A-Z\d-]{4,14})(?![\w-])"
)
# What sits under a pet's skin (ISO 11784), and on a container's door.
CHIP = re.compile(
    r"\b(?:micro)?chip(?:ped)?[ \t]?(?:no\.?|number|id|:)?[ \t]{0,2}(?P<value>\d{15})(?!\d)", re.IGNORECASE
)
SEAL = re.compile(r"\b[Ss]eals? (?:no\. ?|number |: ?)?(?P<value>[A-Z]{2,4}-?\d{5,8})(?![\w-])")
BRANCH = re.compile(
    r"\b(?:feature|feat|bugfix|bug|hotfix|fix|chore|task|story|release)/(?P<value>[A-Z][A-Z0-9]{1,9}-\d{2,7})(?!\d)"
)
# Names of standards, sizes and the like that look like tickets.
NO_TICKETS = re.compile(
    r"(?:COVID|UTF|ISO|SHA|AES|RSA|CVE|CWE|RFC|PEP|IEC|EN|DIN|BS|ANSI|IEEE|FIPS|SOC|HTTP|TLS|SSL|USB|UTC|GMT|CP|BASE|MP|"
    r"H|Q|FY|A|B|F|V|W|X|PM|AM|PY|CD|DVD|GPT|BERT|MD|RC|ID|IFRS|IAS|ISA|SAE|ASTM|MIL|GDPR|LIBOR|TYPE|PHASE|STEP|LEVEL|"
    r"TABLE|FIG|FIGURE|PAGE|CHAPTER|SECTION|PART|ITEM|ROOM|FLOOR|UNIT|SUITE|TOP|VITAMIN|WINDOWS|OFFICE|JAVA|FORM|AGE|"
    r"SOP|POL|PROC|WI|QM|QP|HTML|XML|SQL|INT|UINT|FLOAT|ARM|X86|CVSS|ECMA|EAN|GCSE|NVQ|OMEGA|APOLLO|BOEING|AIRBUS|MM|CM|KM|KG)-\d+"
)


def _holds_a_number(value: str, _: re.Match[str]) -> bool:
    digits = sum(character.isdigit() for character in value)
    return digits >= 2 and not re.fullmatch(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", value)


def _is_no_standard(value: str, match: re.Match[str]) -> bool:
    return not re.match(r"(?:ISO|IEC|EN|DIN|BS|IFRS|RFC|FY|Q)[-/]?\d", value) and _holds_a_number(value, match)


def _is_no_pull(value: str, match: re.Match[str]) -> bool:
    pulled = PULLED.search(match.string, max(0, match.start() - 8), match.start())
    return pulled is None and _holds_a_number(value, match)


def _is_registered(value: str, _: re.Match[str]) -> bool:
    return not NO_TICKETS.match(value)


def _is_ticket(value: str, _: re.Match[str]) -> bool:
    return not NO_TICKETS.fullmatch(value)


def label_pattern(labels: str) -> re.Pattern[str]:
    """ "Employee ID: 4471", "Emp. no 4471", "employee_id=4471", "Customer #4471"."""
    return re.compile(
        rf"(?<![a-z])(?:{words(labels)})[ \t\u00a0._-]{{0,3}}(?:{NUMBER_WORD})(?![a-z])[\"')]{{0,2}}\s{{0,4}}"
        rf"(?:on file |on record )?(?:[:=#]|(?:is|was)\b|-(?=\s))?[\s\"'#(]{{0,4}}(?i:{VALUE})(?![A-Za-z0-9])",
        re.IGNORECASE,
    )


def recognizer() -> Rules:
    rules = [
        Rule(
            entity=entity,
            pattern=label_pattern(labels),
            score=0.8,
            reason="stands after a label for a number of a person or of business",
            check=_is_no_pull if entity == "TICKET_ID" else _holds_a_number,
        )
        for entity, labels in LABELS.items()
    ]
    ticket = Rule(entity="TICKET_ID", pattern=TICKET, score=0.5, reason="has the shape of a ticket", check=_is_ticket)
    branch = Rule(entity="TICKET_ID", pattern=BRANCH, score=0.7, reason="begins the name of a branch")
    bare = Rule(
        entity="CONTRACT_ID", pattern=BARE, score=0.6, reason="stands after a word for a paper", check=_is_no_standard
    )
    more = [
        Rule(entity="ACCOUNT_ID", pattern=BORNE, score=0.6, reason="stands after what bears it", check=_is_no_standard),
        Rule(entity="CONTRACT_ID", pattern=RECORD, score=0.6, reason="stands after a word for a booking"),
        Rule(entity="CONTRACT_ID", pattern=PURCHASE, score=0.6, reason="stands after a word for an order"),
        Rule(entity="CONTRACT_ID", pattern=OF_THE_YEAR, score=0.5, reason="counts within a year", check=_is_registered),
        Rule(entity="ID", pattern=IDENTITY, score=0.7, reason="stands after a word for identity"),
    ]
    chip = Rule(entity="ACCOUNT_ID", pattern=CHIP, score=0.7, reason="the number of an animal's chip")
    seal = Rule(entity="CONTRACT_ID", pattern=SEAL, score=0.6, reason="the number of a container's seal")
    return Rules("labelled numbers", [*rules, ticket, branch, bare, chip, seal, *more])
