"""Mail as the standard library's newer policy reads it: every header in clear, every part decoded."""

from __future__ import annotations

import base64
import quopri
import re
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message

_START = re.compile(rb"(?:From [^\n]+\n)?[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\n)*[A-Za-z][\w-]*:")
_QUOTE = re.compile(r"\r?\n(?:> ?)+")


def fits(data: bytes) -> bool:
    return _START.match(data) is not None


def read(data: bytes) -> tuple[list[str], list[bytes]]:
    texts: list[str] = []
    files: list[bytes] = []
    for one in re.split(rb"(?:\A|(?<=\n))From [^\n]*\n", data) if data.startswith(b"From ") else [data]:
        if one.strip():
            _message(message_from_bytes(one), texts, files)
    return texts, files


def _message(message: Message, texts: list[str], files: list[bytes]) -> None:
    for part in message.walk():
        for name, value in part.items():
            texts += [f"{name}: {_clear(str(value))}"]
        for piece in (part.preamble, part.epilogue, part.get_filename(), part.get_boundary()):
            texts += [_clear(str(piece))] if piece else []
        content = part.get_payload(decode=True)
        if part.get_content_type() == "message/rfc822" and part["Content-Transfer-Encoding"] == "base64":
            files.append(base64.b64decode(part.get_payload(0).get_payload()))  # type: ignore[union-attr,arg-type]
        if isinstance(content, bytes):
            files.append(content)
            for charset in (part.get_content_charset() or "utf-8", "utf-8"):
                try:
                    text = content.decode(charset, "replace")
                except LookupError:
                    continue
                texts += [text, _QUOTE.sub("", text), quopri.decodestring(text.encode()).decode("utf-8", "replace")]


def _clear(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, UnicodeError, ValueError):
        return value
