"""Refusals: every way the engine says no, each with a stable code that never changes its meaning.

    Refusal
    ├── FileRefused      the file itself: type.*, file.*, archive.*, xml.*, office.*, pdf.*, image.*, text.*, sheet.*
    ├── LimitReached     a budget ran out: limit.*, archive.*, parse.timeout, parse.memory
    ├── Residue          verification found a value that had to go: verify.*
    └── EngineFailed     the engine itself broke or cannot run: engine.*, parse.crashed, sandbox.*

A refusal carries a code, one sentence for a person, and what to do next. It never carries content,
a path, a library's name or a traceback.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What a code says: one sentence, what to do next, and whether trying again can help."""

    sentence: str
    action: str
    retry: bool = False


WORDINGS: dict[str, Wording] = {
    "upload.empty": Wording("The file is empty.", "Choose another file."),
    "upload.too_large": Wording("The file is larger than the limit.", "Split it or leave parts out."),
    "type.not_allowed": Wording("This type of file is not accepted.", "Save it as one of the accepted types."),
    "type.not_supported_yet": Wording(
        "This type of file cannot be cleaned yet.",
        "Save it as docx, xlsx, pptx, odt, ods, odp, pdf or plain text, a message as eml.",
    ),
    "type.legacy": Wording(
        "This is a file of an older Office version.",
        "Open it in its program, save it as docx, xlsx or pptx and upload that.",
    ),
    "type.outlook": Wording(
        "Messages of Outlook cannot be read on this machine.", "Save the message as eml, or its text and files."
    ),
    "type.heic": Wording(
        "Pictures in HEIC cannot be read on this machine.",
        "Save the picture as jpeg or png, or ask the operator to install pillow-heif.",
    ),
    "type.mismatch": Wording(
        "The file does not hold what its name says.", "Give it the ending that fits its content, or save it again."
    ),
    "type.ambiguous": Wording(
        "The file can be read as more than one type.", "Open it in its program and save it again."
    ),
    "file.encrypted": Wording("The file is protected by a password.", "Remove the password and upload it again."),
    "file.truncated": Wording("The file is incomplete.", "Upload the whole file again."),
    "file.corrupt": Wording("The file is damaged.", "Open it in its program, save it again and upload that."),
    "archive.too_deep": Wording("Archives are packed inside archives too deeply.", "Unpack the inner archives first."),
    "archive.too_big": Wording("The unpacked content is larger than the limit.", "Leave large members out."),
    "archive.ratio": Wording("The archive unpacks to far more than its size.", "Pack the files afresh."),
    "archive.overlap": Wording("Members of the archive overlap.", "Pack the files afresh."),
    "archive.too_many": Wording(
        "The archive holds too many files.", "Leave out folders of dependencies such as node_modules or .venv."
    ),
    "archive.inconsistent": Wording("The archive contradicts itself.", "Pack the files afresh."),
    "archive.duplicate": Wording("Two members of the archive have the same name.", "Pack the files afresh."),
    "archive.bad_name": Wording("A member of the archive has a forbidden name.", "Rename it and pack again."),
    "archive.special_member": Wording("The archive holds a link or device.", "Pack only ordinary files."),
    "archive.corrupt": Wording("The archive is damaged.", "Pack the files afresh."),
    "archive.history": Wording(
        "The version history in the bundle is not whole, or of a kind that cannot be read.",
        "Make the bundle afresh with: git bundle create work.bundle --all",
    ),
    "archive.memory": Wording("Unpacking needs too much memory.", "Pack with ordinary settings."),
    "archive.nothing_usable": Wording("Nothing in the archive can be cleaned.", "Pack the files that matter."),
    "archive.part_too_big": Wording("A part of the file is larger than the limit.", "Save a smaller file."),
    "xml.dtd_forbidden": Wording("The document has forbidden XML declarations.", "Save it again in its program."),
    "xml.too_deep": Wording("The document is nested too deeply.", "Save it again with a simpler structure."),
    "office.macro": Wording("The file holds macros only.", "Save it without macros."),
    "office.not_converted": Wording(
        "The older Office file could not be converted.",
        "Open it in its program, remove any password, save it as docx, xlsx or pptx and upload that.",
    ),
    "office.unknown_part": Wording("The file holds a part that is not known.", "Save it again in its program."),
    "sheet.too_big": Wording("The workbook holds more cells than the limit.", "Split the workbook."),
    "pdf.corrupt": Wording("The PDF is damaged.", "Print it to a new PDF and upload that."),
    "pdf.too_big": Wording("The PDF unpacks to more than the limit.", "Print it to a new PDF in parts."),
    "pdf.too_many_pages": Wording("The PDF has more pages than the limit.", "Split the PDF."),
    "pdf.page_size": Wording("A page of the PDF is larger than the limit.", "Print it to an ordinary page size."),
    "pdf.empty": Wording("The PDF has no page.", "Upload a PDF with pages."),
    "pdf.too_many_scans": Wording(
        "The PDF has more scanned pages than can be read.", "Split it into parts of twelve pages."
    ),
    "pdf.needs_ocr": Wording(
        "The PDF holds only pictures of text.", "Upload the document that it was made from, or a PDF with text."
    ),
    "pdf.unprovable": Wording(
        "Text of the PDF could not be removed with proof.", "Upload the document that it was made from."
    ),
    "image.too_many_pixels": Wording("The picture has too many pixels.", "Make it smaller."),
    "image.too_many_frames": Wording("The picture has too many frames.", "Upload a single frame."),
    "image.corrupt": Wording("The picture is damaged.", "Save it again."),
    "text.encoding": Wording("The text's encoding could not be told.", "Save it as UTF-8."),
    "text.line_too_long": Wording("A line of the text is longer than the limit.", "Break the line or leave it out."),
    "data.too_deep": Wording("The data is nested too deeply.", "Flatten it."),
    "data.row": Wording("A row is no JSON object with an id and a text.", "Mend the row or leave it out."),
    "data.corrupt": Wording("The data does not follow its format.", "Save it again."),
    "limit.passages": Wording("The file holds more text than the limit.", "Split the file."),
    "parse.timeout": Wording("Reading the file took too long.", "Upload a smaller or simpler file.", retry=True),
    "parse.memory": Wording("Reading the file took too much memory.", "Upload a smaller or simpler file."),
    "parse.crashed": Wording("The file could not be read safely.", "Save it again and upload that.", retry=True),
    "verify.residue": Wording(
        "Something that had to go was still in the clean copy, so the copy was thrown away.",
        "Remove the file, or ask for help with its reference.",
    ),
    "verify.unreadable": Wording(
        "The clean copy could not be read back, so it was thrown away.", "Save the file again and upload that."
    ),
    "engine.failed": Wording("The file could not be cleaned because of a fault of ours.", "Try again later.", True),
    "engine.answer": Wording("The reader gave an answer that cannot be trusted.", "Save the file again.", True),
    "engine.scratch_full": Wording("There is no room left to work on the file.", "Try again later.", True),
    "sandbox.unavailable": Wording(
        "This machine cannot confine the reading of files, so nothing was read.",
        "Ask the operator to look at the health page.",
    ),
}


class Refusal(Exception):
    """Base of every refusal; `code` is one of WORDINGS."""

    def __init__(self, code: str) -> None:
        if code not in WORDINGS:
            raise ValueError(f"unknown refusal code: {code}")
        super().__init__(code)
        self.code = code

    @property
    def wording(self) -> Wording:
        return WORDINGS[self.code]

    def __str__(self) -> str:
        return f"{self.code}: {self.wording.sentence} {self.wording.action}"


class FileRefused(Refusal):
    """The file itself cannot be taken."""


class LimitReached(Refusal):
    """A budget ran out."""


class Residue(Refusal):
    """The clean copy did not pass verification."""


class EngineFailed(Refusal):
    """The engine broke, or may not run here."""
