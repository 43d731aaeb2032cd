"""Mail by its bytes: header lines decoded, parts split at their borders, contents decoded by what they say they are."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from sanitization.errors import Residue
from sanitization.verification import decoding

DEPTH = 60
_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:")
_GAP = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(rb"\r?\n(?=[ \t])")
_MAILBOX = re.compile(rb"(?:\A|(?<=\n))From [^\n]*(?:\n|\Z)")
_PARAMETER = re.compile(
    r";\s*([\w-]+?)(?:\*(\d{1,6}))?(\*)?\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;]*))", re.IGNORECASE | re.DOTALL
)
# What the format itself says: as words of somebody's, "alternative" or "subject" would be found there only by chance.
_MEDIA = (
    rb"(?:text/(?:plain|html|calendar|vcard|x-vcard|directory|csv|tab-separated-values|markdown|xml|css|javascript"
    rb"|rfc822-headers)|multipart/(?:mixed|alternative|related|report|digest|parallel)|message/(?:rfc822|delivery-status"
    rb"|disposition-notification|feedback-report)|image/(?:png|jpeg|jpg|pjpeg|gif|webp|bmp|tiff|svg\+xml)|application/"
    rb"(?:pdf|zip|gzip|json|xml|octet-stream|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\.[a-z.]{1,60}))"
)
_STRUCTURE = re.compile(
    rb"^(?:MIME-Version: 1\.0|Content-Transfer-Encoding: (?:7bit|base64|quoted-printable)|Content-Type: "
    + _MEDIA
    + rb"(?:; (?:charset=(?:us-ascii|utf-8)|boundary=\"=_part_\d{1,6}\"|type=\""
    + _MEDIA
    + rb"\"|method=[A-Z]{1,10}|report-type=[a-z-]{1,40}))*"
    rb"|Content-ID: <part-[\dmp.-]{1,200}@mail>|--=_part_\d{1,6}(?:--)?"
    rb"|(?:(?:Message-ID|In-Reply-To|References): )?\s*(?:<message-\d{1,9}@mail>\s*)+)[ \t]*\r?$",
    re.MULTILINE,
)
_NAMED = re.compile(
    rb"^(?:From|To|Cc|Bcc|Reply-To|Sender|Subject|Comments|Keywords|Date|Content-Description|Final-Recipient"
    rb"|Original-Recipient|Diagnostic-Code|Content-Disposition: (?:inline|attachment);?(?:\s*filename\*?=)?):?",
    re.MULTILINE,
)
_ONLY_BASE64 = re.compile(rb"^[A-Za-z0-9+/]{40,}={0,2}\r?$", re.MULTILINE)
_QUOTE = re.compile(r"\n((?:>[ \t]?)+)")
_SOFT_BREAK = re.compile(rb"(?<!\?)=[ \t]*\r?\n")
_ESCAPED = re.compile(rb"(?:=[89A-Fa-f][0-9A-Fa-f]|=3D|=20)+")


@dataclass(frozen=True, slots=True)
class Piece:
    """part: what it is, in words. text for words, data for a file, which has a name."""

    part: str
    text: str = ""
    data: bytes = b""
    name: str = ""
    is_markup: bool = False


def pieces(data: bytes) -> Iterator[Piece]:
    """Everything in a message or mailbox. Raises Residue("verify.unreadable")."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    messages = _MAILBOX.split(data) if data.startswith(b"From ") else [data]
    for number, message in enumerate(messages):
        if message.strip() or len(messages) == 1:
            yield from _entity(message, f"message {max(1, number)}", 0, is_message=True)
    for text in decoding.readings(_whole_words(_NAMED.sub(b"", _STRUCTURE.sub(b"", _ONLY_BASE64.sub(b"", data))))):
        yield Piece("lines", text=text)


def _whole_words(data: bytes) -> bytes:
    """Lines whose words quoted-printable cut no more: half of one (Jos=C3=A9) may be another's name."""
    if b"=" not in data:
        return data
    return _ESCAPED.sub(lambda escaped: quopri.decodestring(escaped[0]), _SOFT_BREAK.sub(b"", data))


