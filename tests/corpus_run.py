"""Run `manage.py sanitize` over every file of a corpus and hold it to its word: exit 0 or 2, one line, no traceback.

    python -m tests.corpus_run ../shared/corpus [--jobs 2] [--only PREFIX] [--warm]

--warm runs the same command inside this process with one warm confinement a thread, which is several times faster.

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
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sanitization import commandline, office
from sanitization.confinement import Confinement
from sanitization.sniffing import ending
from sanitization.sniffing_tables import BECOMES, LEGACY
from tests.opening import opens

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

    def command(arguments: list[str]) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "manage.py", "sanitize", *arguments], cwd=ROOT, capture_output=True, text=True,
            errors="replace", timeout=SECONDS, check=False, env={**os.environ, "PYTHONWARNINGS": "ignore"},
        )  # fmt: skip
        return done.returncode, done.stderr

    return judge(corpus, row, detector, command)


_here = threading.local()


def run_warm(corpus: Path, row: dict[str, str], detector: str) -> Outcome:
    """The same command as a function, with a confinement that stays warm."""

    def command(arguments: list[str]) -> tuple[int, str]:
        if not hasattr(_here, "confinement"):
            _here.confinement = Confinement(detector=detector)
        parser = argparse.ArgumentParser()
        commandline.add_arguments(parser)
        said: list[str] = []
        status = commandline.sanitize(parser.parse_args(arguments), warm=_here.confinement, say=said.append)
        return status, "".join(said)

    return judge(corpus, row, detector, command)


def judge(corpus: Path, row: dict[str, str], detector: str, command: Callable[[list[str]], tuple[int, str]]) -> Outcome:
    """Run `command` and hold what it did against its promises."""
    with tempfile.TemporaryDirectory(prefix="faircopy-corpus-") as folder:
        output, report = Path(folder) / "out", Path(folder) / "report.json"
        begun = time.monotonic()
        source = str((corpus / row["file"]).resolve())
        status, said = -1, ""
        try:
            status, said = command([source, "--output", str(output), "--report", str(report), "--detector", detector])
        except subprocess.TimeoutExpired:
            broken = "hang"
        else:
            broken = _broken(status, said, output, report, Path(source))
        converts = (ending(row["file"]) in LEGACY and office.is_installed()) or ending(row["file"]) in BECOMES
        if not broken and row["expected"] == "refuse" and status == 0 and not converts:
            broken = "accepted what had to be refused"
        return Outcome(
            file=row["file"],
            expected=row["expected"],
            exit=status,
            code=said.partition(":")[0] if status == 2 else "",
            seconds=time.monotonic() - begun,
            broken=broken,
        )


def _fault(data: bytes, kind: str, name: str) -> str:
    try:
        opens(data, kind, name)
    except Exception as fault:  # noqa: BLE001  # whatever a library raises
        return f"a copy that does not open: {type(fault).__name__}"
    return ""


def _broken(status: int, said: str, output: Path, report: Path, source: Path) -> str:
    if status == 0:
        account = json.loads(report.read_text()) if output.exists() else None
        if account is None or not account["verification"]["passed"]:
            return "exit 0 without a verified copy"
        fault = _fault(output.read_bytes(), account["kind"], source.name)
        # What nobody could open before need not open now.
        return fault if fault and not _fault(source.read_bytes(), account["kind"], source.name) else ""
    if status != 2:
        return f"exit {status}"
    if not LINE.fullmatch(said.strip()):
        return "exit 2 without one line"
    return "exit 2 with an output" if output.exists() else ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="")
    parser.add_argument("--detector", default="embedded")
    parser.add_argument("--warm", action="store_true")
    wanted = parser.parse_args()
    one = run_warm if wanted.warm else run
    with (wanted.corpus / "manifest.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["file"].startswith(wanted.only)]
    counts: Counter[tuple[str, str]] = Counter()
    broken = 0
    slowest = ("", 0.0)
    with ThreadPoolExecutor(wanted.jobs) as pool:
        for outcome in pool.map(lambda row: one(wanted.corpus, row, wanted.detector), rows):
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
