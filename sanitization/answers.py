"""What a sandboxed child sends back: its answer or refusal, the pictures beside it, and what it died of."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import BinaryIO, TypeVar

from sanitization import wire
from sanitization.errors import EngineFailed, FileRefused, LimitReached, Refusal, Residue
from sanitization.limits import Limits
from sanitization.vocabulary import Shown

NEARLY_ALL = 0.8
PACK_BYTES = 16 << 20  # of pictures of one clean copy

Checked = TypeVar("Checked")


def cause(trouble: Refusal, ended: dict[str, object], limits: Limits) -> Refusal:
    """What a child died of, when it gave no whole answer."""
    status, memory, cpu = (ended.get(name) for name in ("ended", "memory", "cpu"))
    if trouble.code != "parse.crashed" or not (isinstance(status, int) and isinstance(memory, int)):
        return trouble
    killer = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    spent = isinstance(cpu, int) and cpu >= limits.cpu_seconds
    if killer == signal.SIGXCPU or (killer == signal.SIGKILL and spent):
        return LimitReached("parse.timeout")
    if killer == signal.SIGKILL or memory > limits.memory_bytes * NEARLY_ALL:
        return LimitReached("parse.memory")
    return trouble


def opened(frame: bytes, check: Callable[[object], Checked]) -> Checked:
    """The answer in `frame` as `check` makes it. Raises the refusal that stands there, or engine.answer."""

    def either(untrusted: object) -> Checked | Refusal:
        if isinstance(untrusted, dict) and set(untrusted) == {"refused", "where"}:
            refusal = _refusal(wire.refusal_code(untrusted["refused"]))
            refusal.add_note(wire.label(untrusted["where"]))
            return refusal
        if not isinstance(untrusted, dict) or set(untrusted) != {"answer"}:
            raise ValueError("neither answer nor refusal")
        return check(untrusted["answer"])

    result = wire.decode(frame, either)
    if isinstance(result, Refusal):
        raise result
    return result


def _refusal(code: str) -> Refusal:
    family = code.partition(".")[0]
    if family == "verify":
        return Residue(code)
    if family in ("engine", "sandbox") or code == "parse.crashed":
        return EngineFailed(code)
    return LimitReached(code) if family in ("limit", "parse") else FileRefused(code)


def check_pack(shown: Shown, pack: BinaryIO) -> None:
    """Every picture is there and WebP, and nothing else is. Raises engine.answer."""
    size = pack.seek(0, os.SEEK_END)
    if size != sum(picture.size for picture in shown.pictures) or size > PACK_BYTES:
        raise EngineFailed("engine.answer")
    for picture in shown.pictures:
        pack.seek(picture.start)
        head = pack.read(12)
        if head[:4] != b"RIFF" or head[8:] != b"WEBP" or int.from_bytes(head[4:8], "little") + 8 != picture.size:
            raise EngineFailed("engine.answer")
    pack.seek(0)
