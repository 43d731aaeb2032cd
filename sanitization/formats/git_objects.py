"""What a repository's folder holds: objects from loose files and packs, and the branches and tags that lead to them.

Only what a branch or a tag reaches is taken; the stash, reflogs, notes, remotes and leftovers are not. dulwich reads
the packs. Source: gitformat-pack(5), gitrepository-layout(5).
"""

from __future__ import annotations

import io
import re
import stat
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dulwich.errors import ApplyDeltaError, ChecksumMismatch, FileFormatException, NotGitRepository
from dulwich.object_format import SHA1
from dulwich.objects import Blob, Commit, ShaFile, Tag, Tree
from dulwich.pack import DeltaCycle, PackData, PackInflater, UnresolvedDeltas

from sanitization.limits import Budget

_IDENTITY = re.compile(rb"\s*(.*?)\s*<([^<>\n]*)>")
_HEX = re.compile(rb"[0-9a-f]{40}")
_LOOSE = re.compile(r"objects/([0-9a-f]{2})/([0-9a-f]{38})")
_KINDS: dict[bytes, int] = {b"commit": 1, b"tree": 2, b"blob": 3, b"tag": 4}
_BROKEN = (
    ApplyDeltaError, ChecksumMismatch, DeltaCycle, FileFormatException, NotGitRepository, UnresolvedDeltas,
    AssertionError, EOFError, IndexError, KeyError, OSError, StopIteration, ValueError, zlib.error,
)  # fmt: skip
FOLLOWED = 8  # steps from a tag to its commit, and from HEAD to its branch


class Unusable(Exception):
    """The history cannot be rewritten; the message says why, in words without content."""


@dataclass(slots=True)
class Repository:
    """Objects by their name in hexadecimal. commits: those that are reached, parents first."""

    objects: dict[bytes, ShaFile] = field(default_factory=dict)
    branches: dict[bytes, bytes] = field(default_factory=dict)
    tags: dict[bytes, bytes] = field(default_factory=dict)
    head: bytes = b""  # a branch, or the name of a commit
    shallow: frozenset[bytes] = frozenset()
    commits: list[Commit] = field(default_factory=list)

    def commit_of(self, name: bytes) -> Commit | None:
        """The commit that `name` is or, through tags, stands for."""
        for _ in range(FOLLOWED):
            found = self.objects.get(name)
            if isinstance(found, Commit):
                return found
            if not isinstance(found, Tag):
                return None
            name = found.object[1]
        return None

    def parents_of(self, commit: Commit) -> list[bytes]:
        return [] if commit.id in self.shallow else list(commit.parents)


def read_repository(files: Mapping[str, bytes], budget: Budget) -> Repository:
    """The repository whose folder holds `files`, named relative to it. Raises Unusable, LimitReached."""
    config = files.get("config", b"").lower()
    if b"objectformat" in config and b"sha256" in config:
        raise Unusable("version history in another object format")
    if "objects/info/alternates" in files:
        raise Unusable("version history that is kept elsewhere")
    found = Repository()
    try:
        for item in _objects(files, found.objects):
            budget.spend_unpacked(item.raw_length())
            found.objects[item.id] = item
        _references(files, found)
        _reach(found)
    except _BROKEN as broken:
        raise Unusable("version history that is damaged") from broken
    if not found.commits:
        raise Unusable("version history without commits")
    return found


def _objects(files: Mapping[str, bytes], known: Mapping[bytes, ShaFile]) -> Iterator[ShaFile]:
    for name, data in files.items():
        if _LOOSE.fullmatch(name):
            yield _loose(data)
    for name, data in files.items():
        if name.startswith("objects/pack/") and name.endswith(".pack"):
            yield from packed(data, known)


def _loose(data: bytes) -> ShaFile:
    stream = zlib.decompressobj()
    head = stream.decompress(data, 64)
    kind, _, rest = head.partition(b" ")
    digits, end, start = rest.partition(b"\x00")
    size = int(digits)
    if not end or kind not in _KINDS:
        raise ValueError("header")
    body = start + stream.decompress(stream.unconsumed_tail, max(1, size + 1 - len(start)))
    if len(body) != size:
        raise ValueError("size")
    return ShaFile.from_raw_string(_KINDS[kind], body)


def packed(data: bytes, known: Mapping[bytes, ShaFile]) -> Iterator[ShaFile]:
    """Every object of a pack; what it builds on may stand in `known`."""

    def elsewhere(name: bytes) -> tuple[int, bytes]:
        found = known[name if len(name) == 40 else name.hex().encode()]
        return found.type_num, found.as_raw_string()

    pack = PackData.from_file(io.BytesIO(data), SHA1, len(data))
    yield from PackInflater.for_pack_data(pack, elsewhere)


def _references(files: Mapping[str, bytes], found: Repository) -> None:
    pairs: dict[bytes, bytes] = {}
    for line in files.get("packed-refs", b"").splitlines():
        name, _, reference = line.partition(b" ")
        if _HEX.fullmatch(name):
            pairs[reference.strip()] = name
    for path, data in files.items():
        if path.startswith(("refs/heads/", "refs/tags/")) and _HEX.fullmatch(data.strip()):
            pairs[path.encode("utf-8", "surrogateescape")] = data.strip()
    for reference, name in sorted(pairs.items()):
        if reference.startswith(b"refs/heads/"):
            found.branches[reference[11:]] = name
        elif reference.startswith(b"refs/tags/"):
            found.tags[reference[10:]] = name
    head = files.get("HEAD", b"").strip()
    found.head = head.removeprefix(b"ref: refs/heads/") if head.startswith(b"ref:") else head
    found.shallow = frozenset(files.get("shallow", b"").split())


def _reach(found: Repository) -> None:
    """Fill `commits`. Raises Unusable where something is missing."""
    starts = [*found.branches.values(), *found.tags.values()]
    if _HEX.fullmatch(found.head):
        starts.append(found.head)
    seen: set[bytes] = set()
    for start in starts:
        first = found.commit_of(start)
        stack = [(first, False)] if first is not None else []
        while stack:
            commit, done = stack.pop()
            if done:
                found.commits.append(commit)
                continue
            if commit.id in seen:
                continue
            seen.add(commit.id)
            stack.append((commit, True))
            for name in reversed(found.parents_of(commit)):
                parent = found.objects.get(name)
                if not isinstance(parent, Commit):
                    raise Unusable("version history that is incomplete")
                stack.append((parent, False))


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeEntry:
    """name: one step of a path. folder: whether `item` is a tree."""

    name: bytes
    mode: int
    item: bytes
    folder: bool


def entries(found: Repository, tree: bytes) -> list[TreeEntry]:
    """Folders and ordinary files of a tree; links and submodules are passed over. Raises Unusable."""
    item = found.objects.get(tree)
    if not isinstance(item, Tree):
        raise Unusable("version history that is incomplete")
    result = []
    try:
        for entry in item.iteritems():
            folder = stat.S_ISDIR(entry.mode)
            if not folder and not stat.S_ISREG(entry.mode):
                continue
            if not folder and not isinstance(found.objects.get(entry.sha), Blob):
                raise Unusable("version history that is incomplete")
            result.append(TreeEntry(name=entry.path, mode=entry.mode, item=entry.sha, folder=folder))
    except _BROKEN as broken:
        raise Unusable("version history that is damaged") from broken
    return result


def identity(line: bytes) -> tuple[bytes, bytes]:
    """Name and address of an author line."""
    match = _IDENTITY.match(line)
    return (match[1], match[2]) if match else (line, b"")
