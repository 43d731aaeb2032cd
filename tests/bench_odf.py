"""OpenDocument files in the bench, as LibreOffice writes them: rewriting against the plain way, and growth."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from html import escape

from sanitization.formats.odf.names import URI_OF
from tests.bench_office import WORDS, beside_mat2, grow, rewrite, rezip
from tests.journey import planted

_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in URI_OF.items() if prefix != "xml")
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-%s {_SPACES} office:version="1.3">'
_STYLES = "".join(
    f'<style:style style:name="P{number}" style:family="paragraph" style:parent-style-name="Standard">'
    f'<style:paragraph-properties fo:margin-left="0.{number:02}in" fo:text-align="start"/>'
    f'<style:text-properties fo:font-size="{8 + number}pt" fo:color="#0000{number:02}"/></style:style>'
    for number in range(1, 20)
)


def _packed(kind: str, body: str) -> bytes:
    members = {
        "content.xml": f"{_HEAD % 'content'}<office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
        "styles.xml": f"{_HEAD % 'styles'}<office:styles>{_STYLES}</office:styles>"
        '<office:master-styles><style:master-page style:name="Standard"/></office:master-styles>'
        "</office:document-styles>",
        "meta.xml": f"{_HEAD % 'meta'}<office:meta><dc:creator>{planted.PEOPLE[8]}</dc:creator></office:meta>"
        "</office:document-meta>",
    }
    media_type = f"application/vnd.oasis.opendocument.{kind}"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in members
    )
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), media_type)
        for name, text in members.items():
            archive.writestr(name, text)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{URI_OF["manifest"]}" manifest:version="1.3"><manifest:file-entry'
            f' manifest:full-path="/" manifest:media-type="{media_type}"/>{entries}</manifest:manifest>',
        )
    return sink.getvalue()


def text(pages: int) -> bytes:
    """About so many pages of running text, a person named in every third paragraph."""
    chance = random.Random(pages)
    lines = []
    for number in range(pages):
        lines.append(f'<text:h text:style-name="P1" text:outline-level="1">Chapter {number}</text:h>')
        for part in range(8):
            words = [chance.choice(WORDS) for _ in range(60)]
            if part % 3 == 0:
                words[20] = chance.choice(planted.PEOPLE)
            lines.append(
                f'<text:p text:style-name="P{2 + part}">{" ".join(words)}'
                '<text:span text:style-name="P3"> Agreed in writing.</text:span></text:p>'
            )
    return _packed("text", "".join(lines))


def sheet(rows: int) -> bytes:
    """Ten columns, seven in ten of them numbers, two formulas' results, the others words."""
    lines = []
    for row in range(1, rows + 1):
        cells = [
            f'<table:table-cell office:value-type="string"><text:p>Item {row} of steel</text:p></table:table-cell>'
        ]
        for at in range(7):
            value = (row * 7919 + at * 104_729) % 1_000_003 / 100
            cells.append(
                f'<table:table-cell office:value-type="float" office:value="{value!r}" calcext:value-type="float">'
                f"<text:p>{value!r}</text:p></table:table-cell>"
            )
        for column in "BC":
            cells.append(
                f'<table:table-cell table:formula="of:=[.{column}{row}]*2" office:value-type="float"'
                f' office:value="{row * 2}" calcext:value-type="float"><text:p>{row * 2}</text:p></table:table-cell>'
            )
        lines.append(f'<table:table-row table:style-name="P4">{"".join(cells)}</table:table-row>')
    return _packed("spreadsheet", f'<table:table table:name="Sheet1">{"".join(lines)}</table:table>')


def slides(pages: int) -> bytes:
    """Slides of a title and five lines, with notes."""
    chance = random.Random(pages)
    lines = []
    for number in range(1, pages + 1):
        points = "".join(
            f'<text:p text:style-name="P5"><text:span text:style-name="P6">{" ".join(chance.choices(WORDS, k=8))}'
            "</text:span></text:p>"
            for _ in range(5)
        )
        frames = "".join(
            f'<draw:frame draw:style-name="P7" draw:layer="layout" svg:width="10in" svg:height="2in" svg:x="1in"'
            f' svg:y="{at}in"><draw:text-box>{inside}</draw:text-box></draw:frame>'
            for at, inside in ((1, f"<text:p>Report of {escape(chance.choice(planted.PEOPLE))}</text:p>"), (3, points))
        )
        lines.append(
            f'<draw:page draw:name="page{number}" draw:style-name="P8" draw:master-page-name="Standard">{frames}'
            f"<presentation:notes>{frames}</presentation:notes></draw:page>"
        )
    return _packed("presentation", "".join(lines))


def run(paired: Callable[[str, Callable[[], object], Callable[[], object]], None]) -> None:
    files = {
        "a letter.odt": text(2),
        "300 pages.odt": text(300),
        "50 slides.odp": slides(50),
        "a table.ods": sheet(20),
        "50,000 cells.ods": sheet(5_000),
    }
    for name, package in files.items():
        paired(
            f"rewrite {name} / read, parse, serialise, zip it",
            lambda name=name, package=package: rewrite(name, package),
            lambda package=package: rezip(package),
        )
        beside_mat2(name, package)
    grow("pages.odt", text, 75, "pages")
    grow("cells.ods", sheet, 2_500, "rows of 10 cells")


if __name__ == "__main__":
    from tests.bench import paired

    run(paired)
