"""Phone numbers, judged by the numbering plans of several countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from phonenumbers import Leniency, PhoneNumberMatcher
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors.patterns import result
from sanitization.detectors.regions import USUAL
from sanitization.detectors.stretches import matches, need

# A word for the kind of line may follow its number, and an extension belongs to it.
KIND = re.compile(
    r"[ \t]?[-(]?[ \t]?(?:office|fax|mobile|cell|home|work|desk|direct|landline|phone|tel)\b", re.IGNORECASE
)
EXTENSION = re.compile(r",? ?(?:x|ext\.?|extension)[ .]?\d{1,6}(?!\w)", re.IGNORECASE)
# 0172 55 14 90: nobody writes anything else like this.
TRUNK = re.compile(r"\(?0\d{1,4}\)?(?:[ .\u00a0/-]\d{2,4}){2,4}")
# 08-555 012 34: a stroke behind the area's code alone.
PREFIXED = re.compile(r"0\d{1,4}[-/]\d{2,4}(?:[ \u00a0]\d{2,4}){1,3}")
CANDIDATE = re.compile(
    r"(?<![\w.,/-])(?:\+|\(\+?|00)?\d(?:[\d ().\u00a0/-]{5,22})\d(?:(?![\w]|-\d|[.,]\d)|(?= ?(?:x|ext)\.? ?\d))"
)
LABEL = re.compile(
    r"(?:\b(?:tel(?:e?phone)?|phone|mob(?:ile)?|cell|desk|fax|call|dial|whatsapp|hotline|contact|ring|reach\w*|text\w*|sms|"
    r"answer\w*|messages?|voicemail|hotline)\b|"
    r"\b[TMFP][:.]|☎)(?:[^\n]{0,25}|[:.]?[ \t]{0,3}\n[ \t]{0,4})$",
    re.IGNORECASE,
)
DATE = re.compile(
    r"^(?:\d{1,2}|\d{4})[-./ ]\d{1,2}[-./ ]\d{1,4}$|^\d{4}[-/]\d{2}|^\d{1,2}[./] ?\d{1,2}[./] ?\d{2,4}(?![./ ]\d)"
)
# A line of a log, whatever the line before it ends in: "500 messages\n2024-04-22 08:02:45".
TIMESTAMP = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:$|[ T])")
NAME = "phone number"
_NEED = need(CANDIDATE)


class Phones(EntityRecognizer):
    """Numbers that some country could have given out; without a label or punctuation they are doubted.

    regions: whose numbers are known without their country's code; set anew for every file.
    """

    def __init__(self, regions: Sequence[str] = USUAL) -> None:
        self.regions = tuple(regions)
        super().__init__(supported_entities=["PHONE_NUMBER"], name=NAME)

    def load(self) -> None:
        return

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        results = []
        for candidate in _candidates(text):
            if candidate[0].count("(") != candidate[0].count(")"):
                continue
            labelled = bool(
                LABEL.search(text[max(0, candidate.start() - 40) : candidate.start()])
                or KIND.match(text[candidate.end() : candidate.end() + 16])
            )
            if TIMESTAMP.match(candidate[0]) or (DATE.match(candidate[0]) and not (labelled and " " in candidate[0])):
                continue
            if not labelled and not _written_like_a_phone(candidate[0]):
                continue
            span = _number(candidate[0], self.regions)
            if span is not None:
                international = candidate[0].lstrip("(").startswith(("+", "00"))
                score = 0.95 if labelled or international else 0.6
                reason = "stands beside a word for phone" if labelled else "fits a country's phone numbers"
                start = candidate.start()
                end = start + span[1]
                extension = EXTENSION.match(text[end : end + 16])
                end += extension.end() if extension else 0
                results.append(result(NAME, "PHONE_NUMBER", start + span[0], end, score, reason))
            elif labelled and sum(character.isdigit() for character in candidate[0]) >= 6:
                results.append(result(NAME, "PHONE_NUMBER", *candidate.span(), 0.75, "stands after a word for phone"))
        return results


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """What may be a number, without a parenthesis that opens before it and closes behind: "(+44 20 7946 0018)"."""
    for candidate in matches(CANDIDATE, text, _NEED):
        inside = CANDIDATE.match(text, candidate.start() + 1) if candidate[0].startswith("(") else None
        yield inside if inside is not None and ")" not in candidate[0] else candidate


def _written_like_a_phone(candidate: str) -> bool:
    """Without a label: in one way of grouping, and no column of decimals."""
    if candidate.startswith(("+", "(+", "00")):
        return True
    if PREFIXED.fullmatch(candidate):
        return True
    groups = re.split(r"[ ().\u00a0/-]+", candidate.strip("()"))
    marks = {mark for mark in candidate if mark in "./- \u00a0"} - ({" ", "\u00a0"} if ")" in candidate else set())
    return (
        len(groups) > 1
        and len(marks) <= 1
        and all(2 <= len(group) <= (8 if groups[0][0] == "0" else 6) for group in groups)
    )


def _number(candidate: str, expected: Sequence[str]) -> tuple[int, int] | None:
    text = f"+{candidate[2:]}" if candidate.startswith("00") else candidate
    regions = ("ZZ",) if text.lstrip("(").startswith("+") else tuple(expected)
    for region in regions:
        for match in PhoneNumberMatcher(text, region, Leniency.VALID, max_tries=1):
            shift = len(candidate) - len(text)
            return (0 if match.start == 0 else match.start + shift), match.end + shift
    # Numbers of the ranges kept for fiction are valid nowhere, and meant as phone numbers all the same.
    if regions == ("ZZ",):
        digits = sum(character.isdigit() for character in text)
        grouped = re.search(r"[ ().\u00a0/-]", text.lstrip("(+")) is not None
        return (0, len(candidate)) if (8 if grouped else 10) <= digits <= 15 else None
    if TRUNK.fullmatch(candidate) and 8 <= sum(map(str.isdigit, candidate)) <= 12:
        return 0, len(candidate)
    return (0, len(candidate)) if re.fullmatch(r"(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}", candidate) else None
