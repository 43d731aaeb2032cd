"""OpenDocument sheets: changes accepted or rejected, cells that are not shown emptied."""

from __future__ import annotations

from tests.sanitization.formats.odf_making import ODS, document
from tests.sanitization.formats.odf_policy import (
    ACCEPT,
    KEEP,
    OFFICE,
    REJECT,
    REMOVE,
    TABLE,
    cell,
    everything,
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
