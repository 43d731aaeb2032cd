"""What stands where a value stood: the same for the same person, firm or id through the whole submission."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sanitization.policies import shapes
from sanitization.policies.entities import NUMBERS, PUBLIC_DOMAINS
from sanitization.policies.normal_forms import normalise
from sanitization.policies.people import Register, compounded, firm_words, joined, person_words, spelled
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
    "NRP": "Group",
}
DUMMIES: dict[str, Callable[[str, int], str]] = {
    "PHONE_NUMBER": shapes.phone,
    "IP_ADDRESS": shapes.ip_address,
    "CREDIT_CARD": shapes.credit_card,
    "IBAN_CODE": shapes.iban,
    "US_SSN": shapes.ssn,
    "DATE_OF_BIRTH": shapes.date,
    "DATE_TIME": shapes.date,
    "AGE": shapes.age_band,
    "FINANCIAL_FIGURE": shapes.figure,
    "SECRET": shapes.secret,
    **dict.fromkeys(NUMBERS, shapes.same_shape),
}
SAME_FOR_ALL = frozenset({"DATE_OF_BIRTH", "DATE_TIME", "AGE"})
OFFICE_MAILBOXES = listed("""
    info sales support admin contact hello office billing hr jobs noreply no-reply donotreply help service
    accounts finance legal press marketing team mail postmaster webmaster security abuse privacy
""")
_NUMBER = re.compile(r"\d+")
_GIVEN = re.compile(r"(person|company)[ -]?(\d{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Family:
    """How names of one kind are told apart and called."""

    word: str
    words: Callable[[str], tuple[str, ...]]
    find: Callable[[Register, tuple[str, ...]], int | None]
    spellings: Callable[[str], Sequence[tuple[str, ...]]]


def _spellings(value: str) -> Sequence[tuple[str, ...]]:
    return tuple(dict.fromkeys((spelled(value), joined(value), compounded(value))))


_PEOPLE = _Family("Person", person_words, Register.person, _spellings)
_FIRMS = _Family("Company", firm_words, Register.firm, lambda value: (firm_words(value),))


def _is_ambiguous(value: str, family: _Family, register: Register) -> bool:
    """Whether several people may be meant: the value is nobody's, and what it is short for must not become somebody."""
    return family is _PEOPLE and len(register.people(family.words(value))) > 1


_DOTTED = re.compile(r"[^\W\d_]\.(?: ?[^\W\d_]\.){1,3}")  # initials


