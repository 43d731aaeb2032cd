"""Carry out edits on the clean pages of a PDF, and put the new document together around them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from sanitization.formats.garbage import steadily
from sanitization.formats.pdf_attachments import put_back
from sanitization.formats.pdf_content import PAGE, Content, follow, instructions_of
from sanitization.formats.pdf_extras import SAFE_SCHEMES, Bookmark, Link, destination_array
from sanitization.formats.pdf_fonts import UNKNOWN, Fonts
from sanitization.formats.pdf_glyphs import Show, name_unknown
from sanitization.formats.pdf_lines import Block, blocks_of
from sanitization.formats.pdf_open import Prepared
from sanitization.formats.pdf_picture import Cover, PagePicture, add_picture_page, needs_picture, picture_page
from sanitization.formats.pdf_proof import Proof
from sanitization.formats.pdf_rewrite import (
    LINE_RESERVE,
    STAND_IN_FONT,
    Removal,
    StreamPlan,
    plan_block,
    rewritten,
    stand_in_font,
)
from sanitization.formats.protocol import CleanMember
from sanitization.formats.slices import applied
from sanitization.vocabulary import Edit, LedgerEntry

UPRIGHT = (50, 0)
KEPT_GLYPHS = 2_500_000  # of about 125 bytes
Edits = Mapping[str, Sequence[Edit]]


def block_key(index: int, number: int) -> str:
    return f"p{index + 1}b{number}"


def page_of(key: str) -> int | None:
    """The page of a block's key; None for other keys."""
    page, mark, _ = key.removeprefix("p").partition("b")
    return int(page) - 1 if key.startswith("p") and mark and page.isdecimal() else None


def link_key(number: int) -> str:
    return f"u{number}"


def outline_key(number: int) -> str:
    return f"o{number}"


class Reader:
    """The clean pages, opened once for each library; never written to, so every pass reads the same."""

    def __init__(self, base: bytes, kept: dict[int, tuple[Content, list[Block]]] | None = None) -> None:
        self.base = base
        # What is kept needs no second reading; more would need too much memory.
        self._kept = {} if kept is None else kept
        self._room = KEPT_GLYPHS - sum(len(content.glyphs) for content, _ in self._kept.values())

    def __enter__(self) -> Reader:
        self.pdf = pikepdf.open(io.BytesIO(self.base), suppress_warnings=True)
        self.fonts = Fonts(PDFDocument(PDFParser(io.BytesIO(self.base))))
        return self

    def __exit__(self, *_: object) -> None:
        self.pdf.close()

    def read(self, index: int) -> tuple[Content, list[Block]]:
        known = self._kept.get(index)
        if known is not None:
            return known
        page = self.pdf.pages[index].obj
        with steadily():
            content = follow(page, page.get("/Resources"), self.fonts)
            if content.unclear:
                name_unknown(self.base, index, content.glyphs)
                content.unclear = any(glyph.text == UNKNOWN for glyph in content.glyphs)
            blocks = blocks_of(content.glyphs)
        if len(content.glyphs) <= self._room:
            self._room -= len(content.glyphs)
            self._kept[index] = (content, blocks)
        return content, blocks


