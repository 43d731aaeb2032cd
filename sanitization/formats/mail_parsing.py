"""Mail read with the standard library's parser, under bounds that it does not have: depth, parts, sizes of headers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import Compat32
from typing import Any

from sanitization.errors import FileRefused, LimitReached
from sanitization.limits import Budget

DEPTH = 30  # multiparts and forwarded messages inside each other
HEADER_CHARS = 1 << 20
# The parser's own reading of parameters takes the square of their length.
STRUCTURED_CHARS = 8 << 10
_FED = 1 << 16
# What a mailbox writes between messages: a sender and a time of the C library's form, after an empty line.
_FROM_LINE = re.compile(rb"^From [^\n]{1,700}(?:\n|\Z)", re.MULTILINE)
_TIME, _YEAR = re.compile(rb" \d\d?:\d\d"), re.compile(rb" (?:19|20)\d\d\b")
_ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_TO_ESCAPE = re.compile(rb"^(>*From )", re.MULTILINE)


class BoundedMessage(Message):
    """A part that knows how deep it stands."""

    def __init__(self, policy: Any) -> None:
        super().__init__(policy=policy)
        self.depth = 0

    def attach(self, payload: Any) -> None:
        """Raises data.too_deep."""
        payload.depth = self.depth + 1
        if payload.depth > DEPTH:
            raise FileRefused("data.too_deep")
        super().attach(payload)


class _BoundedPolicy(Compat32):
    """The policy that decodes nothing, with a limit for every header."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        size = sum(map(len, sourcelines))
        limit = STRUCTURED_CHARS if sourcelines[0][:8].lower() == "content-" else HEADER_CHARS
        if size > limit:
            raise FileRefused("text.line_too_long")
        return super().header_source_parse(sourcelines)  # type: ignore[no-any-return]


_POLICY = _BoundedPolicy()


def parsed(data: bytes, budget: Budget) -> BoundedMessage:
    """One message. Raises data.too_deep, limit.passages, text.line_too_long, data.corrupt."""

    def factory(policy: Any = _POLICY) -> BoundedMessage:
        try:
            budget.spend_member()
        except LimitReached as limit:
            raise LimitReached("limit.passages") from limit  # whose words fit a mailbox
        return BoundedMessage(policy)

    parser = BytesFeedParser(factory, policy=_POLICY)
    try:
        for start in range(0, len(data), _FED):
            parser.feed(data[start : start + _FED])
        message = parser.close()
    except (ValueError, LookupError, TypeError, AssertionError, AttributeError, RecursionError) as error:
        raise FileRefused("data.corrupt") from error
    assert isinstance(message, BoundedMessage)
    return message


def is_mailbox(data: bytes) -> bool:
    """Whether `data` is a mailbox of messages (mbox) and no single message."""
    return next(_starts(data[:1024]), None) == 0


def messages_of(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox, the escapes of their lines undone."""
    starts = list(_starts(data))
    for start, following in zip(starts, [*starts[1:], len(data)], strict=True):
        message = data[data.find(b"\n", start) + 1 : following]
        if message.endswith((b"\n\n", b"\r\n\r\n")):  # the empty line belongs to the mailbox
            message = message[: -2 if message.endswith(b"\r\n") else -1]
        yield _ESCAPED_FROM.sub(rb"\1", message)


def from_escaped(message: bytes) -> bytes:
    """A message as it may stand in a mailbox: lines that would start the next one are quoted."""
    return _TO_ESCAPE.sub(rb">\1", message)


def _starts(data: bytes) -> Iterator[int]:
    for match in _FROM_LINE.finditer(data):
        at = match.start()
        follows_empty_line = at == 0 or data[max(0, at - 3) : at].replace(b"\r", b"").endswith(b"\n\n")
        if follows_empty_line and _TIME.search(match[0]) and _YEAR.search(match[0]):
            yield at
