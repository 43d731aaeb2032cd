"""Packages of OpenDocument: what goes, what stays, what is refused, and that every member has its line."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from sanitization.errors import FileRefused, Refusal
from sanitization.formats.protocol import CleanMember
from sanitization.limits import Limits
from sanitization.vocabulary import Fate, Known
from tests.sanitization.formats.odf_making import (
    HEAD,
    NAMESPACES,
    ODP,
    ODS,
    ODT,
    body,
    cleaned,
    content,
    document,
    opened,
    packed,
    parts,
    passages,
    unchanged,
)


def picture(author: str = "") -> bytes:
    sink = io.BytesIO()
    told = PngInfo()
    if author:
        told.add_text("Author", author)
    Image.new("RGB", (4, 4), "red").save(sink, "PNG", pnginfo=told)
    return sink.getvalue()


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        opened(data, ODT, limits)
    return refusal.value.code


def frame(inside: str) -> str:
    return f'<text:p><draw:frame draw:name="Frame1">{inside}</draw:frame></text:p>'


def chart(words: str) -> str:
    return (
        f"{HEAD}<office:document-content {NAMESPACES} office:version='1.3'><office:body><office:chart>"
        f'<chart:chart chart:class="chart:bar" xlink:href=".."><chart:title><text:p>{words}</text:p></chart:title>'
        '<chart:plot-area table:cell-range-address="local-table.A1:.B2"/><table:table table:name="local-table">'
        f"<table:table-row><table:table-cell office:value-type='string'><text:p>{words} row</text:p>"
        "</table:table-cell></table:table-row></table:table></chart:chart></office:chart></office:body>"
        "</office:document-content>"
    )


def test_mimetype_is_first_and_stored_and_the_manifest_lists_what_is_there() -> None:
    data = document(ODT, frame('<draw:image xlink:href="Pictures/walter.png"/>'), Pictures___walter__png=picture())

    clean = unchanged(data, ODT)

    with zipfile.ZipFile(io.BytesIO(clean)) as archive:
        first, *others = archive.infolist()
        listed = re.findall(r'full-path="([^"]+)"', archive.read("META-INF/manifest.xml").decode())
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert sorted(listed) == sorted(["/", *(one.filename for one in others if not one.filename.startswith("META-INF"))])
    assert clean == unchanged(data, ODT)


def test_templates_stay_templates() -> None:
    kind = "application/vnd.oasis.opendocument.text-template"
    data = packed({"content.xml": content(ODT, "<text:p>x</text:p>")}, ODT, kind)

    clean = unchanged(data, ODT)

    assert parts(clean)["mimetype"] == kind.encode()
    assert f'manifest:media-type="{kind}"' in parts(clean)["META-INF/manifest.xml"].decode()


def test_everything_that_tells_where_a_file_came_from_goes_and_is_said() -> None:
    going = {
        "Thumbnails/thumbnail.png": picture("Quillon01"),
        "Basic/Standard/Module1.xml": "<!DOCTYPE x PUBLIC 'a' 'b'><x>Quillon02</x>",
        "Dialogs/Standard/dialog.xml": "<x>Quillon03</x>",
        "Scripts/python/Quillon04.py": "Quillon04",
        "Configurations2/accelerator/current.xml": "<x>Quillon05</x>",
        "META-INF/documentsignatures.xml": "<x>Quillon06</x>",
        "META-INF/macrosignatures.xml": "<x>Quillon07</x>",
        "manifest.rdf": "<x>Quillon08</x>",
        "Versions/Version1": "Quillon09",
        "VersionList.xml": "<x>Quillon10</x>",
        "layout-cache": "Quillon11",
        "Fonts/Quillon12.ttf": "Quillon12",
        "Pictures/Quillon13.png": picture("Quillon13"),
        "Object 9/content.xml": "<x>Quillon14</x>",
        "something/else.bin": "Quillon15",
        "settings.xml": f"{HEAD}<x>Quillon16</x>",
        "meta.xml": f"{HEAD}<x>Quillon17</x>",
    }
    data = packed({"content.xml": content(ODT, "<text:p>x</text:p>"), **going})

    clean, rewritten = cleaned(data, ODT)

    assert set(parts(clean)) == {"mimetype", "content.xml", "settings.xml", "meta.xml", "META-INF/manifest.xml"}
    assert b"uillon" not in b"".join(parts(clean).values())
    assert len(rewritten.ledger) == len(parts(data))
    assert len({line.part for line in rewritten.ledger}) == len(rewritten.ledger)
    removed = {line.part: line.reason for line in rewritten.ledger if line.fate is Fate.REMOVED}
    assert removed["macro 1"] == "macros are taken out"
    assert "names who signed" in removed["signature 1"]
    assert removed["older version 1"] == "a complete older document"
    assert removed["other part 1"] == "not known"
    assert not any("uillon" in f"{line.part}{line.reason}" for line in rewritten.ledger)


def test_pictures_are_members_once_each_and_unknown_ones_give_way_to_a_grey_pixel() -> None:
    inside = (
        frame('<draw:image xlink:href="Pictures/walter.png"/>')
        + frame('<draw:image xlink:href="./Pictures/walter.png"/>')
        + frame('<draw:image xlink:href="Pictures/old.svm"/>')
        + frame('<draw:image xlink:href="http://tracker.example/pixel.png"/>')
    )
    data = document(ODT, inside, Pictures___walter__png=picture(), Pictures___old__svm=b"VCLMTF Quillon01")
    found = opened(data, ODT)
    members = list(found.members())
    outcomes = {
        members[0].key: CleanMember(data=picture(), name="x"),
        members[1].key: CleanMember(data=None, name="x", reason="type.not_supported_yet"),
    }
    sink = io.BytesIO()

    rewritten = found.rewrite(sink, {}, outcomes)

    assert [member.name for member in members] == ["picture-1.png", "picture-2.svm"]
    clean = sink.getvalue()
    assert re.findall(r'draw:image xlink:href="([^"]+)"', body(clean)) == [
        "Pictures/image1.png",
        "Pictures/image1.png",
        "Pictures/placeholder.png",
        "Pictures/placeholder.png",
    ]
    assert "Pictures/placeholder.png" in parts(clean)
    lines = [(line.part, line.fate, line.reason) for line in rewritten.ledger if line.part.startswith("picture")]
    assert lines == [
        ("picture 1", Fate.REWRITTEN, ""),
        ("picture 2", Fate.REMOVED, "type.not_supported_yet"),
    ]


def test_embedded_documents_are_cleaned_by_the_same_code() -> None:
    inside = frame(
        '<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>'
    ) + frame('<draw:object xlink:href="./Object 2"/>')
    data = packed(
        {
            "content.xml": content(ODT, inside),
            "Object 1/content.xml": chart("Quillon01"),
            "Object 1/meta.xml": f"{HEAD}<x>Quillon02</x>",
            "ObjectReplacements/Object 1": b"Quillon03",
            "Object 2/content.xml": f"{HEAD}<math:math {NAMESPACES}><math:semantics><math:mi>Quillon04</math:mi>"
            "<math:annotation math:encoding='StarMath 5.0'>Quillon04 + 1</math:annotation></math:semantics>"
            "</math:math>",
        }
    )

    clean, rewritten = cleaned(data, ODT)

    assert [passage.place for passage in passages(data, ODT)][:2] == [
        "object 1, title",
        "object 1, table 1, row 1, column 1",
    ]
    assert b"uillon" not in b"".join(parts(clean).values())
    assert "person-3 row" in parts(clean)["Object 1/content.xml"].decode()
    assert "person-3 + 1" in parts(clean)["Object 2/content.xml"].decode()
    assert "draw:image" not in body(clean)
    manifest = parts(clean)["META-INF/manifest.xml"].decode()
    assert 'full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"' in manifest
    assert 'full-path="Object 2/" manifest:media-type="application/vnd.oasis.opendocument.formula"' in manifest
    assert {line.part for line in rewritten.ledger} >= {
        "object 1: content",
        "object picture 1",
        "metadata of an object 1",
    }
    assert ("charts", 1, 1) in rewritten.fidelity.counts


def test_embedded_programs_leave_a_grey_pixel_and_are_said() -> None:
    data = packed(
        {
            "content.xml": content(
                ODT,
                frame(
                    '<draw:object-ole xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>'
                ),
            ),
            "Object 1": b"\xd0\xcf\x11\xe0 Quillon01",
            "ObjectReplacements/Object 1": b"Quillon02",
        }
    )

    clean, rewritten = cleaned(data, ODT)

    assert 'draw:image xlink:href="Pictures/placeholder.png"' in body(clean)
    assert "object-ole" not in body(clean)
    assert b"uillon" not in b"".join(parts(clean).values())
    assert {line.part for line in rewritten.ledger if line.fate is Fate.REMOVED} == {
        "embedded object 1",
        "object picture 1",
    }


def test_identities_are_learned_from_the_metadata() -> None:
    meta = (
        f"{HEAD}<office:document-meta {NAMESPACES}><office:meta>"
        "<meta:initial-creator>Walter Mitty</meta:initial-creator>"
        "<dc:creator>ada@harborline.com</dc:creator><meta:printed-by>administrator</meta:printed-by>"
        '<meta:user-defined meta:name="Company">Harborline Holdings</meta:user-defined><dc:title>Plan</dc:title>'
        '<meta:template xlink:href="file:///C:/Users/wmitty/plan.ott"/></office:meta></office:document-meta>'
    )
    data = document(ODT, "<text:p>x</text:p>", meta__xml=meta)

    found = {(known.value, known.entity) for known in opened(data, ODT).learned()}

    assert found == {
        ("Walter Mitty", "PERSON"),
        ("ada@harborline.com", "EMAIL_ADDRESS"),
        ("harborline.com", "DOMAIN_NAME"),
        ("Harborline Holdings", "ORGANIZATION"),
        ("wmitty", "PERSON"),
    }
    assert all(isinstance(known, Known) for known in opened(data, ODT).learned())
    assert "Mitty" not in parts(unchanged(data, ODT))["meta.xml"].decode()


def test_what_cannot_be_taken_is_refused_with_a_code_that_fits() -> None:
    plain = content(ODT, "<text:p>x</text:p>")
    deep = "<text:section text:name='s1'>" * 230 + "</text:section>" * 230
    encrypted = packed({"content.xml": plain})
    manifest = parts(encrypted)["META-INF/manifest.xml"].decode().replace(
        'full-path="content.xml" manifest:media-type=""/>',
        'full-path="content.xml" manifest:media-type=""><manifest:encryption-data/></manifest:file-entry>',
    )  # fmt: skip

    assert refused(packed({"styles.xml": "<x/>"})) == "file.corrupt"
    assert refused(packed({"content.xml": plain[:-20]})) == "file.corrupt"
    assert refused(packed({"content.xml": "<x/>"})) == "file.corrupt"
    assert refused(packed({"content.xml": content(ODS, "")})) == "file.corrupt"
    assert refused(packed({"content.xml": content(ODP, "")})) == "file.corrupt"
    assert refused(packed({"content.xml": plain.replace(HEAD, f"{HEAD}<!DOCTYPE x [<!ENTITY a 'b'>]>")})) == (
        "xml.dtd_forbidden"
    )
    assert refused(packed({"content.xml": plain, "meta.xml": "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>"})) == (
        "xml.dtd_forbidden"
    )
    assert refused(packed({"content.xml": content(ODT, deep)})) == "xml.too_deep"
    assert refused(packed({"content.xml": content(ODT, deep[:-1])})) in ("xml.too_deep", "file.corrupt")
    inline = "<text:p>" + "<text:span>" * 230 + "x" + "</text:span>" * 230 + "</text:p>"
    assert refused(packed({"content.xml": content(ODT, inline)})) == "xml.too_deep"
    assert refused(packed({"content.xml": plain, "META-INF/manifest.xml": manifest})) == "file.encrypted"
    assert refused(b"PK\x03\x04" + bytes(100)) == "file.truncated"


def test_too_many_passages_are_refused() -> None:
    data = document(ODT, "<text:p>x</text:p>" * 30)
    assert refused(data, Limits(passages=20)) == "limit.passages"


def test_an_object_that_embeds_itself_ends() -> None:
    again = content(ODT, frame('<draw:object xlink:href="../Object 1"/>'))
    data = packed(
        {"content.xml": content(ODT, frame('<draw:object xlink:href="./Object 1"/>')), "Object 1/content.xml": again}
    )

    counts = Counter(name for name in parts(unchanged(data, ODT)))

    assert counts["Object 1/content.xml"] == 1


def test_the_same_answers_each_time() -> None:
    data = document(ODT, "<text:p>one <text:span>Quillon01</text:span></text:p>")
    found = opened(data, ODT)
    first, second = io.BytesIO(), io.BytesIO()
    before = list(found.passages())

    found.rewrite(first, {}, {})
    found.rewrite(second, {}, {})

    assert first.getvalue() == second.getvalue()
    assert list(found.passages()) == before


def test_the_formula_declaration_of_openoffice_is_the_only_one_that_is_overlooked() -> None:
    declared = '<!DOCTYPE math:math PUBLIC "-//OpenOffice.org//DTD Modified W3C MathML 1.01//EN" "math.dtd">'
    math = f"<math:math {NAMESPACES}><math:mi>x</math:mi></math:math>"
    inside = content(ODT, frame('<draw:object xlink:href="./Object 1"/>'))

    clean = unchanged(packed({"content.xml": inside, "Object 1/content.xml": HEAD + declared + math}), ODT)

    assert "<math:mi>x</math:mi>" in parts(clean)["Object 1/content.xml"].decode()
    assert "DOCTYPE" not in parts(clean)["Object 1/content.xml"].decode()
    other = declared.replace("math.dtd", "other.dtd")
    with pytest.raises(FileRefused, match="xml.dtd_forbidden"):
        opened(packed({"content.xml": inside, "Object 1/content.xml": HEAD + other + math}), ODT)
