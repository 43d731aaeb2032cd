"""Cells are counted where they are spelled, and as in the tree however they are spelled."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from sanitization.formats.odf import counting
from sanitization.formats.odf.names import URI_OF
from sanitization.formats.odf.start_tags import is_plain
from sanitization.formats.ooxml.xmlread import parse

SPACES = " ".join(f'xmlns:{prefix}="{URI_OF[prefix]}"' for prefix in ("office", "table", "text", "draw", "xlink"))
NUMBER = '<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>'
FORMULA = (
    '<table:table-cell table:formula="of:=[.A1]&gt;2" office:value-type="float" office:value="10"><text:p>10</text:p>'
    "</table:table-cell>"
)
TURNED = '<table:table-cell office:value="10" office:value-type="float" table:formula="of:=[.A1]*2"/>'
WORDED = '<table:table-cell table:formula="of:=[.B1]" office:value-type="string"><text:p>so</text:p></table:table-cell>'
COVERED = '<table:covered-table-cell office:value-type="float" office:value="7"/>'
PICTURE = '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>'
OBJECT = '<draw:frame><draw:object xlink:href="Object 1"/><draw:image xlink:href="ObjectReplacements/1"/></draw:frame>'


def sheet(cells: str, inside: str = "", spaces: str = SPACES) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="A"><table:table-row>{cells}</table:table-row></table:table>{inside}'
        "</office:spreadsheet></office:body></office:document-content>"
    ).encode()


ROW = NUMBER * 3 + FORMULA * 2 + TURNED + WORDED + COVERED
PLAIN = {
    "a row": sheet(ROW),
    "a table in a cell": sheet(
        f"<table:table-cell><table:table><table:table-row>{NUMBER}</table:table-row>"
        f"</table:table></table:table-cell>{ROW}"
    ),
    "headings and notes": sheet(
        f"{ROW}<table:table-cell><office:annotation><text:p>a</text:p><text:p /></office:annotation>"
        '<text:h text:outline-level="1">b</text:h><text:page-number/></table:table-cell>'
    ),
    "pictures": sheet(f"<table:table-cell>{PICTURE}{PICTURE}{OBJECT}</table:table-cell>{ROW}"),
    "two sheets": sheet(ROW, f'<table:table table:name="B"><table:table-row>{ROW}</table:table-row></table:table>'),
}
ODD = {
    "lines between attributes": sheet(
        ROW.replace(" office:value=", "\n  office:value=").replace(" table:f", "\ttable:f")
    ),
    "spaces around signs": sheet(ROW.replace('office:value="5"', 'office:value = "5"')),
    "single quotes": sheet(ROW.replace('"5"', "'5'")),
    "tags in a comment": sheet(f"<!-- {NUMBER} -->{ROW}"),
    "tags in raw text": sheet(f"<table:table-cell><text:p><![CDATA[{NUMBER}]]></text:p></table:table-cell>{ROW}"),
    "tags in an instruction": sheet(f"<?say {NUMBER} ?>{ROW}"),
    "an open bracket": sheet(ROW.replace("&gt;", ">")),
    "another prefix": sheet(ROW.replace("table:", "t:"), spaces=f'{SPACES} xmlns:t="{URI_OF["table"]}"'),
    "no prefix": sheet(f'{ROW}<table-cell xmlns="{URI_OF["table"]}" office:value="9"/>'),
    "a prefix of its own": sheet(f'{ROW}<x:table-cell xmlns:x="{URI_OF["table"]}" office:value="9"/>'),
    "a field with a value": sheet(
        f'{ROW}<table:table-cell><text:p><text:expression office:value="1">1</text:expression>'
        "</text:p></table:table-cell>"
    ),
    "another encoding": sheet(ROW).replace(b"UTF-8", b"UTF-16", 1).decode().encode("utf-16"),
}


def counted(data: bytes) -> tuple[Counter[str], Counter[str], etree._Element]:
    root = parse(data, 0)
    found: Counter[str] = Counter()
    counting.count(root, data, found)
    return found, +counting._walked(root), root


@pytest.mark.parametrize("name", PLAIN)
def test_plain_spelling_is_counted_by_its_bytes(name: str) -> None:
    found, walked, root = counted(PLAIN[name])
    assert is_plain(root, PLAIN[name])
    assert counting._has_plain_cells(PLAIN[name])
    assert found == walked
    assert found["numbers"] >= 4
    assert found["formulas"] >= 4


@pytest.mark.parametrize("name", ODD)
def test_odd_spelling_is_counted_no_less(name: str) -> None:
    found, walked, _ = counted(ODD[name])
    assert found == walked
    assert found["numbers"] >= 4
    assert found["formulas"] == 4
