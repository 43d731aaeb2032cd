"""The second reader finds planted values however they are written down, and raises no false alarm."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import tarfile
import zipfile
import zlib

import pikepdf
import pytest
from PIL import Image, PngImagePlugin
from reportlab.pdfgen import canvas

from sanitization.errors import Residue
from sanitization.verification.reader import search
from sanitization.vocabulary import FileKind, Hidden, Plan, Reach, Verification

SECRET = "Walt Harborline"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def hidden(value: str, reach: Reach = Reach.WORD, stand_in: str = "Person 1") -> Hidden:
    return Hidden(value=value, entity="PERSON", stand_in=stand_in, slug="person-1", number="1000", reach=reach)


def found(data: bytes | str, kind: FileKind, *values: Hidden, kept: tuple[str, ...] = (), name: str = "a") -> set[str]:
    """Values that are still there."""
    wanted = values or (hidden(SECRET),)
    content = data.encode() if isinstance(data, str) else data
    outcome = search(io.BytesIO(content), kind, name, Plan(hidden=wanted, kept=kept))
    return {wanted[index].value for index, _ in outcome.residue}


def zipped(*members: tuple[str, bytes], comment: bytes = b"", extra: bytes = b"") -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.extra = extra
            archive.writestr(info, data)
        archive.comment = comment
    return sink.getvalue()


def word(body: str) -> bytes:
    return zipped(("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()))


@pytest.mark.parametrize(
    "text",
    [
        f"by {SECRET}.",
        "by WALT   harborline",
        "by W\u00e4lt Harborline",
        "by Walt\u00a0Harbor\u00adline",
        "by Wa\u200blt Harborline",
        "by \uff37\uff41\uff4c\uff54 Harborline",
        "by walt_harborline",
        "by &#87;alt Harbor&#x6c;ine",
        "by Walt%20Harborline",
        "by Walt%2520Harborline",
        "by \\u0057alt Harborline",
        "by \\x57alt Harborline",
        quopri.encodestring(b"by =W\xc3\xa4lt Harborline").decode(),
        base64.b64encode(f"this is by {SECRET}, honestly".encode()).decode(),
        base64.b64encode(base64.b64encode(f"this is by {SECRET}, honestly".encode())).decode(),
        f"by {SECRET}, ".encode().hex(),
        f"=?utf-8?B?{base64.b64encode(SECRET.encode()).decode()}?=",
        base64.b64encode(gzip.compress(f"by {SECRET}".encode())).decode(),
    ],
)
def test_every_way_of_writing_is_undone(text: str) -> None:
    assert found(text, FileKind.TEXT) == {SECRET}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig"])
def test_every_encoding_is_read(encoding: str) -> None:
    assert found("caf\u00e9 by Walt Harborline\n".encode(encoding), FileKind.TEXT) == {SECRET}


def test_legacy_cyrillic_is_read() -> None:
    data = "Подписал Мария Иванова\n"

    assert found(data.encode("cp866"), FileKind.TEXT, hidden("Мария Иванова")) == {"Мария Иванова"}


def test_words_of_their_own_only_unless_anywhere() -> None:
    text = "harborlines and Walter"

    assert found(text, FileKind.TEXT, hidden("Walt"), hidden("harborline")) == set()
    assert found(text, FileKind.TEXT, hidden("harborline", Reach.ANYWHERE)) == {"harborline"}
    assert found(text, FileKind.TEXT, hidden("Walter", Reach.HERE)) == set()


def test_kept_values_and_stand_ins_are_no_residue() -> None:
    assert found("Walt Disney met Company 1", FileKind.TEXT, hidden("Walt"), kept=("Walt Disney",)) == set()
    assert found("met Company 1", FileKind.TEXT, hidden("company", stand_in="Company 1")) == set()
    assert found("Walt Disney met Walt", FileKind.TEXT, hidden("Walt"), kept=("Walt Disney",)) == {"Walt"}


def test_the_name_of_the_file_counts() -> None:
    assert found("x", FileKind.TEXT, name=f"{SECRET}.txt") == {SECRET}


def test_cells_do_not_join() -> None:
    assert found("Walt\tHarborline\n", FileKind.CSV) == set()
    assert found("Walt Harborline\t1\n", FileKind.CSV) == {SECRET}


def test_json_escapes() -> None:
    assert found(json.dumps({"k": "by W\u00e4lt Harborline"}), FileKind.JSON) == {SECRET}


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:r><w:t>Walt Harborline</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Wa</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>lt Harbor</w:t></w:r>"
        "<w:r><w:t>line</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Walt</w:t><w:tab/><w:t>Harborline</w:t></w:r></w:p>",
        '<w:p><w:ins w:author="Walt Harborline"/></w:p>',
        '<w:p><w:docPr descr="by Walt &#72;arborline"/></w:p>',
        "<w:p><!-- Walt Harborline --></w:p>",
        "<w:p><?x Walt Harborline?></w:p>",
        "<w:p><w:r><w:t><![CDATA[Walt Harborline]]></w:t></w:r></w:p>",
        f"<w:p><w:binData>{base64.b64encode(f'this is by {SECRET}!'.encode()).decode()}</w:binData></w:p>",
    ],
)
def test_office_text_is_joined_over_runs_and_attributes_are_read(body: str) -> None:
    assert found(word(body), FileKind.DOCX) == {SECRET}


def test_paragraphs_and_cells_part_words() -> None:
    body = "<w:p><w:r><w:t>Walt</w:t></w:r></w:p><w:p><w:r><w:t>Harborline</w:t></w:r></w:p>"

    assert found(word(body), FileKind.DOCX) == set()


def test_words_of_the_format_are_no_residue_but_names_in_names_are() -> None:
    body = '<w:p><w:pPr><w:jc w:val="center"/><w:color w:val="black"/></w:pPr></w:p>'

    assert found(word(body), FileKind.DOCX, hidden("Black"), hidden("Center"), hidden("val")) == set()
    named = '<w:p><w:bookmarkStart w:name="black"/></w:p>'
    assert found(word(named), FileKind.DOCX, hidden("Black")) == {"Black"}


def test_utf16_parts_names_comments_extras_and_gaps() -> None:
    part = f'<?xml version="1.0" encoding="UTF-16"?><a>{SECRET}</a>'.encode("utf-16")

    assert found(zipped(("word/a.xml", part)), FileKind.DOCX) == {SECRET}
    assert found(zipped((f"word/{SECRET}.xml", b"<a/>")), FileKind.DOCX) == {SECRET}
    assert found(zipped(("a.xml", b"<a/>"), comment=SECRET.encode()), FileKind.ZIP) == {SECRET}
    assert found(zipped(("a.xml", b"<a/>"), extra=b"\x99\x99\x0f\x00" + SECRET.encode()), FileKind.ZIP) == {SECRET}


def test_archives_in_archives() -> None:
    inner = zipped(("deep.txt", f"by {SECRET}".encode()))
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:gz") as archive:
        info = tarfile.TarInfo("inner.zip")
        info.size = len(inner)
        archive.addfile(info, io.BytesIO(inner))

    assert found(sink.getvalue(), FileKind.TAR) == {SECRET}
    assert found(zipped(("x.tgz", sink.getvalue())), FileKind.ZIP) == {SECRET}


def test_owner_names_of_a_tar() -> None:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.uname = "harborline"
        archive.addfile(info)

    assert found(sink.getvalue(), FileKind.TAR, hidden("harborline")) == {"harborline"}


def pdf_of(text: str) -> bytes:
    sink = io.BytesIO()
    page = canvas.Canvas(sink, pageCompression=1)
    page.drawString(50, 700, text)
    page.showPage()
    page.save()
    return sink.getvalue()


def pdf_with(**keys: object) -> bytes:
    pdf = pikepdf.open(io.BytesIO(pdf_of("nothing")))
    for key, value in keys.items():
        pdf.Root[f"/{key}"] = pdf.make_stream(value) if isinstance(value, bytes) else value
    sink = io.BytesIO()
    pdf.save(sink, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return sink.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        pdf_of(f"by {SECRET}"),
        pdf_with(Extra=pikepdf.String(SECRET)),
        pdf_with(Extra=pikepdf.String("W\u00e4lt Harborline \u0416")),
        pdf_with(Extra=SECRET.encode()),
        pdf_with(Extra=pikepdf.Name("/Walt Harborline")),
        pdf_of("nothing") + b"% Walt Harborline",
        pdf_of("nothing") + b"(W\\141lt Harborline)",
    ],
)
def test_pdf_pages_objects_and_streams(data: bytes) -> None:
    assert found(data, FileKind.PDF) == {SECRET}


def test_pdf_words_of_the_format_are_no_residue() -> None:
    values = [hidden(word) for word in ("Page", "Length", "Kids", "Root", "Filter", "Font")]

    assert found(pdf_of("nothing"), FileKind.PDF, *values) == set()


def test_cells_of_a_pdf_table_do_not_join() -> None:
    sink = io.BytesIO()
    page = canvas.Canvas(sink)
    page.drawString(50, 700, "Walt")
    page.drawString(250, 700, "Harborline")
    page.save()

    assert found(sink.getvalue(), FileKind.PDF) == set()


def test_picture_metadata_but_not_pixels() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET, zip=True)
    sink = io.BytesIO()
    Image.effect_noise((200, 200), 90).save(sink, "PNG", pnginfo=info)

    assert found(sink.getvalue(), FileKind.IMAGE) == {SECRET}
    plain = io.BytesIO()
    Image.effect_noise((200, 200), 90).save(plain, "PNG")
    assert found(plain.getvalue() + SECRET.encode(), FileKind.IMAGE) == {SECRET}
    assert found(plain.getvalue(), FileKind.IMAGE, *(hidden(letters) for letters in ("abcd", "IHDR", "wxyz"))) == set()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"no zip", FileKind.DOCX),
        (b"no pdf", FileKind.PDF),
        (b"%PDF-1.4 broken", FileKind.PDF),
        (b"no picture", FileKind.IMAGE),
        (zipped(("a.xml", b"x" * 100))[:-30], FileKind.ZIP),
        (gzip.compress(b"x")[:-12], FileKind.TAR),
    ],
)
def test_unreadable_copies_do_not_pass(data: bytes, kind: FileKind) -> None:
    with pytest.raises(Residue) as refusal:
        found(data, kind)

    assert refusal.value.code == "verify.unreadable"


def test_what_was_searched_is_counted() -> None:
    plan = Plan(hidden=(hidden("one"), hidden("two", Reach.HERE)))

    outcome = search(io.BytesIO(zlib.compress(b"x").hex().encode()), FileKind.TEXT, "a.txt", plan)

    assert (outcome.searched, outcome.passed) == (1, True)
    assert outcome.parts >= 2


@pytest.mark.parametrize(
    "attribute, left",
    [
        ('ContentType="application/vnd.openxmlformats-package.relationships+xml"', False),
        ('ContentType="application/holloway"', True),
        ('xmlns:x="http://schemas.openxmlformats.org/package/2006/application"', False),
        ('xmlns:x="http://application.example/"', True),
        ('Type="http://schemas.microsoft.com/office/2006/relationships/application"', False),
        ('name="application"', True),
    ],
)
def test_the_formats_own_names_are_no_residue(attribute: str, left: bool) -> None:
    plan = Plan(
        hidden=tuple(
            Hidden(value=value, entity="ORGANIZATION", stand_in="Company 1", slug="company-1", number="1")
            for value in ("Application", "Holloway")
        )
    )
    content = f"<?xml version='1.0'?><a {attribute}/>".encode()

    found = _in_package(content, plan)

    assert bool(found.residue) is left


def _in_package(part: bytes, plan: Plan) -> Verification:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("part.xml", part)
    return search(buffer, FileKind.DOCX, "a.docx", plan)
