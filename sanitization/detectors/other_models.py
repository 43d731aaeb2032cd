"""Models that a site brings itself, behind the same interface as the embedded one: spaCy, transformers, GLiNER.

`spacy:<package or folder>`, `transformers:<folder>`, `gliner:<folder>`. What such a model needs to run is not among the
project's own requirements; nothing is ever downloaded.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors import naming
from sanitization.detectors.patterns import result

# What models call their types. Types that no name here stands for are the patterns' work.
TYPES = {
    "PERSON": "PERSON", "PER": "PERSON", "NAME": "PERSON", "PATIENT": "PERSON", "STAFF": "PERSON", "HCW": "PERSON",
    "ORG": "ORGANIZATION", "ORGANIZATION": "ORGANIZATION", "ORGANISATION": "ORGANIZATION", "HOSP": "ORGANIZATION",
    "HOSPITAL": "ORGANIZATION", "VENDOR": "ORGANIZATION", "COMPANY": "ORGANIZATION",
    "LOC": "LOCATION", "LOCATION": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION", "CITY": "LOCATION",
    "ADDRESS": "STREET_ADDRESS", "STREET_ADDRESS": "STREET_ADDRESS",
}  # fmt: skip
GLINER_LABELS = {
    "person": "PERSON",
    "organization": "ORGANIZATION",
    "location": "LOCATION",
    "address": "STREET_ADDRESS",
}
# spaCy gives no confidence: what it names counts as likely, not as certain.
SPACY_SCORE = 0.75
SPACY = "spacy names"
# Longer texts go to spaCy in pieces: its models refuse more than a million characters.
LONGEST = 100_000


class SpacyNames(EntityRecognizer):
    """A spaCy pipeline's entities."""

    def __init__(self, where: str) -> None:
        import spacy  # noqa: PLC0415  # a second to load, and few sites need it

        self._pipeline: Any = spacy.load(where, exclude=["lemmatizer", "textcat"])
        if not {"ner", "entity_ruler", "span_ruler"} & set(self._pipeline.pipe_names):
            raise ValueError(f"{where} finds no names: it has neither ner nor a ruler")
        super().__init__(supported_entities=sorted(set(TYPES.values())), name=SPACY)

    def load(self) -> None:
        return

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        found = []
        for start, part in _parts(text):
            for each in self._pipeline(part).ents:
                kind = TYPES.get(each.label_.upper())
                if kind is not None:
                    reason = f"{each.label_} for the model {self._pipeline.meta.get('name', '')}".strip()
                    found.append(
                        result(SPACY, kind, start + each.start_char, start + each.end_char, SPACY_SCORE, reason)
                    )
        return found


def _parts(text: str) -> list[tuple[int, str]]:
    """Cut between lines where that is possible."""
    parts = []
    start = 0
    while start < len(text):
        end = start + LONGEST
        cut = text.rfind("\n", start + LONGEST // 2, end) + 1 if end < len(text) else 0
        end = cut or end
        parts.append((start, text[start:end]))
        start = end
    return parts


def _transformers(where: str) -> EntityRecognizer:
    from presidio_analyzer.predefined_recognizers.ner.huggingface_ner_recognizer import (  # noqa: PLC0415
        HuggingFaceNerRecognizer,
    )

    return HuggingFaceNerRecognizer(
        model_name=where, label_mapping=dict(TYPES), name="transformers names", device="cpu"
    )


def _gliner(where: str) -> EntityRecognizer:
    from presidio_analyzer.predefined_recognizers.ner.gliner_recognizer import GLiNERRecognizer  # noqa: PLC0415

    return GLiNERRecognizer(
        model_name=where, entity_mapping=dict(GLINER_LABELS), name="gliner names", map_location="cpu"
    )


KINDS: Mapping[str, Callable[[str], EntityRecognizer]] = {
    "spacy": SpacyNames,
    "transformers": _transformers,
    "gliner": _gliner,
}


def brought(detector: str) -> EntityRecognizer:
    """The recognizer that `kind:where` names. Raises ValueError with a sentence where it cannot be had."""
    kind, _, where = naming.checked(detector).partition(":")
    # Belt and braces: neither library may ask its hub for what a folder lacks.
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    try:
        return KINDS[kind](where)
    except OSError as error:
        raise ValueError(f"{detector} cannot be loaded: {type(error).__name__}") from error
