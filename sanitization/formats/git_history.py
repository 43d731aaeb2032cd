"""A repository's version history as something to read and to write afresh: who, what was said, and every file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dulwich.objects import Blob, Commit, ObjectID, Tag, Tree

from sanitization.formats.archive_names import CleanNames, left_out
from sanitization.formats.git_objects import Repository, Unusable, entries, identity
from sanitization.formats.git_writing import FreshHistory
from sanitization.formats.protocol import CleanMember, Member
from sanitization.formats.slices import applied
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, LedgerEntry, Passage, PassageKind

# Nobody's name: what sites and tools sign with.
_MACHINES = re.compile(
    r"github|gitlab|gitea|web-flow|root|user|unknown|.*\[bot\].*|noreply.*|no-reply.*",
    re.IGNORECASE,
)
NOWHERE = b"nobody@example.com"
NOBODY = (b"Nobody", NOWHERE)


@dataclass(frozen=True, slots=True)
class _File:
    """One content under one path of the history."""

    number: int
    path: str
    blob: bytes


class History:
    """number: from 1 within its archive; it marks the keys of passages and members."""

    def __init__(self, repository: Repository, number: int, budget: Budget) -> None:
        self._repository = repository
        self._prefix = f"h{number}"
        self.place = f"history {number}" if number > 1 else "history"
        self._identities = {who: at for at, who in enumerate(self._people(), start=1)}
        self._files = self._all_files(budget)

    def _people(self) -> dict[tuple[bytes, bytes], None]:
        found: dict[tuple[bytes, bytes], None] = {}
        for commit in self._repository.commits:
            found.setdefault(identity(commit.author))
            found.setdefault(identity(commit.committer))
        for _, tag in self._tags():
            if tag.tagger is not None:
                found.setdefault(identity(tag.tagger))
        found.pop(NOBODY, None)  # ours, and what everybody without a name gets anyway
        return found

    def _tags(self) -> Iterator[tuple[bytes, Tag]]:
        for name, target in self._repository.tags.items():
            item = self._repository.objects.get(target)
            if isinstance(item, Tag) and self._repository.commit_of(target) is not None:
                yield name, item

    def _all_files(self, budget: Budget) -> dict[tuple[str, bytes], _File]:
        """Every content under every path that a reached commit has. Raises Unusable, LimitReached."""
        found: dict[tuple[str, bytes], _File] = {}
        seen: set[tuple[bytes, str]] = set()
        for commit in self._repository.commits:
            stack = [(commit.tree, "")]
            while stack:
                tree, folder = stack.pop()
                if (tree, folder) in seen:
                    continue
                seen.add((tree, folder))
                for entry in reversed(entries(self._repository, tree)):
                    path = folder + entry.name.decode("utf-8", "replace")
                    if not usable(path):
                        continue
                    if entry.folder:
                        stack.append((entry.item, f"{path}/"))
                    elif (path, entry.item) not in found:
                        if budget.members + len(found) >= budget.limits.members:
                            raise Unusable("version history with more files than the limit")
                        found[path, entry.item] = _File(len(found) + 1, path, entry.item)
        return found

    def passages(self) -> Iterator[Passage]:
        for (name, address), number in self._identities.items():
            yield self._slot(f"i{number}n", text_of(name), f"author {number}, name", "PERSON")
            yield self._slot(f"i{number}a", text_of(address), f"author {number}, address", "EMAIL_ADDRESS")
        for number, commit in enumerate(self._repository.commits, start=1):
            yield self._said(f"c{number}", message_of(commit), f"commit {number}, message")
        for number, (_, tag) in enumerate(self._tags(), start=1):
            yield self._said(f"t{number}", message_of(tag), f"tag {number}, message")
        for what, names in (("branch", self._repository.branches), ("tag", self._repository.tags)):
            for number, name in enumerate(names, start=1):
                yield Passage(
                    key=f"{self._prefix}{what}{number}",
                    text=text_of(name),
                    place=f"{self.place}, {what} {number}",
                    kind=PassageKind.NAME,
                    group=self.place.capitalize(),
                )

    def _slot(self, key: str, text: str, place: str, hint: str) -> Passage:
        kind = PassageKind.NAME if _MACHINES.fullmatch(text) else PassageKind.IDENTITY
        return Passage(
            key=f"{self._prefix}{key}", text=text, place=f"{self.place}, {place}", kind=kind, hint=hint,
            group=self.place.capitalize(),
        )  # fmt: skip

    def _said(self, key: str, text: str, place: str) -> Passage:
        return Passage(
            key=f"{self._prefix}{key}", text=text, place=f"{self.place}, {place}", kind=PassageKind.PROSE,
            group=self.place.capitalize(),
        )  # fmt: skip

    def members(self) -> Iterator[Member]:
        for file in self._files.values():
            blob = self._repository.objects[file.blob]
            yield Member(
                key=f"{self._prefix}f{file.number}",
                name=file.path,
                place=f"{self.place}, file {file.number}",
                data=blob.as_raw_string(),
            )

    def write(
        self, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> tuple[dict[str, bytes], list[LedgerEntry], tuple[str, int, int]]:
        """Files of the fresh repository's folder, what was done, and commits before and after."""
        fresh = FreshHistory(self._clean_people(edits))
        trees = _Trees(self._repository, self._files, members, self._prefix, fresh)
        for number, commit in enumerate(self._repository.commits, start=1):
            message = applied(message_of(commit), edits.get(f"{self._prefix}c{number}", ()))
            fresh.add_commit(commit, trees.root(commit.tree), self._repository.parents_of(commit), message)
        names = CleanNames()
        for number, (name, target) in enumerate(self._repository.branches.items(), start=1):
            clean = self._clean_reference(name, f"branch{number}", edits, names)
            fresh.add_branch(clean, self._repository.commit_of(target), is_head=name == self._repository.head)
        names, annotated = CleanNames(), dict(self._tags())
        places = {name: number for number, name in enumerate(annotated, start=1)}
        for number, (name, target) in enumerate(self._repository.tags.items(), start=1):
            clean = self._clean_reference(name, f"tag{number}", edits, names)
            tag = annotated.get(name)
            message = ""
            if tag is not None:
                message = applied(message_of(tag), edits.get(f"{self._prefix}t{places[name]}", ()))
            fresh.add_tag(clean, self._repository.commit_of(target), tag, message)
        fresh.set_head(self._repository.commit_of(self._repository.head))
        count = len(self._repository.commits)
        ledger = [
            LedgerEntry(part=f"{self.place}: {count} commits", fate=Fate.REBUILT, reason="authors, messages and files"),
            LedgerEntry(
                part=f"{self.place}: hooks, remotes, reflogs, stashes, signatures",
                fate=Fate.REMOVED,
                reason="only what branches and tags reach",
            ),
        ]
        if trees.dropped:
            ledger.append(
                LedgerEntry(part=f"{self.place}: {trees.dropped} files", fate=Fate.REMOVED, reason="cannot be cleaned")
            )
        return fresh.files(), ledger, ("commits", count, fresh.commits)

    def _clean_people(self, edits: Mapping[str, Sequence[Edit]]) -> dict[tuple[bytes, bytes], bytes]:
        clean = {}
        for (name, address), number in self._identities.items():
            new_name = applied(text_of(name), edits.get(f"{self._prefix}i{number}n", ()))
            new_address = applied(text_of(address), edits.get(f"{self._prefix}i{number}a", ()))
            clean[name, address] = _signed(new_name, new_address)
        return clean

    def _clean_reference(self, name: bytes, key: str, edits: Mapping[str, Sequence[Edit]], names: CleanNames) -> bytes:
        text = legal_reference(applied(text_of(name), edits.get(f"{self._prefix}{key}", ())))
        if any(text.startswith(f"{other}/") or other.startswith(f"{text}/") for other in names.taken):
            text = text.replace("/", "-")  # a name cannot be a folder of names too
        return names.make(text).encode()


