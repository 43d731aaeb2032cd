"""Readers for the openly licensed corpora that train and test the model; one Example per run of text."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

# What a corpus calls its types, and what the model calls them. "?" means: the loss must not look here.
TYPES = {
    "PER": "PERSON", "LOC": "LOCATION", "ORG": "ORGANIZATION",
    "person": "PERSON", "location": "LOCATION", "corporation": "ORGANIZATION", "group": "?",
    "politician": "PERSON", "writer": "PERSON", "scientist": "PERSON", "researcher": "PERSON",
    "musicalartist": "PERSON", "country": "LOCATION", "organisation": "ORGANIZATION",
    "politicalparty": "ORGANIZATION", "university": "ORGANIZATION", "band": "ORGANIZATION", "magazine": "?",
    "PROP_PER": "PERSON", "PROP_GPE": "LOCATION", "PROP_LOC": "LOCATION", "PROP_FAC": "?", "PROP_ORG": "ORGANIZATION",
}  # fmt: skip
NO_SPACE_BEFORE = frozenset(".,;:!?)]}%'’") | {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s"}
RENAMED = 0.35  # share of the texts
NO_SPACE_AFTER = frozenset("([{$#£€")


@dataclass(slots=True)
class Example:
    """Text with labelled spans (start, end, type); type "?" is a span that teaches nothing."""

    text: str
    spans: list[tuple[int, int, str]] = field(default_factory=list)


def join(tokens: Iterable[tuple[str, str]]) -> Example:
    """Tokens with IOB or IO tags back to text as a person would have typed it."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    glue = True
    previous = "O"
    for token, tag in tokens:
        if not glue and token not in NO_SPACE_BEFORE:
            text += " "
        start = len(text)
        text += token
        glue = token in NO_SPACE_AFTER
        kind = TYPES.get(tag[2:], "") if tag != "O" else ""
        if token.startswith("@") and kind:
            kind = "?"
        if kind:
            goes_on = previous[2:] == tag[2:] and not tag.startswith("B-") and spans and spans[-1][2] == kind
            if goes_on:
                spans[-1] = (spans[-1][0], len(text), kind)
            else:
                spans.append((start, len(text), kind))
        previous = tag
    return Example(text, spans)


def conll(path: Path, column: int = -1, word: int = 0, doubted: str = "") -> Iterator[Example]:
    """Sentences of a CoNLL-like file: one token a line, empty line between sentences. `doubted`: tag not to learn."""
    tokens: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), ""]:
        if line.startswith(("#", "-DOCSTART-")) and "\t" not in line:
            continue
        cells = line.split("\t") if "\t" in line else line.split()
        if len(cells) < 2:
            if tokens:
                yield join(tokens)
            tokens = []
            continue
        tag = cells[column].strip() or "O"
        tokens.append((cells[word], tag.replace(doubted, "group") if doubted else tag))


def brat(path: Path) -> Iterator[Example]:
    """Paragraph lines of a novel with their proper-name mentions; nested mentions give way to the longest."""
    text = path.read_text(encoding="utf-8")
    mentions: list[tuple[int, int, str]] = []
    for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
        match = re.match(r"T\d+\t(PROP_\w+) (\d+) (\d+)\t", line)
        if match and TYPES.get(match[1]):
            mentions.append((int(match[2]), int(match[3]), TYPES[match[1]]))
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip("\n"))
        tokens = [
            (match[0], _tag(mentions, start + match.start(), start + match.end()))
            for match in re.finditer(r"\S+", line)
        ]
        if tokens and end > start:
            yield join(tokens)
        start += len(line)


def _tag(mentions: list[tuple[int, int, str]], start: int, end: int) -> str:
    best: tuple[int, int, str] | None = None
    for mention in mentions:
        if mention[0] <= start and end <= mention[1] and (best is None or mention[1] - mention[0] > best[1] - best[0]):
            best = mention
    if best is None:
        return "O"
    backwards = {"PERSON": "PER", "LOCATION": "LOC", "ORGANIZATION": "ORG", "?": "group"}
    return ("B-" if best[0] == start else "I-") + backwards[best[2]]


def merged(examples: Iterable[Example], between: str, rng: random.Random, longest: int = 420) -> Iterator[Example]:
    """Neighbouring sentences joined to runs of varied length, so that the model sees more than one sentence."""
    wanted = rng.randint(40, longest)
    current = Example("")
    for example in examples:
        if current.text and len(current.text) + len(example.text) > wanted:
            yield current
            current, wanted = Example(""), rng.randint(40, longest)
        shift = len(current.text) + len(between) if current.text else 0
        current = Example(
            current.text + (between if current.text else "") + example.text,
            current.spans + [(start + shift, end + shift, kind) for start, end, kind in example.spans],
        )
    if current.text:
        yield current


