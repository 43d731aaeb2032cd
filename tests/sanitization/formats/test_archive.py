"""ZIP and TAR: rebuilt member by member; every trick with headers is refused."""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
import zlib

import pytest

from sanitization.errors import Refusal
from sanitization.formats.archive import ArchiveHandler
from sanitization.formats.protocol import CleanMember
from sanitization.limits import Limits
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import hide, open_bytes

SECRET = b"walt_harborline"


def zipped(*members: tuple[str, bytes], comment: bytes = b"") -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), data, zipfile.ZIP_DEFLATED)
        archive.comment = comment
    return sink.getvalue()


def tarred(*members: tuple[str, bytes], packing: str = "", **fields: object) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode=f"w:{packing}") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for field, value in fields.items():
                setattr(info, field, value)
            archive.addfile(info, io.BytesIO(data) if data else None)
    return sink.getvalue()


def kept(data: bytes, kind: FileKind = FileKind.ZIP) -> dict[str, CleanMember]:
    document = open_bytes(ArchiveHandler(), kind, data)
    return {member.key: CleanMember(data=member.data, name=member.name) for member in document.members()}


def code(data: bytes, kind: FileKind = FileKind.ZIP, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        open_bytes(ArchiveHandler(), kind, data, limits)
    return refusal.value.code


def test_zip_is_packed_afresh_in_order_without_times_comments_or_extras() -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name in ("b.txt", "a.txt"):
            info = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            info.extra = struct.pack("<HH", 0x9999, len(SECRET)) + SECRET
            info.comment = SECRET
            archive.writestr(info, b"hello")
        archive.comment = SECRET
    data = b"#!" + SECRET + b"\n" + sink.getvalue()
    assert data.count(SECRET) >= 6

    outcome = hide(ArchiveHandler(), FileKind.ZIP, data, [], members=kept(data))

    assert SECRET not in outcome.clean
    with zipfile.ZipFile(io.BytesIO(outcome.clean)) as archive:
        assert [(info.filename, info.date_time) for info in archive.infolist()] == [
            ("a.txt", (1980, 1, 1, 0, 0, 0)),
            ("b.txt", (1980, 1, 1, 0, 0, 0)),
        ]
        assert archive.read("a.txt") == b"hello"


@pytest.mark.parametrize("packing", ["", "gz", "bz2", "xz"])
def test_tar_keeps_its_packing_and_loses_its_owners(packing: str) -> None:
    data = tarred(("a.txt", b"hello"), packing=packing, uname=SECRET.decode(), gname="staff", uid=501, mtime=1e9)

    outcome = hide(ArchiveHandler(), FileKind.TAR, data, [], members=kept(data, FileKind.TAR))

    with tarfile.open(fileobj=io.BytesIO(outcome.clean), mode=f"r:{packing}") as archive:
        info = archive.getmembers()[0]
        assert (info.name, info.uname, info.uid, info.mtime) == ("a.txt", "", 0, 0)
    assert not packing or outcome.clean[:2] == data[:2]


def test_members_that_go_are_said_and_new_names_are_made_legal_and_unique() -> None:
    data = zipped(("one.txt", b"1"), ("two.txt", b"2"), ("three.txt", b"3"), ("empty/__init__.py", b""))
    members = {
        "m1": CleanMember(data=b"1", name="Person 1.txt"),
        "m2": CleanMember(data=b"2", name="person 1.txt"),
        "m3": CleanMember(data=None, name="x", reason="type.not_allowed"),
        "m4": CleanMember(data=None, name="empty/__init__.py", reason="file.empty"),
    }

    outcome = hide(ArchiveHandler(), FileKind.ZIP, data, [], members=members)

    with zipfile.ZipFile(io.BytesIO(outcome.clean)) as archive:
        assert archive.namelist() == ["Person 1.txt", "empty/__init__.py", "person 1-2.txt"]
    assert [(entry.part, entry.reason) for entry in outcome.rewritten.ledger][0] == ("member 3", "type.not_allowed")


def test_history_and_dependencies_are_left_out_and_their_authors_learned() -> None:
    commit = (
        b"tree 0123\nauthor Walt Harborline <walt@harborline.com> 1700000000 +0100\n"
        b"committer Zoe Marsh <zoe@harborline.com> 1700000000 +0100\n\nfix\n"
    )
    loose = zlib.compress(b"commit %d\x00" % len(commit) + commit)
    pack = b"PACK" + struct.pack(">LL", 2, 1) + packed_object(commit.replace(b"Zoe Marsh", b"Ada Quill"))
    data = zipped(
        ("repo/.git/config", b'[remote "origin"]\n\turl = https://walt@git.harborline.com/acme-team/app.git\n'),
        ("repo/.git/objects/ab/cdef", loose),
        ("repo/.git/objects/pack/pack-1.pack", pack),
        ("repo/.git/logs/HEAD", b"0" * 40 + b" " + b"1" * 40 + b" Logan Vale <logan@vale.io> 1700000000 +0000\tx\n"),
        ("repo/node_modules/x/index.js", b"1"),
        ("repo/main.py", b"print(1)\n"),
    )

    outcome = hide(ArchiveHandler(), FileKind.ZIP, data, [], members=kept(data))

    with zipfile.ZipFile(io.BytesIO(outcome.clean)) as archive:
        assert archive.namelist() == ["repo/main.py"]
    learned = {known.value for known in outcome.document.learned()}
    assert {"Walt Harborline", "Zoe Marsh", "Ada Quill", "Logan Vale", "walt@harborline.com"} <= learned
    assert {"git.harborline.com", "acme-team", "logan@vale.io"} <= learned
    assert {(entry.part, entry.reason) for entry in outcome.rewritten.ledger} >= {
        ("4 files", "version history"),
        ("1 files", "installed dependencies"),
    }


def packed_object(body: bytes) -> bytes:
    header = bytearray([1 << 4 | len(body) & 15 | 0x80])
    rest = len(body) >> 4
    while rest:
        header.append(rest & 127 | (0x80 if rest > 127 else 0))
        rest >>= 7
    return bytes(header) + zlib.compress(body)


@pytest.mark.parametrize(
    "name", ["../x.txt", "/etc/passwd", "a\\b.txt", "C:x.txt", "a//b.txt", "a/../b.txt", "x" * 1025, "bad\x07.txt"]
)
def test_forbidden_names(name: str) -> None:
    assert code(zipped((name, b"1"))) == "archive.bad_name"


@pytest.mark.parametrize(("first", "second"), [("a.txt", "A.TXT"), ("caf\u00e9.txt", "cafe\u0301.txt")])
def test_names_that_a_file_system_takes_for_one(first: str, second: str) -> None:
    assert code(zipped((first, b"1"), (second, b"2"))) == "archive.duplicate"


def test_device_in_a_zip() -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        info = zipfile.ZipInfo("device")
        info.create_system = 3
        info.external_attr = (stat.S_IFCHR | 0o777) << 16
        archive.writestr(info, "")

    assert code(sink.getvalue()) == "archive.special_member"


@pytest.mark.parametrize("kind", [tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_special_members_of_a_tar(kind: bytes) -> None:
    data = tarred(("a.txt", b""), type=kind, linkname="/etc/passwd")

    assert code(data, FileKind.TAR) == "archive.special_member"


def test_members_that_share_bytes() -> None:
    data = bytearray(zipped(("a.txt", b"hello"), ("b.txt", b"hello")))
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    data[second + 46 : second + 51] = b"a.txt"

    assert code(bytes(data)) in ("archive.overlap", "archive.duplicate")


def test_overlapping_spans() -> None:
    inner = zipped(("b.txt", b"hello"))
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.bin", inner)
    data = bytearray(outer.getvalue())
    local = data.find(b"PK\x03\x04", 4)
    central = inner[inner.find(b"PK\x01\x02") : inner.rfind(b"PK\x05\x06")]
    entry = bytearray(central)
    entry[42:46] = struct.pack("<L", local)
    end = data.rfind(b"PK\x05\x06")
    size, offset = struct.unpack_from("<LL", data, end + 12)
    record = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, size + len(entry), offset, 0)

    assert code(bytes(data[:end]) + bytes(entry) + record) == "archive.overlap"


def test_sizes_that_contradict() -> None:
    data = bytearray(zipped(("a.txt", b"hello world")))
    data[22:26] = struct.pack("<L", 5)

    assert code(bytes(data)) == "archive.inconsistent"


def test_wrong_checksum() -> None:
    data = bytearray(zipped(("a.txt", b"hello")))
    data[14:18] = data[data.find(b"PK\x01\x02") + 16 : data.find(b"PK\x01\x02") + 20] = b"\x01\x02\x03\x04"

    assert code(bytes(data)) == "archive.corrupt"


def test_flat_bomb() -> None:
    data = zipped(("zeros.txt", bytes(4 << 20)))

    assert code(data, limits=Limits(ratio_floor_bytes=1 << 20)) == "archive.ratio"
    assert code(data, limits=Limits(part_bytes=1 << 20)) == "archive.part_too_big"
    assert code(data, limits=Limits(unpacked_bytes=1 << 20)) == "archive.too_big"
    packed = tarred(("zeros.txt", bytes(4 << 20)), packing="gz")
    assert code(packed, FileKind.TAR, Limits(ratio_floor_bytes=1 << 20)) == "archive.ratio"


def test_too_many_members() -> None:
    data = zipped(*((f"{number}.txt", b"") for number in range(20)))

    assert code(data, limits=Limits(members=10)) == "archive.too_many"


@pytest.mark.parametrize("behind", [b"more", tarred(("b.txt", b"2"), packing="gz")])
def test_bytes_behind_a_packed_tar(behind: bytes) -> None:
    assert code(tarred(("a.txt", b"1"), packing="gz") + behind, FileKind.TAR) == "archive.inconsistent"


def test_second_tar_behind_the_first() -> None:
    data = tarred(("a.txt", b"1")) + tarred(("b.txt", b"2"))

    assert code(data, FileKind.TAR) == "archive.inconsistent"


def test_cut_tar() -> None:
    data = tarred(("a.txt", b"x" * 5000), packing="gz")

    assert code(data[:-20], FileKind.TAR) in ("file.truncated", "archive.corrupt")


def test_nonsense_size_in_a_tar() -> None:
    data = bytearray(tarred(("a.txt", b"1")))
    data[124:136] = b"77777777777\x00"
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\x00 " % sum(data[:512])

    assert code(bytes(data), FileKind.TAR) in ("archive.part_too_big", "archive.corrupt", "archive.too_big")
