"""The embedded model at work: text in, names of people, organisations and places out. No torch."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer

from sanitization.ner.encoding import Encoded, encode, fold
from sanitization.ner.teamwork import Shared

FOLDER = Path(__file__).parent / "model"
CLS, SEP = 101, 102
WINDOW = 254  # pieces beside the two special ones
OVERLAP = 48
BATCH = 384  # pieces of all windows of one run, padding included
MOST_THREADS = 4
# Its kernel adds and norms number by number; addition and norm by themselves are quicker.
SLOW_FUSIONS = ("SkipLayerNormFusion",)
# Between texts that have nothing to do with each other, in what the analyzer joins.
MARK = "\ue000"
SHORT, LONG = 40, 600  # characters
# What people, firms and places are called, and streets: they are taken for each other more than for anything else.
NAMED = ("PERSON", "ORGANIZATION", "LOCATION", "STREET_ADDRESS")
# How likely "no name" may be for a rare word with a capital within a sentence to be taken for a name all the same.
RARE_UNNAMED = 0.9
COMMON_UNNAMED = 0.1  # up to here its probabilities speak for themselves
_WITHIN = re.compile(r"(?:[a-z]|[a-z)][,;]|&) $")
_MARK = re.compile(rf"\n?{MARK}\n?")


@dataclass(frozen=True, slots=True)
class Name:
    """text[start:end] is a `label`; score is the model's mean confidence over its words.

    named: how sure it is of its surest word that it names a person, an organisation, a place or a street, whichever.
    """

    start: int
    end: int
    label: str
    score: float
    named: float = 0.0


# Windows that are run together: the number of the text and the first of its pieces.
Group = Sequence[tuple[int, int]]


class NameModel:
    """Loaded once; safe to use from one thread at a time.

    unnamed: how likely "no name" must be (0..1) to win over a name whose type is unclear; 0 leaves it to the likeliest
    label, more finds more names and more that are none.
    threads: how many work on one text, the asking one among them; 0 for one a processor, four at most. They begin with
    a text and end with it, so that between texts the process may fork. What is found does not depend on them.
    """

    def __init__(self, folder: Path = FOLDER, unnamed: float = 0.0, threads: int = 0) -> None:
        self._unnamed = unnamed
        self._threads = threads or min(MOST_THREADS, _processors())
        options = onnxruntime.SessionOptions()
        # No threads of its own: they would not outlive a fork.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Without the arena memory goes back after each run, so that a child's limit holds for its file alone.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(folder / "names.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )
        # The file says what it was trained for.
        self.labels = tuple(self._session.get_modelmeta().custom_metadata_map["labels"].split())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def names(self, text: str) -> list[Name]:
        """Names in order of place; offsets count in `text` as given."""
        with self.begun(text) as found:
            return found()

    @contextmanager
    def begun(self, text: str) -> Iterator[Callable[[], list[Name]]]:
        """Other threads begin with `text` at once; the call that is given waits for them and answers as names()."""
        folded, origin = fold(text)
        parts = [(start, encode(self._tokenizer, folded[start:end])) for start, end in _parts(folded)]
        parts = [(start, encoded) for start, encoded in parts if encoded.words]
        encodings = [encoded for _, encoded in parts]
        groups = _groups(encodings)
        work = Shared([partial(self._weights, encodings, group) for group in groups], self._threads - 1)

        def found() -> list[Name]:
            names: list[Name] = []
            odds = self._odds(encodings, groups, work.answers())
            for (shift, encoded), likely in zip(parts, odds, strict=True):
                for name in _joined(encoded, likely, folded[shift:], self.labels, self._unnamed):
                    start, end = origin[shift + name.start], origin[shift + name.end - 1] + 1
                    names.append(replace(name, start=start, end=end))
            return names

        try:
            yield found
        finally:
            work.close()

    def _weights(self, parts: Sequence[Encoded], group: Group) -> numpy.ndarray:
        """The probability of each label for each piece of each window: windows x pieces x labels."""
        width = max(_count(parts, window) for window in group) + 2
        ids = numpy.zeros((len(group), width), dtype=numpy.int64)
        shapes = numpy.zeros_like(ids)
        mask = numpy.zeros_like(ids)
        for row, (place, start) in enumerate(group):
            pieces = parts[place].ids[start : start + WINDOW]
            ids[row, : len(pieces) + 2] = [CLS, *pieces, SEP]
            shapes[row, 1 : len(pieces) + 1] = parts[place].shapes[start : start + WINDOW]
            mask[row, : len(pieces) + 2] = 1
        logits = self._session.run(["logits"], {"ids": ids, "shapes": shapes, "mask": mask})[0]
        weights: numpy.ndarray = numpy.exp(logits - logits.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        return weights

    def _odds(
        self, parts: Sequence[Encoded], groups: Sequence[Group], found: Sequence[numpy.ndarray]
    ) -> list[numpy.ndarray]:
        """For each word of each part the probability of each label; in overlapping windows inner context wins."""
        odds = [numpy.zeros((len(part.ids), len(self.labels)), dtype=numpy.float32) for part in parts]
        for group, weights in zip(groups, found, strict=True):
            for row, (place, start) in enumerate(group):
                count = _count(parts, (place, start))
                skip = OVERLAP // 2 if start else 0
                kept = odds[place][start + skip : start + count]
                # A window that another one overlaps on its right wins only up to the middle of the overlap.
                unset = kept.sum(axis=-1) == 0 if start + count < len(parts[place].ids) else slice(None)
                kept[unset] = weights[row, 1 + skip : count + 1][unset]
        return [each[[word.first_piece for word in part.words]] for each, part in zip(odds, parts, strict=True)]


def _groups(parts: Sequence[Encoded]) -> list[Group]:
    """Windows of a length together, since what is shorter costs as much as the longest of its group; longest first."""
    windows = [
        (place, start)
        for place, part in enumerate(parts)
        for start in range(0, max(1, len(part.ids) - OVERLAP), WINDOW - OVERLAP)
    ]
    windows.sort(key=lambda window: -_count(parts, window))
    groups: list[Group] = []
    at = 0
    while at < len(windows):
        size = max(1, BATCH // (_count(parts, windows[at]) + 2))
        groups.append(windows[at : at + size])
        at += size
    return groups


def _count(parts: Sequence[Encoded], window: tuple[int, int]) -> int:
    place, start = window
    return min(WINDOW, len(parts[place].ids) - start)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that are judged alone: texts of their own between marks, short ones and wrapped lines together."""
    start = 0
    for mark in _MARK.finditer(text):
        before, after = text[start : mark.start()], text[mark.end() : mark.end() + 1]
        wrapped = not before.rstrip().endswith((".", "!", "?", ":", ";")) and after.islower()
        short = len(before) < SHORT and len(text[mark.end() : mark.end() + SHORT].partition(MARK)[0]) < SHORT
        if len(before) < LONG and (wrapped or short):
            continue
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def _joined(encoded: Encoded, odds: numpy.ndarray, text: str, labels: Sequence[str], unnamed: float) -> list[Name]:
    """Words to names: B- begins, I- goes on, and a name never crosses an empty line."""
    names: list[tuple[int, int, str, list[float], list[float]]] = []
    named = odds[:, [place for place, label in enumerate(labels) if label[2:] in NAMED]].sum(axis=-1)
    most = numpy.full(len(odds), unnamed)
    if unnamed:
        for place in numpy.flatnonzero((odds[:, 0] > COMMON_UNNAMED) & (odds[:, 0] <= RARE_UNNAMED)).tolist():
            if _is_rare(encoded, place, text):
                most[place] = max(unnamed, RARE_UNNAMED)
                # That it is called something is taken for granted: what counts is what.
                named[place] /= 1 - odds[place, 0]
    likeliest = numpy.where(odds[:, 0] > most, odds.argmax(axis=-1), 1 + odds[:, 1:].argmax(axis=-1))
    last = -1
    previous = "O"
    for place in numpy.flatnonzero(likeliest).tolist():
        word, row, tag = encoded.words[place], odds[place], labels[likeliest[place]]
        previous = previous if place == last + 1 else "O"
        last = place
        label = tag[2:]
        # What counts is that the word belongs to the type, whether it begins or goes on.
        score = float(row[labels.index(f"B-{label}")] + row[labels.index(f"I-{label}")])
        goes_on = tag.startswith("I-") and previous == label and names
        if (
            goes_on
            and "\n\n" not in text[names[-1][1] : word.start]
            and "\ue000" not in text[names[-1][1] : word.start]
        ):
            names[-1][3].append(score)
            names[-1][4].append(float(named[place]))
            names[-1] = (names[-1][0], word.end, label, *names[-1][3:])
        else:
            names.append((word.start, word.end, label, [score], [float(named[place])]))
        previous = label
    return [
        Name(start, end, label, sum(scores) / len(scores), max(mass))
        for start, end, label, scores, mass in names
        if any(character.isalnum() for character in text[start:end])
    ]


def _is_rare(encoded: Encoded, place: int, text: str) -> bool:
    """A word with a capital within a sentence, that the vocabulary holds in pieces only: English writes names so."""
    word = encoded.words[place]
    ends = encoded.words[place + 1].first_piece if place + 1 < len(encoded.words) else len(encoded.ids)
    said = text[word.start : word.end]
    return (
        ends - word.first_piece > 1
        and said.istitle()
        and said.isalpha()
        and _WITHIN.search(text, max(0, word.start - 3), word.start) is not None
    )


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def fingerprint(folder: Path = FOLDER) -> str:
    """The model's SHA-256, for reports."""
    path = folder / "names.onnx"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
