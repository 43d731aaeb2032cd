"""Mail written from its parts: new borders, new encodings, only the fields that say how a part is to be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from email.utils import encode_rfc2231, parsedate_to_datetime

from sanitization.formats.archive_names import CleanNames
from sanitization.formats.mail_bodies import encoded
from sanitization.formats.mail_headers import folded
from sanitization.formats.mail_parts import Part, Sort
from sanitization.formats.mail_reports import report_text
from sanitization.formats.mail_tables import MESSAGES, WRITTEN
from sanitization.formats.protocol import CleanMember
from sanitization.formats.slices import applied
from sanitization.vocabulary import Edit

_EPOCH = "Thu Jan  1 00:00:00 1970"


def from_line(date: str) -> bytes:
    """The line that starts a message in a mailbox. date: as the header has it, or ""."""
    try:
        when = parsedate_to_datetime(date).strftime("%a %b %d %H:%M:%S %Y")
    except (ValueError, TypeError, IndexError):
        when = _EPOCH
    return f"From - {when}\n".encode()


class Writing:
    """One clean file. lost: parts that could not be cleaned, with the reason."""

    def __init__(self, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]) -> None:
        self._edits = edits
        self._members = members
        self._names = CleanNames()
        self._borders = 0
        self.lost: dict[str, str] = {}

    def message(self, part: Part) -> bytes:
        """A whole message, lines ending in \\n."""
        assert part.headers is not None
        lines = [*part.headers.lines(self._edits), "MIME-Version: 1.0"]
        if part.media not in MESSAGES:
            return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
        body = next((one for one in map(self._part, part.children) if one is not None), None)
        if body is None:
            body = b"Content-Type: text/plain; charset=us-ascii\n\n"
        return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace") + body

    def _part(self, part: Part) -> bytes | None:
        """Fields, an empty line and content of a part; None: it goes."""
        if part.sort is Sort.GONE:
            return None
        if part.sort is Sort.CONTAINER:
            return self._container(part)
        if part.sort is Sort.MESSAGE:
            return self._fields(part, part.media, "") + self.message(part)
        if part.sort is Sort.REPORT:
            return self._fields(part, part.media, "") + report_text(part, self._edits).encode("utf-8", "replace")
        assert part.member is not None
        clean = self._members.get(part.key)
        data, name = (clean.data, clean.name) if clean is not None else (b"", part.member.name)
        if data is None and clean is not None:
            self.lost[part.key] = clean.reason
            return None
        data = data or b""
        told = _as_text(data) if part.sort is Sort.TEXT else None
        media = part.media if part.media in WRITTEN else "application/octet-stream"
        if part.sort is Sort.TEXT and told is not None:
            how, content = encoded(told.encode(), is_text=True)
            media += "; charset=us-ascii" if told.isascii() else "; charset=utf-8"
        else:
            how, content = encoded(data, is_text=False)
        if part.method:
            media += f"; method={part.method}"
        if how != "7bit":
            media += f"\nContent-Transfer-Encoding: {how}"
        return self._fields(part, media, name if part.has_name else "") + content

    def _container(self, part: Part) -> bytes:
        self._borders += 1
        border = f"=_part_{self._borders}"
        pieces = [piece for piece in map(self._part, part.children) if piece is not None]
        if not pieces:
            pieces = [b"Content-Type: text/plain; charset=us-ascii\n\n"]
        parameters = f'{part.media}; boundary="{border}"'
        if part.report_type:
            parameters += f"; report-type={part.report_type}"
        if part.media == "multipart/related":
            first = next((one for one in part.children if one.key not in self.lost and one.sort is not Sort.GONE), None)
            parameters += f'; type="{_written_media(first)}"'
        content = b"".join(f"--{border}\n".encode() + piece + b"\n" for piece in pieces) + f"--{border}--\n".encode()
        return self._fields(part, parameters, "") + content

    def _fields(self, part: Part, media: str, name: str) -> bytes:
        lines = [f"Content-Type: {media}"]
        if name or part.disposition:
            disposition = f"Content-Disposition: {part.disposition or 'attachment'}"
            lines.append("".join([disposition, *self._name(name)]))
        if part.content_id:
            lines.append(f"Content-ID: <{part.content_id}>")
        if part.description:
            lines.append(folded("Content-Description", applied(part.description, self._edits.get(f"{part.key}d", ()))))
        return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace") + b"\n"

    def _name(self, name: str) -> Iterator[str]:
        if not name:
            return
        legal = self._names.make(name.replace("/", "_"))
        if legal.isascii() and legal.isprintable():
            quoted = legal.replace("\\", "_").replace('"', "_")
            yield f';\n filename="{quoted}"'
        else:
            yield f";\n filename*={encode_rfc2231(legal, 'utf-8')}"


def _written_media(part: Part | None) -> str:
    if part is None:
        return "text/plain"
    return part.media if part.media in WRITTEN or part.sort is Sort.CONTAINER else "application/octet-stream"


def _as_text(data: bytes) -> str | None:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
