"""Hostile and deep messages are bounded, encrypted ones are refused."""

from __future__ import annotations

import base64
import io
import zipfile
from email import message_from_bytes

import pytest

from sanitization import engine
from tests.leaktest.judging import NoDetection
from tests.sanitization.formats.mail_making import FROM, multipart, refusal, written


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


def test_a_zip_of_messages_with_documents_is_not_too_deep() -> None:

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
