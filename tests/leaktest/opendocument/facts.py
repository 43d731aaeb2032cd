"""What must be the same before and after, read with code of its own."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from xml.etree import ElementTree as Tree

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_FORMULA, _VALUE = f"{_OASIS}table:1.0}}formula", f"{_OASIS}office:1.0}}value"
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_KEPT = re.compile(r"[A-Z.]+\(|\.\$?[A-Z]{1,3}\$?\d+|[-+*/=<>;:]|\b\d+\b")
# Gone on purpose: what runs, fetches, or came out of another file.
_COUNTED = (
    "p h table-row table-cell page frame custom-shape a bookmark section note span text-box annotation changed-region"
    " chart math text-input list list-item named-range database-range content-validation conditional-format"
).split()


def facts(data: bytes) -> dict[str, list[str]]:
    counts: Counter[str] = Counter()
    formulas: list[str] = []
    numbers: list[str] = []
    for name, part in _parts(data).items():
        if not name.endswith("content.xml"):
            continue
        root = Tree.fromstring(part)
        gone = {id(inner) for outer in root.iter() if _comes_from_outside(outer) for inner in outer.iter()}
        for element in root.iter():
            if id(element) in gone:
                continue
            local = element.tag.rpartition("}")[2]
            if local in _COUNTED:
                counts[local] += 1
            if "'#" in element.attrib.get(_FORMULA, ""):
                numbers.append(element.attrib[_VALUE])  # what another file said: its last result stays
            elif _FORMULA in element.attrib:
                formulas.append(_shape(element.attrib[_FORMULA]))
            elif len(element.attrib.get(_VALUE, "1" * 7)) < 7:
                numbers.append(element.attrib[_VALUE])
    return {
        "counts": [f"{name} {count}" for name, count in sorted(counts.items())],
        "formulas": formulas,
        "numbers": numbers,
    }


def opens(data: bytes) -> object:
    """The media type comes first and unpacked, every part is well-formed, the manifest lists what is there."""
    parts = _parts(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    trees = {name: Tree.fromstring(part) for name, part in parts.items() if name.endswith(".xml")}
    listed = {
        value
        for element in trees["META-INF/manifest.xml"].iter()
        for key, value in element.attrib.items()
        if key.endswith("full-path") and not value.endswith("/")
    }
    assert listed == {name for name in parts if name not in ("mimetype", "META-INF/manifest.xml")}
    return trees


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _comes_from_outside(element: Tree.Element) -> bool:
    """Sheets and links that only cache what another file said."""
    local = element.tag.rpartition("}")[2]
    return local == "dde-links" or (local == "table" and any(one.tag.endswith("}table-source") for one in element))


def _shape(formula: str) -> str:
    """A formula without its literals and names: functions, operators and cells."""
    return " ".join(_KEPT.findall(_QUOTED.sub("", formula)))
