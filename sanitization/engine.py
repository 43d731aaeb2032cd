"""Scan, redact, verify: the three verbs, over one file and everything inside it.

The engine knows no format and no detector by name. It may be called on hostile bytes only inside
`confinement`; calling it elsewhere is for tests on files that the test itself made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from sanitization import trees
from sanitization.detectors import columns
from sanitization.detectors.protocol import Analyzer, Expects
from sanitization.fidelity import joined, words_kept
from sanitization.formats.garbage import sparingly
from sanitization.limits import DEFAULT, Budget, Limits, nothing
from sanitization.policies import treatments
from sanitization.policies.matching import Matcher
from sanitization.policies.named import GENERAL, Policy
from sanitization.policies.overlaps import resolve
from sanitization.rewriting import SUMMED, Writer
from sanitization.trees import Placed, Tree
from sanitization.verification.reader import search
from sanitization.vocabulary import (
    ContentPolicy,
    FileKind,
    Found,
    GitHistory,
    Hidden,
    Known,
    Mark,
    Passage,
    PassageKind,
    Plan,
    Reach,
    Reading,
    Redaction,
    Seen,
    Span,
    Verification,
)

MOST_MARKS = 200
# What short numbers can be that stand under a header which says so.
NUMERIC = frozenset(
    {
        "FINANCIAL_FIGURE",
        "DATE_OF_BIRTH",
        "EMPLOYEE_ID",
        "CUSTOMER_ID",
        "ACCOUNT_ID",
        "CONTRACT_ID",
        "ID",
        "USERNAME",
        "PHONE_NUMBER",
        "STREET_ADDRESS",
        "PASSPORT",
        "DRIVING_LICENCE",
        "LICENSE_PLATE",
        "MEDICAL_RECORD",
        "DEVICE_ID",
        "AGE",
        "SECRET",
    }
)
# Of a length that is searched everywhere, and that no handler reads without being asked to.
_SHORT_NUMBER = re.compile(rf"\d{{{treatments.SHORTEST_NUMBER},{treatments.SHORTEST_CELL - 1}}}", re.ASCII)
SAMPLED = 4_000  # passages of a file that tell where it is at home
TELLING = frozenset({"EMAIL_ADDRESS", "DOMAIN_NAME", "PHONE_NUMBER"})
SCRUB = ContentPolicy()
# Drawn for those who look at the copy.
_DRAWN = frozenset({FileKind.PDF, FileKind.IMAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that was opened, with its bytes where it can be drawn or lies inside another.

    name: "" for the outermost. is_listed: people know it as a file of its own.
    """

    kind: FileKind | None
    data: bytes
    members: tuple[str, ...] = ()
    name: str = ""
    is_listed: bool = False


@sparingly()
def scan(
    source: BinaryIO,
    name: str,
    analyzer: Analyzer,
    known: Sequence[Known] = (),
    limits: Limits = DEFAULT,
    content: ContentPolicy = SCRUB,
    policy: Policy = GENERAL,
) -> Reading:
    """Read `source` and find what must not leave it by `policy`. content: as in the plan that will follow.

    Raises errors.Refusal. The answer holds values in clear and must not be stored unsealed.
    """
    entities = (entity for entity in NUMERIC if not policy.leaves(entity))
    tree = trees.opened(source, name, _budget(limits, content, entities, known))
    learned = tuple(trees.learned(tree))
    matcher = Matcher((*known, *learned))
    seen: list[Seen] = []
    found: list[Found] = []
    marks: list[Mark] = []
    kept_chars = 0
    truncated = False
    walked = trees.walk(tree)
    sample = list(islice(walked, SAMPLED))
    if isinstance(analyzer, Expects):
        told = [each.value for each in known if each.entity in TELLING]
        analyzer.expect((placed.passage.text for placed in sample), told)
    for batch in trees.batches(chain(sample, walked)):
        spans = analyzer.analyze([placed.passage for placed in batch])
        for placed, detected in zip(batch, spans, strict=True):
            found.extend(_found(placed, detected, matcher, policy))
            marks.extend(_marks(placed, detected))
            kept_chars += len(placed.passage.text)
            if kept_chars > limits.answer_bytes // 8:
                truncated = True
            else:
                seen.append(_seen(placed))
    return Reading(
        kind=tree.kind,
        passages=tuple(seen),
        found=tuple(found),
        learned=learned,
        removed=tuple(trees.lost(tree)),
        marks=tuple(marks[:MOST_MARKS]),
        unexamined=tuple(trees.unexamined(tree)),
        truncated=truncated,
    )


def detect(texts: Sequence[str], analyzer: Analyzer, threshold: float) -> list[list[Span]]:
    """What stands in each of `texts`, as prose without a file around it: spans in order, none overlapping.

    threshold: the lowest score that counts, 0..1.
    """
    if isinstance(analyzer, Expects):
        analyzer.expect(())
    passages = [Passage(key=str(place), text=text, place="text") for place, text in enumerate(texts)]
    return [
        resolve([span for span in spans if span.score >= threshold], text)
        for text, spans in zip(texts, analyzer.analyze(passages), strict=True)
    ]


