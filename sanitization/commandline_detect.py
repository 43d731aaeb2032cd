"""Find personal, secret and confidential values in rows of text from a shell, offline, in the portal's sandbox."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sanitization.commandline import REFUSED, write_whole
from sanitization.confinement import Confinement
from sanitization.detectors import naming
from sanitization.detectors.published_names import published_name
from sanitization.errors import FileRefused, Refusal
from sanitization.limits import DEFAULT, Limits
from sanitization.vocabulary import Span

# Rows of one job: enough that a model sees many texts at once, few enough for the time that a job has.
ROWS, CHARACTERS = 512, 200_000
THRESHOLD = 0.4


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the input. number: its line, counted from 1."""

    number: int
    id: str | int
    text: str


class RowRefused(Exception):
    """A row that cannot be used: its number and why."""

    def __init__(self, number: int, refusal: Refusal) -> None:
        super().__init__(number, refusal)
        self.number = number
        self.refusal = refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, help='rows {"id": ..., "text": ...}, one JSON object a line')
    parser.add_argument(
        "--output", type=Path, required=True, help='where rows {"id": ..., "spans": [{start, end, type, score}]} go'
    )
    parser.add_argument("--detector", type=naming.argument, default="embedded", help=naming.HELP)
    parser.add_argument("--threshold", type=_share, default=THRESHOLD, help="the lowest score that counts, 0 to 1")
    parser.add_argument("--confinement", choices=("full", "weak"), default="full")


def run(arguments: Sequence[str], limits: Limits = DEFAULT) -> int:
    """The command as a function: 0 and a whole output, or 2, one line on stderr and no output."""
    parser = argparse.ArgumentParser(prog="detect", description=__doc__)
    add_arguments(parser)
    return detect(parser.parse_args(arguments), limits)


def detect(wanted: argparse.Namespace, limits: Limits = DEFAULT, say: Callable[[str], object] | None = None) -> int:
    """Run with parsed arguments."""
    say = say or sys.stderr.write
    if wanted.output.exists() and wanted.input.exists() and wanted.output.samefile(wanted.input):
        say("output.same: The spans need a place of their own. Name another file for --output.\n")
        return REFUSED
    try:
        wanted.output.unlink(missing_ok=True)
        with (
            wanted.input.open("rb") as file,
            Confinement(detector=wanted.detector, mode=wanted.confinement, limits=limits) as confinement,
        ):
            lines = [
                _line(row, spans)
                for batch in _batches(_rows(file, limits))
                for row, spans in zip(batch, _detected(batch, confinement, wanted.threshold), strict=True)
            ]
        write_whole(wanted.output, "".join(lines).encode("ascii"))
    except RowRefused as bad:
        say(f"{bad.refusal.code}: Row {bad.number}: {bad.refusal.wording.sentence} {bad.refusal.wording.action}\n")
    except OSError as fault:
        say(f"file.unreachable: A file could not be read or written: {fault.strerror or 'unknown reason'}.\n")
    except Exception:  # noqa: BLE001  # whatever broke, no traceback may show content
        say(f"{Refusal('engine.failed')}\n")
    else:
        return 0
    return REFUSED


def _rows(file: BinaryIO, limits: Limits) -> Iterator[Row]:
    number = 0
    # A character takes at most twelve bytes of a JSON string.
    while line := file.readline(limits.line_chars * 12):
        number += 1
        if line.strip():
            yield _row(line, number, limits)


def _row(line: bytes, number: int, limits: Limits) -> Row:
    try:
        untrusted = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except (ValueError, RecursionError) as off:
        raise RowRefused(number, FileRefused("data.row")) from off
    given = untrusted if isinstance(untrusted, dict) else {}
    name, text = given.get("id"), given.get("text")
    if not isinstance(name, (str, int)) or isinstance(name, bool) or not isinstance(text, str):
        raise RowRefused(number, FileRefused("data.row"))
    if len(text) > limits.line_chars:
        raise RowRefused(number, FileRefused("text.line_too_long"))
    return Row(number, name, text)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    size = 0
    for row in rows:
        if batch and (len(batch) == ROWS or size + len(row.text) > CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(row)
        size += len(row.text)
    if batch:
        yield batch


def _detected(batch: Sequence[Row], confinement: Confinement, threshold: float) -> tuple[tuple[Span, ...], ...]:
    try:
        return confinement.detect([row.text for row in batch], threshold)
    except Refusal as refusal:
        raise RowRefused(batch[0].number, refusal) from refusal


def _line(row: Row, spans: Sequence[Span]) -> str:
    found = [
        {"start": span.start, "end": span.end, "type": published_name(span.entity), "score": round(span.score, 3)}
        for span in spans
    ]
    return json.dumps({"id": row.id, "spans": found}) + "\n"


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError("a number from 0 to 1")
    return value
