"""What ordinary work text taught: patterns by (text, what stands there), and what is public where it stands."""

from __future__ import annotations

import pytest

from sanitization.detectors.analyzer import build
from sanitization.detectors.common_knowledge import is_public
from sanitization.detectors.protocol import Analyzer
from sanitization.ner.model import Name
from sanitization.policies.overlaps import resolve
from sanitization.policies.treatments import reach_of
from sanitization.vocabulary import Passage

FOUND = [
    # a time behind "messages" is none of a phone
    ("sent 500 messages\n2024-04-22 08:02:45 WARN", []),
    ("messages: 0161 496 0018", [("0161 496 0018", "PHONE_NUMBER")]),
    # a sentence ends behind a URL
    (
        "It is at https://pay.staging.corrib.internal. Ask us",
        [("https://pay.staging.corrib.internal", "INTERNAL_URL")],
    ),
    ("(see https://git.corrib.com/x)", [("https://git.corrib.com/x", "INTERNAL_URL")]),
    ("It is at https://www.corrib.com. Ask us", []),
    # assignments
    ("SUPPORT_EMAIL=help@corrib.example", [("help@corrib.example", "EMAIL_ADDRESS")]),
    ("ok email=rosa.quint@corrib.example ip=1", [("rosa.quint@corrib.example", "EMAIL_ADDRESS")]),
    ("rosa=quint@corrib.example", [("rosa=quint@corrib.example", "EMAIL_ADDRESS")]),
    ("PWD=/var/log/app ; USER=root", []),
    ("Server=x;Pwd=Alder-60-Bay;", [("Alder-60-Bay", "SECRET")]),
    # logs
    (
        "Apr 11 06:25:42 mx2 sudo: rquint : TTY=pts/0 ; PWD=/home/rquint ; USER=root",
        [("mx2", "HOSTNAME"), ("rquint", "USERNAME"), ("rquint", "USERNAME")],
    ),
    ("Apr 11 06:25:42 gw sshd[18]: closed", []),
    ("2024-04-11T06:25:42Z web-01 nginx[7]: up", [("web-01", "HOSTNAME")]),
    ("2024-04-11T06:25:42Z INFO worker: up", []),
    ("sudo : the command", []),
    # handles
    ("Maintainers: Rosa Quint (@rquint)", [("@rquint", "USERNAME")]),
    ("Please tag @cafequint today", [("@cafequint", "USERNAME")]),
    ("a decorator (@property) here", []),
    ("Python Decorators: use @property here", []),
    # numbers of papers
    ("STATEMENT OF WORK No. SW-2024-017", [("SW-2024-017", "CONTRACT_ID")]),
    ("with registered number 08841927 in", [("08841927", "ACCOUNT_ID")]),
    ("our invoice 2024-1187 for May", [("2024-1187", "CONTRACT_ID")]),
    ("Our contract is SC-88120.", [("SC-88120", "CONTRACT_ID")]),
    ("the contract 2024/2025 ends", []),
    ("an order ISO27001 lists", []),
    ("of order 10-12 units", []),
    ("in order 2024-11 to", []),
    ("(acct C-204417) disputes", [("C-204417", "CONTRACT_ID")]),
    ("the account B-2 class", []),
    ("booking Q7XW2M for two", [("Q7XW2M", "CONTRACT_ID")]),
    ("booking ANNUAL leave", []),
    ("Rechnung Nr. 2025-0117 vom", [("2025-0117", "CONTRACT_ID")]),
    ("deduct it from invoice FV/118/2024.", [("FV/118/2024", "CONTRACT_ID")]),
    ("the consignee, Textiles Corrib, took photographs", [("Textiles Corrib", "ORGANIZATION")]),
    ("Bidder C: Quint Cleaning", [("Quint Cleaning", "ORGANIZATION")]),
    ("The owner, Quality Manager, signs", []),
    (
        "Delivery,Driver,Van\nA1,x,KDA 417T\nA2,y,KDA 418T\n",
        [("KDA 417T", "LICENSE_PLATE"), ("KDA 418T", "LICENSE_PLATE")],
    ),
    ("Item,Van,Price\nA1,two seats,500\n", []),
    ("Vendor no,Invoice,VAT\nx,F-2291,800.00\n", [("F-2291", "CONTRACT_ID")]),
    ("trailer PB 4471 KM is empty", [("PB 4471 KM", "LICENSE_PLATE")]),
    ("Machine is LT-JHB-0338, user rquint.", [("LT-JHB-0338", "HOSTNAME"), ("rquint", "USERNAME")]),
    ("for every role, user interface.", []),
    ("SOP-022 Calibration of pipettes", []),
    ("confirmation no. 88120417", [("88120417", "CONTRACT_ID")]),
    ("pull request #412 from rquint/fix-typo", [("rquint", "USERNAME")]),
    ("a request #412 came", [("412", "TICKET_ID")]),
    ("Asset,Serial\nLaptop,5CG2140XKZ\n", [("5CG2140XKZ", "DEVICE_ID")]),
    ("Asset,Serial\nLaptop,17\n", []),
    ("proxy_pass http://backend;", []),
    ("proxy_pass http://corrib7;", [("http://corrib7", "INTERNAL_URL")]),
    # titles and greetings
    ("Dear Sirs,\nwe", []),
    ("Dear Shareholders,\nwe", []),
    ("seen; Consultant: Dr. Quint, at 9", [("Quint", "PERSON")]),
    ("for our client: Mrs Quint, who", [("Quint", "PERSON")]),
    ("Yours sincerely,\nDr Rosa Quint", [("Rosa Quint", "PERSON")]),
    ("wears size M. Free returns", []),
    ("avec M. Quint demain", [("Quint", "PERSON")]),
    ("Weekly Project Meeting", []),
    ("Project Nightjar is late", [("Nightjar", "PROJECT")]),
    ("she did her best.\n\ue000\nHey Rosa, a word", [("Rosa", "PERSON")]),
    ("// Ask Zbyszek (z.quint@corrib.example)", [("z.quint@corrib.example", "EMAIL_ADDRESS")]),
    ("Good morning Captain Quint,\nwe", [("Quint", "PERSON")]),
    # firms
    ("Turnover of Pell & Quint Ltd was", [("Pell & Quint Ltd", "ORGANIZATION")]),
    ("Bank of Corrib Ltd was", [("Bank of Corrib Ltd", "ORGANIZATION")]),
    ("at Corrib Freight (Pty) Ltd, from", [("Corrib Freight (Pty) Ltd", "ORGANIZATION")]),
    ("done by Corrib Auctioneers by May", [("Corrib Auctioneers", "ORGANIZATION")]),
    ("done by chartered Civil Surveyors", []),
    ("Customer: Can you move it?", []),
    ("Customer: Corrib", [("Corrib", "ORGANIZATION")]),
    # numbers that are borne
    ("customer number (4471902) ready", [("4471902", "CUSTOMER_ID")]),
    ("NI number on file is QQ123456C, which", [("QQ123456C", "ID")]),
    ("ID no. 22817364\n", [("22817364", "ID")]),
    ("his licence NM-03318-R.", [("NM-03318-R", "ACCOUNT_ID")]),
    ("a licence EN-1090 asks", []),
    ("PO 4500071823.", [("4500071823", "CONTRACT_ID")]),
    ("gave the number SIN-2024-00871.", [("SIN-2024-00871", "CONTRACT_ID")]),
    ("see CVE-2024-00871.", []),
    # machines
    ("failed on etl-prod-03 again", [("etl-prod-03", "HOSTNAME")]),
    ("the pre-prod stage and type-test", []),
    ('on host "db01.int2.corrib.example" and', [("db01.int2.corrib.example", "HOSTNAME")]),
    ("see www2.corrib.example and", []),
    ("DB_USER=ledger_app\n", [("ledger_app", "USERNAME")]),
    ("DB_USER=root\n", []),
    # who did what with a change
    ("My login is rquint4. Thanks", [("rquint4", "USERNAME")]),
    ("The username was r.quint and", [("r.quint", "USERNAME")]),
    ("The login is required, the handle is broken", []),
    ("Reviewers: rquint, h-mbeki\n", [("rquint", "USERNAME"), ("h-mbeki", "USERNAME")]),
    ("Reviewers: none\n", []),
    ("Reviewers: two, at least one of them senior\n", []),
    ("[09:14] rquint.b: up", [("rquint.b", "USERNAME")]),
    ("[09:14] error: up", []),
    # streets
    (
        "at 14 Alder Road, Corrib. Three rooms",
        [("14 Alder Road, Corrib", "STREET_ADDRESS")],
    ),
    ("Standards EN 62368-1, EN 55032", []),
]

