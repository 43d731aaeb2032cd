"""What can be settled only when every name of a file is known: formulas, addresses, and links inside the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import quote, unquote

from lxml import etree

from sanitization.formats.odf import formulas
from sanitization.formats.odf.findings import Findings, Site
from sanitization.formats.odf.formulas import Part
from sanitization.formats.odf.pools import Pools
from sanitization.formats.ooxml.pools import edited
from sanitization.formats.ooxml.shapes import is_neutral
from sanitization.vocabulary import Edit, Passage, PassageKind

_SAFE = "/:?#[]@!$&'()*+,;=%~|"


def settle_formulas(findings: Findings, names: str) -> None:
    """Write literals that were edited and names that changed into every formula, address and inner link."""
    pools = findings.pools
    moved = pools.changes("table name", "range name", names)
    for element, key, changed in findings.formulas:
        value = element.get(key)
        if value is None or not (changed or moved):
            continue

        def change(index: int, token: formulas.Token, literals: dict[int, str] = changed) -> str | None:
            if token.part is Part.LITERAL:
                return literals.get(index)
            if token.part is Part.SHEET:
                return pools.renamed("table name", token.text)
            return pools.renamed(names, token.text) if token.part is Part.NAME else None

        element.set(key, formulas.rewritten(value, change))
    for element, key, value, slot in findings.lists:
        if element.get(key) is not None:
            element.set(key, slot.many.join(pools.renamed(slot.pool, one) for one in value.split(slot.many)))

    for element, key, pool, name, tail in findings.inner:
        new = formulas.rewritten(name, _sheets(pools)) if pool == "address" else pools.renamed(pool, name)
        if element.get(key) is not None:
            element.set(key, quote(f"#{new}{tail}", safe=_SAFE))


def _sheets(pools: Pools) -> Callable[[int, formulas.Token], str | None]:
    return lambda _, token: pools.renamed("table name", token.text) if token.part is Part.SHEET else None


_INSIDE = {
    "table": "table name",
    "region": "section name",
    "frame": "shape name",
    "graphic": "shape name",
    "ole": "shape name",
    "drawingobject": "shape name",
}
_TARGETS = ("bookmark", "shape name", "table name", "range name", "section name", "reference mark")


def settle_links(findings: Findings) -> None:
    """Links inside the file follow what they lead to; all others are passages."""
    for element, key, value, place, passage_key in findings.links:
        body = unquote(value)
        if body.startswith("#") and _follow(findings, element, key, body[1:]):
            continue

        def write(edits: Sequence[Edit], target: etree._Element = element, where: str = key, text: str = body) -> None:
            target.set(where, quote(edited(text, edits), safe=_SAFE))

        passage = Passage(key=passage_key, text=body, place=place, kind=PassageKind.REFERENCE, group="Links")
        findings.sites.append(Site(passage, write))


def _follow(findings: Findings, element: etree._Element, key: str, target: str) -> bool:
    """Whether a link inside the file needs no judging of its own."""
    pools = findings.pools
    name, bar, kind = target.rpartition("|")
    if bar and kind in _INSIDE:
        pool = _INSIDE[kind]
        if pools.has(pool, name):
            findings.inner.append((element, key, pool, name, f"|{kind}"))
            return True
        return pools.is_structure(pool, name)
    for pool in _TARGETS:
        if pools.has(pool, target):
            findings.inner.append((element, key, pool, target, ""))
            return True
    sheets = [token.text for token in formulas.tokens(target) if token.part is Part.SHEET]
    if sheets and all(pools.has("table name", sheet) for sheet in sheets):
        findings.inner.append((element, key, "address", target, ""))
        return True
    return is_neutral(target) or pools.is_structure("shape name", target)
