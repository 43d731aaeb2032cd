"""Tracked changes of texts, accepted or rejected.

A document keeps its text as if every change were accepted: what was deleted stands in `text:tracked-changes`, with a
mark where it was; what was inserted stands between two marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from sanitization.formats.odf import ranges
from sanitization.formats.odf.names import expanded
from sanitization.formats.odf.strands import cut
from sanitization.vocabulary import TrackedChanges

_KEPT, _REGION = expanded("text:tracked-changes"), expanded("text:changed-region")
_INSERTION, _DELETION = expanded("text:insertion"), expanded("text:deletion")
_FORMAT = expanded("text:format-change")
_INFO = expanded("office:change-info")
_POINT, _START, _END = (expanded(f"text:{name}") for name in ("change", "change-start", "change-end"))
_MARKS = (_POINT, _START, _END)
_IDS = (expanded("xml:id"), expanded("text:id"))
_CHANGE = expanded("text:change-id")


def settle(root: etree._Element, wanted: TrackedChanges) -> bool:
    """Accept or reject every change in the text of a part; whether a rejection could not bring back former looks."""
    lookless = False
    kept = list(root.iter(_KEPT))
    if wanted is TrackedChanges.REJECT:
        regions = {_id(region): region for one in kept for region in one.iter(_REGION)}
        lookless = any(region.find(_FORMAT) is not None for region in regions.values())
        _take_back(root, regions)
        _put_back(root, regions)
    for one in kept:
        cut(one)
    for mark in list(root.iter(*_MARKS)):
        cut(mark)
    return lookless


def _take_back(root: etree._Element, regions: dict[str, etree._Element]) -> None:
    """Take out what was inserted."""
    open_starts: dict[str, etree._Element] = {}
    pairs: list[tuple[etree._Element, etree._Element]] = []
    for mark in _standing(root, _START, _END):
        identity = _marked(mark)
        if mark.tag == _START:
            open_starts[identity] = mark
        elif identity in open_starts and identity in regions and _is_insertion(regions[identity]):
            pairs.append((open_starts.pop(identity), mark))
    for start, end in pairs:
        ranges.take_out(start, end, keep=_MARKS)


def _put_back(root: etree._Element, regions: dict[str, etree._Element]) -> None:
    """Put what was deleted where its mark stands."""
    # The last first, so that what follows a mark in its paragraph is moved once only.
    for point in reversed(list(_standing(root, _POINT))):
        region = regions.get(_marked(point))
        deletion = region.find(_DELETION) if region is not None and region.find(_INSERTION) is None else None
        if deletion is not None:
            ranges.put_in(point, [block for block in deletion if block.tag != _INFO])


def _standing(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The marks of the text itself, not those inside what was deleted."""
    for mark in list(root.iter(*tags)):
        if next(mark.iterancestors(_KEPT), None) is None:
            yield mark


def _is_insertion(region: etree._Element) -> bool:
    """What somebody inserted and somebody else deleted stands with the deletions."""
    return region.find(_INSERTION) is not None and region.find(_DELETION) is None


def _id(region: etree._Element) -> str:
    return next((region.get(key, "") for key in _IDS if region.get(key)), "")


def _marked(mark: etree._Element) -> str:
    return mark.get(_CHANGE, "")
