"""Word documents: words that are split come together, edits go back into their runs, authors become stand-ins."""

from __future__ import annotations

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sanitization.vocabulary import FileKind, PassageKind
from tests.sanitization.formats.ooxml_making import (
    RELATIONSHIPS,
    WORD,
    changed,
    cleaned,
    edited,
    everything,
    opened,
    parts,
    passages,
    texts,
    unchanged,
    with_link,
    with_part,
)

DOCX = FileKind.DOCX
NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'


def _saved(document: object) -> bytes:
    sink = io.BytesIO()
    document.save(sink)  # type: ignore[attr-defined]
    return sink.getvalue()


def _with_body(xml: str) -> bytes:
    """A document whose body is `xml`."""
    document = docx.Document()
    data = _saved(document)
    body = f"<w:body>{xml}<w:sectPr/></w:body>"
    return changed(
        data,
        {"word/document.xml": f'<?xml version="1.0"?><w:document {NAMESPACES}>{body}</w:document>'.encode()},
    )


def _run(text: str, properties: str = "", tag: str = "w:t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><{tag} xml:space="preserve">{text}</{tag}></w:r>'


def _runs(data: bytes) -> list[tuple[str, bool | None]]:
    paragraph = docx.Document(io.BytesIO(data)).paragraphs[0]
    return [(run.text, run.bold) for run in paragraph.runs]


def test_word_split_over_runs_is_one_passage_and_keeps_its_formatting() -> None:
    data = _with_body(
        f"<w:p>{_run('Call Ada ')}{_run('Love', '<w:b/>')}<w:proofErr w:type='spellStart'/>"
        f"<w:bookmarkStart w:id='1' w:name='x'/>{_run('lace')}<w:bookmarkEnd w:id='1'/>{_run(' now', '<w:b/>')}</w:p>"
    )

    assert texts(data, DOCX) == {"paragraph 1": "Call Ada Lovelace now"}
    assert _runs(edited(data, DOCX, {"paragraph 1": ("Lovelace", "Person 3")})) == [
        ("Call Ada ", None),
        ("Person 3", True),
        ("", None),
        (" now", True),
    ]


def test_tabs_and_breaks_inside_a_hidden_word_go_and_others_stay() -> None:
    data = _with_body(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>Ada</w:t><w:br/><w:t>Love</w:t><w:tab/><w:t>z</w:t></w:r></w:p>"
    )

    assert texts(data, DOCX) == {"paragraph 1": "a\tAda\nLove\tz"}
    assert texts(edited(data, DOCX, {"paragraph 1": ("Ada\nLove", "P 3")}), DOCX) == {"paragraph 1": "a\tP 3\tz"}


def test_deleted_and_moved_words_are_read_apart_from_the_text() -> None:
    change = 'w:id="1" w:author="Ada" w:date="2024-01-01T00:00:00Z"'
    data = _with_body(
        f"<w:p>{_run('kept ')}<w:del {change}>{_run('Love', tag='w:delText')}{_run('lace', tag='w:delText')}</w:del>"
        f"<w:moveFrom {change}>{_run('moved')}</w:moveFrom><w:ins {change}>{_run('added')}</w:ins></w:p>"
    )

    found = [(passage.place, passage.text) for passage in passages(data, DOCX)]

    assert found == [
        ("paragraph 1", "kept added"),
        ("paragraph 1, deleted text", "Lovelace"),
        ("paragraph 1, deleted text", "moved"),
        ("author 1", "Ada"),
    ]


def test_author_of_changes_is_one_identity_everywhere_and_dates_go() -> None:
    change = 'w:author="Ada Lovelace" w:date="2024-05-06T07:08:09Z" w:initials="AL"'
    data = _with_body(
        f"<w:p><w:ins w:id='1' {change}>{_run('one')}</w:ins><w:del w:id='2' {change}>"
        f"{_run('two', tag='w:delText')}</w:del></w:p>"
    )

    clean, _ = cleaned(data, DOCX)

    identities = [passage for passage in passages(data, DOCX) if passage.kind is PassageKind.IDENTITY]
    assert [(one.text, one.hint) for one in identities] == [("Ada Lovelace", "PERSON")]
    text = parts(clean)["word/document.xml"].decode()
    assert text.count('w:author="Person 1"') == 2
    assert "2024" not in text
    assert "AL" not in text


def test_cells_headers_footnotes_and_comments_say_where_they_are() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(1, 0).text = "in a cell"
    document.sections[0].header.paragraphs[0].text = "on every page"
    paragraph = document.add_paragraph("commented")
    document.add_comment(paragraph.runs, text="a remark", author="Ada", initials="A")
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="2"><w:p>{_run("a note")}</w:p></w:footnote></w:footnotes>'
    data = with_part(
        _saved(document),
        "word/document.xml",
        "footnotes",
        "word/footnotes.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes.encode(),
    )

    found = {text: place for place, text in texts(data, DOCX).items()}

    assert found == {
        "in a cell": "table 1, row 2, column 1",
        "commented": "paragraph 1",
        "on every page": "header 1, paragraph 1",
        "a remark": "comment 1",
        "a note": "footnote 1",
        "Ada": "author 1",
    }


def test_text_boxes_are_read_in_both_branches() -> None:
    box = f"<w:txbxContent><w:p>{_run('%s')}</w:p></w:txbxContent>"
    data = _with_body(
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box % "new"}</wps:txbx></wps:wsp></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box % 'old'}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )

    assert [passage.text for passage in passages(data, DOCX)] == ["new", "old"]
    assert [passage.text for passage in passages(unchanged(data, DOCX), DOCX)] == ["new", "old"]


