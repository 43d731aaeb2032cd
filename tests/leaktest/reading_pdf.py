"""What a PDF says: its pages as PDFium reads them, and every string and stream in its bytes."""

from __future__ import annotations

import re
import zlib

import pikepdf.codec  # noqa: F401  # for the encoding "pdfdoc"
import pypdfium2

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{2,})>")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}


def fits(data: bytes) -> bool:
    return data[:5] == b"%PDF-"


def read(data: bytes) -> tuple[list[str], list[bytes]]:
    """Texts, and the bodies of streams, which may be files of their own."""
    bodies = [_inflated(match[1]) for match in _STREAM.finditer(data)]
    texts = [_page(page) for page in pypdfium2.PdfDocument(data)]
    for piece in [data, *bodies]:
        strings = [_unescaped(match[1]) for match in _LITERAL.finditer(piece)]
        strings += [bytes.fromhex((digits + b"0")[: len(digits) // 2 * 2].decode()) for digits in _digits(piece)]
        texts += [_decoded(one) for one in strings if one]
        texts.append("".join(_decoded(one) for one in strings))
        texts.append(re.sub(r"#([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), piece.decode("latin-1")))
    return texts, [body for body in bodies if body[:2] in (b"\xff\xd8", b"PK", b"\x89P")]


def _page(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    return str(text.get_text_range())


def _digits(piece: bytes) -> list[bytes]:
    return [re.sub(rb"\s", b"", match[1]) for match in _HEX.finditer(piece)]


def _inflated(body: bytes) -> bytes:
    stream = zlib.decompressobj()
    try:
        return stream.decompress(body)
    except zlib.error:
        return body


def _unescaped(raw: bytes) -> bytes:
    def plain(match: re.Match[bytes]) -> bytes:
        if match[1][:1] in b"01234567":
            return bytes([int(match[1], 8) & 0xFF])
        return _PLAIN.get(match[1], match[1])

    return _ESCAPE.sub(plain, raw)


def _decoded(value: bytes) -> str:
    if value[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return value.decode("utf-16", "replace")
    return value.decode("pdfdoc", "replace")
