"""Font programs without the words that foundries and users put into them, and font names that tell nothing.

Sources: OpenType 1.9 (tables), Adobe Technical Notes 5176 (CFF) and the Type 1 font format (1990).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from itertools import pairwise

# What drawing needs. `name`, `meta`, `DSIG` and tables of programs hold words only.
_TABLES = frozenset(
    name.ljust(4).encode()
    for name in (
        "cmap head hhea hmtx maxp glyf loca cvt fpgm prep gasp OS/2 post vhea vmtx CFF VORG GSUB GPOS GDEF kern EBLC"
        " EBDT CBLC CBDT sbix COLR CPAL"
    ).split()
)
_NO_GLYPH_NAMES = 0x00030000
_STRINGS = re.compile(
    rb"(/(?:version|Notice|FullName|FamilyName|Weight|Copyright|ItalicNotice|BaseFontName)\s*)\(((?:[^()\\]|\\.)*)\)"
)
_FONT_NAME = re.compile(rb"(/FontName\s*/)(\S+)")
_COMMENT = re.compile(rb"%[^\r\n]*")
_LINE = re.compile(rb"\A[^\r\n]+")
_TOP_STRINGS = frozenset({0, 1, 2, 3, 4, 1200, 1221, 1222, 1238})  # of a CFF font; 12xx: escape 12
_STANDARD_STRINGS = 391
_TAG = re.compile(r"^[A-Z]{6}\+")
# Families that thousands of documents have. Any other name may be that of a client's own face.
_FAMILIES = re.compile(
    r"(?:Arial|Helvetica|Times|Courier|Symbol|ZapfDingbats|Calibri|Cambria|Candara|Consolas|Constantia|Corbel|Aptos|Verdana"
    r"|Georgia|Tahoma|Trebuchet|Segoe|Garamond|BookAntiqua|Bookman|Century|Palatino|Wingdings|Webdings|DejaVu|Liberation"
    r"|Noto|Roboto|OpenSans|Lato|Source(?:Sans|Serif|Code)|Montserrat|Inter|Ubuntu|Cantarell|Carlito|Caladea|Free(?:Sans|Serif"
    r"|Mono)|Nimbus|CM[A-Z]+\d|LM(?:Roman|Sans|Mono|Math)|SF(?:RM|BX|TI|TT|CC)\d|SimSun|SimHei|MS-?(?:Gothic|Mincho|PGothic)"
    r"|Meiryo|Yu(?:Gothic|Mincho)|MalgunGothic|Batang|Gulim|Hiragino|PingFang|Heiti|Kozuka|Myriad|Minion|Univers|Frutiger"
    r"|Futura|Avenir|Gill|Optima|Bodoni|Rockwell|Franklin|Impact|Comic|Lucida|Monaco|Menlo|Bitstream|Vera|STIX|Baskerville"
    r"|Caslon|Didot|Perpetua|HoeflerText|AmericanTypewriter|Merriweather|PTSans|PTSerif|Poppins|Raleway|Oswald|Nunito)"
    r"[A-Za-z0-9]{0,12}(?:[-,](?:[A-Z][a-z]{1,12}|MT|PS|ItalicMT|BoldMT|BoldItalicMT|Roman|H|V){1,4})?(?:MT|PS|PSMT)?"
)
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)


def plain_name(name: str, number: int, *, described: bool) -> str:
    """The name that a font keeps: that of a common family, or a number and its style. name: with its slash.

    described: it is embedded, or its descriptor says which face a reader is to take instead.
    """
    bare = _TAG.sub("", name.removeprefix("/"))
    tag = "AAAAAA+" if bare != name.removeprefix("/") else ""
    if _FAMILIES.fullmatch(bare):
        return f"/{tag}{bare}"
    style = ("Bold" if _BOLD.search(bare) else "") + ("Italic" if _ITALIC.search(bare) else "")
    return f"/{tag}Font{number}{style and '-'}{style}" if described else "/Helvetica"


def clean_program(data: bytes) -> bytes | None:
    """The program without words, of the same lengths where PDF counts them; None for what is no font program."""
    try:
        if data[:4] in (b"\x00\x01\x00\x00", b"true", b"OTTO", b"ttcf"):
            return _sfnt(data)
        if data[:2] == b"%!" or data[:1] == b"\x80":
            return _type1(data)
        if data[:1] == b"\x01" and len(data) > 4:
            return _cff(data)
    except (struct.error, IndexError, ValueError):
        return None
    return None


def _sfnt(data: bytes) -> bytes | None:
    if data[:4] == b"ttcf":
        return None
    (count,) = struct.unpack_from(">H", data, 4)
    tables: list[tuple[bytes, bytes]] = []
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, at)
        body = data[offset : offset + length]
        if tag not in _TABLES or len(body) != length:
            continue
        if tag == b"post":
            body = struct.pack(">L", _NO_GLYPH_NAMES) + body[4:32].ljust(28, b"\0")
        elif tag == b"CFF ":
            body = _cff(body)
        tables.append((tag, body))
    if not tables:
        return None
    head = [data[:4], struct.pack(">HHHH", len(tables), *_search(len(tables)))]
    offset = 12 + 16 * len(tables)
    bodies: list[bytes] = []
    for tag, body in sorted(tables):
        padded = body + bytes(-len(body) % 4)
        head.append(struct.pack(">4sLLL", tag, _sum(padded), offset, len(body)))
        bodies.append(padded)
        offset += len(padded)
    return b"".join([*head, *bodies])


def _search(count: int) -> tuple[int, int, int]:
    power = count.bit_length() - 1
    return 16 << power, power, 16 * count - (16 << power)


def _sum(padded: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF


def _type1(data: bytes) -> bytes | None:
    """Clear text up to `eexec`; lengths stay, since the PDF and the segments of a PFB count them."""
    end = data.find(b"eexec")
    if end < 0:
        return None
    clear = data[:end]
    first = re.match(rb"(?:\x80\x01....)?%!(?:PS-AdobeFont|FontType1)-1\.\d", clear, re.DOTALL)
    start = first.end() if first else 0
    body = _LINE.sub(lambda match: b" " * len(match[0]), clear[start:], count=1) if first else clear
    body = _COMMENT.sub(lambda match: b" " * len(match[0]), body)
    body = _STRINGS.sub(lambda match: match[1] + b"(" + b" " * len(match[2]) + b")", body)
    body = _FONT_NAME.sub(lambda match: match[1] + b"F".ljust(len(match[2])), body)
    return clear[:start] + body + data[end:]


def _cff(data: bytes) -> bytes:
    """Names and notices overwritten where they stand, so that no offset changes."""
    out = bytearray(data)
    at = data[2]
    names, at = _index(data, at)
    for start, stop in names:
        out[start:stop] = b"F".ljust(stop - start, b"F")
    tops, at = _index(data, at)
    strings, at = _index(data, at)
    for start, stop in tops:
        for operator, number in _dictionary(data[start:stop]):
            place = number - _STANDARD_STRINGS
            if operator in _TOP_STRINGS and 0 <= place < len(strings):
                begin, end = strings[place]
                out[begin:end] = b" " * (end - begin)
    return bytes(out)


def _index(data: bytes, at: int) -> tuple[list[tuple[int, int]], int]:
    """(start, stop) of each entry, and where the index ends."""
    (count,) = struct.unpack_from(">H", data, at)
    if not count:
        return [], at + 2
    size = data[at + 2]
    if not 1 <= size <= 4:
        raise ValueError("offset size")
    offsets = [
        int.from_bytes(data[at + 3 + size * number : at + 3 + size * (number + 1)], "big")
        for number in range(count + 1)
    ]
    base = at + 2 + size * (count + 1)
    if offsets != sorted(offsets) or base + offsets[-1] > len(data):
        raise ValueError("offsets")
    return [(base + one, base + two) for one, two in pairwise(offsets)], base + offsets[-1]


def _dictionary(data: bytes) -> Iterator[tuple[int, int]]:
    """(operator, its last whole number) of each entry."""
    at, number = 0, -1
    while at < len(data):
        first = data[at]
        at += 1
        if first <= 21:
            if first == 12:
                yield 1200 + data[at], number
                at += 1
            else:
                yield first, number
            number = -1
        elif first == 28:
            number, at = int.from_bytes(data[at : at + 2], "big", signed=True), at + 2
        elif first == 29:
            number, at = int.from_bytes(data[at : at + 4], "big", signed=True), at + 4
        elif first == 30:
            while data[at] & 0x0F != 0x0F and data[at] >> 4 != 0x0F:
                at += 1
            at += 1
        elif first <= 246:
            number = first - 139
        elif first <= 250:
            number, at = (first - 247) * 256 + data[at] + 108, at + 1
        else:
            number, at = -(first - 251) * 256 - data[at] - 108, at + 1
