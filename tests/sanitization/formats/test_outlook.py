"""Messages of Outlook: what people wrote arrives in an eml that is cleaned like any other; the rest stays behind."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.errors import FileRefused, Refusal
from sanitization.formats import outlook
from sanitization.limits import Budget, Limits
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Fate, FileKind, Known, Reach, Redaction
from submissions.intake.accepted import suffix_of
from tests.sanitization.formats.msg_making import (
    Storage,
    attachment,
    compound,
    data,
    inside,
    message,
    person,
    text,
)

reads = pytest.mark.skipif(outlook.olefile is None, reason="component not installed: olefile")

PLANTED = {
    "subject": "Project Nightjar",
    "sender": "Henrietta Vandersloot",
    "sender address": "henrietta@brightwater-lodging.com",
    "to": "Otto Marchetti",
    "to address": "otto.marchetti@brightwater-lodging.com",
    "cc": "Priya Raghunathan",
    "bcc": "Lucinda Ferreira",
    "body": "Bartholomew Oyelaran",
    "html": "Svetlana Drozdova",
    "rich": "Gwendolyn Ashworth",
    "file name": "Zanzibar Quartz",
    "file text": "Cornelius Achterberg",
    "inner subject": "Marguerite Delacroix",
    "inner body": "Thaddeus Kowalczyk",
    "inner file": "Isolde Featherstone",
    "topic": "Ambrose Llewellyn",
    "headers": "Philippa Wetherby",
    "own property": "Casimir Novotny",
    "exchange path": "Rosalind Okonkwo",
}
P = PLANTED


def planted() -> bytes:
    inner = message(
        P["inner subject"], f"It was {P['inner body']}.", embedded=True, sender=("A", "a@example.org"),
        files=[attachment("inner.txt", f"Signed {P['inner file']}\n".encode(), "text/plain")],
    )  # fmt: skip
    outer = message(
        f"Re: {P['subject']} März",
        f"Dear {P['body']},\r\nthe lease is due.\r\n",
        sender=(P["sender"], P["sender address"]),
        people=[person(P["to"], P["to address"]), person(P["cc"], "cc@example.org", 2),
                person(P["bcc"], f"/o=EX/cn={P['exchange path']}", 3)],
        html=f"<p>Dear <b>{P['html']}</b>, the lease is due.</p>".encode(),
        rich=P["rich"].encode() * 300,
        files=[attachment(f"{P['file name']} plan.txt", f"For {P['file text']}.\n".encode(), "text/plain"),
               inside(inner)],
        more=dict([text(0x0070, P["topic"]), text(0x007D, f"Received: by {P['headers']}\r\n"),
                   text(0x8001, P["own property"]), data(0x0C19, P["own property"].encode())]),
    )  # fmt: skip
    return compound(outer)


def mail_of(content: bytes) -> EmailMessage:
    found = email.message_from_bytes(outlook.as_mail(content, Budget()).data, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


@reads
def test_what_people_wrote_arrives() -> None:
    found = mail_of(planted())

    assert found["Subject"] == "Re: Project Nightjar März"
    assert found["From"] == "Henrietta Vandersloot <henrietta@brightwater-lodging.com>"
    assert found["To"] == "Otto Marchetti <otto.marchetti@brightwater-lodging.com>"
    assert found["Cc"] == "Priya Raghunathan <cc@example.org>"
    assert found["Date"].datetime.isoformat() == "2024-03-05T09:30:00+00:00"
    plain, html = found.get_body(("plain",)), found.get_body(("html",))
    assert plain is not None and plain.get_content() == "Dear Bartholomew Oyelaran,\nthe lease is due.\n"
    assert html is not None and "<b>Svetlana Drozdova</b>" in html.get_content()
    file, wrapped = found.iter_attachments()
    assert file.get_filename() == "Zanzibar Quartz plan.txt"
    assert file.get_payload(decode=True) == b"For Cornelius Achterberg.\n"
    inner = wrapped.get_payload(0)
    assert inner["Subject"] == "Marguerite Delacroix"
    assert [part.get_filename() for part in inner.walk() if part.get_filename()] == ["inner.txt"]


@reads
def test_the_same_file_gives_the_same_mail() -> None:
    assert outlook.as_mail(planted(), Budget()).data == outlook.as_mail(planted(), Budget()).data


@reads
def test_older_messages_with_a_code_page_are_read() -> None:
    found = mail_of(compound(message("Договор аренды", "Уважаемая Анна", old=True)))

    assert found["Subject"] == "Договор аренды"
    assert found.get_content().strip() == "Уважаемая Анна"


def cleaned(content: bytes, name: str) -> tuple[bytes, Redaction]:
    known = [Known(value=value, entity="TERM", reach=Reach.WORD, source="declared") for value in PLANTED.values()]
    source = io.BytesIO(content)
    reading = engine.scan(source, name, PresidioAnalyzer(None), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    sink = io.BytesIO()
    redaction = engine.redact(source, name, plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    return sink.getvalue(), redaction


def said_in(message: EmailMessage) -> str:
    pieces = [message.as_string()]
    for part in message.walk():
        payload = part.get_payload(decode=True)
        pieces += [payload.decode("utf-8", "replace")] if isinstance(payload, bytes) else []
        pieces += [f"{name}: {value}" for name, value in part.items()]
    return "\n".join(pieces)


@reads
def test_nothing_planted_is_left_and_the_account_says_what_was_done() -> None:
    content = planted()
    clean, redaction = cleaned(content, f"{P['subject']}.msg")
    found = email.message_from_bytes(clean, policy=email.policy.default)

    unseen = [place for place, value in PLANTED.items()
              if value.encode() not in content and value.encode("utf-16-le") not in content]  # fmt: skip
    assert unseen == []
    assert isinstance(found, EmailMessage)
    text = said_in(found)
    assert [place for place, value in PLANTED.items() if value in text] == []
    assert "the lease is due." in text and "It was" in text
    assert redaction.kind is FileKind.EMAIL and redaction.clean_name.endswith(".eml")
    assert "Nightjar" not in redaction.clean_name
    notes = [entry for entry in redaction.ledger if entry.part == "the whole file"]
    assert [(entry.fate, entry.reason) for entry in notes] == [
        (Fate.REBUILT, "converted from msg to eml, without rich text")
    ]


@reads
def test_a_message_in_an_archive_is_converted_too() -> None:
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("box/letter.msg", planted())
    clean, redaction = cleaned(outer.getvalue(), "all.zip")

    with zipfile.ZipFile(io.BytesIO(clean)) as archive:
        assert archive.namelist() == ["box/letter.eml"]
        found = email.message_from_bytes(archive.read("box/letter.eml"), policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    assert [place for place, value in PLANTED.items() if value in said_in(found)] == []
    assert any(entry.part == "member 1: the whole file" for entry in redaction.ledger)


@reads
def test_a_message_made_by_a_real_program_is_read(shared: Path) -> None:
    found = mail_of((shared / "corpus/unsupported/poi__HTMLBodyBinary_UTF-8.msg").read_bytes())

    assert "HTML" in found.get_content()


def refused(content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        outlook.as_mail(content, Budget(limits or Limits()))
    return caught.value.code


def nested(depth: int) -> Storage:
    if depth == 0:
        return message("end", "end", embedded=True)
    return message("more", "more", embedded=True, files=[inside(nested(depth - 1))])


@reads
def test_hostile_messages_are_refused() -> None:
    good = planted()

    assert refused(compound(Storage(dict([text(0x0037, "no message")])))) == "type.mismatch"
    assert refused(good[:700]) == "file.corrupt"
    assert refused(outlook.OLE_SIGNATURE + bytes(4_000)) == "file.corrupt"
    assert refused(compound(message("x", "y", files=[inside(nested(6))]))) == "archive.too_deep"
    assert refused(good, Limits(unpacked_bytes=1_000)) == "archive.too_big"
    assert refused(good, Limits(members=1)) == "archive.too_many"


@reads
@pytest.mark.parametrize("seed", range(60))
def test_damaged_messages_end_in_a_code_or_a_mail(seed: int) -> None:
    import random

    chance, content = random.Random(seed), bytearray(planted())
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        made = outlook.as_mail(bytes(content), Budget())
    except Refusal as refusal:
        assert refusal.code in ("file.corrupt", "type.mismatch", "archive.too_deep", "archive.too_big")
    else:
        assert email.message_from_bytes(made.data) is not None


@reads
def test_nobody_slips_headers_in() -> None:
    found = mail_of(compound(message("Hi\r\nBcc: evil@example.org", "x", sender=("A\r\nX-Evil: 1", "a@example.org"))))

    assert found["Bcc"] is None and found["X-Evil"] is None


def test_without_the_library_the_message_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlook, "olefile", None)

    assert refused(planted()) == "type.outlook"


def test_a_name_alone_is_no_message() -> None:
    with pytest.raises(FileRefused) as caught:
        engine.read(io.BytesIO(b"just words"), "letter.msg")

    assert caught.value.code == "type.mismatch"


def test_the_clean_copy_is_called_eml() -> None:
    assert suffix_of("Letter.MSG") == ".eml"
