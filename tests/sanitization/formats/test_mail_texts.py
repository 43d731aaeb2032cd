"""Texts in mail: charsets, soft breaks, links, calendars, reports, and the source of other messages."""

from __future__ import annotations

import base64
import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from tests.sanitization.formats.mail_making import FROM, cleaned, multipart, written

MANY_ACCENTS = "d\u00e9j\u00e0 \u00e9t\u00e9 " * 8


@pytest.mark.parametrize(
    ("charset", "content", "text"),
    [
        ("iso-8859-1", "Zo\u00eb".encode("latin-1"), "Zo\u00eb"),
        ("us-ascii", "Zo\u00eb".encode(), "Zo\u00eb"),
        ("iso-8859-1", "Zo\u00eb".encode(), "Zo\u00eb"),
        ("utf-8", "Zo\u00eb caf\u00e9 d\u00e9j\u00e0 vu".encode("latin-1"), "Zo\u00eb caf\u00e9 d\u00e9j\u00e0 vu"),
        ("utf-7", b"Zo+AOs-", "Zo\u00eb"),
        ("utf-16", "Zo\u00eb".encode("utf-16"), "Zo\u00eb"),
        ("iso-2022-jp", "\u5c71\u7530".encode("iso-2022-jp"), "\u5c71\u7530"),
        ("unknown-8bit", "Zo\u00eb Harborline".encode("cp1252"), "Zo\u00eb Harborline"),
        ("punycode", b"Walt", "Walt"),
        ("rot13", b"Walt", "Walt"),
        ("utf-8", MANY_ACCENTS.encode() + b"\xff.", f"{MANY_ACCENTS}\ufffd"),
    ],
)  # fmt: skip
def test_charsets_are_believed_where_they_fit(charset: str, content: bytes, text: str) -> None:
    head = f"From: a@b.com\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n"
    clean = cleaned(
        head.encode() + base64.b64encode(content + ".\n".encode("utf-16-le" if charset == "utf-16" else "ascii"))
    )

    assert clean.get_content().rstrip(".\n") == text


def test_soft_breaks_do_not_part_names() -> None:
    flowed = (
        b"Content-Type: text/plain; format=flowed\n\nSee Walt \nHarborline.\n> and Walt \n> Harborline\n-- \nWalt\n"
    )

    clean = cleaned(b"Subject: x\n" + flowed, "Walt Harborline")

    assert clean.get_content().splitlines() == ["See Person 1.", "> and Person 1", "-- ", "Person 1"]


def test_quoted_printable_and_broken_base64_are_decoded() -> None:
    soft = b"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nWalt Harb=\norl=69ne\n"
    broken = b"Subject: x\nContent-Transfer-Encoding: base64\n\n!!" + base64.b64encode(b"Walt Harborline")[:-1] + b"\n"

    assert cleaned(soft, "Walt Harborline").get_content() == "Person 1\n"
    assert b"Harborline" not in base64.b64decode(written(broken, "Walt Harborline").partition(b"\n\n")[2] + b"==")
    assert b"Person 1" in written(broken, "Walt Harborline")


def test_calendars_are_unfolded_and_their_people_learned() -> None:
    card = (
        b'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nATTENDEE;CN="Walt Har\n borline":mailto:wa\n'
        b" lt@harborline.com\nSUMMARY:With Walt Harb\n orline\nX-FALCON:1\nUID:falcon\nEND:VCALENDAR\n"
    )

    clean = cleaned(b"Subject: x\n" + card)

    assert clean.get_content().splitlines() == [
        "BEGIN:VCALENDAR", 'ATTENDEE;CN="Person 1":mailto:person1@example.com', "SUMMARY:With Person 1", "UID:item-1",
        "END:VCALENDAR",
    ]  # fmt: skip
    assert clean.get_param("method") == "REQUEST"


def test_real_detection_finds_people_in_bodies() -> None:
    data = FROM + b"Subject: call\n\nDear Zoe Featherstone,\n\nCall me on +44 20 7946 0958.\n"
    analyzer = build("none")
    reading = engine.scan(io.BytesIO(data), "a.eml", analyzer)

    assert {"Zoe Featherstone", "+44 20 7946 0958"} <= {found.value for found in reading.found}


def test_links_are_written_out() -> None:
    token = base64.urlsafe_b64encode(b'{"to": "walt@harborline.com", "n": 1}').decode().rstrip("=")
    opaque = base64.urlsafe_b64encode(bytes(range(120, 160))).decode()
    body = (
        "See https://safe.example/?url=https%3A%2F%2Fintra.example%2Fwalt%2540harborline.com&data=05%7C"
        f"walt%40harborline.com%7CWalt%20Harborline%7C0 and https://click.example/e/{token}/x?k={opaque}\n"
    )

    clean = cleaned(FROM + b"\n" + body.encode()).get_content()

    assert clean.split()[1] == (
        "https://safe.example/?url=https://intra.example/person1@example.com&data=05|person1@example.com|Person"
    )
    assert clean.split()[-1] == f"https://click.example/e/removed/x?k={opaque}"


def test_the_source_of_a_message_in_a_text_is_read() -> None:
    inner = (
        "Received: from falcon\n\tby falcon\nMessage-ID: <falcon@x>\nX-Falcon: 1\n"
        f"Subject: =?utf-8?b?{base64.b64encode(b'by Walt Harborline').decode()}?=\nMIME-Version: 1.0\n\n"
        "Walt Harb=\norline =C3=A9 =3D =20\nok\n\n"
    )
    coded = base64.encodebytes(b"Walt Harborline " * 12).decode()

    clean = cleaned(b"Subject: returned\n\nIt came back:\n\n" + inner.encode() + coded.encode(), "Walt Harborline")

    assert clean.get_content().splitlines() == [
        "It came back:", "", "Subject: by Person 1", "MIME-Version: 1.0", "", "Person 1 \u00e9 =  ", "ok", "",
    ]  # fmt: skip
    assert "falcon" not in clean.as_string()


def test_ordinary_text_with_equal_signs_stays() -> None:
    body = b"x=20 and y=41\nnote: this\nto: that\nreceived: nothing yet\nhttps://a.example/%20b?c=d%2Fe\n"

    assert cleaned(b"Subject: x\n\n" + body).get_content() == body.decode().replace("%2F", "/")


def test_reports_say_what_failed_and_not_for_whom() -> None:
    report = (
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; falcon.example\nArrival-Date: falcon\n\n"
        b"Final-Recipient: rfc822; walt@harborline.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; falcon\n"
        b"Diagnostic-Code: smtp; 550 walt@harborline.com is not known\n"
    )
    returned = b"Content-Type: text/rfc822-headers\n\nReceived: falcon\nTo: walt@harborline.com\nSubject: hello\n"
    data = FROM + multipart("report; report-type=delivery-status", b"\nIt came back.", report, returned)

    clean = cleaned(data)

    assert clean.get_param("report-type") == "delivery-status"
    blocks = [dict(block.items()) for part in clean.iter_parts() if part.get_content_maintype() == "message"
              for block in part.iter_parts()]  # fmt: skip
    assert blocks[1] == {
        "Final-Recipient": "rfc822; person1@example.com",
        "Action": "failed",
        "Status": "5.1.1",
        "Diagnostic-Code": "smtp; 550 person1@example.com is not known",
    }
    assert b"falcon" not in written(data)
    assert b"Subject: hello" in written(data)
