"""The embedded model at work: text in, names of people, organisations and places out. No torch, one thread."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer

from sanitization.ner.encoding import LABELS, Encoded, encode, fold

FOLDER = Path(__file__).parent / "model"
CLS, SEP = 101, 102
WINDOW = 254  # pieces beside the two special ones
OVERLAP = 48
BATCH = 8


@dataclass(frozen=True, slots=True)
class Name:
    """text[start:end] is a `label`; score is the model's mean confidence over its words."""

    start: int
    end: int
    label: str
    score: float


class NameModel:
    """Loaded once; safe to use from one thread."""

    def __init__(self, folder: Path = FOLDER) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Without the arena memory goes back after each run, so that a child's limit holds for its file alone.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(folder / "names.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def names(self, text: str) -> list[Name]:
        """Names in order of place; offsets count in `text` as given."""
        folded, origin = fold(text)
        encoded = encode(self._tokenizer, folded)
        if not encoded.words:
            return []
        odds = self._odds(encoded)
        found: list[Name] = []
        for start, end, label, score in _joined(encoded, odds, folded):
            found.append(Name(origin[start], origin[end - 1] + 1, label, score))
        return found

    def _odds(self, encoded: Encoded) -> numpy.ndarray:
        """For each word the probability of each label, from overlapping windows; inner context wins."""
        pieces = len(encoded.ids)
        step = WINDOW - OVERLAP
        starts = list(range(0, max(1, pieces - OVERLAP), step))
        odds = numpy.zeros((pieces, len(LABELS)), dtype=numpy.float32)
        for place in range(0, len(starts), BATCH):
            group = starts[place : place + BATCH]
            width = max(min(WINDOW, pieces - start) for start in group) + 2
            ids = numpy.zeros((len(group), width), dtype=numpy.int64)
            shapes = numpy.zeros_like(ids)
            mask = numpy.zeros_like(ids)
            for row, start in enumerate(group):
                part = encoded.ids[start : start + WINDOW]
                ids[row, : len(part) + 2] = [CLS, *part, SEP]
                shapes[row, 1 : len(part) + 1] = encoded.shapes[start : start + WINDOW]
                mask[row, : len(part) + 2] = 1
            logits = self._session.run(["logits"], {"ids": ids, "shapes": shapes, "mask": mask})[0]
            weights = numpy.exp(logits - logits.max(axis=-1, keepdims=True))
            weights /= weights.sum(axis=-1, keepdims=True)
            for row, start in enumerate(group):
                count = min(WINDOW, pieces - start)
                skip = OVERLAP // 2 if start else 0
                odds[start + skip : start + count] = weights[row, 1 + skip : count + 1]
        return odds[[word.first_piece for word in encoded.words]]


def _joined(encoded: Encoded, odds: numpy.ndarray, text: str) -> list[tuple[int, int, str, float]]:
    """Words to names: B- begins, I- goes on, and a name never crosses an empty line."""
    names: list[tuple[int, int, str, list[float]]] = []
    previous = "O"
    for word, row in zip(encoded.words, odds, strict=True):
        tag = LABELS[int(row.argmax())]
        if tag == "O":
            previous = "O"
            continue
        label = tag[2:]
        # What counts is that the word belongs to the type, whether it begins or goes on.
        score = float(row[LABELS.index(f"B-{label}")] + row[LABELS.index(f"I-{label}")])
        goes_on = tag.startswith("I-") and previous == label and names
        if (
            goes_on
            and "\n\n" not in text[names[-1][1] : word.start]
            and "\ue000" not in text[names[-1][1] : word.start]
        ):
            names[-1][3].append(score)
            names[-1] = (names[-1][0], word.end, label, names[-1][3])
        else:
            names.append((word.start, word.end, label, [score]))
        previous = label
    return [
        (start, end, label, sum(scores) / len(scores))
        for start, end, label, scores in names
        if any(character.isalnum() for character in text[start:end])
    ]


def fingerprint(folder: Path = FOLDER) -> str:
    """The model's SHA-256, for reports."""
    path = folder / "names.onnx"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