class Draft:
    """A second copy of the clean pages with the edits carried out; forms, which pages share, come last."""

    def __init__(self, reader: Reader, edits: Edits, covers: Mapping[int, Sequence[Cover]]) -> None:
        self._reader = reader
        self._covers = covers
        self._edits = edits
        self._form_plans: dict[int, StreamPlan] = {}
        self._form_shows: dict[int, list[Show]] = {}
        self._form_users: dict[int, set[int]] = {}
        self._touched = {*covers, *(index for index in map(page_of, edits) if index is not None)}
        self.target = pikepdf.open(io.BytesIO(reader.base), suppress_warnings=True)
        self._font: Any = None
        self.proofs: dict[int, Proof] = {}
        self.pictures: dict[int, PagePicture] = {}

    def run(self, pages: int) -> None:
        self._font = stand_in_font(self.target)
        for index in range(pages):
            if index in self._touched:
                self._page(index)
        for number, plan in self._form_plans.items():
            stream = self.target.get_object(number, 0)
            original = self._reader.pdf.get_object(number, 0)
            stream.write(_new_content(original, self._form_shows[number], plan))
            holders = [stream] if "/Resources" in stream else []
            holders.extend(self.target.pages[index].obj for index in self._form_users[number])
            for holder in holders:
                self._add_font(holder)

    def picture(self, index: int) -> PagePicture:
        """The page rebuilt from its picture."""
        _, blocks = self._reader.read(index)
        wanted = self._block_edits(index, blocks)
        return picture_page(self._reader.base, index, blocks, wanted, self._covers.get(index, ()))

    def _page(self, index: int) -> None:
        content, blocks = self._reader.read(index)
        wanted = self._block_edits(index, blocks)
        plans: dict[int, StreamPlan] = {
            number: self._form_plans[number] for number in content.forms if number in self._form_plans
        }
        bound = float(self._reader.pdf.pages[index].cropbox[2]) - LINE_RESERVE
        removals: list[Removal] = []
        for block, edits in zip(blocks, wanted, strict=True):
            if edits:
                upright = block.lines[0].direction == UPRIGHT
                removals.extend(plan_block(block, edits, plans, bound if upright else None))
        covers = self._covers.get(index, ())
        if covers:
            self.pictures[index] = picture_page(self._reader.base, index, blocks, wanted, covers)
        if not removals:
            return
        self.proofs[index] = Proof(
            gone=tuple("".join(glyph.text for glyph in removal.glyphs) for removal in removals),
            expected="\n".join(applied(block.text, edits) for block, edits in zip(blocks, wanted, strict=True)),
        )
        if not covers and needs_picture(content, removals):
            self.pictures[index] = picture_page(self._reader.base, index, blocks, wanted)
        page_plan = plans.pop(PAGE, None)
        if page_plan is not None:
            page = self.target.pages[index].obj
            original = self._reader.pdf.pages[index].obj
            data = _new_content(original, content.shows[PAGE], page_plan)
            page["/Contents"] = self.target.make_stream(data)
            self._add_font(page)
        for number, plan in plans.items():
            self._form_plans[number] = plan
            self._form_shows.setdefault(number, content.shows[number])
            self._form_users.setdefault(number, set()).add(index)

    def _block_edits(self, index: int, blocks: list[Block]) -> list[Sequence[Edit]]:
        return [self._edits.get(block_key(index, number), ()) for number in range(1, len(blocks) + 1)]

    def _add_font(self, holder: Any) -> None:
        resources = holder.get("/Resources")
        if not isinstance(resources, pikepdf.Dictionary):
            holder["/Resources"] = resources = pikepdf.Dictionary()
        if not isinstance(resources.get("/Font"), pikepdf.Dictionary):
            resources["/Font"] = pikepdf.Dictionary()
        resources["/Font"][STAND_IN_FONT] = self._font


def assembled(
    prepared: Prepared,
    edited: pikepdf.Pdf,
    edits: Edits,
    pictures: Mapping[int, PagePicture],
    members: Mapping[str, CleanMember],
) -> tuple[bytes, list[LedgerEntry]]:
    """The whole new document, and what became of the files that were attached."""
    with pikepdf.Pdf.new() as pdf:
        for index in range(prepared.pages):
            if index in pictures:
                add_picture_page(pdf, pictures[index])
            else:
                pdf.pages.append(edited.pages[index])
        for number, link in enumerate(prepared.links, start=1):
            _add_link(pdf, link, edits.get(link_key(number), ()))
        _add_bookmarks(pdf, prepared.bookmarks, edits)
        account = put_back(pdf, prepared.attachments, members)
        sink = io.BytesIO()
        pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        return sink.getvalue(), account


def _new_content(original: Any, shows: Sequence[Show], plan: StreamPlan) -> bytes:
    return pikepdf.unparse_content_stream(rewritten(instructions_of(original), shows, plan))


def _add_link(pdf: pikepdf.Pdf, link: Link, edits: Sequence[Edit]) -> None:
    annotation = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=pikepdf.Array(link.rect),
        Border=pikepdf.Array([0, 0, 0]),
    )
    if link.target.uri:
        uri = applied(link.target.uri, edits)
        if not uri.lower().startswith(SAFE_SCHEMES):
            return
        annotation["/A"] = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(uri))
    else:
        annotation["/Dest"] = destination_array(link.target, pdf.pages)
    page = pdf.pages[link.page].obj
    if "/Annots" not in page:
        page["/Annots"] = pikepdf.Array()
    page["/Annots"].append(pdf.make_indirect(annotation))


def _add_bookmarks(pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], edits: Edits) -> None:
    if not bookmarks:
        return
    with pdf.open_outline() as outline:
        parents: list[Any] = []
        for number, bookmark in enumerate(bookmarks, start=1):
            title = applied(bookmark.title, edits.get(outline_key(number), ()))
            target = bookmark.target
            inside = target is not None and not target.uri
            item = pikepdf.OutlineItem(title, destination_array(target, pdf.pages) if target and inside else None)
            level = min(bookmark.level, len(parents))
            del parents[level:]
            (parents[-1].children if parents else outline.root).append(item)
            parents.append(item)
