"""From bytes to text for pages: byte order mark, what the page declares, then what its bytes look like."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from sanitization.errors import FileRefused
from sanitization.formats.encodings import decode

HEAD = 4096
# Labels that pages use, for encodings in which ASCII means ASCII: nothing can hide tags from an ASCII reader.
_LABELS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252", "cp1252": "cp1252", "x-sjis": "shift_jis",
    "shift_jis": "shift_jis", "shift-jis": "shift_jis", "euc-jp": "euc_jp", "euc-kr": "euc_kr",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "koi8-r": "koi8-r",
    "koi8-u": "koi8-u", "ibm866": "cp866", "macintosh": "mac-roman", "windows-874": "cp874", "tis-620": "cp874",
    **{f"ibm{number}": f"cp{number}" for number in (437, 850, 852, 855, 857, 862, 865)},
    **{f"windows-{number}": f"cp{number}" for number in range(1250, 1259)},
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "iso-8859-9": "cp1254",
}  # fmt: skip
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s{0,40}<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"']")
_NAMES = {"cp1252": "windows-1252", "utf-16-le": "utf-16le", "utf-16-be": "utf-16be", "mac-roman": "macintosh",
          "big5hkscs": "big5"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """text: with line ends as they are. codec: Python's name. mark: the byte order mark, if any."""

    text: str
    codec: str
    mark: bytes = b""

    @property
    def label(self) -> str:
        """What a page calls its encoding."""
        name = _NAMES.get(self.codec, self.codec.replace("_", "-"))
        if name.startswith("cp125"):
            return f"windows-{name[2:]}"
        return re.sub(r"^iso8859-", "iso-8859-", name)

    def encode(self, text: str) -> bytes:
        """Bytes of markup; a character that the encoding lacks becomes a reference to it."""
        return self.mark + text.encode(self.codec, "xmlcharrefreplace")


def read_page(data: bytes) -> Read:
    """An HTML page. Bytes that its encoding cannot mean become U+FFFD: it is written anew. Raises text.encoding."""
    if any(data.startswith(mark) for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _marked(data)
    wide = _wide(data)
    if wide is not None:
        return wide
    data = data.replace(b"\x00", b"")
    found = _META.search(data[:HEAD]) or _XML.match(data[:HEAD])
    declared = _LABELS.get(found[1].decode("ascii").lower(), "") if found else ""
    if declared:
        try:
            return Read(text=data.decode(declared), codec=declared)
        except UnicodeDecodeError:
            pass
    try:
        return _told(data)
    except FileRefused:
        codec = declared or "utf-8"
        return Read(text=data.decode(codec, "replace"), codec=codec)


def read_xml(data: bytes) -> Read:
    """An XML document, whose encoding has to be what it says. Raises text.encoding."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _told(data)
    found = _XML.match(data[:HEAD])
    declared = _LABELS.get(found[1].decode("ascii").lower(), "") if found and b"\x00" not in data else ""
    if declared:
        try:
            text = data.decode(declared)
            if text.encode(declared) == data:
                return Read(text=text, codec=declared)
        except UnicodeError:
            pass
    return _told(data)


def _told(data: bytes) -> Read:
    decoded = decode(data)
    return Read(text=decoded.text, codec=decoded.encoding, mark=decoded.mark)


def _marked(data: bytes) -> Read:
    if data.startswith(codecs.BOM_UTF8):
        return Read(text=data[3:].decode("utf-8", "replace"), codec="utf-8", mark=codecs.BOM_UTF8)
    mark, codec = data[:2], "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    return Read(text=data[2:].decode(codec, "replace"), codec=codec, mark=mark)


def _wide(data: bytes) -> Read | None:
    if data[:512].count(b"\x00") * 3 < len(data[:512]):
        return None
    try:
        return _told(data)
    except FileRefused:
        return None
