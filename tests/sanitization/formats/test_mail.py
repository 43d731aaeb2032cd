"""Mail: headers by a list, parts cleaned one by one, everything written anew; hostile messages are bounded."""

from __future__ import annotations

import base64
import io
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.errors import Refusal
from sanitization.formats.mail import MailHandler
from sanitization.policies.planning import known_from, plan_submission
from sanitization.vocabulary import FileKind, Known, Passage, PassageKind, Reach
from tests.leaktest.judging import NoDetection
from tests.sanitization.formats.rewriting import open_bytes

MANY_ACCENTS = "d\u00e9j\u00e0 \u00e9t\u00e9 " * 8
FROM = b"From: Walt Harborline <walt@harborline.com>\n"


def cleaned(data: bytes, *terms: str, name: str = "a.eml") -> EmailMessage:
    message = message_from_bytes(written(data, *terms, name=name), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def written(data: bytes, *terms: str, name: str = "a.eml") -> bytes:
    """The whole way through the engine, with no detection but the terms and what the file itself tells."""
    known = [Known(value=term, entity="PERSON", reach=Reach.WORD, source="declared") for term in terms]
    first = engine.scan(io.BytesIO(data), name, NoDetection(), known)
    reading = engine.scan(io.BytesIO(data), name, NoDetection(), known_from([first], known))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(data), name, plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    return sink.getvalue()


def removed(data: bytes) -> set[str]:
    first = engine.scan(io.BytesIO(data), "a.eml", NoDetection())
    (plan,), _ = plan_submission([first], verdicts={}, declared=(), assigned={})
    redaction = engine.redact(io.BytesIO(data), "a.eml", plan, io.BytesIO())
    return {entry.reason for entry in redaction.ledger if entry.fate == "removed"}


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        engine.scan(io.BytesIO(data), "a.eml", NoDetection())
    return refused.value.code


def passages(data: bytes) -> list[Passage]:
    return list(open_bytes(MailHandler(), FileKind.EMAIL, data).passages())


def multipart(kind: str, *parts: bytes, border: str = "x") -> bytes:
    inner = b"".join(b"--" + border.encode() + b"\n" + part + b"\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary={border}\n\n".encode() + inner + f"--{border}--\n".encode()


def test_who_wrote_goes_without_detection_and_everywhere() -> None:
    clean = cleaned(FROM + b"To: zoe@partner.example\n\nWalt Harborline will see walt@harborline.com tomorrow.\n")

    assert str(clean["From"]) == "Person 1 <person1@example.com>"
    assert "Harborline" not in clean.as_string()
    assert "harborline" not in clean.as_string()
    assert clean.get_content() == "Person 1 will see person1@example.com tomorrow.\n"


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        ('"Harborline, Walt" <w@a.com>', "Harborline, Walt", "w@a.com"),
        ("Walt Harborline <w@a.com>", "Walt Harborline", "w@a.com"),
        ("w@a.com (Walt Harborline)", "Walt Harborline", "w@a.com"),
        ("w@a.com (Walt (the boss) Harborline)", "Walt (the boss) Harborline", "w@a.com"),
        ("=?utf-8?q?Walt_Harb=C3=B6rline?= <w@a.com>", "Walt Harb\u00f6rline", "w@a.com"),
        ('"=?utf-8?q?Walt_Harborline?=" <w@a.com>', "Walt Harborline", "w@a.com"),
        ("=?utf-8?b?V2FsdCBIYXJi?=\n =?utf-8?b?b3JsaW5l?= <w@a.com>", "Walt Harborline", "w@a.com"),
        ("=?utf-8?b?V2FsdCBIYXJiww==?=\n =?utf-8?b?tnJsaW5l?= <w@a.com>", "Walt Harb\u00f6rline", "w@a.com"),
        ("=?iso-2022-jp?b?GyRCOzNFRBsoQg==?= <w@a.com>", "\u5c71\u7530", "w@a.com"),
        ("Walt Harborline w@a.com", "Walt Harborline", "w@a.com"),
        ("<@relay.com,@b.com:w@a.com>", "", "w@a.com"),
        ('"walt h"@a.com', "", "walt h@a.com"),
        ("Walt Harborline", "Walt Harborline", ""),
        ("Walt\n\tHarborline <w@a.com>", "Walt Harborline", "w@a.com"),
    ],
)
def test_addresses_are_read_as_mailers_write_them(header: str, name: str, address: str) -> None:
    found = {passage.key[-1]: passage.text for passage in passages(f"From: {header}\n\nhi\n".encode())}

    assert (found.get("n", ""), found.get("a", "")) == (name, address)


