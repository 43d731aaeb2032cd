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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.archive_names import CleanNames, check_names, left_out
from sanitization.formats.archive_tar import TarEntry, packing_of, read_tar
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
        files, telling, packing = _read_zip(source, budget) if kind is FileKind.ZIP else _read_tar(source, budget)
        return ArchiveDocument(files, telling, packing)


class ArchiveDocument:
    """An archive whose members are known. `files` holds None for a member that is left out."""

    def __init__(self, files: dict[str, bytes | str], telling: dict[str, bytes], packing: str) -> None:
        self._files = {name: data for name, data in files.items() if isinstance(data, bytes)}
        self._left_out = Counter(reason for reason in files.values() if isinstance(reason, str))
        self._telling = telling
        self._packing = packing

    def passages(self) -> Iterator[Passage]:
        return iter(())

    def members(self) -> Iterator[Member]:
        for number, (name, data) in enumerate(self._files.items(), start=1):
            yield Member(key=f"m{number}", name=name, place=f"member {number}", data=data)

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
        for number, original in enumerate(self._files.values(), start=1):
            outcome = members[f"m{number}"]
            data = b"" if outcome.reason == EMPTY and not original else outcome.data
            if data is None:
                ledger.append(LedgerEntry(part=f"member {number}", fate=Fate.REMOVED, reason=outcome.reason))
                continue
            clean.append((names.make(outcome.name), data))
        clean.sort(key=lambda item: item[0])
        if self._packing == "zip":
            _write_zip(sink, clean)
        else:
            _write_tar(sink, clean, self._packing)
        ledger.append(LedgerEntry(part="container", fate=Fate.REBUILT, reason="packed afresh"))
        return Rewritten(ledger=tuple(ledger), fidelity=Fidelity(counts=(("members", len(self._files), len(clean)),)))


def _read_zip(source: BinaryIO, budget: Budget) -> tuple[dict[str, bytes | str], dict[str, bytes], str]:
    directory = ZipDirectory(source, DIRECTORY_MEMBERS)
    if any(entry.is_encrypted for entry in directory.entries):
        raise FileRefused("file.encrypted")
    check_names(entry.name for entry in directory.entries)
    directory.check_layout()
    ordinary = [entry for entry in directory.entries if not entry.is_folder and not left_out(entry.name)]
    if any(stat.S_IFMT(entry.mode) not in (0, stat.S_IFREG) or entry.mode & 0o6000 for entry in ordinary):
        raise FileRefused("archive.special_member")
    total = sum(entry.size for entry in directory.entries)
    budget.check_ratio(sum(entry.packed for entry in directory.entries), total)
    files: dict[str, bytes | str] = {}
    telling: dict[str, bytes] = {}
    for entry in directory.entries:
        reason = left_out(entry.name)
        if entry.is_folder:
            continue
        if reason:
            files[entry.name] = reason
            if is_telling(entry.name) and entry.size <= REPOSITORY_BYTES:
                telling[entry.name] = directory.head(entry, REPOSITORY_BYTES)
            continue
        budget.spend_member()
        data = directory.read(entry, budget)
        files[entry.name] = data
        if is_telling(entry.name):
            telling[entry.name] = data
    return files, telling, "zip"


def _read_tar(source: BinaryIO, budget: Budget) -> tuple[dict[str, bytes | str], dict[str, bytes], str]:
    packing = packing_of(source.read(8))
    source.seek(0)
    files: dict[str, bytes | str] = {}
    telling: dict[str, bytes] = {}
    names: list[str] = []
    for item in read_tar(source, budget):
        names.append(item.name)
        reason = left_out(item.name)
        if not isinstance(item, TarEntry):
            if not reason:
                raise FileRefused("archive.special_member")
            continue
        if item.name.endswith("/"):
            continue
        if is_telling(item.name) and len(item.data) <= REPOSITORY_BYTES:
            telling[item.name] = item.data
        if not reason:
            budget.spend_member()
        files[item.name] = reason or item.data
    check_names(names)
    return files, telling, packing


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
