"""The second reader in OpenDocument: values planted in every part, in several encodings and forms; no false alarms."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest
from PIL import Image, PngImagePlugin

from sanitization.verification.reader import search
from sanitization.vocabulary import FileKind, Hidden, Plan, Reach

SECRET = "Walt Harborline"
ACCENTED = "Jiří Dvořáček"
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    "office": f"{OASIS}office:1.0",
    "text": f"{OASIS}text:1.0",
    "table": f"{OASIS}table:1.0",
    "draw": f"{OASIS}drawing:1.0",
    "style": f"{OASIS}style:1.0",
    "meta": f"{OASIS}meta:1.0",
    "config": f"{OASIS}config:1.0",
    "manifest": f"{OASIS}manifest:1.0",
    "svg": f"{OASIS}svg-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
KINDS = {FileKind.ODT: "text", FileKind.ODS: "spreadsheet", FileKind.ODP: "presentation"}


def hidden(value: str, reach: Reach = Reach.WORD) -> Hidden:
    return Hidden(value=value, entity="PERSON", stand_in="Person 1", slug="person-1", number="1000", reach=reach)


def part(root: str, body: str, encoding: str = "UTF-8") -> bytes:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><office:{root} {DECLARED}>{body}</office:{root}>'
    return xml.encode(encoding)


def package(kind: FileKind = FileKind.ODT, body: str = "<text:p>x</text:p>", **members: bytes) -> bytes:
    """A whole file; members by name with `__` for a dot and `___` for a slash."""
    named = {name.replace("___", "/").replace("__", "."): data for name, data in members.items()}
    word = KINDS[kind]
    parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{word}".encode(),
        "content.xml": part("document-content", f"<office:body><office:{word}>{body}</office:{word}></office:body>"),
        "styles.xml": part("document-styles", '<office:styles><style:style style:name="Standard"/></office:styles>'),
        "meta.xml": part("document-meta", "<office:meta/>"),
        "settings.xml": part("document-settings", "<office:settings/>"),
        **named,
    }
    listed = "".join(f'<manifest:file-entry manifest:full-path="{name}"/>' for name in parts)
    manifest = f"<manifest:manifest {DECLARED}>{listed}</manifest:manifest>"
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**parts, "META-INF/manifest.xml": manifest.encode()}.items():
            archive.writestr(name, data)
    return sink.getvalue()


def found(data: bytes, kind: FileKind = FileKind.ODT, *values: Hidden) -> set[str]:
    wanted = values or (hidden(SECRET), hidden(ACCENTED))
    outcome = search(io.BytesIO(data), kind, f"a.{kind}", Plan(hidden=wanted))
    return {wanted[index].value for index, _ in outcome.residue}


@pytest.mark.parametrize("kind", KINDS)
def test_a_clean_package_passes(kind: FileKind) -> None:
    data = package(kind)

    assert found(data, kind) == set()
    words = ("Application", "Manifest", "Spreadsheet", "Presentation", "Oasis", "OpenDocument", "Text", "Content")
    assert found(data, kind, *(hidden(word) for word in words)) == set()


def test_a_media_type_that_says_more_is_read() -> None:
    assert found(package(mimetype=b"application/vnd.oasis.opendocument.text Walt Harborline")) == {SECRET}
    assert found(package(mimetype=b"application/x-oasis"), FileKind.ODT, hidden("Oasis")) == {"Oasis"}


@pytest.mark.parametrize(
    "body",
    [
        "<text:p>by Walt Harborline.</text:p>",
        "<text:p>by Wa<text:span>lt Har</text:span>bor<text:bookmark text:name='a'/>line</text:p>",
        "<text:p>Walt<text:s/>Harborline</text:p>",
        "<text:p>Walt<text:s text:c='3'/>Harborline</text:p>",
        "<text:p>Walt<text:tab/>Harborline</text:p>",
        "<text:p>Walt<text:line-break/>Harborline</text:p>",
        "<text:p>Wa<text:soft-page-break/>lt Har<text:change text:change-id='c'/>borline</text:p>",
        "<text:p>Wa<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>other</text:p>"
        "</text:note-body></text:note>lt Harborline</text:p>",
        "<text:p>x<office:annotation><dc:creator>Walt Harborline</dc:creator></office:annotation></text:p>",
        "<text:p>&#87;alt Harbor&#x6c;ine</text:p>",
        "<text:p><![CDATA[Walt Harborline]]></text:p>",
        "<text:p>W&#x200b;alt Harbor&#xad;line</text:p>",
        "<text:p><!-- Walt Harborline --></text:p>",
        "<?made Walt Harborline?>",
        "<text:section text:name='Walt Harborline'/>",
        "<text:p><text:a xlink:href='http://x.example/Walt%20Harborline'>x</text:a></text:p>",
        "<text:p><text:hidden-text text:string-value='by Walt Harborline' text:is-hidden='true'/></text:p>",
        "<text:p><text:variable-set text:formula='ooow:&quot;Walt Harborline&quot;'/></text:p>",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Walt Harborline</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>",
        "<text:p><draw:frame><svg:desc>Walt Harborline</svg:desc></draw:frame></text:p>",
        f"<text:p>{base64.b64encode(b'picture of Walt Harborline, in bytes').decode()}</text:p>",
    ],
)
def test_words_and_attributes_of_the_content(body: str) -> None:
    assert found(package(body=body)) == {SECRET}


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-2"])
@pytest.mark.parametrize("name", ["content.xml", "styles.xml", "meta.xml", "settings.xml", "Object 1/content.xml"])
def test_every_part_in_every_encoding(name: str, encoding: str) -> None:
    data = part("document-any", f"<office:body><text:p>by {ACCENTED}</text:p></office:body>", encoding)

    assert found(package(**{name.replace("/", "___").replace(".", "__"): data})) == {ACCENTED}


def test_cells_their_values_and_formulas() -> None:
    row = "<table:table><table:table-row>{}</table:table-row></table:table>"
    parted = "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in SECRET.split())
    stored = "<table:table-cell office:string-value='Walt Harborline'><text:p>x</text:p></table:table-cell>"
    literal = "<table:table-cell table:formula='of:=LEN(&quot;Walt Harborline&quot;)'/>"
    number = hidden("4111222233", Reach.WORD)

    assert found(package(FileKind.ODS, row.format(parted)), FileKind.ODS) == set()
    assert found(package(FileKind.ODS, row.format(stored)), FileKind.ODS) == {SECRET}
    assert found(package(FileKind.ODS, row.format(literal)), FileKind.ODS) == {SECRET}
    told = row.format("<table:table-cell office:value-type='float' office:value='4111222233'/>")
    assert found(package(FileKind.ODS, told), FileKind.ODS, number) == {"4111222233"}


def test_pages_their_names_and_notes() -> None:
    box = "<draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>"
    page = f"<draw:page draw:name='{{}}'>{box}</draw:page>"

    assert found(package(FileKind.ODP, page.format("p", "by Walt Harborline")), FileKind.ODP) == {SECRET}
    assert found(package(FileKind.ODP, page.format(SECRET, "x")), FileKind.ODP) == {SECRET}
    assert found(package(FileKind.ODP, page.format("p1", "x")), FileKind.ODP) == set()


@pytest.mark.parametrize("value", [SECRET, ACCENTED])
@pytest.mark.parametrize(
    "name", ["layout-cache", "Object 8", "ObjectReplacements/Object 1", "Versions/Version1", "Fonts/a.ttf", "a.bin"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_bytes_that_are_no_text(value: str, name: str, encoding: str) -> None:
    """Strings as programs store them: behind a length and before an end."""
    data = b"\xd0\xcf\x11\xe0\x00\x0f\x00\x00" + value.encode(encoding) + b"\x00\x00\x00\xff\xfe\x01"

    assert found(package(**{name.replace("/", "___").replace(".", "__"): data})) == {value}


@pytest.mark.parametrize("value", [SECRET, ACCENTED])
def test_metadata_of_pictures(value: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Author", value)
    picture, plain, photo = io.BytesIO(), io.BytesIO(), io.BytesIO()
    image = Image.effect_noise((60, 60), 90)
    image.save(picture, "PNG", pnginfo=info)
    image.save(plain, "PNG")
    image.save(photo, "JPEG", comment=value.encode())

    assert found(package(Pictures___a__png=picture.getvalue())) == {value}
    assert found(package(Pictures___a__jpg=photo.getvalue())) == {value}
    assert found(package(Pictures___a__png=plain.getvalue())) == set()


def test_descriptions_manifests_and_names() -> None:
    rdf = f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li>{SECRET}</rdf:li></rdf:RDF>'

    assert found(package(manifest__rdf=rdf.encode())) == {SECRET}
    assert found(package(**{f"Pictures___{SECRET}__svm": b"VCLMTF"})) == {SECRET}
    manifest = (
        f'<manifest:manifest {DECLARED}><manifest:file-entry manifest:full-path="{SECRET}/"/></manifest:manifest>'
    )
    sink = io.BytesIO(package())
    with zipfile.ZipFile(sink, "a") as archive:
        archive.writestr("META-INF/other.xml", manifest)
    assert found(sink.getvalue()) == {SECRET}


@pytest.mark.parametrize("value", [SECRET, ACCENTED])
def test_comments_of_the_archive_and_of_members(value: str) -> None:
    whole = io.BytesIO(package())
    with zipfile.ZipFile(whole, "a") as archive:
        archive.comment = f"by {value}".encode()
    one = io.BytesIO(package())
    with zipfile.ZipFile(one, "a") as archive:
        info = zipfile.ZipInfo("other.xml")
        info.comment = f"by {value}".encode()
        archive.writestr(info, b"<a/>")

    assert found(whole.getvalue()) == {value}
    assert found(one.getvalue()) == {value}


def test_a_document_inside_a_document() -> None:
    inner = package(body=f"<text:p>by {SECRET}</text:p>")

    assert found(package(Object_1___inner__odt=inner)) == {SECRET}
    assert found(package(Object_1___inner__odt=package())) == set()
