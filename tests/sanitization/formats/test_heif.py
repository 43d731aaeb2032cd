"""HEIC pictures: rebuilt like all others where the library is installed, refused with what to do where it is not."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from sanitization import engine, heif, showing
from sanitization.confinement import availability
from sanitization.errors import FileRefused
from sanitization.formats.image import ImageHandler
from sanitization.sniffing import sniff
from sanitization.verification import pictures
from sanitization.vocabulary import FileKind, Plan
from submissions.intake.accepted import suffix_of
from tests.sanitization.formats.rewriting import hide, open_bytes

reads = pytest.mark.skipif(not heif.is_installed(), reason="component not installed: pillow-heif")
SECRET = "Walt Harborline"
ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _walls() -> Iterator[None]:
    yield
    heif.may_decode(True)


def photo() -> bytes:
    image = Image.new("RGB", (320, 200), "white")
    ImageDraw.Draw(image).rectangle((40, 30, 160, 120), fill=(200, 30, 30))
    tags, sink = Image.Exif(), io.BytesIO()
    tags[0x013B] = SECRET
    xmp = f"<dc:creator><rdf:li>{SECRET}</rdf:li></dc:creator>".encode()
    image.save(sink, "HEIF", exif=tags.tobytes(), xmp=xmp, quality=90)
    return sink.getvalue() + SECRET.encode()


@reads
def test_metadata_is_gone_and_the_type_stays() -> None:
    data = photo()
    assert data.count(SECRET.encode()) == 3

    outcome = hide(ImageHandler(), FileKind.IMAGE, data, [])

    assert SECRET.encode() not in outcome.clean
    clean = Image.open(io.BytesIO(outcome.clean))
    assert (clean.format, clean.size) == ("HEIF", (320, 200))
    red, green, blue = clean.convert("RGB").getpixel((100, 80))  # type: ignore[misc]
    assert abs(red - 200) < 12 and abs(green - 30) < 12 and abs(blue - 30) < 12
    assert not {0x013B} & set(clean.getexif())


@reads
def test_who_took_it_is_learned() -> None:
    learned = open_bytes(ImageHandler(), FileKind.IMAGE, photo()).learned()

    assert {known.value for known in learned} == {SECRET}


@reads
def test_the_second_reader_knows_it_and_sees_what_is_left() -> None:
    assert pictures.is_picture(photo())
    assert any(SECRET.encode() in piece for piece in pictures.wordy_bytes(photo()))
    assert [frame.size for frame in pictures.frames(photo(), 10_000_000)] == [(320, 200)]


@reads
def test_it_is_shown() -> None:
    sink = io.BytesIO()
    _, files = engine.preview(io.BytesIO(photo()), "a.heic")

    assert [(one.width, one.height) for one in showing.show(files, sink).pictures] == [(320, 200)]


@reads
def test_without_room_for_threads_it_is_left_out_of_an_archive() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.heic", photo())
        archive.writestr("b.txt", "The lease.")
    heif.may_decode(False)
    redaction = engine.redact(packed, "a.zip", Plan(), io.BytesIO())

    assert [entry.reason for entry in redaction.ledger if entry.part == "member 1"] == ["type.heic"]


def test_it_is_known_by_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"\x00\x00\x00\x18ftypheic" + bytes(32)
    monkeypatch.setattr(heif, "pillow_heif", None)

    for name, code in (("a.heic", "type.heic"), ("a.docx", "type.mismatch"), ("a.png", "type.heic")):
        with pytest.raises(FileRefused) as caught:
            sniff(io.BytesIO(head), name)
        assert caught.value.code == code
    assert suffix_of("IMG_0001.HEIC") == ".heic"


DRILL = """
import json, os, sys, threading
from types import SimpleNamespace
sys.path.insert(0, {root!r})
from sanitization import child, sandbox
from sanitization.limits import Limits
from tests.sanitization import attacker
sandbox.enter(Limits(), child.READABLE, strict=True, threads={threads})
ran = []
def work():
    ran.extend(attacker.deeds(SimpleNamespace(request={{"secret": sys.argv[1], "caller": sys.argv[2]}})))
try:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
except RuntimeError:
    ran.append("none")
print(json.dumps(ran))
"""


@pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")
@pytest.mark.parametrize("threads", [True, False])
def test_threads_only_where_they_are_allowed_and_no_way_out_by_them(tmp_path: Path, threads: bool) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    drill = subprocess.run(
        [sys.executable, "-c", DRILL.format(root=str(ROOT), threads=threads), str(secret), str(os.getpid())],
        capture_output=True,
        check=True,
    )
    outcomes = json.loads(drill.stdout)

    if not threads:
        assert outcomes == ["none"]
        return
    assert len(outcomes) == 18
    assert [name for name, came in outcomes if came != "PermissionError"] == []
