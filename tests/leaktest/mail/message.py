"""One message with every place of a message: headers, bodies, attachments, messages inside messages."""

from __future__ import annotations

from sanitization.vocabulary import FileKind
from tests.leaktest.mail.facts import facts, opens
from tests.leaktest.mail.writing import b_words, multipart, part, pieced, q_words
from tests.leaktest.pictures import jpeg, png
from tests.leaktest.places import Edition, Format, table
from tests.leaktest.planting import Planting
from tests.leaktest.workbooks import small_workbook

PLACES = table("""
from-name        | header         | From display name                     | metadata | person  | said
from-address     | header         | From address                          | metadata | mail    | latin
to-name          | header         | To display name, quoted               | metadata | person  | said
to-address       | header         | To address                            | metadata | mail    | latin
to-raw           | header         | To display name in raw 8 bit          | metadata | person  | plain
cc-comment       | header         | Cc name as a comment                  | metadata | person  | latin
cc-address       | header         | Cc address without brackets           | metadata | mail    | latin
bcc              | header         | Bcc                                   | metadata | mail    | latin
reply-to         | header         | Reply-To                              | metadata | who     | latin
sender           | header         | Sender                                | metadata | mail    | latin
group            | header         | name of a group of addresses          | content  | client  | said
group-address    | header         | address in a group                    | metadata | mail    | latin
subject          | header         | Subject, base64 words                 | content  | words   | said
comments         | header         | Comments, quoted-printable words      | content  | words   | said
keywords         | header         | Keywords, folded                      | content  | words   | latin
subject-second   | header         | a second Subject                      | metadata | words   | latin
organization     | header         | Organization                          | metadata | client  | latin
message-id       | header         | Message-ID                            | metadata | token   | plain
in-reply-to      | header         | In-Reply-To                           | metadata | token   | plain
references       | header         | References                            | metadata | token   | plain
received         | header         | Received                              | metadata | mail    | plain
return-path      | header         | Return-Path                           | metadata | mail    | plain
delivered-to     | header         | Delivered-To                          | metadata | mail    | plain
results          | header         | Authentication-Results                | metadata | token   | plain
dkim             | header         | DKIM-Signature d=                     | metadata | token   | plain
arc              | header         | ARC-Seal                              | metadata | token   | plain
list-id          | header         | List-Id                               | metadata | client  | latin
list-unsubscribe | header         | List-Unsubscribe                      | metadata | url     | plain
thread-topic     | header         | Thread-Topic                          | metadata | words   | latin
user-agent       | header         | User-Agent                            | metadata | client  | latin
x-header         | header         | X-Harvest                             | metadata | words   | latin
autocrypt        | header         | Autocrypt addr=                       | metadata | mail    | plain
resent-from      | header         | Resent-From                           | metadata | mail    | plain
receipt-to       | header         | Disposition-Notification-To           | metadata | mail    | plain
border           | multipart      | boundary                              | metadata | token   | plain
preamble         | multipart      | preamble                              | metadata | words   | said
epilogue         | multipart      | epilogue                              | metadata | words   | said
description      | part           | Content-Description                   | content  | words   | said
content-id       | part           | Content-ID and cid: link              | metadata | token   | plain
location         | part           | Content-Location                      | metadata | url     | plain
media-type       | part           | media type of its own                 | metadata | token   | plain
file-name        | part           | filename, in pieces of RFC 2231       | content  | person  | said
type-name        | part           | name of Content-Type, encoded words   | content  | person  | said
plain-body       | text/plain     | body                                  | content  | words   | said
flowed-body      | text/plain     | body, over a soft break of lines      | content  | person  | said
quoted-body      | text/plain     | quoted lines, over a break of lines   | content  | client  | said
seven-body       | text/plain     | body in UTF-7                         | content  | words   | said
lying-body       | text/plain     | body in a charset that is not declared | content | person  | said
uu-body          | text/plain     | uuencoded file                        | metadata | token   | plain
armour           | text/plain     | comment of a PGP signature            | metadata | words   | latin
html-body        | text/html      | body                                  | content  | words   | latin
attendee         | text/calendar  | ATTENDEE CN, folded                   | metadata | person  | said
organiser        | text/calendar  | ORGANIZER mailto:                     | metadata | mail    | latin
summary          | text/calendar  | SUMMARY                               | content  | words   | latin
calendar-x       | text/calendar  | X-property                            | metadata | words   | latin
calendar-uid     | text/calendar  | UID                                   | metadata | token   | plain
card-name        | text/vcard     | FN, quoted-printable                  | metadata | person  | said
card-mail        | text/vcard     | EMAIL                                 | metadata | mail    | latin
card-note        | text/vcard     | NOTE                                  | content  | words   | latin
attached-text    | attachment     | text file                             | content  | words   | said
attached-cell    | attachment     | cell of a CSV                         | content  | short   | latin
attached-book    | attachment     | cell of a workbook                    | content  | words   | text
book-creator     | attachment     | creator of a workbook                 | metadata | person  | text
picture-artist   | inline picture | EXIF Artist                           | metadata | person  | said
winmail          | attachment     | winmail.dat                           | metadata | words   | said
signature        | multipart      | S/MIME signature                      | metadata | words   | said
amp              | alternative    | AMP part                              | metadata | words   | latin
inner-from       | message/rfc822 | From of the message inside            | metadata | person  | said
inner-received   | message/rfc822 | Received of the message inside        | metadata | mail    | plain
inner-subject    | message/rfc822 | Subject of the message inside         | content  | words   | said
inner-body       | message/rfc822 | body of the message inside            | content  | words   | said
coded-body       | message/rfc822 | message inside base64                 | content  | words   | said
bounced          | report         | Final-Recipient                       | metadata | mail    | latin
diagnostic       | report         | Diagnostic-Code                       | content  | words   | latin
reporting        | report         | Reporting-MTA                         | metadata | token   | plain
bounced-subject  | report         | Subject in returned headers           | content  | words   | said
""")
HOST = "mx.example.net"


