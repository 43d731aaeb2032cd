"""Messages as Outlook writes them: a small writer of compound files. Source: [MS-CFB], [MS-OXMSG]."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class Storage:
    streams: dict[str, bytes] = field(default_factory=dict)
    storages: dict[str, Storage] = field(default_factory=dict)


def compound(root: Storage) -> bytes:
    """The file with version 3 sectors; streams shorter than the cutoff stand in the mini stream."""
    entries: list[dict[str, int | str | bytes]] = []
    mini, mini_fat, sectors, fat = bytearray(), [], bytearray(), []  # type: ignore[var-annotated]

    def chain(data: bytes) -> int:
        if not data:
            return END
        first, count = len(fat), -(-len(data) // SECTOR)
        fat.extend([first + number + 1 for number in range(count - 1)] + [END])
        sectors.extend(data.ljust(count * SECTOR, b"\0"))
        return first

    def small(data: bytes) -> int:
        if not data:
            return END
        first, count = len(mini_fat), -(-len(data) // MINI)
        mini_fat.extend([first + number + 1 for number in range(count - 1)] + [END])
        mini.extend(data.ljust(count * MINI, b"\0"))
        return first

    def entry(name: str, kind: int, start: int = 0, size: int = 0) -> int:
        entries.append({"name": name, "kind": kind, "child": FREE, "right": FREE, "start": start, "size": size})
        return len(entries) - 1

    def fill(number: int, storage: Storage) -> None:
        names = [*storage.streams, *storage.storages]
        before = number
        for name in sorted(names, key=lambda one: (len(one), one.upper())):
            if name in storage.streams:
                data = storage.streams[name]
                start = small(data) if len(data) < CUTOFF else chain(data)
                made = entry(name, 2, start, len(data))
            else:
                made = entry(name, 1)
                fill(made, storage.storages[name])
            entries[before]["child" if before == number else "right"] = made
            before = made

    entry("Root Entry", 5)
    fill(0, root)
    entries[0]["start"], entries[0]["size"] = chain(bytes(mini)), len(mini)
    mini_start = chain(b"".join(struct.pack("<I", one) for one in mini_fat))
    directory = chain(b"".join(_directory(one) for one in entries))
    count = 1
    while count * SECTOR // 4 < len(fat) + count:
        count += 1
    places = list(range(len(fat), len(fat) + count))
    fat.extend([FAT] * count)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(count * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, count, directory, 0, CUTOFF, mini_start, -(-len(mini_fat) * 4 // SECTOR), END, 0, places[0],
    )  # fmt: skip
    header += struct.pack("<108I", *places[1:], *[FREE] * (109 - count))
    return header + bytes(sectors) + table


def _directory(one: dict[str, int | str | bytes]) -> bytes:
    name = (str(one["name"]) + "\0").encode("utf-16-le")
    head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name), int(one["kind"]), 1)
    return head + struct.pack(
        "<III36xIQ", FREE, int(one["right"]), int(one["child"]), int(one["start"]), int(one["size"])
    )


# Messages


def text(identity: int, words: str, *, old: bool = False) -> tuple[str, bytes]:
    if old:
        return f"__substg1.0_{identity:04X}001E", words.encode("cp1251")
    return f"__substg1.0_{identity:04X}001F", words.encode("utf-16-le")


def data(identity: int, content: bytes) -> tuple[str, bytes]:
    return f"__substg1.0_{identity:04X}0102", content


def properties(head: int, numbers: dict[int, int], moments: dict[int, datetime] | None = None) -> tuple[str, bytes]:
    body = bytes(head)
    for identity, number in numbers.items():
        body += struct.pack("<IIQ", identity << 16 | 0x0003, 6, number)
    for identity, moment in (moments or {}).items():
        steps = round((moment - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
        body += struct.pack("<IIQ", identity << 16 | 0x0040, 6, steps)
    return "__properties_version1.0", body


def person(name: str, address: str, role: int = 1) -> Storage:
    return Storage(dict([properties(8, {0x0C15: role}), text(0x3001, name), text(0x39FE, address)]))


def attachment(name: str, content: bytes, kind: str = "application/octet-stream") -> Storage:
    return Storage(dict([properties(8, {0x3705: 1}), text(0x3707, name), text(0x370E, kind), data(0x3701, content)]))


def inside(message: Storage) -> Storage:
    return Storage(dict([properties(8, {0x3705: 5})]), {"__substg1.0_3701000D": message})


def message(
    subject: str,
    plain: str,
    *,
    sender: tuple[str, str] = ("", ""),
    people: list[Storage] | None = None,
    files: list[Storage] | None = None,
    html: bytes = b"",
    rich: bytes = b"",
    more: dict[str, bytes] | None = None,
    embedded: bool = False,
    old: bool = False,
) -> Storage:
    sent = {0x0039: datetime(2024, 3, 5, 9, 30, tzinfo=UTC)}
    pages = {0x3FFD: 1251} if old else {}
    made = dict([properties(24 if embedded else 32, pages, sent), text(0x0037, subject, old=old)])
    made |= dict([text(0x1000, plain, old=old)]) if plain else {}
    made |= dict([text(0x0C1A, sender[0], old=old), text(0x5D01, sender[1])]) if any(sender) else {}
    made |= dict([data(0x1013, html)]) if html else {}
    made |= dict([data(0x1009, rich)]) if rich else {}
    made |= more or {}
    storages = {f"__recip_version1.0_#{number:08X}": one for number, one in enumerate(people or [])}
    storages |= {f"__attach_version1.0_#{number:08X}": one for number, one in enumerate(files or [])}
    return Storage(made, storages)
