"""Bytes of mail as text: declared charsets are tried, believed where they fit, and replaced by UTF-8 on the way out."""

from __future__ import annotations

import base64
import quopri
import re
from urllib.parse import unquote_to_bytes

from sanitization.errors import FileRefused
from sanitization.formats.encodings import decode

# Charsets of mail by their registered names. Python knows codecs that are none (idna, punycode, unicode_escape).
_CHARSET = re.compile(
    r"(?:us-?)?ascii|utf-?(?:7|8|16|32)(?:-?[bl]e)?|iso-?8859-?\d{1,2}(?:-[ei])?|(?:windows|cp|ibm)-?\d{3,4}|koi8-[rut]"
    r"|iso-?2022-?(?:jp(?:-\d|-ext)?|kr)|shift[_-]?jis|sjis|euc-?(?:jp|kr)|gb2312|gbk|gb18030|hz(?:-gb-2312)?"
    r"|big5(?:-hkscs)?|mac(?:intosh|-?roman)|tis-620|ks_c_5601-1987|latin-?\d{1,2}",
    re.IGNORECASE,
)
_SAME = {"iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "macintosh": "mac-roman"}
_WIDE = re.compile(rb"\x1b|\x00|^(?:\xff\xfe|\xfe\xff)")
_TWO_BYTES = re.compile(r"utf-?(?:16|32)(?:-?[bl]e)?")
FEW = 20  # sound characters for one that is broken
# A charset in which every byte is a letter fits everything, so it proves nothing.
_ONE_BYTE = re.compile(r"iso-?8859|windows|cp|ibm|latin|koi8|mac|tis", re.IGNORECASE)
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_CODE = re.compile(r"(?<![A-Za-z0-9_+-])[A-Za-z0-9_+-]{20,}={0,2}")
_NO_DIGIT = re.compile(rb"[^A-Za-z0-9+/]")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_PARAMETER = re.compile(
    r";\s*([\w-]{1,40}?)(?:\*(\d{1,4}))?(\*)?\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;]*))", re.DOTALL
)
_BACKSLASH = re.compile(r"\\(.)", re.DOTALL)
_RAW = re.compile("[\udc80-\udcff]")


def text_of(data: bytes, charset: str = "") -> str | None:
    """The text that `data` holds, or None where nobody can tell. charset: what is declared, which may be wrong."""
    declared = charset.strip().strip("'\"").lower()
    if not data.isascii() and (not declared or _ONE_BYTE.match(declared)):
        utf8 = _strict(data, "utf-8")
        if utf8 is not None:
            return utf8
    if declared and _CHARSET.fullmatch(declared):
        told = _strict(data, _SAME.get(declared, declared))
        if told is not None and not (b"\x1b$" in data and "\x1b" in told):
            return told
    # A byte that broke on the way is no reason to read all the others as something else.
    is_wide = _WIDE.search(data[:1000]) is not None
    loose = data.decode(declared if is_wide and _TWO_BYTES.fullmatch(declared) else "utf-8", "replace")
    broken = loose.count("\ufffd")
    if broken * FEW <= len(data) - len(loose) and (not is_wide or _TWO_BYTES.fullmatch(declared)):
        return loose
    try:
        return decode(data).text
    except FileRefused:
        return loose if broken * FEW <= len(loose) and not is_wide else None


def header_text(value: str) -> str:
    """A raw header value in clear: unfolded, its raw bytes and encoded words decoded."""
    flat = " ".join(line.strip() if at else line for at, line in enumerate(re.split(r"\r\n|\r|\n", value)))
    if _RAW.search(flat):
        flat = loose_text(flat.encode("utf-8", "surrogateescape"))
    return without_words(flat)


def without_words(text: str) -> str:
    """Encoded words (RFC 2047) decoded, wherever they stand; white space between two of them is none."""
    if "=?" not in text:
        return text
    text = _BETWEEN.sub(r"\1", text)
    pieces: list[str] = []
    position = 0
    held, held_charset = b"", ""
    for match in _WORD.finditer(text):
        if match.start() > position and held:
            pieces.append(loose_text(held, held_charset))
            held = b""
        pieces.append(text[position : match.start()])
        charset = match[1].lower()
        if held and charset != held_charset:
            pieces.append(loose_text(held, held_charset))
            held = b""
        # A character may be cut in two by the border of two words.
        held += _unwrapped(match[3], match[2].lower())
        held_charset = charset
        position = match.end()
    if held:
        pieces.append(loose_text(held, held_charset))
    pieces.append(text[position:])
    return "".join(pieces)


def without_codes(text: str) -> tuple[str, int]:
    """`text` without the codes in it that spell words in base64, and how many there were."""
    count = 0

    def taken_out(match: re.Match[str]) -> str:
        nonlocal count
        digits = match[0].rstrip("=").replace("-", "+").replace("_", "/")
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]
        data = base64.b64decode(digits + "=" * (-len(digits) % 4))
        if sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in data) < 0.75 * len(data):
            return match[0]
        count += 1
        return "removed"

    return _CODE.sub(taken_out, text), count


def parameter(value: str, name: str) -> str:
    """A parameter of a raw header, put together from its pieces and decoded (RFC 2231), or "".

    The standard library decodes piece by piece and so loses a character that is cut in two.
    """
    pieces: dict[int, str] = {}
    charset, is_percent = "", False
    for match in _PARAMETER.finditer(value):
        if match[1].lower() != name:
            continue
        told = _BACKSLASH.sub(r"\1", match[4]) if match[4] is not None else match[5]
        number = int(match[2] or 0)
        if match[3]:
            is_percent = True
            if number == 0 and told.count("'") >= 2:
                charset, _, told = told.split("'", 2)
        pieces.setdefault(number, told)
    whole = "".join(told for _, told in sorted(pieces.items()))
    if is_percent:
        return loose_text(unquote_to_bytes(whole), charset)
    return header_text(whole)


def loose_text(data: bytes, charset: str = "") -> str:
    """text_of() for headers: something in any case."""
    told = text_of(data, charset)
    return data.decode("cp1252", "replace") if told is None else told


def _unwrapped(payload: str, how: str) -> bytes:
    raw = payload.encode("utf-8", "surrogateescape")
    if how == "q":
        return quopri.decodestring(raw, header=True)
    digits = _NO_DIGIT.sub(b"", raw)
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    return base64.b64decode(digits + b"=" * (-len(digits) % 4))


def _strict(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None
