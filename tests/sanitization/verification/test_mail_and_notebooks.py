"""The second reader finds planted values in mail and notebooks however they are written down there."""

from __future__ import annotations

import base64
import json
import quopri

import pytest

from sanitization.errors import Residue
from sanitization.vocabulary import FileKind
from tests.leaktest.pictures import jpeg
from tests.sanitization.verification.test_reader import SECRET, found, hidden, zipped

HEAD = "From: a@b.example\n"


def b64(text: str, encoding: str = "utf-8") -> str:
    return base64.b64encode(text.encode(encoding)).decode()


def encoded(how: str, charset: str, body: str, media: str = "text/plain") -> str:
    return f"{HEAD}Content-Type: {media}; charset={charset}\nContent-Transfer-Encoding: {how}\n\n{body}\n"


def multipart(part: str, before: str = "", after: str = "", kind: str = "mixed") -> str:
    return f'{HEAD}Content-Type: multipart/{kind};\n boundary="x y"\n\n{before}\n--x y\n{part}\n--x y--\n{after}\n'


@pytest.mark.parametrize(
    "message",
    [
        f"{HEAD}X-Any: by {SECRET}\n\nhi\n",
        f"{HEAD}Subject: by Walt\n\tHarborline\n\nhi\n",
        f"{HEAD}Subject: =?utf-8?b?{b64('by ' + SECRET)}?=\n\nhi\n",
        f"{HEAD}Subject: =?utf-8?q?Walt_Har?=\n =?utf-8?q?borline?=\n\nhi\n",
        f"{HEAD}Subject: =?utf-16-le?b?{b64(SECRET, 'utf-16-le')}?=\n\nhi\n",
        f"{HEAD}To: {SECRET} <p@b.example>\n\nhi\n",
        f"{HEAD}\n{SECRET}\n",
        encoded("base64", "utf-8", b64(f"hello\n{SECRET}\n")),
        encoded("base64", "utf-16", b64(SECRET, "utf-16")),
        encoded("base64", "cp037", b64(SECRET, "cp037")),
        encoded("base64", "utf-8", "\n".join(b64("x " * 25 + SECRET)[at : at + 20] for at in range(0, 100, 20))),
        encoded("quoted-printable", "utf-8", quopri.encodestring(f"{'x ' * 33}{SECRET}".encode()).decode()),
        encoded("quoted-printable", "utf-8", "=57alt Harb=\norline"),
        encoded("7bit", "utf-7", "Walt Harb+AG8-rline"),
        encoded("quoted-printable", "utf-8", "<p>Wa<b>lt</b> Harbor&#108;ine", "text/html"),
        encoded("7bit", "utf-8", "> and then there was at last a long line that ended with Walt\n> Harborline of it"),
        multipart(f"\n{SECRET}"),
        multipart("\nhi", before=SECRET),
        multipart("\nhi", after=SECRET),
        multipart(f"Content-Description: {SECRET}\n\nhi"),
        multipart(f"Content-ID: <{SECRET}>\n\nhi"),
        multipart("Content-Disposition: attachment; filename*0*=utf-8''Walt%20Har;\n filename*1=borline.txt\n\nhi"),
        multipart(f'Content-Type: text/plain; name="=?utf-8?b?{b64(SECRET)}?="\n\nhi'),
        multipart(f"Content-Type: message/rfc822\n\nSubject: =?utf-8?b?{b64(SECRET)}?=\n\nhi"),
        multipart(f"Content-Type: message/delivery-status\n\nAction: failed\n\nFinal-Recipient: rfc822; {SECRET}"),
        multipart(
            "Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(jpeg(artist=SECRET)).decode()
        ),
        multipart(
            "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(zipped(("a.txt", SECRET.encode()))).decode()
        ),
        multipart(f"Content-Type: multipart/{SECRET}\n\nhi"),
        f"From {SECRET} Tue Mar  5 09:00:00 2024\n{HEAD}\nhi\n",
        f"From - Tue Mar  5 09:00:00 2024\n{HEAD}\nhi\n\nFrom - Tue Mar  5 09:00:00 2024\n{HEAD}\n{SECRET}\n",
    ],
)
def test_every_way_mail_writes_a_value_down_is_found(message: str) -> None:
    assert found(message, FileKind.EMAIL) == {SECRET}
    assert found(message.replace("\n", "\r\n"), FileKind.EMAIL) == {SECRET}
    assert found(zipped(("a.eml", message.encode())), FileKind.ZIP) == {SECRET}