def test_raw_eight_bit_names_are_read() -> None:
    utf8, latin = "Zo\u00eb Harborline <w@a.com>".encode(), "Zo\u00eb Harborline <w@a.com>".encode("latin-1")

    assert passages(b"From: " + utf8 + b"\n\nhi\n")[0].text == "Zo\u00eb Harborline"
    assert passages(b"Subject: " + latin + b"\n\nhi\n")[0].text.startswith("Zo\u00eb Harborline")


def test_groups_keep_their_shape() -> None:
    clean = cleaned(b"To: Deal team: walt@harborline.com, zoe@harborline.com;, Undisclosed recipients:;\n\nhi\n")

    assert [group.display_name for group in clean["To"].groups] == ["Deal team", "Undisclosed recipients"]
    assert [len(group.addresses) for group in clean["To"].groups] == [2, 0]


def test_desks_are_no_people() -> None:
    (desk,) = (one for one in passages(b"From: Customer Support <s@a.com>\n\nhi\n") if one.key.endswith("n"))

    assert desk.kind is PassageKind.PROSE


def test_headers_that_are_not_known_go_and_are_said() -> None:
    data = (
        FROM + b"Received: from walts-laptop\nX-Secret: falcon\nDKIM-Signature: d=harborline.com\nUser-Agent: Mutt\n"
        b"List-Id: <deals.harborline.com>\nResent-From: zoe@a.com\nOrganization: Harborline\n\nhi\n"
    )

    assert set(cleaned(data).keys()) == {"From", "MIME-Version", "Content-Type"}
    assert removed(data) >= {
        "way through servers", "other headers", "signatures of servers", "traces of programs", "mailing list",
        "traces of forwarding", "about the sender",
    }  # fmt: skip


def test_a_second_subject_hides_nothing() -> None:
    clean = written(FROM + b"Subject: one\nSubject: falcon\n\nhi\n")

    assert b"one" in clean
    assert b"falcon" not in clean


def test_threads_stay_threads() -> None:
    clean = cleaned(
        b"Message-ID: <3@harborline.com>\nIn-Reply-To: <2@harborline.com>\n"
        b"References: <1@harborline.com>\n\t<2@harborline.com>\n\nhi\n"
    )

    assert clean["In-Reply-To"] == clean["References"].split()[-1]
    assert len({clean["Message-ID"], *clean["References"].split()}) == 3


def test_the_moment_stays_and_the_zone_goes() -> None:
    assert (
        str(cleaned(b"Date: Tue, 5 Mar 2024 10:00:00 +0100 (CET)\n\nhi\n")["Date"]) == "Tue, 05 Mar 2024 09:00:00 +0000"
    )
    assert cleaned(b"Date: falcon\nSubject: x\n\nhi\n")["Date"] is None


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


def test_pictures_are_found_under_their_new_ids() -> None:
    page = b"Content-Type: text/html\n\n<img src='cid:logo%40walt'><img src=cid:other@walt>"
    picture = b"Content-Type: image/png\nContent-ID: <logo@walt>\n\n" + b""

    clean = written(b"Subject: x\n" + multipart("related", page, picture))

    assert b"walt" not in clean
    assert clean.count(b"part-3.m1@mail") == 2
    assert b"cid:missing@mail" in clean


