"""Old Office files: converted in a cell of their own and said, or refused with what to do."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from sanitization import commandline, legacy, office, office_cell
from sanitization.confinement import availability
from sanitization.errors import Refusal
from sanitization.sniffing import sniff
from sanitization.sniffing_tables import OLE_SIGNATURE
from tests.office import libreoffice

confined = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")
installed = pytest.mark.skipif(not libreoffice.is_installed(), reason="LibreOffice is not installed")
NAME = "Henrietta Vandersloot"
MAIL = "henrietta.vandersloot@brightwater-lodging.com"
ROOT = Path(__file__).resolve().parents[2]


def made(folder: Path, old: str) -> Path:
    """A file of the old type that names a person in its text, its properties and a second place."""
    if old in ("doc", "rtf", "dot"):
        document = docx.Document()
        document.add_paragraph(f"Ask {NAME} ({MAIL}) about the harbour lease.")
        document.sections[0].header.paragraphs[0].text = f"Draft by {NAME}"
        document.core_properties.author = NAME
        document.save(folder / "new.docx")
    elif old == "xls":
        workbook = openpyxl.Workbook()
        workbook.active.append(["Name", "Pay"])
        workbook.active.append([NAME, 5200])
        workbook.active["B3"] = "=SUM(B2:B2)"
        workbook.properties.creator = NAME
        hidden = workbook.create_sheet("Notes")
        hidden.append([MAIL])
        hidden.sheet_state = "hidden"
        workbook.save(folder / "new.xlsx")
    else:
        deck = pptx.Presentation()
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"The harbour lease, by {NAME}"
        slide.notes_slide.notes_text_frame.text = f"Ask {MAIL}"
        deck.save(folder / "new.pptx")
    new = next(folder.glob("new.*"))
    assert libreoffice.convert(new, folder / f"file.{old}")
    return folder / f"file.{old}"


def words(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@installed
@confined
@pytest.mark.parametrize(("old", "new"), [("doc", "docx"), ("rtf", "docx"), ("xls", "xlsx"), ("ppt", "pptx")])
def test_an_old_file_becomes_a_clean_modern_one(tmp_path: Path, old: str, new: str) -> None:
    source, out, report = made(tmp_path, old), tmp_path / f"clean.{new}", tmp_path / "report.json"
    planted = source.read_bytes()
    assert MAIL.encode() in planted or MAIL.encode("utf-16-le") in planted

    assert commandline.run([str(source), "--output", str(out), "--terms", NAME, "--report", str(report)]) == 0

    left = words(out).casefold()
    assert "vandersloot" not in left
    assert "brightwater" not in left
    assert "pay" in left if new == "xlsx" else "the harbour lease" in left
    account = json.loads(report.read_text(encoding="utf-8"))
    assert account["kind"] == new
    assert account["ledger"][0] == {
        "part": "the whole file",
        "fate": "rebuilt",
        "reason": f"converted from {old} by LibreOffice",
    }
    assert libreoffice.to_pdf(out, tmp_path / "drawn.pdf")
    if new == "xlsx":
        assert openpyxl.load_workbook(out).worksheets[0]["B3"].value == "=SUM(B2:B2)"


@installed
@confined
def test_the_same_file_is_converted_the_same_way(tmp_path: Path) -> None:
    source = made(tmp_path, "doc")
    texts = []
    for _ in range(2):
        with source.open("rb") as file, legacy.modern(file, "file.doc") as modern:
            assert modern.name == "file.docx"
            with zipfile.ZipFile(modern.source) as package:
                texts.append({name: package.read(name) for name in package.namelist()})

    assert texts[0] == texts[1]


@installed
@confined
@pytest.mark.parametrize("content", [OLE_SIGNATURE + bytes(600), OLE_SIGNATURE + os.urandom(4096)])
def test_a_damaged_file_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(Refusal) as caught, legacy.modern(io.BytesIO(content), "a.doc"):
        pass

    assert caught.value.code == "office.not_converted"
    assert "save it as docx" in caught.value.wording.action


@installed
@confined
def test_a_locked_modern_file_under_an_old_name_is_refused() -> None:
    content = OLE_SIGNATURE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)

    with pytest.raises(Refusal) as caught, legacy.modern(io.BytesIO(content), "a.xls"):
        pass

    assert caught.value.code == "file.encrypted"


def test_without_libreoffice_it_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_cell, "PROGRAM", ())

    with pytest.raises(Refusal) as caught, legacy.modern(io.BytesIO(OLE_SIGNATURE + bytes(600)), "a.ppt"):
        pass

    assert caught.value.code == "type.legacy"
    assert "save it as docx, xlsx or pptx" in caught.value.wording.action


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.doc", OLE_SIGNATURE + bytes(64), "type.legacy"),
        ("a.rtf", b"{\\rtf1 hi}", "type.legacy"),
        ("a.doc", b"{\\rtf1 hi}", "type.legacy"),
        ("a.xls", b"{\\rtf1 hi}", "type.mismatch"),
        ("a.doc", b"<html>hi</html>", "type.mismatch"),
        ("a.doc", b"MZ\x90\x00" + bytes(64), "type.mismatch"),
    ],
)
def test_inside_other_files_old_ones_are_told_apart(name: str, content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as caught:
        sniff(io.BytesIO(content), name)

    assert caught.value.code == code


@confined
def test_other_files_are_left_alone() -> None:
    source = io.BytesIO(b"Dear Rosa,")
    with legacy.modern(source, "letter.txt") as modern:
        assert modern.source is source
        assert modern.note is None
        assert source.tell() == 0


def test_folders_of_the_dead_are_swept_and_those_of_the_living_stay(tmp_path: Path) -> None:
    dead = tmp_path / f"{office.PREFIX}dead"
    dead.mkdir()
    (dead / "held").touch()
    (dead / "before.doc").write_bytes(b"Walt Harborline")
    holder = f"""
