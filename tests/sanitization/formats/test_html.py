"""HTML: words over tags, and what is told apart from structure."""

from __future__ import annotations

import base64
import io
import re

import pytest

from sanitization.errors import Refusal
from sanitization.formats.htmltext import HtmlHandler
from sanitization.formats.protocol import CleanMember
from sanitization.limits import Budget, Limits
from sanitization.vocabulary import ContentPolicy, Fate, FileKind, HiddenContent, PassageKind, TrackedChanges
from tests.sanitization.formats.html_making import NAME, Browser, active, clean, outcome
from tests.sanitization.formats.rewriting import edits_in, hide, open_bytes, texts


def removed(page: str, content: HiddenContent) -> str:
    document = open_bytes(HtmlHandler(), FileKind.HTML, page.encode())
    edits = {passage.key: found for passage in document.passages() if (found := edits_in(passage, [NAME]))}
    document.follow(ContentPolicy(hidden_content=content))  # type: ignore[attr-defined]
    sink = io.BytesIO()
    document.rewrite(sink, edits, {})
    return sink.getvalue().decode()


@pytest.mark.parametrize(
    "written",
    [
        "Wa<b>lt</b> Har<i>bor</i>line",
        "&#87;alt&#x20;Harb&#111;rline",
        "Walt <!-- x -->Harbor<!-- > -->line",
        "Walt Harbor<wbr>line",
        "Walt<br>Harborline",
        "Walt\n      Harborline",
        "<span style='color:red'>W</span><span>alt</span> <font face=Arial>Harborline</font>",
        "<x-y>Wa</x-y>lt Harborline",
        "Walt <o:p></o:p>Harborline",
        "Walt<![if !supportEmptyParas]> <![endif]>Harborline",
    ],
)
def test_a_name_over_tags_is_one_value(written: str) -> None:
    assert NAME in texts(open_bytes(HtmlHandler(), FileKind.HTML, f"<p>Dear {written}!</p>".encode()))[0].replace(
        "\n", " "
    )

    after = re.sub(r"<[^>]*>", "", clean(f"<p>Dear {written}!</p>"))

    assert after == "Dear Person 1!"


def test_blocks_are_not_read_as_one() -> None:
    document = open_bytes(HtmlHandler(), FileKind.HTML, b"<ul><li>Walt<li>Harborline</ul><p>a</p>b<div>c</div>")

    assert texts(document) == ["Walt", "Harborline", "a", "b", "c"]


def test_cells_have_their_headings_and_their_places() -> None:
    page = "<table><thead><tr><th>Name<th colspan=2>Site<th>Pay<tbody><tr><td>Walt<td>Rome<td>Oslo<td>12</table>"

    found = list(open_bytes(HtmlHandler(), FileKind.HTML, page.encode()).passages())

    assert [(one.text, one.place, one.context) for one in found][3:] == [
        ("Walt", "table 1, cell A2", "Name"),
        ("Rome", "table 1, cell B2", "Site"),
        ("Oslo", "table 1, cell C2", ""),
        ("12", "table 1, cell D2", "Pay"),
    ]
    assert {one.kind for one in found} == {PassageKind.CELL}


def test_a_piece_stays_a_piece_and_a_page_a_page() -> None:
    assert clean("Dear <b>Sir</b>,<p>bye") == "Dear <b>Sir</b>,<p>bye</p>"
    page = '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\r\n<html><head><title>a</title></head>\r\n<body>b</body></html>'
    assert clean(page).replace("\r\n</html>", "</html>") == page


def test_white_space_and_entities_come_out_as_they_read() -> None:
    assert clean("<pre>  a\n\tb  </pre><p>x &lt;b&gt; &amp;amp; &nbsp;y</p>") == (
        "<pre>  a\n\tb  </pre><p>x &lt;b&gt; &amp;amp; &#160;y</p>"
    )


