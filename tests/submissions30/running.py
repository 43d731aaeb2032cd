"""One submission through the engine as the portal does it, and what came of it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

from sanitization import engine
from sanitization.detectors.protocol import Analyzer
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.policies.proposals import proposals
from sanitization.vocabulary import ContentPolicy, FileKind, GitHistory, Reading
from tests.submissions30 import reading, writing
from tests.submissions30.cast import Cast, Person, cast

ORDINARY = frozenset({"Rose", "Hope", "Grant", "Dale"})
CONTENT = ContentPolicy(git_history=GitHistory.REWRITE)


@dataclass(slots=True)
class Outcome:
    """left: (identity, form, file). missed: identities never found. torn: (identity, stand-ins). lost: control lines."""

    cast: Cast
    forms: int = 0
    left: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    torn: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    covered: int = 0  # words of the clean files that are stand-ins
    residue: list[str] = field(default_factory=list)
    clean: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    assigned: dict[str, str] = field(default_factory=dict)
    offered: list[str] = field(default_factory=list)
    proposed: dict[str, bool] = field(default_factory=dict)


def run(seed: int, analyzer: Analyzer) -> Outcome:
    """Write, scan twice, plan, redact, verify and judge submission `seed`."""
    people = cast(seed)
    originals = writing.files(people)
    result = Outcome(people)
    first = [_scan(name, data, analyzer, ()) for name, data in originals.values()]
    known = known_from(first, ())
    result.readings = [_scan(name, data, analyzer, known) for name, data in originals.values()]
    plans, result.assigned = plan_submission(result.readings, verdicts={}, declared=(), assigned={}, content=CONTENT)
    kinds: dict[str, FileKind] = {}
    for (what, (name, data)), plan in zip(originals.items(), plans, strict=True):
        sink = io.BytesIO()
        done = engine.redact(io.BytesIO(data), name, plan, sink, measure=False)
        if not engine.verify(sink, done.kind, done.clean_name, plan).passed:
            result.residue.append(what)
        result.clean[what] = (done.clean_name, sink.getvalue())
        kinds[what] = done.kind
    offered = [reading.folded(each.value) for each in proposals(result.readings, ())]
    result.offered = [f"{each.value} ({each.words})" for each in proposals(result.readings, ())]
    for role in ("employer", "client"):
        result.proposed[role] = any(getattr(people, role).stem.casefold() in value for value in offered)
    _judge(result, {found.value for each in first for found in each.found})
    return result


def _scan(name: str, data: bytes, analyzer: Analyzer, known: tuple[object, ...]) -> Reading:
    return engine.scan(io.BytesIO(data), name, analyzer, known, content=CONTENT)  # type: ignore[arg-type]


def _judge(result: Outcome, found: set[str]) -> None:
    texts = {
        what: [reading.folded(text) for text in reading.texts(what, *clean)] for what, clean in result.clean.items()
    }
    seen = {reading.folded(value) for value in found}
    for identity, forms in result.cast.planted.items():
        result.forms += sum(len(files) for files in forms.values())
        if not any(reading.holds(value, form) for form in forms for value in seen):
            result.missed.append(identity)
        for form in forms:
            for what, lines in texts.items():
                # "Rose" may be left in "prices rose".
                if form in ORDINARY:
                    lines = [line.replace(f" {form.lower()} ", " ") for line in lines]
                if any(reading.holds(line, form) for line in lines):
                    result.left.append((identity, form, what))
    for what, controls in writing.CONTROLS.items():
        for control in controls:
            if not any(reading.folded(control) in line for line in texts[what]):
                result.lost.append((what, control))
    result.torn.extend(_torn(result))


def _torn(result: Outcome) -> list[tuple[str, tuple[str, ...]]]:
    """People who have not the same stand-in wherever their whole name stood."""
    texts = {what: "\n".join(reading.texts(what, *clean)) for what, clean in result.clean.items()}
    sheet = texts["sheet"]
    commits = reading.authors(result.clean["repository"][1])
    lead = [_after(texts["mail"], 'From: "?'), _after(texts["deck"], "Lead: "), _after(texts["contract"], "Name: ")]
    reviewer = [_after(texts["mail"], 'Cc: "?'), _after(texts["deck"], "Reviewer: "), _after(texts["contract"], "Witness: "),
                _after(texts["repository"], "Maintainer: ")]  # fmt: skip
    contact = [
        _after(texts["mail"], 'To: "?'),
        _after(texts["deck"], "Sponsor: "),
        _after(texts["repository"], "Requested by: "),
    ]
    if len(commits) == 2:
        lead.append(commits[1][0])
        reviewer.append(commits[0][0])
        for name, address in commits:
            if name.replace(" ", "").casefold() != address.partition("@")[0]:
                lead.append(f"{name} with {address}")
    else:
        lead.append("no commits")
    torn = []
    for identity, marks in (("person 1", lead), ("person 2", reviewer), ("person 3", contact)):
        if len(set(marks)) > 1 or not re.fullmatch(r"Person \d+", marks[0]) or marks[0] not in sheet:
            torn.append((identity, tuple(marks)))
    torn.extend(_other_numbers(result))
    whole = [marks[0] for marks in (lead, reviewer, contact)]
    if len(set(whole)) < 3:
        torn.append(("mixed", tuple(whole)))
    return torn


def _after(text: str, anchor: str) -> str:
    match = re.search(rf"{anchor}(.+)", text)
    if match is None:
        return f"nothing after {anchor}"
    found = re.match(r"Person \d+", match[1])
    return found[0] if found else match[1][:40]


def _other_numbers(result: Outcome) -> list[tuple[str, tuple[str, ...]]]:
    """Forms that can be one person's only and have another number than the whole name has."""
    given = {reading.folded(value): stand_in for value, stand_in in result.assigned.items()}
    everybody: dict[str, set[str]] = {}
    for identity, forms in result.cast.planted.items():
        for form in forms:
            everybody.setdefault(reading.folded(form), set()).add(identity)
    torn = []
    for person in result.cast.people:
        identity = f"person {person.number}"
        whole = (person.full, person.full.replace("-", " "), person.form("reversed"))
        number = _digits(next((given[key] for key in map(reading.folded, whole) if key in given), ""))
        shared = sum(other.last == person.last for other in result.cast.people) > 1
        for form in result.cast.planted.get(identity, {}):
            stand_in = given.get(reading.folded(form))
            telling = len(everybody[reading.folded(form)]) == 1 and not (shared and _is_short(form, person))
            if stand_in is not None and telling and _digits(stand_in) != number:
                torn.append((identity, (form, stand_in, number)))
    return torn


def _is_short(form: str, person: Person) -> bool:
    """Whether a namesake may be meant too."""
    return reading.folded(person.first) not in reading.folded(form) and "@" not in form


def _digits(stand_in: str) -> str:
    found = re.search(r"\d+", stand_in)
    return found[0] if found else ""
