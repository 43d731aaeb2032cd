"""Tracked changes of sheets, accepted or rejected.

Former content of cells can be put back. Rows, columns and ranges that were inserted, deleted or moved cannot without
calculating every formula's addresses anew: a sheet that has such changes is accepted as it is.
"""

from __future__ import annotations

from lxml import etree

from sanitization.formats.odf.grid import SAYING, SHEET, Grid
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.ranges import PARAGRAPHS
from sanitization.formats.odf.strands import cut
from sanitization.formats.ooxml.wordlists import words
from sanitization.vocabulary import TrackedChanges

_KEPT, _CONTENT = expanded("table:tracked-changes"), expanded("table:cell-content-change")
_CHANGES = tuple(expanded(f"table:{name}") for name in words("cell-content-change insertion deletion movement"))
_ADDRESS, _STATE = expanded("table:cell-address"), expanded("table:acceptance-state")
_FORMER = f"{expanded('table:previous')}/{expanded('table:change-track-table-cell')}"
_PLACE = tuple(expanded(f"table:{name}") for name in words("table row column"))
_COLUMNS = 16_384
# More than that nobody changes one by one, and each is looked up on its own.
_MOST = 20_000
_Target = tuple[etree._Element, Grid, int, int]


def settle(book: etree._Element, wanted: TrackedChanges) -> bool:
    """Accept or reject every change of a workbook; whether changes were accepted that should have been rejected."""
    kept = list(book.iterchildren(_KEPT))
    changes = [change for one in kept for change in one.iterchildren(*_CHANGES)]
    pending = [change for change in changes if change.get(_STATE, "pending") == "pending"]
    targets = _targets(book, pending) if wanted is TrackedChanges.REJECT else []
    for change, grid, row, column in reversed(targets or []):
        _restore(grid.cell(row, column), change.find(_FORMER))
    for one in kept:
        cut(one)
    return targets is None


def _targets(book: etree._Element, changes: list[etree._Element]) -> list[_Target] | None:
    """Where each change was made, None where not all of them can be put back."""
    if len(changes) > _MOST or any(change.tag != _CONTENT for change in changes):
        return None
    grids = [Grid(sheet) for sheet in book.iterchildren(SHEET)] if changes else []
    found: list[_Target] = []
    for change in changes:
        address = change.find(_ADDRESS)
        place = [_number(address.get(key)) for key in _PLACE] if address is not None else []
        if len(place) != len(_PLACE) or place[0] >= len(grids):
            return None
        table, row, column = place
        if row >= grids[table].height or column >= _COLUMNS:
            return None
        found.append((change, grids[table], row, column))
    return found


def _restore(cell: etree._Element, former: etree._Element | None) -> None:
    """Let a cell say what it said before; its look, comment and pictures stay."""
    for key in SAYING:
        if key in cell.attrib:
            del cell.attrib[key]
    for paragraph in list(cell.iterchildren(*PARAGRAPHS)):
        cell.remove(paragraph)
    if former is None:
        return
    for key in SAYING:
        value = former.get(key)
        if value is not None:
            cell.set(key, value)
    for paragraph in list(former.iterchildren(*PARAGRAPHS)):
        cell.append(paragraph)


def _number(value: str | None) -> int:
    """Out of every sheet where it is no number."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 8 else 1 << 30
