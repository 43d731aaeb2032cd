"""Repositories with their history, in a zip, in a tar.gz and as a bundle."""

from __future__ import annotations

import ast
import io
import json
import tarfile
import tempfile
import tomllib
import zipfile
from pathlib import Path

from sanitization.vocabulary import ContentPolicy, FileKind, GitHistory
from tests.leaktest.places import Edition, Format
from tests.leaktest.planting import Planting
from tests.leaktest.repository import packing, working
from tests.leaktest.repository.places import BUNDLE as BUNDLE_PLACES
from tests.leaktest.repository.places import TAR as TAR_PLACES
from tests.leaktest.repository.places import ZIP as ZIP_PLACES
from tests.sanitization.formats.git_making import git


def build_zip(planting: Planting, edition: Edition) -> bytes:
    del edition
    with tempfile.TemporaryDirectory() as folder:
        return packing.zipped(working.make(Path(folder), planting), planting)


def build_tar(planting: Planting, edition: Edition) -> bytes:
    del edition
    with tempfile.TemporaryDirectory() as folder:
        return packing.tarred(working.make(Path(folder), planting), planting)


def build_bundle(planting: Planting, edition: Edition) -> bytes:
    """Everything that git puts into a bundle: other branches, the stash and notes too. Whole objects, no differences."""
    del edition
    with tempfile.TemporaryDirectory() as folder:
        work = working.make(Path(folder), working.Partly(planting))
        git(work, "-c", "pack.window=0", "bundle", "create", "-q", "../work.bundle", "--all")
        return (Path(folder) / "work.bundle").read_bytes()


def facts(data: bytes) -> dict[str, list[str]]:
    """What git and the languages say: the same number of commits, and files that still parse."""
    with tempfile.TemporaryDirectory() as folder:
        work = _unpacked(data, Path(folder))
        code = (work / "src/app.py").read_text(encoding="utf-8")
        return {
            "commits": [git(work, "rev-list", "--count", "main").strip()],
            "branches": [str(len(git(work, "branch", "--format=%(refname)").splitlines()))],
            "statements": [type(one).__name__ for one in ast.parse(code).body],
            "package": sorted(json.loads((work / "package.json").read_text(encoding="utf-8"))),
            "project": sorted(tomllib.loads((work / "pyproject.toml").read_text(encoding="utf-8"))["project"]),
        }


def opens(data: bytes) -> None:
    """git takes the clean repository, finds nothing wrong, nothing unreachable and nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        work = _unpacked(data, Path(folder))
        found = git(work, "fsck", "--full", "--strict", "--unreachable", "--no-reflogs")
        assert found == "", found
        assert git(work, "status", "--porcelain") == ""


def _unpacked(data: bytes, folder: Path) -> Path:
    if data.startswith(b"# v2 git bundle"):
        (folder / "work.bundle").write_bytes(data)
        git(folder, "clone", "-q", "--mirror", "work.bundle", "work/.git")
        git(folder / "work", "config", "core.bare", "false")
        git(folder / "work", "bundle", "verify", "-q", "../work.bundle")
        git(folder / "work", "reset", "-q", "--hard")
    elif data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.extractall(folder)
    else:
        with tarfile.open(fileobj=io.BytesIO(data)) as packed:
            packed.extractall(folder, filter="fully_trusted")
    return folder / "work"


_REWRITE = ContentPolicy(git_history=GitHistory.REWRITE)
ZIP = Format(
    kind=FileKind.ZIP, name="repository.zip", places=ZIP_PLACES, build=build_zip, facts=facts, opens=opens,
    editions=(Edition.PLAIN,), content=_REWRITE,
)  # fmt: skip
BUNDLE = Format(
    kind=FileKind.BUNDLE, name="repository.bundle", places=BUNDLE_PLACES, build=build_bundle, facts=facts, opens=opens,
    editions=(Edition.PLAIN,), content=_REWRITE,
)  # fmt: skip
TAR = Format(
    kind=FileKind.TAR, name="repository.tar.gz", places=TAR_PLACES, build=build_tar, facts=facts, opens=opens,
    editions=(Edition.PLAIN,), content=_REWRITE,
)  # fmt: skip
