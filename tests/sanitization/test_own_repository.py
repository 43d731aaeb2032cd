"""The project's own clone, its history and fifty planted values, as a contractor hands it in: `make repository`."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.limits import DEFAULT
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import ContentPolicy, GitHistory, Known, Reach
from tests.leaktest.values import Type, Values, folded
from tests.sanitization.formats.git_making import git, zipped

ROOT = Path(__file__).resolve().parents[2]
REWRITE = ContentPolicy(git_history=GitHistory.REWRITE)
KINDS = (Type.PERSON, Type.MAIL, Type.CLIENT, Type.EMPLOYEE, Type.URL)

pytestmark = [
    pytest.mark.deep,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no clone"),
]


def plant(work: Path, values: list[str]) -> None:
    """Fifty values: code, documents, configuration, history, authors, branches, tags and binaries, in commits."""
    left = iter(values)
    for path in (
        "sanitization/engine.py", "sanitization/errors.py", "portal/urls.py", "submissions/rules.py", "manage.py",
        "sanitization/formats/plain.py", "tests/conftest.py", "sanitization/frames.py", "portal/web/checks.py",
        "static/js/upload.js",
    ):  # fmt: skip
        mark = "//" if path.endswith(".js") else "#"
        with (work / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{mark} Ask {next(left)} before this changes.\n")
    for path in ("README.md", "CHANGELOG.md", "docker-compose.yml", ".env.example", "Makefile"):
        with (work / path).open("a", encoding="utf-8") as file:
            file.write(f"\n# {next(left)}\n")
    for number in range(10):
        (work / f"notes{number}.txt").write_text(f"Minutes with {next(left)}.\n", encoding="utf-8")
        who = {"GIT_AUTHOR_NAME": next(left), "GIT_AUTHOR_EMAIL": f"dev{number}@example.org"}
        git(work, "add", "-A")
        git(work, "commit", "-q", "-m", f"Note what {next(left)} said", **who)
    for number in range(5):
        (work / f"notes{number}.txt").unlink()
    sink = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = next(left).encode()
    Image.new("RGB", (64, 64), "teal").save(sink, "JPEG", exif=exif)
    (work / "photo.jpg").write_bytes(sink.getvalue())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner.txt", f"by {next(left)}")
    (work / "inner.zip").write_bytes(packed.getvalue())
    (work / "core.bin").write_bytes(bytes(64) + next(left).encode() + bytes(64))
    git(work, "add", "-A", "-f")
    git(work, "commit", "-q", "-m", "Add binaries")
    git(work, "tag", "-a", "v9", "-m", f"For {next(left)}")
    git(work, "config", "user.name", next(left))
    assert next(left, None) is None


def everything(work: Path) -> str:
    objects = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch", "--buffer"], cwd=work, capture_output=True, check=True
    ).stdout
    files = [path for path in work.rglob("*") if path.is_file()]
    inner = []
    for path in files:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                inner += [archive.read(name) for name in archive.namelist()]
    pieces = [objects, *(path.read_bytes() for path in files), *inner, "\n".join(map(str, files)).encode()]
    return "|".join(folded(piece.decode("utf-8", "replace")) for piece in pieces)


def test_nothing_planted_is_left_and_the_code_still_runs(tmp_path: Path) -> None:
    work = tmp_path / "in" / "project"
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), str(work)], check=True)
    git(work, "remote", "remove", "origin")
    draw = Values(20)
    values = [draw.draw(KINDS[number % len(KINDS)], lambda _: True) for number in range(50)]
    plant(work, values)
    before = everything(work)
    assert [value for value in values if folded(value) not in before] == []
    commits = git(work, "rev-list", "--count", "HEAD")

    source = io.BytesIO(zipped(work))
    known = [Known(value=value, entity="TERM", reach=Reach.ANYWHERE, source="declared") for value in values]
    analyzer = build("none")
    first = engine.scan(source, "project.zip", analyzer, known, DEFAULT, REWRITE)
    reading = engine.scan(source, "project.zip", analyzer, known_from([first], known), DEFAULT, REWRITE)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={}, content=REWRITE)
    sink = io.BytesIO()
    redaction = engine.redact(source, "project.zip", plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    with zipfile.ZipFile(sink) as archive:
        archive.extractall(tmp_path / "out")
    clean = tmp_path / "out" / "project"

    after = everything(clean)
    assert [value for value in values if folded(value) in after] == []
    assert git(clean, "fsck", "--full", "--strict", "--unreachable", "--no-reflogs") == ""
    assert git(clean, "rev-list", "--count", "HEAD") == commits
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-p", "no:cacheprovider", "tests"],
        cwd=clean, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(clean)},
    )  # fmt: skip
    broken = [line for line in collected.stdout.splitlines() if line.startswith("ERROR")]
    print(f"{len(reading.found)} findings, {redaction.replaced} replaced, not importable: {broken}")
    assert broken == []