def test_field_code_is_read_apart_from_its_result() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = f"{_run(' HYPERLINK &quot;mailto:ada', tag='w:instrText')}{_run('@x.example&quot; ', tag='w:instrText')}"
    data = _with_body(f"<w:p>{_run('see ')}{begin}{code}{middle}{_run('here')}{end}</w:p>")

    found = [(passage.place, passage.text, passage.kind) for passage in passages(data, DOCX)]
    clean = edited(data, DOCX, {"paragraph 1, field code": ("ada@x.example", 'a "quoted" one')})

    assert found == [
        ("paragraph 1", "see here", PassageKind.PROSE),
        ("paragraph 1, field code", ' HYPERLINK "mailto:ada@x.example" ', PassageKind.REFERENCE),
    ]
    assert texts(clean, DOCX)["paragraph 1, field code"] == ' HYPERLINK "mailto:a  quoted  one" '


def test_fields_that_reach_outside_leave_only_their_result() -> None:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = _run(" INCLUDEPICTURE &quot;http://tracker.example/x.png&quot; ", tag="w:instrText")
    data = _with_body(
        f"<w:p>{begin}{code}{middle}{_run('a result')}{end}"
        f"<w:fldSimple w:instr=' AUTHOR '>{_run(' by Ada')}</w:fldSimple></w:p>"
    )

    clean = unchanged(data, DOCX)

    assert texts(clean, DOCX) == {"paragraph 1": "a result by Ada"}
    assert "tracker" not in everything(clean)
    assert "fldChar" not in parts(clean)["word/document.xml"].decode()


def test_bookmark_is_renamed_with_everything_that_refers_to_it() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    data = _with_body(
        f"<w:p><w:bookmarkStart w:id='1' w:name='Ada_plan'/><w:bookmarkEnd w:id='1'/>"
        f"<w:hyperlink w:anchor='Ada_plan'>{_run('go')}</w:hyperlink>"
        f"{begin}{_run(' REF Ada_plan ', tag='w:instrText')}{end}</w:p>"
    )

    clean = parts(edited(data, DOCX, {"bookmark 1": ("Ada", "person-3")}))["word/document.xml"].decode()

    assert 'w:name="person_3_plan"' in clean
    assert 'w:anchor="person_3_plan"' in clean
    assert "REF person_3_plan" in clean


def test_style_ids_are_renamed_throughout_and_names_are_passages() -> None:
    document = docx.Document()
    document.styles.add_style("Lovelace Quote", 1)
    document.add_paragraph("text", style="Lovelace Quote")
    data = _saved(document)

    clean = edited(data, DOCX, {"style name 1": ("Lovelace", "Person 3")})

    paragraph = docx.Document(io.BytesIO(clean)).paragraphs[0]
    assert paragraph.style is not None
    assert paragraph.style.name == "Person 3 Quote"
    assert "lovelace" not in everything(clean).lower()


def test_link_target_is_a_reference_passage() -> None:
    data = with_link(
        _with_body(f"<w:p><w:hyperlink r:id='rIdNewhyperlink'>{_run('mail')}</w:hyperlink></w:p>"),
        "word/document.xml",
        "hyperlink",
        "mailto:ada%20lovelace@x.example",
    )

    clean = edited(data, DOCX, {"link 1": ("ada lovelace", "person 3")})

    assert texts(data, DOCX)["link 1"] == "mailto:ada lovelace@x.example"
    assert 'Target="mailto:person%203@x.example"' in parts(clean)["word/_rels/document.xml.rels"].decode()


def test_links_to_anything_but_pages_go() -> None:
    settings = f'<w:settings {NAMESPACES}><w:attachedTemplate r:id="rIdNewattachedTemplate"/></w:settings>'
    data = changed(_saved(docx.Document()), {"word/settings.xml": settings.encode()})
    data = with_link(data, "word/settings.xml", "attachedTemplate", "file:///C:/Users/ada/lovelace.dotx")

    clean = unchanged(data, DOCX)

    assert "lovelace" in everything(data)
    assert "lovelace" not in everything(clean)
    assert "attachedTemplate" not in everything(clean)


