"""Read git's packs by their bytes. Clean copies hold whole objects only; differences would hide words from a search."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from sanitization.errors import Residue

COMMIT, TREE, BLOB, TAG = 1, 2, 3, 4
_HEAD, _CHECKSUM, _NAME = 12, 20, 20


def objects(data: bytes, most: int) -> Iterator[tuple[int, bytes]]:
    """(kind, body) of every object. most: bytes that may come out. Raises Residue("verify.unreadable")."""
    if not data.startswith(b"PACK\x00\x00\x00\x02") or len(data) < _HEAD + _CHECKSUM:
        raise Residue("verify.unreadable")
    end = len(data) - _CHECKSUM
    at = _HEAD
    for _ in range(int.from_bytes(data[8:12], "big")):
        kind = data[at] >> 4 & 7
        while data[at] & 0x80:
            at += 1
        if kind not in (COMMIT, TREE, BLOB, TAG):
            raise Residue("verify.unreadable")
        stream = zlib.decompressobj()
        try:
            body = stream.decompress(data[at + 1 : end], most + 1)
        except zlib.error as error:
            raise Residue("verify.unreadable") from error
        most -= len(body)
        if not stream.eof or most < 0:
            raise Residue("verify.unreadable")
        at = end - len(stream.unused_data)
        yield kind, body
    if at != end:
        raise Residue("verify.unreadable")


def of_bundle(data: bytes) -> tuple[list[str], bytes]:
    """Names of branches and tags, and the pack behind them. Raises Residue("verify.unreadable")."""
    head, found, pack = data.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    if not found or first != b"# v2 git bundle":
        raise Residue("verify.unreadable")
    references = []
    for line in lines:
        name, space, reference = line.partition(b" ")
        if len(name) != 2 * _NAME or name.strip(b"0123456789abcdef") or not space:
            raise Residue("verify.unreadable")
        references.append(reference.decode("utf-8", "replace"))
    return references, pack


def names(tree: bytes) -> Iterator[str]:
    """What the entries of a tree are called."""
    at = 0
    while at < len(tree):
        space = tree.find(b" ", at)
        stop = tree.find(b"\x00", space)
        if space < 0 or stop < 0:
            raise Residue("verify.unreadable")
        yield tree[space + 1 : stop].decode("utf-8", "replace")
        at = stop + 1 + _NAME
