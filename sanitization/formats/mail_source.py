"""The source of mail inside a text, as reports of failed delivery and people quote it: decoded, or taken out."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes

from sanitization.formats.mail_decoding import without_codes, without_words
from sanitization.formats.mail_headers import IDS, kind_of

FEWEST_LINES = 3
_UUENCODED = re.compile(r"^begin(?:-base64)? [0-7]{3,4} .{1,200}\n(?:[\x20-\x60]{1,90}\n)*?end[ \t]*$", re.MULTILINE)
_BASE64 = re.compile(r"^(?:> ?)?[A-Za-z0-9+/]{56,76}\n(?:(?:> ?)?[A-Za-z0-9+/]{4,76}={0,2}(?:\n|\Z))+", re.MULTILINE)
_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+")
_SOFT = re.compile(r"(?<=\S)=\n")
_SURELY_QUOTED = re.compile(r"=[89A-F][0-9A-F]|=\n|=20\n|=3D")
_LINK = re.compile(r"\b(?:https?|ftps?|mailto):\S+", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ENCODED_TWICE = re.compile(r"%(?:25)+(?=[0-9A-Fa-f]{2})")
_CODED_LINE = re.compile(r"^(?:> ?)?[A-Za-z0-9+/]{20,}={0,2}[ \t]*$\n?", re.MULTILINE)
LONGEST_LINK = 8_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HEADER = re.compile(r"(?:> ?)*([A-Za-z][\w-]{1,60}):")
_FOLDED = re.compile(r"(?:> ?)*[ \t]+\S")
# Programs write these, and nobody writes them by hand.
_SURELY_HEADERS = re.compile(
    r"^(?:> ?)*(?:received:\s+(?:from|by|\()|(?:return-path|message-id):\s*<|dkim-signature:\s*\w=|mime-version:\s*1"
    r"|delivered-to:\s*\S+@)",
    re.IGNORECASE | re.MULTILINE,
)


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
    text, count = _without_coded_lines(text)
    gone.extend(["file inside the text"] * bool(count))
    if len(_SURELY_QUOTED.findall(text)) >= (1 if "quoted-printable" in text else FEWEST_LINES):
        text = _QUOTED.sub(_unquoted, _SOFT.sub("", text))
    codes = 0

    def written_out(match: re.Match[str]) -> str:
        nonlocal codes
        link, count = _clear_link(match[0])
        codes += count
        return link

    if "://" in text or "mailto:" in text:
        text = _LINK.sub(written_out, text)
    gone.extend(["code in a link"] * codes)
    text, count = _without_headers(text)
    gone.extend(["headers inside the text"] * count)
    return text, gone


def _without_coded_lines(text: str) -> tuple[str, int]:
    """Lines that are nothing but words in base64 go: what is left of a block that broke on the way."""
    gone = 0

    def taken_out(match: re.Match[str]) -> str:
        nonlocal gone
        _, count = without_codes(match[0].strip("> \t\n").replace("/", "_"))
        gone += count
        return "" if count else match[0]

    return _CODED_LINE.sub(taken_out, text), gone


def _clear_link(link: str) -> tuple[str, int]:
    """A link whose words are written out, and how many codes were taken out of it that spell words in base64.

    What a service puts into its links says whom it wrote to.
    """
    if "%" in link and len(link) <= LONGEST_LINK:
        link = _PERCENT.sub(_unpercented, _ENCODED_TWICE.sub("%", link))
    return without_codes(link)


def _unpercented(match: re.Match[str]) -> str:
    try:
        told = unquote_to_bytes(match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    # What would end the link stays as it is.
    return "".join(char if char.isprintable() and char != " " else quote(char) for char in told)


def _unquoted(match: re.Match[str]) -> str:
    data = binascii.a2b_qp(match[0])
    try:
        told = data.decode("utf-8")
    except UnicodeDecodeError:
        told = data.decode("cp1252", "replace")
    return match[0] if _CONTROL.search(told) else told


def _without_headers(text: str) -> tuple[str, int]:
    """Blocks of headers without those that a message would not keep either."""
    if not _SURELY_HEADERS.search(text):
        return text, 0
    kept: list[str] = []
    dropped = 0
    for block in _blocks(text.split("\n")):
        names = [name for name, _ in block if name]
        is_source = len(names) >= FEWEST_LINES and any(_SURELY_HEADERS.match(lines[0]) for _, lines in block)
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
