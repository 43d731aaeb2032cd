"""Zips that lie: refused by their directory, before anything is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from sanitization.errors import Refusal
from sanitization.formats.ooxml.container import Container, write_container
from sanitization.limits import Budget, Limits


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return bytearray(sink.getvalue())


def _refused(data: bytes | bytearray, limits: Limits | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        container = Container(io.BytesIO(bytes(data)), Budget(limits or Limits()))
        for name in container.entries:
            container.read(name)
    return caught.value.code


def _entry(data: bytearray, number: int = 0) -> int:
    at = -1
    for _ in range(number + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    return at


def test_container_reads_what_a_zip_holds() -> None:
    container = Container(io.BytesIO(bytes(_zip(("a.xml", b"one"), ("b/c.xml", b"two")))), Budget())

    assert {name: container.read(name) for name in container.entries} == {"a.xml": b"one", "b/c.xml": b"two"}


def test_container_accepts_bytes_before_the_archive() -> None:
    container = Container(io.BytesIO(b"junk" * 100 + bytes(_zip(("a.xml", b"one")))), Budget())

    assert container.read("a.xml") == b"one"


def test_container_accepts_sizes_behind_the_data() -> None:
    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    sink = Unseekable()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"one")

    assert Container(io.BytesIO(sink.getvalue()), Budget()).read("a.xml") == b"one"


def test_encrypted_member_is_refused() -> None:
    data = _zip(("a.xml", b"one"))
    data[_entry(data) + 8] |= 1

    assert _refused(data) == "file.encrypted"


def test_end_missing_is_refused() -> None:
    data = _zip(("a.xml", b"one"))

    assert _refused(data[:-30]) == "file.truncated"


def test_wrong_checksum_is_refused() -> None:
    data = _zip(("a.xml", b"one" * 50), method=zipfile.ZIP_STORED)
    data[50] ^= 1

    assert _refused(data) == "file.corrupt"


@pytest.mark.parametrize(("offset", "what"), [(10, "method"), (16, "checksum"), (20, "packed size"), (24, "size")])
def test_directory_that_contradicts_the_member_is_refused(offset: int, what: str) -> None:
    data = _zip(("a.xml", b"one" * 50))
    data[_entry(data) + offset] ^= 8

    assert _refused(data) == "archive.inconsistent", what


def test_other_name_in_the_member_is_refused() -> None:
    data = _zip(("a.xml", b"one"))
    data[30] = ord("b")

    assert _refused(data) == "archive.inconsistent"


def test_member_that_unpacks_to_more_than_it_says_is_refused() -> None:
    data = _zip(("a.xml", b"one" * 50))
    for at in (22, _entry(data) + 24):
        data[at : at + 4] = struct.pack("<I", 100)

    assert _refused(data) == "archive.inconsistent"


def test_overlapping_members_are_refused() -> None:
    data = _zip(("a.xml", b"one" * 500), ("b.xml", b"two"), method=zipfile.ZIP_STORED)
    second = _entry(data, 1)
    # The second entry now points into the first member's bytes, where a second header was planted.
    fake = bytes(data[data.index(b"PK\x03\x04", 4) :][:38])
    data[100 : 100 + len(fake)] = fake
    data[second + 42 : second + 46] = struct.pack("<I", 100)

    assert _refused(data) == "archive.overlap"


@pytest.mark.parametrize("names", [("a.xml", "A.XML"), ("ﬁ.xml", "fi.xml")])
def test_names_that_fall_together_are_refused(names: tuple[str, str]) -> None:
    assert _refused(_zip((names[0], b"1"), (names[1], b"2"))) == "archive.duplicate"


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "a/../../b.xml", "C:/a.xml", "a\x01.xml", "x" * 2000])
def test_bad_names_are_refused(name: str) -> None:
    assert _refused(_zip((name, b"1"))) == "archive.bad_name"


def test_links_are_refused() -> None:
    data = _zip(("a.xml", b"/etc/passwd"))
    at = _entry(data)
    data[at + 38 : at + 42] = struct.pack("<I", 0o120777 << 16)

    assert _refused(data) == "archive.special_member"


def test_limits_are_checked_by_the_directory() -> None:
    many = _zip(*((f"{number}.xml", b"") for number in range(11)))
    large = _zip(("a.xml", b"\0" * 2000))

    assert _refused(many, Limits(members=10)) == "archive.too_many"
    assert _refused(large, Limits(part_bytes=1999)) == "archive.part_too_big"
    assert _refused(large, Limits(unpacked_bytes=1999)) == "archive.too_big"
    assert _refused(large, Limits(ratio=5, ratio_floor_bytes=1000)) == "archive.ratio"


def test_written_container_says_nothing_but_its_parts() -> None:
    first, second = io.BytesIO(), io.BytesIO()

    write_container(first, {"b.xml": b"two" * 99, "a.xml": b""})
    write_container(second, {"b.xml": b"two" * 99, "a.xml": b""})

    assert first.getvalue() == second.getvalue()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert [
            (entry.filename, entry.date_time, entry.extra, entry.comment, entry.external_attr, entry.create_system)
            for entry in archive.infolist()
        ] == [
            ("b.xml", (1980, 1, 1, 0, 0, 0), b"", b"", 0, 0),
            ("a.xml", (1980, 1, 1, 0, 0, 0), b"", b"", 0, 0),
        ]
