"""OpenDocument slides: pages, notes, masters, hidden pages, names of pages and shows."""

from __future__ import annotations

import re

from tests.sanitization.formats.odf_making import ODP, body, cleaned, document, parts, passages, styles, texts

SLIDE = (
    '<draw:page draw:name="{name}" draw:style-name="dp1" draw:master-page-name="Default">'
    '<draw:frame draw:name="Title 1"><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>'
    "<presentation:notes><draw:frame><draw:text-box><text:p>{notes}</text:p></draw:text-box></draw:frame>"
    "</presentation:notes></draw:page>"
)


def test_pages_and_their_notes_say_where_they_are() -> None:
    data = document(
        ODP,
        SLIDE.format(name="page1", text="first", notes="say hello")
        + SLIDE.format(name="page2", text="second", notes="say more"),
    )

    found = {passage.text: (passage.place, passage.group) for passage in passages(data, ODP)}

    assert found == {
        "first": ("page 1, text box 1", "Page 1"),
        "say hello": ("page 1 notes, text box 2", "Page 1"),
        "second": ("page 2, text box 3", "Page 2"),
        "say more": ("page 2 notes, text box 4", "Page 2"),
    }


def test_names_of_pages_follow_into_links_and_shows() -> None:
    data = document(
        ODP,
        SLIDE.format(name="Quillon01 kickoff", text="a", notes="b")
        + SLIDE.format(name="page2", text='<text:a xlink:href="#Quillon01%20kickoff">go</text:a>', notes="c")
        + '<presentation:settings presentation:start-page="Quillon01 kickoff" presentation:show="Quillon02">'
        '<presentation:show presentation:name="Quillon02" presentation:pages="page2,Quillon01 kickoff"/>'
        "</presentation:settings>",
    )

    clean, _ = cleaned(data, ODP)

    assert re.findall("(?i)quillon", body(clean)) == []
    assert 'xlink:href="#person-3%20kickoff"' in body(clean)
    assert 'presentation:pages="page2,person-3 kickoff"' in body(clean)
    assert 'presentation:start-page="person-3 kickoff"' in body(clean)


def test_hidden_pages_masters_alt_texts_and_declarations_are_read() -> None:
    data = document(
        ODP,
        '<presentation:footer-decl presentation:name="ftr1">Quillon01</presentation:footer-decl>'
        '<presentation:date-time-decl presentation:name="dtd1" presentation:source="fixed">Quillon02'
        "</presentation:date-time-decl>"
        + SLIDE.format(name="page1", text="Quillon03", notes="Quillon04")
        + '<draw:page draw:name="page2"><draw:custom-shape draw:name="Quillon05"><svg:title>Quillon06</svg:title>'
        "<svg:desc>Quillon07</svg:desc><text:p>Quillon08</text:p><draw:enhanced-geometry draw:type='rectangle'/>"
        "</draw:custom-shape><office:event-listeners><presentation:event-listener script:event-name='dom:click'"
        " xlink:href='Quillon09.wav'/></office:event-listeners></draw:page>",
        '<office:automatic-styles><style:style style:name="dp1" style:family="drawing-page">'
        '<style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>',
        styles__xml=styles(
            '<office:master-styles><style:master-page style:name="Quillon10"><draw:frame><draw:text-box>'
            "<text:p>Quillon11</text:p></draw:text-box></draw:frame><presentation:notes><text:p/></presentation:notes>"
            "</style:master-page></office:master-styles>"
        ),
    )

    clean, rewritten = cleaned(data, ODP)

    both = body(clean) + parts(clean)["styles.xml"].decode()
    assert len(set(re.findall(r"Quillon\d\d", body(data) + parts(data)["styles.xml"].decode()))) == 11
    assert re.findall("(?i)quillon", both) == []
    assert 'presentation:visibility="hidden"' in parts(clean)["content.xml"].decode()
    assert ("pages", 2, 2) in rewritten.fidelity.counts
    assert "master page 1, text box 1" in texts(data, ODP)


def test_animations_keep_their_targets() -> None:
    data = document(
        ODP,
        '<draw:page draw:name="page1"><draw:custom-shape xml:id="id77" draw:id="id77"><text:p>x</text:p>'
        '</draw:custom-shape><anim:par presentation:node-type="timing-root"><anim:set smil:begin="0s"'
        ' smil:targetElement="id77" smil:attributeName="visibility" smil:to="visible"/>'
        '<anim:audio xlink:href="../Quillon01.wav"/></anim:par></draw:page>',
    )

    clean, _ = cleaned(data, ODP)

    identity = re.search(r'smil:targetElement="(\w+)"', body(clean))
    assert identity and f'xml:id="{identity[1]}"' in body(clean)
    assert 'smil:to="visible"' in body(clean)
    assert "Quillon01" not in body(clean)
