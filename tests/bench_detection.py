"""Detection against vanilla Presidio with a spaCy CNN pipeline, in one run on the same text: `make bench-detection`.

The pipeline is trained here for the purpose, once, from the openly licensed corpora of shared/ and the project's own
synthetic text: a tok2vec of the width and depth of spaCy's small English pipeline, and behind it what that one has:
tagger, parser, lemmatizer and ner, the ner with the labels of the embedded model. Tagger, parser and lemmatizer have
made-up tags and learn nothing: they are there for what they cost, which Presidio pays whether it reads them or not.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from sanitization.confinement import Confinement, availability
from sanitization.detectors.analyzer import build
from sanitization.vocabulary import Passage
from tests.detection import published

ROOT = Path(__file__).resolve().parents[1]
PIPELINE = ROOT / "var/bench/spacy"
WORDS = 2_000_000  # of training; about three minutes
TURNS = 3
BODIES = (7, 14)  # MB


def train(data: Path, out: Path) -> None:
    """The CNN pipeline, saved to `out`."""
    import spacy
    from spacy.training import Example
    from spacy.util import minibatch

    from sanitization.ner import corpora, locales, synthetic

    rng = random.Random(5)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec()})
    listening = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listening}})
    nlp.add_pipe(
        "parser",
        config={"model": {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "parser", "extra_state_tokens": False,
            "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": listening,
        }},
    )  # fmt: skip
    nlp.add_pipe("trainable_lemmatizer", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listening}})
    # As in spaCy's own pipelines the ner has a tok2vec of its own.
    nlp.add_pipe(
        "ner",
        config={"model": {
            "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False,
            "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": _tok2vec(),
        }},
    )  # fmt: skip

    texts = list(corpora.training(data, rng))
    texts += list(synthetic.generate(corpora.gazetteer(data), locales.pools(5), 15_000, rng))
    rng.shuffle(texts)
    examples = []
    for each in texts:
        doc = nlp.make_doc(each.text)
        if len(doc) < 3:
            continue
        spans = [doc.char_span(start, end, label=kind) for start, end, kind in each.spans if kind != "?"]
        known = spacy.util.filter_spans([span for span in spans if span is not None])
        words = [token.text for token in doc]
        heads = [0] * len(words)
        entities = [(span.start_char, span.end_char, span.label_) for span in known]
        notes = {
            "words": words, "spaces": [bool(token.whitespace_) for token in doc],
            "tags": ["N" if word[:1].isupper() else "D" if word.isdigit() else "W" for word in words],
            "heads": heads, "deps": ["ROOT" if not place else "dep" for place in range(len(words))],
            "lemmas": [word.lower() for word in words], "entities": entities,
        }  # fmt: skip
        examples.append(Example.from_dict(doc, notes))
    optimizer = nlp.initialize(lambda: examples[:400])
    seen = 0
    while seen < WORDS:
        for batch in minibatch(examples, size=24):
            with nlp.select_pipes(enable=["ner"]):
                nlp.update(batch, sgd=optimizer, drop=0.1)
            seen += sum(len(example) for example in batch)
            if seen >= WORDS:
                break
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)


def _tok2vec() -> dict[str, Any]:
    return {
        "@architectures": "spacy.HashEmbedCNN.v2", "width": 96, "depth": 4, "embed_size": 2000, "window_size": 1,
        "maxout_pieces": 3, "subword_features": True, "pretrained_vectors": None,
    }  # fmt: skip


def cold_start(detector: str) -> float:
    """Seconds from starting an interpreter to the first answer."""
    code = (
        "from sanitization.detectors.analyzer import build; from sanitization.vocabulary import Passage; "
        f"build({detector!r}).analyze([Passage(key='a', text='Ask Walt Harborline.', place='')])"
    )
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    return time.perf_counter() - begun


def worker_start() -> tuple[float, float]:
    """Seconds of a worker's sandboxed process from its start to the first answer, and of its second answer."""
    mode = "full" if availability().level == "full" else "weak"
    with Confinement(detector="embedded", mode=mode) as cell:
        times = [time.perf_counter()]
        for _ in range(2):
            cell.detect(["Ask Walt Harborline."], published.THRESHOLD)
            times.append(time.perf_counter())
    return times[1] - times[0], times[2] - times[1]


def body(megabytes: float) -> tuple[float, int]:
    """Processor seconds for a text of that size and the peak memory in MiB, measured in a process of its own."""
    code = f"from tests.bench_detection import big; big({megabytes})"
    told = subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True, text=True).stdout
    seconds, peak = told.split()
    return float(seconds), int(peak)


def big(megabytes: float) -> None:
    samples = [text for text, _ in published.rows()]
    rng = random.Random(1)
    lines: list[str] = []
    size = 0
    while size < megabytes * 1_000_000:
        lines.append(f"{rng.choice(samples)} {rng.randint(0, 10**9)}")
        size += len(lines[-1]) + 1
    analyzer = build("embedded")
    begun = time.process_time()
    for first in range(0, len(lines), 256):
        analyzer.analyze(
            [Passage(key=str(n), text=line, place="") for n, line in enumerate(lines[first : first + 256])]
        )
    taken = time.process_time() - begun
    print(f"{taken:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-text", action="store_true", help="leave the 7 and 14 MB texts out")
    wanted = parser.parse_args()
    if not published.DATA.exists():
        print("the corpora of shared/ are not here; nothing was measured")
        return
    if not PIPELINE.exists():
        train(published.DATA.parents[1], PIPELINE)
    texts = [text for text, _ in published.rows()]
    words = sum(len(text.split()) for text in texts)
    systems = {
        "faircopy, embedded model": published.faircopy("embedded"),
        "faircopy, patterns alone": published.faircopy("none"),
        "vanilla Presidio, spaCy CNN": published.presidio(PIPELINE),
    }
    # Words per second by the clock, and per second of all processors' work.
    rates: dict[str, list[tuple[float, float]]] = {name: [] for name in systems}
    for turn in range(TURNS):
        # A number behind each text, so that nothing is remembered from the turn before.
        fresh = [f"{text} {turn}" for text in texts]
        for name, detect in systems.items():
            begun, worked = time.perf_counter(), time.process_time()
            detect(fresh, published.THRESHOLD)
            rates[name].append((words / (time.perf_counter() - begun), words / (time.process_time() - worked)))
    middle = {name: [statistics.median(each) for each in zip(*turns, strict=True)] for name, turns in rates.items()}
    base = middle["vanilla Presidio, spaCy CNN"]
    print(f"{len(os.sched_getaffinity(0))} processors, load of the last minute {os.getloadavg()[0]:.1f}")
    for name, detect in systems.items():
        clock, work = middle[name]
        print(
            f"{name:28} {clock:7.0f} words/s {clock / base[0]:6.2f} x | {work:7.0f} words/processor second "
            f"{work / base[1]:6.2f} x | PII F2 {published.measure(detect).of(published.PII).f2:.3f}",
            flush=True,
        )
    for detector in ("embedded", "none"):
        print(f"cold start, {detector:20} {cold_start(detector):6.2f} s")
    first, second = worker_start()
    print(f"cold start, worker in its sandbox {first:.2f} s, then {second:.2f} s")
    if not wanted.no_text:
        (less, peak), (more, _) = body(BODIES[0]), body(BODIES[1])
        print(f"{BODIES[0]} MB of text: {less:.0f} s, {peak} MiB; twice as much: {more / less:.2f} x the time")


if __name__ == "__main__":
    main()