def read(source: BinaryIO, name: str, limits: Limits = DEFAULT) -> Reading:
    """Read passages only, without detection: for previews of clean copies. Raises errors.Refusal."""
    return _read(trees.opened(source, name, Budget(limits, histories=True)), limits)


def preview(source: BinaryIO, name: str, limits: Limits = DEFAULT) -> tuple[Reading, list[Opened]]:
    """As read(), and the file itself with every file inside it, outermost first. Raises errors.Refusal."""
    tree = trees.opened(source, name, Budget(limits, histories=True))
    source.seek(0)
    data = source.read() if tree.kind in _DRAWN else b""
    return _read(tree, limits), [Opened(kind=tree.kind, data=data), *_opened(tree)]


def _read(tree: Tree, limits: Limits) -> Reading:
    seen: list[Seen] = []
    chars = 0
    truncated = False
    for placed in trees.walk(tree):
        chars += len(placed.passage.text)
        if chars > limits.answer_bytes // 8:
            truncated = True
            break
        seen.append(_seen(placed))
    return Reading(kind=tree.kind, passages=tuple(seen), unexamined=tuple(trees.unexamined(tree)), truncated=truncated)


def _opened(tree: Tree, *, is_listed: bool = True) -> Iterator[Opened]:
    is_listed = is_listed and tree.kind in SUMMED | trees.HOLDERS
    for member, child in tree.children:
        yield Opened(
            kind=child.kind if isinstance(child, Tree) else None,
            data=member.data,
            members=tree.members,
            name=member.name,
            is_listed=is_listed,
        )
        if isinstance(child, Tree):
            yield from _opened(child, is_listed=is_listed)


@sparingly()
def redact(
    source: BinaryIO, name: str, plan: Plan, sink: BinaryIO, limits: Limits = DEFAULT, *, measure: bool = True
) -> Redaction:
    """Write the clean copy of `source` to `sink` by `plan`. It counts only once verify() has passed.

    measure: also read the clean copy anew and count the words that stayed. Raises errors.Refusal.
    """
    entities = {hidden.entity for hidden in plan.hidden}
    tree = trees.opened(source, name, _budget(limits, plan.content, entities, plan.hidden))
    writer = Writer(plan, limits, measure=measure)
    fidelity = writer.write(tree, sink)
    kind, clean_name = tree.kind, writer.renamed("name", tree.name)
    del tree  # two opened files at once would need twice the memory
    if measure:
        stayed = trees.words(trees.opened(sink, clean_name, _budget(limits, plan.content)))
        fidelity = joined((words_kept(writer.words, stayed), fidelity))
    return Redaction(
        kind=kind,
        clean_name=clean_name,
        ledger=tuple(writer.ledger),
        fidelity=fidelity,
        replaced=writer.replaced,
    )


@sparingly()
def verify(clean: BinaryIO, kind: FileKind, name: str, plan: Plan, limits: Limits = DEFAULT) -> Verification:
    """Search the clean copy, decoded at every depth by code of its own, for every value that had to go."""
    return search(clean, kind, name, plan, limits)


def _budget(
    limits: Limits, content: ContentPolicy, entities: Iterable[str] = (), values: Iterable[Known | Hidden] = ()
) -> Budget:
    """entities: those that go, of which even short numbers are read. values: known ones, among them numbers."""
    wanted = frozenset(entities) & NUMERIC
    return Budget(
        limits,
        histories=content.git_history is GitHistory.REWRITE,
        heeds=columns.heeded(wanted) if wanted else nothing,
        announces=columns.entity_of,
        numbers=frozenset(
            value.value for value in values if value.reach is not Reach.HERE and _SHORT_NUMBER.fullmatch(value.value)
        ),
        amounts="FINANCIAL_FIGURE" in wanted,
    )


def _found(placed: Placed, detected: Sequence[Span], matcher: Matcher[Known], policy: Policy) -> Iterator[Found]:
    passage = placed.passage
    if passage.kind is PassageKind.IDENTITY:
        spans = [treatments.identity_span(passage)] if passage.text.strip() else []
    else:
        known = [
            Span(
                start=match.start,
                end=match.end,
                entity=match.value.entity,
                score=1.0,
                detectors=("known",),
                reason=f"a known value ({match.value.source})",
            )
            for match in matcher.find(passage.text)
        ]
        spans = resolve([*detected, *known], passage.text)
    for span in spans:
        value = passage.text[span.start : span.end]
        reach = treatments.reach_of(span, value, passage, policy)
        if reach is not None:
            yield Found(key=placed.key, location=placed.location, value=value, span=span, reach=reach)


def _marks(placed: Placed, detected: Sequence[Span]) -> Iterator[Mark]:
    for span in detected:
        if span.entity == "CONFIDENTIAL_MARKER":
            yield Mark(place=placed.location.place, reason=span.reason)


def _seen(placed: Placed) -> Seen:
    return Seen(
        key=placed.key,
        location=placed.location,
        kind=placed.passage.kind,
        text=placed.passage.text,
        group=placed.passage.group,
    )
