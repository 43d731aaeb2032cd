"""The published anchor: presidio-research's synth_dataset_v2.json. It measures; nothing of it may train anything.

`python -m tests.detection.published [--system faircopy|patterns|presidio] [--wrong 50]`
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import tldextract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.detectors.published_names import published_name
from tests.detection.span_scores import PII, Labelled, Scores

ROOT = Path(__file__).resolve().parents[2]
PLACES = [parent / "shared/ner/data/presidio-research/synth_dataset_v2.json" for parent in ROOT.parents]
DATA = next((place for place in PLACES if place.exists()), PLACES[0])
THRESHOLD = 0.4
GOLD_NAMES = {"GPE": "LOCATION", "STREET_ADDRESS": "LOCATION", "DOMAIN_NAME": "URL"}
# Types of ours under the set's names. What has no name there stays under its own and counts as found too much.
OUR_NAMES = {
    "STREET_ADDRESS": "LOCATION",
    "URL_INTERNAL": "URL",
    "HOSTNAME": "URL",
    "DATE_OF_BIRTH": "DATE_TIME",
    "POST_CODE": "ZIP_CODE",
    "DRIVING_LICENCE": "US_DRIVER_LICENSE",
    "BANK_ACCOUNT": "IBAN_CODE",
}
# Notebook 5's setting: other types under one name, a looser overlap, a lower threshold.
LOOSE_NAMES = {"ZIP_CODE": "LOCATION", "NRP": "ORGANIZATION"}

Detect = Callable[[list[str], float], list[list[Labelled]]]


def rows() -> list[tuple[str, list[Labelled]]]:
    """(text, gold spans) for each sample."""
    return [
        (
            row["full_text"],
            [
                (
                    span["start_position"],
                    span["end_position"],
                    GOLD_NAMES.get(span["entity_type"], span["entity_type"]),
                )
                for span in row["spans"]
            ],
        )
        for row in json.loads(DATA.read_text(encoding="utf-8"))
    ]


def faircopy(detector: str) -> Detect:
    analyzer = build(detector)

    def detect(texts: list[str], threshold: float) -> list[list[Labelled]]:
        return [
            [
                (span.start, span.end, OUR_NAMES.get(name, name))
                for span in spans
                for name in [published_name(span.entity)]
            ]
            for spans in engine.detect(texts, analyzer, threshold)
        ]

    return detect


def presidio(pipeline: Path | None = None) -> Detect:
    """Presidio as it comes: its patterns alone, or with a spaCy pipeline from a folder."""

    class Made(SpacyNlpEngine):  # type: ignore[misc]
        def __init__(self) -> None:
            import spacy

            super().__init__(models=[{"lang_code": "en", "model_name": "none"}])
            self.nlp = {"en": spacy.load(pipeline) if pipeline else spacy.blank("en")}

        def load(self) -> None:
            return

        def process_text(self, text: str, language: str) -> NlpArtifacts:
            return super().process_text(text, language)

    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    registry = RecognizerRegistry()
    engine = Made()
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=engine)
    if pipeline is None:
        registry.remove_recognizer("SpacyRecognizer")
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, default_score_threshold=THRESHOLD)

    def detect(texts: list[str], threshold: float) -> list[list[Labelled]]:
        found = []
        for text in texts:
            best = sorted(analyzer.analyze(text, "en", score_threshold=threshold), key=lambda each: -each.score)
            found.append([(each.start, each.end, OUR_NAMES.get(each.entity_type, each.entity_type)) for each in best])
        return found

    return detect


def measure(detect: Detect, *, loose: bool = False) -> Scores:
    """Scores of `detect` on the whole set, as notebook 4 has it, or notebook 5 (`loose`)."""
    scores = Scores(least=0.7 if loose else 0.9)
    samples = rows()
    found = detect([text for text, _ in samples], 0.3 if loose else THRESHOLD)
    rename = LOOSE_NAMES if loose else {}
    for (text, gold), spans in zip(samples, found, strict=True):
        scores.add(
            text,
            [(start, end, rename.get(kind, kind)) for start, end, kind in gold],
            [(start, end, rename.get(kind, kind)) for start, end, kind in spans],
        )
    return scores


SYSTEMS: dict[str, Callable[[], Detect]] = {
    "faircopy": lambda: faircopy("embedded"),
    "patterns": lambda: faircopy("none"),
    "presidio": presidio,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--system", choices=[*SYSTEMS], default="faircopy")
    parser.add_argument("--wrong", type=int, default=0, help="how many of the misses to list")
    wanted = parser.parse_args()
    if not DATA.exists():
        print("presidio-research's set is not here; nothing was measured")
        return
    detect = SYSTEMS[wanted.system]()
    strict = measure(detect)
    print(f"{wanted.system}, notebook 4 (overlap 0.9, threshold 0.4):\n{strict.table()}\n")
    loose = measure(detect, loose=True).of(PII)
    print(f"notebook 5 (0.7, 0.3): PII P {loose.precision:.3f} R {loose.recall:.3f} F2 {loose.f2:.3f}")
    for gold, found, text, seen in strict.wrong[: wanted.wrong]:
        print(f"{gold:<14}{found:<14}{text!r:<50}{seen!r}")


if __name__ == "__main__":
    main()
