"""Reads any bytes at any depth, for tests that look for what must not be there. Shares no code with the product.

`text_of` returns everything that can be read out of the bytes, in several forms, as one lower-case string without
white space, so that a value split by runs, lines or tags is still seen.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import html
import io
import lzma
import re
import tarfile
import urllib.parse
import zipfile
import zlib

_TAGS = re.compile(r"<[^>]*>")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")
DEPTH = 6


def texts_of(content: bytes, depth: int = 0) -> list[str]:
    """Every form in which text stands in `content`."""
    found = [content.decode("utf-8", "replace"), content.replace(b"\0", b"").decode("latin-1")]
    plain = found[0]
    if "<" in plain[:4096]:
        found.append(html.unescape(_TAGS.sub("", html.unescape(plain))))
        found.append(html.unescape(plain))
    if "%" in plain:
        found.append(urllib.parse.unquote(plain))
    if "\\u" in plain:
        found.append(re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), plain))
    if depth >= DEPTH:
        return found
    for inner in _inside(content):
        found.extend(texts_of(inner, depth + 1))
    return found


def _inside(content: bytes) -> list[bytes]:
    inner: list[bytes] = []
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inner.append(archive.comment)
            for info in archive.infolist():
                inner += [info.filename.encode(), info.extra, info.comment, archive.read(info)]
    elif content[:2] == b"\x1f\x8b":
        inner.append(gzip.decompress(content))
    elif content[:3] == b"BZh":
        inner.append(bz2.decompress(content))
    elif content[:6] == b"\xfd7zXZ\0":
        inner.append(lzma.decompress(content))
    elif content[:5] == b"%PDF-":
        inner += _pdf(content)
    elif content[:4] == b"PAR1":
        import pyarrow.parquet as pq

        inner.append(repr(pq.read_table(io.BytesIO(content)).to_pylist()).encode())
    elif content[:2] in (b"x\x9c", b"x\x01", b"x\xda"):
        try:
            inner.append(zlib.decompress(content))
        except zlib.error:
            pass
    if content[257:262] == b"ustar":
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            for member in archive:
                inner.append(f"{member.name} {member.linkname} {member.uname} {member.gname}".encode())
                file = archive.extractfile(member)
                if file is not None:
                    inner.append(file.read())
    if len(content) < 2_000_000:
        for match in _BASE64.findall(content):
            try:
                inner.append(base64.b64decode(match + b"=" * (-len(match) % 4)))
            except binascii.Error:
                continue
    return inner


def _pdf(content: bytes) -> list[bytes]:
    import pikepdf
    import pypdfium2

    inner = []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for item in pdf.objects:
            inner.append(repr(item).encode())
            if isinstance(item, pikepdf.Stream):
                try:
                    inner.append(item.read_bytes())
                except pikepdf.PdfError:
                    inner.append(item.read_raw_bytes())
    document = pypdfium2.PdfDocument(content)
    for page in document:
        inner.append(page.get_textpage().get_text_range().encode("utf-8", "replace"))
    document.close()
    return inner


def text_of(content: bytes) -> str:
    return squeezed("\n".join(texts_of(content)))


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


def survivors(content: bytes, values: list[str]) -> list[str]:
    """Which of `values` can still be read out of `content`."""
    text = text_of(content)
    return [value for value in values if squeezed(value) in text]
