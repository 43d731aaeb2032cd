"""LibreOffice from outside: start its cell on one file, wait, take what it made."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sanitization import office_cell
from sanitization.errors import EngineFailed, FileRefused, LimitReached, Refusal
from sanitization.sandbox import availability

SECONDS = 120.0
PREFIX = "faircopy-office-"
PROFILE_BYTES, GROWTH = 32 << 20, 4  # room for LibreOffice's profile, and for what it makes of a file
ROOT = str(Path(__file__).resolve().parent.parent)
_CODES: dict[int, Refusal] = {
    office_cell.NOT_CONFINED: EngineFailed("sandbox.unavailable"),
    office_cell.LOCKED: FileRefused("file.encrypted"),
}


def is_installed() -> bool:
    return office_cell.library() is not None


@contextmanager
def converted(source: BinaryIO, old: str, new: str, mode: str, seconds: float = SECONDS) -> Iterator[BinaryIO]:
    """What LibreOffice makes of `source`, in memory. old, new: endings without a dot.

    Raises office.not_converted, file.encrypted, parse.timeout, sandbox.unavailable.
    """
    if mode == "full" and availability().level != "full":
        raise EngineFailed("sandbox.unavailable")
    with os.fdopen(os.memfd_create("converted", os.MFD_CLOEXEC), "w+b") as sink:
        _run(source, sink, [old, new], mode, seconds)
        sink.seek(0)
        yield sink


def _run(source: BinaryIO, sink: BinaryIO, endings: list[str], mode: str, seconds: float) -> None:
    size = source.seek(0, os.SEEK_END)
    with _scratch(size) as folder, os.fdopen(os.memfd_create("source", os.MFD_CLOEXEC), "w+b") as copy:
        source.seek(0)
        shutil.copyfileobj(source, copy)
        copy.flush()
        copy.seek(0)
        descriptors = (copy.fileno(), sink.fileno())
        code = f"import sys; sys.path.insert(0, {ROOT!r}); from sanitization.office_cell import main; main()"
        arguments = [*map(str, descriptors), *endings, str(folder), mode, str(os.getpid())]
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
            status = cell.wait(seconds)
        except subprocess.TimeoutExpired as late:
            raise LimitReached("parse.timeout") from late
        finally:
            cell.kill()
            cell.wait()
    if status != office_cell.CONVERTED or os.fstat(sink.fileno()).st_size == 0:
        raise _CODES.get(status, FileRefused("office.not_converted"))


@contextmanager
def _scratch(size: int) -> Iterator[Path]:
    """A private folder, in memory where there is room, that is gone afterwards, whoever dies meanwhile."""
    base = memory_folder(PROFILE_BYTES + GROWTH * size)
    sweep(base)
    unnamed = Path(tempfile.mkdtemp(prefix="faircopy-new-", dir=base))
    with (unnamed / "held").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        # Under its name only once it is held: another's sweep would take it for a dead one's.
        folder = unnamed.rename(base / f"{PREFIX}{unnamed.name}")
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def memory_folder(room: int) -> Path:
    """Where files of `room` bytes never touch a disk, or else the folder for temporary files."""
    memory = Path("/dev/shm")  # noqa: S108  # private, and swept
    usable = os.access(memory, os.W_OK | os.X_OK) and shutil.disk_usage(memory).free >= room
    return memory if usable else Path(tempfile.gettempdir())


def sweep(base: Path) -> None:
    """Remove the folders that a killed process left: nobody holds their lock any more."""
    for folder in base.glob(f"{PREFIX}*"):
        try:
            with (folder / "held").open("r+") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue
