"""OpenDocument sheets: cells know where they are, numbers stay numbers, names in formulas follow their sheets."""

from __future__ import annotations

import re

import pytest

from sanitization.errors import LimitReached
from sanitization.limits import Limits
from sanitization.vocabulary import PassageKind
from tests.sanitization.formats.odf_making import (
    HEAD,
    NAMESPACES,
    ODS,
    body,
    cleaned,
    document,
    opened,
    parts,
    passages,
    unchanged,
)


def sheet(rows: str, name: str = "Sheet1", after: str = "") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>{after}'


def row(*cells: str, repeated: str = "") -> str:
    times = f' table:number-rows-repeated="{repeated}"' if repeated else ""
    return f"<table:table-row{times}>{''.join(cells)}</table:table-row>"


def words(text: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def number(value: str, shown: str = "", more: str = "", kind: str = "float") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" calcext:value-type="{kind}" office:value="{value}"{more}>'
        f"<text:p>{shown or value}</text:p></table:table-cell>"
    )


EMPTY = '<table:table-cell table:number-columns-repeated="16384"/>'


def test_cells_say_where_they_are_through_repeated_rows_and_columns() -> None:
    data = document(
        ODS,
        sheet(
            row(words("Client"), '<table:table-cell table:number-columns-repeated="3"/>', words("Phone"))
            + row(EMPTY, repeated="41")
            + row('<table:table-cell table:number-columns-repeated="2"/>', words("third"))
            + row(words("Ada", ' table:number-columns-repeated="2"'), words("c"), repeated="1048000")
            + row(words("last")),
        )
        + sheet(row(words("again")), "Other"),
    )

    places = {passage.text: passage.place for passage in passages(data, ODS)}

    assert places["Phone"] == "sheet 1, cell E1"
    assert places["third"] == "sheet 1, cell C43"
    assert places["Ada"] == "sheet 1, cell A44"
    assert places["c"] == "sheet 1, cell C44"
    assert places["last"] == "sheet 1, cell A1048044"
    assert places["again"] == "sheet 2, cell A1"
    assert {passage.group for passage in passages(data, ODS)} >= {"Sheet 1", "Sheet 2"}


def test_a_million_repeated_rows_stay_one_row() -> None:
    data = document(ODS, sheet(row(words("x", ' table:number-columns-repeated="16384"'), repeated="1048576")))

    clean = unchanged(data, ODS)

    assert len(passages(data, ODS)) == 1
    assert len(clean) < 5000
    assert 'table:number-rows-repeated="1048576"' in body(clean)


def test_cells_know_their_column_header() -> None:
    data = document(ODS, sheet(row(words("Date of birth"), words("SSN")) + row(words("1 May"), words("12"))))

    assert {passage.text: passage.context for passage in passages(data, ODS)} == {
        "Date of birth": "",
        "SSN": "",
        "1 May": "Date of birth",
        "12": "SSN",
    }


def test_a_long_number_stays_a_number_and_what_the_cell_shows_follows() -> None:
    data = document(ODS, sheet(row(number("4155550137"), number("12.5", "12,50 €", kind="currency"), number("0.5"))))

    (passage,) = passages(data, ODS)
    clean, _ = cleaned(data, ODS, re.compile("4155550137"))

    assert (passage.text, passage.kind) == ("4155550137", PassageKind.NUMBER)
    assert 'office:value="7000001"' in body(clean)
    assert "<text:p>7000001</text:p>" in body(clean)
    assert "4155550137" not in body(clean)
    assert body(clean).count('office:value-type="float"') == 2
    assert "12,50 €" in body(clean)


def test_a_number_shown_in_another_way_is_judged_as_it_is_shown_too() -> None:
    data = document(ODS, sheet(row(number("4155550137", "(415) 555-0137"))))

    clean, _ = cleaned(data, ODS, re.compile(r"\(415\) 555-0137"), "+1 555 0100")

    assert [passage.text for passage in passages(data, ODS)] == ["4155550137", "(415) 555-0137"]
    assert "<text:p>+1 555 0100</text:p>" in body(clean)
    assert 'office:value="15550100"' in body(clean)


