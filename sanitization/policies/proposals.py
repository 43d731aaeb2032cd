"""Confidential terms that a submission itself suggests: employer, clients, other firms and projects, with evidence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from sanitization.policies.entities import GENERIC_FIRMS, PUBLIC_DOMAINS
from sanitization.policies.identities import identities
from sanitization.policies.name_forms import NO_NAMES, SHORTEST_PART, firm_forms
from sanitization.policies.normal_forms import normalise, searchable
from sanitization.policies.people import Register, firm_words
from sanitization.policies.rough import Rough
from sanitization.policies.wording import Wording
from sanitization.vocabulary import Found, Known, Reading

MOST = 12
# Kinds of evidence in the words of the page, the strongest first, with what they weigh.
EVIDENCE: dict[str, float] = {
    "a party of a contract": 3.0, "document properties": 3.0, "mail domain": 3.0, "logo": 2.5, "copyright line": 2.5,
    "signature": 2.5, "project name": 3.0, "header": 2.0, "footer": 2.0, "git remote": 2.0, "file name": 1.5,
    "title": 1.0, "named again and again": 1.0, "code": 1.0,
}  # fmt: skip
LEAST = 2.0  # weight that a proposal needs
FIRM_AFTER_ALL = 5.0  # weight of a firm that is called like somebody here
REPEATED = 3
SHOWN = 4
_DATED = re.compile(r"^(?:(?:copyright|©|\(c\))\s*)*(?:(?:19|20)\d\d\s+)?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,24}$", re.IGNORECASE)
_PARTY = re.compile(
    r"\b(?:between|and|by)\s+$|\b(?:client|customer|supplier|vendor|employer|company|buyer|seller|contractor|party)"
    r"[\"”']?\s*(?:\)|:)?\s*$",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(
    r"^[\"”',\s]{0,3}\([^()]{0,60}\b(?:Client|Customer|Supplier|Vendor|Company|Buyer|Seller|Contractor)\b"
)
_CLOSING = re.compile(r"(?:regards|sincerely|faithfully|wishes|cheers|thanks)[,.!]?\s", re.IGNORECASE)


@dataclass(slots=True)
class Proposal:
    """value: what would be declared. kind: "firm" or "project". files: how many hold it.

    evidence: kinds of EVIDENCE, the strongest first.
    """

    value: str
    kind: str
    evidence: tuple[str, ...] = ()
    files: int = 0
    weight: float = 0.0

    @property
    def words(self) -> str:
        """The evidence without the value: "in 3 files: mail domain, footer"."""
        files = f"in {self.files} file{'s' if self.files != 1 else ''}"
        return f"{files}: {', '.join(self.evidence[:SHOWN])}" if self.evidence else files


@dataclass(slots=True)
class _Case:
    """What speaks for one firm or project."""

    kind: str
    names: dict[str, int] = field(default_factory=dict)
    evidence: set[str] = field(default_factory=set)
    files: set[int] = field(default_factory=set)
    places: int = 0

    def note(self, value: str, file: int, *evidence: str) -> None:
        self.names[value] = self.names.get(value, 0) + 1
        self.files.add(file)
        self.evidence.update(evidence)
        self.places += 1


def proposals(readings: Sequence[Reading], declared: Sequence[Known]) -> list[Proposal]:
    """Firms and projects that are worth declaring, the likeliest first, without those that are declared."""
    wording = Wording(readings)
    who = identities(readings, (), wording)
    loose = Rough(who.known)
    projects = {normalise(item.value): item.value for item in who.known if item.entity == "PROJECT"}
    firms = Register()
    cases: dict[str, _Case] = {}
    owners = {key: name for key, name in who.owners.items() if "@" not in key}

    def case_of(value: str, entity: str) -> _Case | None:
        plain = normalise(value)
        if plain in projects or entity == "PROJECT":
            return cases.setdefault(f"project {plain}", _Case("project"))
        words = firm_words(owners.get(plain, value))
        owner = firms.firm(words)
        if owner is None:
            owner = len(cases)
            firms.add(words, owner)
        return cases.setdefault(f"firm {owner}", _Case("firm"))

    firm_names = [
        (number, found)
        for number, reading in enumerate(readings)
        for found in reading.found
        if found.span.entity in ("ORGANIZATION", "PROJECT") or normalise(found.value) in projects
    ]
    # Whole names first, so that short ones find them.
    for number, found in sorted(firm_names, key=lambda pair: -len(firm_words(pair[1].value))):
        value = _without_year(found.value)
        if loose.covers(found.span.entity, value):
            continue
        case = case_of(value, found.span.entity)
        if case is not None:
            case.note(value, number, *_evidence(found, readings[number]))
    for number, reading in enumerate(readings):
        for known in reading.learned:
            _learned(known, number, firms, cases)
    taken = {searchable(item.value) for item in declared}
    made = [_proposal(case, wording) for case in cases.values()]
    good = [one for one in made if one is not None and one.weight >= LEAST and not _is_declared(one.value, taken)]
    people = {normalise(form.value) for form in who.follows if form.entity == "PERSON"}
    strong: list[Proposal] = []
    for one in sorted(good, key=lambda one: (-one.weight, normalise(one.value))):
        plain = searchable(one.value)
        # Of two that hold the same name the stronger one stays.
        is_person = normalise(one.value) in people and one.weight < FIRM_AFTER_ALL
        if not is_person and not any(plain.startswith(searchable(other.value)) for other in strong):
            strong.append(one)
    return strong[:MOST]


def _learned(known: Known, number: int, firms: Register, cases: dict[str, _Case]) -> None:
    """Mail domains, company properties and owners of remotes speak for the firm that they name."""
    value, entity = known.value, known.entity
    evidence = "document properties"
    if entity in ("DOMAIN_NAME", "EMAIL_ADDRESS", "URL", "HOSTNAME"):
        domain = value.rpartition("@")[2].casefold()
        if domain in PUBLIC_DOMAINS or "." not in domain:
            return
        value = max(domain.split(".")[:-1], key=len)
        evidence = "git remote" if entity == "URL" else "mail domain"
    elif entity != "ORGANIZATION":
        return
    owner = firms.firm(firm_words(value))
    if owner is None:
        owner = firms.handle(value)
    if owner is None and (len(value) < 5 or searchable(value) in NO_NAMES):
        return
    if owner is None:
        owner = len(cases)
        firms.add(firm_words(value), owner)
    case = cases.setdefault(f"firm {owner}", _Case("firm"))
    case.note(value if entity == "ORGANIZATION" else value.title(), number, evidence)


def _evidence(found: Found, reading: Reading) -> Iterator[str]:
    place = found.location.place
    text = next((seen.text for seen in reading.passages if seen.key == found.key), "")
    before = text[max(0, found.span.start - 60) : found.span.start]
    if found.span.entity == "PROJECT":
        yield "project name"
    if place == "file name":
        yield "file name"
    elif place.startswith("header Subject") or "title" in place:
        yield "title"
    elif "header " in place and "paragraph" in place:
        yield "header"
    elif "footer" in place:
        yield "footer"
    elif "alt text" in place or "description" in place:
        yield "logo"
    if _COPYRIGHT.search(before + found.value[: len(found.value) - len(_without_year(found.value))]):
        yield "copyright line"
    if _PARTY.search(before) and _ROLE_BEHIND.search(text[found.span.end : found.span.end + 90]):
        yield "a party of a contract"
    if _CLOSING.search(text[max(0, found.span.start - 300) : found.span.start]) or _is_signed(found, reading):
        yield "signature"


def _is_signed(found: Found, reading: Reading) -> bool:
    """In a mail's text: within the lines behind a closing formula."""
    keys = [seen.key for seen in reading.passages]
    if reading.kind != "eml" or found.key not in keys:
        return False
    at = keys.index(found.key)
    return any(_CLOSING.match(f"{seen.text.strip()} ") for seen in reading.passages[max(0, at - 5) : at])


