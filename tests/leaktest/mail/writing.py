"""Writes mail by hand, as mailers do and as they should not; shares no code with the product."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Sequence
from urllib.parse import quote


def b_words(text: str, charset: str = "utf-8", size: int = 24) -> str:
    """Encoded words in base64, folded, each of so many characters that names are cut in two."""
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return "\n ".join(f"=?{charset}?B?{base64.b64encode(one.encode(charset, 'replace')).decode()}?=" for one in pieces)


def q_words(text: str) -> str:
    def spelled(char: str) -> str:
        plain = char.isascii() and char.isalnum()
        return char if plain else "_" if char == " " else "".join(f"={byte:02X}" for byte in char.encode())

    pieces = [text[at : at + 16] for at in range(0, len(text), 16)]
    return "\n ".join(f"=?utf-8?q?{''.join(map(spelled, one))}?=" for one in pieces)


def pieced(name: str, text: str) -> str:
    """A parameter in encoded pieces (RFC 2231)."""
    spelled = quote(text, safe="")
    cuts = re.findall(r"(?:%[0-9A-F]{2}|[^%]){1,14}", spelled)
    return "".join(f";\n {name}*{n}*={'utf-8' + chr(39) * 2 if not n else ''}{cut}" for n, cut in enumerate(cuts))


def part(fields: Sequence[str], content: str | bytes, how: str = "", charset: str = "utf-8") -> bytes:
    """how: the transfer encoding, "" to say none."""
    data = content.encode(charset, "replace") if isinstance(content, str) else content
    lines = list(fields)
    if how:
        lines.append(f"Content-Transfer-Encoding: {how}")
        if how == "quoted-printable":
            data = quopri.encodestring(data)
        elif how == "base64":
            data = base64.encodebytes(data)
    return "\n".join(lines).encode("utf-8", "surrogateescape") + b"\n\n" + data


def multipart(
    kind: str, border: str, parts: Sequence[bytes], fields: Sequence[str] = (), before: str = "", after: str = ""
) -> bytes:
    head = "\n".join([*fields, f'Content-Type: multipart/{kind};\n\tboundary="{border}"']).encode()
    inner = b"".join(b"--" + border.encode() + b"\n" + one + b"\n" for one in parts)
    return head + b"\n\n" + before.encode() + b"\n" + inner + b"--" + border.encode() + b"--\n" + after.encode()