def head(p: Planting) -> list[str]:
    """The headers of the message, from the way through servers to the words."""
    return [
        f"Return-Path: <{p.raw('return-path')}>",
        f"Delivered-To: {p.raw('delivered-to')}",
        f"Received: from {HOST} by {HOST}\n\tfor <{p.raw('received')}>; Tue, 5 Mar 2024 10:00:01 +0100",
        f"Authentication-Results: {HOST}; dkim=pass header.i=@{p.raw('results')}",
        f"DKIM-Signature: v=1; a=rsa-sha256; d={p.raw('dkim')}; s=k; b=AAAA",
        f"ARC-Seal: i=1; d={p.raw('arc')}; b=AAAA",
        f"List-Id: {p.raw('list-id')} <list.example.net>",
        f"List-Unsubscribe: <{p.raw('list-unsubscribe')}>",
        f"From: {b_words(p.raw('from-name'))} <{p.raw('from-address')}>",
        f'To: "{p.raw("to-name")}" <{p.raw("to-address")}>,\n {p.raw("to-raw")} <desk@example.net>',
        f"Cc: {p.raw('cc-address')} ({p.raw('cc-comment')}), {q_words(p.said('group'))}: {p.raw('group-address')};",
        f"Bcc: <{p.raw('bcc')}>",
        f"Reply-To: {_mailbox(p, 'reply-to')}",
        f"Sender: <{p.raw('sender')}>",
        f"Subject: {b_words(p.said('subject'))}",
        f"Subject: {p.raw('subject-second')}",
        f"Comments: {q_words(p.said('comments'))}",
        f"Keywords: {p.said('keywords').replace(' ', chr(10) + ' ')}",
        f"Organization: {b_words(p.raw('organization'))}",
        f"Message-ID: <1.{p.raw('message-id')}@{HOST}>",
        f"In-Reply-To: <0.{p.raw('in-reply-to')}@{HOST}>",
        f"References: <00.{p.raw('references')}@{HOST}>\n <0.{p.raw('in-reply-to')}@{HOST}>",
        "Date: Tue, 5 Mar 2024 10:00:00 +0100",
        f"Thread-Topic: {b_words(p.raw('thread-topic'))}",
        f"User-Agent: {p.raw('user-agent')} 1.0".replace("\n", " "),
        f"X-Harvest: {b_words(p.raw('x-header'))}",
        f"Autocrypt: addr={p.raw('autocrypt')}; keydata=AAAA",
        f"Resent-From: <{p.raw('resent-from')}>",
        f"Disposition-Notification-To: <{p.raw('receipt-to')}>",
        "MIME-Version: 1.0",
    ]


