"""A PDF as its readers see it (pdfium, page by page) and as its bytes say it (every stream inflated by hand)."""

from __future__ import annotations

import ctypes
import math
import re
import zlib
from collections.abc import Collection, Iterator

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from sanitization.errors import Residue
from sanitization.verification.needles import BREAK, folded

MAX_STREAM = 256 << 20
CELL_GAP = 1.2
WORD_GAP = -120  # thousandths of the type size between two strings of an array
READING_SCALE, MAX_PIXELS, MOSTLY = 200 / 72, 8_000_000, 0.5

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LITERAL = re.compile(
    rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"
    rb"|<([0-9A-Fa-f\s]*)>|(\b(?:T[jJ*dDm]|BT|ET)\b|T\*|'|\")|(-?\d+(?:\.\d+)?)"
)
# Operators that show text and leave the pen where it ends.
_SHOWING = (b"Tj", b"TJ")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]+")
_CUT = re.compile(rf"([^\W\d_]{{1,60}}){BREAK}+(?=([^\W\d_]{{1,60}}))")
_NAME = re.compile(rb"/([^\s/\[\]<>(){}%]+)")
_COMMENT = re.compile(rb"%([^\r\n]*)")
_OPERATORS = re.compile(rb"\s(?:BT|ET|Tf|Tj|TJ|re|cm|Do|gs|rg|RG|scn|SCN|w|l|m|c|d1|d0)\s")
_HASH = re.compile(rb"#([0-9A-Fa-f]{2})")


def page_texts(data: bytes) -> Iterator[str]:
    """What pdfium reads on each page, with breaks where cells, columns and paragraphs part."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Residue("verify.unreadable") from error
    try:
        for index in range(len(document)):
            page = document[index]
            yield _page_text(page.get_textpage())
            page.close()
    except pypdfium2.PdfiumError as error:
        raise Residue("verify.unreadable") from error
    finally:
        document.close()


def pictured_pages(data: bytes, most: int) -> Iterator[tuple[int, Image.Image]]:
    """Pages, from 1, that are pictures of text, as they are shown; the first `most` of them."""
    document = pypdfium2.PdfDocument(data)
    found = 0
    try:
        for index in range(len(document)):
            page = document[index]
            width, height = page.get_size()
            if found < most and _is_covered(page, width * height) and _is_unspoken(page):
                found += 1
                scale = min(READING_SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
                yield index + 1, page.render(scale=scale, grayscale=True).to_pil()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise Residue("verify.unreadable") from error
    finally:
        document.close()


def _is_covered(page: pypdfium2.PdfPage, area: float) -> bool:
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) >= MOSTLY * area:
            return True
    return False


def _is_unspoken(page: pypdfium2.PdfPage) -> bool:
    """Whether what a page shows stands in its picture: the text over it is mostly invisible, or there is none."""
    shown = hidden = 0
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4):
        if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            hidden += 1
        else:
            shown += 1
    return shown <= hidden


def _page_text(text: pypdfium2.PdfTextPage) -> str:
    pieces: list[str] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    last: tuple[float, float, float, float] | None = None
    waiting = ""
    turned = 0.0
    for at in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, at)
        char = chr(code) if code and code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if code in (0xFFFE, 0x02):
            # pdfium's own mark for a hyphen at a line's end.
            waiting = ""
            last = None
            continue
        if not char or char.isspace():
            waiting = " "
            continue
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        size = pdfium.FPDFText_GetFontSize(text, at) or 1.0
        turn = -max(0.0, pdfium.FPDFText_GetCharAngle(text, at))  # which counts clockwise
        box = (left.value, right.value), (bottom.value, top.value)
        (x.value, y.value), end, high = _turned(turn, x.value, y.value, box)
        here = (x.value, y.value, end, max(size, high, 0.1))
        if last is not None and abs(turn - turned) > 0.02:
            pieces.append(BREAK)
            last, waiting = None, ""
        turned = turn
        if waiting and last is not None:
            pieces.append(BREAK if _parts(last, here) else waiting)
        elif last is not None and _parts(last, here):
            pieces.append(BREAK)
        pieces.append(char)
        waiting = ""
        last = here
    return "".join(pieces)


def _turned(
    angle: float, x: float, y: float, box: tuple[tuple[float, float], tuple[float, float]]
) -> tuple[tuple[float, float], float, float]:
    """Origin, far edge and height of a character as if its line ran to the right."""
    if not angle:
        return (x, y), box[0][1], abs(box[1][1] - box[1][0])
    cosine, sine = math.cos(angle), math.sin(angle)
    along = [a * cosine + b * sine for a in box[0] for b in box[1]]
    across = [b * cosine - a * sine for a in box[0] for b in box[1]]
    return (x * cosine + y * sine, y * cosine - x * sine), max(along), max(across) - min(across)


def _parts(last: tuple[float, float, float, float], here: tuple[float, float, float, float]) -> bool:
    """Whether two characters that follow each other are far apart on the page."""
    size = min(last[3], here[3])
    down = last[1] - here[1]
    if abs(down) < 0.25 * size:
        return here[0] - last[2] > CELL_GAP * size or here[0] < last[2] - 2 * size
    return not 0.5 * size < down < 1.8 * size or max(last[3], here[3]) > 1.25 * size or here[0] > last[2]


def stream_texts(data: bytes) -> Iterator[tuple[str, bytes, bool]]:
    """(what it is, bytes, whether they are binary) of everything in the file outside pixels."""
    position = 0
    outside = bytearray()
    for match in _STREAM.finditer(data):
        if match.start() < position:
            continue
        outside += data[position : match.start()]
        end = data.find(b"endstream", match.end())
        end = len(data) if end < 0 else end
        head = data[max(0, match.start() - 4096) : match.start()]
        head = head[head.rfind(b" obj") :] if b" obj" in head else head
        yield from _stream(head, data[match.end() : end])
        position = end
    outside += data[position:]
    yield "objects", bytes(outside), False


def _stream(head: bytes, body: bytes) -> Iterator[tuple[str, bytes, bool]]:
    if re.search(rb"/Type\s*/EmbeddedFile", head):
        # Its type says what its bytes do not tell.
        ending = ".eml" if b"message#2frfc822" in head.lower() else ".ipynb" if b"ipynb" in head else ""
        yield f"attachment{ending}", _inflated(body) if b"/FlateDecode" in head else _trimmed(body, head), True
        return
    if re.search(rb"/Subtype\s*/Image", head):
        if b"/DCTDecode" in head and b"/FlateDecode" not in head:
            yield "picture", body, True
        return
    unpacked = body
    if b"/FlateDecode" in head:
        try:
            stream = zlib.decompressobj()
            unpacked = stream.decompress(body, MAX_STREAM)
            if stream.unused_data.strip():
                yield "bytes behind a stream", stream.unused_data, False
        except zlib.error:
            yield "stream", body, True
            return
    is_font = b"/Length1" in head or b"/FontFile" in head or unpacked[:4] in (b"OTTO", b"\x00\x01\x00\x00", b"true")
    yield "font" if is_font else "stream", unpacked, is_font


def _inflated(body: bytes) -> bytes:
    stream = zlib.decompressobj()
    data = stream.decompress(body, MAX_STREAM)
    if not stream.eof or stream.unused_data.strip():
        raise Residue("verify.unreadable")
    return data


def _trimmed(body: bytes, head: bytes) -> bytes:
    """Without the line end in front of the closing word, which is no part of the stream."""
    length = re.search(rb"/Length\s+(\d+)(?!\s+\d+\s+R)", head)
    size = int(length[1]) if length else len(body)
    if body[size:].strip():
        raise Residue("verify.unreadable")
    return body[:size]


def comments(data: bytes) -> str:
    """Comments between objects, which no program shows."""
    return BREAK.join(match[1].decode("latin-1") for match in _COMMENT.finditer(data))


def is_program(data: bytes) -> bool:
    """Whether a stream holds drawing operators or a character map, whose words are not anybody's."""
    return _OPERATORS.search(data) is not None or b"begincmap" in data


