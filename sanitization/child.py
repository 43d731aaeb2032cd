"""The verbs as the sandboxed child runs them: a request and descriptors in, one frame out."""

from __future__ import annotations

import dataclasses
import json
import os
import resource
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from sanitization import engine, heif, likeness, sandbox, showing, wire
from sanitization.detectors.protocol import Analyzer
from sanitization.errors import Refusal
from sanitization.frames import Job, write_answer
from sanitization.limits import Limits
from sanitization.policies.named import policy_named
from sanitization.vocabulary import FileKind

HERE = str(Path(__file__).resolve().parent)
READABLE = (
    "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/mime.types", "/dev/urandom", "/dev/null",
    sys.prefix, sys.base_prefix, HERE,
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Everything a verb gets."""

    source: BinaryIO
    sink: BinaryIO | None
    request: dict[str, Any]
    limits: Limits
    analyzer: Analyzer | None


Verb = Callable[[Task], object]


def scan(task: Task) -> object:
    assert task.analyzer is not None
    known = wire.known_list(task.request["known"])
    content = wire.content(task.request["content"])
    policy = policy_named(task.request["policy"])
    return engine.scan(task.source, task.request["name"], task.analyzer, known, task.limits, content, policy)


def read(task: Task) -> object:
    return engine.read(task.source, task.request["name"], task.limits)


def preview(task: Task) -> object:
    assert task.sink is not None
    reading, files = engine.preview(task.source, task.request["name"], task.limits)
    shown = showing.show(files, task.sink)
    task.sink.flush()
    return {"reading": reading, "shown": shown}


def draw(task: Task) -> object:
    assert task.sink is not None
    shown = showing.draw(task.source, task.sink)
    task.sink.flush()
    return shown


def redact(task: Task) -> object:
    assert task.sink is not None
    plan = wire.plan(task.request["plan"])
    redaction = engine.redact(task.source, task.request["name"], plan, task.sink, task.limits)
    task.sink.flush()
    return redaction


def verify(task: Task) -> object:
    plan = wire.plan(task.request["plan"])
    kind = FileKind(task.request["kind"])
    return engine.verify(task.source, kind, task.request["name"], plan, task.limits)


def compare(task: Task) -> object:
    assert task.sink is not None
    return likeness.compare(task.source, task.sink)


def detect(task: Task) -> object:
    assert task.analyzer is not None
    return engine.detect(json.loads(task.source.read()), task.analyzer, task.request["threshold"])


VERBS: dict[str, Verb] = {
    "scan": scan, "read": read, "preview": preview, "draw": draw, "redact": redact, "verify": verify,
    "compare": compare, "detect": detect,
}  # fmt: skip


def verbs(extra: str) -> dict[str, Verb]:
    """The verbs, and those of a drill: a module that the zygote's starter names, never a request."""
    if not extra:
        return VERBS
    drill: dict[str, Verb] = import_module(extra).VERBS
    return {**VERBS, **drill}


def run(job: Job, table: dict[str, Verb], descriptors: list[int], analyzer: Analyzer | None, readable: str) -> int:
    """The child's whole life after the fork. Returns the exit status."""
    request_file, answer, source_file, *rest = descriptors
    _close_all_but({0, 1, 2, *descriptors})
    limits = Limits(**job.limits)  # type: ignore[arg-type]
    more = (readable,) if readable else ()
    try:
        sandbox.enter(limits, (*READABLE, *more), strict=job.mode == "full", threads=job.threads)
        heif.may_decode(job.heif)
    except OSError:
        write_answer(answer, _refused("sandbox.unavailable"))
        return 0
    try:
        body = _answer(job, table, request_file, source_file, rest, limits, analyzer)
    except Refusal as refusal:
        body = _refused(refusal.code)
    except (MemoryError, RecursionError) as over:
        body = _refused("parse.memory" if isinstance(over, MemoryError) else "parse.crashed", over)
    except Exception as fault:  # noqa: BLE001  # whatever broke, the answer is a code
        body = _refused("engine.failed", fault)
    if len(body) > limits.answer_bytes:
        body = _refused("limit.passages")
    write_answer(answer, body)
    return 0


def _answer(
    job: Job,
    table: dict[str, Verb],
    request_file: int,
    source_file: int,
    rest: list[int],
    limits: Limits,
    analyzer: Analyzer | None,
) -> bytes:
    with os.fdopen(request_file, "rb") as file:
        request = json.loads(file.read())
    sink = os.fdopen(rest[0], "r+b") if job.sink else None
    with os.fdopen(source_file, "rb") as source:
        task = Task(source=source, sink=sink, request=request, limits=limits, analyzer=analyzer)
        return b'{"answer":' + wire.encode(table[job.verb](task)) + b"}"


def _refused(code: str, fault: BaseException | None = None) -> bytes:
    """A refusal, and for faults of ours where they happened: files and lines of the engine, never content."""
    where = ""
    if fault is not None:
        frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if frame.filename.startswith(HERE)]
        steps = [f"{Path(frame.filename).stem}:{frame.lineno}" for frame in frames[-4:]]
        where = " ".join([type(fault).__name__, *steps])
    return json.dumps({"refused": code, "where": where[: wire.LABEL]}).encode()


def _close_all_but(keep: set[int]) -> None:
    highest = min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 65_536)
    start = 3
    for descriptor in sorted(number for number in keep if number > 2):
        os.closerange(start, descriptor)
        start = descriptor + 1
    os.closerange(start, highest)
