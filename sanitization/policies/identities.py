"""The identities of a submission: who was found once, in which forms, and what belongs to whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sanitization.policies.entities import AMBIGUOUS, NAMES, PUBLIC_DOMAINS, STRUCTURAL
from sanitization.policies.id_shapes import SOURCE, alike
from sanitization.policies.matching import Matcher
from sanitization.policies.name_forms import NO_NAMES, PART, Form, firm_forms, leading_word, person_forms, project_forms
from sanitization.policies.normal_forms import normalise, searchable
from sanitization.policies.people import spelled
from sanitization.policies.relations import addresses, definitions, projects, transliterated
from sanitization.policies.rough import Rough
from sanitization.policies.stand_ins import OFFICE_MAILBOXES
from sanitization.policies.treatments import is_ambiguous, is_no_secret
from sanitization.policies.wording import Wording
from sanitization.vocabulary import Known, Reach, Reading

CONFIDENT = 0.8
WIDTH = (Reach.HERE, Reach.EXACT, Reach.WORD, Reach.ANYWHERE)
FOUND = "found elsewhere"
PROJECT = "called a project"
_SOMEBODY_OF = re.compile(r"(.{3,60}?) (?:of|at|from|for|and) (.{3,80})")
_TWO_WORDS = re.compile(r"([^\W\d_]{3,})[._-]([^\W\d_]{3,})")
MOST_PEOPLE = 1_000  # of whom further forms are made; beyond, a file is a register and its names stand in full


@dataclass(slots=True)
class Identities:
    """known: what a second scan should look for. owners: normalised value -> the name that it belongs to.

    follows: what was made from other values, with the entity that it has by that.
    """

    known: tuple[Known, ...] = ()
    owners: dict[str, str] = field(default_factory=dict)
    follows: tuple[Form, ...] = ()


def known_from(readings: Sequence[Reading], declared: Sequence[Known]) -> tuple[Known, ...]:
    """What a second scan of every file of the submission should know."""
    return identities(readings, declared, Wording(readings)).known


def identities(
    readings: Sequence[Reading], declared: Sequence[Known], wording: Wording, kept: Collection[str] = ()
) -> Identities:
    """Everything that was found or declared, with every form that follows from it.

    kept: normalised values that stay; nothing follows from them.
    """
    known: dict[str, Known] = {}
    owners = dict(addresses(readings))

    def learn(value: str, entity: str, source: str, reach: Reach = Reach.WORD) -> None:
        key = normalise(value)
        earlier = known.get(key)
        if earlier is None:
            known[key] = Known(value=value.strip(), entity=entity, reach=reach, source=source)
        elif WIDTH.index(reach) > WIDTH.index(earlier.reach):
            known[key] = replace(earlier, reach=reach)

    for term in declared:
        if term.value.strip():
            learn(term.value, term.entity, term.source or "declared", term.reach)
    for reading in readings:
        for identity in reading.learned:
            if worth_searching(identity.entity, identity.value, wording):
                learn(identity.value, identity.entity, identity.source or "metadata")
    for reading in readings:
        for found in reading.found:
            sure = found.span.score >= CONFIDENT or found.span.entity not in NAMES
            if found.reach is not Reach.HERE and sure and worth_searching(found.span.entity, found.value, wording):
                learn(found.value, found.span.entity, FOUND)
    for value, entity in alike(readings):
        learn(value, entity, SOURCE)
    for name in projects(readings):
        for form in project_forms(f"Project {name}", wording.ordinary):
            learn(form.value, "PROJECT", PROJECT, form.reach)
    for short, name, entity in definitions(readings):
        if normalise(short) not in NO_NAMES:
            owners.setdefault(normalise(short), name)
            learn(short, entity, "defined in the text", Reach.EXACT)
    for item in list(known.values()):
        firm = _firm_of_somebody(item, known)
        if firm:
            learn(firm, "ORGANIZATION", FOUND)
    known = _without_rough(known)
    sure_forms, other_forms = _forms([item for key, item in known.items() if key not in kept], owners, wording)
    people = {key: item.value for key, item in known.items() if item.entity == "PERSON" and " " in key}
    for value, name in transliterated(readings, people):
        owners.setdefault(normalise(value), name)
        learn(value, "PERSON", "in other letters")
    follows = (*sure_forms, *_standing(other_forms, readings))
    for form in follows:
        learn(form.value, form.entity, form.source, form.reach)
    return Identities(tuple(_without_rough(known).values()), owners, follows)


def _firm_of_somebody(item: Known, known: Mapping[str, Known]) -> str:
    """The firm in "Mr Walt Quint of Quint Capital LLP", where the person is known; "" elsewhere."""
    parts = _SOMEBODY_OF.fullmatch(item.value) if item.entity == "ORGANIZATION" else None
    if parts is None:
        return ""
    person = known.get(normalise(" ".join(spelled(parts[1]))))
    return parts[2] if person is not None and person.entity == "PERSON" else ""


def _without_rough(known: dict[str, Known]) -> dict[str, Known]:
    loose = Rough(known.values())
    return {
        key: item for key, item in known.items() if item.source != FOUND or not loose.covers(item.entity, item.value)
    }


def worth_searching(entity: str, value: str, wording: Wording) -> bool:
    """Whether finding the value as a word elsewhere would mean the same thing there."""
    plain = normalise(value)
    if is_ambiguous(entity, value) or is_no_secret(entity, value):
        return False
    return entity not in NAMES or " " in plain or plain not in wording.common


def _forms(known: Sequence[Known], owners: dict[str, str], wording: Wording) -> tuple[list[Form], list[Form]]:
    """Forms that are searched in any case, and forms that are searched where the texts hold them."""
    sure: list[Form] = []
    other: list[Form] = []
    people = 0
    for item in known:
        people += item.entity == "PERSON"
        for form in _forms_of(item, owners, wording, many=people > MOST_PEOPLE):
            plain = normalise(form.value)
            is_word = form.entity in NAMES and " " not in plain
            taken = _taken(form, wording)
            if is_word and form.reach is not Reach.ANYWHERE and plain in taken:
                continue
            (sure if form.sure else other).append(form)
    return sure, other


def _taken(form: Form, wording: Wording) -> frozenset[str]:
    """What is a word before it is a part of a name: a chat writes surnames small, a program firms."""
    if form.source != PART:
        return wording.common
    return {"PERSON": wording.english, "ORGANIZATION": wording.plain}.get(form.entity, wording.common)


def _forms_of(item: Known, owners: dict[str, str], wording: Wording, *, many: bool) -> Iterator[Form]:
    if item.entity == "PERSON":
        yield from (form for form in person_forms(item.value) if form.sure or not many)
    elif item.entity == "ORGANIZATION":
        yield from firm_forms(item.value, wording.plain)
    elif item.entity in ("EMAIL_ADDRESS", "DOMAIN_NAME"):
        yield from _mail_forms(item.value, owners, wording)
    if item.entity in ("PROJECT", "ORGANIZATION"):
        yield from project_forms(item.value, wording.ordinary) if _may_be_project(item) else ()


def _may_be_project(item: Known) -> bool:
    return item.entity == "PROJECT" or item.value.casefold().startswith(("project ", "operation "))


def _mail_forms(value: str, owners: dict[str, str], wording: Wording) -> Iterator[Form]:
    """What follows from an address: names in the local part, the user name, the domain and the firm it is called by."""
    local, _, domain = value.rpartition("@")
    if local and local.casefold() not in OFFICE_MAILBOXES:
        for word in re.findall(r"[^\W\d_]{4,}", local):
            if word.casefold() not in OFFICE_MAILBOXES | NO_NAMES:
                yield Form(word.title(), "PERSON", "part of a mail address", sure=True)
        owner = owners.get(normalise(value))
        whole = _TWO_WORDS.fullmatch(local)
        taken = wording.common if owner is None else wording.english
        if whole is not None and not {word.casefold() for word in whole.groups()} & OFFICE_MAILBOXES:
            yield Form(f"{whole[1].title()} {whole[2].title()}", "PERSON", "part of a mail address", sure=True)
        elif len(local) >= 4 and searchable(local) not in NO_NAMES and searchable(local) not in taken:
            yield Form(local, "USERNAME", "part of a mail address")
        if owner is not None:
            owners.setdefault(normalise(local), owner)
    domain = domain.strip(" .>").casefold()
    if domain in PUBLIC_DOMAINS or "." not in domain or domain.endswith((".example", ".test", ".invalid")):
        return
    yield Form(domain, "DOMAIN_NAME", "mail domain", sure=True)
    label = max(domain.split(".")[:-1], key=len)
    if len(label) >= 5 and label not in AMBIGUOUS and label not in STRUCTURAL and label not in OFFICE_MAILBOXES:
        yield Form(label.title(), "ORGANIZATION", "mail domain", sure=True)
        if "-" in label:
            yield from leading_word(label.split("-")[0].title(), wording.plain)


def _standing(forms: Iterable[Form], readings: Sequence[Reading]) -> Iterator[Form]:
    """Those of `forms` that some text holds; all of them where texts were cut."""
    unique = list({normalise(form.value): form for form in forms}.values())
    if any(reading.truncated for reading in readings):
        yield from unique
        return
    matcher = Matcher([Known(value=form.value, entity=form.entity, reach=form.reach) for form in unique])
    held: set[int] = set()
    for reading in readings:
        texts = [seen.text for seen in reading.passages]
        for at in matcher.standing(texts):
            held.update(match.index for match in matcher.find(texts[at]))
    yield from (unique[index] for index in sorted(held))
