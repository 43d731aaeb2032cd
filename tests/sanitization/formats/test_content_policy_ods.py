"""OpenDocument sheets: changes accepted or rejected, cells that are not shown emptied."""

from __future__ import annotations

import pytest

from tests.sanitization.formats.odf_making import ODS, content, document, packed
from tests.sanitization.formats.odf_policy import (
    ACCEPT,
    KEEP,
    OFFICE,
    REJECT,
    REMOVE,
    TABLE,
    cell,
    everything,
    members,
    number,
    redacted,
    row,
    rows_of,
    tree,
    written,
)

SHEETS = (
    '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties'
    ' table:display="false"/></style:style></office:automatic-styles>'
)
NOTE = "<office:annotation><dc:creator>Walter Mitty</dc:creator><text:p>note {}</text:p></office:annotation>"
BOOK = document(
    ODS,
    '<table:table table:name="First"><table:table-column/><table:table-column table:visibility="collapse"/>'
    '<table:table-column table:number-columns-repeated="2"/><table:table-column-group table:display="false">'
    "<table:table-column/></table:table-column-group>"
    + row(cell("Name"), cell("veiled1"), cell("Open"), cell("Sum"), cell("veiled2"))
    + row(cell("veiled3"), number(41), cell("veiled4"), more=' table:visibility="collapse"')
    + row(cell("veiled5").replace("<text:p>", NOTE.format("veiled6") + "<text:p>"), more=' table:visibility="filter"')
    + '<table:table-row-group table:display="false">' + row(cell("veiled7")) + "</table:table-row-group>"
    + row(cell("by Quillon01", ' table:number-columns-repeated="4"'))
    + row(number(41, ' table:formula="of:=SUM([.B2:.B4];[$Second.A1];wide)"'))
    + '</table:table><table:table table:name="Second" table:style-name="ta1"><table:shapes><draw:custom-shape><text:p>'
    "veiled8</text:p></draw:custom-shape></table:shapes>" + row(number(43), cell("veiled9"))
    + '</table:table><table:named-expressions><table:named-range table:name="wide"'
    ' table:base-cell-address="$Second.$A$1" table:cell-range-address="$Second.$A$1:.$B$9"/></table:named-expressions>',
    SHEETS,
)  # fmt: skip


def test_cells_that_are_not_shown_are_emptied_with_the_policy_alone() -> None:
    kept = everything(written(BOOK, ODS, KEEP))
    clean, redaction = redacted(BOOK, ODS, REMOVE)

    assert all(f"veiled{number}" in kept for number in range(1, 10))
    assert "veiled" not in everything(clean)
    assert 'office:value="43"' not in everything(clean)
    assert rows_of(clean, "First") == [
        ["Name", "", "Open", "Sum", ""],
        ["", "", ""],
        [""],
        [""],
        ["by Person 3", "", "by Person 3", "by Person 3"],
        ["41"],
    ]
    assert rows_of(clean, "Second") == [["", ""]]
    told = [line.part for line in redaction.ledger if line.reason == "not shown"]
    assert told == ["hidden cells of sheet 1", "hidden cells of sheet 2"]


def test_formulas_and_names_that_refer_to_emptied_cells_stay_whole() -> None:
    clean = tree(written(BOOK, ODS, REMOVE))

    formulas = [one.get(f"{TABLE}formula") for one in clean.iter(f"{TABLE}table-cell") if one.get(f"{TABLE}formula")]
    assert formulas == ["of:=SUM([.B2:.B4];[$Second.A1];wide)"]
    ranges = [one.get(f"{TABLE}cell-range-address") for one in clean.iter(f"{TABLE}named-range")]
    assert ranges == ["$Second.$A$1:.$B$9"]
    assert [one.get(f"{TABLE}name") for one in clean.iter(f"{TABLE}table")] == ["First", "Second"]


def charted(address: str, *, hidden: bool) -> bytes:
    """A chart as LibreOffice embeds it, that remembers two rows of which the second may be hidden."""
    more = ' table:visibility="collapse"' if hidden else ""
    sheet = (
        '<table:table table:name="First"><table:shapes><draw:frame><draw:object xlink:href="./Object 1"'
        ' xlink:type="simple"/></draw:frame></table:shapes>'
        + row(cell("north"), number(41)) + row(cell("veiled1"), number(43), more=more) + "</table:table>"
    )  # fmt: skip
    told = f"<svg:desc>{address.replace('A', 'B')}</svg:desc>"
    remembered = row(cell("north"), number(41).replace("</table:", f"<draw:g>{told}</draw:g></table:"))
    chart = (
        '<chart:chart chart:class="chart:bar"><chart:plot-area><chart:axis chart:dimension="x"><chart:categories'
        f' table:cell-range-address="{address}"/></chart:axis><chart:series'
        f' chart:values-cell-range-address="{address.replace("A", "B")}"/></chart:plot-area><table:table'
        f' table:name="local-table"><table:table-rows>{remembered}{row(cell("veiled1"), number(43))}'
        "</table:table-rows></table:table></chart:chart>"
    )
    embedded = content(ODS, "").replace(
        "<office:spreadsheet></office:spreadsheet>", f"<office:chart>{chart}</office:chart>"
    )
    return packed({"content.xml": content(ODS, sheet), "Object 1/content.xml": embedded}, ODS)