def shown_text(data: bytes, *, joined: bool) -> str:
    """Strings of a content or object stream; `joined`: as one text until the pen is set down elsewhere."""
    pieces: list[str] = []
    between = "" if joined else BREAK
    for match in _LITERAL.finditer(data):
        literal, digits, operator, number = match.groups()
        if literal is not None:
            pieces.append(_string(_ESCAPE.sub(_unescaped, literal)) + between)
        elif digits is not None:
            compact = re.sub(rb"\s", b"", digits)
            pieces.append(_string(bytes.fromhex((compact + b"0" * (len(compact) % 2)).decode())) + between)
        elif operator is not None:
            pieces.append("" if joined and operator in _SHOWING else BREAK)
        elif float(number) < WORD_GAP:
            pieces.append(" ")
    return "".join(pieces)


def words_of(page: str) -> set[str]:
    """The words of a page's text, folded."""
    return set(_LETTERS.findall(folded(page)))


def rejoined(text: str, words: Collection[str]) -> str:
    """`text` of a stream without the breaks inside words that pages show whole: the pen is often set down there."""

    def whole(cut: re.Match[str]) -> str:
        return cut[1] if folded(cut[1] + cut[2]) in words else cut[0]

    return _CUT.sub(whole, text)


def names(data: bytes) -> Iterator[str]:
    for match in _NAME.finditer(data):
        yield _HASH.sub(lambda found: bytes.fromhex(found[1].decode()), match[1]).decode("latin-1")


def _string(raw: bytes) -> str:
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return raw.decode("latin-1")


def _unescaped(match: re.Match[bytes]) -> bytes:
    value = match[1]
    if value[:1].isdigit():
        return bytes((int(value, 8) & 0xFF,)) if value.isdigit() and b"8" not in value and b"9" not in value else value
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}.get(value, value)
