"""A message taken apart: every part is a container, a message, a text, a file, a report or gone, and says which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from enum import Enum

from sanitization.errors import FileRefused
from sanitization.formats import mail_bodies, mail_headers
from sanitization.formats.mail_decoding import header_text, parameter, text_of
from sanitization.formats.mail_headers import ID_HOST, PART_FIELDS, Headers, Ids
from sanitization.formats.mail_parsing import BoundedMessage, parsed
from sanitization.formats.mail_tables import (
    CONTAINERS,
    DROPPED,
    ENCRYPTED,
    ENDINGS,
    HEADER_BLOCKS,
    HEADERS_ONLY,
    MESSAGES,
    TEXTS,
)
from sanitization.formats.ooxml.identities import known_firm, known_person
from sanitization.formats.protocol import Member
from sanitization.limits import Budget
from sanitization.vocabulary import Known

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,6}$")
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_USUAL_PREAMBLE = re.compile(
    r"\s*(?:this is a (?:cryptographically signed|multi-?part) message in mime format\.?)?\s*", re.I
)


class Sort(Enum):
    CONTAINER = "container"
    MESSAGE = "message"
    TEXT = "text"
    FILE = "file"
    REPORT = "report"
    GONE = "gone"


@dataclass(slots=True, kw_only=True)
class Part:
    """One part. media: the type that is written. Only TEXT and FILE have a member, only MESSAGE has headers."""

    key: str
    place: str
    group: str
    sort: Sort
    media: str
    children: list[Part] = field(default_factory=list)
    headers: Headers | None = None
    member: Member | None = None
    has_name: bool = False
    disposition: str = ""
    content_id: str = ""
    description: str = ""
    method: str = ""  # of a calendar
    report_type: str = ""
    reason: str = ""
    report: list[list[tuple[str, str]]] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True, kw_only=True)
class Dissection:
    """Takes the messages of one file apart; what goes is counted over all of them."""

    budget: Budget
    ids: Ids = field(default_factory=Ids)
    gone: dict[str, int] = field(default_factory=dict)
    known: list[Known] = field(default_factory=list)

    def message(self, message: Message, key: str, place: str, group: str) -> Part:
        """A whole message: its headers, and its content as the only child."""
        headers = mail_headers.read(f"{key}.", place, group, message.raw_items(), self.ids)
        part = Part(key=key, place=place, group=group, sort=Sort.MESSAGE, media="message/rfc822", headers=headers)
        if message.get_unixfrom():
            self.count("traces of programs")
        taken = _Message(self, key, place, group)
        part.children = [taken.part(message)]
        taken.rename_contents(part)
        return part

    def count(self, what: str, times: int = 1) -> None:
        if times:
            self.gone[what] = self.gone.get(what, 0) + times


class _Message:
    """The parts of one message, which speak of each other by Content-ID."""

    def __init__(self, whole: Dissection, key: str, place: str, group: str) -> None:
        self.whole = whole
        self.key = key
        self.place = place
        self.group = group
        # Parts of different messages must not look alike where only their names are shown.
        self.prefix = re.sub(r"[^a-z0-9]+", "-", place)
        self.count = 0
        self.content_ids: dict[str, str] = {}
        self.pending: list[Callable[[], None]] = []

    def part(self, message: Message) -> Part:
        self.count += 1
        number = self.count
        place = f"{self.place}part {number}"
        try:
            media = message.get_content_type()
            part = Part(key=f"{self.key}p{number}", place=place, group=self.group, sort=Sort.GONE, media=media)
            self._identify(part, message, number)
            self._sort(part, message)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise FileRefused("data.corrupt") from error
        return part

    def rename_contents(self, part: Part) -> None:
        """Once every part has its new name, the texts that show them can be made ready."""
        for ready in self.pending:
            ready()

    def _identify(self, part: Part, message: Message, number: int) -> None:
        if number > 1:  # those of the first are the headers of the message
            names = [name.strip().lower() for name, _ in message.raw_items()]
            self.whole.count("fields of parts", sum(name not in PART_FIELDS for name in names))
        old = header_text(raw_field(message, "content-id")).strip().strip("<>").strip()
        if old:
            part.content_id = self.content_ids.setdefault(old, f"part-{number}.{self.key}@{ID_HOST}")
        part.description = " ".join(header_text(raw_field(message, "content-description")).split())
        declared = raw_field(message, "content-disposition").strip().lower()
        if declared:
            part.disposition = "inline" if declared.startswith("inline") else "attachment"

    def _sort(self, part: Part, message: Message) -> None:
        media = part.media
        if message.is_multipart() and not media.startswith("message/"):
            self._container(part, message)
        elif media in MESSAGES:
            self._inner_message(part, message)
        elif media in HEADER_BLOCKS:
            part.sort = Sort.REPORT
            part.report = [_pairs(block) for block in _blocks(message)]
        elif media in HEADERS_ONLY:
            inner = parsed(_bytes(message), self.whole.budget)
            inner.set_payload("")
            self._enclose(part, inner)
            part.media, part.children = "text/rfc822-headers", []
        else:
            self._leaf(part, message)

    def _container(self, part: Part, message: Message) -> None:
        subtype = part.media.partition("/")[2]
        if subtype == "encrypted":
            raise FileRefused("file.encrypted")
        for told in (message.preamble, message.epilogue):
            if told and not _USUAL_PREAMBLE.fullmatch(str(told)):
                self.whole.count("text around the parts")
        part.sort = Sort.CONTAINER
        part.media = f"multipart/{subtype if subtype in CONTAINERS else 'mixed'}"
        about = str(message.get_param("report-type", "")).lower()
        part.report_type = about if subtype == "report" and f"message/{about}" in HEADER_BLOCKS else ""
        for child in message.get_payload():
            part.children.append(self.part(child))  # type: ignore[arg-type]

    def _inner_message(self, part: Part, message: Message) -> None:
        payload = message.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if not isinstance(inner, BoundedMessage):
            part.reason = "file.empty"
            return
        if str(message.get("Content-Transfer-Encoding", "")).strip().lower() in ("base64", "quoted-printable"):
            # Not allowed, yet some do it: what was parsed is the encoded text.
            outer = Message()
            outer["Content-Transfer-Encoding"] = str(message["Content-Transfer-Encoding"]).strip()
            outer.set_payload(inner.as_bytes().lstrip(b"\n").decode("ascii", "surrogateescape"))
            depth = inner.depth
            inner = parsed(_bytes(outer), self.whole.budget)
            inner.depth = depth
        self._enclose(part, inner)

    def _enclose(self, part: Part, inner: Message) -> None:
        enclosed = self.whole.message(inner, f"{part.key}m", f"{part.place}, message inside: ", self.group)
        part.sort, part.media = Sort.MESSAGE, "message/rfc822"
        part.headers, part.children = enclosed.headers, enclosed.children

    def _leaf(self, part: Part, message: Message) -> None:
        data = b"" if message.is_multipart() else _bytes(message)
        name = _file_name(message)
        if part.media in ENCRYPTED or name.lower() == "smime.p7m":
            if _SIGNED_DATA not in data[:128]:
                raise FileRefused("file.encrypted")
            part.reason = "type.not_supported_yet"
            return
        part.reason = DROPPED.get(part.media, "")
        if part.reason or name.lower() == "winmail.dat":
            part.reason = part.reason or "type.not_supported_yet"
            return
        part.has_name = bool(name)
        is_text = part.media in TEXTS or part.media.startswith(("text/", "multipart/"))
        part.sort = Sort.TEXT if is_text and not name and part.disposition != "attachment" else Sort.FILE
        name = _named(name, part, f"{self.prefix}{{}}-{self.count}")
        told = text_of(data, str(message.get_content_charset("") or "")) if is_text else None
        if told is None:
            self._member(part, name, data)
        else:
            self._text(part, message, name, told)

    def _text(self, part: Part, message: Message, name: str, text: str) -> None:
        ending = TEXTS.get(part.media, "txt")
        if part.media not in TEXTS:
            part.media = "text/plain"
        if part.sort is Sort.TEXT:
            text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        if ending in ("html", "xhtml", "xml"):
            self.pending.append(lambda: self._markup(part, name, text))
            return
        if ending in ("ics", "vcf"):
            text = self._card(part, message, text.replace("\r\n", "\n"))
        elif ending == "txt" and part.sort is Sort.TEXT:
            flowed = str(message.get_param("format", "")).lower() == "flowed"
            delsp = str(message.get_param("delsp", "")).lower() == "yes"
            text, gone = mail_bodies.plain_text(text, flowed=flowed, delsp=delsp)
            for what in gone:
                self.whole.count(what)
        self._member(part, name, text.encode("utf-8", "replace"))

    def _card(self, part: Part, message: Message, text: str) -> str:
        text, dropped = mail_bodies.card(text)
        self.whole.count("lines that only programs read", dropped)
        for value, is_firm in mail_bodies.card_people(text):
            self.whole.known.extend(known_firm(value) if is_firm else known_person(value))
        method = str(message.get_param("method", "")).upper()
        part.method = method if method in ("REQUEST", "REPLY", "CANCEL", "PUBLISH", "COUNTER") else ""
        return text

    def _markup(self, part: Part, name: str, text: str) -> None:
        clear = mail_bodies.markup(text, self._renamed)
        mark = "" if clear.isascii() else "\ufeff"  # stronger than anything that the text says of its charset
        self._member(part, name, f"{mark}{clear}".encode("utf-8", "replace"))

    def _renamed(self, scheme: str, old: str) -> str:
        if scheme == "mid":
            return f"mid:{self.whole.ids.new(old.partition('/')[0])}"
        return f"cid:{self.content_ids.get(old, 'missing@mail')}"

    def _member(self, part: Part, name: str, data: bytes) -> None:
        self.whole.budget.spend_unpacked(len(data))
        part.member = Member(key=part.key, name=name, place=part.place, data=data)


def raw_field(message: Message, name: str) -> str:
    """The first header of this name (in lower case) with its raw bytes, which the library would replace."""
    return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _bytes(message: Message) -> bytes:
    data = message.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _file_name(message: Message) -> str:
    """The last piece of the name that is given, in clear."""
    given = parameter(raw_field(message, "content-disposition"), "filename")
    given = given or parameter(raw_field(message, "content-type"), "name")
    return re.split(r"[/\\]", " ".join(given.split()))[-1].strip()


def _named(name: str, part: Part, nameless: str) -> str:
    """A name with an ending, by which the engine can tell what to expect. nameless: with "{}" for what it is."""
    wanted = ENDINGS.get(part.media, "txt" if part.media.startswith(("text/", "multipart/")) else "")
    if not name:
        return f"{nameless.format('text' if part.sort is Sort.TEXT else 'file')}.{wanted or 'bin'}"
    return name if _ENDING.search(name) or not wanted else f"{name}.{wanted}"


def _blocks(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _pairs(block: Message) -> list[tuple[str, str]]:
    return [(name, header_text(str(value)).strip()) for name, value in block.raw_items()]
