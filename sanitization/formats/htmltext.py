"""HTML: parsed, ruled on element by element and attribute by attribute, and written anew with the same words."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.formats.garbage import steadily
from sanitization.formats.markup import html_read, html_walk
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.html_text import read_texts
from sanitization.formats.markup.reading import Read, read_page
from sanitization.formats.markup.tokens import Open, Token, Words, staying, written
from sanitization.formats.markup.walked import Walked
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.formats.slices import SlicedDocument, read_text
from sanitization.formats.source import source_slices
from sanitization.limits import Budget
from sanitization.vocabulary import (
    Edit,
    Fidelity,
    FileKind,
    HiddenContent,
    TrackedChanges,
)

# Directives of Django, Jinja, Handlebars, PHP or ERB that shape a tag, or a program from its first line on.
_TEMPLATE = re.compile(rb"<[A-Za-z][^<>]*(?:\{[{%#]|<[%?])|\A\s*<(?:\?php|%)")
_COUNTED = {
    "links": ("a", "href"), "pictures": ("img", ""), "headings": ("h1", ""), "list items": ("li", ""),
    "cells": ("td", ""), "paragraphs": ("p", ""), "fields": ("input", ""),
}  # fmt: skip


class HtmlHandler:
    """HTML and XHTML, whole pages and pieces of them. Templates are program text: no parser knows their tags."""

    kinds = (FileKind.HTML,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        data = source.read()
        if _TEMPLATE.search(data):
            return SlicedDocument(read_text(io.BytesIO(data), budget), source_slices, "lines", budget)
        return HtmlDocument(read_page(data), budget)


class HtmlDocument(Walked):
    """One page. Every walk over it gives the same keys, so the page is walked anew for writing."""

    def __init__(self, read: Read, budget: Budget) -> None:
        self._read = read
        self._limits = budget.limits
        super().__init__(self._walked(budget)[0])

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        findings, tokens = self._walked(Budget(self._limits))
        before = _counts(tokens)
        changed = findings.write(edits, members)
        remove = self._policy.hidden_content is HiddenContent.REMOVE
        if remove:
            unseen = sum(isinstance(token, Open) and token.unseen for token in tokens)
            findings.gone("hidden elements", "hidden content", unseen)
        text = self._read.text
        xml = text.lstrip()[:5] == "<?xml" or "xhtml" in html_read.doctype_of(text).lower()
        stayed = self._settled(list(staying(tokens, without_unseen=remove)), findings)
        page = "".join([*self._head(xml=xml), *written(stayed, xml=xml)])
        if "\r\n" in text:
            page = page.replace("\r\n", "\n").replace("\n", "\r\n")
        sink.write(self._read.encode(page))
        after = _counts(stayed)
        return Rewritten(
            ledger=findings.ledger("page", changed=bool(changed)),
            fidelity=Fidelity(counts=tuple((what, before[what], after[what]) for what in before if before[what])),
        )

    def _settled(self, tokens: list[Token], findings: Findings) -> list[Token]:
        """Changes that the page keeps track of, accepted or rejected."""
        if self._policy.tracked_changes is TrackedChanges.KEEP:
            return tokens
        accepted = self._policy.tracked_changes is TrackedChanges.ACCEPT
        goes, stays = ("del", "ins") if accepted else ("ins", "del")
        changes = [token for token in tokens if isinstance(token, Open) and token.name == goes]
        for change in changes:
            change.gone = True
        findings.gone("tracked changes", "accepted" if accepted else "rejected", len(changes))
        return [one for one in staying(tokens) if isinstance(one, Words) or one.name != stays]

    def _walked(self, budget: Budget) -> tuple[Findings, list[Token]]:
        findings = Findings(budget)
        with steadily():
            page = html_walk.walk(self._read.text, findings, self._read.label)
            attributes, findings.sites = findings.sites, []
            read_texts(page.tokens, findings)
            findings.sites += attributes
            findings.seal()
        return findings, page.tokens

    def _head(self, *, xml: bool) -> Iterator[str]:
        if xml and self._read.text.lstrip().startswith("<?xml"):
            yield f'<?xml version="1.0" encoding="{self._read.label}"?>\n'
        doctype = html_read.doctype_of(self._read.text)
        if doctype:
            yield f"{doctype}\n"


def _counts(tokens: Sequence[Token]) -> dict[str, int]:
    """How many elements of each counted sort stand among `tokens`."""
    found = dict.fromkeys((*_COUNTED, "tables"), 0)
    for token in tokens:
        if isinstance(token, Open):
            for what, (name, attribute) in _COUNTED.items():
                same = token.name == name or (name == "h1" and token.name in ("h2", "h3", "h4", "h5", "h6"))
                found[what] += same and (not attribute or bool(token.attributes.get(attribute)))
            found["tables"] += token.name == "table"
    return found
