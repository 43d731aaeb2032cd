"""Version histories by policy: dropped, or written afresh so that git accepts them and nothing is left behind."""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.errors import Residue
from sanitization.limits import Limits
from sanitization.policies.planning import plan_submission
from sanitization.verification import packs, reader
from sanitization.vocabulary import (
    ContentPolicy,
    FileKind,
    GitHistory,
    Hidden,
    Known,
    Plan,
    Reach,
    Redaction,
)
from tests.sanitization.formats.git_making import PLANTED, everything, git, planted_repository, slug, zipped

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

REWRITE = ContentPolicy(git_history=GitHistory.REWRITE)


@pytest.fixture(scope="module")
def analyzer() -> PresidioAnalyzer:
    return PresidioAnalyzer(None)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planted_repository(tmp_path_factory.mktemp("planted"))


def declared() -> list[Known]:
    values = [*PLANTED.values(), *(slug(value) for value in PLANTED.values())]
    return [Known(value=value, entity="TERM", reach=Reach.WORD, source="declared") for value in dict.fromkeys(values)]


def cleaned(
    data: bytes, analyzer: PresidioAnalyzer, into: Path, content: ContentPolicy = REWRITE, limits: Limits | None = None
) -> tuple[Path, Redaction]:
    """The archive's clean copy, unpacked, after verification."""
    limits = limits or Limits()
    source = io.BytesIO(data)
    reading = engine.scan(source, "work.zip", analyzer, declared(), limits, content)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=declared(), assigned={}, content=content)
    sink = io.BytesIO()
    redaction = engine.redact(source, "work.zip", plan, sink, limits)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan, limits).passed
    with zipfile.ZipFile(sink) as archive:
        archive.extractall(into)
    return into / "work", redaction


@pytest.mark.parametrize("packing", ["loose", "packed"])
def test_a_fresh_history_holds_nothing_that_was_planted(
    work: Path, analyzer: PresidioAnalyzer, tmp_path: Path, packing: str
) -> None:
    copy = tmp_path / "in" / "work"
    shutil.copytree(work, copy, symlinks=True)
    if packing == "packed":
        git(copy, "-c", "gc.reflogExpire=never", "-c", "gc.reflogExpireUnreachable=never", "gc", "-q", "--aggressive")
    planted = everything(copy)
    missing = [value for value in PLANTED.values() if value not in planted and slug(value) not in planted]
    assert missing == []

    clean, redaction = cleaned(zipped(copy), analyzer, tmp_path)

    left = everything(clean)
    assert [place for place, value in PLANTED.items() if value in left or slug(value) in left] == []
    assert git(clean, "fsck", "--full", "--strict", "--unreachable", "--no-reflogs") == ""
    assert git(clean, "status", "--porcelain") == ""
    assert git(clean, "rev-list", "--count", "main") == git(copy, "rev-list", "--count", "main")
    shape = ("log", "main", "--topo-order", "--format=%at %ct %P")
    old, new = (git(folder, *shape).splitlines() for folder in (copy, clean))
    assert [(line[:21], len(line)) for line in new] == [(line[:21], len(line)) for line in old]
    assert "+0530" not in git(clean, "log", "--all", "--format=%ai %ci")
    assert "LIMIT = 4" in git(clean, "show", "main:app.py")
    assert "import json" in (clean / "app.py").read_text(encoding="utf-8")
    assert git(clean, "config", "--list", "--local").count("\n") == 3
    assert ("commits", 5, 5) in redaction.fidelity.counts
    assert {entry.reason for entry in redaction.ledger} >= {
        "authors, messages and files", "links", "version history",
    }  # fmt: skip


