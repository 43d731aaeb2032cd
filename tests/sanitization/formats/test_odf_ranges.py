"""Changes that begin and end anywhere in lists, tables, sections and spans: no word is lost, none is left."""

from __future__ import annotations

import random
import re

import pytest
from lxml import etree

from sanitization.formats.odf import changes
from sanitization.vocabulary import TrackedChanges
from tests.sanitization.formats.odf_making import NAMESPACES

DEPTH = 3
_BETWEEN_LETTERS = re.compile(r"(?:(?<=[a-h])(?=[a-h<])|(?<=>)(?=[a-h]))(?![^<]*>)")


def words(chance: random.Random) -> str:
    word = "".join(chance.choice("abcdefgh") for _ in range(chance.randint(1, 4)))
    return word if chance.random() < 0.6 else f"<text:span>{word}<text:span>{word}</text:span></text:span>"


def blocks(chance: random.Random, depth: int = 0) -> str:
    """Some paragraphs, and lists, sections and tables around others."""
    found = []
    for _ in range(chance.randint(1, 3)):
        kind = chance.random() if depth < DEPTH else 1.0
        if kind < 0.2:
            items = "".join(f"<text:list-item>{blocks(chance, depth + 1)}</text:list-item>" for _ in range(2))
            found.append(f"<text:list>{items}</text:list>")
        elif kind < 0.3:
            found.append(f"<text:section>{blocks(chance, depth + 1)}</text:section>")
        elif kind < 0.4:
            cells = [f"<table:table-cell>{blocks(chance, depth + 1)}</table:table-cell>" for _ in range(4)]
            rows = "".join(f"<table:table-row>{''.join(cells[at : at + 2])}</table:table-row>" for at in (0, 2))
            found.append(f"<table:table>{rows}</table:table>")
        else:
            found.append(f"<text:p>{''.join(words(chance) for _ in range(chance.randint(1, 4)))}</text:p>")
    return "".join(found)


def bare(markup: str) -> str:
    return re.sub(r"<[^>]*>", "", markup)


def settled(regions: str, body: str, wanted: TrackedChanges) -> etree._Element:
    kept = f"<text:tracked-changes>{regions}</text:tracked-changes>"
    root = etree.fromstring(f"<office:text {NAMESPACES}>{kept}{body}</office:text>")
    changes.settle(root, wanted)
    return root


def text(root: etree._Element) -> str:
    return "".join(str(piece) for piece in root.itertext())


def assert_well_built(root: etree._Element) -> None:
    for element in root.iter("{*}list", "{*}list-item", "{*}section", "{*}table", "{*}table-row", "{*}table-cell"):
        assert not (element.text or element.tail)
    assert all(len(one) for one in root.iter("{*}list", "{*}list-item"))
    assert all(one.tag.endswith("}list-item") for found in root.iter("{*}list") for one in found)
    assert all(len(row) == 2 for row in root.iter("{*}table-row"))
    assert not [
        inner
        for outer in root.iter("{*}p")
        for inner in outer.iter("{*}p", "{*}list", "{*}table")
        if inner is not outer
    ]
    assert not list(root.iter("{*}change", "{*}change-start", "{*}change-end"))


@pytest.mark.parametrize("seed", range(150))
def test_what_was_inserted_goes_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    body = blocks(chance)
    spots = [match.start() for match in _BETWEEN_LETTERS.finditer(body)]
    cuts = sorted(chance.sample(spots, min(2 * chance.randint(1, 3), len(spots) // 2 * 2)))
    marked = left = regions = ""
    last = 0
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=True)):
        regions += f'<text:changed-region text:id="c{number}"><text:insertion/></text:changed-region>'
        left += bare(body[last:start])
        marked += (
            f'{body[last:start]}<text:change-start text:change-id="c{number}"/>{body[start:end]}'
            f'<text:change-end text:change-id="c{number}"/>'
        )
        last = end

    rejected = settled(regions, marked + body[last:], TrackedChanges.REJECT)

    assert text(rejected) == left + bare(body[last:])
    assert_well_built(rejected)
    assert text(settled(regions, marked + body[last:], TrackedChanges.ACCEPT)) == bare(body)


@pytest.mark.parametrize("seed", range(150))
def test_what_was_deleted_comes_back_where_it_was(seed: int) -> None:
    chance = random.Random(seed)
    body = blocks(chance)
    spots = [match.start() for match in _BETWEEN_LETTERS.finditer(body)]
    marked = whole = regions = ""
    last = 0
    for number, spot in enumerate(sorted(chance.sample(spots, min(3, len(spots))))):
        deleted = re.sub(r"(?<=>)[a-h]+", lambda match: match[0].upper(), blocks(chance))
        regions += (
            f'<text:changed-region text:id="c{number}"><text:deletion><office:change-info/>{deleted}</text:deletion>'
            "</text:changed-region>"
        )
        marked += f'{body[last:spot]}<text:change text:change-id="c{number}"/>'
        whole += bare(body[last:spot]) + bare(deleted)
        last = spot

    rejected = settled(regions, marked + body[last:], TrackedChanges.REJECT)

    assert text(rejected) == whole + bare(body[last:])
    assert_well_built(rejected)
    assert text(settled(regions, marked + body[last:], TrackedChanges.ACCEPT)) == bare(body)
