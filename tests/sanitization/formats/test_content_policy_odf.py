"""Tracked changes of OpenDocument texts: kept by default, otherwise accepted or rejected."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sanitization.vocabulary import ContentPolicy, Fate, FileKind, HiddenContent, TrackedChanges
from tests.office.libreoffice import is_installed, to_pdf
from tests.sanitization.formats.odf_making import ODP, ODS, ODT, content, document, opened, packed, styles
from tests.sanitization.formats.odf_policy import (
    ACCEPT,
    KEEP,
    REJECT,
    TABLE,
    TEXT,
    members,
    paragraphs,
    picture,
    redacted,
    tree,
    written,
)
from tests.sanitization.formats.test_content_policy_ods import BOOK, changed_book
from tests.sanitization.formats.test_hidden_content_odf import DECK, VEILED


def region(identity: str, *kinds: str) -> str:
    return f'<text:changed-region xml:id="{identity}" text:id="{identity}">{"".join(kinds)}</text:changed-region>'


def changed(kind: str, inside: str = "") -> str:
    told = (
        "<office:change-info><dc:creator>Walter Mitty</dc:creator><dc:date>2024-01-01T00:00:00</dc:date>"
        "</office:change-info>"
    )
    return f"<text:{kind}>{told}{inside}</text:{kind}>"


def revised(regions: str, body: str, before: str = "", **parts: str | bytes) -> bytes:
    kept = f'<text:tracked-changes text:track-changes="true">{regions}</text:tracked-changes>'
    return document(ODT, kept + body, before, **parts)


def start(identity: str) -> str:
    return f'<text:change-start text:change-id="{identity}"/>'


def end(identity: str) -> str:
    return f'<text:change-end text:change-id="{identity}"/>'


def point(identity: str) -> str:
    return f'<text:change text:change-id="{identity}"/>'


WORDS = revised(
    region("ct1", changed("insertion"))
    + region("ct2", changed("deletion", "<text:p>taken by Quillon01 </text:p>"))
    + region("ct3", changed("format-change")),
    f"<text:p>stays {start('ct1')}added <text:span>by Quillon01 </text:span>{end('ct1')}{point('ct2')}end</text:p>"
    f"<text:p>{start('ct3')}bold{end('ct3')}</text:p>",
)


def test_changes_are_kept_by_default_with_a_stand_in_for_their_author() -> None:
    clean = members(written(WORDS, ODT, KEEP))["content.xml"].decode()

    assert clean.count("<text:changed-region ") == 3
    assert "taken by Person 3" in clean
    assert "Mitty" not in clean
    assert "<dc:creator>Redacted</dc:creator>" in clean


@pytest.mark.parametrize(
    ("policy", "words", "said"),
    [
        (ACCEPT, ["stays added by Person 3 end", "bold"], "accepted"),
        (
            REJECT,
            ["stays taken by Person 3 end", "bold"],
            "rejected: the file does not say how changed formatting looked before",
        ),
    ],
)
def test_changes_are_accepted_or_rejected_and_names_in_them_hidden(
    policy: ContentPolicy, words: list[str], said: str
) -> None:
    clean, redaction = redacted(WORDS, ODT, policy)

    assert paragraphs(clean) == words
    for trace in ("change", "creator", "Mitty", "Redacted"):
        assert trace not in members(clean)["content.xml"].decode().split("<office:body>")[1]
    told = {line.part: (line.fate, line.reason) for line in redaction.ledger}
    assert told["tracked changes"] == (Fate.REMOVED, said)


# Deletions and insertions as LibreOffice writes them: (what the list of changes holds, the body, accepted, rejected).
SPREADING = {
    "deleted over three paragraphs": (
        changed("deletion", "<text:p>one gone</text:p><text:p>two gone</text:p><text:p>three gone </text:p>"),
        f"<text:p>one start {point('ct1')}three end</text:p>",
        ["one start three end"],
        ["one start one gone", "two gone", "three gone three end"],
    ),
    "a whole paragraph deleted": (
        changed("deletion", "<text:h>old</text:h><text:p/>"),
        f"<text:p>{point('ct1')}after</text:p>",
        ["after"],
        ["old", "after"],
    ),
    "deleted from inside a span": (
        changed("deletion", "<text:p> gone</text:p><text:p>more </text:p>"),
        f'<text:p><text:span text:style-name="T1">one{point("ct1")}two</text:span> three</text:p>',
        ["onetwo three"],
        ["one gone", "more two three"],
    ),
    "items of a list deleted": (
        changed(
            "deletion",
            "<text:list><text:list-item><text:p> gone</text:p></text:list-item><text:list-item><text:p>second</text:p>"
            "</text:list-item><text:list-item><text:p>third </text:p></text:list-item></text:list>",
        ),
        f"<text:list><text:list-item><text:p>first{point('ct1')}end</text:p></text:list-item><text:list-item>"
        "<text:p>last</text:p></text:list-item></text:list>",
        ["firstend", "last"],
        ["first gone", "second", "third end", "last"],
    ),
    "a table deleted between paragraphs": (
        changed(
            "deletion",
            '<table:table table:name="Table1"><table:table-row><table:table-cell><text:p>cell</text:p>'
            "</table:table-cell></table:table-row></table:table>",
        ),
        f"<text:p>before</text:p>{point('ct1')}<text:p>after</text:p>",
        ["before", "after"],
        ["before", "cell", "after"],
    ),
    "inserted over three paragraphs": (
        changed("insertion"),
        f"<text:p>one {start('ct1')}new</text:p><text:p>two new</text:p><text:p>three new{end('ct1')}end</text:p>",
        ["one new", "two new", "three newend"],
        ["one end"],
    ),
    "a whole paragraph inserted": (
        changed("insertion"),
        f"<text:h>{start('ct1')}new</text:h><text:p>{end('ct1')}after</text:p>",
        ["new", "after"],
        ["after"],
    ),
    "items of a list inserted": (
        changed("insertion"),
        f"<text:list><text:list-item><text:p>first{start('ct1')}new</text:p></text:list-item><text:list-item>"
        f"<text:p>second new{end('ct1')}</text:p></text:list-item></text:list><text:p>after</text:p>",
        ["firstnew", "second new", "after"],
        ["first", "after"],
    ),
    "a table inserted between paragraphs": (
        changed("insertion"),
        f"<text:p>before</text:p>{start('ct1')}<table:table><table:table-row><table:table-cell><text:p>cell</text:p>"
        f"</table:table-cell></table:table-row></table:table>{end('ct1')}<text:p>after</text:p>",
        ["before", "cell", "after"],
        ["before", "after"],
    ),
    "inserted and then deleted by another": (
        changed("deletion", "<text:p>new and gone</text:p>") + changed("insertion"),
        f"<text:p>one {point('ct1')}two</text:p>",
        ["one two"],
        ["one two"],
    ),
}


@pytest.mark.parametrize("name", SPREADING)
def test_changes_over_paragraphs_lists_and_tables(name: str) -> None:
    kinds, body, accepted, rejected = SPREADING[name]
    data = revised(region("ct1", kinds), body)

    assert paragraphs(written(data, ODT, ACCEPT)) == accepted
    assert paragraphs(written(data, ODT, REJECT)) == rejected


def test_rejecting_keeps_the_kind_and_look_of_each_paragraph() -> None:
    kinds = changed(
        "deletion", '<text:h text:outline-level="2">tail</text:h><text:p text:style-name="P2">body </text:p>'
    )
    data = revised(region("ct1", kinds), f'<text:h text:outline-level="2">Head {point("ct1")}rest</text:h>')

    clean = tree(written(data, ODT, REJECT))

    head, body = (next(clean.iter(f"{TEXT}{kind}")) for kind in "hp")
    assert (head.text, head.get(f"{TEXT}outline-level")) == ("Head tail", "2")
    assert (body.text, body.get(f"{TEXT}style-name")) == ("body rest", "P2")


def test_a_rejected_insertion_inside_a_cell_leaves_the_cells_of_the_table() -> None:
    two = "<table:table-cell><text:p>{}</text:p></table:table-cell>" * 2
    row = f"<table:table-row>{two}</table:table-row>"
    rows = row.format(f"a{start('ct1')}b", "c") + row.format("d", f"e{end('ct1')}f")
    data = revised(region("ct1", changed("insertion")), f"<table:table>{rows}</table:table>")

    clean = tree(written(data, ODT, REJECT))

    assert [len(one.findall(f"{TABLE}table-cell")) for one in clean.iter(f"{TABLE}table-row")] == [2, 2]
    assert ["".join(map(str, cell.itertext())) for cell in clean.iter(f"{TABLE}table-cell")] == ["a", "", "", "f"]


def test_headers_have_changes_of_their_own() -> None:
    header = (
        f"<style:header><text:tracked-changes>{region('ct9', changed('deletion', '<text:p>old </text:p>'))}"
        f"</text:tracked-changes><text:p>head {point('ct9')}end</text:p></style:header>"
    )
    master = (
        f'<office:master-styles><style:master-page style:name="M">{header}</style:master-page></office:master-styles>'
    )
    data = document(ODT, "<text:p>x</text:p>", styles__xml=styles(master))

    assert paragraphs(written(data, ODT, ACCEPT), "styles.xml") == ["head end"]
    assert paragraphs(written(data, ODT, REJECT), "styles.xml") == ["head old end"]


def test_pictures_and_objects_in_deleted_text_go_with_it() -> None:
    inside = (
        '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame><draw:frame><draw:object'
        ' xlink:href="./Object 1"/></draw:frame></text:p>'
    )
    data = revised(
        region("ct1", changed("deletion", inside)),
        f"<text:p>one {point('ct1')}two</text:p>",
        Pictures___a__png=picture(),
        **{"Object 1___content__xml": content(ODT, "<text:p>inner</text:p>")},
    )

    kept, (clean, redaction) = members(written(data, ODT, KEEP)), redacted(data, ODT, ACCEPT)

    assert {"Pictures/image1.png", "Object 1/content.xml"} <= set(kept)
    assert set(members(clean)) == {"mimetype", "content.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"}
    assert "Object 1" not in members(clean)["META-INF/manifest.xml"].decode()
    told = {line.part: (line.fate, line.reason) for line in redaction.ledger}
    assert told["object 1: content"] == (Fate.REMOVED, "not shown")
    assert ("picture 1", Fate.REMOVED, "not shown") in [(one.part, one.fate, one.reason) for one in redaction.ledger]
    assert {"Pictures/image1.png", "Object 1/content.xml"} <= set(members(written(data, ODT, REJECT)))


def test_changes_inside_an_embedded_document_are_settled_too() -> None:
    inner = content(
        ODT,
        f"<text:tracked-changes>{region('ct1', changed('deletion', '<text:p>gone</text:p>'))}</text:tracked-changes>"
        f"<text:p>inner {point('ct1')}</text:p>",
    )
    frame = '<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>'
    data = packed({"content.xml": content(ODT, frame), "Object 1/content.xml": inner})

    clean, redaction = redacted(data, ODT, ACCEPT)

    assert paragraphs(clean, "Object 1/content.xml") == ["inner "]
    assert "object 1: tracked changes" in {line.part for line in redaction.ledger}


LISTED = revised(region("ct1", SPREADING["items of a list deleted"][0]), SPREADING["items of a list deleted"][1])
SAMPLES = [(WORDS, ODT), (LISTED, ODT), (VEILED, ODT), (BOOK, ODS), (changed_book(), ODS), (DECK, ODP)]
EVERYTHING = ContentPolicy(tracked_changes=TrackedChanges.REJECT, hidden_content=HiddenContent.REMOVE)


@pytest.mark.parametrize(("data", "kind"), SAMPLES)
def test_reading_is_not_affected_and_writing_twice_gives_the_same(data: bytes, kind: FileKind) -> None:
    found = opened(data, kind)
    before = list(found.passages())
    found.follow(EVERYTHING)
    first, second = io.BytesIO(), io.BytesIO()
    found.rewrite(first, {}, {})
    found.rewrite(second, {}, {})

    assert list(found.passages()) == before
    assert first.getvalue() == second.getvalue()


@pytest.mark.skipif(not is_installed(), reason="LibreOffice is absent")
@pytest.mark.parametrize(("data", "kind"), SAMPLES)
def test_copies_made_by_a_policy_open(data: bytes, kind: FileKind, tmp_path: Path) -> None:
    source = tmp_path / f"a.{kind}"
    source.write_bytes(written(data, kind, EVERYTHING))

    assert to_pdf(source, tmp_path / "a.pdf")
