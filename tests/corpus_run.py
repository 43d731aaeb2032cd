"""Run `manage.py sanitize` over every file of a corpus and hold it to its word: exit 0 or 2, one line, no traceback.

    python -m tests.corpus_run ../shared/corpus [--jobs 2] [--only PREFIX]

Prints one line per surprise, then the counts by what the corpus expects, and exits 1 if a promise was broken.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = re.compile(r"[a-z]+\.[a-z_]+: .+")
SECONDS = 300  # four confined runs of 60 seconds and the start


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    file: str
    expected: str
    exit: int
    code: str
    seconds: float
    broken: str  # what promise was broken, "" for none


def run(corpus: Path, row: dict[str, str], detector: str) -> Outcome:
    """Clean one file in a process of its own, as a person at a shell would."""
    with tempfile.TemporaryDirectory(prefix="faircopy-corpus-") as folder:
        output, report = Path(folder) / "out", Path(folder) / "report.json"
        begun = time.monotonic()
        try:
            done = subprocess.run(
                [sys.executable, "manage.py", "sanitize", str((corpus / row["file"]).resolve()), "--output",
                 str(output), "--report", str(report), "--detector", detector],
                cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=SECONDS, check=False,
                env={**os.environ, "PYTHONWARNINGS": "ignore"},
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return Outcome(file=row["file"], expected=row["expected"], exit=-1, code="", seconds=SECONDS, broken="hang")
        seconds = time.monotonic() - begun
        lines = done.stderr.strip().splitlines()
        broken = ""
        code = ""
        if done.returncode == 0:
            if not output.exists() or not json.loads(report.read_text())["verification"]["passed"]:
                broken = "exit 0 without a verified copy"
        elif done.returncode == 2:
            code = lines[0].partition(":")[0] if lines else ""
            if len(lines) != 1 or not LINE.fullmatch(lines[0]):
                broken = "exit 2 without one line"
            elif output.exists():
                broken = "exit 2 with an output"
        else:
            broken = f"exit {done.returncode}"
        if not broken and row["expected"] == "refuse" and done.returncode == 0:
            broken = "accepted what had to be refused"
        return Outcome(
            file=row["file"], expected=row["expected"], exit=done.returncode, code=code, seconds=seconds, broken=broken
        )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--detector", default="embedded")
    wanted = parser.parse_args()
    with (wanted.corpus / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["file"].startswith(wanted.only)]
    counts: Counter[tuple[str, str]] = Counter()
    broken = 0
    slowest = ("", 0.0)
    with ThreadPoolExecutor(wanted.jobs) as pool:
        for outcome in pool.map(lambda row: run(wanted.corpus, row, wanted.detector), rows):
            verdict = "clean copy" if outcome.exit == 0 else outcome.code or f"exit {outcome.exit}"
            counts[(outcome.expected, verdict)] += 1
            slowest = max(slowest, (outcome.file, outcome.seconds), key=lambda pair: pair[1])
            if outcome.broken or (outcome.expected == "ok" and outcome.exit != 0):
                print(f"{outcome.file}: {outcome.broken or 'refused, expected a copy'} {outcome.code}", flush=True)
            broken += bool(outcome.broken)
    for (expected, verdict), count in sorted(counts.items()):
        print(f"{expected:8} {verdict:32} {count}")
    print(f"{len(rows)} files, {broken} promises broken, slowest {slowest[0]} with {slowest[1]:.0f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
