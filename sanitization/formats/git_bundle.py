"""Bundles of git: a repository in one file. By policy its history is written afresh or only its newest files stay.

A bundle is nothing but history, so where histories are dropped it becomes one commit of nobody's with the newest files.
Source: gitformat-bundle(5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from dulwich.objects import Commit, ShaFile, Tag

from sanitization.errors import FileRefused
from sanitization.formats.git_history import NOBODY, History
from sanitization.formats.git_objects import Repository, Unusable, read_repository
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.formats.repository import identities_of
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

SIGNATURE = b"# v2 git bundle\n"
_SIGNATURES = (SIGNATURE, b"# v3 git bundle\n")
REFERENCES, HEADER_BYTES = 20_000, 4 << 20
_REFERENCE = re.compile(rb"([0-9a-f]{40}) ([^\x00-\x20\x7f]{1,1000})")
_PACK = "objects/pack/pack-bundle.pack"
EPOCH = 315_532_800  # 1980-01-01, as in clean archives
MESSAGE = b"The newest files, without their history\n"


class GitBundleHandler:
    """git bundle, versions 2 and 3 with SHA-1."""

    kinds = (FileKind.BUNDLE,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        data = source.read()
        files = _unfolded(data)
        try:
            repository = read_repository(files, budget)
            budget.check_ratio(len(data), sum(item.raw_length() for item in repository.objects.values()))
            people = identities_of(_telling(repository))
            dropped = 0
            if not budget.histories:
                dropped = len(repository.commits)
                repository = _newest(repository)
            return BundleDocument(History(repository, 1, budget), people, dropped, len(repository.commits))
        except Unusable as why:
            raise FileRefused("archive.history") from why


class BundleDocument:
    """dropped: commits that were there where the history goes, else 0."""

    def __init__(self, history: History, people: Sequence[Known], dropped: int, commits: int) -> None:
        self._history = history
        self._people = people
        self._dropped = dropped
        self._commits = commits

    def passages(self) -> Iterator[Passage]:
        return self._history.passages()

    def members(self) -> Iterator[Member]:
        return self._history.members()

    def learned(self) -> Sequence[Known]:
        return self._people

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        fresh, account, commits = self._history.write(edits, members)
        _write(sink, fresh)
        gone = [f"{key}" for key, outcome in members.items() if outcome.data is None and outcome.reason != "file.empty"]
        kept = len(members) - len(gone)
        if not self._dropped:
            return Rewritten(ledger=tuple(account), fidelity=Fidelity(counts=(commits, ("files", len(members), kept))))
        ledger = [
            LedgerEntry(
                part=f"version history: {self._dropped} commits",
                fate=Fate.REMOVED,
                reason="only the newest files stay, in one commit of nobody's",
            ),
            LedgerEntry(part="bundle", fate=Fate.REBUILT, reason="packed afresh"),
            *(entry for entry in account if entry.part.endswith(" files")),
        ]
        return Rewritten(ledger=tuple(ledger), fidelity=Fidelity(counts=(("files", len(members), kept),)))


def _unfolded(data: bytes) -> dict[str, bytes]:
    """The bundle as files of a repository's folder. Raises archive.history, archive.corrupt, archive.too_many."""
    start = data.find(b"\n\nPACK", 0, HEADER_BYTES)
    signature, _, lines = data[: start + 1].partition(b"\n")
    if start < 0 or signature + b"\n" not in _SIGNATURES:
        raise FileRefused("archive.corrupt")
    files = {_PACK: data[start + 2 :]}
    heads: dict[bytes, bytes] = {}
    top = b""
    for line in lines.splitlines():
        # A capability: another kind of names for objects, or objects that are left out. A line with "-": what it needs.
        if line.startswith(b"-") or (line.startswith(b"@") and line != b"@object-format=sha1"):
            raise FileRefused("archive.history")
        if line.startswith(b"@"):
            continue
        match = _REFERENCE.fullmatch(line)
        if match is None:
            raise FileRefused("archive.corrupt")
        if len(files) >= REFERENCES:
            raise FileRefused("archive.too_many")
        name, reference = match.groups()
        if reference == b"HEAD":
            top = name
        elif reference.startswith((b"refs/heads/", b"refs/tags/")):
            files[reference.decode("utf-8", "surrogateescape")] = name
        if reference.startswith(b"refs/heads/"):
            heads[reference[11:]] = name
    files["HEAD"] = _head(heads, top)
    return files


def _head(heads: Mapping[bytes, bytes], top: bytes) -> bytes:
    """What is checked out: a branch that stands where HEAD does, those of the usual names first, else HEAD's commit."""
    fitting = [name for name, commit in heads.items() if not top or commit == top]
    for name in (b"main", b"master", *sorted(fitting)):
        if name in fitting:
            return b"ref: refs/heads/" + name
    return top


def _telling(repository: Repository) -> Iterator[bytes]:
    for item in repository.objects.values():
        if isinstance(item, (Commit, Tag)):
            yield item.as_raw_string()


def _newest(repository: Repository) -> Repository:
    """The files of the commit that is checked out, in one commit that says nothing about anybody. Raises Unusable."""
    head = repository.head
    last = repository.commit_of(repository.branches.get(head, head)) or repository.commits[-1]
    made = Commit()
    made.tree = last.tree
    made.parents = []
    made.author = made.committer = b"%b <%b>" % NOBODY
    made.author_time = made.commit_time = EPOCH
    made.author_timezone = made.commit_timezone = 0
    made.message = MESSAGE
    objects: dict[bytes, ShaFile] = {**repository.objects, made.id: made}
    branch = head if head in repository.branches else b"main"
    return Repository(objects=objects, branches={branch: made.id}, head=branch, commits=[made])


def _write(sink: BinaryIO, files: Mapping[str, bytes]) -> None:
    references = {
        name.encode(): value.strip() for name, value in files.items() if name.startswith(("refs/heads/", "refs/tags/"))
    }
    head = files["HEAD"].strip()
    top = references.get(head.removeprefix(b"ref: "), b"" if head.startswith(b"ref:") else head)
    sink.write(SIGNATURE)
    if top:
        sink.write(top + b" HEAD\n")
    for reference, name in sorted(references.items()):
        sink.write(name + b" " + reference + b"\n")
    sink.write(b"\n")
    sink.write(next(data for name, data in files.items() if name.endswith(".pack")))