def test_names_change_together_in_attributes_and_style_sheets() -> None:
    page = (
        "<style>.harborline-box > #harborline { color: red }</style>"
        "<div id=harborline class='big harborline-box'></div>"
        "<a href='#harborline'>x</a><label for=harborline>y</label>"
    )

    after = clean(page, "harborline", stand_in="firm-1")

    assert ".firm-1-box > #firm-1 { color: red }" in after
    assert '<div id="firm-1" class="big firm-1-box"></div><a href="#firm-1">' in after
    assert 'for="firm-1"' in after


def test_words_of_the_standards_stay_when_somebody_has_them_for_a_name() -> None:
    page = "<style>p { color: black; font-variant: small-caps }</style><p align=center><small>x</small> Black Center"

    after = clean(page, "black", "small", "center", "Black", "Center", "Small")

    assert "color: black; font-variant: small-caps" in after
    assert '<p align="center"><small>x</small> Person 1 Person 1</p>' in after


def test_what_runs_fetches_or_tells_is_gone_and_said() -> None:
    page = (
        f"<head><meta name=author content='{NAME}'><meta name=generator content=x><base href=//a.example/>"
        "<link rel=canonical href=https://a.example/><script>1</script></head>"
        "<body onload=a()><!-- c --><iframe></iframe>"
        f"<input type=hidden name=a value={NAME.split(maxsplit=1)[0]}><img width=1 height=1 src=https://a.example/p.gif>"
    )

    result = outcome(page, "nothing")

    assert "Walt" not in result.clean.decode()
    assert active(result.clean.decode()) == []
    gone = {entry.part.split(" ", 1)[1] for entry in result.rewritten.ledger if entry.fate is Fate.REMOVED}
    assert gone == {
        "base elements", "comments", "event handlers", "facts about the page", "hidden values of forms",
        "iframe elements", "links to other files", "script elements", "tracking pictures",
    }  # fmt: skip
    assert [known.value for known in result.document.learned()] == [NAME]


def test_office_islands_tell_their_authors_and_go() -> None:
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Walt Harborline</o:Author>"
        "<o:Company>Tallow Ltd</o:Company>"
        "</o:DocumentProperties></xml><![endif]--><style><!-- @font-face {font-family:Calibri;}"
        " p.MsoNormal, li.MsoNormal"
        ' {mso-style-name:"Tallow Body"; margin:0cm; mso-pagination:widow-orphan;} --></style></head>'
        "<body lang=EN-GB style='tab-interval:36.0pt'><div class=WordSection1><p class=MsoNormal><span lang=EN-US"
        " style='mso-fareast-language:EN-US'>Hello<o:p></o:p></span></p></div></body></html>"
    )

    result = outcome(page, "Tallow", stand_in="Firm 1")

    assert [(known.value, known.entity) for known in result.document.learned()] == [
        (NAME, "PERSON"),
        ("Tallow Ltd", "ORGANIZATION"),
    ]
    after = result.clean.decode()
    assert "Harborline" not in after and "Tallow" not in after and "<!--" not in after
    assert 'mso-style-name:"Firm 1 Body"' in after and "p.MsoNormal, li.MsoNormal" in after
    assert '<p class="MsoNormal"><span lang="EN-US" style="mso-fareast-language:EN-US">Hello</span></p>' in after


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("https://a.example/x?page=2", "https://a.example/x?page=2"),
        ("https://walt:pw@a.example/x", "https://a.example/x"),
        ("https://a.example/x?u=d2FsdEBoYXJib3JsaW5lLmNvbQ&amp;page=2", "https://a.example/x?page=2"),
        ("https://a.example/x?utm_source=mail&amp;q=1", "https://a.example/x?q=1"),
        ("https://a.example/?who=Walt%2520Harborline", "https://a.example/?who=Person%201"),
        ("mailto:Walt%20Harborline", "mailto:Person%201"),
        ("cid:image001.png@01D9.ABC", "cid:image001.png@01D9.ABC"),
        ("#top", "#top"),
        ("https://a.example/?a=1;b=2&amp;", "https://a.example/?a=1;b=2&"),
        ("java\nscript:alert(1)", None),
        ("&#1;javascript:alert(1)", None),
        ("JaVaScRiPt&colon;alert(1)", None),
        ("vbscript:x", None),
        ("javascript:1/alert(1)", None),
        ("localhost:8000/a", "localhost:8000/a"),
        ("www.a.example:8000/a", "www.a.example:8000/a"),
        ("data:text/html,<script>x</script>", None),
        ("ms-its:x", None),
    ],
)
def test_addresses(address: str, left: str | None) -> None:
    after = Browser(clean(f'<a href="{address}">x</a>')).tags[0][1]

    assert after.get("href") == left


