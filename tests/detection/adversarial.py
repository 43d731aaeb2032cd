"""People in hostile writing: pii-anon's adversarial split (CC0). It measures; nothing of it trains anything.

`python -m tests.detection.adversarial [--wrong 30]`
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter

from sanitization.detectors.analyzer import build
from sanitization.vocabulary import Passage
from tests.detection.published import DATA as PUBLISHED

DATA = PUBLISHED.parents[1] / "pii-anon/test_adversarial.jsonl.gz"


def rows() -> list[tuple[str, list[tuple[int, int]]]]:
    """(text, spans of people)."""
    found = []
    with gzip.open(DATA, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            people = [(a["start"], a["end"]) for a in row["annotations"] if a["entity_type"] in PEOPLE]
            found.append((row["text"], people))
    return found


PEOPLE = frozenset({"PERSON", "PERSON_NAME", "NAME"})


def measure(detector: str, wrong: int = 0) -> tuple[int, int, int]:
    """(people whose every character some type covers, people of whom some does, people)."""
    samples = rows()
    passages = [Passage(key=str(place), text=text, place="") for place, (text, _) in enumerate(samples)]
    whole = part = every = 0
    left: Counter[str] = Counter()
    for (text, people), spans in zip(samples, build(detector).analyze(passages), strict=True):
        covered = {place for span in spans for place in range(span.start, span.end)}
        for start, end in people:
            mine = {place for place in range(start, end) if text[place].isalnum()}
            every += 1
            whole += mine <= covered
            part += bool(mine & covered)
            if not mine <= covered:
                left[f"{text[start:end]!r} in {text[max(0, start - 30) : end + 20]!r}"] += 1
    for line, _ in left.most_common(wrong):
        print(f"  left: {line}")
    return whole, part, every


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--detector", default="embedded")
    parser.add_argument("--wrong", type=int, default=0)
    wanted = parser.parse_args()
    if not DATA.exists():
        print("pii-anon's set is not here; nothing was measured")
        return
    whole, part, every = measure(wanted.detector, wanted.wrong)
    print(f"{wanted.detector}: people covered whole {whole / every:.3f}, in part {part / every:.3f}, of {every}")


if __name__ == "__main__":
    main()
