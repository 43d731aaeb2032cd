"""What the check and the fair-copy pages show. Values in clear are for the owner's own pages only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.core.files.storage import storages

from portal.vault import actions as vault
from sanitization import wire
from sanitization.models import Finding
from sanitization.policies.normal_forms import normalise
from sanitization.vocabulary import Hidden, Plan, Reading, Seen
from submissions import sealed
from submissions.models import Artifact, Ruling, Submission

# What people call the kinds of findings, in the order in which they matter to them.
GROUPS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("terms", "Your terms", frozenset({"CONFIDENTIAL"})),
    ("people", "People", frozenset({"PERSON", "USERNAME", "TITLE"})),
    ("firms", "Firms", frozenset({"ORGANIZATION"})),
    ("contacts", "Contacts", frozenset({"EMAIL_ADDRESS", "EMAIL", "PHONE_NUMBER", "STREET_ADDRESS", "ADDRESS"})),
    ("secrets", "Secrets", frozenset({"SECRET"})),
    ("places", "Places", frozenset({"LOCATION"})),
    ("hosts", "Systems and links", frozenset({"URL", "URL_INTERNAL", "IP_ADDRESS", "HOST", "PATH", "MAC_ADDRESS"})),
)
OTHER = ("ids", "Ids and numbers")
PAGE = 400  # passages per page of a document view
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
class Piece:
    """A stretch of a passage: plain text, or a mark."""

    text: str
    fingerprint: str = ""
    entity: str = ""
    stand_in: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    place: str
    kind: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True, kw_only=True)
class Section:
    heading: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Everything of the check page."""

    groups: list[Group]
    files: list[tuple[Artifact, str]]
    total: int
    decided: int
    unexamined: list[tuple[str, str]]
    removed: list[tuple[str, str, str]]


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
    )


def _occurrence(file: str, place: str, text: str, found: object) -> Occurrence:
    span = found.span  # type: ignore[attr-defined]
    return Occurrence(
        file=file,
        place=place,
        before=text[max(0, span.start - AROUND) : span.start],
        value=found.value,  # type: ignore[attr-defined]
        after=text[span.end : span.end + AROUND],
    )


def _grouped(rows: object) -> list[Group]:
    groups = {key: Group(key=key, name=name) for key, name, _ in GROUPS}
    groups[OTHER[0]] = Group(key=OTHER[0], name=OTHER[1])
    for row in rows:  # type: ignore[attr-defined]
        key = next((key for key, _, entities in GROUPS if row.entity in entities), OTHER[0])
        groups[key].rows.append(row)
    for group in groups.values():
        group.rows.sort(key=lambda row: (-row.count, row.value.lower()))
    return [group for group in groups.values() if group.rows]


def _stand_ins(submission: Submission, artifacts: list[Artifact]) -> dict[str, str]:
    plans, _ = sealed.plans(submission, artifacts)
    return {normalise(hidden.value): hidden.stand_in for plan in plans[:1] for hidden in plan.hidden}


def draft_sections(submission: Submission, artifact: Artifact, page: int) -> tuple[list[Section], int]:
    """The file's text with its findings marked; returns the sections of one page and the number of pages."""
    reading = sealed.reading(artifact)
    artifacts = artifacts_of(submission)
    index = [each.pk for each in artifacts].index(artifact.pk)
    plans, _ = sealed.plans(submission, artifacts)
    mark = vault.fingerprinter(submission.owner)
    marked = _marked(reading, plans[index], mark)
    return _paged(reading, page, lambda seen: marked.get(seen.key, (Piece(text=seen.text),)))


def _marked(reading: Reading, plan: Plan, mark: object) -> dict[str, tuple[Piece, ...]]:
    hidden: dict[str, Hidden] = {normalise(each.value): each for each in plan.hidden}
    texts = {seen.key: seen.text for seen in reading.passages}
    by_key: dict[str, list[object]] = {}
    for found in reading.found:
        by_key.setdefault(found.key, []).append(found)
    result = {}
    for key, finds in by_key.items():
        text = texts.get(key)
        if text is None:
            continue
        pieces: list[Piece] = []
        at = 0
        for found in sorted(finds, key=lambda each: each.span.start):  # type: ignore[attr-defined]
            span = found.span  # type: ignore[attr-defined]
            if span.start < at:
                continue
            if span.start > at:
                pieces.append(Piece(text=text[at : span.start]))
            normal = normalise(found.value)  # type: ignore[attr-defined]
            goes = hidden.get(normal)
            pieces.append(
                Piece(
                    text=text[span.start : span.end],
                    fingerprint=mark(normal),  # type: ignore[operator]
                    entity=span.entity,
                    stand_in=goes.stand_in if goes else "",
                    kept=goes is None,
                )
            )
            at = span.end
        if at < len(text):
            pieces.append(Piece(text=text[at:]))
        result[key] = tuple(pieces)
    return result


def clean_sections(redaction: object, page: int) -> tuple[list[Section], int]:
    """The fair copy's text, from the preview that was read back out of it. Raises LookupError before it exists."""
    if redaction is None or not redaction.preview_as:  # type: ignore[attr-defined]
        raise LookupError("no fair copy yet")
    with storages["clean"].open(redaction.preview_as) as file:  # type: ignore[attr-defined]
        reading = wire.decode(file.read(), wire.reading)
    return _paged(reading, page, lambda seen: (Piece(text=seen.text),))


def _paged(reading: Reading, page: int, pieces: object) -> tuple[list[Section], int]:
    shown = [seen for seen in reading.passages if seen.text.strip() and not seen.key.endswith("name")]
    pages = max(1, -(-len(shown) // PAGE))
    page = min(max(page, 1), pages)
    sections: list[Section] = []
    for seen in shown[(page - 1) * PAGE : page * PAGE]:
        heading = _heading(seen)
        if not sections or sections[-1].heading != heading:
            sections.append(Section(heading=heading))
        sections[-1].lines.append(
            Line(place=seen.location.place, kind=str(seen.kind), pieces=pieces(seen))  # type: ignore[operator]
        )
    return sections, pages


def _heading(seen: Seen) -> str:
    members = " / ".join(seen.location.members)
    return " · ".join(part for part in (members, seen.group) if part)


def masked_findings(artifacts: Sequence[Artifact]) -> Iterator[tuple[Artifact, list[Finding]]]:
    """Findings as reviewers see them: type, place, mask; no value, no text around."""
    for artifact in artifacts:
        if artifact.scan is not None:
            yield artifact, list(artifact.scan.findings.all()[:500])