class _Trees:
    """Rewrites trees once each. A folder's clean name comes from the first file below it."""

    def __init__(
        self,
        repository: Repository,
        files: Mapping[tuple[str, bytes], _File],
        members: Mapping[str, CleanMember],
        prefix: str,
        fresh: FreshHistory,
    ) -> None:
        self._repository = repository
        self._files = files
        self._members = members
        self._prefix = prefix
        self._fresh = fresh
        self._done: dict[tuple[bytes, str], ObjectID | None] = {}
        self._names: dict[str, str] = {}
        self.dropped = 0
        names = CleanNames()
        clean_paths: dict[str, str] = {}
        for file in files.values():
            outcome = members[f"{prefix}f{file.number}"]
            if file.path not in clean_paths:
                clean_paths[file.path] = names.make(outcome.name)
        for path, clean in clean_paths.items():
            self._learn(path.split("/"), clean.split("/"))

    def _learn(self, old: list[str], new: list[str]) -> None:
        """A value that reached over a slash leaves fewer steps; the missing ones get a plain name."""
        steps = [*new[:-1], *["folder"] * len(old)][: len(old) - 1]
        for depth, step in enumerate(steps, start=1):
            self._names.setdefault("/".join(old[:depth]), step)
        self._names.setdefault("/".join(old), new[-1])

    def root(self, tree: bytes) -> ObjectID:
        return self._tree(tree, "") or self._fresh.add(Tree())

    def _tree(self, tree: bytes, folder: str) -> ObjectID | None:
        """The name of the clean tree, None where nothing is left in it. Trees are no deeper than a path is long."""
        if (tree, folder) in self._done:
            return self._done[tree, folder]
        made = Tree()
        taken = CleanNames()
        for entry in entries(self._repository, tree):
            path = folder + entry.name.decode("utf-8", "replace")
            if not usable(path):
                self.dropped += not entry.folder
                continue
            item = self._tree(entry.item, f"{path}/") if entry.folder else self._file(path, entry.item)
            if item is None:
                continue
            mode = 0o040000 if entry.folder else 0o100755 if entry.mode & 0o100 else 0o100644
            made.add(taken.make(self._names.get(path, "folder")).encode(), mode, item)
        done = self._fresh.add(made) if len(made) else None
        self._done[tree, folder] = done
        return done

    def _file(self, path: str, blob: bytes) -> ObjectID | None:
        file = self._files[path, blob]
        outcome = self._members[f"{self._prefix}f{file.number}"]
        data = outcome.data
        if data is None and not self._repository.objects[blob].raw_length():
            data = b""
        if data is None:
            self.dropped += 1
            return None
        return self._fresh.add(Blob.from_string(data))


