"""Words, slides and shapes that OpenDocument does not show: scrubbed by default, otherwise taken out."""

from __future__ import annotations

from tests.sanitization.formats.odf_making import ODP, ODT, document, styles
from tests.sanitization.formats.odf_policy import (
    DRAW,
    KEEP,
    REMOVE,
    TEXT,
    everything,
    members,
    paragraphs,
    picture,
    redacted,
    tree,
    written,
)

VEILING = (
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties'
    ' text:display="none"/></style:style><style:style style:name="T2" style:family="text"'
    ' style:parent-style-name="T1"/><style:style style:name="T3" style:family="text"><style:text-properties'
    ' text:display="true"/></style:style><style:style style:name="P9" style:family="paragraph"><style:text-properties'
    ' text:display="none"/></style:style></office:automatic-styles>'
)
VEILED = document(
    ODT,
    '<text:p>one <text:span text:style-name="T1">veiled1</text:span> two <text:span text:style-name="T2">veiled2'
    '<text:span text:style-name="T3">shown</text:span>veiled3</text:span></text:p>'
    '<text:p text:style-name="P9">veiled4<text:bookmark text:name="here"/><text:span>veiled5</text:span></text:p>'
    '<text:p>field <text:hidden-text text:condition="ooow:1" text:string-value="veiled6" text:is-hidden="true"/>'
    '<text:hidden-text text:condition="ooow:0" text:string-value="open1">open1</text:hidden-text></text:p>'
    '<text:p>veiled7<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:p>'
    '<text:p>open2<text:hidden-paragraph text:condition="ooow:0"/></text:p>'
    '<text:section text:name="s1" text:display="none"><text:p>veiled8</text:p></text:section>'
    '<text:section text:name="s2" text:display="condition" text:condition="ooow:1" text:is-hidden="true"><text:p>'
    "veiled9</text:p></text:section>"
    '<text:section text:name="s3" text:display="condition" text:condition="ooow:0"><text:p>open3</text:p>'
    "</text:section><text:p>by Quillon01</text:p>",
    VEILING,
)


def test_hidden_words_go_with_the_policy_alone() -> None:
    kept, clean = everything(written(VEILED, ODT, KEEP)), written(VEILED, ODT, REMOVE)

    assert all(f"veiled{number}" in kept for number in range(1, 10))
    assert "veiled" not in everything(clean)
    assert paragraphs(clean) == ["one  two shown", "", "field open1", "open2", "open3", "by Person 3"]
    assert next(tree(clean).iter(f"{TEXT}bookmark"), None) is not None


def test_headers_that_are_switched_off_are_emptied() -> None:
    header = '<style:{0} style:display="{1}"><text:p>{2}</text:p></style:{0}>'.format
    margins = header("header", "true", "head") + header("footer", "false", "veiled1")
    master = (
        f'<office:master-styles><style:master-page style:name="M">{margins}</style:master-page></office:master-styles>'
    )
    data = document(ODT, "<text:p>x</text:p>", styles__xml=styles(master))

    assert paragraphs(written(data, ODT, KEEP), "styles.xml") == ["head", "veiled1"]
    assert paragraphs(written(data, ODT, REMOVE), "styles.xml") == ["head"]


def test_a_common_style_hides_in_every_part_that_uses_it() -> None:
    looks = styles(
        '<office:styles><style:style style:name="Veil" style:family="text"><style:text-properties text:display="none"/>'
        '</style:style></office:styles><office:master-styles><style:master-page style:name="M"><style:header><text:p>'
        'head<text:span text:style-name="Veil">veiled1</text:span></text:p></style:header></style:master-page>'
        "</office:master-styles>"
    )
    data = document(ODT, '<text:p>a<text:span text:style-name="Veil">veiled2</text:span></text:p>', styles__xml=looks)

    clean = written(data, ODT, REMOVE)

    assert "veiled" not in everything(clean)
    assert paragraphs(clean) == ["a"]
    assert paragraphs(clean, "styles.xml") == ["head"]


