"""What stands where a value stood: the same for the same person, firm or id through the whole submission."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from sanitization.policies import shapes
from sanitization.policies.entities import NUMBERS, PUBLIC_DOMAINS
from sanitization.policies.normal_forms import normalise
from sanitization.policies.people import Register, firm_words, person_words
from sanitization.policies.word_lists import listed
from sanitization.vocabulary import Hidden, Reach

# Entities that get a word and a number. Everything else follows DUMMIES, or is "Redacted N".
WORDS = {
    "PERSON": "Person",
    "ORGANIZATION": "Company",
    "LOCATION": "Place",
    "STREET_ADDRESS": "Address",
    "PROJECT": "Project",
    "TERM": "Term",
}
DUMMIES: dict[str, Callable[[str, int], str]] = {
    "PHONE_NUMBER": shapes.phone,
    "IP_ADDRESS": shapes.ip_address,
    "CREDIT_CARD": shapes.credit_card,
    "IBAN_CODE": shapes.iban,
    "US_SSN": shapes.ssn,
    "DATE_OF_BIRTH": shapes.date,
    "SECRET": shapes.secret,
    **dict.fromkeys(NUMBERS, shapes.same_shape),
}
SAME_FOR_ALL = frozenset({"DATE_OF_BIRTH"})
OFFICE_MAILBOXES = listed("""
    info sales support admin contact hello office billing hr jobs noreply no-reply donotreply help service
    accounts finance legal press marketing team mail postmaster webmaster security abuse privacy
""")
_NUMBER = re.compile(r"\d+")


class StandIns:
    """Gives stand-ins by first appearance. `assigned` (normal form -> stand-in) keeps those of earlier runs."""

    def __init__(self, assigned: Mapping[str, str], taboo: Iterable[str]) -> None:
        self.assigned = dict(assigned)
        self._used = {*taboo, *map(normalise, assigned.values())}
        self._people = Register()
        self._firms = Register()
        self._counts: dict[str, int] = {}

    def known_name(self, value: str, entity: str) -> None:
        """Register a full name before any stand-in is given, so that short forms find their owner."""
        if entity == "PERSON" and len(person_words(value)) > 1:
            self._owner(self._people, self._people.person(person_words(value)), person_words(value), "Person", value)
        elif entity == "ORGANIZATION" and len(firm_words(value)) > 1:
            self._owner(self._firms, self._firms.firm(firm_words(value)), firm_words(value), "Company", value)

    def give(self, value: str, entity: str, reach: Reach) -> Hidden:
        """The stand-in of `value` in its three shapes."""
        key = normalise(value)
        stand_in = self.assigned.get(key)
        if stand_in is None:
            stand_in = self.assigned[key] = self._new(value, entity)
            self._used.add(normalise(stand_in))
        return Hidden(
            value=value,
            entity=entity,
            stand_in=stand_in,
            slug=slug(stand_in, entity),
            number=shapes.digits_like(value, _last_number(stand_in)),
            reach=reach,
        )

    def _new(self, value: str, entity: str) -> str:
        if entity == "PERSON":
            words = person_words(value)
            return f"Person {self._owner(self._people, self._people.person(words), words, 'Person', value)}"
        if entity == "ORGANIZATION":
            words = firm_words(value)
            return f"Company {self._owner(self._firms, self._firms.firm(words), words, 'Company', value)}"
        if entity == "EMAIL_ADDRESS":
            return self._mailbox(value)
        if entity == "USERNAME":
            owner = self._people.handle(value)
            return f"person-{owner}" if owner is not None else self._free("user-{}")
        if entity in ("HOSTNAME", "DOMAIN_NAME"):
            return self._host(value)
        if entity == "INTERNAL_URL":
            scheme = value.partition("://")[0] if "://" in value else "https"
            return self._free(f"{scheme}://host-{{}}.example/page")
        if entity == "UNC_PATH":
            return self._free("\\\\host-{}\\share")
        if entity in DUMMIES:
            return self._dummy(value, entity)
        return self._free(f"{WORDS.get(entity, 'Redacted')} {{}}")

    def _dummy(self, value: str, entity: str) -> str:
        make = DUMMIES[entity]
        if entity in SAME_FOR_ALL:
            return make(value, 0)
        count = self._counts.get(entity, 0)
        for number in range(count + 1, count + 10_000):
            made = make(value, number)
            if normalise(made) not in self._used:
                self._counts[entity] = number
                return made
        return self._free("Redacted {}")

    def _mailbox(self, value: str) -> str:
        local = value.partition("@")[0]
        if local.casefold() in OFFICE_MAILBOXES:
            return self._free("mailbox{}@example.com")
        owner = self._people.handle(local)
        if owner is None:
            owner = self._next("Person", "person{}@example.com")
            parts = tuple(re.findall(r"[^\W\d_]+", local.casefold()))
            if len(parts) > 1:
                self._people.add(parts, owner)
        first = f"person{owner}@example.com"
        if normalise(first) not in self._used:
            return first
        return self._free(f"person{owner}.{{}}@example.com")

    def _host(self, value: str) -> str:
        labels = value.casefold().split(".")
        for label in labels if value.casefold() not in PUBLIC_DOMAINS else ():
            owner = self._firms.handle(label)
            if owner is not None:
                first = f"company-{owner}.example"
                return first if normalise(first) not in self._used else self._free(f"host-{{}}.company-{owner}.example")
        return self._free("host-{}.example")

    def _owner(self, register: Register, owner: int | None, words: tuple[str, ...], family: str, value: str) -> int:
        if owner is None:
            earlier = self.assigned.get(normalise(value), "")
            if earlier.startswith(f"{family} ") and earlier.rsplit(" ", 1)[-1].isdigit():
                owner = _last_number(earlier)
            else:
                owner = self._next(family, f"{family} {{}}")
        register.add(words, owner)
        return owner

    def _free(self, form: str) -> str:
        return form.format(self._next(form, form))

    def _next(self, family: str, form: str) -> int:
        number = self._counts.get(family, 0) + 1
        while normalise(form.format(number)) in self._used:
            number += 1
        self._counts[family] = number
        return number


def slug(stand_in: str, entity: str) -> str:
    """For names, paths and code: "person-3". What is machine-readable already stays as it is."""
    if entity in WORDS or (" " in stand_in and entity not in DUMMIES):
        return re.sub(r"[^a-z0-9]+", "-", stand_in.casefold()).strip("-")
    return stand_in


def _last_number(stand_in: str) -> int:
    found = _NUMBER.findall(stand_in)
    return int(found[-1][-9:]) if found else 1
