"""OpenDocument texts: words that are split come together, edits go back into their spans, names change everywhere."""

from __future__ import annotations

import re

from sanitization.vocabulary import PassageKind
from tests.sanitization.formats.odf_making import (
    ODT,
    body,
    cleaned,
    document,
    edited,
    opened,
    parts,
    passages,
    styles,
    texts,
    unchanged,
)

CHANGE = (
    "<office:change-info><dc:creator>Ada Lovelace</dc:creator><dc:date>2024-05-06T07:08:09</dc:date>"
    "</office:change-info>"
)


def test_word_split_over_spans_is_one_passage_and_keeps_its_formatting() -> None:
    data = document(
        ODT,
        '<text:p>Call Ada <text:span text:style-name="T1">Love</text:span><text:bookmark text:name="Table1"/>'
        '<text:a xlink:type="simple" xlink:href="#1"><text:span text:style-name="T2">la</text:span></text:a>ce now'
        "</text:p>",
    )

    assert texts(data, ODT)["paragraph 1"] == "Call Ada Lovelace now"
    assert '<text:p>Call Ada <text:span text:style-name="T1">Person 3</text:span>' in body(
        edited(data, ODT, {"paragraph 1": ("Lovelace", "Person 3")})
    )
    assert texts(edited(data, ODT, {"paragraph 1": ("Lovelace", "Person 3")}), ODT)["paragraph 1"] == (
        "Call Ada Person 3 now"
    )


def test_spaces_tabs_and_breaks_inside_a_hidden_word_go_and_others_stay() -> None:
    data = document(
        ODT,
        '<text:p>a<text:tab/>Ada<text:line-break/>Love<text:s text:c="3"/>z <text:span>x<text:s/>y</text:span>'
        "</text:p>",
    )

    clean = edited(data, ODT, {"paragraph 1": ("Ada\nLove", "P 3")})

    assert texts(data, ODT) == {"paragraph 1": "a\tAda\nLove   z x y"}
    assert texts(clean, ODT) == {"paragraph 1": "a\tP 3   z x y"}
    assert "line-break" not in body(clean)


def test_name_is_found_across_a_note_and_the_note_stays() -> None:
    note = (
        '<text:note text:id="ftn7" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>see below</text:p></text:note-body></text:note>"
    )
    data = document(ODT, f"<text:p>Love{note}lace and {note.replace('footnote', 'endnote')}more</text:p>")

    clean = edited(data, ODT, {"paragraph 1": ("Lovelace", "Person 3")})

    assert texts(data, ODT) == {
        "paragraph 1": "Lovelace and more",
        "footnote 1": "see below",
        "endnote 1": "see below",
    }
    assert texts(clean, ODT)["paragraph 1"] == "Person 3 and more"
    assert body(clean).count("see below") == 2


def test_two_edits_in_one_paragraph_each_find_their_span() -> None:
    data = document(ODT, "<text:p>Ada <text:span>met</text:span> Bob and Bo<text:span>b</text:span> met Ada</text:p>")
    found = opened(data, ODT)
    (passage,) = found.passages()
    assert passage.text == "Ada met Bob and Bob met Ada"

    clean, _ = cleaned(data, ODT, re.compile("Ada|Bob"), "X")

    assert body(clean) == (
        "<office:text><text:p>X <text:span>met</text:span> X and X<text:span></text:span> met X</text:p></office:text>"
    )


def test_author_of_changes_and_comments_is_one_identity_everywhere_and_dates_go() -> None:
    data = document(
        ODT,
        '<text:tracked-changes><text:changed-region xml:id="ct123" text:id="ct123"><text:deletion>'
        f"{CHANGE}<text:p>gone words</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p><text:change text:change-id="ct123"/>x<office:annotation office:name="__Annotation__1_2">'
        "<dc:creator>Ada Lovelace</dc:creator><dc:date>2024-05-06T07:08:09</dc:date>"
        "<meta:creator-initials>AL</meta:creator-initials><text:p>a remark</text:p></office:annotation>"
        '<office:annotation-end office:name="__Annotation__1_2"/></text:p>',
    )

    found = {passage.place: passage for passage in passages(data, ODT)}
    clean, _ = cleaned(data, ODT)

    assert {place: one.text for place, one in found.items()} == {
        "change 1, deleted text": "gone words",
        "paragraph 1": "x",
        "comment 1": "a remark",
        "author 1": "Ada Lovelace",
    }
    assert found["author 1"].kind is PassageKind.IDENTITY
    assert [known.value for known in opened(data, ODT).learned()] == ["Ada Lovelace"]
    assert body(clean).count("<dc:creator>Person 1</dc:creator>") == 2
    assert "2024" not in body(clean)
    assert "AL<" not in body(clean)
    assert "ct123" not in body(clean)
    identity = re.search(r'text:change-id="(\w+)"', body(clean))
    assert identity and f'xml:id="{identity[1]}"' in body(clean)
    assert len(set(re.findall(r'office:name="(\w+)"', body(clean)))) == 1


