"""The formats under test, in one tuple."""

from __future__ import annotations

from tests.leaktest.docx import FORMAT as DOCX
from tests.leaktest.images import FORMATS as IMAGES
from tests.leaktest.mail.box import FORMAT as MBOX
from tests.leaktest.mail.message import FORMAT as EML
from tests.leaktest.notebook import FORMAT as IPYNB
from tests.leaktest.opendocument.odp import FORMAT as ODP
from tests.leaktest.opendocument.ods import FORMAT as ODS
from tests.leaktest.opendocument.odt import FORMAT as ODT
from tests.leaktest.pages.html import FORMAT as HTML
from tests.leaktest.pages.svg import FORMAT as SVG
from tests.leaktest.pages.xml import FORMAT as XML
from tests.leaktest.pdf import FORMAT as PDF
from tests.leaktest.places import Format
from tests.leaktest.pptx import FORMAT as PPTX
from tests.leaktest.repository import BUNDLE, TAR, ZIP
from tests.leaktest.xlsx import FORMAT as XLSX

FORMATS: tuple[Format, ...] = (
    DOCX, XLSX, PPTX, ODT, ODS, ODP, PDF, EML, MBOX, IPYNB, ZIP, TAR, BUNDLE, HTML, XML, SVG, *IMAGES,
)  # fmt: skip
