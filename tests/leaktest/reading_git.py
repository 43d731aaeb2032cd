"""What git's objects say, read by their bytes: loose ones, and packs and bundles that hold whole objects."""

from __future__ import annotations

import zlib

BUNDLE = b"# v2 git bundle"


def fits(data: bytes) -> bool:
    return data[:4] == b"PACK" or data.startswith(BUNDLE) or data[:1] == b"\x78"


def read(data: bytes) -> tuple[list[str], list[bytes]]:
    """No texts, and the bodies of the objects."""
    if data.startswith(BUNDLE):
        head, _, data = data.partition(b"\n\n")
        return [head.decode("utf-8", "replace")], read(data)[1]
    if data[:4] != b"PACK":
        try:
            return [], [zlib.decompress(data)]
        except zlib.error:
            return [], []
    bodies = []
    at = 12
    for _ in range(int.from_bytes(data[8:12], "big")):
        while data[at] & 0x80:
            at += 1
        stream = zlib.decompressobj()
        bodies.append(stream.decompress(data[at + 1 :]))
        at = len(data) - len(stream.unused_data)
    return [], bodies