@pytest.mark.parametrize(
    ("address", "hidden", "stays"),
    [
        ("First.A1:First.A2", True, False),
        ("First.A1:First.A2", False, True),
        ("local-table.$A$1:.$A$2", True, True),
    ],
)
def test_charts_forget_cells_that_were_emptied(address: str, hidden: bool, stays: bool) -> None:
    data = charted(address, hidden=hidden)

    scrubbed = chart_of(written(data, ODS, KEEP))
    removed = chart_of(written(data, ODS, REMOVE))

    assert "veiled1" in scrubbed
    assert 'office:value="43"' in scrubbed
    assert [word in removed for word in ("veiled1", 'office:value="43"', "<text:p>43")] == [stays] * 3
    assert f'table:cell-range-address="{address}"' in removed
    assert removed.count("<table:table-cell") == 4


def chart_of(data: bytes) -> str:
    return next(
        part.decode() for name, part in members(data).items() if "chart:series" in part.decode("utf-8", "replace")
    )


def cell_change(place: str, before: str, state: str = "") -> str:
    return (
        f'<table:cell-content-change table:id="ct{len(place + before)}"{state}><table:cell-address {place}/>'
        "<office:change-info><dc:creator>Walter Mitty</dc:creator><dc:date>2024-01-01T00:00:00</dc:date>"
        f"</office:change-info><table:previous><table:change-track-table-cell {before}</table:change-track-table-cell>"
        "</table:previous></table:cell-content-change>"
    )


def address(column: int, line: int, table: int = 0) -> str:
    return f'table:column="{column}" table:row="{line}" table:table="{table}"'


def changed_book(*more: str) -> bytes:
    changes = (
        cell_change(address(0, 0), 'office:value-type="string"><text:p>was Quillon01</text:p>')
        + cell_change(address(1, 2), 'office:value-type="float" office:value="7"><text:p>7</text:p>')
        + cell_change(address(0, 0), 'office:value-type="string"><text:p>between</text:p>')
        + cell_change(
            address(2, 0), 'office:value-type="string"><text:p>no</text:p>', ' table:acceptance-state="accepted"'
        )
        + "".join(more)
    )
    return document(
        ODS,
        f'<table:tracked-changes>{changes}</table:tracked-changes><table:table table:name="Sheet1">'
        + row(cell("is now"), cell("b"), cell("c"))
        + row(cell("same", ' table:number-columns-repeated="3"'), more=' table:number-rows-repeated="3"')
        + "</table:table>",
    )


def test_changes_of_cells_are_accepted_or_rejected() -> None:
    data = changed_book()
    same = ["same", "same", "same"]

    accepted, rejected = written(data, ODS, ACCEPT), written(data, ODS, REJECT)

    assert "was Person 3" in everything(written(data, ODS, KEEP))
    assert "tracked-changes" not in everything(accepted) + everything(rejected)
    repeated = [one.get(f"{TABLE}number-rows-repeated") for one in tree(accepted).iter(f"{TABLE}table-row")]
    assert (rows_of(accepted, "Sheet1"), repeated) == ([["is now", "b", "c"], same], [None, "3"])
    assert rows_of(rejected, "Sheet1") == [["was Person 3", "b", "c"], same, ["same", "7", "same"], same]
    values = [one.get(f"{OFFICE}value") for one in tree(rejected).iter(f"{TABLE}table-cell")]
    assert [value for value in values if value] == ["7"]


def test_changes_of_rows_are_accepted_where_they_should_be_rejected_and_that_is_said() -> None:
    inserted = '<table:insertion table:id="ct9" table:type="row" table:position="1" table:table="0"/>'

    clean, redaction = redacted(changed_book(inserted), ODS, REJECT)

    assert rows_of(clean, "Sheet1")[0] == ["is now", "b", "c"]
    assert "tracked-changes" not in everything(clean)
    reason = next(line.reason for line in redaction.ledger if line.part == "tracked changes")
    assert reason.startswith("accepted: ")
