"""Scan, redact, verify: the three verbs. Recursion into members lives here and nowhere else.

The engine knows no format and no detector by name. It may be called on hostile bytes only inside
`confinement`; calling it elsewhere is for tests on files that the test itself made.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from sanitization.detectors.protocol import Analyzer
from sanitization.errors import FileRefused, Residue
from sanitization.fidelity import add_words, joined, words_kept
from sanitization.formats.protocol import CleanMember, Document, Member, Selective
from sanitization.formats.registry import handler_for
from sanitization.limits import DEFAULT, Budget, Limits
from sanitization.policies import treatments
from sanitization.policies.matching import Matcher
from sanitization.policies.named import GENERAL, Policy
from sanitization.policies.overlaps import resolve
from sanitization.policies.replacing import edits_for
from sanitization.sniffing import sniff
from sanitization.verification.reader import search
from sanitization.vocabulary import (
    ContentPolicy,
    Edit,
    Fate,
    Fidelity,
    FileKind,
    Found,
    GitHistory,
    Known,
    LedgerEntry,
    Location,
    Mark,
    Passage,
    PassageKind,
    Plan,
    Reading,
    Redaction,
    Seen,
    Span,
    Verification,
)

BATCH = 256
MOST_MARKS = 200
SCRUB = ContentPolicy()
_ENDING = re.compile(r"(?:\.tar)?\.[A-Za-z0-9]{1,5}$")
_ARCHIVES = frozenset({FileKind.ZIP, FileKind.TAR})
# What is written into these goes by itself where it stands too deep; they are no archives that somebody packed.
_PAGES = frozenset({FileKind.HTML, FileKind.SVG, FileKind.XML})
# The first of these on the way down is no level of its own: a zip of messages with documents with pictures is ordinary.
_ENVELOPES = frozenset({FileKind.EMAIL, FileKind.NOTEBOOK})
# The files inside are the substance, so what is counted in them counts.
_SUMMED = _ARCHIVES | _ENVELOPES
# A member that cannot be cleaned is taken out and said; these codes refuse the whole file instead.
REFUSE_WHOLE = frozenset({"file.encrypted", "archive.too_deep"})


@dataclass(slots=True)
class _Placed:
    """A passage with its full key and its place in the whole file."""

    key: str
    passage: Passage
    location: Location


@dataclass(slots=True)
class _Tree:
    """One opened file and, recursively, its members. `refused` members have a code and no document."""

    kind: FileKind
    document: Document
    prefix: str
    members: tuple[str, ...]
    children: list[tuple[Member, _Tree | str]] = field(default_factory=list)


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
    tree = _open(source, name, _budget(limits, content))
    learned = tuple(_learned(tree))
    matcher = Matcher((*known, *learned))
    seen: list[Seen] = []
    found: list[Found] = []
    marks: list[Mark] = []
    kept_chars = 0
    truncated = False
    for batch in _batches(_walk(tree, name)):
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
        removed=tuple(_lost(tree)),
        marks=tuple(marks[:MOST_MARKS]),
        unexamined=tuple(_unexamined(tree)),
        truncated=truncated,
    )


def detect(texts: Sequence[str], analyzer: Analyzer, threshold: float) -> list[list[Span]]:
    """What stands in each of `texts`, as prose without a file around it: spans in order, none overlapping.

    threshold: the lowest score that counts, 0..1.
    """
    passages = [Passage(key=str(place), text=text, place="text") for place, text in enumerate(texts)]
    return [resolve([span for span in spans if span.score >= threshold]) for spans in analyzer.analyze(passages)]


def read(source: BinaryIO, name: str, limits: Limits = DEFAULT) -> Reading:
    """Read passages only, without detection: for previews of clean copies. Raises errors.Refusal."""
    tree = _open(source, name, Budget(limits, histories=True))
    seen: list[Seen] = []
    chars = 0
    truncated = False
    for placed in _walk(tree, name):
        chars += len(placed.passage.text)
        if chars > limits.answer_bytes // 8:
            truncated = True
            break
        seen.append(_seen(placed))
    return Reading(kind=tree.kind, passages=tuple(seen), unexamined=tuple(_unexamined(tree)), truncated=truncated)


def redact(
    source: BinaryIO, name: str, plan: Plan, sink: BinaryIO, limits: Limits = DEFAULT, *, measure: bool = True
) -> Redaction:
    """Write the clean copy of `source` to `sink` by `plan`. It counts only once verify() has passed.

    measure: also read the clean copy anew and count the words that stayed. Raises errors.Refusal.
    """
    tree = _open(source, name, _budget(limits, plan.content))
    writer = _Writer(plan, limits, measure=measure)
    fidelity = writer.write(tree, sink)
    kind, clean_name = tree.kind, writer.renamed("name", name)
    del tree  # two opened files at once would need twice the memory
    if measure:
        stayed = _words(_open(sink, clean_name, _budget(limits, plan.content)), clean_name)
        fidelity = joined((words_kept(writer.words, stayed), fidelity))
    return Redaction(
        kind=kind,
        clean_name=clean_name,
        ledger=tuple(writer.ledger),
        fidelity=fidelity,
        replaced=writer.replaced,
    )


def verify(clean: BinaryIO, kind: FileKind, name: str, plan: Plan, limits: Limits = DEFAULT) -> Verification:
    """Search the clean copy, decoded at every depth by code of its own, for every value that had to go."""
    return search(clean, kind, name, plan, limits)


def _budget(limits: Limits, content: ContentPolicy) -> Budget:
    return Budget(limits, histories=content.git_history is GitHistory.REWRITE)


def passed(verification: Verification) -> None:
    """Raises Residue("verify.residue") unless nothing was found."""
    if not verification.passed:
        raise Residue("verify.residue")


def _open(source: BinaryIO, name: str, budget: Budget) -> _Tree:
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    if size == 0:
        raise FileRefused("upload.empty")
    if size > budget.limits.file_bytes:
        raise FileRefused("upload.too_large")
    return _open_level(source, name, budget, prefix="", members=(), depth=0)


def _open_level(
    source: BinaryIO,
    name: str,
    budget: Budget,
    *,
    prefix: str,
    members: tuple[str, ...],
    depth: int,
    enveloped: bool = False,
) -> _Tree:
    kind = sniff(source, name)
    source.seek(0)
    document = handler_for(kind).open(source, kind, budget)
    tree = _Tree(kind=kind, document=document, prefix=prefix, members=members)
    for member in document.members():
        tree.children.append((member, _open_member(tree, member, budget, depth, enveloped=enveloped)))
    outcomes = [child for _, child in tree.children]
    if kind in _ARCHIVES and not any(isinstance(child, _Tree) for child in outcomes):
        raise FileRefused("archive.nothing_usable")
    return tree


def _open_member(tree: _Tree, member: Member, budget: Budget, depth: int, *, enveloped: bool) -> _Tree | str:
    is_free = tree.kind in _ENVELOPES and not enveloped
    if depth >= budget.limits.depth and not is_free:
        if tree.kind in _PAGES:
            return "archive.too_deep"
        raise FileRefused("archive.too_deep")
    if not member.data:
        return "file.empty"
    try:
        return _open_level(
            io.BytesIO(member.data),
            member.name,
            budget,
            prefix=f"{tree.prefix}{member.key}!",
            members=(*tree.members, member.name),
            depth=depth if is_free else depth + 1,
            enveloped=enveloped or is_free,
        )
    except FileRefused as refusal:
        if refusal.code in REFUSE_WHOLE:
            raise
        return refusal.code


def _walk(tree: _Tree, name: str) -> Iterator[_Placed]:
    yield _Placed(
        f"{tree.prefix}name",
        Passage(key="name", text=name, place="file name", kind=PassageKind.NAME),
        Location(members=tree.members, place="file name"),
    )
    for passage in tree.document.passages():
        yield _Placed(f"{tree.prefix}{passage.key}", passage, Location(members=tree.members, place=passage.place))
    for member, child in tree.children:
        if isinstance(child, _Tree):
            yield from _walk(child, member.name)


def _words(tree: _Tree, name: str) -> Counter[str]:
    """The words of everything but the names of files."""
    words: Counter[str] = Counter()
    for batch in _batches(_walk(tree, name)):
        add_words(words, [placed.passage for placed in batch if placed.passage.key != "name"])
    return words


def _batches(placed: Iterator[_Placed]) -> Iterator[list[_Placed]]:
    batch: list[_Placed] = []
    for item in placed:
        batch.append(item)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _found(placed: _Placed, detected: Sequence[Span], matcher: Matcher[Known], policy: Policy) -> Iterator[Found]:
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
        spans = resolve([*detected, *known])
    for span in spans:
        value = passage.text[span.start : span.end]
        reach = treatments.reach_of(span, value, passage, policy)
        if reach is not None:
            yield Found(key=placed.key, location=placed.location, value=value, span=span, reach=reach)


def _marks(placed: _Placed, detected: Sequence[Span]) -> Iterator[Mark]:
    for span in detected:
        if span.entity == "CONFIDENTIAL_MARKER":
            yield Mark(place=placed.location.place, reason=span.reason)


def _seen(placed: _Placed) -> Seen:
    return Seen(
        key=placed.key,
        location=placed.location,
        kind=placed.passage.kind,
        text=placed.passage.text,
        group=placed.passage.group,
    )


def _learned(tree: _Tree) -> Iterator[Known]:
    yield from tree.document.learned()
    for _, child in tree.children:
        if isinstance(child, _Tree):
            yield from _learned(child)


def _lost(tree: _Tree) -> Iterator[LedgerEntry]:
    for member, child in tree.children:
        if isinstance(child, _Tree):
            yield from _lost(child)
        else:
            yield LedgerEntry(part=member.place, fate=Fate.REMOVED, reason=child)


def _unexamined(tree: _Tree) -> Iterator[str]:
    yield from tree.document.unexamined()
    for member, child in tree.children:
        if isinstance(child, _Tree):
            for words in _unexamined(child):
                yield f"{member.place}: {words}"


class _Writer:
    """Writes a tree bottom up and keeps the account."""

    def __init__(self, plan: Plan, limits: Limits, *, measure: bool) -> None:
        self.plan = plan
        self.limits = limits
        self.measure = measure
        self.matcher = Matcher(plan.hidden, kept=plan.kept)
        self.spans: dict[str, list[tuple[int, int, int]]] = {}
        for span in plan.spans:
            self.spans.setdefault(span.key, []).append((span.start, span.end, span.hidden))
        self.ledger: list[LedgerEntry] = []
        self.replaced = 0
        self.words: Counter[str] = Counter()

    def write(self, tree: _Tree, sink: BinaryIO, place: str = "") -> Fidelity:
        outcomes: dict[str, CleanMember] = {}
        inside: list[Fidelity] = []
        for member, child in tree.children:
            inner = f"{place}{member.place}"
            name = self.renamed(f"{tree.prefix}{member.key}!name", member.name)
            if not isinstance(child, _Tree):
                outcomes[member.key] = CleanMember(data=None, name=name, reason=child)
                continue
            outcomes[member.key] = self._member(tree, child, name, f"{inner}: ", inside)
        edits: dict[str, list[Edit]] = {}
        passages = tree.document.passages()
        while batch := list(islice(passages, BATCH)):
            for passage in self._concerned(batch, tree.prefix):
                wanted = self.edits(f"{tree.prefix}{passage.key}", passage)
                if wanted:
                    edits[passage.key] = wanted
            if self.measure:
                add_words(self.words, batch, edits)
        if isinstance(tree.document, Selective):
            tree.document.follow(self.plan.content)
        rewritten = tree.document.rewrite(sink, edits, outcomes)
        self.ledger.extend(
            LedgerEntry(part=f"{place}{entry.part}", fate=entry.fate, reason=entry.reason) for entry in rewritten.ledger
        )
        # The pictures and workbooks inside an Office file are counted by the file itself.
        return joined((rewritten.fidelity, *inside)) if tree.kind in _SUMMED else rewritten.fidelity

    def _member(self, tree: _Tree, child: _Tree, name: str, place: str, inside: list[Fidelity]) -> CleanMember:
        """Clean one member. Files of an archive are searched one by one, so that one does not spoil all the others."""
        buffer = io.BytesIO()
        account = len(self.ledger)
        try:
            measured = self.write(child, buffer, place)
            if tree.kind in _ARCHIVES:
                passed(search(buffer, child.kind, name, self.plan, self.limits))
        except (FileRefused, Residue) as refusal:
            if refusal.code in REFUSE_WHOLE:
                raise
            del self.ledger[account:]
            return CleanMember(data=None, name=name, reason=refusal.code)
        inside.append(measured)
        return CleanMember(data=buffer.getvalue(), name=name)

    def _concerned(self, passages: list[Passage], prefix: str) -> Iterator[Passage]:
        """Those that may get an edit: most passages of most files hold no hidden value, and tell so together."""
        standing = self.matcher.standing([passage.text for passage in passages])
        for number, passage in enumerate(passages):
            named = passage.kind is PassageKind.IDENTITY or f"{prefix}{passage.key}" in self.spans
            if named or number in standing:
                yield passage

    def edits(self, key: str, passage: Passage) -> list[Edit]:
        edits = edits_for(passage, self.spans.get(key, ()), self.plan, self.matcher)
        self.replaced += len(edits)
        return edits

    def renamed(self, key: str, name: str) -> str:
        """The clean name of a file: its passage with the edits applied, the ending kept."""
        passage = Passage(key="name", text=name, place="file name", kind=PassageKind.NAME)
        result = name
        for edit in reversed(self.edits(key, passage)):
            result = result[: edit.start] + edit.replacement + result[edit.end :]
        ending = _ENDING.search(name)
        # A value may reach over the dot ("Brightwater.xlsx"); the type of the file must survive it.
        if ending and not result.lower().endswith(ending[0].lower()) and not self.matcher.find(ending[0]):
            result += ending[0].lower()
        return result