LOOKS = styles(
    '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="28cm"'
    ' fo:page-height="21cm"/></style:page-layout></office:automatic-styles><office:master-styles><draw:layer-set>'
    '<draw:layer draw:name="layout"/><draw:layer draw:name="veil" draw:display="none"/></draw:layer-set>'
    '<style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles>'
)
PAGES = (
    '<office:automatic-styles><style:style style:name="dp1" style:family="drawing-page">'
    '<style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>'
)


def box(text: str, x: str = "1cm", more: str = "") -> str:
    return (
        f'<draw:frame svg:x="{x}" svg:y="1cm" svg:width="4cm" svg:height="1cm"{more}><draw:text-box><text:p>{text}'
        "</text:p></draw:text-box></draw:frame>"
    )


def page(name: str, inside: str, more: str = "") -> str:
    notes = f"<presentation:notes>{box(f'notes of {name}')}</presentation:notes>"
    return f'<draw:page draw:name="{name}" draw:master-page-name="Default"{more}>{inside}{notes}</draw:page>'


DECK = document(
    ODP,
    '<presentation:footer-decl presentation:name="ftr1">shown</presentation:footer-decl>'
    '<presentation:footer-decl presentation:name="ftr2">veiled0</presentation:footer-decl>'
    + page(
        "page1",
        box("inside Quillon01", more=' draw:id="id1" xml:id="id1"') + box("partly outside", "27.9cm")
        + box("veiled1", "28cm", ' draw:id="id2" xml:id="id2"') + box("veiled2", "-4cm")
        + box("veiled3", more=' draw:layer="veil"') + box("veiled4", more=' drawooo:display="none"')
        + f"<draw:g>{box('veiled5', '30cm')}</draw:g><draw:g>{box('kept', '3cm')}{box('veiled6', '30cm')}</draw:g>"
        '<draw:line svg:x1="-3cm" svg:x2="3cm" svg:y1="1cm" svg:y2="1cm"><text:p>over the edge</text:p></draw:line>'
        '<draw:connector draw:start-shape="id1" draw:end-shape="id2" svg:x1="1cm" svg:x2="2cm"/>'
        '<draw:frame svg:x="1cm" svg:width="1cm" svg:height="1cm"><draw:text-box><text:p><text:a'
        ' xlink:href="#page2">to page two</text:a></text:p></draw:text-box></draw:frame>',
        ' presentation:use-footer-name="ftr1"',
    )
    + page(
        "page2",
        box("veiled7") + '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>',
        ' draw:style-name="dp1" presentation:use-footer-name="ftr2"',
    ).replace("notes of", "veiled8")
    + page("page3", box("third"))
    + '<presentation:settings><presentation:show presentation:name="s1" presentation:pages="page1,page2,page3"/>'
    "</presentation:settings>",
    PAGES,
    styles__xml=LOOKS,
    Pictures___a__png=picture(),
)  # fmt: skip


def test_slides_and_shapes_that_are_not_shown_go_with_the_policy_alone() -> None:
    kept = written(DECK, ODP, KEEP)
    clean, redaction = redacted(DECK, ODP, REMOVE)

    assert all(f"veiled{number}" in everything(kept) for number in range(9))
    assert "veiled" not in everything(clean)
    assert paragraphs(clean) == [
        "inside Person 3", "partly outside", "kept", "over the edge", "to page two", "notes of page1",
        "third", "notes of page3",
    ]  # fmt: skip
    names = [one.get(f"{DRAW}name") for one in tree(clean).iter(f"{DRAW}page")]
    assert names == ["page1", "page3"]
    told = [line.part for line in redaction.ledger if line.reason == "not shown"]
    assert told == ["page 2", "hidden shapes", "picture 1"]


def test_nothing_refers_to_a_slide_or_shape_that_went() -> None:
    clean = members(written(DECK, ODP, REMOVE))

    text = clean["content.xml"].decode()
    assert 'presentation:pages="page1,page3"' in text
    assert "page2" not in text
    assert text.count("<presentation:footer-decl") == 1
    assert "draw:start-shape" in text
    assert "draw:end-shape" not in text
    assert not any(name.startswith("Pictures/") for name in clean)