def training(data: Path, rng: random.Random) -> Iterator[Example]:
    """One pass over every training split, small work-like ones more than once. Share-alike corpora are left out on
    purpose; see the model card. Names that were replaced by others keep the model from learning them by heart."""
    gold = list(conll(data / "wikigold/CONLL-format/data/wikigold.conll.txt"))
    wiki = gold[: int(len(gold) * 0.8)]
    tweets: list[Example] = []
    for part in ("train/wnut17train.conll", "dev/emerging.dev.conll"):
        tweets.extend(conll(data / "WNUT17/CONLL-format/data" / part))
    broad: list[Example] = []
    for letter in "befgh":  # its ORG means any brand or team
        broad.extend(conll(data / f"BTC/CONLL-format/data/{letter}.conll", doubted="ORG"))
    cross: list[Example] = []
    for path in sorted((data / "CrossNER/ner_data").glob("*/*.txt")):
        cross.extend(conll(path))
    novels: list[Example] = []
    for path in sorted((data / "litbank/coref/brat").glob("*.txt")):
        novels.extend(brat(path) if rng.random() < 0.5 else ())
    loans = list(conll(data / "SEC-filings/CONLL-format/data/train/FIN5.txt"))
    pool: dict[str, list[str]] = {}
    for example in (*wiki, *cross):
        for start, end, kind in example.spans:
            pool.setdefault(kind, []).append(example.text[start:end])
    for examples, between, longest in (
        (wiki, " ", 900), (wiki, " ", 300), (tweets, "\n", 250), (tweets, "\n", 120), (tweets, " ", 180),
        (broad, "\n", 250), (cross, " ", 900), (novels, " ", 500),
    ):  # fmt: skip
        for example in merged(examples, between, rng, longest):
            yield renamed(example, pool, rng) if rng.random() < RENAMED else example
    for longest in (900, 300):
        yield from merged(loans, " ", rng, longest)


def renamed(example: Example, pool: Mapping[str, Sequence[str]], rng: random.Random) -> Example:
    """Every name replaced by another of its type, the same by the same."""
    given: dict[str, str] = {}
    text = ""
    spans: list[tuple[int, int, str]] = []
    place = 0
    for start, end, kind in sorted(example.spans):
        old = example.text[start:end]
        new = given.setdefault(old, rng.choice(pool[kind])) if kind in pool else old
        text += example.text[place:start]
        spans.append((len(text), len(text) + len(new), kind))
        text += new
        place = end
    return Example(text + example.text[place:], spans)


def held_out(data: Path) -> dict[str, list[Example]]:
    """Test splits that no training run reads."""
    gold = list(conll(data / "wikigold/CONLL-format/data/wikigold.conll.txt"))
    ewt = "UNER_English-EWT/en_ewt-ud-test.iob2"
    return {
        "wikigold": gold[int(len(gold) * 0.8) :],
        "wnut17": list(conll(data / "WNUT17/CONLL-format/data/test/emerging.test.annotated", column=1)),
        "ewt": list(conll(data / ewt, column=2, word=1)),
        "sec": list(conll(data / "SEC-filings/CONLL-format/data/test/FIN3.txt")),
        "btc": list(conll(data / "BTC/CONLL-format/data/a.conll")),
    }


def gazetteer(data: Path) -> dict[str, list[str]]:
    """Names to fill synthetic text with."""
    folder = data / "gazetteers"

    def rows(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def words(name: str, *keys: str) -> list[str]:
        value = json.loads((folder / "corpora-cc0" / name).read_text(encoding="utf-8"))
        for key in keys:
            value = value[key]
        return [str(item) for item in value]

    stocks = [row["Security Name"] for row in rows("nasdaq-listed.csv")]
    stocks = [re.split(r" - |, ?Class| Common| Ordinary| Depositary", name)[0].strip(" ,.") for name in stocks]
    forenames = [row["Romanized Name"] for row in rows("popnames-common-forenames-by-country.csv")]
    surnames = [row["Romanized Name"] for row in rows("popnames-common-surnames-by-country.csv")]
    cities = rows("world-cities.csv")
    us_cities = json.loads((folder / "corpora-cc0/us_cities.json").read_text(encoding="utf-8"))["cities"]
    return {
        "forename": [name for name in forenames if name] + words("firstNames.json", "firstNames") * 2,
        "surname": [name for name in surnames if name] + words("lastNames.json", "lastNames") * 2,
        "company": sorted({name for name in stocks if " ETF" not in name and "Fund" not in name and len(name) < 40})
        + [row["Security"] for row in rows("sp500.csv")] * 2
        + words("fortune500.json", "companies")
        + words("charities.json", "charities")
        + words("newspapers.json", "newspapers"),
        "city": [row["name"] for row in cities if row["name"].isascii()] + [row["city"] for row in us_cities] * 3,
        "region": sorted({row["subcountry"] for row in cities if row["subcountry"]}),
        "country": words("countries.json", "countries"),
        "occupation": words("occupations.json", "occupations"),
        "language": words("programming_languages.json"),
        "industry": words("industries.json", "industries"),
        "nationality": words("nationalities.json", "nationalities"),
    }
