"""Whether a clean copy looks like its original where nothing was changed: both drawn, both looked at in confinement."""

from __future__ import annotations

from contextlib import ExitStack
from typing import BinaryIO

from sanitization import office
from sanitization.confinement import Confinement
from sanitization.errors import Refusal
from sanitization.vocabulary import Fidelity, FileKind, Shown

DRAWN_BY_OFFICE = frozenset({FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.ODT, FileKind.ODS, FileKind.ODP})
# Beyond this drawing takes longer than cleaning: the pages of large files are not compared.
BYTES, SECONDS = 20 << 20, 30.0


def appearance(
    confinement: Confinement, kind: FileKind, before: BinaryIO, after: BinaryIO, pack: BinaryIO | None = None
) -> tuple[Fidelity, Shown]:
    """Counts of pages and lines that look alike, none where they cannot be drawn here, and pages of an Office file.

    pack: where the pictures of the pages of `after` go; pages of a PDF are not drawn again.
    """
    largest = max(_size(before), _size(after))
    if largest > BYTES or not (kind is FileKind.PDF or (kind in DRAWN_BY_OFFICE and office.is_installed())):
        return Fidelity(), Shown()
    shown = Shown()
    try:
        with ExitStack() as drawings:
            if kind is not FileKind.PDF:
                before, after = (
                    drawings.enter_context(office.converted(file, kind.value, "pdf", confinement.mode, SECONDS))
                    for file in (before, after)
                )
                if pack is not None:
                    shown = confinement.draw(after, pack)
            return confinement.compare(before, after), shown
    except (Refusal, OSError):
        return Fidelity(), shown  # the copy is verified and whole; only this measure is missing


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