@pytest.mark.parametrize("body", ["Waltérius", "Walt=\nerius", "Walt\u200berius"])
def test_half_a_word_that_quoted_printable_cut_is_nobodys_name(body: str) -> None:
    cut = body if "=" in body else quopri.encodestring(body.encode()).decode()
    for text in (cut, f"and {cut} of it"):
        assert not found(encoded("quoted-printable", "utf-8", text), FileKind.EMAIL, hidden("Walt"))
    assert found(encoded("quoted-printable", "utf-8", f"{cut} and Walt"), FileKind.EMAIL, hidden("Walt"))


def test_clean_mail_raises_no_alarm() -> None:
    message = multipart(f"Content-Type: text/plain\n\nPerson 1 wrote {b64('nothing at all')}")

    assert found(message, FileKind.EMAIL) == set()


@pytest.mark.parametrize("data", ["", "hello there\n", "\n\n"])
def test_what_is_no_mail_cannot_be_vouched_for(data: str) -> None:
    with pytest.raises(Residue):
        found(data, FileKind.EMAIL)


def notebook(**more: object) -> str:
    return json.dumps({"cells": [], "nbformat": 4, **more})


@pytest.mark.parametrize(
    "data",
    [
        notebook(a=[f"by {SECRET}"]),
        notebook(a=["Walt Har", "borline\n", "x"]),
        notebook(a={SECRET: 1}),
        notebook(a="Walt Harborline").replace("W", "\\u0057"),
        notebook(a={"image/jpeg": base64.b64encode(jpeg(artist=SECRET)).decode()}),
        notebook(a={"image/png": base64.encodebytes(zipped(("a", SECRET.encode()))).decode()}),
        notebook(a={"text/html": ["Wa<b>lt</b>", " Harborline"]}),
        notebook(a={"image/svg+xml": f"<svg><text><tspan>Walt</tspan> Harborline</text><desc>{SECRET}</desc></svg>"}),
        notebook(a=b64(f"hello there, {SECRET}")),
        notebook(a="x").replace('"a"', f'"a": "{SECRET}", "a"'),
        "\ufeff" + notebook(a=[SECRET]),
    ],
)
def test_every_way_notebooks_write_a_value_down_is_found(data: str) -> None:
    assert found(data, FileKind.NOTEBOOK) == {SECRET}
    assert found(zipped(("a.ipynb", data.encode())), FileKind.ZIP) == {SECRET}


def test_clean_notebooks_raise_no_alarm_and_broken_ones_do() -> None:
    assert found(notebook(a=["Walt", "\nHarborline"]), FileKind.NOTEBOOK) == set()
    with pytest.raises(Residue):
        found('{"cells": [', FileKind.NOTEBOOK)


def test_words_of_the_formats_are_nobodys() -> None:
    words = "Alternative Plain Subject Sender Attachment Charset Version Cells Source Stream Outputs Metadata".split()
    part = 'Content-Type: text/plain; charset=us-ascii\nContent-Disposition: attachment;\n filename="a.txt"\n\nhi'
    message = f'{HEAD}Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="=_part_1"\n\n'
    message += f"--=_part_1\n{part}\n--=_part_1--\n"
    cells = [{"cell_type": "code", "source": "x", "outputs": [{"output_type": "stream", "name": "stdout"}]}]

    for word in words:
        assert found(message, FileKind.EMAIL, hidden(word)) == set()
        assert found(notebook(cells=cells, metadata={}), FileKind.NOTEBOOK, hidden(word)) == set()
    assert found(message.replace("hi", "Alternative"), FileKind.EMAIL, hidden("Alternative")) == {"Alternative"}
    assert found(message.replace("plain", "harborline"), FileKind.EMAIL, hidden("Harborline")) == {"Harborline"}
