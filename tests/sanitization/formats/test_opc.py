"""The package: reached from its relationships, rebuilt without whatever nobody asked for."""

from __future__ import annotations

import io

import docx
import pytest

from sanitization.errors import Refusal
from sanitization.limits import Limits
from sanitization.vocabulary import Fate, FileKind
from tests.sanitization.formats.ooxml_making import (
    changed,
    cleaned,
    everything,
    opened,
    packed,
    parts,
    passages,
    planted,
    unchanged,
    with_part,
)


def _document(text: str = "Hello") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def _refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        opened(data, FileKind.DOCX, limits)
    return caught.value.code


def _body(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_main_part_is_found_under_any_name() -> None:
    content = parts(_document())
    moved = {name.replace("word/document.xml", "word/Letter7.xml"): data for name, data in content.items()}
    moved["word/_rels/Letter7.xml.rels"] = moved.pop("word/_rels/document.xml.rels")
    for name in ("_rels/.rels", "[Content_Types].xml"):
        moved[name] = moved[name].replace(b"word/document.xml", b"word/Letter7.xml")

    assert [passage.text for passage in passages(packed(moved), FileKind.DOCX)] == ["Hello"]


def test_part_in_utf_16_is_read() -> None:
    data = changed(
        _document(),
        {"word/document.xml": lambda old: old.decode().replace("UTF-8", "UTF-16").encode("utf-16")},
    )

    assert [passage.text for passage in passages(data, FileKind.DOCX)] == ["Hello"]
    assert _body(unchanged(data, FileKind.DOCX)) == ["Hello"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w:document [<!ENTITY a "lol">]>',
        '<!DOCTYPE w:document SYSTEM "http://example.com/x.dtd">',
        '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "_rels/.rels"])
def test_document_type_is_refused_in_every_part(part: str, declared: str) -> None:
    def declare(old: bytes) -> bytes:
        head, mark, rest = old.partition(b"?>")
        return head + mark + declared.encode() + rest

    assert _refused(changed(_document(), {part: declare})) == "xml.dtd_forbidden"


def test_deep_nesting_is_refused() -> None:
    def deepen(old: bytes) -> bytes:
        return old.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 190).replace(
            b"</w:body>", b"</w:sdt>" * 190 + b"</w:body>"
        )

    assert opened(changed(_document(), {"word/document.xml": deepen}), FileKind.DOCX)
    assert _refused(changed(_document(), {"word/document.xml": deepen}), Limits(xml_depth=150)) == "xml.too_deep"


@pytest.mark.parametrize("lost", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_package_without_its_bones_is_refused(lost: str) -> None:
    content = parts(_document())
    del content[lost]

    assert _refused(packed(content)) == "file.corrupt"


def test_main_part_of_another_family_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        opened(_document(), FileKind.XLSX)

    assert caught.value.code == "file.corrupt"


def test_relationship_that_leads_nowhere_is_dropped() -> None:
    data = with_part(_document(), "word/document.xml", "header", "word/gone.xml", "text/x", b"")
    content = parts(data)
    del content["word/gone.xml"]

    assert _body(unchanged(packed(content), FileKind.DOCX)) == ["Hello"]


def test_unknown_part_is_removed_and_the_ledger_says_so() -> None:
    data = with_part(
        _document(), "word/document.xml", "http://example.com/secret", "word/x.bin", "application/x", b"Quillon01"
    )

    clean, rewritten = cleaned(data, FileKind.DOCX)

    assert "Quillon01" in everything(data)
    assert "Quillon01" not in everything(clean)
    assert "word/x.bin" not in parts(clean)
    assert [
        (entry.part, entry.reason)
        for entry in rewritten.ledger
        if entry.fate is Fate.REMOVED and "unknown" in entry.part
    ] == [("unknown part 1", "not known")]


def test_known_relationship_with_another_content_type_is_removed() -> None:
    data = with_part(_document(), "word/document.xml", "comments", "word/c.xml", "application/x", b"<a>Quillon01</a>")

    clean, _ = cleaned(data, FileKind.DOCX)

    assert "Quillon01" not in everything(clean)


def test_names_ids_and_namespaces_of_the_source_do_not_survive() -> None:
    content = parts(_document("Hello"))
    content["word/document.xml"] = (
        content["word/document.xml"]
        .replace(b"<w:document ", b'<w:document xmlns:quillon01="urn:quillon02" quillon01:a="Quillon03" ')
        .replace(b"<w:body>", b"<w:body><quillon01:b>Quillon04</quillon01:b><!--Quillon05--><?quillon06 x?>")
    )
    data = with_part(
        packed(content, comment=b"Quillon07"), "word/document.xml", "urn:x/header", "word/quillon08.xml", "x/x", b"<a/>"
    )

    clean, _ = cleaned(data, FileKind.DOCX)

    assert "quillon" not in everything(clean).lower()
    assert _body(clean) == ["Hello"]


def test_same_bytes_come_out_every_time() -> None:
    data = _document(f"Hello {planted(1)}")

    assert cleaned(data, FileKind.DOCX)[0] == cleaned(data, FileKind.DOCX)[0]


def test_passages_are_the_same_every_time() -> None:
    document = opened(_document(), FileKind.DOCX)

    assert list(document.passages()) == list(document.passages())


def test_properties_are_emptied_and_learned_from() -> None:
    document = docx.Document()
    document.core_properties.author = "Ada Quillon01"
    document.core_properties.last_modified_by = "ada@quillon02.example"
    document.core_properties.title = "Quillon03"
    sink = io.BytesIO()
    document.save(sink)

    learned = opened(sink.getvalue(), FileKind.DOCX).learned()
    clean, _ = cleaned(sink.getvalue(), FileKind.DOCX)

    assert [(known.value, known.entity, known.source) for known in learned] == [
        ("Ada Quillon01", "PERSON", "metadata"),
        ("ada@quillon02.example", "EMAIL_ADDRESS", "metadata"),
        ("quillon02.example", "DOMAIN_NAME", "metadata"),
    ]
    assert "quillon" not in everything(clean).lower()
    assert docx.Document(io.BytesIO(clean)).core_properties.author == ""


def test_generic_authors_are_not_learned() -> None:
    document = docx.Document()
    document.core_properties.author = "python-docx"
    document.core_properties.last_modified_by = "Microsoft Office User"
    sink = io.BytesIO()
    document.save(sink)

    assert opened(sink.getvalue(), FileKind.DOCX).learned() == ()
