"""Texts inside mail: made ready for their own handlers (UTF-8, unfolded, without seals), encoded on the way out."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote

from sanitization.errors import FileRefused
from sanitization.formats.mail_source import undone

LINE_BYTES = 900
LONGEST_LINE = 4_000  # of a card that is read for the people in it
_META_CHARSET = re.compile(r"(<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*)([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(r"(<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"'])([\w.:-]{1,40})", re.IGNORECASE)
_CID = re.compile(r"\b(cid|mid):([^\s\"'<>)\\]{1,500})", re.IGNORECASE)
_ARMOUR = re.compile(
    r"^-----BEGIN PGP (?P<what>SIGNATURE|PUBLIC KEY BLOCK|PRIVATE KEY BLOCK|MESSAGE(?:, PART \d+/\d+)?)-----[ \t]*\n"
    r"(?:(?!-----).*\n)*?-----END PGP (?P=what)-----[ \t]*$",
    re.MULTILINE,
)
_CLEARSIGNED = re.compile(r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[A-Z][A-Za-z]{2,20}: .*\n)*", re.MULTILINE)
_QUOTES = re.compile(r">*")
# Lines of calendars and contact cards that hold pictures, keys and what only programs read.
_CARD_DROPPED = re.compile(
    r"(?:[\w-]+\.)?(?:X-(?!WR-CALNAME)[\w-]+|PHOTO|LOGO|SOUND|KEY|PRODID|ATTACH|AGENT|REV|SOURCE)[;:]", re.IGNORECASE
)
_CARD_ID = re.compile(r"((?:[\w-]+\.)?(?:UID|RECURRENCE-ID;.*UID)[^:]*:)(.*)", re.IGNORECASE)
_CARD_QUOTED = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE\b", re.IGNORECASE)
_CARD_CHARSET = re.compile(r";CHARSET=[\w-]+", re.IGNORECASE)
_CARD_PERSON = re.compile(
    r"(?:[\w-]+\.)?(?:ATTENDEE|ORGANIZER)\b(?:[^:\"]|\"[^\"]*\")*?;CN=(?:\"([^\"]+)\"|([^;:]+))", re.IGNORECASE
)
_CARD_NAME = re.compile(r"(?:[\w-]+\.)?(?:FN|NICKNAME)(?:;[^:]*)?:(.+)", re.IGNORECASE)
_CARD_NAMES = re.compile(r"(?:[\w-]+\.)?N(?:;[^:]*)?:([^;\n]*);([^;\n]*)", re.IGNORECASE)
_CARD_FIRM = re.compile(r"(?:[\w-]+\.)?ORG(?:;[^:]*)?:([^;\n]+)", re.IGNORECASE)
_CARD_MAIL = re.compile(r"(?:mailto:|(?:[\w-]+\.)?EMAIL(?:;[^:]*)?:)([^\s;,<>\"]+@[^\s;,<>\"]+)", re.IGNORECASE)


def plain_text(text: str, *, flowed: bool, delsp: bool) -> tuple[str, list[str]]:
    """A plain body and what was taken out of it, in words. Raises file.encrypted."""
    gone: list[str] = []

    def drop(match: re.Match[str]) -> str:
        if match["what"].startswith("MESSAGE"):
            raise FileRefused("file.encrypted")
        gone.append("signature" if match["what"] == "SIGNATURE" else "key")
        return ""

    if "-----BEGIN PGP" in text:
        text = _CLEARSIGNED.sub("", _ARMOUR.sub(drop, text))
    if flowed:
        text = unflowed(text, delsp=delsp)
    text, more = undone(text)
    return text, [*gone, *more]


def unflowed(text: str, *, delsp: bool) -> str:
    """Paragraphs whose lines end in a soft break (RFC 3676) as one line each, at every depth of quoting."""
    paragraphs: list[list[str]] = []
    soft, open_depth = False, 0
    for line in text.split("\n"):
        quoted = _QUOTES.match(line)
        depth = quoted.end() if quoted else 0
        words = line[depth:].removeprefix(" ")
        is_mark = words == "-- "
        continues = soft and depth == open_depth and not is_mark
        soft, open_depth = words.endswith(" ") and not is_mark, depth
        told = words[:-1] if soft and delsp else words
        if continues:
            paragraphs[-1].append(told)
        else:
            paragraphs.append([f"{line[:depth]} {told}" if depth else told])
    return "\n".join("".join(pieces) for pieces in paragraphs)


def markup(text: str, renamed: Callable[[str, str], str]) -> str:
    """HTML or XML that says of itself what it is from now on: UTF-8, with new names for the parts that it shows.

    renamed: gives the new address for a scheme (cid, mid) and the decoded id behind it.
    """
    head, rest = text[:4096], text[4096:]
    head = _XML_ENCODING.sub(r"\1utf-8", _META_CHARSET.sub(r"\1utf-8", head))
    return _CID.sub(lambda match: renamed(match[1].lower(), unquote(match[2])), head + rest)


def card(text: str) -> tuple[str, int]:
    """A calendar or contact card, every value on one line, and how many lines were dropped."""
    lines: list[str] = []
    dropped = count = 0
    for line in _unfolded(text):
        if _CARD_DROPPED.match(line):
            dropped += 1
            continue
        named = _CARD_ID.match(line)
        if named:
            count += 1
            line = f"{named[1]}item-{count}"
        lines.append(line)
    return "\n".join(lines), dropped


def card_people(text: str) -> list[tuple[str, bool]]:
    """(name or address, whether it is a firm) of everybody in a prepared card."""
    found: list[tuple[str, bool]] = []
    for line in (whole[:LONGEST_LINE] for whole in text.split("\n")):
        for pattern in (_CARD_PERSON, _CARD_NAME):
            match = pattern.match(line)
            if match:
                found.append((next(group for group in match.groups() if group), False))
        names = _CARD_NAMES.match(line)
        if names:
            found.append((f"{names[2]} {names[1]}".strip(), False))
        firm = _CARD_FIRM.match(line)
        if firm:
            found.append((firm[1], True))
        found.extend((match[1], False) for match in _CARD_MAIL.finditer(line))
    return [(value.strip(), is_firm) for value, is_firm in found if value.strip()]


def _unfolded(text: str) -> list[str]:
    whole: list[list[str]] = []
    soft = False
    for line in text.split("\n"):
        if soft:
            whole[-1].append(line.removesuffix("="))
        elif line[:1] in (" ", "\t") and whole:
            whole[-1].append(line[1:])
        else:
            whole.append([line])
            if line.endswith("=") and _CARD_QUOTED.search(line):
                whole[-1][0] = line[:-1]
        # Only a value that says it is quoted-printable goes on after "=" at its end.
        soft = line.endswith("=") and _CARD_QUOTED.search(whole[-1][0]) is not None
    lines = ["".join(pieces) for pieces in whole]
    return [_unquoted(line) if _CARD_QUOTED.search(line) else line for line in lines]


def _unquoted(line: str) -> str:
    head, colon, value = line.partition(":")
    raw = binascii.a2b_qp(value.encode("utf-8", "replace"))
    try:
        told = raw.decode("utf-8")
    except UnicodeDecodeError:
        told = raw.decode("cp1252", "replace")
    told = told.replace("\r\n", "\\n").replace("\n", "\\n")
    return f"{_CARD_CHARSET.sub('', _CARD_QUOTED.sub('', head))}{colon}{told}"


def encoded(data: bytes, *, is_text: bool) -> tuple[str, bytes]:
    """(transfer encoding, content whose lines end in \\n): as readable as the content allows."""
    if is_text:
        # "=_" stands in the borders of parts and nowhere else.
        odd = not data.isascii() or re.search(rb"=_|[\x00-\x08\x0b-\x1f\x7f]|[^\n]{%d}" % LINE_BYTES, data)
        if not odd:
            return "7bit", data
        sample = data[: 1 << 16]
        if sum(byte > 126 for byte in sample) * 5 <= len(sample):
            return "quoted-printable", binascii.b2a_qp(data, istext=True)
    return "base64", base64.encodebytes(data).rstrip(b"\n")
