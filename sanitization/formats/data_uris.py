"""Files that stand inside text as data: addresses: taken out as members, put back clean, or emptied."""

from __future__ import annotations

import base64
import binascii
import re
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
    "application/pdf": "pdf",
}


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
        return f"data:{match[1]};base64,{base64.b64encode(clean.data).decode()}"

    return _URI.sub(put, text), emptied


def _decoded(payload: str) -> bytes:
    compact = re.sub(r"%[0-9A-Fa-f]{2}", lambda found: chr(int(found[0][1:], 16)), payload)
    try:
        return base64.b64decode("".join(compact.split()))
    except (binascii.Error, ValueError):
        return b""
