"""Cleans a planted file with the product and says, place by place, what was there before and what is left."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.protocol import Analyzer
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import ContentPolicy, Known, LedgerEntry, Passage, Reach, Span
from tests.leaktest.places import Edition, Format, Kind
from tests.leaktest.planting import Planted, Planting
from tests.leaktest.reading import read
from tests.leaktest.values import Type, folded

_ENTITIES = {Type.PERSON: "PERSON", Type.MAIL: "EMAIL_ADDRESS"}
SHORTEST_HALF = 8


class NoDetection:
    """Finds nothing: what goes then goes because of where it stands."""

    def analyze(self, passages: Sequence[Passage]) -> list[list[Span]]:
        return [[] for _ in passages]


@cache
def patterns() -> Analyzer:
    """The detector "none": patterns, no model."""
    return build("none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place: whether its value was seen before, after cleaning blindly, and after cleaning with values known."""

    planted: Planted
    before: bool
    blind: bool
    known: bool

    @property
    def left(self) -> bool:
        return self.known or (self.blind and self.planted.place.kind is Kind.METADATA)


@dataclass(slots=True, kw_only=True)
class Outcome:
    format: Format
    edition: Edition
    seed: int
    rows: list[Row]
    forgotten: list[str]
    words: int  # control words planted
    lost: dict[str, str]  # control texts that are not whole any more, blindly or with values known -> place
    changed: list[str]  # facts that differ
    ledger: tuple[LedgerEntry, ...] = field(default=())

    @property
    def unseen(self) -> list[str]:
        return [row.planted.place.id for row in self.rows if not row.before]

    @property
    def left(self) -> list[str]:
        return [
            f"{row.planted.place.id} {row.planted.place.where} ({row.planted.type}, {row.planted.form}):"
            f" {row.planted.value!r}{' without detection' if not row.known else ''}"
            for row in self.rows
            if row.left
        ]

    @property
    def kept_share(self) -> float:
        return 1.0 if not self.words else 1 - sum(len(text.split()) for text in self.lost) / self.words


def judge(wanted: Format, seed: int, edition: Edition, shift: int = 0) -> Outcome:
    planting = Planting(wanted.places, seed, shift)
    source = wanted.build(planting, edition)
    planted = list(planting.planted.values())
    blind, blind_stand_ins, _ = cleaned(source, wanted.name, (), NoDetection(), wanted.content)
    known, stand_ins, ledger = cleaned(
        source, wanted.name, [as_known(one) for one in planted], patterns(), wanted.content
    )
    for clean in (blind, known):
        if edition is not Edition.STRICT:  # which the libraries do not know
            wanted.opens(clean)
    texts = read(source), _without(read(blind), blind_stand_ins), _without(read(known), stand_ins)
    halves = _halves(planted)
    rows = [
        Row(
            planted=one,
            before=folded(one.value) in texts[0],
            blind=any(half in texts[1] for half in halves[one.place.id]),
            known=any(half in texts[2] for half in halves[one.place.id]),
        )
        for one in planted
    ]
    lost = {
        text: planting.beside.get(text, "")
        for text in planting.controls
        if folded(text) not in texts[1] or folded(text) not in texts[2]
    }
    facts = wanted.facts(source)
    changed = [
        f"{when} {name}: {_difference(facts[name], other[name])}"
        for when, other in (("blind", wanted.facts(blind)), ("known", wanted.facts(known)))
        for name in facts
        if facts[name] != other[name]
    ]
    return Outcome(
        format=wanted,
        edition=edition,
        seed=seed,
        rows=rows,
        forgotten=planting.forgotten,
        words=sum(len(text.split()) for text in planting.controls),
        lost=lost,
        changed=changed,
        ledger=ledger,
    )


def cleaned(
    source: bytes,
    name: str,
    known: Sequence[Known],
    analyzer: Analyzer,
    content: ContentPolicy | None = None,
) -> tuple[bytes, list[str], tuple[LedgerEntry, ...]]:
    """The whole way through the engine: scan, learn, scan, plan, redact, verify. With the stand-ins that were used."""
    content = content or ContentPolicy()
    first = engine.scan(io.BytesIO(source), name, analyzer, known, content=content)
    reading = engine.scan(io.BytesIO(source), name, analyzer, known_from([first], known), content=content)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={}, content=content)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), name, plan, sink)
    verification = engine.verify(sink, redaction.kind, redaction.clean_name, plan)
    assert verification.passed, [(plan.hidden[index].value, part) for index, part in verification.residue]
    stand_ins = [text for hidden in plan.hidden for text in (hidden.stand_in, hidden.slug)]
    return sink.getvalue(), stand_ins, redaction.ledger


def _without(text: str, stand_ins: Sequence[str]) -> str:
    """Half of a value and a stand-in may read like the other half: "...l Person 4" holds "lpe"."""
    for stand_in in sorted({folded(one) for one in stand_ins}, key=len, reverse=True):
        text = text.replace(stand_in, "|")
    return text


def as_known(planted: Planted) -> Known:
    entity = _ENTITIES.get(planted.type, "TERM")
    reach = Reach.ANYWHERE if entity == "TERM" else Reach.WORD
    return Known(value=planted.value, entity=entity, reach=reach, source="declared")


def _halves(planted: Sequence[Planted]) -> dict[str, list[str]]:
    """The folded value and its two overlapping halves, where these are long and no part of another value."""
    whole = {one.place.id: folded(one.value) for one in planted}
    found: dict[str, list[str]] = {}
    for identity, value in whole.items():
        parts = [value[: len(value) * 6 // 10], value[len(value) * 4 // 10 :]]
        others = [other for key, other in whole.items() if key != identity]
        found[identity] = [
            value,
            *(part for part in parts if len(part) >= SHORTEST_HALF and not any(part in other for other in others)),
        ]
    return found


def _difference(before: list[str], after: list[str]) -> str:
    gone = [one for one in before if one not in after]
    new = [one for one in after if one not in before]
    return f"gone {gone[:5]}, new {new[:5]}" if gone or new else f"{len(before)} before, {len(after)} after"