def _entity(data: bytes, part: str, depth: int, *, is_message: bool = False) -> Iterator[Piece]:
    if depth > DEPTH:
        raise Residue("verify.unreadable")
    head, body = _parted(data)
    if is_message and not head:
        raise Residue("verify.unreadable")
    fields: dict[bytes, str] = {}
    for line in _FOLD.sub(b"", head).splitlines():
        for text in decoding.readings(_NAMED.sub(b"", _STRUCTURE.sub(b"", line))):
            clear = decoding.encoded_words(text)
            yield Piece(f"{part}, header", text=clear)
        name, _, given = line.partition(b":")
        fields.setdefault(name.strip().lower(), given.decode("utf-8", "replace").strip())
        if b"=" in given and not _STRUCTURE.match(line):
            for value in parameters(decoding.encoded_words(given.decode("utf-8", "replace"))).values():
                yield Piece(f"{part}, header", text=value)
    kind = fields.get(b"content-type", "text/plain")
    media = kind.partition(";")[0].strip().lower()
    named = parameters(kind)
    border = named.get("boundary", "")
    if media.startswith("multipart/") and border:
        yield from _parts(body, border.encode("utf-8", "replace"), part, depth)
        return
    content = _content(body, fields.get(b"content-transfer-encoding", "").lower())
    if media.startswith("message/"):
        yield from _entity(content, f"{part}, inside", depth + 1)
    elif media.startswith(("text/", "multipart/")) or not media:
        for text in _texts(content, named.get("charset", "")):
            yield Piece(f"{part}, text", text=text, is_markup="html" in media or "xml" in media)
            if _QUOTE.search(text):
                yield Piece(f"{part}, quoted text", text=_QUOTE.sub("\n", text))
    else:
        disposition = parameters(fields.get(b"content-disposition", ""))
        yield Piece(f"{part}, file", data=content, name=disposition.get("filename", named.get("name", "")))


def _parted(data: bytes) -> tuple[bytes, bytes]:
    """Header lines and what follows them."""
    data = data.lstrip(b"\r\n") if _HEADER.match(data.lstrip(b"\r\n")) else data
    if not _HEADER.match(data):
        return b"", data
    gap = _GAP.search(data)
    return (data[: gap.start()], data[gap.end() :]) if gap else (data, b"")


def _parts(body: bytes, border: bytes, part: str, depth: int) -> Iterator[Piece]:
    cuts = list(re.finditer(rb"(?:\A|(?<=\n))--" + re.escape(border) + rb"(--)?[ \t]*\r?(?:\n|\Z)", body))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(body)]
    is_open = False
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if number:
            is_open = cuts[number - 1][1] is None
        if is_open:
            yield from _entity(body[start:end], f"{part}.{number}", depth + 1)
        else:
            for text in decoding.readings(body[start:end]):
                yield Piece(f"{part}, around its parts", text=text)


def _content(body: bytes, encoding: str) -> bytes:
    try:
        if encoding == "base64":
            return decoding.from_base64(re.sub(rb"[^A-Za-z0-9+/]", b"", body).decode())
        if encoding == "quoted-printable":
            return quopri.decodestring(body)
    except (binascii.Error, ValueError):
        return body
    return body


def _texts(content: bytes, charset: str) -> Iterator[str]:
    yield from decoding.readings(content)
    if charset.lower() not in ("", "utf-8", "us-ascii") and re.fullmatch(r"[\w:.-]{1,40}", charset):
        try:
            told = content.decode(charset, "replace")
        except (LookupError, UnicodeError, ValueError, TypeError):
            return
        yield told


def parameters(value: str) -> dict[str, str]:
    """Parameters of a header by their names, put together from their pieces (RFC 2231)."""
    found: dict[str, dict[int, str]] = {}
    encoded: set[str] = set()
    for match in _PARAMETER.finditer(value):
        told = re.sub(r"\\(.)", r"\1", match[4]) if match[4] is not None else match[5]
        if match[3]:
            encoded.add(match[1].lower())
        found.setdefault(match[1].lower(), {})[int(match[2] or 0)] = told
    whole = {name: "".join(told for _, told in sorted(cut.items())) for name, cut in found.items()}
    for name in encoded:
        whole[name] = unquote_to_bytes(whole[name].rpartition("'")[2]).decode("utf-8", "replace")
    return whole
