"""What must be the same before and after, and whether others can open it: the standard library's newer policy."""

from __future__ import annotations

import io
import mailbox
import re
import tempfile
import zipfile
from collections import Counter
from datetime import UTC
from email import message_from_bytes, policy
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import Path

# Gone on purpose.
_GONE = re.compile(r"application/(?:pgp-signature|pkcs7-signature|ms-tnef|vnd\.)|text/x-amp-html")


def facts(data: bytes) -> dict[str, list[str]]:
    messages = _messages(data)
    known: list[str] = []
    threads, dates = [], []
    parts: Counter[str] = Counter()
    for message in messages:
        for name in ("Message-ID", "In-Reply-To", "References"):
            for one in re.findall(r"<[^>]+>", str(message.get(name, ""))):
                if one not in known:
                    known.append(one)
                threads.append(f"{name} {known.index(one)}")
        dates.append(str(parsedate_to_datetime(str(message["Date"])).astimezone(UTC)))
        parts.update(_kind(part) for part in message.walk() if not _GONE.match(part.get_content_type()))
    return {
        "messages": [str(len(messages))],
        "threads": threads,
        "dates": dates,
        "parts": [f"{kind} {count}" for kind, count in sorted(parts.items())],
        "attached": [name for message in messages for name in _attached(message)],
    }


def opens(data: bytes) -> object:
    """Everything that the newer policy parses is parsed without a defect."""
    opened = []
    for message in _messages(data):
        for part in message.walk():
            assert not part.defects, part.defects
            for name, value in part.items():
                assert not getattr(value, "defects", ()), (name, value, value.defects)
            opened.append(part.get_payload(decode=True))
    return opened


def _messages(data: bytes) -> list[Message]:
    if not data.startswith(b"From "):
        return [message_from_bytes(data, policy=policy.default)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "box"
        path.write_bytes(data)
        return [message_from_bytes(bytes(one), policy=policy.default) for one in mailbox.mbox(path)]


def _kind(part: Message) -> str:
    kind = part.get_content_type()
    return "multipart/mixed" if kind == "multipart/signed" else kind


def _attached(message: Message) -> list[str]:
    """The numbers in the cells of attached workbooks."""
    told = []
    for part in message.walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.startswith(b"PK\x03\x04"):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                sheets = [book.read(name) for name in book.namelist() if "sheet" in name and name.endswith(".xml")]
            told += re.findall(r"<v>(\d+)</v>", b"".join(sheets).decode())
    return told
