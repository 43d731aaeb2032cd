"""PDF: text is taken out of the content streams, not covered; what stands around the pages is rebuilt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.garbage import steadily
from sanitization.formats.pdf_attachments import members_of
from sanitization.formats.pdf_content import Box, Content
from sanitization.formats.pdf_draft import Draft, Reader, assembled, block_key, link_key, outline_key
from sanitization.formats.pdf_lines import Block
from sanitization.formats.pdf_open import Prepared, prepare
from sanitization.formats.pdf_proof import leftovers
from sanitization.formats.pdf_seen import Seen, covers, read_pictures
from sanitization.formats.pdf_seen import passages as seen_passages
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import (
    Edit,
    Fate,
    Fidelity,
    FileKind,
    Known,
    LedgerEntry,
    Passage,
    PassageKind,
)

KEPT_CHARS = 20_000_000  # of text kept from the first reading


class PdfHandler:
    """PDF of any version that opens without a password."""

    kinds = (FileKind.PDF,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        document = PdfDocument(prepare(source, budget))
        document.take_stock(budget)
        return document


class PdfDocument:
    """Clean pages in memory; their text is read once, and glyphs beyond a bound again where something is to go."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._unknown: list[int] = []
        self._pictured: list[int] = []
        self._seen: dict[int, list[Seen]] = {}
        self._chars = 0
        self._pages: dict[int, tuple[Content, list[Block]]] = {}
        self._texts: dict[int, list[Passage]] = {}

    def take_stock(self, budget: Budget) -> None:
        """Read every page once: limits, pages that hold only pictures. Raises pdf.needs_ocr, limit.passages."""
        pictures: dict[int, list[Box]] = {}
        with steadily(), Reader(self._prepared.base, self._pages) as reader:
            for index in range(self._prepared.pages):
                content, blocks = reader.read(index)
                for block in blocks:
                    budget.spend_passage(len(block.text))
                    self._chars += len(block.text)
                if self._chars <= KEPT_CHARS:
                    self._texts[index] = list(_passages(index, blocks))
                if content.pictures and index not in self._prepared.read | self._prepared.unread:
                    pictures[index] = [box for box, _ in content.pictures]
                if content.unclear:
                    self._unknown.append(index + 1)
        if not self._chars and (pictures or self._prepared.unread):
            raise FileRefused("pdf.needs_ocr")
        self._seen, unread = read_pictures(self._prepared.base, pictures, budget)
        self._pictured = [index + 1 for index in sorted({*unread, *self._prepared.unread})]
        for line in [line for found in self._seen.values() for one in found for line in one.shown.lines]:
            budget.spend_passage(len(line.text))

    def passages(self) -> Iterator[Passage]:
        for number, bookmark in enumerate(self._prepared.bookmarks, start=1):
            if bookmark.title.strip():
                place = f"bookmark {number}"
                yield Passage(key=outline_key(number), text=bookmark.title, place=place, group="Bookmarks")
        links: dict[int, list[tuple[int, str]]] = {}
        for number, link in enumerate(self._prepared.links, start=1):
            if link.target.uri:
                links.setdefault(link.page, []).append((number, link.target.uri))
        with Reader(self._prepared.base, self._pages) as reader:
            for index in range(self._prepared.pages):
                texts = self._texts.get(index)
                yield from _passages(index, reader.read(index)[1]) if texts is None else texts
                yield from seen_passages(self._seen.get(index, ()))
                for number, uri in links.get(index, ()):
                    yield Passage(
                        key=link_key(number),
                        text=uri,
                        place=f"page {index + 1}, link {number}",
                        kind=PassageKind.REFERENCE,
                        group=f"Page {index + 1}",
                    )

    def members(self) -> Iterator[Member]:
        return members_of(self._prepared.attachments)

    def learned(self) -> Sequence[Known]:
        return self._prepared.identities

    def unexamined(self) -> Sequence[str]:
        words = []
        if self._pictured:
            words.append(f"pictures of {_pages(self._pictured)}")
        if self._unknown:
            words.append(f"characters without a meaning on {_pages(self._unknown)}")
        return words

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        with Reader(self._prepared.base, self._pages) as reader:
            hidden = {index: covers(seen, edits) for index, seen in self._seen.items()}
            draft = Draft(reader, edits, {index: found for index, found in hidden.items() if found})
            with steadily():
                draft.run(self._prepared.pages)
            pictures = dict(draft.pictures)
            final, files = assembled(self._prepared, draft.target, edits, pictures, members)
            unproven = leftovers(final, draft.proofs)
            if unproven:
                pictures.update((index, draft.picture(index)) for index in unproven)
                final, files = assembled(self._prepared, draft.target, edits, pictures, members)
                if leftovers(final, draft.proofs):
                    raise FileRefused("pdf.unprovable")
        sink.write(final)
        attached = len(files)
        ledger = [*self._prepared.ledger, *files, *_page_entries(set(draft.proofs), set(pictures))]
        return Rewritten(
            ledger=tuple(ledger),
            fidelity=Fidelity(
                counts=(
                    ("pages", self._prepared.pages, self._prepared.pages),
                    ("pages with live text", self._prepared.pages, self._prepared.pages - len(pictures)),
                    ("attached files", attached, sum(entry.fate is not Fate.REMOVED for entry in files)),
                    ("images", self._prepared.images, self._prepared.images - self._prepared.images_removed),
                )
            ),
        )


def _passages(index: int, blocks: Sequence[Block]) -> Iterator[Passage]:
    return (_passage(index, number, block) for number, block in enumerate(blocks, start=1))


def _passage(index: int, number: int, block: Block) -> Passage:
    first, last = block.lines[0], block.lines[-1]
    lines = f"line {first.number}" if first is last else f"lines {first.number} to {last.number}"
    return Passage(
        key=block_key(index, number),
        text=block.text,
        place=f"page {index + 1}, {lines}",
        context=first.left,
        group=f"Page {index + 1}",
    )


def _pages(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    shown = ", ".join(str(number) for number in numbers[:20])
    return f"pages {shown}" + (f" and {len(numbers) - 20} more" if len(numbers) > 20 else "")


def _page_entries(changed: set[int], pictures: set[int]) -> Iterator[LedgerEntry]:
    for index in sorted(changed | pictures):
        if index in pictures:
            reason = "from its picture, with a text layer of what stays"
            yield LedgerEntry(part=f"page {index + 1}", fate=Fate.REBUILT, reason=reason)
        else:
            yield LedgerEntry(part=f"page {index + 1}", fate=Fate.REWRITTEN, reason="text taken out of the page")
