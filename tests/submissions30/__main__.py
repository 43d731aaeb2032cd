"""The table of all submissions: `make submissions [ARGS="1 30"]`."""

from __future__ import annotations

import sys
import time

from sanitization.detectors.analyzer import build
from tests.submissions30.running import run


def main() -> None:
    first, last = (int(word) for word in (sys.argv[1:3] or ("1", "30")))
    detector = sys.argv[3] if len(sys.argv) > 3 else "embedded"
    totals = [0] * 7
    for seed in range(first, last + 1):
        begun = time.monotonic()
        one = run(seed, build(detector))  # one that remembers nothing of other submissions
        counts = [
            one.forms,
            len(one.left),
            len(one.missed),
            len(one.torn),
            len(one.lost),
            len(one.residue),
            all(one.proposed.values()),
        ]
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        print(
            f"{seed:3d}  forms {counts[0]:3d}  left {counts[1]:2d}  missed {counts[2]}  torn {counts[3]}  lost {counts[4]}"
            f"  residue {counts[5]}  {'/'.join(person.culture for person in one.cast.people)}  {time.monotonic() - begun:.1f} s"
        )
        print(f"       proposed: {'; '.join(one.offered)}")
        for kind in ("left", "missed", "torn", "lost", "residue"):
            for fact in getattr(one, kind):
                print(f"       {kind}: {fact}")
    print("all  forms {} left {} missed {} torn {} lost {} residue {} employer and client proposed {}".format(*totals))


if __name__ == "__main__":
    main()
