"""Writing the clean copy of a tree of files, bottom up, with the account of every part."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from sanitization import trees
from sanitization.errors import FileRefused, Residue
from sanitization.fidelity import add_words, joined
from sanitization.formats.protocol import CleanMember, is_selective
from sanitization.limits import Budget, Limits
from sanitization.policies.matching import Matcher
from sanitization.policies.replacing import edits_for
from sanitization.trees import Tree
from sanitization.verification.reader import search
from sanitization.vocabulary import Edit, Fidelity, FileKind, LedgerEntry, Passage, PassageKind, Plan, Verification

_ENDING = re.compile(r"(?:\.tar)?\.[A-Za-z0-9]{1,5}$")
_LOOKS = 3  # at a picture of which something was covered; each takes as long as reading it did
# The files inside are the substance, so what is counted in them counts.
SUMMED = trees.ARCHIVES | trees.ENVELOPES


class Writer:
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

    def write(self, tree: Tree, sink: BinaryIO, place: str = "") -> Fidelity:
        outcomes: dict[str, CleanMember] = {}
        inside: list[Fidelity] = []
        for member, child in tree.children:
            inner = f"{place}{member.place}"
            old = child.name if isinstance(child, Tree) else member.name
            name = self.renamed(f"{tree.prefix}{member.key}!name", old)
            if not isinstance(child, Tree):
                outcomes[member.key] = CleanMember(data=None, name=name, reason=child)
                continue
            outcomes[member.key] = self._member(tree, child, name, f"{inner}: ", inside)
        edits: dict[str, list[Edit]] = {}
        passages = tree.document.passages()
        while batch := list(islice(passages, trees.BATCH)):
            for passage in self._concerned(batch, tree.prefix):
                wanted = self.edits(f"{tree.prefix}{passage.key}", passage)
                if wanted:
                    edits[passage.key] = wanted
            if self.measure:
                add_words(self.words, batch, edits)
        if is_selective(tree.document):
            tree.document.follow(self.plan.content)
        rewritten = tree.document.rewrite(sink, edits, outcomes)
        if edits and tree.kind is FileKind.IMAGE:
            self._look_again(tree.name, sink)
        if tree.note is not None:
            self.ledger.append(replace(tree.note, part=f"{place}{tree.note.part}"))
        self.ledger.extend(
            LedgerEntry(part=f"{place}{entry.part}", fate=entry.fate, reason=entry.reason) for entry in rewritten.ledger
        )
        # The pictures and workbooks inside an Office file are counted by the file itself.
        return joined((rewritten.fidelity, *inside)) if tree.kind in SUMMED else rewritten.fidelity

    def _look_again(self, name: str, sink: BinaryIO) -> None:
        """Cover what can be read in a picture only since other words of it were covered."""
        for _ in range(_LOOKS):
            document = trees.opened(sink, name, Budget(self.limits)).document
            found = {passage.key: edits_for(passage, (), self.plan, self.matcher) for passage in document.passages()}
            edits = {key: wanted for key, wanted in found.items() if wanted}
            if not edits:
                return
            self.replaced += sum(map(len, edits.values()))
            buffer = io.BytesIO()
            document.rewrite(buffer, edits, {})
            sink.seek(0)
            sink.truncate()
            sink.write(buffer.getvalue())

    def _member(self, tree: Tree, child: Tree, name: str, place: str, inside: list[Fidelity]) -> CleanMember:
        """Clean one member. Files of an archive are searched one by one, so that one does not spoil all the others."""
        buffer = io.BytesIO()
        account = len(self.ledger)
        try:
            measured = self.write(child, buffer, place)
            if tree.kind in trees.ARCHIVES | trees.HOLDERS:
                passed(search(buffer, child.kind, name, self.plan, self.limits))
        except (FileRefused, Residue) as refusal:
            if refusal.code in trees.REFUSE_WHOLE and tree.kind not in trees.HOLDERS:
                raise
            del self.ledger[account:]
            return CleanMember(data=None, name=name, reason=refusal.code)
        inside.append(measured)
        return CleanMember(data=buffer.getvalue(), name=name)

    def _concerned(self, passages: list[Passage], prefix: str) -> Iterator[Passage]:
        """Those that may get an edit: most passages of most files hold no hidden value, and tell so together."""
        standing = self.matcher.standing([passage.text for passage in passages])
        spans = self.spans
        for number, passage in enumerate(passages):
            if (
                number in standing
                or passage.kind is PassageKind.IDENTITY
                or (spans and f"{prefix}{passage.key}" in spans)
            ):
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


def passed(verification: Verification) -> None:
    """Raises Residue("verify.residue") unless nothing was found."""
    if not verification.passed:
        raise Residue("verify.residue")