def test_numbers_to_call_are_judged_as_words() -> None:
    page = b"<a href='tel:+442079460018'>a</a><a href='mailto:a@b.example?subject=Hi'>b</a><a href='https://a.example/'>c</a>"

    found = [one for one in open_bytes(HtmlHandler(), FileKind.HTML, page).passages() if one.group == "Addresses"]

    assert [one.kind for one in found] == [PassageKind.PROSE, PassageKind.PROSE, PassageKind.REFERENCE]


def test_pictures_from_elsewhere_stay_only_when_they_tell_nothing() -> None:
    page = (
        "<img src='https://a.example/logo.png'><img src='https://a.example/p?id=1234567890abcd'>"
        f"<img src='https://a.example/{NAME.replace(' ', '%20')}.png'><img src='files/{NAME}.png'><img src='cid:a@b'>"
    )

    after = [given.get("src") for _, given in Browser(clean(page)).tags]

    assert after == ["https://a.example/logo.png", None, None, "files/Person%201.png", "cid:a@b"]


def test_hidden_content_is_scrubbed_or_removed() -> None:
    page = (
        f"<p>a <span style='display:none'>{NAME}</span>b<i hidden>c</i></p><p style='color:#fff'>d</p>"
        f"<div style='background:navy'><b style='color:#fff'>e</b></div><p>{NAME}</p>"
    )

    scrubbed, without = removed(page, HiddenContent.SCRUB), removed(page, HiddenContent.REMOVE)

    assert re.sub(r"<[^>]*>", "", scrubbed) == "a Person 1bcdePerson 1"
    assert re.sub(r"<[^>]*>", "", without) == "a bePerson 1"


def test_changes_lose_their_authors_and_are_kept_accepted_or_rejected() -> None:
    page = (
        "<p>a<ins cite='mailto:Walt%20Harborline' datetime='2024-01-01T10:00'>b</ins>"
        + "<del cite='mailto:Walt%20Harborline'>c</del>"
        + "<span style='mso-prop-change:\"Walt Harborline\" 20240101T1000;color:red'>d</span></p>"
    )
    found = {}
    for changes in TrackedChanges:
        document = open_bytes(HtmlHandler(), FileKind.HTML, page.encode())
        assert [known.value for known in document.learned()] == [NAME]
        document.follow(ContentPolicy(tracked_changes=changes))  # type: ignore[attr-defined]
        sink = io.BytesIO()
        document.rewrite(sink, {}, {})
        found[changes] = sink.getvalue().decode()

    assert all("alt" not in after for after in found.values())
    span = '<span style="color:red">d</span></p>'
    assert found[TrackedChanges.KEEP] == f'<p>a<ins datetime="2024-01-01T10:00">b</ins><del>c</del>{span}'
    assert found[TrackedChanges.ACCEPT] == f"<p>ab{span}"
    assert found[TrackedChanges.REJECT] == f"<p>ac{span}"


@pytest.mark.parametrize("unseen", ["style='display:none'", "hidden", "style='font-size: 0px'"])
def test_what_nobody_sees_does_not_part_a_name(unseen: str) -> None:
    page = f"<p>Dear Wa<span {unseen}>zz {NAME}</span>lt Harborline<br>x</p><p>y</p>"

    found = texts(open_bytes(HtmlHandler(), FileKind.HTML, page.encode()))

    assert found[:3] == [f"zz {NAME}", "Dear Walt Harborline\nx", "y"]
    assert "Walt" not in removed(page, HiddenContent.SCRUB) + removed(page, HiddenContent.REMOVE)
    assert re.sub(r"<[^>]*>", "", removed(page, HiddenContent.REMOVE)) == "Dear Person 1xy"


