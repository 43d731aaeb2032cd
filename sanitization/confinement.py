"""Run a verb of the engine in a sandboxed child, and distrust its answer. The only way to touch strangers' bytes."""

from __future__ import annotations

import dataclasses
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, TypeVar

from sanitization import answers, frames, heif, legacy, wire
from sanitization.errors import EngineFailed, LimitReached, Refusal, Residue
from sanitization.legacy import Modern
from sanitization.limits import DEFAULT, Limits
from sanitization.policies.named import GENERAL
from sanitization.sandbox import Availability, availability
from sanitization.vocabulary import (
    ContentPolicy,
    Fidelity,
    Known,
    LedgerEntry,
    Plan,
    Reading,
    Redaction,
    Shown,
    Span,
    Verification,
)

__all__ = ["Availability", "Confinement", "availability"]

ROOT = str(Path(__file__).resolve().parent.parent)
# Nothing of ours but this: one thread, since forking a process with threads copies locks that nobody will open.
ENVIRONMENT = {
    **dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT"), "1"),
    "TOKENIZERS_PARALLELISM": "false",
    # The name model's threads share one heap: another one for each would reserve 64 MiB of a child's limit.
    "MALLOC_ARENA_MAX": "1",
}
START_SECONDS = 120.0  # loading the analyzer on a busy machine

Checked = TypeVar("Checked")


