"""Files attached to a PDF: cleaned by their own handlers and put back, or taken out and said."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import docx
import pikepdf
import pytest
from pikepdf import AttachedFileSpec

from sanitization import engine
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.errors import Refusal, Residue
from sanitization.formats.pdf import PdfHandler
from sanitization.limits import Limits
from sanitization.policies.planning import plan_submission
from sanitization.verification import reader
from sanitization.vocabulary import Fate, FileKind, Hidden, Known, Plan, Reach, Redaction
from tests.sanitization.formats.rewriting import open_bytes

NAME = "Henrietta Vandersloot"
PLAN = Plan(hidden=(Hidden(value=NAME, entity="PERSON", stand_in="Person 1", slug="person-1", number="9"),))


def pdf_with(*files: tuple[str, bytes]) -> bytes:
    pdf, sink = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=(300, 300))
    page = pdf.pages[0].obj
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = pdf.make_stream(b"BT /F1 12 Tf 50 200 Td (The lease is due.) Tj ET")
    for name, data in files:
        pdf.attachments[name] = AttachedFileSpec(pdf, data, filename=name, description=f"from {NAME}")
    pdf.save(sink)
    return sink.getvalue()


def letter() -> bytes:
    document, sink = docx.Document(), io.BytesIO()
    document.core_properties.author = NAME
    document.add_paragraph(f"Dear {NAME}, the lease is due.")
    document.save(sink)
    return sink.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["From"] = f"{NAME} <henrietta@example.org>"
    message["Subject"] = "The lease"
    message.set_content(f"{NAME} wrote this.\n", cte="base64")
    return message.as_bytes()


def zipped(name: str, data: bytes) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return sink.getvalue()


def cleaned(data: bytes, name: str = "a.pdf") -> tuple[dict[str, bytes], bytes, Redaction]:
    known = [Known(value=NAME, entity="PERSON", reach=Reach.WORD, source="declared")]
    source, sink = io.BytesIO(data), io.BytesIO()
    reading = engine.scan(source, name, PresidioAnalyzer(None), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    redaction = engine.redact(source, name, plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    with pikepdf.open(sink) as pdf:
        return {key: one.get_file().read_bytes() for key, one in pdf.attachments.items()}, sink.getvalue(), redaction


def test_attached_files_are_cleaned_and_come_back() -> None:
    files = [(f"{NAME}.docx", letter()), ("letter.eml", mail()), ("notes.txt", f"Ask {NAME}.\n".encode()),
             ("inner.pdf", pdf_with(("deep.txt", f"{NAME} again".encode())))]  # fmt: skip
    found, clean, redaction = cleaned(pdf_with(*files))

    assert len(found) == 4
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        assert [one.filename for one in pdf.attachments.values()] == [
            "person-1.docx", "inner.pdf", "letter.eml", "notes.txt"
        ]  # fmt: skip
        assert all(not one.description for one in pdf.attachments.values())
    word, _, message, notes = found.values()
    assert docx.Document(io.BytesIO(word)).paragraphs[0].text == "Dear Person 1, the lease is due."
    assert b"Vandersloot" not in message and b"henrietta" not in message
    assert notes == b"Ask Person 1.\n"
    assert ("attached files", 4, 4) in redaction.fidelity.counts
    assert [entry.fate for entry in redaction.ledger if entry.part == "attachment 1"] == [Fate.REBUILT]


def test_what_cannot_be_cleaned_goes_and_is_said() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_with())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="u", owner="o"))
    files = [("a.exe", b"MZ\x90\x00" + bytes(99)), ("empty.txt", b""), ("locked.pdf", locked.getvalue()),
             ("notes.txt", b"The plan.\n")]  # fmt: skip
    found, _, redaction = cleaned(pdf_with(*files))

    assert list(found.values()) == [b"The plan.\n"]
    gone = {entry.reason for entry in redaction.ledger if entry.part.startswith("attachment") and
            entry.fate is Fate.REMOVED}  # fmt: skip
    assert gone == {"type.not_allowed", "file.empty", "file.encrypted"}


def test_files_too_deep_inside_go_and_the_page_stays() -> None:
    deep = zipped("b.zip", zipped("c.zip", zipped("d.txt", b"The plan.\n")))
    found, clean, _ = cleaned(pdf_with(("a.zip", deep)))
    inside = zipped("outer.zip", zipped("a.pdf", pdf_with(("notes.txt", b"The plan.\n"))))

    assert found == {}
    assert "lease" in " ".join(seen.text for seen in engine.read(io.BytesIO(clean), "a.pdf").passages)
    reading = engine.scan(io.BytesIO(inside), "all.zip", PresidioAnalyzer(None))
    assert "archive.too_deep" in {entry.reason for entry in reading.removed}


def test_a_file_of_a_note_and_of_a_tag_is_found_once() -> None:
    with pikepdf.open(io.BytesIO(pdf_with(("notes.txt", b"The plan.\n")))) as pdf:
        specification = pdf.attachments["notes.txt"].obj
        pdf.Root.AF = pikepdf.Array([specification])
        note = pikepdf.Dictionary(Subtype=pikepdf.Name.FileAttachment, Rect=[1, 1, 9, 9], FS=specification)
        pdf.pages[0].obj.Annots = pikepdf.Array([note])
        sink = io.BytesIO()
        pdf.save(sink)

    assert [member.name for member in open_bytes(PdfHandler(), FileKind.PDF, sink.getvalue()).members()] == [
        "notes.txt"
    ]


def test_limits_hold() -> None:
    data = pdf_with(("a.txt", b"x" * 5_000), ("b.txt", b"y" * 5_000))
    for limits, code in ((Limits(members=1), "archive.too_many"), (Limits(unpacked_bytes=6_000), "archive.too_big")):
        with pytest.raises(Refusal) as caught:
            open_bytes(PdfHandler(), FileKind.PDF, data, limits)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", letter()), ("a.eml", mail()), ("a.txt", f"by {NAME}".encode()), ("a.zip", zipped("b.docx", letter()))],
)
def test_the_second_reader_looks_into_attached_files(name: str, data: bytes) -> None:
    pdf, sink = pikepdf.open(io.BytesIO(pdf_with())), io.BytesIO()
    kind = "message/rfc822" if name == "a.eml" else "application/octet-stream"
    pdf.attachments["x"] = AttachedFileSpec(pdf, data, filename="x", mime_type=kind)
    pdf.save(sink)

    assert not reader.search(sink, FileKind.PDF, "a.pdf", PLAN).passed


def test_the_second_reader_refuses_bytes_behind_an_attached_file() -> None:
    data = pdf_with(("a.txt", b"The plan.\n" * 200))
    end = data.index(b"endstream", data.index(b"/EmbeddedFile")) - 1
    assert reader.search(io.BytesIO(data), FileKind.PDF, "a.pdf", Plan()).passed
    with pytest.raises(Residue):
        reader.search(io.BytesIO(data[:end] + b"unseen words" + data[end:]), FileKind.PDF, "a.pdf", Plan())
