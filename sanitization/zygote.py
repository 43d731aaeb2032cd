"""A warm process with nothing to steal: it loads the engine once and forks one child for each job.

It is started with an empty environment and one descriptor, answers to its starter only, and dies with it.
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys

from sanitization import child, sandbox
from sanitization.detectors.protocol import Analyzer
from sanitization.formats import registry
from sanitization.frames import NEEDS_ANALYZER, Incomplete, Job, receive, send


def serve(channel: socket.socket, detector: str, drill: str, readable: str) -> None:
    """Take jobs until the starter goes away."""
    table = child.verbs(drill)
    analyzer: Analyzer | None = None
    registry.warm()
    _freeze()
    while True:
        try:
            message, descriptors = receive(channel)
        except Incomplete:
            return
        job = Job(**message)  # type: ignore[arg-type]
        if job.verb in NEEDS_ANALYZER and analyzer is None:
            analyzer = _analyzer(detector)
            _freeze()
        me = os.getpid()
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                os.setsid()
                sandbox.die_with_parent(me)
                status = child.run(job, table, descriptors, analyzer, readable)
            finally:
                os._exit(status)
        for descriptor in descriptors:
            os.close(descriptor)
        handle = os.pidfd_open(pid)
        send(channel, {"started": pid}, [handle])
        os.close(handle)
        _, status, usage = os.wait4(pid, 0)
        cpu = int(usage.ru_utime + usage.ru_stime)
        send(channel, {"ended": status, "memory": usage.ru_maxrss * 1024, "cpu": cpu})


def _freeze() -> None:
    """Keep the children from copying what they only read."""
    gc.collect()
    gc.freeze()


def _analyzer(detector: str) -> Analyzer:
    from sanitization.detectors.analyzer import build  # noqa: PLC0415  # seconds to load, and only scans need it

    return build(detector)


def main() -> None:
    number, parent, detector, drill, readable = sys.argv[1:6]
    sandbox.die_with_parent(int(parent))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(number)) as channel:
        serve(channel, detector, drill, readable)


if __name__ == "__main__":
    main()
