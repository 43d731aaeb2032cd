"""XML of any vocabulary: texts, attributes and comments in reach, everything else as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.formats.encodings import Decoded
from sanitization.formats.markup import xml_tokens
from sanitization.formats.markup.findings import Findings, write_site
from sanitization.formats.markup.reading import Read, read_xml
from sanitization.formats.markup.walked import Held
from sanitization.formats.markup.xml_texts import Reader
from sanitization.formats.markup.xml_tokens import Kind
from sanitization.formats.plain import text_slices
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.formats.slices import SlicedDocument, applied
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fidelity, FileKind, Passage, PassageKind

# A short single word is a vocabulary's own; hiding a person of that name must not break every tag.
_VOCABULARY = re.compile(r"(?:[\w.-]{1,12}:)?[A-Za-z]?[a-z]{0,8}[0-9]{0,2}|xml:.*|xmlns|xsi:.*")


class XmlHandler:
    """XML. What is not well-formed is read as lines of text."""

    kinds = (FileKind.XML,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        read = read_xml(source.read())
        text, _ = xml_tokens.without_subset(read.text)
        mixed = xml_tokens.check(text, budget.limits.xml_depth)
        if mixed is None:
            decoded = Decoded(text=read.text, encoding=read.codec, mark=read.mark)
            return SlicedDocument(decoded, text_slices, "lines", budget)
        return XmlDocument(read, text, mixed, budget)


class XmlDocument(Held):
    """One document, gone over as a stream. Only what is edited is written in another way than it stood there."""

    def __init__(self, read: Read, text: str, mixed: set[int], budget: Budget) -> None:
        self._read = read
        self._text = text
        self._mixed = mixed
        self._limits = budget.limits
        reader = Reader(text, mixed, Findings(budget))
        for _ in reader.sites():
            pass
        super().__init__(reader.findings)
        self._names = tuple(name for name in reader.names if not _VOCABULARY.fullmatch(name))
        self._elements = reader.elements

    def passages(self) -> Iterator[Passage]:
        for site in self._reader().sites():
            for _, passage in site.passages:
                yield passage
        for number, name in enumerate(self._names, start=1):
            yield Passage(key=f"n{number}", text=name, place=f"tag {number}", kind=PassageKind.NAME, group="Names")

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        reader = self._reader()
        changed = 0
        for site in reader.sites(members):
            changed += write_site(site, edits)
        renamed = {
            name: _legal(applied(name, edits[f"n{number}"]))
            for number, name in enumerate(self._names, start=1)
            if edits.get(f"n{number}")
        }
        text = reader.written()
        sink.write(self._read.encode(_with_names(text, renamed) if renamed else text))
        return Rewritten(
            ledger=reader.findings.ledger("document", changed=bool(changed or renamed)),
            fidelity=Fidelity(counts=(("elements", self._elements, reader.elements),)),
        )

    def _reader(self) -> Reader:
        return Reader(self._text, self._mixed, Findings(Budget(self._limits)))


def _legal(name: str) -> str:
    legal = re.sub(r"[^\w.:-]", "-", name)
    return legal if re.match(r"[^\W\d]", legal) else f"_{legal}"


def _with_names(text: str, renamed: Mapping[str, str]) -> str:
    """The document with other names of elements and attributes, wherever they stand."""
    changes: list[tuple[int, int, str]] = []
    for token in xml_tokens.tokens(text, xml_tokens.body_start(text)):
        if token.name in renamed:
            start = token.start + (2 if token.kind is Kind.END else 1)
            changes.append((start, start + len(token.name), renamed[token.name]))
        for name, start, _ in token.attributes:
            if name in renamed:
                at = text.rindex(name, token.start, start)
                changes.append((at, at + len(name), renamed[name]))
    pieces: list[str] = []
    at = 0
    for start, end, new in changes:
        pieces.extend((text[at:start], new))
        at = end
    return "".join([*pieces, text[at:]])