def usable(path: str) -> bool:
    """Whether a path of a tree may stand in the fresh history: legal everywhere, and no traces of tools."""
    step = path.rsplit("/", 1)[-1]
    return bool(step) and step not in (".", "..", ".gitmodules") and len(path) <= 1_024 and not left_out(path)


def message_of(item: Commit | Tag) -> str:
    """What was said, without the signature that a tag's message may end with."""
    encoding = (item.encoding or b"utf-8").decode("ascii", "replace") if isinstance(item, Commit) else "utf-8"
    body = item.message or b""
    try:
        text = body.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        text = body.decode("utf-8", "replace")
    return text.replace("\x00", "")


def text_of(name: bytes) -> str:
    return name.decode("utf-8", "replace")


def legal_reference(text: str) -> str:
    """A name that git takes for a branch or tag. Source: git-check-ref-format(1)."""
    steps = [re.sub(r"[\x00-\x20\x7f~^:?*\[\\]+|\.{2,}|@\{", "-", step).strip("-.") for step in text.split("/")]
    steps = [step.removesuffix(".lock") for step in steps if step and step != "@"]
    return "/".join(step for step in steps if step) or "branch"


def _signed(name: str, address: str) -> bytes:
    plain = re.sub(r"[<>\n\x00]", "", name).strip(" .,:;\"'") or "Nobody"
    mail = re.sub(r"[<>\s\x00]", "", address)
    return f"{plain} <".encode() + (mail.encode() or NOWHERE) + b">"
