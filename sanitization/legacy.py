"""Old Office files (doc, xls, ppt, rtf) become their modern type first, in a cell of their own, and it is said."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sanitization import office_cell
from sanitization.errors import EngineFailed, FileRefused, LimitReached, Refusal
from sanitization.sandbox import availability
from sanitization.sniffing import ending, legacy_target
from sanitization.vocabulary import Fate, LedgerEntry

SECONDS = 120.0
PREFIX = "faircopy-office-"
ROOT = str(Path(__file__).resolve().parent.parent)
_CODES: dict[int, Refusal] = {
    office_cell.NOT_CONFINED: EngineFailed("sandbox.unavailable"),
    office_cell.LOCKED: FileRefused("file.encrypted"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Modern:
    """A file in a type that has a handler. note: what was done to it first, for the ledger."""

    source: BinaryIO
    name: str
    note: LedgerEntry | None = None


@contextmanager
def modern(source: BinaryIO, name: str, mode: str = "full") -> Iterator[Modern]:
    """`source` itself, or what LibreOffice made of it if it is an old Office file.

    Raises type.legacy where LibreOffice is not installed, office.not_converted, file.encrypted, parse.timeout,
    sandbox.unavailable.
    """
    source.seek(0)
    new = legacy_target(source.read(8), name)
    source.seek(0)
    if new is None:
        yield Modern(source=source, name=name)
        return
    if office_cell.library() is None:
        raise FileRefused("type.legacy")
    if mode == "full" and availability().level != "full":
        raise EngineFailed("sandbox.unavailable")
    old = ending(name)
    with os.fdopen(os.memfd_create("modern", os.MFD_CLOEXEC), "w+b") as sink:
        _run(source, sink, old, new, mode)
        sink.seek(0)
        note = LedgerEntry(part="the whole file", fate=Fate.REBUILT, reason=f"converted.{old}")
        yield Modern(source=sink, name=f"{name[: -len(old)]}{new}", note=note)


def _run(source: BinaryIO, sink: BinaryIO, old: str, new: str, mode: str) -> None:
    with _scratch() as folder, os.fdopen(os.memfd_create("legacy", os.MFD_CLOEXEC), "w+b") as copy:
        shutil.copyfileobj(source, copy)
        copy.flush()
        copy.seek(0)
        descriptors = (copy.fileno(), sink.fileno())
        code = f"import sys; sys.path.insert(0, {ROOT!r}); from sanitization.office_cell import main; main()"
        arguments = [*map(str, descriptors), old, new, str(folder), mode, str(os.getpid())]
        environment = {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp", "LC_ALL": "C.UTF-8"}
        cell = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", code, *arguments],
            env=environment,
            cwd="/",
            pass_fds=descriptors,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            status = cell.wait(SECONDS)
        except subprocess.TimeoutExpired as late:
            raise LimitReached("parse.timeout") from late
        finally:
            cell.kill()
            cell.wait()
    if status != office_cell.CONVERTED or os.fstat(sink.fileno()).st_size == 0:
        raise _CODES.get(status, FileRefused("office.not_converted"))


@contextmanager
def _scratch() -> Iterator[Path]:
    """A private folder, in memory where there is one, that is gone afterwards, whoever dies meanwhile."""
    memory = Path("/dev/shm")  # noqa: S108  # private, and swept
    base = memory if os.access(memory, os.W_OK | os.X_OK) else Path(tempfile.gettempdir())
    sweep(base)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
    with (folder / "held").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def sweep(base: Path) -> None:
    """Remove the folders that a killed process left: nobody holds their lock any more."""
    for folder in base.glob(f"{PREFIX}*"):
        try:
            with (folder / "held").open("r+") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue
