"""The source of mail inside a text, as reports of failed delivery and people quote it: decoded, or taken out."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from sanitization.formats.mail_decoding import without_words
from sanitization.formats.mail_headers import IDS, kind_of

FEWEST_LINES = 3
_UUENCODED = re.compile(r"^begin(?:-base64)? [0-7]{3,4} .{1,200}\n(?:[\x20-\x60]{1,90}\n)*?end[ \t]*$", re.MULTILINE)
_BASE64 = re.compile(r"^(?:> ?)?[A-Za-z0-9+/]{56,76}\n(?:(?:> ?)?[A-Za-z0-9+/]{4,76}={0,2}(?:\n|\Z))+", re.MULTILINE)
_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+")
_SOFT = re.compile(r"(?<=\S)=\n")
_SURELY_QUOTED = re.compile(r"=[89A-F][0-9A-F]|=\n|=20\n|=3D")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HEADER = re.compile(r"(?:> ?)*([A-Za-z][\w-]{1,60}):")
_FOLDED = re.compile(r"(?:> ?)*[ \t]+\S")
# Programs write these, and nobody writes them by hand.
_SURELY_HEADERS = frozenset("received return-path message-id dkim-signature mime-version delivered-to".split())


def undone(text: str) -> tuple[str, list[str]]:
    """A plain text in which everything is said in clear, and what was taken out of it, in words."""
    gone: list[str] = []
    if "=?" in text:
        text = without_words(text)
    if "begin" in text:
        text, count = _UUENCODED.subn("", text)
        gone.extend(["file inside the text"] * count)
    text, count = _BASE64.subn("", text)
    gone.extend(["file inside the text"] * count)
    if len(_SURELY_QUOTED.findall(text)) >= FEWEST_LINES:
        text = _QUOTED.sub(_unquoted, _SOFT.sub("", text))
    text, count = _without_headers(text)
    gone.extend(["headers inside the text"] * count)
    return text, gone


def _unquoted(match: re.Match[str]) -> str:
    data = binascii.a2b_qp(match[0])
    try:
        told = data.decode("utf-8")
    except UnicodeDecodeError:
        told = data.decode("cp1252", "replace")
    return match[0] if _CONTROL.search(told) else told


def _without_headers(text: str) -> tuple[str, int]:
    """Blocks of headers without those that a message would not keep either."""
    if not any(f"{name}:" in text.lower() for name in _SURELY_HEADERS):
        return text, 0
    kept: list[str] = []
    dropped = 0
    for block in _blocks(text.split("\n")):
        names = [name for name, _ in block if name]
        is_source = len(names) >= FEWEST_LINES and not _SURELY_HEADERS.isdisjoint(names)
        for name, lines in block:
            if is_source and name and (name in IDS or name.startswith("x-") or kind_of(name) != "other headers"):
                dropped += 1
            else:
                kept.extend(lines)
    return "\n".join(kept), dropped


def _blocks(lines: list[str]) -> Iterator[list[tuple[str, list[str]]]]:
    """Headers that follow each other, each with its name and lines; other lines alone, under no name."""
    block: list[tuple[str, list[str]]] = []
    for line in lines:
        header = _HEADER.match(line)
        if header:
            block.append((header[1].lower(), [line]))
        elif block and _FOLDED.match(line):
            block[-1][1].append(line)
        else:
            if block:
                yield block
                block = []
            yield [("", [line])]
    if block:
        yield block
