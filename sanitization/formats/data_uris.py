"""Files that stand inside text as data: addresses: taken out as members, put back clean, or emptied."""

from __future__ import annotations

import base64
import binascii
import re
import urllib.parse
from collections.abc import Iterator, Mapping

from sanitization.formats.protocol import CleanMember, Member

_URI = re.compile(
    r"data:([a-z]+/[a-z0-9.+-]+)((?:;[a-z0-9=_-]+)*);base64,([A-Za-z0-9+/=%\s]*?)(?=[\"')>\]}\\]|$)",
    re.IGNORECASE,
)
_ENDINGS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/bmp": "bmp",
    "image/svg+xml": "svg",
    "application/pdf": "pdf",
}
_WHOLE = re.compile(r"data:([a-z]+/[a-z0-9.+-]+)?((?:;[^,;]*)*),(.*)", re.IGNORECASE | re.DOTALL)


def members_in(text: str) -> Iterator[Member]:
    """Every data: address of a kind that can be cleaned."""
    for number, match in enumerate(_URI.finditer(text), start=1):
        ending = _ENDINGS.get(match[1].lower())
        data = _decoded(match[3]) if ending else b""
        if data:
            yield Member(key=f"d{number}", name=f"inline-{number}.{ending}", place=f"inline file {number}", data=data)


def with_members(text: str, members: Mapping[str, CleanMember]) -> tuple[str, int]:
    """`text` with clean files in their old places, and how many were emptied because nobody could clean them."""
    emptied = 0
    number = 0

    def put(match: re.Match[str]) -> str:
        nonlocal emptied, number
        number += 1
        clean = members.get(f"d{number}")
        if clean is None or clean.data is None:
            emptied += 1
            return "data:,"
        return closed(match[1], clean.data)

    return _URI.sub(put, text), emptied


def opened(address: str) -> tuple[str, str, bytes] | None:
    """(media type, ending, bytes) of one whole data: address, in base64 or not; None: no kind that can be cleaned."""
    match = _WHOLE.fullmatch(address.strip())
    media = (match[1] or "").lower() if match else ""
    if match is None or media not in _ENDINGS:
        return None
    if re.search(r";\s*base64\s*$", match[2], re.IGNORECASE):
        data = _decoded(match[3])
    else:
        data = urllib.parse.unquote_to_bytes(match[3])
    return (media, _ENDINGS[media], data) if data else None


def closed(media: str, data: bytes) -> str:
    """The data: address of `data`."""
    return f"data:{media};base64,{base64.b64encode(data).decode()}"


def _decoded(payload: str) -> bytes:
    compact = re.sub(r"%[0-9A-Fa-f]{2}", lambda found: chr(int(found[0][1:], 16)), payload)
    try:
        return base64.b64decode("".join(compact.split()))
    except (binascii.Error, ValueError):
        return b""
