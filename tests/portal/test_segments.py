"""Sealed segments open only whole, in order and for their own object."""

from __future__ import annotations

import io
import os

import pytest

from portal.vault.segments import HEADER, SEGMENT, TAG, Tampered, seal, unseal

KEY = bytes(range(32))


def sealed(plain: bytes, about: bytes = b"object/a") -> bytes:
    return b"".join(seal(io.BytesIO(plain), KEY, about))


def opened(stored: bytes, about: bytes = b"object/a", key: bytes = KEY) -> bytes:
    return b"".join(unseal(io.BytesIO(stored), key, about))


@pytest.mark.parametrize("size", [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 7])
def test_what_was_sealed_opens(size: int) -> None:
    plain = os.urandom(size)

    assert opened(sealed(plain)) == plain


def segments(stored: bytes) -> tuple[bytes, list[bytes]]:
    body = stored[HEADER:]
    size = SEGMENT + TAG
    return stored[:HEADER], [body[at : at + size] for at in range(0, len(body), size)]


def test_no_plain_byte_is_stored() -> None:
    plain = b"walt.harborline@example.test" * 5000

    assert b"walt.harborline" not in sealed(plain)


@pytest.mark.parametrize("change", ["cut", "swap", "repeat", "drop first", "append", "flip", "empty", "header"])
def test_tampering_is_refused(change: str) -> None:
    head, parts = segments(sealed(os.urandom(3 * SEGMENT + 5)))
    whole = b"".join(parts)
    stored = {
        "cut": head + b"".join(parts[:-1]),
        "swap": head + parts[1] + parts[0] + b"".join(parts[2:]),
        "repeat": head + parts[0] + parts[0] + b"".join(parts[1:]),
        "drop first": head + b"".join(parts[1:]),
        "append": head + b"".join(parts) + parts[-1],
        "flip": head + whole[:100] + bytes([whole[100] ^ 1]) + whole[101:],
        "empty": b"",
        "header": b"XXXX" + head[4:] + b"".join(parts),
    }[change]

    with pytest.raises(Tampered):
        opened(stored)


def test_a_segment_of_another_object_is_refused() -> None:
    with pytest.raises(Tampered):
        opened(sealed(b"secret", b"object/a"), about=b"object/b")


def test_another_key_is_refused() -> None:
    with pytest.raises(Tampered):
        opened(sealed(b"secret"), key=bytes(32))