class Confinement:
    """A warm zygote and its jobs, one at a time. Use it as a context manager or close() it.

    Every process makes its own: after a fork the first job starts a new zygote. `drill` names a module of
    further verbs for tests and escape drills.
    """

    def __init__(self, *, detector: str, mode: str = "full", limits: Limits = DEFAULT, drill: str = "") -> None:
        if mode not in ("full", "weak"):
            raise ValueError(mode)
        self._detector = detector
        self.mode = mode
        self._limits = limits
        self._drill = drill
        self._lock = threading.Lock()
        self._zygote: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._owner = 0

    def __enter__(self) -> Confinement:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def scan(
        self,
        source: BinaryIO,
        name: str,
        known: Sequence[Known] = (),
        content: ContentPolicy | None = None,
        policy: str = GENERAL.name,
    ) -> Reading:
        """Passages and findings of `source`. content: as in the plan that will follow. Raises Refusal.

        policy: a name of policies.named.
        """
        request = {"name": name, "known": known, "content": content or ContentPolicy(), "policy": policy}
        return self.run("scan", source, request, wire.reading)

    def read(self, source: BinaryIO, name: str) -> Reading:
        """Passages only. Raises Refusal."""
        return self.run("read", source, {"name": name}, wire.reading)

    def preview(self, source: BinaryIO, name: str, pack: BinaryIO) -> tuple[Reading, Shown]:
        """Passages of a clean copy, how it looks and the files inside it; the pictures go to `pack`. Raises Refusal."""
        reading, shown = self.run("preview", source, {"name": name}, wire.preview, sink=pack)
        answers.check_pack(shown, pack)
        return reading, shown

    def draw(self, pdf: BinaryIO, pack: BinaryIO) -> Shown:
        """Pages of what another program made of a clean copy; the pictures go to `pack`. Raises Refusal."""
        shown = self.run("draw", pdf, {}, wire.shown, sink=pack)
        answers.check_pack(shown, pack)
        return shown

    def modern(self, source: BinaryIO, name: str) -> AbstractContextManager[Modern]:
        """`source` in a type that has a handler: old Office files are converted first. Raises Refusal."""
        return legacy.modern(source, name, self.mode)

    def redact(
        self, source: BinaryIO, name: str, plan: Plan, sink: BinaryIO, note: LedgerEntry | None = None
    ) -> tuple[Redaction, Verification]:
        """Write the verified clean copy to `sink`. On any refusal `sink` is empty. Raises Refusal.

        note: what modern() did before, for the ledger.
        """
        sink.seek(0)
        sink.truncate()
        with _memory_file("clean") as clean:
            redaction = self.run("redact", source, {"name": name, "plan": plan}, wire.redaction, sink=clean)
            verification = self._verified(clean, redaction, plan)
            clean.seek(0)
            shutil.copyfileobj(clean, sink)
        sink.flush()
        if note is not None:
            redaction = dataclasses.replace(redaction, ledger=(note, *redaction.ledger))
        return redaction, verification

    def compare(self, before: BinaryIO, after: BinaryIO) -> Fidelity:
        """How alike two PDFs look. Raises Refusal."""
        with _memory_file("after") as copy:
            after.seek(0)
            shutil.copyfileobj(after, copy)
            copy.flush()
            return self.run("compare", before, {}, wire.fidelity, sink=copy)

    def detect(self, texts: Sequence[str], threshold: float) -> tuple[tuple[Span, ...], ...]:
        """What stands in each text: spans in order, none overlapping. threshold: the lowest score. Raises Refusal."""
        with _memory_file("texts") as source:
            source.write(wire.encode(list(texts)))
            source.flush()
            return self.run("detect", source, {"threshold": threshold}, wire.detections(texts))

    def _verified(self, clean: BinaryIO, redaction: Redaction, plan: Plan) -> Verification:
        request = {"name": redaction.clean_name, "kind": redaction.kind, "plan": plan}
        verification = self.run("verify", clean, request, wire.verification(plan))
        if not verification.passed:
            raise Residue("verify.residue")
        return verification

    def close(self) -> None:
        """End the zygote. The next job starts a new one."""
        zygote, channel = self._zygote, self._channel
        self._zygote = self._channel = None
        if channel is not None:
            channel.close()
        if zygote is not None and self._owner == os.getpid():
            zygote.kill()
            zygote.wait()

    def run(
        self,
        verb: str,
        source: BinaryIO,
        request: dict[str, object],
        check: Callable[[object], Checked],
        sink: BinaryIO | None = None,
    ) -> Checked:
        """One job: its answer, checked field by field. Raises Refusal."""
        if self.mode == "full" and availability().level != "full":
            raise EngineFailed("sandbox.unavailable")
        with self._lock, _memory_file("request") as body:
            body.write(wire.encode(request))
            body.flush()
            frame = self._frame(verb, source, body, sink)
        return answers.opened(frame, check)

    def _frame(self, verb: str, source: BinaryIO, body: BinaryIO, sink: BinaryIO | None) -> bytes:
        channel = self._started()
        opened = [_reopened(body), *os.pipe(), _reopened(source)]
        request, reading_end, writing_end, original = opened
        passed = [request, writing_end, original]
        if sink is not None:
            opened.append(os.open(f"/proc/self/fd/{sink.fileno()}", os.O_RDWR | os.O_CLOEXEC))
            passed.append(opened[-1])
        limits = self._limits.for_size(os.fstat(original).st_size)
        picture = heif.is_installed() and heif.is_heif(os.pread(original, 12, 0))
        job = frames.Job(
            verb=verb,
            mode=self.mode,
            limits=dataclasses.asdict(limits),
            sink=sink is not None,
            threads=picture or verb in frames.NEEDS_ANALYZER,
            heif=picture,
        )
        try:
            try:
                channel.settimeout(START_SECONDS)
                frames.send(channel, dataclasses.asdict(job), passed)
                _, handles = frames.receive(channel)
            except (OSError, ValueError, frames.Incomplete) as gone:
                self.close()
                raise EngineFailed("engine.failed") from gone
            finally:
                for descriptor in passed:
                    os.close(descriptor)
            return self._awaited(channel, reading_end, handles, limits)
        finally:
            os.close(reading_end)

    def _awaited(self, channel: socket.socket, reading_end: int, handles: list[int], limits: Limits) -> bytes:
        trouble: Refusal | None = None
        frame = b""
        deadline = time.monotonic() + limits.wall_seconds
        try:
            frame = frames.read_answer(reading_end, limits.answer_bytes, deadline)
        except frames.TooLate:
            trouble = LimitReached("parse.timeout")
        except frames.TooLong:
            trouble = EngineFailed("engine.answer")
        except frames.Incomplete:
            trouble = EngineFailed("parse.crashed")
        try:
            if trouble is not None:
                _kill(handles)
            channel.settimeout(10.0)
            ended, _ = frames.receive(channel)
        except (OSError, ValueError, frames.Incomplete) as gone:
            self.close()
            raise trouble or EngineFailed("parse.crashed") from gone
        finally:
            for handle in handles:
                os.close(handle)
        if trouble is None:
            return frame
        raise answers.cause(trouble, ended, limits)

    def _started(self) -> socket.socket:
        alive = self._zygote is not None and self._owner == os.getpid() and self._zygote.poll() is None
        if alive and self._channel is not None:
            return self._channel
        self.close()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        code = f"import sys; sys.path.insert(0, {ROOT!r}); from sanitization.zygote import main; main()"
        readable = ROOT if self._drill else ""
        arguments = [str(theirs.fileno()), str(os.getpid()), self._detector, self._drill, readable]
        with theirs:
            self._zygote = subprocess.Popen(
                [sys.executable, "-I", "-X", "utf8", "-c", code, *arguments],
                env=ENVIRONMENT,
                cwd="/",
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._channel, self._owner = ours, os.getpid()
        return ours


def _memory_file(name: str) -> BinaryIO:
    return os.fdopen(os.memfd_create(name, os.MFD_CLOEXEC), "w+b")


def _reopened(source: BinaryIO) -> int:
    """A read-only descriptor with a position of its own; sources without a file behind them are copied to memory."""
    try:
        if source.writable():
            source.flush()
        return os.open(f"/proc/self/fd/{source.fileno()}", os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, AttributeError, ValueError):
        with _memory_file("source") as copy:
            source.seek(0)
            shutil.copyfileobj(source, copy)
            copy.flush()
            return os.open(f"/proc/self/fd/{copy.fileno()}", os.O_RDONLY | os.O_CLOEXEC)


def _kill(handles: Sequence[int]) -> None:
    for handle in handles:
        try:
            signal.pidfd_send_signal(handle, signal.SIGKILL)
        except ProcessLookupError:
            continue
