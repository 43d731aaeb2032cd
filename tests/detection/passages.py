"""Our own measure: work passages written by hand for it, never trained on: `python -m tests.detection.passages`.

`passages.jsonl` holds those written with the rules in mind or long ago; `passages_untuned_1.jsonl` holds kinds of text
that the others have few of (chats, call notes, handovers, chronologies, cells without context, ...),
`passages_untuned_2.jsonl` again others (radio logs, call sheets, job cards, seating plans, ...), and so does
`passages_untuned_3.jsonl` (ombudsman, bailiff, retrospectives, snagging, ...). Each was committed before it was
measured for the first time, and when the rules mended by the one before were done. A third of every file or more is
without a value, but with words that look like one. `passages_untuned_4.jsonl` is ordinary work text as it comes,
neither hard nor easy on purpose: whole mails, minutes, contracts, invoices, tickets, code; those without a value hold
no traps. `passages_untuned_5.jsonl` is more of the same, written when the rules mended by it were done, and
`passages_untuned_6.jsonl` again (what lawyers, nurses, engineers, teachers, analysts, ... hand in). The rules were
mended by the classes of what was wrong in these three; `passages_untuned_7.jsonl` was written and measured when that
was done; afterwards lists of public names were widened by it.

Two files are kept apart, since a quarter of them is written full of public names, as ordinary work is not:
`passages_untuned_8.jsonl` is what contractors hand in, half with values, a quarter everyday office text without any, a
quarter text about the public world; `passages_untuned_9.jsonl` is more of the same mix, written when the rules mended
by it were done.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sanitization.detectors.analyzer import build
from sanitization.policies.overlaps import resolve
from sanitization.policies.treatments import reach_of
from sanitization.vocabulary import Passage


def untuned(number: int) -> Path:
    return Path(__file__).with_name(f"passages_untuned_{number}.jsonl")


FILES = (Path(__file__).with_name("passages.jsonl"), *map(untuned, range(1, 8)))
APART = (untuned(8), untuned(9))


@dataclass(slots=True)
class Shares:
    """Characters of values, how many stayed; other characters, how many were covered; passages without a value."""

    values: int = 0
    left: int = 0
    others: int = 0
    covered: int = 0
    clean: int = 0
    touched: int = 0
    left_by_type: Counter[str] = field(default_factory=Counter)
    chars_by_type: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    # values covered whole, and all, by type and by genre; spans that lie on a value, and all, by type
    whole_by_type: Counter[str] = field(default_factory=Counter)
    all_by_type: Counter[str] = field(default_factory=Counter)
    whole_by_genre: Counter[str] = field(default_factory=Counter)
    all_by_genre: Counter[str] = field(default_factory=Counter)
    right_by_type: Counter[str] = field(default_factory=Counter)
    found_by_type: Counter[str] = field(default_factory=Counter)

    @property
    def leftover(self) -> float:
        return self.left / max(1, self.values)

    @property
    def over_covered(self) -> float:
        return self.covered / max(1, self.others)

    @property
    def touched_clean(self) -> float:
        return self.touched / max(1, self.clean)


def rows(files: Sequence[Path] = FILES) -> list[dict[str, object]]:
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def measure(detector: str, files: Sequence[Path] = FILES) -> Shares:
    """What the default policy would hide, against what the passages hold. White space counts for nothing."""
    shares = Shares()
    samples = rows(files)
    passages = [Passage(key=str(row["id"]), text=str(row["text"]), place="text") for row in samples]
    for row, passage, spans in zip(samples, passages, build(detector).analyze(passages), strict=True):
        text = passage.text
        hidden = [each for each in resolve(spans) if reach_of(each, text[each.start : each.end], passage) is not None]
        covered = {at for each in hidden for at in range(each.start, each.end) if not text[at].isspace()}
        wanted: set[int] = set()
        for span in row["spans"]:  # type: ignore[attr-defined]
            places = {at for at in range(span["start"], span["end"]) if not text[at].isspace()}
            wanted |= places
            genre = str(row["id"]).rsplit("-", 1)[0]
            shares.all_by_type[span["type"]] += 1
            shares.all_by_genre[genre] += 1
            shares.whole_by_type[span["type"]] += places <= covered
            shares.whole_by_genre[genre] += places <= covered
            shares.chars_by_type[span["type"]] += len(places)
            shares.left_by_type[span["type"]] += len(places - covered)
            if places - covered:
                shares.examples.append(f"{row['id']}: left {span['type']} {text[span['start'] : span['end']]!r}")
        others = {at for at, character in enumerate(text) if not character.isspace()} - wanted
        for each in hidden:
            shares.found_by_type[each.entity] += 1
            shares.right_by_type[each.entity] += bool(set(range(each.start, each.end)) & wanted)
            if set(range(each.start, each.end)) & covered - wanted:
                value = text[each.start : each.end]
                shares.examples.append(f"{row['id']}: covered {each.entity} {value!r} by {each.detectors}")
        shares.values += len(wanted)
        shares.left += len(wanted - covered)
        shares.others += len(others)
        shares.covered += len(others & covered)
        shares.clean += not wanted
        shares.touched += not wanted and bool(covered)
    return shares


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=FILES, help="files of the set; all, if none is named")
    parser.add_argument("--detector", choices=("embedded", "none"), default="embedded")
    parser.add_argument("--wrong", action="store_true", help="list what was wrong")
    wanted = parser.parse_args()
    shares = measure(wanted.detector, wanted.files)
    print(f"{wanted.detector}: {len(rows(wanted.files))} passages, {shares.clean} of them without a value")
    print(f"characters of values left    {shares.leftover:7.2%} of {shares.values} (wanted: at most 2 %)")
    print(f"other characters covered     {shares.over_covered:7.2%} of {shares.others} (wanted: at most 2 %)")
    print(f"clean passages touched       {shares.touched_clean:7.2%} of {shares.clean} (wanted: at most 5 %)")
    for kind, left in shares.left_by_type.most_common():
        if left:
            print(f"  {kind:<20} {left:>4} of {shares.chars_by_type[kind]} left")
    if wanted.wrong:
        print("\n".join(shares.examples))


if __name__ == "__main__":
    main()
