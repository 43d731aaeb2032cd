"""Pictures of a page of which a clip shows only a part: the rest is still in the file, where nobody sees it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from sanitization.formats.pdf_content import Box

UNSEEN = 0.05  # share of a picture that may lie outside its clip: frames are drawn a little tighter than pictures
PATHS, SEGMENTS = 50, 500


def partly_shown(page: pypdfium2.PdfPage) -> list[Box]:
    """Boxes of such pictures, in points of the page. Those inside forms are not looked at."""
    found = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=1):
        box = item.get_bounds()
        shown = _overlap(box, _clip_of(item))
        if _area(shown) < (1 - UNSEEN) * _area(box):
            found.append(box)
    return found


def _clip_of(item: pypdfium2.PdfObject) -> Box:
    """The box around what the clip lets through; without a clip, everything."""
    clip = pdfium.FPDFPageObj_GetClipPath(item.raw)
    left, bottom, right, top = float("-inf"), float("-inf"), float("inf"), float("inf")
    for path in range(min(max(pdfium.FPDFClipPath_CountPaths(clip), 0), PATHS)):
        points = list(_points(clip, path))
        if points:
            across, down = [x for x, _ in points], [y for _, y in points]
            left, bottom = max(left, min(across)), max(bottom, min(down))
            right, top = min(right, max(across)), min(top, max(down))
    return left, bottom, right, top


def _points(clip: object, path: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(min(max(pdfium.FPDFClipPath_CountPathSegments(clip, path), 0), SEGMENTS)):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, number)
        if segment and pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value


def _overlap(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
