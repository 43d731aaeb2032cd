"""The matrix of formats, places and treatments, written from the code: `python -m tests.leaktest.matrix`.

It says which parts stay, what becomes of every free-text slot of the schemas, which slots stand in the planted files
of the leak test, and which do not.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from sanitization.formats.odf import removals as open_removals
from sanitization.formats.odf import schema as open_schema
from sanitization.formats.odf import slots as open_slots
from sanitization.formats.odf.names import URI_OF as OPEN_URI_OF
from sanitization.formats.ooxml import removals, schema
from sanitization.formats.ooxml.names import canonical
from sanitization.formats.ooxml.parts import REMOVED, RULES
from sanitization.formats.ooxml.slots import use_of, use_of_text
from sanitization.vocabulary import FileKind
from tests.leaktest.formats import FORMATS
from tests.leaktest.places import Edition, Format, Kind
from tests.leaktest.planting import Planting

PAGE = Path(__file__).parents[2] / "sanitization" / "formats" / "PLACES.md"
OFFICE = frozenset({FileKind.DOCX, FileKind.XLSX, FileKind.PPTX})
OPEN = frozenset({FileKind.ODT, FileKind.ODS, FileKind.ODP})
TREATED = {
    Kind.CONTENT: "hidden once its value is known",
    Kind.METADATA: "goes or is replaced by itself, whatever stands there",
}
# Slots whose value can only be structure are many and told by their count.
STRUCTURE = frozenset({"keep", "shape", "measure"})
_OPEN_PREFIX = {uri: prefix for prefix, uri in OPEN_URI_OF.items()}


def page() -> str:
    """The whole document."""
    office = {slot: "dropped" if use == "drop" else use for slot, use in _office_slots()}
    lines = [
        "# What becomes of what, place by place",
        "",
        "Written by `make matrix` from the tables of the engine and the places of the leak test; a test compares.",
        "",
        *_parts(),
        *_slots("Slots of Office Open XML", office, _standing(OFFICE, _office_name)),
        *_slots("Slots of OpenDocument", dict(_open_slots()), _standing(OPEN, _open_name)),
    ]
    for wanted in FORMATS:
        lines += _places(wanted)
    return "\n".join(lines).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield from ("## Parts of Office files", "", "| part | docx | xlsx | pptx |", "|---|---|---|---|")
    labels = sorted({rule.label for rules in RULES.values() for found in rules.values() for rule in found})
    for label in labels:
        stays = [
            "rewritten" if any(rule.label == label for found in RULES[family].values() for rule in found) else ""
            for family in ("docx", "xlsx", "pptx")
        ]
        yield f"| {label} | {' | '.join(stays)} |"
    for label in sorted(set(REMOVED.values())):
        fate = "emptied" if label == "document properties" else "removed"
        yield f"| {label} | {fate} | {fate} | {fate} |"
    yield "| any other part | removed as unknown | removed as unknown | removed as unknown |"
    yield ""


def _office_slots() -> Iterator[tuple[str, str]]:
    """Free-text slots of elements that may stay, with what becomes of them."""
    for element, (text, attributes) in sorted(schema.elements().items()):
        if element in removals.ELEMENTS:
            continue
        if text == "s":
            yield element, use_of_text(element)
        for attribute, kind in sorted(attributes.items()):
            if kind != "s":
                continue
            if ("*", attribute) in removals.ATTRIBUTES or (element, attribute) in removals.ATTRIBUTES:
                yield f"{element}/@{attribute}", "dropped"
            elif (element, attribute) in removals.CONSTANTS:
                yield f"{element}/@{attribute}", "replaced by a constant"
            elif attribute.startswith("r:") or attribute == "o:relid":
                yield f"{element}/@{attribute}", "relationship"
            else:
                yield f"{element}/@{attribute}", use_of(element, attribute)


def _open_slots() -> Iterator[tuple[str, str]]:
    for element, (_, attributes) in sorted(open_schema.elements().items()):
        if element == open_schema.ANY or open_removals.is_removed(element):
            continue
        for attribute in sorted(attributes):
            slot = open_slots.slot_of(element, attribute)
            use = slot.use.value if slot is not None else ""
            shaped = slot is not None and slot.shape is not None
            yield f"{element}/@{attribute}", "shape" if use == "words" and shaped else use


def _slots(title: str, placed: dict[str, str], standing: set[str]) -> Iterator[str]:
    yield from (f"## {title}", "", "| becomes | slots | in the planted files | not in them |", "|---|---|---|---|")
    uses = sorted(set(placed.values()))
    for use in uses:
        names = [name for name, found in placed.items() if found == use]
        seen = sum(name in standing for name in names)
        yield f"| {use} | {len(names)} | {seen} | {len(names) - seen} |"
    yield from ("", "Slots that may hold what people wrote and stand in no planted file:", "")
    for use in uses:
        if use in STRUCTURE:
            continue
        missing = sorted(name for name, found in placed.items() if found == use and name not in standing)
        if missing:
            yield f"- {use}: {', '.join(f'`{name}`' for name in missing)}"
    yield ""


def _places(wanted: Format) -> Iterator[str]:
    yield from (f"## Planted in {wanted.title}: {len(wanted.places)} places", "")
    yield from ("| place | part | where | kind | treatment |", "|---|---|---|---|---|")
    for place in wanted.places:
        where = place.where.replace("|", "\\|")
        yield f"| {place.id} | {place.part} | {where} | {place.kind} | {TREATED[place.kind]} |"
    yield ""


def _standing(kinds: frozenset[FileKind], named: object) -> set[str]:
    """The slots that stand in the planted files of these kinds, with a value."""
    found: set[str] = set()
    for wanted in FORMATS:
        if wanted.kind in kinds:
            found |= _in_package(wanted.build(Planting(wanted.places, 1), Edition.PLAIN), named)
    return found


def _in_package(data: bytes, named: object) -> set[str]:
    found: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if content[:4] == b"PK\x03\x04":
                found |= _in_package(content, named)
            elif re.search(r"\.(xml|vml)$", name):
                try:
                    root = etree.fromstring(content)
                except etree.XMLSyntaxError:
                    continue
                for element in root.iter(etree.Element):
                    label = named(str(element.tag))  # type: ignore[operator]
                    if element.text and element.text.strip():
                        found.add(label)
                    found |= {f"{label}/@{named(str(key))}" for key, value in element.attrib.items() if value}  # type: ignore[operator]
    return found


def _office_name(raw: str) -> str:
    return canonical(raw) or raw


def _open_name(raw: str) -> str:
    uri, brace, local = raw[1:].partition("}") if raw.startswith("{") else ("", "", raw)
    return f"{_OPEN_PREFIX.get(uri, uri)}:{local}" if brace else raw


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
