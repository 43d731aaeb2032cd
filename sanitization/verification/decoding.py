"""Every way the same words can be written down in text: entities, escapes, percent, quoted-printable, base64, hex."""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
from collections.abc import Iterator

from sanitization.verification.needles import BREAK

NESTED = 3
MAX_BLOBS = 20_000

_ENTITY = re.compile(r"&(?:#\d|#[xX]|[A-Za-z]+;)")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_QUOTED_PRINTABLE = re.compile(r"=(?:[0-9A-F]{2}|\r?\n)")
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([0-7]{3})|(.))", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:u|x|[0-7]{3}|[/\"'])")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}(?:\r?\n[A-Za-z0-9+/_-]{12,})*={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){6,}(?![0-9A-Za-z])")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# Runs of at least six characters, as programs store them in bytes that are no text as a whole.
_STORED: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    (
        "utf-8",
        re.compile(
            rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){6,}"
        ),
    ),
    ("utf-16-le", re.compile(rb"(?:[\t\n\r\x20-\xff]\x00|[\x00-\xff][\x01-\x06]){6,}")),
    ("utf-16-be", re.compile(rb"(?:\x00[\t\n\r\x20-\xff]|[\x01-\x06][\x00-\xff]){6,}")),
)
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252", "cp1251", "cp866", "shift_jis", "gb18030", "euc_jp", "big5")


def readings(data: bytes) -> Iterator[str]:
    """The text of `data` in every encoding it could be meant in."""
    marks = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"))
    for mark, encoding in marks:
        if data.startswith(mark):
            yield data[len(mark) :].decode(encoding, "replace")
            return
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield data.decode("utf-16", "replace")
        return
    if data.isascii() and b"\x00" not in data:
        yield data.decode("ascii")
        return
    try:
        yield data.decode("utf-8")
        if b"\x00" not in data:
            return
    except UnicodeDecodeError:
        pass
    for encoding in _ENCODINGS:
        yield data.decode(encoding, "replace")


def stored(data: bytes) -> Iterator[str]:
    """The texts that bytes hold which are no text as a whole: of one byte a character, and in Unicode's encodings."""
    yield data.decode("latin-1")
    if b"\x00" in data:
        yield data.replace(b"\x00", b"").decode("latin-1")
    if data.isascii() and b"\x00" not in data:
        return
    for encoding, runs in _STORED:
        found = runs.findall(data)
        if found:
            yield BREAK.join(run.decode(encoding, "replace") for run in found)


def views(text: str, depth: int = 0) -> Iterator[str]:
    """`text`, and what it says once its escapes are undone."""
    text = encoded_words(text)
    yield text
    if depth >= NESTED:
        return
    undone: list[str] = []
    if _ENTITY.search(text):
        undone.append(html.unescape(text))
    if _PERCENT.search(text):
        undone.append(_PERCENT.sub(_percent, text))
    if _ESCAPED.search(text):
        undone.append(_PAIR.sub(_joined_pair, _ESCAPE.sub(_unescaped, text)))
    if _QUOTED_PRINTABLE.search(text):
        undone.append(quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace"))
    for other in undone:
        if other != text:
            yield from views(other, depth + 1)
    for blob in blobs(text):
        if _is_text(blob):
            yield from views(blob.decode("utf-8", "replace"), depth + 1)
        elif b"\x00" in blob and len(blob) % 2 == 0:
            yield blob.decode("utf-16-le", "replace")


def blobs(text: str) -> Iterator[bytes]:
    """Bytes that `text` spells out in base64 or hex."""
    count = 0
    for match in _BASE64.finditer(text):
        if match[0].isdigit():
            continue  # a number: as base64 it would say nothing that a person wrote
        count += 1
        if count > MAX_BLOBS:
            return
        compact = re.sub(r"\s", "", match[0]).rstrip("=").replace("-", "+").replace("_", "/")
        try:
            yield from_base64(compact)
        except (binascii.Error, ValueError):
            continue
    for match in _HEX.finditer(text):
        yield bytes.fromhex(match[0])


def from_base64(compact: str) -> bytes:
    """Of its alphabet alone, with or without the signs that fill it up. Raises binascii.Error."""
    compact = compact.rstrip("=")
    return base64.b64decode(compact[: len(compact) - (len(compact) % 4 == 1)] + "=" * (-len(compact) % 4))


def encoded_words(text: str) -> str:
    """Words of RFC 2047 in clear, those that belong together joined."""
    if "=?" not in text:
        return text
    return _ENCODED_WORD.sub(_clear, _BETWEEN_WORDS.sub(r"\1", text))


def _clear(word: re.Match[str]) -> str:
    try:
        if word[2] in "qQ":
            data = quopri.decodestring(word[3].encode("utf-8", "replace"), header=True)
        else:
            data = from_base64(re.sub(r"[^A-Za-z0-9+/]", "", word[3]))
    except (binascii.Error, ValueError):
        return word[0]
    try:
        return data.decode(word[1].partition("*")[0], "replace")
    except (LookupError, UnicodeError, ValueError):
        return data.decode("utf-8", "replace")


def _is_text(data: bytes) -> bool:
    sample = data[:4096]
    usual = sum(32 <= byte < 127 or byte in (9, 10, 13) for byte in sample)
    return bool(sample) and usual >= 0.75 * len(sample)


def _percent(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace")


def _unescaped(match: re.Match[str]) -> str:
    for group in (1, 2, 3):
        if match[group]:
            code = int(match[group], 16)
            return chr(code) if code <= 0x10FFFF else ""
    if match[4]:
        return chr(int(match[4], 8) & 0xFF)
    return {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}.get(match[5], match[5])


def _joined_pair(match: re.Match[str]) -> str:
    return match[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def lines_parted(text: str) -> str:
    """A line's end parts words unless the line is long and the next goes on with a word: wrapped prose."""
    lines = text.split("\n")
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        wraps = len(line.strip()) >= 60 and re.match(r"[^\W\d_]+(?:[ ,.;][^:=]{0,40}$|[ ,.;][^:=]{40})", following)
        pieces.append(line + (" " if wraps else BREAK))
    return "".join(pieces)
