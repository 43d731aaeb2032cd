"""The one list of format handlers: a new format is one file and one line here."""

from __future__ import annotations

from sanitization.errors import FileRefused
from sanitization.formats.archive import ArchiveHandler
from sanitization.formats.delimited import DelimitedHandler
from sanitization.formats.docx import DocxHandler
from sanitization.formats.git_bundle import GitBundleHandler
from sanitization.formats.htmltext import HtmlHandler
from sanitization.formats.image import ImageHandler
from sanitization.formats.jsontext import JsonHandler
from sanitization.formats.mail import MailHandler
from sanitization.formats.notebook import NotebookHandler
from sanitization.formats.odf import schema as odf_schema
from sanitization.formats.odf.document import OdfHandler
from sanitization.formats.ooxml import schema as ooxml_schema
from sanitization.formats.pdf import PdfHandler
from sanitization.formats.plain import PlainHandler
from sanitization.formats.pptx import PptxHandler
from sanitization.formats.protocol import Handler
from sanitization.formats.source import SourceHandler
from sanitization.formats.sql import sql_slices
from sanitization.formats.svg import SvgHandler
from sanitization.formats.xlsx import XlsxHandler
from sanitization.formats.xmltext import XmlHandler
from sanitization.vocabulary import FileKind

HANDLERS: tuple[Handler, ...] = (
    DocxHandler(),
    XlsxHandler(),
    PptxHandler(),
    OdfHandler(),
    PdfHandler(),
    ImageHandler(),
    MailHandler(),
    NotebookHandler(),
    ArchiveHandler(),
    GitBundleHandler(),
    DelimitedHandler(),
    JsonHandler(),
    HtmlHandler(),
    XmlHandler(),
    SvgHandler(),
    SourceHandler(),
    PlainHandler({"sql": sql_slices}),
)

_BY_KIND: dict[FileKind, Handler] = {kind: handler for handler in HANDLERS for kind in handler.kinds}


def handler_for(kind: FileKind) -> Handler:
    """The handler of `kind`. Raises type.not_supported_yet."""
    handler = _BY_KIND.get(kind)
    if handler is None:
        raise FileRefused("type.not_supported_yet")
    return handler


def warm() -> None:
    """Load the tables that handlers look things up in: for a process that forks others, which then share them."""
    ooxml_schema.elements()
    odf_schema.elements()
