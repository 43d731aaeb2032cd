"""Which elements and attributes exist and of what kind they are: facts, read from `schema.tsv`.

Each line: element, kind of its text, then attribute=kind. Kinds: s free text, e enumeration, n number, b boolean,
x hexadecimal, d date, 6 base64, - none. What is not in the table is unknown, and unknown does not pass.
Names and types follow the schema data of the Open XML SDK (MIT licence).
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

# Written by older programs and absent from current schemas; nothing personal in them that the walker would not see.
_EXTRA = {
    "w:smartTag": ("-", {}),
    "mc:AlternateContent": ("-", {}),
    "mc:Choice": ("-", {"Requires": "e"}),
    "mc:Fallback": ("-", {}),
    "xml": ("-", {}),
    "div": ("s", {"style": "s"}),
    "font": ("s", {"face": "s", "size": "n", "color": "e"}),
    "br": ("-", {}),
    "b": ("s", {}),
    "i": ("s", {}),
    "u": ("s", {}),
    "span": ("s", {"style": "s"}),
    "p": ("s", {}),
}


@cache
def elements() -> dict[str, tuple[str, dict[str, str]]]:
    """Canonical element name -> (kind of text, attributes by canonical name)."""
    table: dict[str, tuple[str, dict[str, str]]] = {}
    text = files("sanitization.formats.ooxml").joinpath("schema.tsv").read_text(encoding="ascii")
    for line in text.splitlines():
        name, kind, *attributes = line.split("\t")
        table[name] = (kind, dict(attribute.rsplit("=", 1) for attribute in attributes))  # type: ignore[misc]
    table.update(_EXTRA)
    return table
