"""Names of people, organisations and places, as the embedded model reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from sanitization.detectors import titles
from sanitization.detectors.common_knowledge import is_public
from sanitization.detectors.name_edges import trimmed
from sanitization.detectors.patterns import result
from sanitization.detectors.plausible import GUESSED, fits, is_eponym, is_job, is_noted, is_plain
from sanitization.ner.model import Name, NameModel

NAME = "embedded names"
REASONS = {
    "PERSON": "reads like the name of a person",
    "ORGANIZATION": "reads like the name of an organisation",
    "LOCATION": "reads like the name of a place",
    "STREET_ADDRESS": "reads like an address",
    "USERNAME": "reads like the name of a user",
    "ID": "reads like a number of a person or of business",
    "DATE_OF_BIRTH": "reads like a date of birth",
    "TITLE": "reads like a title or the name of a job",
    "POST_CODE": "stands beside a place",
}
UNNAMED = 0.55
WRAPPED = 45  # characters of a line that may be wrapped
_BROKEN_OFF = re.compile(r"[^\W\d_]{2} [A-Z]\.$")
# A line of an address block that is none of the address: a telephone, an address of mail.
_NO_ADDRESS = re.compile(
    r"\n[ \t>|*]{0,40}(?:(?:tel|phone|office|fax|mobile|cell|home|work|[tfm])\b[.:]?[ \t]*)?"
    r"(?:\+?\(?\d(?:[\d ().-]{5,20})\d(?=[ \t]*(?:office|fax|home|work|mobile|cell|[-\n]|$))|\S{1,64}@\S|www\.)",
    re.IGNORECASE,
)
# "Alder Bay 60913", "1421 Kastrup K", with no street: a place and its post code, which are treated each in its own way.
_PLACE_AND_CODE = re.compile(
    r"(?:(?P<before>(?!(?:19|20)\d\d )(?:\d{4,6}|\d{3}[ -]\d{2,3}|\d{2}-\d{3})) )?(?P<place>[^\d\n]*[^\W\d_.][.)]?)"
    r"(?: (?P<after>(?!(?:19|20)\d\d$)(?:\d{4,6}|\d{3}[ -]\d{2,3}|\d{2}-\d{3}|\d{4}-\d{3})))?"
)
# The same where the model took the place alone; a number that counts what follows is none.
_CODE_BEHIND = re.compile(
    r" (?P<code>(?!(?:19|20)\d\d(?!\d))(?:\d{4,6}|\d{3} \d{2}|\d{2}-\d{3}|\d{4}-\d{3}))"
    r"(?=\s{0,3}(?:[.,;)\n](?!\d)|$|(?:in|at|to|and|for|or|with|by|from|is|on|near)\b))"
)
# For one word in small letters where all is written small: that it is a name of whatever type.
SURE_LOWER = {"PERSON": 0.6, "ORGANIZATION": 0.75, "LOCATION": 0.75}
SURE_SMALL = 0.96  # the same among words with capitals
LEAST_LOWER = 0.7  # for other types
LOOK_BACK = 240  # characters to where a sentence began
# Where a sentence begins; a speaker's name in small letters may stand before it.
_SENTENCE = re.compile(r"(?:^|\n)[ \t>*-]{0,8}(?:[a-z][^\s:A-Z]{1,20}: )?|[a-z)][.!?]{1,3} ")
_LETTER = re.compile(r"[^\W\d_]")
MOST_WORDS = 3  # of a place
SURELY_PLACED = 0.8  # that a place or an address is there
SURELY_NAMED = 0.6  # that a name is there, of whatever type
UNTYPED = 0.55  # the most that counts for its type
_COUNTED = re.compile(r"(?P<who>[^\W\d_][^\d\n]{0,40}[^\W\d_])[ ,(]{1,3}(?=\d)")
_FULL_STOP = re.compile(r"(?:(?<=[^\W\d_A-Z]{3})\.|\.\.) (?=[A-Z\u00c0-\u00de])")
_BREAK = re.compile(r"[ \t]{0,8}\n[ \t]{0,40}(?P<quoted>[>|*]?)[ \t>|*]{0,40}")
LEAST = {
    "PERSON": 0.4,
    "ORGANIZATION": 0.5,
    "LOCATION": 0.45,
    "STREET_ADDRESS": 0.6,
    "USERNAME": 0.9,
    "ID": 0.8,
    "DATE_OF_BIRTH": 0.9,
    "TITLE": 0.7,
}
# A pattern that knows what kind of number stands there knows better.
MOST = {"ID": 0.49, "USERNAME": 0.49}


class EmbeddedNames(EntityRecognizer):
    """The embedded model behind Presidio's interface."""

    def __init__(self, model: NameModel) -> None:
        self.model = model
        self._begun: dict[str, Callable[[], list[Name]]] = {}
        super().__init__(supported_entities=sorted(REASONS), name=NAME)

    def load(self) -> None:
        return

    @contextmanager
    def ahead(self, text: str) -> Iterator[None]:
        """The model begins with `text` while others look for patterns; analyze() within gets what it found."""
        with self.model.begun(text) as found:
            self._begun[text] = found
            try:
                yield
            finally:
                del self._begun[text]

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        begun = self._begun.get(text)
        found = [
            part
            for name in _joined(text, begun() if begun else self.model.names(text))
            for line in _lines(text, name)
            for part in _place_and_code(text, _placed(text, _without_number(text, line)))
            if fits(text[part.start : part.end], part.label)
            and not is_job(text, part)
            and not is_noted(text, part)
            and not is_plain(text, part)
            and not is_eponym(text, part)
            and not is_public(text, part)
        ]
        return [
            result(NAME, name.label, *trimmed(text, name), min(score, MOST.get(name.label, 1.0)), REASONS[name.label])
            for name in found
            if (score := _score(name)) >= _least(text, name)
        ]