PUBLIC = [
    ("[OPEC] left it", "ORGANIZATION", True),
    ("as the [Bank of England] said", "ORGANIZATION", True),
    ("[Esa] is on leave", "PERSON", False),
    ("[Bank of Corrib] said", "ORGANIZATION", False),
    ("[Apple] rose while the DAX fell", "ORGANIZATION", True),
    ("[Apple] is our client", "ORGANIZATION", False),
    ("[Quint Foods] rose while the DAX fell", "ORGANIZATION", False),
    ("The DAX fell.\n[Siemens] is our client", "ORGANIZATION", False),
    ("Rivals: BYD, [Tesla], Volkswagen", "ORGANIZATION", True),
    ("Our clients: BYD, [Tesla], Volkswagen", "ORGANIZATION", False),
    ("He sells to BYD, Volvo. A [Tesla] drove by", "ORGANIZATION", False),
    ("[Gilts] rallied", "ORGANIZATION", True),
    ("[Quint] and Adeyemi (1979) show this", "PERSON", True),
    ("Quint and [Adeyemi] (1979) show this", "PERSON", True),
    ("[Quint] et al. (2019)", "PERSON", True),
    ("[Quint] (1985) applied this", "PERSON", True),
    ("as was shown (see [Quint] & Adeyemi, 1985)", "PERSON", True),
    ("as was shown (Quint and [Adeyemi], 1985; others)", "PERSON", True),
    ("as was shown (Adeyemi, 1985; [Quint] et al., 1986)", "PERSON", True),
    ("[Quint] (1985) and her sister", "PERSON", False),
    ("their children Rosa and [Quint] (2019)", "PERSON", False),
    ("a sister ([Rosa], 1985)", "PERSON", False),
    ("signed (by [Rosa Quint], 1985)", "PERSON", False),
    ("Rosa and [Quint], 1985, applied", "PERSON", False),
    ("[Rosa Mary Jane Quint] (1985) applied for leave", "PERSON", False),
    ("Licence: [MIT]", "ORGANIZATION", True),
    ("she studied at [MIT]", "ORGANIZATION", False),
    ("from [Rosa] import app", "PERSON", True),
    (">>> import [Rosa]\n", "PERSON", True),
    ("we had a mail\nfrom [Rosa] today", "PERSON", False),
    ("the firms that\nimport [Quint] beans", "ORGANIZATION", False),
    ("in Europe/[Warsaw], DST", "LOCATION", True),
    ("in Warsaw and [Warsaw]", "LOCATION", False),
    ("within [Central European] Time", "LOCATION", True),
    ("[Corrib] is a Time of joy", "LOCATION", False),
    ("Following [Quint] and Adeyemi (2011), we", "PERSON", True),
    ("With [Quint] and Adeyemi (2011), we", "PERSON", False),
    ("In [Quint] v Corrib the House of Lords held", "PERSON", True),
    ("[Quint] v. Corrib, motion to compel; the Supreme Court", "PERSON", False),
    ("BA, [Corrib University]", "ORGANIZATION", True),
    ("a degree of the [University of Corrib]", "ORGANIZATION", True),
    ("our client, the [University of Corrib]", "ORGANIZATION", False),
    ("BA, [Corrib College]", "ORGANIZATION", False),
    ("the courts of [Corrib] decide", "LOCATION", True),
    ("the county court at [Corrib] decides", "LOCATION", False),
    ("[Field Operations] and", "ORGANIZATION", True),
    ("[Quint Operations] and", "ORGANIZATION", False),
    ("BSc [Mechanical Engineering], 2015", "ORGANIZATION", True),
    ("sold to [Quint Engineering]", "ORGANIZATION", False),
    ("Excel, Jira, [QPX]", "ORGANIZATION", True),
    ("Excel, Jira, [Quint Foods]", "ORGANIZATION", False),
    ("Excel, Jira, [Rosa]", "PERSON", False),
    ("in [Warehouse B], aisle 7", "LOCATION", True),
    ("in [Corrib B], aisle 7", "LOCATION", False),
    ("Overall status: [Amber]", "PERSON", True),
    ("[Amber] is late", "PERSON", False),
    ("Agent: [Done]. It", "ORGANIZATION", True),
    ("a Mr [Done] came", "PERSON", False),
    ("[New ETA] is May", "LOCATION", True),
    ("[New Corrib] is", "LOCATION", False),
    ("total [TTC]", "ORGANIZATION", True),
    ("129.00 [BRL]", "ORGANIZATION", True),
    ("[Brl] is", "PERSON", False),
    ("name,start date\nRosa Quint,[2021-03-01]", "DATE_OF_BIRTH", True),
    ("name,birth,start date\nRosa Quint,[2021-03-01]", "DATE_OF_BIRTH", False),
    ("name,start date\nRosa Quint,[1961-03-01]", "DATE_OF_BIRTH", False),
    ("Rosa Quint, [2021-03-01], of Corrib", "DATE_OF_BIRTH", False),
]


@pytest.fixture(scope="module")
def patterns() -> Analyzer:
    return build("none")


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text[:40] for text, _ in FOUND])
def test_patterns(patterns: Analyzer, text: str, expected: list[tuple[str, str]]) -> None:
    passage = Passage(key="1", text=text, place="line 1")
    spans = patterns.analyze([passage])[0]

    hidden = [s for s in resolve(spans) if reach_of(s, text[s.start : s.end], passage) is not None]

    assert [(text[span.start : span.end], span.entity) for span in hidden] == expected


@pytest.mark.parametrize(("marked", "label", "public"), PUBLIC)
def test_public_where_it_stands(marked: str, label: str, public: bool) -> None:  # noqa: FBT001
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")

    assert is_public(text, Name(start, end, label, 0.9)) is public