def _mailbox(p: Planting, identity: str) -> str:
    value = p.raw(identity)
    return f"<{value}>" if "@" in value else f"{b_words(value)} <desk@example.net>"


def broken(p: Planting, identity: str, quote: str = "", soft: str = "") -> str:
    """Wrapped lines with the value across a break."""
    first, _, rest = p.raw(identity).partition(" ")
    start = f"{quote}{p.control()} and then a few more words that fill a line with {first}{soft}"
    return f"{start}\n{quote}{rest} {p.control()} and so on until the end of this line is reached{soft}\n"


def _bodies(p: Planting, edition: Edition) -> list[bytes]:
    wide = edition is Edition.UTF16
    charset, how = ("utf-16", "base64") if wide else ("utf-8", "quoted-printable")
    armour = (
        f"-----BEGIN PGP SIGNATURE-----\nComment: {p.raw('armour')}\n\niQEzBAEBCAAdFiEE\n=abcd\n"
        "-----END PGP SIGNATURE-----\n"
    )
    uu = f"begin 644 {p.raw('uu-body')}.bin\n#0V%T\n`\nend\n"
    plain = f"Hello,\n{p.said('plain-body')}\nFrom here on it is quiet.\n{uu}{armour}{broken(p, 'quoted-body', '> ')}"
    page = (
        f"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head><body><p>"
        f'{p.said("html-body")}</p><img src="cid:{p.raw("content-id")}@{HOST}"></body></html>'
    )
    picture = part(
        ["Content-Type: image/jpeg", f"Content-ID: <{p.raw('content-id')}@{HOST}>", "Content-Disposition: inline",
         f"Content-Location: {p.raw('location')}"],
        jpeg(artist=p.raw("picture-artist")), "base64",
    )  # fmt: skip
    related = multipart(
        "related", "rel", [part([f"Content-Type: text/html; charset={charset}"], page, how, charset), picture]
    )
    amp = part(["Content-Type: text/x-amp-html"], f"<html amp4email>{p.raw('amp')}</html>", "quoted-printable")
    alternative = multipart(
        "alternative", p.raw("border"),
        [part([f"Content-Type: text/plain; charset={charset}"], plain, how, charset), amp, related],
    )  # fmt: skip
    flowed = part(
        ["Content-Type: text/plain; charset=utf-8; format=flowed"], broken(p, "flowed-body", soft=" "), "8bit"
    )
    seven = part(["Content-Type: text/plain; charset=utf-7"], p.said("seven-body"), "", "utf-7")
    lying = part(["Content-Type: text/plain; charset=us-ascii"], p.said("lying-body"), "8bit" if wide else "base64")
    return [alternative, flowed, seven, lying]


def _cards(p: Planting) -> list[bytes]:
    invite = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
        + folded_line(f'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="{p.raw("attendee")}":mailto:desk@example.net')
        + f"ORGANIZER:mailto:{p.raw('organiser')}\nUID:{p.raw('calendar-uid')}\n"
        + folded_line(f"SUMMARY:{p.said('summary')}")
        + f"X-NOTE:{p.raw('calendar-x')}\nDTSTART:20240305T090000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    spelled = "".join(f"={byte:02X}" for byte in p.raw("card-name").encode())
    card = (
        f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:{spelled[:30]}=\n{spelled[30:]}\n"
        f"EMAIL;INTERNET:{p.raw('card-mail')}\n" + folded_line(f"NOTE:{p.said('card-note')}") + "END:VCARD\n"
    )
    return [
        part(["Content-Type: text/calendar; charset=utf-8; method=REQUEST"], invite, "base64"),
        part(
            ["Content-Type: text/vcard; name=card.vcf", "Content-Disposition: attachment; filename=card.vcf"],
            card,
            "base64",
        ),
    ]


