"""Every free-text slot of the schema of Office Open XML is placed on purpose; what is not does not pass."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sanitization.formats.ooxml import cleaning, outline, placements, removals, schema, slots, walking
from sanitization.formats.ooxml.cleaning import clean
from sanitization.formats.ooxml.names import PREFIX_OF, URI_OF
from sanitization.formats.ooxml.slot_tables import Use
from sanitization.formats.ooxml.slots import slot_for, use_of, use_of_text
from sanitization.formats.ooxml.walking import Walk
from sanitization.formats.ooxml.xmlread import parse

FACTS = Path(__file__).parents[4] / "shared" / "ooxml"
W = f'xmlns:w="{URI_OF["w"]}"'


def _unplaced(elements: dict[str, tuple[str, dict[str, str]]]) -> list[str]:
    """Free-text slots that no removal, table or shape settles."""
    found = []
    for element, (text, attributes) in elements.items():
        if element in removals.ELEMENTS:
            continue
        if text == "s" and not use_of_text(element):
            found.append(element)
        for attribute, kind in attributes.items():
            gone = ("*", attribute) in removals.ATTRIBUTES or (element, attribute) in removals.ATTRIBUTES
            related = attribute.startswith("r:") or attribute == "o:relid"
            if kind == "s" and not gone and not related and (element, attribute) not in removals.CONSTANTS:
                if not use_of(element, attribute):
                    found.append(f"{element}/@{attribute}")
    return found


def test_no_slot_is_unplaced() -> None:
    free = sum(kind == "s" for _, attributes in schema.elements().values() for kind in attributes.values())

    assert free > 1500
    assert _unplaced(schema.elements()) == []


def test_a_slot_that_is_added_to_the_table_is_caught() -> None:
    grown = {**schema.elements(), "w:novelty": ("s", {"w:whose": "s", "w:val": "s"})}

    assert _unplaced(grown) == ["w:novelty", "w:novelty/@w:whose"]


def test_no_attribute_is_placed_twice_and_none_that_does_not_exist() -> None:
    lists = [placements.MEASURES, placements.REFERENCES, placements.WORDS, placements.FORMULAS, placements.DROPPED]
    existing = {attribute for _, attributes in schema.elements().values() for attribute in attributes}

    assert sum(map(len, lists)) == len(frozenset().union(*lists))
    assert frozenset().union(*lists) - existing == frozenset()
    assert placements.WORDY_ELEMENTS - set(schema.elements()) == frozenset()


@pytest.mark.parametrize(
    ("attribute", "value", "use"),
    [
        ("coordsize", "21600,21600", Use.KEEP),
        ("coordsize", "Quillon", Use.DROP),
        ("uniqueName", "[Region].[Quillon]", Use.POOL),
        ("userName", "Quillon", Use.DROP),
        ("locality", "Quillon", Use.WORDS),
        ("nobodyPlacedMe", "Quillon", Use.DROP),
        ("nobodyPlacedMe", "12", Use.DROP),
    ],
)
def test_what_becomes_of_a_value(attribute: str, value: str, use: Use) -> None:
    assert slot_for("x:cacheField", attribute, value).use is use


def test_what_no_table_knows_is_cut_out_of_a_document() -> None:
    root = parse(
        f'<w:document {W} xmlns:q="urn:quillon" q:own="Quillon1"><w:body><w:p w:whose="Quillon2">'
        f"<w:r><w:t>words</w:t></w:r><w:novelty>Quillon3</w:novelty><q:other>Quillon4</q:other></w:p></w:body></w:document>".encode(),
        0,
    )
    seen = clean(root, ())

    texts = [site.passage.text for site in Walk("p1", "", "").sites(root, seen)]
    assert texts == ["words"]
    assert "Quillon" not in "".join(
        (*root.itertext(), *(str(value) for one in root.iter() for value in one.attrib.values()))
    )
    assert outline.outline(root).count({"w:novelty"}) == 0


def test_an_unplaced_slot_does_not_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    known = schema.elements()
    grown = {**known, "w:p": (known["w:p"][0], {**known["w:p"][1], "w:whose": "s"})}
    for module in (slots, cleaning):
        monkeypatch.setattr(module, "elements", lambda: grown)
    caches = (slots.slot_for, cleaning.is_dropped, cleaning._verdict, cleaning._judged, walking._is_telling)
    for cache in caches:
        cache.cache_clear()
    root = parse(f'<w:document {W}><w:body><w:p w:whose="Quillon"/></w:body></w:document>'.encode(), 0)
    try:
        seen = clean(root, ())
        assert root[0][0].attrib, "the cleaning lets pass what the schema knows"
        assert list(Walk("p1", "", "").sites(root, seen)) == []
        assert not root[0][0].attrib
    finally:
        for cache in caches:
            cache.cache_clear()


@pytest.mark.skipif(not FACTS.exists(), reason="shared is absent")
def test_the_table_holds_what_the_schema_data_says() -> None:
    """Every free-text attribute of the published schema data, for namespaces that stay, is in the table."""
    table = schema.elements()
    prefixes = set(PREFIX_OF.values())
    missing = []
    with (FACTS / "attributes.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            element = row["element"]
            if element.partition(":")[0] in prefixes and element not in table:
                missing.append(element)
            elif element in table and row["attribute"] not in table[element][1]:
                missing.append(f"{element}/@{row['attribute']}")
    assert sorted(set(missing)) == []
