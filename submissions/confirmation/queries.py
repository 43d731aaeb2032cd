"""What the check and the fair-copy pages show. Values in clear are for the owner's own pages only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from portal.vault import actions as vault
from sanitization.policies.normal_forms import normalise
from sanitization.policies.proposals import proposals
from sanitization.vocabulary import Found, Reading
from submissions import previews, sealed
from submissions.models import Artifact, Ruling, Submission
from submissions.previews import Section

# What people call the kinds of findings, in the order in which they matter to them.
GROUPS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("terms", "Your terms and projects", frozenset({"CONFIDENTIAL", "TERM", "PROJECT"})),
    ("people", "People", frozenset({"PERSON", "USERNAME"})),
    ("firms", "Firms", frozenset({"ORGANIZATION"})),
    ("contacts", "Contacts", frozenset({"EMAIL_ADDRESS", "PHONE_NUMBER", "STREET_ADDRESS"})),
    ("secrets", "Secrets", frozenset({"SECRET", "CRYPTO"})),
    ("places", "Places", frozenset({"LOCATION"})),
    (
        "systems",
        "Systems and links",
        frozenset(
            {"URL", "INTERNAL_URL", "HOSTNAME", "DOMAIN_NAME", "IP_ADDRESS", "MAC_ADDRESS", "UNC_PATH", "FILE_PATH"}
        ),
    ),
)
OTHER = ("ids", "Ids and numbers")
AROUND = 48  # characters of context on each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    file: str
    place: str
    before: str
    value: str
    after: str


@dataclass(slots=True, kw_only=True)
class ValueRow:
    """One value with all its places, as the owner decides on it."""

    fingerprint: str
    entity: str
    value: str
    stand_in: str
    score: float
    reason: str
    detectors: tuple[str, ...]
    verdict: str = ""
    because: str = ""
    occurrences: list[Occurrence] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.occurrences)

    @property
    def because_words(self) -> str:
        return Ruling.Because(self.because).label if self.because else ""


@dataclass(slots=True, kw_only=True)
class Group:
    key: str
    name: str
    rows: list[ValueRow] = field(default_factory=list)

    @property
    def decided(self) -> int:
        return sum(1 for row in self.rows if row.verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A term that the files themselves suggest. words: the evidence, without the value."""

    fingerprint: str
    value: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Everything of the check page."""

    groups: list[Group]
    files: list[tuple[Artifact, str]]
    total: int
    decided: int
    unexamined: list[tuple[str, str]]
    removed: list[tuple[str, str, str]]
    suggestions: list[Suggestion]
    risks: list[tuple[str, str, list[dict[str, object]]]]


def artifacts_of(submission: Submission) -> list[Artifact]:
    rows = submission.artifacts.filter(removed_at=None).select_related("scan__reading", "redaction", "source")
    return list(rows.order_by("role", "ordinal"))


def names_of(submission: Submission, artifacts: Sequence[Artifact]) -> list[tuple[Artifact, str]]:
    return [
        (artifact, "Request" if artifact.role == "request_text" else
         vault.open_text(submission.owner, artifact.name_sealed, "name"))
        for artifact in artifacts
    ]  # fmt: skip


def check(submission: Submission) -> Check:
    """Group the findings of all files by kind and value."""
    artifacts = artifacts_of(submission)
    files = names_of(submission, artifacts)
    readings = [sealed.reading(artifact) for artifact in artifacts]
    stand_ins = _stand_ins(submission, artifacts)
    rulings = {ruling.fingerprint: ruling for ruling in submission.rulings.all()}
    mark = vault.fingerprinter(submission.owner)
    rows: dict[str, ValueRow] = {}
    for (_, name), reading in zip(files, readings, strict=True):
        texts = {seen.key: seen.text for seen in reading.passages}
        for found in reading.found:
            fingerprint = mark(normalise(found.value))
            row = rows.get(fingerprint)
            if row is None:
                ruling = rulings.get(fingerprint)
                row = rows[fingerprint] = ValueRow(
                    fingerprint=fingerprint,
                    entity=found.span.entity,
                    value=found.value,
                    stand_in=stand_ins.get(normalise(found.value), ""),
                    score=found.span.score,
                    reason=found.span.reason,
                    detectors=found.span.detectors,
                    verdict=ruling.verdict if ruling else "",
                    because=ruling.because if ruling else "",
                )
            row.occurrences.append(_occurrence(name, found.location.place, texts.get(found.key, ""), found))
    groups = _grouped(rows.values())
    return Check(
        groups=groups,
        files=files,
        total=len(rows),
        decided=sum(group.decided for group in groups),
        unexamined=[
            (name, words) for (artifact, name) in files for words in (artifact.scan.unexamined if artifact.scan else [])
        ],
        removed=[
            (name, entry["part"], entry["reason"])
            for (artifact, name) in files
            for entry in (artifact.scan.removed if artifact.scan else [])
        ],
        suggestions=_suggested(submission, readings),
        risks=[
            (name, artifact.scan.risk, artifact.scan.marks)
            for (artifact, name) in files
            if artifact.scan and artifact.scan.marks
        ],
    )


def suggestions(submission: Submission) -> list[Suggestion]:
    """Terms that the files suggest, without those that were declared or declined."""
    return _suggested(submission, [sealed.reading(artifact) for artifact in artifacts_of(submission)])


def _suggested(submission: Submission, readings: Sequence[Reading]) -> list[Suggestion]:
    mark = vault.fingerprinter(submission.owner)
    declined = set(submission.declined.values_list("fingerprint", flat=True))
    offered = [
        Suggestion(fingerprint=mark(normalise(each.value)), value=each.value, kind=each.kind, words=each.words)
        for each in proposals(readings, sealed.declared(submission))
    ]
    return [each for each in offered if each.fingerprint not in declined]


def _occurrence(file: str, place: str, text: str, found: Found) -> Occurrence:
    span = found.span
    return Occurrence(
        file=file,
        place=place,
        before=text[max(0, span.start - AROUND) : span.start],
        value=found.value,
        after=text[span.end : span.end + AROUND],
    )


def _grouped(rows: Iterable[ValueRow]) -> list[Group]:
    groups = {key: Group(key=key, name=name) for key, name, _ in GROUPS}
    groups[OTHER[0]] = Group(key=OTHER[0], name=OTHER[1])
    for row in rows:
        key = next((key for key, _, entities in GROUPS if row.entity in entities), OTHER[0])
        groups[key].rows.append(row)
    for group in groups.values():
        group.rows.sort(key=lambda row: (-row.count, row.value.lower()))
    return [group for group in groups.values() if group.rows]


def _stand_ins(submission: Submission, artifacts: list[Artifact]) -> dict[str, str]:
    plans, _ = sealed.plans(submission, artifacts)
    return {normalise(hidden.value): hidden.stand_in for plan in plans[:1] for hidden in plan.hidden}


def draft_sections(submission: Submission, artifact: Artifact, page: int) -> tuple[list[Section], int]:
    """The file's text with its findings marked: the sections of one page, and the number of pages."""
    artifacts = artifacts_of(submission)
    index = [each.pk for each in artifacts].index(artifact.pk)
    plans, _ = sealed.plans(submission, artifacts)
    return previews.draft(sealed.reading(artifact), plans[index], vault.fingerprinter(submission.owner), page)
