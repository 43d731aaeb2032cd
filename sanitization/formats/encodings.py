"""Tell the encoding of text by its bytes, strictly: what cannot be told is refused, never guessed into nonsense."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from sanitization.errors import FileRefused

SAMPLE = 200_000

# UTF-32 LE starts with the mark of UTF-16 LE, so the longer marks come first.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "cp1250", "cp1251", "koi8-r", "cp866", "cp437", "cp850", "cp1253", "cp1255", "cp1256")
_MULTI_BYTE = ("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
_CYRILLIC_COMMON = frozenset("оеаинтсрвлкмдпуя")
_COMMON = frozenset("éèêàâçüöäßñóíáúåøæëïôûùœ“”‘’–—…€£§©®°«»·•½¼¾±×ÉÖÜÄÀÅØ™²³µ\u00a0")
_HAN_COMMON = frozenset("的一是不了在人有我他这中大来上国年个们会地出要到说时和日本名文書者用語字")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text, and what turns it back into the same bytes."""

    text: str
    encoding: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Bytes of `text` in the file's own encoding; what it cannot hold becomes '?'."""
        return self.mark + text.encode(self.encoding, "replace")


def decode(data: bytes) -> Decoded:
    """Text of `data`. Raises text.encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _exact(data[len(mark) :], encoding, mark)
    if b"\x00" in data:
        return _exact(data, _wide(data))
    if b"\x1b$" in data[:SAMPLE]:
        return _exact(data, "iso2022_jp")
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return _exact(data, _legacy(data))


def looks_like_text(data: bytes) -> bool:
    """Whether `data` (a file, or its beginning) could be text at all: no control characters but the usual ones."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return True
    if b"\x00" in data:
        try:
            _wide(data)
        except FileRefused:
            return False
        return True
    controls = sum(data.count(bytes((code,))) for code in range(32) if code not in (7, 8, 9, 10, 12, 13, 26, 27))
    return controls * 200 <= len(data)


def _exact(data: bytes, encoding: str, mark: bytes = b"") -> Decoded:
    try:
        text = data.decode(encoding)
        same = text.encode(encoding) == data
    except UnicodeError:
        same = False
    if not same:
        raise FileRefused("text.encoding")
    return Decoded(text=text, encoding=encoding, mark=mark)


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark shows by where its zero bytes stand."""
    sample = data[: SAMPLE - SAMPLE % 4]
    quarter = max(1, len(sample) // 4)
    zeros = [sample[offset::4].count(0) / quarter for offset in range(4)]
    if min(zeros[1:]) > 0.7 and zeros[0] < 0.3:
        return "utf-32-le"
    if min(zeros[:3]) > 0.7 and zeros[3] < 0.3:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.4 and max(zeros[0], zeros[2]) < 0.2:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.4 and max(zeros[1], zeros[3]) < 0.2:
        return "utf-16-be"
    raise FileRefused("text.encoding")


def _legacy(data: bytes) -> str:
    sample = _lines_with_high_bytes(data)
    scored: list[tuple[float, str]] = []
    for encoding in (*_MULTI_BYTE, *_SINGLE_BYTE):
        try:
            text = sample.decode(encoding)
            if text.encode(encoding) != sample:
                continue
        except UnicodeError:
            continue
        scored.append((_plausibility(text), encoding))
    scored.sort(key=lambda item: -item[0])
    if not scored or scored[0][0] < 0.5:
        raise FileRefused("text.encoding")
    return scored[0][1]


def _lines_with_high_bytes(data: bytes) -> bytes:
    lines: list[bytes] = []
    size = 0
    for match in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*\n?", data):
        lines.append(match[0])
        size += len(match[0])
        if size > SAMPLE:
            break
    return b"".join(lines)


def _plausibility(text: str) -> float:
    """0..1: how much the characters outside ASCII look like somebody's writing."""
    points = 0.0
    count = 0
    for match in re.finditer(r"[^\x00-\x7f]+", text):
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        run = match[0]
        for index, char in enumerate(run):
            count += 1
            points += _worth(char, run, index, before, after)
    return points / count if count else 0.0


def _worth(char: str, run: str, index: int, before: str, after: str) -> float:
    category = unicodedata.category(char)
    if category in ("Cc", "Co", "Cn", "So"):
        return -1.0
    if "\u2500" <= char <= "\u259f":
        return -0.3
    name = unicodedata.name(char, "")
    if name.startswith(("CJK UNIFIED", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH")):
        # Latin letters glued to a single ideograph are a two-byte reading of an accented word.
        if len(run) == 1 and (before.isalpha() and after.isalpha()):
            return -0.5
        if char in _HAN_COMMON or name.startswith(("HIRAGANA", "KATAKANA LETTER", "IDEOGRAPHIC")):
            return 1.2
        return 0.7 if not name.startswith("KATAKANA") else 0.1
    if name.startswith("CYRILLIC"):
        if before.isascii() and before.isalpha() and index == 0:
            return -0.5
        upper_inside = index > 0 and char.isupper() and run[index - 1].islower()
        return -0.5 if upper_inside else (1.1 if char.lower() in _CYRILLIC_COMMON else 0.6)
    if char in _COMMON:
        return 0.9 if len(run) <= 3 else 0.3
    if category.startswith("L"):
        return 0.6 if len(run) <= 2 else 0.1
    return 0.3