def test_identity_fields_are_replaced_whole_and_keep_what_was_put_there() -> None:
    data = document(
        ODT,
        "<text:p>By <text:author-name text:fixed='false'>Ada Lovelace</text:author-name>"
        "<text:sender-email>ada@harborline.com</text:sender-email>"
        "<text:file-name text:display='full'>/home/ada/plan.odt</text:file-name>"
        "<text:creation-date text:date-value='2024-05-06'>6 May</text:creation-date></text:p>",
    )

    kinds = {passage.text: passage.kind for passage in passages(data, ODT)}
    clean, _ = cleaned(data, ODT)

    assert kinds["Ada Lovelace"] is PassageKind.IDENTITY
    assert kinds["ada@harborline.com"] is PassageKind.IDENTITY
    assert '<text:author-name text:fixed="true">Person 1</text:author-name>' in body(clean)
    assert "ada" not in body(clean)
    assert "2024" not in body(clean)
    assert ">document</text:file-name>" in body(clean)


def test_words_hidden_in_fields_are_passages() -> None:
    data = document(
        ODT,
        '<text:p><text:hidden-text text:condition="ooow:client == &quot;Quillon01&quot;" text:string-value="Quillon02"'
        ' text:is-hidden="true"/><text:conditional-text text:condition="ooow:1" text:string-value-if-true="Quillon03"'
        ' text:string-value-if-false="Quillon04" text:current-value="true">Quillon05</text:conditional-text>'
        '<text:placeholder text:placeholder-type="text" text:description="Quillon06">&lt;Quillon07&gt;'
        "</text:placeholder></text:p>",
    )

    clean, _ = cleaned(data, ODT)

    assert {passage.text for passage in passages(data, ODT)} >= {"Quillon01", "Quillon02", "Quillon03", "Quillon04"}
    assert re.findall("(?i)quillon", body(clean)) == []
    assert "ooow:client == &quot;person-3&quot;" in body(clean)


def test_names_are_renamed_with_everything_that_refers_to_them() -> None:
    data = document(
        ODT,
        '<text:variable-decls><text:variable-decl office:value-type="string" text:name="quillon01"/>'
        "</text:variable-decls><text:user-field-decls/>"
        '<text:p><text:bookmark-start text:name="quillon02"/>a<text:bookmark-end text:name="quillon02"/>'
        '<text:a xlink:href="#quillon02">b</text:a><text:bookmark-ref text:ref-name="quillon02">c</text:bookmark-ref>'
        '<text:variable-set text:name="quillon01" text:formula="ooow:quillon01+1" office:value-type="float"'
        ' office:value="1">1</text:variable-set></text:p>'
        '<table:table table:name="quillon03" table:style-name="quillon03.A"><table:table-row><table:table-cell>'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p><text:a xlink:href="#quillon03|table">d</text:a></text:p>'
        '<text:section text:name="quillon04" text:display="none"><text:p>hidden</text:p></text:section>',
        '<office:automatic-styles><style:style style:name="quillon03.A" style:family="table"/>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quillon05_20_Body"/>'
        "</office:automatic-styles>",
        styles__xml=styles(
            '<office:styles><style:style style:name="Quillon05_20_Body" style:display-name="Quillon05 Body"'
            ' style:family="paragraph"/></office:styles>'
        ),
    )

    clean, _ = cleaned(data, ODT)

    text = parts(clean)["content.xml"].decode()
    assert re.findall("(?i)quillon", text + parts(clean)["styles.xml"].decode()) == []
    assert text.count('"person-3"') >= 5
    assert 'xlink:href="#person-3"' in text
    assert 'xlink:href="#person-3|table"' in text
    assert 'text:formula="ooow:person_3+1"' in text
    assert 'style:parent-style-name="person-3_20_Body"' in text
    assert 'style:display-name="person-3 Body"' in parts(clean)["styles.xml"].decode()
    assert "hidden" in text


