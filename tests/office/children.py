"""Runs a program on a file in a child of its own: limits, no network where that may be, killed as a group."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

MEMORY = 4 << 30
FILE = 1 << 30


@cache
def without_network() -> tuple[str, ...]:
    """The words before a command that take its network away; empty where this user may not do that."""
    for words in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        try:
            if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
                return words
        except OSError:
            break
    return ()


def run(command: Sequence[str], *, cwd: Path, env: Mapping[str, str], seconds: int) -> tuple[int, bytes]:
    """Exit status and standard output; status -9 when it took longer than `seconds`."""

    def limit() -> None:
        os.nice(5)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE, FILE))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    child = subprocess.Popen(
        [*without_network(), *command], cwd=cwd, env=dict(env), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=limit,
    )  # fmt: skip
    try:
        output, _ = child.communicate(timeout=seconds)
        return child.returncode, output
    except subprocess.TimeoutExpired:
        return -9, b""
    finally:
        # Helpers of the program go with it, whether it ended well or not.
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.communicate()