def test_names_of_files_are_decoded_and_cleaned() -> None:
    cut = "filename*0*=utf-8''Walt%20Harb%C3%B6rlin%C3;\n filename*1*=%A9.txt"
    part = f"Content-Type: text/plain\nContent-Disposition: attachment; {cut}\n\nhi".encode()

    clean = cleaned(b"Subject: x\n" + multipart("mixed", part), "Walt Harb\u00f6rlin\u00e9")

    assert [attached.get_filename() for attached in clean.iter_attachments()] == ["person-1.txt"]


def test_names_of_files_never_lead_elsewhere() -> None:
    part = b'Content-Type: text/plain; name="../../etc/pass\'wd.txt"\n\nhi'

    clean = cleaned(b"Subject: x\n" + multipart("mixed", part, part))

    assert [attached.get_filename() for attached in clean.iter_attachments()] == ["pass'wd.txt", "pass'wd-2.txt"]


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (b"Content-Type: application/pkcs7-signature; name=smime.p7s\n\nAAAA", "signature"),
        (b"Content-Type: application/pgp-signature\n\nAAAA", "signature"),
        (b"Content-Type: application/ms-tnef; name=x\n\nAAAA", "type.not_supported_yet"),
        (b"Content-Type: application/octet-stream; name=winmail.dat\n\nAAAA", "type.not_supported_yet"),
        (b"Content-Type: text/x-amp-html\n\n<p>falcon", "another copy of the text, with active content"),
        (b"Content-Type: message/external-body; access-type=URL\n\nfalcon", "kept elsewhere"),
        (b"Content-Type: message/partial; id=1\n\nfalcon", "a part of another message"),
        (b"Content-Type: application/octet-stream; name=x.exe\n\nMZ", "type.not_allowed"),
        (b"\n-----BEGIN PGP SIGNATURE-----\n\nfalcon\n-----END PGP SIGNATURE-----", "signature"),
        (b"Content-Type: text/plain\n\nbegin 644 falcon.txt\n#0V%T\n`\nend\n", "file inside the text"),
    ],
)  # fmt: skip
def test_what_cannot_stay_goes_and_is_said(part: bytes, reason: str) -> None:
    data = FROM + multipart("mixed", b"Content-Type: text/plain\n\nhello", part)

    assert reason in removed(data)
    assert b"falcon" not in written(data)
    assert b"hello" in written(data)


@pytest.mark.parametrize(
    "content",
    [
        b'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\n\nMIAG',
        b"Content-Type: application/octet-stream; name=smime.p7m\n\nMIAG",
        multipart("encrypted", b"Content-Type: application/pgp-encrypted\n\nVersion: 1", b"\nAAAA"),
        b"\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
    ],
)
def test_encrypted_mail_is_refused(content: bytes) -> None:
    assert refusal(FROM + content) == "file.encrypted"


def test_signed_mail_loses_its_signature_and_nothing_else() -> None:
    seal = b"Content-Type: application/pgp-signature\n\nfalcon"

    clean = cleaned(FROM + multipart("signed", b"Content-Type: text/plain\n\nhello", seal))

    assert clean.get_content_type() == "multipart/mixed"
    assert [part.get_content() for part in clean.iter_parts()] == ["hello"]


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


def test_messages_inside_messages_are_cleaned_the_same_way() -> None:
    inner = b"Received: falcon\nFrom: Zoe Harborline <z@a.com>\nSubject: again\n\nZoe Harborline\n"
    coded = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(inner)

    clean = written(FROM + multipart("mixed", b"Content-Type: message/rfc822\n\n" + inner, coded))

    assert clean.count(b"Subject: again") == 2
    assert b"falcon" not in clean
    assert b"Zoe" not in clean


