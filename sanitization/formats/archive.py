"""ZIP and TAR: members are read as streams and packed afresh, in order, without times, owners or extras."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.archive_names import LINK, CleanNames, check_names, left_out
from sanitization.formats.archive_tar import TarEntry, packing_of, read_tar
from sanitization.formats.git_history import History
from sanitization.formats.git_roots import in_repository, read_histories
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.formats.repository import REPOSITORY_BYTES, identities, is_telling
from sanitization.formats.zip_directory import ZipDirectory
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

DIRECTORY_MEMBERS = 65_535
EPOCH = (1980, 1, 1, 0, 0, 0)
# The engine has no handler for nothing, yet an empty __init__.py matters and hides nothing.
EMPTY = "file.empty"


class ArchiveHandler:
    """ZIP and TAR (plain, gz, bz2, xz)."""

    kinds = (FileKind.ZIP, FileKind.TAR)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        found = _read_zip(source, budget) if kind is FileKind.ZIP else _read_tar(source, budget)
        return ArchiveDocument(found, *read_histories(found.repositories, budget))


@dataclass(slots=True)
class Found:
    """What an archive holds. files: bytes, or why a member is left out. telling: what says who worked in a repository.

    repositories: files of version histories, when they are wanted, and not among `files` then.
    """

    packing: str
    files: dict[str, bytes | str] = field(default_factory=dict)
    telling: dict[str, bytes] = field(default_factory=dict)
    repositories: dict[str, bytes] = field(default_factory=dict)

    def add(self, name: str, reason: str, read: Callable[[], bytes], size: int, *, histories: bool) -> None:
        """Take one ordinary member, reading it only where it is needed."""
        telling = is_telling(name) and size <= REPOSITORY_BYTES
        of_history = histories and in_repository(name)
        data = read() if telling or of_history or not reason else b""
        if telling:
            self.telling[name] = data
        if of_history:
            self.repositories[name] = data
        else:
            self.files[name] = reason or data


class ArchiveDocument:
    """An archive whose members are known. histories: by the folder around `.git`. unusable: files, by reason."""

    def __init__(self, found: Found, histories: Mapping[str, History], unusable: Counter[str]) -> None:
        self._files = {name: data for name, data in found.files.items() if isinstance(data, bytes)}
        self._left_out = Counter(reason for reason in found.files.values() if isinstance(reason, str)) + unusable
        self._telling = found.telling
        self._packing = found.packing
        self._histories = histories

    def passages(self) -> Iterator[Passage]:
        for history in self._histories.values():
            yield from history.passages()

    def members(self) -> Iterator[Member]:
        for number, (name, data) in enumerate(self._files.items(), start=1):
            yield Member(key=f"m{number}", name=name, place=f"member {number}", data=data)
        for history in self._histories.values():
            yield from history.members()

    def learned(self) -> Sequence[Known]:
        return identities(self._telling)

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        ledger = [
            LedgerEntry(part=f"{count} files", fate=Fate.REMOVED, reason=reason)
            for reason, count in sorted(self._left_out.items())
        ]
        names = CleanNames()
        clean: list[tuple[str, bytes]] = []
        folders: dict[str, str] = {}
        for number, (original, content) in enumerate(self._files.items(), start=1):
            outcome = members[f"m{number}"]
            data = b"" if outcome.reason == EMPTY and not content else outcome.data
            if data is None:
                ledger.append(LedgerEntry(part=f"member {number}", fate=Fate.REMOVED, reason=outcome.reason))
                continue
            clean.append((names.make(outcome.name), data))
            steps = zip(_folders(original), _folders(clean[-1][0]), strict=False)
            folders.update((old, new) for old, new in steps if old not in folders)
        kept_files = len(clean)
        commits = []
        for root, history in self._histories.items():
            fresh, account, kept = history.write(edits, members)
            place = folders.get(root.rstrip("/"), "repository") + "/" if root else ""
            clean.extend((f"{place}.git/{name}", data) for name, data in fresh.items())
            ledger.extend(account)
            commits.append(kept)
        clean.sort(key=lambda item: item[0])
        if self._packing == "zip":
            _write_zip(sink, clean)
        else:
            _write_tar(sink, clean, self._packing)
        ledger.append(LedgerEntry(part="container", fate=Fate.REBUILT, reason="packed afresh"))
        counts = (("members", len(self._files), kept_files), *commits)
        return Rewritten(ledger=tuple(ledger), fidelity=Fidelity(counts=counts))


def _folders(path: str) -> Iterator[str]:
    """Every folder that a path goes through, outermost first."""
    steps = path.removeprefix("./").split("/")
    for depth in range(1, len(steps)):
        yield "/".join(steps[:depth])


def _read_zip(source: BinaryIO, budget: Budget) -> Found:
    directory = ZipDirectory(source, DIRECTORY_MEMBERS)
    if any(entry.is_encrypted for entry in directory.entries):
        raise FileRefused("file.encrypted")
    check_names(entry.name for entry in directory.entries)
    directory.check_layout()
    ordinary = [entry for entry in directory.entries if not entry.is_folder and not left_out(entry.name)]
    if any(stat.S_IFMT(entry.mode) not in (0, stat.S_IFREG, stat.S_IFLNK) or entry.mode & 0o6000 for entry in ordinary):
        raise FileRefused("archive.special_member")
    total = sum(entry.size for entry in directory.entries)
    budget.check_ratio(sum(entry.packed for entry in directory.entries), total)
    found = Found("zip")
    for entry in directory.entries:
        if entry.is_folder:
            continue
        reason = left_out(entry.name)
        if stat.S_ISLNK(entry.mode) and not reason:
            found.files[entry.name] = LINK
            continue
        if not reason:
            budget.spend_member()
        found.add(entry.name, reason, partial(directory.read, entry, budget), entry.size, histories=budget.histories)
    return found


def _read_tar(source: BinaryIO, budget: Budget) -> Found:
    packing = packing_of(source.read(8))
    source.seek(0)
    found = Found(packing)
    names: list[str] = []
    for item in read_tar(source, budget):
        names.append(item.name)
        reason = left_out(item.name)
        if not isinstance(item, TarEntry):
            if item.issym() and not reason:
                found.files[item.name] = LINK
            elif not reason:
                raise FileRefused("archive.special_member")
            continue
        if item.name.endswith("/"):
            continue
        if not reason:
            budget.spend_member()
        found.add(item.name, reason, partial(bytes, item.data), len(item.data), histories=budget.histories)
    check_names(names)
    return found


def _write_zip(sink: BinaryIO, files: Iterable[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, data)


def _write_tar(sink: BinaryIO, files: Iterable[tuple[str, bytes]], packing: str) -> None:
    if packing == "gz":
        with gzip.GzipFile(filename="", mode="wb", fileobj=sink, mtime=0) as packed:
            _write_members(packed, files)
    elif packing == "bz2":
        with bz2.BZ2File(sink, "wb") as packed_bz2:
            _write_members(packed_bz2, files)
    elif packing == "xz":
        with lzma.LZMAFile(sink, "wb") as packed_xz:
            _write_members(packed_xz, files)
    else:
        _write_members(sink, files)


def _write_members(target: object, files: Iterable[tuple[str, bytes]]) -> None:
    with closing(tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT)) as archive:  # type: ignore[call-overload]
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.mode = 0o644
            archive.addfile(info, io.BytesIO(data))