def test_files_inside_become_members() -> None:
    picture = base64.b64encode(b"\x89PNG Walt").decode()
    drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"
    page = f'<img src="data:image/png;base64,{picture}"><img src="{drawing}">'
    page += f'<p style="background:url(data:image/png;base64,{picture})">x'
    document = open_bytes(HtmlHandler(), FileKind.HTML, page.encode())
    members = list(document.members())

    assert [(member.name, member.data[:4]) for member in members] == [
        ("inline-1.png", b"\x89PNG"),
        ("inline-2.svg", b"<svg"),
        ("inline-3.png", b"\x89PNG"),
    ]
    outcomes = {
        members[0].key: CleanMember(data=b"one", name="x"),
        members[1].key: CleanMember(data=None, name="x", reason="file.corrupt"),
        members[2].key: CleanMember(data=b"two", name="x"),
    }
    after = hide(HtmlHandler(), FileKind.HTML, page.encode(), [], members=outcomes).clean.decode()
    one, two = (base64.b64encode(data).decode() for data in (b"one", b"two"))
    assert f'<img src="data:image/png;base64,{one}"><img>' in after
    assert f"background:url(&quot;data:image/png;base64,{two}&quot;)" in after


def test_limits_are_kept() -> None:
    with pytest.raises(Refusal) as refusal:
        HtmlHandler().open(io.BytesIO(b"<p>a<p>b<p>c"), FileKind.HTML, Budget(Limits(passages=2)))
    assert refusal.value.code == "limit.passages"


def test_encodings_stay_and_a_lie_about_them_is_put_right() -> None:
    text = "<html><head><meta charset={}></head><body>Müller “x” – {}</body></html>"
    latin = text.format("iso-8859-1", NAME).encode("cp1252")
    lying = text.format("utf-8", NAME).encode("cp1252")
    wide = text.format("utf-8", NAME).encode("utf-16")

    assert outcome(latin).clean.decode("cp1252") == text.format('"windows-1252"', "Person 1")
    assert outcome(lying).clean.decode("cp1252") == text.format('"windows-1252"', "Person 1")
    assert 'charset="utf-16le"' in outcome(wide).clean.decode("utf-16")
    assert "&#20013;" in hide(HtmlHandler(), FileKind.HTML, latin, [NAME], "中").clean.decode("cp1252")


def test_reading_twice_gives_the_same_and_every_passage_has_its_own_key() -> None:
    page = "<p id=ab title=cd>ef<br>gh<p><br>ij<link rel=icon title=kl><b title=mn>op" + "<svg><a title=qr>st</a></svg>"
    document = open_bytes(HtmlHandler(), FileKind.HTML, page.encode())

    found = list(document.passages())

    assert found == list(open_bytes(HtmlHandler(), FileKind.HTML, page.encode()).passages())
    assert len({passage.key for passage in found}) == len(found) > 6


def test_what_is_counted_is_the_same_before_and_after() -> None:
    page = (
        "<h1>a</h1><p>b</p><table><tr><td>c</td></tr></table><a href='https://a.example/'>d</a><img src='a.png'>"
        "<ul><li>e</ul>"
    )

    counts = outcome(page).rewritten.fidelity.counts

    assert {(what, before) for what, before, after in counts if before == after} == {
        ("headings", 1), ("paragraphs", 1), ("cells", 1), ("tables", 1), ("links", 1), ("pictures", 1),
        ("list items", 1),
    }  # fmt: skip
    assert all(before == after for _, before, after in counts)


def test_xhtml_stays_well_formed() -> None:
    from xml.etree import ElementTree

    page = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"'
        ' "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title>'
        '<style>b > i { content: "a & b" }</style></head>'
        "<body><p>x<br/>y&nbsp;z</p><img src='a.png' alt='&amp;'/></body></html>"
    )

    root = ElementTree.fromstring(clean(page))

    assert root.tag == "{http://www.w3.org/1999/xhtml}html"
    assert "".join(root.itertext()).count("a & b") == 1
