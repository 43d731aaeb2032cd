"""The list of bad inputs, each through three entries: on its own, in a zip, in a tar.gz. A code, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest

from sanitization.confinement import Confinement, availability
from sanitization.errors import Refusal
from sanitization.vocabulary import FileKind
from tests.sanitization import hostile, hostile_rows
from tests.sanitization.hostile import Hostile

pytestmark = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")

FILES = [*hostile.files(), *hostile_rows.files()]
ARCHIVES = [*hostile.archives(), *hostile_rows.archives()]
GOOD = ("good.txt", b"The lease is due in March.\n")
# Inside an archive the file is taken out and said; these end the whole, as do limits.
EMPTY_INSIDE = {"upload.empty": "file.empty"}


@pytest.fixture(scope="module")
def confinement() -> Iterator[Confinement]:
    with Confinement(detector="none") as made:
        yield made


def outcome(confinement: Confinement, name: str, data: bytes) -> set[str]:
    """The code of a refusal, or why members were taken out; {""} for what is taken as it is."""
    try:
        reading = confinement.scan(io.BytesIO(data), name)
    except Refusal as refusal:
        assert str(refusal.wording.sentence)
        return {refusal.code}
    return {entry.reason for entry in reading.removed} or {""}


@pytest.mark.parametrize("one", [*FILES, *ARCHIVES], ids=lambda one: one.what.replace(" ", "-"))
def test_on_its_own(confinement: Confinement, one: Hostile) -> None:
    assert outcome(confinement, one.name, one.data) == {one.code}


@pytest.mark.parametrize("pack", [hostile.zipped, hostile.tarred], ids=["zip", "tar.gz"])
@pytest.mark.parametrize("one", FILES, ids=lambda one: one.what.replace(" ", "-"))
def test_inside_an_archive(confinement: Confinement, one: Hostile, pack: Callable[..., bytes]) -> None:
    name = "outer.zip" if pack is hostile.zipped else "outer.tar.gz"
    expected = EMPTY_INSIDE.get(one.code, one.code)

    found = outcome(confinement, name, pack((one.name, one.data), GOOD))

    assert (
        found in ({expected}, {"archive.part_too_big"}, {"archive.ratio"})
        if len(one.data) > 1 << 20
        else found == {expected}
    )


@pytest.mark.parametrize("pack", [hostile.zipped, hostile.tarred], ids=["zip", "tar.gz"])
@pytest.mark.parametrize("one", ARCHIVES, ids=lambda one: one.what.replace(" ", "-"))
def test_an_archive_inside_an_archive(confinement: Confinement, one: Hostile, pack: Callable[..., bytes]) -> None:
    name = "outer.zip" if pack is hostile.zipped else "outer.tar.gz"

    assert outcome(confinement, name, pack((one.name, one.data), GOOD)) in ({one.code}, {"archive.ratio"})


def test_the_good_file_beside_stays(confinement: Confinement) -> None:
    data = hostile.zipped(("a.docx", b"MZ" + bytes(80)), GOOD)

    reading = confinement.scan(io.BytesIO(data), "outer.zip")

    assert reading.kind is FileKind.ZIP
    assert any("The lease is due" in seen.text for seen in reading.passages)
