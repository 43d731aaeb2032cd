"""Clean every Office file of a corpus and open it before and after, in LibreOffice and in the Python libraries.

    python -m tests.corpus_office ../shared/corpus [--only TEXT] [--every N] [--detector none] [--keep FOLDER]
                                  [--cache FILE]

Prints a line per file and then the sums, and exits 1 where a promise was broken: a copy that LibreOffice or the library
no longer opens, other pages, slides or sheets than before, a package with faults of its own, or too many refusals.
--keep leaves the clean copies and the drawn pages in FOLDER; --cache remembers what LibreOffice made of the originals.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sanitization import commandline
from sanitization.confinement import Confinement
from tests.office import libraries, libreoffice, packages

ACCEPTED = 0.98
WAITS = frozenset({"type.not_supported_yet"})
# What has to be the same before and after. The others are shown only.
HELD = frozenset({"pages", "slides", "sheets", "paragraphs", "tables"})


@dataclass(slots=True, kw_only=True)
class Outcome:
    """before, after: what was counted, None where it did not open (in LibreOffice, in the library)."""

    file: str
    expected: str
    code: str = ""
    before: dict[str, dict[str, int] | None] = field(default_factory=dict)
    after: dict[str, dict[str, int] | None] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    report: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    # The pages when nothing is hidden: longer and shorter stand-ins move page breaks, and that is no loss.
    untouched: dict[str, int] | None = None

    @property
    def opened_before(self) -> bool:
        return self.before["office"] is not None

    @property
    def broken(self) -> list[str]:
        """Promises that this file broke."""
        if self.code:
            return [f"refused without a sentence of ours: {self.code}"] if "." not in self.code else []
        broken = list(self.faults)
        for witness, before in self.before.items():
            after = self.after[witness]
            if before is None:
                continue
            if after is None:
                broken.append(f"{witness} does not open the copy")
                continue
            broken += [
                f"{what} {before[what]} -> {after[what]}"
                for what in before
                if what in HELD and before[what] != after[what] and not self._is_explained(what, before, after)
            ]
        return broken

    def _is_explained(self, what: str, before: dict[str, int], after: dict[str, int]) -> bool:
        """Sheets that are programs go, and say so; with them their pages."""
        programs = sum(entry["fate"] == "removed" and str(entry["part"]).startswith("macros") for entry in self.ledger)
        if what == "sheets":
            return 0 < before[what] - after[what] <= programs
        lost = any(entry["what"] == "sheets" and entry["after"] < entry["before"] for entry in self.counts)
        return what == "pages" and (lost or (self.untouched or {}).get(what) == before[what])

    @property
    def ledger(self) -> list[dict[str, Any]]:
        return self.report.get("ledger", [])

    @property
    def counts(self) -> list[dict[str, Any]]:
        return self.report.get("fidelity", [])

    def line(self) -> str:
        said = self.code or "clean copy"
        counts = [
            f"{witness} {_counts(before)} -> {_counts(self.after.get(witness))}"
            if not self.code
            else f"{witness} {_counts(before)}"
            for witness, before in self.before.items()
        ]
        return f"{self.file} [{self.expected}]: {said}; {'; '.join(counts)}" + "".join(
            f"\n    {b}" for b in self.broken
        )


def _counts(counts: dict[str, int] | None) -> str:
    return "does not open" if counts is None else ", ".join(f"{what} {count}" for what, count in counts.items())


class Witnesses:
    """LibreOffice and the libraries, with a memory of originals by their digest."""

    def __init__(self, cache: Path | None) -> None:
        self._cache = cache
        self._known: dict[str, dict[str, dict[str, int] | None]] = {}
        if cache is not None and cache.exists():
            self._known = json.loads(cache.read_text())

    def original(self, path: Path, drawn: Path) -> dict[str, dict[str, int] | None]:
        key = f"{hashlib.sha256(path.read_bytes()).hexdigest()}{path.suffix.lower()}"
        if key not in self._known:
            self._known[key] = self.look(path, drawn)
            if self._cache is not None:
                self._cache.write_text(json.dumps(self._known))
        return self._known[key]

    def look(self, path: Path, drawn: Path) -> dict[str, dict[str, int] | None]:
        opened = libreoffice.to_pdf(path, drawn)
        return {"office": libraries.counts(drawn) if opened else None, "library": libraries.counts(path)}


def kinds(faults: list[str]) -> Counter[str]:
    """Faults without names and numbers, to compare a copy with an original whose parts are called otherwise."""
    return Counter(re.sub(r"'[^']*'|\S*/\S*|\d+|rId\S+", "…", fault) for fault in faults)


def fresh_faults(before: bytes, after: bytes) -> list[str]:
    """Faults of the copy that its original did not have already."""
    faults = packages.faults(after)
    try:
        had = kinds(packages.faults(before))
    except Exception:
        had = Counter()
    return [fault for fault in faults if kinds([fault]) - had]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What files are cleaned with and looked at. still: a confinement that finds nothing in text."""

    confinement: Confinement
    still: Confinement
    witnesses: Witnesses
    folder: Path