def _proposal(case: _Case, wording: Wording) -> Proposal | None:
    value = _shortest_telling(case, wording)
    if value is None:
        return None
    evidence = set(case.evidence)
    if case.kind == "project":
        evidence.add("project name")
    if case.places >= REPEATED:
        evidence.add("named again and again")
    ordered = tuple(kind for kind in EVIDENCE if kind in evidence)
    weight = sum(EVIDENCE[kind] for kind in ordered) + 0.5 * (len(case.files) - 1)
    return Proposal(value, case.kind, ordered, len(case.files), weight)


def _shortest_telling(case: _Case, wording: Wording) -> str | None:
    """What people call it by: the first word of the name where it tells enough, else the name without legal form."""
    if case.kind == "project":
        return max(case.names, key=lambda name: (case.names[name], len(name)))
    whole = _without_year(max(case.names, key=lambda name: (len(firm_words(name)), case.names[name])))
    if "-" in whole and " " not in whole:
        whole = whole.replace("-", " ")  # as a domain joins it
    forms = [form.value for form in firm_forms(whole, wording.common) if form.sure]
    if forms:
        return forms[-1]
    words = firm_words(whole)
    plain = normalise(whole)
    if len(words) > 1:
        return whole if any(word not in NO_NAMES | GENERIC_FIRMS | wording.common for word in words) else None
    telling = len(plain) >= SHORTEST_PART and plain not in NO_NAMES | GENERIC_FIRMS and plain not in wording.ordinary
    return whole if telling else None


def _without_year(value: str) -> str:
    """The name in "Copyright 2024 Quint AG"."""
    return _DATED.sub("", value.strip())


def _is_declared(value: str, taken: Collection[str]) -> bool:
    plain = searchable(value)
    return any(term in plain or plain in term for term in taken)