def test_the_fraction_of_a_short_number_is_nobodys_unless_it_is_shown_in_another_way() -> None:
    value = "512.792377131394"
    data = document(
        ODS,
        sheet(
            row(
                number(value),
                number(value, value.replace(".", ",")),
                number(value, "793 7713 1394"),
                number("0.5", "x@y"),
            )
            + row(number("4155550137.25"), number(value), number("12", "4155550137"), number(""))
        ),
    )

    assert [passage.text for passage in passages(data, ODS)] == [
        "793 7713 1394",
        "x@y",
        "4155550137.25",
        "4155550137",
    ]


def test_dates_keep_their_type_and_a_hidden_one_becomes_words() -> None:
    cell = (
        '<table:table-cell office:value-type="date" calcext:value-type="date" office:date-value="1980-05-12">'
        "<text:p>12 May 1980</text:p></table:table-cell>"
    )
    data = document(ODS, sheet(row(words("Born"), cell)))

    kept = unchanged(data, ODS)
    clean, _ = cleaned(data, ODS, re.compile("12 May 1980|1980-05-12"), "1 January 1900")

    assert 'office:date-value="1980-05-12"' in body(kept)
    assert "1980" not in body(clean)
    assert 'office:value-type="string"' in body(clean)


def test_string_literals_of_formulas_are_passages_and_names_follow() -> None:
    data = document(
        ODS,
        sheet(
            row(
                words("x", " table:formula=\"of:=IF([$'Quillon01 plan'.A1]=&quot;Quillon02&quot;;quillon03;1)\""),
                number("3", more=' table:formula="of:=SUM([.A1:.B2])"'),
                number("3", more=" table:formula=\"of:=['file:///C:/Quillon04.ods'#$Sheet1.A1]\""),
            ),
            "Sheet2",
            sheet(row(words("y")), "Quillon01 plan"),
        )
        + '<table:named-expressions><table:named-range table:name="quillon03" table:base-cell-address='
        "\"$'Quillon01 plan'.$A$1\" table:cell-range-address=\"$'Quillon01 plan'.$A$1:.$B$9\"/>"
        '</table:named-expressions><table:database-ranges><table:database-range table:name="Quillon05"'
        " table:target-range-address=\"'Quillon01 plan'.A1:'Quillon01 plan'.B9\"/></table:database-ranges>",
    )

    clean, rewritten = cleaned(data, ODS)

    text = body(clean)
    assert re.findall("(?i)quillon", text) == []
    assert 'table:name="person-3 plan"' in text
    assert "of:=IF([$'person-3 plan'.A1]=\"person-3\";person_3;1)".replace('"', "&quot;") in text
    assert "table:cell-range-address=\"$'person-3 plan'.$A$1:.$B$9\"" in text
    assert "of:=SUM([.A1:.B2])" in text
    # A formula that reads another file loses the formula and keeps its last result.
    assert ("formulas", 3, 2) in rewritten.fidelity.counts
    assert text.count('office:value="3"') == 2


def test_hidden_sheets_rows_and_validations_are_read() -> None:
    data = document(
        ODS,
        '<table:content-validations><table:content-validation table:name="val1"'
        ' table:condition="of:cell-content-is-in-list(&quot;Quillon01&quot;;&quot;b&quot;)">'
        '<table:help-message table:title="Quillon02"><text:p>Quillon03</text:p></table:help-message>'
        '<table:error-message table:title="Quillon04"><text:p>Quillon05</text:p></table:error-message>'
        "</table:content-validation></table:content-validations>"
        + sheet(row(words("Quillon06")).replace("<table:table-row", '<table:table-row table:visibility="collapse"'))
        + sheet(row(words("Quillon07")), "Hidden"),
    )

    clean, _ = cleaned(data, ODS)

    assert sorted(set(re.findall(r"Quillon\d\d", body(data)))) == [f"Quillon0{n}" for n in range(1, 8)]
    assert re.findall("(?i)quillon", body(clean)) == []
    assert 'table:visibility="collapse"' in body(clean)
    assert "cell-content-is-in-list(&quot;person-3&quot;;&quot;b&quot;)" in body(clean)


