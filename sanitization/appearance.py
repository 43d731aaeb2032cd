"""Whether a clean copy looks like its original where nothing was changed: both drawn, both looked at in confinement."""

from __future__ import annotations

from contextlib import ExitStack
from typing import BinaryIO

from sanitization import office
from sanitization.confinement import Confinement
from sanitization.errors import Refusal
from sanitization.vocabulary import Fidelity, FileKind

DRAWN_BY_OFFICE = frozenset({FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.ODT, FileKind.ODS, FileKind.ODP})
# Beyond this drawing takes longer than cleaning: the pages of large files are not compared.
BYTES, SECONDS = 20 << 20, 30.0


def appearance(confinement: Confinement, kind: FileKind, before: BinaryIO, after: BinaryIO) -> Fidelity:
    """Counts of pages and lines that look alike; none where they cannot be drawn here."""
    largest = max(_size(before), _size(after))
    if largest > BYTES or not (kind is FileKind.PDF or (kind in DRAWN_BY_OFFICE and office.is_installed())):
        return Fidelity()
    try:
        with ExitStack() as drawings:
            if kind is not FileKind.PDF:
                before, after = (
                    drawings.enter_context(office.converted(file, kind.value, "pdf", confinement.mode, SECONDS))
                    for file in (before, after)
                )
            return confinement.compare(before, after)
    except (Refusal, OSError):
        return Fidelity()  # the copy is verified and whole; only this measure is missing


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
