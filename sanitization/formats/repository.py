"""Who worked in a repository: names, addresses and hosts read from git's own files and from package descriptions."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping

from sanitization.vocabulary import Known

REPOSITORY_BYTES = 32 << 20
OBJECT_BYTES = 1 << 20
MAX_IDENTITIES = 500

_COMMIT, _TAG = 1, 4
_OFFSET_DELTA, _NAME_DELTA = 6, 7

_PERSON = re.compile(rb"^(?:author|committer|tagger) (.{0,200}?) <([^>\n]{0,200})> \d+", re.MULTILINE)
_TRAILER = re.compile(rb"^[A-Z][a-z-]+-by: (.{1,200}?) <([^>\n]{1,200})>", re.MULTILINE)
_LOG_PERSON = re.compile(rb"^[0-9a-f]{40,64} [0-9a-f]{40,64} (.{0,200}?) <([^>\n]{0,200})> \d+", re.MULTILINE)
_REMOTE = re.compile(rb"^\s*url\s*=\s*(\S+)", re.MULTILINE)
_CONFIG_USER = re.compile(rb"^\s*(name|email)\s*=\s*(.+?)\s*$", re.MULTILINE)
_URL_PARTS = re.compile(
    r"(?:\w+://)?(?:([^@/:\s]+)(?::[^@/\s]*)?@)?([\w.-]+\.[a-z]{2,})(?::\d+)?[:/]([\w.-]+)/", re.IGNORECASE
)
_PACKAGE_PERSON = re.compile(rb'"?(?:author|name|authors)"?\s*[:=]\s*"([^"<\n]{3,100}?)\s*<([^>"\n]{3,200})>')
_TOML_PERSON = re.compile(rb'name\s*=\s*"([^"\n]{3,100})"\s*,\s*email\s*=\s*"([^"\n]{3,200})"')

_PUBLIC_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht", "dev.azure.com", "example.com")
_NOBODY = frozenset({"github", "gitlab", "root", "user", "you", "your name", "unknown", "admin", "noreply", "bot"})


def is_telling(name: str) -> bool:
    """Whether a member is worth reading for identities."""
    lower = name.lower()
    if lower.endswith(("package.json", "pyproject.toml")):
        return True
    at = lower.rfind(".git/")
    if at < 0:
        return False
    inner = lower[at + 5 :]
    return (
        inner in ("config", "head", "packed-refs")
        or inner.startswith("logs/")
        or (inner.startswith("objects/") and not inner.endswith((".idx", ".rev", ".bitmap")))
    )


def identities(files: Mapping[str, bytes]) -> tuple[Known, ...]:
    """People, addresses, hosts and owners that the given members name."""
    found: dict[tuple[str, str], None] = {}
    for name, data in files.items():
        for value, entity in _of_member(name.lower(), data):
            found.setdefault((value, entity))
            if len(found) >= MAX_IDENTITIES:
                break
    return tuple(Known(value=value, entity=entity, source="metadata") for value, entity in found)


def identities_of(objects: Iterable[bytes]) -> tuple[Known, ...]:
    """People and addresses that commits and tags name. objects: their bodies."""
    found: dict[tuple[str, str], None] = {}
    for body in objects:
        for named in _people(body[:OBJECT_BYTES], _PERSON, _TRAILER):
            found.setdefault(named)
        if len(found) >= MAX_IDENTITIES:
            break
    return tuple(Known(value=value, entity=entity, source="metadata") for value, entity in found)


def _of_member(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    if "/objects/pack/" in name:
        for body in _packed_objects(data):
            yield from _people(body, _PERSON, _TRAILER)
    elif "/objects/" in name or name.startswith("objects/"):
        body = _inflate(data, OBJECT_BYTES)
        if body.startswith((b"commit ", b"tag ")):
            yield from _people(body.partition(b"\x00")[2], _PERSON, _TRAILER)
    elif "logs/" in name:
        yield from _people(data, _LOG_PERSON)
    elif name.endswith(".git/config"):
        yield from _config(data)
    elif name.endswith(("package.json", "pyproject.toml")):
        yield from _people(data, _PACKAGE_PERSON, _TOML_PERSON)


def _people(data: bytes, *patterns: re.Pattern[bytes]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        for match in pattern.finditer(data):
            person = match[1].decode("utf-8", "replace").strip()
            address = match[2].decode("utf-8", "replace").strip()
            yield from _person(person)
            yield from _address(address)


def _person(person: str) -> Iterator[tuple[str, str]]:
    if len(person) >= 3 and person.lower() not in _NOBODY and "[bot]" not in person and "\ufffd" not in person:
        yield person, "EMAIL_ADDRESS" if "@" in person else "PERSON"


def _address(address: str) -> Iterator[tuple[str, str]]:
    local, at, host = address.partition("@")
    if at and local and "." in host and not local.lower().startswith(("noreply", "no-reply")):
        yield address, "EMAIL_ADDRESS"


def _config(data: bytes) -> Iterator[tuple[str, str]]:
    for key, value in _CONFIG_USER.findall(data):
        text = value.decode("utf-8", "replace").strip('"')
        yield from _person(text) if key == b"name" else _address(text)
    for match in _REMOTE.finditer(data):
        parts = _URL_PARTS.match(match[1].decode("utf-8", "replace"))
        if parts is None:
            continue
        user, host, owner = parts.groups()
        if host.lower() not in _PUBLIC_HOSTS:
            yield host, "URL"
        if user and user.lower() not in ("git", "hg", "oauth2", "x-access-token") and len(user) >= 3:
            yield user, "USERNAME"
        if len(owner) >= 4:
            yield owner, "ORGANIZATION"


def _inflate(data: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, limit)
    except zlib.error:
        return b""


def _packed_objects(data: bytes) -> Iterator[bytes]:
    """Whole commits and tags of a pack; those stored as differences are passed over, others tell the same names."""
    if not data.startswith(b"PACK"):
        return
    count = int.from_bytes(data[8:12], "big")
    position = 12
    for _ in range(min(count, 1_000_000)):
        header = _pack_header(data, position)
        if header is None:
            return
        kind, position = header
        body, position = _inflate_at(data, position)
        if position < 0:
            return
        if kind in (_COMMIT, _TAG):
            yield body


def _pack_header(data: bytes, position: int) -> tuple[int, int] | None:
    """(kind, where its packed bytes start) of the object at `position`."""
    start = position
    kind = data[position] >> 4 & 7 if position < len(data) else 0
    while position < len(data) and data[position] & 0x80:
        position += 1
    position += 1
    if kind == _OFFSET_DELTA:
        while position < len(data) and data[position] & 0x80:
            position += 1
        position += 1
    elif kind == _NAME_DELTA:
        position += 20
    return (kind, position) if start < position < len(data) else None


def _inflate_at(data: bytes, position: int) -> tuple[bytes, int]:
    """The first bytes of a packed object, and where it ends (-1: broken)."""
    stream = zlib.decompressobj()
    body = b""
    left = REPOSITORY_BYTES
    while not stream.eof and position < len(data) and left > 0:
        piece = stream.unconsumed_tail or data[position : position + 4096]
        if not stream.unconsumed_tail:
            position += len(piece)
        try:
            unpacked = stream.decompress(piece, OBJECT_BYTES)
        except zlib.error:
            return b"", -1
        left -= len(unpacked)
        if len(body) < OBJECT_BYTES:
            body += unpacked
    return (body, position - len(stream.unused_data)) if stream.eof else (b"", -1)
