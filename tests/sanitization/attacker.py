"""A parser that is the attacker: verbs for the escape drill. Loaded only where a test names it."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path

from sanitization.child import Task


def outcome(deed: Callable[[], object]) -> str:
    """What came of a deed: "done", or the name of the error that stopped it."""
    try:
        deed()
    except OSError as stopped:
        return type(stopped).__name__
    return "done"


def deeds(task: Task) -> object:
    """Try many ways out; every one has to fail with an error. Signal 0 asks for the permission and does no harm."""
    home = Path(task.request["secret"])
    caller = int(task.request["caller"])
    libc = ctypes.CDLL(None, use_errno=True)

    def call(function: str, *arguments: object) -> None:
        if getattr(libc, function)(*arguments) == -1:
            raise OSError(ctypes.get_errno(), function)

    return [
        [name, outcome(deed)]
        for name, deed in {
            "read the user list": lambda: Path("/etc/passwd").read_text(encoding="utf-8"),
            "read a stranger's file": lambda: home.read_text(encoding="utf-8"),
            "list a folder": lambda: os.listdir("/tmp"),
            "read the starter's environment": lambda: Path(f"/proc/{caller}/environ").read_bytes(),
            "write to /tmp": lambda: Path("/tmp/faircopy-escape").write_text("x", encoding="utf-8"),
            "write beside the engine": lambda: Path(__file__).with_name("escape.txt").write_text("x", encoding="utf-8"),
            "open a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
            "open a local socket": lambda: socket.socketpair(),
            "start a program": lambda: os.execv("/bin/true", ["true"]),
            "fork": os.fork,
            "kill the parent": lambda: os.kill(os.getppid(), 0),
            "kill the starter": lambda: os.kill(caller, 0),
            "kill everybody": lambda: os.kill(-1, 0),
            "trace the parent": lambda: call("ptrace", 16, os.getppid(), 0, 0),
            "mount": lambda: call("mount", b"none", b"/tmp", b"tmpfs", 0, None),
            "a new name space": lambda: call("unshare", 0x10000000),
            "remove a file": lambda: os.unlink(home),
            "link a file": lambda: os.symlink(home, "/tmp/faircopy-link"),
        }.items()
    ]


def environment(task: Task) -> object:
    return sorted(os.environ)


def descriptors(task: Task) -> object:
    """Descriptors that are open besides the standard three."""
    return [number for number in range(3, 64) if outcome(lambda number=number: os.fstat(number)) == "done"]  # type: ignore[misc]


def memory(task: Task) -> object:
    return len(bytearray(3 << 30))


def endless(task: Task) -> object:
    while True:
        pass


def stubborn(task: Task) -> object:
    """Endless, and deaf to every signal that can be ignored."""
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass


def longwinded(task: Task) -> object:
    """An answer of a gibibyte, past the child's own check."""
    for number in range(3, 64):
        try:
            os.write(number, (1 << 30).to_bytes(8, "big"))
            while True:
                os.write(number, b"x" * (1 << 20))
        except OSError:
            continue
    return None


def crash(task: Task) -> object:
    ctypes.string_at(0)
    return None


def quit_early(task: Task) -> object:
    os._exit(0)


def fault(task: Task) -> object:
    raise ValueError("content of the file: Walt Harborline")


def fill_disk(task: Task) -> object:
    assert task.sink is not None
    while True:
        task.sink.write(b"x" * (1 << 20))


def echo(task: Task) -> object:
    return task.request["frame"]


def size(task: Task) -> object:
    return len(task.source.read())


VERBS = {
    name: verb
    for name, verb in globals().items()
    if callable(verb) and getattr(verb, "__module__", "") == __name__ and name != "outcome"
}