def test_lines_end_as_they_did_and_the_same_bytes_come_twice() -> None:
    data = (FROM + multipart("mixed", b"Content-Type: text/plain\n\n" + "caf\u00e9\n".encode())).replace(b"\n", b"\r\n")

    clean = written(data)

    assert clean == written(data)
    assert clean.count(b"\n") == clean.count(b"\r\n")


def test_borders_are_new_and_stand_in_no_text() -> None:
    data = FROM + multipart("mixed", b"\n--=_part_1\nhello", border="falcon")

    clean = cleaned(data)

    assert b"falcon" not in written(data)
    assert [part.get_content() for part in clean.iter_parts()] == ["--=_part_1\nhello"]


def test_a_zip_of_messages_with_documents_is_not_too_deep() -> None:
    import zipfile

    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("a.txt", "hello")
    attached = b"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
    message = FROM + multipart("mixed", attached + base64.encodebytes(sink.getvalue()))
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("mail/a.eml", message)

    reading = engine.scan(io.BytesIO(outer.getvalue()), "a.zip", NoDetection())

    assert "hello" in [seen.text for seen in reading.passages]


def test_messages_attached_to_each_other_end_somewhere() -> None:
    data = b"Subject: x\n\nhi\n"
    for _ in range(6):
        data = b"Subject: x\n" + multipart("mixed", b"Content-Type: application/octet-stream; name=a.eml\n\n" + data,
                                           border=f"x{len(data)}")  # fmt: skip

    assert refusal(data) == "archive.too_deep"


def nested(depth: int) -> bytes:
    return FROM + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(depth)
    ) + b"\nhello\n"  # fmt: skip


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (FROM + multipart("mixed", *[b"\nhi"] * 100_000), "limit.passages"),
        (nested(1_000), "data.too_deep"),
        (FROM + b"Content-Type: message/rfc822\n\n" * 1_000, "data.too_deep"),
        (b"Subject: " + b"x" * 10_000_000 + b"\n\nhi\n", "text.line_too_long"),
        (b"Content-Type: text/plain" + b"; a=b" * 2_000_000 + b"\n\nhi\n", "text.line_too_long"),
        (b"hello\n", "type.mismatch"),
        (FROM + b"\n" + b"\0" * 10_000, "type.mismatch"),
    ],
    ids=["parts", "multiparts", "messages", "subject", "parameters", "no header", "zeros"],
)
def test_hostile_messages_are_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


@pytest.mark.parametrize(
    "data",
    [
        FROM + multipart("mixed", *[b"\nhi"] * 9_000),
        nested(25),
        FROM + b"Content-Type: multipart/mixed; boundary=" + b"y" * 60 + b"\n\n"
        + b"".join(b"--" + b"y" * (at % 60) + b"\n" for at in range(20_000)),
        FROM + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 20,
        b"To: " + b"(" * 500_000 + b"\n\nhi\n",
        b"To: " + b"a:" * 200_000 + b"\n\nhi\n",
        b"Subject: " + b"=?utf-8?b?V2FsdA==?= " * 20_000 + b"\n\nhi\n",
        b"From: \n\n",
    ],
    ids=["parts", "depth", "border prefixes", "same border", "comments", "groups", "words", "nothing"],
)  # fmt: skip
def test_hostile_messages_come_out_clean(data: bytes) -> None:
    assert message_from_bytes(written(data)).keys()


def test_real_detection_finds_people_in_bodies() -> None:
    data = FROM + b"Subject: call\n\nDear Zoe Featherstone,\n\nCall me on +44 20 7946 0958.\n"
    analyzer = build("none")
    reading = engine.scan(io.BytesIO(data), "a.eml", analyzer)

    assert {"Zoe Featherstone", "+44 20 7946 0958"} <= {found.value for found in reading.found}


def test_services_that_everybody_uses_name_nobody() -> None:
    clean = written(
        b"From: Zoe Harborline <zoe@github.com>\n\nSee https://github.com/python/cpython, Zoe Harborline.\n"
    )

    assert b"https://github.com/python/cpython, Person 1." in clean


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
