"""Names of people, organisations and places, as the embedded model reads them."""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors import titles
from sanitization.detectors.patterns import result
from sanitization.ner.model import Name, NameModel

NAME = "embedded names"
REASONS = {
    "PERSON": "reads like the name of a person",
    "ORGANIZATION": "reads like the name of an organisation",
    "LOCATION": "reads like the name of a place",
}
LEAST = {"PERSON": 0.4, "ORGANIZATION": 0.5, "LOCATION": 0.45}


class EmbeddedNames(EntityRecognizer):
    """The embedded model behind Presidio's interface."""

    def __init__(self, model: NameModel) -> None:
        self.model = model
        super().__init__(supported_entities=sorted(REASONS), name=NAME)

    def load(self) -> None:
        return

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        found = [name for name in self.model.names(text) if _can_be_a_name(text[name.start : name.end], name.label)]
        return [
            result(NAME, name.label, name.start + _title(text, name), name.end, name.score, REASONS[name.label])
            for name in found
            if name.score >= LEAST[name.label]
        ]


def _title(text: str, name: Name) -> int:
    """The length of titles at the head of a person's name: they are said of many, the name is one's own."""
    leading = titles.LEADING.match(text, name.start, name.end) if name.label == "PERSON" else None
    return len(leading[0]) if leading and leading.end() < name.end else 0


def _can_be_a_name(value: str, label: str) -> bool:
    letters = sum(character.isalpha() for character in value)
    digits = sum(character.isdigit() for character in value)
    return letters >= 2 and (digits == 0 if label == "PERSON" else digits <= letters)
