"""Mailboxes: every message like a message, the lines between them new, their count the same."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from sanitization.formats.mail import MailHandler
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.mail_making import refusal, written
from tests.sanitization.formats.rewriting import open_bytes

START = b"From walt@harborline.com Tue Mar  5 09:00:00 2024\n"
HEAD = b"From: Walt Harborline <walt@harborline.com>\nX-Mozilla-Status: 0001\nX-Mozilla-Keys: falcon\n"


def box(*messages: bytes) -> bytes:
    return b"".join(START + message + b"\n" for message in messages)


def read(data: bytes, folder: Path) -> list[mailbox.mboxMessage]:
    path = folder / "box"
    path.write_bytes(data)
    return list(mailbox.mbox(path))


def test_messages_are_cleaned_and_counted(tmp_path: Path) -> None:
    data = box(HEAD + b"\nWalt Harborline\n", b"Subject: two\n\nhi\n", HEAD + b"Subject: three\n\nhi\n")

    clean = written(data, name="a.mbox")

    messages = read(clean, tmp_path)
    assert [message["Subject"] for message in messages] == [None, "two", "three"]
    assert [message["From"] for message in messages] == [
        "Person 1 <person1@example.com>", None, "Person 1 <person1@example.com>",
    ]  # fmt: skip
    assert b"arborline" not in clean
    assert b"falcon" not in clean
    assert b"Mozilla" not in clean


def test_the_line_before_a_message_says_no_more_than_when(tmp_path: Path) -> None:
    dated = b"Date: Tue, 5 Mar 2024 10:00:00 +0100\n\nhi\n"

    clean = written(box(dated, b"Subject: x\n\nhi\n"), name="a.mbox")

    assert [line for line in clean.splitlines() if line.startswith(b"From ")] == [
        b"From - Tue Mar 05 09:00:00 2024",
        b"From - Thu Jan  1 00:00:00 1970",
    ]


def test_lines_that_start_like_a_message_start_none(tmp_path: Path) -> None:
    data = box(
        b"Subject: x\n\nFrom here on.\n>From there on.\n>>From everywhere.\n\nFrom now on it is 10:00 in the year 84.\n"
    )

    clean = written(data, name="a.mbox")

    (message,) = read(clean, tmp_path)
    assert message.get_payload().splitlines() == [
        ">From here on.", ">From there on.", ">>From everywhere.", "", ">From now on it is 10:00 in the year 84.",
    ]  # fmt: skip
    assert written(clean, name="a.mbox") == clean


def test_encoded_bodies_start_no_message_either(tmp_path: Path) -> None:
    quoted = b"Content-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9\n\n=46rom a@b Tue Mar  5 09:00:00 2024\n"

    (message,) = read(written(box(quoted), name="a.mbox"), tmp_path)

    assert b"2024" in bytes(message.get_payload(decode=True))


def test_threads_hold_over_messages(tmp_path: Path) -> None:
    data = box(b"Message-ID: <1@walt>\n\nhi\n", b"Message-ID: <2@walt>\nIn-Reply-To: <1@walt>\n\nhi\n")

    first, second = read(written(data, name="a.mbox"), tmp_path)

    assert second["In-Reply-To"] == first["Message-ID"] != second["Message-ID"]
    assert "walt" not in first["Message-ID"]


def test_keys_and_places_name_the_message() -> None:
    data = box(b"Subject: one\n\nhi\n", b"Subject: two\n\nhi\n")

    document = open_bytes(MailHandler(), FileKind.EMAIL, data)

    assert [passage.place for passage in document.passages()] == [
        "message 1, header Subject",
        "message 2, header Subject",
    ]
    assert [member.place for member in document.members()] == ["message 1, part 1", "message 2, part 1"]
    again = open_bytes(MailHandler(), FileKind.EMAIL, data)
    assert list(again.passages()) == list(document.passages())
    assert len({passage.key for passage in document.passages()}) == 2


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_lines_end_as_they_did(ending: bytes, tmp_path: Path) -> None:
    data = box(b"Subject: x\n\nhi\n", b"Subject: y\n\nhi\n").replace(b"\n", ending)

    clean = written(data, name="a.mbox")

    assert clean.count(b"\n") == clean.count(ending)
    assert len(read(clean, tmp_path)) == 2


def test_bounds() -> None:
    assert refusal(box(*[b"Subject: x\n\nhi\n"] * 20_000)) == "limit.passages"
    assert (
        len(list(open_bytes(MailHandler(), FileKind.EMAIL, box(*[b"Subject: x\n\nhi\n"] * 4_000)).members())) == 4_000
    )