def folded_line(line: str) -> str:
    return "\n ".join(line[at : at + 40] for at in range(0, len(line), 40)) + "\n"


def _attachments(p: Planting) -> list[bytes]:
    notes = f"Content-Disposition: attachment{pieced('filename', p.raw('file-name') + '.txt')}"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    cell = p.raw("attached-cell").replace('"', '""')
    return [
        part(["Content-Type: text/plain; charset=utf-8", notes], p.said("attached-text"), "base64"),
        part(
            [f'Content-Type: text/csv; name="{b_words(p.raw("type-name"))}.csv"', "Content-Disposition: attachment"],
            f'who,count\n"{cell}",41\n', "base64",
        ),
        part([f"Content-Type: {sheet}", "Content-Disposition: attachment; filename=book.xlsx"],
             small_workbook(p.words("attached-book"), p.bare("book-creator")), "base64"),
        part(["Content-Type: application/ms-tnef; name=winmail.dat"], p.raw("winmail").encode(), "base64"),
        part([f"Content-Type: application/vnd.{p.raw('media-type')}; name=x.bin"], b"\x00\x01\x02", "base64"),
        part(["Content-Type: image/png", f"Content-Description: {b_words(p.said('description'))}"], png(), "base64"),
    ]  # fmt: skip


def _inner(p: Planting) -> list[bytes]:
    inside = part(
        [f"Received: from {HOST} for <{p.raw('inner-received')}>", f"From: {b_words(p.raw('inner-from'))} <desk@example.net>",
         f"Subject: {b_words(p.said('inner-subject'))}", "Content-Type: text/plain; charset=utf-8"],
        p.said("inner-body"), "quoted-printable",
    )  # fmt: skip
    coded = part(
        ["Subject: coded", "Content-Type: text/plain; charset=utf-8"], p.said("coded-body"), "quoted-printable"
    )
    report = (
        f"Reporting-MTA: dns; {p.raw('reporting')}.example.net\n\nFinal-Recipient: rfc822; {p.raw('bounced')}\nAction: failed\n"
        f"Status: 5.1.1\nDiagnostic-Code: smtp; {b_words(p.said('diagnostic'))}\n"
    )
    returned = f"Subject: {b_words(p.said('bounced-subject'))}\nFrom: desk@example.net\n"
    return [
        part(["Content-Type: message/rfc822"], inside),
        part(["Content-Type: message/rfc822"], coded, "base64"),
        multipart("report; report-type=delivery-status", "rep", [
            part(["Content-Type: text/plain"], "It came back.\n"),
            part(["Content-Type: message/delivery-status"], report),
            part(["Content-Type: text/rfc822-headers"], returned),
        ]),
    ]  # fmt: skip


def build(p: Planting, edition: Edition) -> bytes:
    content = multipart("mixed", "----=_Next", [*_bodies(p, edition), *_cards(p), *_attachments(p), *_inner(p)],
                        before=p.raw("preamble") + "\n", after=p.raw("epilogue") + "\n")  # fmt: skip
    seal = part(["Content-Type: application/pkcs7-signature; name=smime.p7s"], p.raw("signature").encode(), "base64")
    data = multipart("signed; micalg=sha-256", "sig", [content, seal], head(p))
    return data.replace(b"\n", b"\r\n") if edition is Edition.UTF16 else data


FORMAT = Format(
    kind=FileKind.EMAIL,
    name="message.eml",
    places=PLACES,
    build=build,
    facts=facts,
    opens=opens,
    editions=(Edition.PLAIN, Edition.UTF16),
)
