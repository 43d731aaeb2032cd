"""Synthetic workplace text: templates filled with names, firms and places, labelled while it is built."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sanitization.ner.corpora import Example
from sanitization.policies.word_lists import listed

TEMPLATES = Path(__file__).with_name("templates.txt")
SLOT = re.compile(r"\{(\w+)\}")

THINGS = (
    "contract", "quarterly report", "budget", "statement of work", "pricing model", "term sheet", "valuation",
    "audit file", "forecast", "slide deck", "lease", "purchase order", "risk register", "migration plan", "draft",
    "loan agreement", "due diligence list", "spreadsheet", "press release", "amendment", "survey", "NDA", "RFP",
    "Master Services Agreement", "Business Case", "Balance Sheet", "release notes", "test results", "invoice",
)  # fmt: skip
TECH = (
    "PostgreSQL", "Kubernetes", "Docker", "Excel", "Tableau", "Jira", "Jenkins", "React", "Python", "Terraform",
    "Kafka", "Redis", "Django", "SAP", "Salesforce", "GitHub", "Outlook", "Power BI", "Snowflake", "Airflow",
    "Windows", "Chrome", "Teams", "Slack", "Ansible", "Grafana", "pandas", "NumPy", "Spark", "Hadoop",
)  # fmt: skip
SENTENCES = (
    "The numbers do not match the ledger.", "We need one more week for the review.", "Please keep this confidential.",
    "Costs rose in the second quarter.", "The system was down for two hours.", "This has to be signed by Friday.",
    "I will send the file tomorrow.", "Nobody has looked at the open points yet.", "Let us discuss it on Monday.",
    "The margin is lower than planned.", "Could you check the last column?", "That was agreed in May.",
    "The Board approved the Budget.", "Version two replaces all earlier drafts.", "Will do, thanks.",
    "Mark the row and press Delete.", "We will bill you in June.", "Rose-coloured plans seldom hold.",
    "A fair price is hard to find.", "May we close the ticket?", "The Green Paper sets out three options.",
    "Growth was strong in the West and weak in the South.", "See Appendix B for the Summary of Terms.",
)  # fmt: skip
SUFFIXES = (
    "Ltd", "Limited", "LLC", "Inc.", "Inc", "GmbH", "AG", "LLP", "PLC", "S.A.", "BV", "Pty Ltd", "Corp.", "Group",
    "Holdings", "& Co.", "Partners", "Capital", "S.p.A.", "Oy", "AB", "SARL", "Corporation", "Company",
)  # fmt: skip
FIELDS = (
    "Consulting", "Logistics", "Systems", "Software", "Foods", "Energy", "Insurance", "Pharma", "Advisory", "Media",
    "Analytics", "Construction", "Ventures", "Health", "Robotics", "Motors", "Textiles", "Bank", "Solutions", "Labs",
    "Technologies", "Industries", "Properties", "Airlines", "Steel", "Networks", "Legal", "Wealth", "Packaging",
)  # fmt: skip
SYLLABLES = sorted(
    listed("""
    ve lo ra ti nor del qua zen cor plex ium ta mi so ler byn ax on ka fin dra vex or tal pry gen neo sil ver
    bri mon lux ar co va nex tor hal wyn cre sta fy ora
