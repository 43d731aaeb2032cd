"""Bundles of git by policy: the newest files in one commit of nobody's, or a fresh history; git takes both."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import PresidioAnalyzer
from sanitization.errors import FileRefused, Refusal, Residue
from sanitization.formats.git_bundle import GitBundleHandler
from sanitization.limits import Budget, Limits
from sanitization.policies.planning import plan_submission
from sanitization.sniffing import sniff
from sanitization.verification import reader
from sanitization.vocabulary import (
    ContentPolicy,
    Fate,
    FileKind,
    GitHistory,
    Hidden,
    Known,
    Plan,
    Reach,
    Redaction,
)
from tests.sanitization.formats.git_making import PLANTED, everything, git, planted_repository, slug

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DROP, REWRITE = ContentPolicy(), ContentPolicy(git_history=GitHistory.REWRITE)
# What git keeps at home, and a link, which no clean copy has.
AT_HOME = {"remote", "description", "hook", "dangling", "reflog"}


@pytest.fixture(scope="module")
def analyzer() -> PresidioAnalyzer:
    return PresidioAnalyzer(None)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planted_repository(tmp_path_factory.mktemp("planted"))


@pytest.fixture(scope="module")
def whole(work: Path) -> bytes:
    return bundle(work, "--all")


def bundle(work: Path, *words: str) -> bytes:
    options = [word for word in words if word.startswith("--version")]
    git(work, "bundle", "create", "-q", *options, "../made.bundle", *[word for word in words if word not in options])
    return (work.parent / "made.bundle").read_bytes()


def declared() -> list[Known]:
    values = [*PLANTED.values(), *(slug(value) for value in PLANTED.values())]
    return [Known(value=value, entity="TERM", reach=Reach.WORD, source="declared") for value in dict.fromkeys(values)]


def cleaned(data: bytes, analyzer: PresidioAnalyzer, into: Path, content: ContentPolicy) -> tuple[Path, Redaction]:
    """A clone of the clean bundle, after verification."""
    source = io.BytesIO(data)
    reading = engine.scan(source, "work.bundle", analyzer, declared(), content=content)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=declared(), assigned={}, content=content)
    sink = io.BytesIO()
    redaction = engine.redact(source, "work.bundle", plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    (into / "clean.bundle").write_bytes(sink.getvalue())
    git(into, "clone", "-q", "-c", "core.logAllRefUpdates=false", "clean.bundle", "clone")
    git(into / "clone", "bundle", "verify", "-q", "../clean.bundle")
    return into / "clone", redaction


def planted_in(folder: Path) -> set[str]:
    text = everything(folder)
    return {place for place, value in PLANTED.items() if value in text or slug(value) in text}


def test_a_bundle_carries_what_was_planted(work: Path, whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "b.bundle").write_bytes(whole)
    git(tmp_path, "clone", "-q", "--mirror", "b.bundle", "mirror")

    assert planted_in(tmp_path / "mirror") >= set(PLANTED) - AT_HOME


def test_a_fresh_history_holds_nothing_that_was_planted(
    work: Path, whole: bytes, analyzer: PresidioAnalyzer, tmp_path: Path
) -> None:
    clone, redaction = cleaned(whole, analyzer, tmp_path, REWRITE)

    assert planted_in(clone) == set()
    assert git(clone, "fsck", "--full", "--strict", "--unreachable", "--no-reflogs") == ""
    assert git(clone, "rev-list", "--count", "main") == git(work, "rev-list", "--count", "main")
    assert git(clone, "branch", "--show-current").strip() == "main"
    assert git(clone, "tag").count("\n") == 1
    assert "LIMIT = 4" in (clone / "app.py").read_text(encoding="utf-8")
    assert ("commits", 5, 5) in redaction.fidelity.counts


def test_without_history_one_commit_of_nobodys_holds_the_newest_files(
    work: Path, whole: bytes, analyzer: PresidioAnalyzer, tmp_path: Path
) -> None:
    clone, redaction = cleaned(whole, analyzer, tmp_path, DROP)

    assert planted_in(clone) == set()
    assert git(clone, "fsck", "--full", "--strict", "--unreachable", "--no-reflogs") == ""
    assert git(clone, "log", "--all", "--format=%an %ae %cn %ce %at %s").splitlines() == [
        "Nobody nobody@example.com Nobody nobody@example.com 315532800 The newest files, without their history"
    ]
    assert (clone / "app.py").read_text(encoding="utf-8") == (work / "app.py").read_text(encoding="utf-8")
    assert git(clone, "tag") == ""
    assert any(entry.part == "version history: 5 commits" and entry.fate is Fate.REMOVED for entry in redaction.ledger)


def test_people_of_a_dropped_history_are_known_nevertheless(whole: bytes) -> None:
    document = GitBundleHandler().open(io.BytesIO(whole), FileKind.BUNDLE, Budget())

    assert {PLANTED["author name"], PLANTED["committer address"], PLANTED["trailer"]} <= {
        known.value for known in document.learned()
    }


def test_a_bundle_in_an_archive_is_cleaned_too(whole: bytes, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("work.bundle", whole)
    reading = engine.scan(outer, "all.zip", analyzer, declared())
    (plan,), _ = plan_submission([reading], verdicts={}, declared=declared(), assigned={})
    sink = io.BytesIO()
    engine.redact(outer, "all.zip", plan, sink)
    with zipfile.ZipFile(sink) as archive:
        (tmp_path / "b.bundle").write_bytes(archive.read("work.bundle"))
    git(tmp_path, "clone", "-q", "-c", "core.logAllRefUpdates=false", "b.bundle", "clone")

    assert planted_in(tmp_path / "clone") == set()


def test_what_a_bundle_is_shows_by_its_bytes(whole: bytes) -> None:
    assert sniff(io.BytesIO(whole), "a.bundle") is FileKind.BUNDLE
    for data, name in ((whole, "a.txt"), (b"words", "a.bundle")):
        with pytest.raises(FileRefused) as caught:
            sniff(io.BytesIO(data), name)
        assert caught.value.code == "type.mismatch"


def code(data: bytes, limits: Limits | None = None, *, histories: bool = True) -> str:
    with pytest.raises(Refusal) as caught:
        GitBundleHandler().open(io.BytesIO(data), FileKind.BUNDLE, Budget(limits or Limits(), histories=histories))
    return caught.value.code


def test_a_part_of_a_history_is_refused(work: Path) -> None:
    assert code(bundle(work, "main~1..main")) == "archive.history"


def test_a_filtered_bundle_is_refused(whole: bytes) -> None:
    filtered = whole.replace(b"# v2 git bundle\n", b"# v3 git bundle\n@object-format=sha1\n@filter=blob:none\n", 1)

    assert code(filtered) == "archive.history"


def test_the_third_version_is_read(work: Path, analyzer: PresidioAnalyzer, tmp_path: Path) -> None:
    clone, _ = cleaned(bundle(work, "--version=3", "main"), analyzer, tmp_path, REWRITE)

    assert git(clone, "rev-list", "--count", "HEAD").strip() == "5"


@pytest.mark.parametrize("at", [0.2, 0.5, 0.9])
def test_a_damaged_bundle_is_refused(whole: bytes, at: float) -> None:
    place = round(len(whole) * at)

    assert code(whole[:place] + b"\xff\x00\xff" + whole[place + 3 :]) in ("archive.history", "archive.corrupt")
    assert code(whole[:place]) in ("archive.history", "archive.corrupt")


def test_limits_hold(whole: bytes) -> None:
    assert code(whole, Limits(unpacked_bytes=500)) == "archive.too_big"
    assert code(whole, Limits(ratio=0, ratio_floor_bytes=10)) == "archive.ratio"
    assert code(whole, Limits(members=2)) == "archive.history"
    lines = b"".join(b"a" * 40 + b" refs/heads/b%d\n" % number for number in range(20_001))
    head, _, pack = whole.partition(b"\n\n")
    assert code(head + b"\n" + lines + b"\n" + pack) == "archive.too_many"


def test_the_second_reader_sees_names_of_branches_and_wants_a_whole_bundle(work: Path) -> None:
    plan = Plan(hidden=(Hidden(value="cornelius-achterberg", entity="TERM", stand_in="x", slug="x", number="1"),))
    git(work, "-c", "pack.window=0", "bundle", "create", "-q", "../whole.bundle", "--all")
    data = (work.parent / "whole.bundle").read_bytes()

    assert not reader.search(io.BytesIO(data), FileKind.BUNDLE, "a.bundle", plan).passed
    with pytest.raises(Residue):
        reader.search(io.BytesIO(data[:-30]), FileKind.BUNDLE, "a.bundle", plan)