def test_links_outside_are_references_and_local_paths_too() -> None:
    data = document(
        ODT,
        '<text:p><text:a xlink:href="mailto:ada%40harborline.com" xlink:title="t">a</text:a>'
        '<text:a xlink:href="file:///C:/Users/ada/Falcon%20plan.odt" office:name="go">b</text:a></text:p>',
    )

    found = [(one.text, one.kind) for one in passages(data, ODT) if one.kind is PassageKind.REFERENCE]
    clean, _ = cleaned(data, ODT, re.compile("ada@harborline.com|ada|Falcon"), "person-3")

    assert found == [
        ("mailto:ada@harborline.com", PassageKind.REFERENCE),
        ("file:///C:/Users/ada/Falcon plan.odt", PassageKind.REFERENCE),
    ]
    assert 'xlink:href="mailto:person-3"' in body(clean)
    assert 'xlink:href="file:///C:/Users/person-3/person-3%20plan.odt"' in body(clean)
    assert "xlink:title" not in body(clean)


def test_scripts_events_dde_and_databases_go_and_shown_words_stay() -> None:
    data = document(
        ODT,
        "<office:forms><form:form form:name='f' form:datasource='Quillon01' form:command='SELECT Quillon02'>"
        "<form:properties><form:property form:property-name='x' office:string-value='Quillon03'/></form:properties>"
        "<form:text form:name='Field' form:current-value='typed' form:data-field='Quillon04'/></form:form>"
        "</office:forms>"
        "<text:dde-connection-decls><text:dde-connection-decl office:name='Quillon05' office:dde-topic='Quillon06'/>"
        "</text:dde-connection-decls><text:p><text:script script:language='JavaScript'>Quillon07</text:script>one "
        "<text:database-display text:table-name='Quillon08' text:column-name='c'>two</text:database-display> "
        "<text:execute-macro text:name='Quillon09'>three</text:execute-macro></text:p>"
        "<text:section text:name='s1'><text:section-source xlink:href='../Quillon10.odt'/><text:p>four</text:p>"
        "</text:section>",
        "<office:scripts><office:script script:language='x'>Quillon11</office:script></office:scripts>",
    )

    clean = unchanged(data, ODT)

    assert len(set(re.findall(r"Quillon\d\d", parts(data)["content.xml"].decode()))) == 11
    assert re.findall(r"Quillon\d\d", parts(clean)["content.xml"].decode()) == []
    assert texts(clean, ODT)["paragraph 1"] == "one two three"
    assert "four" in body(clean)
    assert "typed" in body(clean)


def test_headers_footers_tables_and_boxes_say_where_they_are() -> None:
    data = document(
        ODT,
        '<table:table table:name="Table1"><table:table-row/><table:table-row><table:table-cell/><table:table-cell'
        ' office:value-type="string"><text:p>in a cell</text:p></table:table-cell></table:table-row></table:table>'
        "<text:p><draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box><svg:desc>alt</svg:desc>"
        "</draw:frame></text:p>",
        styles__xml=styles(
            '<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>on top</text:p>'
            "</style:header><style:footer><text:p>below</text:p></style:footer></style:master-page>"
            "</office:master-styles>"
        ),
    )

    assert {text: place for place, text in texts(data, ODT).items()} == {
        "in a cell": "table 1, row 2, column 2",
        "in a box": "text box 1",
        "alt": "alt text",
        "on top": "master page 1, header, paragraph 1",
        "below": "master page 1, footer, paragraph 1",
    }


def test_session_marks_go() -> None:
    data = document(
        ODT,
        "<text:p/>",
        '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties'
        ' officeooo:rsid="0017a3a9" officeooo:paragraph-rsid="00168365" fo:color="#ff0000"/></style:style>'
        "</office:automatic-styles>",
    )

    clean = parts(unchanged(data, ODT))["content.xml"].decode()

    assert "rsid" in parts(data)["content.xml"].decode()
    assert "rsid" not in clean
    assert 'fo:color="#ff0000"' in clean
