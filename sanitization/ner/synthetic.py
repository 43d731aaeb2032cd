"""Synthetic workplace text: templates filled with names, firms and places, labelled while it is built."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sanitization.ner.corpora import Example
from sanitization.ner.fillers import POSTCODE, Filler
from sanitization.ner.locales import Pools

TEMPLATES = Path(__file__).with_name("templates")
SLOT = re.compile(r"\{(\w+)\}")


def fill(template: str, filler: Filler) -> Example:
    """One template with every slot filled. Slots may carry the prefix upper or lower."""
    example = Example("")
    place = 0
    for match in SLOT.finditer(template):
        example.text += template[place : match.start()]
        place = match.end()
        name = match[1]
        change: Callable[[str], str] = str
        if name.startswith("upper"):
            name, change = name[5:], str.upper
        elif name.startswith("lower"):
            name, change = name[5:], str.lower
        make, label = filler.slots[name]
        start = len(example.text)
        example.text += change(make())
        if label:
            example.spans.append((start, len(example.text), label))
    example.text += template[place:]
    return _whole_addresses(_one_person(example))


def _one_person(example: Example) -> Example:
    """An initial before a surname, or a first name before one, is one person."""
    merged: list[tuple[int, int, str]] = []
    for start, end, label in example.spans:
        if merged and label == "PERSON" == merged[-1][2] and example.text[merged[-1][1] : start] in (" ", ", "):
            short = merged[-1][1] - merged[-1][0] <= 2 or example.text[merged[-1][1] : start] == " "
            if short:
                merged[-1] = (merged[-1][0], end, label)
                continue
        merged.append((start, end, label))
    example.spans = merged
    return example


def _whole_addresses(example: Example) -> Example:
    """A street with the town and the post code behind it is one address; a post code alone is nothing."""
    merged: list[tuple[int, int, str]] = []
    for start, end, label in example.spans:
        if merged and merged[-1][2] == "STREET_ADDRESS" and label in ("STREET_ADDRESS", "LOCATION", POSTCODE):
            between = example.text[merged[-1][1] : start]
            if between in (", ", " ", "\n", ",\n") and not (label == "STREET_ADDRESS" and between != ", "):
                merged[-1] = (merged[-1][0], end, "STREET_ADDRESS")
                continue
        merged.append((start, end, label))
    example.spans = [span for span in merged if span[2] != POSTCODE]
    return example


def recased(example: Example, rng: random.Random) -> Example:
    """Some texts in one case only: people type so, and titles shout."""
    roll = rng.random()
    change = str.lower if roll < 0.07 else str.upper if roll < 0.10 else str
    text = change(example.text)
    return Example(text, example.spans) if len(text) == len(example.text) else example


def quoted(example: Example, rng: random.Random) -> Example:
    """Some texts as an answer quotes them or a form indents them: each line behind a mark."""
    if rng.random() >= 0.05:
        return example
    mark = rng.choice(("> ", ">", ">> ", "    ", "\t", "| ", "* ", "# ", "// "))
    moved: list[int] = []
    text = ""
    for line in example.text.splitlines(keepends=True):
        moved.extend(range(len(text) + len(mark), len(text) + len(mark) + len(line)))
        text += mark + line
    return Example(text, [(moved[start], moved[end - 1] + 1, label) for start, end, label in example.spans])


def templates() -> list[str]:
    """Every template; a line that begins with "# Text" or "# Workplace" tells about its file."""
    lines = [line for path in sorted(TEMPLATES.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        line.replace("\\n", "\n").replace("\\t", "\t")
        for line in lines
        if line and not line.startswith(("# Text ", "# W"))
    ]


def generate(
    names: Mapping[str, Sequence[str]], pools: Pools, count: int, rng: random.Random, longest: int = 300
) -> Iterator[Example]:
    """`count` examples, some of one template, some of several below each other."""
    known = templates()
    filler = Filler(names, pools, rng)
    for _ in range(count):
        example = fill(rng.choice(known), filler)
        room = longest * 3 if rng.random() < 0.15 else longest
        going_on = 0.8 if room > longest else 0.35
        while rng.random() < going_on and len(example.text) < room:
            more = fill(rng.choice(known), filler)
            between = rng.choice(("\n", "\n\n", " "))
            shift = len(example.text) + len(between)
            spans = [(start + shift, end + shift, label) for start, end, label in more.spans]
            example = Example(example.text + between + more.text, example.spans + spans)
        yield recased(quoted(example, rng), rng)
