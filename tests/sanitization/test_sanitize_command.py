"""The command: a verified clean copy and a report without values, or one line and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sanitization import commandline
from sanitization.confinement import availability
from sanitization.policies import masking

pytestmark = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")

LETTER = """Dear Walt Harborline,

the Project Falcon invoice no. INV-2024-0012 goes to walt.harborline@harborline-capital.com
(tel. +44 20 7946 0958). W. HARBORLINE signs for Harborline Capital LLP.

Kind regards,
Rosa Quint
"""
VALUES = ("harborline", "quint", "falcon", "inv-2024-0012", "7946")


def sanitize(source: Path, out: Path, *more: str) -> int:
    return commandline.run([str(source), "--output", str(out), "--detector", "none", *more])


def test_a_letter_becomes_a_clean_letter(tmp_path: Path) -> None:
    source, out, report = tmp_path / "walt harborline.txt", tmp_path / "clean.txt", tmp_path / "report.json"
    source.write_text(LETTER, encoding="utf-8")

    assert sanitize(source, out, "--report", str(report), "--terms", "Falcon, Project Falcon") == 0

    clean = out.read_text(encoding="utf-8")
    assert [value for value in VALUES if value in clean.casefold()] == []
    assert clean.count("Person 1") == 2
    assert "person1@example.com" in clean
    assert clean.startswith("Dear Person 1,\n\nthe ")
    assert source.read_text(encoding="utf-8") == LETTER


def test_the_report_tells_everything_but_values(tmp_path: Path) -> None:
    source, out, report = tmp_path / "letter.txt", tmp_path / "clean.txt", tmp_path / "report.json"
    source.write_text(LETTER, encoding="utf-8")

    sanitize(source, out, "--report", str(report))

    text = report.read_text(encoding="utf-8")
    account = json.loads(text)
    assert [value for value in VALUES if value in text.casefold()] == []
    assert account["verification"]["passed"] is True
    assert account["versions"]["detector"] == "none"
    assert account["counts"]["EMAIL_ADDRESS"] == 1
    assert {"type", "place", "depth", "confidence", "detectors", "reason", "reach", "mask"} == set(
        account["findings"][0]
    )
    assert account["ledger"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "upload.empty"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "type.mismatch"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2048, ""),
        ("broken.pdf", b"%PDF-1.7\nnothing here", ""),
    ],
)
def test_a_refused_file_leaves_one_line_and_no_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, code: str
) -> None:
    source, out, report = tmp_path / name, tmp_path / "clean", tmp_path / "report.json"
    source.write_bytes(content)
    out.write_text("of an earlier run", encoding="utf-8")

    assert sanitize(source, out, "--report", str(report)) == 2

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(f"{code}: " if code else "")
    assert "Traceback" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_the_original_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "letter.txt"
    source.write_text(LETTER, encoding="utf-8")

    assert sanitize(source, source) == 2

    assert source.read_text(encoding="utf-8") == LETTER
    assert "--output" in capsys.readouterr().err


def test_a_missing_file_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sanitize(tmp_path / "none.txt", tmp_path / "clean.txt") == 2

    assert capsys.readouterr().err.count("\n") == 1


def test_masks_keep_the_outline_only() -> None:
    assert masking.mask("Walt, 12-34") == "W•••, •••-•••"


def test_terms_are_split_and_short_ones_stay_words() -> None:
    assert [(term.value, term.reach.value) for term in commandline.terms("Acme Corp, XY,,Acme Corp")] == [
        ("Acme Corp", "anywhere"),
        ("XY", "word"),
    ]
