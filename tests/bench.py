"""Speed as ratios within one run, on the machine that runs it: `make bench`.

Each line times the product's way against the plain way of doing the same to the same bytes, in turns, and prints the
median of each and their ratio, in processor time of this process. No ratio is a test; they are figures to quote with
this command.
"""

from __future__ import annotations

import gc
import hashlib
import io
import statistics
import time
from collections.abc import Callable

import tests.services  # noqa: F401 - points the settings at a folder of the bench's own

TURNS = 5
SECONDS = 1.0


def paired(name: str, ours: Callable[[], object], plain: Callable[[], object]) -> None:
    """Time both in turns, at least TURNS times and for about SECONDS, and print one line."""
    # What is loaded is no garbage: the process that forks the product's children freezes it too.
    gc.collect()
    gc.freeze()
    times: tuple[list[float], list[float]] = ([], [])
    while len(times[0]) < TURNS or sum(times[0]) < SECONDS:
        for taken, act in zip(times, (ours, plain), strict=True):
            begun = time.process_time()
            act()
            taken.append(time.process_time() - begun)
    mine, theirs = (statistics.median(taken) for taken in times)
    print(f"{name:58} {mine * 1000:9.1f} ms {theirs * 1000:9.1f} ms {mine / theirs:7.2f} x")


def main() -> None:
    import django

    django.setup()
    from portal.vault import segments
    from sanitization.detectors.analyzer import build
    from sanitization.vocabulary import Passage
    from tests import bench_files, bench_odf, bench_office
    from tests.journey import planted

    print(f"{'what':58} {'ours':>12} {'plain':>12} {'ratio':>9}")
    content = bytes(range(256)) * 4096 * 32
    key = bytes(32)

    def sealed() -> None:
        for _ in segments.seal(io.BytesIO(content), key, b"bench"):
            pass

    paired("seal 32 MiB for the vault / SHA-256 of it", sealed, lambda: hashlib.sha256(content).digest())

    bench_office.run(paired)
    bench_odf.run(paired)
    bench_files.run(paired)

    words = " ".join(f"{name} met the board of {firm} on Friday." for name in planted.PEOPLE for firm in planted.FIRMS)
    passages = [Passage(key=str(n), text=words, place="") for n in range(4)]
    embedded, patterns = build("embedded"), build("none")
    embedded.analyze(passages[:1])
    count = len(words.split()) * len(passages)
    begun = time.perf_counter()
    embedded.analyze([Passage(key=p.key, text=f"{p.text} {p.key}", place="") for p in passages])
    print(f"detection with the model: {count / (time.perf_counter() - begun):.0f} words/s")
    turn = iter(range(1000))

    def fresh() -> list[Passage]:
        number = next(turn)
        return [Passage(key=p.key, text=f"{p.text} {number}", place="") for p in passages]

    paired(
        "detect with the model / with patterns alone",
        lambda: embedded.analyze(fresh()),
        lambda: patterns.analyze(fresh()),
    )


if __name__ == "__main__":
    main()