""")
)
HONORIFICS = ("Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Professor", "Sir", "Miss", "Herr", "Mx")
STREETS = ("Street", "St", "Road", "Rd", "Avenue", "Ave", "Lane", "Drive", "Court", "Square", "Way", "Close", "Blvd")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Filler:
    """Gives each slot a text and, where the model must see it, a label."""

    def __init__(self, names: Mapping[str, Sequence[str]], rng: random.Random) -> None:
        self.names = names
        self.rng = rng
        self.slots: dict[str, tuple[Callable[[], str], str]] = {
            "person": (self.person, "PERSON"),
            "first": (self.first, "PERSON"),
            "last": (self.last, "PERSON"),
            "title": (lambda: rng.choice(HONORIFICS), ""),
            "initial": (lambda: rng.choice("ABCDEFGHIJKLMNOPRSTVW") + ".", "PERSON"),
            "org": (self.org, "ORGANIZATION"),
            "orgshort": (self.org_short, "ORGANIZATION"),
            "lawfirm": (lambda: f"{self.last()} {self.last()} & {self.last()} LLP", "ORGANIZATION"),
            "university": (self.university, "ORGANIZATION"),
            "city": (lambda: self.pick("city"), "LOCATION"),
            "region": (lambda: self.pick("region"), "LOCATION"),
            "country": (lambda: self.pick("country"), "LOCATION"),
            "street": (self.street, "LOCATION"),
            "address": (self.address, "LOCATION"),
            "nrp": (lambda: self.pick("nationality"), ""),
            "job": (self.job, ""),
            "industry": (lambda: self.pick("industry"), ""),
            "tech": (lambda: rng.choice(TECH) if rng.random() < 0.6 else self.pick("language"), ""),
            "thing": (lambda: rng.choice(THINGS), ""),
            "sentence": (lambda: rng.choice(SENTENCES), ""),
            "sentence_low": (lambda: rng.choice(SENTENCES).lower(), ""),
            "date": (self.date, ""),
            "month": (lambda: rng.choice(MONTHS), ""),
            "year": (lambda: str(rng.randint(1985, 2027)), ""),
            "number": (lambda: str(rng.randint(2, 10 ** rng.randint(1, 6))), ""),
            "money": (self.money, ""),
            "phone": (self.phone, ""),
            "email": (self.email, ""),
            "url": (lambda: f"https://www.{self.invented().lower()}.com/{rng.choice(THINGS).split()[0].lower()}", ""),
        }

    def pick(self, list_name: str) -> str:
        return self.rng.choice(self.names[list_name])

    def first(self) -> str:
        return self.pick("forename").title()

    def last(self) -> str:
        name = self.pick("surname")
        name = name.title() if name.isupper() or name.islower() else name
        roll = self.rng.random()
        if roll < 0.04:
            return f"{name}-{self.pick('surname').title()}"
        if roll < 0.06:
            return self.rng.choice(("O'", "Mc", "van ", "de ", "von ", "Al-", "bin ")) + name
        return name

    def person(self) -> str:
        first, last, roll = self.first(), self.last(), self.rng.random()
        if roll < 0.62:
            return f"{first} {last}"
        if roll < 0.70:
            return f"{first} {self.rng.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
        if roll < 0.77:
            return f"{first[0]}. {last}"
        if roll < 0.83:
            return f"{last}, {first}"
        if roll < 0.87:
            return f"{first} {self.first()} {last}"
        if roll < 0.90:
            return f"{first}-{self.first()} {last}"
        if roll < 0.93:
            return f"{first} {last.upper()}"
        return first if roll < 0.97 else last

    def invented(self) -> str:
        return "".join(self.rng.choice(SYLLABLES) for _ in range(self.rng.randint(2, 3))).capitalize()

    def org_short(self) -> str:
        roll = self.rng.random()
        if roll < 0.3:
            return self.invented()
        if roll < 0.5:
            return self.pick("company").split(",")[0].split(" ")[0]
        if roll < 0.65:
            return "".join(self.rng.choice("ABCDEFGHIKLMNOPRSTUVWX") for _ in range(self.rng.randint(2, 4)))
        if roll < 0.8:
            return self.last()
        return f"{self.invented()} {self.rng.choice(FIELDS)}"

    def org(self) -> str:
        roll = self.rng.random()
        if roll < 0.35:
            return self.pick("company")
        if roll < 0.5:
            return f"{self.last()} {self.rng.choice(FIELDS)} {self.rng.choice(SUFFIXES)}"
        if roll < 0.6:
            return f"{self.last()} & {self.last()} {self.rng.choice(SUFFIXES)}"
        if roll < 0.72:
            return f"{self.invented()} {self.rng.choice(SUFFIXES)}"
        if roll < 0.8:
            return f"{self.invented()} {self.rng.choice(FIELDS)}"
        if roll < 0.86:
            return f"{self.pick('city')} {self.rng.choice(FIELDS)} {self.rng.choice(SUFFIXES)}"
        if roll < 0.9:
            return self.university()
        if roll < 0.93:
            return f"{self.rng.choice(('Ministry', 'Department', 'Bureau'))} of {self.pick('industry').split('/')[0]}"
        return self.org_short()

    def university(self) -> str:
        city = self.pick("city")
        return self.rng.choice((
            f"University of {city}", f"{city} University", f"{self.last()} College", f"{city} General Hospital",
            f"{self.last()} Institute of Technology", f"{city} City Council",
        ))  # fmt: skip

    def street(self) -> str:
        name = self.rng.choice((self.last(), self.pick("city"), "High", "Station", "Church", "Park", "Mill", "Market"))
        return f"{self.rng.randint(1, 999)} {name} {self.rng.choice(STREETS)}"

    def address(self) -> str:
        roll = self.rng.random()
        between = "\n" if roll < 0.3 else ", "
        code = f"{self.rng.choice('ABCEGHKLMNPRSTW')}{self.rng.randint(1, 20)} {self.rng.randint(1, 9)}AB"
        tail = code if roll < 0.5 else str(self.rng.randint(10000, 99999))
        unit = (
            f"{self.rng.choice(('Flat', 'Unit', 'Suite', 'Apt.'))} {self.rng.randint(1, 90)}, " if roll > 0.85 else ""
        )
        whole = f"{unit}{self.street()}{between}{self.pick('city')} {tail}"
        return f"{whole}{between}{self.pick('country')}" if self.rng.random() < 0.3 else whole

    def job(self) -> str:
        job = self.pick("occupation")
        return job.title() if self.rng.random() < 0.6 else job

    def date(self) -> str:
        day, month, year = self.rng.randint(1, 28), self.rng.randint(1, 12), self.rng.randint(1990, 2027)
        return self.rng.choice((
            f"{year}-{month:02}-{day:02}", f"{day} {MONTHS[month - 1]} {year}", f"{MONTHS[month - 1]} {day}, {year}",
            f"{month}/{day}/{year}", f"{day:02}.{month:02}.{year}", f"{day} {MONTHS[month - 1][:3]}", "Friday",
        ))  # fmt: skip

    def money(self) -> str:
        amount = self.rng.randint(1, 10 ** self.rng.randint(2, 7))
        return self.rng.choice((f"${amount:,}", f"€{amount}", f"{amount:,}.00", f"USD {amount}", f"£{amount:,}"))

    def phone(self) -> str:
        a, b, c = (self.rng.randint(100, 999) for _ in range(3))
        return self.rng.choice((f"+44 20 7{a} {b}1", f"({a}) {b}-{c}0", f"+1-{a}-{b}-{c}4", f"0{a} {b}{c}"))

    def email(self) -> str:
        local = f"{self.pick('forename')}.{self.pick('surname')}".lower().replace(" ", "")
        return f"{local}@{self.invented().lower()}.{self.rng.choice(('com', 'org', 'co.uk', 'de'))}"


def fill(template: str, filler: Filler) -> Example:
    """One template with every slot filled. Slots may carry the prefix upper or lower."""
    example = Example("")
    place = 0
    for match in SLOT.finditer(template):
        example.text += template[place : match.start()]
        place = match.end()
        name = match[1]
        change: Callable[[str], str] = str
        if name.startswith("upper"):
            name, change = name[5:], str.upper
        elif name.startswith("lower"):
            name, change = name[5:], str.lower
        make, label = filler.slots[name]
        start = len(example.text)
        example.text += change(make())
        if label:
            example.spans.append((start, len(example.text), label))
    example.text += template[place:]
    return _one_person(example)


def _one_person(example: Example) -> Example:
    """An initial before a surname, or a first name before one, is one person."""
    merged: list[tuple[int, int, str]] = []
    for start, end, label in example.spans:
        if merged and label == "PERSON" == merged[-1][2] and example.text[merged[-1][1] : start] in (" ", ", "):
            short = merged[-1][1] - merged[-1][0] <= 2 or example.text[merged[-1][1] : start] == " "
            if short:
                merged[-1] = (merged[-1][0], end, label)
                continue
        merged.append((start, end, label))
    example.spans = merged
    return example


def recased(example: Example, rng: random.Random) -> Example:
    """Some texts in one case only: people type so, and titles shout."""
    roll = rng.random()
    change = str.lower if roll < 0.07 else str.upper if roll < 0.10 else str
    text = change(example.text)
    return Example(text, example.spans) if len(text) == len(example.text) else example


def generate(names: Mapping[str, Sequence[str]], count: int, rng: random.Random) -> Iterator[Example]:
    """`count` examples, some of one template, some of several below each other."""
    lines = TEMPLATES.read_text(encoding="utf-8").splitlines()
    templates = [
        line.replace("\\n", "\n").replace("\\t", "\t") for line in lines if line and not line.startswith("# W")
    ]
    filler = Filler(names, rng)
    for _ in range(count):
        example = fill(rng.choice(templates), filler)
        while rng.random() < 0.35 and len(example.text) < 300:
            more = fill(rng.choice(templates), filler)
            between = rng.choice(("\n", "\n\n", " "))
            shift = len(example.text) + len(between)
            spans = [(start + shift, end + shift, label) for start, end, label in more.spans]
            example = Example(example.text + between + more.text, example.spans + spans)
        yield recased(example, rng)