def test_caches_of_other_files_and_history_authors_go() -> None:
    data = document(
        ODS,
        '<table:tracked-changes><table:cell-content-change table:id="ct1"><table:cell-address table:column="0"'
        ' table:row="0" table:table="0"/><office:change-info><dc:creator>Quillon01</dc:creator>'
        "<dc:date>2024-05-06T07:08:09</dc:date></office:change-info><table:previous>"
        '<table:change-track-table-cell office:value-type="string"><text:p>Quillon02</text:p>'
        "</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"
        + sheet(row(words("kept")))
        + "<table:table table:name=\"'file:///C:/Quillon03.ods'#Data\"><table:table-source xlink:href='x.ods'"
        " table:table-name='Quillon04'/>" + row(words("Quillon05")) + "</table:table>"
        "<table:dde-links><table:dde-link><office:dde-source office:dde-topic='Quillon06'/></table:dde-link>"
        "</table:dde-links>",
    )

    blind = unchanged(data, ODS)
    clean, _ = cleaned(data, ODS)

    assert re.findall(r"Quillon0[3-6]", body(blind)) == []
    assert re.findall("(?i)quillon", body(clean)) == []
    assert "kept" in body(clean)
    assert "2024" not in body(clean)


def test_too_many_cells_are_refused() -> None:
    data = document(ODS, sheet(row(*[words("x")] * 30)))
    with pytest.raises(LimitReached, match="sheet.too_big"):
        opened(data, ODS, Limits(cells=20))


def test_settings_of_views_follow_their_sheets() -> None:
    item = '<config:config-item config:name="{}" config:type="{}">{}</config:config-item>'
    settings = (
        f'{HEAD}<office:document-settings {NAMESPACES} office:version="1.3"><office:settings><config:config-item-set'
        ' config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item-map-named config:name="Tables">'
        '<config:config-item-map-entry config:name="Quillon01 plan">'
        + item.format("HorizontalSplitMode", "short", "2")
        + item.format("CursorPositionX", "int", "77")
        + "</config:config-item-map-entry></config:config-item-map-named>"
        + item.format("ActiveTable", "string", "Quillon01 plan")
        + "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        '<config:config-item-set config:name="ooo:configuration-settings">'
        + item.format("PrinterName", "string", "Quillon02")
        + item.format("PrinterSetup", "base64Binary", "UXVpbGxvbjAz")
        + item.format("Rsid", "int", "1657205")
        + item.format("AutoCalculate", "boolean", "true")
        + item.format("ShowGrid", "boolean", "Quillon04")
        + "</config:config-item-set></office:settings></office:document-settings>"
    )
    data = document(ODS, sheet(row(words("x")), "Quillon01 plan"), settings__xml=settings)

    clean = parts(cleaned(data, ODS)[0])["settings.xml"].decode()

    assert re.findall("(?i)quillon|1657205|UXVpb|77", clean) == []
    assert clean.count("person-3 plan") == 2
    assert "HorizontalSplitMode" in clean
    assert "AutoCalculate" in clean


def test_comment_on_a_number_cell_stays() -> None:
    comment = "<office:annotation><dc:creator>Ada</dc:creator><text:p>ask Quillon01</text:p></office:annotation>"
    data = document(ODS, sheet(row(number("4155550137").replace("<text:p>", f"{comment}<text:p>"))))

    clean, _ = cleaned(data, ODS, re.compile("4155550137|Quillon01"))

    found = {passage.text: passage.kind for passage in passages(data, ODS)}
    assert found["ask Quillon01"] is PassageKind.PROSE
    assert "<text:p>ask person-3</text:p>" in body(clean)
    assert 'office:value="7000001"' in body(clean)


def test_text_beside_the_paragraphs_of_cells_goes() -> None:
    """No program shows it, so nobody would miss it."""
    stray = (
        "<table:table-cell>Quillon01</table:table-cell>"
        '<table:table-cell table:style-name="ce1">Quillon02</table:table-cell>'
        + number("1").replace("<text:p>", "Quillon03<text:p>").replace("</text:p>", "</text:p>Quillon04")
        + number("12345678").replace("<text:p>", "Quillon05<text:p>").replace("</text:p>", "</text:p>Quillon06")
        + words("x").replace("<text:p>", "Quillon07<text:p>").replace("</text:p>", "</text:p>Quillon08")
        + "Quillon09"
        "<table:covered-table-cell>Quillon10</table:covered-table-cell>"
    )

    clean = parts(unchanged(document(ODS, sheet(row(stray))), ODS))["content.xml"].decode()

    assert "Quillon" not in clean
    assert 'office:value="12345678"' in clean
