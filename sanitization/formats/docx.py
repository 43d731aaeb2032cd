"""Word documents and templates, with or without the macros that are taken out."""

from __future__ import annotations

from typing import BinaryIO

from lxml import etree

from sanitization.formats.ooxml import revisions
from sanitization.formats.ooxml.document import OfficeDocument
from sanitization.formats.ooxml.elements import remove
from sanitization.formats.ooxml.graph import Node
from sanitization.formats.ooxml.names import canonical, raw_names
from sanitization.formats.protocol import Document
from sanitization.limits import Budget
from sanitization.vocabulary import FileKind, HiddenContent, TrackedChanges

_RUNS = raw_names({"w:r"})
_OFF = frozenset({"0", "false", "off"})


class WordDocument(OfficeDocument):
    """Adds tracked changes and hidden text."""

    def trim(self, node: Node, root: etree._Element) -> None:
        revisions.settle(root, self.policy.tracked_changes)
        if self.policy.tracked_changes is not TrackedChanges.KEEP:
            for setting in list(root.iter(*raw_names({"w:trackRevisions"}))):
                remove(setting)
        if self.policy.hidden_content is HiddenContent.REMOVE:
            for run in list(root.iter(*_RUNS)):
                if is_hidden(run):
                    remove(run)


def is_hidden(run: etree._Element) -> bool:
    """Whether a run says itself that it is not shown; hiding by style is not looked up."""
    for properties in run:
        if canonical(str(properties.tag)) == "w:rPr":
            for child in properties:
                if canonical(str(child.tag)) == "w:vanish":
                    value = next((str(value) for key, value in child.attrib.items() if str(key).endswith("val")), "1")
                    return value not in _OFF
    return False


class DocxHandler:
    """docx, docm, dotx, dotm; transitional and Strict."""

    kinds: tuple[FileKind, ...] = (FileKind.DOCX,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        return WordDocument(source, kind, budget)
