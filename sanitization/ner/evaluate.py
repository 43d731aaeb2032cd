"""Measure the shipped model on text it never saw: `python -m sanitization.ner.evaluate --data DIR`. Needs no torch."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sanitization.ner import corpora, locales, synthetic
from sanitization.ner.corpora import Example
from sanitization.ner.model import FOLDER, NameModel

LABELS = ("PERSON", "ORGANIZATION", "LOCATION")
# Where precision and recall weigh alike. The detectors ask for less: what is missed costs more than what is shown.
BALANCED = 0.8
ANCHOR_TYPES = {"GPE": "LOCATION", "STREET_ADDRESS": "LOCATION", "LOCATION": "LOCATION"}


@dataclass(slots=True)
class Tally:
    """Exact spans of the right type, and how much of the names any type covered."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0
    covered: int = 0
    characters: int = 0
    by_label: dict[str, list[int]] = field(default_factory=lambda: {label: [0, 0, 0] for label in LABELS})

    def add(self, gold: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> None:
        self.right += len(gold & found)
        self.predicted += len(found)
        self.wanted += len(gold)
        for label in LABELS:
            mine = {span for span in gold if span[2] == label}
            theirs = {span for span in found if span[2] == label}
            counts = self.by_label[label]
            counts[0] += len(mine & theirs)
            counts[1] += len(theirs)
            counts[2] += len(mine)
        seen = {place for start, end, _ in found for place in range(start, end)}
        for start, end, _ in gold:
            self.characters += end - start
            self.covered += sum(place in seen for place in range(start, end))

    def line(self) -> str:
        parts = [f"P/R/F1 {_prf(self.right, self.predicted, self.wanted)}"]
        parts += [f"{label} {_prf(*self.by_label[label])}" for label in LABELS]
        return f"{' | '.join(parts)} | characters covered {self.covered / max(1, self.characters):.3f}"


def _prf(right: int, predicted: int, wanted: int) -> str:
    precision, recall = right / max(1, predicted), right / max(1, wanted)
    return f"{precision:.3f}/{recall:.3f}/{2 * precision * recall / max(1e-9, precision + recall):.3f}"


def measure(model: NameModel, examples: Iterable[Example]) -> Tally:
    tally = Tally()
    for example in examples:
        doubted = [(start, end) for start, end, label in example.spans if label == "?"]
        gold = {(start, end, label) for start, end, label in example.spans if label in LABELS}
        found = {
            (name.start, name.end, name.label)
            for name in model.names(example.text)
            if name.label in LABELS
            and name.score >= BALANCED
            and not any(start < name.end and name.start < end for start, end in doubted)
        }
        tally.add(gold, found)
    return tally


def anchor(data: Path) -> list[Example]:
    """presidio-research's synthetic set: for measuring only, nothing of it may train anything."""
    rows = json.loads((data / "presidio-research/synth_dataset_v2.json").read_text(encoding="utf-8"))
    examples = []
    for row in rows:
        spans = []
        for span in row["spans"]:
            label = ANCHOR_TYPES.get(span["entity_type"], span["entity_type"])
            if label in LABELS:
                spans.append((span["start_position"], span["end_position"], label))
            elif label in ("TITLE", "NRP"):
                spans.append((span["start_position"], span["end_position"], "?"))
        examples.append(Example(row["full_text"], spans))
    return examples


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=FOLDER)
    wanted = parser.parse_args()
    model = NameModel(wanted.model)
    tests = corpora.held_out(wanted.data)
    names = corpora.gazetteer(wanted.data)
    tests["synthetic, other seed"] = list(synthetic.generate(names, locales.pools(99), 800, random.Random(99)))
    tests["presidio-research anchor"] = anchor(wanted.data)
    for name, examples in tests.items():
        began = time.perf_counter()
        tally = measure(model, examples)
        words = sum(len(example.text.split()) for example in examples)
        print(f"{name}: {tally.line()} | {words / (time.perf_counter() - began):.0f} words/s", flush=True)


if __name__ == "__main__":
    main()
