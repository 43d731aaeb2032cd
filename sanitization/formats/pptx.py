"""PowerPoint presentations, shows and templates, with or without the macros that are taken out."""

from __future__ import annotations

from typing import BinaryIO

from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.protocol import Document
from sanitization.limits import Budget
from sanitization.vocabulary import FileKind


class PptxHandler:
    """pptx, pptm, ppsx, ppsm, potx, potm; transitional and Strict."""

    kinds: tuple[FileKind, ...] = (FileKind.PPTX,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return OfficeDocument(source, kind, budget)
