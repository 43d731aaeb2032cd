"""Names of people, organisations and places, as the embedded model reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from keyword import kwlist

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors import titles
from sanitization.detectors.origins import PEOPLES
from sanitization.detectors.patterns import result
from sanitization.ner.model import Name, NameModel
from sanitization.policies.entities import ACRONYMS, AMBIGUOUS, GENERIC_FIRMS, TECHNOLOGIES

NAME = "embedded names"
REASONS = {
    "PERSON": "reads like the name of a person",
    "ORGANIZATION": "reads like the name of an organisation",
    "LOCATION": "reads like the name of a place",
}
UNNAMED = 0.65  # the recall knob: see NameModel
WRAPPED = 45  # characters of a line that may be wrapped
# Marks and shapes of program text: #pragma, OSError, max_width, docMetadata.
_CODE = re.compile(r"[#_={}<>()\[\]$|\\]|^-|^[a-z]+[A-Z]|^[A-Z]{2,}[a-z]{3,}$|^\w+[a-z](?:IO|ID|URL|XML)$")
# Firms are written PayPal, people McKay; three humps are a name of program text.
_HUMPS = re.compile(r"(?:[A-Z]+[a-z0-9]+){3,}[A-Z]*|(?:[A-Z]+[a-z]+){2,}Base")
_TWO_HUMPS = re.compile(r"(?!Mc|Mac|De|La|Le|Di|Van|Fitz)(?:[A-Z]+[a-z]+){2}")
_BEFORE = re.compile(r"(?:I|Dear|Hi|Hello|Hey|Thanks),? ", re.IGNORECASE)
_BEHIND = re.compile(r",?\s+(?:and|of|the|or|in|at)$")
SURE_LOWER = 0.7  # for one word in small letters
_BREAK = re.compile(r"[ \t]{0,8}\n[ \t]{0,40}(?P<quoted>[>|*]?)[ \t>|*]{0,40}")
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
        found = [
            part
            for name in self.model.names(text)
            for part in _lines(text, name)
            if _can_be_a_name(text[part.start : part.end], part.label)
        ]
        return [
            result(NAME, name.label, *_trimmed(text, name), name.score, REASONS[name.label])
            for name in found
            if name.score >= _least(text[name.start : name.end], name.label)
        ]


def _least(value: str, label: str) -> float:
    return max(LEAST[label], SURE_LOWER) if value.islower() and " " not in value else LEAST[label]


def _lines(text: str, name: Name) -> Iterator[Name]:
    """A name goes on over a line end only where running text is wrapped: lists and signatures hold one a line."""
    start = name.start
    for mark in _BREAK.finditer(text, name.start, name.end):
        line = mark.start() - (text.rfind("\n", 0, mark.start()) + 1)
        if line < WRAPPED or mark["quoted"]:
            yield replace(name, start=start, end=mark.start())
            start = mark.end()
    if start < name.end:
        yield replace(name, start=start)


def _trimmed(text: str, name: Name) -> tuple[int, int]:
    """Without titles and words of greeting before it, and without "and" behind it: they are said of many."""
    start, end = name.start, name.end
    if name.label == "PERSON":
        for words in (_BEFORE, titles.LEADING):
            leading = words.match(text, start, end)
            start = leading.end() if leading and leading.end() < end else start
    behind = _BEHIND.search(text[start:end])
    return start, end - len(behind[0]) if behind and len(behind[0]) < end - start else end


def _can_be_a_name(value: str, label: str) -> bool:
    letters = sum(character.isalpha() for character in value)
    digits = sum(character.isdigit() for character in value)
    word = value.casefold()
    if word in TECHNOLOGIES | ACRONYMS or _CODE.search(value) or titles.LEADING.fullmatch(f"{value} "):
        return False
    if _HUMPS.fullmatch(value) or (label != "ORGANIZATION" and _TWO_HUMPS.fullmatch(value)) or word in kwlist:
        return False
    if digits and word.split()[0] in ACRONYMS:
        return False
    if word in PEOPLES or (word == value and word in AMBIGUOUS | GENERIC_FIRMS):
        return False
    return letters >= 2 and (digits == 0 if label == "PERSON" else digits <= letters)
