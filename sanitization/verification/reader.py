"""The second reader: opens a clean copy with code of its own and looks for every value that had to go.

It shares nothing with the writers but the list of values. What counts as found:
a value of reach WORD as words of their own, of reach ANYWHERE also inside words; kept values and stand-ins are
masked first. An attribute that is a bare lower-case word, number or id, outside the attributes in which people
write, is the format's own vocabulary and is passed over, as are the formats' own media types and schema names, and
names that formats and programs give themselves (format_words, page_words) in the places where they ask for such.
"""

from __future__ import annotations

import lzma
import zlib
from typing import BinaryIO

import zxingcpp

from sanitization import tesseract
from sanitization.errors import Residue
from sanitization.limits import DEFAULT, Limits
from sanitization.verification import (
    containers,
    decoding,
    format_words,
    mailtext,
    markup,
    notebooktext,
    packs,
    page_words,
    pages,
    pdftext,
    pictures,
    sniffing,
)
from sanitization.verification.needles import BREAK, Needles
from sanitization.verification.notes import Notes
from sanitization.verification.sniffing import Look
from sanitization.vocabulary import FileKind, Plan, Verification

DEPTH = 6
PICTURED_PAGES = 12
LOOK_PIXELS = 8_000_000
_ZIPPED = frozenset(
    {FileKind.ZIP, FileKind.DOCX, FileKind.XLSX, FileKind.PPTX, FileKind.ODT, FileKind.ODS, FileKind.ODP}
)


def search(clean: BinaryIO, kind: FileKind, name: str, plan: Plan, limits: Limits = DEFAULT) -> Verification:
    """Look for every hidden value in `clean`. Raises Residue("verify.unreadable")."""
    clean.seek(0)
    data = clean.read()
    look = _Search(Needles(plan), limits)
    look.text(name, "file name")
    try:
        look.file(data, kind, "")
    except (zlib.error, lzma.LZMAError, OSError, EOFError, RecursionError) as error:
        raise Residue("verify.unreadable") from error
    residue = tuple(sorted(look.residue))
    return Verification(searched=look.needles.count, parts=look.parts, residue=residue)