import fcntl, sys
held = open({str(tmp_path / (office.PREFIX + "alive") / "held")!r}, "w")
fcntl.flock(held, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""
    (tmp_path / f"{office.PREFIX}alive").mkdir()
    with subprocess.Popen([sys.executable, "-c", holder], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as living:
        assert living.stdout is not None
        living.stdout.readline()

        office.sweep(tmp_path)

        assert [folder.name for folder in tmp_path.iterdir()] == [f"{office.PREFIX}alive"]


def test_files_beyond_the_memory_folder_go_where_there_is_room() -> None:
    assert office.memory_folder(1 << 60) == Path(tempfile.gettempdir())
    assert office.memory_folder(0).is_dir()


DRILL = """
import json, sys, threading
from pathlib import Path
from types import SimpleNamespace
sys.path.insert(0, {root!r})
from sanitization import office_cell, sandbox
from tests.sanitization import attacker
scratch, secret, caller = sys.argv[1:4]
sandbox.enter(office_cell.LIMITS, office_cell.READABLE, strict=True, scratch=scratch)
outcomes = attacker.deeds(SimpleNamespace(request={{"secret": secret, "caller": caller}}))
folder = Path(scratch, "a")
folder.mkdir()
Path(folder, "b").write_text("x")
Path(folder, "b").rename(Path(folder, "c"))
Path(folder, "c").unlink()
folder.rmdir()
ran = []
thread = threading.Thread(target=lambda: ran.append(attacker.outcome(lambda: Path("/etc/passwd").read_text())))
thread.start()
thread.join()
outcomes.append(["read the user list in a thread", ran[0]])
outcomes.append(["link out of the folder", attacker.outcome(lambda: Path(scratch, "l").symlink_to("/etc/passwd"))])
outcomes.append(["move out of it", attacker.outcome(lambda: Path(scratch, "held").rename("/tmp/faircopy-moved"))])
print(json.dumps(outcomes))
"""


@confined
def test_the_cell_of_libreoffice_has_no_way_out_either(tmp_path: Path) -> None:
    scratch, secret = tmp_path / "scratch", tmp_path / "secret.txt"
    scratch.mkdir()
    (scratch / "held").touch()
    secret.write_text("Walt Harborline", encoding="utf-8")

    drill = subprocess.run(
        [sys.executable, "-c", DRILL.format(root=str(ROOT)), str(scratch), str(secret), str(os.getpid())],
        capture_output=True,
        check=True,
    )

    outcomes = json.loads(drill.stdout)
    assert len(outcomes) == 21
    assert [name for name, came in outcomes if came != "PermissionError"] == []
    assert secret.read_text(encoding="utf-8") == "Walt Harborline"
