"""Clean one file from a shell, offline, with the portal's engine: scans, a plan, a verified clean copy, a report."""

from __future__ import annotations

import argparse
import dataclasses
import io
import json
import os
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sanitization.appearance import appearance
from sanitization.confinement import Confinement
from sanitization.detectors import naming
from sanitization.errors import Refusal
from sanitization.fidelity import joined
from sanitization.limits import DEFAULT, Limits
from sanitization.policies.identities import known_from
from sanitization.policies.masking import mask
from sanitization.policies.named import GENERAL, POLICIES
from sanitization.policies.planning import plan_submission
from sanitization.policies.styles import Dates, Figures, Names, Places, Style
from sanitization.versions import versions
from sanitization.vocabulary import (
    ContentPolicy,
    Found,
    GitHistory,
    HiddenContent,
    Known,
    Plan,
    Reach,
    Reading,
    Redaction,
    TrackedChanges,
    Verification,
)

REFUSED = 2
SHORT_TERM = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, help="the file to clean; it stays as it is")
    parser.add_argument("--output", type=Path, required=True, help="where the clean copy goes")
    parser.add_argument("--report", type=Path, help="where the report goes, as JSON without any value in clear")
    parser.add_argument("--terms", default="", help="confidential words to hide everywhere, separated by commas")
    parser.add_argument("--tracked-changes", choices=[*TrackedChanges], default=TrackedChanges.KEEP.value)
    parser.add_argument("--hidden-content", choices=[*HiddenContent], default=HiddenContent.SCRUB.value)
    parser.add_argument("--git-history", choices=[*GitHistory], default=GitHistory.DROP.value)
    parser.add_argument("--policy", choices=[*POLICIES], default=GENERAL.name)
    parser.add_argument("--stand-ins", choices=[*Names], default=Names.LABEL.value)
    parser.add_argument("--dates", choices=[*Dates], default=Dates.KEEP.value)
    parser.add_argument("--figures", choices=[*Figures], default=Figures.DUMMY.value)
    parser.add_argument("--places", choices=[*Places], default=Places.LABEL.value)
    parser.add_argument("--compare-pages", action="store_true", help="also report how alike the pages look")
    parser.add_argument("--detector", type=naming.argument, default="embedded", help=naming.HELP)
    parser.add_argument("--confinement", choices=("full", "weak"), default="full")


def run(arguments: Sequence[str], limits: Limits = DEFAULT) -> int:
    """The command as a function: 0 and a verified clean copy, or 2, one line on stderr and no output."""
    parser = argparse.ArgumentParser(prog="sanitize", description=__doc__)
    add_arguments(parser)
    return sanitize(parser.parse_args(arguments), limits)


def sanitize(
    wanted: argparse.Namespace,
    limits: Limits = DEFAULT,
    *,
    warm: Confinement | None = None,
    say: Callable[[str], object] | None = None,
) -> int:
    """Run with parsed arguments. warm: a confinement to use instead of one for this file alone."""
    say = say or sys.stderr.write
    if wanted.output.exists() and wanted.input.exists() and wanted.output.samefile(wanted.input):
        say("output.same: The clean copy needs a place of its own. Name another file for --output.\n")
        return REFUSED
    try:
        wanted.output.unlink(missing_ok=True)
        if warm is not None:
            _clean(wanted, warm, say)
        else:
            with Confinement(detector=wanted.detector, mode=wanted.confinement, limits=limits) as confinement:
                _clean(wanted, confinement, say)
    except Refusal as refusal:
        say(f"{refusal}\n")
    except OSError as fault:
        say(f"file.unreachable: A file could not be read or written: {fault.strerror or 'unknown reason'}.\n")
    except Exception:  # noqa: BLE001  # whatever broke, no traceback may show content
        say(f"{Refusal('engine.failed')}\n")
    else:
        return 0
    return REFUSED


def _clean(wanted: argparse.Namespace, confinement: Confinement, say: Callable[[str], object]) -> None:
    declared = terms(wanted.terms)
    with wanted.input.open("rb") as original, confinement.modern(original, wanted.input.name) as file:
        content = ContentPolicy(
            tracked_changes=TrackedChanges(wanted.tracked_changes),
            hidden_content=HiddenContent(wanted.hidden_content),
            git_history=GitHistory(wanted.git_history),
        )
        style = Style(
            names=Names(wanted.stand_ins),
            dates=Dates(wanted.dates),
            figures=Figures(wanted.figures),
            places=Places(wanted.places),
            key=secrets.token_hex(16),
        )
        first = confinement.scan(file.source, file.name, declared, content, wanted.policy)
        reading = confinement.scan(file.source, file.name, known_from([first], declared), content, wanted.policy)
        (plan,), _ = plan_submission(
            [reading], verdicts={}, declared=declared, assigned={}, content=content, style=style
        )
        clean = io.BytesIO()
        redaction, verification = confinement.redact(file.source, file.name, plan, clean, file.note)
        if wanted.compare_pages:
            looks, _ = appearance(confinement, redaction.kind, file.source, clean)
            redaction = dataclasses.replace(redaction, fidelity=joined((redaction.fidelity, looks)))
    if wanted.report is not None:
        account = report(reading, plan, redaction, verification, wanted.detector, wanted.policy)
        write_whole(wanted.report, (json.dumps(account, indent=2, ensure_ascii=False) + "\n").encode())
    write_whole(wanted.output, clean.getvalue())
    if file.note is not None and wanted.output.suffix.lower() != f".{redaction.kind}":
        say(f"office.converted: The clean copy is of type {redaction.kind}. Give it that ending.\n")


def terms(text: str) -> list[Known]:
    """Declared words: hidden inside longer words too, unless they are too short for that."""
    return [
        Known(
            value=term,
            entity="TERM",
            reach=Reach.ANYWHERE if sum(map(str.isalnum, term)) >= SHORT_TERM else Reach.WORD,
            source="declared",
        )
        for term in dict.fromkeys(part.strip() for part in text.split(","))
        if term
    ]


def report(
    reading: Reading,
    plan: Plan,
    redaction: Redaction,
    verification: Verification,
    detector: str,
    rules: str = GENERAL.name,
) -> dict[str, Any]:
    """What was found, what became of each part, and what was not looked into. Never a value."""
    return {
        "kind": redaction.kind.value,
        "versions": {**versions(detector), "rules": POLICIES[rules].label},
        "findings": [_finding(found) for found in reading.found],
        "counts": dict(sorted(Counter(found.span.entity for found in reading.found).items())),
        "hidden_values": len(plan.hidden),
        "replaced": redaction.replaced,
        "ledger": [
            {"part": entry.part, "fate": entry.fate.value, "reason": entry.reason} for entry in redaction.ledger
        ],
        "fidelity": [
            {"what": what, "before": before, "after": after} for what, before, after in redaction.fidelity.counts
        ],
        "verification": {
            "passed": verification.passed,
            "searched": verification.searched,
            "parts": verification.parts,
        },
        "unexamined": list(reading.unexamined),
        "removed": [{"part": entry.part, "reason": entry.reason} for entry in reading.removed],
    }


def _finding(found: Found) -> dict[str, Any]:
    return {
        "type": found.span.entity,
        "place": found.location.place,
        "depth": len(found.location.members),
        "confidence": found.span.score,
        "detectors": list(found.span.detectors),
        "reason": found.span.reason,
        "reach": found.reach.value,
        "mask": mask(found.value),
    }


def write_whole(path: Path, content: bytes) -> None:
    """All or nothing: a reader never sees half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".sanitize-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