class _Search(Notes):
    """Goes through a file and all that it holds."""

    def __init__(self, needles: Needles, limits: Limits) -> None:
        super().__init__(needles)
        self.limits = limits
        self.spent = 0
        self.looked = 0

    def file(self, data: bytes, kind: FileKind, place: str) -> None:
        """The whole file, which has to be readable as what it is."""
        if kind in _ZIPPED:
            self._zip(data, place, 0, is_package=kind is not FileKind.ZIP)
        elif kind is FileKind.PDF:
            if not data.startswith(b"%PDF-"):
                raise Residue("verify.unreadable")
            self._pdf(data, place, 0)
        elif kind is FileKind.IMAGE:
            self._picture(data, f"{place}picture", 0)
        elif kind is FileKind.TAR:
            self._tar(containers.unpacked(data, self.limits.unpacked_bytes), place, 0)
        elif kind is FileKind.BUNDLE:
            self._bundle(data, place, 0)
        elif kind in (FileKind.HTML, FileKind.SVG, FileKind.XML):
            self._page(data, place, 0, html_page=kind is FileKind.HTML)
        elif kind is FileKind.EMAIL:
            self._mail(data, place, 0)
        elif kind is FileKind.NOTEBOOK:
            self._notebook(data, place, 0)
        else:
            self._text_file(data, place, 0, kind)

    def anything(self, data: bytes, name: str, place: str, depth: int, *, in_package: bool = False) -> None:
        """A member: what it is shows by its bytes. in_package: a part of an Office file, whose XML has rules."""
        self.spent += len(data)
        if depth > DEPTH or self.spent > 2 * self.limits.unpacked_bytes:
            raise Residue("verify.unreadable")
        look = sniffing.look_of(data, name)
        if look is Look.ZIP:
            self._zip(data, place, depth, is_package=containers.is_package(data))
        elif look is Look.PDF:
            self._pdf(data, place, depth)
        elif look is Look.COMPRESSED:
            self.anything(containers.unpacked(data, self.limits.unpacked_bytes), "", place, depth + 1)
        elif look is Look.TAR:
            self._tar(data, place, depth)
        elif look is Look.PACK:
            self._pack(data, place, depth)
        elif look is Look.BUNDLE:
            self._bundle(data, place, depth)
        elif look is Look.PICTURE:
            self._picture(data, f"{place}picture", depth)
        elif look is Look.MAIL:
            self._mail(data, place, depth)
        elif look is Look.NOTEBOOK:
            self._notebook(data, place, depth)
        elif look is Look.XML and in_package:
            self._xml(data, place, is_properties=name in format_words.PROPERTIES)
        elif look in (Look.HTML, Look.SVG, Look.XML):
            self._page(data, place, depth, html_page=look is Look.HTML)
        else:
            self._text_file(data, place, depth, FileKind.CSV if name.endswith((".tsv", ".tab")) else None)

    def _zip(self, data: bytes, place: str, depth: int, *, is_package: bool) -> None:
        for number, member in enumerate(containers.zip_members(data), start=1):
            label = f"{place}part {number}"
            if not member.name:
                self.raw(member.data, f"{place}bytes between parts")
                continue
            if not (is_package and (member.name in markup.OPEN_MEMBERS or format_words.is_own_member(member.name))):
                self.text(member.name.replace("/", BREAK), f"{label}, its name")
            if member.name == "mimetype" and markup.is_own_media_type(member.data):
                continue
            self.anything(member.data, member.name.lower(), f"{label}: ", depth + 1, in_package=is_package)

    def _tar(self, data: bytes, place: str, depth: int) -> None:
        for number, member in enumerate(containers.tar_members(data), start=1):
            self.text(member.name.replace("/", BREAK), f"{place}member {number}, its name")
            self.anything(member.data, member.name.lower(), f"{place}member {number}: ", depth + 1)

    def _bundle(self, data: bytes, place: str, depth: int) -> None:
        references, pack = packs.of_bundle(data)
        self.text(BREAK.join(references), f"{place}branches and tags")
        self._pack(pack, place, depth)

    def _pack(self, data: bytes, place: str, depth: int) -> None:
        for number, (kind, body) in enumerate(packs.objects(data, self.limits.unpacked_bytes), start=1):
            part = f"{place}object {number}"
            if kind == packs.TREE:
                self.text(BREAK.join(packs.names(body)), f"{part}, names")
            elif kind == packs.BLOB:
                self.anything(body, "", f"{part}: ", depth + 1)
            else:
                self.text(body.decode("utf-8", "replace"), part)

    def _xml(self, data: bytes, place: str, *, is_properties: bool = False) -> None:
        try:
            for piece in markup.pieces(data):
                text = format_words.without_programs(piece.text) if is_properties else piece.text
                self.text(text, f"{place}text")
                for value in piece.attributes:
                    for view in decoding.views(value):
                        self.note(self.needles.find(view), f"{place}attribute")
        except markup.Broken:
            for text in decoding.readings(data):
                self._loose(text, page_words.without_own_markup(text), f"{place}text")

    def _mail(self, data: bytes, place: str, depth: int) -> None:
        for piece in mailtext.pieces(data):
            part = f"{place}{piece.part}"
            if piece.name:
                self.text(piece.name, f"{part}, its name")
            if piece.data:
                self.anything(piece.data, piece.name.lower(), f"{part}: ", depth + 1)
            if piece.text:
                self._words(piece.text, part, depth, is_markup=piece.is_markup)

    def _notebook(self, data: bytes, place: str, depth: int) -> None:
        for piece in notebooktext.pieces(data):
            part = f"{place}{piece.part}"
            if piece.data:
                self.anything(piece.data, "", f"{part}: ", depth + 1)
            if piece.text:
                self._words(piece.text, part, depth, is_markup=piece.is_markup)

    def _words(self, text: str, part: str, depth: int, *, is_markup: bool) -> None:
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        self._prose(plain, part, is_markup=is_markup or "</" in plain)
        self._blobs(text, f"{part}, ", depth)

    def _text_file(self, data: bytes, place: str, depth: int, kind: FileKind | None) -> None:
        if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")) and kind is None:
            self.raw(data, f"{place}bytes")
            return
        for text in decoding.readings(data):
            plain = text.replace("\r\n", "\n").replace("\r", "\n")
            if kind is FileKind.CSV:
                plain = plain.replace("\t", BREAK)
            self._prose(plain, f"{place}text", is_markup="</" in plain)
            self._blobs(text, place, depth)

    def _prose(self, text: str, part: str, *, is_markup: bool) -> None:
        """Lines as they stand, and of markup also what is left without its tags, and each tag."""
        told = page_words.without_own_markup(text) if is_markup else text
        self.text(decoding.lines_parted(told), part)
        if is_markup:
            self._loose(text, told, part)

    def _loose(self, text: str, told: str, part: str) -> None:
        self.text(markup.loose(page_words.without_own_fonts(text)), part)
        for tag in markup.tags(told):
            self.text(tag, part)

    def _page(self, data: bytes, place: str, depth: int, *, html_page: bool) -> None:
        """HTML, SVG or XML of any vocabulary, well-formed or not."""
        for text in decoding.readings(data):
            for number, piece in enumerate(pages.texts(text, html_page=html_page)):
                if piece.strip():
                    self.text(piece, f"{place}text" if number == 0 else f"{place}markup")
            self._blobs(text, place, depth)
            for blob in pages.inlined(text):
                self._blob(blob, place, depth)

    def _blobs(self, text: str, place: str, depth: int) -> None:
        for blob in decoding.blobs(text):
            if sniffing.is_worth_opening(blob):
                self._blob(blob, place, depth)

    def _blob(self, blob: bytes, place: str, depth: int) -> None:
        try:
            self.anything(blob, "", f"{place}inside text: ", depth + 1)
        except (Residue, zlib.error, OSError, EOFError):
            self.raw(blob, f"{place}bytes inside text")

    def _picture(self, data: bytes, part: str, depth: int) -> None:
        if not pictures.is_picture(data):
            raise Residue("verify.unreadable")
        self.parts += 1
        for piece in pictures.wordy_bytes(data):
            if piece:
                self.raw(piece, part)
        for frame in pictures.frames(data, LOOK_PIXELS - self.looked):
            self.looked += frame.width * frame.height
            if tesseract.is_installed():
                self.seen(frame, f"{part}, its pixels")
            self.text(BREAK.join(code.text for code in zxingcpp.read_barcodes(frame)), f"{part}, its codes")

    def _pdf(self, data: bytes, place: str, depth: int) -> None:
        words: set[str] = set()
        for number, text in enumerate(pdftext.page_texts(data), start=1):
            self.text(text, f"{place}page {number}")
            words |= pdftext.words_of(text)
        if tesseract.is_installed():
            for number, picture in pdftext.pictured_pages(data, PICTURED_PAGES):
                self.seen(picture, f"{place}page {number}, its picture")
        for what, piece, binary in pdftext.stream_texts(data):
            part = f"{place}{what}"
            if what.startswith("attachment"):
                self.anything(piece, what, f"{place}attachment: ", depth + 1)
            elif what == "picture":
                self.note(self._in_picture(piece), part)
            elif what == "font":
                self._font(piece, part)
            elif binary:
                self.raw(piece, part)
            else:
                self._pdf_objects(piece, part, words)

    def _pdf_objects(self, data: bytes, part: str, words: set[str]) -> None:
        data = format_words.without_collections(data)
        shows = b"TJ" in data or b"Tj" in data
        self.text(pdftext.rejoined(pdftext.shown_text(data, joined=shows), words if shows else ()), part)
        self._names(data, part)
        if part.endswith("objects"):
            self.text(pdftext.comments(data), part)
        elif b"/Type" not in data and not pdftext.is_program(data):
            self.raw(data, part)

    def _font(self, data: bytes, part: str) -> None:
        """Font programs carry their vendor's notices: only what is more than one plain word counts there."""
        self.parts += 1
        for text in (data.decode("latin-1"), data.replace(b"\x00", b"").decode("latin-1")):
            found = self.needles.find(text, in_bytes=True)
            self.note({index for index in found if not self.needles.is_plain_word(index)}, part)

    def _in_picture(self, data: bytes) -> set[int]:
        found: set[int] = set()
        for piece in pictures.wordy_bytes(data.rstrip(b"\r\n")):
            for text in decoding.stored(piece):
                found |= self.needles.find(text, in_bytes=True)
        return found

    def _names(self, data: bytes, part: str) -> None:
        unusual = {name for name in pdftext.names(data) if not format_words.is_own_pdf_name(name)}
        self.note(self.needles.find(BREAK.join(sorted(unusual))), part)
