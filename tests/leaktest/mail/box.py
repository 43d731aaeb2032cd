"""A mailbox of messages that answer each other: what stands between messages, and keys over many of them."""

from __future__ import annotations

from sanitization.vocabulary import FileKind
from tests.leaktest.mail.facts import facts, opens
from tests.leaktest.mail.writing import b_words, part, q_words
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting

PLACES = table("""
from-line        | between messages | sender of the From_ line            | metadata | mail    | plain
from-line-second | between messages | sender of the second From_ line     | metadata | mail    | plain
status           | header           | X-Mozilla-Keys                      | metadata | words   | latin
account          | header           | X-Account-Key                       | metadata | token   | plain
first-from       | header           | From of the first message           | metadata | person  | said
first-subject    | header           | Subject of the first message        | content  | words   | said
first-body       | text/plain       | body of the first message           | content  | words   | said
escaped-from     | text/plain       | line that starts with >From         | content  | person  | said
first-id         | header           | Message-ID of the first message     | metadata | token   | plain
second-from      | header           | From of the second message          | metadata | person  | said
second-to        | header           | To of the second message            | metadata | mail    | latin
second-subject   | header           | Subject of the second message       | content  | words   | said
second-body      | text/html        | body of the second message          | content  | words   | latin
third-sender     | header           | Sender of the third message         | metadata | mail    | latin
third-body       | text/plain       | body of the third message, base64   | content  | words   | said
third-tail       | text/plain       | last line of the mailbox            | content  | words   | said
list-post        | header           | List-Post                           | metadata | mail    | plain
originating      | header           | X-Originating-User                  | metadata | person  | latin
mailer           | header           | X-Mailer                            | metadata | client  | latin
thread-index     | header           | Thread-Index                        | metadata | token   | plain
""")
HOST = "mx.example.net"


def build(p: Planting, edition: Edition) -> bytes:
    def message(number: int, sender: str, fields: list[str], body: str, how: str) -> bytes:
        start = f"From {sender} Tue Mar  5 09:0{number}:00 2024\n".encode()
        return start + part([*fields, f"Date: Tue, 5 Mar 2024 09:0{number}:00 -0800"], body, how) + b"\n"

    text = ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    first = [
        f"X-Mozilla-Keys: {p.raw('status')}", f"X-Account-Key: {p.raw('account')}", f"X-Mailer: {p.raw('mailer')}",
        f"From: {q_words(p.raw('first-from'))} <desk@example.net>", "To: desk@example.net",
        f"Subject: {b_words(p.said('first-subject'))}", f"Message-ID: <{p.raw('first-id')}@{HOST}>", *text,
    ]  # fmt: skip
    second = [
        f"From: {b_words(p.raw('second-from'))} <desk@example.net>", f"To: {p.raw('second-to')}",
        f"Subject: Re: {b_words(p.said('second-subject'))}", f"In-Reply-To: <{p.raw('first-id')}@{HOST}>",
        f"Message-ID: <2@{HOST}>", f"List-Post: <mailto:{p.raw('list-post')}>", f"X-Originating-User: {p.raw('originating')}",
        "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8",
    ]  # fmt: skip
    third = [
        f"Sender: {p.raw('third-sender')}", f"References: <{p.raw('first-id')}@{HOST}> <2@{HOST}>",
        f"Message-ID: <3@{HOST}>", f"Thread-Index: {p.raw('thread-index')}", *text,
    ]  # fmt: skip
    start = f"{p.said('first-body')}\n\n>From {p.said('escaped-from')}\n>>From the start\n"
    end = f"{p.said('third-body')}\nFrom here on\n\n{p.said('third-tail')}\n"
    data = (
        message(1, p.raw("from-line"), first, start, "" if edition is Edition.PLAIN else "quoted-printable")
        + message(2, p.raw("from-line-second"), second, f"<p>{p.said('second-body')}</p>\n", "quoted-printable")
        + message(3, "MAILER-DAEMON", third, end, "base64")
    )
    return data.replace(b"\n", b"\r\n") if edition is Edition.UTF16 else data


FORMAT = Format(
    kind=FileKind.EMAIL,
    name="mail.mbox",
    places=PLACES,
    build=build,
    facts=facts,
    opens=opens,
    editions=(Edition.PLAIN, Edition.UTF16),
)