def test_one_person_is_one_stand_in_in_code_and_history(work: Path, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    shutil.copytree(work, tmp_path / "in" / "work", symlinks=True)
    (tmp_path / "in" / "work" / "AUTHORS").write_text(f"{PLANTED['author name']}\n", encoding="utf-8")

    clean, _ = cleaned(zipped(tmp_path / "in" / "work"), analyzer, tmp_path)

    names = set(git(clean, "log", "--format=%an").split("\n")) - {""}
    assert names == {(clean / "AUTHORS").read_text(encoding="utf-8").strip()}


def test_without_the_policy_the_history_goes(work: Path, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    clean, redaction = cleaned(zipped(work), analyzer, tmp_path, ContentPolicy())

    assert not (clean / ".git").exists()
    assert "version history" in {entry.reason for entry in redaction.ledger}
    assert [value for value in PLANTED.values() if value in "".join(map(str, clean.rglob("*")))] == []


def test_the_same_repository_gives_the_same_bytes(work: Path, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    data = zipped(work)
    packs_made = []
    for run in ("a", "b"):
        clean, _ = cleaned(data, analyzer, tmp_path / run)
        packs_made.append([path.name for path in sorted(clean.rglob("*.pack"))])

    assert packs_made[0] == packs_made[1]


def _broken(work: Path, how: str) -> None:
    packed = next((work / ".git" / "objects" / "pack").glob("*.pack"))
    packed.chmod(0o644)
    if how == "damaged":
        data = bytearray(packed.read_bytes())
        data[len(data) // 2] ^= 0xFF
        packed.write_bytes(data)
    elif how == "incomplete":
        packed.unlink()
    elif how == "kept elsewhere":
        (work / ".git" / "objects" / "info" / "alternates").write_text("/srv/git/other\n", encoding="utf-8")
    else:
        (work / ".git" / "config").write_text("[extensions]\n\tobjectformat = sha256\n", encoding="utf-8")


@pytest.mark.parametrize("how", ["damaged", "incomplete", "kept elsewhere", "another object format"])
def test_a_history_that_cannot_be_rewritten_goes_and_is_said(
    work: Path, analyzer: PresidioAnalyzer, tmp_path: Path, how: str
) -> None:
    copy = tmp_path / "in" / "work"
    shutil.copytree(work, copy, symlinks=True)
    git(copy, "gc", "-q", "--prune=now")
    _broken(copy, how)

    clean, redaction = cleaned(zipped(copy), analyzer, tmp_path)

    assert not (clean / ".git").exists()
    assert any(entry.reason.startswith("version history") for entry in redaction.ledger)
    assert (clean / "app.py").exists()


def test_a_history_beyond_the_limit_goes_and_is_said(work: Path, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    clean, redaction = cleaned(zipped(work), analyzer, tmp_path, limits=Limits(members=4))

    assert not (clean / ".git").exists()
    assert "version history with more files than the limit" in {entry.reason for entry in redaction.ledger}


@pytest.mark.parametrize("name", ["objects/aa/" + "b" * 38, "objects/pack/pack-1.pack"])
@pytest.mark.parametrize(
    "body", [b"", b"PACK", b"x\x9c" + bytes(50), b"PACK\x00\x00\x00\x02\xff\xff\xff\xff" + bytes(40)]
)
def test_objects_that_are_none_do_no_harm(analyzer: PresidioAnalyzer, tmp_path: Path, name: str, body: bytes) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("work/a.txt", "The lease is due.")
        archive.writestr("work/.git/HEAD", "ref: refs/heads/main\n")
        archive.writestr("work/.git/refs/heads/main", "a" * 40 + "\n")
        archive.writestr(f"work/.git/{name}", body)

    clean, _ = cleaned(sink.getvalue(), analyzer, tmp_path)

    assert not (clean / ".git").exists()


@pytest.mark.parametrize("target", ["app.py", "/home/walt_harborline/x", "../../up", ""])
@pytest.mark.parametrize("packing", ["zip", "tar.gz"])
def test_links_are_left_out_wherever_they_lead(
    analyzer: PresidioAnalyzer, tmp_path: Path, target: str, packing: str
) -> None:
    data = linked(target) if packing == "zip" else tar_linked(target)
    source, sink = io.BytesIO(data), io.BytesIO()
    reading = engine.scan(source, f"work.{packing}", analyzer)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=[], assigned={})

    redaction = engine.redact(source, f"work.{packing}", plan, sink)

    assert "links" in {entry.reason for entry in redaction.ledger}
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    if packing == "zip":
        with zipfile.ZipFile(sink) as archive:
            assert archive.namelist() == ["work/app.py"]
    else:
        sink.seek(0)
        with tarfile.open(fileobj=sink) as packed:
            assert packed.getnames() == ["work/app.py"]


def linked(target: str) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("work/app.py", "x = 1\n")
        link = zipfile.ZipInfo("work/link")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, target)
    return sink.getvalue()


def tar_linked(target: str) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:gz") as archive:
        info = tarfile.TarInfo("work/app.py")
        info.size = 6
        archive.addfile(info, io.BytesIO(b"x = 1\n"))
        link = tarfile.TarInfo("work/link")
        link.type, link.linkname = tarfile.SYMTYPE, target
        archive.addfile(link)
    return sink.getvalue()


def _pack_of(work: Path) -> bytes:
    return next((work / ".git" / "objects" / "pack").glob("*.pack")).read_bytes()


def test_the_second_reader_sees_what_a_pack_holds(work: Path, tmp_path: Path) -> None:
    copy = tmp_path / "work"
    shutil.copytree(work, copy, symlinks=True)
    git(copy, "-c", "pack.depth=0", "-c", "pack.window=0", "repack", "-q", "-adF", "--depth=0", "--window=0")
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("work/.git/objects/pack/pack-1.pack", _pack_of(copy))
    places = ("author name", "author address", "message", "deleted file", "comment", "tag message")
    hidden = tuple(Hidden(value=PLANTED[place], entity="TERM", stand_in="x", slug="x", number="1") for place in places)
    hidden += (Hidden(value=slug(PLANTED["file name"]), entity="TERM", stand_in="x", slug="x", number="1"),)

    found = reader.search(sink, FileKind.ZIP, "work.zip", Plan(hidden=hidden))

    assert {index for index, _ in found.residue} == set(range(len(hidden)))


def test_the_second_reader_takes_no_differences_for_read(work: Path, tmp_path: Path) -> None:
    copy = tmp_path / "work"
    shutil.copytree(work, copy, symlinks=True)
    for number in range(30):
        (copy / "app.py").write_text("import json\n" * 50 + f"LIMIT = {number}\n", encoding="utf-8")
        git(copy, "commit", "-q", "-a", "-m", f"Set {number}")
    git(copy, "gc", "-q", "--aggressive")

    with pytest.raises(Residue):
        list(packs.objects(_pack_of(copy), 1 << 20))