def _joined(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """A person whose name the model broke off behind an initial gets what follows it."""
    held: Name | None = None
    for name in names:
        if held is not None and name.start == held.end + 1 and text[held.end] == " " and name.label in GUESSED:
            held = replace(held, end=name.end)
            continue
        if held is not None:
            yield held
        held = name if name.label == "PERSON" and _BROKEN_OFF.search(text, name.start, name.end) else None
        if held is None:
            yield name
    if held is not None:
        yield held


def _score(name: Name) -> float:
    """That something is named can be sure while what it is is not: then the name counts, as a guess of its type."""
    is_guess = name.label in GUESSED and name.named >= SURELY_NAMED
    return max(name.score, min(name.named, UNTYPED)) if is_guess else name.score


def _least(text: str, name: Name) -> float:
    """The score from which on a name counts. One word in small letters is a name where its author writes all small."""
    value = text[name.start : name.end]
    label = "LOCATION" if name.label == "POST_CODE" else name.label
    if not value.islower():
        return LEAST[label]
    if label in GUESSED:
        return LEAST[label] if name.named >= SURE_LOWER[label] and _writes_small(text, name.start) else SURE_SMALL
    return LEAST[label] if " " in value else max(LEAST[label], LEAST_LOWER)


def _writes_small(text: str, start: int) -> bool:
    """Whether the sentence, or what the speaker of a chat says, begins with a small letter."""
    before = text[max(0, start - LOOK_BACK) : start]
    begins = 0
    for end in _SENTENCE.finditer(before):
        begins = end.end()
    first = _LETTER.search(text, max(0, start - len(before)) + begins)
    return first is None or first[0].islower()


def _lines(text: str, name: Name) -> Iterator[Name]:
    """A name goes on over a line end only where running text is wrapped: lists and signatures hold one a line.

    An address stands on several lines more often than not.
    """
    if name.label == "STREET_ADDRESS":
        foreign = _NO_ADDRESS.search(text, name.start, name.end)
        yield replace(name, end=foreign.start()) if foreign is not None and foreign.start() > name.start else name
        return
    start = name.start
    if name.label == "PERSON":
        # "told Rosa. Fridge is empty": what begins the next sentence is another name if it is one.
        for stop in _FULL_STOP.finditer(text, name.start, name.end):
            if not titles.LEADING.match(f"{text[start : stop.start()]} "):
                yield replace(name, start=start, end=stop.start())
                start = stop.end()
    for mark in _BREAK.finditer(text, start, name.end):
        line = mark.start() - (text.rfind("\n", 0, mark.start()) + 1)
        if line < WRAPPED or mark["quoted"]:
            yield replace(name, start=start, end=mark.start())
            start = mark.end()
    if start < name.end:
        yield replace(name, start=start)


def _without_number(text: str, name: Name) -> Name:
    """ "Edith 90th", "Quint 58M": a person ends before a number."""
    counted = _COUNTED.match(text, name.start, name.end) if name.label == "PERSON" else None
    return name if counted is None else replace(name, end=counted.end("who"))


def _placed(text: str, name: Name) -> Name:
    """A place where the model saw an address, though no house has a number there."""
    value = text[name.start : name.end]
    if name.label != "STREET_ADDRESS" or any(map(str.isdigit, value)) or not value.replace(" ", "").isalpha():
        return name
    sure = value.istitle() and value.count(" ") < MOST_WORDS and name.named >= SURELY_PLACED
    return replace(name, label="LOCATION", score=min(name.score, UNTYPED)) if sure else name


def _place_and_code(text: str, name: Name) -> Iterator[Name]:
    parts = _PLACE_AND_CODE.fullmatch(text, name.start, name.end) if name.label == "LOCATION" else None
    if parts is None:
        yield name
        return
    behind = None if parts["after"] else _CODE_BEHIND.match(text, name.end)
    if behind is not None:
        yield replace(name, start=behind.start("code"), end=behind.end("code"), label="POST_CODE")
    yield replace(name, start=parts.start("place"), end=parts.end("place"))
    for group in ("before", "after"):
        if parts[group]:
            yield replace(name, start=parts.start(group), end=parts.end(group), label="POST_CODE")