def test_session_fingerprints_go() -> None:
    data = changed(
        _with_body(f'<w:p w:rsidR="00AB12CD">{_run("text")}</w:p>'),
        {
            "word/settings.xml": (
                f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:rsids><w:rsidRoot w:val="00AB12CD"/>'
                "</w:rsids></w:settings>"
            ).encode()
        },
    )

    clean = unchanged(data, DOCX)

    assert "00AB12CD" not in everything(clean)
    assert "<w:zoom" in parts(clean)["word/settings.xml"].decode()


def test_picture_that_could_not_be_cleaned_leaves_its_frame() -> None:
    document = docx.Document()
    document.add_picture(io.BytesIO(_png()))
    opened_document = opened(_saved(document), DOCX)
    sink = io.BytesIO()

    rewritten = opened_document.rewrite(sink, {}, {})

    assert [entry.reason for entry in rewritten.ledger if entry.part == "picture 1"] == ["not cleaned"]
    assert parts(sink.getvalue())["word/media/image1.png"] != _png()
    assert len(docx.Document(io.BytesIO(sink.getvalue())).inline_shapes) == 1


def _png() -> bytes:
    from PIL import Image

    sink = io.BytesIO()
    Image.new("RGB", (4, 4), (1, 2, 3)).save(sink, "PNG")
    return sink.getvalue()


def test_fidelity_counts_what_was_and_what_is() -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=2)
    document.add_paragraph("one")
    document.add_picture(io.BytesIO(_png()))

    _, rewritten = cleaned(_saved(document), DOCX)

    counts = {what: (before, after) for what, before, after in rewritten.fidelity.counts}
    assert counts["paragraphs"] == (4, 4)
    assert counts["tables"] == counts["pictures"] == (1, 1)
    assert counts["styles"][0] == counts["styles"][1] == len(document.styles)
    assert counts["parts"][0] == counts["parts"][1]


def test_fidelity_tells_a_part_that_went_and_a_picture_that_became_blank() -> None:
    document = docx.Document()
    document.add_picture(io.BytesIO(_png()))

    whole = cleaned(_saved(document), DOCX)[1].fidelity.counts
    blank = opened(_saved(document), DOCX).rewrite(io.BytesIO(), {}, {}).fidelity.counts

    assert ("pictures", 1, 1) in whole
    assert ("pictures", 1, 0) in blank
    parts_left = next(count for count in blank if count[0] == "parts")
    assert parts_left[1] - parts_left[2] == 1


def test_fidelity_counts_notes_without_the_rules_above_them() -> None:
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>See the annex.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    source = with_part(
        _with_body('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
        "word/document.xml", "footnotes", "word/footnotes.xml", kind, notes.encode(),
    )  # fmt: skip

    assert ("notes", 1, 1) in cleaned(source, DOCX)[1].fidelity.counts


def test_strict_document_stays_strict() -> None:
    strict = "http://purl.oclc.org/ooxml"
    content = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{strict}/wordprocessingml/main".encode()
        )
        .replace(f"{RELATIONSHIPS}/".encode(), f"{strict}/officeDocument/relationships/".encode())
        .replace(f'"{RELATIONSHIPS}"'.encode(), f'"{strict}/officeDocument/relationships"'.encode())
        for name, data in parts(_with_body(f"<w:p>{_run('Ada')}</w:p>")).items()
    }

    clean = edited(changed(_saved(docx.Document()), content), DOCX, {"paragraph 1": ("Ada", "Person 3")})

    assert f'xmlns:w="{strict}/wordprocessingml/main"' in parts(clean)["word/document.xml"].decode()
    assert texts(clean, DOCX) == {"paragraph 1": "Person 3"}


def test_office_maths_is_text() -> None:
    maths = parse_xml(f"<m:oMath {nsdecls('m')}><m:r><m:t>Ada</m:t></m:r></m:oMath>")
    document = docx.Document()
    document.add_paragraph("x = ")._p.append(maths)

    assert texts(_saved(document), DOCX) == {"paragraph 1": "x = Ada"}


def test_indentation_between_runs_goes_and_a_run_of_spaces_stays() -> None:
    data = _with_body(f"<w:p>\n  {_run('Ada')}\n  {_run(' ')}\n  <w:r>\n<w:t>Lovelace</w:t>\n</w:r>\n</w:p>\n")

    assert list(texts(data, DOCX).values()) == ["Ada Lovelace"]
    assert _runs(unchanged(data, DOCX)) == [("Ada", None), (" ", None), ("Lovelace", None)]
