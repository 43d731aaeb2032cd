"""Open a PDF within bounds and reduce it to clean pages, their text, and lists of plain values."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import pikepdf
import pypdfium2

from sanitization import tesseract
from sanitization.errors import FileRefused, LimitReached
from sanitization.formats.pdf_attachments import Attachment, attachments_of
from sanitization.formats.pdf_bounds import STREAM_BYTES, check_streams
from sanitization.formats.pdf_clean import Cleaner
from sanitization.formats.pdf_content import instructions_of
from sanitization.formats.pdf_extras import (
    Bookmark,
    Destinations,
    Link,
    bookmarks_of,
    identities_of,
    keep_drawn_annotations,
    links_of,
)
from sanitization.formats.pdf_layers import Layers
from sanitization.formats.pdf_picture import PagePicture, add_picture_page, damaged_page
from sanitization.formats.pdf_scans import PAGES, read_page, scanned_pages
from sanitization.limits import Budget
from sanitization.vocabulary import Fate, Known, LedgerEntry

PAGE_POINTS = 14_400.0
DEFAULT_BOX = (0.0, 0.0, 612.0, 792.0)


@dataclass(slots=True)
class Prepared:
    """Clean pages as bytes, and what was read beside them."""

    base: bytes
    pages: int
    links: list[Link] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    identities: tuple[Known, ...] = ()
    attachments: list[Attachment] = field(default_factory=list)
    ledger: list[LedgerEntry] = field(default_factory=list)
    images: int = 0
    images_removed: int = 0
    read: set[int] = field(default_factory=set)  # pages that were pictures of text, and could be read
    unread: set[int] = field(default_factory=set)  # and those that could not


def prepare(source: BinaryIO, budget: Budget) -> Prepared:
    """Raises pdf.*, file.encrypted, and archive.* for attached files beyond the limits."""
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=STREAM_BYTES,
        run_length_max_memory=STREAM_BYTES,
        png_max_memory=STREAM_BYTES,
        tiff_max_memory=STREAM_BYTES,
        dct_max_memory=STREAM_BYTES,
        max_stream_filters=5,
        parser_max_nesting=100,
    )
    try:
        with pikepdf.open(source, suppress_warnings=True) as pdf:
            return _prepared(pdf, source, budget)
    except pikepdf.PasswordError as error:
        raise FileRefused("file.encrypted") from error
    except (pikepdf.PdfError, pikepdf.ForeignObjectError) as error:
        raise FileRefused("pdf.corrupt") from error
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RuntimeError, OverflowError) as error:
        # Objects of the wrong type where the format promises another: pikepdf answers with Python's own errors.
        raise FileRefused("pdf.corrupt") from error


def _prepared(pdf: pikepdf.Pdf, source: BinaryIO, budget: Budget) -> Prepared:
    count = len(pdf.pages)
    if count == 0:
        raise FileRefused("pdf.empty")
    if count > budget.limits.pdf_pages:
        raise LimitReached("pdf.too_many_pages")
    for page in pdf.pages:
        _check_box(page)
    check_streams(pdf)
    destinations = Destinations(pdf)
    prepared = Prepared(
        base=b"",
        pages=count,
        links=links_of(pdf, destinations),
        bookmarks=bookmarks_of(pdf, destinations),
        identities=identities_of(pdf),
        attachments=attachments_of(pdf, budget),
    )
    prepared.ledger = _account(pdf)
    layers = Layers(pdf.Root)
    _flatten(pdf, prepared)
    cleaner = Cleaner(pdf, layers)
    target = pikepdf.Pdf.new()
    scans = _read_scans(source)
    for index, page in enumerate(pdf.pages):
        if index in scans:
            picture, sure = scans[index]
            add_picture_page(target, picture)
            entry = LedgerEntry(part=f"page {index + 1}", fate=Fate.REBUILT, reason="from its picture, read by OCR")
            prepared.ledger.append(entry)
            (prepared.read if sure else prepared.unread).add(index)
            continue
        try:
            _own_inherited(page)
            cleaner.page(page.obj)
            instructions_of(page.obj)
        except (pikepdf.PdfError, FileRefused, TypeError, ValueError):
            add_picture_page(target, _shown_page(source, index))
            entry = LedgerEntry(part=f"page {index + 1}", fate=Fate.REBUILT, reason="from its picture: it is damaged")
            prepared.ledger.append(entry)
            continue
        target.pages.append(page)
    if layers.hidden_content:
        prepared.ledger.append(LedgerEntry(part="hidden layers", fate=Fate.REMOVED))
    prepared.images, prepared.images_removed = cleaner.images, cleaner.images_removed
    sink = io.BytesIO()
    target.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    prepared.base = sink.getvalue()
    return prepared


def _read_scans(source: BinaryIO) -> dict[int, tuple[PagePicture, bool]]:
    """Pages that are pictures of text, with their words. Raises pdf.too_many_scans."""
    if not tesseract.is_installed():
        return {}
    source.seek(0)
    try:
        document = pypdfium2.PdfDocument(source.read())
        try:
            pages = scanned_pages(document)
            if len(pages) > PAGES:
                raise LimitReached("pdf.too_many_scans")
            return {index: read_page(document, index) for index in pages}
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError):
        return {}  # what cannot be drawn is damaged, and told so where it is followed


def _shown_page(source: BinaryIO, index: int) -> PagePicture:
    source.seek(0)
    try:
        document = pypdfium2.PdfDocument(source.read())
        try:
            return damaged_page(document, index)
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, IndexError) as error:
        raise FileRefused("pdf.corrupt") from error


def _check_box(page: pikepdf.Page) -> None:
    try:
        left, bottom, right, top = (float(value) for value in page.mediabox)
    except (ValueError, TypeError, AttributeError, KeyError):
        page.obj["/MediaBox"] = pikepdf.Array(DEFAULT_BOX)
        return
    if abs(right - left) > PAGE_POINTS or abs(top - bottom) > PAGE_POINTS:
        raise LimitReached("pdf.page_size")
    if abs(right - left) < 1 or abs(top - bottom) < 1:
        page.obj["/MediaBox"] = pikepdf.Array(DEFAULT_BOX)


def _own_inherited(page: pikepdf.Page) -> None:
    """Values that pages inherit from the tree become their own, because the tree goes."""
    page.obj["/MediaBox"] = page.mediabox
    page.obj["/Resources"] = page.resources
    rotate = page.rotation if hasattr(page, "rotation") else page.obj.get("/Rotate", 0)
    page.obj["/Rotate"] = int(rotate) % 360


def _flatten(pdf: pikepdf.Pdf, prepared: Prepared) -> None:
    """Filled fields and drawn marks become page content; notes, media and other annotations go."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary):
        try:
            pdf.generate_appearance_streams()
        except (pikepdf.PdfError, RuntimeError):
            pass
        prepared.ledger.append(LedgerEntry(part="form fields", fate=Fate.REBUILT, reason="their values are page text"))
    gone = keep_drawn_annotations(pdf) - len(prepared.links)
    if gone > 0:
        prepared.ledger.append(LedgerEntry(part=f"{gone} annotations", fate=Fate.REMOVED))
    pdf.flatten_annotations("all")


def _account(pdf: pikepdf.Pdf) -> list[LedgerEntry]:
    """What goes with the old catalog, in words."""
    root = pdf.Root
    names: Any = root.get("/Names", {})
    present = {
        "document properties": "/Info" in pdf.trailer,
        "XMP metadata": "/Metadata" in root,
        "scripts": "/JavaScript" in names or "/OpenAction" in root or "/AA" in root,
        "XFA form": "/XFA" in root.get("/AcroForm", {}),
        "tags for reading aloud": "/StructTreeRoot" in root,
        "private data of programs": "/PieceInfo" in root,
        "article threads": "/Threads" in root,
        "page labels": "/PageLabels" in root,
    }
    return [LedgerEntry(part=part, fate=Fate.REMOVED) for part, there in present.items() if there]
