"""What the content policy asks of a document: tracked changes settled, and what is not shown taken out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from sanitization.formats.odf import (
    changes,
    loose_ends,
    sheet_changes,
    unseen_cells,
    unseen_charts,
    unseen_shapes,
    unseen_text,
)
from sanitization.formats.odf.looks import Looks
from sanitization.formats.odf.names import expanded
from sanitization.vocabulary import ContentPolicy, Fate, HiddenContent, LedgerEntry, TrackedChanges

_BOOK = expanded("office:spreadsheet")
_TRACKED = (expanded("text:tracked-changes"), expanded("table:tracked-changes"))
_SETTLED = {TrackedChanges.ACCEPT: "accepted", TrackedChanges.REJECT: "rejected"}
_NOT_SHOWN = "not shown"
_CELLS = "hidden cells of sheet "
_KEPT_ROWS = "accepted: rows and columns that were inserted, deleted or moved cannot be put back"
_KEPT_LOOKS = "rejected: the file does not say how changed formatting looked before"


def settle(
    documents: Mapping[str, Sequence[etree._Element]], policy: ContentPolicy, limit: int
) -> Iterator[LedgerEntry]:
    """Change the trees as the policy says; what was done, for the account.

    documents: the parts of the document ("") and of each embedded one, by its folder in the copy, edits written.
    limit: cells that may be parted. Raises sheet.too_big.
    """
    if policy == ContentPolicy():
        return
    emptied = False
    for folder, roots in documents.items():
        label = f"{folder.lower()}: " if folder else ""
        if policy.tracked_changes is not TrackedChanges.KEEP:
            said = _settle_changes(roots, policy.tracked_changes)
            if said:
                yield LedgerEntry(part=f"{label}tracked changes", fate=Fate.REMOVED, reason=said)
        if policy.hidden_content is HiddenContent.REMOVE:
            for part in _remove_unseen(roots, limit):
                emptied = emptied or part.startswith(_CELLS)
                yield LedgerEntry(part=f"{label}{part}", fate=Fate.REMOVED, reason=_NOT_SHOWN)
        for root in roots:
            loose_ends.tie(root)
    for roots in documents.values() if emptied else ():
        for root in roots:
            unseen_charts.forget(root)


def _settle_changes(roots: Sequence[etree._Element], wanted: TrackedChanges) -> str:
    """How the changes of one document were settled, "" where it has none."""
    if not any(next(root.iter(*_TRACKED), None) is not None for root in roots):
        return ""
    said = _SETTLED[wanted]
    for root in roots:
        if changes.settle(root, wanted):
            said = _KEPT_LOOKS
        for book in root.iter(_BOOK):
            if sheet_changes.settle(book, wanted):
                said = _KEPT_ROWS
    return said


def _remove_unseen(roots: Sequence[etree._Element], limit: int) -> Iterator[str]:
    """Take out of one document what it does not show; what that was."""
    words = shapes = False
    pages: dict[int, str] = {}
    for root in roots:
        looks = Looks(root, roots)
        pages |= unseen_shapes.remove_pages(root, looks)
        shapes = unseen_shapes.remove_shapes(root, looks) or shapes
        words = unseen_text.remove(root, looks) or words
        for book in root.iter(_BOOK):
            for number in unseen_cells.empty(book, looks, limit):
                yield f"{_CELLS}{number}"
    for number in pages:
        yield f"page {number}"
    if shapes:
        yield "hidden shapes"
    if words:
        yield "hidden text"
    if pages:
        for root in roots:
            loose_ends.forget_pages(root, pages)
