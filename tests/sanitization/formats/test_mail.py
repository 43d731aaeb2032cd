"""Mail: headers by a list, parts cleaned one by one, everything written anew."""

from __future__ import annotations

import base64

import pytest

from sanitization.vocabulary import PassageKind
from tests.sanitization.formats.mail_making import FROM, cleaned, multipart, passages, removed, written


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


def test_signed_mail_loses_its_signature_and_nothing_else() -> None:
    seal = b"Content-Type: application/pgp-signature\n\nfalcon"

    clean = cleaned(FROM + multipart("signed", b"Content-Type: text/plain\n\nhello", seal))

    assert clean.get_content_type() == "multipart/mixed"
    assert [part.get_content() for part in clean.iter_parts()] == ["hello"]


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


def test_services_that_everybody_uses_name_nobody() -> None:
    clean = written(
        b"From: Zoe Harborline <zoe@github.com>\n\nSee https://github.com/python/cpython, Zoe Harborline.\n"
    )

    assert b"https://github.com/python/cpython, Person 1." in clean
