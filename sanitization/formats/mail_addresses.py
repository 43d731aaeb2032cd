"""Lists of mailboxes (RFC 5322, and what mailers make of it): read into names and addresses, written anew."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field

from sanitization.formats.mail_decoding import without_words

_ATOMS = re.compile(r"[\w!#$%&'*+/=?^`{|}~ -]+", re.ASCII)
_ADDRESS = re.compile(r"[^\s\x00-\x1f\x7f<>()\[\]\\,;:\"@]{1,200}@[^\s\x00-\x1f\x7f<>()\\,;:\"@]{1,255}")
_NOT_IN_LOCAL = re.compile(r"[^A-Za-z0-9.-]+")
ENCODED_BYTES = 45  # of text in one encoded word, which makes 60 characters of base64
LINE = 76
HELD = "\x00"  # a blank inside a quoted local part, where it parts no words


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """One entry of a list. group: the name of the group that it stands in."""

    name: str = ""
    address: str = ""
    group: str = ""


@dataclass(slots=True)
class _Entry:
    """What was read of the entry that is open."""

    words: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    address: str | None = None

    def mailbox(self, group: str) -> Mailbox | None:
        phrase = without_words("".join(self.words)).strip()
        phrase = " ".join(phrase.split())
        comment = " ".join(without_words(" ".join(self.comments)).split())
        address = self.address
        if address is None and "@" in phrase:
            # Names in front of an address without brackets, and addresses that hold blanks.
            first, _, last = phrase.rpartition(" ")
            phrase, address = (first, last) if "@" in last else ("", phrase)
        if address is not None and address.startswith("@") and ":" in address:
            address = address.rpartition(":")[2]  # the route of old mail
        if not phrase and not address and not comment:
            return None
        address = without_words(address or "").replace(HELD, " ").strip()
        return Mailbox(name=(phrase or comment).replace(HELD, " "), address=address, group=group)


def mailboxes(value: str) -> Iterator[Mailbox]:
    """The mailboxes of an unfolded header whose encoded words still stand. An empty group gives one of no address."""
    entry, group, empty_group = _Entry(), "", False
    position = 0
    while position <= len(value):
        char = value[position] if position < len(value) else ""
        if char == '"':
            words, position = _until(value, position + 1, '"')
            is_local = value.startswith("@", position)
            entry.words.append(words.replace(" ", HELD) if is_local else words)
        elif char == "(":
            words, position = _comment(value, position + 1)
            entry.comments.append(words)
        elif char == "<" and entry.address is None:
            words, position = _until(value, position + 1, ">")
            entry.address = "".join(words.split())
        elif char == ":" and entry.address is None and "@" not in "".join(entry.words[-64:]):
            group, empty_group = " ".join(without_words("".join(entry.words)).split()), True
            entry = _Entry()
            position += 1
        elif char in (",", ";", ""):
            found = entry.mailbox(group)
            if found is not None:
                yield found
            elif empty_group and group and char != ",":
                yield Mailbox(group=group)
            empty_group = empty_group and found is None and char == ","
            if char == ";":
                group = ""
            entry = _Entry()
            position += 1
        else:
            entry.words.append(char)
            position += 1


def _until(value: str, position: int, closing: str) -> tuple[str, int]:
    """What stands before `closing`, backslashes undone, and where to go on."""
    told: list[str] = []
    while position < len(value) and value[position] != closing:
        if value[position] == "\\" and closing == '"':
            position += 1
        told.append(value[position : position + 1])
        position += 1
    return "".join(told), position + 1


def _comment(value: str, position: int) -> tuple[str, int]:
    told: list[str] = []
    depth = 1
    while position < len(value):
        char = value[position]
        if char == "\\":
            position += 1
            char = value[position : position + 1]
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                break
        told.append(char)
        position += 1
    return "".join(told), position + 1


def written(boxes: list[Mailbox]) -> list[str]:
    """The entries of a header, each without the comma behind it."""
    entries: list[str] = []
    open_group = ""
    for at, box in enumerate(boxes):
        following = boxes[at + 1].group if at + 1 < len(boxes) else ""
        text = _entry(box)
        if box.group and box.group != open_group:
            name = phrase(box.group)
            text = f"{name}{' ' if name.endswith('?=') else ''}: {text}"
        open_group = box.group
        if box.group and box.group != following:
            text = f"{text};"
            open_group = ""
        entries.append(text)
    return entries


def _entry(box: Mailbox) -> str:
    if not box.address:
        return phrase(box.name) if box.name else ""
    return f"{phrase(box.name)} <{legal(box.address)}>" if box.name else legal(box.address)


def legal(address: str) -> str:
    """An address that readers take, whatever was put into its place."""
    if _ADDRESS.fullmatch(address):
        return address
    local, _, host = address.rpartition("@")
    local = _NOT_IN_LOCAL.sub("-", local or host).strip("-.") or "nobody"
    host = _NOT_IN_LOCAL.sub("-", host).strip("-.") if "@" in address else ""
    return f"{local.lower()}@{host or 'example.com'}"


def phrase(name: str) -> str:
    """A display name as it may stand before an address."""
    plain = " ".join(name.split())
    if not plain.isascii() or not plain.isprintable() or "=?" in plain:
        return encoded_words(plain)
    if _ATOMS.fullmatch(plain):
        return plain
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def encoded_words(text: str) -> str:
    """`text` as encoded words of UTF-8, which folding may part."""
    words: list[str] = []
    piece = b""
    for char in text:
        data = char.encode("utf-8", "replace")
        if len(piece) + len(data) > ENCODED_BYTES:
            words.append(_encoded(piece))
            piece = b""
        piece += data
    words.append(_encoded(piece))
    return " ".join(words)


def _encoded(piece: bytes) -> str:
    return f"=?utf-8?b?{b64encode(piece).decode()}?="
