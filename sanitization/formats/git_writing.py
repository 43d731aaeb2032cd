"""A repository's folder made anew: one pack without differences, branches, tags, a minimal config and an index.

Nothing of the old folder is copied. The same input gives the same bytes. Times of commits stay, in UTC.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from dulwich.index import IndexChecksumWriter, IndexEntry, write_index_dict
from dulwich.object_format import SHA1
from dulwich.objects import Commit, ObjectID, ShaFile, Tag, Tree
from dulwich.pack import write_pack_index_v2, write_pack_objects

from sanitization.formats.git_objects import identity

CONFIG = b"[core]\n\trepositoryformatversion = 0\n\tfilemode = false\n\tbare = false\n"
LATEST = (1 << 31) - 1
Person = tuple[bytes, bytes]


class FreshHistory:
    """people: name and address before -> the whole identity after."""

    def __init__(self, people: Mapping[Person, bytes]) -> None:
        self._people = people
        self._objects: dict[bytes, ShaFile] = {}
        self._renamed: dict[bytes, ObjectID] = {}  # commits, old name -> new name
        self._branches: dict[bytes, bytes] = {}
        self._tags: dict[bytes, bytes] = {}
        self._head = b""
        self._top = b""

    @property
    def commits(self) -> int:
        return len(self._renamed)

    def add(self, item: ShaFile) -> ObjectID:
        """Keep an object; its name."""
        self._objects.setdefault(item.id, item)
        return item.id

    def add_commit(self, old: Commit, tree: ObjectID, parents: Sequence[bytes], message: str) -> None:
        made = Commit()
        made.tree = tree
        made.parents = [self._renamed[parent] for parent in dict.fromkeys(parents)]
        made.author = self._person(old.author)
        made.committer = self._person(old.committer)
        made.author_time, made.commit_time = _moment(old.author_time), _moment(old.commit_time)
        made.author_timezone = made.commit_timezone = 0
        made.message = message.encode("utf-8", "replace")
        self._renamed[old.id] = self.add(made)

    def add_branch(self, name: bytes, commit: Commit | None, *, is_head: bool) -> None:
        if commit is None:
            return
        self._branches[name] = self._renamed[commit.id]
        if is_head:
            self._head = b"ref: refs/heads/" + name
            self._top = self._renamed[commit.id]

    def add_tag(self, name: bytes, commit: Commit | None, old: Tag | None, message: str) -> None:
        if commit is None:
            return
        target = self._renamed[commit.id]
        if old is not None:
            made = Tag()
            made.name = name
            made.object = (Commit, target)
            made.tagger = self._person(old.tagger or b"")
            made.tag_time, made.tag_timezone = _moment(old.tag_time or 0), 0
            made.message = message.encode("utf-8", "replace")
            target = self.add(made)
        self._tags[name] = target

    def set_head(self, commit: Commit | None) -> None:
        """Where no branch is checked out: a commit that stands for itself, else the first branch."""
        if self._head:
            return
        if commit is not None:
            self._head = self._top = self._renamed[commit.id]
        elif self._branches:
            name = min(self._branches)
            self._head, self._top = b"ref: refs/heads/" + name, self._branches[name]
        else:
            self._head = b"ref: refs/heads/main"

    def _person(self, line: bytes) -> bytes:
        return self._people.get(identity(line), b"Nobody <nobody@example.com>")

    def files(self) -> dict[str, bytes]:
        """Names relative to the folder, in order."""
        body = io.BytesIO()
        ordered = sorted(self._objects.values(), key=lambda item: (item.type_num, item.id))
        offsets, checksum = write_pack_objects(body, ordered, SHA1, deltify=False, compression_level=6)
        index = io.BytesIO()
        entries = sorted((name, offset, crc) for name, (offset, crc) in offsets.items())
        write_pack_index_v2(index, entries, checksum)
        pack = f"objects/pack/pack-{checksum.hex()}"
        files = {
            "HEAD": self._head + b"\n",
            "config": CONFIG,
            f"{pack}.idx": index.getvalue(),
            f"{pack}.pack": body.getvalue(),
            **self._references(),
        }
        if self._top:
            files["index"] = self._index()
        return dict(sorted(files.items()))

    def _references(self) -> dict[str, bytes]:
        """Loose ones: git takes a folder for a repository only if it holds `refs`."""
        branches = self._branches or ({} if self._tags else {b"main": self._top})
        return {
            f"refs/{kind}/{name.decode()}": target + b"\n"
            for kind, names in (("heads", branches), ("tags", self._tags))
            for name, target in names.items()
        }

    def _index(self) -> bytes:
        top = self._objects[self._top]
        assert isinstance(top, Commit)
        found: dict[bytes, IndexEntry] = {}
        stack = [(top.tree, b"")]
        while stack:
            name, folder = stack.pop()
            tree = self._objects[name]
            assert isinstance(tree, Tree)
            for entry in tree.iteritems():
                if entry.mode == 0o040000:
                    stack.append((entry.sha, folder + entry.path + b"/"))
                else:
                    size = self._objects[entry.sha].raw_length()
                    found[folder + entry.path] = IndexEntry(
                        ctime=0, mtime=0, dev=0, ino=0, mode=entry.mode, uid=0, gid=0, size=size, sha=entry.sha
                    )
        written = io.BytesIO()
        sealed = IndexChecksumWriter(written)
        write_index_dict(sealed, dict(sorted(found.items())), version=2)
        sealed.write_checksum()
        return written.getvalue()


def _moment(seconds: int) -> int:
    return min(max(seconds, 0), LATEST)
