"""Messages of Outlook (msg) become eml first, and it is said: headers, texts, people, files and messages inside.

What Outlook keeps besides (its own properties, rich text that has a plain twin, drafts of tracking) stays behind.
Source: [MS-OXMSG], [MS-OXPROPS]; the file around it is read by olefile.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import encode_rfc2231, format_datetime, formataddr
from typing import Any

from sanitization.errors import FileRefused
from sanitization.limits import Budget

try:
    import olefile
except ImportError:  # an installation without it refuses these files
    olefile = None

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DEEPEST, PEOPLE = 4, 5_000
_BROKEN = (OSError, ValueError, IndexError, KeyError, struct.error, TypeError, AttributeError, OverflowError)
_PROPERTIES = "__properties_version1.0"
_TOP_HEAD, _INNER_HEAD, _SHORT_HEAD = 32, 24, 8  # bytes before the properties of a message, one inside, anything else
# Properties: subject, plain body, HTML body, rich body, code page, times, people, files.
_SUBJECT, _PLAIN, _HTML, _RICH = 0x0037, 0x1000, 0x1013, 0x1009
_CODE_PAGES, _TIMES = (0x3FFD, 0x3FDE), (0x0039, 0x0E06)
_SENDER = ((0x0C1A, 0x5D01, 0x0C1F), (0x0042, 0x5D02, 0x0065))  # name, SMTP address, address
_PERSON_NAME, _PERSON_SMTP, _PERSON_ADDRESS, _PERSON_ROLE = 0x3001, 0x39FE, 0x3003, 0x0C15
_FILE_LONG, _FILE_SHORT, _FILE_TYPE, _FILE_DATA, _FILE_ID, _FILE_METHOD = 0x3707, 0x3704, 0x370E, 0x3701, 0x3712, 0x3705
_MESSAGE_INSIDE = 5
_ROLES = {1: "To", 2: "Cc", 3: "Bcc"}
_WORDS, _BYTES, _STORAGE = (0x001F, 0x001E), 0x0102, 0x000D


@dataclass(slots=True)
class Mail:
    """data: the eml. left: kinds of parts that stayed behind, in words without content."""

    data: bytes
    left: list[str] = field(default_factory=list)


def is_outlook(head: bytes, ending: str) -> bool:
    """head: at least the first eight bytes of the file."""
    return ending == "msg" and head.startswith(OLE_SIGNATURE)


def as_mail(data: bytes, budget: Budget) -> Mail:
    """The message as eml. Raises type.outlook, type.mismatch, file.corrupt, archive.too_deep, archive.too_big."""
    if olefile is None:
        raise FileRefused("type.outlook")
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            if not file.exists(_PROPERTIES):
                raise FileRefused("type.mismatch")
            reading = _Reading(file, budget)
            message = reading.message((), 0)
            return Mail(message.as_bytes(), list(dict.fromkeys(reading.left)))
    except _BROKEN as broken:
        raise FileRefused("file.corrupt") from broken


class _Storage:
    """One folder of the file with its properties. path: from the root."""

    def __init__(self, file: Any, path: tuple[str, ...], head: int, budget: Budget) -> None:
        self._file = file
        self._budget = budget
        self.path = path
        self._fixed = dict(_fixed(self._stream(_PROPERTIES)[head:])) if self._has(_PROPERTIES) else {}
        self.encoding = "cp1252"

    def _has(self, name: str) -> bool:
        return bool(self._file.exists([*self.path, name]))

    def _stream(self, name: str) -> bytes:
        where = [*self.path, name]
        self._budget.spend_unpacked(self._file.get_size(where))
        return bytes(self._file.openstream(where).read())

    def number(self, identity: int) -> int:
        """A 32-bit property, 0 where it is missing."""
        return int.from_bytes(self._fixed.get(identity, b"")[:4], "little")

    def moment(self, identity: int) -> datetime | None:
        """A time: steps of 100 nanoseconds since 1601."""
        steps = int.from_bytes(self._fixed.get(identity, b""), "little")
        return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=steps // 10) if steps else None

    def words(self, identity: int) -> str:
        for kind in _WORDS:
            name = f"__substg1.0_{identity:04X}{kind:04X}"
            if self._has(name):
                data = self._stream(name)
                text = data.decode("utf-16-le" if kind == _WORDS[0] else self.encoding, "replace")
                return text.rstrip("\x00").replace("\x00", "")
        return ""

    def bytes(self, identity: int) -> bytes | None:
        name = f"__substg1.0_{identity:04X}{_BYTES:04X}"
        return self._stream(name) if self._has(name) else None

    def inner(self, identity: int) -> tuple[str, ...] | None:
        """The path of a message that is a property."""
        name = f"__substg1.0_{identity:04X}{_STORAGE:04X}"
        found = [*self.path, name]
        return (
            tuple(found) if self._file.exists(found) and self._file.get_type(found) == olefile.STGTY_STORAGE else None
        )


def _fixed(entries: bytes) -> Iterator[tuple[int, bytes]]:
    for at in range(0, len(entries) - 15, 16):
        tag, _, value = struct.unpack_from("<II8s", entries, at)
        yield tag >> 16, value


class _Reading:
    """Everything of one file. left: what stays behind."""

    def __init__(self, file: Any, budget: Budget) -> None:
        self._file = file
        self._budget = budget
        self._folders = sorted({tuple(path[:-1]) for path in file.listdir()})
        self._parts = 0
        self.left: list[str] = []

    def _boundary(self) -> str:
        """The same for the same file; no line of base64 looks like it."""
        self._parts += 1
        return f"=_part_{self._parts}"

    def _below(self, path: tuple[str, ...], start: str) -> Iterator[tuple[str, ...]]:
        for folder in self._folders:
            if len(folder) == len(path) + 1 and folder[:-1] == path and folder[-1].startswith(start):
                yield folder

    def message(self, path: tuple[str, ...], depth: int) -> Message:
        if depth > DEEPEST:
            raise FileRefused("archive.too_deep")
        storage = _Storage(self._file, path, _INNER_HEAD if depth else _TOP_HEAD, self._budget)
        storage.encoding = _encoding(storage)
        message = self._body(storage)
        files = list(self._files(path, storage.encoding, depth))
        if files:
            outer = MIMEMultipart("mixed", boundary=self._boundary())
            outer.attach(message)
            for one in files:
                outer.attach(one)
            message = outer
        self._headers(message, storage)
        return message

    def _headers(self, message: Message, storage: _Storage) -> None:
        sender = next((person for names in _SENDER if (person := _person(storage, *names))), "")
        if sender:
            message["From"] = sender
        people: dict[str, list[str]] = {}
        for number, path in enumerate(self._below(storage.path, "__recip_version1.0_")):
            if number >= PEOPLE:
                raise FileRefused("archive.too_many")
            one = _Storage(self._file, path, _SHORT_HEAD, self._budget)
            one.encoding = storage.encoding
            person = _person(one, _PERSON_NAME, _PERSON_SMTP, _PERSON_ADDRESS)
            if person:
                people.setdefault(_ROLES.get(one.number(_PERSON_ROLE) & 0xF, "To"), []).append(person)
        for role in _ROLES.values():
            if role in people:
                message[role] = ", ".join(people[role])
        subject = _line(storage.words(_SUBJECT))
        message["Subject"] = Header(subject, "us-ascii" if subject.isascii() else "utf-8").encode()
        sent = next((moment for identity in _TIMES if (moment := storage.moment(identity))), None)
        if sent is not None:
            message["Date"] = format_datetime(sent)
        for name in ("MIME-Version", "Content-Type", "Content-Transfer-Encoding"):  # after those that people read
            value = message[name]
            del message[name]
            if value:
                message[name] = value

    def _body(self, storage: _Storage) -> Message:
        plain = storage.words(_PLAIN)
        html = _html(storage)
        if storage.bytes(_RICH):
            self.left.append("rich text")
        if html and plain:
            both = MIMEMultipart("alternative", boundary=self._boundary())
            both.attach(_text(plain, "plain"))
            both.attach(_text(html, "html"))
            return both
        return _text(html, "html") if html else _text(plain, "plain")

    def _files(self, path: tuple[str, ...], encoding: str, depth: int) -> Iterator[Message]:
        for folder in self._below(path, "__attach_version1.0_"):
            self._budget.spend_member()
            storage = _Storage(self._file, folder, _SHORT_HEAD, self._budget)
            storage.encoding = encoding
            name = _line(storage.words(_FILE_LONG) or storage.words(_FILE_SHORT))
            inside = storage.inner(_FILE_DATA)
            if inside is not None and storage.number(_FILE_METHOD) == _MESSAGE_INSIDE:
                wrapped = MIMEBase("message", "rfc822")
                wrapped.attach(self.message(inside, depth + 1))
                yield wrapped
                continue
            data = storage.bytes(_FILE_DATA)
            if data is None:
                self.left.append("objects of other programs" if inside else "links to files")
                continue
            yield _file(data, name or "attachment", storage)


def _file(data: bytes, name: str, storage: _Storage) -> Message:
    kind = storage.words(_FILE_TYPE).lower()
    main, slash, sub = kind.partition("/")
    fits = slash and main.isalpha() and main not in ("multipart", "message") and sub.replace("-", "").replace(".", "")
    if not fits or not sub.replace("-", "").replace(".", "").replace("+", "").isalnum():
        main, sub = "application", "octet-stream"
    part = MIMEBase(main, sub)
    part.set_payload(data)
    encode_base64(part)
    if name.isascii():
        part.add_header("Content-Disposition", "attachment", filename=name)
    else:
        part["Content-Disposition"] = f"attachment; filename*={encode_rfc2231(name, 'utf-8')}"
    identity = _line(storage.words(_FILE_ID)).strip("<> ")
    if identity and identity.isascii() and " " not in identity:
        part["Content-ID"] = f"<{identity}>"
    return part


def _text(text: str, subtype: str) -> MIMEText:
    clean = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return MIMEText(clean, subtype, "utf-8")


def _html(storage: _Storage) -> str:
    data = storage.bytes(_HTML)
    if data is None:
        return storage.words(_HTML)
    page = storage.number(_CODE_PAGES[1])
    for encoding in ("utf-8", _of_page(page), storage.encoding):
        try:
            return data.rstrip(b"\x00").decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _encoding(storage: _Storage) -> str:
    for identity in _CODE_PAGES:
        encoding = _of_page(storage.number(identity))
        try:
            "".encode(encoding)
        except LookupError:
            continue
        return encoding
    return "cp1252"


def _of_page(page: int) -> str:
    return {65001: "utf-8", 20127: "ascii", 28591: "latin-1", 1200: "utf-16-le"}.get(page, f"cp{page}")


def _person(storage: _Storage, name: int, smtp: int, address: int) -> str:
    """A person as headers write them. Exchange's own paths are no addresses and tell where somebody works."""
    words = _line(storage.words(name))
    mail = next((one for identity in (smtp, address) if _is_address(one := _line(storage.words(identity)))), "")
    if words == mail or not words:
        return mail
    return formataddr((words, mail)) if mail else formataddr((words, "nobody@example.com"))


def _is_address(text: str) -> bool:
    return text.isascii() and text.count("@") == 1 and not any(sign in text for sign in ' <>,;:"()[]\\')


def _line(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
