"""Addresses in pages: what may stay of one, what people could have written in it, and back into an address."""

from __future__ import annotations

import base64
import binascii
import re
import urllib.parse
from dataclasses import dataclass
from enum import Enum

from sanitization.vocabulary import PassageKind

_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_AUTHORITY = re.compile(r"\A((?:[A-Za-z][A-Za-z0-9+.-]+:)?[/\\]{2})([^/?#\\]*)", re.DOTALL)
# A value of a query that says nothing to a reader: an id, a ticket, a token.
_OPAQUE = re.compile(r"(?=[^&]*\d)(?=[^&]*[A-Za-z])[A-Za-z0-9_.~+/=-]{16,}|[0-9A-Fa-f]{12,}|\d{9,}|[0-9A-Fa-f-]{32,}")
_TRACKING = re.compile(
    r"(?:utm_\w+|mc_[ce]id|mkt_tok|_hs\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|igshid|yclid|oly_\w+|vero_\w+|trk\w*|sid"
    r"|phpsessid|jsessionid|session\w*|token|access_token|auth|key|api_?key|sig|signature|password|pwd|nonce|code|state)",
    re.IGNORECASE,
)
_BASE64 = re.compile(r"[A-Za-z0-9+_-]{12,}={0,2}")
_STAY = frozenset({"http", "https", "ftp", "mailto", "tel", "sms", "file", "urn", "news"})
# Parts of the message or page itself.
_INSIDE = frozenset({"cid", "mid"})
_SAFE = "/:?#[]@!$&'()*+,;=%~._-\\"
_ROUNDS = 4


class Fate(Enum):
    """What becomes of an address."""

    STAYS = 0  # as it is, without a question
    SHOWN = 1  # a passage
    FRAGMENT = 2  # a name inside the page
    FILE = 3  # data: the file itself
    GOES = 4


@dataclass(frozen=True, slots=True)
class Link:
    """address: what stays before any edit. shown: the same, decoded. reason: why it goes, or what was cut off."""

    fate: Fate
    address: str = ""
    shown: str = ""
    reason: str = ""

    @property
    def remote(self) -> bool:
        return is_remote(self.address)

    @property
    def kind(self) -> PassageKind:
        """Numbers to call and words of a message to write are judged as words."""
        wordy = self.shown[:4].lower() in ("tel:", "sms:") or self.shown[:7].lower() == "mailto:"
        return PassageKind.PROSE if wordy else PassageKind.REFERENCE


def judged(value: str, *, picture: bool = False) -> Link:
    """What may stay of an address. picture: it is fetched as soon as somebody opens the page."""
    address = value.strip()
    squeezed = _BLANK.sub("", value)
    if not squeezed:
        return Link(Fate.STAYS)
    if squeezed.startswith("#"):
        return Link(Fate.FRAGMENT, address, urllib.parse.unquote(address[1:]))
    scheme = _SCHEME.match(squeezed)
    named = scheme[1].lower() if scheme and not _DRIVE.match(squeezed) else ""
    if named == "data":
        return Link(Fate.FILE, address)
    if named in _INSIDE:
        return Link(Fate.STAYS, address)
    if named and named not in _STAY and not _is_host_and_port(squeezed):
        return Link(Fate.GOES, reason="active content")
    if named:
        # White space inside hides a scheme from a careless reader.
        address = _BLANK.sub("", address[: len(named) + 8]) + address[len(named) + 8 :]
    kept, cut = _without_secrets(address)
    if picture and cut and is_remote(kept):
        return Link(Fate.GOES, reason="tracking")
    return Link(Fate.SHOWN, kept, decoded(kept), "part of an address" if cut else "")


def is_remote(address: str) -> bool:
    return bool(re.match(r"(?:https?:|ftp:)?[/\\]{2}", address.strip(), re.IGNORECASE))


def quoted(shown: str) -> str:
    """An address for decoded text."""
    return urllib.parse.quote(shown, safe=_SAFE)


def decoded(address: str) -> str:
    """`address` with its percent signs undone, however often they were done."""
    for _ in range(_ROUNDS):
        undone = urllib.parse.unquote(address)
        if undone == address:
            break
        address = undone
    return address


def _is_host_and_port(address: str) -> bool:
    return bool(re.match(r"(?:(?:[\w-]+\.)+[\w-]+|localhost):\d{1,5}(?:[/?#]|$)", address))


def _without_secrets(address: str) -> tuple[str, bool]:
    """Without who logs in, without opaque values of its query, and whether there were any."""
    cut = False

    def host(match: re.Match[str]) -> str:
        nonlocal cut
        _who, at, rest = match[2].rpartition("@")
        cut = cut or bool(at)
        return match[1] + (rest if at else match[2])

    address = _AUTHORITY.sub(host, address, count=1)
    before, hash_mark, fragment = address.partition("#")
    path, mark, query = before.partition("?")
    if mark:
        pairs = re.split(r"([&;])", query)
        stayed = [pair for pair in pairs[::2] if not _is_opaque(pair)]
        if len(stayed) < len(pairs[::2]):
            query, cut = "&".join(stayed), True
    if _says_something(fragment):
        fragment, cut = "", True
    if not path.lower().startswith(("mailto:", "tel:")):
        clean = "/".join("x" if _says_something(part) else part for part in path.split("/"))
        path, cut = clean, cut or clean != path
    return (
        path + (mark + query if query else "") + (hash_mark + fragment if fragment else ""),
        cut,
    )


def _is_opaque(pair: str) -> bool:
    name, _, value = pair.partition("=")
    plain = decoded(value or name)
    return bool(_TRACKING.fullmatch(name) or _OPAQUE.fullmatch(plain) or _says_something(plain))


def _says_something(part: str) -> bool:
    """Whether a piece of an address is readable text in base64."""
    part = decoded(part)
    if not _BASE64.fullmatch(part):
        return False
    plain = part.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        data = base64.b64decode(plain + "=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        return False
    return bool(data) and all(32 <= byte < 127 for byte in data)