class StandIns:
    """Gives stand-ins by first appearance.

    assigned: normal form -> stand-in of earlier runs, kept. taboo: normal forms that no stand-in may equal.
    owners: normal form -> the name that the value belongs to (an address, a short form).
    """

    def __init__(
        self, assigned: Mapping[str, str], taboo: Iterable[str], owners: Mapping[str, str] | None = None
    ) -> None:
        self.assigned = dict(assigned)
        self._owners = owners or {}
        self._used = {*taboo, *map(normalise, assigned.values())}
        self._registers = {_PEOPLE.word: Register(), _FIRMS.word: Register()}
        self._shared = Register()  # forms of names that several people share, in all their spellings
        self._counts: dict[str, int] = {}
        for stand_in in assigned.values():
            given = _GIVEN.match(stand_in)
            if given is not None:
                word = given[1].title()
                self._counts[word] = max(self._counts.get(word, 0), int(given[2]))

    def known_names(self, names: Iterable[tuple[str, str]]) -> None:
        """Register whole names (value, entity) before any stand-in is given, so that short forms find their owner.

        Longer names come first; numbers follow the order in which the names are given.
        """
        given = list(names)
        for entity, family in (("PERSON", _PEOPLE), ("ORGANIZATION", _FIRMS)):
            whole = [value for value, kind in given if kind == entity and len(family.words(value)) > 1]
            if entity == "ORGANIZATION":  # people are known by now
                whole = [value for value in whole if self._person_of_initials(value) is None]
            self._register(whole, family)

    def _register(self, values: Sequence[str], family: _Family) -> None:
        heads = Register()
        head_of: dict[int, int] = {}
        for at in sorted(range(len(values)), key=lambda at: (-_whole_words(family.words(values[at])), at)):
            head = self._find(values[at], family, heads)
            if head is None:
                head = at
            if head == at and not _is_ambiguous(values[at], family, heads):
                heads.add(family.words(values[at]), head, family.spellings(values[at]))
            head_of[at] = head
        numbers: dict[int, int] = {}
        for at, value in enumerate(values):
            earlier = self._earlier(value, family)
            if earlier is not None:
                numbers.setdefault(head_of[at], earlier)
        for at in range(len(values)):
            if head_of[at] not in numbers:
                numbers[head_of[at]] = self._next(family.word, f"{family.word} {{}}")
        for head, number in numbers.items():
            self._add(values[head], number, family, heads)

    def _add(self, value: str, number: int, family: _Family, known: Register) -> None:
        register = self._shared if _is_ambiguous(value, family, known) else self._registers[family.word]
        register.add(family.words(value), number, family.spellings(value))

    def _find(self, value: str, family: _Family, register: Register) -> int | None:
        owner = self._owners.get(normalise(value))
        found = family.find(register, family.words(owner)) if owner is not None else None
        return found if found is not None else family.find(register, family.words(value))

    def _earlier(self, value: str, family: _Family) -> int | None:
        earlier = self.assigned.get(normalise(value), "")
        is_one = earlier.startswith(f"{family.word} ") and earlier.rsplit(" ", 1)[-1].isdigit()
        return _last_number(earlier) if is_one else None

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
            number=shapes.age_floor(value) if entity == "AGE" else shapes.digits_like(value, _last_number(stand_in)),
            reach=reach,
        )

    def _new(self, value: str, entity: str) -> str:
        if entity == "PERSON":
            return f"Person {self._number(value, _PEOPLE)}"
        if entity == "ORGANIZATION":
            person = self._person_of_initials(value)
            return f"Person {person}" if person is not None else f"Company {self._number(value, _FIRMS)}"
        if entity == "EMAIL_ADDRESS":
            return self._mailbox(value)
        if entity == "USERNAME":
            owner = self._handle(value)
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

    def _number(self, value: str, family: _Family) -> int:
        """The number of the person or firm that `value` names; of a new one where it names nobody for sure."""
        register = self._registers[family.word]
        owner = self._find(value, family, register)
        if owner is None and _is_ambiguous(value, family, register):
            owner = self._find(value, family, self._shared)
        if owner is None:
            owner = self._earlier(value, family) or self._next(family.word, f"{family.word} {{}}")
            self._add(value, owner, family, register)
        return owner

    def _person_of_initials(self, value: str) -> int | None:
        """The person of "P.S.", which a detector took for a firm's; None where a firm is called so, too."""
        if not _DOTTED.fullmatch(value) or self._find(value, _FIRMS, self._registers[_FIRMS.word]) is not None:
            return None
        return self._registers[_PEOPLE.word].person(person_words(value))

    def _handle(self, value: str) -> int | None:
        """The person whom a user name or the local part of an address belongs to."""
        people = self._registers[_PEOPLE.word]
        owner = self._owners.get(normalise(value))
        found = people.person(person_words(owner)) if owner is not None else None
        return found if found is not None else people.handle(value.partition("@")[0])

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
        owner = self._handle(value)
        if owner is None:
            owner = self._next("Person", "person{}@example.com")
            parts = tuple(re.findall(r"[^\W\d_]+", local.casefold()))
            if len(parts) > 1:
                self._registers[_PEOPLE.word].add(parts, owner)
        first = f"person{owner}@example.com"
        if normalise(first) not in self._used:
            return first
        return self._free(f"person{owner}.{{}}@example.com")

    def _host(self, value: str) -> str:
        labels = value.casefold().split(".")
        for label in labels if value.casefold() not in PUBLIC_DOMAINS else ():
            owner = self._registers[_FIRMS.word].handle(label)
            if owner is not None:
                first = f"company-{owner}.example"
                return first if normalise(first) not in self._used else self._free(f"host-{{}}.company-{owner}.example")
        return self._free("host-{}.example")

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


def _whole_words(words: tuple[str, ...]) -> int:
    return sum(len(word) > 1 for word in words)


def _last_number(stand_in: str) -> int:
    found = _NUMBER.findall(stand_in)
    return int(found[-1][-9:]) if found else 1
