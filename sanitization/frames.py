"""How caller, zygote and child speak: small control messages with descriptors, and one length-limited answer."""

from __future__ import annotations

import array
import json
import os
import select
import socket
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass

CONTROL = 65_536
DESCRIPTORS = 8
# Verbs that look for what must go; the others need no detector.
NEEDS_ANALYZER = frozenset({"scan", "detect"})
_LENGTH = struct.Struct(">Q")


class TooLong(Exception):
    """The answer is longer than allowed."""


class TooLate(Exception):
    """The answer did not come in time."""


class Incomplete(Exception):
    """The other side went away before its answer was whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What the zygote needs to know. The request's body travels in a memory file.

    threads: whether the child may start threads, as decoders of HEIF must and the name model does.
    heif: whether the file is a HEIF picture. Inside archives they are left out, whatever the walls leave room for.
    """

    verb: str
    mode: str
    limits: dict[str, float]
    sink: bool
    threads: bool = False
    heif: bool = False


def send(channel: socket.socket, message: dict[str, object], descriptors: Sequence[int] = ()) -> None:
    body = json.dumps(message).encode()
    if len(body) > CONTROL:
        raise ValueError("control message too long")
    extra = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
    channel.sendmsg([body], extra)


def receive(channel: socket.socket) -> tuple[dict[str, object], list[int]]:
    """One message of a sequenced-packet socket. Raises Incomplete when the other side is gone."""
    size = socket.CMSG_SPACE(DESCRIPTORS * array.array("i").itemsize)
    body, extra, flags, _ = channel.recvmsg(CONTROL, size, socket.MSG_CMSG_CLOEXEC)
    descriptors = array.array("i")
    for level, kind, data in extra:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
    if not body or flags & (socket.MSG_TRUNC | socket.MSG_CTRUNC):
        for descriptor in descriptors:
            os.close(descriptor)
        raise Incomplete
    message = json.loads(body)
    if not isinstance(message, dict):
        raise Incomplete
    return message, list(descriptors)


def write_answer(descriptor: int, body: bytes) -> None:
    view = memoryview(_LENGTH.pack(len(body)) + body)
    while view:
        view = view[os.write(descriptor, view) :]


def read_answer(descriptor: int, longest: int, deadline: float) -> bytes:
    """The one frame of a child, by `deadline` of the monotonic clock, and nothing after it.

    Raises TooLong, TooLate, Incomplete.
    """
    poll = select.poll()
    poll.register(descriptor, select.POLLIN | select.POLLHUP)
    received = bytearray()
    wanted: int | None = None
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(max(1, int(left * 1000))):
            raise TooLate
        part = os.read(descriptor, 1 << 18)
        if not part:
            break
        received += part
        if wanted is None and len(received) >= _LENGTH.size:
            wanted = _LENGTH.unpack_from(received)[0]
            if wanted > longest:
                raise TooLong
        if len(received) > longest + _LENGTH.size:
            raise TooLong
    if wanted is None or len(received) < wanted + _LENGTH.size:
        raise Incomplete
    if len(received) > wanted + _LENGTH.size:
        raise TooLong
    return bytes(received[_LENGTH.size :])
