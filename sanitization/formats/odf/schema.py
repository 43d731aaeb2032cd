"""Which elements and attributes exist and of what type they are: facts, read from two tables.

`schema.tsv` holds OpenDocument 1.2 (names and types after the OASIS schema), `extensions.tsv` what version 1.3 and
LibreOffice add. Each line: element, type of its text, then attribute=type. Types: s free text, e enumeration,
p measure or colour, n number, d date or time, l language, q qualified name, N name of a style, i identity,
r reference to one, u address, 6 base64, - none. The element `*` stands for every element. What is in no table is
unknown, and unknown does not pass.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

ANY = "*"
# Copies of other elements that LibreOffice writes under a name of its own.
_COPIES = {
    "loext:graphic-properties": "style:graphic-properties",
    "loext:table": "table:table",
    "loext:table-row": "table:table-row",
    "loext:table-cell": "table:table-cell",
    "loext:covered-table-cell": "table:covered-table-cell",
    "loext:table-columns": "table:table-columns",
    "loext:table-column": "table:table-column",
}
# All of MathML's elements may carry these.
_MATH = {"mathvariant": "e", "mathsize": "p", "mathcolor": "p", "mathbackground": "p", "fontstyle": "e"} | {
    "fontweight": "e",
    "fontsize": "p",
    "color": "p",
}


@cache
def elements() -> dict[str, tuple[str, dict[str, str]]]:
    """Canonical element name -> (type of its text, types of its attributes by canonical name)."""
    table: dict[str, tuple[str, dict[str, str]]] = {}
    for name in ("schema.tsv", "extensions.tsv"):
        text = files("sanitization.formats.odf").joinpath(name).read_text(encoding="ascii")
        for line in text.splitlines():
            element, kind, *attributes = line.split("\t")
            types = dict(attribute.rsplit("=", 1) for attribute in attributes)
            table[element] = (kind, {**table.get(element, ("", {}))[1], **types})  # type: ignore[dict-item]
    for copy, original in _COPIES.items():
        table[copy] = table[original]
    for element, (_, types) in table.items():
        if element.startswith("math:"):
            types.update(_MATH)
    return table


def type_of(element: str, attribute: str) -> str | None:
    """The type of an attribute, None where the tables do not know it."""
    table = elements()
    return table[element][1].get(attribute) or table[ANY][1].get(attribute)
