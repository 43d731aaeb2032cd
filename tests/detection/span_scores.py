"""Span scores by the method of presidio-research's notebook 4: spans without filler words, overlap of characters, F2.

Written anew from a description of the method. Tokens are those of spaCy's English tokenizer; each token has one type;
runs of a type become spans, cut to their first and last word that is no filler. Neighbouring spans of a type with
nothing but fillers between are one; as published, the words between are looked up by their place in the whole set, so
that from the third sample or so on, where nothing stands at that place, every two neighbouring spans of a type are
one. The published counts of gold spans come out only so. A gold span counts as found when the spans that were found
over it, together, share at least `least` of their characters with it (intersection over union). "PII" asks for no
type; the rows by type do.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import spacy
from spacy.lang.en.stop_words import STOP_WORDS

FILLERS = frozenset(
    [*string.punctuation, *STOP_WORDS, "", *(">" * count for count in range(2, 7)), "'s"]
    + """street st. st de rue via and a the or do as of day address country state city zip po apt unit corner p.o. box
    suite mr. mrs. miss year years y/o month months old morning noon afternoon night evening this first last week weeks
    weekend days age ago inc inc. ltd""".split()
)
BLANKS = frozenset(mark * count for mark in ("\n", "\t") for count in range(1, 5)) | {" "}
PII = "PII"

Labelled = tuple[int, int, str]  # start, end, type


@dataclass(frozen=True, slots=True)
class Run:
    """A run of tokens of one type. first..last: positions of tokens; start..end: characters without fillers."""

    kind: str
    first: int
    last: int
    start: int
    end: int

    def characters(self, shift: int = 0) -> set[int]:
        return set(range(self.start - shift, self.end + 1 - shift))


@dataclass(slots=True)
class Score:
    """Counts of one type."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f2(self) -> float:
        below = 4 * self.precision + self.recall
        return 5 * self.precision * self.recall / below if below else 0.0


@dataclass(slots=True)
class Scores:
    """Scores by type, and what was wrong: (what was wanted, what was found, the text)."""

    least: float = 0.9
    tokens: int = 0  # of the samples so far
    by_type: dict[str, Score] = field(default_factory=dict)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    def of(self, kind: str) -> Score:
        return self.by_type.setdefault(kind, Score())

    def add(self, text: str, gold: Sequence[Labelled], found: Sequence[Labelled]) -> None:
        tokens = _tokens(text)
        wanted, predicted = (runs(tokens, spans, self.tokens) for spans in (gold, found))
        self.tokens += len(tokens)
        used: set[int] = set()
        used_by_type: set[int] = set()
        for run in wanted:
            near = [
                place
                for place, other in enumerate(predicted)
                if place not in used and other.start < run.end and run.start < other.end
            ]
            same = [place for place in near if predicted[place].kind == run.kind and place not in used_by_type]
            for kind, places, taken in ((PII, near, used), (run.kind, same, used_by_type)):
                score = self.of(kind)
                score.gold += 1
                chosen, overlap = _best(run, [(place, predicted[place]) for place in places])
                if overlap >= self.least:
                    score.right += 1
                    score.predicted += kind == PII
                    taken.update(chosen)
                elif kind == PII:
                    seen = " / ".join(text[predicted[p].start : predicted[p].end] for p in places)
                    self.wrong.append((run.kind, "-", text[run.start : run.end], seen))
        for place, other in enumerate(predicted):
            self.of(other.kind).predicted += 1
            if place not in used:
                self.of(PII).predicted += 1
                self.wrong.append(("-", other.kind, "", text[other.start : other.end]))

    def table(self) -> str:
        rows = [f"{'type':<20}{'gold':>6}{'found':>7}{'P':>8}{'R':>8}{'F2':>8}"]
        order = Counter({kind: score.gold for kind, score in self.by_type.items()})
        for kind, _ in order.most_common():
            score = self.by_type[kind]
            rows.append(
                f"{kind:<20}{score.gold:>6}{score.predicted:>7}{score.precision:>8.3f}{score.recall:>8.3f}{score.f2:>8.3f}"
            )
        return "\n".join(rows)


@lru_cache(maxsize=1)
def _tokenizer() -> spacy.language.Language:
    return spacy.blank("en")


def _tokens(text: str) -> list[tuple[int, str]]:
    return [(token.idx, token.text) for token in _tokenizer()(text)]


def runs(tokens: Sequence[tuple[int, str]], labelled: Sequence[Labelled], earlier: int) -> list[Run]:
    """Runs of tokens of one type, joined over fillers. earlier: tokens of the samples before this one."""
    kinds = [
        next((kind for start, end, kind in labelled if start < at + len(word) and at < end), "") for at, word in tokens
    ]
    found: list[Run] = []
    first = 0
    for place in range(1, len(tokens) + 1):
        if place < len(tokens) and kinds[place] == kinds[first]:
            continue
        words = [(at, word) for at, word in tokens[first:place] if not _is_filler(word)]
        if kinds[first] and words:
            run = Run(kinds[first], first, place, words[0][0], max(at + len(word) for at, word in words))
            before = found[-1] if found else None
            if before and before.kind == run.kind and _all_fillers(tokens, before.last, first, earlier):
                run = Run(run.kind, before.first, place, before.start, max(before.end, run.end))
                found.pop()
            found.append(run)
        first = place
    return found


def _is_filler(word: str) -> bool:
    return word.lower() in FILLERS or word in BLANKS


def _all_fillers(tokens: Sequence[tuple[int, str]], start: int, end: int, earlier: int) -> bool:
    between = tokens[max(0, start - earlier) : max(0, end - earlier)]
    return all(word.lower().strip() in FILLERS for _, word in between)


def _best(wanted: Run, candidates: Sequence[tuple[int, Run]]) -> tuple[list[int], float]:
    """Candidates in order, each taken if it makes the overlap larger; a joined one is shifted as the method has it."""
    chosen: list[int] = []
    covered: set[int] = set()
    best = 0.0
    gold = wanted.characters()
    for place, run in candidates:
        more = covered | run.characters(shift=1 if chosen else 0)
        overlap = len(gold & more) / len(gold | more)
        if overlap > best:
            best, covered = overlap, more
            chosen.append(place)
    return chosen, best
