"""What a slot of a template is filled with, and the label that the model must learn for it ("" is none)."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from sanitization.ner import lists
from sanitization.ner.identifiers import Identifiers
from sanitization.ner.locales import Pools
from sanitization.policies.word_lists import listed

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
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Wed", "Fri")
POSTCODE = "POSTCODE"  # no label of the model: part of an address, or nothing


class Filler:
    """Gives each slot a text and, where the model must see it, a label."""

    def __init__(self, names: Mapping[str, Sequence[str]], pools: Pools, rng: random.Random) -> None:
        self.names = names
        self.pools = pools
        self.rng = rng
        self.ids = Identifiers(rng)
        self.slots: dict[str, tuple[Callable[[], str], str]] = {
            "person": (self.person, "PERSON"),
            "first": (self.first, "PERSON"),
            "last": (self.last, "PERSON"),
            "title": (lambda: rng.choice(HONORIFICS), "TITLE"),
            "initial": (lambda: rng.choice("ABCDEFGHIJKLMNOPRSTVW") + ".", "PERSON"),
            "org": (self.org, "ORGANIZATION"),
            "orgshort": (self.org_short, "ORGANIZATION"),
            "lastsfirm": (self.firm_of_surnames, "ORGANIZATION"),
            "hyphenfirm": (lambda: f"{self.last()}-{self.last()}", "ORGANIZATION"),
            "lawfirm": (lambda: f"{self.last()} {self.last()} & {self.last()} LLP", "ORGANIZATION"),
            "university": (self.university, "ORGANIZATION"),
            "city": (self.city, "LOCATION"),
            "region": (lambda: self.pick("region"), "LOCATION"),
            "country": (lambda: self.pick("country"), "LOCATION"),
            "street": (self.street, "STREET_ADDRESS"),
            "address": (self.address, "STREET_ADDRESS"),
            "postcode": (lambda: rng.choice(pools.postcodes), POSTCODE),
            "nrp": (lambda: self.pick("nationality"), ""),
            "job": (self.job, "TITLE"),
            "industry": (lambda: self.pick("industry"), ""),
            "tech": (lambda: rng.choice(TECH) if rng.random() < 0.6 else self.pick("language"), ""),
            "thing": (lambda: rng.choice(THINGS), ""),
            "sentence": (lambda: rng.choice(SENTENCES + lists.MORE_SENTENCES), ""),
            "sentence_low": (lambda: rng.choice(SENTENCES).lower(), ""),
            "date": (self.date, ""),
            "month": (lambda: rng.choice(MONTHS), ""),
            "year": (lambda: str(rng.randint(1985, 2027)), ""),
            "number": (lambda: str(rng.randint(2, 10 ** rng.randint(1, 6))), ""),
            "money": (self.money, ""),
            "phone": (self.phone, ""),
            "email": (self.email, ""),
            "dob": (self.birthday, "DATE_OF_BIRTH"),
            "username": (self.username, "USERNAME"),
            "id": (self.ids.number, "ID"),
            "code": (self.ids.code, ""),
            "hash": (self.ids.hash, ""),
            "host": (lambda: f"{rng.choice(('web', 'db', 'app', 'fs', 'mail'))}{rng.randint(1, 40)}", ""),
            "hospital": (self.hospital, "ORGANIZATION"),
            "agency": (lambda: rng.choice(lists.AGENCIES), "ORGANIZATION"),
            "charity": (self.charity, "ORGANIZATION"),
            "newspaper": (self.newspaper, "ORGANIZATION"),
            "orgteam": (self.sports_team, "ORGANIZATION"),
            "ticker": (lambda: "".join(rng.choices("ABCDEFGHKLMNPRSTVXYZ", k=rng.randint(3, 4))), ""),
            "product": (lambda: rng.choice(lists.PRODUCTS), ""),
            "library": (lambda: rng.choice(lists.LIBRARIES), ""),
            "role": (lambda: rng.choice(lists.ROLES), ""),
            "heading": (lambda: rng.choice(lists.HEADINGS), ""),
            "weekday": (lambda: rng.choice(WEEKDAYS), ""),
            "url": (lambda: f"https://www.{self.invented().lower()}.com/{rng.choice(THINGS).split()[0].lower()}", ""),
        }

    def pick(self, list_name: str) -> str:
        return self.rng.choice(self.names[list_name])

    def city(self) -> str:
        return self.pick("city") if self.rng.random() < 0.75 else self.rng.choice(self.pools.cities)

    def first(self) -> str:
        return self.pick("forename").title() if self.rng.random() < 0.7 else self.rng.choice(self.pools.forenames)

    def last(self) -> str:
        name = self.pick("surname") if self.rng.random() < 0.65 else self.rng.choice(self.pools.surnames)
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
        if self.rng.random() < 0.5:
            first, second = self.rng.choice(lists.FIRM_BEGINNINGS), self.rng.choice(lists.FIRM_ENDS)
            return first.capitalize() + (second.capitalize() if self.rng.random() < 0.25 else second)
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
        if roll < 0.22:
            return self.pick("company")
        if roll < 0.38:
            return self.rng.choice(self.pools.firms)
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

    def firm_of_surnames(self) -> str:
        names = [self.last() for _ in range(self.rng.choice((2, 3, 3)))]
        return f"{', '.join(names[:-1])} {self.rng.choice(('and', 'and', '&'))} {names[-1]}"

    def university(self) -> str:
        city = self.pick("city")
        return self.rng.choice((
            f"University of {city}", f"{city} University", f"{self.last()} College", f"{city} General Hospital",
            f"{self.last()} Institute of Technology", f"{city} City Council",
        ))  # fmt: skip

    def hospital(self) -> str:
        name = self.rng.choice((self.last(), f"St {self.first()}'s", self.city()))
        return f"{name} {self.rng.choice(('Hospital', 'Clinic', 'Medical Center', 'Infirmary', 'Medical Practice'))}"

    def charity(self) -> str:
        name = self.rng.choice((self.last(), self.person_name(), self.city(), self.pick("industry").split("/")[0]))
        return f"{name.strip()} {self.rng.choice(lists.CHARITIES)}"

    def newspaper(self) -> str:
        article = "The " if self.rng.random() < 0.4 else ""
        return f"{article}{self.city()} {self.rng.choice(lists.PAPERS)}"

    def sports_team(self) -> str:
        return f"{self.city()} {self.rng.choice(lists.TEAMS)}" if self.rng.random() < 0.8 else self.city()

    def person_name(self) -> str:
        return f"{self.first()} {self.last()}"

    def username(self) -> str:
        first, last = (_letters(self.first()) or "max"), (_letters(self.last()) or "roe")
        number = str(self.rng.randint(1, 1999))
        return self.rng.choice((
            f"{first[0]}{last}", f"{first}.{last}", f"{first}_{last}", f"{last}{first[0]}", f"{first}{number}",
            f"{first[0]}.{last}", f"{first}{last[0]}", f"{first}-{last}", f"{last}{number}",
            f"{first[:2]}{last[:4]}{number}", f"{first[0]}{last}{number[:2]}",
            f"{self.rng.choice('ucx')}{self.rng.randint(10000, 999999)}",
            f"{self.invented().lower()}{number[:2]}", f"{first}{last}",
        ))  # fmt: skip

    def birthday(self) -> str:
        day, month, year = self.rng.randint(1, 28), self.rng.randint(1, 12), self.rng.randint(1931, 2021)
        return self.rng.choice((
            f"{year}-{month:02}-{day:02}", f"{day} {MONTHS[month - 1]} {year}", f"{MONTHS[month - 1]} {day}, {year}",
            f"{month}/{day}/{year}", f"{day:02}/{month:02}/{year}", f"{day:02}.{month:02}.{year}",
            f"{day}.{month}.{year % 100:02}",
            f"{day}-{MONTHS[month - 1][:3]}-{year}",
        ))  # fmt: skip

    def street(self) -> str:
        if self.rng.random() < 0.45:
            return self.rng.choice(self.pools.streets)
        name = self.rng.choice((self.last(), self.pick("city"), "High", "Station", "Church", "Park", "Mill", "Market"))
        return f"{self.rng.randint(1, 999)} {name} {self.rng.choice(STREETS)}"

    def address(self) -> str:
        roll = self.rng.random()
        between = "\n" if self.rng.random() < 0.3 else ", "
        if roll < 0.5:
            return between.join(line.strip(", ") for line in self.rng.choice(self.pools.addresses).split("\n"))
        code = self.rng.choice(self.pools.postcodes)
        town = self.rng.choice((f"{self.city()} {code}", f"{code} {self.city()}", self.city()))
        unit = ""
        if self.rng.random() < 0.15:
            unit = f"{self.rng.choice(('Flat', 'Unit', 'Suite', 'Apt.', 'Floor'))} {self.rng.randint(1, 90)}, "
        whole = f"{unit}{self.street()}{between}{town}"
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


def _letters(name: str) -> str:
    """The Latin letters of a name, small, as user names have them."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if "a" <= character <= "z")