def cleaned(path: Path, clean: Path, report: Path, confinement: Confinement) -> str:
    """The code of a refusal, or "" when the clean copy and its report are there."""
    parser = argparse.ArgumentParser()
    commandline.add_arguments(parser)
    said: list[str] = []
    arguments = [str(path.resolve()), "--output", str(clean), "--report", str(report)]
    refused = commandline.sanitize(parser.parse_args(arguments), warm=confinement, say=said.append)
    return "".join(said).partition(":")[0] if refused else ""


def judge(path: Path, row: dict[str, str], bench: Bench) -> Outcome:
    folder, witnesses = bench.folder, bench.witnesses
    name = row["file"].replace("/", "-")
    clean, report = folder / f"{name}.clean{path.suffix.lower()}", folder / f"{name}.json"
    outcome = Outcome(file=row["file"], expected=row["expected"])
    outcome.before = witnesses.original(path, folder / f"{name}.before.pdf")
    outcome.code = cleaned(path, clean, report, bench.confinement)
    if outcome.code:
        return outcome
    outcome.report = json.loads(report.read_text())
    outcome.after = witnesses.look(clean, folder / f"{name}.after.pdf")
    if libraries.FAMILY_OF[path.suffix.lower().lstrip(".")] in ("docx", "xlsx", "pptx"):
        outcome.faults = fresh_faults(path.read_bytes(), clean.read_bytes())
    pages = [(seen["office"] or {}).get("pages") for seen in (outcome.before, outcome.after)]
    if pages[0] != pages[1]:
        still = clean.with_stem(f"{clean.stem}.still")
        if not cleaned(path, still, folder / "still.json", bench.still):
            outcome.untouched = witnesses.look(still, folder / f"{name}.still.pdf")["office"]
    return outcome


def rows(corpus: Path, only: str, every: int) -> Iterator[dict[str, str]]:
    """The Office files of the manifest."""
    with (corpus / "manifest.csv").open(newline="") as file:
        found = [
            row
            for row in csv.DictReader(file)
            if only in row["file"] and Path(row["file"]).suffix.lower().lstrip(".") in libraries.FAMILY_OF
        ]
    yield from found[::every]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--detector", default="embedded")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--cache", type=Path)
    wanted = parser.parse_args()
    if not libreoffice.is_installed():
        print("LibreOffice is not installed")
        return 1
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="faircopy-office-") as scratch:
        folder = wanted.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        witnesses = Witnesses(wanted.cache)
        with Confinement(detector=wanted.detector) as confinement, Confinement(detector="none") as still:
            bench = Bench(confinement=confinement, still=still, witnesses=witnesses, folder=folder)
            for row in rows(wanted.corpus, wanted.only, wanted.every):
                outcome = judge(wanted.corpus / row["file"], row, bench)
                outcomes.append(outcome)
                print(outcome.line(), flush=True)
    return summary(outcomes)


def summary(outcomes: list[Outcome]) -> int:
    taken = [one for one in outcomes if one.code not in WAITS]
    opened = [one for one in taken if one.opened_before]
    healthy = [one for one in opened if one.expected == "ok"]
    accepted = [one for one in opened if not one.code]
    broken = [one for one in taken if one.broken]
    codes = Counter(one.code for one in opened if one.code)
    print(f"{len(outcomes)} Office files, {len(outcomes) - len(taken)} of types that wait")
    print(f"{len(opened)} open in LibreOffice, {len(accepted)} of them accepted; refused: {dict(codes)}")
    good = sum(1 for one in healthy if not one.code)
    print(f"{len(healthy)} of them are expected to be accepted, {good} are ({good / max(len(healthy), 1):.1%})")
    unopened = [one for one in taken if not one.opened_before and not one.code]
    print(f"{len(unopened)} that LibreOffice does not open are accepted")
    short = Counter(str(entry["what"]) for one in taken for entry in one.counts if entry["after"] < entry["before"])
    print(f"files in which something is less than before: {dict(short.most_common())}")
    gone = Counter(
        str(entry["part"]).rpartition(" ")[0] for one in taken for entry in one.ledger if entry["fate"] == "removed"
    )
    print(f"parts removed: {dict(gone.most_common())}")
    print(f"{len(broken)} files with a broken promise")
    return 1 if broken or good < ACCEPTED * len(healthy) else 0


if __name__ == "__main__":
    sys.exit(main())
